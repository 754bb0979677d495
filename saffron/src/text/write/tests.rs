use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use std::collections::BTreeMap;
use std::{env, println};

use super::*;
use crate::meaning::calendar::Date;

fn cron(dialect: Dialect, text: &str) -> Cron {
    dialect.parse(text).unwrap()
}

fn listed(cron: &Cron, dialect: Dialect) -> String {
    let list = cron.write_list_in(dialect);
    list.map_or_else(|reason| format!("! {reason}"), |list| list.join(" | "))
}

/// The days on which a list of expressions fires, in each month of 256 years: those that can be
/// named have every kind of each month.
fn days_of(crons: &[Cron]) -> Vec<u32> {
    let years = i32::from(Years::FIRST)..=i32::from(Years::LAST);
    let months = years.flat_map(|year| (1..=12).map(move |month| (year, month)));
    months
        .map(|(year, month)| {
            let kind = Date { year, month, day: 1 }.kind_of_month();
            let fires = |cron: &&Cron| cron.years.contains(year) && cron.months >> month & 1 != 0;
            crons.iter().filter(fires).fold(0, |days, cron| days | cron.days.in_month(kind))
        })
        .collect()
}

#[test]
fn usual_sentences_are_written_as_each_dialect_has_them() {
    let sentences = [
        (Dialect::UNIX, "0 9 * * 1-5"),
        (Dialect::UNIX, "*/15 22-23,0-2 * * 6,0"),
        (Dialect::SAFFRON, "0 0 1,15 * FRI"),
        (Dialect::SAFFRON, "0 0 */2 * FRI"),
        (Dialect::SAFFRON, "0 0 * * FRI-MON"),
        (Dialect::JENKINS, "0 0 1-7 * 1"),
        (Dialect::JENKINS, "0 0 13 * 5"),
        (Dialect::UNIX, "0 0 */2 * MON"),
        (Dialect::SAFFRON, "0 0 L * *"),
        (Dialect::SAFFRON, "0 0 15W,LW * *"),
        (Dialect::SAFFRON, "0 0 L 1,4 *"),
        (Dialect::SAFFRON, "0 0 * * MON#2,FRIL"),
        (Dialect::SAFFRON, "0 0 30 2 *"),
        (Dialect::QUARTZ, "30 0 0 ? * SUN"),
        (Dialect::QUARTZ, "0 0 0 1 1 ? 2026-2030"),
        (Dialect::SAFFRON, "0 0 * * MON,WED,FRI"),
    ];
    let paragraphs = sentences.map(|(from, text)| {
        let cron = cron(from, text);
        let line = |to: &Dialect| format!("  {to}: {}\n", listed(&cron, *to));
        let lines: Vec<_> = Dialect::ALL.iter().map(line).collect();
        format!("{from} {text}\n{}", lines.concat())
    });
    assert_eq!(paragraphs.join("\n"), include_str!("sentences.txt"));
}

/// A small generator, so that a count alone says what was tried.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }

    fn pick<'a>(&mut self, all: &[&'a str]) -> &'a str {
        let at = usize::try_from(self.below(all.len() as u64)).unwrap();
        all[at]
    }

    fn list(&mut self, one: impl Fn(&mut Self) -> String) -> String {
        let count = [1, 1, 1, 2, 3][usize::try_from(self.below(5)).unwrap()];
        (0..count).map(|_| one(self)).collect::<Vec<_>>().join(",")
    }

    fn values(&mut self, first: u64, last: u64) -> String {
        self.list(|random| {
            let mut value = || first + random.below(last - first + 1);
            let (a, b, step) = (value(), value(), 1 + value() % 9);
            match random.below(6) {
                0 => "*".into(),
                1 => format!("*/{step}"),
                2 => format!("{a}-{b}"),
                3 => format!("{}-{}/{step}", a.min(b), a.max(b)),
                _ => format!("{a}"),
            }
        })
    }

    fn expression(&mut self) -> String {
        let special = ["L", "LW", "L-3", "15W", "1W", "L-2W", "$", "?"];
        let weekday = [
            "MON", "SUN", "FRI#2", "TUEL", "WED#5", "SAT", "MON-FRI", "SUN-TUE", "FRI-SUN", "*/2",
            "?", "1-5", "L",
        ];
        let days = match self.below(4) {
            0 => "*".into(),
            1 => self.list(|random| random.pick(&special).into()),
            _ => self.values(1, 31),
        };
        let weekdays = match self.below(4) {
            0 => "*".into(),
            1 => self.values(0, 6),
            _ => self.list(|random| random.pick(&weekday).into()),
        };
        let plus = if self.below(3) == 0 { "+" } else { "" };
        let (minutes, hours) = (self.values(0, 59), self.values(0, 23));
        let months = if self.below(2) == 0 { "*".into() } else { self.values(1, 12) };
        let five = format!("{minutes} {hours} {days} {months} {plus}{weekdays}");
        match self.below(4) {
            0 => five,
            1 => format!("{} {five}", self.values(0, 59)),
            2 => format!("0 {five}"),
            _ => {
                format!("0 {five} {}", self.pick(&["*", "2026", "2024-2040/4", "2199-2205", "*/2"]))
            }
        }
    }
}

/// Each dialect writes what each other reads, and reads it back. `SAFFRON_PAIRS` sets how many pairs.
#[test]
fn what_is_written_is_read_back_as_the_same() {
    let wanted = env::var("SAFFRON_PAIRS").map_or(20_000, |count| count.parse().unwrap());
    let mut random = Random(0x5AFF_2026);
    let mut pairs = 0_u64;
    let mut said: BTreeMap<&str, [u64; 3]> = BTreeMap::new();
    while pairs < wanted {
        let text = random.expression();
        let from = Dialect::ALL[usize::try_from(random.below(14)).unwrap()];
        let Ok(cron) = from.parse(&text) else { continue };
        let canonical = format!("{cron}");
        assert_eq!(Dialect::EXTENDED.parse(&canonical).as_ref(), Ok(&cron), "{canonical}");
        for &to in Dialect::ALL {
            pairs += 1;
            let counts = said.entry(to.as_str()).or_default();
            let one = cron.write_in(to);
            if let Ok(one) = &one {
                counts[0] += 1;
                let back = to.parse(one);
                assert_eq!(back.as_ref(), Ok(&cron), "{from} {text}: {to} {one}");
                assert_eq!(back.unwrap().write_in(to).as_ref(), Ok(one), "{from} {text}");
            }
            match cron.write_list_in(to) {
                Ok(list) if one.is_ok() => assert_eq!(list, [one.unwrap()]),
                Ok(list) => {
                    counts[1] += 1;
                    let back: Vec<_> = list.iter().map(|text| to.parse(text).unwrap()).collect();
                    let times = |cron: &Cron| (cron.seconds, cron.minutes, cron.hours);
                    assert!(
                        back.iter().all(|part| times(part) == times(&cron)),
                        "{text}: {list:?}"
                    );
                    assert_eq!(days_of(&back), days_of(&[cron]), "{from} {text}: {to} {list:?}");
                }
                Err(_) => counts[2] += 1,
            }
        }
        assert_eq!(cron.write_in(Dialect::EXTENDED).as_ref(), Ok(&canonical));
    }
    println!("{pairs} pairs; one, several, none: {said:?}");
}

#[test]
fn reasons_say_what_is_missing() {
    for (from, text, to, code, message) in [
        (
            Dialect::QUARTZ,
            "30 0 9 ? * *",
            Dialect::UNIX,
            "seconds",
            "unix has no field for seconds",
        ),
        (
            Dialect::QUARTZ,
            "0 0 9 ? * * 2026",
            Dialect::SPRING,
            "years",
            "spring has no field for years",
        ),
        (
            Dialect::QUARTZ,
            "0 0 9 ? * * 2200",
            Dialect::AWS,
            "year-out-of-range",
            "aws has no year 2200",
        ),
        (Dialect::SAFFRON, "0 0 L-3 * *", Dialect::AWS, "special", "aws has no L-3"),
        (
            Dialect::SAFFRON,
            "0 0 1,L * *",
            Dialect::AWS,
            "special-in-list",
            "aws has no lists with L",
        ),
        (
            Dialect::SAFFRON,
            "0 0 13 * FRI",
            Dialect::AWS,
            "either-day",
            "one expression in aws can't name days of the month or the week, either of which fires",
        ),
        (
            Dialect::JENKINS,
            "0 0 13 * 5",
            Dialect::GITHUB,
            "both-days",
            "github can't ask for both the day of the month and the day of the week",
        ),
    ] {
        let reason = cron(from, text).write_in(to).unwrap_err();
        assert_eq!((reason.kind().as_str(), &*format!("{reason}")), (code, message), "{text}");
    }
}

#[test]
fn what_needs_no_more_is_written_in_five_fields() {
    for (text, canonical) in [
        ("0 0 9 * * MON-FRI", "0 9 * * MON-FRI"),
        ("0 0 9 * * MON-FRI *", "0 9 * * MON-FRI"),
        ("*/10 0 9 * * *", "*/10 0 9 * * *"),
        ("0 0 9 * * * 2026,2028", "0 0 9 * * * 2026,2028"),
        ("0 9 13 * +FRI", "0 9 13 * +FRI"),
        ("0 9 1-7 * +MON", "0 9 * * MON#1"),
    ] {
        assert_eq!(format!("{}", cron(Dialect::EXTENDED, text)), canonical);
    }
}
