//! The five fields: their limits, their names and how these are said, and nothing else. Every other
//! file asks this table.

use core::fmt;

/// One of the five fields of an expression, in the order in which they are written.
///
/// ```
/// use saffron::{Cron, Field};
///
/// let error = "0 9 * * 0".parse::<Cron>().unwrap_err();
/// assert_eq!(error.field(), Some(Field::DayOfWeek));
/// assert_eq!(Field::DayOfWeek.to_string(), "day of week");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Field {
    /// Minutes of the hour, 0-59.
    Minute,
    /// Hours of the day, 0-23.
    Hour,
    /// Days of the month, 1-31.
    DayOfMonth,
    /// Months of the year, 1-12 or JAN-DEC.
    Month,
    /// Days of the week, 1-7 where 1 is Sunday, or SUN-SAT.
    DayOfWeek,
}

impl Field {
    /// All fields, in the order in which they are written.
    pub const ALL: [Self; 5] =
        [Self::Minute, Self::Hour, Self::DayOfMonth, Self::Month, Self::DayOfWeek];

    /// The stable name of the field, the same in every binding: `minute`, `hour`,
    /// `day-of-month`, `month` or `day-of-week`.
    ///
    /// ```
    /// assert_eq!(saffron::Field::DayOfMonth.as_str(), "day-of-month");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::DayOfMonth => "day-of-month",
            Self::Month => "month",
            Self::DayOfWeek => "day-of-week",
        }
    }
}

/// The field as a person says it: `minute`, `hour`, `day of month`, `month`, `day of week`.
impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::DayOfMonth => "day of month",
            Self::DayOfWeek => "day of week",
            other => other.as_str(),
        })
    }
}

/// A three-letter name, in capitals.
pub(crate) type Name = [u8; 3];

/// What may stand in a field. A dialect is a table of these.
#[derive(Debug)]
pub(crate) struct Spec {
    pub(crate) field: Field,
    pub(crate) first: u8,
    pub(crate) last: u8,
    /// Names of the values from `first` on; empty where the field has none.
    pub(crate) names: &'static [Name],
    /// What it takes, as an error says it.
    pub(crate) allowed: &'static str,
}

impl Spec {
    /// How many values the field has, which is also its largest step.
    pub(crate) const fn len(&self) -> u8 {
        self.last - self.first + 1
    }

    /// The value that the three letters in `name` stand for, in either case.
    pub(crate) fn value_of(&self, name: &[u8]) -> Option<u8> {
        let position = self.names.iter().position(|n| n.eq_ignore_ascii_case(name))?;
        u8::try_from(position).ok().map(|p| p + self.first)
    }

    /// The name of a value, where the field has names.
    pub(crate) fn name_of(&self, value: u8) -> Option<&'static str> {
        let name = self.names.get(usize::from(value.checked_sub(self.first)?))?;
        core::str::from_utf8(name).ok()
    }
}

/// The default dialect, the one Cloudflare's Cron Triggers made known (SPEC, "Fields").
pub(crate) const SPECS: [Spec; 5] = [
    Spec { field: Field::Minute, first: 0, last: 59, names: &[], allowed: "expected 0-59" },
    Spec { field: Field::Hour, first: 0, last: 23, names: &[], allowed: "expected 0-23" },
    Spec {
        field: Field::DayOfMonth,
        first: 1,
        last: 31,
        names: &[],
        allowed: "expected 1-31, L, L-n, LW, L-nW or nW",
    },
    Spec {
        field: Field::Month,
        first: 1,
        last: 12,
        names: &MONTHS,
        allowed: "expected 1-12 or JAN-DEC",
    },
    Spec {
        field: Field::DayOfWeek,
        first: 1,
        last: 7,
        names: &WEEKDAYS,
        allowed: "expected 1-7 (1 = Sunday) or SUN-SAT",
    },
];

const MONTHS: [Name; 12] = [
    *b"JAN", *b"FEB", *b"MAR", *b"APR", *b"MAY", *b"JUN", *b"JUL", *b"AUG", *b"SEP", *b"OCT",
    *b"NOV", *b"DEC",
];

const WEEKDAYS: [Name; 7] = [*b"SUN", *b"MON", *b"TUE", *b"WED", *b"THU", *b"FRI", *b"SAT"];

/// The table's row for a field.
pub(crate) const fn spec(field: Field) -> &'static Spec {
    &SPECS[field as usize]
}
