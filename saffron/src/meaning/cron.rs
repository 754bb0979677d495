//! [`Cron`]: what an expression means, and the public methods on it.

use core::ops::Range;

use chrono::{DateTime, TimeZone};

use crate::meaning::day::Days;
use crate::time::iter::Iter;
use crate::time::schedule::Schedule;
use crate::time::zone::DstPolicy;

/// The meaning of a cron expression: a small value to copy, compare and ask.
///
/// Values are equal when they fire at the same times, however they were written.
/// Times are `DateTime`s in any chrono time zone; an answer comes back in the zone of
/// the question. Where the clocks of a zone change, [`DstPolicy::Adjust`] applies;
/// [`with_dst`](Self::with_dst) chooses another policy.
///
/// ```
/// use chrono::{DateTime, Utc};
/// use saffron::Cron;
///
/// let office: Cron = "0 9 * * MON-FRI".parse()?;
/// let friday: DateTime<Utc> = "2025-01-03T12:00:00Z".parse()?;
/// assert!(!office.contains(friday));
/// assert_eq!(office.next_after(friday), Some("2025-01-06T09:00:00Z".parse()?));
/// assert_eq!(office.prev_before(friday), Some("2025-01-03T09:00:00Z".parse()?));
/// assert_eq!(office, "0-0 9 * * 2-6".parse()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
#[doc = include_str!("../text/syntax.md")]
#[derive(Clone, Copy)]
pub struct Cron {
    /// Bit `m`: minute m of each of the hours.
    pub(crate) minutes: u64,
    pub(crate) days: Days,
    /// Bit `h`: hour h of each of the days.
    pub(crate) hours: u32,
    /// Bit `m`: month m (1 = January), where it fires in any year at all. An empty
    /// set is a schedule that never fires.
    pub(crate) months: u16,
    /// The months as they were written.
    pub(crate) written_months: u16,
}

// A value to copy about, and to store in a binding's own memory.
const _: () = assert!(size_of::<Cron>() <= 64);

/// All hours of the day.
const ALL_HOURS: u32 = 0x00FF_FFFF;
/// Bits 1 to 12.
pub(crate) const ALL_MONTHS: u16 = 0x1FFE;
pub(crate) const FEBRUARY: u16 = 1 << 2;
/// April, June, September and November.
pub(crate) const MONTHS_OF_30: u16 = 1 << 4 | 1 << 6 | 1 << 9 | 1 << 11;

// Times are taken by value, as chrono's are: most are `Copy`.
#[allow(clippy::needless_pass_by_value)]
impl Cron {
    /// Does the minute that `time` lies in fire? A leap second, as chrono has it, lies in
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
    pub fn contains<Tz: TimeZone>(&self, time: DateTime<Tz>) -> bool {
        self.schedule().contains(time)
    }

    /// The first time at or after `time`; `None` where there is none within chrono's
    /// range of years.
    ///
    /// ```
    /// # use chrono::{DateTime, Utc};
    /// let noon: saffron::Cron = "0 12 * * *".parse()?;
    /// let time: DateTime<Utc> = "2025-01-01T12:00:00Z".parse()?;
    /// assert_eq!(noon.next_from(time), Some(time));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn next_from<Tz: TimeZone>(&self, time: DateTime<Tz>) -> Option<DateTime<Tz>> {
        self.schedule().next_from(time)
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
    pub fn next_after<Tz: TimeZone>(&self, time: DateTime<Tz>) -> Option<DateTime<Tz>> {
        self.schedule().next_after(time)
    }

    /// The last time at or before `time`.
    ///
    /// ```
    /// # use chrono::{DateTime, Utc};
    /// let noon: saffron::Cron = "0 12 * * *".parse()?;
    /// let time: DateTime<Utc> = "2025-01-01T12:00:30Z".parse()?;
    /// assert_eq!(noon.prev_from(time), Some("2025-01-01T12:00:00Z".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn prev_from<Tz: TimeZone>(&self, time: DateTime<Tz>) -> Option<DateTime<Tz>> {
        self.schedule().prev_from(time)
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
    pub fn prev_before<Tz: TimeZone>(&self, time: DateTime<Tz>) -> Option<DateTime<Tz>> {
        self.schedule().prev_before(time)
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
    pub fn iter<Tz: TimeZone>(&self, range: Range<DateTime<Tz>>) -> Iter<Tz> {
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
    pub fn iter_from<Tz: TimeZone>(&self, time: DateTime<Tz>) -> Iter<Tz> {
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
    pub fn iter_after<Tz: TimeZone>(&self, time: DateTime<Tz>) -> Iter<Tz> {
        self.schedule().iter_after(time)
    }

    /// Does it ever fire?
    ///
    /// ```
    /// assert!(!"0 0 30 2 *".parse::<saffron::Cron>()?.fires());
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub const fn fires(&self) -> bool {
        self.months != 0
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
    const fn schedule(&self) -> Schedule {
        self.with_dst(DstPolicy::Adjust)
    }

    /// Does it fire in all hours of a day that it fires on? Such a schedule keeps
    /// its elapsed rhythm where clocks change (SPEC, "Clock changes").
    pub(crate) const fn is_interval(&self) -> bool {
        self.hours == ALL_HOURS
    }

    /// Is 29 February the only day on which it can fire?
    pub(crate) fn fires_on_leap_days_only(&self) -> bool {
        self.months == FEBRUARY && !self.days.any_in(28)
    }
}

/// The months of `written` in which any of the days exists.
#[inline]
pub(crate) fn firing(written: u16, days: &Days) -> u16 {
    let mut months = written;
    if !days.any_in(29) {
        months &= !FEBRUARY;
        if !days.any_in(30) {
            months &= !MONTHS_OF_30;
        }
    }
    months
}
