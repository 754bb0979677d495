//! The JavaScript binding of saffron: it converts, and decides nothing.
//!
//! What people use are the classes and functions of `js/`. They hold a [`Handle`] and
//! call it with plain numbers: times are milliseconds since 1970 in UTC, as `Date` has
//! them, and "none" is `NaN`. So a call crosses the border once and allocates nothing.

// The bindings are documented where people read about them, in `js/index.d.ts`.
#![allow(missing_docs)]
// What comes from JavaScript is owned.
#![allow(clippy::needless_pass_by_value)]

mod change;
pub mod dialect;
mod error;
pub mod lint;
mod utf16;
pub mod write;
mod zone;

use std::rc::Rc;

use saffron::describe::{AnyLanguage, HourCycle};
use saffron::{Dialect, DstPolicy, FixedZone, InZone, Schedule};
use wasm_bindgen::prelude::*;

use change::Change;
use error::{cron_error, unknown_name};
use zone::Zone;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A schedule on the clock of a zone, or of UTC.
#[wasm_bindgen]
pub struct Handle {
    dialect: Dialect,
    schedule: Schedule,
    written_zone: Option<String>,
    zone: Option<Rc<dyn saffron::Zone>>,
}

impl Handle {
    /// A schedule on the clock of UTC, under the usual policy.
    fn of(dialect: Dialect, cron: saffron::Cron) -> Self {
        Self {
            dialect,
            schedule: cron.with_dst(DstPolicy::default()),
            written_zone: None,
            zone: None,
        }
    }

    /// Asks the schedule on its clock.
    fn ask<T>(&self, question: impl FnOnce(InZone<'_, &dyn saffron::Zone>) -> T) -> T {
        question(self.schedule.in_zone(&self.zone.as_deref().unwrap_or(&FixedZone::UTC)))
    }
}

#[wasm_bindgen]
impl Handle {
    /// Parses an expression; `dialect` and `dst` are names.
    ///
    /// # Errors
    /// It is no expression, or there is no such dialect or policy.
    #[wasm_bindgen(constructor)]
    pub fn new(
        text: &str,
        dialect: Option<String>,
        job: Option<String>,
        dst: Option<String>,
    ) -> Result<Handle, JsValue> {
        let dialect = dialect::named(dialect.as_deref())?;
        let dst = policy(dst)?;
        let cron = dialect::parse(dialect, text, job.as_deref())?;
        Ok(Self { dialect, schedule: cron.with_dst(dst), written_zone: None, zone: None })
    }

    /// Parses an expression that a time zone may stand before.
    ///
    /// # Errors
    /// As of [`new`](Self::new).
    pub fn parse_zoned(
        text: &str,
        dialect: Option<String>,
        job: Option<String>,
        dst: Option<String>,
    ) -> Result<Handle, JsValue> {
        let dialect = dialect::named(dialect.as_deref())?;
        let dst = policy(dst)?;
        let expr = dialect.parse_zoned(text, job.as_deref());
        let expr = expr.map_err(|error| cron_error(text, &error))?;
        let written_zone = expr.zone().map(str::to_owned);
        Ok(Self { dialect, schedule: expr.cron().with_dst(dst), written_zone, zone: None })
    }

    #[must_use]
    pub fn written_zone(&self) -> Option<String> {
        self.written_zone.clone()
    }

    /// The same schedule, on the clock of UTC.
    #[must_use]
    pub fn copy(&self) -> Handle {
        let (dialect, schedule) = (self.dialect, self.schedule);
        Self { dialect, schedule, written_zone: None, zone: None }
    }

    pub fn in_zone(&mut self, zone: &Zone) {
        self.zone = Some(Rc::clone(&zone.0));
    }

    #[must_use]
    pub fn dialect(&self) -> String {
        self.dialect.to_string()
    }

    #[must_use]
    pub fn dst(&self) -> String {
        self.schedule.dst().to_string()
    }

    #[must_use]
    pub fn contains(&self, ms: f64) -> bool {
        self.ask(|schedule| schedule.contains(second(ms)))
    }

    #[must_use]
    pub fn next_from(&self, ms: f64) -> f64 {
        millis(self.ask(|schedule| schedule.next_from(next_second(ms))))
    }

    #[must_use]
    pub fn next_after(&self, ms: f64) -> f64 {
        millis(self.ask(|schedule| schedule.next_after(second(ms))))
    }

    #[must_use]
    pub fn prev_from(&self, ms: f64) -> f64 {
        millis(self.ask(|schedule| schedule.prev_from(second(ms))))
    }

    #[must_use]
    pub fn prev_before(&self, ms: f64) -> f64 {
        millis(self.ask(|schedule| schedule.prev_before(next_second(ms))))
    }

    #[must_use]
    pub fn clock_change(&self, ms: f64) -> Option<Change> {
        self.ask(|schedule| schedule.clock_change(second(ms))).map(Change::from)
    }

    #[must_use]
    pub fn fires(&self) -> bool {
        self.schedule.cron().fires()
    }

    /// Do both fire at the same times of the wall clock, and do the same where it changes?
    #[must_use]
    pub fn equals(&self, other: &Handle) -> bool {
        self.schedule == other.schedule
    }

    /// Says in words when it fires; nothing in a language that is not known.
    #[must_use]
    pub fn describe(&self, lang: &str, hour12: Option<bool>) -> Option<String> {
        let cycle = hour12.map(|hour12| if hour12 { HourCycle::H12 } else { HourCycle::H23 });
        let language = AnyLanguage::new(lang, cycle)?;
        Some(self.schedule.cron().describe_with(language).to_string())
    }

    #[must_use]
    pub fn canonical(&self) -> String {
        self.schedule.cron().to_string()
    }
}

/// The policy of a name, or the default.
fn policy(name: Option<String>) -> Result<DstPolicy, JsValue> {
    name.map_or(Ok(DstPolicy::default()), |name| name.parse()).map_err(unknown_name)
}

/// The second that a time lies in, in Unix seconds.
#[allow(clippy::cast_possible_truncation)]
fn second(ms: f64) -> i64 {
    (ms / 1000.0).floor() as i64
}

/// The first second that does not start before a time.
#[allow(clippy::cast_possible_truncation)]
fn next_second(ms: f64) -> i64 {
    (ms / 1000.0).ceil() as i64
}

/// Exact: a `f64` has more integers than there are milliseconds between the first and the last
/// firing.
#[allow(clippy::cast_precision_loss)]
fn millis(second: Option<i64>) -> f64 {
    second.map_or(f64::NAN, |second| second as f64 * 1000.0)
}
