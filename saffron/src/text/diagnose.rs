//! From a fault to the error that a person reads: what was found, what is allowed, and what
//! to write instead. It only runs for text that is no expression.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use core::ops::Range;

use crate::printable::{Piece, printable, printable_char, quoted};
use crate::text::blank::is_space;
use crate::text::dialect::rules::Names;
use crate::text::dialect::spec::{OCCURRENCES, OFFSETS, Spec, Special, Specials};
use crate::text::dialect::{Dialect, Table};
use crate::text::edit::{self, Edit, around};
use crate::text::error::{ErrorKind, ParseError, Report};
use crate::text::excerpt::Excerpt;
use crate::text::facts;
use crate::text::fault::{Expected, Fault};
use crate::text::field::Field;
use crate::text::forms;
use crate::text::from_zero;
use crate::text::readings;
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
pub(crate) fn error(dialect: Dialect, text: &str, fault: &Fault) -> ParseError {
    let diagnosis =
        whole::diagnose(dialect, text, fault).unwrap_or_else(|| of_field(dialect, text, fault));
    let Diagnosis { kind, field, span, found, expected, advice, edit } =
        readings::agreed(dialect, text, diagnosis);
    let (span, help, suggestion) = match edit {
        Some(Edit { span, text, help }) => {
            let help = help.unwrap_or_else(|| format!("write {text}"));
            (span, Some(help), Some(text))
        }
        None => (span, advice, None),
    };
    let help = match (facts::find(dialect, text, kind, fault), help) {
        (Some(fact), Some(help)) => Some(format!("{fact}; {help}")),
        (fact, help) => fact.or(help),
    };
    // It repeats what was written.
    let help = help.map(|help| printable(&help).to_string());
    let excerpt = Excerpt::of(text, span.clone());
    ParseError(Box::new(Report { kind, field, span, found, expected, help, suggestion, excerpt }))
}

fn of_field(dialect: Dialect, text: &str, fault: &Fault) -> Diagnosis {
    // A text with the right number of fields is at fault in one of them.
    let table = dialect.table();
    let spec = table.spec(fault.field.unwrap_or(Field::Minute));
    let span = match fault.kind {
        ErrorKind::RandomRange => around(text, &fault.span, |c| is_space(c) || c == b','),
        _ => fault.span.clone(),
    };
    let piece = &text[span.clone()];
    Diagnosis {
        kind: fault.kind,
        field: Some(spec.field),
        span,
        found: found(spec, fault, piece),
        expected: expected(spec, fault.expected),
        advice: advice(table, spec, fault, piece),
        edit: edit::for_fault(table, text, spec, fault),
    }
}

/// What was found, as a person says it.
fn found(spec: &'static Spec, fault: &Fault, piece: &str) -> String {
    let field = spec.field;
    match fault.kind {
        ErrorKind::ValueOutOfRange => format!("{field} {} is out of range", Piece(piece)),
        ErrorKind::StepOutOfRange => format!("step {} is out of range", Piece(piece)),
        ErrorKind::OffsetOutOfRange => format!("offset {} is out of range", Piece(piece)),
        ErrorKind::OccurrenceOutOfRange => format!("occurrence {} is out of range", Piece(piece)),
        ErrorKind::QuestionMark => format!("\"?\" is not allowed in the {field}"),
        ErrorKind::JenkinsHash => format!("\"H\" is not allowed in the {field}"),
        ErrorKind::ReversedRange => format!("the range {} runs backwards", quoted(piece)),
        ErrorKind::StepAfterValue => format!("no step can follow the value {}", quoted(piece)),
        ErrorKind::SpecialInList => format!("{} cannot stand in a list", quoted(piece)),
        ErrorKind::RandomRange => format!("{} is a value picked at random", quoted(piece)),
        ErrorKind::JobName => format!("{} depends on the job's name", quoted(piece)),
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

fn special_problem(spec: &'static Spec, expected: Expected, piece: &str) -> String {
    if expected == Expected::RangeEnd && spec.specials != Specials::NONE {
        "cannot end a range".to_string()
    } else if is_too_small(spec, piece) {
        "is written in capitals here".to_string()
    } else if spec.allows(special_in(piece)) {
        format!("needs a {} before it", value_of(spec.field))
    } else {
        format!("is not allowed in the {}", spec.field)
    }
}

/// Is it a special but for its case?
pub(crate) fn is_too_small(spec: &'static Spec, piece: &str) -> bool {
    !spec.either_case
        && piece.bytes().any(|byte| byte.is_ascii_lowercase())
        && edit::read_field(spec, &piece.to_ascii_uppercase()).is_ok()
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
        Expected::Step if spec.max_step == u16::MAX => "expected 1 or more".to_string(),
        Expected::Step => format!("expected 1-{}", spec.max_step),
        Expected::Offset => format!("expected L-{} to L-{}", OFFSETS.first, OFFSETS.last),
        Expected::Occurrence => {
            format!("expected #{} to #{}", OCCURRENCES.first, OCCURRENCES.last)
        }
        Expected::AfterStar => "expected a step, a comma or the end of the field".to_string(),
        Expected::AfterLast => "expected an offset, W, a comma or the end of the field".to_string(),
        Expected::AfterItem => "expected a comma or the end of the field".to_string(),
        Expected::Alone => format!("expected it alone in the {}", spec.field),
        Expected::Forward => "expected a range whose start is not after its end".to_string(),
        Expected::Range => "expected a step after * or a range".to_string(),
        Expected::NumberToStep => "expected a number before the step".to_string(),
        Expected::OneKind => "expected two numbers or two names".to_string(),
        Expected::OneQuestionMark => "expected ? in exactly one of the day fields".to_string(),
        Expected::HashStep => "expected a step within the range".to_string(),
        Expected::Closing => "expected )".to_string(),
        Expected::Fields => "expected the fields of an expression".to_string(),
        Expected::JobName => "expected the name of the job that H belongs to".to_string(),
    }
}

/// `0-59`, `1-12 or JAN-DEC`, `1-7 (1 = Sunday) or SUN-SAT`: systems disagree on the numbers of
/// weekdays.
fn values(spec: &Spec) -> String {
    let (first, last) = (spec.limits.first, spec.limits.last);
    let of_week = spec.field == Field::DayOfWeek;
    let mut said = match spec.limits.count() {
        8 if of_week => format!("{first}-{last} (0 and 7 = Sunday)"),
        _ if of_week => format!("{first}-{last} ({first} = Sunday)"),
        _ => format!("{first}-{last}"),
    };
    said.push_str(match spec.names {
        [] => "",
        _ if spec.naming == Names::AnyPrefix => " or the start of a name",
        _ if of_week => " or SUN-SAT",
        _ => " or JAN-DEC",
    });
    said
}

/// `, L, L-n, LW, L-nW or nW`: those that the day of month takes.
fn specials(spec: &Spec) -> String {
    const SAID: [(Special, &str); 6] = [
        (Special::Last, "L"),
        (Special::FromLast, "L-n"),
        (Special::LastNearest, "LW"),
        (Special::NearestFromLast, "L-nW"),
        (Special::Nearest, "nW"),
        (Special::Dollar, "$"),
    ];
    let mut taken = SAID.iter().filter(|(special, _)| spec.allows(*special)).peekable();
    let mut said = String::new();
    while let Some((_, name)) = taken.next() {
        let is_last = taken.peek().is_none();
        said.push_str(if is_last { " or " } else { ", " });
        said.push_str(name);
    }
    said
}

/// What to say where no edit is known.
fn advice(table: &'static Table, spec: &Spec, fault: &Fault, piece: &str) -> Option<String> {
    match fault.kind {
        ErrorKind::RandomRange => Some("choose a value yourself".to_string()),
        ErrorKind::JobName => {
            Some("give the job's full name, or choose a value yourself".to_string())
        }
        ErrorKind::StepOutOfRange if fault.expected == Expected::Step && !edit::is_zero(piece) => {
            forms::beyond(spec.field, Piece(piece))
        }
        ErrorKind::ValueOutOfRange if edit::is_zero(piece) && spec.field == Field::DayOfMonth => {
            let last = if spec.allows(Special::Last) { ", and L is the last" } else { "" };
            Some(format!("days count from 1{last}"))
        }
        ErrorKind::ValueOutOfRange if edit::is_zero(piece) && !spec.names.is_empty() => {
            Some(from_zero::advice(spec))
        }
        ErrorKind::UnknownName | ErrorKind::NameNotAllowed => {
            let owner = edit::owner_of(table, piece)?;
            Some(format!("{} is a {}", quoted(piece), value_of(owner.field)))
        }
        ErrorKind::SpecialNotAllowed => {
            let special = special_in(piece);
            let owner = table.specs().find(|spec| spec.allows(special))?;
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
