//! The JavaScript binding of saffron: it converts, and decides nothing.
//!
//! What people use are the classes and functions of `js/`. They hold a [`Handle`] and
//! call it with plain numbers: times are milliseconds since 1970 in UTC, as `Date` has
//! them, and "none" is `NaN`. So a call crosses the border once and allocates nothing.

// The bindings are documented where people read about them, in `js/index.d.ts`.
#![allow(missing_docs)]

mod zone;

use std::rc::Rc;

use chrono::{DateTime, Utc};
use saffron::describe::{AnyLanguage, HourCycle};
use saffron::{Cron, DstPolicy, InZone, ParseError, Schedule};
use wasm_bindgen::prelude::*;

use zone::{Clock, IntlZone, Offsets};

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen(raw_module = "../js/error.js")]
extern "C" {
    pub type CronError;

    #[wasm_bindgen(constructor)]
    fn new(
        message: &str,
        code: &str,
        field: Option<&str>,
        start: usize,
        end: usize,
        suggestion: Option<&str>,
        help: Option<&str>,
        report: &str,
    ) -> CronError;
}

/// Says where in `text` the error lies in UTF-16 code units, which is what JavaScript
/// counts in.
fn cron_error(text: &str, error: &ParseError) -> CronError {
    let utf16 = |end: usize| text[..end].encode_utf16().count();
    CronError::new(
        &error.message().to_string(),
        error.code(),
        error.field().map(saffron::Field::as_str),
        utf16(error.span().start),
        utf16(error.span().end),
        error.suggestion(),
        error.help(),
        &error.render().to_string(),
    )
}

/// A time zone of the platform.
#[wasm_bindgen]
pub struct Zone(Rc<IntlZone>);

#[wasm_bindgen]
impl Zone {
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(offsets: Offsets) -> Self {
        Self(Rc::new(IntlZone::new(offsets)))
    }
}

/// A schedule on the clock of a zone, or of UTC.
#[wasm_bindgen]
pub struct Handle {
    schedule: Schedule,
    clock: Clock,
}

impl Handle {
    fn on_clock(&self) -> InZone<'_, Clock> {
        self.schedule.in_zone(&self.clock)
    }
}

#[wasm_bindgen]
impl Handle {
    /// Parses an expression. `dst` is the number of a policy, in the order of
    /// [`DstPolicy`].
    ///
    /// # Errors
    /// It is no expression.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str, dst: u8) -> Result<Handle, CronError> {
        let dst = match dst {
            0 => DstPolicy::Adjust,
            1 => DstPolicy::Skip,
            _ => DstPolicy::Literal,
        };
        match text.parse::<Cron>() {
            Ok(cron) => Ok(Self { schedule: cron.with_dst(dst), clock: Clock::Utc }),
            Err(error) => Err(cron_error(text, &error)),
        }
    }

    pub fn in_zone(&mut self, zone: &Zone) {
        self.clock = Clock::Intl(Rc::clone(&zone.0));
    }

    #[must_use]
    pub fn contains(&self, ms: f64) -> bool {
        time(ms).is_some_and(|time| self.on_clock().contains(time))
    }

    #[must_use]
    pub fn next_from(&self, ms: f64) -> f64 {
        millis(self.on_clock().next_from(clamped(ms)))
    }

    #[must_use]
    pub fn next_after(&self, ms: f64) -> f64 {
        millis(self.on_clock().next_after(clamped(ms)))
    }

    #[must_use]
    pub fn prev_from(&self, ms: f64) -> f64 {
        millis(self.on_clock().prev_from(clamped(ms)))
    }

    #[must_use]
    pub fn prev_before(&self, ms: f64) -> f64 {
        millis(self.on_clock().prev_before(clamped(ms)))
    }

    #[must_use]
    pub fn fires(&self) -> bool {
        self.schedule.cron().fires()
    }

    /// Do both fire at the same times of the wall clock?
    #[must_use]
    pub fn equals(&self, other: &Handle) -> bool {
        self.schedule.cron() == other.schedule.cron()
    }

    /// Says in words when it fires; nothing in a language that is not known.
    #[must_use]
    pub fn describe(&self, lang: &str, hour12: Option<bool>) -> Option<String> {
        let hour_cycle = hour12.map(|hour12| if hour12 { HourCycle::H12 } else { HourCycle::H23 });
        let language = AnyLanguage::new(lang, hour_cycle)?;
        Some(self.schedule.cron().describe_with(language).to_string())
    }

    #[must_use]
    pub fn canonical(&self) -> String {
        self.schedule.cron().to_string()
    }
}

/// A `Date` reaches some thousand years further than chrono does.
#[allow(clippy::cast_possible_truncation)]
fn time(ms: f64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_millis(ms as i64)
}

/// The time, or the end of chrono's range that is nearest to it.
fn clamped(ms: f64) -> DateTime<Utc> {
    let end = if ms < 0.0 { DateTime::<Utc>::MIN_UTC } else { DateTime::<Utc>::MAX_UTC };
    time(ms).unwrap_or(end)
}

/// Exact: there are fewer milliseconds in chrono's range than integers in a `f64`.
#[allow(clippy::cast_precision_loss)]
fn millis(time: Option<DateTime<Utc>>) -> f64 {
    time.map_or(f64::NAN, |time| time.timestamp_millis() as f64)
}
