//! How far a search goes for days that both fields must name (SPEC, "Bounds"): tests/bounds.rs
//! looks at all that either field can name.

use std::vec::Vec;

use crate::meaning::calendar::{FEBRUARY, Month, Year};

/// The calendar repeats after 400 years, and no search goes farther than 40.
const YEARS: i32 = 400 + 40;
/// All sets of months, but the empty one.
const SETS: std::ops::RangeInclusive<u16> = 1..=0xFFF;

/// The months in which such kinds of month fire, in each kind of year.
fn months_that_fire(kinds: [Month; 3]) -> [u16; 14] {
    let of_year = |year: Year| {
        let fires = |month: &u32| kinds.contains(&year.month(*month));
        (1..=12).filter(fires).fold(0, |months, month| months | 1 << month)
    };
    let mut firing = [0; 14];
    firing.iter_mut().zip(0..).for_each(|(months, n)| *months = of_year(Year::numbered(n)));
    firing
}

/// The most years from one firing to the next, and the most months of the set that are looked at
/// for the next; in leap years alone, where all that fire are the Februaries of those.
fn farthest(years: &[Year], firing: [u16; 14], set: u16, leap_only: bool) -> (usize, u32) {
    let (mut last, mut looked_at, mut most) = (None, 0, (0, 0));
    for (n, year) in years.iter().enumerate() {
        let hits = firing[year.number() as usize] & set;
        if hits == 0 {
            looked_at += if leap_only && !year.is_leap { 0 } else { set.count_ones() };
            continue;
        }
        let first = hits.trailing_zeros();
        looked_at += (set & ((2 << first) - 1)).count_ones();
        if let Some(last) = last {
            most = (most.0.max(n - last), most.1.max(looked_at));
        }
        last = Some(n);
        looked_at = (set >> hits.ilog2()).count_ones() - 1;
    }
    most
}

/// In each length of month that is in the set, some kind of month fires, or it would not be in
/// it. One kind of each is the least, and where more do, a search ends no later.
#[test]
fn a_search_for_both_fields_looks_at_forty_six_months_within_twelve_years() {
    let years: Vec<_> = (2000..2000 + YEARS).map(Year::of).collect();
    let (mut most, mut in_february) = ((0, 0), (0, 0));
    for n in 0..7 * 7 * 14_u32 {
        let (of_31, of_30, february) = (n % 7, n / 7 % 7, n / 49);
        let february = Month { len: 28 + february / 7, first: february % 7 };
        let others = [Month { len: 31, first: of_31 }, Month { len: 30, first: of_30 }];
        let firing = months_that_fire([others[0], others[1], february]);
        // What fires in every kind of year is found in the next, among 24 months.
        for set in SETS.map(|set| set << 1).filter(|set| firing.iter().any(|f| f & set == 0)) {
            let leap_only = set == FEBRUARY && february.len == 29;
            let found = farthest(&years, firing, set, leap_only);
            let most = if set == FEBRUARY { &mut in_february } else { &mut most };
            *most = (most.0.max(found.0), most.1.max(found.1));
        }
    }
    assert_eq!(most, (12, 46));
    assert_eq!(in_february, (40, 12));
}
