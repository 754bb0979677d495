//! Zones by name show what chrono-tz shows, which compiles the tz database by itself.

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::{TZ_VARIANTS, Tz};
use saffron::tz;

/// 1993 to 2021: of these years, no release since chrono-tz's has changed what was known.
const YEARS: std::ops::Range<i64> = 725_846_400..1_640_995_200;

/// A day and an hour, so that each hour of the day has its turn.
const STEP: usize = 90_000;

#[test]
fn clocks_show_what_chrono_tz_shows() {
    for theirs in TZ_VARIANTS {
        let ours = tz::bundled(theirs.name()).expect("a name stays a name");
        assert_eq!(ours.name(), theirs.name());
        for time in YEARS.step_by(STEP) {
            assert_eq!(ours.offset_at(time), offset(theirs, time), "{theirs} at {time}");
        }
    }
}

fn offset(zone: Tz, time: i64) -> i32 {
    let utc = DateTime::from_timestamp(time, 0).expect("it is in range").naive_utc();
    zone.offset_from_utc_datetime(&utc).fix().local_minus_utc()
}
