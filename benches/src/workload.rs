//! The inputs: expressions and instants, the same in every run.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};

/// How many items a mix has.
pub const ITEMS: usize = 2048;

/// Expressions that every peer accepts and means alike: weekdays by name and months by
/// number, since the peers number the one differently and some have no names for the
/// other, and never both day fields at once. The peers do not agree what that means.
pub const COMMON: [&str; 32] = [
    "* * * * *",
    "*/5 * * * *",
    "*/15 * * * *",
    "0,30 * * * *",
    "10-50/10 * * * *",
    "0 * * * *",
    "17 * * * *",
    "45 */2 * * *",
    "0 */6 * * *",
    "0 0 * * *",
    "30 4 * * *",
    "0 12 * * *",
    "5,35 8,20 * * *",
    "*/20 22 * * *",
    "0 9-17 * * *",
    "0 9 * * MON-FRI",
    "30 9 * * MON-FRI",
    "0 9-17 * * MON-FRI",
    "*/15 9-17 * * MON-FRI",
    "*/10 7-19/2 * * MON-SAT",
    "0 8,12,18 * * MON,WED,FRI",
    "0 10 * * SUN",
    "15 3 * * SAT",
    "0 0 * * TUE,THU",
    "0 0 1 * *",
    "0 6 1,15 * *",
    "30 23 31 * *",
    "0 0 */5 * *",
    "0 12 10-20 * *",
    "0 0 1 1 *",
    "0 9 1 */3 *",
    "0 7 4 7 *",
];

/// Expressions with everything that the language has.
pub const SPECIAL: [&str; 32] = [
    "0 0 L * *",
    "0 0 L-1 * *",
    "0 0 L-30 * *",
    "0 0 LW * *",
    "0 0 L-3W * *",
    "0 9 15W * *",
    "0 9 1W * *",
    "0 9 31W * *",
    "0 0 * * FRIL",
    "0 0 * * MON#1",
    "0 0 * * WED#5",
    "0 0 * 2 MON#5",
    "30 18 1,15W,L * *",
    "0 0 LW,L-3 * *",
    "0 12 * * MON#1,FRIL",
    "0 0 L * FRI",
    "0 0 13 * FRI",
    "*/5 22-2 * * FRI-MON",
    "0 0 28-3 * *",
    "0 0 1 NOV-FEB *",
    "50-10/5 * * * *",
    "0 0 29 2 *",
    "0 0 29W 2 *",
    "0 0 31 */2 *",
    "0 0 1-7 * SUN",
    "15 14 L-2W JAN-JUN *",
    "0 0 5W,10W,20W * TUE#2",
    "*/7 3-21/3 10-25/4 * *",
    "0 0 L-5 2,4 *",
    "59 23 31 12 *",
    "0 0 1W 1 *",
    "0 4 8-14 * MON",
];

/// What fires in New York's gaps alone.
pub const GAPS: &str = "30 2 * 3 SUN#2";

/// The schedule of an office: what a description, a zone and an iterator are shown on.
pub const OFFICE: &str = "0 9-17 * * MON-FRI";

/// Small and seeded, so that inputs never change (the generator is `SplitMix64`).
pub struct Random(u64);

impl Random {
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(u128::from(self.bits()) * end as u128 >> 64).unwrap_or(0)
    }

    /// A number from `low` through `high`.
    pub fn within(&mut self, low: i64, high: i64) -> i64 {
        let width = usize::try_from(high - low + 1).unwrap_or(1);
        low + i64::try_from(self.below(width)).unwrap_or(0)
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }
}

/// # Panics
///
/// The date is none.
#[must_use]
pub fn utc(year: i32, month: u32, day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(year, month, day, 0, 0, 0).unwrap()
}

/// Instants of the years 2020 to 2035, at any second.
#[must_use]
pub fn instants(count: usize) -> Vec<DateTime<Utc>> {
    let mut random = Random::new(2_048);
    let (start, end) = (utc(2020, 1, 1).timestamp(), utc(2036, 1, 1).timestamp() - 1);
    let seconds = (0..count).map(|_| random.within(start, end));
    seconds.filter_map(|second| DateTime::from_timestamp(second, 0)).collect()
}

/// Which of `count` expressions each of the items asks: each as often as the others, in
/// an order that no branch predictor learns.
#[must_use]
pub fn order(count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..ITEMS).map(|n| n % count).collect();
    Random::new(32).shuffle(&mut order);
    order
}

/// Instants of the day before, the night of, and the morning after a change of the
/// clocks in New York, over twenty years.
#[must_use]
pub fn around_clock_changes(month: u32, count: usize) -> Vec<DateTime<Utc>> {
    let mut random = Random::new(u64::from(month));
    let nth = if month == 3 { 2 } else { 1 };
    (0..count)
        .filter_map(|n| {
            let year = 2010 + i32::try_from(n % 20).ok()?;
            let sunday =
                NaiveDate::from_weekday_of_month_opt(year, month, chrono::Weekday::Sun, nth)?;
            // The clocks change at 6:00 or 7:00 UTC.
            let change = sunday.and_hms_opt(6, 30, 0)?.and_utc();
            let seconds = random.within(-8 * 3600, 2 * 3600);
            Some(change + chrono::TimeDelta::seconds(seconds))
        })
        .collect()
}
