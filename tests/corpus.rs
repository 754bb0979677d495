//! Runs every case of the golden corpus through the Rust crate.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;
use saffron::describe::{AnyLanguage, Clock};
use saffron::{Cron, CronExpr, DstPolicy, Field, Schedule};
use saffron_tests::corpus::{
    Accept, Claim, Describe, Equal, Match, Reject, Sets, Times, Zone, cases, folder,
};

type Checked = Result<(), String>;

#[test]
fn every_case_holds() {
    let mut counts = BTreeMap::new();
    let mut wrong = Vec::new();
    for case in cases() {
        let (kind, checked) = match &case.claim {
            Claim::Accept(claim) => ("accept", accept(claim)),
            Claim::Reject(claim) => ("reject", reject(claim)),
            Claim::Sets(claim) => ("sets", sets(claim)),
            Claim::Match(claim) => ("match", matches(claim)),
            Claim::Next(claim) => ("next", next(claim)),
            Claim::Prev(claim) => ("prev", prev(claim)),
            Claim::Equal(claim) => ("equal", equal(claim)),
            Claim::Zone(claim) => ("zone", zone(claim)),
            Claim::Describe(claim) => ("describe", describe(claim)),
        };
        *counts.entry(kind).or_insert(0) += 1;
        if let Err(difference) = checked {
            wrong.push(format!("{}: {difference}", case.id));
        }
    }
    let kinds = ["accept", "reject", "sets", "match", "next", "prev", "equal", "zone", "describe"];
    let each: Vec<_> =
        kinds.iter().map(|kind| format!("{kind} {}", counts.get(kind).unwrap_or(&0))).collect();
    println!("corpus rust: {} cases ({})", counts.values().sum::<i32>(), each.join(", "));
    assert!(wrong.is_empty(), "{} cases do not hold:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_zone_cases_were_made_for_this_tz_database() {
    let pinned = std::fs::read_to_string(folder().join("tzdb.txt")).expect("tzdb.txt is there");
    println!("tz database {}", chrono_tz::IANA_TZDB_VERSION);
    assert_eq!(pinned.trim(), chrono_tz::IANA_TZDB_VERSION);
}

fn accept(claim: &Accept) -> Checked {
    let cron = parse(&claim.expr)?;
    same("canonical", cron.to_string(), claim.canonical.clone())?;
    same("the canonical form's meaning", parse(&claim.canonical)?, cron)?;
    same("fires", cron.fires(), claim.fires)?;
    let tree: CronExpr = claim.expr.parse().map_err(|error| format!("tree: {error}"))?;
    same("the tree's meaning", tree.cron(), cron)
}

fn reject(claim: &Reject) -> Checked {
    let Err(error) = claim.expr.parse::<Cron>() else { return Err("it is valid".to_owned()) };
    same("code", error.code(), claim.code.as_str())?;
    same("field", error.field().map(Field::as_str), claim.field.as_deref())?;
    same("span", [error.span().start, error.span().end], claim.span)?;
    same("suggestion", error.suggestion(), claim.suggestion.as_deref())?;
    same("the tree's error", claim.expr.parse::<CronExpr>().err(), Some(error))
}

fn sets(claim: &Sets) -> Checked {
    let cron = parse(&claim.expr)?;
    let start = utc("2000-01-01T00:00:00Z")?;
    let first = cron.next_from(start).ok_or("it never fires")?;
    let midnight = first.date_naive().and_hms_opt(0, 0, 0).ok_or("no midnight")?.and_utc();
    let firing = |minute: &u32| cron.contains(midnight + TimeDelta::minutes(i64::from(*minute)));
    let found: Vec<_> = (0..1440).filter(firing).collect();
    let wanted: Vec<_> = claim
        .hours
        .iter()
        .flat_map(|hour| claim.minutes.iter().map(move |m| hour * 60 + m))
        .collect();
    same("the minutes of a day", found, wanted)?;
    for (month, days) in &claim.dates {
        let first_day: NaiveDate =
            format!("{month}-01").parse().map_err(|_| format!("{month} is no month"))?;
        let time = first.time();
        let found: Vec<_> = first_day
            .iter_days()
            .take_while(|date| date.month() == first_day.month())
            .filter(|date| cron.contains(date.and_time(time).and_utc()))
            .map(|date| date.day())
            .collect();
        same(month, &found, days)?;
    }
    Ok(())
}

fn matches(claim: &Match) -> Checked {
    let cron = parse(&claim.expr)?;
    for time in &claim.yes {
        same(time, cron.contains(utc(time)?), true)?;
    }
    for time in &claim.no {
        same(time, cron.contains(utc(time)?), false)?;
    }
    Ok(())
}

fn next(claim: &Times) -> Checked {
    let cron = parse(&claim.expr)?;
    let (start, first) = match (&claim.from, &claim.after, &claim.before) {
        (Some(from), None, None) => (utc(from)?, cron.next_from(utc(from)?)),
        (None, Some(after), None) => (utc(after)?, cron.next_after(utc(after)?)),
        _ => return Err("it needs one of from and after".to_owned()),
    };
    let found = chain(claim, first, |time| cron.next_after(time));
    let iterated: Vec<_> = if claim.from.is_some() {
        cron.iter_from(start).take(found.len()).collect()
    } else {
        cron.iter_after(start).take(found.len()).collect()
    };
    same("iteration", &iterated, &found)?;
    same("times", text_of(&found), claim.times.clone())
}

fn prev(claim: &Times) -> Checked {
    let cron = parse(&claim.expr)?;
    let first = match (&claim.from, &claim.after, &claim.before) {
        (Some(from), None, None) => cron.prev_from(utc(from)?),
        (None, None, Some(before)) => cron.prev_before(utc(before)?),
        _ => return Err("it needs one of from and before".to_owned()),
    };
    let found = chain(claim, first, |time| cron.prev_before(time));
    same("times", text_of(&found), claim.times.clone())
}

/// As many times as the case lists, or one more where the list claims to be complete.
fn chain(
    claim: &Times,
    first: Option<DateTime<Utc>>,
    step: impl Fn(DateTime<Utc>) -> Option<DateTime<Utc>>,
) -> Vec<DateTime<Utc>> {
    let complete = claim.complete == Some(true);
    let count = claim.times.len() + usize::from(complete);
    std::iter::successors(first, |&time| step(time)).take(count).collect()
}

fn equal(claim: &Equal) -> Checked {
    let first = parse(&claim.exprs[0])?;
    for expr in &claim.exprs {
        let cron = parse(expr)?;
        same(expr, cron, first)?;
        same(expr, hash(cron), hash(first))?;
        same(expr, cron.to_string(), claim.canonical.clone())?;
    }
    for expr in &claim.different {
        let other = parse(expr)?;
        if other == first || other.to_string() == claim.canonical {
            return Err(format!("{expr} is equal"));
        }
    }
    Ok(())
}

fn zone(claim: &Zone) -> Checked {
    let zone: Tz = claim.zone.parse().map_err(|_| format!("there is no zone {}", claim.zone))?;
    let dst = match claim.dst.as_str() {
        "adjust" => DstPolicy::Adjust,
        "skip" => DstPolicy::Skip,
        "literal" => DstPolicy::Literal,
        other => return Err(format!("there is no policy {other}")),
    };
    let schedule = parse(&claim.expr)?.with_dst(dst);
    let (from, until) = (fixed(&claim.from)?, fixed(&claim.until)?);
    let (from, until) = (from.with_timezone(&zone), until.with_timezone(&zone));

    let forward: Vec<_> = schedule.iter(from..until).collect();
    let listed: Vec<_> = forward.iter().map(DateTime::to_rfc3339).collect();
    same("times", listed, claim.times.clone())?;
    let mut backward: Vec<_> = schedule.iter(from..until).rev().collect();
    backward.reverse();
    same("times from the back", &backward, &forward)?;

    let steps = std::iter::successors(schedule.next_from(from), |t| schedule.next_after(*t));
    same("next", steps.take_while(|t| *t < until).collect(), forward.clone())?;
    let steps = std::iter::successors(schedule.prev_before(until), |t| schedule.prev_before(*t));
    let mut back: Vec<_> = steps.take_while(|t| *t >= from).collect();
    back.reverse();
    same("prev", back, forward.clone())?;
    matched_by_the_minute(&schedule, from, until, &forward)
}

/// Exactly the minutes that fire are contained.
fn matched_by_the_minute(
    schedule: &Schedule,
    from: DateTime<Tz>,
    until: DateTime<Tz>,
    times: &[DateTime<Tz>],
) -> Checked {
    let whole = from - TimeDelta::seconds(i64::from(from.second()));
    let minutes = std::iter::successors(Some(whole), |t| Some(*t + TimeDelta::minutes(1)));
    let window = minutes.skip_while(|t| *t < from).take_while(|t| *t < until);
    same("contains", window.filter(|t| schedule.contains(*t)).collect(), times.to_vec())
}

fn describe(claim: &Describe) -> Checked {
    let clock = if claim.hour12 { Clock::Hour12 } else { Clock::Hour24 };
    let language = AnyLanguage::new(&claim.lang, Some(clock)).ok_or("no such language")?;
    let said = parse(&claim.expr)?.describe_with(language).to_string();
    same("description", said, claim.text.clone())
}

#[allow(clippy::needless_pass_by_value, reason = "callers have just made them")]
fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: T, wanted: T) -> Checked {
    if found == wanted {
        return Ok(());
    }
    Err(format!("{what} is\n    {found:?} and not\n    {wanted:?}"))
}

fn parse(expr: &str) -> Result<Cron, String> {
    expr.parse().map_err(|error| format!("{expr}: {error}"))
}

fn utc(text: &str) -> Result<DateTime<Utc>, String> {
    text.parse().map_err(|error| format!("{text}: {error}"))
}

fn fixed(text: &str) -> Result<DateTime<FixedOffset>, String> {
    text.parse().map_err(|error| format!("{text}: {error}"))
}

fn text_of(times: &[DateTime<Utc>]) -> Vec<String> {
    times.iter().map(|t| t.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)).collect()
}

fn hash(cron: Cron) -> u64 {
    let mut hasher = DefaultHasher::new();
    cron.hash(&mut hasher);
    hasher.finish()
}
