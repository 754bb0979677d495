//! What to ask of a binding to check a case of the corpus, and the answers that the case
//! claims. This is the only reader of the corpus: a new kind of case begins here.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use saffron::{Dialect, TIME_MAX, TIME_MIN};

use crate::corpus::{
    Accept, Case, Change, Claim, Describe, Difference, Equal, Found, Lint, Match, Reject, Sets,
    Suggestion, Times, Translate, Zone, Zoned, named,
};
use crate::question::{Instant, Question, Range, Schedule, Steps, Text, escaped, list};

/// A question, and the parts of the answer that a case claims: none where the core has the say.
#[derive(Debug)]
pub struct Asked {
    /// The question.
    pub question: Question,
    /// The parts of the answer; `None` where the case claims nothing about one.
    pub claimed: Vec<Option<String>>,
}

impl Asked {
    /// Is this the line that the case claims?
    #[must_use]
    pub fn holds(&self, line: &str) -> bool {
        let parts: Vec<_> = line.split('\t').collect();
        let same = |(part, claimed): (&&str, &Option<String>)| {
            claimed.as_ref().is_none_or(|claimed| *part == escaped(claimed))
        };
        let whole = parts.len() == self.claimed.len() && parts.iter().zip(&self.claimed).all(same);
        whole || self.claimed.is_empty()
    }

    /// The line that the case claims, as far as it does.
    #[must_use]
    pub fn line(&self) -> String {
        let part = |part: &Option<String>| part.as_deref().map_or("…".to_owned(), escaped);
        self.claimed.iter().map(part).collect::<Vec<_>>().join("\t")
    }
}

/// All that a case asks.
///
/// # Errors
///
/// What the case says that makes no sense.
pub fn questions(case: &Case) -> Result<Vec<Asked>, String> {
    let read = Reader { dialect: case.dialect, job: case.job.as_deref() };
    match &case.claim {
        Claim::Accept(claim) => Ok(accept(read, claim)),
        Claim::Reject(claim) => Ok(reject(read, claim)),
        Claim::Zoned(claim) => Ok(zoned(read, claim)),
        Claim::Sets(claim) => sets(read, claim),
        Claim::Match(claim) => matches(read, claim),
        Claim::Next(claim) => next(read, claim),
        Claim::Prev(claim) => prev(read, claim),
        Claim::Equal(claim) => Ok(equal(read, claim)),
        Claim::Zone(claim) => zone(read, claim),
        Claim::Change(claim) => change(read, claim),
        Claim::Lint(claim) => Ok(vec![lint(read, claim)]),
        Claim::Describe(claim) => Ok(describe(read, claim)),
        Claim::Translate(claim) => translate(read, claim),
        Claim::Difference(claim) => difference(read, claim),
    }
}

/// How the expressions of a case are to be read.
#[derive(Clone, Copy)]
struct Reader<'a> {
    dialect: Dialect,
    job: Option<&'a str>,
}

impl Reader<'_> {
    fn text(self, expr: &str) -> Text {
        Text { expr: expr.to_owned(), dialect: self.dialect, job: self.job.map(str::to_owned) }
    }

    /// In UTC.
    fn schedule(self, expr: &str) -> Schedule {
        Schedule { text: self.text(expr), zone: "UTC".to_owned(), dst: "adjust".to_owned() }
    }

    /// The same for canonical forms, which the default dialect reads where they are its own.
    fn canonical(self) -> Self {
        let default = Dialect::default();
        let dialect = if self.dialect == default { default } else { Dialect::EXTENDED };
        Self { dialect, job: None }
    }
}

fn asked<const N: usize>(question: Question, answer: [&str; N]) -> Asked {
    Asked { question, claimed: answer.map(|part| Some(part.to_owned())).into() }
}

fn asked_times(question: Question, times: &[i64]) -> Asked {
    asked(question, [&list(times)])
}

fn parses(text: Text, canonical: &str, fires: bool) -> Asked {
    asked(Question::Parse(text), ["ok", canonical, &fires.to_string()])
}

fn equals(text: Text, other: Text, equal: bool) -> Asked {
    let question = Question::Equal { text, other: other.expr, other_dialect: other.dialect };
    asked(question, [&equal.to_string()])
}

fn accept(read: Reader, claim: &Accept) -> Vec<Asked> {
    let (text, canonical) = (read.text(&claim.expr), read.canonical().text(&claim.canonical));
    vec![
        parses(text.clone(), &claim.canonical, claim.fires),
        parses(canonical.clone(), &claim.canonical, claim.fires),
        equals(text, canonical, true),
    ]
}

fn reject(read: Reader, claim: &Reject) -> Vec<Asked> {
    let part = |part: &Option<String>| part.clone().unwrap_or("-".to_owned());
    let [start, end] = claim.span.map(|at| Some(at.to_string()));
    let (kind, code) = (Some("error".to_owned()), Some(claim.code.clone()));
    let (message, help, rendered) = (None, None, None);
    let field = Some(part(&claim.field));
    let suggestion = match &claim.suggestion {
        Suggestion::Any => None,
        Suggestion::Is(suggestion) => Some(part(suggestion)),
    };
    vec![Asked {
        question: Question::Parse(read.text(&claim.expr)),
        claimed: vec![kind, code, field, start, end, message, suggestion, help, rendered],
    }]
}

fn zoned(read: Reader, claim: &Zoned) -> Vec<Asked> {
    let zone = claim.zone.as_deref().unwrap_or("-");
    let question = Question::ParseZoned(read.text(&claim.expr));
    vec![asked(question, ["ok", &claim.canonical, zone])]
}

const MINUTE: i64 = 60;
const DAY: i64 = 86_400;

/// All minutes of one day on which it fires, and all days of the months.
fn sets(read: Reader, claim: &Sets) -> Result<Vec<Asked>, String> {
    let on = read.schedule(&claim.expr);
    let cron = on.text.parse().map_err(|error| format!("{error}"))?;
    let first = cron.next_from(fixed("2000-01-01T00:00:00Z")?).ok_or("it never fires")?.timestamp();
    let midnight = first - first.rem_euclid(DAY);
    let of_day = |hour: &u32| {
        let hour = i64::from(*hour);
        claim.minutes.iter().map(move |minute| (hour * 60 + i64::from(*minute)) * MINUTE)
    };
    let times: Vec<_> = claim.hours.iter().flat_map(of_day).collect();
    let day: Vec<_> = times.iter().map(|time| midnight + time).collect();
    let mut all = vec![contains(&on, midnight, midnight + DAY, MINUTE, &day)];
    let time = times.first().ok_or("it has no hours or no minutes")?;
    for (month, days) in &claim.dates {
        let month: NaiveDate =
            format!("{month}-01").parse().map_err(|_| format!("{month} is no month"))?;
        let start = month.and_time(chrono::NaiveTime::MIN).and_utc().timestamp() + time;
        let days: Vec<_> = days.iter().map(|day| start + i64::from(day - 1) * DAY).collect();
        let end = start + i64::from(month.num_days_in_month()) * DAY;
        all.push(contains(&on, start, end, DAY, &days));
    }
    Ok(all)
}

fn contains(on: &Schedule, time: i64, until: i64, step: i64, times: &[i64]) -> Asked {
    let (on, from) = (on.clone(), Instant { time, nanos: 0 });
    asked_times(Question::Contains { on, from, until, step }, times)
}

fn matches(read: Reader, claim: &Match) -> Result<Vec<Asked>, String> {
    let one = |text: &String, fires: bool| {
        let (on, from) = (read.schedule(&claim.expr), instant(text)?);
        let question = Question::Contains { on, from, until: from.time + 1, step: 1 };
        Ok(asked(question, [&if fires { from.time.to_string() } else { String::new() }]))
    };
    let yes = claim.yes.iter().map(|text| one(text, true));
    yes.chain(claim.no.iter().map(|text| one(text, false))).collect()
}

fn next(read: Reader, claim: &Times) -> Result<Vec<Asked>, String> {
    let (make, start): (fn(Steps) -> Question, _) = match (&claim.from, &claim.after) {
        (Some(from), None) if claim.before.is_none() => (Question::NextFrom, from),
        (None, Some(after)) if claim.before.is_none() => (Question::NextAfter, after),
        _ => return Err("it needs one of from and after".to_owned()),
    };
    times(read, claim, make, start, TIME_MAX)
}

fn prev(read: Reader, claim: &Times) -> Result<Vec<Asked>, String> {
    let (make, start): (fn(Steps) -> Question, _) = match (&claim.from, &claim.before) {
        (Some(from), None) if claim.after.is_none() => (Question::PrevFrom, from),
        (None, Some(before)) if claim.after.is_none() => (Question::PrevBefore, before),
        _ => return Err("it needs one of from and before".to_owned()),
    };
    times(read, claim, make, start, TIME_MIN)
}

/// One more time than the case lists is asked for, where its list claims to be complete.
fn times(
    read: Reader,
    claim: &Times,
    make: fn(Steps) -> Question,
    start: &str,
    last: i64,
) -> Result<Vec<Asked>, String> {
    let times = claim
        .times
        .iter()
        .map(|text| Ok(instant(text)?.time))
        .collect::<Result<Vec<_>, String>>()?;
    let count = times.len() + usize::from(claim.complete == Some(true));
    let steps = Steps { on: read.schedule(&claim.expr), start: instant(start)?, count, last };
    Ok(vec![asked_times(make(steps), &times)])
}

fn equal(read: Reader, claim: &Equal) -> Vec<Asked> {
    let text = |expr: &String| read.text(expr);
    let first = || text(&claim.exprs[0]);
    let canonical = |expr| Asked {
        question: Question::Parse(text(expr)),
        claimed: vec![Some("ok".to_owned()), Some(claim.canonical.clone()), None],
    };
    let mut all: Vec<_> = claim.exprs.iter().map(canonical).collect();
    all.extend(claim.exprs.iter().map(|expr| equals(text(expr), first(), true)));
    all.extend(claim.different.iter().map(|expr| equals(text(expr), first(), false)));
    all
}

/// The times of the window: from both sides, step by step, and minute by minute, or second by
/// second where a time is not on the minute.
fn zone(read: Reader, claim: &Zone) -> Result<Vec<Asked>, String> {
    let [from, until] = [instant(&claim.from)?.time, instant(&claim.until)?.time];
    let listed = claim.times.iter().map(|text| fixed(text)).collect::<Result<Vec<_>, _>>()?;
    let times: Vec<_> = listed.iter().map(DateTime::timestamp).collect();
    let back: Vec<_> = times.iter().rev().copied().collect();
    let on =
        Schedule { text: read.text(&claim.expr), zone: claim.zone.clone(), dst: claim.dst.clone() };
    let range = Range { on: on.clone(), from, until };
    let count = times.len() + 1;
    let steps =
        |time, last| Steps { on: on.clone(), start: Instant { time, nanos: 0 }, count, last };
    let from_start = Instant { time: from, nanos: 0 };
    let on_the_minute = times.iter().all(|time| time.rem_euclid(MINUTE) == from.rem_euclid(MINUTE));
    let step = if on_the_minute { MINUTE } else { 1 };
    let each = Question::Contains { on: on.clone(), from: from_start, until, step };
    let mut all = vec![
        asked_times(Question::Between(range.clone()), &times),
        asked_times(Question::BetweenBack(range), &back),
        asked_times(Question::NextFrom(steps(from, until - 1)), &times),
        asked_times(Question::PrevBefore(steps(until, from)), &back),
        asked_times(each, &times),
    ];
    all.extend(times.iter().map(|&time| Asked {
        question: Question::ClockChange { on: on.clone(), time },
        claimed: Vec::new(),
    }));
    all.extend(listed.iter().map(|time| {
        let question = Question::Offset { zone: claim.zone.clone(), time: time.timestamp() };
        asked(question, [&time.offset().local_minus_utc().to_string()])
    }));
    Ok(all)
}

/// Of a time that the clock skips, the answer has what it would have shown.
fn change(read: Reader, claim: &Change) -> Result<Vec<Asked>, String> {
    let on =
        Schedule { text: read.text(&claim.expr), zone: claim.zone.clone(), dst: claim.dst.clone() };
    let time = instant(&claim.time)?.time;
    let mut claimed = vec![Some(claim.change.clone().unwrap_or("-".to_owned()))];
    if let Some(from) = &claim.from {
        claimed.push(Some(instant(&format!("{from}Z"))?.time.to_string()));
    }
    let from = Instant { time, nanos: 0 };
    let fires = Question::Contains { on: on.clone(), from, until: time + 1, step: 1 };
    let change = Asked { question: Question::ClockChange { on, time }, claimed };
    Ok(vec![asked_times(fires, &[time]), change])
}

fn lint(read: Reader, claim: &Lint) -> Asked {
    let mut claimed = vec![Some(claim.lints.len().to_string())];
    claimed.extend(claim.lints.iter().flat_map(finding));
    Asked { question: Question::Lint(read.text(&claim.expr)), claimed }
}

fn finding(found: &Found) -> [Option<String>; 12] {
    let text = |text: &str| Some(text.to_owned());
    let [start, end] = found.span.map(|at| Some(at.to_string()));
    let (message, help, rendered) = (None, None, None);
    let [fix_start, fix_end, fix, keeps_meaning] = match &found.fix {
        None => [text("-"), text("-"), text("-"), text("-")],
        Some(fix) => {
            let [start, end] = fix.span.map(|at| Some(at.to_string()));
            [start, end, text(&fix.text), Some(fix.keeps_meaning.to_string())]
        }
    };
    [
        text(&found.code),
        text(&found.severity),
        text(found.field.as_deref().unwrap_or("-")),
        start,
        end,
        message,
        help,
        fix_start,
        fix_end,
        fix,
        keeps_meaning,
        rendered,
    ]
}

fn describe(read: Reader, claim: &Describe) -> Vec<Asked> {
    let (text, lang) = (read.text(&claim.expr), claim.lang.clone());
    let hour_cycle = if claim.hour12 { 12 } else { 23 };
    vec![asked(Question::Describe { text, lang, hour_cycle }, [&claim.text])]
}

/// What one expression says is read back.
fn translate(read: Reader, claim: &Translate) -> Result<Vec<Asked>, String> {
    let (text, to) = (read.text(&claim.expr), named(&claim.to)?);
    let question = Question::Write { text: text.clone(), to };
    let list = claim.expressions.iter().map(|text| Some(text.clone()));
    let Some(code) = &claim.code else {
        let [one] = &claim.expressions[..] else {
            return Err("it has no code, and not one expression".to_owned());
        };
        let other = Text { expr: one.clone(), dialect: to, job: None };
        return Ok(vec![asked(question, ["one", one]), equals(text, other, true)]);
    };
    let answer = if claim.expressions.is_empty() { "inexpressible" } else { "several" };
    let field = claim.field.as_deref().unwrap_or("-");
    let reason = [answer, code, field].map(|part| Some(part.to_owned()));
    let claimed = reason.into_iter().chain([None]).chain(list).collect();
    Ok(vec![Asked { question, claimed }])
}

fn difference(read: Reader, claim: &Difference) -> Result<Vec<Asked>, String> {
    let question = Question::FirstDifference {
        text: read.text(&claim.expr),
        other: claim.other.clone(),
        other_dialect: named(&claim.other_dialect)?,
        time: instant(&claim.after)?.time,
    };
    let time = claim.time.as_deref().map(instant).transpose()?;
    let time = time.map_or("-".to_owned(), |found| found.time.to_string());
    Ok(vec![asked(question, [&time])])
}

fn instant(text: &str) -> Result<Instant, String> {
    let time = fixed(text)?;
    Ok(Instant { time: time.timestamp(), nanos: time.timestamp_subsec_nanos() })
}

fn fixed(text: &str) -> Result<DateTime<FixedOffset>, String> {
    text.parse().map_err(|error| format!("{text}: {error}"))
}
