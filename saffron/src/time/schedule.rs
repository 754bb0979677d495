//! [`Schedule`]: a cron expression with a policy for clock changes, and the
//! methods that answer in any zone.

use core::ops::{Bound, Range};

use chrono::{DateTime, NaiveDateTime, TimeZone};

use crate::meaning::cron::Cron;
use crate::time::clock::Zone;
use crate::time::iter::Iter;
use crate::time::zone::{ClockChange, DstPolicy, Firing, InZone};

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

// Times are taken by value, as chrono's are: most are `Copy`.
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
    pub fn contains<Tz: TimeZone>(&self, time: DateTime<Tz>) -> bool {
        self.in_zone(&time.timezone()).fires_at(time.naive_utc(), time.offset())
    }

    /// See [`Cron::next_from`].
    #[inline]
    pub fn next_from<Tz: TimeZone>(&self, time: DateTime<Tz>) -> Option<DateTime<Tz>> {
        self.in_zone(&time.timezone()).from(time.naive_utc()).map(date_time)
    }

    /// See [`Cron::next_after`].
    #[inline]
    pub fn next_after<Tz: TimeZone>(&self, time: DateTime<Tz>) -> Option<DateTime<Tz>> {
        self.in_zone(&time.timezone()).after(time.naive_utc(), time.offset()).map(date_time)
    }

    /// See [`Cron::prev_from`].
    #[inline]
    pub fn prev_from<Tz: TimeZone>(&self, time: DateTime<Tz>) -> Option<DateTime<Tz>> {
        self.in_zone(&time.timezone()).up_to(time.naive_utc()).map(date_time)
    }

    /// See [`Cron::prev_before`].
    #[inline]
    pub fn prev_before<Tz: TimeZone>(&self, time: DateTime<Tz>) -> Option<DateTime<Tz>> {
        self.in_zone(&time.timezone()).until(time.naive_utc()).map(date_time)
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
    pub fn clock_change<Tz: TimeZone>(&self, time: DateTime<Tz>) -> Option<ClockChange> {
        self.in_zone(&time.timezone()).clock_change(time.naive_utc(), time.offset())
    }

    /// See [`Cron::iter`].
    pub fn iter<Tz: TimeZone>(&self, range: Range<DateTime<Tz>>) -> Iter<Tz> {
        let zone = range.start.timezone();
        Iter::new(*self, zone, Bound::Included(range.start.naive_utc()), range.end.naive_utc())
    }

    /// See [`Cron::iter_from`].
    pub fn iter_from<Tz: TimeZone>(&self, time: DateTime<Tz>) -> Iter<Tz> {
        let start = Bound::Included(time.naive_utc());
        Iter::new(*self, time.timezone(), start, NaiveDateTime::MAX)
    }

    /// See [`Cron::iter_after`].
    pub fn iter_after<Tz: TimeZone>(&self, time: DateTime<Tz>) -> Iter<Tz> {
        let start = Bound::Excluded(time.naive_utc());
        Iter::new(*self, time.timezone(), start, NaiveDateTime::MAX)
    }

    /// The schedule on the clock of a zone that is not chrono's own: times go in and
    /// come out in UTC.
    ///
    /// ```
    /// use chrono::{DateTime, Utc};
    /// use chrono_tz::Asia::Kathmandu;
    /// use saffron::Cron;
    ///
    /// let noon: Cron = "0 12 * * *".parse()?;
    /// let time: DateTime<Utc> = "2025-01-01T00:00:00Z".parse()?;
    /// let next = noon.with_dst(Default::default()).in_zone(&Kathmandu).next_after(time);
    /// assert_eq!(next, Some("2025-01-01T06:15:00Z".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub const fn in_zone<'z, Z: Zone>(&self, zone: &'z Z) -> InZone<'z, Z> {
        InZone { schedule: *self, zone }
    }
}

#[inline]
pub(crate) fn date_time<Tz: TimeZone>((utc, offset): Firing<Tz>) -> DateTime<Tz> {
    DateTime::from_naive_utc_and_offset(utc, offset)
}
