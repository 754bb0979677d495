//! `saffron check`: which expressions are valid, and which mean the same.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::io::{self, Write};

use saffron::describe::AnyLanguage;
use saffron::{Cron, CronExpr, Lint, ParseError};
use serde::Serialize;

use crate::Verdict;
use crate::args::Check;
use crate::input::answer_each;
use crate::json;
use crate::output::{GOOD, NOTE, quoted, write_error, write_lints};

pub(crate) fn run(args: &Check) -> Verdict {
    let language = args.language.language();
    // The distinct schedules, each as it was first written: all that is kept.
    let mut seen: HashMap<Cron, Box<str>> = HashMap::new();
    answer_each(&args.input, |out, expression, parsed| {
        let cron = parsed.as_ref().map(CronExpr::cron);
        let earlier = cron.ok().and_then(|cron| match seen.entry(cron) {
            Entry::Occupied(earlier) => Some(&**earlier.into_mut()),
            Entry::Vacant(place) => {
                place.insert(expression.into());
                None
            }
        });
        let lints = parsed.as_ref().map(CronExpr::lint).unwrap_or_default();
        let answer = Answer { expression, cron, earlier, lints: &lints, language };
        if args.input.json { answer.json(out) } else { answer.text(out) }
    })
}

struct Answer<'a> {
    expression: &'a str,
    cron: Result<Cron, &'a ParseError>,
    /// How the same schedule was written before.
    earlier: Option<&'a str>,
    lints: &'a [Lint],
    language: AnyLanguage,
}

#[derive(Serialize)]
struct Json<'a> {
    expression: &'a str,
    valid: bool,
    canonical: Option<String>,
    fires: Option<bool>,
    description: Option<String>,
    duplicate_of: Option<&'a str>,
    error: Option<json::Error<'a>>,
    lints: Vec<json::Finding<'a>>,
}

impl Answer<'_> {
    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        let cron = self.cron.as_ref().ok();
        let answer = Json {
            expression: self.expression,
            valid: cron.is_some(),
            canonical: cron.map(ToString::to_string),
            fires: cron.map(Cron::fires),
            description: cron.map(|cron| cron.describe_with(self.language).to_string()),
            duplicate_of: self.earlier,
            error: self.cron.err().map(json::Error::from),
            lints: self.lints.iter().map(json::Finding::from).collect(),
        };
        json::write(out, &answer)
    }

    fn text(&self, out: &mut dyn Write) -> io::Result<()> {
        let expression = quoted(self.expression);
        match (self.cron, self.earlier) {
            (Ok(_), Some(earlier)) => {
                let earlier = quoted(earlier);
                writeln!(
                    out,
                    "{NOTE}same{NOTE:#}   {expression} is the same schedule as {earlier}"
                )?;
            }
            (Ok(cron), None) => {
                let says = cron.describe_with(self.language);
                writeln!(out, "{GOOD}valid{GOOD:#}  {expression}: {says}")?;
            }
            (Err(error), _) => write_error(out, self.expression, error)?,
        }
        write_lints(out, self.lints)
    }
}
