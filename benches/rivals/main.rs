//! Checks the core against its rivals: the published ancestor, croner, cronexpr and cron.
//!
//! Random expressions that mean the same in both must have the same times; `common` says
//! which those are for each rival. Where a rival is known to differ, `known` has an
//! example and the reason, and it must still differ: a difference that went away is
//! struck off the list.
//!
//!     rivals                20,000 expressions for each rival
//!     rivals 100000 7       more of them, from the seed 7

mod common;
mod known;

use std::env;
use std::panic::catch_unwind;
use std::process::ExitCode;

use chrono::{DateTime, TimeDelta, Utc};
use saffron_benches::peers::{Contains, Peer, Seconds, Times};
use saffron_benches::workload::{Random, instants};

/// A library to compare with.
struct Rival {
    name: &'static str,
    /// The first times after an instant, as many as are asked for, and for each of
    /// some instants whether it matches. Nothing where the expression is rejected.
    ask: fn(&str, DateTime<Utc>, usize, &[DateTime<Utc>]) -> Option<Answers>,
}

/// The times are in Unix seconds.
#[derive(Debug, PartialEq)]
struct Answers {
    times: Vec<i64>,
    matches: Vec<bool>,
}

const RIVALS: [Rival; 4] = [
    Rival { name: "ancestor", ask: ask::<ancestor::Cron> },
    Rival { name: "croner", ask: ask::<croner::Cron> },
    Rival { name: "cronexpr", ask: ask::<cronexpr::Crontab> },
    Rival { name: "cron", ask: ask::<cron::Schedule> },
];

/// Rivals give up, some after four years and some in 2100.
const HORIZON: TimeDelta = TimeDelta::days(3 * 365);
const TIMES: usize = 5;
/// For a known difference: some start late.
const MANY_TIMES: usize = 100;

fn main() -> ExitCode {
    let numbers: Vec<u64> =
        env::args().skip(1).map(|number| number.parse().expect("a number")).collect();
    let expressions = numbers.first().copied().unwrap_or(20_000);
    let seed = numbers.get(1).copied().unwrap_or(1);
    // A rival's panic is an answer like another.
    std::panic::set_hook(Box::new(|_| ()));
    let mut failures = 0;
    for rival in &RIVALS {
        failures += compare(rival, expressions, seed) + expect_differences(rival);
    }
    ExitCode::from(u8::from(failures > 0))
}

/// Compares random expressions, and returns how many differ.
fn compare(rival: &Rival, expressions: u64, seed: u64) -> usize {
    let mut random = Random::new(seed);
    let instants = instants(2048);
    let (mut times, mut failures) = (0, 0);
    for _ in 0..expressions {
        let (text, after) = (common::expression(&mut random, rival.name), *random.pick(&instants));
        let cron: saffron::Cron = text.parse().expect("the expressions are valid");
        let ours: Vec<_> = cron.iter(after..after + HORIZON).take(TIMES).collect();
        times += ours.len();
        if let Err(how) = difference(rival, &text, after, ours.len()) {
            failures += 1;
            eprintln!("{}: `{text}` after {after}: {how}", rival.name);
        }
    }
    println!(
        "{}: {expressions} expressions, {times} times, seed {seed}: {failures} differ",
        rival.name
    );
    failures
}

/// Looks at the known differences, and returns how many are none any more.
fn expect_differences(rival: &Rival) -> usize {
    let mine = known::DIFFERENCES.iter().filter(|one| one.rival == rival.name);
    let (mut count, mut failures) = (0, 0);
    for known in mine {
        count += 1;
        let after = known.after.parse().expect("an instant");
        if difference(rival, known.expression, after, MANY_TIMES).is_ok() {
            failures += 1;
            eprintln!("{}: `{}` is the same now: {}", rival.name, known.expression, known.why);
        }
    }
    println!("{}: {count} known differences: {failures} went away", rival.name);
    failures
}

/// How a rival's answers differ from ours.
fn difference(rival: &Rival, text: &str, after: DateTime<Utc>, times: usize) -> Result<(), String> {
    let ours = ask::<saffron::Cron>(text, after, times, &[]);
    // Each of our times, and the minute before it, is asked about.
    let found = ours.iter().flat_map(|ours| &ours.times);
    let found = found.filter_map(|second| DateTime::from_timestamp(*second, 0));
    let asked: Vec<_> = found.flat_map(|time| [time, time - TimeDelta::minutes(1)]).collect();
    let ours = ask::<saffron::Cron>(text, after, times, &asked);
    match catch_unwind(|| (rival.ask)(text, after, times, &asked)) {
        Err(_) => Err("it panics".into()),
        Ok(theirs) if theirs == ours => Ok(()),
        Ok(theirs) => Err(format!("\n  ours   {ours:?}\n  theirs {theirs:?}")),
    }
}

fn ask<P: Times + Contains>(
    text: &str,
    after: DateTime<Utc>,
    times: usize,
    instants: &[DateTime<Utc>],
) -> Option<Answers> {
    let cron = <P as Peer>::parse(&P::spell(text))?;
    Some(Answers {
        times: cron.times(P::time(after)).take(times).map(|time| time.seconds()).collect(),
        matches: instants.iter().map(|time| cron.contains(P::time(*time))).collect(),
    })
}
