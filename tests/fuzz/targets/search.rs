//! Next, previous and contains agree with each other at any instant, in any zone and
//! under any policy.
#![no_main]

use arbitrary::Arbitrary;
use chrono::DateTime;
use chrono_tz::{TZ_VARIANTS, Tz};
use libfuzzer_sys::fuzz_target;
use saffron::{Cron, DstPolicy};

#[derive(Arbitrary, Debug)]
struct Question<'a> {
    seconds: i64,
    nanoseconds: u32,
    zone: usize,
    policy: u8,
    text: &'a str,
}

/// The instants that chrono can show in any zone.
const RANGE: i64 = 8_200_000_000_000;

fuzz_target!(|question: Question| {
    let Ok(cron) = question.text.parse::<Cron>() else { return };
    let zone: Tz = TZ_VARIANTS[question.zone % TZ_VARIANTS.len()];
    let policy =
        [DstPolicy::Adjust, DstPolicy::Skip, DstPolicy::Literal][question.policy as usize % 3];
    let (seconds, nanos) = (question.seconds % RANGE, question.nanoseconds % 1_000_000_000);
    let Some(time) = DateTime::from_timestamp(seconds, nanos) else { return };
    let time = time.with_timezone(&zone);
    let schedule = cron.with_dst(policy);

    if let Some(next) = schedule.next_after(time) {
        assert!(next > time);
        assert!(schedule.contains(next));
        assert_eq!(schedule.next_from(next), Some(next));
        assert_eq!(schedule.prev_from(next), Some(next));
        assert_eq!(schedule.prev_before(next), schedule.prev_from(time));
        assert_eq!(schedule.iter_after(time).next(), Some(next));
    }
    if let Some(prev) = schedule.prev_before(time) {
        assert!(prev < time);
        assert!(schedule.contains(prev));
        assert_eq!(schedule.prev_from(prev), Some(prev));
        assert_eq!(schedule.next_after(prev), schedule.next_from(time));
    }
});
