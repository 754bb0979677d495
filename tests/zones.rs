//! The laws of SPEC.md in every time zone and under every policy, against the oracle.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;
use saffron::{Cron, DstPolicy};
use saffron_tests::generate::{Expr, around_hours, expr};

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

/// A year from 1900 to 2100, by its first second.
fn year() -> impl Strategy<Value = DateTime<Utc>> {
    (1900..2100).prop_map(|year| Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0).unwrap())
}

/// An instant near a clock change of the zone in that year, if it has one.
fn near_a_change(zone: Tz, year: DateTime<Utc>, pick: usize, shift: i64) -> DateTime<Utc> {
    let offset = |t: &DateTime<Utc>| t.with_timezone(&zone).naive_local() - t.naive_utc();
    let days: Vec<_> = (0..366).map(|day| year + TimeDelta::days(day)).collect();
    let changes: Vec<_> =
        days.windows(2).filter(|pair| offset(&pair[0]) != offset(&pair[1])).collect();
    let day = if changes.is_empty() { days[pick % 366] } else { changes[pick % changes.len()][0] };
    day + TimeDelta::seconds(shift)
}

fn check(expr: &Expr, zone: Tz, dst: DstPolicy, from: DateTime<Utc>) -> Result<(), TestCaseError> {
    let cron: Cron = expr.to_string().parse().expect("the generator writes valid expressions");
    let schedule = cron.with_dst(dst);
    let until = from + TimeDelta::hours(30);
    let wanted = expr.firings(dst, &zone, from, until);
    let (local_from, local_until) = (from.with_timezone(&zone), until.with_timezone(&zone));
    let utc = |times: Vec<DateTime<Tz>>| times.iter().map(DateTime::to_utc).collect::<Vec<_>>();

    prop_assert_eq!(&utc(schedule.iter(local_from..local_until).collect()), &wanted, "iter");
    let mut backward: Vec<_> = schedule.iter(local_from..local_until).rev().collect();
    backward.reverse();
    prop_assert_eq!(&utc(backward), &wanted, "iter from the back");

    let steps = std::iter::successors(schedule.next_from(local_from), |t| schedule.next_after(*t));
    prop_assert_eq!(&utc(steps.take_while(|t| *t < local_until).collect()), &wanted, "next");
    let steps =
        std::iter::successors(schedule.prev_before(local_until), |t| schedule.prev_before(*t));
    let mut back = utc(steps.take_while(|t| *t >= local_from).collect());
    back.reverse();
    prop_assert_eq!(&back, &wanted, "prev");

    // A minute is contained when its part of the wall clock holds a firing.
    let wall_minute = |t: DateTime<Utc>| {
        let local = t.with_timezone(&zone);
        let offset = local.naive_local() - t.naive_utc();
        (local.naive_local().and_utc().timestamp().div_euclid(60), offset)
    };
    let minutes: std::collections::HashSet<_> = wanted.iter().map(|t| wall_minute(*t)).collect();
    let mut time = from + TimeDelta::minutes(1);
    while time < until - TimeDelta::minutes(1) {
        let contained = schedule.contains(time.with_timezone(&zone));
        prop_assert_eq!(contained, minutes.contains(&wall_minute(time)), "contains {}", time);
        time += TimeDelta::seconds(60);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn every_zone_and_policy_obeys_the_laws(
        zone in zone(),
        year in year(),
        pick in any::<usize>(),
        shift in -50_000..90_000i64,
        expr in prop_oneof![around_hours(0..4u32), expr()],
        dst in prop::sample::select(POLICIES.to_vec()),
    ) {
        check(&expr, zone, dst, near_a_change(zone, year, pick, shift))?;
    }
}
