//! What may stand in one field: the row of a dialect's table that the parser reads.

use crate::meaning::mask::Limits;
use crate::text::dialect::rules::{Names, QuestionMark, Reversed};
use crate::text::expr::{Item, Value, Values};
use crate::text::field::Field;

/// A three-letter name, in capitals.
pub(crate) type Name = [u8; 3];

/// What may stand in a field.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a rule of its own")]
pub(crate) struct Spec {
    pub(crate) field: Field,
    pub(crate) limits: Limits,
    pub(crate) max_step: u16,
    /// Names of the values from `first_named` on; empty where the field has none.
    pub(crate) names: &'static [Name],
    /// The same in full, as a message says them.
    pub(crate) full_names: &'static [&'static str],
    pub(crate) first_named: u16,
    /// How names may be written.
    pub(crate) naming: Names,
    /// The number of Sunday, in the field that has one.
    pub(crate) sunday: u16,
    /// The value that `*/n` counts from.
    pub(crate) counts_from: u16,
    pub(crate) reversed: Reversed,
    /// May a step follow a single value, as in `v/n`?
    pub(crate) steps_from_value: bool,
    /// May a step stand alone, as in `/n`, for `*/n`?
    pub(crate) steps_alone: bool,
    pub(crate) question_mark: QuestionMark,
    /// Is `*/1` a star like `*`?
    pub(crate) one_is_no_step: bool,
    /// May `SUN` end a range, as the day after Saturday?
    pub(crate) sunday_ends_range: bool,
    /// May `+` before the field ask for both day fields to match?
    pub(crate) plus: bool,
    pub(crate) specials: Specials,
    /// Those of them that may stand in a list with other items.
    pub(crate) listed: Specials,
    /// May `L` and `#n` follow a range?
    pub(crate) special_ranges: bool,
    /// May the letters of specials be small?
    pub(crate) either_case: bool,
    /// The values that an `H` without a range is drawn from.
    pub(crate) hash: Option<Limits>,
}

/// What some fields take beside values, ranges and steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Special {
    /// `L` for the last day of the month.
    Last,
    /// `L-n`
    FromLast,
    /// `nW`
    Nearest,
    /// `LW`
    LastNearest,
    /// `L-nW`
    NearestFromLast,
    /// `$` for the last day of the month.
    Dollar,
    /// `L` for the last day of the week.
    LastOfWeek,
    /// `dL`
    LastWeekday,
    /// `d#n`
    Nth,
    /// `d#L`, which is `dL`.
    NthLast,
}

/// A set of [`Special`]s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Specials(u16);

impl Specials {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// The set of those in a list.
    #[must_use]
    pub const fn of(list: &[Special]) -> Self {
        let (mut set, mut at) = (0, 0);
        while at < list.len() {
            set |= 1 << list[at] as u16;
            at += 1;
        }
        Self(set)
    }

    pub(crate) const fn has(self, special: Special) -> bool {
        self.0 >> special as u16 & 1 != 0
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) const fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    const OF_MONTH: Self = Self::of(&[
        Special::Last,
        Special::FromLast,
        Special::Nearest,
        Special::LastNearest,
        Special::NearestFromLast,
        Special::Dollar,
    ]);

    /// Those that the field can have at all.
    pub(crate) const fn in_field(self, field: Field) -> Self {
        match field {
            Field::DayOfMonth => self.both(Self::OF_MONTH),
            Field::DayOfWeek => self.without(Self::OF_MONTH),
            _ => Self::NONE,
        }
    }
}

/// The n of `L-n`: from the last day but one to the first of the longest month.
pub(crate) const OFFSETS: Limits = Limits { first: 1, last: 30 };
/// The n of `d#n`: a month touches five weeks.
pub(crate) const OCCURRENCES: Limits = Limits { first: 1, last: 5 };

impl Spec {
    #[inline]
    pub(crate) const fn allows(&self, special: Special) -> bool {
        self.specials.has(special)
    }

    /// The value that the letters in `name` stand for, in either case.
    #[inline]
    pub(crate) fn value_of(&self, name: &[u8]) -> Option<u16> {
        let position = match self.naming {
            Names::AnyPrefix => self.full_names.iter().position(|full| {
                full.as_bytes()
                    .get(..name.len())
                    .is_some_and(|start| !start.is_empty() && start.eq_ignore_ascii_case(name))
            })?,
            _ => self.names.iter().position(|n| n.eq_ignore_ascii_case(name))?,
        };
        u16::try_from(position).ok().map(|p| p + self.first_named)
    }

    /// The name of a value, where the field has names.
    pub(crate) fn name_of(&self, value: u16) -> Option<&'static str> {
        let name = self.names.get(self.position_of(value)?)?;
        core::str::from_utf8(name).ok()
    }

    /// The full name of a value, where the field has names.
    pub(crate) fn full_name_of(&self, value: u16) -> Option<&'static str> {
        self.full_names.get(self.position_of(value)?).copied()
    }

    /// Where both 0 and 7 are Sunday, one of them has the name and the other shares it.
    fn position_of(&self, value: u16) -> Option<usize> {
        let count = self.limits.count();
        let position = match value.checked_sub(self.first_named) {
            Some(position) => position,
            None if count == 8 => value + 7 - self.first_named,
            None => return None,
        };
        let shared = count == 8 && position == 7;
        Some(usize::from(if shared { 0 } else { position }))
    }

    /// The end of a range as it counts there: Sunday may be the day after Saturday.
    #[inline(always)]
    pub(crate) fn range_end(&self, end: Value) -> Value {
        if self.sunday_ends_range && end == Value::named(0) { Value::named(7) } else { end }
    }

    /// The values that an `H` is drawn from, where a range may be given.
    pub(crate) fn drawn_from(&self, range: Option<(u16, u16)>) -> Limits {
        match range {
            Some((first, last)) => Limits { first, last },
            None => self.hash.unwrap_or(self.limits),
        }
    }

    /// Are there items that must not stand in a list?
    #[inline(always)]
    pub(crate) const fn has_loners(&self) -> bool {
        let question_mark =
            matches!(self.question_mark, QuestionMark::DayFields | QuestionMark::OneDayField);
        question_mark || !self.specials.without(self.listed).is_empty()
    }

    /// May an item stand in a list with others?
    pub(crate) const fn is_listed(&self, item: Item) -> bool {
        let special = match item {
            Item::Plain(Values::Any, _) => {
                return matches!(self.question_mark, QuestionMark::AsStar);
            }
            Item::Plain(..) => return true,
            Item::FromLast(0) if self.allows(Special::Dollar) => Special::Dollar,
            Item::FromLast(0) => Special::Last,
            Item::FromLast(_) => Special::FromLast,
            Item::Nearest(_) => Special::Nearest,
            Item::NearestFromLast(0) => Special::LastNearest,
            Item::NearestFromLast(_) => Special::NearestFromLast,
            Item::LastOfWeek => Special::LastOfWeek,
            Item::LastWeekday(_) | Item::LastOfRange(..) => Special::LastWeekday,
            Item::Nth(..) | Item::NthOfRange(..) => Special::Nth,
        };
        self.listed.has(special)
    }
}
