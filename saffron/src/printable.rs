//! What others wrote, made safe to print: in a message, a log or a terminal.

use core::fmt::{self, Write};

/// The most characters of a text that a message repeats.
const PIECE: usize = 24;

/// A text that takes one line on a terminal and does nothing else to it: white space is a
/// space, and what is invisible or would be obeyed is `U+FFFD`.
///
/// ```
/// assert_eq!(saffron::printable("0 9\t\u{1B}[31m \u{202E}").to_string(), "0 9 \u{FFFD}[31m \u{FFFD}");
/// ```
#[must_use]
pub fn printable(text: &str) -> impl fmt::Display + '_ {
    struct Printable<'a>(&'a str);

    impl fmt::Display for Printable<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.chars().try_for_each(|c| f.write_char(printable_char(c)))
        }
    }

    Printable(text)
}

pub(crate) fn printable_char(c: char) -> char {
    match c {
        c if c.is_whitespace() => ' ',
        c if c.is_control() || is_invisible(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

/// Has no width, or changes the direction of what follows.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// A short form of a text, for a message.
pub(crate) struct Piece<'a>(pub(crate) &'a str);

impl fmt::Display for Piece<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().take(PIECE).try_for_each(|c| f.write_char(printable_char(c)))?;
        f.write_str(if self.0.chars().nth(PIECE).is_some() { "…" } else { "" })
    }
}

/// A short form of a text, in quotes.
pub(crate) fn quoted(text: &str) -> impl fmt::Display + '_ {
    struct Quoted<'a>(&'a str);

    impl fmt::Display for Quoted<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "\"{}\"", Piece(self.0))
        }
    }

    Quoted(text)
}
