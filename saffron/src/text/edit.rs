//! What to write instead: candidate edits for each fault. The parser has the last word on
//! them, so that a suggestion is a valid replacement.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ops::Range;

use crate::printable::is_invisible;
use crate::text::blank::is_space;
use crate::text::diagnose::is_too_small;
use crate::text::dialect::Table;
use crate::text::dialect::rules::Names;
use crate::text::dialect::spec::{Name, OCCURRENCES, OFFSETS, Spec, Special};
use crate::text::error::ErrorKind;
use crate::text::expr::Item;
use crate::text::fault::{Expected, Fault};
use crate::text::field::Field;
use crate::text::forward;
use crate::text::from_zero;
use crate::text::parse::{self, Sink};
use crate::text::readings::choose_such_as;

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
    pub(crate) fn new(span: &Range<usize>, text: String) -> Self {
        Self { span: span.clone(), text, help: None }
    }

    pub(crate) fn of(span: &Range<usize>, text: &str) -> Self {
        Self::new(span, text.to_owned())
    }

    pub(crate) fn saying(self, help: String) -> Self {
        Self { help: Some(help), ..self }
    }

    /// The text with the edit in it.
    pub(crate) fn in_text(&self, text: &str) -> String {
        format!("{}{}{}", &text[..self.span.start], self.text, &text[self.span.end..])
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
pub(crate) fn for_fault(
    table: &'static Table,
    text: &str,
    spec: &'static Spec,
    fault: &Fault,
) -> Option<Edit> {
    let found = &text[fault.span.clone()];
    if found.len() > LONGEST {
        None
    } else if fault.kind == ErrorKind::UnexpectedText {
        let edits = unexpected_text(spec, fault, found);
        edits.into_iter().find_map(|edit| edit.accepted(text, spec))
    } else {
        candidate(table, text, spec, fault)?.accepted(text, spec)
    }
}

fn candidate(
    table: &'static Table,
    text: &str,
    spec: &'static Spec,
    fault: &Fault,
) -> Option<Edit> {
    let (span, found) = (&fault.span, &text[fault.span.clone()]);
    let nearest = |last: u16| if is_zero(found) { 1 } else { last }.to_string();
    let (span, text) = match fault.kind {
        ErrorKind::ValueOutOfRange if is_zero(found) && !spec.names.is_empty() => {
            return from_zero::edit(text, spec, span);
        }
        ErrorKind::ValueOutOfRange if is_zero(found) && spec.field == Field::DayOfMonth => {
            // Alone, it may have been meant for the last day as well.
            let is_alone = around(text, span, |c| is_space(c) || c == b',') == *span;
            let first = Edit::of(span, "1").saying("write 1 for the first day".to_owned());
            return (!is_alone).then_some(first);
        }
        ErrorKind::ValueOutOfRange => return value(spec, fault, found),
        // A longer step would fire more often than was meant.
        ErrorKind::StepOutOfRange if is_zero(found) => (span.clone(), "1".to_owned()),
        ErrorKind::OccurrenceOutOfRange => (span.clone(), nearest(OCCURRENCES.last)),
        ErrorKind::OffsetOutOfRange if is_zero(found) => {
            (span.start - "L-".len()..span.end, "L".to_owned())
        }
        ErrorKind::OffsetOutOfRange => (span.clone(), nearest(OFFSETS.last)),
        ErrorKind::QuestionMark => {
            return Some(Edit::of(span, "*").saying("write * for any value".to_owned()));
        }
        ErrorKind::JenkinsHash => return Some(hash(spec, fault, found)),
        ErrorKind::UnknownName => return name(table, spec, span, found),
        ErrorKind::ReversedRange if spec.field != Field::Year => {
            let rest = text[span.end..].strip_prefix('/').unwrap_or_default();
            let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let step: Option<u16> = rest[..digits].parse().ok().filter(|&step| step > 0);
            let end = span.end + step.map_or(0, |_| "/".len() + digits);
            (span.start..end, forward::list(spec, found, step)?)
        }
        ErrorKind::StepAfterValue => (span.clone(), forward::through_last(spec, found)),
        ErrorKind::NameNotAllowed if spec.naming == Names::Apart => {
            (span.clone(), forward::in_numbers(spec, found)?)
        }
        ErrorKind::SpecialNotAllowed if fault.expected == Expected::RangeEnd => {
            let is_named = text[..span.start].ends_with('-')
                && text[..span.start - 1].ends_with(|c: char| c.is_ascii_alphabetic());
            let last = spec.name_of(spec.limits.last).filter(|_| is_named);
            (span.clone(), last.map_or_else(|| spec.limits.last.to_string(), str::to_owned))
        }
        ErrorKind::SpecialNotAllowed if is_too_small(spec, found) => {
            (span.clone(), found.to_ascii_uppercase())
        }
        ErrorKind::SpecialNotAllowed if found == "L" && spec.allows(Special::Dollar) => {
            (span.clone(), "$".to_owned())
        }
        ErrorKind::SpecialNotAllowed => {
            (span.clone(), format!("{}W", found.strip_prefix(['W', 'w'])?))
        }
        ErrorKind::MissingValue if fault.expected == Expected::RangeStart => {
            return from_last(text, spec, span);
        }
        ErrorKind::MissingValue if fault.expected == Expected::Stepped => {
            (span.clone(), "*".to_owned())
        }
        _ => return None,
    };
    Some(Edit::new(&span, text))
}

fn value(spec: &Spec, fault: &Fault, found: &str) -> Option<Edit> {
    let (instead, why) = match (spec.field, found.trim_start_matches('0')) {
        _ if fault.expected == Expected::RangeEnd => {
            return Some(Edit::new(&fault.span, spec.limits.last.to_string()));
        }
        (Field::Second, "60") => ("0", "the full minute"),
        (Field::Minute, "60") => ("0", "the full hour"),
        (Field::Hour, "24") => ("0", "midnight"),
        (Field::DayOfMonth, "32") => ("L", "the last day"),
        _ => return None,
    };
    Some(Edit::of(&fault.span, instead).saying(format!("write {instead} for {why}")))
}

/// `L` and `L-1` for `-1` and `-2`, which elsewhere count days from the end of the month.
fn from_last(text: &str, spec: &Spec, span: &Range<usize>) -> Option<Edit> {
    let item = around(text, span, |c| is_space(c) || c == b',');
    let n: u16 = text[item.clone()].strip_prefix('-')?.parse().ok()?;
    let before = n.checked_sub(1).filter(|_| spec.field == Field::DayOfMonth)?;
    Some(match before {
        0 => Edit::of(&item, "L").saying("write L for the last day".to_owned()),
        _ => Edit::new(&item, format!("L-{before}")),
    })
}

/// A range or `*` for `H(a-b)/n` and `H/n`, and a value for `H(a-b)` and `H`.
fn hash(spec: &'static Spec, fault: &Fault, found: &str) -> Edit {
    let edit = |text: &str| Edit::of(&fault.span, text);
    let range = found.split_once('(').and_then(|(_, range)| range.strip_suffix(')'));
    let range = range.filter(|range| read_field(spec, range).is_ok());
    if fault.expected == Expected::Stepped {
        return edit(range.unwrap_or("*"));
    }
    let first = range.and_then(|range| range.split('-').next());
    let first = first.map_or_else(|| spec.limits.first.to_string(), str::to_owned);
    edit(&first).saying(choose_such_as(&first))
}

/// The one name that a longer one starts with, or that shares the first and another
/// letter with a short one; none for a name of another field.
fn name(table: &'static Table, spec: &Spec, span: &Range<usize>, found: &str) -> Option<Edit> {
    if owner_of(table, found).is_some() {
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
    let edit = Edit::of(span, name);
    let has_its_length = found.len() == name.len();
    let help = || format!("names have three letters: write {name}");
    Some(if has_its_length { edit } else { edit.saying(help()) })
}

/// The field that a name belongs to, where one has it.
pub(crate) fn owner_of(table: &'static Table, name: &str) -> Option<&'static Spec> {
    table.specs().find(|spec| spec.value_of(name.as_bytes()).is_some())
}

/// One sign too many, other signs than ours, a sign twice, and none.
fn unexpected_text(spec: &Spec, fault: &Fault, found: &str) -> Vec<Edit> {
    let edit = |text: String| Edit::new(&fault.span, text);
    let mut edits = Vec::new();
    if fault.expected == Expected::Occurrence && found.eq_ignore_ascii_case("L") {
        edits.push(Edit::of(&(fault.span.start - "#".len()..fault.span.end), "L"));
    }
    let is_superfluous = found.bytes().all(|byte| byte.is_ascii_punctuation())
        || found == ":00" && spec.field == Field::Hour;
    if is_superfluous {
        edits.push(edit(String::new()));
    }
    edits.push(edit(all_in_ascii(found)));
    let sign = match fault.expected {
        Expected::RangeEnd | Expected::Offset => Some('-'),
        Expected::Step => Some('/'),
        Expected::Occurrence => Some('#'),
        Expected::AfterStar => Some('*'),
        _ => None,
    };
    let once = sign.and_then(|sign| found.strip_prefix(sign));
    if let Some(rest) = once {
        edits.push(edit(rest.to_owned()));
    }
    if found == "$" && spec.allows(Special::Last) {
        edits.push(edit("L".to_owned()).saying("write L for the last day".to_owned()));
    }
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
fn all_in_ascii(text: &str) -> String {
    if let Some(end) = text.strip_prefix("..") {
        return format!("-{end}");
    }
    text.chars().filter_map(in_ascii).collect()
}

/// The ASCII character that one was put for, or that says the same here.
pub(crate) fn in_ascii(c: char) -> Option<char> {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{301C}' | '\u{FF5E}' => Some('-'),
        '\u{FF01}'..='\u{FF5D}' => char::from_u32(u32::from(c) - 0xFEE0),
        '\u{2217}' => Some('*'),
        ';' | '|' | '&' | '、' => Some(','),
        '"' | '\'' | '`' | '\\' | '(' | ')' | '\u{2018}'..='\u{201D}' => None,
        c if is_invisible(c) => None,
        c => Some(c),
    }
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
    use crate::text::dialect::SAFFRON;

    #[test]
    fn a_name_is_guessed_where_one_alone_looks_like_it() {
        let guess = |field, found: &str| {
            name(&SAFFRON, SAFFRON.spec(field), &(0..0), found)
                .map_or(String::new(), |edit| edit.text)
        };
        let days = ["monday", "MO", "Fir", "SUM", "thr", "tu", "m", "LUN", "weekdays", "x"]
            .map(|found| guess(Field::DayOfWeek, found));
        assert_eq!(days, ["MON", "MON", "FRI", "SUN", "THU", "", "", "", "", ""]);
        let months = ["SEPT", "fbe", "DEZ", "OKT", "MAI", "JU", "ENE", "JANFEB"]
            .map(|found| guess(Field::Month, found));
        assert_eq!(months, ["SEP", "FEB", "DEC", "OCT", "", "", "", "JAN"]);
    }
}
