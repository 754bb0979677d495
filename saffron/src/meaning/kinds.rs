//! The kinds of month that occur, and in which a schedule fires.

use crate::meaning::calendar::{ALL_MONTHS, FEBRUARY, MONTHS_OF_30, Month, Year};
use crate::meaning::day::Days;
use crate::meaning::mask::bits;
use crate::meaning::years::Years;

/// A set of kinds of month: bit `7 * (len - 28) + first`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kinds(u32);

/// All kinds of the shortest month, of which every length has its own.
const ALL_FIRSTS: u32 = 0x7F;

impl Kinds {
    /// The kinds of some months in some years.
    pub(crate) fn of(months: u16, years: &Years) -> Self {
        if years.is_all() {
            return Self::of_months(months);
        }
        let mut kinds_of_year = 0_u16;
        years.iter().for_each(|year| kinds_of_year |= 1 << Year::of(year.into()).number());
        let mut kinds = Self(0);
        for number in bits(kinds_of_year.into()) {
            let year = Year::numbered(number);
            bits(months.into()).for_each(|month| kinds.0 |= bit_of(year.month(month)));
        }
        kinds
    }

    /// In all years: each month begins on each weekday in some year.
    fn of_months(months: u16) -> Self {
        let any_of = |these: u16, kinds: u32| if months & these != 0 { kinds } else { 0 };
        Self(
            any_of(FEBRUARY, ALL_FIRSTS | ALL_FIRSTS << 7)
                | any_of(MONTHS_OF_30, ALL_FIRSTS << 14)
                | any_of(ALL_MONTHS & !FEBRUARY & !MONTHS_OF_30, ALL_FIRSTS << 21),
        )
    }

    /// The kinds in which some of the days exist.
    fn in_which_fire(days: &Days) -> Self {
        let all = Self::of_months(ALL_MONTHS);
        let firing = all.iter().filter(|&month| days.in_month(month) != 0);
        Self(firing.fold(0, |kinds, month| kinds | bit_of(month)))
    }

    /// The kinds, the longest first.
    pub(crate) fn iter(self) -> impl Iterator<Item = Month> + Clone + use<> {
        (0..28)
            .map(|kind| Month { len: 31 - kind / 7, first: kind % 7 })
            .filter(move |&month| self.contains(month))
    }

    /// The lengths of the months: bit `n` is `n` days.
    pub(crate) fn lengths(self) -> u32 {
        (28..=31)
            .filter(|len| self.0 >> (7 * (len - 28)) & ALL_FIRSTS != 0)
            .fold(0, |l, len| l | 1 << len)
    }

    const fn contains(self, month: Month) -> bool {
        self.0 & bit_of(month) != 0
    }
}

const fn bit_of(month: Month) -> u32 {
    1 << (7 * (month.len - 28) + month.first)
}

/// The months of `written` in which any of the days exists, days that either field names.
#[inline]
pub(crate) fn firing_of_either(written: u16, days: &Days) -> u16 {
    let mut months = written;
    if !days.any_of_either_in(29) {
        months &= !FEBRUARY;
        if !days.any_of_either_in(30) {
            months &= !MONTHS_OF_30;
        }
    }
    months
}

/// The months of `written` in which any of the days exists in any of the years, and the named
/// years in which any does, in any of these months: asked of each kind of month and year.
#[cold]
pub(crate) fn firing_by_kind(written: u16, days: &Days, years: &Years) -> (u16, Years) {
    let kinds = Kinds::in_which_fire(days);
    let months_in = |year: Year| {
        let fires = |&month: &u32| kinds.contains(year.month(month));
        bits(written.into()).filter(fires).fold(0_u16, |months, month| months | 1 << month)
    };
    let mut by_year = [0; 14];
    by_year.iter_mut().zip(0..).for_each(|(months, n)| *months = months_in(Year::numbered(n)));
    if years.is_all() {
        return (by_year.into_iter().fold(0, |all, months| all | months), *years);
    }
    let mut months = 0;
    let years = years.filter(|year| {
        let of_year = by_year[Year::of(year.into()).number() as usize];
        months |= of_year;
        of_year != 0
    });
    (months, years)
}
