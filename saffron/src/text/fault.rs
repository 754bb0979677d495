//! What the parser knows of a text that it can't read: what is wrong, in which field and
//! where, and what it expected there.

use core::ops::Range;

use nom::Err;
use nom::error::{ErrorKind as NomKind, ParseError as NomError};

use crate::text::blank::{end_of_item, ends_item};
use crate::text::dialect::spec::Spec;
use crate::text::error::ErrorKind;
use crate::text::expr::{Item, Values};
use crate::text::field::Field;
use crate::text::parse::Text;

/// The first thing that is wrong with a text.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(crate) kind: ErrorKind,
    /// `None` where the text as a whole is at fault.
    pub(crate) field: Option<Field>,
    pub(crate) expected: Expected,
    pub(crate) span: Range<usize>,
}

/// What the parser expected where it stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// A value, a range, a step or a special.
    Item,
    /// The `a` of `a-b`.
    RangeStart,
    /// The `b` of `a-b`.
    RangeEnd,
    /// What the step of `*/s` is taken of.
    Stepped,
    /// The `s` of `*/s`.
    Step,
    /// The n of `L-n`.
    Offset,
    /// The n of `d#n`.
    Occurrence,
    /// What may follow `*`: a step, a comma or the field's end.
    AfterStar,
    /// What may follow `L` in the day of month: an offset, `W`, a comma or the field's end.
    AfterLast,
    /// What may follow any other item: a comma or the field's end.
    AfterItem,
    /// A special, as the whole field.
    Alone,
    /// A range that runs forward.
    Forward,
    /// A range to take a step of.
    Range,
    /// A number, of which a step is taken.
    NumberToStep,
    /// Two numbers, or two names, as the ends of a range.
    OneKind,
    /// `?` in one of the day fields.
    OneQuestionMark,
    /// The n of `H/n`.
    HashStep,
    /// The `)` of `H(a-b)`.
    Closing,
    /// The fields of an expression.
    Fields,
    /// A job whose name decides `H`.
    JobName,
}

/// What nom itself would say; no rule here leaves it the last word.
impl NomError<&[u8]> for Fault {
    fn from_error_kind(input: &[u8], _: NomKind) -> Self {
        let end = input.len();
        let (kind, expected) = (ErrorKind::UnexpectedText, Expected::Item);
        Self { kind, field: None, expected, span: end..end }
    }

    fn append(_: &[u8], _: NomKind, other: Self) -> Self {
        other
    }
}

/// The text from `from` up to `to` is at fault. A rule sees only what is left of the text,
/// so that these are counted from its end.
#[cold]
pub(crate) fn fail<T>(
    kind: ErrorKind,
    spec: &'static Spec,
    expected: Expected,
    from: Text<'_>,
    to: Text<'_>,
) -> Result<T, Err<Fault>> {
    Err(Err::Failure(Fault { kind, field: Some(spec.field), expected, span: from.len()..to.len() }))
}

#[cold]
pub(crate) fn too_many_fields(rest: Text<'_>) -> Err<Fault> {
    let (kind, expected) = (ErrorKind::TooManyFields, Expected::AfterItem);
    Err::Failure(Fault { kind, field: None, expected, span: rest.len()..0 })
}

/// The fault of text that can't follow an item.
#[cold]
pub(crate) fn after_item<T>(
    spec: &'static Spec,
    item: Item,
    rest: Text<'_>,
) -> Result<T, Err<Fault>> {
    if rest.first() == Some(&b'~') {
        return fail(ErrorKind::RandomRange, spec, Expected::Item, rest, end_of_item(rest));
    }
    let expected = match item {
        Item::Plain(Values::All, None) => Expected::AfterStar,
        Item::FromLast(0) => Expected::AfterLast,
        _ => Expected::AfterItem,
    };
    fail(ErrorKind::UnexpectedText, spec, expected, rest, end_of_item(rest))
}

/// The fault of a place where an item should start and none does.
#[cold]
pub(crate) fn no_item<T>(spec: &'static Spec, text: Text<'_>) -> Result<T, Err<Fault>> {
    let missing = ErrorKind::MissingValue;
    match text.first() {
        Some(b'?') => fail(ErrorKind::QuestionMark, spec, Expected::Item, text, &text[1..]),
        Some(b'#') => not_allowed(spec, Expected::Item, text, text),
        Some(b'~') => fail(ErrorKind::RandomRange, spec, Expected::Item, text, end_of_item(text)),
        Some(b'-') => fail(missing, spec, Expected::RangeStart, text, text),
        Some(b'/') => fail(missing, spec, Expected::Stepped, text, text),
        _ => no_number(spec, Expected::Item, text),
    }
}

/// The fault of a place where a number should stand and none does.
#[cold]
pub(crate) fn no_number<T>(
    spec: &'static Spec,
    expected: Expected,
    text: Text<'_>,
) -> Result<T, Err<Fault>> {
    if ends_item(text) {
        fail(ErrorKind::MissingValue, spec, expected, text, text)
    } else {
        fail(ErrorKind::UnexpectedText, spec, expected, text, end_of_item(text))
    }
}

/// The fault of a word that means nothing in its place.
#[cold]
pub(crate) fn wrong_word<T>(
    spec: &'static Spec,
    expected: Expected,
    word: Text<'_>,
    text: Text<'_>,
    rest: Text<'_>,
) -> Result<T, Err<Fault>> {
    match word {
        b"H" | b"h" => {
            let rest = end_of_hash(rest);
            let expected = if rest.starts_with(b"/") { Expected::Stepped } else { expected };
            fail(ErrorKind::JenkinsHash, spec, expected, text, rest)
        }
        b"L" | b"l" | b"W" | b"w" | [b'L' | b'l', b'W' | b'w'] => {
            not_allowed(spec, expected, text, rest)
        }
        _ if spec.names.is_empty() => fail(ErrorKind::NameNotAllowed, spec, expected, text, rest),
        _ => fail(ErrorKind::UnknownName, spec, expected, text, rest),
    }
}

/// The fault of a special that the field or the place does not take, up to the item's end.
#[cold]
pub(crate) fn not_allowed<T>(
    spec: &'static Spec,
    expected: Expected,
    text: Text<'_>,
    rest: Text<'_>,
) -> Result<T, Err<Fault>> {
    fail(ErrorKind::SpecialNotAllowed, spec, expected, text, end_of_item(rest))
}

/// The end of the `(a-b)` that may follow `H`.
fn end_of_hash(rest: Text<'_>) -> Text<'_> {
    let item = &rest[..rest.len() - end_of_item(rest).len()];
    match (item.first(), item.iter().position(|&byte| byte == b')')) {
        (Some(b'('), Some(close)) => &rest[close + 1..],
        _ => rest,
    }
}
