//! The language that a text is written in, and the job that it belongs to.

use saffron::{Cron, CronExpr, Dialect};
use wasm_bindgen::prelude::*;

use crate::error::{cron_error, unknown_name};

#[wasm_bindgen(raw_module = "../js/dialect.js")]
extern "C" {
    pub type Facts;

    #[wasm_bindgen(js_name = dialectFacts)]
    fn new(name: &str, aliases: Vec<String>, dst: &str) -> Facts;
}

/// All dialects.
#[wasm_bindgen]
#[must_use]
pub fn dialects() -> Vec<Facts> {
    Dialect::ALL.iter().copied().map(facts).collect()
}

fn facts(dialect: Dialect) -> Facts {
    let aliases = dialect.aliases().iter().map(|&alias| alias.to_owned()).collect();
    new(dialect.as_str(), aliases, dialect.dst().as_str())
}

/// The dialect of a name, or the default.
pub(crate) fn named(name: Option<&str>) -> Result<Dialect, JsValue> {
    name.map_or(Ok(Dialect::default()), str::parse).map_err(unknown_name)
}

/// What a text means.
pub(crate) fn parse(dialect: Dialect, text: &str, job: Option<&str>) -> Result<Cron, JsValue> {
    let read = match job {
        None => dialect.parse(text),
        Some(job) => dialect.parse_for_job(text, job),
    };
    read.map_err(|error| cron_error(text, &error))
}

/// What stands in a text.
pub(crate) fn parse_expr(
    dialect: Dialect,
    text: &str,
    job: Option<&str>,
) -> Result<CronExpr, JsValue> {
    let read = match job {
        None => dialect.parse_expr(text),
        Some(job) => dialect.parse_expr_for_job(text, job),
    };
    read.map_err(|error| cron_error(text, &error))
}
