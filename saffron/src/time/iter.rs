//! [`Iter`]: the times of a schedule, from either side.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Bound;

use chrono::offset::MappedLocalTime;
use chrono::{DateTime, NaiveDateTime, TimeZone};

use crate::time::clock::{Zone, instant, local};
use crate::time::cursor::{Backward, Cursor, Forward};
use crate::time::schedule::{Schedule, date_time};
use crate::time::zone::Firing;

/// The times of a schedule within a range, in order; made by [`Cron::iter`] and its
/// like. Both ends can be taken, and they meet.
///
/// ```
/// # use chrono::{DateTime, Utc};
/// let hourly: saffron::Cron = "0 * * * *".parse()?;
/// let start: DateTime<Utc> = "2025-01-01T00:30:00Z".parse()?;
/// let hours: Vec<_> = hourly.iter_from(start).take(2).map(|t| t.to_rfc3339()).collect();
/// assert_eq!(hours, ["2025-01-01T01:00:00+00:00", "2025-01-01T02:00:00+00:00"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// [`Cron::iter`]: crate::Cron::iter
#[derive(Clone)]
pub struct Iter<Tz: TimeZone> {
    schedule: Schedule,
    zone: Tz,
    /// What is left lies after this bound, or from it on,
    start: Bound<NaiveDateTime>,
    /// and before this one.
    end: NaiveDateTime,
    /// Cursors that stand on the last time taken from either side. There is none at
    /// first, and none while the clock repeats itself.
    forward: Option<Cursor<Forward>>,
    backward: Option<Cursor<Backward>>,
}

impl<Tz: TimeZone> Iter<Tz> {
    pub(crate) fn new(
        schedule: Schedule,
        zone: Tz,
        start: Bound<NaiveDateTime>,
        end: NaiveDateTime,
    ) -> Self {
        Self { schedule, zone, start, end, forward: None, backward: None }
    }

    /// The wall-clock minute as a firing, where it is one and no other. The clock
    /// before it ran without a fold, or there would be no cursor.
    #[inline]
    fn firing(&self, wall: NaiveDateTime) -> Option<Firing<Tz>> {
        match self.zone.resolve(wall) {
            MappedLocalTime::Single(offset) => Some((instant(wall, &offset)?, offset)),
            _ => None,
        }
    }

    /// Where a cursor may start: the wall clock at a firing, unless it shows that
    /// time twice.
    fn seat(&self, (utc, offset): &Firing<Tz>) -> Option<NaiveDateTime> {
        let wall = local(*utc, offset)?;
        matches!(self.zone.resolve(wall), MappedLocalTime::Single(_)).then_some(wall)
    }

    #[cold]
    fn search_forward(&mut self) -> Option<DateTime<Tz>> {
        let schedule = self.schedule.in_zone(&self.zone);
        let firing = match self.start {
            Bound::Included(start) => schedule.from(start),
            Bound::Excluded(last) => schedule.after(last, &self.zone.offset_at(last)),
            Bound::Unbounded => None,
        };
        let seat = firing.as_ref().and_then(|firing| self.seat(firing));
        self.forward = seat.map(|wall| Cursor::after(self.schedule.cron(), wall));
        self.take_first(firing)
    }

    #[cold]
    fn search_backward(&mut self) -> Option<DateTime<Tz>> {
        let firing = self.schedule.in_zone(&self.zone).until(self.end);
        let seat = firing.as_ref().and_then(|firing| self.seat(firing));
        self.backward = seat.map(|wall| Cursor::before(self.schedule.cron(), wall));
        self.take_last(firing)
    }

    /// From the front, only the end needs a look.
    #[inline]
    fn take_first(&mut self, firing: Option<Firing<Tz>>) -> Option<DateTime<Tz>> {
        match firing {
            Some(firing) if firing.0 < self.end => {
                self.start = Bound::Excluded(firing.0);
                Some(date_time(firing))
            }
            _ => self.finish(),
        }
    }

    #[inline]
    fn take_last(&mut self, firing: Option<Firing<Tz>>) -> Option<DateTime<Tz>> {
        match firing {
            Some(firing) if self.is_after_start(firing.0) => {
                self.end = firing.0;
                Some(date_time(firing))
            }
            _ => self.finish(),
        }
    }

    /// Nothing is left, from either side.
    #[cold]
    fn finish(&mut self) -> Option<DateTime<Tz>> {
        self.start = Bound::Unbounded;
        self.forward = None;
        self.backward = None;
        None
    }

    /// Does it lie after the start?
    #[inline]
    fn is_after_start(&self, utc: NaiveDateTime) -> bool {
        match self.start {
            Bound::Included(start) => start <= utc,
            Bound::Excluded(last) => last < utc,
            Bound::Unbounded => false,
        }
    }
}

/// The same time, put together anew. A time that a call returned stays in memory, and
/// so would those that are found in line, which triples what an item takes.
#[inline]
fn rebuilt<Tz: TimeZone>(time: &DateTime<Tz>) -> DateTime<Tz> {
    let utc = time.naive_utc();
    date_time((utc.date().and_time(utc.time()), time.offset().clone()))
}

impl<Tz: TimeZone> Iterator for Iter<Tz> {
    type Item = DateTime<Tz>;

    #[inline]
    fn next(&mut self) -> Option<DateTime<Tz>> {
        let cron = self.schedule.cron();
        let wall = self.forward.as_mut().and_then(|cursor| cursor.next(cron));
        match wall.and_then(|wall| self.firing(wall)) {
            Some(firing) => self.take_first(Some(firing)),
            None => self.search_forward().map(|time| rebuilt(&time)),
        }
    }
}

impl<Tz: TimeZone> DoubleEndedIterator for Iter<Tz> {
    #[inline]
    fn next_back(&mut self) -> Option<DateTime<Tz>> {
        let cron = self.schedule.cron();
        let wall = self.backward.as_mut().and_then(|cursor| cursor.next(cron));
        match wall.and_then(|wall| self.firing(wall)) {
            Some(firing) => self.take_last(Some(firing)),
            None => self.search_backward().map(|time| rebuilt(&time)),
        }
    }
}

impl<Tz: TimeZone> FusedIterator for Iter<Tz> {}

impl<Tz: TimeZone> fmt::Debug for Iter<Tz> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Iter")
            .field("schedule", &self.schedule)
            .field("start", &self.start)
            .field("end", &self.end)
            .finish_non_exhaustive()
    }
}
