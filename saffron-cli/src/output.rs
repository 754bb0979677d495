//! How errors look, on a line and in JSON.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use saffron::{Field, ParseError};
use serde::Serialize;

/// For what is right.
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();
/// For what is wrong.
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();
/// For what is worth a look.
pub(crate) const NOTE: Style = AnsiColor::Yellow.on_default();
/// For what stands beside.
pub(crate) const DIM: Style = Style::new().dimmed();

/// An error, as JSON has it.
#[derive(Serialize)]
pub(crate) struct JsonError<'a> {
    code: &'static str,
    field: Option<&'static str>,
    start: usize,
    end: usize,
    message: String,
    suggestion: Option<&'a str>,
}

impl<'a> From<&'a ParseError> for JsonError<'a> {
    fn from(error: &'a ParseError) -> Self {
        Self {
            code: error.code(),
            field: error.field().map(Field::as_str),
            start: error.span().start,
            end: error.span().end,
            message: error.message().to_string(),
            suggestion: error.suggestion(),
        }
    }
}

/// An error on one line, with what to do about it.
pub(crate) fn write_error(
    out: &mut dyn Write,
    expression: &str,
    error: &ParseError,
) -> io::Result<()> {
    write!(out, "{BAD}error{BAD:#}  {}: {error}", quoted(expression))?;
    match error.help() {
        Some(help) => writeln!(out, "; {help}"),
        None => writeln!(out),
    }
}

/// An expression in an answer of one line: cut where it is long, and without anything
/// that a terminal would obey.
pub(crate) fn quoted(expression: &str) -> String {
    const MOST: usize = 80;
    let mut text: String = expression.chars().take(MOST).map(printable).collect();
    if expression.chars().nth(MOST).is_some() {
        text.push('…');
    }
    format!("'{text}'")
}

fn printable(c: char) -> char {
    if c.is_control() && c != '\t' { char::REPLACEMENT_CHARACTER } else { c }
}
