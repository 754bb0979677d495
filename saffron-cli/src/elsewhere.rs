//! `saffron elsewhere`: what one expression means in each dialect.

use std::io::{self, Write};

use chrono::DateTime;
use saffron::describe::AnyLanguage;
use saffron::{Elsewhere, Outcome};
use serde::Serialize;

use crate::Verdict;
use crate::args;
use crate::json;
use crate::output::{BAD, DIM, GOOD, NOTE, write_rendered};
use crate::time::{now, rfc3339};

pub(crate) fn run(args: &args::Elsewhere) -> Verdict {
    let args::DialectOptions { dialect, job } = &args.dialect;
    let all = match job {
        Some(job) => dialect.elsewhere_for_job(&args.expression, job),
        None => dialect.elsewhere(&args.expression),
    };
    match all {
        Ok(all) => {
            let after = args.after.unwrap_or_else(now).timestamp();
            let language = args.language.language();
            let mut out = anstream::stdout().lock();
            for one in &all {
                let answer = Answer { one, language, first: one.first_difference(after) };
                if args.json { answer.json(&mut out) } else { answer.text(&mut out) }?;
            }
            Ok(true)
        }
        Err(error) => {
            write_rendered(BAD, &error.render().to_string())?;
            Ok(false)
        }
    }
}

/// What it means in one of the dialects.
struct Answer<'a> {
    one: &'a Elsewhere,
    language: AnyLanguage,
    /// The first time at which it fires here or there only, in Unix seconds.
    first: Option<i64>,
}

#[derive(Serialize)]
struct Json<'a> {
    dialect: &'static str,
    outcome: &'static str,
    description: Option<String>,
    first_difference: Option<String>,
    error: Option<json::Error<'a>>,
}

impl Answer<'_> {
    fn first_difference(&self) -> Option<String> {
        let time = DateTime::from_timestamp(self.first?, 0)?;
        Some(rfc3339(time.fixed_offset()))
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        let (outcome, description, error) = match self.one.outcome() {
            Outcome::Different(cron) => {
                ("different", Some(cron.describe_with(self.language).to_string()), None)
            }
            Outcome::Error(error) => ("invalid", None, Some(json::Error::from(error))),
            _ => ("same", None, None),
        };
        let first_difference = self.first_difference();
        let dialect = self.one.dialect().as_str();
        json::write(out, &Json { dialect, outcome, description, first_difference, error })
    }

    fn text(&self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{:11}", self.one.dialect())?;
        match self.one.outcome() {
            Outcome::Different(cron) => {
                let says = cron.describe_with(self.language);
                write!(out, "{NOTE}different{NOTE:#}  {says}")?;
                if let Some(first) = self.first_difference() {
                    write!(out, "{DIM}, first at{DIM:#} {first}")?;
                }
                writeln!(out)
            }
            Outcome::Error(error) => {
                write!(out, "{BAD}error{BAD:#}      {error}")?;
                error.help().map_or(Ok(()), |help| write!(out, "; {help}"))?;
                writeln!(out)
            }
            _ => writeln!(out, "{GOOD}same{GOOD:#}"),
        }
    }
}
