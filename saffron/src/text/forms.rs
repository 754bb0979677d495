//! Other ways to say when, which some systems take in the place of an expression: intervals,
//! single times, and the start of the system.

use alloc::format;
use alloc::string::String;

use crate::text::dialect::Dialect;
use crate::text::edit::LONGEST;
use crate::text::field::Field;
use crate::text::readings::written;

/// What a text is instead of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `@reboot`
    Start,
    /// `at(…)`
    Once,
    /// `@every 1h30m`, `rate(5 minutes)`, `every 5 minutes`, `30 seconds`, `01:30:00`
    Interval(Option<Every>),
}

/// So many of a unit, which is the largest that divides the interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Every {
    count: u64,
    unit: &'static Unit,
}

#[derive(Debug, PartialEq, Eq)]
struct Unit {
    seconds: u64,
    name: &'static str,
    /// The unit at which cron starts anew, and how many make one.
    next: &'static str,
    per: u64,
    /// The expression around the field that counts the unit, in the extended dialect.
    expression: [&'static str; 2],
}

static UNITS: [Unit; 5] = [
    unit(7 * 86_400, "week", "month", 1, ["0 0 * * SUN", ""]),
    unit(86_400, "day", "month", 1, ["0 0 * * *", ""]),
    unit(3_600, "hour", "day", 24, ["0 *", " * * *"]),
    unit(60, "minute", "hour", 60, ["*", " * * * *"]),
    unit(1, "second", "minute", 60, ["*", " * * * * *"]),
];

const fn unit(
    seconds: u64,
    name: &'static str,
    next: &'static str,
    per: u64,
    expression: [&'static str; 2],
) -> Unit {
    Unit { seconds, name, next, per, expression }
}

/// The form that a text has, if it has one of these.
pub(crate) fn find(text: &str) -> Option<Form> {
    if text.len() > LONGEST {
        return None;
    }
    let text = text.to_ascii_lowercase();
    let within = |open: &str| text.strip_prefix(open)?.strip_suffix(')');
    if text == "@reboot" {
        return Some(Form::Start);
    }
    if within("at(").is_some() {
        return Some(Form::Once);
    }
    let named = within("rate(").or_else(|| text.strip_prefix("@every"));
    if let Some(interval) = named.or_else(|| text.strip_prefix("every ")) {
        return Some(Form::Interval(Every::read(interval)));
    }
    let interval = text.strip_prefix("*/").unwrap_or(&text);
    clock(interval).or_else(|| Every::read(interval)).map(|every| Form::Interval(Some(every)))
}

/// `01:30:00`
fn clock(text: &str) -> Option<Every> {
    let mut seconds = 0;
    let mut parts = 0;
    for part in text.split(':') {
        let is_two_digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        seconds = 60 * seconds + part.parse::<u64>().ok().filter(|_| is_two_digits)?;
        parts += 1;
    }
    Every::of_seconds(seconds).filter(|_| parts == 3)
}

impl Every {
    /// `5 minutes`, `1h30m`, `hour`
    fn read(text: &str) -> Option<Self> {
        let (mut rest, mut total) = (text.trim(), 0_u64);
        while !rest.is_empty() {
            let word = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            let digits = &rest[..rest.len() - word.len()];
            let word = word.trim_start();
            let end = word.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(word.len());
            let seconds = seconds_of(&word[..end])?;
            let count = if digits.is_empty() { 1 } else { digits.parse::<u64>().ok()? };
            total = total.checked_add(count.checked_mul(seconds)?)?;
            rest = word[end..].trim_start();
        }
        Self::of_seconds(total)
    }

    fn of_seconds(total: u64) -> Option<Self> {
        let unit = UNITS.iter().find(|unit| total.is_multiple_of(unit.seconds))?;
        Some(Self { count: total / unit.seconds, unit }).filter(|every| every.count > 0)
    }

    /// The most that cron can count of the unit and that is no longer.
    fn nearest(self) -> Self {
        let per = self.unit.per;
        let count = (1..=per.min(self.count)).rev().find(|&count| per.is_multiple_of(count));
        let nearest = Self { count: count.unwrap_or(1), ..self };
        if nearest.count == per && per > 1 {
            Self::of_seconds(per * self.unit.seconds).unwrap_or(nearest)
        } else {
            nearest
        }
    }

    /// The expression that fires so often on the clock.
    fn written(self, dialect: Dialect) -> Option<String> {
        let [before, after] = self.unit.expression;
        let step = if self.count > 1 { format!("/{}", self.count) } else { String::new() };
        let cron = Dialect::EXTENDED.meaning_of(&format!("{before}{step}{after}"))?;
        written(dialect, cron)
    }

    fn said(self) -> String {
        match self.count {
            1 => format!("every {}", self.unit.name),
            count => format!("every {count} {}s", self.unit.name),
        }
    }

    /// The expression, if there is one, and what to say.
    pub(crate) fn advice(self, dialect: Dialect) -> (Option<String>, String) {
        let (nearest, said) = (self.nearest(), self.said());
        let (text, name) = (nearest.written(dialect), nearest.said());
        match text {
            None => (None, format!("no expression here fires {name}")),
            Some(text) if nearest == self => {
                let help = "an interval counts from its start: on the clock";
                let help = format!("{help}, {said} is {text}");
                (Some(text), help)
            }
            Some(text) => {
                let cannot = starts_anew(self.unit.next, &said);
                (None, format!("{cannot}; the nearest is {name}: {text}"))
            }
        }
    }
}

fn seconds_of(word: &str) -> Option<u64> {
    let singular = word.strip_suffix('s').filter(|one| !one.is_empty()).unwrap_or(word);
    let is_named = |unit: &&Unit| [unit.name, &unit.name[..1], &unit.name[..3]].contains(&singular);
    UNITS.iter().find(is_named).map(|unit| unit.seconds)
}

/// Why a step is longer than its field.
pub(crate) fn beyond(field: Field, step: impl core::fmt::Display) -> Option<String> {
    let (unit, next) = match field {
        Field::Second => ("second", "minute"),
        Field::Minute => ("minute", "hour"),
        Field::Hour => ("hour", "day"),
        Field::DayOfMonth => ("day", "month"),
        Field::Month => ("month", "year"),
        Field::DayOfWeek => ("day", "week"),
        Field::Year => return None,
    };
    Some(starts_anew(next, &format!("every {step} {unit}s")))
}

fn starts_anew(next: &str, often: &str) -> String {
    format!("cron starts anew every {next}, and cannot fire {often}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(text: &str) -> (Option<String>, String) {
        match find(text) {
            Some(Form::Interval(Some(every))) => every.advice(Dialect::SAFFRON),
            other => (None, format!("{other:?}")),
        }
    }

    #[test]
    fn intervals_that_fit_the_clock_have_an_expression() {
        for (text, expression) in [
            ("@every 6h", "0 */6 * * *"),
            ("@every 1h30m30m", "0 */2 * * *"),
            ("rate(5 minutes)", "*/5 * * * *"),
            ("rate(1 day)", "0 0 * * *"),
            ("every 5 mins", "*/5 * * * *"),
            ("Every hour", "0 * * * *"),
            ("*/5 minutes", "*/5 * * * *"),
            ("60 seconds", "* * * * *"),
            ("01:00:00", "0 * * * *"),
            ("00:05:00", "*/5 * * * *"),
        ] {
            assert_eq!(advice(text).0.as_deref(), Some(expression), "{text}");
        }
    }

    #[test]
    fn of_others_the_nearest_is_named() {
        for (text, nearest) in [
            ("rate(45 minutes)", "hour, and cannot fire every 45 minutes; the nearest is every 30"),
            (
                "@every 90m",
                "hour, and cannot fire every 90 minutes; the nearest is every hour: 0 *",
            ),
            ("5 hours", "day, and cannot fire every 5 hours; the nearest is every 4 hours: 0 */4"),
            ("every 2 weeks", "month, and cannot fire every 2 weeks; the nearest is every week"),
        ] {
            let (expression, help) = advice(text);
            assert_eq!(expression, None);
            assert!(help.starts_with(&format!("cron starts anew every {nearest}")), "{help}");
        }
    }

    #[test]
    fn nothing_else_is_an_interval() {
        for text in
            ["", "5", "*/5", "5 x", "0 9 * * *", "1:00:00", "01:00", "00:00:00", "0 minutes"]
        {
            assert_eq!(find(text), None, "{text}");
        }
        let known = ["@reboot", "at(2026-01-01T00:00:00)", "every day 09:00"].map(find);
        assert_eq!(known, [Some(Form::Start), Some(Form::Once), Some(Form::Interval(None))]);
    }
}
