//! The laws of SPEC.md in every time zone and under every policy, against the oracle.

use std::collections::HashSet;
use std::iter::successors;
use std::ops::Range;

use chrono::{DateTime, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;
use saffron::{DstPolicy, Schedule};
use saffron_tests::generate::{Expr, around_hours, expr};
use saffron_tests::oracle::changes;

const POLICIES: [DstPolicy; 3] = [DstPolicy::Adjust, DstPolicy::Skip, DstPolicy::Literal];

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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn every_zone_and_policy_obeys_the_laws(
        (zone, change, expr) in place(),
        dst in prop::sample::select(POLICIES.to_vec()),
        start in 7_200..100_000i64,
        turns in any::<u64>(),
        instants in prop::collection::vec((-7_200..7_200i64, 0..1_000_000_000i64), 12),
    ) {
        let case = Case::new(&expr, zone, dst, change - TimeDelta::seconds(start));
        case.iterates(turns)?;
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
