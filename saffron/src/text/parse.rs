//! The grammar, with nom: text goes in, items come out, one at a time and without
//! allocation, to a [`Sink`] that builds the tree or the meaning from them.
//!
//! Every rule looks one byte ahead and never goes back, so parsing is linear. A rule
//! that fails says what is wrong and where, and what it expected ([`Fault`]). What may be
//! written is asked of a dialect's table; the default dialect has code of its own, in which
//! the answers are known when it is compiled.

use core::ops::Range;

use nom::bytes::complete::take_while;
use nom::{Err, IResult, Parser};

use crate::meaning::mask::Limits;
use crate::text::blank::{ends_item, is_blank, is_space};
use crate::text::dialect::rules::QuestionMark;
use crate::text::dialect::spec::{Spec, Special};
use crate::text::dialect::{DEFAULT, Table};
use crate::text::error::ErrorKind;
use crate::text::expr::{Item, Value, Values};
use crate::text::fault::{Expected, Fault, after_item, fail, no_item, too_many_fields, wrong_word};
use crate::text::field::Field;
use crate::text::item::{after_value, hash, special_word};
use crate::text::nickname;
use crate::text::number::{number_in, value_in_digits};

/// Takes the items of an expression, left to right.
pub(crate) trait Sink {
    fn item(&mut self, spec: &'static Spec, item: Item, span: Range<usize>);

    /// Takes the `+` that asks for both day fields to match.
    fn plus(&mut self) {}
}

pub(crate) type Text<'a> = &'a [u8];
pub(crate) type Parsed<'a, T> = IResult<Text<'a>, T, Fault>;

/// Parses an expression of the default dialect. White space around it is ignored.
pub(crate) fn default_expression(text: &str, sink: &mut impl Sink) -> Result<(), Fault> {
    if cfg!(target_family = "wasm") {
        // One piece of code for all dialects: it has to be downloaded.
        return expression(&crate::text::dialect::SAFFRON, text, sink);
    }
    let body = without_space_behind(text.as_bytes());
    match five_fields(body, sink) {
        Ok(_) => Ok(()),
        Err(error) => Err(counted_from_start(error, body.len())),
    }
}

/// Parses an expression of any dialect. White space around it is ignored.
pub(crate) fn expression(
    table: &'static Table,
    text: &str,
    sink: &mut dyn Sink,
) -> Result<(), Fault> {
    let body = without_space_behind(text.as_bytes());
    let start = body.iter().position(|&byte| !is_space(byte)).unwrap_or(body.len());
    if body.get(start) == Some(&b'@') {
        return nickname::expand(table, text, start..body.len(), sink);
    }
    let inner = table.unwrapped(body, start..body.len());
    let body = &body[..inner.end];
    match fields(table, &body[inner.start..], body.len(), sink) {
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

#[inline]
fn without_space_behind(mut body: Text<'_>) -> Text<'_> {
    while let [before @ .., last] = body
        && is_space(*last)
    {
        body = before;
    }
    body
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

/// `fields = space* field (blank+ field){4}`, a piece of code for each field, so that each knows
/// its limits when it is compiled.
fn five_fields<'a, S: Sink>(text: Text<'a>, sink: &mut S) -> Parsed<'a, ()> {
    let (mut rest, _) = take_while(is_space).parse(text)?;
    (rest, ()) = field(const { DEFAULT.spec(Field::Minute) }, rest, text.len(), sink)?;
    (rest, ()) = field(const { DEFAULT.spec(Field::Hour) }, rest, text.len(), sink)?;
    (rest, ()) = field(const { DEFAULT.spec(Field::DayOfMonth) }, rest, text.len(), sink)?;
    (rest, ()) = field(const { DEFAULT.spec(Field::Month) }, rest, text.len(), sink)?;
    (rest, ()) = field(const { DEFAULT.spec(Field::DayOfWeek) }, rest, text.len(), sink)?;
    if rest.is_empty() { Ok((rest, ())) } else { Err(too_many_fields(rest)) }
}

/// The fields of one of a dialect's layouts.
fn fields<'a>(
    table: &'static Table,
    text: Text<'a>,
    len: usize,
    sink: &mut dyn Sink,
) -> Parsed<'a, ()> {
    let layout = table.nearest_layout(count_fields(text));
    let (mut rest, mut marks) = (text, 0);
    for &name in layout {
        let (start, _) = take_while(is_blank).parse(rest)?;
        (rest, ()) = any_field(table.spec(name), start, len, sink)?;
        marks += usize::from(start[..start.len() - rest.len()] == *b"?");
    }
    if !rest.is_empty() {
        return Err(too_many_fields(rest));
    }
    if table.wants_one_question_mark() && marks != 1 {
        let (kind, expected) = (ErrorKind::DayFields, Expected::OneQuestionMark);
        return Err(Err::Failure(Fault { kind, field: None, expected, span: text.len()..0 }));
    }
    Ok((rest, ()))
}

fn count_fields(text: Text<'_>) -> usize {
    text.split(|&byte| is_blank(byte)).filter(|field| !field.is_empty()).count()
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

/// `field = "+"? item ("," item)*`, up to a blank or the end.
#[cfg_attr(not(target_family = "wasm"), inline(always))]
fn field<'a, S: Sink + ?Sized>(
    spec: &'static Spec,
    text: Text<'a>,
    len: usize,
    sink: &mut S,
) -> Parsed<'a, ()> {
    let (mut start, _) = take_while(is_blank).parse(text)?;
    if spec.plus && start.first() == Some(&b'+') {
        sink.plus();
        start = &start[1..];
    }
    let mut is_first = true;
    loop {
        let (rest, found) = item(spec, start)?;
        let is_last = rest.first() != Some(&b',');
        if spec.has_loners() && !(is_first && is_last) && !spec.is_listed(found) {
            return fail(ErrorKind::SpecialInList, spec, Expected::Alone, start, rest);
        }
        sink.item(spec, found, len - start.len()..len - rest.len());
        match rest.first() {
            Some(b',') => start = &rest[1..],
            _ if ends_item(rest) => return Ok((rest, ())),
            _ => return after_item(spec, found, rest),
        }
        is_first = false;
    }
}

/// `item = ("*" | "?") step? | step | value … | special`
#[cfg_attr(not(target_family = "wasm"), inline(always))]
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
                None if spec.hash.is_some() && word == b"H" => return hash(spec, rest),
                None => return special_word(spec, word, text, rest),
            }
        }
        Some(b'?') if spec.question_mark != QuestionMark::Refused => {
            let is_stepped = spec.question_mark == QuestionMark::AsStar;
            let rest = &text[1..];
            let (rest, step) = if is_stepped { step(spec, rest)? } else { (rest, None) };
            return Ok((rest, Item::Plain(Values::Any, step)));
        }
        Some(b'/') if spec.steps_alone => {
            let (rest, step) = step(spec, text)?;
            return Ok((rest, Item::Plain(Values::All, step)));
        }
        Some(b'$') if spec.allows(Special::Dollar) => return Ok((&text[1..], Item::FromLast(0))),
        _ => return no_item(spec, text),
    };
    after_value(spec, value, text, rest)
}

/// The `b` of `a-b`.
#[cfg_attr(not(target_family = "wasm"), inline(always))]
pub(crate) fn range_end<'a>(spec: &'static Spec, text: Text<'a>) -> Parsed<'a, Value> {
    if !text.first().is_some_and(u8::is_ascii_alphabetic) {
        return value_in_digits(spec, Expected::RangeEnd, text);
    }
    let (rest, word) = letters(text)?;
    if let Some(value) = spec.value_of(word) {
        return Ok((rest, Value::named(value)));
    }
    match word {
        // The L is not the name's, but the range's.
        [name @ .., b'L' | b'l'] if spec.special_ranges => match spec.value_of(name) {
            Some(value) => Ok((&text[name.len()..], Value::named(value))),
            None => wrong_word(spec, Expected::RangeEnd, word, text, rest),
        },
        _ => wrong_word(spec, Expected::RangeEnd, word, text, rest),
    }
}

/// `step = "/" number`, where there is one.
#[cfg_attr(not(target_family = "wasm"), inline(always))]
pub(crate) fn step<'a>(spec: &'static Spec, text: Text<'a>) -> Parsed<'a, Option<u16>> {
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
pub(crate) fn letters(text: Text<'_>) -> Parsed<'_, Text<'_>> {
    take_while(|byte: u8| byte.is_ascii_alphabetic()).parse(text)
}
