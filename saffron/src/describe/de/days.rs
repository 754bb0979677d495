//! `täglich`, `montags bis freitags`, `am 1. des Monats oder montags`

use core::fmt::{self, Formatter};

use super::names::{
    FROM_LAST, ON_WEEKDAYS, WEEKDAYS, WEEKS, write_number, write_ordinal, write_span,
};
use super::period::{write_month_of_dates, write_months};
use crate::describe::shape::{Date, Days, Nth, Period, spans};
use crate::describe::words::list;
use crate::meaning::mask::bits;

/// `im Juni montags bis freitags `, `am 1. des Monats oder montags `
pub(super) fn write_days(
    days: &Days,
    period: &Period,
    around_the_clock: bool,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    // With one month, the dates and the month are said together: "am 1. Juni".
    let one_month = period.months.only().filter(|_| days.weekdays == 0 || days.both);
    let one_month = one_month.filter(|_| days.has_dates());
    if one_month.is_none() {
        write_months(period, f)?;
    }
    if days.every {
        return f.write_str(if around_the_clock { "" } else { "täglich " });
    }
    if !days.has_dates() {
        return write_weekdays(days, " und ", f);
    }

    let weekday_by_number = days.weekday_by_number();
    match weekday_by_number {
        Some((weekday, number)) => write_weekday_by_number(weekday, number, f)?,
        None => write_dates(days, f)?,
    }
    match one_month {
        Some(month) => write_month_of_dates(month, ends_in_a_number(days), period, f)?,
        None if weekday_by_number.is_some() => {}
        None => f.write_str(" des Monats")?,
    }
    if days.both {
        return match weekday_by_number {
            Some(_) => f.write_str(", "),
            None => write_condition(days, f),
        };
    }
    f.write_str(if days.weekdays == 0 { " " } else { " oder " })?;
    write_weekdays(days, " oder ", f)
}

/// Is a number the last thing that is said of the dates?
pub(super) fn ends_in_a_number(days: &Days) -> bool {
    match days.dates().last() {
        Some(Date::Days(_)) => days.only_by_number(),
        last => matches!(last, Some(Date::Steps { .. } | Date::Nearest(_))),
    }
}

/// `montags bis freitags `, `montags und donnerstags `, or nothing
fn write_weekdays(days: &Days, and: &str, f: &mut Formatter<'_>) -> fmt::Result {
    if days.weekdays == 0 {
        return Ok(());
    }
    write_on_weekdays(days, and, f)?;
    f.write_str(" ")
}

fn write_on_weekdays(days: &Days, and: &str, f: &mut Formatter<'_>) -> fmt::Result {
    let write = |f: &mut Formatter<'_>, weekday: u32| f.write_str(ON_WEEKDAYS[weekday as usize]);
    match days.weekday_run() {
        Some(run) => write_span(run, f, " bis ", write),
        None => list(f, days.weekdays(), and, write),
    }
}

/// `am Freitag, dem 13.`
fn write_weekday_by_number(weekday: u32, number: u32, f: &mut Formatter<'_>) -> fmt::Result {
    f.write_str("am ")?;
    write_weekday(f, weekday)?;
    f.write_str(", dem ")?;
    write_ordinal(f, number)
}

/// `, wenn er auf einen Freitag fällt, `, `, aber nur montags bis freitags, `
fn write_condition(days: &Days, f: &mut Formatter<'_>) -> fmt::Result {
    if days.is_one_date() {
        f.write_str(", wenn er auf ")?;
        write_what_it_is(days, &ACCUSATIVE, f)?;
        return f.write_str(" fällt, ");
    }
    f.write_str(", aber nur ")?;
    if days.nth_weekdays().next().is_none() {
        write_on_weekdays(days, " und ", f)?;
        return f.write_str(", ");
    }
    list(f, some_weekdays(days), " oder ", |f, nth| match nth {
        Some(nth) => write_date(Date::Nth(nth), " oder ", f),
        None => write_on_weekdays(days, " oder ", f),
    })?;
    f.write_str(", ")
}

/// The words and the ending that a case has before a weekday.
pub(super) struct Case {
    one: &'static str,
    the: &'static str,
    ending: &'static str,
}

pub(super) const NOMINATIVE: Case = Case { one: "ein ", the: "der ", ending: "" };
pub(super) const ACCUSATIVE: Case = Case { one: "einen ", the: "den ", ending: "n" };

/// `ein Montag oder Freitag`, `der letzte Freitag`, `einen Tag von Montag bis Freitag`
pub(super) fn write_what_it_is(days: &Days, case: &Case, f: &mut Formatter<'_>) -> fmt::Result {
    list(f, some_weekdays(days), " oder ", |f, nth| match (nth, days.weekday_run()) {
        (Some(nth), _) => {
            f.write_str(case.the)?;
            write_nth(nth, case.ending, " oder ", f)
        }
        (None, Some(run)) => {
            f.write_str(case.one)?;
            f.write_str("Tag von ")?;
            write_span(run, f, " bis ", write_weekday)
        }
        (None, None) => {
            f.write_str(case.one)?;
            list(f, days.weekdays(), " oder ", write_weekday)
        }
    })
}

/// The weekdays of some weeks, then, as nothing, those of all weeks.
fn some_weekdays(days: &Days) -> impl Iterator<Item = Option<Nth>> {
    days.nth_weekdays().map(Some).chain((days.weekdays != 0).then_some(None))
}

/// `am 1. und 15.`, `am 1. Tag, am letzten Montag oder am letzten Freitag`
pub(super) fn write_dates(days: &Days, f: &mut Formatter<'_>) -> fmt::Result {
    let and = if days.either() { " oder " } else { " und " };
    list(f, days.dates(), and, |f, date| {
        write_date(date, and, f)?;
        // "Am 1. oder am letzten Freitag" would be two Fridays.
        let by_number = matches!(date, Date::Days(_)) && !days.only_by_number();
        f.write_str(if by_number { " Tag" } else { "" })
    })
}

fn write_date(date: Date, and: &str, f: &mut Formatter<'_>) -> fmt::Result {
    match date {
        Date::Days(set) => write_numbered(set, and, f),
        Date::Steps { first, last, step } => {
            f.write_str("an jedem ")?;
            write_ordinal(f, step)?;
            f.write_str(" Tag vom ")?;
            write_span((first, last), f, " bis zum ", write_ordinal)
        }
        Date::Nearest(day) => {
            f.write_str("am nächstgelegenen Arbeitstag zum ")?;
            write_ordinal(f, day)
        }
        Date::FromLast(n) => {
            f.write_str("am ")?;
            write_from_last(n, f)
        }
        Date::NearestFromLast(0) => f.write_str("am letzten Arbeitstag"),
        Date::NearestFromLast(n) => {
            f.write_str("am nächstgelegenen Arbeitstag zum ")?;
            write_from_last(n, f)
        }
        Date::Last(count) => {
            f.write_str("an den letzten ")?;
            write_number(f, count)?;
            f.write_str(" Tagen")
        }
        Date::Nth(nth) => {
            f.write_str("am ")?;
            write_nth(nth, "n", and, f)
        }
    }
}

/// `ersten und letzten Freitag`, or with another ending `erste oder letzte Freitag`
pub(super) fn write_nth(
    Nth { weekday, weeks }: Nth,
    ending: &str,
    and: &str,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    list(f, bits(weeks), and, |f, week| {
        f.write_str(WEEKS[week as usize])?;
        f.write_str(ending)
    })?;
    f.write_str(" ")?;
    write_weekday(f, weekday)
}

/// `am 1., 3. und vom 10. bis zum 15.`
fn write_numbered(days: u64, and: &str, f: &mut Formatter<'_>) -> fmt::Result {
    let mut after_am = false;
    list(f, spans(days), and, |f, (first, last)| {
        f.write_str(match (first == last, after_am) {
            (true, true) => "",
            (true, false) => "am ",
            (false, _) => "vom ",
        })?;
        after_am = first == last;
        write_span((first, last), f, " bis zum ", write_ordinal)
    })
}

/// `letzten Tag`, `drittletzten Tag`, `15. Tag vor dem letzten`
fn write_from_last(n: u32, f: &mut Formatter<'_>) -> fmt::Result {
    if let Some(ordinal) = FROM_LAST.get(n as usize) {
        f.write_str(ordinal)?;
        return f.write_str("letzten Tag");
    }
    write_ordinal(f, n)?;
    f.write_str(" Tag vor dem letzten")
}

fn write_weekday(f: &mut Formatter<'_>, weekday: u32) -> fmt::Result {
    f.write_str(WEEKDAYS[weekday as usize])
}
