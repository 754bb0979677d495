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

use crate::meaning::calendar::{ALL_MONTHS, Month};
use crate::meaning::cron::Cron;
use crate::meaning::day::{Days, days_of};
use crate::meaning::intersection::Intersection;
use crate::meaning::kinds::{Kinds, firing_by_kind, firing_of_either};

impl PartialEq for Cron {
    fn eq(&self, other: &Self) -> bool {
        if self.months == 0 || other.months == 0 {
            return self.months == other.months;
        }
        self.seconds == other.seconds
            && self.minutes == other.minutes
            && self.years == other.years
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
            self.seconds.hash(state);
            self.minutes.hash(state);
            self.years.hash(state);
            self.hours.hash(state);
            // Schedules that differ in other kinds of month only are rare.
            self.kinds_of_month().take(7).for_each(|m| self.days.in_month(m).hash(state));
        }
    }
}

impl Cron {
    /// The kinds of month in which it can fire, the longest first.
    pub(crate) fn kinds_of_month(&self) -> impl Iterator<Item = Month> + Clone + use<> {
        Kinds::of(self.months, &self.years).iter()
    }

    /// The lengths of the months in which it can fire: bit `n` is `n` days.
    pub(crate) fn lengths_of_month(&self) -> u32 {
        Kinds::of(self.months, &self.years).lengths()
    }

    /// The months to name: all, where the canonical days do not exist in the others.
    pub(crate) fn canonical_months(&self, canonical_days: &Days) -> u16 {
        let months = if self.years.is_all() && !canonical_days.both {
            firing_of_either(ALL_MONTHS, canonical_days)
        } else {
            firing_by_kind(ALL_MONTHS, canonical_days, &self.years).0
        };
        if self.months == months { ALL_MONTHS } else { self.months }
    }

    /// The same days, said in the one preferred way: everything that is true of the
    /// schedule and that no preferred saying makes redundant. Days come before
    /// weekdays, and both before specials.
    pub(crate) fn canonical_days(&self) -> Days {
        if self.years.is_all() && !self.days.both {
            if self.days.is_plain() && !self.days.has_some_weeks_only() {
                return self.canonical_plain_days();
            }
            // In all months, there is no other way to say one thing.
            if self.months == ALL_MONTHS && self.days.is_single() {
                return self.days;
            }
        }
        self.preferred_days()
    }

    fn preferred_days(&self) -> Days {
        let wanted = Wanted::new(self);
        if wanted.is(&Days::EVERY) {
            return Days::EVERY;
        }
        let said = wanted.union_of(&|_| true);
        if self.days.both && !wanted.is(&said) {
            return Intersection::of(&wanted).days();
        }
        let whole_weekdays = said.whole_weekdays();
        // In few years, weekdays are also some days by their numbers: they are shorter.
        let week = Days { weekdays: whole_weekdays, ..Days::default() };
        if wanted.is(&week) {
            return week;
        }
        wanted.thinned(said)
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

/// The days on which a schedule fires, in each kind of month that occurs.
pub(crate) struct Wanted {
    months: [(Month, u32); 28],
    len: usize,
}

impl Wanted {
    pub(crate) fn new(cron: &Cron) -> Self {
        let mut months = [(Month { len: 31, first: 0 }, 0); 28];
        let mut len = 0;
        for (place, month) in months.iter_mut().zip(cron.kinds_of_month()) {
            *place = (month, cron.days.in_month(month));
            len += 1;
        }
        Self { months, len }
    }

    /// Each kind of month, with its days.
    pub(crate) fn months(&self) -> &[(Month, u32)] {
        &self.months[..self.len]
    }

    /// Some days of each kind of month.
    pub(crate) fn parts(&self, of: &dyn Fn(Month) -> u32) -> [u32; 28] {
        let mut parts = [0; 28];
        for (part, &(month, _)) in parts.iter_mut().zip(self.months()) {
            *part = of(month);
        }
        parts
    }

    /// Are these the days?
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub(crate) fn is(&self, days: &Days) -> bool {
        self.months().iter().all(|&(month, wanted)| days.in_month(month) == wanted)
    }

    /// Of the single things that may be said, all that exist and lie only on the days.
    pub(crate) fn union_of(&self, may_be_said: &dyn Fn(&Days) -> bool) -> Days {
        self.union_within(&[!0; 28], may_be_said)
    }

    /// The same where only some days of each month count.
    #[inline(never)]
    pub(crate) fn union_within(
        &self,
        parts: &[u32; 28],
        may_be_said: &dyn Fn(&Days) -> bool,
    ) -> Days {
        let mut said = Days::default();
        for atom in atoms() {
            if may_be_said(&atom) && self.holds_within(parts, &atom) {
                said = said.with(&atom);
            }
        }
        said
    }

    fn holds_within(&self, parts: &[u32; 28], atom: &Days) -> bool {
        let mut occurs = false;
        for (&(month, wanted), part) in self.months().iter().zip(parts) {
            let days = atom.in_month(month) & part;
            occurs |= days != 0;
            if days & !wanted != 0 {
                return false;
            }
        }
        occurs
    }

    /// The days without the single things that may go and that the rest makes redundant.
    #[inline(never)]
    pub(crate) fn without_some(&self, mut said: Days, may_go: &dyn Fn(&Days) -> bool) -> Days {
        for atom in atoms().rev() {
            let without = said.without(&atom);
            if without != said && may_go(&atom) && self.is(&without) {
                said = without;
            }
        }
        said
    }

    /// The days without all that the rest makes redundant.
    pub(crate) fn thinned(&self, said: Days) -> Days {
        let whole = said.whole_weekdays();
        // Nothing takes one `d#n` out of a weekday that is wanted in every week.
        self.without_some(said, &|atom| !(atom.weekdays & whole).is_power_of_two())
    }
}

/// Every single thing that a day field can say, the preferred first.
pub(crate) fn atoms() -> impl DoubleEndedIterator<Item = Days> {
    (0..173).map(atom)
}

#[cfg_attr(target_family = "wasm", inline(never))]
fn atom(n: u32) -> Days {
    let none = Days::default();
    match n {
        0..31 => Days { days: 2 << n, ..none },
        31..38 => Days { weekdays: Days::weekday(n - 31), ..none },
        38..69 => Days { from_last: 1 << (n - 38), ..none },
        // Each weekday's n-th ones, then the last ones.
        69..111 => Days { weekdays: 1 << (n - 69), ..none },
        111..142 => Days { nearest: 2 << (n - 111), ..none },
        _ => Days { nearest_from_last: 1 << (n - 142), ..none },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_in_all_months_is_said_in_one_way() {
        let every_midnight: Cron = "0 0 * * *".parse().unwrap();
        for days in atoms().filter(Days::is_single) {
            let months = firing_of_either(ALL_MONTHS, &days);
            let cron = Cron { days, months, ..every_midnight };
            assert_eq!(cron.canonical_days(), cron.preferred_days(), "{days:?}");
        }
    }
}
