//! The items that go on after their first value or word: ranges, and the specials that some
//! fields take.

use crate::meaning::mask::Limits;
use crate::text::dialect::rules::{Names, Reversed};
use crate::text::dialect::spec::{OCCURRENCES, OFFSETS, Spec, Special};
use crate::text::error::ErrorKind;
use crate::text::expr::{Item, Value, Values};
use crate::text::fault::{Expected, after_item, fail, not_allowed, wrong_word};
use crate::text::number::number_in;
use crate::text::parse::{Parsed, Text, letters, range_end, step};

/// What may follow a value: `-b` and a step, or what makes a special of it.
#[cfg_attr(not(target_family = "wasm"), inline(always))]
pub(crate) fn after_value<'a>(
    spec: &'static Spec,
    value: Value,
    text: Text<'a>,
    rest: Text<'a>,
) -> Parsed<'a, Item> {
    match rest.first() {
        Some(b'-') => {
            let (rest, end) = range_end(spec, &rest[1..])?;
            range(spec, value, end, text, rest)
        }
        Some(b'/') => {
            if !spec.steps_from_value {
                return fail(ErrorKind::StepAfterValue, spec, Expected::Range, text, rest);
            }
            if spec.naming == Names::Apart && value.is_name() {
                return fail(ErrorKind::NameNotAllowed, spec, Expected::NumberToStep, text, rest);
            }
            let (rest, step) = step(spec, rest)?;
            Ok((rest, Item::Plain(Values::One(value), step)))
        }
        Some(b'#') if spec.allows(Special::Nth) => nth(spec, value, &rest[1..]),
        Some(b'#') => not_allowed(spec, Expected::Item, text, rest),
        Some(letter) if letter.is_ascii_alphabetic() => {
            let (after, word) = letters(rest)?;
            match capital(spec, word) {
                b"W" if spec.allows(Special::Nearest) => Ok((after, Item::Nearest(value.number()))),
                b"L" if spec.allows(Special::LastWeekday) => Ok((after, Item::LastWeekday(value))),
                b"W" | b"L" | b"w" | b"l" => not_allowed(spec, Expected::Item, text, rest),
                _ => after_item(spec, Item::Plain(Values::One(value), None), rest),
            }
        }
        _ => Ok((rest, Item::Plain(Values::One(value), None))),
    }
}

/// What may follow `a-b`: a step, or what makes specials of its days.
#[cfg_attr(not(target_family = "wasm"), inline(always))]
fn range<'a>(
    spec: &'static Spec,
    start: Value,
    end: Value,
    text: Text<'a>,
    rest: Text<'a>,
) -> Parsed<'a, Item> {
    let end = spec.range_end(end);
    let is_reversed = start.number() > end.number();
    if is_reversed && !reversed_is_fine(spec, start) {
        return fail(ErrorKind::ReversedRange, spec, Expected::Forward, text, rest);
    }
    let is_stepped = rest.first() == Some(&b'/');
    if spec.naming == Names::Apart {
        if start.is_name() != end.is_name() {
            return fail(ErrorKind::NameNotAllowed, spec, Expected::OneKind, text, rest);
        }
        if is_stepped && start.is_name() {
            return fail(ErrorKind::NameNotAllowed, spec, Expected::NumberToStep, text, rest);
        }
    }
    if spec.special_ranges
        && let Some(b'#' | b'L' | b'l') = rest.first()
    {
        return special_range(spec, start, end, rest);
    }
    let (rest, step) = step(spec, rest)?;
    Ok((rest, Item::Plain(Values::Range(start, end), step)))
}

#[cfg_attr(not(target_family = "wasm"), inline(always))]
fn reversed_is_fine(spec: &Spec, start: Value) -> bool {
    match spec.reversed {
        Reversed::Refused => false,
        Reversed::Wraps | Reversed::Swaps => true,
        Reversed::FromSunday => start.number() == spec.limits.last,
    }
}

/// `a-b#n`, `a-bL`
fn special_range<'a>(
    spec: &'static Spec,
    start: Value,
    end: Value,
    rest: Text<'a>,
) -> Parsed<'a, Item> {
    if rest[0] != b'#' {
        return Ok((&rest[1..], Item::LastOfRange(start, end)));
    }
    let (rest, nth) = nth(spec, start, &rest[1..])?;
    let item = match nth {
        Item::Nth(_, n) => Item::NthOfRange(start, end, n),
        _ => Item::LastOfRange(start, end),
    };
    Ok((rest, item))
}

/// The `n` of `d#n`, or the `L` of `d#L`.
#[cfg_attr(not(target_family = "wasm"), inline(always))]
fn nth<'a>(spec: &'static Spec, day: Value, text: Text<'a>) -> Parsed<'a, Item> {
    if spec.allows(Special::NthLast)
        && let Some(b'L' | b'l') = text.first()
    {
        return Ok((&text[1..], Item::LastWeekday(day)));
    }
    let kind = ErrorKind::OccurrenceOutOfRange;
    let (rest, n) = number_in(spec, Expected::Occurrence, OCCURRENCES, kind, text)?;
    Ok((rest, Item::Nth(day, n)))
}

/// A word that is no name: `L`, `L-n`, `LW`, `L-nW`, `FRIL`, or a mistake.
pub(crate) fn special_word<'a>(
    spec: &'static Spec,
    word: Text<'a>,
    text: Text<'a>,
    rest: Text<'a>,
) -> Parsed<'a, Item> {
    let before_hyphen = rest.first() == Some(&b'-');
    match capital(spec, word) {
        b"L" if before_hyphen && spec.allows(Special::FromLast) => from_last(spec, &rest[1..]),
        b"L" if before_hyphen && spec.allows(Special::Last) => {
            not_allowed(spec, Expected::Item, text, rest)
        }
        b"L" if spec.allows(Special::Last) => Ok((rest, Item::FromLast(0))),
        b"L" if !before_hyphen && spec.allows(Special::LastOfWeek) => Ok((rest, Item::LastOfWeek)),
        b"LW" if spec.allows(Special::LastNearest) => Ok((rest, Item::NearestFromLast(0))),
        _ => match word {
            [name @ .., last]
                if spec.allows(Special::LastWeekday) && capital(spec, &[*last]) == b"L" =>
            {
                match spec.value_of(name) {
                    Some(day) => Ok((rest, Item::LastWeekday(Value::named(day)))),
                    None => wrong_word(spec, Expected::Item, word, text, rest),
                }
            }
            _ => wrong_word(spec, Expected::Item, word, text, rest),
        },
    }
}

/// The letters of a special as capitals, where it may be written in small ones; any other word
/// stays as it is.
#[cfg_attr(not(target_family = "wasm"), inline(always))]
fn capital<'a>(spec: &Spec, word: &'a [u8]) -> &'a [u8] {
    match word {
        b"l" if spec.either_case => b"L",
        b"w" if spec.either_case => b"W",
        b"lw" | b"lW" | b"Lw" if spec.either_case => b"LW",
        _ => word,
    }
}

/// What follows `L-`: `n` or `nW`.
fn from_last<'a>(spec: &'static Spec, text: Text<'a>) -> Parsed<'a, Item> {
    let kind = ErrorKind::OffsetOutOfRange;
    let (rest, n) = number_in(spec, Expected::Offset, OFFSETS, kind, text)?;
    match rest.first() {
        Some(letter)
            if spec.allows(Special::NearestFromLast) && capital(spec, &[*letter]) == b"W" =>
        {
            Ok((&rest[1..], Item::NearestFromLast(n)))
        }
        _ => Ok((rest, Item::FromLast(n))),
    }
}

/// What may follow `H`: `(a-b)` and a step.
pub(crate) fn hash<'a>(spec: &'static Spec, text: Text<'a>) -> Parsed<'a, Item> {
    let (mut rest, mut range) = (text, None);
    if text.first() == Some(&b'(') {
        let inner = &text[1..];
        let value = |text| crate::text::number::value_in_digits(spec, Expected::Item, text);
        let (after, start) = value(inner)?;
        let Some(b'-') = after.first() else {
            return fail(ErrorKind::MissingValue, spec, Expected::RangeEnd, after, after);
        };
        let (after, end) = range_end(spec, &after[1..])?;
        if start.number() > end.number() {
            return fail(ErrorKind::ReversedRange, spec, Expected::Forward, inner, after);
        }
        let Some(b')') = after.first() else {
            return fail(ErrorKind::UnexpectedText, spec, Expected::Closing, after, after);
        };
        (rest, range) = (&after[1..], Some((start.number(), end.number())));
    }
    let drawn_from = spec.drawn_from(range);
    let Some(b'/') = rest.first() else {
        return Ok((rest, Item::Plain(Values::Hash { range, drawn: 0 }, None)));
    };
    let limits = Limits { first: 1, last: drawn_from.count() };
    let kind = ErrorKind::StepOutOfRange;
    let (rest, step) = number_in(spec, Expected::HashStep, limits, kind, &rest[1..])?;
    Ok((rest, Item::Plain(Values::Hash { range, drawn: 0 }, Some(step))))
}
