//! What engines answered once, the core answers, but for the differences that are listed.

use chrono::{DateTime, FixedOffset};
use saffron::tz;
use saffron_tests::engines::answer::{Answer, Question, seconds};
use saffron_tests::engines::differences::Differences;
use saffron_tests::engines::tally::Tally;
use saffron_tests::engines::{core, engine, recorded};

#[test]
fn the_core_answers_what_engines_did() {
    let differences = Differences::read();
    let mut tally = Tally::default();
    for case in recorded::cases() {
        tally.judge(&case, &differences);
    }
    println!("{}\n{}", tally.report(), tally.known(&differences));
    assert_eq!(tally.different(), 0, "answers differ that the list does not tell of");
    let gone = differences.0.iter().enumerate().filter(|(place, _)| tally.seen(*place) == 0);
    let gone: Vec<_> = gone.map(|(_, row)| format!("{}: {}", row.engine.name, row.name)).collect();
    assert!(gone.is_empty(), "listed differences that no longer show: {}", gone.join(", "));
}

/// Those whose dialect's policy for clock changes is their own, but for what `OTHERWISE` says; of the
/// others it is only the nearest.
const EXACT: [&str; 6] = ["robfig", "jenkins", "pg_cron", "spring", "quartz", "azure"];

/// What they do otherwise at changes of the clock: who, an expression, after when, and why.
const OTHERWISE: [(&str, &str, &str, &str); 4] = [
    ("azure", "*/30 2 * * *", "2024-03-10T05:00:00Z", "of several times in a gap only the first"),
    ("azure", "0,30 2 * * *", "2024-03-10T05:00:00Z", "of several times in a gap only the first"),
    ("quartz", "30 1 * * *", "2024-11-03T05:45:00Z", "in the first pass, the second is past"),
    ("spring", "45 1 * * *", "2024-04-06T13:00:00Z", "a fold of half an hour has one pass"),
];

#[test]
fn the_core_does_what_engines_did_when_clocks_changed() {
    let (mut asked, mut times, mut otherwise) = (("", "", ""), 0, Vec::new());
    let text = recorded::read("clock-changes.txt");
    for line in text.lines().filter(|line| !line.starts_with("# ")) {
        if let Some(head) = line.strip_prefix("## ") {
            let (expression, rest) = head.split_once("   after ").expect("a start");
            let (start, zone) = rest.split_once(' ').expect("a zone");
            asked = (expression, start, zone);
            continue;
        }
        let (wanted, engines) = line.trim().split_once("   <- ").expect("who answered");
        for name in engines.split(' ').filter(|name| EXACT.contains(name)) {
            times += 1;
            if found(name, asked, wanted.split(", ").count()) != wanted {
                otherwise.push((name, asked.0, asked.1));
            }
        }
    }
    println!("recordings: {times} answers at changes of the clock, {} otherwise", otherwise.len());
    otherwise.sort_unstable();
    assert_eq!(otherwise, OTHERWISE.map(|(name, text, start, _)| (name, text, start)));
}

/// The core's times as the recording writes them.
fn found(name: &str, (text, start, zone): (&str, &str, &str), count: usize) -> String {
    let engine = engine(if name == "azure" { "ncrontab" } else { name }).expect("it is listed");
    let text = match name {
        "quartz" => format!("0 {} ?", text.strip_suffix(" *").expect("it names no weekday")),
        "spring" => format!("0 {text}"),
        _ => text.to_owned(),
    };
    let start = seconds(start).expect("an instant");
    let clock = tz::bundled(zone).expect("a zone");
    let zone = zone.to_owned();
    let question = Question { dialect: engine.dialect, text, job: None, start, zone, count };
    let Answer::Times(times) = core::answer(&question) else { panic!("{question:?} is refused") };
    let moment = |time: i64| {
        let offset = FixedOffset::east_opt(clock.offset_at(time)).expect("less than a day");
        let wall = DateTime::from_timestamp(time, 0).expect("in range").with_timezone(&offset);
        let shown = wall.format("%d %H:%M%z").to_string();
        shown[..shown.len() - 2].to_owned()
    };
    times.into_iter().map(moment).collect::<Vec<_>>().join(", ")
}
