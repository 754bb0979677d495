//! Looks for the slowest `next`: random expressions and instants, and a climb from the
//! slowest of them, one field or the instant at a time.
//!
//!     slowest               twenty climbs
//!     slowest 100 7         a hundred, from the seed 7

use std::env;
use std::hint::black_box;
use std::time::Instant;

use chrono::{DateTime, Utc};
use saffron::Cron;
use saffron_benches::expressions::{self, Fields};
use saffron_benches::workload::{Random, utc};

/// How many random places a climb starts from the slowest of.
const PLACES: usize = 4_000;
/// A climb ends when so many changes in a row led nowhere.
const PATIENCE: usize = 400;
/// The least of so many runs of so many calls is taken for the time of one.
const RUNS: usize = 15;
const CALLS: u32 = 32;

#[derive(Clone)]
struct Place {
    fields: Fields,
    time: DateTime<Utc>,
}

fn main() {
    let numbers: Vec<u64> = env::args().skip(1).map(|number| number.parse().unwrap()).collect();
    let climbs = numbers.first().copied().unwrap_or(20);
    let seed = numbers.get(1).copied().unwrap_or(1);
    let mut random = Random::new(seed);
    let (mut slowest, mut tried) = (vec![], 0);
    for _ in 0..climbs {
        let places = (0..PLACES).map(|_| Place::random(&mut random));
        let timed = places.map(|place| (place.nanoseconds(), place));
        let (mut most, mut top) = timed.max_by(|a, b| a.0.total_cmp(&b.0)).expect("places");
        let mut patience = PATIENCE;
        tried += PLACES;
        while patience > 0 {
            patience -= 1;
            tried += 1;
            let beside = top.beside(&mut random);
            // Both again: what was slow by chance is not kept.
            if beside.nanoseconds() > most && beside.nanoseconds() > top.nanoseconds() {
                (most, top, patience) = (beside.nanoseconds(), beside, PATIENCE);
            }
        }
        slowest.push((top.nanoseconds(), top));
    }
    slowest.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!(
        "{tried} places tried in {climbs} climbs, seed {seed}; the slowest calls of next_after:"
    );
    for (time, place) in slowest.iter().take(10) {
        let next = place.cron().next_after(place.time);
        let next = next.map_or("never".into(), |next| next.to_string());
        println!("{time:6.0} ns  `{}` after {}: {next}", place.fields.join(" "), place.time);
    }
}

impl Place {
    fn random(random: &mut Random) -> Self {
        Self { fields: expressions::random(random), time: instant(random) }
    }

    /// With one thing changed.
    fn beside(&self, random: &mut Random) -> Self {
        let mut place = self.clone();
        match random.below(8) {
            which @ 0..5 => place.fields[which] = expressions::field(random, which),
            which @ 5..7 => {
                // One item for a whole field of a day.
                let which = (which - 4) * 2;
                place.fields[which] = expressions::item(random, which);
            }
            _ => place.time = instant(random),
        }
        place
    }

    fn cron(&self) -> Cron {
        self.fields.join(" ").parse().expect("the expressions are valid")
    }

    fn nanoseconds(&self) -> f64 {
        let (cron, time) = (self.cron(), self.time);
        let run = |_| {
            let start = Instant::now();
            for _ in 0..CALLS {
                black_box(black_box(&cron).next_after(black_box(time)));
            }
            start.elapsed().as_nanos() as f64 / f64::from(CALLS)
        };
        (0..RUNS).map(run).fold(f64::INFINITY, f64::min)
    }
}

/// Any second of four centuries and a little: after that the calendar repeats.
fn instant(random: &mut Random) -> DateTime<Utc> {
    let (first, last) = (utc(1890, 1, 1).timestamp(), utc(2310, 1, 1).timestamp());
    DateTime::from_timestamp(random.within(first, last), 0).expect("within chrono's years")
}
