//! How far a search goes (SPEC.md, "Bounds"), found by looking at every month of the
//! calendar's cycle for every set of months.

use std::ops::RangeInclusive;

use chrono::{DateTime, Months, Utc};
use saffron::Cron;

/// The calendar repeats after 400 years, and no search goes farther than 40.
const YEARS: u32 = 400 + 40;
/// All sets of months, as bits, but the empty one.
const SETS: RangeInclusive<u32> = 1..=0xFFF;

/// Every single thing that the day fields can say. What else they say is a union of some,
/// and fires no later.
fn days() -> impl Iterator<Item = String> {
    let plain = (1..=31).flat_map(|n| [format!("{n} * *"), format!("{n}W * *")]);
    let from_last = (1..=30).flat_map(|n| [format!("L-{n} * *"), format!("L-{n}W * *")]);
    let last = ["L * *", "LW * *"].map(str::to_owned);
    let of_week = (1..=7).flat_map(|d| {
        (1..=5)
            .map(move |n| format!("* * {d}#{n}"))
            .chain([format!("* * {d}"), format!("* * {d}L")])
    });
    plain.chain(from_last).chain(last).chain(of_week)
}

/// A month of some year.
struct Month {
    leap_year: bool,
    /// Does any of its days fire?
    fires: bool,
}

fn months(days: &str) -> Vec<Month> {
    let cron: Cron = format!("0 0 {days}").parse().expect("it is valid");
    let start: DateTime<Utc> = "2000-01-01T00:00:00Z".parse().expect("it is a time");
    let month = |n| {
        let (first, next) = (start + Months::new(n), start + Months::new(n + 1));
        let fires = cron.next_from(first).is_some_and(|time| time < next);
        Month { leap_year: first.date_naive().leap_year(), fires }
    };
    (0..YEARS * 12).map(month).collect()
}

/// The most months that lie between two firings, and the most that are looked at in between:
/// those of the set, and where all that fire are in leap years, those of leap years.
fn farthest(months: &[Month], set: u32) -> (usize, usize) {
    let in_set = || months.iter().enumerate().filter(|(n, _)| set >> (n % 12) & 1 != 0);
    let leap_only = in_set().all(|(_, month)| month.leap_year || !month.fires);
    let (mut last, mut looked_at, mut most) = (None, 0, (0, 0));
    for (n, month) in in_set().filter(|(_, month)| month.leap_year || !leap_only) {
        looked_at += 1;
        if month.fires {
            let apart = last.map_or(0, |last| n - last);
            most = (most.0.max(apart), most.1.max(looked_at));
            (last, looked_at) = (Some(n), 0);
        }
    }
    most
}

#[test]
fn a_search_looks_at_nineteen_months_within_eight_years() {
    let (mut most, mut in_february, mut searches) = ((0, 0), (0, 0), 0);
    for days in days() {
        let months = months(&days);
        // What has a day in every month is found in the next.
        if months.iter().all(|month| month.fires) {
            continue;
        }
        for set in SETS {
            let (apart, looked_at) = farthest(&months, set);
            let fifth_in_february = set == 1 << 1 && days.ends_with("#5");
            let most = if fifth_in_february { &mut in_february } else { &mut most };
            *most = (most.0.max(apart), most.1.max(looked_at));
            searches += 1;
        }
    }
    println!("bounds: {searches} kinds of days and sets of months");
    assert_eq!(most, (8 * 12, 19));
    assert_eq!(in_february, (40 * 12, 9));
}
