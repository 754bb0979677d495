//! The errors that JavaScript sees.

use saffron::{Field, ParseError, UnknownName};
use wasm_bindgen::prelude::*;

use crate::utf16;

#[wasm_bindgen(raw_module = "../js/error.js")]
extern "C" {
    type CronError;

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

#[wasm_bindgen]
extern "C" {
    type RangeError;

    #[wasm_bindgen(constructor)]
    fn new(message: &str) -> RangeError;
}

/// What is wrong with `text`.
pub(crate) fn cron_error(text: &str, error: &ParseError) -> JsValue {
    let span = utf16::span(text, error.span());
    CronError::new(
        &error.message().to_string(),
        error.code(),
        error.field().map(Field::as_str),
        span.start,
        span.end,
        error.suggestion(),
        error.help(),
        &error.render().to_string(),
    )
    .into()
}

/// There is no dialect or policy of the name that was given.
#[allow(clippy::needless_pass_by_value)]
pub(crate) fn unknown_name(error: UnknownName) -> JsValue {
    RangeError::new(&error.to_string()).into()
}
