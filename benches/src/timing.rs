//! Medians of interleaved runs: in each round every candidate has one short turn, so
//! that what disturbs the machine disturbs all alike.

use std::time::{Duration, Instant};

use crate::cases::{Candidate, Row};

/// How long a candidate runs before another has its turn.
const TURN: Duration = Duration::from_micros(500);
/// A slow candidate leaves the rounds when it has run this long and this often.
const ENOUGH: Duration = Duration::from_millis(150);
const TURNS: usize = 5;

/// The turns of one candidate.
struct Runs {
    passes: u32,
    items: f64,
    spent: Duration,
    /// Nanoseconds an item.
    samples: Vec<f64>,
}

impl Runs {
    fn new(row: &Row, candidate: &Candidate) -> Self {
        // The first pass warms up.
        (candidate.pass)();
        let start = Instant::now();
        (candidate.pass)();
        let one = start.elapsed().max(Duration::from_nanos(1));
        let passes = u32::try_from(TURN.as_nanos() / one.as_nanos()).unwrap_or(u32::MAX);
        Self {
            passes: passes.clamp(1, 10_000),
            items: row.items as f64,
            spent: Duration::ZERO,
            samples: vec![],
        }
    }

    fn turn(&mut self, candidate: &Candidate) {
        if self.spent > ENOUGH && self.samples.len() >= TURNS {
            return;
        }
        let start = Instant::now();
        for _ in 0..self.passes {
            (candidate.pass)();
        }
        let taken = start.elapsed();
        self.spent += taken;
        self.samples.push(taken.as_nanos() as f64 / f64::from(self.passes) / self.items);
    }
}

/// Nanoseconds an item, for every candidate of every row.
#[must_use]
pub fn times(rows: &[Row], rounds: usize) -> Vec<Vec<f64>> {
    let all = |row: &Row| row.candidates.iter().map(|one| Runs::new(row, one)).collect();
    let mut runs: Vec<Vec<Runs>> = rows.iter().map(all).collect();
    for round in 0..rounds {
        for (row, runs) in rows.iter().zip(&mut runs) {
            for turn in 0..runs.len() {
                // Not always in the same order.
                let which = (turn + round) % runs.len();
                runs[which].turn(&row.candidates[which]);
            }
        }
        eprint!("\r{} of {rounds} rounds", round + 1);
    }
    eprintln!();
    let medians = |runs: Vec<Runs>| runs.into_iter().map(|one| median(one.samples)).collect();
    runs.into_iter().map(medians).collect()
}

/// The one in the middle.
#[must_use]
pub fn median(mut samples: Vec<f64>) -> f64 {
    samples.sort_by(f64::total_cmp);
    samples.get(samples.len() / 2).copied().unwrap_or(f64::NAN)
}
