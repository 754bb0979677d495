//! What the core answers. Where it has two ways to an answer, both must give the same.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::iter::successors;

use chrono::{DateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use saffron::describe::{AnyLanguage, Clock};
use saffron::{Cron, CronExpr, DstPolicy, Field, ParseError, Schedule};

use crate::question::{self, Instant, Question, Range, Steps, line, list};

/// Answers one question.
#[must_use]
pub fn answer(question: &Question) -> String {
    line(&parts(question).unwrap_or_else(|error| error))
}

type Answer = Result<Vec<String>, Vec<String>>;

fn parts(question: &Question) -> Answer {
    match question {
        Question::Parse { expr } => {
            let cron = parse(expr)?;
            Ok(vec!["ok".to_owned(), cron.to_string(), cron.fires().to_string()])
        }
        Question::Describe { expr, lang, hours } => {
            let clock = match hours {
                12 => Some(Clock::Hour12),
                24 => Some(Clock::Hour24),
                _ => None,
            };
            let language = AnyLanguage::new(lang, clock).ok_or_else(|| fault("no language"))?;
            Ok(vec![parse(expr)?.describe_with(language).to_string()])
        }
        Question::Equal { expr, other } => equal(parse(expr)?, parse(other)?),
        Question::Contains { on, from, until, step } => {
            let (schedule, zone) = (schedule(on)?, zone(&on.zone)?);
            let times = successors(Some(from.time), |time| Some(time + step));
            let fires = |time: &i64| {
                schedule.contains(instant(Instant { time: *time, ..*from }).with_timezone(&zone))
            };
            Ok(times_of(times.take_while(|time| time < until).filter(fires)))
        }
        Question::NextFrom(steps) => forward(steps, Schedule::next_from, Schedule::iter_from),
        Question::NextAfter(steps) => forward(steps, Schedule::next_after, Schedule::iter_after),
        Question::PrevFrom(steps) => backward(steps, Schedule::prev_from),
        Question::PrevBefore(steps) => backward(steps, Schedule::prev_before),
        Question::Between(range) => Ok(times_of(between(range)?.map(|time| time.timestamp()))),
        Question::BetweenBack(range) => {
            Ok(times_of(between(range)?.rev().map(|time| time.timestamp())))
        }
        Question::Offset { zone, time } => {
            let time = instant(Instant { time: *time, nanos: 0 });
            let offset = self::zone(zone)?.offset_from_utc_datetime(&time.naive_utc()).fix();
            Ok(vec![offset.local_minus_utc().to_string()])
        }
    }
}

fn times_of(times: impl Iterator<Item = i64>) -> Vec<String> {
    vec![list(&times.collect::<Vec<_>>())]
}

/// What no claim is equal to.
fn fault(what: &str) -> Vec<String> {
    vec!["fault".to_owned(), what.to_owned()]
}

/// The tree means the same, or is refused for the same reason.
fn parse(expr: &str) -> Result<Cron, Vec<String>> {
    match (expr.parse::<Cron>(), expr.parse::<CronExpr>()) {
        (Ok(cron), Ok(tree)) if tree.cron() == cron => Ok(cron),
        (Err(error), Err(other)) if error == other => Err(refusal(&error)),
        _ => Err(fault("the tree differs")),
    }
}

fn refusal(error: &ParseError) -> Vec<String> {
    let missing = || "-".to_owned();
    vec![
        "error".to_owned(),
        error.code().to_owned(),
        error.field().map(Field::as_str).map_or_else(missing, str::to_owned),
        error.span().start.to_string(),
        error.span().end.to_string(),
        error.message().to_string(),
        error.suggestion().map_or_else(missing, str::to_owned),
        error.help().map_or_else(missing, str::to_owned),
        error.render().to_string(),
    ]
}

fn equal(cron: Cron, other: Cron) -> Answer {
    let equal = cron == other;
    if (cron.to_string() == other.to_string()) != equal {
        return Err(fault("the canonical forms say otherwise"));
    }
    if equal && hash(cron) != hash(other) {
        return Err(fault("the hashes differ"));
    }
    Ok(vec![equal.to_string()])
}

fn hash(cron: Cron) -> u64 {
    let mut hasher = DefaultHasher::new();
    cron.hash(&mut hasher);
    hasher.finish()
}

fn schedule(on: &question::Schedule) -> Result<Schedule, Vec<String>> {
    let dst = match on.dst.as_str() {
        "adjust" => DstPolicy::Adjust,
        "skip" => DstPolicy::Skip,
        "literal" => DstPolicy::Literal,
        _ => return Err(fault("there is no such policy")),
    };
    Ok(parse(&on.expr)?.with_dst(dst))
}

fn zone(name: &str) -> Result<Tz, Vec<String>> {
    name.parse().map_err(|_| fault("there is no such zone"))
}

fn instant(instant: Instant) -> DateTime<Utc> {
    DateTime::from_timestamp(instant.time, instant.nanos).unwrap_or_default()
}

type Step = fn(&Schedule, DateTime<Tz>) -> Option<DateTime<Tz>>;
type Times = fn(&Schedule, DateTime<Tz>) -> saffron::Iter<Tz>;

/// Step by step, and by an iterator.
fn forward(steps: &Steps, first: Step, times: Times) -> Answer {
    let (schedule, start) = begin(steps)?;
    let before_the_end = |time: &DateTime<Tz>| time.timestamp() <= steps.last;
    let chain = successors(first(&schedule, start), |time| schedule.next_after(*time));
    let chain: Vec<_> = chain.take_while(before_the_end).take(steps.count).collect();
    let times = times(&schedule, start).take_while(before_the_end).take(steps.count);
    if !times.eq(chain.iter().copied()) {
        return Err(fault("iteration differs"));
    }
    Ok(times_of(chain.iter().map(DateTime::timestamp)))
}

/// Step by step, and by an iterator's back.
fn backward(steps: &Steps, first: Step) -> Answer {
    let (schedule, start) = begin(steps)?;
    let after_the_end = |time: &DateTime<Tz>| time.timestamp() >= steps.last;
    let chain = successors(first(&schedule, start), |time| schedule.prev_before(*time));
    let chain: Vec<_> = chain.take_while(after_the_end).take(steps.count).collect();
    if let Some(last) = chain.first() {
        let end = *last + TimeDelta::nanoseconds(1);
        let beginning = DateTime::<Utc>::MIN_UTC.with_timezone(&last.timezone());
        let times = schedule.iter(beginning..end).rev().take_while(after_the_end);
        if !times.take(steps.count).eq(chain.iter().copied()) {
            return Err(fault("iteration differs"));
        }
    }
    Ok(times_of(chain.iter().map(DateTime::timestamp)))
}

fn begin(steps: &Steps) -> Result<(Schedule, DateTime<Tz>), Vec<String>> {
    let zone = zone(&steps.on.zone)?;
    Ok((schedule(&steps.on)?, instant(steps.start).with_timezone(&zone)))
}

fn between(range: &Range) -> Result<saffron::Iter<Tz>, Vec<String>> {
    let zone = zone(&range.on.zone)?;
    let [from, until] = [range.from, range.until]
        .map(|time| instant(Instant { time, nanos: 0 }).with_timezone(&zone));
    Ok(schedule(&range.on)?.iter(from..until))
}
