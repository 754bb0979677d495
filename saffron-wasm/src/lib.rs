//! The JavaScript binding of saffron: it converts, and decides nothing.
//!
//! What people use are the classes and functions of `js/`. They hold a [`Handle`] and
//! call it with plain numbers: times are milliseconds since 1970 in UTC, as `Date` has
//! them, and "none" is `NaN`. So a call crosses the border once and allocates nothing.

// The bindings are documented where people read about them, in `js/index.d.ts`.
#![allow(missing_docs)]

mod change;
mod error;
pub mod lint;
mod utf16;
mod zone;

use std::rc::Rc;

use saffron::describe::{AnyLanguage, HourCycle};
use saffron::{Cron, DstPolicy, FixedZone, InZone, Schedule};
use wasm_bindgen::prelude::*;

use change::Change;
use error::{cron_error, unknown_policy};
use zone::Zone;

#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A schedule on the clock of a zone, or of UTC.
#[wasm_bindgen]
pub struct Handle {
    schedule: Schedule,
    zone: Option<Rc<dyn saffron::Zone>>,
}

impl Handle {
    /// Asks the schedule on its clock.
    fn ask<T>(&self, question: impl FnOnce(InZone<'_, &dyn saffron::Zone>) -> T) -> T {
        question(self.schedule.in_zone(&self.zone.as_deref().unwrap_or(&FixedZone::UTC)))
    }
}

#[wasm_bindgen]
impl Handle {
    /// Parses an expression; `dst` is the name of a policy.
    ///
    /// # Errors
    /// It is no expression, or there is no such policy.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str, dst: Option<String>) -> Result<Handle, JsValue> {
        let dst = dst.map_or(Ok(DstPolicy::default()), |name| name.parse());
        let dst = dst.map_err(unknown_policy)?;
        let cron: Cron = text.parse().map_err(|error| cron_error(text, &error))?;
        Ok(Self { schedule: cron.with_dst(dst), zone: None })
    }

    pub fn in_zone(&mut self, zone: &Zone) {
        self.zone = Some(Rc::clone(&zone.0));
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
