//! [`Iter`]: the times of a schedule, from either side.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;

use crate::time::instant::{Instant, Time};
use crate::time::schedule::Schedule;
use crate::time::search::{Backward, Forward};
use crate::time::unix::{TIME_MAX, TIME_MIN};
use crate::time::walk::Walk;
use crate::time::zone::{OffsetSpan, Zone};

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
pub struct Iter<T: Time> {
    firings: Firings<T::Clock>,
    memo: T::Memo,
}

/// The times of a schedule in a zone within a range, in order; made by [`InZone::iter`] and its
/// like. Both ends can be taken, and they meet.
///
/// [`InZone::iter`]: crate::InZone::iter
#[derive(Clone)]
pub struct ZonedIter<'z, Z: Zone, I: Instant> {
    firings: Firings<&'z Z>,
    memo: I::Memo,
}

/// The firings from one boundary to another that have not been taken.
#[derive(Clone)]
struct Firings<Z> {
    schedule: Schedule,
    zone: Z,
    start: i64,
    end: i64,
    /// The walks that have begun, which stand on the last firing taken from either side.
    forward: Option<Walk<Forward>>,
    backward: Option<Walk<Backward>>,
}

impl<Z: Zone> Firings<Z> {
    fn new(schedule: Schedule, zone: Z, start: i64, end: i64) -> Self {
        Self { schedule, zone, start, end, forward: None, backward: None }
    }

    /// The next firing, with the span that it lies in.
    #[inline]
    fn next(&mut self) -> Option<(i64, OffsetSpan)> {
        if let Some(walk) = &mut self.forward
            && let Some(time) = walk.next_at_hand()
            && time < self.end
        {
            self.start = time + 1;
            return Some((time, walk.span()));
        }
        self.search()
    }

    #[inline(never)]
    fn search(&mut self) -> Option<(i64, OffsetSpan)> {
        let course = self.schedule.course(&self.zone);
        let start = self.start;
        let walk = self.forward.get_or_insert_with(|| Walk::new(&course, start));
        match walk.next(&course) {
            Some(time) if time < self.end => {
                self.start = time + 1;
                Some((time, walk.span()))
            }
            _ => self.finish(),
        }
    }

    #[inline]
    fn next_back(&mut self) -> Option<(i64, OffsetSpan)> {
        if let Some(walk) = &mut self.backward
            && let Some(time) = walk.next_at_hand()
            && time >= self.start
        {
            self.end = time;
            return Some((time, walk.span()));
        }
        self.search_back()
    }

    #[inline(never)]
    fn search_back(&mut self) -> Option<(i64, OffsetSpan)> {
        let course = self.schedule.course(&self.zone);
        let end = self.end;
        let walk = self.backward.get_or_insert_with(|| Walk::new(&course, end));
        match walk.next(&course) {
            Some(time) if time >= self.start => {
                self.end = time;
                Some((time, walk.span()))
            }
            _ => self.finish(),
        }
    }

    /// Nothing is left, from either side.
    #[cold]
    fn finish(&mut self) -> Option<(i64, OffsetSpan)> {
        (self.start, self.end) = (END, TIME_MIN);
        None
    }
}

/// The boundary after the last firing of all.
const END: i64 = TIME_MAX + 1;

impl<T: Time> Iter<T> {
    pub(crate) fn between(schedule: Schedule, range: &Range<T>) -> Self {
        Self::new(schedule, &range.start, range.start.boundary(false), range.end.boundary(false))
    }

    pub(crate) fn from(schedule: Schedule, time: &T) -> Self {
        Self::new(schedule, time, time.boundary(false), END)
    }

    pub(crate) fn after(schedule: Schedule, time: &T) -> Self {
        Self::new(schedule, time, time.boundary(true), END)
    }

    fn new(schedule: Schedule, time: &T, start: i64, end: i64) -> Self {
        let firings = Firings::new(schedule, time.clock(), start, end);
        Self { firings, memo: T::Memo::default() }
    }
}

impl<'z, Z: Zone, I: Instant> ZonedIter<'z, Z, I> {
    pub(crate) fn new(schedule: Schedule, zone: &'z Z, start: i64, end: i64) -> Self {
        Self { firings: Firings::new(schedule, zone, start, end), memo: I::Memo::default() }
    }

    pub(crate) fn between(schedule: Schedule, zone: &'z Z, range: &Range<I>) -> Self {
        Self::new(schedule, zone, range.start.boundary(false), range.end.boundary(false))
    }

    pub(crate) fn from(schedule: Schedule, zone: &'z Z, time: &I) -> Self {
        Self::new(schedule, zone, time.boundary(false), END)
    }

    pub(crate) fn after(schedule: Schedule, zone: &'z Z, time: &I) -> Self {
        Self::new(schedule, zone, time.boundary(true), END)
    }
}

impl<T: Time> Iterator for Iter<T> {
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        let (time, span) = self.firings.next()?;
        T::on(&self.firings.zone, time, span, &mut self.memo)
    }
}

impl<T: Time> DoubleEndedIterator for Iter<T> {
    #[inline]
    fn next_back(&mut self) -> Option<T> {
        let (time, span) = self.firings.next_back()?;
        T::on(&self.firings.zone, time, span, &mut self.memo)
    }
}

impl<T: Time> FusedIterator for Iter<T> {}

impl<Z: Zone, I: Instant> Iterator for ZonedIter<'_, Z, I> {
    type Item = I;

    #[inline]
    fn next(&mut self) -> Option<I> {
        let (time, span) = self.firings.next()?;
        I::at(time, span.offset, &mut self.memo)
    }
}

impl<Z: Zone, I: Instant> DoubleEndedIterator for ZonedIter<'_, Z, I> {
    #[inline]
    fn next_back(&mut self) -> Option<I> {
        let (time, span) = self.firings.next_back()?;
        I::at(time, span.offset, &mut self.memo)
    }
}

impl<Z: Zone, I: Instant> FusedIterator for ZonedIter<'_, Z, I> {}

impl<T: Time> fmt::Debug for Iter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.firings.debug(f.debug_struct("Iter"))
    }
}

impl<Z: Zone, I: Instant> fmt::Debug for ZonedIter<'_, Z, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.firings.debug(f.debug_struct("ZonedIter"))
    }
}

impl<Z> Firings<Z> {
    fn debug(&self, mut shown: fmt::DebugStruct<'_, '_>) -> fmt::Result {
        shown
            .field("schedule", &self.schedule)
            .field("start", &self.start)
            .field("end", &self.end)
            .finish_non_exhaustive()
    }
}
