//! Random texts in any dialect: some are valid, others nearly so, others hostile.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use saffron::Dialect;

use crate::generate;
use crate::question::Text;

/// A text, its dialect and the job that it belongs to. One in four is in the default dialect.
pub fn text() -> impl Strategy<Value = Text> {
    let dialect = prop_oneof![1 => Just(Dialect::default()), 3 => select(Dialect::ALL)];
    let job = proptest::option::of(select(&["nightly", "folder/my-job", "日本"][..]));
    let seeds = (layouts(), edits(), any::<bool>());
    (dialect, job, seeds, hostile()).prop_map(
        |(dialect, job, (fields, edits, is_edited), hostile)| {
            let valid = || fields.written(dialect);
            let expr = hostile
                .unwrap_or_else(|| if is_edited { edited(&valid(), edits) } else { valid() });
            Text { expr, dialect, job: job.map(str::to_owned) }
        },
    )
}

/// One text in five is made of pieces or of any letters.
fn hostile() -> impl Strategy<Value = Option<String>> {
    let pieces = proptest::collection::vec(select(&PIECES[..]), 0..30).prop_map(|p| p.concat());
    let letters = proptest::collection::vec(any::<char>(), 0..40).prop_map(String::from_iter);
    prop_oneof![8 => Just(None), 1 => pieces.prop_map(Some), 1 => letters.prop_map(Some)]
}

/// What to put where, and whether before a letter, instead of it, or nothing instead.
type Edits = Vec<(Index, &'static str, u8)>;

fn edits() -> impl Strategy<Value = Edits> {
    proptest::collection::vec((any::<Index>(), select(&PIECES[..]), 0..3_u8), 1..4)
}

fn edited(text: &str, edits: Edits) -> String {
    let mut letters: Vec<_> = text.chars().collect();
    for (place, piece, how) in edits {
        let place = place.index(letters.len() + 1);
        let end = if how == 0 { place } else { (place + 1).min(letters.len()) };
        letters.splice(place..end, if how == 1 { "" } else { piece }.chars());
    }
    letters.into_iter().collect()
}

/// The fields of an expression, from which a dialect takes those that it has.
#[derive(Clone, Debug)]
struct Fields {
    second: String,
    five: String,
    year: String,
    /// May a field be left out that need not be there?
    short: bool,
    /// Which of the day fields says nothing.
    day_or_week: bool,
}

fn layouts() -> impl Strategy<Value = Fields> {
    let rich = generate::expr().prop_map(|expr| expr.to_string());
    let day_of_week = prop_oneof![3 => Just("*".to_owned()), 1 => field(1, 5)];
    let plain = (field(0, 59), field(0, 23), field(1, 28), field(1, 12), day_of_week).prop_map(
        |(minute, hour, day, month, week)| format!("{minute} {hour} {day} {month} {week}"),
    );
    let five = prop_oneof![2 => rich, 3 => plain];
    let second = prop_oneof![1 => Just("0".to_owned()), 1 => field(0, 59)];
    let year = prop_oneof![1 => Just("*".to_owned()), 1 => field(1990, 2060)];
    (second, five, year, any::<bool>(), any::<bool>()).prop_map(
        |(second, five, year, short, day_or_week)| Fields {
            second,
            five,
            year,
            short,
            day_or_week,
        },
    )
}

/// What every dialect takes in a field with these values.
fn field(first: u32, last: u32) -> impl Strategy<Value = String> {
    let range = || (first..=last, first..=last).prop_map(|(a, b)| (a.min(b), a.max(b)));
    prop_oneof![
        3 => Just("*".to_owned()),
        3 => (first..=last).prop_map(|value| value.to_string()),
        1 => (1..=last - first).prop_map(|step| format!("*/{step}")),
        1 => range().prop_map(|(a, b)| format!("{a}-{b}")),
        1 => (range(), 1..=5_u32).prop_map(|((a, b), step)| format!("{a}-{b}/{step}")),
        1 => range().prop_map(|(a, b)| format!("{a},{b}")),
    ]
}

impl Fields {
    fn written(&self, dialect: Dialect) -> String {
        let Self { second, five, year, short, day_or_week } = self;
        let has_seconds = dialect == Dialect::SPRING || !short;
        match dialect.as_str() {
            "aws" if *short => format!("{} {year}", self.one_day_field()),
            "aws" => format!("cron({} {year})", self.one_day_field()),
            "quartz" if *short => format!("{second} {}", self.one_day_field()),
            "quartz" => format!("{second} {} {year}", self.one_day_field()),
            "extended" | "ocps" | "croner" if !short && *day_or_week => {
                format!("{second} {five} {year}")
            }
            "extended" | "azure" | "ocps" | "croner" | "spring" if has_seconds => {
                format!("{second} {five}")
            }
            _ => five.clone(),
        }
    }

    /// One of the day fields is `?`.
    fn one_day_field(&self) -> String {
        let mut fields: Vec<_> = self.five.split(' ').collect();
        fields[if self.day_or_week { 2 } else { 4 }] = "?";
        fields.join(" ")
    }
}

/// What an expression is made of, and what it must not be made of.
const PIECES: [&str; 56] = [
    "*",
    ",",
    "-",
    "/",
    "#",
    "?",
    " ",
    "\t",
    "L",
    "W",
    "LW",
    "H",
    "0",
    "1",
    "7",
    "60",
    "32",
    "05",
    "99999999999999999999",
    "MON",
    "fri",
    "Jan",
    "MONDAY",
    "L-",
    "L-3",
    "15W",
    "MON#1",
    "FRIL",
    "@daily",
    "TZ=UTC ",
    "+1",
    "1.5",
    "0x1",
    "22-2",
    "8/2",
    "H(0-7)",
    "H/15",
    "d#L",
    "LMON",
    "$",
    "+",
    "cron(",
    ")",
    "2027",
    "1969",
    "Tues",
    "@WEEKLY",
    "CRON_TZ=Asia/Tokyo ",
    "TZ=Asia/Tokyo\n",
    "\0",
    "\n",
    "é",
    "ſun",
    "\u{1F600}",
    "\u{A0}",
    "１",
];
