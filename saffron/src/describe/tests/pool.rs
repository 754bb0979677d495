//! Schedules to describe: many that are nearly alike, and some at random.

use alloc::format;
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use super::read_years;
use crate::meaning::calendar::ALL_MONTHS;
use crate::meaning::cron::{Cron, Fields};
use crate::meaning::day::Days;
use crate::meaning::years::Years;

const SIXTY: &str = "0 1 5 30 59 * */2 */5 */7 */10 */15 */20 */30 5-59/10 5-50/15 0-50/5 10-50/10 0,1 \
    0,30 5,20 15,45 30,31 0,20,41 0-2 0-9 10-20 50-59 1-59 5,10-15,30 1,2,3,5,8,13,21";

const HOURS: &str = "0 9 23 * */2 */5 */6 1-23/2 9-17/2 22-4/2 9,14 9,14,20 9-10 9-11 9-17 22-2 \
    9-11,13-15 0-4,9-13,20 1,5,7,9-12";

const DATES: &str = "1 13 29 31 1,15 1,2 1-3 1-15 16-31 1-30 */2 */10 2-30/4 1,10-15,20 L L-1 L-2 L-29 \
    L-2,L-1,L 1,L 1W 15W 30W 31W LW L-1W 1,15W,L 1W,LW 2-5,L-3,7W,L-4W";

const WEEKDAYS: &str = "MON FRI SUN SAT,SUN MON,FRI MON,WED,FRI MON-FRI MON-WED FRI-MON MON#1 MON#2 MON#5 \
    MONL MON#1,MON#3 MON#1,FRIL MON,FRIL TUE-THU,FRI#1 TUE,WED,MON#5,SUNL \
    MON#1,MON#2,MON#3,MON#4";

const MONTHS: &str = "* 2 4 1,7 4,6 6-8 11-2 1,3,6-8";

const YEARS: &str = "* 1970 2027 2028 2225 2027,2028 2027,2029 2027,2029,2031 2027-2029 2027-2030,2035 \
    */2 */3 2027-2033/2 1970-2225";

const BESIDE_YEARS: [&str; 13] = [
    "0 9 * * *",
    "*/5 * * * *",
    "5 * * * *",
    "5,20 9-17 * * *",
    "0 22-2 * * *",
    "0 0 1 * *",
    "0 0 29 * *",
    "0 0 L * *",
    "0 0 * * MON",
    "0 0 * * MON-FRI",
    "0 0 * * FRIL",
    "0 0 1 * MON",
    "0 0 1,15 * MON-FRI",
];

/// The meaning of an expression of five fields.
fn five(text: &str) -> Cron {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

fn fields<T>(texts: &str, read: impl Fn(&str) -> T) -> Vec<T> {
    texts.split_whitespace().map(read).collect()
}

fn sixty() -> Vec<u64> {
    fields(SIXTY, |field| five(&format!("{field} * * * *")).minutes)
}

fn hours() -> Vec<u32> {
    fields(HOURS, |field| five(&format!("0 {field} * * *")).hours)
}

fn months() -> Vec<u16> {
    fields(MONTHS, |field| five(&format!("0 0 * {field} *")).written_months)
}

fn years() -> Vec<Years> {
    fields(YEARS, read_years)
}

/// Days of one field, of either, and of both.
fn days() -> Vec<Days> {
    let dates = fields(DATES, |field| five(&format!("0 0 {field} * *")).days);
    let weekdays = fields(WEEKDAYS, |field| five(&format!("0 0 * * {field}")).days);
    let mut days = vec![Days::EVERY];
    days.extend(&dates);
    days.extend(&weekdays);
    for dates in dates {
        for &Days { weekdays, .. } in &weekdays {
            days.extend([false, true].map(|both| Days { weekdays, both, ..dates }));
        }
    }
    days
}

/// At midnight on every day.
const MIDNIGHT: Fields = Fields {
    seconds: 1,
    minutes: 1,
    hours: 1,
    days: Days::EVERY,
    months: ALL_MONTHS,
    years: Years::ALL,
};

/// All times of day that some parts make, on all days and on Mondays.
pub(super) fn of_times() -> Vec<Cron> {
    let mut crons = Vec::new();
    let (sixty, hours) = (sixty(), hours());
    for days in [Days::EVERY, five("0 0 * * MON").days] {
        for &seconds in &sixty {
            for &minutes in &sixty {
                let at = |&hours| Cron::new(Fields { seconds, minutes, hours, days, ..MIDNIGHT });
                crons.extend(hours.iter().map(at));
            }
        }
    }
    crons
}

/// All days that some parts make.
pub(super) fn of_days() -> Vec<Cron> {
    let on = |days| {
        months().into_iter().map(move |months| Cron::new(Fields { days, months, ..MIDNIGHT }))
    };
    days().into_iter().flat_map(on).collect()
}

/// All years that some parts make, beside days and months of many forms, and beside times.
pub(super) fn of_years() -> Vec<Cron> {
    let mut crons = Vec::new();
    let years = years();
    for Cron { seconds, minutes, hours, days, .. } in BESIDE_YEARS.map(five) {
        for both in [false, days.names_days() && days.weekdays != 0] {
            let days = Days { both, ..days };
            for months in months() {
                let at =
                    |&years| Cron::new(Fields { seconds, minutes, hours, days, months, years });
                crons.extend(years.iter().map(at));
            }
        }
    }
    crons
}

/// Any schedules, with parts from the lists above and of any values at all.
pub(super) fn at_random() -> impl Iterator<Item = Cron> {
    let sixty = || prop_oneof![select(sixty()), some_bits(0..60)];
    let hours = prop_oneof![select(hours()), some_bits(0..24).prop_map(low)];
    let months =
        prop_oneof![select(months()), some_bits(1..13).prop_map(|set| u16::try_from(set).unwrap())];
    let years = prop_oneof![
        Just(Years::ALL),
        select(years()),
        subsequence((Years::FIRST..=Years::LAST).collect::<Vec<_>>(), 1..6).prop_map(years_of),
    ];
    let days = prop_oneof![select(days()), any_days()];
    let fields = (sixty(), sixty(), hours, days, months, years).prop_map(
        |(seconds, minutes, hours, days, months, years)| {
            Cron::new(Fields { seconds, minutes, hours, days, months, years })
        },
    );
    let mut runner = TestRunner::deterministic();
    core::iter::from_fn(move || Some(fields.new_tree(&mut runner).ok()?.current()))
}

fn years_of(years: Vec<u16>) -> Years {
    let one = |year| Years::range(year, year, 1);
    years.into_iter().fold(Years::ALL, |years, year| years.with(&one(year)))
}

fn any_days() -> impl Strategy<Value = Days> {
    let some = |values| prop_oneof![2 => Just(0), 1 => some_bits(values)];
    let weekdays =
        prop_oneof![some(0..42), some_bits(0..7).prop_map(|set| Days::weekday(0) * set),];
    let sets = (weekdays, some(1..32), some(0..31), some(1..32), some(0..31), any::<bool>());
    let days =
        sets.prop_map(|(weekdays, days, from_last, nearest, nearest_from_last, both)| Days {
            weekdays,
            days: low(days),
            from_last: low(from_last),
            nearest: low(nearest),
            nearest_from_last: low(nearest_from_last),
            both,
        });
    days.prop_filter("both fields say something", |days| {
        days.names_days() && days.weekdays != 0
            || !days.both && (days.names_days() || days.weekdays != 0)
    })
}

/// One value, or a few.
fn some_bits(values: Range<u32>) -> impl Strategy<Value = u64> {
    subsequence(values.collect::<Vec<_>>(), 1..6)
        .prop_map(|values| values.into_iter().fold(0, |set, value| set | 1 << value))
}

/// The low half, where the other is empty.
fn low(set: u64) -> u32 {
    u32::try_from(set).unwrap()
}
