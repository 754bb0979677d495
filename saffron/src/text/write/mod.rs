//! From the meaning to a text: the canonical one, or the usual one of a dialect.

mod days;
mod fields;
mod inexpressible;
#[cfg(all(test, feature = "std"))]
mod tests;

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::meaning::calendar::{FEBRUARY, MONTHS_OF_30};
use crate::meaning::cron::{Cron, Fields};
use crate::meaning::day::Days;
use crate::meaning::years::Years;
use crate::text::dialect::{Dialect, EXTENDED};
use crate::text::field::Field;
pub use crate::text::write::inexpressible::{Inexpressible, InexpressibleKind};

/// The canonical expression: equal schedules print alike, and [`Dialect::EXTENDED`] reads it as an
/// equal schedule (SPEC, "Canonical form"). Where five fields say it, the default dialect does too.
///
/// ```
/// use saffron::{Cron, Dialect};
///
/// let cron: Cron = "0-0 */1 1-31 apr,MAY L,2-5".parse()?;
/// assert_eq!(cron.to_string(), "0 * * 4,5 *");
///
/// let cron = Dialect::QUARTZ.parse("30 0 9 ? * 2-6 2026")?;
/// assert_eq!(cron.to_string(), "30 0 9 * * MON-FRI 2026");
/// # Ok::<(), saffron::ParseError>(())
/// ```
impl fmt::Display for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.fires() {
            return f.write_str("0 0 30 2 *");
        }
        fields::write(f, &EXTENDED, self, &self.canonical_days())
    }
}

impl fmt::Debug for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cron({self})")
    }
}

impl Cron {
    /// The shortest usual expression of a dialect that means exactly this.
    ///
    /// The dialect reads it as an equal schedule.
    ///
    /// # Errors
    ///
    /// Where the dialect has no words for it: nothing is ever approximated.
    ///
    /// ```
    /// use saffron::{Cron, Dialect};
    ///
    /// let cron: Cron = "0 9 * * MON-FRI".parse()?;
    /// assert_eq!(cron.write_in(Dialect::QUARTZ).as_deref(), Ok("0 0 9 ? * MON-FRI"));
    /// assert_eq!(cron.write_in(Dialect::JENKINS).as_deref(), Ok("0 9 * * 1-5"));
    ///
    /// let either: Cron = "0 9 13 * FRI".parse()?;
    /// assert_eq!(either.write_in(Dialect::QUARTZ).unwrap_err().kind().as_str(), "either-day");
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    pub fn write_in(&self, dialect: Dialect) -> Result<String, Inexpressible> {
        let table = dialect.table();
        let (cron, days) = if self.fires() {
            self.check_fields(dialect)?;
            let days = days::days_in(table, self);
            (*self, days.map_err(|(kind, text)| Inexpressible { dialect, kind, text })?)
        } else {
            let never = Self::on_30_february();
            (never, never.days)
        };
        let mut text = String::new();
        let written = fields::write(&mut text, table, &cron, &days);
        debug_assert!(written.is_ok() && dialect.parse(&text).as_ref() == Ok(self), "{text}");
        Ok(text)
    }

    /// The expressions of a dialect that together mean exactly this: one where one says it.
    ///
    /// # Errors
    ///
    /// Where any number of expressions does not say it.
    ///
    /// ```
    /// use saffron::{Cron, Dialect};
    ///
    /// let either: Cron = "0 9 13 * FRI".parse()?;
    /// assert_eq!(either.write_list_in(Dialect::QUARTZ)?, ["0 0 9 13 * ?", "0 0 9 ? * FRI"]);
    /// assert_eq!(either.write_list_in(Dialect::UNIX)?, ["0 9 13 * FRI"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write_list_in(&self, dialect: Dialect) -> Result<Vec<String>, Inexpressible> {
        let reason = match self.write_in(dialect) {
            Ok(text) => return Ok([text].into()),
            Err(reason) if reason.is_of_days() => reason,
            Err(reason) => return Err(reason),
        };
        let parts = days::parts_in(dialect.table(), self);
        if parts.len() < 2 {
            return self.write_by_length(dialect, reason);
        }
        let mut list = Vec::new();
        for days in parts {
            let part = self.with(days, self.months);
            match part.write_in(dialect) {
                Ok(text) => list.push(text),
                Err(reason) => list.append(&mut part.write_by_length(dialect, reason)?),
            }
        }
        Ok(list)
    }

    /// Months of 31 days, of 30, and February apart: the last day of each has a number.
    fn write_by_length(
        &self,
        dialect: Dialect,
        reason: Inexpressible,
    ) -> Result<Vec<String>, Inexpressible> {
        let lengths = [!(FEBRUARY | MONTHS_OF_30), MONTHS_OF_30, FEBRUARY];
        let parts = lengths.map(|months| self.with(self.days, self.months & months));
        let parts: Vec<_> = parts.iter().filter(|part| part.fires()).collect();
        if parts.len() < 2 {
            return Err(reason);
        }
        parts.into_iter().map(|part| part.write_in(dialect).map_err(|_| reason.clone())).collect()
    }

    /// On other days, in other months.
    fn with(&self, days: Days, months: u16) -> Self {
        let Self { seconds, minutes, hours, years, .. } = *self;
        Self::new(Fields { seconds, minutes, hours, days, months, years })
    }

    /// What never fires, as it is written.
    fn on_30_february() -> Self {
        let days = Days { days: 1 << 30, ..Days::default() };
        let (seconds, minutes, hours, years) = (1, 1, 1, Years::ALL);
        let cron = Self::new(Fields { seconds, minutes, hours, days, months: FEBRUARY, years });
        Self { months: FEBRUARY, ..cron }
    }

    /// Does the dialect have fields for its seconds and years?
    fn check_fields(&self, dialect: Dialect) -> Result<(), Inexpressible> {
        let table = dialect.table();
        let error = |kind, text| Err(Inexpressible { dialect, kind, text });
        let has_seconds = || table.layouts().any(|fields| fields.contains(&Field::Second));
        if self.seconds != 1 && !has_seconds() {
            return error(InexpressibleKind::Seconds, String::new());
        }
        if fields::layout(table, self).is_none() {
            return error(InexpressibleKind::Years, String::new());
        }
        let last = table.spec(Field::Year).limits.last;
        match self.years.iter().find(|&year| year > last) {
            Some(year) => error(InexpressibleKind::YearOutOfRange, year.to_string()),
            None => Ok(()),
        }
    }
}

impl Inexpressible {
    /// Might several expressions say it?
    const fn is_of_days(&self) -> bool {
        !matches!(
            self.kind,
            InexpressibleKind::Seconds
                | InexpressibleKind::Years
                | InexpressibleKind::YearOutOfRange
        )
    }
}
