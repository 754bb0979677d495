//! What a schedule means, in words.
//!
//! A description is built from the meaning, not from the text: equal schedules are
//! described alike, and two schedules with the same description are equal. Only those
//! that never fire, which are all equal, each say why. What there is to say is
//! found once, in `shape`, without any language; each language has the words for it.
//!
//! ```
//! use saffron::Cron;
//! use saffron::describe::{English, German, HourCycle};
//!
//! let cron: Cron = "*/15 9-17 * * MON-FRI".parse()?;
//! assert_eq!(
//!     cron.describe().to_string(),
//!     "Every 15 minutes from 9:00 AM through 5:45 PM, Monday through Friday",
//! );
//! assert_eq!(
//!     cron.describe_with(English { hour_cycle: HourCycle::H23 }).to_string(),
//!     "Every 15 minutes from 09:00 through 17:45, Monday through Friday",
//! );
//! assert_eq!(
//!     cron.describe_with(German).to_string(),
//!     "Montags bis freitags alle 15 Minuten von 9:00 bis 17:45 Uhr",
//! );
//! # Ok::<(), saffron::ParseError>(())
//! ```

mod de;
mod en;
mod shape;
#[cfg(test)]
mod tests;
mod words;

use core::fmt;
use core::str::FromStr;

pub use self::de::German;
pub use self::en::English;
use self::shape::Shape;
use crate::meaning::cron::Cron;
use crate::name::UnknownName;

/// A language that schedules can be described in. It is implemented here only.
pub trait Language: sealed::Sentence {}

pub(crate) mod sealed {
    use core::fmt;

    use super::shape::Shape;

    /// Says a shape as one sentence, without a full stop.
    pub trait Sentence {
        #[doc(hidden)]
        #[expect(private_interfaces, reason = "languages are part of this crate")]
        fn write(&self, shape: &Shape, f: &mut fmt::Formatter<'_>) -> fmt::Result;
    }
}

/// How hours are counted, as `Intl` names it.
// Japan counts from 0 to 11, too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HourCycle {
    /// From 1 to 12, twice: 9:05 AM.
    #[default]
    H12,
    /// From 0 to 23: 09:05.
    H23,
}

impl HourCycle {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::H12, Self::H23];

    /// The name that `Intl` has for it.
    ///
    /// ```
    /// use saffron::describe::HourCycle;
    ///
    /// assert_eq!(HourCycle::H23.as_str(), "h23");
    /// assert!(HourCycle::ALL.iter().all(|one| one.as_str().parse() == Ok(*one)));
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::H12 => "h12",
            Self::H23 => "h23",
        }
    }
}

/// The [name](HourCycle::as_str).
impl fmt::Display for HourCycle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Reads the [name](HourCycle::as_str).
impl FromStr for HourCycle {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        UnknownName::find(name, Self::ALL, Self::as_str, "hour cycle")
    }
}

/// A description, which is made as it is printed: nothing is allocated.
///
/// ```
/// let cron: saffron::Cron = "0 0 1 * MON".parse()?;
/// assert_eq!(
///     cron.describe().to_string(),
///     "At 12:00 AM on the 1st of the month or on any Monday",
/// );
/// # Ok::<(), saffron::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Description<L> {
    cron: Cron,
    language: L,
}

impl<L: Language> fmt::Display for Description<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.language.write(&Shape::of(&self.cron), f)
    }
}

impl Cron {
    /// What it means, in English with a 12-hour clock.
    ///
    /// ```
    /// let cron: saffron::Cron = "0 9,17 * * *".parse()?;
    /// assert_eq!(cron.describe().to_string(), "At 9:00 AM and 5:00 PM every day");
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub fn describe(&self) -> Description<English> {
        self.describe_with(English::default())
    }

    /// What it means, in a language.
    ///
    /// ```
    /// use saffron::describe::German;
    ///
    /// let cron: saffron::Cron = "0 9,17 * * *".parse()?;
    /// assert_eq!(cron.describe_with(German).to_string(), "Täglich um 9:00 und 17:00 Uhr");
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    #[must_use]
    pub const fn describe_with<L: Language>(&self, language: L) -> Description<L> {
        Description { cron: *self, language }
    }
}

/// Any of the languages, chosen while the program runs.
// More languages will come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AnyLanguage {
    /// English.
    English(English),
    /// German.
    German(German),
}

impl AnyLanguage {
    /// All languages, each with every hour cycle that it has, and the usual one first.
    ///
    /// ```
    /// use saffron::describe::AnyLanguage;
    ///
    /// let cron: saffron::Cron = "0 17 * * *".parse()?;
    /// let says = |language: &AnyLanguage| cron.describe_with(*language).to_string();
    /// assert_eq!(
    ///     AnyLanguage::ALL.iter().map(says).collect::<Vec<_>>(),
    ///     ["At 5:00 PM every day", "At 17:00 every day", "Täglich um 17:00 Uhr"]
    /// );
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    pub const ALL: &'static [Self] = &[
        Self::English(English { hour_cycle: HourCycle::H12 }),
        Self::English(English { hour_cycle: HourCycle::H23 }),
        Self::German(German),
    ];

    /// The codes of the languages.
    pub const CODES: &'static [&'static str] = &["en", "de"];

    /// The code of the language, such as `en`.
    ///
    /// ```
    /// use saffron::describe::AnyLanguage;
    ///
    /// let has_its_code = |one: &AnyLanguage| AnyLanguage::CODES.contains(&one.as_str());
    /// assert!(AnyLanguage::ALL.iter().all(has_its_code));
    /// assert!(AnyLanguage::CODES.iter().all(|&code| code.parse::<AnyLanguage>().is_ok()));
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::English(_) => "en",
            Self::German(_) => "de",
        }
    }

    /// The language of a code such as `de`, `EN` or `de-AT`, with an hour cycle, or else
    /// with the one that is usual in the language. German has `H23` only.
    /// `None` for a language that is not here.
    ///
    /// ```
    /// use saffron::describe::{AnyLanguage, English, HourCycle};
    ///
    /// let british = AnyLanguage::new("en-GB", Some(HourCycle::H23));
    /// assert_eq!(british, Some(AnyLanguage::English(English { hour_cycle: HourCycle::H23 })));
    /// assert_eq!(AnyLanguage::new("tlh", None), None);
    /// ```
    #[must_use]
    pub fn new(code: &str, hour_cycle: Option<HourCycle>) -> Option<Self> {
        let language = code.split(['-', '_']).next()?;
        if language.eq_ignore_ascii_case("en") {
            Some(Self::English(English { hour_cycle: hour_cycle.unwrap_or_default() }))
        } else if language.eq_ignore_ascii_case("de") {
            Some(Self::German(German))
        } else {
            None
        }
    }
}

/// The [code](AnyLanguage::as_str).
impl fmt::Display for AnyLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The language of a code such as `de`, `EN` or `de-AT`, with its usual hour cycle.
impl FromStr for AnyLanguage {
    type Err = UnknownName;

    fn from_str(code: &str) -> Result<Self, UnknownName> {
        let unknown = || UnknownName::new(code, Self::CODES, &mut core::iter::empty(), "language");
        Self::new(code, None).ok_or_else(unknown)
    }
}

impl sealed::Sentence for AnyLanguage {
    #[expect(private_interfaces, reason = "languages are part of this crate")]
    fn write(&self, shape: &Shape, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::English(language) => language.write(shape, f),
            Self::German(language) => language.write(shape, f),
        }
    }
}

impl Language for AnyLanguage {}
impl Language for English {}
impl Language for German {}
