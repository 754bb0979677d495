//! [`Time`] and [`Instant`]: what can be asked about, and answered with.

use crate::meaning::cron::Cron;
use crate::time::dst::ClockChange;
use crate::time::search::Wall;
use crate::time::utc::OfDay;
use crate::time::zone::{OffsetSpan, Zone};

/// A time that stands on a clock of its own: what [`Cron`](crate::Cron) and
/// [`Schedule`](crate::Schedule) are asked about, and answer with.
///
/// It is implemented here only:
///
/// - for `i64`, Unix seconds on the clock of UTC;
/// - for chrono's `DateTime` in any time zone, with the feature `chrono`;
/// - for jiff's `ZonedDateTime`, and for its `Timestamp` on the clock of UTC, with the feature `jiff`.
pub trait Time: sealed::Moment {
    /// The clock.
    #[doc(hidden)]
    type Clock: Zone;

    /// What one answer leaves for the next.
    #[doc(hidden)]
    type Memo: Clone + Default;

    /// What the clock shows at a time, in the words of the library that the time comes from.
    type Wall;

    #[doc(hidden)]
    fn clock(&self) -> Self::Clock;

    /// A firing as a time on a clock: its Unix seconds, and the span that it lies in. None beyond
    /// the range of times.
    #[doc(hidden)]
    fn on(clock: &Self::Clock, time: i64, span: OffsetSpan, memo: &mut Self::Memo) -> Option<Self>;

    /// A firing on UTC's clock, if that is its clock and its library has it at hand.
    #[doc(hidden)]
    #[expect(private_interfaces, reason = "times are part of this crate")]
    #[inline]
    #[must_use]
    fn on_utc(_: &Self::Clock, _: &OfDay<'_>, _: &mut Self::Memo) -> Option<Self> {
        None
    }

    /// Is its clock that of UTC, with the library's dates at hand, or hardly ever another?
    #[doc(hidden)]
    const IS_ON_UTC: bool = false;

    /// The same time, put together anew. What a call returned stays in memory, and so would what
    /// is found in line beside it, which triples what an item takes.
    #[doc(hidden)]
    #[must_use]
    fn rebuilt(self) -> Self {
        self
    }

    /// What a clock shows, given as seconds since 1970 on that clock.
    #[doc(hidden)]
    fn wall(seconds: i64) -> Option<Self::Wall>;
}

/// A point in time, about which the schedule of a given zone is asked:
/// [`InZone`](crate::InZone) answers with the same type.
///
/// It is implemented here only:
///
/// - for `i64`, Unix seconds;
/// - for chrono's `DateTime<Utc>`, and for its `DateTime<FixedOffset>`, which is answered with the
///   offset of the zone, with the feature `chrono`;
/// - for jiff's `Timestamp`, with the feature `jiff`.
pub trait Instant: sealed::Moment {
    /// What one answer leaves for the next.
    #[doc(hidden)]
    type Memo: Clone + Default;

    /// A firing as an instant: its Unix seconds, and the offset in force. None beyond the range
    /// of times.
    #[doc(hidden)]
    fn at(time: i64, offset: i32, memo: &mut Self::Memo) -> Option<Self>;
}

pub(crate) mod sealed {
    use super::{Cron, Wall};

    /// Has a place on the line of time.
    pub trait Moment: Sized {
        /// The whole second that it lies in, in Unix seconds.
        fn second(&self) -> i64;

        /// Does it lie after the start of that second?
        fn is_within_second(&self) -> bool;

        /// Does it lie between the first and the last firing that there can be?
        #[inline]
        fn is_in_range(&self) -> bool {
            true
        }

        /// The boundary just before it, or just after it, in whole seconds.
        #[inline]
        fn boundary(&self, after: bool) -> i64 {
            self.second() + i64::from(after || self.is_within_second())
        }

        /// What the clock of UTC shows then, and the days from 1 January 1970 to the first of the
        /// year, or as many as have the same weekday.
        #[expect(private_interfaces, reason = "times are part of this crate")]
        #[inline]
        fn utc_wall(&self) -> Option<(Wall, i64)> {
            None
        }

        /// The boundary on that clock, likewise.
        #[expect(private_interfaces, reason = "times are part of this crate")]
        #[inline]
        fn utc_boundary(&self, after: bool) -> Option<(Wall, i64)> {
            let (Wall { date, second }, year_start) = self.utc_wall()?;
            let second = second + u32::from(after || self.is_within_second());
            Some((Wall { date, second }, year_start))
        }

        /// Does the minute match that UTC's clock shows, likewise?
        #[inline]
        fn utc_matches(&self, _: &Cron) -> Option<bool> {
            None
        }

        /// A time of UTC's clock, likewise.
        #[expect(private_interfaces, reason = "times are part of this crate")]
        #[inline]
        fn of_utc(&self, _: Wall) -> Option<Self> {
            None
        }
    }
}

impl ClockChange {
    /// The same with the wall-clock time of a library; none where that can't say it.
    pub(crate) fn with_wall<W>(
        self,
        wall: impl FnOnce(i64) -> Option<W>,
    ) -> Option<ClockChange<W>> {
        Some(match self {
            Self::Moved { from } => ClockChange::Moved { from: wall(from)? },
            Self::FirstPass => ClockChange::FirstPass,
            Self::SecondPass => ClockChange::SecondPass,
        })
    }
}
