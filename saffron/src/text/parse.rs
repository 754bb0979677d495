//! The grammar, with nom: text goes in, items come out, one at a time and without
//! allocation, to a [`Sink`] that builds the tree or the meaning from them.
//!
//! Every rule looks one byte ahead and never goes back, so parsing is linear. A rule
//! that fails says what is wrong and where, and what it expected ([`Fault`]).

use core::ops::Range;

use nom::bytes::complete::take_while;
use nom::{Err, IResult, Parser};

use crate::meaning::mask::Limits;
use crate::text::blank::{ends_item, is_blank, is_space};
use crate::text::dialect::{OCCURRENCES, OFFSETS, SPECS, Spec, Special};
use crate::text::error::ErrorKind;
use crate::text::expr::{Item, Value, Values};
use crate::text::fault::{
    Expected, Fault, after_item, fail, no_item, no_number, not_allowed, too_many_fields, wrong_word,
};

/// Takes the items of an expression, left to right.
pub(crate) trait Sink {
    fn item(&mut self, spec: &'static Spec, item: Item, span: Range<usize>);
}

pub(crate) type Text<'a> = &'a [u8];
type Parsed<'a, T> = IResult<Text<'a>, T, Fault>;

/// Parses the whole text. White space around it is ignored.
pub(crate) fn expression(text: &str, sink: &mut impl Sink) -> Result<(), Fault> {
    let mut body = text.as_bytes();
    while let [before @ .., last] = body
        && is_space(*last)
    {
        body = before;
    }
    match fields(body, sink) {
        Ok(_) => Ok(()),
        Err(error) => Err(counted_from_start(error, body.len())),
    }
}

/// Parses the text of one field, in which there is no white space.
pub(crate) fn one_field(
    spec: &'static Spec,
    text: &str,
    sink: &mut impl Sink,
) -> Result<(), Fault> {
    match any_field(spec, text.as_bytes(), text.len(), sink) {
        Ok(_) => Ok(()),
        Err(error) => Err(counted_from_start(error, text.len())),
    }
}

#[cold]
fn counted_from_start(error: Err<Fault>, len: usize) -> Fault {
    match error {
        Err::Error(fault) | Err::Failure(fault) => {
            Fault { span: len - fault.span.start..len - fault.span.end, ..fault }
        }
        Err::Incomplete(_) => unreachable!("only complete parsers are used"),
    }
}

/// `fields = space* field (blank+ field){4}`
fn fields<'a, S: Sink>(text: Text<'a>, sink: &mut S) -> Parsed<'a, ()> {
    let (mut rest, _) = take_while(is_space).parse(text)?;
    if cfg!(target_family = "wasm") {
        // One piece of code for all fields and sinks: it has to be downloaded.
        for spec in &SPECS {
            (rest, ()) = any_field(spec, rest, text.len(), sink)?;
        }
    } else {
        // One for each, so that each knows its limits when it is compiled.
        (rest, ()) = field(&SPECS[0], rest, text.len(), sink)?;
        (rest, ()) = field(&SPECS[1], rest, text.len(), sink)?;
        (rest, ()) = field(&SPECS[2], rest, text.len(), sink)?;
        (rest, ()) = field(&SPECS[3], rest, text.len(), sink)?;
        (rest, ()) = field(&SPECS[4], rest, text.len(), sink)?;
    }
    if rest.is_empty() { Ok((rest, ())) } else { Err(too_many_fields(rest)) }
}

/// A field whose limits, and whose sink, are not known when this is compiled.
#[inline(never)]
fn any_field<'a>(
    spec: &'static Spec,
    text: Text<'a>,
    len: usize,
    sink: &mut dyn Sink,
) -> Parsed<'a, ()> {
    field(spec, text, len, sink)
}

/// `field = item ("," item)*`, up to a blank or the end.
#[inline(always)]
fn field<'a, S: Sink + ?Sized>(
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
            _ => return after_item(spec, found, rest),
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
        Some(b'0'..=b'9') => value_in_digits(spec, Expected::Item, text)?,
        Some(byte) if byte.is_ascii_alphabetic() => {
            let (rest, word) = letters(text)?;
            match spec.value_of(word) {
                Some(value) => (rest, Value::named(value)),
                None => return special_word(spec, word, text, rest),
            }
        }
        _ => return no_item(spec, text),
    };
    after_value(spec, value, text, rest)
}

/// What may follow a value: `-b` and a step, or what makes a special of it.
#[inline(always)]
fn after_value<'a>(
    spec: &'static Spec,
    value: Value,
    text: Text<'a>,
    rest: Text<'a>,
) -> Parsed<'a, Item> {
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
        Some(b'#') if spec.allows(Special::Nth) => {
            let kind = ErrorKind::OccurrenceOutOfRange;
            let (rest, n) = number_in(spec, Expected::Occurrence, OCCURRENCES, kind, &rest[1..])?;
            Ok((rest, Item::Nth(value, n)))
        }
        Some(b'#') => not_allowed(spec, Expected::Item, text, rest),
        Some(letter) if letter.is_ascii_alphabetic() => {
            let (after, word) = letters(rest)?;
            match word {
                b"W" | b"w" if spec.allows(Special::Nearest) => {
                    Ok((after, Item::Nearest(value.number())))
                }
                b"L" | b"l" if spec.allows(Special::LastWeekday) => {
                    Ok((after, Item::LastWeekday(value)))
                }
                b"W" | b"w" | b"L" | b"l" => not_allowed(spec, Expected::Item, text, rest),
                _ => after_item(spec, Item::Plain(Values::One(value), None), rest),
            }
        }
        _ => Ok((rest, Item::Plain(Values::One(value), None))),
    }
}

/// A word that is no name: `L`, `L-n`, `LW`, `L-nW`, `FRIL`, or a mistake.
fn special_word<'a>(
    spec: &'static Spec,
    word: Text<'a>,
    text: Text<'a>,
    rest: Text<'a>,
) -> Parsed<'a, Item> {
    let before_hyphen = rest.first() == Some(&b'-');
    match word {
        b"L" | b"l" if before_hyphen && spec.allows(Special::FromLast) => {
            from_last(spec, &rest[1..])
        }
        b"L" | b"l" if spec.allows(Special::FromLast) => Ok((rest, Item::FromLast(0))),
        b"L" | b"l" if !before_hyphen && spec.allows(Special::LastOfWeek) => {
            Ok((rest, Item::LastOfWeek))
        }
        [b'L' | b'l', b'W' | b'w'] if spec.allows(Special::NearestFromLast) => {
            Ok((rest, Item::NearestFromLast(0)))
        }
        [name @ .., b'L' | b'l'] if spec.allows(Special::LastWeekday) => {
            match spec.value_of(name) {
                Some(day) => Ok((rest, Item::LastWeekday(Value::named(day)))),
                None => wrong_word(spec, Expected::Item, word, text, rest),
            }
        }
        _ => wrong_word(spec, Expected::Item, word, text, rest),
    }
}

/// What follows `L-`: `n` or `nW`.
fn from_last<'a>(spec: &'static Spec, text: Text<'a>) -> Parsed<'a, Item> {
    let kind = ErrorKind::OffsetOutOfRange;
    let (rest, n) = number_in(spec, Expected::Offset, OFFSETS, kind, text)?;
    match rest.first() {
        Some(b'W' | b'w') => Ok((&rest[1..], Item::NearestFromLast(n))),
        _ => Ok((rest, Item::FromLast(n))),
    }
}

/// The `b` of `a-b`.
#[inline(always)]
fn range_end<'a>(spec: &'static Spec, text: Text<'a>) -> Parsed<'a, Value> {
    if !text.first().is_some_and(u8::is_ascii_alphabetic) {
        return value_in_digits(spec, Expected::RangeEnd, text);
    }
    let (rest, word) = letters(text)?;
    match spec.value_of(word) {
        Some(value) => Ok((rest, Value::named(value))),
        None => wrong_word(spec, Expected::RangeEnd, word, text, rest),
    }
}

/// `step = "/" number`, where there is one.
#[inline(always)]
fn step<'a>(spec: &'static Spec, text: Text<'a>) -> Parsed<'a, Option<u16>> {
    match text.first() {
        Some(b'/') => {
            let limits = Limits { first: 1, last: spec.max_step };
            let kind = ErrorKind::StepOutOfRange;
            let (rest, step) = number_in(spec, Expected::Step, limits, kind, &text[1..])?;
            Ok((rest, Some(step)))
        }
        _ => Ok((text, None)),
    }
}

#[inline]
fn value_in_digits<'a>(
    spec: &'static Spec,
    expected: Expected,
    text: Text<'a>,
) -> Parsed<'a, Value> {
    let kind = ErrorKind::ValueOutOfRange;
    let (rest, value) = number_in(spec, expected, spec.limits, kind, text)?;
    Ok((rest, Value::numbered(value)))
}

/// A number of any length, within `limits` or else at fault as a whole.
#[inline(always)]
fn number_in<'a>(
    spec: &'static Spec,
    expected: Expected,
    limits: Limits,
    out_of_range: ErrorKind,
    text: Text<'a>,
) -> Parsed<'a, u16> {
    let (mut rest, mut value) = (text, 0);
    while let [digit @ b'0'..=b'9', after @ ..] = rest {
        value = (10 * value + u32::from(digit - b'0')).min(u32::from(u16::MAX));
        rest = after;
    }
    if rest.len() == text.len() {
        return no_number(spec, expected, text);
    }
    if limits.contains(value) {
        Ok((rest, low_half(value)))
    } else {
        fail(out_of_range, spec, expected, text, rest)
    }
}

#[inline]
fn letters(text: Text<'_>) -> Parsed<'_, Text<'_>> {
    take_while(|byte: u8| byte.is_ascii_alphabetic()).parse(text)
}

#[allow(clippy::cast_possible_truncation)]
const fn low_half(value: u32) -> u16 {
    value as u16
}
