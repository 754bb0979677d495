//! Expressions that mean the same to a rival: plain items, weekdays by name, ranges that
//! do not wrap, and of the specials those that the rival has, in the places where it
//! takes them.

use saffron_benches::workload::Random;

const WEEKDAYS: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/// A random expression of the rival's.
pub fn expression(random: &mut Random, rival: &str) -> String {
    let minute = list(random, |random| plain(random, 0, 59));
    let hour = list(random, |random| plain(random, 0, 23));
    let month = list(random, |random| plain(random, 1, 12));
    // `cron` wants both days to match where the others want either.
    let (days, weekdays) = match random.below(if rival == "cron" { 3 } else { 4 }) {
        0 => (false, false),
        1 => (true, false),
        2 => (false, true),
        _ => (true, true),
    };
    let day = if days { day(random, rival) } else { "*".into() };
    let weekday = if weekdays { weekday(random, rival) } else { "*".into() };
    // In December, cronexpr's `L` and `dL` are no day.
    let last = day.contains('L') || weekday.ends_with('L');
    let month = if rival == "cronexpr" && last { "1-11".into() } else { month };
    format!("{minute} {hour} {day} {month} {weekday}")
}

/// One to three items, or a star.
fn list(random: &mut Random, item: impl Fn(&mut Random) -> String) -> String {
    match random.below(4) {
        0 => "*".into(),
        count => (0..count).map(|_| item(random)).collect::<Vec<_>>().join(","),
    }
}

fn plain(random: &mut Random, first: i64, last: i64) -> String {
    let (a, b) = (random.within(first, last), random.within(first, last));
    let (low, high) = (a.min(b), a.max(b));
    match random.below(4) {
        0 | 1 => format!("{a}"),
        2 => format!("{low}-{high}"),
        _ => format!("{low}-{high}/{}", random.within(1, (high - low).max(1))),
    }
}

fn day(random: &mut Random, rival: &str) -> String {
    let n = random.within(1, 28);
    match (rival, random.below(6)) {
        ("ancestor" | "croner" | "cronexpr", 0) => "L".into(),
        ("ancestor", 1) => format!("L-{n}"),
        ("croner" | "cronexpr", 1) => format!("{n}W"),
        ("ancestor" | "croner", 2) => "LW".into(),
        _ => plain(random, 1, 31),
    }
}

fn weekday(random: &mut Random, rival: &str) -> String {
    let (a, b) = (random.below(7), random.below(7));
    let (day, nth) = (WEEKDAYS[a], random.within(1, 5));
    match (rival, random.below(6)) {
        ("ancestor" | "croner" | "cronexpr", 0) => format!("{day}#{nth}"),
        ("ancestor" | "cronexpr", 1) => format!("{day}L"),
        // croner reads `SUN-SUN` as the whole week.
        (_, 2) if a != b => format!("{}-{}", WEEKDAYS[a.min(b)], WEEKDAYS[a.max(b)]),
        (_, 3) => format!("{day},{}", WEEKDAYS[b]),
        _ => day.into(),
    }
}
