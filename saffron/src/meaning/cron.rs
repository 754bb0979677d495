//! [`Cron`]: what an expression means, and the public methods on it.

use core::ops::Range;
use core::str::FromStr;

use crate::meaning::calendar::{FEBRUARY, MONTHS_OF_30};
use crate::meaning::day::Days;
use crate::meaning::mask;
use crate::text::error::ParseError;
use crate::text::expr::{Item, Values};
use crate::text::field::{Field, Spec};
use crate::text::parse::{self, Sink};

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
    /// assert!(!"0 0 30 2 *".parse::<saffron::Cron>()?.any());
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub const fn any(&self) -> bool {
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
