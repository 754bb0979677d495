//! chrono's times: a `DateTime` stands on the clock of its time zone.

use core::cell::Cell;

use chrono::{
    DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone,
    Timelike, Utc,
};

use crate::meaning::calendar::Date;
use crate::time::instant::{Instant, Time, sealed::Moment};
use crate::time::search::Wall;
use crate::time::walk::Firing;
use crate::time::zone::{OffsetSpan, Zone};

impl<Tz: TimeZone> Moment for DateTime<Tz> {
    #[inline]
    fn second(&self) -> i64 {
        self.timestamp()
    }

    #[inline]
    fn is_within_second(&self) -> bool {
        self.timestamp_subsec_nanos() != 0
    }

    /// An offset without data is UTC's, whose dates chrono has at hand.
    #[expect(private_interfaces, reason = "times are part of this crate")]
    #[inline]
    fn utc_wall(&self) -> Option<Wall> {
        if !is_utc(self.offset()) {
            return None;
        }
        let (date, time) = (self.naive_utc().date(), self.naive_utc().time());
        let date = Date { year: date.year(), month: date.month(), day: date.day() };
        Some(Wall::of_date(date, time.num_seconds_from_midnight()))
    }
}

/// Is it known when the program is compiled that this is UTC's offset?
#[inline]
fn is_utc<O: Offset>(offset: &O) -> bool {
    size_of::<O>() == 0 && offset.fix().local_minus_utc() == 0
}

impl<Tz: TimeZone> Time for DateTime<Tz> {
    type Clock = Clock<Tz>;
    type Wall = NaiveDateTime;

    #[inline]
    fn clock(&self) -> Clock<Tz> {
        Clock::new(self.timezone())
    }

    #[expect(private_interfaces, reason = "times are part of this crate")]
    #[inline]
    fn on(clock: &Clock<Tz>, firing: Firing) -> Option<Self> {
        if size_of::<Tz::Offset>() == 0 && firing.offset == 0 {
            let Date { year, month, day } = firing.wall.date;
            let time = NaiveTime::from_num_seconds_from_midnight_opt(firing.wall.second, 0)?;
            let utc = NaiveDate::from_ymd_opt(year, month, day)?.and_time(time);
            return Some(clock.zone.from_utc_datetime(&utc));
        }
        let time = firing.time();
        let utc = DateTime::from_timestamp(time, 0)?.naive_utc();
        Some(Self::from_naive_utc_and_offset(utc, clock.offset_of(time, utc)))
    }

    fn wall(seconds: i64) -> Option<NaiveDateTime> {
        Some(DateTime::from_timestamp(seconds, 0)?.naive_utc())
    }
}

impl Instant for DateTime<Utc> {
    #[expect(private_interfaces, reason = "instants are part of this crate")]
    #[inline]
    fn at(firing: Firing) -> Option<Self> {
        Self::from_timestamp(firing.time(), 0)
    }
}

/// The offset of an answer is that of the zone.
impl Instant for DateTime<FixedOffset> {
    #[expect(private_interfaces, reason = "instants are part of this crate")]
    #[inline]
    fn at(firing: Firing) -> Option<Self> {
        let offset = FixedOffset::east_opt(firing.offset)?;
        Some(DateTime::from_timestamp(firing.time(), 0)?.with_timezone(&offset))
    }
}

/// The clock of a chrono time zone.
pub struct Clock<Tz: TimeZone> {
    zone: Tz,
    /// The span that was asked for last, and chrono's own offset in it.
    last: Cell<Option<(OffsetSpan, Tz::Offset)>>,
}

impl<Tz: TimeZone> Clock<Tz> {
    fn new(zone: Tz) -> Self {
        Self { zone, last: Cell::new(None) }
    }

    /// chrono's offset at an instant.
    #[inline]
    fn offset_of(&self, time: i64, utc: NaiveDateTime) -> Tz::Offset {
        match self.last.take() {
            Some((span, offset)) if span.start <= time && time < span.end => {
                self.last.set(Some((span, offset.clone())));
                offset
            }
            _ => self.zone.offset_from_utc_datetime(&utc),
        }
    }

    fn ask(&self, time: i64) -> Tz::Offset {
        self.zone.offset_from_utc_datetime(&naive(time))
    }
}

impl<Tz: TimeZone> Clone for Clock<Tz> {
    fn clone(&self) -> Self {
        Self::new(self.zone.clone())
    }
}

impl<Tz: TimeZone> Zone for Clock<Tz> {
    fn offset_at(&self, time: i64) -> i32 {
        self.ask(time).fix().local_minus_utc()
    }

    fn span_at(&self, time: i64) -> OffsetSpan {
        if let Some((span, offset)) = self.last.take() {
            self.last.set(Some((span, offset)));
            if span.start <= time && time < span.end {
                return span;
            }
        }
        let span = OffsetSpan::around(time, |time| self.offset_at(time));
        self.last.set(Some((span, self.ask(time))));
        span
    }
}

/// The instant, or the end of chrono's range that is nearest to it.
fn naive(time: i64) -> NaiveDateTime {
    let end = if time < 0 { NaiveDateTime::MIN } else { NaiveDateTime::MAX };
    DateTime::from_timestamp(time, 0).map_or(end, |time| time.naive_utc())
}
