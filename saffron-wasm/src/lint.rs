//! What is valid and yet may not be what was meant, as objects.

use saffron::Field;
use wasm_bindgen::prelude::*;

use crate::dialect;
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
/// It is no expression, or there is no such dialect.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value)]
pub fn lint(
    text: &str,
    dialect: Option<String>,
    job: Option<String>,
) -> Result<Vec<Lint>, JsValue> {
    let dialect = dialect::named(dialect.as_deref())?;
    let expr = dialect::parse_expr(dialect, text, job.as_deref())?;
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
