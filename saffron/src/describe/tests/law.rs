//! Schedules with the same sentence fire at the same times.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::{firing, pool, says};
use crate::describe::AnyLanguage;
use crate::meaning::cron::Cron;

/// No two of the schedules that have one sentence in a language fire at different times.
#[track_caller]
fn check(crons: &[Cron]) {
    let crons = || crons.iter().filter(|cron| cron.fires());
    for &language in AnyLanguage::ALL {
        let mut said: BTreeMap<String, &Cron> = BTreeMap::new();
        for cron in crons() {
            let text = says(cron, language);
            assert!(!text.contains("  ") && text.trim() == text, "{text:?}");
            let other = said.entry(text).or_insert(cron);
            assert!(fire_alike(cron, other), "both are described as: {}", says(cron, language));
        }
    }
}

fn fire_alike(one: &Cron, other: &Cron) -> bool {
    let times = |cron: &Cron| (cron.seconds, cron.minutes, cron.hours);
    let (days, other_days) = (firing(one), firing(other));
    days == other_days && (days.is_empty() || times(one) == times(other))
}

#[test]
fn of_times() {
    check(&pool::of_times());
}

#[test]
fn of_days() {
    check(&pool::of_days());
}

#[test]
fn of_years() {
    check(&pool::of_years());
}

#[test]
fn of_anything() {
    check(&pool::at_random().take(20_000).collect::<Vec<_>>());
}
