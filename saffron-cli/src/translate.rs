//! `saffron translate`: a schedule in the language of another system.

use std::io::Write;

use saffron::TranslateError;
use serde::Serialize;

use crate::Verdict;
use crate::args::Translate;
use crate::json;
use crate::output::{BAD, write_rendered};

pub(crate) fn run(args: &Translate) -> Verdict {
    let Translate { expression, from, to, job, json } = args;
    let translated = match job {
        Some(job) => from.translate_for_job(expression, job, *to),
        None => from.translate(expression, *to),
    };
    let mut out = anstream::stdout().lock();
    if *json {
        let error = translated.as_ref().err().and_then(|error| match error {
            TranslateError::Read(error) => Some(Error::Read(error.into())),
            TranslateError::Write(error) => Some(Error::Write(error.into())),
            _ => None,
        });
        let expressions = translated.as_deref().unwrap_or_default();
        let (from, to) = (from.as_str(), to.as_str());
        json::write(&mut out, &Json { expression, from, to, expressions, error })?;
        return Ok(translated.is_ok());
    }
    match &translated {
        Ok(expressions) => {
            expressions.iter().try_for_each(|expression| writeln!(out, "{expression}"))?;
        }
        Err(TranslateError::Read(error)) => write_rendered(BAD, &error.render().to_string())?,
        Err(error) => writeln!(anstream::stderr(), "{BAD}error:{BAD:#} {error}")?,
    }
    Ok(translated.is_ok())
}

#[derive(Serialize)]
struct Json<'a> {
    expression: &'a str,
    from: &'static str,
    to: &'static str,
    expressions: &'a [String],
    error: Option<Error<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Error<'a> {
    Read(json::Error<'a>),
    Write(json::Unsayable),
}
