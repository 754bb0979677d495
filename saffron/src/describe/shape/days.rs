//! The days: which of them are said by their place in the month, and which by the week.

use super::values::{A_FEW, Values};
use crate::meaning::day;
use crate::meaning::mask::{bits, progression};

/// The days of some months.
#[derive(Debug)]
pub(crate) struct Days {
    /// All of them.
    pub(crate) every: bool,
    /// Weekdays in every week, bit 0 for Sunday.
    pub(crate) weekdays: u64,
    /// A day must be one of the dates as well as one of the weekdays, of every week or of some. Where
    /// this is not so, either is enough.
    pub(crate) both: bool,
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
    /// A weekday in some weeks.
    Nth(Nth),
}

/// A weekday in some weeks of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Nth {
    /// Sunday = 0.
    pub(crate) weekday: u32,
    /// Bit 0 for the first, bit 5 for the last.
    pub(crate) weeks: u64,
}

impl Days {
    /// What canonical days say of months that have some of these lengths, or of all months
    /// where there is none.
    pub(super) fn of(mut said: day::Days, lengths: u32) -> Self {
        let whole = said.whole_weekdays();
        let every = said == day::Days::EVERY;
        said.weekdays &= !whole;
        // In months of one length, the weekday closest to the last day is the last one.
        if lengths.is_power_of_two() && said.nearest & lengths != 0 {
            said.nearest &= !lengths;
            said.nearest_from_last |= 1;
        }
        Self { every, weekdays: whole & 0x7F, both: said.both, said }
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
        !self.every && (self.said.weekdays != 0 || self.said.names_days())
    }

    /// Is nothing said but days by their numbers, and weekdays of every week?
    pub(crate) fn only_by_number(&self) -> bool {
        let day::Days { days, nearest, from_last, nearest_from_last, weekdays, .. } = self.said;
        days != 0 && nearest | from_last | nearest_from_last == 0 && (self.both || weekdays == 0)
    }

    /// Are there dates of two kinds, or weekdays beside them, so that either is enough?
    pub(crate) fn either(&self) -> bool {
        !self.both && (self.weekdays != 0 || self.said.weekdays != 0 && self.said.names_days())
    }

    /// What is said of the days of the month, then, unless both must match, of some weeks' weekdays.
    pub(crate) fn dates(&self) -> impl Iterator<Item = Date> {
        let day::Days { days, nearest, from_last, nearest_from_last, .. } = self.said;
        let days = u64::from(days);
        let by_number = match progression(days).filter(|_| days.count_ones() > A_FEW) {
            Some((first, last, step)) => Some(Date::Steps { first, last, step }),
            None => (days != 0).then_some(Date::Days(days)),
        };
        let last = Some(from_last.trailing_ones()).filter(|&count| count > 1);
        let before = from_last & u32::MAX << last.unwrap_or(0);
        let weeks = if self.both { 0 } else { self.said.weekdays };
        by_number
            .into_iter()
            .chain(bits(u64::from(nearest)).map(Date::Nearest))
            .chain(from_the_earliest(before).map(Date::FromLast))
            .chain(last.map(Date::Last))
            .chain(from_the_earliest(nearest_from_last).map(Date::NearestFromLast))
            .chain(nth_weekdays(weeks).map(Date::Nth))
    }

    /// The weekdays of some weeks only.
    pub(crate) fn nth_weekdays(&self) -> impl Iterator<Item = Nth> {
        nth_weekdays(self.said.weekdays)
    }

    /// The numbers of days.
    pub(crate) fn numbers(&self) -> u64 {
        u64::from(self.said.days)
    }

    /// Is one day of the month the only date?
    pub(crate) fn is_one_date(&self) -> bool {
        day::Days { weekdays: 0, ..self.said }.is_single()
    }

    /// The weekday and the number of a `Friday the 13th`: both must match, and there is one of each.
    pub(crate) fn weekday_by_number(&self) -> Option<(u32, u32)> {
        let one_of_each = self.both && self.weekdays.is_power_of_two() && self.is_one_date();
        (one_of_each && self.only_by_number() && self.said.weekdays == 0)
            .then(|| (self.weekdays.ilog2(), self.said.days.ilog2()))
    }
}

/// Sunday = 0.
const MONDAY_FIRST: [u32; 7] = [1, 2, 3, 4, 5, 6, 0];

/// The weekdays that are wanted in some weeks, as `day::Days` has them.
fn nth_weekdays(weekdays: u64) -> impl Iterator<Item = Nth> {
    let some = if weekdays == 0 { 0 } else { 7 };
    MONDAY_FIRST.into_iter().take(some).filter_map(move |weekday| {
        let lanes = weekdays >> weekday;
        let weeks = (0..6).fold(0, |weeks, week| weeks | (lanes >> (7 * week) & 1) << week);
        (weeks != 0).then_some(Nth { weekday, weeks })
    })
}

/// Days counted from the last of the month, in the order of the calendar.
fn from_the_earliest(from_last: u32) -> impl Iterator<Item = u32> {
    bits(u64::from(from_last.reverse_bits())).map(|n| 31 - n)
}
