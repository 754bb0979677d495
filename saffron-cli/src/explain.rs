//! `saffron explain`: one expression in words, with its next times.

use std::io::{self, Write};

use chrono::DateTime;
use saffron::tz::Tz;
use saffron::{ClockChange, CronExpr};

use crate::Verdict;
use crate::args::Explain;
use crate::output::{BAD, DIM, NOTE, write_lints, write_rendered};
use crate::time::{Time, now, rfc3339};

/// How many times are shown.
const TIMES: usize = 5;

pub(crate) fn run(args: &Explain) -> Verdict {
    match args.dialect.read(&args.expression()) {
        Ok(expr) => {
            let zone = args.clock.zone_of(&expr).map_err(io::Error::other)?;
            let zone = zone.map_or_else(|| args.clock.zone(), Ok)?;
            let mut out = anstream::stdout().lock();
            explain(&mut out, args, &expr, &zone)?;
            write_lints(&mut out, &expr.lint())?;
            Ok(true)
        }
        Err(error) => {
            write_rendered(BAD, &error.render().to_string())?;
            Ok(false)
        }
    }
}

fn explain(out: &mut dyn Write, args: &Explain, expr: &CronExpr, zone: &Tz) -> io::Result<()> {
    let cron = expr.cron();
    writeln!(out, "{}", cron.describe_with(args.language.language()))?;
    writeln!(out)?;
    writeln!(out, "{DIM}canonical{DIM:#}  {cron}")?;
    writeln!(out, "{DIM}fires{DIM:#}      {}", if cron.fires() { "yes" } else { "never" })?;

    let schedule = cron.with_dst(args.clock.dst_of(expr)).in_zone(zone);
    let after = args.after.unwrap_or_else(now);
    for (n, time) in schedule.iter_after(after).take(TIMES).enumerate() {
        let label = if n == 0 { "next" } else { "" };
        write!(out, "{DIM}{label:9}{DIM:#}  {}  {}", time.format("%a"), rfc3339(time))?;
        if let Some(change) = schedule.clock_change(time) {
            write!(out, "  {NOTE}{}{NOTE:#}", note(change, time, args.language.hour24))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// What a change of the clock did to a time.
fn note(change: ClockChange, time: Time, hour24: bool) -> String {
    match change {
        ClockChange::Moved { from } => {
            let from = DateTime::from_timestamp(from, 0).unwrap_or_default().naive_utc();
            let clock = if hour24 { "%H:%M" } else { "%-I:%M %p" };
            // A gap can be a whole day.
            let date = if from.date() == time.date_naive() { "" } else { "%a %Y-%m-%d " };
            let from = from.format(&format!("{date}{clock}")).to_string();
            format!("moved from {from}: the clock skips it")
        }
        ClockChange::FirstPass => "happens twice: this is the first".to_owned(),
        ClockChange::SecondPass => "happens twice: this is the second".to_owned(),
    }
}
