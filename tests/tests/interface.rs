//! The parts of the Rust interface that the corpus, which all bindings share, has no cases
//! for.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{DateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{America::New_York, Tz};
use saffron::describe::{AnyLanguage, English, German, HourCycle};
use saffron::{
    ClockChange, Cron, CronExpr, DstPolicy, ErrorKind, Field, Item, Value, Values, Zone, tz,
};

fn cron(expr: &str) -> Cron {
    expr.parse().expect("it is valid")
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().expect("it is a time")
}

#[test]
fn a_tree_has_every_item_with_its_span() {
    let text = " */5,7 1-3 L,L-2,15W,LW,L-3W JAN/2 MON#2,FRIL,L,2-SAT ";
    let tree: CronExpr = text.parse().unwrap();
    let items = |field| -> Vec<_> {
        let items = tree.field(field).unwrap().items().iter();
        items.map(|item| (&text[item.span.clone()], item.item)).collect()
    };
    assert_eq!(
        items(Field::Minute),
        [
            ("*/5", Item::Plain(Values::All, Some(5))),
            ("7", Item::Plain(Values::One(Value::Number(7)), None))
        ]
    );
    assert_eq!(
        items(Field::Hour),
        [("1-3", Item::Plain(Values::Range(Value::Number(1), Value::Number(3)), None))]
    );
    assert_eq!(
        items(Field::DayOfMonth),
        [
            ("L", Item::FromLast(0)),
            ("L-2", Item::FromLast(2)),
            ("15W", Item::Nearest(15)),
            ("LW", Item::NearestFromLast(0)),
            ("L-3W", Item::NearestFromLast(3)),
        ]
    );
    assert_eq!(items(Field::Month), [("JAN/2", Item::Plain(Values::One(Value::Name(1)), Some(2)))]);
    assert_eq!(
        items(Field::DayOfWeek),
        [
            ("MON#2", Item::Nth(Value::Name(2), 2)),
            ("FRIL", Item::LastWeekday(Value::Name(6))),
            ("L", Item::LastOfWeek),
            ("2-SAT", Item::Plain(Values::Range(Value::Number(2), Value::Name(7)), None)),
        ]
    );
    assert_eq!(&text[tree.field(Field::DayOfMonth).unwrap().span()], "L,L-2,15W,LW,L-3W");
    assert_eq!((tree.as_str(), tree.to_string().as_str()), (text, text));
    assert_eq!(format!("{:>50}", "* * * * *".parse::<CronExpr>().unwrap()).len(), 50);
    assert_eq!(Cron::from(&tree), tree.cron());
}

#[test]
fn an_error_has_its_kind_and_its_help() {
    let error = "0 9 * * 0-5".parse::<Cron>().unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::ValueOutOfRange, "value-out-of-range"));
    assert_eq!(error.help(), Some("write SUN-FRI if you count from 0 = Sunday"));
    assert_eq!("0 9,, * * *".parse::<Cron>().unwrap_err().help(), None);
}

#[test]
fn an_expression_is_a_string_to_serde() {
    let read = |json| serde_json::from_str::<Cron>(json).map_err(|error| error.to_string());
    assert_eq!(read("\"0-0 9 * * 2-6\""), Ok(cron("0 9 * * MON-FRI")));
    assert_eq!(serde_json::to_string(&cron("0-0 9 * * 2-6")).unwrap(), "\"0 9 * * MON-FRI\"");
    let tree: CronExpr = serde_json::from_str("\"0-0 9 * * 2-6\"").unwrap();
    assert_eq!(serde_json::to_string(&tree).unwrap(), "\"0-0 9 * * 2-6\"");
    assert_eq!(
        read("\"60 * * * *\"").unwrap_err(),
        "minute 60 is out of range: expected 0-59 at line 1 column 12"
    );
    assert_eq!(
        read("7").unwrap_err(),
        "invalid type: integer `7`, expected a cron expression at line 1 column 1"
    );
}

#[test]
fn debug_shows_the_expression() {
    assert_eq!(format!("{:?}", cron("0-0 9 * * 2-6")), "Cron(0 9 * * MON-FRI)");
    let iter = cron("0 9 * * *").iter(utc("2025-01-01T00:00:00Z")..utc("2025-01-02T00:00:00Z"));
    assert_eq!(
        format!("{iter:?}"),
        "Iter { schedule: Schedule { cron: Cron(0 9 * * *), dst: Adjust }, \
         start: 1735689600, end: 1735776000, .. }"
    );
}

#[test]
fn hashes_tell_schedules_apart() {
    let hash = |expr: String| {
        let mut hasher = DefaultHasher::new();
        cron(&expr).hash(&mut hasher);
        hasher.finish()
    };
    let minutes = (0..60).map(|minute| format!("{minute} 0 * * *"));
    let hours = (1..24).map(|hour| format!("0 {hour} * * *"));
    let days = (1..32).map(|day| format!("0 0 {day} * *"));
    let months = (1..13).map(|month| format!("0 0 * {month} *"));
    let weekdays = (1..8).map(|day| format!("0 0 * * {day}"));
    let hashes = minutes.chain(hours).chain(days).chain(months).chain(weekdays).map(hash);
    assert_eq!(hashes.collect::<HashSet<_>>().len(), 60 + 23 + 31 + 12 + 7);
}

#[test]
fn languages_are_found_by_their_tags() {
    let language = |code, hour_cycle| AnyLanguage::new(code, hour_cycle);
    let english = |hour_cycle| Some(AnyLanguage::English(English { hour_cycle }));
    assert_eq!(language("en", None), english(HourCycle::H12));
    assert_eq!(language("EN-gb", Some(HourCycle::H23)), english(HourCycle::H23));
    assert_eq!(language("de_AT", Some(HourCycle::H12)), Some(AnyLanguage::German(German)));
    for unknown in ["", "tlh", "e", "end", "-en"] {
        assert_eq!(language(unknown, None), None, "{unknown}");
    }
    assert_eq!("de-CH".parse(), Ok(AnyLanguage::German(German)));
    let error = "tlh".parse::<AnyLanguage>().unwrap_err();
    assert_eq!(error.to_string(), "unknown language \"tlh\": expected en or de");
    let codes: Vec<_> = AnyLanguage::ALL.iter().map(AnyLanguage::to_string).collect();
    assert_eq!(codes, ["en", "en", "de"]);
}

#[test]
fn zones_are_found_by_name_and_others_suggested() {
    assert_eq!(
        tz::zone("america/NEW_york").map(|zone| zone.name().to_owned()),
        Ok("America/New_York".into())
    );
    let suggestions = |name| tz::zone(name).unwrap_err().suggestions().to_vec();
    assert_eq!(suggestions("America/NewYork"), ["America/New_York"]);
    assert_eq!(suggestions("lisbon"), ["Europe/Lisbon"]);
    assert_eq!(suggestions("Los Angeles"), ["America/Los_Angeles"]);
    assert_eq!(suggestions("xyzzy"), [""; 0]);
    assert_eq!(suggestions(""), [""; 0]);
    let message = |name: &str| tz::zone(name).unwrap_err().to_string();
    assert_eq!(message("lisbon"), r#"unknown time zone "lisbon": did you mean Europe/Lisbon?"#);
    // Nothing of the name reaches the terminal as a command to it, and a bounded part at all.
    assert_eq!(
        message("\u{1B}[31m\u{7}"),
        "unknown time zone \"\u{FFFD}[31m\u{FFFD}\": write an IANA name, such as Europe/Lisbon"
    );
    assert_eq!(
        message(&"x".repeat(1 << 20)),
        format!(
            "unknown time zone \"{}\": write an IANA name, such as Europe/Lisbon",
            "x".repeat(40)
        )
    );
}

#[test]
fn a_firing_tells_what_the_clock_had_to_do_with_it() {
    let changes = |expr, dst, from: &str, hours| -> Vec<_> {
        let schedule = cron(expr).with_dst(dst);
        let from = utc(from).with_timezone(&New_York);
        let firings = schedule.iter(from..from + TimeDelta::hours(hours));
        firings
            .map(|time| (time.format("%H:%M %Z").to_string(), schedule.clock_change(time)))
            .collect()
    };
    let usual = |time: &str| (time.to_owned(), None);
    let moved = ClockChange::Moved { from: "2024-03-10T02:30:00".parse().unwrap() };
    assert_eq!(
        changes("30 1-3 * * *", DstPolicy::Adjust, "2024-03-10T05:00:00Z", 4),
        [usual("01:30 EST"), ("03:00 EDT".to_owned(), Some(moved)), usual("03:30 EDT")]
    );
    assert_eq!(
        changes("30 * * * *", DstPolicy::Adjust, "2024-11-03T04:00:00Z", 4),
        [
            usual("00:30 EDT"),
            ("01:30 EDT".to_owned(), Some(ClockChange::FirstPass)),
            ("01:30 EST".to_owned(), Some(ClockChange::SecondPass)),
            usual("02:30 EST"),
        ]
    );
}

/// A zone that is not one of chrono's.
struct Own(Tz);

impl Zone for Own {
    fn offset_at(&self, time: i64) -> i32 {
        let time = DateTime::from_timestamp(time, 0).unwrap_or_default();
        self.0.offset_from_utc_datetime(&time.naive_utc()).fix().local_minus_utc()
    }
}

#[test]
fn a_zone_of_ones_own_answers_as_chronos() {
    let own = Own(New_York);
    let starts = ["2024-03-10T00:00:00Z", "2024-11-03T00:00:00Z"].map(utc);
    for expr in ["30 1,2 * * *", "*/30 * * * *", "0 0 30 2 *"] {
        for dst in [DstPolicy::Adjust, DstPolicy::Skip, DstPolicy::Literal] {
            let schedule = cron(expr).with_dst(dst);
            let mine = schedule.in_zone(&own);
            for time in starts.iter().flat_map(|t| (0..300).map(|n| *t + TimeDelta::minutes(7 * n)))
            {
                let local = time.with_timezone(&New_York);
                let in_utc = |time: Option<DateTime<Tz>>| time.map(|time| time.to_utc());
                assert_eq!(mine.contains(time), schedule.contains(local));
                assert_eq!(mine.next_from(time), in_utc(schedule.next_from(local)));
                assert_eq!(mine.next_after(time), in_utc(schedule.next_after(local)));
                assert_eq!(mine.prev_from(time), in_utc(schedule.prev_from(local)));
                assert_eq!(mine.prev_before(time), in_utc(schedule.prev_before(local)));
            }
        }
    }
}
