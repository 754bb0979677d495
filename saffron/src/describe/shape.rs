//! The shape of a schedule: which of the few sentences a person would use for it.
//!
//! Everything here follows from the meaning alone, and everything that a language
//! needs is in it: a shape has one schedule, and so a sentence has one too.

use crate::meaning::calendar::ALL_MONTHS;
use crate::meaning::cron::Cron;
use crate::meaning::day;
use crate::meaning::mask::{above, bits, progression, runs};

/// What there is to say.
#[derive(Debug)]
pub(crate) enum Shape {
    /// It never fires.
    Never(Missing),
    /// It fires at these times of these days.
    Fires { times: Times, days: Days, months: Months },
}

/// Why a schedule never fires: what its months lack.
#[derive(Debug)]
pub(crate) enum Missing {
    /// They have none of these days.
    Days { months: Months, days: u32 },
    /// They are shorter than this many days.
    Length { months: Months, days: u32 },
}

/// When it fires on a day.
#[derive(Debug)]
pub(crate) enum Times {
    /// At some times of day, few enough to list them.
    At { minutes: u64, hours: u32 },
    /// Evenly, around the clock from midnight on.
    Around { step: u32, unit: Unit },
    /// Evenly, within one or two windows of the day.
    Within { step: u32, unit: Unit, windows: (Window, Option<Window>) },
    /// At some minutes of some hours.
    Of { minutes: Values, hours: Values },
}

/// What a step counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Minutes,
    Hours,
}

/// A time of day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Time {
    pub(crate) hour: u32,
    pub(crate) minute: u32,
}

/// A stretch of the day, with its first and its last firing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    pub(crate) start: Time,
    pub(crate) end: Time,
}

/// The values of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Values {
    All,
    /// Three or more in a row. In hours of every day, the last may be before the first.
    Run {
        first: u32,
        last: u32,
    },
    /// Evenly spaced, more than one apart.
    Steps {
        first: u32,
        last: u32,
        step: u32,
    },
    /// Anything else.
    List(u64),
}

/// The days of its months.
#[derive(Debug)]
pub(crate) struct Days {
    /// All of them.
    pub(crate) every: bool,
    /// Weekdays in every week, bit 0 for Sunday.
    pub(crate) weekdays: u64,
    /// Everything else.
    said: day::Days,
}

/// One thing that is said of the days of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Date {
    /// Days by their numbers.
    Days(u64),
    /// Every `step`-th day from the first through the last.
    Steps { first: u32, last: u32, step: u32 },
    /// The weekday closest to a day.
    Nearest(u32),
    /// So many days before the last.
    FromLast(u32),
    /// The weekday closest to that.
    NearestFromLast(u32),
    /// So many days at the end, two or more.
    Last(u32),
    /// A weekday in some weeks, bit 0 for the first, bit 5 for the last.
    Nth { weekday: u32, weeks: u64 },
}

/// The months.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Months(u16);

/// More times of day than this are not listed if there is any pattern in them.
const A_FEW: u32 = 3;
/// More times of day than this are never listed.
const MANY: u32 = 6;
/// The only two minutes that are a step.
const HALF_HOURS: u64 = 1 | 1 << 30;

impl Shape {
    pub(crate) fn of(cron: &Cron) -> Self {
        if !cron.fires() {
            return Self::Never(Missing::of(cron));
        }
        let said = cron.canonical_days();
        let months = Months(cron.canonical_months(&said));
        let lengths = if months.all() { 0 } else { cron.lengths_of_month() };
        let days = Days::of(said, lengths);
        // Hours that wrap around midnight go on into the next day: that must be one, too.
        let daily = days.every && months.all();
        Self::Fires { times: Times::of(cron.minutes, cron.hours, daily), days, months }
    }
}

impl Missing {
    fn of(cron: &Cron) -> Self {
        let day::Days { days, nearest, from_last, nearest_from_last, .. } = cron.days;
        let months = Months(cron.written_months);
        let from_last = from_last | nearest_from_last;
        if from_last == 0 {
            return Self::Days { months, days: days | nearest };
        }
        // `L-n` needs a month of more than n days.
        let shortest = (days | nearest).trailing_zeros().min(from_last.trailing_zeros() + 1);
        Self::Length { months, days: shortest }
    }
}

impl Times {
    fn of(minutes: u64, hours: u32, daily: bool) -> Self {
        let by_minute = if minutes == HALF_HOURS {
            Values::Steps { first: 0, last: 30, step: 30 }
        } else {
            Values::of(minutes, 60, false)
        };
        let by_hour = Values::of(u64::from(hours), 24, daily);
        let count = minutes.count_ones() * hours.count_ones();
        if let Some(times) = Self::around(by_minute, by_hour) {
            return times;
        }
        if count > A_FEW
            && let Some(times) = Self::within(by_minute, by_hour)
        {
            return times;
        }
        if count <= MANY {
            return Self::At { minutes, hours };
        }
        Self::Of { minutes: by_minute, hours: by_hour }
    }

    fn around(minutes: Values, hours: Values) -> Option<Self> {
        let (step, unit) = match (minutes, hours) {
            (_, Values::All) if minutes != Values::ZERO => {
                (minutes.evenly_from_zero(60)?, Unit::Minutes)
            }
            (Values::ZERO, _) => (hours.evenly_from_zero(24)?, Unit::Hours),
            _ => return None,
        };
        Some(Self::Around { step, unit })
    }

    fn within(by_minute: Values, by_hour: Values) -> Option<Self> {
        let (first, last) = by_minute.ends(60);
        let window = |(from, to)| Window {
            start: Time { hour: from, minute: first },
            end: Time { hour: to, minute: last },
        };
        let windows = match by_hour {
            Values::All => return None,
            Values::Run { first, last } | Values::Steps { first, last, .. } => {
                (window((first, last)), None)
            }
            Values::List(hours) => {
                let mut windows = runs(hours).map(window);
                let windows = (windows.next()?, windows.next(), windows.next());
                if windows.2.is_some() {
                    return None;
                }
                (windows.0, windows.1)
            }
        };
        let both = || [Some(windows.0), windows.1].into_iter().flatten();

        let (step, unit) = if first == last {
            if both().any(|window| window.hours() < 2) || both().all(|window| window.hours() < 3) {
                return None;
            }
            (by_hour.step(), Unit::Hours)
        } else if windows.1.is_none() && windows.0.hours() == 1 {
            (by_minute.step_in_an_hour()?, Unit::Minutes)
        } else {
            let step = by_minute.evenly(60).filter(|_| !matches!(by_hour, Values::Steps { .. }))?;
            if both().any(|window| window.hours() * 60 / step <= A_FEW) {
                return None;
            }
            (step, Unit::Minutes)
        };
        Some(Self::Within { step, unit, windows })
    }

    /// Do they go around the clock, so that the days need no mention?
    pub(crate) fn around_the_clock(&self) -> bool {
        matches!(self, Self::Around { .. } | Self::Of { hours: Values::All, .. })
    }
}

impl Window {
    /// The hours from the first firing's through the last one's.
    fn hours(&self) -> u32 {
        (self.end.hour + 24 - self.start.hour) % 24 + 1
    }
}

impl Values {
    /// Only the value 0.
    pub(crate) const ZERO: Self = Self::List(1);

    /// The pattern in some of the values below `len`; a run, and steps, may go on
    /// from the last value to the first where the field `wraps`.
    fn of(set: u64, len: u32, wraps: bool) -> Self {
        let all = u64::MAX >> (64 - len);
        if set == all {
            return Self::All;
        }
        if let Some((first, last)) = only_run(set) {
            return if last - first >= 2 { Self::Run { first, last } } else { Self::List(set) };
        }
        if wraps
            && set.count_ones() >= 3
            && let Some((first, last)) = only_run(all & !set)
        {
            return Self::Run { first: last + 1, last: first - 1 };
        }
        if let Some(steps) = Self::steps(set, len) {
            return steps;
        }
        let turned = |by: u32| (set >> by | set << (len - by)) & all;
        let steps = bits(set)
            .filter(|_| wraps)
            .find_map(|by| Self::steps(turned(by), len).map(|steps| (by, steps)));
        match steps {
            Some((by, Self::Steps { first, last, step })) => {
                Self::Steps { first: first + by, last: (last + by) % len, step }
            }
            _ => Self::List(set),
        }
    }

    /// Four or more values, or fewer that fill the field from 0 on.
    fn steps(set: u64, len: u32) -> Option<Self> {
        let (first, last, step) = progression(set)?;
        let fills = first == 0 && last + step == len;
        (fills || set.count_ones() > A_FEW).then_some(Self::Steps { first, last, step })
    }

    /// The first and the last of them.
    pub(crate) fn ends(self, len: u32) -> (u32, u32) {
        match self {
            Self::All => (0, len - 1),
            Self::Run { first, last } | Self::Steps { first, last, .. } => (first, last),
            Self::List(set) => (set.trailing_zeros(), set.ilog2()),
        }
    }

    /// The step with which they go on from one round of `len` values to the next.
    fn evenly(self, len: u32) -> Option<u32> {
        match self {
            Self::All => Some(1),
            Self::Steps { first, last, step } if first + len == last + step => Some(step),
            _ => None,
        }
    }

    pub(crate) fn evenly_from_zero(self, len: u32) -> Option<u32> {
        self.evenly(len).filter(|_| !matches!(self, Self::Steps { first: 1.., .. }))
    }

    pub(crate) fn step(self) -> u32 {
        if let Self::Steps { step, .. } = self { step } else { 1 }
    }

    /// The step, unless they are a mere list.
    fn step_in_an_hour(self) -> Option<u32> {
        (!matches!(self, Self::List(_))).then(|| self.step())
    }
}

impl Days {
    fn of(mut said: day::Days, lengths: u32) -> Self {
        let whole = said.whole_weekdays();
        let every = said == day::Days::EVERY;
        said.weekdays &= !whole;
        // In months of one length, the weekday closest to the last day is the last one.
        if lengths.is_power_of_two() && said.nearest & lengths != 0 {
            said.nearest &= !lengths;
            said.nearest_from_last |= 1;
        }
        Self { every, weekdays: whole & 0x7F, said }
    }

    /// The weekdays as a run, Sunday = 0; it may wrap.
    pub(crate) fn weekday_run(&self) -> Option<(u32, u32)> {
        match Values::of(self.weekdays, 7, true) {
            Values::Run { first, last } => Some((first, last)),
            _ => None,
        }
    }

    /// The weekdays, Monday first, Sunday = 0.
    pub(crate) fn weekdays(&self) -> impl Iterator<Item = u32> {
        MONDAY_FIRST.into_iter().filter(|weekday| self.weekdays >> weekday & 1 != 0)
    }

    /// Are there days that are not just weekdays of every week?
    pub(crate) fn has_dates(&self) -> bool {
        !self.every && self.said != day::Days::default()
    }

    /// Is nothing said but days by their numbers, and weekdays of every week?
    pub(crate) fn only_by_number(&self) -> bool {
        self.said == day::Days { days: self.said.days, ..day::Days::default() }
    }

    /// Are there dates of two kinds, or weekdays beside them, so that either is enough?
    pub(crate) fn either(&self) -> bool {
        self.weekdays != 0 || self.said.weekdays != 0 && self.said.names_days()
    }

    /// What is said of the days of the month, then of some weeks' weekdays.
    pub(crate) fn dates(&self) -> impl Iterator<Item = Date> {
        let day::Days { days, nearest, from_last, nearest_from_last, .. } = self.said;
        let days = u64::from(days);
        let by_number = match progression(days).filter(|_| days.count_ones() > A_FEW) {
            Some((first, last, step)) => Some(Date::Steps { first, last, step }),
            None => (days != 0).then_some(Date::Days(days)),
        };
        let last = Some(from_last.trailing_ones()).filter(|&count| count > 1);
        let before = from_last & u32::MAX << last.unwrap_or(0);
        by_number
            .into_iter()
            .chain(bits(u64::from(nearest)).map(Date::Nearest))
            .chain(from_the_earliest(before).map(Date::FromLast))
            .chain(last.map(Date::Last))
            .chain(from_the_earliest(nearest_from_last).map(Date::NearestFromLast))
            .chain(self.nth_weekdays())
    }

    fn nth_weekdays(&self) -> impl Iterator<Item = Date> {
        let some = if self.said.weekdays == 0 { 0 } else { 7 };
        MONDAY_FIRST.into_iter().take(some).filter_map(|weekday| {
            let lanes = self.said.weekdays >> weekday;
            let weeks = (0..6).fold(0, |weeks, week| weeks | (lanes >> (7 * week) & 1) << week);
            (weeks != 0).then_some(Date::Nth { weekday, weeks })
        })
    }
}

/// Sunday = 0.
const MONDAY_FIRST: [u32; 7] = [1, 2, 3, 4, 5, 6, 0];

/// Days counted from the last of the month, in the order of the calendar.
fn from_the_earliest(from_last: u32) -> impl Iterator<Item = u32> {
    bits(u64::from(from_last.reverse_bits())).map(|n| 31 - n)
}

impl Months {
    pub(crate) const fn all(self) -> bool {
        self.0 == ALL_MONTHS
    }

    /// The only month.
    pub(crate) fn only(self) -> Option<u32> {
        self.0.is_power_of_two().then(|| self.0.ilog2())
    }

    /// The months as a run; it may go on over the end of the year.
    pub(crate) fn run(self) -> Option<(u32, u32)> {
        match Values::of(u64::from(self.0 >> 1), 12, true) {
            Values::Run { first, last } => Some((first + 1, last + 1)),
            _ => None,
        }
    }

    /// Bit 1 for January.
    pub(crate) fn set(self) -> u64 {
        u64::from(self.0)
    }
}

/// The first and last value where all values are in one row.
fn only_run(set: u64) -> Option<(u32, u32)> {
    let mut runs = runs(set);
    runs.next().filter(|_| runs.next().is_none())
}

/// The values of which at most two are in a row, and the others.
pub(crate) fn apart(set: u64) -> (u64, u64) {
    let starts = set & set >> 1 & set >> 2;
    let runs = starts | starts << 1 | starts << 2;
    (set & !runs, runs)
}

/// The values in order, three or more in a row as one: its first and its last value.
pub(crate) fn spans(mut set: u64) -> impl Iterator<Item = (u32, u32)> {
    core::iter::from_fn(move || {
        let first = (set != 0).then(|| set.trailing_zeros())?;
        let len = (set >> first).trailing_ones();
        let last = if len < 3 { first } else { first + len - 1 };
        set &= above(last);
        Some((first, last))
    })
}
