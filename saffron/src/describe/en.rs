//! English.

use core::fmt::{self, Formatter};

use super::Clock;
use super::sealed::Sentence;
use super::shape::{Date, Days, Missing, Months, Shape, Time, Times, Unit, Values, Window, spans};
use super::words::{list, number, two_digits};
use crate::mask::bits;

/// English.
///
/// ```
/// use saffron::describe::{Clock, English};
///
/// let cron: saffron::Cron = "30 17 L * *".parse()?;
/// assert_eq!(
///     cron.describe_with(English { clock: Clock::Hour24 }).to_string(),
///     "At 17:30 on the last day of the month",
/// );
/// # Ok::<(), saffron::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct English {
    /// How times of day are written.
    pub clock: Clock,
}

impl Sentence for English {
    #[expect(private_interfaces, reason = "languages are part of this crate")]
    fn write(&self, shape: &Shape, f: &mut Formatter<'_>) -> fmt::Result {
        match shape {
            Shape::Never(missing) => write_never(missing, f),
            Shape::Fires { times, days, months } => {
                self.write_times(times, f)?;
                write_days(days, *months, times.around_the_clock(), f)
            }
        }
    }
}

/// `Never fires: February has no 30th`
fn write_never(missing: &Missing, f: &mut Formatter<'_>) -> fmt::Result {
    let (Missing::Days { months, .. } | Missing::Length { months, .. }) = missing;
    f.write_str("Never fires: ")?;
    list(f, months.spans(), " and ", write_month_span)?;
    f.write_str(if months.only().is_some() { " has " } else { " have " })?;
    match *missing {
        Missing::Days { days, .. } => {
            f.write_str("no ")?;
            list(f, bits(u64::from(days)), " or ", write_ordinal)
        }
        Missing::Length { days, .. } => write!(f, "fewer than {days} days"),
    }
}

impl English {
    fn write_times(self, times: &Times, f: &mut Formatter<'_>) -> fmt::Result {
        match *times {
            Times::At { minutes, hours } => {
                f.write_str("At ")?;
                let times = bits(u64::from(hours))
                    .flat_map(|hour| bits(minutes).map(move |minute| Time { hour, minute }));
                list(f, times, " and ", |f, time| self.write_time(time, f))
            }
            Times::Around { step, unit } => write_every(step, unit, f),
            Times::Within { step, unit, windows: (first, second) } => {
                write_every(step, unit, f)?;
                f.write_str(" ")?;
                let windows = [Some(first), second].into_iter().flatten();
                list(f, windows, " and ", |f, window| self.write_window(window, f))
            }
            Times::Of { minutes, hours } => self.write_minutes_of_hours(minutes, hours, f),
        }
    }

    /// `9:05 AM`
    fn write_time(self, Time { hour, minute }: Time, f: &mut Formatter<'_>) -> fmt::Result {
        match self.clock {
            Clock::Hour24 => f.write_str(two_digits(hour))?,
            Clock::Hour12 => f.write_str(number(on_the_dial(hour)))?,
        }
        f.write_str(":")?;
        f.write_str(two_digits(minute))?;
        match self.clock {
            Clock::Hour24 => Ok(()),
            Clock::Hour12 => f.write_str(half_of_day(hour)),
        }
    }

    /// `9 AM`
    fn write_hour(self, hour: u32, f: &mut Formatter<'_>) -> fmt::Result {
        match self.clock {
            Clock::Hour24 => self.write_time(Time { hour, minute: 0 }, f),
            Clock::Hour12 => {
                f.write_str(number(on_the_dial(hour)))?;
                f.write_str(half_of_day(hour))
            }
        }
    }

    /// `from 9:00 AM through 5:45 PM`
    fn write_window(self, window: Window, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("from ")?;
        self.write_time(window.start, f)?;
        f.write_str(" through ")?;
        self.write_time(window.end, f)
    }

    /// `At 5 and 20 minutes past every hour`, `Every minute of every 2nd hour from 12 AM through 10 PM`
    fn write_minutes_of_hours(
        self,
        minutes: Values,
        hours: Values,
        f: &mut Formatter<'_>,
    ) -> fmt::Result {
        if let Some(step) = minutes.evenly_from_zero(60) {
            write_every(step, Unit::Minutes, f)?;
            f.write_str(if let Values::List(_) = hours { " of the hours " } else { " of " })?;
            return self.write_hours(hours, f);
        }
        match minutes {
            Values::ZERO => f.write_str("On the hour at ")?,
            Values::List(set) => {
                f.write_str("At ")?;
                list(f, spans(set), " and ", |f, span| write_span(span, f, write_number))?;
                f.write_str(if set == 1 << 1 { " minute past " } else { " minutes past " })?;
            }
            _ => {
                write_every(minutes.step(), Unit::Minutes, f)?;
                f.write_str(" from ")?;
                write_span(minutes.ends(60), f, write_number)?;
                f.write_str(" minutes past ")?;
            }
        }
        self.write_hours(hours, f)
    }

    fn write_hours(self, hours: Values, f: &mut Formatter<'_>) -> fmt::Result {
        let hour = |f: &mut Formatter<'_>, hour| self.write_hour(hour, f);
        match hours {
            Values::All => f.write_str("every hour"),
            Values::Run { first, last } => {
                f.write_str("every hour from ")?;
                write_span((first, last), f, hour)
            }
            Values::Steps { first, last, step } => {
                f.write_str("every ")?;
                write_ordinal(f, step)?;
                f.write_str(" hour from ")?;
                write_span((first, last), f, hour)
            }
            Values::List(set) => list(f, spans(set), " and ", |f, span| write_span(span, f, hour)),
        }
    }
}

/// `Every 5 minutes`
fn write_every(step: u32, unit: Unit, f: &mut Formatter<'_>) -> fmt::Result {
    f.write_str("Every ")?;
    if step > 1 {
        f.write_str(number(step))?;
        f.write_str(" ")?;
    }
    f.write_str(match (unit, step) {
        (Unit::Minutes, 1) => "minute",
        (Unit::Minutes, _) => "minutes",
        (Unit::Hours, 1) => "hour",
        (Unit::Hours, _) => "hours",
    })
}

/// `, Monday through Friday`, ` on the 1st of the month or on any Monday, in June`
fn write_days(
    days: &Days,
    months: Months,
    around_the_clock: bool,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    if days.every {
        if !around_the_clock {
            f.write_str(" every day")?;
        }
        return write_in_months(" ", months, f);
    }
    let mut dates = days.dates().peekable();
    let mut nth_weekdays = days.nth_weekdays().peekable();
    let has_dates = dates.peek().is_some();
    let has_nth_weekdays = nth_weekdays.peek().is_some();
    if !has_dates && !has_nth_weekdays {
        write_weekdays(days, f)?;
        let before = if days.weekday_run().is_some() { ", " } else { " " };
        return write_in_months(before, months, f);
    }

    let one_kind = days.weekdays == 0 && has_dates != has_nth_weekdays;
    f.write_str(" on ")?;
    write_dates(dates.chain(nth_weekdays), if one_kind { " and " } else { " or " }, f)?;
    if days.weekdays == 0 {
        return write_of_months(months, f);
    }
    f.write_str(" of the month or on any ")?;
    if let Some(run) = days.weekday_run() {
        f.write_str("day from ")?;
        write_span(run, f, write_weekday)?;
    } else {
        list(f, days.weekdays(), " or ", write_weekday)?;
    }
    write_in_months(", ", months, f)
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

/// `the 1st, 15th and the last day`
fn write_dates(dates: impl Iterator<Item = Date>, and: &str, f: &mut Formatter<'_>) -> fmt::Result {
    let mut after_a_day = false;
    list(f, dates, and, |f, date| {
        if !after_a_day || !matches!(date, Date::Days { .. }) {
            f.write_str(if let Date::Steps { .. } = date { "every " } else { "the " })?;
        }
        after_a_day = matches!(date, Date::Days { .. });
        write_date(date, f)
    })
}

fn write_date(date: Date, f: &mut Formatter<'_>) -> fmt::Result {
    match date {
        Date::Days { first, last } => write_span((first, last), f, write_ordinal),
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
        Date::Nth { weekday, weeks } => {
            list(f, bits(weeks), " and ", |f, week| f.write_str(WEEKS[week as usize]))?;
            f.write_str(" ")?;
            write_weekday(f, weekday)
        }
        Date::LastWeekday(weekday) => {
            f.write_str("last ")?;
            write_weekday(f, weekday)
        }
    }
}

/// `last day`, `3rd to last day`
fn write_from_last(n: u32, f: &mut Formatter<'_>) -> fmt::Result {
    if n > 0 {
        write_ordinal(f, n + 1)?;
        f.write_str(" to ")?;
    }
    f.write_str("last day")
}

/// ` of the month`, ` of June`, ` of every month from June through August`
fn write_of_months(months: Months, f: &mut Formatter<'_>) -> fmt::Result {
    if months.all() {
        return f.write_str(" of the month");
    }
    f.write_str(" of ")?;
    if let Some(run) = months.run() {
        f.write_str("every month from ")?;
        return write_span(run, f, write_month);
    }
    list(f, months.spans(), " and ", write_month_span)
}

/// `in June`, `from June through August`, or nothing for all months
fn write_in_months(before: &str, months: Months, f: &mut Formatter<'_>) -> fmt::Result {
    if months.all() {
        return Ok(());
    }
    f.write_str(before)?;
    if let Some(run) = months.run() {
        f.write_str("from ")?;
        return write_span(run, f, write_month);
    }
    f.write_str("in ")?;
    list(f, months.spans(), " and ", write_month_span)
}

fn write_month_span(f: &mut Formatter<'_>, span: (u32, u32)) -> fmt::Result {
    write_span(span, f, write_month)
}

/// `5`, or `5 through 9`
fn write_span(
    (first, last): (u32, u32),
    f: &mut Formatter<'_>,
    write: impl Fn(&mut Formatter<'_>, u32) -> fmt::Result,
) -> fmt::Result {
    write(f, first)?;
    if last != first {
        f.write_str(" through ")?;
        write(f, last)?;
    }
    Ok(())
}

fn write_number(f: &mut Formatter<'_>, n: u32) -> fmt::Result {
    f.write_str(number(n))
}

/// `1st`, `2nd`, `11th`
fn write_ordinal(f: &mut Formatter<'_>, n: u32) -> fmt::Result {
    f.write_str(number(n))?;
    f.write_str(match (n % 10, n) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    })
}

fn write_weekday(f: &mut Formatter<'_>, weekday: u32) -> fmt::Result {
    f.write_str(WEEKDAYS[weekday as usize])
}

fn write_month(f: &mut Formatter<'_>, month: u32) -> fmt::Result {
    f.write_str(MONTHS[month as usize - 1])
}

/// The hour as a clock face shows it: 12, 1, 2, … 11.
const fn on_the_dial(hour: u32) -> u32 {
    (hour + 11) % 12 + 1
}

const fn half_of_day(hour: u32) -> &'static str {
    if hour < 12 { " AM" } else { " PM" }
}

const WEEKS: [&str; 5] = ["first", "second", "third", "fourth", "fifth"];

const WEEKDAYS: [&str; 7] =
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
