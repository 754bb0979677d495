//! What a [`Cron`] says of times: the questions of a [`Schedule`] under the usual policy.

use core::ops::Range;

use crate::meaning::cron::Cron;
use crate::time::dst::DstPolicy;
use crate::time::instant::Time;
use crate::time::iter::Iter;
use crate::time::schedule::{Asked, InZone, Schedule};
use crate::time::search::{Backward, Forward};
use crate::time::zone::Zone;
#[cfg(doc)]
use crate::{TIME_MAX, TIME_MIN};

// Times are taken by value: most are `Copy`.
#[allow(clippy::needless_pass_by_value)]
impl Cron {
    /// Does the minute that `time` lies in fire? A schedule that fires at other seconds than 0 is
    /// asked about the second. A leap second, as chrono has it, lies in
    /// the minute that it ends.
    ///
    /// ```
    /// # use chrono::{DateTime, Utc};
    /// let noon: saffron::Cron = "0 12 * * *".parse()?;
    /// assert!(noon.contains("2025-01-01T12:00:45Z".parse::<DateTime<Utc>>()?));
    ///
    /// let last_minute: saffron::Cron = "59 23 31 12 *".parse()?;
    /// assert!(last_minute.contains("2016-12-31T23:59:60Z".parse::<DateTime<Utc>>()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn contains<T: Time>(&self, time: T) -> bool {
        self.asked().contains(&time)
    }

    /// The first time at or after `time`; `None` where there is none up to [`TIME_MAX`].
    ///
    /// ```
    /// # use chrono::{DateTime, Utc};
    /// let noon: saffron::Cron = "0 12 * * *".parse()?;
    /// let time: DateTime<Utc> = "2025-01-01T12:00:00Z".parse()?;
    /// assert_eq!(noon.next_from(time), Some(time));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn next_from<T: Time>(&self, time: T) -> Option<T> {
        self.asked().answer::<Forward, T>(&time, false)
    }

    /// The first time after `time`.
    ///
    /// ```
    /// # use chrono::{DateTime, Utc};
    /// let leap_day: saffron::Cron = "0 0 29 2 *".parse()?;
    /// let time: DateTime<Utc> = "2096-03-01T00:00:00Z".parse()?;
    /// assert_eq!(leap_day.next_after(time), Some("2104-02-29T00:00:00Z".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn next_after<T: Time>(&self, time: T) -> Option<T> {
        self.asked().answer::<Forward, T>(&time, true)
    }

    /// The last time at or before `time`; `None` where there is none from [`TIME_MIN`] on.
    ///
    /// ```
    /// # use chrono::{DateTime, Utc};
    /// let noon: saffron::Cron = "0 12 * * *".parse()?;
    /// let time: DateTime<Utc> = "2025-01-01T12:00:30Z".parse()?;
    /// assert_eq!(noon.prev_from(time), Some("2025-01-01T12:00:00Z".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn prev_from<T: Time>(&self, time: T) -> Option<T> {
        self.asked().answer::<Backward, T>(&time, true)
    }

    /// The last time before `time`.
    ///
    /// ```
    /// # use chrono::{DateTime, Utc};
    /// let noon: saffron::Cron = "0 12 * * *".parse()?;
    /// let time: DateTime<Utc> = "2025-01-01T12:00:00Z".parse()?;
    /// assert_eq!(noon.prev_before(time), Some("2024-12-31T12:00:00Z".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn prev_before<T: Time>(&self, time: T) -> Option<T> {
        self.asked().answer::<Backward, T>(&time, false)
    }

    /// The times from the start of a range up to its end, which is not part of it. They
    /// come in the zone of the start, and can be taken from either side.
    ///
    /// ```
    /// # use chrono::{DateTime, Utc};
    /// let noon: saffron::Cron = "0 12 * * *".parse()?;
    /// let january: DateTime<Utc> = "2025-01-01T00:00:00Z".parse()?;
    /// let february: DateTime<Utc> = "2025-02-01T00:00:00Z".parse()?;
    /// let mut times = noon.iter(january..february);
    /// assert_eq!(times.next_back(), Some("2025-01-31T12:00:00Z".parse()?));
    /// assert_eq!(times.count(), 30);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn iter<T: Time>(&self, range: Range<T>) -> Iter<T> {
        self.schedule().iter(range)
    }

    /// The times at or after `time`.
    ///
    /// ```
    /// # use chrono::{DateTime, Utc};
    /// let noon: saffron::Cron = "0 12 * * *".parse()?;
    /// let time: DateTime<Utc> = "2025-01-01T12:00:00Z".parse()?;
    /// assert_eq!(noon.iter_from(time).next(), Some(time));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn iter_from<T: Time>(&self, time: T) -> Iter<T> {
        self.schedule().iter_from(time)
    }

    /// The times after `time`.
    ///
    /// ```
    /// # use chrono::{DateTime, Utc};
    /// let noon: saffron::Cron = "0 12 * * *".parse()?;
    /// let time: DateTime<Utc> = "2025-01-01T12:00:00Z".parse()?;
    /// assert_eq!(noon.iter_after(time).next(), Some("2025-01-02T12:00:00Z".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn iter_after<T: Time>(&self, time: T) -> Iter<T> {
        self.schedule().iter_after(time)
    }

    /// The schedule under another policy for the hours in which clocks change.
    ///
    /// ```
    /// # use chrono::{DateTime, Utc};
    /// use saffron::{Cron, DstPolicy};
    ///
    /// let nightly: Cron = "30 2 * * *".parse()?;
    /// let time: DateTime<Utc> = "2025-01-01T00:00:00Z".parse()?;
    /// assert!(nightly.with_dst(DstPolicy::Skip).next_after(time).is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn with_dst(self, policy: DstPolicy) -> Schedule {
        Schedule::new(self, policy)
    }

    #[inline]
    const fn asked(&self) -> Asked<'_> {
        Asked { cron: self, dst: DstPolicy::Adjust }
    }

    #[inline]
    const fn schedule(&self) -> Schedule {
        self.with_dst(DstPolicy::Adjust)
    }

    /// The schedule on the clock of a zone, which answers in the type of the question:
    /// Unix seconds, or a time library's instants.
    ///
    /// ```
    /// use saffron::{Cron, FixedZone};
    ///
    /// let noon: Cron = "0 12 * * *".parse()?;
    /// assert_eq!(noon.in_zone(&FixedZone::UTC).next_after(0), Some(43_200));
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub const fn in_zone<'z, Z: Zone>(&self, zone: &'z Z) -> InZone<'z, Z> {
        self.schedule().in_zone(zone)
    }
}
