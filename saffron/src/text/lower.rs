//! From items to their meaning: what a star leaves open, which of the day fields decide, and
//! where a weekday's number stands in the masks.

use core::ops::Range;

use crate::meaning::cron::{Cron, Fields};
use crate::meaning::day::Days;
use crate::meaning::mask::Limits;
use crate::meaning::years::Years;
use crate::text::dialect::rules::{DayRule, Reversed, Rules, Star};
use crate::text::dialect::spec::Spec;
use crate::text::expr::{CronExpr, Item, Value, Values};
use crate::text::field::Field;
use crate::text::parse::Sink;

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
        self.cron_with(&|_, item| item)
    }

    /// What it would mean with other items in their places.
    pub(crate) fn cron_with(&self, other: &dyn Fn(Field, Item) -> Item) -> Cron {
        let table = self.dialect().table();
        let mut meaning = Builder::default();
        for field in self.fields() {
            if field.asks_for_both() {
                meaning.plus();
            }
            for spanned in field.items() {
                let item = other(field.field(), spanned.item);
                meaning.item(table.spec(field.field()), item, spanned.span.clone());
            }
        }
        meaning.build(&table.rules)
    }
}

impl From<&CronExpr> for Cron {
    fn from(expr: &CronExpr) -> Self {
        expr.cron()
    }
}

/// What the items of a day-of-week field say, as [`Days`] has it.
pub(crate) fn weekdays_of(spec: &'static Spec, items: impl IntoIterator<Item = Item>) -> u64 {
    let mut meaning = Builder::default();
    items.into_iter().for_each(|item| meaning.item(spec, item, 0..0));
    meaning.by_week.days.weekdays
}

/// Folds items into sets, one after the other.
#[derive(Default)]
pub(crate) struct Builder {
    /// None where the dialect has no field for them.
    seconds: u64,
    minutes: u64,
    hours: u64,
    months: u64,
    years: Option<Years>,
    /// What the day-of-month field and the day-of-week field say, apart.
    by_month: DayField,
    by_week: DayField,
    /// Both of them have to match.
    plus: bool,
}

/// One of the two day fields.
#[derive(Default)]
struct DayField {
    days: Days,
    items: usize,
    /// The first item is a `*`, with or without a step.
    begins_with_star: bool,
    /// Any item is a bare `*`.
    has_star: bool,
}

impl DayField {
    /// Does it leave the choice to the other field (SPEC, "Which days fire")?
    #[cfg_attr(not(target_family = "wasm"), inline(always))]
    fn is_star(&self, star: Star) -> bool {
        match star {
            Star::WholeField => self.has_star && self.items == 1,
            Star::FirstItem => self.begins_with_star,
            Star::UnsteppedItem => self.has_star,
        }
    }

    #[cfg_attr(not(target_family = "wasm"), inline(always))]
    fn add(&mut self, spec: &Spec, item: Item, values: u64) {
        self.items += 1;
        if let Item::Plain(Values::All | Values::Any, step) = item {
            self.begins_with_star |= self.items == 1;
            self.has_star |= step.is_none() || spec.one_is_no_step && step == Some(1);
        }
        match item {
            Item::Plain(..) if spec.field == Field::DayOfMonth => {
                self.days.days |= low_word(values);
            }
            // The product writes the pattern into every week.
            Item::Plain(..) => self.days.weekdays |= Days::weekday(0) * week(spec, values),
            Item::FromLast(n) => self.days.from_last |= 1 << n,
            Item::Nearest(day) => self.days.nearest |= 1 << day,
            Item::NearestFromLast(n) => self.days.nearest_from_last |= 1 << n,
            Item::Nth(day, n) => self.days.weekdays |= nth(n) * one_day(spec, day),
            Item::LastWeekday(day) => self.days.weekdays |= LAST * one_day(spec, day),
            Item::NthOfRange(start, end, n) => {
                self.days.weekdays |= nth(n) * week(spec, range(spec, start, end, 1));
            }
            Item::LastOfRange(start, end) => {
                self.days.weekdays |= LAST * week(spec, range(spec, start, end, 1));
            }
            Item::LastOfWeek => {
                let last = Value::numbered(spec.limits.last);
                self.days.weekdays |= Days::weekday(0) * one_day(spec, last);
            }
        }
    }
}

/// Bit 0 of the n-th week, and of the week of the last ones.
fn nth(n: u16) -> u64 {
    Days::nth_weekday(0, u32::from(n))
}
const LAST: u64 = Days::last_weekday(0);

impl Sink for Builder {
    #[cfg_attr(not(target_family = "wasm"), inline(always))]
    #[cfg_attr(target_family = "wasm", inline(never))]
    fn item(&mut self, spec: &'static Spec, item: Item, _: Range<usize>) {
        if spec.field == Field::Year {
            return self.year(spec, item);
        }
        let values = values_of(spec, item);
        match spec.field {
            Field::Second => self.seconds |= values,
            Field::Minute => self.minutes |= values,
            Field::Hour => self.hours |= values,
            Field::Month => self.months |= values,
            Field::DayOfMonth => self.by_month.add(spec, item, values),
            Field::DayOfWeek => self.by_week.add(spec, item, values),
            Field::Year => {}
        }
    }

    fn plus(&mut self) {
        self.plus = true;
    }
}

impl Builder {
    fn year(&mut self, spec: &Spec, item: Item) {
        let Item::Plain(values, step) = item else { return };
        let last = spec.limits.last;
        let years = match (values, step) {
            // Every year, without an end.
            (Values::All | Values::Any, None | Some(1)) => Years::ALL,
            (Values::All | Values::Any | Values::Hash { .. }, step) => {
                Years::range(spec.limits.first, last, step.unwrap_or(1))
            }
            (Values::One(year), None) => Years::range(year.number(), year.number(), 1),
            (Values::One(start), Some(step)) => Years::range(start.number(), last, step),
            (Values::Range(start, end), step) => {
                Years::range(start.number(), end.number(), step.unwrap_or(1))
            }
        };
        self.years = Some(match &self.years {
            None => years,
            Some(before) if before.is_all() || years.is_all() => Years::ALL,
            Some(before) => before.with(&years),
        });
    }

    #[inline]
    pub(crate) fn build(self, rules: &Rules) -> Cron {
        Cron::new(Fields {
            seconds: if self.seconds == 0 { 1 } else { self.seconds },
            minutes: self.minutes,
            hours: low_word(self.hours),
            days: self.days(rules),
            months: low_half(low_word(self.months)),
            years: self.years.unwrap_or(Years::ALL),
        })
    }

    #[inline]
    fn days(&self, rules: &Rules) -> Days {
        let (by_month, by_week) = (&self.by_month, &self.by_week);
        let stars = (by_month.is_star(rules.star), by_week.is_star(rules.star));
        if rules.plus && self.plus {
            return by_month.days.meeting(&by_week.days);
        }
        match (rules.days, stars) {
            (DayRule::Union, (true, true)) => Days::EVERY,
            (DayRule::Union, (true, false)) => by_week.days,
            (DayRule::Union, (false, true)) => by_month.days,
            (DayRule::Intersection, _) | (DayRule::UnionWithoutStar, (true, _) | (_, true)) => {
                by_month.days.meeting(&by_week.days)
            }
            (DayRule::Union | DayRule::UnionWithoutStar, (false, false)) => {
                Days { weekdays: by_week.days.weekdays, ..by_month.days }
            }
        }
    }
}

impl Days {
    /// The days of which both a day-of-month and a day-of-week field say that they fire.
    fn meeting(&self, by_week: &Self) -> Self {
        match (self.days == Self::EVERY.days, by_week.weekdays & Self::EVERY_WEEKDAY) {
            (true, Self::EVERY_WEEKDAY) => Self::EVERY,
            (true, _) => *by_week,
            (false, Self::EVERY_WEEKDAY) => *self,
            (false, _) => Self { weekdays: by_week.weekdays, both: true, ..*self },
        }
    }
}

/// The values of a plain item; a special has none.
#[cfg_attr(not(target_family = "wasm"), inline(always))]
fn values_of(spec: &Spec, item: Item) -> u64 {
    let limits = spec.limits;
    let Item::Plain(values, step) = item else { return 0 };
    // No field has more values than 60.
    let step = step.map(|step| if spec.max_step > 60 { step.min(60) } else { step });
    match (values, step) {
        (Values::All | Values::Any, None) => limits.all(),
        (Values::All | Values::Any, Some(step)) => {
            let counted = Limits { first: spec.counts_from, ..limits };
            counted.range(counted.first, counted.last, step)
        }
        (Values::One(value), None) => 1 << value.number(),
        (Values::One(start), Some(step)) => limits.range(start.number(), limits.last, step),
        (Values::Range(start, end), step) => range(spec, start, end, step.unwrap_or(1)),
        (Values::Hash { drawn, .. }, None | Some(1)) => 1 << drawn,
        (Values::Hash { range, drawn }, Some(step)) => {
            limits.range(drawn, spec.drawn_from(range).last, step)
        }
    }
}

#[cfg_attr(not(target_family = "wasm"), inline(always))]
fn range(spec: &Spec, start: Value, end: Value, step: u16) -> u64 {
    let (start, end) = (start.number(), end.number());
    match spec.reversed {
        Reversed::Swaps if start > end => spec.limits.range(end, start, step),
        // Sunday, which is 7, starts the week as 0.
        Reversed::FromSunday if start == spec.limits.last => spec.limits.range(0, end, step),
        _ => spec.limits.range(start, end, step),
    }
}

/// The weekdays of a set of values, bit 0 for Sunday.
#[cfg_attr(not(target_family = "wasm"), inline(always))]
fn week(spec: &Spec, values: u64) -> u64 {
    let days = values >> spec.sunday;
    // Where 7 is Sunday as well as 0, it joins it.
    if spec.limits.count() == 8 { (days | days >> 7) & 0x7F } else { days }
}

#[cfg_attr(not(target_family = "wasm"), inline(always))]
fn one_day(spec: &Spec, day: Value) -> u64 {
    week(spec, 1 << day.number())
}

/// No field but that of years has values above 59, and only seconds and minutes have any above 31.
#[allow(clippy::cast_possible_truncation)]
const fn low_word(set: u64) -> u32 {
    set as u32
}

#[allow(clippy::cast_possible_truncation)]
const fn low_half(set: u32) -> u16 {
    set as u16
}
