//! From the meaning to its canonical text.

use core::fmt;

use crate::meaning::cron::Cron;
use crate::meaning::day::Days;
use crate::meaning::mask::{self, bits, progression, runs};
use crate::text::dialect::{Spec, spec};
use crate::text::field::Field;

/// The canonical expression: equal schedules print alike, and it parses to an
/// equal schedule (SPEC, "Canonical form").
///
/// ```
/// let cron: saffron::Cron = "0-0 */1 1-31 apr,MAY L,2-5".parse()?;
/// assert_eq!(cron.to_string(), "0 * * 4,5 *");
/// # Ok::<(), saffron::ParseError>(())
/// ```
impl fmt::Display for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.fires() {
            return f.write_str("0 0 30 2 *");
        }
        let days = self.canonical_days();
        write_values(f, spec(Field::Minute), self.minutes)?;
        f.write_str(" ")?;
        write_values(f, spec(Field::Hour), u64::from(self.hours))?;
        f.write_str(" ")?;
        write_days(f, &days)?;
        f.write_str(" ")?;
        write_values(f, spec(Field::Month), u64::from(self.canonical_months(&days)))?;
        f.write_str(" ")?;
        write_weekdays(f, &days)
    }
}

impl fmt::Debug for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cron({self})")
    }
}

/// The day-of-month field.
fn write_days(f: &mut fmt::Formatter<'_>, said: &Days) -> fmt::Result {
    if *said == Days::EVERY || !said.names_days() {
        return f.write_str("*");
    }
    let mut list = List::default();
    let specials = (said.from_last | said.nearest | said.nearest_from_last) != 0;
    let plain = u64::from(said.days);
    if specials {
        list.values(f, spec(Field::DayOfMonth), plain)?;
    } else {
        write_values(f, spec(Field::DayOfMonth), plain)?;
    }
    for n in bits(u64::from(said.from_last)) {
        list.item(f, format_args!("{}", FromLast(n)))?;
    }
    for day in bits(u64::from(said.nearest)) {
        list.item(f, format_args!("{day}W"))?;
    }
    for n in bits(u64::from(said.nearest_from_last)) {
        list.item(f, format_args!("{}W", FromLast(n)))?;
    }
    Ok(())
}

/// The day-of-week field.
fn write_weekdays(f: &mut fmt::Formatter<'_>, said: &Days) -> fmt::Result {
    if said.weekdays == 0 {
        return f.write_str("*");
    }
    let spec = spec(Field::DayOfWeek);
    let whole = said.whole_weekdays();
    let values = (whole & 0x7F) << spec.limits.first;
    let mut list = List::default();
    if said.weekdays == whole {
        write_values(f, spec, values)?;
    } else {
        list.values(f, spec, values)?;
    }
    for bit in bits(said.weekdays & !whole) {
        let name = Value(spec, bit % 7 + u32::from(spec.limits.first));
        match bit / 7 {
            5 => list.item(f, format_args!("{name}L"))?,
            week => list.item(f, format_args!("{name}#{}", week + 1))?,
        }
    }
    Ok(())
}

/// A field of plain values: `*`, a step, a range that may wrap, or else a list.
fn write_values(f: &mut fmt::Formatter<'_>, spec: &Spec, set: u64) -> fmt::Result {
    let (first, last) = (u32::from(spec.limits.first), u32::from(spec.limits.last));
    let all = spec.limits.all();
    if set == all {
        return f.write_str("*");
    }
    if let Some((start, end, step)) = progression(set) {
        return if start == first && end + step > last {
            write!(f, "*/{step}")
        } else {
            write!(f, "{}-{}/{step}", Value(spec, start), Value(spec, end))
        };
    }
    // The values that are missing are one run within the field: the others wrap.
    let missing = all & !set;
    let run = runs(missing).next();
    if let Some((start, end)) = run
        && missing == mask::span(low_half(start), low_half(end))
        && start > first
        && end < last
        && set.count_ones() >= 3
    {
        return write!(f, "{}-{}", Value(spec, end + 1), Value(spec, start - 1));
    }
    List::default().values(f, spec, set)
}

/// Writes items with commas between them.
#[derive(Default)]
struct List {
    started: bool,
}

impl List {
    fn item(&mut self, f: &mut fmt::Formatter<'_>, item: fmt::Arguments<'_>) -> fmt::Result {
        if self.started {
            f.write_str(",")?;
        }
        self.started = true;
        f.write_fmt(item)
    }

    /// Values in order, three or more in a row as a range.
    fn values(&mut self, f: &mut fmt::Formatter<'_>, spec: &Spec, set: u64) -> fmt::Result {
        for (start, end) in runs(set) {
            let (first, last) = (Value(spec, start), Value(spec, end));
            match end - start {
                0 => self.item(f, format_args!("{first}"))?,
                1 => self.item(f, format_args!("{first},{last}"))?,
                _ => self.item(f, format_args!("{first}-{last}"))?,
            }
        }
        Ok(())
    }
}

/// A value as the field writes it: weekdays by name, which no other system numbers
/// differently, everything else as a number.
struct Value<'a>(&'a Spec, u32);

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.name_of(low_half(self.1)) {
            Some(name) if self.0.field == Field::DayOfWeek => f.write_str(name),
            _ => write!(f, "{}", self.1),
        }
    }
}

/// `L`, or `L-n`.
struct FromLast(u32);

impl fmt::Display for FromLast {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => f.write_str("L"),
            n => write!(f, "L-{n}"),
        }
    }
}

/// Values of fields are below 60.
#[allow(clippy::cast_possible_truncation)]
const fn low_half(value: u32) -> u16 {
    value as u16
}
