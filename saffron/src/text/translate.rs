//! One text in several dialects: read in one and written in another, or read in all of them.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::meaning::cron::Cron;
use crate::text::dialect::Dialect;
use crate::text::error::ParseError;
use crate::text::write::Inexpressible;

impl Dialect {
    /// Reads an expression of this dialect, and writes what it means in another: as one
    /// expression where one says it, else as several that say it together.
    ///
    /// # Errors
    ///
    /// For a text that is no expression of this dialect, and for what the other can't say.
    ///
    /// ```
    /// use saffron::{Dialect, TranslateError};
    ///
    /// let office = Dialect::UNIX.translate("0 9 * * 1-5", Dialect::AWS)?;
    /// assert_eq!(office, ["0 9 ? * MON-FRI *"]);
    ///
    /// let error = Dialect::QUARTZ.translate("0 0 9 ? * 6L", Dialect::UNIX).unwrap_err();
    /// assert_eq!(error.to_string(), "unix has no FRIL");
    /// assert!(matches!(error, TranslateError::Write(_)));
    /// # Ok::<(), TranslateError>(())
    /// ```
    pub fn translate(self, text: &str, to: Self) -> Result<Vec<String>, TranslateError> {
        Ok(self.parse(text)?.write_list_in(to)?)
    }

    /// The same for the job that the expression belongs to, which decides what `H` is.
    ///
    /// # Errors
    ///
    /// As of [`translate`](Self::translate).
    ///
    /// ```
    /// use saffron::Dialect;
    ///
    /// let to = Dialect::GITHUB;
    /// let nightly = Dialect::JENKINS.translate_for_job("H H(0-7) * * *", "folder/my-job", to)?;
    /// assert_eq!(nightly, ["40 6 * * *"]);
    /// # Ok::<(), saffron::TranslateError>(())
    /// ```
    pub fn translate_for_job(
        self,
        text: &str,
        job: &str,
        to: Self,
    ) -> Result<Vec<String>, TranslateError> {
        Ok(self.parse_for_job(text, job)?.write_list_in(to)?)
    }

    /// What an expression of this dialect would mean in each of [`ALL`](Self::ALL), in their order.
    ///
    /// # Errors
    ///
    /// For a text that is no expression of this dialect.
    ///
    /// ```
    /// use saffron::{Dialect, Outcome};
    ///
    /// let all = Dialect::UNIX.elsewhere("0 9 * * 1-5")?;
    /// let quartz = all.iter().find(|one| one.dialect() == Dialect::QUARTZ).unwrap();
    /// assert!(matches!(quartz.outcome(), Outcome::Error(_)));
    ///
    /// let saffron = &all[0];
    /// let Outcome::Different(cron) = saffron.outcome() else { panic!() };
    /// assert_eq!(cron.describe().to_string(), "At 9:00 AM, Sunday through Thursday");
    /// // On Friday, 2 January 1970.
    /// assert_eq!(saffron.first_difference(86_400), Some(86_400 + 9 * 3_600));
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    pub fn elsewhere(self, text: &str) -> Result<Vec<Elsewhere>, ParseError> {
        self.elsewhere_for(text, None)
    }

    /// The same for the job that the expression belongs to.
    ///
    /// # Errors
    ///
    /// As of [`elsewhere`](Self::elsewhere).
    pub fn elsewhere_for_job(self, text: &str, job: &str) -> Result<Vec<Elsewhere>, ParseError> {
        self.elsewhere_for(text, Some(job))
    }

    fn elsewhere_for(self, text: &str, job: Option<&str>) -> Result<Vec<Elsewhere>, ParseError> {
        let here = self.meaning(text, job)?;
        let read = |&dialect: &Self| {
            let outcome = match dialect.meaning(text, job) {
                Ok(there) if there == here => Outcome::Same,
                Ok(there) => Outcome::Different(there),
                Err(error) => Outcome::Error(error),
            };
            Elsewhere { dialect, here, outcome }
        };
        Ok(Self::ALL.iter().map(read).collect())
    }
}

/// Why a text was not translated.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TranslateError {
    /// It is no expression of the dialect that it was read in.
    Read(ParseError),
    /// The other dialect can't say it.
    Write(Inexpressible),
}

impl From<ParseError> for TranslateError {
    fn from(error: ParseError) -> Self {
        Self::Read(error)
    }
}

impl From<Inexpressible> for TranslateError {
    fn from(error: Inexpressible) -> Self {
        Self::Write(error)
    }
}

impl fmt::Display for TranslateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => error.fmt(f),
            Self::Write(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for TranslateError {}

/// What a text means in a dialect, beside what it means [where it was written](Dialect::elsewhere).
#[derive(Clone, Debug)]
pub struct Elsewhere {
    dialect: Dialect,
    here: Cron,
    outcome: Outcome,
}

/// What comes of a text that is read in another dialect.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// It means the same.
    Same,
    /// It means something else.
    Different(Cron),
    /// It is no expression there.
    Error(ParseError),
}

impl Elsewhere {
    /// The dialect that read it.
    #[must_use]
    pub const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// What came of it.
    #[must_use]
    pub const fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// The first time after `after` at which it fires in one of the dialects only, as
    /// [`Cron::first_difference`] has it; `None` where it means the same or is an error.
    #[must_use]
    pub fn first_difference(&self, after: i64) -> Option<i64> {
        match &self.outcome {
            Outcome::Different(there) => self.here.first_difference(there, after),
            _ => None,
        }
    }
}
