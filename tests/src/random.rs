//! Random questions, for all bindings to agree about.

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use saffron::{Dialect, DstPolicy, TIME_MAX, TIME_MIN};

use crate::question::{Instant, Question, Schedule, Steps, Text};
use crate::texts::text;

/// What is asked about so many random texts: some are valid, others nearly so, others hostile.
pub fn questions(seed: u64, count: usize) -> impl Iterator<Item = Question> {
    schedules(seed, count).flat_map(|(on, time, to)| {
        let parse = [Question::Parse(on.text.clone()), Question::ParseZoned(on.text.clone())];
        let rest = if on.text.parse().is_ok() { meaning(&on, time, to) } else { Vec::new() };
        parse.into_iter().chain(rest)
    })
}

/// What is asked about a valid expression.
fn meaning(on: &Schedule, time: i64, to: Dialect) -> Vec<Question> {
    let describe = |lang: &str, hour_cycle| Question::Describe {
        text: on.text.clone(),
        lang: lang.to_owned(),
        hour_cycle,
    };
    let start = Instant { time, nanos: 0 };
    let steps = |last| Steps { on: on.clone(), start, count: 3, last };
    vec![
        describe("en", 12),
        describe("en", 23),
        describe("de", 0),
        Question::Lint(on.text.clone()),
        Question::Write { text: on.text.clone(), to },
        Question::FirstDifference {
            text: on.text.clone(),
            other: on.text.expr.clone(),
            other_dialect: to,
            time,
        },
        Question::Elsewhere { text: Text { job: None, ..on.text.clone() }, time },
        Question::Contains { on: on.clone(), from: start, until: time + 1, step: 1 },
        Question::NextAfter(steps(TIME_MAX)),
        Question::PrevBefore(steps(TIME_MIN)),
    ]
}

/// Zones whose clocks every version of the tz database of these years knows alike.
const ZONES: [&str; 11] = [
    "UTC",
    "America/New_York",
    "Europe/London",
    "Europe/Lisbon",
    "Australia/Lord_Howe",
    "America/Santiago",
    "America/Sao_Paulo",
    "Africa/Cairo",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "Antarctica/Troll",
];

/// Expressions on clocks, each with an instant in Unix seconds and another dialect to ask about.
fn schedules(seed: u64, count: usize) -> impl Iterator<Item = (Schedule, i64, Dialect)> {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy =
        (text(), select(&ZONES[..]), select(DstPolicy::ALL), time(), select(Dialect::ALL));
    (0..count).map(move |_| {
        let tree = strategy.new_tree(&mut runner).expect("the strategies give values");
        let (text, zone, dst, (time, near), to) = tree.current();
        let time =
            near.and_then(|hours| change_after(zone, time).map(|t| t + hours)).unwrap_or(time);
        (Schedule { text, zone: zone.to_owned(), dst: dst.to_string() }, time, to)
    })
}

/// An instant from 1971 to 2036, and how far from the next change of the clock it shall
/// be, if at all.
fn time() -> impl Strategy<Value = (i64, Option<i64>)> {
    (31_536_000..2_082_758_400_i64, proptest::option::of(-10_800..10_800_i64))
}

/// The day's end before which the zone's clock changes, within some 400 days.
fn change_after(zone: &str, time: i64) -> Option<i64> {
    let zone: Tz = zone.parse().expect("a known zone");
    let offset = |t: i64| {
        let t = DateTime::from_timestamp(t, 0).expect("in range").naive_utc();
        zone.offset_from_utc_datetime(&t).fix()
    };
    let (mut low, mut high) = (0..400)
        .map(|day| time + day * 86_400)
        .find_map(|t| (offset(t) != offset(t + 86_400)).then_some((t, t + 86_400)))?;
    while high - low > 1 {
        let middle = i64::midpoint(low, high);
        if offset(middle) == offset(low) { low = middle } else { high = middle }
    }
    Some(high)
}
