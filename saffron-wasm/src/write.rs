//! A schedule in other dialects, and a text in all of them.

use saffron::{Cron, Field, Inexpressible, Outcome};
use wasm_bindgen::prelude::*;

use crate::error::cron_error;
use crate::{Handle, dialect, millis, second};

#[wasm_bindgen(raw_module = "../js/write.js")]
extern "C" {
    type InexpressibleError;

    #[wasm_bindgen(constructor)]
    fn new(message: &str, code: &str, field: Option<&str>) -> InexpressibleError;

    pub type Reading;

    #[wasm_bindgen(js_name = reading)]
    fn new_reading(
        dialect: &str,
        outcome: &str,
        handle: Option<Handle>,
        first_difference: f64,
        error: JsValue,
    ) -> Reading;
}

#[wasm_bindgen]
impl Handle {
    /// The expression that says it in a dialect.
    ///
    /// # Errors
    /// None does, or there is no such dialect.
    pub fn write_in(&self, to: &str) -> Result<String, JsValue> {
        self.cron().write_in(dialect::named(Some(to))?).map_err(inexpressible)
    }

    /// The expressions that say it together.
    ///
    /// # Errors
    /// None do, or there is no such dialect.
    pub fn write_list_in(&self, to: &str) -> Result<Vec<String>, JsValue> {
        self.cron().write_list_in(dialect::named(Some(to))?).map_err(inexpressible)
    }

    #[must_use]
    pub fn first_difference(&self, other: &Handle, after: f64) -> f64 {
        millis(self.cron().first_difference(other.cron(), second(after)))
    }
}

impl Handle {
    fn cron(&self) -> &Cron {
        self.schedule.cron()
    }
}

fn inexpressible(error: Inexpressible) -> JsValue {
    let field = error.field().map(Field::as_str);
    InexpressibleError::new(&error.to_string(), error.kind().as_str(), field).into()
}

/// What a text means in each dialect, beside what it means in its own.
///
/// # Errors
/// It is no expression, or there is no such dialect.
#[wasm_bindgen]
pub fn elsewhere(
    text: &str,
    dialect: Option<String>,
    job: Option<String>,
    after: f64,
) -> Result<Vec<Reading>, JsValue> {
    let dialect = dialect::named(dialect.as_deref())?;
    let all = match job {
        Some(job) => dialect.elsewhere_for_job(text, &job),
        None => dialect.elsewhere(text),
    };
    let all = all.map_err(|error| cron_error(text, &error))?;
    Ok(all.iter().map(|one| reading(text, one, after)).collect())
}

fn reading(text: &str, one: &saffron::Elsewhere, after: f64) -> Reading {
    let (outcome, handle, error) = match one.outcome() {
        Outcome::Different(cron) => ("different", Some(*cron), JsValue::NULL),
        Outcome::Error(error) => ("invalid", None, cron_error(text, error)),
        _ => ("same", None, JsValue::NULL),
    };
    let handle = handle.map(|cron| Handle::of(one.dialect(), cron));
    let first = millis(one.first_difference(second(after)));
    new_reading(one.dialect().as_str(), outcome, handle, first, error)
}
