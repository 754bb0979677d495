//! From a fault in the text to the error a person reads: which error is the helpful
//! one, what was found, what is allowed, what to write instead. Only runs for bad input.

use alloc::borrow::ToOwned;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use core::ops::Range;

use crate::error::{ErrorKind, Excerpt, ParseError, Report, Words};
use crate::field::{Field, SPECS, Spec, spec};
use crate::parse::{self, is_blank};

/// The most characters of the text that a message repeats.
const PIECE: usize = 24;
/// The most characters that the excerpt shows before the span, in it, and after it.
const CONTEXT: usize = 32;

impl ParseError {
    /// The error for a fault of `kind` at `span`. A fault of the text as a whole
    /// (wrong number of fields, a nickname) explains more than the first odd byte,
    /// so it comes first.
    #[cold]
    pub(crate) fn diagnose(text: &str, kind: ErrorKind, span: Range<usize>) -> Self {
        let text = Text(text);
        let (kind, field, span, words) = if let Some((kind, span, words)) = text.fault_of_whole() {
            (kind, None, span, words)
        } else {
            let spec = text.field_at(span.start);
            let (span, words) = text.fault_of_field(spec, kind, span);
            (kind, Some(spec.field), span, words)
        };
        Self(Box::new(Report { kind, field, excerpt: text.excerpt(span.clone()), span, words }))
    }
}

/// The text at fault.
#[derive(Clone, Copy)]
struct Text<'a>(&'a str);

impl Text<'_> {
    fn fault_of_whole(self) -> Option<(ErrorKind, Range<usize>, Words)> {
        let trimmed = self.0.trim_matches(is_space);
        let start = self.0.len() - self.0.trim_start_matches(is_space).len();
        let end = start + trimmed.len();
        let first = trimmed.split(blank).next().unwrap_or_default();
        let first_span = start..start + first.len();
        let count = trimmed.split(blank).filter(|field| !field.is_empty()).count();

        let (kind, span, found, help, suggestion) = if count == 0 {
            let found = "the expression is empty".to_owned();
            let help = "write * * * * * for every minute".to_owned();
            (ErrorKind::EmptyExpression, 0..self.0.len(), found, Some(help), None)
        } else if first.starts_with('@') {
            let found = format!("{} is a nickname, not an expression", piece(first));
            let same = nickname(first).filter(|_| count == 1);
            let help = same.map(|same| format!("write {same} for {first}"));
            (ErrorKind::Nickname, first_span, found, help, same.map(ToOwned::to_owned))
        } else if starts_with_zone(first) {
            let found = "a time zone is not part of the expression".to_owned();
            let help = "leave it out, and give the zone beside the expression".to_owned();
            (ErrorKind::TimeZone, first_span, found, Some(help), Some(String::new()))
        } else if count < SPECS.len() {
            let plural = if count == 1 { "" } else { "s" };
            (ErrorKind::TooFewFields, end..end, format!("found {count} field{plural}"), None, None)
        } else if count > SPECS.len() {
            let found = format!("found {count} fields");
            let help = "there is no field for seconds or years, and no space within a field";
            let span = self.sixth_field()..end;
            (ErrorKind::TooManyFields, span, found, Some(help.to_owned()), None)
        } else {
            return None;
        };
        Some((kind, span, Words { found, expected: FIVE_FIELDS.to_owned(), help, suggestion }))
    }

    /// The field that a fault at this place is in.
    fn field_at(self, at: usize) -> &'static Spec {
        let before = &self.0[..at];
        let spaces = before.trim_start_matches(is_space).split(blank);
        let index = spaces.filter(|field| !field.is_empty()).count();
        let starts_field =
            before.is_empty() || before.ends_with(blank) || before.ends_with(is_space);
        let index = if starts_field { index } else { index.saturating_sub(1) };
        &SPECS[index.min(SPECS.len() - 1)]
    }

    fn fault_of_field(
        self,
        spec: &Spec,
        kind: ErrorKind,
        span: Range<usize>,
    ) -> (Range<usize>, Words) {
        let found = &self.0[span.clone()];
        let name = spec.field;
        let words = match kind {
            ErrorKind::ValueOutOfRange => return self.value_out_of_range(spec, span),
            ErrorKind::StepOutOfRange => {
                let expected = format!("expected 1-{}, as the {name} has {0} values", spec.len());
                out_of(found, "step", expected, spec.len())
            }
            ErrorKind::OffsetOutOfRange => out_of(found, "offset", OFFSETS.to_owned(), 30),
            ErrorKind::OccurrenceOutOfRange => {
                out_of(found, "occurrence", OCCURRENCES.to_owned(), 5)
            }
            ErrorKind::QuestionMark => Words {
                found: format!("? is not used in the {name}"),
                expected: allowed(spec),
                help: Some("write * for any value".to_owned()),
                suggestion: Some("*".to_owned()),
            },
            ErrorKind::JenkinsHash => self.jenkins_hash(spec, &span),
            ErrorKind::UnknownName => unknown_name(spec, found),
            ErrorKind::NameNotAllowed => Words {
                found: format!("the {name} has no name {}", piece(found)),
                expected: allowed(spec),
                help: owner_of(found),
                suggestion: None,
            },
            ErrorKind::SpecialNotAllowed => Words {
                found: format!("{} is not allowed in the {name}", piece(found)),
                expected: allowed(spec),
                help: None,
                suggestion: None,
            },
            ErrorKind::MissingValue => {
                let (what, expected) = self.missing(spec, span.start);
                let found = format!("{what} is missing in the {name}");
                Words { found, expected, help: None, suggestion: None }
            }
            _ => self.unexpected_text(spec, &span),
        };
        (span, words)
    }

    fn value_out_of_range(self, spec: &Spec, span: Range<usize>) -> (Range<usize>, Words) {
        let value = &self.0[span.clone()];
        let found = format!("{} {} is out of range", spec.field, piece(value));
        let (span, instead) = if spec.field == Field::DayOfWeek && is_zero(value) {
            let (span, instead) = self.sunday_as_zero(span);
            (span, Some(instead))
        } else {
            let instead = match (spec.field, value.trim_start_matches('0')) {
                (Field::Minute, "60") => Some(("0", "write 0 for the full hour")),
                (Field::Hour, "24") => Some(("0", "write 0 for midnight")),
                (Field::DayOfMonth, "") => Some(("1", "write 1 for the first day")),
                (Field::Month, "") => Some(("1", "write 1 for January")),
                _ => None,
            };
            (span, instead.map(|(instead, help)| (instead.to_owned(), help.to_owned())))
        };
        let (suggestion, help) = instead.unzip();
        (span, Words { found, expected: allowed(spec), help, suggestion })
    }

    /// Who writes 0 for Sunday counts as Unix does, so that every other number in
    /// the field is off by one too. The suggestion names them all.
    fn sunday_as_zero(self, span: Range<usize>) -> (Range<usize>, (String, String)) {
        let before = &self.0[..span.start];
        let start = before.rfind(blank).map_or(0, |blank| blank + 1);
        let rest = &self.0[start..];
        let field = &rest[..rest.find(|c| blank(c) || is_space(c)).unwrap_or(rest.len())];
        let names =
            (span.len() < field.len() && field.len() <= CONTEXT).then(|| in_unix_names(field));
        match names.flatten() {
            Some(names) => {
                let help = format!("write {names} if you count from 0 = Sunday");
                (start..start + field.len(), (names, help))
            }
            None => (span, ("SUN".to_owned(), "write SUN for Sunday".to_owned())),
        }
    }

    fn jenkins_hash(self, spec: &Spec, span: &Range<usize>) -> Words {
        let found = &self.0[span.clone()];
        let stepped = self.0[span.end..].starts_with('/');
        let instead = match found.find('(') {
            Some(open) => found[open + 1..found.len() - 1].to_owned(),
            None if stepped => "*".to_owned(),
            None => spec.first.to_string(),
        };
        let instead = (instead.len() <= PIECE).then_some(instead);
        Words {
            found: format!("H is not used in the {}", spec.field),
            expected: allowed(spec),
            help: instead
                .as_ref()
                .map(|instead| format!("choose a value yourself, such as {instead}")),
            suggestion: instead,
        }
    }

    /// What is missing at a place, by what stands before it.
    fn missing(self, spec: &Spec, at: usize) -> (&'static str, String) {
        let before = &self.0.as_bytes()[..at];
        match before {
            [.., b'/'] => ("a step", format!("expected 1-{}", spec.len())),
            [.., b'#'] => ("an occurrence", OCCURRENCES.to_owned()),
            [.., b'L' | b'l', b'-'] if spec.field == Field::DayOfMonth => {
                ("an offset", OFFSETS.to_owned())
            }
            [.., b'-'] => ("the end of a range", allowed(spec)),
            _ => ("a value", allowed(spec)),
        }
    }

    fn unexpected_text(self, spec: &Spec, span: &Range<usize>) -> Words {
        let found = &self.0[span.clone()];
        let before = &self.0[..span.start];
        let after_star = before.ends_with('*') && found.bytes().all(|byte| byte.is_ascii_digit());
        let step = found.parse().ok().filter(|step| (1..=spec.len()).contains(step));
        let suggestion = step.filter(|_| after_star).map(|step: u8| format!("/{step}"));
        let starts_item = before.is_empty() || before.ends_with(|c| c == ',' || is_space(c));
        let help = if let Some(step) = &suggestion {
            Some(format!("write *{step} for every {}th value", &step[1..]))
        } else if found.chars().any(char::is_whitespace) {
            Some("separate fields with plain spaces".to_owned())
        } else if !found.is_ascii() {
            Some("only ASCII letters, digits and signs are used".to_owned())
        } else {
            None
        };
        Words {
            found: format!("unexpected {} in the {}", piece(found), spec.field),
            expected: if starts_item {
                allowed(spec)
            } else {
                "expected a comma or the end of the field".to_owned()
            },
            help,
            suggestion,
        }
    }

    /// Where the sixth field starts.
    fn sixth_field(self) -> usize {
        let mut rest = self.0.trim_start_matches(is_space);
        for _ in &SPECS {
            rest = rest.trim_start_matches(|c| !blank(c)).trim_start_matches(blank);
        }
        self.0.len() - rest.len()
    }

    fn excerpt(self, span: Range<usize>) -> Excerpt {
        let (before, after) = (&self.0[..span.start], &self.0[span.end..]);
        let cut = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        let mut text = String::from(if cut > 0 { "…" } else { "" });
        text.extend(before[cut..].chars().map(printable));
        let before = text.chars().count();
        push_start(&mut text, &self.0[span]);
        let marked = text.chars().count() - before;
        push_start(&mut text, after);
        Excerpt { text, before, marked }
    }
}

const FIVE_FIELDS: &str = "expected five fields: minute, hour, day of month, month, day of week";
const OFFSETS: &str = "expected L-1 to L-30";
const OCCURRENCES: &str = "expected #1 to #5";

fn blank(c: char) -> bool {
    u8::try_from(c).is_ok_and(is_blank)
}

fn is_space(c: char) -> bool {
    u8::try_from(c).is_ok_and(parse::is_space)
}

/// As much of `piece` as the excerpt has room for.
fn push_start(text: &mut String, piece: &str) {
    text.extend(piece.chars().take(CONTEXT).map(printable));
    if piece.chars().nth(CONTEXT).is_some() {
        text.push('…');
    }
}

/// A short form of `found` for a message.
fn piece(found: &str) -> String {
    let mut piece: String = found.chars().take(PIECE).map(printable).collect();
    if found.chars().nth(PIECE).is_some() {
        piece.push('…');
    }
    piece
}

/// A character that takes one place on a terminal and does nothing to it.
fn printable(c: char) -> char {
    match c {
        '\t' => ' ',
        c if c.is_control() => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

fn is_zero(digits: &str) -> bool {
    digits.bytes().all(|byte| byte == b'0')
}

/// What a field takes, as the error says it.
fn allowed(spec: &Spec) -> String {
    match spec.field {
        Field::Minute | Field::Hour => format!("expected {}-{}", spec.first, spec.last),
        Field::DayOfMonth => "expected 1-31, L, L-n, LW, L-nW or nW".to_owned(),
        Field::Month => "expected 1-12 or JAN-DEC".to_owned(),
        Field::DayOfWeek => "expected 1-7 (1 = Sunday) or SUN-SAT".to_owned(),
    }
}

fn out_of(found: &str, what: &str, expected: String, most: u8) -> Words {
    let nearest = if is_zero(found) { 1 } else { most };
    Words {
        found: format!("{what} {} is out of range", piece(found)),
        expected,
        help: Some(format!("write {nearest}")),
        suggestion: Some(nearest.to_string()),
    }
}

fn unknown_name(spec: &Spec, found: &str) -> Words {
    let instead = found.get(..3).and_then(|start| spec.value_of(start.as_bytes()));
    let instead = instead.and_then(|value| spec.name_of(value));
    Words {
        found: format!("{} {} is unknown", spec.field, piece(found)),
        expected: allowed(spec),
        help: instead
            .map(|name| format!("names have three letters: write {name}"))
            .or_else(|| owner_of(found)),
        suggestion: instead.map(ToOwned::to_owned),
    }
}

/// The expression that a nickname stands for.
fn nickname(name: &str) -> Option<&'static str> {
    match name.to_ascii_lowercase().as_str() {
        "@yearly" | "@annually" => Some("0 0 1 1 *"),
        "@monthly" => Some("0 0 1 * *"),
        "@weekly" => Some("0 0 * * SUN"),
        "@daily" | "@midnight" => Some("0 0 * * *"),
        "@hourly" => Some("0 * * * *"),
        _ => None,
    }
}

/// The field that a name belongs to, where one has it.
fn owner_of(name: &str) -> Option<String> {
    let owner = SPECS.iter().find(|spec| spec.value_of(name.as_bytes()).is_some())?;
    Some(format!("{} is a {}", name.to_ascii_uppercase(), owner.field))
}

fn starts_with_zone(token: &str) -> bool {
    ["TZ=", "CRON_TZ="].iter().any(|prefix| {
        token.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    })
}

/// A day-of-week field with its numbers read as Unix does, 0 and 7 = Sunday, and
/// written as names; `None` where it holds anything but numbers, names and ranges.
fn in_unix_names(field: &str) -> Option<String> {
    let weekday = spec(Field::DayOfWeek);
    let name = |value: &str| match value.parse::<u8>() {
        Ok(day @ 0..=7) => weekday.name_of(day % 7 + weekday.first),
        Ok(_) => None,
        Err(_) => weekday.value_of(value.as_bytes()).and_then(|value| weekday.name_of(value)),
    };
    let mut names = String::new();
    for (n, item) in field.split(',').enumerate() {
        if n > 0 {
            names.push(',');
        }
        let (values, step) = item.split_once('/').unwrap_or((item, ""));
        match values.split_once('-') {
            Some((start, end)) => {
                names.push_str(name(start)?);
                names.push('-');
                // There 0 and 7 are both Sunday, and 0-7 is the week.
                let week = is_zero(start) && end.parse() == Ok(7);
                names.push_str(name(if week { "6" } else { end })?);
            }
            None => names.push_str(name(values)?),
        }
        if !step.is_empty() {
            step.parse().ok().filter(|step| (1..=weekday.len()).contains(step))?;
            names.push('/');
            names.push_str(step);
        }
    }
    Some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unix_weekdays_keep_their_days_as_names() {
        let names = |field| in_unix_names(field).unwrap_or_default();
        assert_eq!(names("0-5"), "SUN-FRI");
        assert_eq!(names("5-0"), "FRI-SUN");
        assert_eq!(names("1,3,0"), "MON,WED,SUN");
        assert_eq!(names("0-7"), "SUN-SAT");
        assert_eq!(names("0-7/2"), "SUN-SAT/2");
        assert_eq!(names("00-07"), "SUN-SAT");
        assert_eq!(names("0-0"), "SUN-SUN");
        assert_eq!(names("0#1"), "");
    }
}
