//! Random expressions: valid, of every form that the language has.

use crate::workload::Random;

/// The fields, from the minute to the weekday.
pub type Fields = [String; 5];

const FIRST: [i64; 5] = [0, 0, 1, 1, 1];
const LAST: [i64; 5] = [59, 23, 31, 12, 7];

/// An expression.
#[must_use]
pub fn random(random: &mut Random) -> Fields {
    [0, 1, 2, 3, 4].map(|which| field(random, which))
}

/// The `which`-th field: open, or a list of up to four items.
#[must_use]
pub fn field(random: &mut Random, which: usize) -> String {
    if random.below(3) == 0 {
        return "*".into();
    }
    let items = 1 + random.below(4).min(random.below(4));
    let items: Vec<String> = (0..items).map(|_| item(random, which)).collect();
    items.join(",")
}

/// One item of a list.
#[must_use]
pub fn item(random: &mut Random, which: usize) -> String {
    if which > 0 && which.is_multiple_of(2) && random.below(2) == 0 {
        return special(random, which == 2);
    }
    let (first, last) = (FIRST[which], LAST[which]);
    let mut value = || random.within(first, last);
    let (low, high, step) = (value(), value(), value().max(1));
    match random.below(6) {
        0..3 => format!("{low}"),
        3 => format!("{low}-{high}"),
        4 => format!("{low}-{high}/{step}"),
        _ => format!("*/{step}"),
    }
}

/// An item that only a day field has.
fn special(random: &mut Random, of_month: bool) -> String {
    let (day, weekday, nth) = (random.within(1, 31), random.within(1, 7), random.within(1, 5));
    let before = day.min(30);
    match (of_month, random.below(5)) {
        (_, 0) => "L".into(),
        (true, 1) => format!("L-{before}"),
        (true, 2) => format!("{day}W"),
        (true, 3) => "LW".into(),
        (true, _) => format!("L-{before}W"),
        (false, 1 | 2) => format!("{weekday}L"),
        (false, _) => format!("{weekday}#{nth}"),
    }
}
