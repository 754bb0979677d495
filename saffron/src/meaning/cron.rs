//! [`Cron`]: what an expression means, and the public methods on it.

use crate::meaning::calendar::{FEBRUARY, MONTHS_OF_30};
use crate::meaning::day::Days;

/// The meaning of a cron expression: a small value to copy, compare and ask.
///
/// Values are equal when they fire at the same times, however they were written.
/// Times are `DateTime`s in any chrono time zone; an answer comes back in the zone of
/// the question. Where the clocks of a zone change, [`DstPolicy::Adjust`](crate::DstPolicy::Adjust) applies;
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
impl Cron {
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
