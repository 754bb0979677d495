//! The floor: the least code that does the job behind chrono's types. It reads plain
//! expressions that are known to be right, so it has no errors, no specials, no ranges
//! that wrap and no policy for clock changes. What a library costs above it is the
//! price of those.

use chrono::offset::MappedLocalTime;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike, Utc};

/// A schedule as bit masks.
#[derive(Clone, Copy)]
pub struct Floor {
    minutes: u64,
    hours: u32,
    /// Bit `n`: day n.
    days: u32,
    months: u32,
    /// Bit 0 is Sunday. Empty where the field is open.
    weekdays: u32,
}

const ALL_DAYS: u32 = 0xFFFF_FFFE;

impl Floor {
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut text = text.as_bytes();
        let minutes = field(&mut text, 0, 59)?;
        let hours = low(field(&mut text, 0, 23)?);
        let open_days = text.starts_with(b"* ");
        let days = low(field(&mut text, 1, 31)?);
        let mut months = low(field(&mut text, 1, 12)?);
        let open_weekdays = text == b"*";
        // Weekdays count from 1.
        let weekdays = low(field(&mut text, 1, 7)?) >> 1;
        let (days, weekdays) = match (open_days, open_weekdays) {
            (true, true) => (ALL_DAYS, 0),
            (true, false) => (0, weekdays),
            (false, true) => (days, 0),
            (false, false) => (days, weekdays),
        };
        // February and the months of 30 days, where no day is in them.
        if weekdays == 0 && days & !(3 << 30) == 0 {
            months &= !(1 << 2);
        }
        if weekdays == 0 && days & !(1 << 31) == 0 {
            months &= !(1 << 4 | 1 << 6 | 1 << 9 | 1 << 11);
        }
        text.is_empty().then_some(Self { minutes, hours, days, months, weekdays })
    }

    #[inline]
    #[must_use]
    pub fn contains(&self, time: DateTime<Utc>) -> bool {
        let wall = time.naive_utc();
        let minute = wall.num_seconds_from_midnight() / 60;
        if self.minutes >> (minute % 60) & 1 == 0 || self.hours >> (minute / 60) & 1 == 0 {
            return false;
        }
        let date = wall.date();
        self.months >> date.month() & 1 != 0
            && (self.days >> date.day() & 1 != 0
                || self.weekdays >> date.weekday().num_days_from_sunday() & 1 != 0)
    }

    #[inline]
    #[must_use]
    pub fn next_after(&self, time: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.next_wall(time.naive_utc()).map(|wall| wall.and_utc())
    }

    /// Times in a gap do not fire, and times in a fold fire in its first pass.
    #[inline]
    pub fn next_in<Tz: TimeZone>(&self, time: &DateTime<Tz>) -> Option<DateTime<Tz>> {
        let zone = time.timezone();
        let mut wall = time.naive_local();
        loop {
            wall = self.next_wall(wall)?;
            if let MappedLocalTime::Single(next) | MappedLocalTime::Ambiguous(next, _) =
                zone.from_local_datetime(&wall)
                && next > *time
            {
                return Some(next);
            }
        }
    }

    #[inline]
    fn next_wall(&self, wall: NaiveDateTime) -> Option<NaiveDateTime> {
        let date = wall.date();
        let minute = wall.num_seconds_from_midnight() / 60 + 1;
        let (hour, minute) = (minute / 60, minute % 60);
        let mut month = Month::of(date);
        let mut days = if self.months >> month.number & 1 != 0 { self.days_of(month) } else { 0 };
        if days >> date.day() & 1 != 0 {
            let minutes = self.minutes >> minute << minute;
            if self.hours >> hour & 1 != 0 && minutes != 0 {
                return at(date, hour, minutes);
            }
            let hours = self.hours & u32::MAX << hour << 1;
            if hours != 0 {
                return at(date, hours.trailing_zeros(), self.minutes);
            }
        }
        days &= u32::MAX << date.day() << 1;
        self.first_day(&mut month, &mut days)
            .and_then(|date| at(date, self.hours.trailing_zeros(), self.minutes))
    }

    /// The first of the days, or else the first day of a later month.
    #[inline]
    fn first_day(&self, month: &mut Month, days: &mut u32) -> Option<NaiveDate> {
        while *days == 0 {
            month.step(self.months)?;
            *days = self.days_of(*month);
        }
        NaiveDate::from_ymd_opt(month.year, month.number, days.trailing_zeros())
    }

    #[inline]
    fn days_of(&self, month: Month) -> u32 {
        let week = (self.weekdays >> month.first | self.weekdays << (7 - month.first)) & 0x7F;
        // The pattern in each of five weeks, and day 1 at bit 1.
        let weekdays = low(u64::from(week) * 0x1020_4081 << 1);
        (self.days | weekdays) & (u32::MAX >> (31 - month.len()))
    }

    /// The times after an instant.
    #[must_use]
    pub fn times(&self, after: DateTime<Utc>) -> Times {
        let (date, minute) = (after.date_naive(), after.num_seconds_from_midnight() / 60 + 1);
        let (hour, minute) = (minute / 60, minute % 60);
        let month = Month::of(date);
        let days = if self.months >> month.number & 1 != 0 { self.days_of(month) } else { 0 };
        let hours = if days >> date.day() & 1 != 0 { self.hours } else { 0 };
        Times {
            floor: *self,
            month,
            days: days & u32::MAX << date.day() << 1,
            date,
            hours: hours & u32::MAX << hour << 1,
            hour,
            minutes: if hours >> hour & 1 != 0 { self.minutes >> minute << minute } else { 0 },
        }
    }
}

/// An iterator that keeps what is left of the hour, the day and the month.
pub struct Times {
    floor: Floor,
    month: Month,
    days: u32,
    date: NaiveDate,
    hours: u32,
    hour: u32,
    minutes: u64,
}

impl Iterator for Times {
    type Item = DateTime<Utc>;

    #[inline]
    fn next(&mut self) -> Option<DateTime<Utc>> {
        if self.minutes == 0 {
            if self.hours == 0 {
                self.date = self.floor.first_day(&mut self.month, &mut self.days)?;
                self.days &= self.days - 1;
                self.hours = self.floor.hours;
            }
            self.hour = self.hours.trailing_zeros();
            self.hours &= self.hours - 1;
            self.minutes = self.floor.minutes;
        }
        let time = at(self.date, self.hour, self.minutes)?.and_utc();
        self.minutes &= self.minutes - 1;
        Some(time)
    }
}

/// The first of the minutes of an hour.
#[inline]
fn at(date: NaiveDate, hour: u32, minutes: u64) -> Option<NaiveDateTime> {
    let seconds = (hour * 60 + minutes.trailing_zeros()) * 60;
    Some(date.and_time(NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)?))
}

#[derive(Clone, Copy)]
struct Month {
    year: i32,
    number: u32,
    /// The weekday of its 1st, 0 = Sunday.
    first: u32,
}

impl Month {
    #[inline]
    fn of(date: NaiveDate) -> Self {
        let first = (date.weekday().num_days_from_sunday() + 36 - date.day()) % 7;
        Self { year: date.year(), number: date.month(), first }
    }

    #[inline]
    fn len(self) -> u32 {
        match self.number {
            2 if self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0) => 29,
            2 => 28,
            month => 30 | (month ^ month >> 3),
        }
    }

    /// On to the next month that is wanted.
    #[inline]
    fn step(&mut self, wanted: u32) -> Option<()> {
        if wanted == 0 {
            return None;
        }
        loop {
            self.first = (self.first + self.len()) % 7;
            self.number += 1;
            if self.number > 12 {
                self.number = 1;
                self.year += 1;
            }
            if wanted >> self.number & 1 != 0 {
                return Some(());
            }
        }
    }
}

/// A field, and the space after it.
#[inline]
fn field(text: &mut &[u8], first: u32, last: u32) -> Option<u64> {
    let mut set = 0;
    loop {
        let (start, mut end) = if let Some(rest) = text.strip_prefix(b"*") {
            *text = rest;
            (first, last)
        } else {
            let start = value(text, last)?;
            match text.strip_prefix(b"-") {
                Some(rest) => {
                    *text = rest;
                    (start, value(text, last)?)
                }
                None => (start, start),
            }
        };
        let mut step = 1;
        if let Some(rest) = text.strip_prefix(b"/") {
            *text = rest;
            step = value(text, 60)?;
            end = if start == end { last } else { end };
        }
        if start < first || end > last || step == 0 {
            return None;
        }
        if step == 1 {
            set |= u64::MAX >> (63 - end) & u64::MAX << start;
        } else {
            let mut next = start;
            while next <= end {
                set |= 1 << next;
                next += step;
            }
        }
        match text.split_first() {
            Some((b',', rest)) => *text = rest,
            Some((b' ', rest)) => {
                *text = rest;
                return Some(set);
            }
            None => return Some(set),
            _ => return None,
        }
    }
}

/// A number, or the name of a weekday.
#[inline]
fn value(text: &mut &[u8], last: u32) -> Option<u32> {
    if let (7, &[a, b, c, ref rest @ ..]) = (last, *text) {
        *text = rest;
        return match &[a, b, c] {
            b"SUN" => Some(1),
            b"MON" => Some(2),
            b"TUE" => Some(3),
            b"WED" => Some(4),
            b"THU" => Some(5),
            b"FRI" => Some(6),
            b"SAT" => Some(7),
            _ => None,
        };
    }
    let (mut number, mut digits) = (0, 0);
    while let Some((digit @ b'0'..=b'9', rest)) = text.split_first() {
        number = number * 10 + u32::from(digit - b'0');
        digits += 1;
        *text = rest;
    }
    (digits == 1 || digits == 2).then_some(number)
}

/// The low half.
#[allow(clippy::cast_possible_truncation)]
const fn low(bits: u64) -> u32 {
    bits as u32
}
