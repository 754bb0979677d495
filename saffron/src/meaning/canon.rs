//! The canonical form: what is equal, how it hashes, and which days say it.
//!
//! Whether two schedules fire on the same days is decided exactly: each month that
//! can occur is one of 28 kinds, and a schedule is its firing days in each of them.
//!
//! # Why there is one canonical form
//!
//! An *atom* is a single thing that a day field can say: a day, a weekday, `L-3`, `MON#1`. Let S
//! be the days on which a schedule fires, in the kinds of month in which it can fire.
//!
//! - All atoms whose days lie in S are gathered first. What was written consists of such atoms
//!   (those that never occur aside), so together they say S.
//! - Then each atom is left out, the least preferred first, if the rest still says S. An atom that
//!   was needed when its turn came is needed in the end too, when there is even less beside it:
//!   nothing that is left is redundant.
//!
//! Both steps look at S and the order of the atoms only, never at what was written. So equal
//! schedules end with the same atoms, and these, when parsed, say S again and end where they began.
//! Other ways through the file are short cuts to the same atoms: plain days and whole weekdays are
//! preferred to all specials, and none of them can be left out, since each day of the month falls on
//! every weekday in some kind of month; and of single things in all months, a test asks them all.

use core::hash::{Hash, Hasher};

use crate::meaning::calendar::{ALL_MONTHS, FEBRUARY, MONTHS_OF_30, Month};
use crate::meaning::cron::{Cron, firing};
use crate::meaning::day::{Days, days_of};

impl PartialEq for Cron {
    fn eq(&self, other: &Self) -> bool {
        if self.months == 0 || other.months == 0 {
            return self.months == other.months;
        }
        self.minutes == other.minutes
            && self.hours == other.hours
            && self.months == other.months
            && (self.days == other.days
                || self.kinds_of_month().all(|m| self.days.in_month(m) == other.days.in_month(m)))
    }
}

impl Eq for Cron {}

impl Hash for Cron {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.months.hash(state);
        if self.fires() {
            self.minutes.hash(state);
            self.hours.hash(state);
            // Schedules that differ in other kinds of month only are rare.
            self.kinds_of_month().take(7).for_each(|m| self.days.in_month(m).hash(state));
        }
    }
}

impl Cron {
    /// The kinds of month in which it can fire, the longest first.
    fn kinds_of_month(&self) -> impl Iterator<Item = Month> + Clone + use<> {
        let lengths = self.lengths_of_month();
        (0..28)
            .map(|kind| Month { len: 31 - kind / 7, first: kind % 7 })
            .filter(move |month| lengths >> month.len & 1 != 0)
    }

    /// The lengths of the months in which it can fire: bit `n` is `n` days.
    pub(crate) fn lengths_of_month(&self) -> u32 {
        let any_of =
            |months: u16, lengths: u32| if self.months & months != 0 { lengths } else { 0 };
        any_of(FEBRUARY, 1 << 28 | 1 << 29)
            | any_of(MONTHS_OF_30, 1 << 30)
            | any_of(ALL_MONTHS & !FEBRUARY & !MONTHS_OF_30, 1 << 31)
    }

    /// The months to name: all, where the canonical days do not exist in the others.
    pub(crate) fn canonical_months(&self, canonical_days: &Days) -> u16 {
        if self.months == firing(ALL_MONTHS, canonical_days) { ALL_MONTHS } else { self.months }
    }

    /// The same days, said in the one preferred way: everything that is true of the
    /// schedule and that no preferred saying makes redundant. Days come before
    /// weekdays, and both before specials.
    pub(crate) fn canonical_days(&self) -> Days {
        if self.days.is_plain() && !self.days.has_some_weeks_only() {
            return self.canonical_plain_days();
        }
        // In all months, there is no other way to say one thing.
        if self.months == ALL_MONTHS && self.days.is_single() {
            return self.days;
        }
        self.preferred_days()
    }

    fn preferred_days(&self) -> Days {
        // What is asked of each atom, computed once.
        let mut wanted = [(Month { len: 31, first: 0 }, 0); 28];
        let mut len = 0;
        for (place, month) in wanted.iter_mut().zip(self.kinds_of_month()) {
            *place = (month, self.days.in_month(month));
            len += 1;
        }
        let wanted = &wanted[..len];
        let says =
            |days: &Days| wanted.iter().all(|&(month, wanted)| days.in_month(month) == wanted);
        if says(&Days::EVERY) {
            return Days::EVERY;
        }

        let holds = |atom: &Days| {
            let mut occurs = false;
            wanted.iter().all(|&(month, wanted)| {
                let days = atom.in_month(month);
                occurs |= days != 0;
                days & !wanted == 0
            }) && occurs
        };
        let mut said = Days::default();
        atoms().filter(holds).for_each(|atom| said = said.with(&atom));
        let whole_weekdays = said.whole_weekdays();
        atoms().rev().for_each(|atom| {
            let without = said.without(&atom);
            // Nothing takes one `d#n` out of a weekday that is wanted in every week.
            let nth_of_whole = (atom.weekdays & whole_weekdays).is_power_of_two();
            if !nth_of_whole && without != said && says(&without) {
                said = without;
            }
        });
        said
    }

    /// Days and weekdays of every week: none is redundant beside the others.
    fn canonical_plain_days(&self) -> Days {
        let all = days_of(self.lengths_of_month().checked_ilog2().unwrap_or(31));
        let days = self.days.days & all;
        if days == all || self.days.weekdays == Days::EVERY_WEEKDAY {
            return Days::EVERY;
        }
        Days { days, ..self.days }
    }
}

/// Every single thing that a day field can say, the preferred first.
fn atoms() -> impl DoubleEndedIterator<Item = Days> {
    let none = Days::default();
    let days = (1..=31).map(move |day| Days { days: 1 << day, ..none });
    let weekdays = (0..7).map(move |d| Days { weekdays: Days::weekday(d), ..none });
    let from_last = (0..=30).map(move |n| Days { from_last: 1 << n, ..none });
    let nth =
        (0..35).map(move |bit| Days { weekdays: Days::nth_weekday(bit % 7, bit / 7 + 1), ..none });
    let last = (0..7).map(move |d| Days { weekdays: Days::last_weekday(d), ..none });
    let nearest = (1..=31).map(move |day| Days { nearest: 1 << day, ..none });
    let nearest_from_last = (0..=30).map(move |n| Days { nearest_from_last: 1 << n, ..none });
    days.chain(weekdays)
        .chain(from_last)
        .chain(nth)
        .chain(last)
        .chain(nearest)
        .chain(nearest_from_last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_in_all_months_is_said_in_one_way() {
        let every_midnight: Cron = "0 0 * * *".parse().unwrap();
        for days in atoms().filter(Days::is_single) {
            let cron = Cron { days, months: firing(ALL_MONTHS, &days), ..every_midnight };
            assert_eq!(cron.canonical_days(), cron.preferred_days(), "{days:?}");
        }
    }
}
