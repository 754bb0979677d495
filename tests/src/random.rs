//! Random questions, for all bindings to agree about.

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use saffron::{Cron, TIME_MAX, TIME_MIN};

use crate::generate;
use crate::question::{Instant, Question, Schedule, Steps};

/// What is asked about so many random texts: some are valid, others nearly so, others hostile.
pub fn questions(seed: u64, count: usize) -> impl Iterator<Item = Question> {
    schedules(seed, count).flat_map(|(on, time)| {
        let parse = Question::Parse { expr: on.expr.clone() };
        let rest = if on.expr.parse::<Cron>().is_ok() { meaning(&on, time) } else { Vec::new() };
        std::iter::once(parse).chain(rest)
    })
}

/// What is asked about a valid expression.
fn meaning(on: &Schedule, time: i64) -> Vec<Question> {
    let describe = |lang: &str, hour_cycle| Question::Describe {
        expr: on.expr.clone(),
        lang: lang.to_owned(),
        hour_cycle,
    };
    let start = Instant { time, nanos: 0 };
    let steps = |last| Steps { on: on.clone(), start, count: 3, last };
    vec![
        describe("en", 12),
        describe("en", 23),
        describe("de", 0),
        Question::Lint { expr: on.expr.clone() },
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

/// Expressions on clocks, each with an instant in Unix seconds to ask about.
fn schedules(seed: u64, count: usize) -> impl Iterator<Item = (Schedule, i64)> {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = (text(), select(&ZONES[..]), select(&["adjust", "skip", "literal"][..]), time());
    (0..count).map(move |_| {
        let tree = strategy.new_tree(&mut runner).expect("the strategies give values");
        let (expr, zone, dst, (time, near)) = tree.current();
        let time =
            near.and_then(|hours| change_after(zone, time).map(|t| t + hours)).unwrap_or(time);
        (Schedule { expr, zone: zone.to_owned(), dst: dst.to_owned() }, time)
    })
}

fn text() -> impl Strategy<Value = String> {
    let valid = || generate::expr().prop_map(|expr| expr.to_string());
    let edits = proptest::collection::vec((any::<Index>(), select(&PIECES[..]), 0..3_u8), 1..4);
    let nearly_valid = (valid(), edits).prop_map(|(text, edits)| {
        let mut letters: Vec<_> = text.chars().collect();
        for (place, piece, how) in edits {
            let place = place.index(letters.len() + 1);
            let end = if how == 0 { place } else { (place + 1).min(letters.len()) };
            letters.splice(place..end, if how == 1 { "" } else { piece }.chars());
        }
        letters.into_iter().collect()
    });
    let pieces = proptest::collection::vec(select(&PIECES[..]), 0..30).prop_map(|p| p.concat());
    let hostile = proptest::collection::vec(any::<char>(), 0..40).prop_map(String::from_iter);
    prop_oneof![5 => valid(), 4 => nearly_valid, 1 => pieces, 1 => hostile]
}

/// What an expression is made of, and what it must not be made of.
const PIECES: [&str; 40] = [
    "*",
    ",",
    "-",
    "/",
    "#",
    "?",
    " ",
    "\t",
    "L",
    "W",
    "LW",
    "H",
    "0",
    "1",
    "7",
    "60",
    "32",
    "05",
    "99999999999999999999",
    "MON",
    "fri",
    "Jan",
    "MONDAY",
    "L-",
    "L-3",
    "15W",
    "MON#1",
    "FRIL",
    "@daily",
    "TZ=UTC ",
    "+1",
    "1.5",
    "0x1",
    "\0",
    "\n",
    "é",
    "ſun",
    "\u{1F600}",
    "\u{A0}",
    "１",
];

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
