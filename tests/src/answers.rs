//! What the core answers. Where it has two ways to an answer, both must give the same.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::iter::successors;
use std::sync::{LazyLock, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use saffron::describe::{AnyLanguage, HourCycle};
use saffron::tz::{self, Tz};
use saffron::{
    ClockChange, Cron, CronExpr, DstPolicy, Field, Iter, Lint, ParseError, Schedule, TIME_MIN,
};

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
        Question::Describe { expr, lang, hour_cycle } => {
            let hour_cycle = match hour_cycle {
                12 => Some(HourCycle::H12),
                23 => Some(HourCycle::H23),
                _ => None,
            };
            let language =
                AnyLanguage::new(lang, hour_cycle).ok_or_else(|| fault("no language"))?;
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
        Question::NextFrom(steps) => {
            let after = steps.start.rounded_up() - 1;
            forward(steps, Schedule::next_from, Schedule::iter_from, after)
        }
        Question::NextAfter(steps) => {
            forward(steps, Schedule::next_after, Schedule::iter_after, steps.start.time)
        }
        Question::PrevFrom(steps) => backward(steps, Schedule::prev_from, steps.start.time + 1),
        Question::PrevBefore(steps) => {
            backward(steps, Schedule::prev_before, steps.start.rounded_up())
        }
        Question::Between(range) => Ok(times_of(between(range)?.map(|time| time.timestamp()))),
        Question::BetweenBack(range) => {
            Ok(times_of(between(range)?.rev().map(|time| time.timestamp())))
        }
        Question::ClockChange { on, time } => clock_change(on, *time),
        Question::Lint { expr } => {
            parse(expr)?;
            let tree: CronExpr = expr.parse().map_err(|error| refusal(&error))?;
            Ok(lints(&tree.lint()))
        }
        Question::Offset { zone, time } => Ok(vec![self::zone(zone)?.offset_at(*time).to_string()]),
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
    let dst: DstPolicy = on.dst.parse().map_err(|_| fault("there is no such policy"))?;
    Ok(parse(&on.expr)?.with_dst(dst))
}

/// Loading one takes longer than all that is asked of it.
fn zone(name: &str) -> Result<Tz, Vec<String>> {
    static KNOWN: LazyLock<Mutex<HashMap<String, Tz>>> = LazyLock::new(Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(zone) = known.get(name) {
        return Ok(zone.clone());
    }
    let zone = tz::zone(name).map_err(|error| fault(&error.to_string()))?;
    Ok(known.entry(name.to_owned()).or_insert(zone).clone())
}

fn instant(instant: Instant) -> DateTime<Utc> {
    DateTime::from_timestamp(instant.time, instant.nanos).unwrap_or_default()
}

type Step = fn(&Schedule, DateTime<Tz>) -> Option<DateTime<Tz>>;
type Times = fn(&Schedule, DateTime<Tz>) -> Iter<DateTime<Tz>>;

/// Step by step, by an iterator, and in one batch of the seconds after one.
fn forward(steps: &Steps, first: Step, times: Times, after: i64) -> Answer {
    let (schedule, zone, start) = begin(steps)?;
    let is_near = |time: &i64| *time <= steps.last;
    let chain = successors(first(&schedule, start.clone()), |t| schedule.next_after(t.clone()));
    let chain: Vec<_> = chain.map(second).take_while(is_near).take(steps.count).collect();
    let iterated = times(&schedule, start).map(second).take_while(is_near).take(steps.count);
    let mut batch = vec![0; steps.count];
    let count = schedule.in_zone(&zone).next_batch(after, &mut batch);
    same(chain, iterated, batch.into_iter().take(count).take_while(is_near))
}

/// Step by step, by an iterator's back, and in one batch of the seconds before one.
fn backward(steps: &Steps, first: Step, before: i64) -> Answer {
    let (schedule, zone, start) = begin(steps)?;
    let is_near = |time: &i64| *time >= steps.last;
    let chain = successors(first(&schedule, start), |t| schedule.prev_before(t.clone()));
    let chain: Vec<_> = chain.map(second).take_while(is_near).take(steps.count).collect();
    let on_clock = schedule.in_zone(&zone);
    let iterated = on_clock.iter(TIME_MIN..before).rev().take_while(is_near).take(steps.count);
    let mut batch = vec![0; steps.count];
    let count = on_clock.prev_batch(before, &mut batch);
    same(chain, iterated, batch.into_iter().take(count).take_while(is_near))
}

/// On chrono's clock, and on the seconds of one.
fn clock_change(on: &question::Schedule, time: i64) -> Answer {
    let (schedule, zone) = (schedule(on)?, zone(&on.zone)?);
    let change = schedule.in_zone(&zone).clock_change(time);
    let firing = instant(Instant { time, nanos: 0 }).with_timezone(&zone);
    let said = words(schedule.clock_change(firing), |wall| wall.and_utc().timestamp());
    if said != words(change, |from| from) {
        return Err(fault("chrono's clock says otherwise"));
    }
    Ok(said)
}

fn words<W>(change: Option<ClockChange<W>>, seconds: fn(W) -> i64) -> Vec<String> {
    match change {
        None => vec!["-".to_owned()],
        Some(ClockChange::Moved { from }) => vec!["moved".to_owned(), seconds(from).to_string()],
        Some(ClockChange::FirstPass) => vec!["first-pass".to_owned()],
        Some(ClockChange::SecondPass) => vec!["second-pass".to_owned()],
    }
}

/// How many there are, and the parts of each.
fn lints(lints: &[Lint]) -> Vec<String> {
    std::iter::once(lints.len().to_string()).chain(lints.iter().flat_map(finding)).collect()
}

fn finding(lint: &Lint) -> [String; 12] {
    let missing = || "-".to_owned();
    let [fix_start, fix_end, fix, keeps_meaning] = match lint.fix() {
        None => [missing(), missing(), missing(), missing()],
        Some(fix) => [
            fix.span().start.to_string(),
            fix.span().end.to_string(),
            fix.text().to_owned(),
            fix.keeps_meaning().to_string(),
        ],
    };
    [
        lint.code().to_string(),
        lint.severity().to_string(),
        lint.field().map(Field::as_str).map_or_else(missing, str::to_owned),
        lint.span().start.to_string(),
        lint.span().end.to_string(),
        lint.message().to_owned(),
        lint.help().map_or_else(missing, str::to_owned),
        fix_start,
        fix_end,
        fix,
        keeps_meaning,
        lint.render().to_string(),
    ]
}

#[allow(clippy::needless_pass_by_value, reason = "iterators give values")]
fn second(time: DateTime<Tz>) -> i64 {
    time.timestamp()
}

fn same(
    chain: Vec<i64>,
    iterated: impl Iterator<Item = i64>,
    batch: impl Iterator<Item = i64>,
) -> Answer {
    if !iterated.eq(chain.iter().copied()) {
        return Err(fault("iteration differs"));
    }
    if !batch.eq(chain.iter().copied()) {
        return Err(fault("the batch differs"));
    }
    Ok(times_of(chain.into_iter()))
}

fn begin(steps: &Steps) -> Result<(Schedule, Tz, DateTime<Tz>), Vec<String>> {
    let zone = zone(&steps.on.zone)?;
    let start = instant(steps.start).with_timezone(&zone);
    Ok((schedule(&steps.on)?, zone, start))
}

fn between(range: &Range) -> Result<Iter<DateTime<Tz>>, Vec<String>> {
    let zone = zone(&range.on.zone)?;
    let [from, until] = [range.from, range.until]
        .map(|time| instant(Instant { time, nanos: 0 }).with_timezone(&zone));
    Ok(schedule(&range.on)?.iter(from..until))
}
