//! `saffron next` and `saffron prev`: the times of a schedule.

use std::io::Write;

use chrono::{DateTime, SecondsFormat, Utc};
use chrono_tz::Tz;
use saffron::Cron;
use serde::Serialize;

use crate::Verdict;
use crate::args::{Input, Next, Prev};
use crate::input::answer_each;
use crate::output::{DIM, JsonError, write_error};

pub(crate) fn next(args: &Next) -> Verdict {
    let zone = args.clock.zone;
    let from = args.from.map(|t| t.with_timezone(&zone));
    let after = args.after.map_or_else(Utc::now, |t| t.to_utc()).with_timezone(&zone);
    list(&args.input, |cron| {
        let schedule = cron.with_dst(args.clock.dst());
        let times = match from {
            Some(from) => schedule.iter_from(from),
            None => schedule.iter_after(after),
        };
        times.take(args.count.get())
    })
}

pub(crate) fn prev(args: &Prev) -> Verdict {
    let zone = args.clock.zone;
    let beginning = DateTime::<Utc>::MIN_UTC.with_timezone(&zone);
    let before = args.before.map_or_else(Utc::now, |t| t.to_utc()).with_timezone(&zone);
    list(&args.input, |cron| {
        let schedule = cron.with_dst(args.clock.dst());
        schedule.iter(beginning..before).rev().take(args.count.get())
    })
}

type Time = DateTime<Tz>;

#[derive(Serialize)]
#[serde(untagged)]
enum Json<'a> {
    Times { expression: &'a str, times: Vec<String> },
    Error { expression: &'a str, error: JsonError<'a> },
}

/// Lists the times of every expression: those of a single argument one a line, those of
/// several on a line for each.
fn list<I: Iterator<Item = Time>>(input: &Input, times: impl Fn(Cron) -> I) -> Verdict {
    let separator = if input.expressions.len() == 1 { "\n" } else { " " };
    answer_each(input, |expression, out| {
        let parsed = expression.parse::<Cron>();
        if input.json {
            let answer = match &parsed {
                Ok(cron) => Json::Times { expression, times: times(*cron).map(rfc3339).collect() },
                Err(error) => Json::Error { expression, error: error.into() },
            };
            serde_json::to_writer(&mut *out, &answer)?;
            writeln!(out)?;
        } else {
            match &parsed {
                Ok(cron) => write_times(out, times(*cron), separator)?,
                Err(error) => write_error(out, expression, error)?,
            }
        }
        Ok(parsed.is_ok())
    })
}

fn write_times(
    out: &mut dyn Write,
    times: impl Iterator<Item = Time>,
    separator: &str,
) -> std::io::Result<()> {
    let mut none = true;
    for time in times {
        write!(out, "{}{}", if none { "" } else { separator }, rfc3339(time))?;
        none = false;
    }
    if none {
        write!(out, "{DIM}never{DIM:#}")?;
    }
    writeln!(out)
}

/// As RFC 3339 has it; years beyond its four digits get a sign, as ISO 8601 has them.
#[allow(clippy::needless_pass_by_value, reason = "it maps over owned times")]
pub(crate) fn rfc3339(time: Time) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, true)
}
