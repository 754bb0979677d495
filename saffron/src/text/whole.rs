//! What is wrong with a text as a whole: the number of its fields, another form, a nickname, a
//! time zone, quotes around it.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ops::Range;

use crate::meaning::cron::Cron;
use crate::printable::quoted;
use crate::text::blank::is_space_char;
use crate::text::diagnose::Diagnosis;
use crate::text::dialect::rules::ZonePrefix;
use crate::text::dialect::spec::Spec;
use crate::text::dialect::{Dialect, Table};
use crate::text::edit::{Edit, LONGEST, read_field};
use crate::text::error::ErrorKind;
use crate::text::fault::Fault;
use crate::text::field::Field;
use crate::text::forms::{self, Form};
use crate::text::meant::{self, Behind};
use crate::text::readings::{self, Reading, is_of_crontabs_kin, translation, trimmed};

/// A text that is no expression of a dialect.
struct Whole<'a> {
    dialect: Dialect,
    table: &'static Table,
    text: &'a str,
    /// Without white space around it.
    span: Range<usize>,
    /// The same without `cron(…)`, where the dialect takes that.
    inner: Range<usize>,
    /// The first of the fields, and how many there are.
    fields: Vec<Range<usize>>,
    count: usize,
}

/// One more than an expression can have.
const MOST: usize = 8;

/// What is wrong with it, unless it is at fault in one of its fields.
pub(crate) fn diagnose(dialect: Dialect, text: &str, fault: &Fault) -> Option<Diagnosis> {
    let (table, whole) = (dialect.table(), Whole::of(dialect, text));
    let Some(first) = whole.fields.first().cloned() else { return Some(whole.empty()) };
    let (word, count) = (&text[first.clone()], whole.count);
    // Jenkins takes a zone on a line of its own.
    let line = word.split(is_space_char).next().unwrap_or_default();

    if fault.kind == ErrorKind::JobName {
        None
    } else if let Some(form) = forms::find(whole.text()) {
        Some(whole.other_form(form))
    } else if word.starts_with('@') {
        Some(whole.nickname(first))
    } else if let Some(name) = zone_in(line) {
        Some(whole.zone(first.start..first.start + line.len(), name))
    } else if fault.kind == ErrorKind::DayFields {
        Some(whole.day_fields())
    } else if table.layouts().any(|fields| fields.len() == count) {
        whole.in_quotes()
    } else if table.layouts().all(|fields| fields.len() > count) {
        Some(whole.few_fields())
    } else {
        Some(whole.many_fields())
    }
}

impl<'a> Whole<'a> {
    fn of(dialect: Dialect, text: &'a str) -> Self {
        let (table, span) = (dialect.table(), trimmed(text));
        let inner = table.unwrapped(text.as_bytes(), span.clone());
        let fields = || meant::fields(text, inner.clone());
        let (first, count) = (fields().take(MOST).collect(), fields().count());
        Self { dialect, table, text, span, inner, fields: first, count }
    }

    fn text(&self) -> &str {
        &self.text[self.span.clone()]
    }

    /// `advice` is said where there is no edit.
    fn wrong(
        &self,
        kind: ErrorKind,
        span: Range<usize>,
        found: String,
        (edit, advice): (Option<Edit>, Option<String>),
    ) -> Diagnosis {
        let fields = self.table.layouts().map(|fields| {
            let names: Vec<_> = fields.iter().map(ToString::to_string).collect();
            format!("{} fields: {}", number_word(fields.len()), names.join(", "))
        });
        let expected = format!("expected {}", fields.collect::<Vec<_>>().join("; or "));
        Diagnosis { kind, field: None, span, found, expected, advice, edit }
    }

    fn empty(&self) -> Diagnosis {
        let found = "the expression is empty".to_string();
        let every_minute = Dialect::SAFFRON.meaning_of("* * * * *");
        let every_minute = every_minute.and_then(|cron| readings::written(self.dialect, cron));
        let advice = every_minute.map(|text| format!("write {text} for every minute"));
        self.wrong(ErrorKind::EmptyExpression, 0..self.text.len(), found, (None, advice))
    }

    fn other_form(&self, form: Form) -> Diagnosis {
        let what = match form {
            Form::Start => "the start of the system",
            Form::Once => "a single time",
            Form::Interval(_) => "an interval",
        };
        let found = format!("{} is {what}, not an expression", quoted(self.text()));
        let help = match form {
            Form::Interval(Some(every)) => {
                let (text, help) = every.advice(self.dialect);
                let edit = text.map(|text| Edit::new(&self.span, text).saying(help.clone()));
                (edit, Some(help))
            }
            _ => (None, None),
        };
        self.wrong(ErrorKind::OtherForm, self.span.clone(), found, help)
    }

    fn nickname(&self, name: Range<usize>) -> Diagnosis {
        let found =
            format!("{} is a nickname, not an expression", quoted(&self.text[name.clone()]));
        let small = self.text[name.clone()].to_ascii_lowercase();
        let edit = (self.dialect.meaning_of(&small).is_some() && self.count == 1)
            .then(|| Edit::new(&name, small));
        self.wrong(ErrorKind::Nickname, name, found, (edit, None))
    }

    fn zone(&self, prefix: Range<usize>, name: &str) -> Diagnosis {
        const HELP: &str = "leave it out, and give the zone separately";
        let found = match self.table.rules.zone {
            ZonePrefix::None => "a time zone is not part of the expression".to_string(),
            _ => format!("the time zone {} stands beside the expression", quoted(name)),
        };
        let rest = &self.text[prefix.end..self.span.end];
        // None but crontab's kin write one.
        let readings = readings::of(rest, &is_of_crontabs_kin);
        let without = Edit::of(&prefix, "").saying(HELP.to_string());
        let (edit, advice) = self.without(rest, &readings, without);
        let advice = advice.or_else(|| Some(HELP.to_string()));
        self.wrong(ErrorKind::TimeZone, prefix, found, (edit, advice))
    }

    /// An edit that leaves the fields as they are, if they have that one meaning here; else
    /// their translation.
    fn without(
        &self,
        fields: &str,
        readings: &[Reading],
        edit: Edit,
    ) -> (Option<Edit>, Option<String>) {
        if readings.is_empty() {
            return (None, None);
        }
        if let [(_, cron)] = readings
            && self.dialect.meaning_of(fields) == Some(*cron)
        {
            return (Some(edit), None);
        }
        let (edit, help) = translation(self.dialect, readings, self.span.clone());
        (edit, Some(help))
    }

    fn day_fields(&self) -> Diagnosis {
        let found = "the day fields are not one ? and one choice of days".to_string();
        let span = self.span.clone();
        let wrong = self.wrong(ErrorKind::DayFields, span, found, self.one_question_mark());
        Diagnosis { expected: "expected ? in exactly one of the day fields".to_string(), ..wrong }
    }

    /// `?` in the day field that says nothing, or `*` in one of two that are `?`.
    fn one_question_mark(&self) -> (Option<Edit>, Option<String>) {
        let layout = self.table.nearest_layout(self.count);
        let at = |field| layout.iter().position(|&other| other == field);
        let field = |field| at(field).and_then(|at| self.fields.get(at));
        let (Some(month), Some(week)) = (field(Field::DayOfMonth), field(Field::DayOfWeek)) else {
            return (None, None);
        };
        let say = |span: &Range<usize>, sign: &str, of: Field| {
            let said = if sign == "?" { "which says nothing" } else { "for any day" };
            Edit::of(span, sign).saying(format!("write {sign} for the {of}, {said}"))
        };
        match (&self.text[month.clone()], &self.text[week.clone()]) {
            ("?", _) => (Some(say(month, "*", Field::DayOfMonth)), None),
            (_, "*") => (Some(say(week, "?", Field::DayOfWeek)), None),
            ("*", _) => (Some(say(month, "?", Field::DayOfMonth)), None),
            _ => {
                let [by_month, by_week] =
                    [week, month].map(|span| Edit::of(span, "?").in_text(self.text()));
                let help =
                    format!("write {by_month} or {by_week}: one field alone can choose days");
                (None, Some(help))
            }
        }
    }

    fn few_fields(&self) -> Diagnosis {
        let (end, count) = (self.span.end..self.span.end, self.count);
        let found = format!("found {count} field{}", if count == 1 { "" } else { "s" });
        let more = Edit::of(&end, " *").saying("add * for any day of the week".to_string());
        let (edit, advice) = self.core("separate fields with plain spaces: ");
        let edit = edit.or_else(|| {
            let is_whole = self.text().len() < LONGEST
                && self.table.layouts().any(|fields| fields.last() == Some(&Field::DayOfWeek));
            (is_whole && self.dialect.meaning_of(&more.in_text(self.text)).is_some())
                .then_some(more)
        });
        self.wrong(ErrorKind::TooFewFields, end, found, (edit, advice))
    }

    fn in_quotes(&self) -> Option<Diagnosis> {
        if meant::unwrapped(self.text()) == self.text() {
            return None;
        }
        let (edit, advice) = self.core("");
        advice.as_ref()?;
        let (kind, span) = (ErrorKind::UnexpectedText, self.span.clone());
        Some(self.wrong(kind, span, "the expression is in quotes".to_string(), (edit, advice)))
    }

    fn many_fields(&self) -> Diagnosis {
        const NO_SPACE: &str = "no space within a field";
        let most = self.table.layouts().map(<[Field]>::len).max().unwrap_or_default();
        let found = format!("found {} fields", self.count);
        let rest = self.fields[most.min(self.fields.len() - 1)].start..self.inner.end;
        let hint = match most {
            5 => format!("there is no field for seconds or years, and {NO_SPACE}"),
            _ => format!("there is {NO_SPACE}"),
        };
        let (mut edit, mut advice) = self.core(&format!("{hint}: "));
        if advice.is_none() {
            (edit, advice) = self.with_more_behind();
        }
        let advice = advice.or(Some(hint));
        self.wrong(ErrorKind::TooManyFields, rest, found, (edit, advice))
    }

    /// What the text is without quotes, without AWS's wrapping, and with its spaces in place.
    fn core(&self, hint: &str) -> (Option<Edit>, Option<String>) {
        if self.text().len() > LONGEST {
            return (None, None);
        }
        let core = meant::closed_up(meant::unwrapped(self.text()));
        if core == self.text() {
            return (None, None);
        }
        let edit = Edit::new(&self.span, core.clone()).saying(format!("{hint}write {core}"));
        if self.text().starts_with("cron(") {
            let of_aws = of_aws(self.text());
            let readings = match of_aws {
                Some(cron) => [(Dialect::AWS, cron)].into(),
                None => readings::of(&core, &|_| true),
            };
            return self.without(&core, &readings, edit);
        }
        if self.dialect.meaning_of(&core).is_some() {
            return (Some(edit), Some(String::new()));
        }
        let readings = readings::of(&core, &|_| true);
        self.without(&core, &readings, edit)
    }

    /// The fields without the comment, the zone or the command behind them.
    fn with_more_behind(&self) -> (Option<Edit>, Option<String>) {
        for count in (5..=7).rev().filter(|&count| count < self.fields.len()) {
            let rest = self.fields[count].start..self.inner.end;
            let fields = self.inner.start..self.fields[count - 1].end;
            let behind = Behind::of(&self.text[rest.clone()]);
            let next = &self.text[self.fields[count].clone()];
            if fields.len() > LONGEST || behind == Behind::Unknown || is_field(next) {
                continue;
            }
            let fields = &self.text[fields];
            let counts = |dialect| behind != Behind::Command || is_of_crontabs_kin(dialect);
            let readings = readings::of(fields, &counts);
            if readings.is_empty() {
                continue;
            }
            let help = format!("leave out what follows the {} fields", number_word(count));
            return self.without(fields, &readings, Edit::of(&rest, "").saying(help));
        }
        (None, None)
    }
}

/// What a text in AWS's wrapping means, with `?` in place.
fn of_aws(text: &str) -> Option<Cron> {
    let (edit, _) = Whole::of(Dialect::AWS, text).one_question_mark();
    Dialect::AWS.meaning_of(&edit?.in_text(text))
}

/// Is it a field anywhere?
fn is_field(text: &str) -> bool {
    let fits = |spec: &'static Spec| read_field(spec, text).is_ok();
    Dialect::ALL.iter().any(|dialect| dialect.table().specs().any(fits))
}

fn number_word(count: usize) -> &'static str {
    match count {
        5 => "five",
        6 => "six",
        _ => "seven",
    }
}

/// The zone that a word sets.
fn zone_in(word: &str) -> Option<&str> {
    let (name, zone) = word.split_once('=')?;
    ["TZ", "CRON_TZ"].iter().any(|known| known.eq_ignore_ascii_case(name)).then_some(zone)
}
