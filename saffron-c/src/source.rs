//! A text of a caller, and how it is to be read.

use std::ffi::c_char;

use saffron::{Cron, CronExpr, Dialect, ParseError};

use crate::dialect::{dialect, saffron_dialect_t};
use crate::error::{ErrorPlace, Report};
use crate::status::Outcome;
use crate::status::saffron_status_t::{
    SAFFRON_INVALID_EXPRESSION, SAFFRON_INVALID_UTF8, SAFFRON_NULL_ARGUMENT,
};
use crate::text::bytes;

/// The bytes of a text, which may be no text.
pub(crate) struct Source<'a> {
    bytes: &'a [u8],
    dialect: Dialect,
    job: Option<&'a str>,
}

impl<'a> Source<'a> {
    /// In the default dialect.
    pub(crate) unsafe fn new(text: *const c_char, length: usize) -> Outcome<Self> {
        // SAFETY: NULL, or by contract readable.
        let bytes = unsafe { bytes(text, length) }?;
        Ok(Self { bytes, dialect: Dialect::default(), job: None })
    }

    /// A job that is NULL is none.
    pub(crate) unsafe fn of(
        self,
        dialect: saffron_dialect_t,
        job: *const c_char,
        job_length: usize,
    ) -> Outcome<Self> {
        let dialect = self::dialect(dialect)?;
        if job.is_null() && job_length > 0 {
            return Err(SAFFRON_NULL_ARGUMENT);
        }
        // SAFETY: NULL, or by contract readable.
        let name = unsafe { bytes(job, job_length) }?;
        let name = str::from_utf8(name).map_err(|_| SAFFRON_INVALID_UTF8)?;
        let job = (!job.is_null()).then_some(name);
        Ok(Self { dialect, job, ..self })
    }

    /// Has the text read. What is wrong with it goes to the caller.
    pub(crate) fn read<T>(
        self,
        errors: ErrorPlace<'_>,
        read: impl FnOnce(Text<'a>) -> Result<T, ParseError>,
    ) -> Outcome<T> {
        let Self { bytes, dialect, job } = self;
        let (errors, expr) = errors.utf8(bytes)?;
        read(Text { expr, dialect, job })
            .map_err(|error| errors.refuse(Report::from(error), SAFFRON_INVALID_EXPRESSION))
    }
}

/// A text that may be no expression.
pub(crate) struct Text<'a> {
    expr: &'a str,
    dialect: Dialect,
    job: Option<&'a str>,
}

impl Text<'_> {
    pub(crate) fn cron(self) -> Result<Cron, ParseError> {
        match self.job {
            // It has a reader of its own.
            _ if self.dialect == Dialect::default() => self.expr.parse(),
            None => self.dialect.parse(self.expr),
            Some(job) => self.dialect.parse_for_job(self.expr, job),
        }
    }

    pub(crate) fn tree(self) -> Result<CronExpr, ParseError> {
        match self.job {
            None => self.dialect.parse_expr(self.expr),
            Some(job) => self.dialect.parse_expr_for_job(self.expr, job),
        }
    }

    pub(crate) fn zoned(self) -> Result<CronExpr, ParseError> {
        self.dialect.parse_zoned(self.expr, self.job)
    }
}
