//! The search on the wall clock: a cursor walks the minutes that match, forward or
//! backward, and keeps what is left of the hour, the day and the month as bits.

use core::marker::PhantomData;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use crate::meaning::cron::Cron;
use crate::meaning::day::Month;
use crate::meaning::mask;

/// Which way a cursor walks.
pub(crate) trait Direction {
    /// The value of a set that comes first.
    fn first(set: u64) -> Option<u32>;
    /// All values that come after `value`.
    fn past(value: u32) -> u64;
    /// All values that come after a boundary, which lies just before value `boundary`.
    fn from(boundary: u32) -> u64;
    /// The year that comes next.
    fn next_year(year: i32) -> i32;
}

/// From past to future.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Forward;

/// From future to past.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Backward;

impl Direction for Forward {
    #[inline]
    fn first(set: u64) -> Option<u32> {
        (set != 0).then(|| set.trailing_zeros())
    }

    #[inline]
    fn past(value: u32) -> u64 {
        mask::above(value)
    }

    #[inline]
    fn from(boundary: u32) -> u64 {
        !mask::below(boundary)
    }

    #[inline]
    fn next_year(year: i32) -> i32 {
        year + 1
    }
}

impl Direction for Backward {
    #[inline]
    fn first(set: u64) -> Option<u32> {
        set.checked_ilog2()
    }

    #[inline]
    fn past(value: u32) -> u64 {
        mask::below(value)
    }

    #[inline]
    fn from(boundary: u32) -> u64 {
        mask::below(boundary)
    }

    #[inline]
    fn next_year(year: i32) -> i32 {
        year - 1
    }
}

/// Walks the wall-clock minutes that a schedule matches. The schedule itself is handed
/// to each step, which keeps the cursor small.
#[derive(Clone, Debug)]
pub(crate) struct Cursor<D> {
    /// The day that the hours and minutes below belong to.
    date: NaiveDate,
    /// How many days of the year lie before the month of `date`.
    before_month: u32,
    hour: u32,
    /// The minutes of `hour` that are still to come.
    minutes: u64,
    /// The hours of `date` after `hour` that are still to come.
    hours: u64,
    /// The days of the month after `date` that are still to come.
    days: u64,
    direction: PhantomData<D>,
}

impl<D: Direction> Cursor<D> {
    /// A cursor on a boundary between two minutes: minute 0 of a day starts at
    /// boundary 0, and the day ends at boundary 1440.
    #[inline]
    pub(crate) fn new(cron: &Cron, date: NaiveDate, boundary: u32) -> Self {
        let (hour, minute) = (boundary / 60, boundary % 60);
        let before_month = date.ordinal() - date.day();
        let mut cursor = Self {
            date,
            before_month,
            hour,
            minutes: 0,
            hours: 0,
            days: 0,
            direction: PhantomData,
        };
        if cron.months >> date.month() & 1 != 0 {
            let days = u64::from(cron.days.in_month(month_of(date)));
            cursor.days = days & D::past(date.day());
            if days >> date.day() & 1 != 0 {
                let hours = u64::from(cron.hours);
                cursor.hours = hours & D::past(hour);
                if hours >> hour & 1 != 0 {
                    cursor.minutes = cron.minutes & D::from(minute);
                }
            }
        }
        cursor
    }

    /// Takes the first value out of a set.
    #[inline]
    fn take(set: &mut u64) -> Option<u32> {
        let value = D::first(*set)?;
        *set &= !(1 << value);
        Some(value)
    }

    /// The next minute that matches.
    #[inline]
    pub(crate) fn next(&mut self, cron: &Cron) -> Option<NaiveDateTime> {
        let minute = self.next_minute(cron)?;
        let seconds = (self.hour * 60 + minute) * 60;
        Some(self.date.and_time(NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)?))
    }

    #[inline]
    fn next_minute(&mut self, cron: &Cron) -> Option<u32> {
        if self.minutes == 0 {
            self.next_hour(cron)?;
        }
        Self::take(&mut self.minutes)
    }

    /// Apart from the above, so that the next minute of an hour is found in line.
    #[inline(never)]
    fn next_hour(&mut self, cron: &Cron) -> Option<()> {
        if self.hours == 0 {
            self.next_day(cron)?;
            self.hours = u64::from(cron.hours);
        }
        self.hour = Self::take(&mut self.hours)?;
        self.minutes = cron.minutes;
        Some(())
    }

    #[inline]
    fn next_day(&mut self, cron: &Cron) -> Option<()> {
        if self.days == 0 {
            self.next_month(cron)?;
        }
        let day = Self::take(&mut self.days)?;
        self.date = self.date.with_ordinal(self.before_month + day)?;
        Some(())
    }

    /// Moves on to the next month with a day that fires: some date of its year, and its
    /// days. There is none where the schedule never fires: its set of months is empty. A
    /// schedule that fires only on leap days looks at leap years alone, so that nineteen
    /// months are the most that this ever looks at (tests/tests/bounds.rs).
    fn next_month(&mut self, cron: &Cron) -> Option<()> {
        let months = u64::from(cron.months);
        let mut month = self.date.month();
        while self.days == 0 {
            month = match D::first(months & D::past(month)) {
                Some(month) => month,
                None => {
                    self.date = Self::next_year(cron, self.date.year())?;
                    D::first(months)?
                }
            };
            self.before_month = Month::days_before(month, self.date.leap_year());
            let kind = Month::after(self.before_month, month, self.date);
            self.days = u64::from(cron.days.in_month(kind));
        }
        Some(())
    }

    /// A date of the next year in which it can fire.
    fn next_year(cron: &Cron, year: i32) -> Option<NaiveDate> {
        let mut year = D::next_year(year);
        if cron.fires_on_leap_days_only() {
            while !is_leap(year) {
                year = D::next_year(year);
            }
        }
        NaiveDate::from_yo_opt(year, 1)
    }
}

impl Cursor<Forward> {
    /// The minutes that start after `wall`.
    #[inline]
    pub(crate) fn after(cron: &Cron, wall: NaiveDateTime) -> Self {
        Self::new(cron, wall.date(), wall.time().num_seconds_from_midnight() / 60 + 1)
    }

    /// The minutes that start at or after `wall`, a whole second.
    #[inline]
    pub(crate) fn at_or_after(cron: &Cron, wall: NaiveDateTime) -> Self {
        Self::new(cron, wall.date(), wall.time().num_seconds_from_midnight().div_ceil(60))
    }
}

impl Cursor<Backward> {
    /// The minutes that start before `wall`, a whole second.
    #[inline]
    pub(crate) fn before(cron: &Cron, wall: NaiveDateTime) -> Self {
        Self::new(cron, wall.date(), wall.time().num_seconds_from_midnight().div_ceil(60))
    }
}

impl Cron {
    /// Does the wall-clock minute that `wall` lies in match?
    #[inline]
    pub(crate) fn matches(&self, wall: NaiveDateTime) -> bool {
        let minute = wall.time().num_seconds_from_midnight() / 60;
        self.minutes >> (minute % 60) & 1 != 0
            && self.hours >> (minute / 60) & 1 != 0
            && self.fires_on(wall.date())
    }

    /// Is it a day on which it fires?
    #[inline]
    pub(crate) fn fires_on(&self, date: NaiveDate) -> bool {
        self.months >> date.month() & 1 != 0
            && self.days.fires_on(date.day(), weekday(date), || month_of(date))
    }
}

fn weekday(date: NaiveDate) -> u32 {
    date.weekday().num_days_from_sunday()
}

/// The kind of the month that a date is in.
#[inline]
fn month_of(date: NaiveDate) -> Month {
    Month::after(date.ordinal() - date.day(), date.month(), date)
}

impl Month {
    /// The kind of a month of the year that `date` is in, a month that so many days of
    /// the year lie before.
    #[inline]
    fn after(days_before: u32, month: u32, date: NaiveDate) -> Self {
        // 53 more weeks keep the difference positive and the weekday as it is.
        let first = (weekday(date) + days_before + 53 * 7 - date.ordinal0()) % 7;
        Self { len: Month::length(month, date.leap_year()), first }
    }
}

const fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_month_of_four_centuries_is_the_calendars() {
        for year in -401..=2401 {
            for month in 1..=12 {
                let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
                let (next_year, next) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
                let next = NaiveDate::from_ymd_opt(next_year, next, 1).unwrap();
                let kind = Month {
                    len: u32::try_from((next - first).num_days()).unwrap(),
                    first: first.weekday().num_days_from_sunday(),
                };
                let before = Month::days_before(month, is_leap(year));
                assert_eq!(before, first.ordinal0(), "{year}-{month}");
                for ordinal in [1, 59, 60, 61, 365] {
                    let date = NaiveDate::from_yo_opt(year, ordinal).unwrap();
                    assert_eq!(Month::after(before, month, date), kind, "{year}-{month}");
                }
            }
        }
    }
}
