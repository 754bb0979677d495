//! What the core answers. Where it has two ways to an answer, both must give the same.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::iter::successors;
use std::sync::{LazyLock, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use saffron::describe::{AnyLanguage, HourCycle};
use saffron::tz::{self, Tz};
use saffron::{
    ClockChange, Cron, CronExpr, Dialect, DstPolicy, Elsewhere, Field, Inexpressible, Iter, Lint,
    Outcome, ParseError, Schedule, TIME_MIN,
};

use crate::question::{self, Instant, Question, Range, Steps, Text, line, list};

/// Answers one question.
#[must_use]
pub fn answer(question: &Question) -> String {
    line(&parts(question).unwrap_or_else(|error| error))
}

type Answer = Result<Vec<String>, Vec<String>>;

fn parts(question: &Question) -> Answer {
    match question {
        Question::Parse(text) => {
            let cron = parse(text)?;
            Ok(vec!["ok".to_owned(), cron.to_string(), cron.fires().to_string()])
        }
        Question::ParseZoned(text) => zoned(text),
        Question::Describe { text, lang, hour_cycle } => {
            let hour_cycle = match hour_cycle {
                12 => Some(HourCycle::H12),
                23 => Some(HourCycle::H23),
                _ => None,
            };
            let language =
                AnyLanguage::new(lang, hour_cycle).ok_or_else(|| fault("no language"))?;
            Ok(vec![parse(text)?.describe_with(language).to_string()])
        }
        Question::Equal { text, other, other_dialect } => {
            let (expr, job) = (other.clone(), text.job.clone());
            equal(parse(text)?, parse(&Text { expr, dialect: *other_dialect, job })?)
        }
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
        Question::Lint(text) => {
            parse(text)?;
            Ok(lints(&tree(text).map_err(|error| refusal(&error))?.lint()))
        }
        Question::Write { text, to } => Ok(written(parse(text)?, *to)),
        Question::FirstDifference { text, other, other_dialect, time } => {
            let (expr, job) = (other.clone(), text.job.clone());
            let other = parse(&Text { expr, dialect: *other_dialect, job })?;
            Ok(vec![or_dash(parse(text)?.first_difference(&other, *time))])
        }
        Question::Elsewhere { text, time } => elsewhere(text, *time),
        Question::Offset { zone, time } => Ok(vec![self::zone(zone)?.offset_at(*time).to_string()]),
    }
}

/// As one expression, or as several with the reason why one does not say it, or the reason why
/// none do.
fn written(cron: Cron, to: Dialect) -> Vec<String> {
    let reason = |answer: &str, reason: &Inexpressible| {
        let field = reason.field().map_or("-", Field::as_str);
        [answer, reason.kind().as_str(), field, &reason.to_string()].map(str::to_owned).to_vec()
    };
    match (cron.write_in(to), cron.write_list_in(to)) {
        (Ok(text), Ok(list)) if list == [text.as_str()] => vec!["one".to_owned(), text],
        (Err(why), Ok(list)) => reason("several", &why).into_iter().chain(list).collect(),
        (Err(_), Err(why)) => reason("inexpressible", &why),
        (Ok(_), _) => fault("the list differs"),
    }
}

/// Of each dialect its name, what it reads, and where that differs.
fn elsewhere(text: &Text, time: i64) -> Answer {
    parse(text)?;
    let all = text.dialect.elsewhere(&text.expr).map_err(|error| refusal(&error))?;
    let one = |there: &Elsewhere| {
        let read = match there.outcome() {
            Outcome::Same => ["same".to_owned(), "-".to_owned()],
            Outcome::Different(cron) => ["different".to_owned(), cron.to_string()],
            Outcome::Error(error) => ["error".to_owned(), error.code().to_owned()],
            _ => ["fault".to_owned(), "an unknown outcome".to_owned()],
        };
        let [what, how] = read;
        [there.dialect().to_string(), what, how, or_dash(there.first_difference(time))]
    };
    Ok(all.iter().flat_map(one).collect())
}

fn or_dash(time: Option<i64>) -> String {
    time.map_or("-".to_owned(), |time| time.to_string())
}

fn times_of(times: impl Iterator<Item = i64>) -> Vec<String> {
    vec![list(&times.collect::<Vec<_>>())]
}

/// What no claim is equal to.
fn fault(what: &str) -> Vec<String> {
    vec!["fault".to_owned(), what.to_owned()]
}

/// The tree means the same, or is refused for the same reason.
fn parse(text: &Text) -> Result<Cron, Vec<String>> {
    match (meaning(text)?, tree(text)) {
        (Ok(cron), Ok(tree)) if tree.cron() == cron => Ok(cron),
        (Err(error), Err(other)) if error == other => Err(refusal(&error)),
        _ => Err(fault("the tree differs")),
    }
}

/// The default dialect has a reader of its own besides.
fn meaning(text: &Text) -> Result<Result<Cron, ParseError>, Vec<String>> {
    let read = text.parse();
    if text.dialect == Dialect::default() && read != text.expr.parse() {
        return Err(fault("the default dialect differs"));
    }
    Ok(read)
}

fn tree(text: &Text) -> Result<CronExpr, ParseError> {
    match &text.job {
        None => text.dialect.parse_expr(&text.expr),
        Some(job) => text.dialect.parse_expr_for_job(&text.expr, job),
    }
}

/// A zone without a name is none.
fn zoned(text: &Text) -> Answer {
    let tree = text.dialect.parse_zoned(&text.expr, text.job.as_deref());
    let tree = tree.map_err(|error| refusal(&error))?;
    let zone = tree.zone().filter(|name| !name.is_empty()).unwrap_or("-");
    Ok(vec!["ok".to_owned(), tree.cron().to_string(), zone.to_owned()])
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
    Ok(parse(&on.text)?.with_dst(dst))
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
