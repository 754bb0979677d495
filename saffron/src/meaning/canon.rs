//! The canonical form: what is equal, how it hashes, and how it prints.
//!
//! Whether two schedules fire on the same days is decided exactly: each month that
//! can occur is one of 28 kinds, and a schedule is its firing days in each of them.

use core::fmt;
use core::hash::{Hash, Hasher};

use crate::meaning::cron::{ALL_MONTHS, Cron, FEBRUARY, MONTHS_OF_30, firing};
use crate::meaning::day::{Days, Month, days_of};
use crate::meaning::mask::{self, bits, progression, runs};
use crate::text::field::{Field, Spec, spec};

impl PartialEq for Cron {
    fn eq(&self, other: &Self) -> bool {
        if self.months == 0 || other.months == 0 {
            return self.months == other.months;
        }
        self.minutes == other.minutes
            && self.hours == other.hours
            && self.months == other.months
            && (self.days == other.days
                || self.kinds_of_month().all(|m| self.days.in_month(m) == other.days.in_month(m)))
    }
}

impl Eq for Cron {}

impl Hash for Cron {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.months.hash(state);
        if self.fires() {
            self.minutes.hash(state);
            self.hours.hash(state);
            // Schedules that differ in other kinds of month only are rare.
            self.kinds_of_month().take(7).for_each(|m| self.days.in_month(m).hash(state));
        }
    }
}

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

impl Cron {
    /// The kinds of month in which it can fire, the longest first.
    fn kinds_of_month(&self) -> impl Iterator<Item = Month> + Clone + use<> {
        let lengths = self.lengths_of_month();
        (0..28)
            .map(|kind| Month { len: 31 - kind / 7, first: kind % 7 })
            .filter(move |month| lengths >> month.len & 1 != 0)
    }

    /// The lengths of the months in which it can fire: bit `n` is `n` days.
    pub(crate) fn lengths_of_month(&self) -> u32 {
        let any_of =
            |months: u16, lengths: u32| if self.months & months != 0 { lengths } else { 0 };
        any_of(FEBRUARY, 1 << 28 | 1 << 29)
            | any_of(MONTHS_OF_30, 1 << 30)
            | any_of(ALL_MONTHS & !FEBRUARY & !MONTHS_OF_30, 1 << 31)
    }

    /// The months to name: all, where the canonical days do not exist in the others.
    pub(crate) fn canonical_months(&self, canonical_days: &Days) -> u16 {
        if self.months == firing(ALL_MONTHS, canonical_days) { ALL_MONTHS } else { self.months }
    }

    /// The same days, said in the one preferred way: everything that is true of the
    /// schedule and that no preferred saying makes redundant. Days come before
    /// weekdays, and both before specials.
    pub(crate) fn canonical_days(&self) -> Days {
        if self.days.is_plain() && !self.days.has_some_weeks_only() {
            return self.canonical_plain_days();
        }
        // In all months, there is no other way to say one thing.
        if self.months == ALL_MONTHS && self.days.is_single() {
            return self.days;
        }
        self.preferred_days()
    }

    fn preferred_days(&self) -> Days {
        // What is asked of each atom, computed once.
        let mut wanted = [(Month { len: 31, first: 0 }, 0); 28];
        let mut len = 0;
        for (place, month) in wanted.iter_mut().zip(self.kinds_of_month()) {
            *place = (month, self.days.in_month(month));
            len += 1;
        }
        let wanted = &wanted[..len];
        let says =
            |days: &Days| wanted.iter().all(|&(month, wanted)| days.in_month(month) == wanted);
        if says(&Days::EVERY) {
            return Days::EVERY;
        }

        let holds = |atom: &Days| {
            let mut occurs = false;
            wanted.iter().all(|&(month, wanted)| {
                let days = atom.in_month(month);
                occurs |= days != 0;
                days & !wanted == 0
            }) && occurs
        };
        let mut said = Days::default();
        atoms().filter(holds).for_each(|atom| said = said.with(&atom));
        let whole_weekdays = said.whole_weekdays();
        atoms().rev().for_each(|atom| {
            let without = said.without(&atom);
            // Nothing takes one `d#n` out of a weekday that is wanted in every week.
            let nth_of_whole = (atom.weekdays & whole_weekdays).is_power_of_two();
            if !nth_of_whole && without != said && says(&without) {
                said = without;
            }
        });
        said
    }

    /// Days and weekdays of every week: none is redundant beside the others.
    fn canonical_plain_days(&self) -> Days {
        let all = days_of(self.lengths_of_month().checked_ilog2().unwrap_or(31));
        let days = self.days.days & all;
        if days == all || self.days.weekdays == Days::EVERY_WEEKDAY {
            return Days::EVERY;
        }
        Days { days, ..self.days }
    }
}

/// Every single thing that a day field can say, the preferred first.
fn atoms() -> impl DoubleEndedIterator<Item = Days> {
    let none = Days::default();
    let days = (1..=31).map(move |day| Days { days: 1 << day, ..none });
    let weekdays = (0..7).map(move |d| Days { weekdays: Days::weekday(d), ..none });
    let from_last = (0..=30).map(move |n| Days { from_last: 1 << n, ..none });
    let nth =
        (0..35).map(move |bit| Days { weekdays: Days::nth_weekday(bit % 7, bit / 7 + 1), ..none });
    let last = (0..7).map(move |d| Days { weekdays: Days::last_weekday(d), ..none });
    let nearest = (1..=31).map(move |day| Days { nearest: 1 << day, ..none });
    let nearest_from_last = (0..=30).map(move |n| Days { nearest_from_last: 1 << n, ..none });
    days.chain(weekdays)
        .chain(from_last)
        .chain(nth)
        .chain(last)
        .chain(nearest)
        .chain(nearest_from_last)
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
    let values = (whole & 0x7F) << spec.first;
    let mut list = List::default();
    if said.weekdays == whole {
        write_values(f, spec, values)?;
    } else {
        list.values(f, spec, values)?;
    }
    for bit in bits(said.weekdays & !whole) {
        let name = Value(spec, bit % 7 + u32::from(spec.first));
        match bit / 7 {
            5 => list.item(f, format_args!("{name}L"))?,
            week => list.item(f, format_args!("{name}#{}", week + 1))?,
        }
    }
    Ok(())
}

/// A field of plain values: `*`, a step, a range that may wrap, or else a list.
fn write_values(f: &mut fmt::Formatter<'_>, spec: &Spec, set: u64) -> fmt::Result {
    let (first, last) = (u32::from(spec.first), u32::from(spec.last));
    let all = mask::all(spec);
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
        && missing == mask::span(low_byte(start), low_byte(end))
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
        match self.0.name_of(low_byte(self.1)) {
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
const fn low_byte(value: u32) -> u8 {
    value as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_in_all_months_is_said_in_one_way() {
        let every_midnight: Cron = "0 0 * * *".parse().unwrap();
        for days in atoms().filter(Days::is_single) {
            let cron = Cron { days, months: firing(ALL_MONTHS, &days), ..every_midnight };
            assert_eq!(cron.canonical_days(), cron.preferred_days(), "{days:?}");
        }
    }
}
