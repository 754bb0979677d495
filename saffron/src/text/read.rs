//! Reading: from a text in a dialect to its meaning, or to its tree.

use core::str::FromStr;

use crate::meaning::cron::Cron;
use crate::text::diagnose;
use crate::text::dialect::{DEFAULT, Dialect};
use crate::text::error::{ErrorKind, ParseError};
use crate::text::expr::{CronExpr, Tree};
use crate::text::fault::{Expected, Fault};
use crate::text::hash::Draw;
use crate::text::lower::Builder;
use crate::text::parse::{self, Sink};

/// Reads the default dialect, [`Dialect::SAFFRON`].
impl FromStr for Cron {
    type Err = ParseError;

    /// Parses without allocating, in time linear in the length of the text. An error
    /// holds a bounded piece of it.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut meaning = Builder::default();
        match parse::default_expression(text, &mut meaning) {
            Ok(()) => Ok(meaning.build(const { &DEFAULT.rules })),
            Err(fault) => Err(diagnose::error(Dialect::SAFFRON, text, &fault)),
        }
    }
}

/// Reads the default dialect, [`Dialect::SAFFRON`].
impl FromStr for CronExpr {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Dialect::SAFFRON.parse_expr(text)
    }
}

impl Dialect {
    /// What an expression of this dialect means.
    ///
    /// Like [`Cron`]'s `FromStr`, which reads the default dialect, it takes time linear in the
    /// length of the text and allocates nothing but errors.
    ///
    /// # Errors
    ///
    /// For a text that is no expression of this dialect, and for `H` in [`JENKINS`](Self::JENKINS)
    /// where [no job](Self::parse_for_job) is named.
    ///
    /// ```
    /// use saffron::Dialect;
    ///
    /// assert_eq!(Dialect::UNIX.parse("@weekly")?, Dialect::SAFFRON.parse("0 0 * * SUN")?);
    /// assert!(Dialect::UNIX.parse("0 22-2 * * *").is_err());
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    pub fn parse(self, text: &str) -> Result<Cron, ParseError> {
        self.meaning(text, None)
    }

    /// The same for the job that the expression belongs to: in [`JENKINS`](Self::JENKINS), its
    /// full name decides what `H` is.
    ///
    /// # Errors
    ///
    /// For a text that is no expression of this dialect.
    ///
    /// ```
    /// use saffron::Dialect;
    ///
    /// let nightly = Dialect::JENKINS.parse_for_job("H H(0-7) * * *", "folder/my-job")?;
    /// assert_eq!(nightly.to_string(), "40 6 * * *");
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    pub fn parse_for_job(self, text: &str, job: &str) -> Result<Cron, ParseError> {
        self.meaning(text, Some(job))
    }

    /// The tree of an expression of this dialect.
    ///
    /// # Errors
    ///
    /// As of [`parse`](Self::parse).
    ///
    /// ```
    /// use saffron::{Dialect, Field};
    ///
    /// let expr = Dialect::QUARTZ.parse_expr("0 0 9 ? * 2-6 2027")?;
    /// assert_eq!(expr.fields().len(), 7);
    /// assert_eq!(expr.field(Field::Year).unwrap().span(), 14..18);
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    pub fn parse_expr(self, text: &str) -> Result<CronExpr, ParseError> {
        self.tree(text, None)
    }

    /// The same for the job that the expression belongs to.
    ///
    /// # Errors
    ///
    /// As of [`parse_for_job`](Self::parse_for_job).
    pub fn parse_expr_for_job(self, text: &str, job: &str) -> Result<CronExpr, ParseError> {
        self.tree(text, Some(job))
    }

    pub(crate) fn meaning(self, text: &str, job: Option<&str>) -> Result<Cron, ParseError> {
        let mut meaning = Builder::default();
        self.read(text, job, &mut meaning)?;
        Ok(meaning.build(&self.table().rules))
    }

    /// What an expression means, if it is one; each `H` is the first of its values.
    pub(crate) fn meaning_of(self, text: &str) -> Option<Cron> {
        let mut meaning = Builder::default();
        parse::expression(self.table(), text, &mut Draw::first(&mut meaning)).ok()?;
        Some(meaning.build(&self.table().rules))
    }

    pub(crate) fn tree(self, text: &str, job: Option<&str>) -> Result<CronExpr, ParseError> {
        let mut tree = Tree::default();
        self.read(text, job, &mut tree)?;
        Ok(tree.of(self, text))
    }

    fn read(self, text: &str, job: Option<&str>, sink: &mut dyn Sink) -> Result<(), ParseError> {
        self.items(text, job, sink).map_err(|fault| diagnose::error(self, text, &fault))
    }

    /// Hands the items of a text to a sink.
    pub(crate) fn items(
        self,
        text: &str,
        job: Option<&str>,
        sink: &mut dyn Sink,
    ) -> Result<(), Fault> {
        if !self.table().rules.hash {
            return parse::expression(self.table(), text, sink);
        }
        let mut draw = Draw::new(job, sink);
        parse::expression(self.table(), text, &mut draw)?;
        match draw.unnamed {
            None => Ok(()),
            Some((spec, span)) => Err(Fault {
                kind: ErrorKind::JobName,
                field: Some(spec.field),
                expected: Expected::JobName,
                span,
            }),
        }
    }
}
