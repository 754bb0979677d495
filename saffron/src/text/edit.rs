//! What to write instead: candidate edits for each fault. The parser has the last word on
//! them, so that a suggestion is a valid replacement.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ops::Range;

use crate::printable::is_invisible;
use crate::text::blank::is_space;
use crate::text::dialect::{Name, OCCURRENCES, OFFSETS, SPECS, Spec};
use crate::text::error::ErrorKind;
use crate::text::expr::Item;
use crate::text::fault::{Expected, Fault};
use crate::text::field::Field;
use crate::text::from_zero;
use crate::text::parse::{self, Sink};

/// The longest text that is worth a guess, in bytes: it bounds what an error costs.
pub(crate) const LONGEST: usize = 64;

/// A text to put in place of a span.
pub(crate) struct Edit {
    pub(crate) span: Range<usize>,
    pub(crate) text: String,
    /// How to say it; `write …` where nothing else is given.
    pub(crate) help: Option<String>,
}

impl Edit {
    pub(crate) fn new(span: &Range<usize>, text: impl Into<String>) -> Self {
        Self { span: span.clone(), text: text.into(), help: None }
    }

    pub(crate) fn saying(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// The edit, if the parser agrees: what else is wrong with the item comes after it.
    fn accepted(self, text: &str, spec: &'static Spec) -> Option<Self> {
        let item = around(text, &self.span, |c| is_space(c) || c == b',');
        if item.len() > LONGEST {
            return None;
        }
        let (before, after) = (&text[item.start..self.span.start], &text[self.span.end..item.end]);
        let item = format!("{before}{}{after}", self.text);
        let fault = read_field(spec, &item).err();
        let mended = before.len() + self.text.len();
        if fault.as_ref().is_some_and(|at| self.text.is_empty() || at.span.start < mended) {
            return None;
        }
        let written = if fault.is_none() { &item } else { &self.text };
        let help = self.help.unwrap_or_else(|| format!("write {written}"));
        Some(Self { help: Some(help), ..self })
    }
}

/// The first edit for a fault that the parser accepts.
pub(crate) fn for_fault(text: &str, spec: &'static Spec, fault: &Fault) -> Option<Edit> {
    candidates(text, spec, fault).into_iter().find_map(|edit| edit.accepted(text, spec))
}

fn candidates(text: &str, spec: &'static Spec, fault: &Fault) -> Vec<Edit> {
    let (span, found) = (&fault.span, &text[fault.span.clone()]);
    if found.len() > LONGEST {
        return Vec::new();
    }
    let edit = |text: &str| Edit::new(span, text);
    let nearest = |last: u16| Edit::new(span, if is_zero(found) { 1 } else { last }.to_string());
    match fault.kind {
        ErrorKind::ValueOutOfRange if is_zero(found) && !spec.names.is_empty() => {
            from_zero::edits(text, spec, span)
        }
        ErrorKind::ValueOutOfRange => value(spec, fault, found).into_iter().collect(),
        ErrorKind::StepOutOfRange => [nearest(spec.max_step)].into(),
        ErrorKind::OccurrenceOutOfRange => [nearest(OCCURRENCES.last)].into(),
        ErrorKind::OffsetOutOfRange if is_zero(found) => {
            [Edit::new(&(span.start - "L-".len()..span.end), "L")].into()
        }
        ErrorKind::OffsetOutOfRange => [nearest(OFFSETS.last)].into(),
        ErrorKind::QuestionMark => [edit("*").saying("write * for any value")].into(),
        ErrorKind::JenkinsHash => [hash(spec, fault, found)].into(),
        ErrorKind::UnknownName => name(spec, span, found).into_iter().collect(),
        ErrorKind::SpecialNotAllowed if fault.expected == Expected::RangeEnd => {
            [edit(&spec.limits.last.to_string())].into()
        }
        ErrorKind::SpecialNotAllowed => {
            let day = found.strip_prefix(['W', 'w']);
            day.map(|day| edit(&format!("{day}W"))).into_iter().collect()
        }
        ErrorKind::MissingValue if fault.expected == Expected::Stepped => [edit("*")].into(),
        ErrorKind::UnexpectedText => unexpected_text(spec, fault, found),
        _ => Vec::new(),
    }
}

fn value(spec: &Spec, fault: &Fault, found: &str) -> Option<Edit> {
    let (instead, why) = match (spec.field, found.trim_start_matches('0')) {
        (Field::DayOfMonth, "") => ("1", "the first day"),
        _ if fault.expected == Expected::RangeEnd => {
            return Some(Edit::new(&fault.span, spec.limits.last.to_string()));
        }
        (Field::Minute, "60") => ("0", "the full hour"),
        (Field::Hour, "24") => ("0", "midnight"),
        (Field::DayOfMonth, "32") => ("L", "the last day"),
        _ => return None,
    };
    Some(Edit::new(&fault.span, instead).saying(format!("write {instead} for {why}")))
}

/// A range, `*` or a value for `H(a-b)`, `H/n` and `H`.
fn hash(spec: &'static Spec, fault: &Fault, found: &str) -> Edit {
    let edit = |text: &str| Edit::new(&fault.span, text);
    let range = found.split_once('(').and_then(|(_, range)| range.strip_suffix(')'));
    if let Some(range) = range.filter(|range| read_field(spec, range).is_ok()) {
        return edit(range);
    }
    if fault.expected == Expected::Stepped {
        return edit("*");
    }
    let first = spec.limits.first.to_string();
    edit(&first).saying(format!("choose a value yourself, such as {first}"))
}

/// The one name that a longer one starts with, or that shares the first and another
/// letter with a short one; none for a name of another field.
fn name(spec: &Spec, span: &Range<usize>, found: &str) -> Option<Edit> {
    if owner_of(found).is_some() {
        return None;
    }
    let start = found.get(..4).unwrap_or(found).to_ascii_uppercase();
    let start = start.as_bytes();
    let is_alike = |name: &&Name| match start {
        [_, _, _, _] => start.starts_with(*name),
        _ => name[0] == start[0] && name[1..].iter().any(|letter| start[1..].contains(letter)),
    };
    let mut alike = spec.names.iter().filter(is_alike);
    let name = alike.next().filter(|_| alike.next().is_none())?;
    let name = str::from_utf8(name).ok()?;
    let edit = Edit::new(span, name);
    let has_its_length = found.len() == name.len();
    let help = || format!("names have three letters: write {name}");
    Some(if has_its_length { edit } else { edit.saying(help()) })
}

/// The field that a name belongs to, where one has it.
pub(crate) fn owner_of(name: &str) -> Option<&'static Spec> {
    SPECS.iter().find(|spec| spec.value_of(name.as_bytes()).is_some())
}

/// One sign too many, other signs than ours, a sign twice, and none.
fn unexpected_text(spec: &Spec, fault: &Fault, found: &str) -> Vec<Edit> {
    let edit = |text: String| Edit::new(&fault.span, text);
    let mut edits = Vec::new();
    if fault.expected == Expected::Occurrence && found.eq_ignore_ascii_case("L") {
        edits.push(Edit::new(&(fault.span.start - "#".len()..fault.span.end), "L"));
    }
    let is_superfluous = found.bytes().all(|byte| byte.is_ascii_punctuation())
        || found == ":00" && spec.field == Field::Hour;
    if is_superfluous {
        edits.push(edit(String::new()));
    }
    edits.push(edit(in_ascii(found)));
    let sign = match fault.expected {
        Expected::RangeEnd | Expected::Offset => Some('-'),
        Expected::Step => Some('/'),
        Expected::Occurrence => Some('#'),
        Expected::AfterStar => Some('*'),
        _ => None,
    };
    let once = sign.and_then(|sign| found.strip_prefix(sign));
    edits.extend(once.map(|rest| edit(rest.to_owned())));
    let is_number = found.bytes().all(|byte| byte.is_ascii_digit());
    match fault.expected {
        Expected::AfterStar if is_number => edits.push(edit(format!("/{found}"))),
        Expected::AfterLast if is_number => edits.push(edit(format!("-{found}"))),
        _ => {}
    }
    edits
}

/// The characters that editors and input methods put for ASCII ones, turned back; quotes
/// and what cannot be seen, left out.
fn in_ascii(text: &str) -> String {
    if let Some(end) = text.strip_prefix("..") {
        return format!("-{end}");
    }
    let ascii = |c| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '~' => Some('-'),
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
        '\u{2217}' => Some('*'),
        ';' | '|' | '&' | '、' => Some(','),
        '"' | '\'' | '`' | '\\' | '(' | ')' | '\u{2018}'..='\u{201D}' => None,
        c if is_invisible(c) => None,
        c => Some(c),
    };
    text.chars().filter_map(ascii).collect()
}

/// The items of a short text that a field may hold.
pub(crate) fn read_field(spec: &'static Spec, text: &str) -> Result<Vec<Item>, Fault> {
    // White space would go unnoticed at either end of a field.
    if text.is_empty() || text.len() > LONGEST || text.bytes().any(is_space) {
        let (kind, expected) = (ErrorKind::UnexpectedText, Expected::Item);
        return Err(Fault { kind, field: Some(spec.field), expected, span: 0..0 });
    }
    let mut items = Vec::new();
    parse::one_field(spec, text, &mut items)?;
    Ok(items)
}

impl Sink for Vec<Item> {
    fn item(&mut self, _: &'static Spec, item: Item, _: Range<usize>) {
        self.push(item);
    }
}

/// The span, up to what separates it from its neighbours on both sides.
pub(crate) fn around(
    text: &str,
    span: &Range<usize>,
    separates: impl Fn(u8) -> bool,
) -> Range<usize> {
    let (before, after) = (&text.as_bytes()[..span.start], &text.as_bytes()[span.end..]);
    let start = before.iter().rposition(|&byte| separates(byte)).map_or(0, |at| at + 1);
    let end = after.iter().position(|&byte| separates(byte)).map_or(text.len(), |at| span.end + at);
    start..end
}

pub(crate) fn is_zero(digits: &str) -> bool {
    digits.bytes().all(|byte| byte == b'0')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::dialect::spec;

    #[test]
    fn a_name_is_guessed_where_one_alone_looks_like_it() {
        let guess = |field, found: &str| {
            name(spec(field), &(0..0), found).map_or(String::new(), |edit| edit.text)
        };
        let days = ["monday", "MO", "Fir", "SUM", "thr", "tu", "m", "LUN", "weekdays", "x"]
            .map(|found| guess(Field::DayOfWeek, found));
        assert_eq!(days, ["MON", "MON", "FRI", "SUN", "THU", "", "", "", "", ""]);
        let months = ["SEPT", "fbe", "DEZ", "OKT", "MAI", "JU", "ENE", "JANFEB"]
            .map(|found| guess(Field::Month, found));
        assert_eq!(months, ["SEP", "FEB", "DEC", "OCT", "", "", "", "JAN"]);
    }
}
