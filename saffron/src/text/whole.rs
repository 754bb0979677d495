//! What is wrong with a text as a whole: the number of its fields, a nickname, a time zone,
//! quotes around it.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::ops::Range;

use crate::printable::quoted;
use crate::text::blank::{is_blank_char, is_space_char};
use crate::text::diagnose::Diagnosis;
use crate::text::dialect::{SPECS, Spec};
use crate::text::edit::{Edit, LONGEST, read_field};
use crate::text::error::ErrorKind;
use crate::text::meant;

/// What is wrong with it, unless it is at fault in one of its fields.
pub(crate) fn diagnose(text: &str) -> Option<Diagnosis> {
    let trimmed = text.trim_matches(is_space_char);
    let start = text.len() - text.trim_start_matches(is_space_char).len();
    let whole = start..start + trimmed.len();
    let first = trimmed.split(is_blank_char).next().unwrap_or_default();
    let first_span = start..start + first.len();
    let count = trimmed.split(is_blank_char).filter(|field| !field.is_empty()).count();

    if count == 0 {
        Some(empty(0..text.len()))
    } else if first.starts_with('@') {
        Some(nickname(first, first_span, count))
    } else if starts_with_zone(first) {
        Some(zone(first_span, count))
    } else {
        match count.cmp(&SPECS.len()) {
            Ordering::Less => Some(few_fields(trimmed, whole, count)),
            Ordering::Equal => in_quotes(trimmed, whole),
            Ordering::Greater => Some(many_fields(text, whole, count)),
        }
    }
}

/// `advice` is said where there is no edit.
fn of_whole(
    kind: ErrorKind,
    span: Range<usize>,
    found: String,
    edit: Option<Edit>,
    advice: Option<&str>,
) -> Diagnosis {
    let fields: Vec<_> = SPECS.iter().map(|spec| spec.field.to_string()).collect();
    let expected = format!("expected five fields: {}", fields.join(", "));
    let advice = advice.map(String::from);
    Diagnosis { kind, field: None, span, found, expected, advice, edit }
}

fn empty(span: Range<usize>) -> Diagnosis {
    let found = "the expression is empty".to_string();
    let advice = Some("write * * * * * for every minute");
    of_whole(ErrorKind::EmptyExpression, span, found, None, advice)
}

fn nickname(name: &str, span: Range<usize>, count: usize) -> Diagnosis {
    let found = format!("{} is a nickname, not an expression", quoted(name));
    let same = meant::by_nickname(name).filter(|_| count == 1);
    let edit = same.map(|same| Edit::new(&span, same).saying(format!("write {same}")));
    of_whole(ErrorKind::Nickname, span, found, edit, None)
}

fn zone(span: Range<usize>, count: usize) -> Diagnosis {
    const HELP: &str = "leave it out, and give the zone separately";
    let found = "a time zone is not part of the expression".to_string();
    let edit = (count > 1).then(|| Edit::new(&span, "").saying(HELP));
    of_whole(ErrorKind::TimeZone, span, found, edit, Some(HELP))
}

fn few_fields(text: &str, whole: Range<usize>, count: usize) -> Diagnosis {
    let end = whole.end..whole.end;
    let found = format!("found {count} field{}", if count == 1 { "" } else { "s" });
    let edit = if let Some(meant) = meant::five_fields(text) {
        let help = format!("separate fields with plain spaces: write {meant}");
        Some(Edit::new(&whole, meant).saying(help))
    } else if text.len() < LONGEST && is_valid(&format!("{text} *")) {
        Some(Edit::new(&end, " *").saying("add * for any day of the week"))
    } else {
        None
    };
    of_whole(ErrorKind::TooFewFields, end, found, edit, None)
}

fn in_quotes(text: &str, whole: Range<usize>) -> Option<Diagnosis> {
    let meant = meant::five_fields(text).filter(|_| meant::unwrapped(text) != text)?;
    let found = "the expression is in quotes".to_string();
    let help = format!("write {meant}");
    let edit = Edit::new(&whole, meant).saying(help);
    Some(of_whole(ErrorKind::UnexpectedText, whole, found, Some(edit), None))
}

fn many_fields(text: &str, whole: Range<usize>, count: usize) -> Diagnosis {
    const HINT: &str = "there is no field for seconds or years, and no space within a field";
    let sixth = sixth_field(text);
    let rest = sixth..whole.end;
    let found = format!("found {count} fields");
    let edit = if let Some(meant) = meant::five_fields(&text[whole.clone()]) {
        let help = format!("{HINT}: write {meant}");
        Some(Edit::new(&whole, meant).saying(help))
    } else if is_valid(&text[..sixth]) && !is_more_schedule(&text[rest.clone()]) {
        Some(Edit::new(&rest, "").saying("leave out what follows the five fields"))
    } else {
        None
    };
    of_whole(ErrorKind::TooManyFields, rest, found, edit, Some(HINT))
}

/// Where the sixth field starts.
fn sixth_field(text: &str) -> usize {
    let mut rest = text.trim_start_matches(is_space_char);
    for _ in &SPECS {
        rest = rest.trim_start_matches(|c| !is_blank_char(c)).trim_start_matches(is_blank_char);
    }
    text.len() - rest.len()
}

/// Could what follows the fields belong to the schedule, so that it must not be dropped?
fn is_more_schedule(rest: &str) -> bool {
    let next = rest.split(is_blank_char).next().unwrap_or_default();
    let is_field = |spec: &'static Spec| read_field(spec, next).is_ok();
    next == "to" || SPECS.iter().any(is_field)
}

fn starts_with_zone(token: &str) -> bool {
    ["TZ=", "CRON_TZ="].iter().any(|prefix| {
        token.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    })
}

/// Is it a short expression?
pub(crate) fn is_valid(text: &str) -> bool {
    let fields = || {
        let fields = text.trim_matches(is_space_char).split(is_blank_char);
        fields.filter(|field| !field.is_empty())
    };
    let fits = |(spec, field): (&'static Spec, &str)| read_field(spec, field).is_ok();
    text.len() <= LONGEST && fields().count() == SPECS.len() && SPECS.iter().zip(fields()).all(fits)
}
