//! `every day`, `, Monday through Friday`, `on the 1st of the month or on any Monday`

use core::fmt::{self, Formatter};

use super::names::{WEEKS, write_ordinal, write_span, write_weekday};
use super::period::{write_in_months, write_of_months, write_years};
use crate::describe::shape::{Date, Days, Nth, Period, spans};
use crate::describe::words::{list, number};
use crate::meaning::mask::bits;

/// `, Monday through Friday`, ` on the 1st of the month or on any Monday, only in June`
pub(super) fn write_days(
    days: &Days,
    period: &Period,
    around_the_clock: bool,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    let mut before_years = ", ";
    if days.every {
        f.write_str(if around_the_clock { "" } else { " every day" })?;
        write_in_months(" ", period, f)?;
        before_years = if period.months.all() { " " } else { ", " };
    } else if !days.has_dates() {
        write_weekdays(days, f)?;
        let before = if days.weekday_run().is_some() { ", " } else { " " };
        write_in_months(before, period, f)?;
        before_years = if period.months.all() { before } else { ", " };
    } else if let Some((weekday, number)) = days.weekday_by_number() {
        write_weekday_by_number(weekday, number, f)?;
        if !period.months.all() {
            write_of_months(period, f)?;
        }
    } else {
        f.write_str(" ")?;
        write_dates(days, ["on the ", "on every "], f)?;
        if days.both {
            write_of_months(period, f)?;
            write_condition(days, f)?;
        } else if days.weekdays == 0 {
            write_of_months(period, f)?;
        } else {
            f.write_str(" of the month or ")?;
            write_on_any_weekday(days, f)?;
            write_in_months(", only ", period, f)?;
            before_years = if period.months.all() { ", only " } else { ", " };
        }
    }
    write_years(before_years, period, f)
}

/// `, Monday through Friday` or ` on Mondays and Thursdays`
fn write_weekdays(days: &Days, f: &mut Formatter<'_>) -> fmt::Result {
    if let Some(run) = days.weekday_run() {
        f.write_str(", ")?;
        return write_span(run, f, write_weekday);
    }
    f.write_str(" on ")?;
    list(f, days.weekdays(), " and ", |f, weekday| {
        write_weekday(f, weekday)?;
        f.write_str("s")
    })
}

/// `on any Monday or Friday`, `on any day from Monday through Friday`
fn write_on_any_weekday(days: &Days, f: &mut Formatter<'_>) -> fmt::Result {
    f.write_str("on any ")?;
    write_some_weekday(days, f)
}

/// `Monday or Friday`, `day from Monday through Friday`
fn write_some_weekday(days: &Days, f: &mut Formatter<'_>) -> fmt::Result {
    if let Some(run) = days.weekday_run() {
        f.write_str("day from ")?;
        return write_span(run, f, write_weekday);
    }
    list(f, days.weekdays(), " or ", write_weekday)
}

/// ` on Friday the 13th`
fn write_weekday_by_number(weekday: u32, number: u32, f: &mut Formatter<'_>) -> fmt::Result {
    f.write_str(" on ")?;
    write_weekday(f, weekday)?;
    f.write_str(" the ")?;
    write_ordinal(f, number)
}

/// ` if it is a Friday`, `, but only Monday through Friday`, `, but only on the last Friday`
fn write_condition(days: &Days, f: &mut Formatter<'_>) -> fmt::Result {
    if days.is_one_date() {
        f.write_str(" if it is ")?;
        return write_what_it_is(days, f);
    }
    f.write_str(", but only")?;
    if days.nth_weekdays().next().is_none() {
        return match days.weekday_run() {
            Some(run) => {
                f.write_str(" ")?;
                write_span(run, f, write_weekday)
            }
            None => write_weekdays(days, f),
        };
    }
    f.write_str(" ")?;
    list(f, some_weekdays(days), " or ", |f, nth| match nth {
        None => write_on_any_weekday(days, f),
        Some(nth) => {
            f.write_str("on the ")?;
            write_nth(nth, " or ", f)
        }
    })
}

/// `a Monday or Friday`, `the last Friday`, `the first Monday or a Friday`
pub(super) fn write_what_it_is(days: &Days, f: &mut Formatter<'_>) -> fmt::Result {
    list(f, some_weekdays(days), " or ", |f, nth| match nth {
        None => {
            f.write_str("a ")?;
            write_some_weekday(days, f)
        }
        Some(nth) => {
            f.write_str("the ")?;
            write_nth(nth, " or ", f)
        }
    })
}

/// The weekdays of some weeks, then, as nothing, those of all weeks.
fn some_weekdays(days: &Days) -> impl Iterator<Item = Option<Nth>> {
    days.nth_weekdays().map(Some).chain((days.weekdays != 0).then_some(None))
}

/// `on the 1st and 15th`, `on the 1st day, on the last Monday or on the last Friday`
/// `the` stands before a date, or `every` before a step.
pub(super) fn write_dates(
    days: &Days,
    [the, every]: [&str; 2],
    f: &mut Formatter<'_>,
) -> fmt::Result {
    let and = if days.either() { " or " } else { " and " };
    list(f, days.dates(), and, |f, date| {
        f.write_str(if let Date::Steps { .. } = date { every } else { the })?;
        write_date(date, and, f)?;
        // Said aloud, "the 1st or the last Friday" is two Fridays.
        let by_number = matches!(date, Date::Days(_)) && !days.only_by_number();
        f.write_str(if by_number { " day" } else { "" })
    })
}

pub(super) fn write_date(date: Date, and: &str, f: &mut Formatter<'_>) -> fmt::Result {
    match date {
        Date::Days(set) => list(f, spans(set), and, |f, span| write_span(span, f, write_ordinal)),
        Date::Steps { first, last, step } => {
            write_ordinal(f, step)?;
            f.write_str(" day from the ")?;
            write_span((first, last), f, write_ordinal)
        }
        Date::Nearest(day) => {
            f.write_str("weekday closest to the ")?;
            write_ordinal(f, day)
        }
        Date::FromLast(n) => write_from_last(n, f),
        Date::NearestFromLast(0) => f.write_str("last weekday"),
        Date::NearestFromLast(n) => {
            f.write_str("weekday closest to the ")?;
            write_from_last(n, f)
        }
        Date::Last(count) => {
            f.write_str("last ")?;
            f.write_str(number(count))?;
            f.write_str(" days")
        }
        Date::Nth(nth) => write_nth(nth, and, f),
    }
}

/// `first and last Friday`
fn write_nth(Nth { weekday, weeks }: Nth, and: &str, f: &mut Formatter<'_>) -> fmt::Result {
    list(f, bits(weeks), and, |f, week| f.write_str(WEEKS[week as usize]))?;
    f.write_str(" ")?;
    write_weekday(f, weekday)
}

/// `last day`, `3rd to last day`
fn write_from_last(n: u32, f: &mut Formatter<'_>) -> fmt::Result {
    if n > 0 {
        write_ordinal(f, n + 1)?;
        f.write_str(" to ")?;
    }
    f.write_str("last day")
}
