//! `saffron next` and `saffron prev`: the times of a schedule.

use std::io::{self, Write};

use chrono::{DateTime, TimeDelta, Utc};
use saffron::CronExpr;
use saffron::tz::Tz;
use serde::Serialize;

use crate::Verdict;
use crate::args::{Input, Next, Prev, ZoneOptions};
use crate::input::answer_each;
use crate::json;
use crate::output::{DIM, write_error, write_lints};
use crate::time::{Time, now, rfc3339};

/// The times of a schedule on the clock of a zone.
type Times<'z> = Box<dyn Iterator<Item = Time> + 'z>;

pub(crate) fn next(args: &Next) -> Verdict {
    let after = args.after.unwrap_or_else(now);
    list(&args.input, &args.clock, |expr, zone| {
        let schedule = expr.cron().with_dst(args.clock.dst_of(expr)).in_zone(zone);
        let times = match args.from {
            Some(from) => schedule.iter_from(from),
            None => schedule.iter_after(after),
        };
        Box::new(times.take(args.count.get()))
    })
}

pub(crate) fn prev(args: &Prev) -> Verdict {
    // At or before a time is before the next instant.
    let from = args.from.map(|t| t.checked_add_signed(TimeDelta::nanoseconds(1)).unwrap_or(t));
    let before = from.or(args.before).unwrap_or_else(now);
    let beginning = DateTime::<Utc>::MIN_UTC.fixed_offset();
    list(&args.input, &args.clock, |expr, zone| {
        let schedule = expr.cron().with_dst(args.clock.dst_of(expr)).in_zone(zone);
        Box::new(schedule.iter(beginning..before).rev().take(args.count.get()))
    })
}

#[derive(Serialize)]
#[serde(untagged)]
enum Json<'a> {
    Times { expression: &'a str, times: Vec<String> },
    Error { expression: &'a str, error: json::Error<'a> },
}

/// Lists the times of every expression: those of a single argument one a line, those of
/// several on a line for each.
fn list(
    input: &Input,
    clock: &ZoneOptions,
    times: impl for<'z> Fn(&CronExpr, &'z Tz) -> Times<'z>,
) -> Verdict {
    let separator = if input.expressions.len() == 1 { "\n" } else { " " };
    let zone = clock.zone()?;
    answer_each(input, |out, expression, parsed| match parsed {
        Ok(expr) => {
            let own_zone = clock.zone_of(expr).map_err(io::Error::other)?;
            let times = times(expr, own_zone.as_ref().unwrap_or(&zone));
            if input.json {
                json::write(out, &Json::Times { expression, times: times.map(rfc3339).collect() })?;
            } else {
                write_times(out, times, separator)?;
            }
            write_lints(out, &expr.lint())
        }
        Err(error) if input.json => {
            json::write(out, &Json::Error { expression, error: error.into() })
        }
        Err(error) => write_error(out, expression, error),
    })
}

fn write_times(
    out: &mut dyn Write,
    times: impl Iterator<Item = Time>,
    separator: &str,
) -> io::Result<()> {
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
