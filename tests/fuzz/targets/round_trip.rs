//! What is printed parses to the same schedule, prints the same again, and is
//! described alike.
#![no_main]

use std::hash::{DefaultHasher, Hash, Hasher};

use libfuzzer_sys::fuzz_target;
use saffron::Cron;

fn hash(cron: Cron) -> u64 {
    let mut hasher = DefaultHasher::new();
    cron.hash(&mut hasher);
    hasher.finish()
}

fuzz_target!(|text: &str| {
    let Ok(cron) = text.parse::<Cron>() else { return };
    let printed = cron.to_string();
    let again: Cron = printed.parse().expect("the canonical form is valid");
    assert_eq!(again, cron);
    assert_eq!(hash(again), hash(cron));
    assert_eq!(again.to_string(), printed);
    assert_eq!(again.fires(), cron.fires());
    if cron.fires() {
        assert_eq!(again.describe().to_string(), cron.describe().to_string());
    }
});
