//! Lints: found where the oracle says so, and mended by their fixes.

use chrono::NaiveDate;
use proptest::prelude::*;
use saffron::{CronExpr, Field, Lint, LintCode, Severity};
use saffron_tests::generate::{Expr, Item, expr, field};

/// The days of four years, in which weekdays fall on every day of every month's length.
fn days() -> impl Iterator<Item = NaiveDate> {
    NaiveDate::from_ymd_opt(2023, 1, 1).expect("a date").iter_days().take(4 * 365 + 1)
}

/// The item with weekdays as crontab numbers them, where 1 is Monday and 7 is Sunday.
fn in_crontab(item: &Item) -> Item {
    let weekday = |day: &u32| day % 7 + 1;
    match item {
        Item::One { value } => Item::One { value: weekday(value) },
        Item::From { start, step } => Item::From { start: weekday(start), step: *step },
        Item::Range { start, end } => Item::Range { start: weekday(start), end: weekday(end) },
        Item::Steps { start, end, step } => {
            Item::Steps { start: weekday(start), end: weekday(end), step: *step }
        }
        Item::Nth { day, n } => Item::Nth { day: weekday(day), n: *n },
        Item::LastWeekday { day } => Item::LastWeekday { day: weekday(day) },
        other => other.clone(),
    }
}

fn lints(text: &str) -> Vec<Lint> {
    text.parse::<CronExpr>().expect("the generator writes valid expressions").lint()
}

proptest! {
    /// Whether crontab would fire on other days is what decides.
    #[test]
    fn numbered_weekdays_are_those_that_crontab_reads_otherwise(week in field(4)) {
        let everything = || vec![Item::All];
        let there = week.iter().map(in_crontab).collect();
        let [here, there] = [week, there].map(|week| {
            Expr([everything(), everything(), everything(), everything(), week])
        });
        let moves = days().any(|date| here.fires_on(date) != there.fires_on(date));
        let found = lints(&here.to_string());
        prop_assert_eq!(found.len(), usize::from(moves), "{}", here);
        for lint in found {
            prop_assert_eq!(lint.code(), LintCode::NumberedWeekday);
            prop_assert_eq!((lint.severity(), lint.field()), (Severity::Warning, Some(Field::DayOfWeek)));
        }
    }

    /// A fix that keeps the meaning gives an equal value, and what it mends is not found again.
    #[test]
    fn fixes_parse_and_mend(expr in expr()) {
        let text = expr.to_string();
        for lint in lints(&text) {
            prop_assert!(text.get(lint.span()).is_some());
            prop_assert!(lint.message().len() < 400 && lint.render().to_string().len() < 1200);
            let Some(fix) = lint.fix() else { continue };
            let mut fixed = text.clone();
            fixed.replace_range(fix.span(), fix.text());
            let again: CronExpr = fixed.parse().expect("a fix is valid");
            let same = again.cron() == text.parse().expect("it was valid before");
            prop_assert_eq!(same, fix.keeps_meaning(), "{} is now {}", text, fixed);
            let codes: Vec<_> = again.lint().iter().map(Lint::code).collect();
            prop_assert!(!codes.contains(&lint.code()), "{} is found again", fixed);
        }
    }
}

#[test]
fn a_finding_has_all_its_parts() {
    let expr: CronExpr = " 0 9 * * 2,FRI-7 ".parse().unwrap();
    let [lint] = &expr.lint()[..] else { panic!("there is one finding") };
    let fix = lint.fix().unwrap();
    assert_eq!((fix.span(), fix.text(), fix.keeps_meaning()), (9..16, "MON,FRI-SAT", true));
    assert_eq!(lint.span(), 9..16);
    assert_eq!(lint.to_string(), lint.message());
    assert_eq!(
        lint.render().to_string(),
        [
            "warning[numbered-weekday]: 2,FRI-7 is Monday, Friday and Saturday here, but \
             Tuesday, Friday, Saturday and Sunday in crontab",
            "   0 9 * * 2,FRI-7 ",
            "           ^^^^^^^",
            "  help: write MON,FRI-SAT to keep these days, or TUE,FRI-SUN if crontab's are meant",
        ]
        .join("\n")
    );
}

#[test]
fn names_are_read_back_and_others_listed() {
    let message = |result: Result<(), saffron::UnknownName>| result.unwrap_err().to_string();
    assert_eq!(
        message("day\nof week".parse::<Field>().map(|_| ())),
        "unknown field \"day of week\": expected second, minute, hour, day-of-month, \
         month, day-of-week or year; did you mean day-of-week?"
    );
    assert_eq!(
        message("".parse::<Severity>().map(|_| ())),
        "unknown severity \"\": expected warning or note"
    );
    assert_eq!(
        message("x".parse::<LintCode>().map(|_| ())),
        "unknown lint \"x\": expected numbered-weekday"
    );
}
