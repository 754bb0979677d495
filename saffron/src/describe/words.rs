//! What every language does alike: it joins lists, and writes small numbers.

use core::fmt::{self, Formatter, Write as _};

/// Writes items as they are read aloud: `a`, `a and b`, `a, b and c`, where `and`
/// has its spaces around it.
pub(crate) fn list<I: Iterator>(
    f: &mut Formatter<'_>,
    mut items: I,
    and: &str,
    mut write: impl FnMut(&mut Formatter<'_>, I::Item) -> fmt::Result,
) -> fmt::Result {
    list_of(f, &mut items, and, &mut write)
}

/// One piece of code for all lists of a type.
fn list_of<T>(
    f: &mut Formatter<'_>,
    items: &mut dyn Iterator<Item = T>,
    and: &str,
    write: &mut dyn FnMut(&mut Formatter<'_>, T) -> fmt::Result,
) -> fmt::Result {
    let Some(first) = items.next() else { return Ok(()) };
    write(f, first)?;
    let mut next = items.next();
    while let Some(item) = next {
        next = items.next();
        f.write_str(if next.is_some() { ", " } else { and })?;
        write(f, item)?;
    }
    Ok(())
}

/// The numbers from 00 to 59.
const TWO_DIGITS: &str = "000102030405060708091011121314151617181920212223242526272829\
                          303132333435363738394041424344454647484950515253545556575859";

/// A number below 60. This is a fifth of what `write!` takes.
pub(crate) fn number(n: u32) -> &'static str {
    let digits = two_digits(n);
    if n < 10 { &digits[1..] } else { digits }
}

/// A number below 60, with a leading zero.
pub(crate) fn two_digits(n: u32) -> &'static str {
    let start = 2 * n as usize;
    &TWO_DIGITS[start..start + 2]
}

/// Writes a text with its first letter, of ASCII, as a capital: for a language whose
/// sentences can begin with any of their parts.
pub(crate) fn capitalised(f: &mut Formatter<'_>, text: impl fmt::Display) -> fmt::Result {
    with_first_letter(f, |letter| letter.to_ascii_uppercase(), &text)
}

/// Writes a text with its first letter, of ASCII, as a small one: for what may begin a sentence,
/// and does not.
pub(crate) fn uncapitalised(f: &mut Formatter<'_>, text: impl fmt::Display) -> fmt::Result {
    with_first_letter(f, |letter| letter.to_ascii_lowercase(), &text)
}

fn with_first_letter(
    f: &mut Formatter<'_>,
    change: fn(char) -> char,
    text: &dyn fmt::Display,
) -> fmt::Result {
    struct Sink<'a, 'b> {
        f: &'a mut Formatter<'b>,
        change: Option<fn(char) -> char>,
    }

    impl fmt::Write for Sink<'_, '_> {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            let Some(change) = self.change else { return self.f.write_str(text) };
            let Some(first) = text.chars().next() else { return Ok(()) };
            self.change = None;
            self.f.write_char(change(first))?;
            self.f.write_str(&text[first.len_utf8()..])
        }
    }

    write!(Sink { f, change: Some(change) }, "{text}")
}
