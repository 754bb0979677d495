//! Looks for the slowest `next`: random expressions and instants, and a climb from the
//! slowest of them, one field or the instant at a time.
//!
//!     slowest               twenty climbs
//!     slowest 100 7         a hundred, from the seed 7
//!     slowest 100 7 zones   in all time zones and under all policies, near clock changes

use std::env;
use std::fmt;
use std::hint::black_box;
use std::time::Instant;

use chrono::{DateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use saffron::{Cron, DstPolicy, Schedule};
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
    /// A zone and a policy, unless all is in UTC.
    clock: Option<(Tz, DstPolicy)>,
}

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let number = |n: usize| arguments.get(n).map(|number| number.parse().expect("a number"));
    let (climbs, seed) = (number(0).unwrap_or(20), number(1).unwrap_or(1));
    let zones = arguments.get(2).is_some_and(|word| word == "zones");
    let mut random = Random::new(seed);
    let (mut slowest, mut tried) = (vec![], 0);
    for _ in 0..climbs {
        let places = (0..PLACES).map(|_| Place::random(&mut random, zones));
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
        println!("{time:6.0} ns  {place}");
    }
}

impl Place {
    fn random(random: &mut Random, zones: bool) -> Self {
        let clock = zones.then(|| clock(random));
        Self { fields: expressions::random(random), time: instant(random, clock), clock }
    }

    /// With one thing changed.
    fn beside(&self, random: &mut Random) -> Self {
        let mut place = self.clone();
        match random.below(if self.clock.is_some() { 9 } else { 8 }) {
            which @ 0..5 => place.fields[which] = expressions::field(random, which),
            which @ 5..7 => {
                // One item for a whole field of a day.
                let which = (which - 4) * 2;
                place.fields[which] = expressions::item(random, which);
            }
            7 => place.time = instant(random, self.clock),
            _ => place.clock = Some(clock(random)),
        }
        place
    }

    fn schedule(&self) -> Schedule {
        let cron: Cron = self.fields.join(" ").parse().expect("the expressions are valid");
        cron.with_dst(self.clock.map(|(_, dst)| dst).unwrap_or_default())
    }

    fn nanoseconds(&self) -> f64 {
        match self.clock {
            Some((zone, _)) => fastest(self.schedule(), self.time.with_timezone(&zone)),
            None => fastest(self.schedule(), self.time),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (zone, dst) = self.clock.unwrap_or_default();
        let time = self.time.with_timezone(&zone);
        let next = self.schedule().next_after(time);
        let next = next.map_or("never".into(), |next| next.to_string());
        write!(f, "`{}` {zone} {dst:?} after {time}: {next}", self.fields.join(" "))
    }
}

/// The least time of a call, over some runs of some calls.
fn fastest<Z: TimeZone<Offset: Copy>>(schedule: Schedule, time: DateTime<Z>) -> f64 {
    let run = |_| {
        let start = Instant::now();
        for _ in 0..CALLS {
            black_box(black_box(&schedule).next_after(black_box(time)));
        }
        start.elapsed().as_nanos() as f64 / f64::from(CALLS)
    };
    (0..RUNS).map(run).fold(f64::INFINITY, f64::min)
}

fn clock(random: &mut Random) -> (Tz, DstPolicy) {
    let policies = [DstPolicy::Adjust, DstPolicy::Skip, DstPolicy::Literal];
    (*random.pick(&TZ_VARIANTS), *random.pick(&policies))
}

/// Any second of four centuries and a little: after that the calendar repeats. In a zone,
/// mostly within a day of the next change of its clock.
fn instant(random: &mut Random, clock: Option<(Tz, DstPolicy)>) -> DateTime<Utc> {
    let (first, last) = (utc(1890, 1, 1).timestamp(), utc(2310, 1, 1).timestamp());
    let any = random.within(first, last);
    let time = DateTime::from_timestamp(any, 0).expect("within chrono's years");
    let Some((zone, _)) = clock else { return time };
    let offset = |time: &DateTime<Utc>| zone.offset_from_utc_datetime(&time.naive_utc()).fix();
    let mut days = (0..366).map(|day| time + TimeDelta::days(day));
    let change = days.find(|day| offset(day) != offset(&(*day + TimeDelta::days(1))));
    change.unwrap_or(time) + TimeDelta::seconds(random.within(-86_400, 86_400))
}
