//! The agreement test's questions, and what Rust answers.
//!
//! `agreement questions SEED COUNT` writes questions, one JSON object a line: an expression
//! that is valid, nearly valid or hostile, a zone, a policy and an instant. `agreement
//! answers` reads them and writes an answer a line, as the programs beside this one do
//! for the bindings:
//!
//! ```text
//! ok  CANONICAL  FIRES  ENGLISH  ENGLISH-24H  GERMAN  CONTAINS  NEXT,NEXT,NEXT  PREV
//! error  CODE  FIELD  START  END  MESSAGE  SUGGESTION
//! ```
//!
//! Parts are separated by tabs; a tab, a line feed, a carriage return and a backslash in them
//! are written `\t`, `\n`, `\r` and `\\`. What is missing is `-`. Times are Unix seconds, spans
//! are in bytes.

use std::io::{self, BufRead, Write};

use chrono::{DateTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use saffron::describe::{Clock, English, German};
use saffron::{Cron, DstPolicy, ParseError};
use saffron_tests::generate;
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
struct Question {
    expr: String,
    zone: String,
    dst: String,
    time: i64,
}

fn main() -> io::Result<()> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let mut out = io::BufWriter::new(io::stdout().lock());
    match &arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["questions", seed, count] => {
            let count = count.parse().expect("a count");
            for question in questions(seed.parse().expect("a seed"), count) {
                writeln!(out, "{}", serde_json::to_string(&question)?)?;
            }
        }
        ["answers"] => {
            for line in io::stdin().lock().lines() {
                writeln!(out, "{}", answer(&serde_json::from_str(&line?)?))?;
            }
        }
        _ => panic!("usage: agreement questions SEED COUNT | agreement answers"),
    }
    out.flush()
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

fn questions(seed: u64, count: usize) -> impl Iterator<Item = Question> {
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
        Question { expr, zone: zone.to_owned(), dst: dst.to_owned(), time }
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

fn answer(question: &Question) -> String {
    let parts = match question.expr.parse::<Cron>() {
        Ok(cron) => meaning(cron, question),
        Err(error) => refusal(&error),
    };
    parts.iter().map(|part| escaped(part)).collect::<Vec<_>>().join("\t")
}

fn meaning(cron: Cron, question: &Question) -> Vec<String> {
    let policy = match question.dst.as_str() {
        "adjust" => DstPolicy::Adjust,
        "skip" => DstPolicy::Skip,
        _ => DstPolicy::Literal,
    };
    let zone: Tz = question.zone.parse().expect("a known zone");
    let time: DateTime<Utc> = DateTime::from_timestamp(question.time, 0).expect("in range");
    let (schedule, time) = (cron.with_dst(policy), time.with_timezone(&zone));
    let next: Vec<_> =
        schedule.iter_after(time).take(3).map(|t| t.timestamp().to_string()).collect();
    let prev = schedule.prev_before(time).map(|t| t.timestamp().to_string());
    vec![
        "ok".to_owned(),
        cron.to_string(),
        cron.fires().to_string(),
        cron.describe().to_string(),
        cron.describe_with(English { clock: Clock::Hour24 }).to_string(),
        cron.describe_with(German).to_string(),
        schedule.contains(time).to_string(),
        next.join(","),
        prev.unwrap_or_else(missing),
    ]
}

fn refusal(error: &ParseError) -> Vec<String> {
    vec![
        "error".to_owned(),
        error.code().to_owned(),
        error.field().map_or_else(missing, |field| field.as_str().to_owned()),
        error.span().start.to_string(),
        error.span().end.to_string(),
        error.message().to_string(),
        error.suggestion().map_or_else(missing, str::to_owned),
    ]
}

fn missing() -> String {
    "-".to_owned()
}

fn escaped(part: &str) -> String {
    part.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
}
