//! Arguments as they were typed, on their way to clap and back.

use std::env;

use clap::Parser;
use clap::builder::{StringValueParser, TypedValueParser};

use crate::args::Args;
use crate::output::excerpt;

/// Reads the command line. What it gives instead, help or an error, can be printed whatever
/// was typed.
pub(crate) fn read() -> Result<Args, clap::Error> {
    let typed = || env::args_os().map(|arg| arg.to_string_lossy().into_owned());
    Args::try_parse_from(typed().map(argument)).map_err(|error| {
        // Errors repeat what was typed.
        let excerpts = typed().map(|arg| argument(excerpt(&arg)));
        Args::try_parse_from(excerpts).err().unwrap_or(error)
    })
}

/// clap takes whatever begins with a hyphen for an option. What can't be one, such as the
/// expression `-5 * * * *`, gets a space before it.
fn argument(typed: String) -> String {
    if typed.starts_with('-') && !is_option(&typed) { format!(" {typed}") } else { typed }
}

/// Is it a letter behind a hyphen, or a word behind two?
fn is_option(typed: &str) -> bool {
    let name = typed.split('=').next().unwrap_or(typed);
    let is_short = || name.chars().nth(1).is_some_and(|c| c.is_ascii_alphabetic());
    (name.starts_with("--") || is_short()) && !name.contains(char::is_whitespace)
}

/// Reads what was typed for a value: an argument without the space that [`argument`] put there.
pub(crate) fn value() -> impl TypedValueParser<Value = String> {
    StringValueParser::new().map(|argument| match argument.strip_prefix(' ') {
        Some(typed) if typed.starts_with('-') => typed.to_owned(),
        _ => argument,
    })
}
