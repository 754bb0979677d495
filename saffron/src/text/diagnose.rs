//! From a fault to the error that a person reads: what was found, what is allowed, and what
//! to write instead. It only runs for text that is no expression.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use core::ops::Range;

use crate::printable::{Piece, printable_char, quoted};
use crate::text::dialect::{OCCURRENCES, OFFSETS, SPECS, Spec, Special, Specials, spec};
use crate::text::edit::{self, Edit};
use crate::text::error::{ErrorKind, ParseError, Report};
use crate::text::excerpt::Excerpt;
use crate::text::fault::{Expected, Fault};
use crate::text::field::Field;
use crate::text::from_zero;
use crate::text::whole;

/// All that is to be said about a fault.
pub(crate) struct Diagnosis {
    pub(crate) kind: ErrorKind,
    pub(crate) field: Option<Field>,
    pub(crate) span: Range<usize>,
    /// "day of week 0 is out of range"
    pub(crate) found: String,
    /// "expected 1-7 (1 = Sunday) or SUN-SAT"
    pub(crate) expected: String,
    /// What to say where no edit is known.
    pub(crate) advice: Option<String>,
    pub(crate) edit: Option<Edit>,
}

/// The error for a fault. What is wrong with the text as a whole (the number of fields, a
/// nickname) explains more than the first odd byte, so it comes first.
#[cold]
pub(crate) fn error(text: &str, fault: &Fault) -> ParseError {
    let Diagnosis { kind, field, span, found, expected, advice, edit } =
        whole::diagnose(text).unwrap_or_else(|| diagnose(text, fault));
    let (span, help, suggestion) = match edit {
        Some(Edit { span, text, help }) => (span, help, Some(text)),
        None => (span, advice, None),
    };
    let excerpt = Excerpt::of(text, span.clone());
    ParseError(Box::new(Report { kind, field, span, found, expected, help, suggestion, excerpt }))
}

fn diagnose(text: &str, fault: &Fault) -> Diagnosis {
    // A text of five fields is at fault in one of them.
    let spec = spec(fault.field.unwrap_or(Field::Minute));
    let piece = &text[fault.span.clone()];
    Diagnosis {
        kind: fault.kind,
        field: Some(spec.field),
        span: fault.span.clone(),
        found: found(spec, fault, piece),
        expected: expected(spec, fault.expected),
        advice: advice(spec, fault.kind, piece),
        edit: edit::for_fault(text, spec, fault),
    }
}

/// What was found, as a person says it.
fn found(spec: &Spec, fault: &Fault, piece: &str) -> String {
    let field = spec.field;
    match fault.kind {
        ErrorKind::ValueOutOfRange => format!("{field} {} is out of range", Piece(piece)),
        ErrorKind::StepOutOfRange => format!("step {} is out of range", Piece(piece)),
        ErrorKind::OffsetOutOfRange => format!("offset {} is out of range", Piece(piece)),
        ErrorKind::OccurrenceOutOfRange => format!("occurrence {} is out of range", Piece(piece)),
        ErrorKind::QuestionMark => format!("\"?\" is not allowed in the {field}"),
        ErrorKind::JenkinsHash => format!("\"H\" is not allowed in the {field}"),
        ErrorKind::UnknownName => format!("unknown {} {}", value_of(field), quoted(piece)),
        ErrorKind::NameNotAllowed => format!("unexpected name {} in the {field}", quoted(piece)),
        ErrorKind::SpecialNotAllowed => {
            format!("{} {}", quoted(piece), special_problem(spec, fault.expected, piece))
        }
        ErrorKind::MissingValue => format!("missing {} in the {field}", missing(fault.expected)),
        _ if piece.starts_with(|c| printable_char(c) != c) => {
            format!("unexpected invisible character in the {field}")
        }
        _ => format!("unexpected {} in the {field}", quoted(piece)),
    }
}

fn special_problem(spec: &Spec, expected: Expected, piece: &str) -> String {
    if expected == Expected::RangeEnd && spec.specials != Specials::NONE {
        "cannot end a range".to_string()
    } else if spec.allows(special_in(piece)) {
        format!("needs a {} before it", value_of(spec.field))
    } else {
        format!("is not allowed in the {}", spec.field)
    }
}

fn missing(expected: Expected) -> &'static str {
    match expected {
        Expected::RangeStart => "start of a range",
        Expected::RangeEnd => "end of a range",
        Expected::Step => "step",
        Expected::Offset => "offset",
        Expected::Occurrence => "occurrence",
        _ => "value",
    }
}

/// What is allowed in the place of the fault, from the field's row of the table.
fn expected(spec: &Spec, expected: Expected) -> String {
    match expected {
        Expected::Item | Expected::RangeStart | Expected::Stepped if spec.names.is_empty() => {
            format!("expected {}{}", values(spec), specials(spec))
        }
        Expected::Item | Expected::RangeStart | Expected::RangeEnd | Expected::Stepped => {
            format!("expected {}", values(spec))
        }
        Expected::Step => format!("expected 1-{}", spec.max_step),
        Expected::Offset => format!("expected L-{} to L-{}", OFFSETS.first, OFFSETS.last),
        Expected::Occurrence => {
            format!("expected #{} to #{}", OCCURRENCES.first, OCCURRENCES.last)
        }
        Expected::AfterStar => "expected a step, a comma or the end of the field".to_string(),
        Expected::AfterLast => "expected an offset, W, a comma or the end of the field".to_string(),
        Expected::AfterItem => "expected a comma or the end of the field".to_string(),
    }
}

/// `0-59`, `1-12 or JAN-DEC`, `1-7 (1 = Sunday) or SUN-SAT`: systems disagree on the numbers of
/// weekdays.
fn values(spec: &Spec) -> String {
    let (first, last) = (spec.limits.first, spec.limits.last);
    let meaning = match spec.full_names {
        [name, ..] if spec.field == Field::DayOfWeek => format!(" ({first} = {name})"),
        _ => String::new(),
    };
    match (spec.name_of(first), spec.name_of(last)) {
        (Some(from), Some(to)) => format!("{first}-{last}{meaning} or {from}-{to}"),
        _ => format!("{first}-{last}{meaning}"),
    }
}

/// `, L, L-n, LW, L-nW or nW`
fn specials(spec: &Spec) -> &'static str {
    if spec.allows(Special::Nearest) { ", L, L-n, LW, L-nW or nW" } else { "" }
}

/// What to say where no edit is known.
fn advice(spec: &Spec, kind: ErrorKind, piece: &str) -> Option<String> {
    match kind {
        ErrorKind::ValueOutOfRange if edit::is_zero(piece) && !spec.names.is_empty() => {
            Some(from_zero::advice(spec))
        }
        ErrorKind::UnknownName | ErrorKind::NameNotAllowed => {
            let owner = edit::owner_of(piece)?;
            Some(format!("{} is a {}", quoted(piece), value_of(owner.field)))
        }
        ErrorKind::SpecialNotAllowed => {
            let special = special_in(piece);
            let owner = SPECS.iter().find(|spec| spec.allows(special))?;
            (owner.field != spec.field).then(|| format!("it belongs in the {}", owner.field))
        }
        ErrorKind::UnexpectedText if !piece.is_ascii() => {
            Some("use only ASCII letters, digits, signs and spaces".to_string())
        }
        _ => None,
    }
}

/// The special that a text starts or ends as.
fn special_in(piece: &str) -> Special {
    match piece.as_bytes() {
        [b'W' | b'w', ..] | [.., b'W' | b'w'] => Special::Nearest,
        bytes if bytes.contains(&b'#') => Special::Nth,
        [_, .., b'L' | b'l'] => Special::LastWeekday,
        _ => Special::FromLast,
    }
}

/// One value of a field.
fn value_of(field: Field) -> &'static str {
    match field {
        Field::DayOfMonth => "day",
        Field::DayOfWeek => "weekday",
        other => other.as_str(),
    }
}
