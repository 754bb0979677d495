//! From a fault in the text to the error a person reads: which error is the helpful
//! one, what was found, what is allowed, what to write instead. Only runs for bad input.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use core::cmp::Ordering;
use core::fmt::{self, Arguments, Write};
use core::ops::Range;

use crate::text::error::{ErrorKind, Excerpt, ParseError, Report};
use crate::text::field::{Field, SPECS, Spec};
use crate::text::parse::{self, is_blank};
use crate::text::suggest::{self, LONGEST};

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
        let mut report = Box::new(Report {
            kind,
            field: None,
            span,
            found: String::new(),
            expected: String::new(),
            help: None,
            suggestion: None,
            excerpt: Excerpt::default(),
        });
        let text = Text(text);
        if !text.is_at_fault_as_a_whole(&mut report) {
            text.fault_of_field(&mut report);
        }
        report.excerpt = text.excerpt(report.span.clone());
        Self(report)
    }
}

impl Report {
    fn of_whole(&mut self, kind: ErrorKind, span: Range<usize>, found: Arguments<'_>) {
        self.kind = kind;
        self.span = span;
        self.found(found);
        self.expect(format_args!(
            "expected five fields: minute, hour, day of month, month, day of week"
        ));
    }

    fn found(&mut self, found: Arguments<'_>) {
        self.found = alloc::fmt::format(found);
    }

    fn expect(&mut self, expected: Arguments<'_>) {
        self.expected = alloc::fmt::format(expected);
    }

    fn help(&mut self, help: Arguments<'_>) {
        self.help = Some(alloc::fmt::format(help));
    }

    /// Write `text` in place of the span.
    fn suggest(&mut self, text: &str, help: Arguments<'_>) {
        self.suggestion = Some(String::from(text));
        self.help(help);
    }
}

/// The text at fault.
#[derive(Clone, Copy)]
struct Text<'a>(&'a str);

impl Text<'_> {
    fn is_at_fault_as_a_whole(self, report: &mut Report) -> bool {
        let trimmed = self.0.trim_matches(is_space);
        let start = self.0.len() - self.0.trim_start_matches(is_space).len();
        let whole = start..start + trimmed.len();
        let first = trimmed.split(blank).next().unwrap_or_default();
        let first_span = start..start + first.len();
        let count = count_fields(trimmed);

        if count == 0 {
            let found = format_args!("the expression is empty");
            report.of_whole(ErrorKind::EmptyExpression, 0..self.0.len(), found);
            report.help(format_args!("write * * * * * for every minute"));
        } else if first.starts_with('@') {
            let found = format_args!("{} is a nickname, not an expression", Piece(first));
            report.of_whole(ErrorKind::Nickname, first_span, found);
            if let Some(same) = suggest::nickname(first).filter(|_| count == 1) {
                report.suggest(same, format_args!("write {same} for {first}"));
            }
        } else if starts_with_zone(first) {
            let found = format_args!("a time zone is not part of the expression");
            report.of_whole(ErrorKind::TimeZone, first_span, found);
            report.help(format_args!("leave it out, and give the zone beside the expression"));
            report.suggestion = (count > 1).then(String::new);
        } else {
            match count.cmp(&SPECS.len()) {
                Ordering::Less => self.few_fields(count, whole, report),
                Ordering::Equal => return self.is_in_quotes(whole, report),
                Ordering::Greater => self.many_fields(count, whole, report),
            }
        }
        true
    }

    fn few_fields(self, count: usize, whole: Range<usize>, report: &mut Report) {
        let plural = if count == 1 { "" } else { "s" };
        let found = format_args!("found {count} field{plural}");
        report.of_whole(ErrorKind::TooFewFields, whole.end..whole.end, found);
        let text = &self.0[whole.clone()];
        if let Some(meant) = suggest::whole(text) {
            report.span = whole;
            report
                .suggest(&meant, format_args!("separate fields with plain spaces: write {meant}"));
        } else if text.len() < LONGEST && suggest::is_valid(&format!("{text} *")) {
            report.suggest(" *", format_args!("add * for any day of the week"));
        }
    }

    fn is_in_quotes(self, whole: Range<usize>, report: &mut Report) -> bool {
        let text = &self.0[whole.clone()];
        let meant = suggest::whole(text).filter(|_| suggest::unwrapped(text) != text);
        if let Some(meant) = &meant {
            let found = format_args!("the expression is in quotes");
            report.of_whole(ErrorKind::UnexpectedText, whole, found);
            report.suggest(meant, format_args!("write {meant}"));
        }
        meant.is_some()
    }

    fn many_fields(self, count: usize, whole: Range<usize>, report: &mut Report) {
        const HINT: &str = "there is no field for seconds or years, and no space within a field";
        let sixth = self.sixth_field();
        let found = format_args!("found {count} fields");
        report.of_whole(ErrorKind::TooManyFields, sixth..whole.end, found);
        let next = self.0[sixth..whole.end].split(blank).next().unwrap_or_default();
        let is_field = |spec| suggest::fits(spec, next) || next == "to";
        if let Some(meant) = suggest::whole(&self.0[whole.clone()]) {
            report.span = whole;
            report.suggest(&meant, format_args!("{HINT}: write {meant}"));
        } else if suggest::is_valid(&self.0[..sixth]) && !SPECS.iter().any(is_field) {
            report.suggest("", format_args!("leave out what follows the five fields"));
        } else {
            report.help(format_args!("{HINT}"));
        }
    }

    fn fault_of_field(self, report: &mut Report) {
        let before = &self.0[..report.span.start];
        let index = count_fields(before.trim_start_matches(is_space));
        let starts_field = before.is_empty() || before.ends_with(is_space);
        let index = if starts_field { index } else { index.saturating_sub(1) };
        let spec = &SPECS[index.min(SPECS.len() - 1)];
        let (name, found) = (spec.field, &self.0[report.span.clone()]);
        report.field = Some(name);
        report.expect(format_args!("{}", spec.allowed));
        match report.kind {
            ErrorKind::ValueOutOfRange => self.value_out_of_range(spec, report),
            ErrorKind::StepOutOfRange => {
                let most = spec.len();
                let expected = format_args!("expected 1-{most}, as the {name} has {most} values");
                self.number_out_of_range(spec, "step", expected, most, report);
            }
            ErrorKind::OffsetOutOfRange => {
                self.number_out_of_range(spec, "offset", format_args!("{OFFSETS}"), 30, report);
            }
            ErrorKind::OccurrenceOutOfRange => {
                self.number_out_of_range(
                    spec,
                    "occurrence",
                    format_args!("{OCCURRENCES}"),
                    5,
                    report,
                );
            }
            ErrorKind::QuestionMark => {
                report.found(format_args!("? is not used in the {name}"));
                self.suggest(spec, report, "*", Some(format_args!("write * for any value")));
            }
            ErrorKind::JenkinsHash => self.jenkins_hash(spec, report),
            ErrorKind::UnknownName => self.unknown_name(spec, report),
            ErrorKind::NameNotAllowed => {
                report.found(format_args!("the {name} has no name {}", Piece(found)));
                report.help = owner_of(found);
            }
            ErrorKind::SpecialNotAllowed => self.special_not_allowed(spec, report),
            ErrorKind::MissingValue => {
                let what = self.missing(spec, report);
                report.found(format_args!("{what} is missing in the {name}"));
                if self.0[report.span.end..].starts_with('/') {
                    self.suggest(spec, report, "*", None);
                }
            }
            _ => self.unexpected_text(spec, report),
        }
    }

    fn value_out_of_range(self, spec: &Spec, report: &mut Report) {
        let value = &self.0[report.span.clone()];
        report.found(format_args!("{} {} is out of range", spec.field, Piece(value)));
        let (instead, why) = match (spec.field, value.trim_start_matches('0')) {
            (Field::Month | Field::DayOfWeek, "") => return self.counted_from_zero(spec, report),
            (Field::DayOfMonth, "") => ("1", "the first day"),
            _ if self.0[..report.span.start].ends_with('-') => {
                return self.suggest(spec, report, &spec.last.to_string(), None);
            }
            (Field::Minute, "60") => ("0", "the full hour"),
            (Field::Hour, "24") => ("0", "midnight"),
            (Field::DayOfMonth, "32") => ("L", "the last day"),
            _ => return,
        };
        self.suggest(spec, report, instead, Some(format_args!("write {instead} for {why}")));
    }

    /// Who writes 0 for the first weekday or month counts from 0, so that every other
    /// number in the field is off by one too. The suggestion names them all.
    fn counted_from_zero(self, spec: &Spec, report: &mut Report) {
        let (first, name) = match spec.field {
            Field::DayOfWeek => ("Sunday", "SUN"),
            _ => ("January", "JAN"),
        };
        let field = self.around(&report.span, false);
        let names = Some(&self.0[field.clone()])
            .filter(|text| field != report.span && text.len() <= LONGEST)
            .and_then(|text| suggest::counted_from_zero(spec, text));
        if let Some(names) = names {
            report.span = field;
            report.suggest(&names, format_args!("write {names} if you count from 0 = {first}"));
        } else {
            let help = format_args!("write 1 or {name} for {first}");
            self.suggest(spec, report, name, Some(help));
        }
    }

    /// The number of a step, an offset or an occurrence.
    fn number_out_of_range(
        self,
        spec: &Spec,
        what: &str,
        expected: Arguments<'_>,
        most: u8,
        report: &mut Report,
    ) {
        let number = &self.0[report.span.clone()];
        report.found(format_args!("{what} {} is out of range", Piece(number)));
        report.expect(expected);
        let nearest = if suggest::is_zero(number) { 1 } else { most };
        self.suggest(spec, report, &nearest.to_string(), None);
    }

    fn jenkins_hash(self, spec: &Spec, report: &mut Report) {
        let found = &self.0[report.span.clone()];
        report.found(format_args!("H is not used in the {}", spec.field));
        let range = found.find('(').map_or("", |open| &found[open + 1..found.len() - 1]);
        if suggest::fits(spec, range) {
            self.suggest(spec, report, range, None);
        } else if self.0[report.span.end..].starts_with('/') {
            self.suggest(spec, report, "*", None);
        } else {
            let first = spec.first.to_string();
            let help = format_args!("choose a value yourself, such as {first}");
            self.suggest(spec, report, &first, Some(help));
        }
    }

    fn unknown_name(self, spec: &Spec, report: &mut Report) {
        let found = &self.0[report.span.clone()];
        report.found(format_args!("{} {} is unknown", spec.field, Piece(found)));
        report.help = owner_of(found);
        if report.help.is_none()
            && let Some(name) = suggest::name(spec, found)
        {
            let help = format_args!("names have three letters: write {name}");
            self.suggest(spec, report, name, Some(help).filter(|_| found.len() != 3));
        }
    }

    fn special_not_allowed(self, spec: &Spec, report: &mut Report) {
        let found = &self.0[report.span.clone()];
        let ends_range = self.0[..report.span.start].ends_with('-');
        let is_weekday = found.contains('#') || found.len() > 1 && found.ends_with(['L', 'l']);
        let owner = if is_weekday { Field::DayOfWeek } else { Field::DayOfMonth };
        if owner != spec.field {
            report.help(format_args!("that is for the {owner}"));
        }
        let problem = match (spec.field, found.as_bytes()) {
            (Field::DayOfMonth | Field::DayOfWeek, _) if ends_range => "cannot end a range",
            (Field::DayOfMonth, [b'W' | b'w', ..]) => "needs a day before it",
            (Field::DayOfWeek, [b'#', ..]) => "needs a weekday before it",
            _ => &*format!("is not allowed in the {}", spec.field),
        };
        report.found(format_args!("{} {problem}", Piece(found)));
        if ends_range {
            self.suggest(spec, report, &spec.last.to_string(), None);
        } else if let Some(day) = found.strip_prefix(['W', 'w']) {
            self.suggest(spec, report, &format!("{}W", Piece(day)), None);
        }
    }

    /// What is missing at the start of the span, and what is expected there.
    fn missing(self, spec: &Spec, report: &mut Report) -> &'static str {
        let (before, after) = self.0.as_bytes().split_at(report.span.start);
        match (before, after) {
            ([.., b'/'], _) => {
                report.expect(format_args!("expected 1-{}", spec.len()));
                "a step"
            }
            ([.., b'#'], _) => {
                report.expect(format_args!("{OCCURRENCES}"));
                "an occurrence"
            }
            ([.., b'L' | b'l', b'-'], _) if spec.field == Field::DayOfMonth => {
                report.expect(format_args!("{OFFSETS}"));
                "an offset"
            }
            ([.., b'-'], _) => "the end of a range",
            (_, [b'-', ..]) => "the start of a range",
            _ => "a value",
        }
    }

    fn unexpected_text(self, spec: &Spec, report: &mut Report) {
        let (before, found) = (&self.0[..report.span.start], &self.0[report.span.clone()]);
        let is_hidden = |c| printable(c) != c;
        let shown = if found.starts_with(is_hidden) { "invisible character" } else { found };
        report.found(format_args!("unexpected {} in the {}", Piece(shown), spec.field));
        let last = before.chars().next_back().unwrap_or(' ');
        match last {
            '-' | '/' | '#' => drop(self.missing(spec, report)),
            c if c == ',' || is_space(c) => {}
            _ => report.expect(format_args!("expected a comma or the end of the field")),
        }
        if last == '#' && found.eq_ignore_ascii_case("L") {
            report.span.start -= 1;
            return self.suggest(spec, report, "L", None);
        }

        // One sign too many, other signs than ours, a sign twice, and none.
        let short = Some(found).filter(|found| found.len() <= LONGEST).unwrap_or_default();
        if short.bytes().all(|byte| byte.is_ascii_punctuation())
            || short == ":00" && spec.field == Field::Hour
        {
            self.suggest(spec, report, "", None);
        }
        self.suggest(spec, report, &suggest::in_ascii(short), None);
        self.suggest(spec, report, short.strip_prefix(last).unwrap_or(short), None);
        if short.bytes().all(|byte| byte.is_ascii_digit()) {
            let sign = match (spec.field, last) {
                (_, '*') => "/",
                (Field::DayOfMonth, 'L' | 'l') => "-",
                _ => "",
            };
            self.suggest(spec, report, &format!("{sign}{short}"), None);
        }
        if report.help.is_none() && !found.is_ascii() {
            report.help(format_args!("only ASCII letters, digits, signs and spaces are used"));
        }
    }

    /// Puts `text` in place of the span, if nothing is there yet and the parser agrees.
    fn suggest(self, spec: &Spec, report: &mut Report, text: &str, help: Option<Arguments<'_>>) {
        let item = self.around(&report.span, true);
        if report.suggestion.is_some() || item.len() > LONGEST {
            return;
        }
        let (before, after) =
            (&self.0[item.start..report.span.start], &self.0[report.span.end..item.end]);
        let item = format!("{before}{text}{after}");
        let fault = suggest::fault(spec, &item);
        let mended = before.len() + text.len();
        if fault.is_some_and(|at| text.is_empty() || at < mended) {
            return;
        }
        let all = if fault.is_none() { &item } else { text };
        report.suggest(text, help.unwrap_or(format_args!("write {all}")));
    }

    /// The span, up to the white space on both sides of it, or to a comma too.
    fn around(self, span: &Range<usize>, commas: bool) -> Range<usize> {
        let separates = |c| is_space(c) || commas && c == ',';
        let start = self.0[..span.start].rfind(separates).map_or(0, |at| at + 1);
        let end = self.0[span.end..].find(separates).map_or(self.0.len(), |at| span.end + at);
        start..end
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

const OFFSETS: &str = "expected L-1 to L-30";
const OCCURRENCES: &str = "expected #1 to #5";

fn blank(c: char) -> bool {
    u8::try_from(c).is_ok_and(is_blank)
}

fn count_fields(text: &str) -> usize {
    text.split(blank).filter(|field| !field.is_empty()).count()
}

fn is_space(c: char) -> bool {
    u8::try_from(c).is_ok_and(parse::is_space)
}

/// As many characters of `piece` as the excerpt has room for.
fn push_start(text: &mut String, piece: &str) {
    text.extend(piece.chars().take(CONTEXT).map(printable));
    if piece.chars().nth(CONTEXT).is_some() {
        text.push('…');
    }
}

/// A short form of a text, for a message.
struct Piece<'a>(&'a str);

impl fmt::Display for Piece<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().take(PIECE).try_for_each(|c| f.write_char(printable(c)))?;
        f.write_str(if self.0.chars().nth(PIECE).is_some() { "…" } else { "" })
    }
}

/// A character that takes a place on a terminal and does nothing else to it.
pub(crate) fn printable(c: char) -> char {
    match c {
        c if c.is_whitespace() => ' ',
        c if c.is_control() || suggest::is_invisible(c) => char::REPLACEMENT_CHARACTER,
        c => c,
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
