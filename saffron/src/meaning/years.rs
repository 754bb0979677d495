//! The years in which a schedule may fire: all of them, or some that are named.

use core::iter;

use crate::meaning::mask;

/// A set of years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Years {
    /// Bit `n`: the year 1970 + n. Where no year is named, it is all years, without an end.
    named: [u64; 4],
}

impl Years {
    /// All years: none is named.
    pub(crate) const ALL: Self = Self { named: [0; 4] };
    /// The first and the last year that can be named.
    pub(crate) const FIRST: u16 = 1970;
    pub(crate) const LAST: u16 = 2225;

    /// Every `step`-th year from `start` through `end`, of those that can be named; all years
    /// where that is none.
    pub(crate) fn range(start: u16, end: u16, step: u16) -> Self {
        let mut years = Self::ALL;
        (start..=end.min(Self::LAST)).step_by(step.max(1).into()).for_each(|year| years.name(year));
        years
    }

    fn name(&mut self, year: u16) {
        if let Some((word, bit)) = place_of(year.into()) {
            self.named[word] |= 1 << bit;
        }
    }

    /// The years that are named here or there.
    pub(crate) fn with(&self, other: &Self) -> Self {
        let mut named = self.named;
        named.iter_mut().zip(other.named).for_each(|(word, other)| *word |= other);
        Self { named }
    }

    /// The named years of which something is true; all years where it is true of none.
    pub(crate) fn filter(&self, mut is_wanted: impl FnMut(u16) -> bool) -> Self {
        let mut years = Self::ALL;
        self.iter().filter(|&year| is_wanted(year)).for_each(|year| years.name(year));
        years
    }

    /// Is it all years?
    #[inline]
    pub(crate) const fn is_all(&self) -> bool {
        let [a, b, c, d] = self.named;
        a | b | c | d == 0
    }

    #[inline]
    pub(crate) fn contains(&self, year: i32) -> bool {
        self.is_all() || place_of(year).is_some_and(|(word, bit)| self.named[word] >> bit & 1 != 0)
    }

    /// The first named year after a year.
    pub(crate) fn after(&self, year: i32) -> Option<i32> {
        let year = year.max(i32::from(Self::FIRST) - 1) + 1;
        let (word, bit) = place_of(year)?;
        let rest = self.named[word] & !mask::below(bit);
        let later = (word + 1..4).map(|word| (word, self.named[word]));
        let (word, set) = iter::once((word, rest)).chain(later).find(|&(_, set)| set != 0)?;
        Some(year_at(word, set.trailing_zeros()))
    }

    /// The last named year before a year.
    pub(crate) fn before(&self, year: i32) -> Option<i32> {
        let year = year.min(i32::from(Self::LAST) + 1) - 1;
        let (word, bit) = place_of(year)?;
        let rest = self.named[word] & !mask::above(bit);
        let earlier = (0..word).rev().map(|word| (word, self.named[word]));
        let (word, set) = iter::once((word, rest)).chain(earlier).find(|&(_, set)| set != 0)?;
        Some(year_at(word, set.ilog2()))
    }

    /// The named years, ascending.
    pub(crate) fn iter(&self) -> impl Iterator<Item = u16> + use<> {
        let words = self.named.into_iter().zip((Self::FIRST..).step_by(64));
        words
            .flat_map(|(set, first)| {
                (first..).zip(0..64).filter(move |(_, bit)| set >> bit & 1 != 0)
            })
            .map(|(year, _)| year)
    }

    /// The runs of consecutive named years: the first and the last of each, ascending.
    pub(crate) fn runs(&self) -> impl Iterator<Item = (u16, u16)> + use<> {
        let mut years = self.iter().peekable();
        iter::from_fn(move || {
            let first = years.next()?;
            let mut last = first;
            while let Some(next) = years.next_if_eq(&(last + 1)) {
                last = next;
            }
            Some((first, last))
        })
    }
}

/// Where the bit of a year stands that can be named.
#[inline]
fn place_of(year: i32) -> Option<(usize, u32)> {
    let bit = u8::try_from(year - i32::from(Years::FIRST)).ok()?;
    Some((usize::from(bit / 64), u32::from(bit % 64)))
}

/// The year whose bit stands there.
fn year_at(word: usize, bit: u32) -> i32 {
    [1970, 2034, 2098, 2162][word] + bit.cast_signed()
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    fn named(years: &[u16]) -> Years {
        let one = |&year| Years::range(year, year, 1);
        years.iter().map(one).fold(Years::ALL, |all, one| all.with(&one))
    }

    #[test]
    fn a_range_names_its_years() {
        for (start, end, step) in
            [(1970, 2225, 1), (1970, 2225, 2), (2033, 2035, 1), (2030, 2040, 9)]
        {
            let years: Vec<_> = (start..=end).step_by(step.into()).collect();
            let range = Years::range(start, end, step);
            assert_eq!(range.iter().collect::<Vec<_>>(), years);
            assert!((1900..2300).all(|year| {
                range.contains(year) == years.iter().any(|&named| i32::from(named) == year)
            }));
            assert!(!range.is_all());
        }
        assert!(Years::ALL.is_all() && Years::ALL.contains(-200_000));
    }

    #[test]
    fn the_neighbours_of_every_year_are_named_years() {
        for years in [&[1970][..], &[2225], &[1970, 2033, 2034, 2098, 2161, 2225], &[2000, 2100]] {
            let set = named(years);
            for year in (1960..2240).chain([i32::MIN / 2, i32::MAX / 2]) {
                let named = || years.iter().map(|&year| i32::from(year));
                assert_eq!(set.after(year), named().find(|&named| named > year), "after {year}");
                let before = named().rev().find(|&named| named < year);
                assert_eq!(set.before(year), before, "before {year}");
            }
        }
    }

    #[test]
    fn runs_are_consecutive_years() {
        let years = named(&[1970, 2033, 2034, 2035, 2100, 2224, 2225]);
        let runs: Vec<_> = years.runs().collect();
        assert_eq!(runs, [(1970, 1970), (2033, 2035), (2100, 2100), (2224, 2225)]);
        assert_eq!(
            years.filter(|year| year % 2 == 0).iter().collect::<Vec<_>>(),
            [1970, 2034, 2100, 2224]
        );
    }
}
