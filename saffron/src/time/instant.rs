//! [`Time`] and [`Instant`]: what can be asked about, and answered with.

use crate::time::dst::ClockChange;
use crate::time::search::Wall;
use crate::time::walk::{Boundary, Firing};
use crate::time::zone::Zone;

/// A time that stands on a clock of its own: what [`Cron`](crate::Cron) and
/// [`Schedule`](crate::Schedule) are asked about, and answer with.
///
/// It is implemented here only:
///
/// - for `i64`, Unix seconds on the clock of UTC;
/// - for chrono's `DateTime` in any time zone, with the feature `chrono`;
/// - for jiff's `Zoned`, and for its `Timestamp` on the clock of UTC, with the feature `jiff`.
pub trait Time: sealed::Moment {
    /// The clock.
    #[doc(hidden)]
    type Clock: Zone;

    /// What the clock shows at a time, in the words of the library that the time comes from.
    type Wall;

    #[doc(hidden)]
    fn clock(&self) -> Self::Clock;

    /// A firing as a time on a clock; none beyond the range of times.
    #[doc(hidden)]
    #[expect(private_interfaces, reason = "times are part of this crate")]
    fn on(clock: &Self::Clock, firing: Firing) -> Option<Self>;

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
    /// A firing as an instant; none beyond the range of times.
    #[doc(hidden)]
    #[expect(private_interfaces, reason = "instants are part of this crate")]
    fn at(firing: Firing) -> Option<Self>;
}

pub(crate) mod sealed {
    use super::{Boundary, Wall};

    /// Has a place on the line of time.
    pub trait Moment: Sized {
        /// The whole second that it lies in, in Unix seconds.
        fn second(&self) -> i64;

        /// Does it lie after the start of that second?
        fn is_within_second(&self) -> bool;

        /// The first whole second that does not lie before it.
        #[inline]
        fn ceil(&self) -> i64 {
            self.second() + i64::from(self.is_within_second())
        }

        /// What the clock of UTC shows, where that is both its clock and at hand.
        #[expect(private_interfaces, reason = "times are part of this crate")]
        #[inline]
        fn utc_wall(&self) -> Option<Wall> {
            None
        }

        /// The boundary just before it.
        #[expect(private_interfaces, reason = "times are part of this crate")]
        #[inline]
        fn before(&self) -> Boundary {
            self.boundary(self.is_within_second())
        }

        /// The boundary just after it.
        #[expect(private_interfaces, reason = "times are part of this crate")]
        #[inline]
        fn after(&self) -> Boundary {
            self.boundary(true)
        }

        /// The start of the second that it lies in, or its end.
        #[expect(private_interfaces, reason = "times are part of this crate")]
        #[inline]
        fn boundary(&self, end: bool) -> Boundary {
            match self.utc_wall() {
                Some(wall) => Boundary::Utc(Wall { second: wall.second + u32::from(end), ..wall }),
                None => Boundary::Time(self.second() + i64::from(end)),
            }
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
