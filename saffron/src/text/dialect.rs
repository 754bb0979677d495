//! The tables: what may be written in each field, and nothing else. Every other file asks them.

use crate::meaning::mask::Limits;
use crate::text::field::Field;

/// A three-letter name, in capitals.
pub(crate) type Name = [u8; 3];

/// What may stand in a field. A dialect is a table of these.
#[derive(Debug)]
pub(crate) struct Spec {
    pub(crate) field: Field,
    pub(crate) limits: Limits,
    pub(crate) max_step: u16,
    /// Names of the values from the first on; empty where the field has none.
    pub(crate) names: &'static [Name],
    /// The same in full, as a message says them.
    pub(crate) full_names: &'static [&'static str],
    pub(crate) specials: Specials,
}

/// What some fields take beside values, ranges and steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Special {
    /// `L` and `L-n` for a day of the month.
    FromLast,
    /// `nW`
    Nearest,
    /// `LW` and `L-nW`
    NearestFromLast,
    /// `L` for the last day of the week.
    LastOfWeek,
    /// `dL`
    LastWeekday,
    /// `d#n`
    Nth,
}

/// A set of [`Special`]s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Specials(u8);

impl Specials {
    pub(crate) const NONE: Self = Self(0);
    const OF_MONTH: Self =
        Self::NONE.and(Special::FromLast).and(Special::Nearest).and(Special::NearestFromLast);
    const OF_WEEK: Self =
        Self::NONE.and(Special::LastOfWeek).and(Special::LastWeekday).and(Special::Nth);

    const fn and(self, special: Special) -> Self {
        Self(self.0 | 1 << special as u8)
    }
}

/// The n of `L-n`: from the last day but one to the first of the longest month.
pub(crate) const OFFSETS: Limits = Limits { first: 1, last: 30 };
/// The n of `d#n`: a month touches five weeks.
pub(crate) const OCCURRENCES: Limits = Limits { first: 1, last: 5 };

impl Spec {
    #[inline]
    pub(crate) const fn allows(&self, special: Special) -> bool {
        self.specials.0 >> special as u8 & 1 != 0
    }

    /// The value that the three letters in `name` stand for, in either case.
    pub(crate) fn value_of(&self, name: &[u8]) -> Option<u16> {
        let position = self.names.iter().position(|n| n.eq_ignore_ascii_case(name))?;
        u16::try_from(position).ok().map(|p| p + self.limits.first)
    }

    /// The name of a value, where the field has names.
    pub(crate) fn name_of(&self, value: u16) -> Option<&'static str> {
        let name = self.names.get(usize::from(value.checked_sub(self.limits.first)?))?;
        core::str::from_utf8(name).ok()
    }

    /// The full name of a value, where the field has names.
    pub(crate) fn full_name_of(&self, value: u16) -> Option<&'static str> {
        self.full_names.get(usize::from(value.checked_sub(self.limits.first)?)).copied()
    }
}

/// The default dialect, the one Cloudflare's Cron Triggers made known (SPEC, "Fields").
pub(crate) const SPECS: [Spec; 5] = [
    Spec {
        field: Field::Minute,
        limits: Limits { first: 0, last: 59 },
        max_step: 60,
        names: &[],
        full_names: &[],
        specials: Specials::NONE,
    },
    Spec {
        field: Field::Hour,
        limits: Limits { first: 0, last: 23 },
        max_step: 24,
        names: &[],
        full_names: &[],
        specials: Specials::NONE,
    },
    Spec {
        field: Field::DayOfMonth,
        limits: Limits { first: 1, last: 31 },
        max_step: 31,
        names: &[],
        full_names: &[],
        specials: Specials::OF_MONTH,
    },
    Spec {
        field: Field::Month,
        limits: Limits { first: 1, last: 12 },
        max_step: 12,
        names: &MONTHS,
        full_names: &FULL_MONTHS,
        specials: Specials::NONE,
    },
    Spec {
        field: Field::DayOfWeek,
        limits: Limits { first: 1, last: 7 },
        max_step: 7,
        names: &WEEKDAYS,
        full_names: &FULL_WEEKDAYS,
        specials: Specials::OF_WEEK,
    },
];

/// Months, for those who count them from 0.
pub(crate) static MONTHS_FROM_0: Spec =
    Spec { limits: Limits { first: 0, last: 11 }, ..SPECS[Field::Month as usize] };

/// Weekdays as crontab numbers them: both 0 and 7 are Sunday.
pub(crate) static WEEKDAYS_FROM_0: Spec =
    Spec { limits: Limits { first: 0, last: 7 }, ..SPECS[Field::DayOfWeek as usize] };

const MONTHS: [Name; 12] = [
    *b"JAN", *b"FEB", *b"MAR", *b"APR", *b"MAY", *b"JUN", *b"JUL", *b"AUG", *b"SEP", *b"OCT",
    *b"NOV", *b"DEC",
];

const FULL_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [Name; 7] = [*b"SUN", *b"MON", *b"TUE", *b"WED", *b"THU", *b"FRI", *b"SAT"];

const FULL_WEEKDAYS: [&str; 7] =
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/// The table's row for a field.
pub(crate) const fn spec(field: Field) -> &'static Spec {
    &SPECS[field as usize]
}
