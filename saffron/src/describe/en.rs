//! English.

use core::fmt::{self, Formatter};

use super::HourCycle;
use super::sealed::Sentence;
use super::shape::{
    Date, Days, Missing, Months, Shape, Time, Times, Unit, Values, Window, apart, spans,
};
use super::words::{list, number, two_digits};
use crate::meaning::mask::bits;

/// English.
///
/// ```
/// use saffron::describe::{English, HourCycle};
///
/// let cron: saffron::Cron = "30 17 L * *".parse()?;
/// assert_eq!(
///     cron.describe_with(English { hour_cycle: HourCycle::H23 }).to_string(),
///     "At 17:30 on the last day of the month",
/// );
/// # Ok::<(), saffron::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct English {
    /// How times of day are written.
    pub hour_cycle: HourCycle,
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
    list(f, bits(months.set()), " and ", write_month)?;
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
        match self.hour_cycle {
            HourCycle::H23 => f.write_str(two_digits(hour))?,
            HourCycle::H12 => f.write_str(number(on_the_dial(hour)))?,
        }
        f.write_str(":")?;
        f.write_str(two_digits(minute))?;
        match self.hour_cycle {
            HourCycle::H23 => Ok(()),
            HourCycle::H12 => f.write_str(half_of_day(hour)),
        }
    }

    /// `9 AM`
    fn write_hour(self, hour: u32, f: &mut Formatter<'_>) -> fmt::Result {
        match self.hour_cycle {
            HourCycle::H23 => self.write_time(Time { hour, minute: 0 }, f),
            HourCycle::H12 => {
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
            let at = ["of the hour starting at ", "of the hours starting at "];
            return self.write_hours(hours, at, "of every ", f);
        }
        match minutes {
            Values::ZERO => {
                f.write_str("On the hour")?;
                return self.write_hours(hours, ["at "; 2], "every ", f);
            }
            Values::List(set) => {
                f.write_str("At ")?;
                list(f, spans(set), " and ", |f, span| write_span(span, f, write_number))?;
                f.write_str(if set == 1 << 1 { " minute" } else { " minutes" })?;
            }
            _ => {
                write_every(minutes.step(), Unit::Minutes, f)?;
                f.write_str(" from ")?;
                write_span(minutes.ends(60), f, write_number)?;
                f.write_str(" minutes")?;
            }
        }
        self.write_hours(hours, ["past "; 2], "past every ", f)
    }

    /// ` past every hour from 9 AM through 5 PM`, ` past 1 AM and past every hour from 9 AM through
    /// 5 PM`: `at` stands before one hour or some, `every` before `hour`.
    fn write_hours(
        self,
        hours: Values,
        at: [&str; 2],
        every: &str,
        f: &mut Formatter<'_>,
    ) -> fmt::Result {
        let hour = |f: &mut Formatter<'_>, hour| self.write_hour(hour, f);
        f.write_str(" ")?;
        if let Values::List(set) = hours {
            let (alone, _) = apart(set);
            let at = at[usize::from(!alone.is_power_of_two())];
            return write_apart(set, f, at, [every, "hour "], hour);
        }
        f.write_str(every)?;
        if let Values::Steps { step, .. } = hours {
            write_ordinal(f, step)?;
            f.write_str(" ")?;
        }
        f.write_str("hour")?;
        if hours == Values::All {
            return Ok(());
        }
        f.write_str(" from ")?;
        write_span(hours.ends(24), f, hour)
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

/// `, Monday through Friday`, ` on the 1st of the month or on any Monday, only in June`
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
    if !days.has_dates() {
        write_weekdays(days, f)?;
        let before = if days.weekday_run().is_some() { ", " } else { " " };
        return write_in_months(before, months, f);
    }

    write_dates(days, f)?;
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
    write_in_months(", only ", months, f)
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

/// ` on the 1st and 15th`, ` on the 1st day, on the last Monday or on the last Friday`
fn write_dates(days: &Days, f: &mut Formatter<'_>) -> fmt::Result {
    let and = if days.either() { " or " } else { " and " };
    f.write_str(" ")?;
    list(f, days.dates(), and, |f, date| {
        f.write_str(if let Date::Steps { .. } = date { "on every " } else { "on the " })?;
        write_date(date, and, f)?;
        // Said aloud, "the 1st or the last Friday" is two Fridays.
        let by_number = matches!(date, Date::Days(_)) && !days.only_by_number();
        f.write_str(if by_number { " day" } else { "" })
    })
}

fn write_date(date: Date, and: &str, f: &mut Formatter<'_>) -> fmt::Result {
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
        Date::Nth { weekday, weeks } => {
            list(f, bits(weeks), and, |f, week| f.write_str(WEEKS[week as usize]))?;
            f.write_str(" ")?;
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
    f.write_str(" ")?;
    write_months(months, f, "of ", "of every month ")
}

/// `in June`, `from June through August`, or nothing for all months
fn write_in_months(before: &str, months: Months, f: &mut Formatter<'_>) -> fmt::Result {
    if months.all() {
        return Ok(());
    }
    f.write_str(before)?;
    write_months(months, f, "in ", "")
}

fn write_months(months: Months, f: &mut Formatter<'_>, of: &str, every: &str) -> fmt::Result {
    if let Some(run) = months.run() {
        f.write_str(every)?;
        f.write_str("from ")?;
        return write_span(run, f, write_month);
    }
    write_apart(months.set(), f, of, [every, ""], write_month)
}

/// `in May and from July through September`: what stands before some values, and before runs of them
fn write_apart(
    set: u64,
    f: &mut Formatter<'_>,
    at: &str,
    every: [&str; 2],
    write: impl Fn(&mut Formatter<'_>, u32) -> fmt::Result,
) -> fmt::Result {
    let (alone, runs) = apart(set);
    if alone != 0 {
        f.write_str(at)?;
        list(f, bits(alone), " and ", &write)?;
    }
    if runs == 0 {
        return Ok(());
    }
    f.write_str(if alone == 0 { "" } else { " and " })?;
    every.iter().try_for_each(|text| f.write_str(text))?;
    list(f, spans(runs), " and ", |f, span| {
        f.write_str("from ")?;
        write_span(span, f, &write)
    })
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

const WEEKS: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "last"];

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
