//! [`Schedule`]: a cron expression with a policy for clock changes, and the
//! questions that it answers, on the clock of a time or on that of a given zone.

use core::ops::Range;

use crate::meaning::cron::Cron;
use crate::time::course::Course;
use crate::time::dst::{ClockChange, DstPolicy, Rule};
use crate::time::instant::{Instant, Time};
use crate::time::iter::{Iter, ZonedIter};
use crate::time::search::{Backward, Cursor, Forward};
use crate::time::walk::{Walk, Way};
use crate::time::zone::Zone;

/// A [`Cron`] and what it does where clocks change.
///
/// [`Cron`]'s own methods are those of a schedule under [`DstPolicy::Adjust`].
///
/// ```
/// use saffron::{Cron, DstPolicy};
///
/// let schedule = "30 1 * * *".parse::<Cron>()?.with_dst(DstPolicy::Literal);
/// assert_eq!(schedule.dst(), DstPolicy::Literal);
/// # Ok::<(), saffron::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Schedule {
    cron: Cron,
    dst: DstPolicy,
}

// Times are taken by value: most are `Copy`.
#[allow(clippy::needless_pass_by_value)]
impl Schedule {
    #[inline]
    pub(crate) const fn new(cron: Cron, dst: DstPolicy) -> Self {
        Self { cron, dst }
    }

    /// The expression.
    #[must_use]
    pub const fn cron(&self) -> &Cron {
        &self.cron
    }

    /// The policy.
    #[must_use]
    pub const fn dst(&self) -> DstPolicy {
        self.dst
    }

    /// See [`Cron::contains`].
    #[inline]
    pub fn contains<T: Time>(&self, time: T) -> bool {
        self.asked().contains(&time)
    }

    /// See [`Cron::next_from`].
    #[inline]
    pub fn next_from<T: Time>(&self, time: T) -> Option<T> {
        self.asked().answer::<Forward, T>(&time, false)
    }

    /// See [`Cron::next_after`].
    #[inline]
    pub fn next_after<T: Time>(&self, time: T) -> Option<T> {
        self.asked().answer::<Forward, T>(&time, true)
    }

    /// See [`Cron::prev_from`].
    #[inline]
    pub fn prev_from<T: Time>(&self, time: T) -> Option<T> {
        self.asked().answer::<Backward, T>(&time, true)
    }

    /// See [`Cron::prev_before`].
    #[inline]
    pub fn prev_before<T: Time>(&self, time: T) -> Option<T> {
        self.asked().answer::<Backward, T>(&time, false)
    }

    /// What a change of the clock had to do with a firing, where it had: `time` is an
    /// answer of one of the methods above.
    ///
    /// ```
    /// use chrono::{DateTime, FixedOffset};
    /// use chrono_tz::America::New_York;
    /// use saffron::{ClockChange, Cron};
    ///
    /// let nightly = "30 2 * * *".parse::<Cron>()?.with_dst(Default::default());
    /// let night: DateTime<FixedOffset> = "2024-03-10T00:00:00-05:00".parse()?;
    /// let firing = nightly.next_after(night.with_timezone(&New_York)).unwrap();
    /// let from = "2024-03-10T02:30:00".parse()?;
    /// assert_eq!(nightly.clock_change(firing), Some(ClockChange::Moved { from }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn clock_change<T: Time>(&self, time: T) -> Option<ClockChange<T::Wall>> {
        self.course(&time.clock()).clock_change(time.second())?.with_wall(T::wall)
    }

    /// See [`Cron::iter`].
    pub fn iter<T: Time>(&self, range: Range<T>) -> Iter<T> {
        Iter::between(*self, &range)
    }

    /// See [`Cron::iter_from`].
    pub fn iter_from<T: Time>(&self, time: T) -> Iter<T> {
        Iter::from(*self, &time)
    }

    /// See [`Cron::iter_after`].
    pub fn iter_after<T: Time>(&self, time: T) -> Iter<T> {
        Iter::after(*self, &time)
    }

    /// See [`Cron::in_zone`].
    #[must_use]
    pub const fn in_zone<'z, Z: Zone>(&self, zone: &'z Z) -> InZone<'z, Z> {
        InZone { schedule: *self, zone }
    }

    #[inline]
    pub(crate) fn course<'a, Z>(&'a self, zone: &'a Z) -> Course<'a, Z> {
        Course { cron: &self.cron, rule: Rule::new(self.dst, &self.cron), zone }
    }

    #[inline]
    pub(crate) const fn asked(&self) -> Asked<'_> {
        Asked { cron: &self.cron, dst: self.dst }
    }
}

/// What is asked: a schedule that is not copied for it.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(crate) cron: &'a Cron,
    pub(crate) dst: DstPolicy,
}

impl Asked<'_> {
    #[inline]
    fn course<'a, Z>(&'a self, zone: &'a Z) -> Course<'a, Z> {
        Course { cron: self.cron, rule: Rule::new(self.dst, self.cron), zone }
    }

    #[inline]
    pub(crate) fn contains<T: Time>(self, time: &T) -> bool {
        match time.utc_matches(self.cron) {
            Some(matches) => matches,
            None => time.is_in_range() && self.course(&time.clock()).fires_at(time.second()),
        }
    }

    /// The first time beyond the boundary just before or just after a time.
    #[inline]
    pub(crate) fn answer<D: Way, T: Time>(self, time: &T, after: bool) -> Option<T> {
        // What never fires is not searched for.
        if self.cron.fires() { self.search::<D, T>(time, after) } else { None }
    }

    #[inline(never)]
    fn search<D: Way, T: Time>(self, time: &T, after: bool) -> Option<T> {
        if let Some((boundary, year_start)) = time.utc_boundary(after) {
            let mut cursor = Cursor::<D>::in_year(self.cron, boundary, year_start);
            return time.of_utc(cursor.next(self.cron)?);
        }
        let clock = time.clock();
        let course = self.course(&clock);
        let boundary = time.boundary(after);
        let mut walk = Walk::<D>::new(&course, boundary);
        // A zone that contradicts itself may lead back.
        let firing = walk.next(&course, boundary).filter(|&firing| D::is_past(firing, boundary))?;
        T::on(&clock, firing, walk.span(), &mut T::Memo::default())
    }
}

/// A schedule on the clock of a zone, made by [`Cron::in_zone`]. It is asked about instants, and
/// answers with instants of the same type.
///
/// ```
/// use chrono::{DateTime, Utc};
/// use saffron::{Cron, FixedZone};
///
/// let noon: Cron = "0 12 * * *".parse()?;
/// let kathmandu = FixedZone { seconds_east: (5 * 60 + 45) * 60 };
/// let time: DateTime<Utc> = "2025-01-01T00:00:00Z".parse()?;
/// assert_eq!(noon.in_zone(&kathmandu).next_after(time), Some("2025-01-01T06:15:00Z".parse()?));
/// assert_eq!(noon.in_zone(&kathmandu).next_after(0), Some(22_500));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct InZone<'z, Z> {
    schedule: Schedule,
    zone: &'z Z,
}

// Instants are taken by value: they are `Copy`.
#[allow(clippy::needless_pass_by_value)]
impl<'z, Z: Zone> InZone<'z, Z> {
    /// See [`Cron::contains`].
    #[inline]
    pub fn contains<I: Instant>(&self, time: I) -> bool {
        time.is_in_range() && self.schedule.course(self.zone).fires_at(time.second())
    }

    /// See [`Cron::next_from`].
    #[inline]
    pub fn next_from<I: Instant>(&self, time: I) -> Option<I> {
        self.answer::<Forward, I>(&time, false)
    }

    /// See [`Cron::next_after`].
    #[inline]
    pub fn next_after<I: Instant>(&self, time: I) -> Option<I> {
        self.answer::<Forward, I>(&time, true)
    }

    /// See [`Cron::prev_from`].
    #[inline]
    pub fn prev_from<I: Instant>(&self, time: I) -> Option<I> {
        self.answer::<Backward, I>(&time, true)
    }

    /// See [`Cron::prev_before`].
    #[inline]
    pub fn prev_before<I: Instant>(&self, time: I) -> Option<I> {
        self.answer::<Backward, I>(&time, false)
    }

    /// The first instant beyond the boundary just before or just after one.
    #[inline]
    fn answer<D: Way, I: Instant>(&self, time: &I, after: bool) -> Option<I> {
        if !self.schedule.cron.fires() {
            return None;
        }
        let course = self.schedule.course(self.zone);
        let boundary = time.boundary(after);
        let mut walk = Walk::<D>::new(&course, boundary);
        // A zone that contradicts itself may lead back.
        let firing = walk.next(&course, boundary).filter(|&firing| D::is_past(firing, boundary))?;
        I::at(firing, walk.span().offset, &mut I::Memo::default())
    }

    /// See [`Schedule::clock_change`]; a time that the clock skips comes as seconds since 1970 on
    /// that clock.
    pub fn clock_change<I: Instant>(&self, time: I) -> Option<ClockChange> {
        self.schedule.course(self.zone).clock_change(time.second())
    }

    /// See [`Cron::iter`].
    pub fn iter<I: Instant>(&self, range: Range<I>) -> ZonedIter<'z, Z, I> {
        ZonedIter::between(self.schedule, self.zone, &range)
    }

    /// See [`Cron::iter_from`].
    pub fn iter_from<I: Instant>(&self, time: I) -> ZonedIter<'z, Z, I> {
        ZonedIter::from(self.schedule, self.zone, &time)
    }

    /// See [`Cron::iter_after`].
    pub fn iter_after<I: Instant>(&self, time: I) -> ZonedIter<'z, Z, I> {
        ZonedIter::after(self.schedule, self.zone, &time)
    }
}
