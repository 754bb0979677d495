//! `At 9:00 AM`, `Every 15 minutes from 9:00 AM through 5:45 PM`

use core::fmt::{self, Formatter};

use super::names::{write_apart, write_number, write_ordinal, write_span};
use super::{English, HourCycle};
use crate::describe::shape::{
    Past, Pattern, Time, Times, Unit, Values, Window, apart, spans, times,
};
use crate::describe::words::{list, number, two_digits, uncapitalised};

impl English {
    pub(super) fn write_times(self, times: &Times, f: &mut Formatter<'_>) -> fmt::Result {
        match times.seconds {
            None => self.write_pattern(&times.pattern, f),
            Some(seconds) => self.write_seconds_of(seconds, &times.pattern, f),
        }
    }

    /// `At 10 and 40 seconds past every minute from 9:00 AM through 5:59 PM`, `Every 10 seconds for one
    /// minute, every 5 minutes`
    #[cold]
    fn write_seconds_of(
        self,
        seconds: Values,
        pattern: &Pattern,
        f: &mut Formatter<'_>,
    ) -> fmt::Result {
        let every_minute = pattern.is_every_minute();
        if let Some(step) = seconds.evenly_from_zero(60) {
            write_every(step, Unit::Seconds, f)?;
            f.write_str(if every_minute { " of " } else { " for one minute, " })?;
        } else {
            write_some(seconds, Unit::Seconds, f)?;
            f.write_str(if every_minute { " past " } else { " past the minute, " })?;
        }
        uncapitalised(f, fmt::from_fn(|f| self.write_pattern(pattern, f)))
    }

    fn write_pattern(self, pattern: &Pattern, f: &mut Formatter<'_>) -> fmt::Result {
        match *pattern {
            Pattern::At { seconds, minutes, hours } => {
                f.write_str("At ")?;
                let times = times(seconds, minutes, hours);
                list(f, times, " and ", |f, time| self.write_time(time, f))
            }
            Pattern::Around { step, unit } => write_every(step, unit, f),
            Pattern::Within { step, unit, windows: (first, second) } => {
                write_every(step, unit, f)?;
                f.write_str(" ")?;
                let windows = [Some(first), second].into_iter().flatten();
                list(f, windows, " and ", |f, window| self.write_window(window, f))
            }
            Pattern::Of { past, hours } => self.write_past_hours(past, hours, f),
        }
    }

    /// `9:05 AM`, `9:05:30 AM`
    fn write_time(self, Time { hour, minute, second }: Time, f: &mut Formatter<'_>) -> fmt::Result {
        match self.hour_cycle {
            HourCycle::H23 => f.write_str(two_digits(hour))?,
            HourCycle::H12 => f.write_str(number(on_the_dial(hour)))?,
        }
        f.write_str(":")?;
        f.write_str(two_digits(minute))?;
        if let Some(second) = second {
            f.write_str(":")?;
            f.write_str(two_digits(second))?;
        }
        match self.hour_cycle {
            HourCycle::H23 => Ok(()),
            HourCycle::H12 => f.write_str(half_of_day(hour)),
        }
    }

    /// `9 AM`
    fn write_hour(self, hour: u32, f: &mut Formatter<'_>) -> fmt::Result {
        match self.hour_cycle {
            HourCycle::H23 => self.write_time(Time { hour, minute: 0, second: None }, f),
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
    fn write_past_hours(self, past: Past, hours: Values, f: &mut Formatter<'_>) -> fmt::Result {
        match past {
            Past::Evenly { step, unit } => {
                write_every(step, unit, f)?;
                let at = ["of the hour starting at ", "of the hours starting at "];
                return self.write_hours(hours, at, "of every ", f);
            }
            Past::Some { values: Values::ZERO, unit: Unit::Minutes } => {
                f.write_str("On the hour")?;
                return self.write_hours(hours, ["at "; 2], "every ", f);
            }
            Past::Some { values, unit } => write_some(values, unit, f)?,
            Past::Moment { minute, second } => {
                f.write_str("At ")?;
                write_count(minute, Unit::Minutes, f)?;
                f.write_str(" and ")?;
                write_count(second, Unit::Seconds, f)?;
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
    f.write_str("Every")?;
    if step > 1 {
        f.write_str(" ")?;
        f.write_str(number(step))?;
    }
    f.write_str(name(unit, step == 1))
}

/// `At 5 and 20 minutes`, `Every 7 minutes from 0 through 56 minutes`
fn write_some(values: Values, unit: Unit, f: &mut Formatter<'_>) -> fmt::Result {
    let one = if let Values::List(set) = values {
        f.write_str("At ")?;
        list(f, spans(set), " and ", |f, span| write_span(span, f, write_number))?;
        set == 1 << 1
    } else {
        write_every(values.step(), unit, f)?;
        f.write_str(" from ")?;
        write_span(values.ends(60), f, write_number)?;
        false
    };
    f.write_str(name(unit, one))
}

/// `1 minute`, `5 minutes`
fn write_count(count: u32, unit: Unit, f: &mut Formatter<'_>) -> fmt::Result {
    f.write_str(number(count))?;
    f.write_str(name(unit, count == 1))
}

/// The name of a unit behind `Every` or a number.
const fn name(unit: Unit, one: bool) -> &'static str {
    match (unit, one) {
        (Unit::Seconds, true) => " second",
        (Unit::Seconds, false) => " seconds",
        (Unit::Minutes, true) => " minute",
        (Unit::Minutes, false) => " minutes",
        (Unit::Hours, true) => " hour",
        (Unit::Hours, false) => " hours",
    }
}

/// The hour as a clock face shows it: 12, 1, 2, … 11.
const fn on_the_dial(hour: u32) -> u32 {
    (hour + 11) % 12 + 1
}

const fn half_of_day(hour: u32) -> &'static str {
    if hour < 12 { " AM" } else { " PM" }
}
