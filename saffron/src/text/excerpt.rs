//! The lines that show where in a text something is: the text, and carets under a part of it.

use alloc::string::String;
use core::fmt;
use core::ops::Range;

use crate::printable::printable_char;

/// The most characters that are shown before the span, in it, and after it.
const CONTEXT: usize = 32;

/// A piece of a text around a span, in printable characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Excerpt {
    text: String,
    /// How many characters of it stand before the carets, and how many above them.
    before: usize,
    marked: usize,
}

impl Excerpt {
    pub(crate) fn of(text: &str, span: Range<usize>) -> Self {
        let (before, after) = (&text[..span.start], &text[span.end..]);
        let cut = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        let mut shown = String::from(if cut > 0 { "…" } else { "" });
        shown.extend(before[cut..].chars().map(printable_char));
        let before = shown.chars().count();
        push_start(&mut shown, &text[span]);
        let marked = shown.chars().count() - before;
        push_start(&mut shown, after);
        Self { text: shown, before, marked }
    }

    /// Writes both lines, the second with a label after its carets, and then the help.
    pub(crate) fn write(
        &self,
        f: &mut fmt::Formatter<'_>,
        label: &str,
        help: Option<&str>,
    ) -> fmt::Result {
        write!(f, "  {}\n  {:2$}", self.text, "", self.before)?;
        (0..self.marked.max(1)).try_for_each(|_| f.write_str("^"))?;
        if !label.is_empty() {
            write!(f, " {label}")?;
        }
        match help {
            Some(help) => write!(f, "\n  help: {help}"),
            None => Ok(()),
        }
    }
}

/// As many characters of `piece` as there is room for.
fn push_start(text: &mut String, piece: &str) {
    text.extend(piece.chars().take(CONTEXT).map(printable_char));
    if piece.chars().nth(CONTEXT).is_some() {
        text.push('…');
    }
}
