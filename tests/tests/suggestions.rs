//! No suggestion moves a job: where a text means something in the dialect that it was written
//! in, what another dialect suggests for it means the same there.

use saffron::{Cron, Dialect};

/// Expressions as people wrote them, each with the dialect of its system.
const WRITTEN: &str = include_str!("suggestions/written.tsv");

/// What becomes of a text when a dialect's suggestions are followed.
fn followed(dialect: Dialect, text: &str) -> Option<(String, Cron)> {
    let mut text = text.to_owned();
    let mut suggested = false;
    for _ in 0..8 {
        match dialect.parse(&text) {
            Ok(cron) => return suggested.then_some((text, cron)),
            Err(error) => text.replace_range(error.span(), error.suggestion()?),
        }
        suggested = true;
    }
    panic!("the suggestions of {dialect} lead nowhere: {text}");
}

/// Is its meaning there an accident? Azure swaps the ends of a range, and only croner and
/// Kubernetes take a `?` outside the day fields, which nobody writes.
fn is_accident(written_in: Dialect, text: &str) -> bool {
    let fields: Vec<_> = text.split_ascii_whitespace().collect();
    let days = if fields.len() == 5 { [2, 4] } else { [3, 5] };
    let is_odd = |(n, field): (usize, &&str)| field.contains('?') && !days.contains(&n);
    written_in == Dialect::AZURE && text.contains('-')
        || [Dialect::KUBERNETES, Dialect::CRONER].contains(&written_in)
            && fields.iter().enumerate().any(is_odd)
}

/// What is wrong with following a dialect's suggestions for a text that is written in another.
fn moved(text: &str, written_in: Dialect, suggested: &(String, Cron)) -> Option<String> {
    let (suggested, cron) = suggested;
    let meant = written_in.parse(text).ok().filter(|_| !is_accident(written_in, text))?;
    (*cron != meant)
        .then(|| format!("{written_in}'s {text:?} is {meant}, but {suggested:?} is {cron}"))
}

#[test]
fn what_people_wrote_is_not_moved() {
    let written: Vec<_> = WRITTEN.lines().filter_map(|line| line.split_once('\t')).collect();
    let mut suggestions = 0;
    for (name, text) in &written {
        let written_in: Dialect = name.parse().expect("it is a dialect");
        for suggested in Dialect::ALL.iter().filter_map(|&dialect| followed(dialect, text)) {
            assert_eq!(moved(text, written_in, &suggested), None);
            suggestions += 1;
        }
    }
    println!("suggestions: {suggestions} for {} expressions", written.len());
    assert!(suggestions > 100, "{suggestions}");
}

/// A linear congruence, which is random enough for texts.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) as usize % bound
    }

    fn one_of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    fn item(&mut self, nth: usize, count: usize) -> String {
        const DAYS: &[&str] =
            &["L", "LW", "15W", "L-3", "$", "1-7", "?", "?", "32", "-1", "W15", "1,L"];
        const WEEKDAYS: &[&str] = &[
            "MON", "MON-FRI", "FRI-SUN", "1-5", "0", "7", "6#3", "FRI#2", "5L", "FRIL", "L", "?",
            "?", "SUN-TUE", "5-1", "MON/2", "Monday", "1,3", "0-6", "+MON", "2-8", "FRI-L", "T",
        ];
        const PLAIN: &[&str] = &[
            "*", "*", "*", "0", "0", "5", "*/5", "0/15", "22-2", "1,2", "H", "H(1-5)", "H/3", "60",
            "24", "*5", "10~20", "*/90", "2025", "2030/5", "1-", "/5", "9:00", "0x5", "+5", "JAN",
            "12-1", "9–17", "?",
        ];
        let from_day = match count {
            5 => nth.checked_sub(2),
            _ => nth.checked_sub(3),
        };
        match (from_day, self.below(3)) {
            (Some(0), 1..) => self.one_of(DAYS),
            (Some(2), 1..) => self.one_of(WEEKDAYS),
            (Some(0..), 1..) => "*",
            (None, 2) => self.one_of(&["0", "*", "9"]),
            _ => self.one_of(PLAIN),
        }
        .to_owned()
    }

    fn text(&mut self) -> String {
        const BEFORE: &[&str] = &["", "", "", "", "", "", "TZ=UTC ", "'", "cron("];
        const BEHIND: &[&str] =
            &["", "", "", "", "", "", " UTC", " # why", " root /bin/true", "'", ")"];
        let count = [5, 5, 5, 6, 6, 7, 4][self.below(7)];
        let fields: Vec<_> = (0..count).map(|nth| self.item(nth, count)).collect();
        format!("{}{}{}", self.one_of(BEFORE), fields.join(" "), self.one_of(BEHIND))
    }
}

#[test]
fn what_is_nearly_valid_is_not_moved() {
    let mut random = Random(1);
    let mut suggestions = 0;
    for _ in 0..100_000 {
        let text = random.text();
        let dialect = Dialect::ALL[random.below(Dialect::ALL.len())];
        let Some(suggested) = followed(dialect, &text) else { continue };
        for &written_in in Dialect::ALL {
            assert_eq!(moved(&text, written_in, &suggested), None, "{dialect}");
        }
        suggestions += 1;
    }
    println!("suggestions: {suggestions} for 100000 texts");
    assert!(suggestions > 4_000, "{suggestions}");
}
