//! The laws of SPEC.md as properties, in UTC, against the oracle.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};
use proptest::prelude::*;
use saffron::{Cron, CronExpr};
use saffron_tests::generate::{Expr, expr, field, rare};

fn parse(expr: &Expr) -> Cron {
    expr.to_string().parse().expect("the generator writes valid expressions")
}

/// Any minute, over two full cycles of the calendar.
fn minute() -> impl Strategy<Value = DateTime<Utc>> {
    (-210_379_680i64..210_379_680)
        .prop_map(|minutes| DateTime::from_timestamp(60 * minutes, 0).expect("in range"))
}

/// A minute within hours of the turn of a month, where off-by-ones live.
fn turn_of_month() -> impl Strategy<Value = DateTime<Utc>> {
    (1890..2410, 1..=12u32, -120..120i64).prop_map(|(year, month, minutes)| {
        let date = NaiveDate::from_ymd_opt(year, month, 1).expect("a first of the month");
        date.and_hms_opt(0, 0, 0).expect("midnight").and_utc() + TimeDelta::minutes(minutes)
    })
}

/// A minute within eight years of the turn of a century, of which one in four has a
/// leap day.
fn turn_of_century() -> impl Strategy<Value = DateTime<Utc>> {
    let century = prop_oneof![16..=24i32, 19..=21i32];
    (century, -4_207_680..4_207_680i64).prop_map(|(century, minutes)| {
        let date = NaiveDate::from_ymd_opt(100 * century, 2, 28).expect("a day in February");
        date.and_hms_opt(0, 0, 0).expect("midnight").and_utc() + TimeDelta::minutes(minutes)
    })
}

/// A time within a minute, at its edges more often than not.
fn into_minute() -> impl Strategy<Value = TimeDelta> {
    let second = prop_oneof![Just(0), Just(59), 0..60i64];
    let nano = prop_oneof![Just(0), Just(1), Just(999_999_999), 0..1_000_000_000i64];
    (second, nano).prop_map(|(s, n)| TimeDelta::seconds(s) + TimeDelta::nanoseconds(n))
}

fn any_instant() -> impl Strategy<Value = DateTime<Utc>> {
    let minute = prop_oneof![1 => minute(), 1 => turn_of_month(), 2 => turn_of_century()];
    (minute, into_minute()).prop_map(|(minute, into)| minute + into)
}

fn hash(cron: Cron) -> u64 {
    let mut hasher = DefaultHasher::new();
    cron.hash(&mut hasher);
    hasher.finish()
}

/// The minutes of a window that match, asked one by one.
fn brute_force(expr: &Expr, from: DateTime<Utc>, minutes: i64) -> Vec<DateTime<Utc>> {
    let whole =
        DateTime::from_timestamp(from.timestamp().div_euclid(60) * 60, 0).expect("in range");
    (0..=minutes)
        .map(|n| whole + TimeDelta::minutes(n))
        .filter(|t| *t >= from && *t < from + TimeDelta::minutes(minutes))
        .filter(|t| expr.matches(t.naive_utc()))
        .collect()
}

/// The first days of one month of each kind: which month it is, how long, and on which weekday it
/// starts. Whether a day fires depends on nothing else.
fn every_kind_of_every_month() -> &'static [NaiveDate] {
    static FIRSTS: LazyLock<Vec<NaiveDate>> = LazyLock::new(|| {
        let months = (2000..2400).flat_map(|year| (1..=12).map(move |month| (year, month)));
        let firsts = months.filter_map(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1));
        let mut kinds = HashSet::new();
        let kind = |first: &NaiveDate| (first.month(), first.num_days_in_month(), first.weekday());
        firsts.filter(|first| kinds.insert(kind(first))).collect()
    });
    &FIRSTS
}

fn days_of_month(first: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    first.iter_days().take_while(move |date| date.month() == first.month())
}

/// Over 400 years each month starts on each weekday, at each of its lengths.
#[test]
fn every_month_is_of_every_kind() {
    for month in 1..=12 {
        let kinds = every_kind_of_every_month().iter().filter(|first| first.month() == month);
        assert_eq!(kinds.count(), if month == 2 { 14 } else { 7 }, "month {month}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// Law 1: a window holds what brute force finds, and `contains` agrees.
    #[test]
    fn match_iff_iterate(expr in expr(), from in any_instant()) {
        let cron = parse(&expr);
        let minutes = 3 * 1440;
        let until = from + TimeDelta::minutes(minutes);
        let wanted = brute_force(&expr, from, minutes);
        prop_assert_eq!(cron.iter(from..until).collect::<Vec<_>>(), wanted.clone());
        let steps = std::iter::successors(cron.next_from(from), |t| cron.next_after(*t));
        prop_assert_eq!(steps.take_while(|t| *t < until).collect::<Vec<_>>(), wanted);
        for n in 0..minutes {
            let t = from + TimeDelta::minutes(n);
            prop_assert_eq!(cron.contains(t), expr.matches(t.naive_utc()), "{}", t);
        }
    }

    /// Law 1, day by day over years, for schedules that fire rarely.
    #[test]
    fn rare_schedules_are_found(expr in rare(), from in any_instant()) {
        let cron = parse(&expr);
        let next = cron.next_after(from);
        let days = from.date_naive().iter_days().skip(1).take(366 * 12);
        let wanted = days.take_while(|date| next.is_none_or(|t| *date < t.date_naive()))
            .find(|date| expr.fires_on(*date));
        prop_assert_eq!(wanted, None, "{:?} leaves a day out", next);
        if let Some(next) = next {
            prop_assert!(expr.matches(next.naive_utc()));
            prop_assert!(next > from);
        }
    }

    /// Law 2: what precedes mirrors what follows.
    #[test]
    fn prev_mirrors_next(expr in prop_oneof![expr(), rare()], time in any_instant()) {
        let cron = parse(&expr);
        let (next, prev) = (cron.next_after(time), cron.prev_before(time));
        if let Some(next) = next {
            prop_assert!(next > time);
            prop_assert_eq!(cron.prev_from(next), Some(next));
            prop_assert_eq!(cron.next_from(next), Some(next));
            let before = cron.prev_before(next);
            prop_assert!(before.is_none_or(|t| t <= time));
            prop_assert_eq!(before, cron.prev_from(time));
        }
        if let Some(prev) = prev {
            prop_assert!(prev < time);
            prop_assert_eq!(cron.next_after(prev), cron.next_from(time));
        }
        prop_assert_eq!(next.is_some() && prev.is_some(), cron.fires());
    }

    /// Laws 2 and 3: an iteration from the back, and from both ends, is the same set.
    #[test]
    fn both_ends_meet(expr in expr(), from in any_instant(), turns in any::<u64>()) {
        let cron = parse(&expr);
        let window = from..from + TimeDelta::days(2);
        let forward: Vec<_> = cron.iter(window.clone()).collect();
        prop_assert!(forward.windows(2).all(|pair| pair[0] < pair[1]));
        let mut backward: Vec<_> = cron.iter(window.clone()).rev().collect();
        backward.reverse();
        prop_assert_eq!(&backward, &forward);

        let (mut front, mut back, mut iter) = (Vec::new(), Vec::new(), cron.iter(window));
        for n in 0.. {
            let taken = if turns >> (n % 64) & 1 == 0 {
                iter.next().map(|t| front.push(t))
            } else {
                iter.next_back().map(|t| back.push(t))
            };
            if taken.is_none() {
                break;
            }
        }
        prop_assert_eq!((iter.next(), iter.next_back()), (None, None));
        front.extend(back.into_iter().rev());
        prop_assert_eq!(front, forward);
    }

    /// Law 4: equal values fire alike, unequal ones do not, in some month that there can be.
    #[test]
    fn equality_is_by_meaning(a in rare(), b in field(2), turn in any::<bool>()) {
        let mut other = a.clone();
        other.0[if turn { 2 } else { 4 }] = if turn { b } else { a.0[4].clone() };
        let (left, right) = (parse(&a), parse(&other));
        let days = || every_kind_of_every_month().iter().flat_map(|first| days_of_month(*first));
        let alike = days().all(|date| a.fires_on(date) == other.fires_on(date));
        prop_assert_eq!(left == right, alike);
        prop_assert_eq!(left.fires(), days().any(|date| a.fires_on(date)));
        if alike {
            prop_assert_eq!(hash(left), hash(right));
            prop_assert_eq!(left.to_string(), right.to_string());
        }
    }

    /// Law 5: the canonical text means the same, and is its own canonical text.
    #[test]
    fn display_is_canonical(expr in prop_oneof![expr(), rare()]) {
        let cron = parse(&expr);
        let text = cron.to_string();
        let again: Cron = text.parse().expect("the canonical text is valid");
        prop_assert_eq!(again, cron);
        prop_assert_eq!(hash(again), hash(cron));
        prop_assert_eq!(again.to_string(), text);
    }

    /// The tree keeps the text, covers it with spans, and means the same.
    #[test]
    fn the_tree_is_faithful(expr in expr()) {
        let text = expr.to_string();
        let tree: CronExpr = text.parse().expect("valid");
        prop_assert_eq!(tree.as_str(), &text);
        prop_assert_eq!(tree.cron(), parse(&expr));
        let fields: Vec<_> = tree.fields().iter().map(|field| &text[field.span()]).collect();
        prop_assert_eq!(fields.join(" "), text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    /// Law 7: no text panics; an error's parts fit the text, and its suggestion is a valid
    /// replacement: what else is wrong comes after it.
    #[test]
    fn any_text_has_an_answer(text in prop_oneof![
        "\\PC*",
        "[0-9*,/#LW?H@ a-z-]{0,40}",
        "([0-9*]{1,3}[-/#,LW]?[0-9A-Z]{0,3}[ \t]){4,6}",
        "[\"'“]?([0-9]{1,2}|[*?H]|MON|@daily)([-–/#,;L.][0-9]{0,2}|[a-z\u{a0}*]{0,3}|)( [*0-9?]){3,6}[\"'”]?",
    ]) {
        let parsed = text.parse::<Cron>();
        prop_assert_eq!(parsed.clone().err(), text.parse::<CronExpr>().err());
        let Err(error) = parsed else { return Ok(()) };
        prop_assert!(text.get(error.span()).is_some());
        prop_assert!(error.to_string().len() < 400);
        prop_assert!(error.render().to_string().len() < 1200);
        if let Some(suggestion) = error.suggestion() {
            let mut fixed = text.clone();
            fixed.replace_range(error.span(), suggestion);
            let mended = error.span().start + suggestion.len();
            // The next error is further on; its span may begin before, with its field.
            let gained = fixed.parse::<Cron>().err().is_none_or(|next| {
                let span = next.span();
                span.start >= mended || span.end > mended
            });
            prop_assert!(gained, "{} leaves {}", suggestion, fixed);
        }
    }
}
