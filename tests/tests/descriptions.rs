//! Law 6: schedules with the same description are equal, and equal schedules are
//! described alike, in every language.

use std::collections::HashMap;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use saffron::Cron;
use saffron::describe::AnyLanguage;
use saffron_tests::generate::expr;

/// All that was said so far, in one language.
struct Said {
    language: AnyLanguage,
    by_text: HashMap<String, Cron>,
    by_meaning: HashMap<Cron, String>,
}

impl Said {
    fn in_every_language() -> Vec<Self> {
        let said = |&language: &AnyLanguage| Self {
            language,
            by_text: HashMap::new(),
            by_meaning: HashMap::new(),
        };
        AnyLanguage::ALL.iter().map(said).collect()
    }

    fn check(&mut self, cron: Cron) {
        let text = cron.describe_with(self.language).to_string();
        let other = *self.by_text.entry(text.clone()).or_insert(cron);
        assert_eq!(cron, other, "both are described as: {text}");
        // A schedule that never fires gives its own reason.
        if cron.fires() {
            let other = self.by_meaning.entry(cron).or_insert_with(|| text.clone());
            assert_eq!(&text, other, "both are the schedule {cron}");
        }
    }
}

/// Checks all, and prints how many there were.
fn check_all(what: &str, exprs: impl IntoIterator<Item = String>) {
    let mut said = Said::in_every_language();
    let mut count = 0;
    for expr in exprs {
        let cron: Cron = expr.parse().unwrap_or_else(|error| panic!("{error}"));
        for said in &mut said {
            said.check(cron);
        }
        count += 1;
    }
    println!("{what}: {count} expressions, {} schedules", said[0].by_meaning.len());
}

/// Plain items of a field, many and of every shape.
fn plain(first: u32, last: u32) -> Vec<String> {
    let mut items = vec!["*".to_owned()];
    for start in first..=last {
        items.push(start.to_string());
        for end in first..=last {
            items.push(format!("{start}-{end}"));
            items.push(format!("{start},{end}"));
        }
        for step in 2..=(last - first + 1) {
            items.push(format!("{start}/{step}"));
        }
    }
    items
}

/// Every `nth` of the texts.
fn every(nth: usize, texts: &[String]) -> impl Iterator<Item = &String> {
    texts.iter().step_by(nth)
}

#[test]
fn times_of_day() {
    let (minutes, hours) = (plain(0, 59), plain(0, 23));
    let some_minutes = [
        "0",
        "1",
        "15",
        "30",
        "59",
        "*",
        "*/2",
        "*/7",
        "*/15",
        "*/30",
        "5-59/15",
        "5,20",
        "15,45",
        "0-10",
        "50-10",
        "1,2,3,5,8,13,21",
    ];
    let some_hours =
        ["*", "0", "9", "23", "*/2", "1-23/2", "*/5", "9-17", "22-2", "22-6/2", "9,14"];
    let every_hour =
        some_minutes.iter().flat_map(|m| hours.iter().map(move |h| format!("{m} {h} * * *")));
    let on_mondays =
        some_minutes.iter().flat_map(|m| hours.iter().map(move |h| format!("{m} {h} * * MON")));
    let every_minute =
        some_hours.iter().flat_map(|h| minutes.iter().map(move |m| format!("{m} {h} * * *")));
    check_all("times of day", every_hour.chain(on_mondays).chain(every_minute));
}

#[test]
fn days_and_months() {
    let mut days = plain(1, 31);
    for n in 1..=30 {
        days.extend([
            format!("L-{n}"),
            format!("{n}W"),
            format!("L-{n}W"),
            format!("1,L-{n},{n}W"),
        ]);
    }
    days.extend(["L", "LW", "1,L", "*/1", "1-28,LW"].map(str::to_owned));
    let mut week = plain(1, 7);
    for day in 1..=7 {
        week.push(format!("{day}L"));
        week.extend((1..=5).map(|n| format!("{day}#{n},{}#{}", day % 7 + 1, n % 5 + 1)));
        week.extend((1..=5).map(|n| format!("{day}#{n}")));
        week.extend((1..=5).map(|n| format!("{day},{}L,2#{n}", day % 7 + 1)));
    }
    let months = plain(1, 12);
    let expr = |day: &String, month: &str, week: &str| format!("0 0 {day} {month} {week}");

    let mut exprs = Vec::new();
    for day in &days {
        for month in ["*", "2", "4", "4,6", "1-3", "11-2", "1,3,5,7-8,10,12"] {
            exprs.push(expr(day, month, "*"));
        }
    }
    for day in every(7, &days) {
        exprs.extend(week.iter().map(|week| expr(day, "*", week)));
        exprs.extend(months.iter().map(|month| expr(day, month, "2#1")));
    }
    for month in &months {
        exprs.extend(every(3, &week).map(|week| expr(&"*".to_owned(), month, week)));
    }
    check_all("days and months", exprs);
}

#[test]
fn anything() {
    let mut runner = TestRunner::deterministic();
    let random = (0..40_000).map(move |_| {
        let tree = expr().new_tree(&mut runner).expect("the strategy gives a value");
        tree.current().to_string()
    });
    check_all("random expressions", random);
}

proptest! {
    /// However it is spelled, the canonical text has the same description.
    #[test]
    fn the_canonical_form_is_described_alike(expr in expr()) {
        let cron: Cron = expr.to_string().parse().expect("the generator writes valid expressions");
        let canonical: Cron = cron.to_string().parse().expect("the canonical text is valid");
        for &language in AnyLanguage::ALL.iter().filter(|_| cron.fires()) {
            let says = |cron: Cron| cron.describe_with(language).to_string();
            prop_assert_eq!(says(canonical), says(cron));
        }
    }

    /// A sentence is bounded, whatever the expression.
    #[test]
    fn descriptions_are_bounded(expr in expr()) {
        let cron: Cron = expr.to_string().parse().expect("the generator writes valid expressions");
        for &language in AnyLanguage::ALL {
            let text = cron.describe_with(language).to_string();
            prop_assert!(text.len() < 2500, "{text}");
            prop_assert!(!text.contains("  ") && text.trim() == text, "{text}");
        }
    }
}
