//! How answers look on a terminal.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use saffron::{Lint, ParseError};

/// For what is right.
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();
/// For what is wrong.
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();
/// For what is worth a look.
pub(crate) const NOTE: Style = AnsiColor::Yellow.on_default();
/// For what stands beside.
pub(crate) const DIM: Style = Style::new().dimmed();

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

/// Lints on standard error, after the answer that they are about.
pub(crate) fn write_lints(out: &mut dyn Write, lints: &[Lint]) -> io::Result<()> {
    for lint in lints {
        out.flush()?;
        write_rendered(NOTE, &lint.render().to_string())?;
    }
    Ok(())
}

/// An error or a lint on standard error, as it renders, with its first word in colour.
pub(crate) fn write_rendered(style: Style, text: &str) -> io::Result<()> {
    let (word, rest) = text.split_at(text.find('[').unwrap_or_default());
    writeln!(anstream::stderr().lock(), "{style}{word}{style:#}{rest}")
}

/// An expression in an answer of one line.
pub(crate) fn quoted(expression: &str) -> String {
    format!("'{}'", excerpt(expression))
}

/// What others wrote, made fit for a line: cut where it is long, and without anything that a
/// terminal would obey.
pub(crate) fn excerpt(text: &str) -> String {
    const MOST: usize = 80;
    let rest = text.char_indices().nth(MOST).map(|(at, _)| at);
    let start = saffron::printable(&text[..rest.unwrap_or(text.len())]);
    format!("{start}{}", if rest.is_some() { "…" } else { "" })
}
