//! How two schedules relate: the first time at which one of them fires and the other does not.

use crate::meaning::calendar::{DAY, Date, Month, days_before_year, is_leap};
use crate::meaning::cron::Cron;
use crate::meaning::mask::bits;
use crate::meaning::years::Years;
use crate::time::unix::{TIME_MAX, TIME_MIN};

/// The calendar repeats after so many years.
const CYCLE: i32 = 400;

impl Cron {
    /// The first time after `after` at which one of two schedules fires and the other does not,
    /// in Unix seconds on the clock of UTC; `None` where there is none up to [`TIME_MAX`].
    ///
    /// It asks each month of 400 years, and of the 656 years from 1970 on, of which the first 256 can
    /// be named: after these, everything has been seen.
    ///
    /// ```
    /// use saffron::{Cron, Dialect};
    ///
    /// let meant = Dialect::UNIX.parse("0 9 * * 1-5")?;
    /// let read: Cron = "0 9 * * 1-5".parse()?;
    /// // Saturday, 3 January 1970: on Sunday, only one of them fires.
    /// assert_eq!(meant.first_difference(&read, 2 * 86_400), Some(3 * 86_400 + 9 * 3_600));
    /// assert_eq!(meant.first_difference(&meant, 0), None);
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub fn first_difference(&self, other: &Self, after: i64) -> Option<i64> {
        if after >= TIME_MAX || self == other {
            return None;
        }
        let from = after.max(TIME_MIN - 1) + 1;
        let (today, time) = (from.div_euclid(DAY), from.rem_euclid(DAY));
        let first = Date::of_days(today);
        let found = months_from(first).find_map(|(year, month)| {
            bits(self.days_that_differ(other, year, month).into()).find_map(|day| {
                let days = Date { year, month, day }.days();
                let from = if days == today { time } else { 0 };
                (days >= today).then(|| self.difference_on(other, days, from)).flatten()
            })
        });
        found.filter(|&time| time <= TIME_MAX)
    }

    /// The days of a month on which they do not fire at the same times.
    fn days_that_differ(&self, other: &Self, year: i32, month: u32) -> u32 {
        let [ours, theirs] = [self, other].map(|cron| cron.days_of_month(year, month));
        let times = |cron: &Self| (cron.hours, cron.minutes, cron.seconds);
        if times(self) == times(other) { ours ^ theirs } else { ours | theirs }
    }

    fn days_of_month(&self, year: i32, month: u32) -> u32 {
        if !self.years.contains(year) || self.months >> month & 1 == 0 {
            return 0;
        }
        self.days.in_month(Month::of(days_before_year(year), month, is_leap(year)))
    }

    /// The first time of a day, from one of its seconds on, at which only one of them fires.
    fn difference_on(&self, other: &Self, days: i64, from: i64) -> Option<i64> {
        let Date { year, month, day } = Date::of_days(days);
        let [ours, theirs] =
            [self, other].map(|cron| cron.days_of_month(year, month) >> day & 1 != 0);
        let seconds = |cron: &Self, minute: i64| {
            let is_firing =
                cron.hours >> (minute / 60) & 1 != 0 && cron.minutes >> (minute % 60) & 1 != 0;
            if is_firing { cron.seconds } else { 0 }
        };
        (from / 60..DAY / 60).find_map(|minute| {
            let ours = if ours { seconds(self, minute) } else { 0 };
            let theirs = if theirs { seconds(other, minute) } else { 0 };
            let mut second = bits(ours ^ theirs).map(|second| minute * 60 + i64::from(second));
            second.find(|&second| second >= from).map(|second| days * DAY + second)
        })
    }
}

/// The months from a day's on that say all that can be said of later ones.
fn months_from(first: Date) -> impl Iterator<Item = (i32, u32)> {
    let cycle = first.year..first.year + CYCLE;
    let named = i32::from(Years::FIRST)..i32::from(Years::LAST) + 1 + CYCLE;
    let rest = named.start.max(cycle.end)..named.end.max(cycle.end);
    let months = cycle.chain(rest).flat_map(|year| (1..=12).map(move |month| (year, month)));
    months.skip_while(move |&(_, month)| month < first.month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::dialect::Dialect;
    use crate::time::zone::FixedZone;

    fn cron(text: &str) -> Cron {
        Dialect::EXTENDED.parse(text).unwrap()
    }

    /// A day in Unix seconds.
    fn day(year: i32, month: u32, day: u32) -> i64 {
        Date { year, month, day }.days() * DAY
    }

    #[test]
    fn it_is_the_first_time_of_only_one() {
        let leap_day = day(2028, 2, 29);
        let february = cron("0 0 28,29 2 *");
        let noon = day(2026, 1, 1) + 43_200;
        for (a, b, after, expected) in [
            (cron("0 0 28 2 *"), february, day(2026, 1, 1), Some(leap_day)),
            // Not on the instant itself.
            (cron("0 0 28 2 *"), february, leap_day, Some(day(2032, 2, 29))),
            // No leap year from 2096 to 2104.
            (cron("0 0 28 2 *"), february, day(2096, 3, 1), Some(day(2104, 2, 29))),
            // On the same day, before and after.
            (cron("0 12 * * *"), cron("0 12,13 * * *"), noon, Some(noon + 3_600)),
            (cron("0 12 * * *"), cron("0 11,12 * * *"), noon, Some(noon + 82_800)),
            (cron("30 0 12 * * *"), cron("0 12 * * *"), noon, Some(noon + 30)),
            // Named years lie far off, and end.
            (cron("0 0 0 1 1 * 2026"), cron("0 0 30 2 *"), day(900, 1, 1), Some(day(2026, 1, 1))),
            (cron("0 0 0 1 1 * 2026"), cron("0 0 30 2 *"), day(2026, 1, 1), None),
            (
                cron("0 0 0 1 1 * 1970-2225"),
                cron("0 0 1 1 *"),
                day(2000, 1, 1),
                Some(day(2226, 1, 1)),
            ),
        ] {
            assert_eq!(a.first_difference(&b, after), expected, "{a} and {b}");
            assert_eq!(b.first_difference(&a, after), expected, "{b} and {a}");
        }
    }

    /// Minute by minute, within ten weeks.
    #[test]
    fn it_is_what_a_walk_finds() {
        let texts = [
            "0 12 * * *",
            "0 0,12 * * *",
            "30 12 1 * *",
            "0 12 * * MON",
            "0 12 1 * MON",
            "*/7 12 * * *",
            "0 12 * 2 *",
            "0 12 1-7 * +MON",
            "0 12 * * MON#1",
            "0 12 L * *",
            "0 12 31,28 * *",
        ];
        let after = day(2026, 1, 15) + 12 * 3_600;
        for a in texts.map(cron) {
            for b in texts.map(cron) {
                let differ = |time: &i64| {
                    let fires = |cron: &Cron| cron.in_zone(&FixedZone::UTC).contains(*time);
                    fires(&a) != fires(&b)
                };
                let until = after + 70 * DAY;
                let walked = (after + 60..until).step_by(60).find(differ);
                let found = a.first_difference(&b, after).filter(|&time| time < until);
                assert_eq!(found, walked, "{a} and {b}");
            }
        }
    }

    #[test]
    fn the_ends_of_time_are_kept() {
        let (a, b) = (cron("* * * * *"), cron("0 0 30 2 *"));
        assert_eq!(a.first_difference(&b, i64::MIN), Some(TIME_MIN));
        assert_eq!(a.first_difference(&b, i64::MAX), None);
        assert_eq!(a.first_difference(&b, TIME_MAX), None);
    }
}
