//! Counts instructions under callgrind, which are the same on every run: parsing is linear
//! in the length of the text, up to 16 MB, and a search is bounded. Fails where they are not.

use std::hint::black_box;
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use saffron::{Cron, DstPolicy, tz};
use saffron_benches::callgrind::{counts, measured};

/// The lengths of the texts, in KiB.
const LENGTHS: [usize; 5] = [64, 256, 1024, 4096, 16_384];
/// How much more than the shortest text a longer one may cost for each byte.
const LINEAR: f64 = 1.01;
/// The most instructions of a search.
const SEARCH: u64 = 4_000;

/// Valid and hostile: a start, what is repeated, an end.
const TEXTS: [(&str, &str, &str); 8] = [
    ("0", ",0-59/7", " * * * *"),
    ("* * * * MON", ",MON#1,FRIL", ""),
    ("* * L", ",15W,L-3W", " * *"),
    ("", "0", "1 * * * *"),
    ("*", " ", "* * * *"),
    ("", "9", " * * * *"),
    ("", "* ", ""),
    ("* * * * ", "\u{17F}", ""),
];

/// What is far from an answer, or has to look at clock changes.
const SEARCHES: [(&str, &str, &str); 10] = [
    ("0 0 29 2 *", "2096-03-01T00:00:00Z", "UTC"),
    ("0 0 29 2 *", "2104-02-28T00:00:00Z", "UTC"),
    ("0 0 * 2 SUN#5", "2088-03-01T00:00:00Z", "UTC"),
    ("0 0 * 2,3,6,9,11 SUN#5", "2095-01-31T00:00:00Z", "UTC"),
    ("0 0 L-30,31W 1 SAT#5", "2024-02-01T00:00:00Z", "America/New_York"),
    ("30 2 * * *", "2024-03-10T06:59:00Z", "America/New_York"),
    ("30 1 * * *", "2024-11-03T06:00:00Z", "America/New_York"),
    ("0 0 30 12 *", "2011-12-29T12:00:00Z", "Pacific/Apia"),
    ("15 2 6 10 *", "2024-10-05T12:00:00Z", "Australia/Lord_Howe"),
    ("0 0 30 2 *", "2024-01-01T00:00:00Z", "Europe/Lisbon"),
];

fn main() -> ExitCode {
    if std::env::args().nth(1).is_some() {
        run();
        return ExitCode::SUCCESS;
    }
    let counts = counts(&["run"]).expect("valgrind counts");
    let (parses, searches) = counts.split_at(TEXTS.len() * LENGTHS.len());
    assert_eq!(searches.len(), SEARCHES.len() * CALLS, "everything was counted");
    let linear = TEXTS.iter().zip(parses.chunks(LENGTHS.len())).all(is_linear);
    let each = SEARCHES.iter().zip(searches.chunks(CALLS).map(|counts| counts.iter().max()));
    let (slowest, most) = each.max_by_key(|(_, most)| *most).expect("there are searches");
    let most = *most.expect("each was counted");
    println!("{} searches: at most {most} instructions, for {slowest:?}", searches.len());
    ExitCode::from(u8::from(!linear || most > SEARCH))
}

const POLICIES: [DstPolicy; 3] = [DstPolicy::Adjust, DstPolicy::Skip, DstPolicy::Literal];
/// Under each policy, forward and backward.
const CALLS: usize = 2 * POLICIES.len();

/// What is counted.
fn run() {
    for (start, repeated, end) in TEXTS {
        for length in LENGTHS {
            let text = [start, &repeated.repeat(length * 1024 / repeated.len()), end].concat();
            measured(&|| _ = black_box(black_box(&text).parse::<Cron>()));
        }
    }
    for (expression, time, zone) in SEARCHES {
        let cron: Cron = expression.parse().expect("it is valid");
        let zone = tz::bundled(zone).expect("it is a zone");
        let time = time.parse::<DateTime<Utc>>().expect("it is a time");
        for policy in POLICIES {
            let schedule = cron.with_dst(policy).in_zone(&zone);
            measured(&|| _ = black_box(black_box(&schedule).next_after(time)));
            measured(&|| _ = black_box(black_box(&schedule).prev_before(time)));
        }
    }
}

/// Prints the instructions a byte of the texts of one kind.
fn is_linear((text, counts): (&(&str, &str, &str), &[u64])) -> bool {
    let a_byte: Vec<_> = counts
        .iter()
        .zip(LENGTHS)
        .map(|(&count, length)| count as f64 / (length * 1024) as f64)
        .collect();
    let linear = a_byte.iter().all(|count| *count <= a_byte[0] * LINEAR);
    let listed = a_byte.iter().map(|count| format!("{count:.3}")).collect::<Vec<_>>().join(", ");
    let verdict = if linear { "" } else { ": not linear" };
    println!("{:?} repeated, 64 KiB to 16 MiB: {listed} instructions a byte{verdict}", text.1);
    linear
}
