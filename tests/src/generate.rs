//! Random expressions, as a tree of this crate's own, for proptest to shrink.

use std::fmt;

use proptest::collection::vec;
use proptest::prelude::*;

/// An expression: five fields, each a list of items.
#[derive(Clone, Debug)]
pub struct Expr(pub [Vec<Item>; 5]);

/// One item of a field. Weekdays are 1 (Sunday) to 7.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "SPEC.md names them")]
pub enum Item {
    All,
    Every { step: u32 },
    One { value: u32 },
    From { start: u32, step: u32 },
    Range { start: u32, end: u32 },
    Steps { start: u32, end: u32, step: u32 },
    FromLast { n: u32 },
    Nearest { day: u32 },
    NearestFromLast { n: u32 },
    Nth { day: u32, n: u32 },
    LastWeekday { day: u32 },
}

/// The first and the last value of each field.
pub const LIMITS: [(u32, u32); 5] = [(0, 59), (0, 23), (1, 31), (1, 12), (1, 7)];

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, field) in self.0.iter().enumerate() {
            f.write_str(if n == 0 { "" } else { " " })?;
            for (m, item) in field.iter().enumerate() {
                f.write_str(if m == 0 { "" } else { "," })?;
                write!(f, "{item}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => write!(f, "*"),
            Self::Every { step } => write!(f, "*/{step}"),
            Self::One { value } => write!(f, "{value}"),
            Self::From { start, step } => write!(f, "{start}/{step}"),
            Self::Range { start, end } => write!(f, "{start}-{end}"),
            Self::Steps { start, end, step } => write!(f, "{start}-{end}/{step}"),
            Self::FromLast { n: 0 } => write!(f, "L"),
            Self::FromLast { n } => write!(f, "L-{n}"),
            Self::Nearest { day } => write!(f, "{day}W"),
            Self::NearestFromLast { n: 0 } => write!(f, "LW"),
            Self::NearestFromLast { n } => write!(f, "L-{n}W"),
            Self::Nth { day, n } => write!(f, "{day}#{n}"),
            Self::LastWeekday { day } => write!(f, "{day}L"),
        }
    }
}

/// Any valid expression.
pub fn expr() -> impl Strategy<Value = Expr> {
    (field(0), field(1), field(2), field(3), field(4))
        .prop_map(|(minute, hour, day, month, week)| Expr([minute, hour, day, month, week]))
}

/// An expression that fires rarely: few minutes, and specials in the day fields.
pub fn rare() -> impl Strategy<Value = Expr> {
    let one = |n: usize| plain(n).prop_map(|item| vec![item]);
    let open = || Just(vec![Item::All]);
    let days = prop_oneof![open(), vec(special_day(), 1..3), one(2)];
    let week = prop_oneof![open(), vec(special_weekday(), 1..3), one(4)];
    let expr = (one(0), one(1), days, one(3), week)
        .prop_map(|(minute, hour, day, month, week)| Expr([minute, hour, day, month, week]));
    prop_oneof![4 => expr, 1 => leap_days()]
}

/// An expression that fires in the Februaries of leap years alone.
fn leap_days() -> impl Strategy<Value = Expr> {
    let only = |item: Item| vec![item];
    let on_a_day = prop_oneof![
        Just(Item::One { value: 29 }),
        Just(Item::Nearest { day: 29 }),
        Just(Item::FromLast { n: 28 }),
        Just(Item::NearestFromLast { n: 28 }),
    ];
    let on_a_weekday = (1..=7u32).prop_map(|day| Item::Nth { day, n: 5 });
    let days = prop_oneof![
        on_a_day.prop_map(move |item| (only(item), only(Item::All))),
        on_a_weekday.prop_map(move |item| (only(Item::All), only(item))),
    ];
    let time = (plain(0), plain(1));
    (time, days).prop_map(move |((minute, hour), (day, week))| {
        Expr([only(minute), only(hour), day, only(Item::One { value: 2 }), week])
    })
}

/// An expression with chosen hours, for the hours in which clocks change.
pub fn around_hours(hours: impl Strategy<Value = u32>) -> impl Strategy<Value = Expr> {
    let hours = prop_oneof![
        3 => vec(hours.prop_map(|value| Item::One { value }), 1..4),
        1 => Just(vec![Item::All]),
        1 => field(1),
    ];
    let days = prop_oneof![4 => Just(vec![Item::All]), 1 => field(2)];
    let week = prop_oneof![4 => Just(vec![Item::All]), 1 => field(4)];
    (field(0), hours, days, week)
        .prop_map(|(minute, hour, day, week)| Expr([minute, hour, day, vec![Item::All], week]))
}

/// A list for the field with this number.
pub fn field(n: usize) -> BoxedStrategy<Vec<Item>> {
    let item = match n {
        2 => prop_oneof![3 => plain(n), 2 => special_day()].boxed(),
        4 => prop_oneof![3 => plain(n), 2 => special_weekday()].boxed(),
        _ => plain(n).boxed(),
    };
    prop_oneof![2 => Just(vec![Item::All]), 5 => vec(item, 1..4)].boxed()
}

fn plain(n: usize) -> impl Strategy<Value = Item> + use<> {
    let (first, last) = LIMITS[n];
    let (value, step) = (first..=last, 1..=last - first + 1);
    let pair = (value.clone(), value.clone());
    prop_oneof![
        4 => value.clone().prop_map(|value| Item::One { value }),
        1 => Just(Item::All),
        1 => step.clone().prop_map(|step| Item::Every { step }),
        1 => (value, step.clone()).prop_map(|(start, step)| Item::From { start, step }),
        2 => pair.clone().prop_map(|(start, end)| Item::Range { start, end }),
        2 => (pair, step).prop_map(|((start, end), step)| Item::Steps { start, end, step }),
    ]
}

fn special_day() -> impl Strategy<Value = Item> {
    prop_oneof![
        (0..=30u32).prop_map(|n| Item::FromLast { n }),
        (1..=31u32).prop_map(|day| Item::Nearest { day }),
        (0..=30u32).prop_map(|n| Item::NearestFromLast { n }),
    ]
}

fn special_weekday() -> impl Strategy<Value = Item> {
    prop_oneof![
        (1..=7u32, 1..=5u32).prop_map(|(day, n)| Item::Nth { day, n }),
        (1..=7u32).prop_map(|day| Item::LastWeekday { day }),
    ]
}
