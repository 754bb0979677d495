//! Answers at both ends of chrono's range of times, in UTC and in zones on either side of it.

use chrono::{DateTime, Duration, FixedOffset, Utc};
use chrono_tz::Tz;
use saffron::{Cron, DstPolicy, FixedZone, TIME_MAX, TIME_MIN};

const POLICIES: [DstPolicy; 5] =
    [DstPolicy::Adjust, DstPolicy::Skip, DstPolicy::Literal, DstPolicy::Later, DstPolicy::Shift];
const FIRST: DateTime<Utc> = DateTime::<Utc>::MIN_UTC;
const LAST: DateTime<Utc> = DateTime::<Utc>::MAX_UTC;

fn cron(expr: &str) -> Cron {
    expr.parse().expect("it is valid")
}

#[test]
fn the_first_and_the_last_minute_fire() {
    let minutes = cron("* * * * *");
    let minute = Duration::minutes(1);
    let last_minute = "+262142-12-31T23:59:00Z".parse().expect("it is a time");
    assert_eq!(minutes.next_from(FIRST), Some(FIRST));
    assert_eq!(minutes.next_after(FIRST), Some(FIRST + minute));
    assert_eq!(minutes.prev_from(FIRST), Some(FIRST));
    assert_eq!(minutes.prev_before(FIRST), None);
    assert_eq!(minutes.prev_from(LAST), Some(last_minute));
    assert_eq!(minutes.prev_before(LAST), Some(last_minute));
    assert_eq!(minutes.next_from(LAST), None);
    assert_eq!(minutes.next_after(last_minute), None);
    let ends: Vec<_> = minutes.iter_from(last_minute - minute).collect();
    assert_eq!(ends, [last_minute - minute, last_minute]);
}

/// Unix seconds reach further than any firing.
#[test]
fn nothing_fires_beyond_the_ends() {
    let minutes = cron("* * * * *");
    let in_utc = minutes.in_zone(&FixedZone::UTC);
    for (time, fires) in [
        (i64::MIN, false),
        (TIME_MIN - 1, false),
        (TIME_MIN, true),
        (TIME_MAX, true),
        (TIME_MAX + 1, false),
        (i64::MAX, false),
    ] {
        assert_eq!([minutes.contains(time), in_utc.contains(time)], [fires, fires], "{time}");
    }
}

/// Where the wall clock leaves chrono's range before the instants do, too.
#[test]
fn both_ends_of_time_are_the_same_from_either_side() {
    for (hours, first, last) in [
        (0, "-262143-01-01T12:00:00+00:00", "+262142-12-31T12:00:00+00:00"),
        (14, "-262143-01-02T12:00:00+14:00", "+262142-12-31T12:00:00+14:00"),
        (-12, "-262143-01-01T12:00:00-12:00", "+262142-12-30T12:00:00-12:00"),
    ] {
        let zone = FixedOffset::east_opt(hours * 3600).expect("it is in range");
        let [first, last] = [first, last].map(|t| t.parse::<DateTime<FixedOffset>>().ok());
        let noon = cron("0 12 * * *");
        let start = FIRST.with_timezone(&zone);
        assert_eq!([noon.next_from(start), noon.next_after(start)], [first, first], "{zone}");
        assert_eq!(noon.iter_from(start).next(), first, "{zone}");

        let end = LAST.with_timezone(&zone);
        assert_eq!([noon.prev_from(end), noon.prev_before(end)], [last, last], "{zone}");
        let near = (LAST - Duration::days(3)).with_timezone(&zone);
        let mut backward: Vec<_> = noon.iter_from(near).rev().collect();
        backward.reverse();
        assert_eq!(backward, noon.iter_from(near).collect::<Vec<_>>(), "{zone}");
        assert_eq!(backward.last().copied(), last, "{zone}");
    }
}

#[test]
fn no_zone_or_policy_panics_at_the_ends() {
    let zones = [Tz::UTC, Tz::America__New_York, Tz::Pacific__Apia, Tz::Asia__Kathmandu];
    let exprs =
        ["* * * * *", "30 2 * * *", "59 23 31 12 *", "0 0 1 1 *", "0 0 29 2 *", "0 0 30 2 *"];
    let mut asked = 0;
    for zone in zones {
        for (expr, dst) in exprs.iter().flat_map(|expr| POLICIES.map(|dst| (expr, dst))) {
            let schedule = cron(expr).with_dst(dst);
            // Two days, so that the wall clock is within the range at the inner instants.
            for hour in (0..48).map(Duration::hours) {
                for time in [FIRST + hour, LAST - hour] {
                    let time = time.with_timezone(&zone);
                    schedule.contains(time);
                    assert!(schedule.next_from(time).is_none_or(|next| next >= time));
                    assert!(schedule.next_after(time).is_none_or(|next| next > time));
                    assert!(schedule.prev_from(time).is_none_or(|prev| prev <= time));
                    assert!(schedule.prev_before(time).is_none_or(|prev| prev < time));
                    asked += 1;
                }
            }
        }
    }
    println!("ends of time: {asked} instants");
}
