//! From items to their meaning: what a star leaves open, which of the day fields decide, and
//! where a weekday's number stands in the masks.

use core::ops::Range;
use core::str::FromStr;

use crate::meaning::cron::{Cron, firing};
use crate::meaning::day::Days;
use crate::text::diagnose;
use crate::text::dialect::{Spec, spec};
use crate::text::error::ParseError;
use crate::text::expr::{CronExpr, Item, Values};
use crate::text::field::Field;
use crate::text::parse::{self, Sink};

impl FromStr for Cron {
    type Err = ParseError;

    /// Parses without allocating, in time linear in the length of the text. An error
    /// holds a bounded piece of it.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut meaning = Builder::default();
        match parse::expression(text, &mut meaning) {
            Ok(()) => Ok(meaning.build()),
            Err(fault) => Err(diagnose::error(text, &fault)),
        }
    }
}

impl CronExpr {
    /// What the expression means.
    ///
    /// ```
    /// use saffron::{Cron, CronExpr};
    ///
    /// let expr: CronExpr = "0-0 0-0/1 * * MON,Mon".parse()?;
    /// assert_eq!(expr.cron(), "0 0 * * MON".parse()?);
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub fn cron(&self) -> Cron {
        self.cron_with(|_, item| item)
    }

    /// What it would mean with other items in their places.
    pub(crate) fn cron_with(&self, other: impl Fn(Field, Item) -> Item) -> Cron {
        let mut meaning = Builder::default();
        for field in self.fields() {
            for spanned in field.items() {
                let item = other(field.field(), spanned.item);
                meaning.item(spec(field.field()), item, spanned.span.clone());
            }
        }
        meaning.build()
    }
}

impl From<&CronExpr> for Cron {
    fn from(expr: &CronExpr) -> Self {
        expr.cron()
    }
}

/// What the items of a day-of-week field say, as [`Days`] has it.
pub(crate) fn weekdays_of(items: impl IntoIterator<Item = Item>) -> u64 {
    let mut meaning = Builder::default();
    items.into_iter().for_each(|item| meaning.item(spec(Field::DayOfWeek), item, 0..0));
    meaning.by_week.days.weekdays
}

/// Folds items into sets, one after the other.
#[derive(Default)]
struct Builder {
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
        let values = values_of(spec, item);
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
        self.star = matches!(item, Item::Plain(Values::All, None));
        match item {
            Item::Plain(..) if spec.field == Field::DayOfMonth => {
                self.days.days |= low_word(values);
            }
            // The field counts weekdays from 1, the masks from 0; the product
            // writes the pattern into every week.
            Item::Plain(..) => {
                self.days.weekdays |= Days::weekday(0) * (values >> spec.limits.first);
            }
            Item::FromLast(n) => self.days.from_last |= 1 << n,
            Item::Nearest(day) => self.days.nearest |= 1 << day,
            Item::NearestFromLast(n) => self.days.nearest_from_last |= 1 << n,
            Item::Nth(day, n) => {
                self.days.weekdays |= Days::nth_weekday(weekday(spec, day.number()), u32::from(n));
            }
            Item::LastOfWeek => {
                self.days.weekdays |= Days::weekday(weekday(spec, spec.limits.last));
            }
            Item::LastWeekday(day) => {
                self.days.weekdays |= Days::last_weekday(weekday(spec, day.number()));
            }
        }
    }
}

impl Builder {
    #[inline]
    fn build(self) -> Cron {
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

/// The values of a plain item; a special has none.
#[inline(always)]
fn values_of(spec: &Spec, item: Item) -> u64 {
    let limits = spec.limits;
    let Item::Plain(values, step) = item else { return 0 };
    match (values, step) {
        (Values::All, None) => limits.all(),
        (Values::All, Some(step)) => limits.range(limits.first, limits.last, step),
        (Values::One(value), None) => 1 << value.number(),
        (Values::One(start), Some(step)) => limits.range(start.number(), limits.last, step),
        (Values::Range(start, end), step) => {
            limits.range(start.number(), end.number(), step.unwrap_or(1))
        }
    }
}

/// The weekday of a value, from 0 = Sunday.
#[inline(always)]
fn weekday(spec: &Spec, day: u16) -> u32 {
    u32::from(day - spec.limits.first)
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
