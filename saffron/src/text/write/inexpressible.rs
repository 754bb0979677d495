//! Why a dialect can't say what a schedule means.

use alloc::string::String;
use core::fmt;

use crate::text::dialect::Dialect;
use crate::text::field::Field;

/// What a schedule means and a dialect has no words for.
///
/// ```
/// use saffron::{Dialect, Field, InexpressibleKind};
///
/// let cron = Dialect::QUARTZ.parse("30 0 9 ? * *")?;
/// let reason = cron.write_in(Dialect::GITHUB).unwrap_err();
/// assert_eq!(reason.kind(), InexpressibleKind::Seconds);
/// assert_eq!(reason.field(), Some(Field::Second));
/// assert_eq!(reason.to_string(), "github has no field for seconds");
/// # Ok::<(), saffron::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Inexpressible {
    pub(super) dialect: Dialect,
    pub(super) kind: InexpressibleKind,
    /// The special or the year.
    pub(super) text: String,
}

/// The kinds of what can't be said. Each has a stable code, the same in every binding.
// A dialect may lack what none lacks today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InexpressibleKind {
    /// Seconds other than 0.
    Seconds,
    /// Some years only.
    Years,
    /// A year that the dialect's field does not reach.
    YearOutOfRange,
    /// Days that either of the day fields names.
    EitherDay,
    /// Days that both of the day fields must name.
    BothDays,
    /// A special such as `L`, `15W` or `MON#1`.
    Special,
    /// A special beside other items of its field.
    SpecialInList,
}

impl InexpressibleKind {
    /// All kinds.
    pub const ALL: &'static [Self] = &[
        Self::Seconds,
        Self::Years,
        Self::YearOutOfRange,
        Self::EitherDay,
        Self::BothDays,
        Self::Special,
        Self::SpecialInList,
    ];

    /// The stable code of the kind, a short word in kebab case.
    ///
    /// ```
    /// assert_eq!(saffron::InexpressibleKind::EitherDay.as_str(), "either-day");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Seconds => "seconds",
            Self::Years => "years",
            Self::YearOutOfRange => "year-out-of-range",
            Self::EitherDay => "either-day",
            Self::BothDays => "both-days",
            Self::Special => "special",
            Self::SpecialInList => "special-in-list",
        }
    }
}

/// The [code](InexpressibleKind::as_str).
impl fmt::Display for InexpressibleKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Inexpressible {
    /// What it is that can't be said.
    #[must_use]
    pub const fn kind(&self) -> InexpressibleKind {
        self.kind
    }

    /// The dialect that can't say it.
    #[must_use]
    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The field that it would stand in; `None` where it takes both day fields.
    #[must_use]
    pub fn field(&self) -> Option<Field> {
        match self.kind {
            InexpressibleKind::Seconds => Some(Field::Second),
            InexpressibleKind::Years | InexpressibleKind::YearOutOfRange => Some(Field::Year),
            InexpressibleKind::EitherDay | InexpressibleKind::BothDays => None,
            InexpressibleKind::Special | InexpressibleKind::SpecialInList => {
                let is_of_week =
                    self.text.contains('#') || self.text.len() > 1 && self.text.ends_with('L');
                Some(if is_of_week { Field::DayOfWeek } else { Field::DayOfMonth })
            }
        }
    }
}

/// The reason, in words.
impl fmt::Display for Inexpressible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { dialect, kind, text } = self;
        match kind {
            InexpressibleKind::Seconds => write!(f, "{dialect} has no field for seconds"),
            InexpressibleKind::Years => write!(f, "{dialect} has no field for years"),
            InexpressibleKind::YearOutOfRange => write!(f, "{dialect} has no year {text}"),
            InexpressibleKind::EitherDay => {
                write!(
                    f,
                    "one expression in {dialect} can't name days of the month or the week, either of which fires"
                )
            }
            InexpressibleKind::BothDays => {
                write!(
                    f,
                    "{dialect} can't ask for both the day of the month and the day of the week"
                )
            }
            InexpressibleKind::Special => write!(f, "{dialect} has no {text}"),
            InexpressibleKind::SpecialInList => write!(f, "{dialect} has no lists with {text}"),
        }
    }
}

impl core::error::Error for Inexpressible {}
