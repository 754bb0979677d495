//! The search on the wall clock: a cursor walks the minutes that match, forward or
//! backward, and keeps what is left of the hour, the day and the month as bits.

use core::marker::PhantomData;
use core::ops::RangeInclusive;

use crate::meaning::calendar::{DAY, Date, Month, days_before_year, is_leap, weekday};
use crate::meaning::cron::Cron;
use crate::meaning::mask;
use crate::time::unix::{TIME_MAX, TIME_MIN};

/// Which way a cursor walks.
pub(crate) trait Direction {
    /// 1 towards the future, -1 towards the past.
    const SIGN: i64;
    /// The value of a set that comes first.
    fn first(set: u64) -> Option<u32>;
    /// All values that come after `value`.
    fn past(value: u32) -> u64;
    /// All values that come after a boundary, which lies just before value `boundary`.
    fn from(boundary: u32) -> u64;
    /// The year that comes next.
    fn next_year(year: i32) -> i32;
    /// Does a second of the wall clock lie beyond a boundary, which lies just before second
    /// `boundary`?
    fn is_past(second: i64, boundary: i64) -> bool;
}

/// From past to future.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Forward;

/// From future to past.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Backward;

impl Direction for Forward {
    const SIGN: i64 = 1;

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

    #[inline]
    fn is_past(second: i64, boundary: i64) -> bool {
        second >= boundary
    }
}

impl Direction for Backward {
    const SIGN: i64 = -1;

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

    #[inline]
    fn is_past(second: i64, boundary: i64) -> bool {
        second < boundary
    }
}

/// The years of all times and of what wall clocks show at them (SPEC, "Time").
const YEARS: RangeInclusive<i32> = -262_143..=262_142;

/// A second that a wall clock shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wall {
    pub(crate) date: Date,
    /// The seconds since midnight.
    pub(crate) second: u32,
}

impl Wall {
    /// The second that is so many after the midnight that began 1 January 1970.
    #[inline]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub(crate) const fn of_seconds(seconds: i64) -> Self {
        let (days, second) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY));
        Self { date: Date::of_days(days), second: second as u32 }
    }

    /// The boundary just before such a second, or the end of all years that is nearest to it.
    #[inline]
    pub(crate) const fn boundary(seconds: i64) -> Self {
        if seconds > TIME_MAX {
            return Self { second: 86_400, ..Self::of_seconds(TIME_MAX) };
        }
        Self::of_seconds(if seconds < TIME_MIN { TIME_MIN } else { seconds })
    }

    /// The seconds since the midnight that began 1 January 1970.
    #[inline]
    pub(crate) const fn seconds(self) -> i64 {
        self.date.days() * DAY + self.second as i64
    }
}

/// Walks the wall-clock minutes that a schedule matches. The schedule itself is handed
/// to each step, which keeps the cursor small.
#[derive(Clone, Debug)]
pub(crate) struct Cursor<D> {
    /// The day that the hours and minutes below belong to.
    date: Date,
    /// The days from 1 January 1970 to the first of its year, and to that of its month.
    year_start: i64,
    month_start: i64,
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
    /// A cursor on a boundary between two seconds: second 0 of a day starts at boundary 0,
    /// and the day ends at boundary 86,400.
    #[inline]
    pub(crate) fn new(cron: &Cron, boundary: Wall) -> Self {
        let Wall { date, second } = boundary;
        let minute = second.div_ceil(60);
        let (hour, minute) = (minute / 60, minute % 60);
        let year_start = days_before_year(date.year);
        let mut cursor = Self {
            date,
            year_start,
            month_start: 0,
            hour,
            minutes: 0,
            hours: 0,
            days: 0,
            direction: PhantomData,
        };
        if cron.months >> date.month & 1 != 0 {
            let days = cursor.enter_month(cron);
            cursor.days = days & D::past(date.day);
            if days >> date.day & 1 != 0 {
                let hours = u64::from(cron.hours);
                cursor.hours = hours & D::past(hour);
                if hours >> hour & 1 != 0 {
                    cursor.minutes = cron.minutes & D::from(minute);
                }
            }
        }
        cursor
    }

    /// The days of the date's month that fire.
    #[inline]
    fn enter_month(&mut self, cron: &Cron) -> u64 {
        let Date { year, month, .. } = self.date;
        let is_leap = is_leap(year);
        self.month_start = self.year_start + i64::from(Month::days_before(month, is_leap));
        let kind = Month { len: Month::length(month, is_leap), first: weekday(self.month_start) };
        u64::from(cron.days.in_month(kind))
    }

    /// Are there minutes of the hour still to come?
    #[inline]
    pub(crate) fn has_minutes(&self) -> bool {
        self.minutes != 0
    }

    /// The seconds since 1970 at the start of the hour, once a minute of it has matched.
    #[inline]
    pub(crate) fn hour_start(&self) -> i64 {
        let midnight = (self.month_start + i64::from(self.date.day) - 1) * DAY;
        midnight + i64::from(self.hour) * 3600
    }

    /// Takes the first value out of a set.
    #[inline]
    fn take(set: &mut u64) -> Option<u32> {
        let value = D::first(*set)?;
        *set &= !(1 << value);
        Some(value)
    }

    /// The next minute of the hour that matches, if it is wanted.
    #[inline]
    pub(crate) fn next_in_hour_if(&mut self, is_wanted: impl FnOnce(u32) -> bool) -> Option<u32> {
        let minute = D::first(self.minutes).filter(|&minute| is_wanted(minute))?;
        self.minutes &= !(1 << minute);
        Some(minute)
    }

    /// The next minute that matches, as the wall clock shows it.
    #[inline]
    pub(crate) fn next(&mut self, cron: &Cron) -> Option<Wall> {
        if self.minutes == 0 {
            self.next_hour(cron)?;
        }
        let minute = Self::take(&mut self.minutes)?;
        Some(Wall { date: self.date, second: (self.hour * 60 + minute) * 60 })
    }

    /// The same in seconds since 1970, as the wall clock counts them.
    #[inline]
    pub(crate) fn next_second(&mut self, cron: &Cron) -> Option<i64> {
        if self.minutes == 0 {
            self.next_hour(cron)?;
        }
        let minute = Self::take(&mut self.minutes)?;
        Some(self.hour_start() + i64::from(minute) * 60)
    }

    /// Moves on to the next hour with a minute that matches. It stands apart, so that the next
    /// minute of an hour is found in line.
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
        self.date.day = Self::take(&mut self.days)?;
        Some(())
    }

    /// Moves on to the next month with a day that fires. There is none where the schedule never
    /// fires: its set of months is empty. A schedule that fires only on leap days looks at leap
    /// years alone, so that nineteen months are the most that this ever looks at (tests/bounds.rs).
    fn next_month(&mut self, cron: &Cron) -> Option<()> {
        let months = u64::from(cron.months);
        while self.days == 0 {
            self.date.month = match D::first(months & D::past(self.date.month)) {
                Some(month) => month,
                None => {
                    self.next_year(cron)?;
                    D::first(months)?
                }
            };
            self.days = self.enter_month(cron);
        }
        Some(())
    }

    /// Moves on to the next year in which it can fire.
    fn next_year(&mut self, cron: &Cron) -> Option<()> {
        let mut year = D::next_year(self.date.year);
        if cron.fires_on_leap_days_only() {
            while !is_leap(year) {
                year = D::next_year(year);
            }
        }
        self.date.year = Some(year).filter(|year| YEARS.contains(year))?;
        self.year_start = days_before_year(year);
        Some(())
    }
}

impl Cron {
    /// Does a second of the wall clock lie in a minute that matches?
    #[inline]
    pub(crate) fn matches(&self, wall: Wall) -> bool {
        self.matches_with(wall, || wall.date.weekday())
    }

    /// The same where the date's weekday may be at hand (0 = Sunday).
    #[inline]
    pub(crate) fn matches_with(&self, wall: Wall, weekday: impl FnOnce() -> u32) -> bool {
        let Wall { date, second } = wall;
        let minute = second / 60;
        self.minutes >> (minute % 60) & 1 != 0
            && self.hours >> (minute / 60) & 1 != 0
            && self.months >> date.month & 1 != 0
            && self.days.fires_on(date.day, weekday(), || date.kind_of_month())
    }
}
