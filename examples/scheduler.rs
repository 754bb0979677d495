//! The heart of a scheduler: which of a million schedules fire in this minute?
//!
//!     cargo run --release -p saffron-examples --example scheduler
//!
//! A `Cron` is 40 bytes without a heap, so that a million of them are a plain vector
//! that the processor reads from end to end.

use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use indicatif::{ProgressBar, ProgressIterator, ProgressStyle};
use saffron::Cron;

const SCHEDULES: usize = 1_000_000;
const MINUTES: i32 = 60;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let style = ProgressStyle::with_template("{msg:9} {wide_bar} {human_pos}/{human_len}")?;
    let bar = ProgressBar::new(SCHEDULES as u64).with_style(style).with_message("parsing");
    let schedules: Vec<Cron> = expressions()
        .take(SCHEDULES)
        .progress_with(bar)
        .map(|text| text.parse())
        .collect::<Result<_, _>>()?;

    let start: DateTime<Utc> = "2025-01-06T09:00:00Z".parse()?;
    let mut fastest = f64::INFINITY;
    let mut fired = 0;
    for minute in 0..MINUTES {
        let now = start + TimeDelta::minutes(minute.into());
        let clock = Instant::now();
        fired += due(&schedules, now).count();
        fastest = fastest.min(clock.elapsed().as_secs_f64());
    }
    println!("{} schedules, {MINUTES} minutes: {fired} firings", schedules.len());
    println!("one minute against all of them: {:.1} ms", fastest * 1e3);
    Ok(())
}

/// The numbers of the schedules that fire in the minute of `now`.
fn due(schedules: &[Cron], now: DateTime<Utc>) -> impl Iterator<Item = usize> {
    let due = schedules.iter().enumerate().filter(move |(_, cron)| cron.contains(now));
    due.map(|(number, _)| number)
}

/// Expressions such as people write, endlessly and always the same.
fn expressions() -> impl Iterator<Item = String> {
    (0u64..).map(|n| {
        // Some mixing, so that neighbours differ.
        let n = (n.wrapping_mul(0x9E37_79B9_7F4A_7C15)) >> 20;
        let (minute, hour, day) = (n % 60, n / 64 % 24, n / 2048 % 28 + 1);
        match n / 65_536 % 8 {
            0 => format!("*/{} * * * *", [5, 10, 15, 20, 30][(n % 5) as usize]),
            1 => format!("{minute} * * * *"),
            2 | 3 => format!("{minute} {hour} * * *"),
            4 | 5 => format!("{minute} {hour} * * MON-FRI"),
            6 => format!("{minute} {hour} {day} * *"),
            _ => format!("{minute} {hour} L * *"),
        }
    })
}
