//! What is valid and yet may not be what was meant, as objects.

use saffron::{CronExpr, Field};
use wasm_bindgen::prelude::*;

use crate::error::cron_error;
use crate::utf16;

#[wasm_bindgen(raw_module = "../js/lint.js")]
extern "C" {
    pub type Lint;
    type Fix;

    #[wasm_bindgen(js_name = finding)]
    fn new_lint(
        code: &str,
        severity: &str,
        field: Option<&str>,
        start: usize,
        end: usize,
        message: &str,
        help: Option<&str>,
        fix: Option<Fix>,
        report: &str,
    ) -> Lint;

    #[wasm_bindgen(js_name = fix)]
    fn new_fix(start: usize, end: usize, text: &str, keeps_meaning: bool) -> Fix;
}

/// What `text` is warned of.
///
/// # Errors
/// It is no expression.
#[wasm_bindgen]
pub fn lint(text: &str) -> Result<Vec<Lint>, JsValue> {
    let expr: CronExpr = text.parse().map_err(|error| cron_error(text, &error))?;
    Ok(expr.lint().iter().map(|lint| object(text, lint)).collect())
}

fn object(text: &str, lint: &saffron::Lint) -> Lint {
    let span = utf16::span(text, lint.span());
    let fix = lint.fix().map(|fix| {
        let span = utf16::span(text, fix.span());
        new_fix(span.start, span.end, fix.text(), fix.keeps_meaning())
    });
    new_lint(
        lint.code().as_str(),
        lint.severity().as_str(),
        lint.field().map(Field::as_str),
        span.start,
        span.end,
        lint.message(),
        lint.help(),
        fix,
        &lint.render().to_string(),
    )
}
