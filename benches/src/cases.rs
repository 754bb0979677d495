//! The rows of the table: the same items for every candidate, each candidate's answers,
//! and a pass over all items to be timed or counted.

use std::cell::RefCell;
use std::hint::black_box;

use ancestor::Cron as Ancestor;
use chrono::{DateTime, TimeDelta, Utc};
use cron::Schedule as Cron;
use cron_parser::Schedule as CronParser;
use croner::Cron as Croner;
use cronexpr::Crontab as Cronexpr;
use saffron::Cron as Saffron;

use crate::floor::Floor;
use crate::peers::{
    Contains, Cronp, Describe, InNewYork as NewYork, Next, Peer, Previous, SaffronInNewYork,
    Seconds, Times,
};
use crate::workload::{self, COMMON, GAPS, ITEMS, OFFICE, SPECIAL};

/// One line of the table.
pub struct Row {
    /// What is done.
    pub name: &'static str,
    /// How many times a pass does it.
    pub items: usize,
    /// The libraries whose answers are saffron's.
    pub candidates: Vec<Candidate>,
    /// Those that do not take the expressions or give other answers, and how so.
    pub left_out: Vec<(&'static str, String)>,
}

/// One library in one row.
pub struct Candidate {
    /// The library's.
    pub name: &'static str,
    /// Does the work of the row once.
    pub pass: Box<dyn Fn()>,
    answers: Vec<Answer>,
}

/// What is compared before anything is timed. A match is 1 or 0.
type Answer = Option<i64>;

/// Which part of the table is wanted.
pub struct Selection {
    /// The rows whose name has this in it.
    pub row: String,
    /// The peers too, and not the floor and saffron alone.
    pub peers: bool,
}

/// A candidate that has not yet been asked anything.
struct Entrant {
    name: &'static str,
    enter: fn(&Questions) -> Result<Candidate, String>,
}

/// What a candidate is asked: expressions, and which of them at which instant.
struct Questions {
    expressions: &'static [&'static str],
    asked: Vec<(usize, DateTime<Utc>)>,
}

impl Questions {
    /// Every item asks another instant than the one before, and mostly another expression.
    fn mix(expressions: &'static [&'static str]) -> Self {
        let order = workload::order(expressions.len());
        let asked = order.into_iter().zip(workload::instants(ITEMS)).collect();
        Self { expressions, asked }
    }

    fn about(
        expression: &'static [&'static str; 1],
        instants: impl IntoIterator<Item = DateTime<Utc>>,
    ) -> Self {
        let asked = instants.into_iter().map(|time| (0, time)).collect();
        Self { expressions: expression, asked }
    }

    /// The same at other instants.
    fn at(&self, change: impl Fn(&Saffron, DateTime<Utc>) -> DateTime<Utc>) -> Self {
        let parse = |text: &&str| text.parse().expect("the workload is valid");
        let crons: Vec<Saffron> = self.expressions.iter().map(parse).collect();
        let asked = self.asked.iter().map(|(which, time)| (*which, change(&crons[*which], *time)));
        Self { expressions: self.expressions, asked: asked.collect() }
    }

    /// Every second item of these, and of the others those between.
    fn or(&self, others: &Self) -> Self {
        let pairs = self.asked.iter().zip(&others.asked).enumerate();
        // The expressions are shuffled, so that this is no pattern to learn.
        let asked = pairs.map(|(n, (this, other))| if n % 2 == 0 { *this } else { *other });
        Self { expressions: self.expressions, asked: asked.collect() }
    }

    /// For a library: its schedules with its times. The schedules live as long as the program.
    fn of<P: Peer>(&self) -> Result<Vec<(&'static P, P::Time)>, String> {
        let parse = |text: &&str| match P::parse(&P::spell(text)) {
            Some(cron) => Ok(&*Box::leak(Box::new(cron))),
            None => Err(format!("rejects `{text}`")),
        };
        let crons: Vec<&'static P> =
            self.expressions.iter().map(parse).collect::<Result<_, _>>()?;
        Ok(self.asked.iter().map(|(which, time)| (crons[*which], P::time(*time))).collect())
    }
}

impl Candidate {
    /// Does `work` to each item.
    fn new<I: 'static, T>(
        name: &'static str,
        items: Vec<I>,
        work: impl Fn(&I) -> T + 'static,
        answer: impl Fn(&I) -> Answer,
    ) -> Self {
        let answers = items.iter().map(answer).collect();
        let pass = move || {
            for item in &items {
                black_box(work(black_box(item)));
            }
        };
        Self { name, pass: Box::new(pass), answers }
    }
}

fn parse<P: Contains>() -> Entrant {
    let enter = |questions: &Questions| {
        questions.of::<P>()?;
        let spell = |text: &&str| &*P::spell(text).leak();
        let spelled: Vec<&'static str> = questions.expressions.iter().map(spell).collect();
        let items = questions.asked.iter().map(|(which, time)| (spelled[*which], P::time(*time)));
        // What was parsed is compared by what it matches at the instant of the item.
        let answer =
            |item: &(&str, P::Time)| P::parse(item.0).map(|cron| cron.contains(item.1).into());
        Ok(Candidate::new(P::NAME, items.collect(), |(text, _)| P::parse(text), answer))
    };
    Entrant { name: P::NAME, enter }
}

fn contains<P: Contains>() -> Entrant {
    let enter = |questions: &Questions| {
        let work = |(cron, time): &(&P, P::Time)| cron.contains(*time);
        Ok(Candidate::new(P::NAME, questions.of()?, work, move |item| Some(work(item).into())))
    };
    Entrant { name: P::NAME, enter }
}

fn next<P: Next>() -> Entrant {
    let enter = |questions: &Questions| {
        let work = |(cron, time): &(&P, P::Time)| cron.next(*time);
        let answer = move |item: &_| work(item).map(|time| time.seconds());
        Ok(Candidate::new(P::NAME, questions.of()?, work, answer))
    };
    Entrant { name: P::NAME, enter }
}

fn previous<P: Previous>() -> Entrant {
    let enter = |questions: &Questions| {
        let work = |(cron, time): &(&P, P::Time)| cron.previous(*time);
        let answer = move |item: &_| work(item).map(|time| time.seconds());
        Ok(Candidate::new(P::NAME, questions.of()?, work, answer))
    };
    Entrant { name: P::NAME, enter }
}

/// The first `N` times after each instant.
fn times<P: Times, const N: usize>() -> Entrant {
    let enter = |questions: &Questions| {
        let work = |(cron, time): &(&P, P::Time)| {
            for time in cron.times(*time).take(N) {
                black_box(time);
            }
        };
        let mut candidate = Candidate::new(P::NAME, questions.of()?, work, |_| None);
        let items = questions.of::<P>()?;
        let all = items.iter().flat_map(|(cron, time)| cron.times(*time).take(N));
        candidate.answers = all.map(|time| Some(time.seconds())).collect();
        Ok(candidate)
    };
    Entrant { name: P::NAME, enter }
}

/// Everyone has other words for it, so there are no answers to compare.
fn describe<P: Describe>() -> Entrant {
    let enter = |questions: &Questions| {
        let into = RefCell::new(String::with_capacity(256));
        let work = move |(cron, _): &(&P, P::Time)| cron.describe(&mut into.borrow_mut());
        Ok(Candidate::new(P::NAME, questions.of()?, work, |_| None))
    };
    Entrant { name: P::NAME, enter }
}

impl Selection {
    fn row(
        &self,
        name: &'static str,
        items: usize,
        questions: &Questions,
        entrants: Vec<Entrant>,
    ) -> Option<Row> {
        if !name.contains(&self.row) {
            return None;
        }
        let saffron = entrants.iter().find(|entrant| entrant.name == "saffron")?;
        let ours = (saffron.enter)(questions).expect("saffron takes part in every row").answers;
        let mut row = Row { name, items, candidates: vec![], left_out: vec![] };
        for Entrant { name, enter } in entrants {
            if !self.peers && name != "saffron" && name != "floor" {
                continue;
            }
            match enter(questions).and_then(|one| same(one, &ours)) {
                Ok(one) => row.candidates.push(one),
                Err(why) => row.left_out.push((name, why)),
            }
        }
        Some(row)
    }
}

/// The candidate, if its answers are ours.
fn same(candidate: Candidate, ours: &[Answer]) -> Result<Candidate, String> {
    let pairs = candidate.answers.iter().zip(ours);
    let differ = pairs.filter(|(theirs, ours)| theirs != ours).count();
    if differ == 0 && candidate.answers.len() == ours.len() {
        return Ok(candidate);
    }
    Err(format!("{differ} of {} answers differ", ours.len()))
}

/// The rows that are wanted, in the order of the table.
#[must_use]
pub fn rows(wanted: &Selection) -> Vec<Row> {
    let mix = Questions::mix(&COMMON);
    let specials = Questions::mix(&SPECIAL);
    let whole_minutes = mix.at(|_, time| time - TimeDelta::seconds(time.timestamp() % 60));
    let hits = mix.at(|cron, time| cron.next_after(time).unwrap_or(time));
    let misses = whole_minutes.at(|cron, mut time| {
        // `* * * * *` misses nothing.
        while cron.contains(time) && cron.to_string() != "* * * * *" {
            time += TimeDelta::minutes(7);
        }
        time
    });
    let mixed = hits.or(&misses);
    let all = workload::instants(ITEMS);
    let few = all[..64].to_vec();
    let leap_day = Questions::about(&["0 0 29 2 *"], all.clone());
    let never = Questions::about(&["0 0 30 2 *"], few.clone());
    // It takes the ancestor milliseconds.
    let never_near = Questions::about(&["0 0 31W 2 *"], few[..2].to_vec());
    let office = Questions::about(&[OFFICE], all);
    let gap = Questions::about(&["30 2 * * *"], workload::around_clock_changes(3, ITEMS));
    let fold = Questions::about(&["30 1 * * *"], workload::around_clock_changes(11, ITEMS));
    let gaps = Questions::about(&[GAPS], few.clone());
    let start = workload::utc(2024, 1, 1);
    let office_times = Questions::about(&[OFFICE], [start]);
    let five_minutes = Questions::about(&["*/5 * * * *"], [start]);
    let last_days = Questions::about(&["0 0 L * *"], [start]);
    let each = Questions {
        expressions: &COMMON,
        asked: (0..COMMON.len()).map(|which| (which, start)).collect(),
    };

    let rows = [
        wanted.row("parse, mix", ITEMS, &whole_minutes, parse_all()),
        wanted.row("parse, mix of specials", ITEMS, &specials, vec![parse::<Saffron>()]),
        wanted.row("contains, hits", ITEMS, &hits, contains_all()),
        wanted.row("contains, misses", ITEMS, &misses, contains_all()),
        wanted.row("contains, mix", ITEMS, &mixed, contains_all()),
        wanted.row("contains, mix of specials", ITEMS, &specials, vec![contains::<Saffron>()]),
        wanted.row("next, mix", ITEMS, &mix, next_all()),
        wanted.row("next, mix of specials", ITEMS, &specials, vec![next::<Saffron>()]),
        wanted.row("next, `0 0 29 2 *`", ITEMS, &leap_day, next_all()),
        wanted.row("next, `0 0 30 2 *`", few.len(), &never, next_all()),
        wanted.row(
            "next, `0 0 31W 2 *`",
            2,
            &never_near,
            vec![next::<Saffron>(), next::<Ancestor>()],
        ),
        wanted.row("previous, mix", ITEMS, &mix, previous_all()),
        wanted.row("previous, mix of specials", ITEMS, &specials, vec![previous::<Saffron>()]),
        wanted.row("1,000 times of `*/5 * * * *`", 1000, &five_minutes, times_all::<1000>()),
        wanted.row("1,000 times of office hours", 1000, &office_times, times_all::<1000>()),
        wanted.row("64 times of each of the mix", 64 * COMMON.len(), &each, times_all::<64>()),
        // That is 8,333 years: cronexpr panics at the year 9999, croner stops at 5000, and
        // the others have no `L`.
        wanted.row(
            "100,000 times of `0 0 L * *`",
            100_000,
            &last_days,
            vec![times::<Saffron, 100_000>(), times::<Ancestor, 100_000>()],
        ),
        wanted.row("next in New York, office hours", ITEMS, &office, new_york_all()),
        wanted.row("next in New York, mix", ITEMS, &mix, new_york_all()),
        wanted.row("next in New York, gap", ITEMS, &gap, new_york_all()),
        wanted.row("next in New York, fold", ITEMS, &fold, new_york_all()),
        wanted.row(
            "next in New York, gaps alone",
            few.len(),
            &gaps,
            vec![next::<SaffronInNewYork>()],
        ),
        wanted.row(
            "1,000 times of `*/5 * * * *` in New York",
            1000,
            &five_minutes,
            vec![times::<SaffronInNewYork, 1000>()],
        ),
        wanted.row(
            "describe office hours",
            1,
            &office_times,
            vec![
                describe::<Saffron>(),
                describe::<Croner>(),
                describe::<ancestor::parse::CronExpr>(),
            ],
        ),
    ];
    rows.into_iter().flatten().collect()
}

fn parse_all() -> Vec<Entrant> {
    vec![
        parse::<Floor>(),
        parse::<Saffron>(),
        parse::<Ancestor>(),
        parse::<Cron>(),
        parse::<Croner>(),
        parse::<Cronexpr>(),
        parse::<CronParser>(),
        parse::<Cronp>(),
    ]
}

fn contains_all() -> Vec<Entrant> {
    vec![
        contains::<Floor>(),
        contains::<Saffron>(),
        contains::<Ancestor>(),
        contains::<Cron>(),
        contains::<Croner>(),
        contains::<Cronexpr>(),
        contains::<CronParser>(),
        contains::<Cronp>(),
    ]
}

fn next_all() -> Vec<Entrant> {
    vec![
        next::<Floor>(),
        next::<Saffron>(),
        next::<Ancestor>(),
        next::<Cron>(),
        next::<Croner>(),
        next::<Cronexpr>(),
        next::<CronParser>(),
    ]
}

fn previous_all() -> Vec<Entrant> {
    vec![previous::<Saffron>(), previous::<Cron>(), previous::<Croner>(), previous::<CronParser>()]
}

fn times_all<const N: usize>() -> Vec<Entrant> {
    vec![
        times::<Floor, N>(),
        times::<Saffron, N>(),
        times::<Ancestor, N>(),
        times::<Cron, N>(),
        times::<Croner, N>(),
        times::<Cronexpr, N>(),
        times::<CronParser, N>(),
    ]
}

fn new_york_all() -> Vec<Entrant> {
    vec![
        next::<NewYork<Floor>>(),
        next::<SaffronInNewYork>(),
        next::<NewYork<Cron>>(),
        next::<NewYork<Croner>>(),
        next::<NewYork<Cronexpr>>(),
        next::<NewYork<CronParser>>(),
    ]
}
