//! [`Cron`]: what an expression means, and the public methods on it.

use core::ops::Range;
use core::str::FromStr;

use chrono::{DateTime, TimeZone};

use crate::meaning::day::Days;
use crate::meaning::mask;
use crate::text::error::ParseError;
use crate::text::expr::{Item, Values};
use crate::text::field::{Field, Spec};
use crate::text::parse::{self, Sink};
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

impl FromStr for Cron {
    type Err = ParseError;

    /// Parses without allocating, in time linear in the length of the text. An error
    /// holds a bounded piece of it.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut meaning = Builder::default();
        parse::expression(text, &mut meaning)?;
        Ok(meaning.build())
    }
}

/// Where a text stops being an expression, if it does.
pub(crate) fn fault(text: &str) -> Option<usize> {
    parse::parse(text, &mut Builder::default()).err().map(|(_, span)| span.start)
}

/// Folds items into sets, one after the other.
#[derive(Default)]
pub(crate) struct Builder {
    minutes: u64,
    hours: u64,
    months: u64,
    /// What the day-of-month field and the day-of-week field say, apart.
    by_month: DayField,
    by_week: DayField,
}

/// One of the two day fields.
#[derive(Default)]
struct DayField {
    days: Days,
    items: usize,
    /// The last item is a bare `*`.
    star: bool,
}

impl DayField {
    /// A field that is exactly `*` leaves the choice to the other (SPEC, "Which days fire").
    fn is_open(&self) -> bool {
        self.star && self.items == 1
    }
}

impl Sink for Builder {
    #[inline(always)]
    fn item(&mut self, spec: &'static Spec, item: Item, _: Range<usize>) {
        let values = plain(spec, item);
        match spec.field {
            Field::Minute => self.minutes |= values,
            Field::Hour => self.hours |= values,
            Field::Month => self.months |= values,
            Field::DayOfMonth => self.by_month.add(spec, item, values),
            Field::DayOfWeek => self.by_week.add(spec, item, values),
        }
    }
}

impl DayField {
    #[inline(always)]
    fn add(&mut self, spec: &Spec, item: Item, values: u64) {
        self.items += 1;
        self.star = item == Item::Plain(Values::All, None);
        match item {
            Item::Plain(..) if spec.field == Field::DayOfMonth => {
                self.days.days |= low_word(values);
            }
            Item::Plain(..) => {
                // The field counts weekdays from 1, the masks from 0; the product
                // writes the pattern into every week.
                self.days.weekdays |= Days::weekday(0) * (values >> spec.first);
            }
            Item::FromLast(n) => self.days.from_last |= 1 << n,
            Item::Nearest(day) => self.days.nearest |= 1 << day,
            Item::NearestFromLast(n) => self.days.nearest_from_last |= 1 << n,
            Item::Nth(day, n) => {
                self.days.weekdays |= Days::nth_weekday(u32::from(day - spec.first), u32::from(n));
            }
            Item::LastWeekday(day) => {
                self.days.weekdays |= Days::last_weekday(u32::from(day - spec.first));
            }
        }
    }
}

impl Builder {
    #[inline]
    pub(crate) fn build(self) -> Cron {
        let days = match (self.by_month.is_open(), self.by_week.is_open()) {
            (true, true) => Days::EVERY,
            (true, false) => self.by_week.days,
            (false, true) => self.by_month.days,
            (false, false) => Days { weekdays: self.by_week.days.weekdays, ..self.by_month.days },
        };
        let written_months = low_half(low_word(self.months));
        Cron {
            minutes: self.minutes,
            days,
            hours: low_word(self.hours),
            months: firing(written_months, &days),
            written_months,
        }
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

/// The values of a plain item; a special has none.
#[inline(always)]
fn plain(spec: &Spec, item: Item) -> u64 {
    let Item::Plain(values, step) = item else { return 0 };
    match (values, step) {
        (Values::All, None) => mask::all(spec),
        (Values::All, Some(step)) => mask::range(spec, spec.first, spec.last, step),
        (Values::One(value), None) => 1 << value,
        (Values::One(start), Some(step)) => mask::range(spec, start, spec.last, step),
        (Values::Range(start, end), step) => mask::range(spec, start, end, step.unwrap_or(1)),
    }
}

/// No field has values above 59, and only the minutes have any above 31.
#[allow(clippy::cast_possible_truncation)]
const fn low_word(set: u64) -> u32 {
    set as u32
}

#[allow(clippy::cast_possible_truncation)]
const fn low_half(set: u32) -> u16 {
    set as u16
}
