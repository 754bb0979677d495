//! chrono's `Local`, whose own answers about changes of the clock are not all right
//! (saffron/src/time/clock.rs), fires as the same zone does by its name.

use chrono::{DateTime, Local, TimeDelta, TimeZone, Utc};
use chrono_tz::America::New_York;
use saffron::{Cron, DstPolicy};

const EXPRESSIONS: [&str; 8] = [
    "0 1 * * *",
    "30 1 * * *",
    "0 2 * * *",
    "30 2 * * *",
    "0 3 * * *",
    "*/30 1-3 * * *",
    "0 * * * *",
    "*/30 * * * *",
];

fn main() {
    // SAFETY: this program has no other thread. The rules need no files.
    unsafe { std::env::set_var("TZ", "EST5EDT,M3.2.0,M11.1.0") };
    let mut asked = 0;
    for (month, day) in [(3, 9), (11, 2)] {
        let start = Utc.with_ymd_and_hms(2024, month, day, 12, 0, 0).unwrap();
        for expr in EXPRESSIONS {
            for dst in [DstPolicy::Adjust, DstPolicy::Skip, DstPolicy::Literal] {
                check(expr, dst, start);
                asked += 1;
            }
        }
    }
    never_fires();
    println!("local: {asked} schedules around two changes of the clock");
}

/// Two days, from the front, from the back and minute by minute.
fn check(expr: &str, dst: DstPolicy, start: DateTime<Utc>) {
    let schedule = expr.parse::<Cron>().expect("it is valid").with_dst(dst);
    let end = start + TimeDelta::days(2);
    let local = |time: DateTime<Utc>| time.with_timezone(&Local);
    let named = |time: DateTime<Utc>| time.with_timezone(&New_York);
    let wanted = texts(schedule.iter(named(start)..named(end)));
    assert_eq!(texts(schedule.iter(local(start)..local(end))), wanted, "{expr} {dst:?}");
    let mut backward = texts(schedule.iter(local(start)..local(end)).rev());
    backward.reverse();
    assert_eq!(backward, wanted, "{expr} {dst:?}, from the back");
    for minute in 0..2 * 1440 {
        let time = start + TimeDelta::minutes(minute);
        let contained = schedule.contains(local(time));
        assert_eq!(contained, schedule.contains(named(time)), "{expr} {dst:?} at {time}");
    }
}

/// The clock skips these times every year, for ever: there is an end to the search.
fn never_fires() {
    let time = Local.with_ymd_and_hms(2024, 6, 1, 0, 0, 0).unwrap();
    for expr in ["30 2 * 3 SUN#2", "* 2 * 3 SUN#2"] {
        for dst in [DstPolicy::Skip, DstPolicy::Literal] {
            let schedule = expr.parse::<Cron>().expect("it is valid").with_dst(dst);
            assert_eq!(schedule.next_after(time), None, "{expr} {dst:?}");
            assert_eq!(schedule.prev_before(time), None, "{expr} {dst:?}");
        }
    }
}

fn texts<Tz: TimeZone>(times: impl Iterator<Item = DateTime<Tz>>) -> Vec<String> {
    times.map(|time| time.to_rfc3339()).collect()
}
