//! The search on the wall clock: a cursor walks the times that match, forward or
//! backward, and keeps what is left of the hour, the day and the month as bits.

use core::marker::PhantomData;
use core::ops::RangeInclusive;

use crate::meaning::calendar::{DAY, Date, Month, days_before_year, is_leap, weekday};
use crate::meaning::cron::Cron;
use crate::meaning::mask;
use crate::meaning::years::Years;
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
    /// The month of a year that comes last.
    const LAST_MONTH: u32;
    /// The year that comes next.
    fn next_year(year: i32) -> i32;
    /// The named year that comes next.
    fn next_named(years: &Years, year: i32) -> Option<i32>;
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
    const LAST_MONTH: u32 = 12;

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
    fn next_named(years: &Years, year: i32) -> Option<i32> {
        years.after(year)
    }

    #[inline]
    fn is_past(second: i64, boundary: i64) -> bool {
        second >= boundary
    }
}

impl Direction for Backward {
    const SIGN: i64 = -1;
    const LAST_MONTH: u32 = 1;

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
    fn next_named(years: &Years, year: i32) -> Option<i32> {
        years.before(year)
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
}

/// Walks the wall-clock times that a schedule matches. The schedule itself is handed
/// to each step, which keeps the cursor small.
///
/// What is searched at hand is a *page*: an hour of minutes, or for a schedule that is asked by the
/// second, a minute of seconds.
#[derive(Clone, Debug)]
pub(crate) struct Cursor<D> {
    /// The day that the page below belongs to.
    date: Date,
    /// The second of the day at which the page starts.
    start: u32,
    /// The times of the page that are still to come.
    page: u64,
    /// Where pages are minutes: the minutes of the hour after the page that are still to come.
    minutes: u64,
    /// The hours of `date` after the page's that are still to come.
    hours: u64,
    /// The days of the month after `date` that are still to come.
    days: u64,
    /// The days from 1 January 1970 to the first of its year, and to that of its month.
    year_start: i64,
    month_start: i64,
    direction: PhantomData<D>,
}

impl<D: Direction> Cursor<D> {
    /// A cursor that has not begun.
    pub(crate) const IDLE: Self = Self {
        date: Date { year: 0, month: 0, day: 0 },
        start: 0,
        page: 0,
        minutes: 0,
        hours: 0,
        days: 0,
        year_start: 0,
        month_start: 0,
        direction: PhantomData,
    };

    /// A cursor on a boundary between two seconds: second 0 of a day starts at boundary 0,
    /// and the day ends at boundary 86,400.
    #[inline]
    pub(crate) fn new(cron: &Cron, boundary: Wall) -> Self {
        Self::in_year(cron, boundary, days_before_year(boundary.date.year))
    }

    /// The same where the days from 1 January 1970 to the first of its year are known, or for who
    /// asks for no seconds, any number of days that has the same weekday.
    #[inline(always)]
    pub(crate) fn in_year(cron: &Cron, boundary: Wall, year_start: i64) -> Self {
        let Wall { date, second } = boundary;
        let mut cursor = Self { date, year_start, ..Self::IDLE };
        if cron.months >> date.month & 1 != 0 {
            let days = cursor.enter_month(cron);
            cursor.days = days & D::past(date.day);
            if days >> date.day & 1 != 0 {
                cursor.enter_day(cron, second);
            }
        }
        if !cron.is_ordinary && !cron.years.contains(date.year) {
            cursor.leave_year();
        }
        cursor
    }

    /// Goes to a boundary within a day that fires.
    #[inline(always)]
    fn enter_day(&mut self, cron: &Cron, boundary: u32) {
        let (hour, second) = (boundary / 3600, boundary % 3600);
        let hours = u64::from(cron.hours);
        self.hours = hours & D::past(hour);
        if hours >> hour & 1 == 0 {
            return;
        }
        if cron.is_by_minute() {
            self.start = hour * 3600;
            self.page = cron.minutes & D::from(second.div_ceil(60));
        } else {
            let minute = second / 60;
            self.start = hour * 3600 + minute * 60;
            self.minutes = cron.minutes & D::past(minute);
            if cron.minutes >> minute & 1 != 0 {
                self.page = cron.seconds & D::from(second % 60);
            }
        }
    }

    /// In this year, nothing fires.
    #[cold]
    fn leave_year(&mut self) {
        self.date.month = D::LAST_MONTH;
        (self.page, self.minutes, self.hours, self.days) = (0, 0, 0, 0);
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

    /// Are there times of the page still to come?
    #[inline]
    pub(crate) fn is_on_page(&self) -> bool {
        self.page != 0
    }

    /// The seconds since 1970 at the start of the page, once a time of it has matched.
    #[inline]
    pub(crate) fn page_start(&self) -> i64 {
        self.midnight() + i64::from(self.start)
    }

    #[inline]
    fn midnight(&self) -> i64 {
        (self.month_start + i64::from(self.date.day) - 1) * DAY
    }

    /// Takes the first value out of a set.
    #[inline]
    fn take(set: &mut u64) -> Option<u32> {
        let value = D::first(*set)?;
        *set &= !(1 << value);
        Some(value)
    }

    /// The next time of the page, as the number of units that lie before it, if it is wanted.
    #[inline]
    pub(crate) fn next_on_page_if(&mut self, is_wanted: impl FnOnce(u32) -> bool) -> Option<u32> {
        let value = D::first(self.page).filter(|&value| is_wanted(value))?;
        self.page &= !(1 << value);
        Some(value)
    }

    /// The next time that matches, as the wall clock shows it.
    #[inline]
    pub(crate) fn next(&mut self, cron: &Cron) -> Option<Wall> {
        let second = self.next_of_day(cron)?;
        Some(Wall { date: self.date, second })
    }

    /// The same in seconds since 1970, as the wall clock counts them.
    #[inline]
    pub(crate) fn next_second(&mut self, cron: &Cron) -> Option<i64> {
        let second = self.next_of_day(cron)?;
        Some(self.midnight() + i64::from(second))
    }

    /// The same as the second of its day.
    #[inline]
    fn next_of_day(&mut self, cron: &Cron) -> Option<u32> {
        if self.page == 0 {
            self.next_page(cron)?;
        }
        self.next_of_page(cron.unit())
    }

    /// How many days of the year lie before the month of the page.
    #[inline]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub(crate) fn days_before_month(&self) -> u32 {
        (self.month_start - self.year_start) as u32
    }

    /// The day of the page.
    #[inline]
    pub(crate) fn date(&self) -> &Date {
        &self.date
    }

    /// The next time of the page, as the second of its day, where a page has times so many seconds
    /// apart.
    #[inline(always)]
    pub(crate) fn next_of_page(&mut self, unit: u32) -> Option<u32> {
        Some(self.start + Self::take(&mut self.page)? * unit)
    }

    /// Moves on to the next page with a time that matches. It stands apart, so that the next
    /// time of a page is found in line.
    #[inline(never)]
    pub(crate) fn next_page(&mut self, cron: &Cron) -> Option<()> {
        self.turn(cron)
    }

    /// The same in line.
    #[inline(always)]
    pub(crate) fn turn(&mut self, cron: &Cron) -> Option<()> {
        if cron.is_by_minute() {
            self.start = self.next_hour(cron)? * 3600;
            self.page = cron.minutes;
        } else {
            self.next_minute(cron)?;
            self.page = cron.seconds;
        }
        Some(())
    }

    #[cold]
    fn next_minute(&mut self, cron: &Cron) -> Option<()> {
        let hour = if self.minutes == 0 {
            let hour = self.next_hour(cron)?;
            self.minutes = cron.minutes;
            hour
        } else {
            self.start / 3600
        };
        self.start = hour * 3600 + Self::take(&mut self.minutes)? * 60;
        Some(())
    }

    #[inline(always)]
    fn next_hour(&mut self, cron: &Cron) -> Option<u32> {
        if self.hours == 0 {
            self.next_day(cron)?;
            self.hours = u64::from(cron.hours);
        }
        Self::take(&mut self.hours)
    }

    #[inline(always)]
    fn next_day(&mut self, cron: &Cron) -> Option<()> {
        if self.days == 0 {
            self.next_month(cron)?;
        }
        self.date.day = Self::take(&mut self.days)?;
        Some(())
    }

    /// Moves on to the next month with a day that fires. There is none where the schedule never
    /// fires: its set of months is empty. A schedule that fires only on leap days looks at leap
    /// years alone, and one that names years at those alone in which it fires, so that few months
    /// are looked at (tests/bounds.rs).
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
        if !cron.is_ordinary && !cron.years.is_all() {
            year = D::next_named(&cron.years, self.date.year)?;
        } else if cron.fires_on_leap_days_only() {
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
    /// Does a second of the wall clock match, or lie in a minute that does?
    #[inline]
    pub(crate) fn matches(&self, wall: Wall) -> bool {
        if self.is_ordinary {
            self.ordinary_matches(wall, || wall.date.weekday())
        } else {
            self.matches_in_all(wall)
        }
    }

    /// The same of an ordinary schedule, where the date's weekday may be at hand (0 = Sunday).
    #[inline]
    pub(crate) fn ordinary_matches(&self, wall: Wall, weekday: impl FnOnce() -> u32) -> bool {
        let Wall { date, second } = wall;
        let minute = second / 60;
        self.minutes >> (minute % 60) & 1 != 0
            && self.hours >> (minute / 60) & 1 != 0
            && self.months >> date.month & 1 != 0
            && self.days.either_fires_on(date.day, weekday(), || date.kind_of_month())
    }

    /// The same of a schedule that is not ordinary.
    #[cold]
    fn matches_in_all(&self, Wall { date, second }: Wall) -> bool {
        let minute = second / 60;
        (self.is_by_minute() || self.seconds >> (second % 60) & 1 != 0)
            && self.minutes >> (minute % 60) & 1 != 0
            && self.hours >> (minute / 60) & 1 != 0
            && self.months >> date.month & 1 != 0
            && self.years.contains(date.year)
            && self.days.in_month(date.kind_of_month()) >> date.day & 1 != 0
    }
}
