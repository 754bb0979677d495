//! The fields of an expression and their names.

use core::fmt;
use core::str::FromStr;

use crate::name::UnknownName;

/// One of the fields of an expression.
///
/// ```
/// use saffron::{Cron, Field};
///
/// let error = "0 9 * * 0".parse::<Cron>().unwrap_err();
/// assert_eq!(error.field(), Some(Field::DayOfWeek));
/// assert_eq!(Field::DayOfWeek.to_string(), "day of week");
/// assert_eq!("day-of-week".parse(), Ok(Field::DayOfWeek));
/// ```
// A dialect may have a field that none has today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Field {
    /// Seconds of the minute, 0-59, in dialects that have them.
    Second,
    /// Minutes of the hour, 0-59.
    Minute,
    /// Hours of the day, 0-23.
    Hour,
    /// Days of the month, 1-31.
    DayOfMonth,
    /// Months of the year, 1-12 or JAN-DEC.
    Month,
    /// Days of the week, 1-7 where 1 is Sunday, or SUN-SAT. Dialects number them in other ways.
    DayOfWeek,
    /// Years, in dialects that have them.
    Year,
}

impl Field {
    /// All fields, in the order in which they are written.
    ///
    /// ```
    /// use saffron::Field;
    ///
    /// let names: Vec<_> = Field::ALL.iter().map(|field| field.as_str()).collect();
    /// assert_eq!(
    ///     names,
    ///     ["second", "minute", "hour", "day-of-month", "month", "day-of-week", "year"]
    /// );
    /// ```
    pub const ALL: &'static [Self] = &[
        Self::Second,
        Self::Minute,
        Self::Hour,
        Self::DayOfMonth,
        Self::Month,
        Self::DayOfWeek,
        Self::Year,
    ];

    /// The stable name of the field, the same in every binding: `second`, `minute`, `hour`,
    /// `day-of-month`, `month`, `day-of-week` or `year`.
    ///
    /// ```
    /// assert_eq!(saffron::Field::DayOfMonth.as_str(), "day-of-month");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::DayOfMonth => "day-of-month",
            Self::Month => "month",
            Self::DayOfWeek => "day-of-week",
            Self::Year => "year",
        }
    }
}

/// The field as a person says it, such as `minute` or `day of month`.
impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::DayOfMonth => "day of month",
            Self::DayOfWeek => "day of week",
            other => other.as_str(),
        })
    }
}

/// Reads the [stable name](Field::as_str).
impl FromStr for Field {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        UnknownName::find(name, Self::ALL, Self::as_str, "field")
    }
}
