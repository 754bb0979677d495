//! The grammar, with nom: text goes in, items come out, one at a time and without
//! allocation, to a [`Sink`] that builds the tree or the meaning from them.
//!
//! Every rule looks one byte ahead and never goes back, so parsing is linear. A rule
//! that fails says what is wrong and where ([`Fault`]); diagnose.rs finds the words.

use core::ops::{Range, RangeInclusive};

use nom::bytes::complete::{take_while, take_while1};
use nom::error::{ErrorKind as NomKind, ParseError as NomError};
use nom::{Err, IResult, Parser};

use crate::text::error::{ErrorKind, ParseError};
use crate::text::expr::{Item, Values};
use crate::text::field::{Field, SPECS, Spec};

/// Takes the items of an expression, left to right.
pub(crate) trait Sink {
    fn item(&mut self, spec: &'static Spec, item: Item, span: Range<usize>);
}

/// What went wrong. Positions are counted from the end of the text, because a rule
/// sees only what is left of it.
#[derive(Clone, Copy, Debug)]
struct Fault {
    kind: ErrorKind,
    from: usize,
    to: usize,
}

impl NomError<&[u8]> for Fault {
    fn from_error_kind(input: &[u8], _: NomKind) -> Self {
        Self { kind: ErrorKind::UnexpectedText, from: input.len(), to: input.len() }
    }

    fn append(_: &[u8], _: NomKind, other: Self) -> Self {
        other
    }
}

type Text<'a> = &'a [u8];
type Parsed<'a, T> = IResult<Text<'a>, T, Fault>;

/// The text from `from` up to `to` is at fault.
#[cold]
fn fail<T>(kind: ErrorKind, from: Text<'_>, to: Text<'_>) -> Result<T, Err<Fault>> {
    Err(Err::Failure(Fault { kind, from: from.len(), to: to.len() }))
}

/// Parses the whole text. White space around it is ignored.
pub(crate) fn expression(text: &str, sink: &mut impl Sink) -> Result<(), ParseError> {
    parse(text, sink).map_err(|(kind, span)| ParseError::diagnose(text, kind, span))
}

/// Parses the whole text, or says where it is at fault.
pub(crate) fn parse(text: &str, sink: &mut impl Sink) -> Result<(), (ErrorKind, Range<usize>)> {
    let mut body = text.as_bytes();
    while let [before @ .., last] = body
        && is_space(*last)
    {
        body = before;
    }
    match fields(body, sink) {
        Ok(_) => Ok(()),
        Err(Err::Error(fault) | Err::Failure(fault)) => {
            Err((fault.kind, body.len() - fault.from..body.len() - fault.to))
        }
        Err(Err::Incomplete(_)) => unreachable!("only complete parsers are used"),
    }
}

/// `fields = space* field (blank+ field){4}`
fn fields<'a, S: Sink>(text: Text<'a>, sink: &mut S) -> Parsed<'a, ()> {
    let (mut rest, _) = take_while(is_space).parse(text)?;
    if cfg!(target_family = "wasm") {
        // One piece of code for all fields: it has to be downloaded.
        for spec in &SPECS {
            (rest, ()) = field(spec, rest, text.len(), sink)?;
        }
    } else {
        // One for each, so that each knows its limits when it is compiled.
        (rest, ()) = field(&SPECS[0], rest, text.len(), sink)?;
        (rest, ()) = field(&SPECS[1], rest, text.len(), sink)?;
        (rest, ()) = field(&SPECS[2], rest, text.len(), sink)?;
        (rest, ()) = field(&SPECS[3], rest, text.len(), sink)?;
        (rest, ()) = field(&SPECS[4], rest, text.len(), sink)?;
    }
    if rest.is_empty() { Ok((rest, ())) } else { fail(ErrorKind::TooManyFields, rest, b"") }
}

/// `field = item ("," item)*`, up to a blank or the end.
#[inline(always)]
fn field<'a, S: Sink>(
    spec: &'static Spec,
    text: Text<'a>,
    len: usize,
    sink: &mut S,
) -> Parsed<'a, ()> {
    let (mut start, _) = take_while(is_blank).parse(text)?;
    loop {
        let (rest, found) = item(spec, start)?;
        sink.item(spec, found, len - start.len()..len - rest.len());
        match rest.first() {
            Some(b',') => start = &rest[1..],
            _ if ends_item(rest) => return Ok((rest, ())),
            _ => return fail(ErrorKind::UnexpectedText, rest, end_of_item(rest)),
        }
    }
}

/// `item = "*" step? | value … | special`
#[inline(always)]
fn item<'a>(spec: &'static Spec, text: Text<'a>) -> Parsed<'a, Item> {
    let (rest, value) = match text.first() {
        Some(b'*') => {
            let (rest, step) = step(spec, &text[1..])?;
            return Ok((rest, Item::Plain(Values::All, step)));
        }
        Some(b'0'..=b'9') => value_in_digits(spec, text)?,
        Some(byte) if byte.is_ascii_alphabetic() => {
            let (rest, word) = letters(text)?;
            match spec.value_of(word) {
                Some(value) => (rest, value),
                None => return special_word(spec, word, text, rest),
            }
        }
        _ => return no_item(text),
    };
    after_value(spec, value, text, rest)
}

/// What may follow a value: `-b` and a step, in the day of month `W`, in the day of
/// week `#n` and `L`.
#[inline(always)]
fn after_value<'a>(spec: &Spec, value: u8, text: Text<'a>, rest: Text<'a>) -> Parsed<'a, Item> {
    match rest.first() {
        Some(b'-') => {
            let (rest, end) = range_end(spec, &rest[1..])?;
            let (rest, step) = step(spec, rest)?;
            Ok((rest, Item::Plain(Values::Range(value, end), step)))
        }
        Some(b'/') => {
            let (rest, step) = step(spec, rest)?;
            Ok((rest, Item::Plain(Values::One(value), step)))
        }
        Some(b'#') if spec.field == Field::DayOfWeek => {
            let (rest, n) = number_in(&rest[1..], 1..=5, ErrorKind::OccurrenceOutOfRange)?;
            Ok((rest, Item::Nth(value, n)))
        }
        Some(b'#') => fail(ErrorKind::SpecialNotAllowed, text, end_of_item(rest)),
        Some(letter) if letter.is_ascii_alphabetic() => {
            let (after, word) = letters(rest)?;
            match (spec.field, word) {
                (Field::DayOfMonth, b"W" | b"w") => Ok((after, Item::Nearest(value))),
                (Field::DayOfWeek, b"L" | b"l") => Ok((after, Item::LastWeekday(value))),
                (_, b"W" | b"w" | b"L" | b"l") => {
                    fail(ErrorKind::SpecialNotAllowed, text, end_of_item(rest))
                }
                _ => fail(ErrorKind::UnexpectedText, rest, end_of_item(rest)),
            }
        }
        _ => Ok((rest, Item::Plain(Values::One(value), None))),
    }
}

/// A word that is no name: `L`, `L-n`, `LW`, `L-nW`, `FRIL`, or a mistake.
fn special_word<'a>(
    spec: &Spec,
    word: Text<'a>,
    text: Text<'a>,
    rest: Text<'a>,
) -> Parsed<'a, Item> {
    match (spec.field, word) {
        (Field::DayOfMonth, b"L" | b"l") if rest.first() == Some(&b'-') => from_last(&rest[1..]),
        (Field::DayOfMonth, b"L" | b"l") => Ok((rest, Item::FromLast(0))),
        (Field::DayOfMonth, [b'L' | b'l', b'W' | b'w']) => Ok((rest, Item::NearestFromLast(0))),
        (Field::DayOfWeek, b"L" | b"l") if rest.first() != Some(&b'-') => {
            Ok((rest, Item::Plain(Values::One(spec.last), None)))
        }
        (Field::DayOfWeek, [name @ .., b'L' | b'l']) if spec.value_of(name).is_some() => {
            let day = spec.value_of(name).unwrap_or(spec.first);
            Ok((rest, Item::LastWeekday(day)))
        }
        _ => wrong_word(spec, word, text, rest),
    }
}

/// What follows `L-`: `n` or `nW`.
fn from_last(text: Text<'_>) -> Parsed<'_, Item> {
    let (rest, n) = number_in(text, 1..=30, ErrorKind::OffsetOutOfRange)?;
    match rest.first() {
        Some(b'W' | b'w') => Ok((&rest[1..], Item::NearestFromLast(n))),
        _ => Ok((rest, Item::FromLast(n))),
    }
}

/// The `b` of `a-b`.
#[inline(always)]
fn range_end<'a>(spec: &Spec, text: Text<'a>) -> Parsed<'a, u8> {
    if !text.first().is_some_and(u8::is_ascii_alphabetic) {
        return value_in_digits(spec, text);
    }
    let (rest, word) = letters(text)?;
    match spec.value_of(word) {
        Some(value) => Ok((rest, value)),
        None => wrong_word(spec, word, text, rest),
    }
}

/// `step = "/" number`, where there is one.
#[inline(always)]
fn step<'a>(spec: &Spec, text: Text<'a>) -> Parsed<'a, Option<u8>> {
    match text.first() {
        Some(b'/') => {
            let (rest, step) = number_in(&text[1..], 1..=spec.len(), ErrorKind::StepOutOfRange)?;
            Ok((rest, Some(step)))
        }
        _ => Ok((text, None)),
    }
}

#[inline]
fn value_in_digits<'a>(spec: &Spec, text: Text<'a>) -> Parsed<'a, u8> {
    number_in(text, spec.first..=spec.last, ErrorKind::ValueOutOfRange)
}

/// A number of any length, within `range` or else at fault as a whole.
#[inline(always)]
fn number_in(text: Text<'_>, range: RangeInclusive<u8>, kind: ErrorKind) -> Parsed<'_, u8> {
    let (mut rest, mut value) = (text, 0u8);
    while let [digit @ b'0'..=b'9', after @ ..] = rest {
        value = value.saturating_mul(10).saturating_add(digit - b'0');
        rest = after;
    }
    if rest.len() == text.len() {
        return no_number(text);
    }
    if range.contains(&value) { Ok((rest, value)) } else { fail(kind, text, rest) }
}

#[inline]
fn letters(text: Text<'_>) -> Parsed<'_, Text<'_>> {
    take_while1(|byte: u8| byte.is_ascii_alphabetic()).parse(text)
}

/// The fault of a place where an item should start and none does.
#[cold]
fn no_item<T>(text: Text<'_>) -> Result<T, Err<Fault>> {
    match text.first() {
        Some(b'?') => fail(ErrorKind::QuestionMark, text, &text[1..]),
        Some(b'#') => fail(ErrorKind::SpecialNotAllowed, text, end_of_item(text)),
        Some(b'-' | b'/') => fail(ErrorKind::MissingValue, text, text),
        _ => no_number(text),
    }
}

/// The fault of a place where a number should stand and none does.
#[cold]
fn no_number<T>(text: Text<'_>) -> Result<T, Err<Fault>> {
    if ends_item(text) {
        fail(ErrorKind::MissingValue, text, text)
    } else {
        fail(ErrorKind::UnexpectedText, text, end_of_item(text))
    }
}

/// The fault of a word that means nothing in its place.
#[cold]
fn wrong_word<T>(
    spec: &Spec,
    word: Text<'_>,
    text: Text<'_>,
    rest: Text<'_>,
) -> Result<T, Err<Fault>> {
    match word {
        b"H" | b"h" => fail(ErrorKind::JenkinsHash, text, end_of_hash(rest)),
        b"L" | b"l" | b"W" | b"w" | [b'L' | b'l', b'W' | b'w'] => {
            fail(ErrorKind::SpecialNotAllowed, text, end_of_item(rest))
        }
        _ if spec.names.is_empty() => fail(ErrorKind::NameNotAllowed, text, rest),
        _ => fail(ErrorKind::UnknownName, text, rest),
    }
}

/// The end of the `(a-b)` that may follow `H`.
fn end_of_hash(rest: Text<'_>) -> Text<'_> {
    let item = &rest[..rest.len() - end_of_item(rest).len()];
    match (item.first(), item.iter().position(|&byte| byte == b')')) {
        (Some(b'('), Some(close)) => &rest[close + 1..],
        _ => rest,
    }
}

/// Does an item end before this text?
#[inline]
fn ends_item(rest: Text<'_>) -> bool {
    rest.first().is_none_or(|&byte| byte == b',' || is_blank(byte))
}

/// What is left after the item that goes on here.
fn end_of_item(rest: Text<'_>) -> Text<'_> {
    let end = rest.iter().position(|&byte| byte == b',' || is_blank(byte));
    &rest[end.unwrap_or(rest.len())..]
}

/// Separates fields.
#[inline]
pub(crate) const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// May stand around the whole.
#[inline]
pub(crate) const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}
