//! [`Cron`]: what an expression means, and the public methods on it.

use crate::meaning::calendar::FEBRUARY;
use crate::meaning::day::Days;
use crate::meaning::kinds;
use crate::meaning::years::Years;

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
    /// Bit `s`: second s of each of the minutes.
    pub(crate) seconds: u64,
    /// Bit `m`: minute m of each of the hours.
    pub(crate) minutes: u64,
    pub(crate) days: Days,
    /// All years, or those of the named ones in which it fires.
    pub(crate) years: Years,
    /// Bit `h`: hour h of each of the days.
    pub(crate) hours: u32,
    /// Bit `m`: month m (1 = January), where it fires in any year at all. An empty
    /// set is a schedule that never fires.
    pub(crate) months: u16,
    /// The months as they were written.
    pub(crate) written_months: u16,
    /// Do five fields say it: second 0, all years, and days that either field names? It tells by
    /// one look that there is nothing else to ask.
    pub(crate) is_ordinary: bool,
}

// A value to copy about, and to store in a binding's own memory.
const _: () = assert!(size_of::<Cron>() <= 96);

/// All hours of the day.
const ALL_HOURS: u32 = 0x00FF_FFFF;

/// What the fields of an expression say.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fields {
    pub(crate) seconds: u64,
    pub(crate) minutes: u64,
    pub(crate) hours: u32,
    pub(crate) days: Days,
    pub(crate) months: u16,
    pub(crate) years: Years,
}

impl Cron {
    /// What it is that such fields mean.
    #[inline]
    pub(crate) fn new(fields: Fields) -> Self {
        let Fields { seconds, minutes, hours, days, months, years } = fields;
        if days.both || !years.is_all() {
            return Self::by_kind(&fields);
        }
        Self {
            seconds,
            minutes,
            days,
            years,
            hours,
            months: kinds::firing_of_either(months, &days),
            written_months: months,
            is_ordinary: seconds == 1,
        }
    }

    /// The same where years are named or both day fields must match.
    #[cold]
    #[inline(never)]
    fn by_kind(fields: &Fields) -> Self {
        let Fields { seconds, minutes, hours, days, months: written_months, years } = *fields;
        let (months, firing) = kinds::firing_by_kind(written_months, &days, &years);
        // What never fires keeps its years as they were written.
        let years = if months == 0 { years } else { firing };
        let is_ordinary = false;
        Self { seconds, minutes, days, years, hours, months, written_months, is_ordinary }
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

    /// Does it fire in all hours of a day that it fires on? Such a schedule keeps
    /// its elapsed rhythm where clocks change (SPEC, "Clock changes").
    pub(crate) const fn is_interval(&self) -> bool {
        self.hours == ALL_HOURS
    }

    /// Does it fire at second 0 of its minutes only? Such a schedule is asked by the minute, any
    /// other by the second.
    #[inline]
    pub(crate) const fn is_by_minute(&self) -> bool {
        self.seconds == 1
    }

    /// What it is asked by, in seconds.
    #[inline]
    pub(crate) const fn unit(&self) -> u32 {
        if self.is_by_minute() { 60 } else { 1 }
    }

    /// Is 29 February the only day on which it can fire?
    pub(crate) fn fires_on_leap_days_only(&self) -> bool {
        self.months == FEBRUARY && !self.days.any_in(28)
    }
}
