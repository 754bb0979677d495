//! [`Iter`]: the times of a schedule, from either side.

use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;

use crate::time::instant::{Instant, Time};
use crate::time::schedule::Schedule;
use crate::time::search::{Backward, Forward, Wall};
use crate::time::unix::{TIME_MAX, TIME_MIN};
use crate::time::utc::{UtcFirings, UtcSide};
use crate::time::walk::{Walk, Way};
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
    ways: Ways<T::Clock>,
    memo: T::Memo,
}

/// How the times are found.
#[derive(Clone)]
enum Ways<Z> {
    /// On UTC's clock, of which the library has the dates at hand.
    Utc(Schedule, UtcFirings, Z),
    Zoned(Firings<Z>),
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
    rest: Range<i64>,
    walks: Walks,
}

/// The walks that have begun, which stand on the last firing taken from either side.
#[derive(Clone, Default)]
struct Walks {
    forward: Option<Walk<Forward>>,
    backward: Option<Walk<Backward>>,
}

/// A side from which firings are taken.
trait Side: Way + Sized {
    fn walk(walks: &mut Walks) -> &mut Option<Walk<Self>>;
    /// Where the walk begins.
    fn start(rest: &Range<i64>) -> i64;
    /// Does a firing lie on this side of where the other begins?
    fn is_left(rest: &Range<i64>, time: i64) -> bool;
    /// What is left when a firing has been taken.
    fn take(rest: &mut Range<i64>, time: i64);
}

impl Side for Forward {
    #[inline]
    fn walk(walks: &mut Walks) -> &mut Option<Walk<Self>> {
        &mut walks.forward
    }

    #[inline]
    fn start(rest: &Range<i64>) -> i64 {
        rest.start
    }

    #[inline]
    fn is_left(rest: &Range<i64>, time: i64) -> bool {
        time < rest.end
    }

    #[inline]
    fn take(rest: &mut Range<i64>, time: i64) {
        rest.start = time + 1;
    }
}

impl Side for Backward {
    #[inline]
    fn walk(walks: &mut Walks) -> &mut Option<Walk<Self>> {
        &mut walks.backward
    }

    #[inline]
    fn start(rest: &Range<i64>) -> i64 {
        rest.end
    }

    #[inline]
    fn is_left(rest: &Range<i64>, time: i64) -> bool {
        time >= rest.start
    }

    #[inline]
    fn take(rest: &mut Range<i64>, time: i64) {
        rest.end = time;
    }
}

impl<Z: Zone> Firings<Z> {
    fn new(schedule: Schedule, zone: Z, start: i64, end: i64) -> Self {
        Self { schedule, zone, rest: start..end, walks: Walks::default() }
    }

    /// The next firing from a side, with the span that it lies in.
    #[inline]
    fn next<D: Side>(&mut self) -> Option<(i64, OffsetSpan)> {
        if let Some(walk) = D::walk(&mut self.walks)
            && let Some(time) = walk.next_at_hand()
            && D::is_left(&self.rest, time)
        {
            D::take(&mut self.rest, time);
            return Some((time, walk.span()));
        }
        self.search::<D>()
    }

    #[inline(never)]
    fn search<D: Side>(&mut self) -> Option<(i64, OffsetSpan)> {
        let course = self.schedule.course(&self.zone);
        let start = D::start(&self.rest);
        let walk = D::walk(&mut self.walks).get_or_insert_with(|| Walk::new(&course, start));
        match walk.next(&course, start) {
            Some(time) if self.rest.contains(&time) => {
                D::take(&mut self.rest, time);
                Some((time, walk.span()))
            }
            _ => self.finish(),
        }
    }

    /// Nothing is left, from either side.
    #[cold]
    fn finish(&mut self) -> Option<(i64, OffsetSpan)> {
        (self.rest.start, self.rest.end) = (END, TIME_MIN);
        None
    }
}

/// The boundary after the last firing of all.
const END: i64 = TIME_MAX + 1;

impl<T: Time> Iter<T> {
    pub(crate) fn between(schedule: Schedule, range: &Range<T>) -> Self {
        Self::new(schedule, &range.start, false, Some(&range.end))
    }

    pub(crate) fn from(schedule: Schedule, time: &T) -> Self {
        Self::new(schedule, time, false, None)
    }

    pub(crate) fn after(schedule: Schedule, time: &T) -> Self {
        Self::new(schedule, time, true, None)
    }

    fn new(schedule: Schedule, start: &T, after: bool, end: Option<&T>) -> Self {
        let ways = if let Some((boundary, _)) = start.utc_boundary(after)
            && T::IS_ON_UTC
        {
            let end = end.and_then(|end| end.utc_boundary(false));
            let end = end.map_or(Wall::boundary(END), |(boundary, _)| boundary);
            Ways::Utc(schedule, UtcFirings::new(*schedule.cron(), boundary, end), start.clock())
        } else {
            let end = end.map_or(END, |end| end.boundary(false));
            Ways::Zoned(Firings::new(schedule, start.clock(), start.boundary(after), end))
        };
        Self { ways, memo: T::Memo::default() }
    }

    #[inline(always)]
    fn take<D: Side + UtcSide>(&mut self) -> Option<T> {
        match &mut self.ways {
            Ways::Utc(_, firings, clock) if T::IS_ON_UTC => {
                T::on_utc(clock, &firings.next::<D>()?, &mut self.memo)
            }
            _ if T::IS_ON_UTC => self.take_zoned_apart::<D>().map(T::rebuilt),
            _ => self.take_zoned::<D>(),
        }
    }

    /// An offset without data is hardly ever another than UTC's.
    #[cold]
    #[inline(never)]
    fn take_zoned_apart<D: Side>(&mut self) -> Option<T> {
        self.take_zoned::<D>()
    }

    #[inline]
    fn take_zoned<D: Side>(&mut self) -> Option<T> {
        let Ways::Zoned(firings) = &mut self.ways else { return None };
        let (time, span) = firings.next::<D>()?;
        T::on(&firings.zone, time, span, &mut self.memo)
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
        self.take::<Forward>()
    }
}

impl<T: Time> DoubleEndedIterator for Iter<T> {
    #[inline]
    fn next_back(&mut self) -> Option<T> {
        self.take::<Backward>()
    }
}

impl<T: Time> FusedIterator for Iter<T> {}

impl<Z: Zone, I: Instant> Iterator for ZonedIter<'_, Z, I> {
    type Item = I;

    #[inline]
    fn next(&mut self) -> Option<I> {
        let (time, span) = self.firings.next::<Forward>()?;
        I::at(time, span.offset, &mut self.memo)
    }
}

impl<Z: Zone, I: Instant> DoubleEndedIterator for ZonedIter<'_, Z, I> {
    #[inline]
    fn next_back(&mut self) -> Option<I> {
        let (time, span) = self.firings.next::<Backward>()?;
        I::at(time, span.offset, &mut self.memo)
    }
}

impl<Z: Zone, I: Instant> FusedIterator for ZonedIter<'_, Z, I> {}

#[allow(clippy::missing_fields_in_debug, reason = "it says that there is more")]
impl<T: Time> fmt::Debug for Iter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.ways {
            Ways::Utc(schedule, firings, _) => debug(f, "Iter", schedule, &firings.rest()),
            Ways::Zoned(firings) => debug(f, "Iter", &firings.schedule, &firings.rest),
        }
    }
}

#[allow(clippy::missing_fields_in_debug, reason = "it says that there is more")]
impl<Z: Zone, I: Instant> fmt::Debug for ZonedIter<'_, Z, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(f, "ZonedIter", &self.firings.schedule, &self.firings.rest)
    }
}

fn debug(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    schedule: &Schedule,
    rest: &Range<i64>,
) -> fmt::Result {
    f.debug_struct(name)
        .field("schedule", schedule)
        .field("start", &rest.start)
        .field("end", &rest.end)
        .finish_non_exhaustive()
}
