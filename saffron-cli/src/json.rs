//! Answers as JSON, an object a line.

use std::io::{self, Write};

use saffron::{Field, Inexpressible, Lint, ParseError};
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

/// An error.
#[derive(Serialize)]
pub(crate) struct Error<'a> {
    code: &'static str,
    field: Option<&'static str>,
    start: usize,
    end: usize,
    message: String,
    help: Option<&'a str>,
    suggestion: Option<&'a str>,
}

impl<'a> From<&'a ParseError> for Error<'a> {
    fn from(error: &'a ParseError) -> Self {
        Self {
            code: error.code(),
            field: error.field().map(Field::as_str),
            start: error.span().start,
            end: error.span().end,
            message: error.message().to_string(),
            help: error.help(),
            suggestion: error.suggestion(),
        }
    }
}

/// Why a schedule can't be written.
#[derive(Serialize)]
pub(crate) struct Unsayable {
    code: &'static str,
    field: Option<&'static str>,
    message: String,
}

impl From<&Inexpressible> for Unsayable {
    fn from(error: &Inexpressible) -> Self {
        Self {
            code: error.kind().as_str(),
            field: error.field().map(Field::as_str),
            message: error.to_string(),
        }
    }
}

/// A finding in an expression that is valid.
#[derive(Serialize)]
pub(crate) struct Finding<'a> {
    code: &'static str,
    severity: &'static str,
    field: Option<&'static str>,
    start: usize,
    end: usize,
    message: &'a str,
    help: Option<&'a str>,
    fix: Option<Fix<'a>>,
}

#[derive(Serialize)]
struct Fix<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    keeps_meaning: bool,
}

impl<'a> From<&'a Lint> for Finding<'a> {
    fn from(lint: &'a Lint) -> Self {
        Self {
            code: lint.code().as_str(),
            severity: lint.severity().as_str(),
            field: lint.field().map(Field::as_str),
            start: lint.span().start,
            end: lint.span().end,
            message: lint.message(),
            help: lint.help(),
            fix: lint.fix().map(|fix| Fix {
                start: fix.span().start,
                end: fix.span().end,
                text: fix.text(),
                keeps_meaning: fix.keeps_meaning(),
            }),
        }
    }
}

/// Writes an answer. What a terminal would obey, or not show, is escaped.
pub(crate) fn write(out: &mut dyn Write, answer: &impl Serialize) -> io::Result<()> {
    answer.serialize(&mut Serializer::with_formatter(&mut *out, Escape))?;
    writeln!(out)
}

struct Escape;

impl Formatter for Escape {
    fn write_string_fragment<W>(&mut self, out: &mut W, text: &str) -> io::Result<()>
    where
        W: ?Sized + Write,
    {
        let printable = saffron::printable(text).to_string();
        if printable == text {
            return out.write_all(text.as_bytes());
        }
        for (c, printable) in text.chars().zip(printable.chars()) {
            if c == printable {
                write!(out, "{c}")?;
            } else {
                c.encode_utf16(&mut [0; 2]).iter().try_for_each(|u| write!(out, "\\u{u:04x}"))?;
            }
        }
        Ok(())
    }
}
