//! What is said of schedules, and that it loses nothing.

mod both;
mod law;
mod never;
mod pool;
mod seconds;
mod shape;
mod years;

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt;

use super::sealed::Sentence as _;
use super::shape::{Missing, Shape};
use super::{AnyLanguage, English, German};
use crate::meaning::calendar::{Date, Month};
use crate::meaning::cron::{Cron, Fields};
use crate::meaning::day::Days;
use crate::meaning::mask::bits;
use crate::meaning::years::Years;

/// Reads five fields; a sixth, which stands first, are seconds, and a seventh, which stands last, are
/// years. A `+` before the day of week says that both day fields must match.
fn extended(text: &str) -> Cron {
    let fields: Vec<_> = text.split_whitespace().collect();
    let (seconds, fields, years) = match *fields {
        [ref fields @ .., years] if fields.len() == 6 => (fields[0], &fields[1..], years),
        [seconds, ref fields @ ..] if fields.len() == 5 => (seconds, fields, "*"),
        ref fields => ("0", fields, "*"),
    };
    let [minutes, hours, days, months, weekdays] = *fields else { panic!("{text}") };
    let read = |five: String| five.parse::<Cron>().unwrap_or_else(|error| panic!("{error}"));
    let cron = read(format!("{minutes} {hours} {days} {months} {}", weekdays.replace('+', "")));
    let days = if let Some(weekdays) = weekdays.strip_prefix('+') {
        let weekdays = read(format!("0 0 * * {weekdays}")).days.weekdays;
        Days { weekdays, both: true, ..read(format!("0 0 {days} * *")).days }
    } else {
        cron.days
    };
    Cron::new(Fields {
        seconds: read(format!("{seconds} * * * *")).minutes,
        minutes: cron.minutes,
        hours: cron.hours,
        days,
        months: cron.written_months,
        years: read_years(years),
    })
}

/// Reads `2027`, `2027-2030`, `*/2`, or a list of them.
fn read_years(text: &str) -> Years {
    if text == "*" {
        return Years::ALL;
    }
    let number = |text: &str| text.parse().unwrap();
    let range = |item: &str| {
        let (span, step) = item.split_once('/').unwrap_or((item, "1"));
        let span = span.replace('*', "1970-2225");
        let (first, last) = span.split_once('-').unwrap_or((&span, &span));
        Years::range(number(first), number(last), number(step))
    };
    text.split(',').map(range).fold(Years::ALL, |years, range| years.with(&range))
}

/// A shape in a language.
fn say(shape: &Shape, language: AnyLanguage) -> String {
    fmt::from_fn(|f| language.write(shape, f)).to_string()
}

/// The sentence of a schedule that fires.
fn says(cron: &Cron, language: AnyLanguage) -> String {
    say(&Shape::of(cron), language)
}

/// The reason why a schedule never fires.
fn says_why(cron: &Cron, language: AnyLanguage) -> String {
    say(&Shape::Never(Missing::of(cron)), language)
}

/// Is this what is said of each expression, in English and in German?
#[track_caller]
fn check(cases: &[[&str; 3]], says: impl Fn(&Cron, AnyLanguage) -> String) {
    for [expr, english, german] in cases {
        let cron = extended(expr);
        assert_eq!(says(&cron, AnyLanguage::English(English::default())), *english, "{expr}");
        assert_eq!(says(&cron, AnyLanguage::German(German)), *german, "{expr}");
    }
}

/// A month in which a schedule fires, and its days.
#[derive(Debug, PartialEq, Eq)]
struct Firing {
    /// Nothing for any year in which the month is of this kind.
    year: Option<i32>,
    month: u32,
    kind: Month,
    /// Bit `n`: day n.
    days: u32,
}

/// All months in which a schedule fires: of its years, or of every kind that they can have.
fn firing(cron: &Cron) -> Vec<Firing> {
    let mut firing = Vec::new();
    for month in bits(cron.written_months.into()) {
        let mut add = |year, kind| {
            let days = days_in(&cron.days, kind);
            firing.extend((days != 0).then_some(Firing { year, month, kind, days }));
        };
        for year in cron.years.iter().map(i32::from) {
            add(Some(year), Date { year, month, day: 1 }.kind_of_month());
        }
        if cron.years.is_all() {
            let lengths = Month::length(month, false)..=Month::length(month, true);
            let kinds = lengths.flat_map(|len| (0..7).map(move |first| Month { len, first }));
            kinds.for_each(|kind| add(None, kind));
        }
    }
    firing
}

/// The days of a month that match one day field, or both.
fn days_in(days: &Days, month: Month) -> u32 {
    if !days.both {
        return days.in_month(month);
    }
    let dates = Days { weekdays: 0, both: false, ..*days };
    let weekdays = Days { weekdays: days.weekdays, ..Days::default() };
    dates.in_month(month) & weekdays.in_month(month)
}
