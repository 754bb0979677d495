//! jiff's times: a `ZonedDateTime` stands on the clock of its time zone, a `Timestamp` on that of UTC.
//!
//! ```
//! use jiff::{Timestamp, ZonedDateTime, civil};
//! use saffron::{ClockChange, Cron};
//!
//! let nightly: Cron = "30 2 * * *".parse()?;
//! let evening: ZonedDateTime = "2024-03-09T20:00-05:00[America/New_York]".parse()?;
//! let night = nightly.next_after(evening).unwrap();
//! assert_eq!(night.to_string(), "2024-03-10T03:00:00-04:00[America/New_York]");
//! let from = civil::date(2024, 3, 10).at(2, 30, 0, 0);
//! let change = nightly.with_dst(Default::default()).clock_change(night);
//! assert_eq!(change, Some(ClockChange::Moved { from }));
//!
//! let time: Timestamp = "2025-01-01T00:00:00Z".parse()?;
//! let mut times = nightly.iter_after(time);
//! assert_eq!(times.next(), Some("2025-01-01T02:30:00Z".parse()?));
//! assert_eq!(nightly.prev_before(time), Some("2024-12-31T02:30:00Z".parse()?));
//! assert!(!nightly.contains(time));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ZonedDateTime};

use crate::time::instant::{Instant, Time, sealed::Moment};
use crate::time::zone::{FixedZone, OffsetSpan, Zone};

/// The instant, or the end of jiff's range that is nearest to it.
fn timestamp(time: i64) -> Timestamp {
    let end = if time < 0 { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::from_second(time).unwrap_or(end)
}

/// What a clock shows that many seconds after 1970 as it counts them.
fn civil(seconds: i64) -> Option<DateTime> {
    Timestamp::from_second(seconds).ok().map(|time| Offset::UTC.to_datetime(time))
}

impl Moment for Timestamp {
    #[inline]
    fn second(&self) -> i64 {
        // jiff counts fractions away from 1970.
        self.as_second() - i64::from(self.subsec_nanosecond() < 0)
    }

    #[inline]
    fn is_within_second(&self) -> bool {
        self.subsec_nanosecond() != 0
    }
}

impl Instant for Timestamp {
    type Memo = ();

    #[inline]
    fn at(time: i64, _: i32, (): &mut ()) -> Option<Self> {
        Self::from_second(time).ok()
    }
}

impl Time for Timestamp {
    type Clock = FixedZone;
    type Memo = ();
    type Wall = DateTime;

    #[inline]
    fn clock(&self) -> FixedZone {
        FixedZone::UTC
    }

    #[inline]
    fn on(_: &FixedZone, time: i64, _: OffsetSpan, (): &mut ()) -> Option<Self> {
        Self::from_second(time).ok()
    }

    fn wall(seconds: i64) -> Option<DateTime> {
        civil(seconds)
    }
}

impl Moment for ZonedDateTime {
    #[inline]
    fn second(&self) -> i64 {
        self.timestamp().second()
    }

    #[inline]
    fn is_within_second(&self) -> bool {
        self.timestamp().is_within_second()
    }
}

impl Time for ZonedDateTime {
    type Clock = Clock;
    type Memo = ();
    type Wall = DateTime;

    #[inline]
    fn clock(&self) -> Clock {
        Clock(self.time_zone().clone())
    }

    #[inline]
    fn on(clock: &Clock, time: i64, _: OffsetSpan, (): &mut ()) -> Option<Self> {
        Some(ZonedDateTime::new(Timestamp::from_second(time).ok()?, clock.0.clone()))
    }

    fn wall(seconds: i64) -> Option<DateTime> {
        civil(seconds)
    }
}

/// The clock of a jiff time zone.
#[derive(Clone)]
pub struct Clock(TimeZone);

impl Zone for Clock {
    fn offset_at(&self, time: i64) -> i32 {
        self.0.to_offset(timestamp(time)).seconds()
    }

    fn span_at(&self, time: i64) -> OffsetSpan {
        match self.0.to_fixed_offset() {
            Ok(offset) => OffsetSpan::always(offset.seconds()),
            Err(_) => OffsetSpan::around(time, |time| self.offset_at(time)),
        }
    }
}
