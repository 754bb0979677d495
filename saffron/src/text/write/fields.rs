//! Fields in the words of a dialect: stars, steps, ranges and lists.

use core::fmt::{self, Write};

use crate::meaning::cron::Cron;
use crate::meaning::day::Days;
use crate::meaning::mask::{self, bits, progression, runs};
use crate::meaning::years::Years;
use crate::text::dialect::Table;
use crate::text::dialect::rules::{DayRule, Names, Reversed, Star};
use crate::text::dialect::spec::{Spec, Special};
use crate::text::field::Field;

/// May a field begin with a star, where that decides which days fire?
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    Free,
    /// No: either day is enough.
    NoStar,
    /// Yes, and it has to: both days must match.
    Star,
}

/// Writes a schedule whose days are said so, in the fewest fields.
pub(super) fn write(
    out: &mut dyn Write,
    table: &'static Table,
    cron: &Cron,
    days: &Days,
) -> fmt::Result {
    let Some(layout) = layout(table, cron) else { return Err(fmt::Error) };
    for (n, &field) in layout.iter().enumerate() {
        if n > 0 {
            out.write_str(" ")?;
        }
        let spec = table.spec(field);
        match field {
            Field::Second => values(out, spec, cron.seconds, Lead::Free)?,
            Field::Minute => values(out, spec, cron.minutes, Lead::Free)?,
            Field::Hour => values(out, spec, cron.hours.into(), Lead::Free)?,
            Field::DayOfMonth => days_of_month(out, table, days)?,
            Field::Month => {
                values(out, spec, cron.canonical_months(days).into(), Lead::Free)?;
            }
            Field::DayOfWeek => days_of_week(out, table, days)?,
            Field::Year => years(out, spec, &cron.years)?,
        }
    }
    Ok(())
}

/// The fewest fields that a schedule can be written in.
pub(super) fn layout(table: &Table, cron: &Cron) -> Option<&'static [Field]> {
    let (seconds, years) = (cron.seconds != 1, !cron.years.is_all());
    table.layouts().find(|fields| {
        (!seconds || fields.contains(&Field::Second)) && (!years || fields.contains(&Field::Year))
    })
}

/// Of days that both fields must name, where a star says so: can the day of the month have it?
pub(super) const fn month_can_lead(days: &Days) -> bool {
    days.days >> 1 & 1 != 0
}

/// Can the day of the week?
pub(super) const fn week_can_lead(days: &Days) -> bool {
    days.whole_weekdays() & 1 != 0
}

fn lead(table: &Table, days: &Days, field: Field) -> Lead {
    let rules = &table.rules;
    let stars_decide = rules.star == Star::FirstItem && rules.days == DayRule::UnionWithoutStar;
    if !stars_decide || !days.names_days() || days.weekdays == 0 {
        Lead::Free
    } else if !days.both {
        Lead::NoStar
    } else if month_can_lead(days) == (field == Field::DayOfMonth) {
        Lead::Star
    } else {
        Lead::Free
    }
}

pub(super) fn days_of_month(
    out: &mut dyn Write,
    table: &'static Table,
    said: &Days,
) -> fmt::Result {
    let every = *said == Days::EVERY;
    if every || !said.names_days() {
        let is_open = !every && table.wants_one_question_mark();
        return out.write_str(if is_open { "?" } else { "*" });
    }
    let spec = table.spec(Field::DayOfMonth);
    let lead = lead(table, said, Field::DayOfMonth);
    let plain = u64::from(said.days);
    let mut items = List::new(out);
    if said.from_last | said.nearest | said.nearest_from_last == 0 {
        return values(items.out, spec, plain, lead);
    }
    items.values(spec, plain)?;
    for n in bits(said.from_last.into()) {
        items.item(format_args!("{}", FromLast(spec, n)))?;
    }
    for day in bits(said.nearest.into()) {
        items.item(format_args!("{day}W"))?;
    }
    for n in bits(said.nearest_from_last.into()) {
        items.item(format_args!("{}W", FromLast(spec, n)))?;
    }
    Ok(())
}

pub(super) fn days_of_week(out: &mut dyn Write, table: &'static Table, said: &Days) -> fmt::Result {
    if said.weekdays == 0 {
        return out.write_str(if table.wants_one_question_mark() { "?" } else { "*" });
    }
    let spec = table.spec(Field::DayOfWeek);
    if said.both && spec.plus {
        out.write_str("+")?;
    }
    let whole = said.whole_weekdays();
    let plain = numbered(spec, whole & 0x7F);
    if said.weekdays == whole {
        return values(out, spec, plain, lead(table, said, Field::DayOfWeek));
    }
    let mut items = List::new(out);
    items.values(spec, plain)?;
    for bit in bits(said.weekdays & !whole) {
        let name = Value(spec, bit % 7 + u32::from(spec.sunday));
        match bit / 7 {
            5 => items.item(format_args!("{name}L"))?,
            week => items.item(format_args!("{name}#{}", week + 1))?,
        }
    }
    Ok(())
}

/// The numbers of weekdays, of which bit 0 is Sunday. Sunday stands last where the week starts on
/// Monday, and where it may end a range that Saturday would end.
fn numbered(spec: &Spec, week: u64) -> u64 {
    let is_weekend = week & 0x41 == 0x41;
    if spec.counts_from == 1 && spec.sunday == 0 || spec.sunday_ends_range && is_weekend {
        week & !1 | (week & 1) << 7
    } else {
        week << spec.sunday
    }
}

/// A field of plain values: `*`, a step, a range that may wrap, or else a list.
fn values(out: &mut dyn Write, spec: &Spec, set: u64, lead: Lead) -> fmt::Result {
    let (first, last) = (u32::from(spec.counts_from), u32::from(spec.limits.last));
    let all = spec.limits.all();
    if set == all {
        return out.write_str("*");
    }
    if let Some((start, end, step)) = progression(set) {
        let is_of_all = start == first && end + step > last;
        if is_of_all && lead != Lead::NoStar {
            return write!(out, "*/{step}");
        }
        let by_name = spec.field == Field::DayOfWeek && spec.naming == Names::Apart;
        if lead != Lead::Star && !by_name {
            return write!(out, "{}-{}/{step}", Value(spec, start), Value(spec, end));
        }
    }
    let mut items = List::new(out);
    if lead == Lead::Star {
        // A star whose step leaves it the first value alone.
        items.item(format_args!("*/{last}"))?;
        let is_run = set >> first & 2 != 0;
        return items.values(spec, if is_run { set } else { set & !(1 << first) });
    }
    // The values that are missing are one run within the field: the others wrap.
    let missing = all & !set;
    if spec.reversed == Reversed::Wraps
        && let Some((start, end)) = runs(missing).next()
        && missing == mask::span(low_half(start), low_half(end))
        && start > first
        && end < last
        && set.count_ones() >= 3
    {
        return write!(out, "{}-{}", Value(spec, end + 1), Value(spec, start - 1));
    }
    items.values(spec, set)
}

/// `*`, a step, or a list.
fn years(out: &mut dyn Write, spec: &Spec, years: &Years) -> fmt::Result {
    if years.is_all() {
        return out.write_str("*");
    }
    let mut pairs = years.iter().zip(years.iter().skip(1)).map(|(year, next)| next - year);
    if let (Some(step), Some(first), Some(last)) =
        (pairs.next(), years.iter().next(), years.iter().last())
        && step > 1
        && last > first + step
        && pairs.all(|other| other == step)
    {
        return if first == spec.limits.first && last + step > spec.limits.last {
            write!(out, "*/{step}")
        } else {
            write!(out, "{first}-{last}/{step}")
        };
    }
    let mut items = List::new(out);
    years.runs().try_for_each(|(start, end)| items.run(spec, start.into(), end.into()))
}

/// Writes items with commas between them.
struct List<'a> {
    out: &'a mut dyn Write,
    started: bool,
}

impl<'a> List<'a> {
    fn new(out: &'a mut dyn Write) -> Self {
        Self { out, started: false }
    }

    fn item(&mut self, item: fmt::Arguments<'_>) -> fmt::Result {
        if self.started {
            self.out.write_str(",")?;
        }
        self.started = true;
        self.out.write_fmt(item)
    }

    /// Values in order, three or more in a row as a range.
    fn values(&mut self, spec: &Spec, set: u64) -> fmt::Result {
        runs(set).try_for_each(|(start, end)| self.run(spec, start, end))
    }

    fn run(&mut self, spec: &Spec, start: u32, end: u32) -> fmt::Result {
        let (first, last) = (Value(spec, start), Value(spec, end));
        match end - start {
            0 => self.item(format_args!("{first}")),
            1 => self.item(format_args!("{first},{last}")),
            _ => self.item(format_args!("{first}-{last}")),
        }
    }
}

/// A value as the field writes it: weekdays by name where they have names, which no other system
/// numbers differently, everything else as a number.
struct Value<'a>(&'a Spec, u32);

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.name_of(low_half(self.1)) {
            Some(name) if self.0.field == Field::DayOfWeek => f.write_str(name),
            _ => write!(f, "{}", self.1),
        }
    }
}

/// `L`, `$`, or `L-n`.
struct FromLast<'a>(&'a Spec, u32);

impl fmt::Display for FromLast<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.1 {
            0 if self.0.allows(Special::Dollar) => f.write_str("$"),
            0 => f.write_str("L"),
            n => write!(f, "L-{n}"),
        }
    }
}

/// Values of fields are below 2,226.
#[allow(clippy::cast_possible_truncation)]
const fn low_half(value: u32) -> u16 {
    value as u16
}
