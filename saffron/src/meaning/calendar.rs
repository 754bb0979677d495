//! The proleptic Gregorian calendar on integers: years, months, days, and the kinds of
//! month. It knows nothing of schedules and of clocks.

/// The days after which the calendar repeats, weekdays and all: 400 years.
pub(crate) const CYCLE_DAYS: i64 = 146_097;
/// A day in seconds.
pub(crate) const DAY: i64 = 86_400;

/// Bits 1 to 12.
pub(crate) const ALL_MONTHS: u16 = 0x1FFE;
pub(crate) const FEBRUARY: u16 = 1 << 2;
/// April, June, September and November.
pub(crate) const MONTHS_OF_30: u16 = 1 << 4 | 1 << 6 | 1 << 9 | 1 << 11;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    pub(crate) year: i32,
    /// 1 to 12.
    pub(crate) month: u32,
    /// 1 to 31.
    pub(crate) day: u32,
}

/// The kind of a month; there are 28.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Month {
    /// 28 to 31 days.
    pub(crate) len: u32,
    /// The weekday of the 1st, 0 = Sunday.
    pub(crate) first: u32,
}

/// The kind of a year; there are 14.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Year {
    pub(crate) is_leap: bool,
    /// The weekday of 1 January, 0 = Sunday.
    pub(crate) first: u32,
}

/// Whole cycles that make every year and day in use positive, so that unsigned division
/// does, which rounds down and is the faster one.
const CYCLES: i64 = 700;
const YEARS: i32 = 400 * 700;
/// From 1 March of the year -YEARS to 1 January 1970.
const TO_MARCH: i64 = CYCLES * CYCLE_DAYS + 719_468;

impl Date {
    /// The day that lies so many days after 1 January 1970, within 279,000 years of it.
    ///
    /// Years are counted from March on, so that a leap day is the last of its year
    /// (after Cassio Neri and Lorenz Schneider, "Euclidean affine functions", 2022).
    #[inline]
    pub(crate) const fn of_days(days: i64) -> Self {
        let n = low((days + TO_MARCH).cast_unsigned());
        let century = (4 * n + 3) / 146_097;
        let of_century = (4 * n + 3) % 146_097 / 4;
        let product = 2_939_745 * (4 * of_century + 3) as u64;
        let (year_of_century, fraction) = ((product >> 32) as u32, low(product));
        let day_of_year = fraction / 2_939_745 / 4;
        let rest = 2_141 * day_of_year + 197_913;
        let after_december = day_of_year >= 306;
        let month = (rest >> 16) - if after_december { 12 } else { 0 };
        let year = 100 * century + year_of_century + after_december as u32;
        Self { year: year.cast_signed() - YEARS, month, day: (rest & 0xFFFF) / 2_141 + 1 }
    }

    /// The days from 1 January 1970 to this one.
    #[inline]
    pub(crate) const fn days(self) -> i64 {
        days_before_year(self.year)
            + (Month::days_before(self.month, is_leap(self.year)) + self.day) as i64
            - 1
    }

    /// The weekday, 0 = Sunday.
    #[inline]
    pub(crate) const fn weekday(self) -> u32 {
        weekday(self.days())
    }

    /// The kind of the month that the day is in.
    #[inline]
    pub(crate) const fn kind_of_month(self) -> Month {
        Month::of(days_before_year(self.year), self.month, is_leap(self.year))
    }
}

/// The days from 1 January 1970 to 1 January of a year.
#[inline]
pub(crate) const fn days_before_year(year: i32) -> i64 {
    let before = (year + YEARS - 1).cast_unsigned();
    let century = before / 100;
    (365 * before as u64 + (before / 4) as u64 + (century / 4) as u64).cast_signed()
        - century as i64
        - (CYCLES * CYCLE_DAYS + 719_162)
}

/// The weekday of a day, counted from 1 January 1970: 0 = Sunday.
#[inline]
pub(crate) const fn weekday(days: i64) -> u32 {
    // 1970 began on a Thursday; 146,097 days are whole weeks.
    low((days + CYCLES * CYCLE_DAYS + 4).cast_unsigned()) % 7
}

#[inline]
pub(crate) const fn is_leap(year: i32) -> bool {
    // Every 4th year, and of those that 25 divides every 16th.
    year & (if year % 25 == 0 { 15 } else { 3 }) == 0
}

/// The low half. Days in use have no other.
#[allow(clippy::cast_possible_truncation)]
const fn low(number: u64) -> u32 {
    number as u32
}

impl Year {
    /// The kind of a year.
    pub(crate) const fn of(year: i32) -> Self {
        Self { is_leap: is_leap(year), first: weekday(days_before_year(year)) }
    }

    /// Numbers the kinds from 0 to 13.
    pub(crate) const fn number(self) -> u32 {
        self.first + if self.is_leap { 7 } else { 0 }
    }

    /// The kind that has a number.
    pub(crate) const fn numbered(number: u32) -> Self {
        Self { is_leap: number >= 7, first: number % 7 }
    }

    /// The kind of a month of such a year.
    pub(crate) const fn month(self, month: u32) -> Month {
        Month {
            len: Month::length(month, self.is_leap),
            first: (self.first + Month::days_before(month, self.is_leap)) % 7,
        }
    }
}

impl Month {
    /// The kind of a month of the year before whose first day lie so many days.
    #[inline]
    pub(crate) const fn of(days_before_year: i64, month: u32, leap_year: bool) -> Self {
        Self {
            len: Self::length(month, leap_year),
            first: weekday(days_before_year + Self::days_before(month, leap_year) as i64),
        }
    }

    /// The number of days of month `month` of a year.
    #[inline]
    pub(crate) const fn length(month: u32, leap_year: bool) -> u32 {
        MONTHS[leap_year as usize][(month & 15) as usize].len as u32
    }

    /// The number of days of a year that lie before a month of it.
    #[inline]
    pub(crate) const fn days_before(month: u32, leap_year: bool) -> u32 {
        MONTHS[leap_year as usize][(month & 15) as usize].days_before as u32
    }
}

/// A month of a year: how many days of the year lie before it, and how many it has.
#[derive(Clone, Copy)]
struct OfYear {
    days_before: u16,
    len: u16,
}

/// The months of a common year and of a leap year, by number; there are none but 1 to 12.
static MONTHS: [[OfYear; 16]; 2] = {
    let mut months = [[OfYear { days_before: 0, len: 31 }; 16]; 2];
    let mut leap = 0;
    while leap < 2 {
        let (mut month, mut days) = (1, 0);
        while month <= 12 {
            let len = match month {
                2 if leap == 0 => 28,
                2 => 29,
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            months[leap][month] = OfYear { days_before: days, len };
            days += len;
            month += 1;
        }
        leap += 1;
    }
    months
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts day by day from a known Thursday on, and back.
    #[test]
    fn every_day_of_four_centuries_is_the_calendars() {
        let mut date = Date { year: 1970, month: 1, day: 1 };
        let mut first = 4;
        for days in 0..2 * CYCLE_DAYS {
            assert_eq!(Date::of_days(days), date);
            assert_eq!(date.days(), days);
            // The calendar's day one cycle before has the same weekday.
            let earlier = Date { year: date.year - 1200, ..date };
            assert_eq!(earlier.days(), days - 3 * CYCLE_DAYS);
            assert_eq!(Date::of_days(days - 3 * CYCLE_DAYS), earlier);
            assert_eq!(date.weekday(), u32::try_from((days + 4) % 7).unwrap());
            let len = match date.month {
                2 if date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0) => 29,
                2 => 28,
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            assert_eq!(date.kind_of_month(), Month { len, first });
            let kind = Year::of(date.year);
            assert_eq!(kind.month(date.month), Month { len, first });
            assert_eq!(Year::numbered(kind.number()), kind);
            date.day += 1;
            if date.day > len {
                first = (first + len) % 7;
                date = match date.month {
                    12 => Date { year: date.year + 1, month: 1, day: 1 },
                    month => Date { month: month + 1, day: 1, ..date },
                };
            }
        }
    }

    #[test]
    fn the_ends_of_time_are_days() {
        for year in [-263_000, 263_000] {
            let date = Date { year, month: 2, day: 28 };
            assert_eq!(Date::of_days(date.days()), date);
        }
    }
}
