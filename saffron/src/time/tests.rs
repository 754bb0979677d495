//! The laws in time zones and under every policy, for schedules with seconds, years and days that
//! both fields must name: against an oracle that looks at every second.

use std::collections::{BTreeSet, HashMap};
use std::iter::successors;
use std::ops::Range;
use std::vec::Vec;

use chrono::{DateTime, FixedOffset, NaiveDate, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use crate::meaning::calendar::ALL_MONTHS;
use crate::meaning::cron::{Cron, Fields};
use crate::meaning::day::Days;
use crate::meaning::tests::{Random, fires_on};
use crate::meaning::years::Years;
use crate::time::dst::{ClockChange, DstPolicy};
use crate::time::schedule::Schedule;
use crate::time::zone::{FixedZone, OffsetFn, OffsetSpan, Zone};

/// What fires, and what the clock had to do with it.
type Firings = Vec<(i64, Option<ClockChange>)>;

/// A time during which a zone keeps its offset.
struct Run {
    start: i64,
    end: i64,
    offset: i64,
}

impl Run {
    fn shows(&self, wall: i64) -> bool {
        (self.start..self.end).contains(&(wall - self.offset))
    }
}

/// The definitions, by the second.
struct Oracle<'a> {
    fields: &'a Fields,
    dst: DstPolicy,
    dates: HashMap<i64, bool>,
}

impl Oracle<'_> {
    fn unit(&self) -> usize {
        if self.fields.seconds == 1 { 60 } else { 1 }
    }

    fn is_interval(&self) -> bool {
        (0..24).all(|hour| self.fields.hours >> hour & 1 != 0)
    }

    fn matches(&mut self, wall: i64) -> bool {
        let (day, second) = (wall.div_euclid(86_400), wall.rem_euclid(86_400));
        let date = || NaiveDate::default() + TimeDelta::days(day);
        self.fields.seconds >> (second % 60) & 1 != 0
            && self.fields.minutes >> (second / 60 % 60) & 1 != 0
            && self.fields.hours >> (second / 3600) & 1 != 0
            && *self.dates.entry(day).or_insert_with(|| fires_on(self.fields, date()))
    }

    fn firings(&mut self, offset_at: &impl Fn(i64) -> i32, window: Range<i64>) -> Firings {
        let runs = runs(offset_at, window.start - 180_000..window.end + 180_000);
        let mut regular = HashMap::new();
        let mut moved = HashMap::new();
        for (n, run) in runs.iter().enumerate() {
            let seen = |wall| runs[..n].iter().any(|earlier| earlier.shows(wall));
            let seen_again = |wall| runs[n + 1..].iter().any(|later| later.shows(wall));
            for wall in run.start + run.offset..run.end + run.offset {
                if !self.matches(wall) {
                    continue;
                }
                let change = match (seen(wall), seen_again(wall)) {
                    (true, _) => Some(ClockChange::SecondPass),
                    (_, true) => Some(ClockChange::FirstPass),
                    _ => None,
                };
                let fires = match self.dst {
                    DstPolicy::Literal => true,
                    DstPolicy::Skip => !seen(wall),
                    DstPolicy::Later => !seen_again(wall),
                    DstPolicy::Adjust | DstPolicy::Shift => self.is_interval() || !seen(wall),
                };
                if fires {
                    regular.insert(wall - run.offset, change);
                }
            }
            let Some(next) = runs.get(n + 1) else { break };
            if self.is_interval() {
                continue;
            }
            for from in next.start + run.offset..next.start + next.offset {
                if self.matches(from) {
                    let time = match self.dst {
                        DstPolicy::Adjust => next.start,
                        DstPolicy::Shift => from - run.offset,
                        _ => continue,
                    };
                    moved.entry(time).or_insert(Some(ClockChange::Moved { from }));
                }
            }
        }
        moved.extend(regular);
        let mut firings: Firings =
            moved.into_iter().filter(|(time, _)| window.contains(time)).collect();
        firings.sort_unstable_by_key(|(time, _)| *time);
        firings
    }
}

fn runs(offset_at: &impl Fn(i64) -> i32, window: Range<i64>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for minute in window.step_by(60) {
        for time in minute..minute + 60 {
            let offset = i64::from(offset_at(time));
            match runs.last_mut() {
                Some(run) if run.offset == offset => run.end = time + 1,
                _ => runs.push(Run { start: time, end: time + 1, offset }),
            }
            // Nothing changes within a minute whose ends are alike.
            if time == minute && i64::from(offset_at(minute + 59)) == offset {
                runs.last_mut().unwrap().end = minute + 60;
                break;
            }
        }
    }
    runs
}

/// Zones, and an instant near which the clock of each changes: to and fro, at midnight, by half an
/// hour, by two hours, by a day, and by odd seconds.
fn changes() -> Vec<(Tz, i64)> {
    let near = |zone: Tz, text: &str| {
        let time: DateTime<FixedOffset> = text.parse().unwrap();
        let offset = |time| offset(zone, time);
        let (mut low, mut high) = (time.timestamp() - 172_800, time.timestamp() + 172_800);
        assert_ne!(offset(low), offset(high), "{zone} {text}");
        let before = offset(low);
        while high - low > 1 {
            let middle = i64::midpoint(low, high);
            *(if offset(middle) == before { &mut low } else { &mut high }) = middle;
        }
        (zone, high)
    };
    [
        (Tz::America__New_York, "2024-03-10T07:00:00Z"),
        (Tz::America__New_York, "2024-11-03T06:00:00Z"),
        (Tz::America__New_York, "1883-11-18T17:00:00Z"),
        (Tz::Australia__Lord_Howe, "2024-10-05T15:30:00Z"),
        (Tz::Australia__Lord_Howe, "2024-04-06T15:00:00Z"),
        (Tz::America__Sao_Paulo, "2018-11-04T03:00:00Z"),
        (Tz::America__Sao_Paulo, "2018-02-18T02:00:00Z"),
        (Tz::America__Santiago, "2024-09-08T04:00:00Z"),
        (Tz::America__Santiago, "2024-04-07T03:00:00Z"),
        (Tz::Pacific__Apia, "2011-12-30T10:00:00Z"),
        (Tz::Pacific__Kwajalein, "1969-09-30T13:00:00Z"),
        (Tz::Antarctica__Troll, "2024-03-31T01:00:00Z"),
        (Tz::Antarctica__Troll, "2024-10-27T01:00:00Z"),
        (Tz::Africa__Monrovia, "1972-01-07T00:00:00Z"),
        (Tz::Europe__Lisbon, "1912-01-01T00:00:00Z"),
    ]
    .map(|(zone, text)| near(zone, text))
    .to_vec()
}

fn offset(zone: Tz, time: i64) -> i32 {
    let time = DateTime::from_timestamp(time, 0).unwrap().naive_utc();
    zone.offset_from_utc_datetime(&time).fix().local_minus_utc()
}

fn utc(time: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(time, 0).unwrap()
}

/// A schedule that likely fires around a time, and rarely too often to be looked at.
fn fields_near(random: &mut Random, wall: i64) -> Fields {
    let fields = random.fields();
    let hour = u32::try_from(wall.rem_euclid(86_400) / 3600).unwrap();
    let near = |random: &mut Random| 1 << ((hour + 20 + random.below(6)) % 24);
    let hours = match random.below(4) {
        0 => 0xFF_FFFF,
        1 => fields.hours,
        _ => near(random) | near(random) | near(random),
    };
    let days = if random.once_in(3) { fields.days } else { Days::EVERY };
    let year = NaiveDate::default().checked_add_signed(TimeDelta::seconds(wall)).unwrap();
    let year = u16::try_from(chrono::Datelike::year(&year)).unwrap();
    let years = match random.below(3) {
        0 => Years::range(year, year + 1, 1),
        1 if year >= 1970 => Years::range(year - 1, year, 1),
        _ => Years::ALL,
    };
    let months = if random.once_in(4) { fields.months } else { ALL_MONTHS };
    let sparse = |random: &mut Random| (0..3).fold(0, |set, _| set | 1 << random.below(60));
    let seconds = if random.once_in(12) { fields.seconds } else { sparse(random) };
    let minutes = if random.once_in(4) { fields.minutes } else { sparse(random) };
    let seconds = if random.once_in(3) { 1 } else { seconds };
    Fields { seconds, minutes, hours, days, months, years }
}

/// A schedule, a window, and what fires in it.
struct Case<'a, Z> {
    what: &'a str,
    schedule: Schedule,
    zone: &'a Z,
    window: Range<i64>,
    firings: &'a Firings,
}

impl<Z: Zone> Case<'_, Z> {
    fn times(&self) -> impl DoubleEndedIterator<Item = i64> + Clone {
        self.firings.iter().map(|(time, _)| *time)
    }

    fn check(&self, random: &mut Random) {
        self.iterates(random);
        self.steps();
        self.changes();
        for time in self.times().take(20).flat_map(|time| [time - 1, time, time + 1]) {
            self.surrounds(time);
        }
        self.contains();
    }

    fn iterates(&self, random: &mut Random) {
        let wanted: Vec<_> = self.times().collect();
        let schedule = self.schedule.in_zone(self.zone);
        let iter = || schedule.iter(self.window.clone());
        assert_eq!(iter().collect::<Vec<i64>>(), wanted, "{}", self.what);
        let mut backward: Vec<i64> = iter().rev().collect();
        backward.reverse();
        assert_eq!(backward, wanted, "{} from the back", self.what);
        let (mut found, mut both) = (BTreeSet::new(), iter());
        while let Some(time) = if random.once_in(2) { both.next() } else { both.next_back() } {
            found.insert(time);
        }
        assert_eq!(found.into_iter().collect::<Vec<_>>(), wanted, "{} from both ends", self.what);
        let mut batch = std::vec![0; wanted.len()];
        assert_eq!(schedule.next_batch(self.window.start - 1, &mut batch), wanted.len());
        assert_eq!(batch, wanted, "{} in a batch", self.what);
        assert_eq!(schedule.prev_batch(self.window.end, &mut batch), wanted.len());
        batch.reverse();
        assert_eq!(batch, wanted, "{} in a batch from the back", self.what);
    }

    fn steps(&self) {
        let (schedule, Range { start, end }) =
            (self.schedule.in_zone(self.zone), self.window.clone());
        let next = successors(schedule.next_from(start), |time| schedule.next_after(*time));
        let next: Vec<_> = next.take_while(|time| *time < end).take(3000).collect();
        assert_eq!(next, self.times().take(3000).collect::<Vec<_>>(), "{} next", self.what);
        let prev = successors(schedule.prev_before(end), |time| schedule.prev_before(*time));
        let prev: Vec<_> = prev.take_while(|time| *time >= start).take(3000).collect();
        assert_eq!(prev, self.times().rev().take(3000).collect::<Vec<_>>(), "{} prev", self.what);
    }

    fn changes(&self) {
        let schedule = self.schedule.in_zone(self.zone);
        for (time, change) in self.firings {
            assert_eq!(schedule.clock_change(*time), *change, "{} at {}", self.what, utc(*time));
        }
    }

    fn surrounds(&self, time: i64) {
        let schedule = self.schedule.in_zone(self.zone);
        for (nanos, within) in [(0, false), (1, true), (999_999_999, true)] {
            let asked = utc(time) + TimeDelta::nanoseconds(nanos);
            let unix = |time: Option<DateTime<Utc>>| {
                time.map(|time| time.timestamp()).filter(|time| self.window.contains(time))
            };
            let got = [schedule.next_from(asked), schedule.next_after(asked)].map(unix);
            let from = self.times().find(|t| *t > time || *t == time && !within);
            assert_eq!(got, [from, self.times().find(|t| *t > time)], "{} {asked}", self.what);
            let got = [schedule.prev_from(asked), schedule.prev_before(asked)].map(unix);
            let before = self.times().rfind(|t| *t < time || *t == time && within);
            assert_eq!(got, [self.times().rfind(|t| *t <= time), before], "{} {asked}", self.what);
        }
    }

    /// What is asked by the minute contains all of a minute of the wall clock that holds a firing.
    fn contains(&self) {
        let schedule = self.schedule.in_zone(self.zone);
        let unit = i64::from(self.schedule.cron().unit());
        let part = |time: i64| {
            let offset = i64::from(self.zone.offset_at(time));
            ((time + offset).div_euclid(unit), offset)
        };
        let parts: BTreeSet<_> = self.times().map(part).collect();
        let step = if unit == 60 { 17 } else { 1 };
        let middle = i64::midpoint(self.window.start, self.window.end);
        for time in (middle - 6000..middle + 6000).step_by(step) {
            assert_eq!(
                schedule.contains(time),
                parts.contains(&part(time)),
                "{} {}",
                self.what,
                utc(time)
            );
        }
        for time in self.times() {
            assert!(schedule.contains(time), "{} {}", self.what, utc(time));
        }
    }
}

#[test]
fn every_zone_and_policy_obeys_the_laws() {
    let mut random = Random::new(3);
    let mut kinds = HashMap::new();
    for (zone, change) in changes() {
        let offset_at = |time| offset(zone, time);
        let table = OffsetFn::new(offset_at);
        for n in 0..12 {
            let fields = fields_near(&mut random, change + i64::from(offset_at(change)));
            let cron = Cron::new(fields);
            let half = if n % 8 == 0 { 100_000 } else { 20_000 };
            let window = change - half - i64::from(random.below(3000))..change + half;
            for &dst in DstPolicy::ALL {
                let mut oracle = Oracle { fields: &fields, dst, dates: HashMap::new() };
                let firings = oracle.firings(&offset_at, window.clone());
                for (_, change) in &firings {
                    let kind = change.map(|change| core::mem::discriminant(&change));
                    *kinds.entry((dst, oracle.unit(), kind)).or_insert(0) += 1;
                }
                let what = std::format!("{zone} {dst} {fields:?}");
                let schedule = cron.with_dst(dst);
                let window = window.clone();
                let case = Case { what: &what, schedule, zone: &table, window, firings: &firings };
                case.check(&mut random);
                chronos(&case, zone);
            }
        }
    }
    // Three policies move nothing; all see both passes, or fire in one of them.
    assert!(kinds.len() > 2 * 5 * 2, "{kinds:?}");
}

/// The same in chrono's own zones, from either end.
fn chronos<Z: Zone>(case: &Case<'_, Z>, zone: Tz) {
    let wanted: Vec<_> = case.times().collect();
    let [start, end] =
        [case.window.start, case.window.end].map(|time| utc(time).with_timezone(&zone));
    let found: Vec<_> = case.schedule.iter(start..end).map(|time| time.timestamp()).collect();
    assert_eq!(found, wanted, "{} in chrono's zone", case.what);
    let mut found: Vec<_> =
        case.schedule.iter(start..end).rev().map(|time| time.timestamp()).collect();
    found.reverse();
    assert_eq!(found, wanted, "{} in chrono's zone from the back", case.what);
}

/// On the clock of UTC, by the three kinds of times that stand on it.
#[test]
fn utc_obeys_the_laws() {
    let mut random = Random::new(4);
    let mut fired = 0;
    for n in 0..400 {
        let time = i64::from(random.below(0x7FFF_FFFF)) * if n % 2 == 0 { 1 } else { 3 };
        let fields = fields_near(&mut random, time);
        let cron = Cron::new(fields);
        let window = time - 90_000..time + 90_000;
        let mut oracle = Oracle { fields: &fields, dst: DstPolicy::Adjust, dates: HashMap::new() };
        let firings = oracle.firings(&|_| 0, window.clone());
        fired += firings.len();
        let what = std::format!("{fields:?}");
        let zone = &FixedZone::UTC;
        let schedule = cron.with_dst(DstPolicy::Adjust);
        let case = Case { what: &what, schedule, zone, window: window.clone(), firings: &firings };
        case.check(&mut random);
        let times: Vec<_> = case.times().collect();
        let (start, end) = (utc(window.start), utc(window.end));
        let next = successors(cron.next_from(start), |time| cron.next_after(*time));
        let next: Vec<_> =
            next.take_while(|time| *time < end).map(|time| time.timestamp()).collect();
        assert_eq!(next, times, "{what} in chrono's UTC");
        let prev = successors(cron.prev_before(end), |time| cron.prev_before(*time));
        let mut prev: Vec<_> =
            prev.take_while(|time| *time >= start).map(|t| t.timestamp()).collect();
        prev.reverse();
        assert_eq!(prev, times, "{what} in chrono's UTC from the back");
        assert_eq!(
            cron.iter(start..end).map(|t| t.timestamp()).collect::<Vec<_>>(),
            times,
            "{what}"
        );
        for time in times.iter().take(50).flat_map(|time| [time - 1, *time, time + 1]) {
            let asked = [cron.contains(utc(time)), cron.contains(time)];
            let unit = i64::from(cron.unit());
            let is_in = times.contains(&(time.div_euclid(unit) * unit));
            let is_known = time >= window.start + 60 && time < window.end;
            assert!(!is_known || asked == [is_in; 2], "{what} {}", utc(time));
        }
    }
    assert!(fired > 10_000, "{fired}");
}

/// A zone that lies: its offsets, and the spans that it claims, have nothing to do with one another.
struct Liar(u64);

impl Zone for Liar {
    fn offset_at(&self, time: i64) -> i32 {
        let mut random = Random::new((time >> (self.0 % 24)).cast_unsigned() ^ self.0);
        i32::try_from(random.below(400_000)).unwrap() - 200_000
    }

    fn span_at(&self, time: i64) -> OffsetSpan {
        let mut random = Random::new(time.cast_unsigned() ^ self.0);
        let mut reach = || i64::from(random.below(0x10_0000));
        let (start, end) = match reach() % 8 {
            0 => (i64::MIN, i64::MAX),
            1 => (time + reach(), time - reach()),
            _ => (time - reach(), time + reach()),
        };
        OffsetSpan { start, end, offset: self.offset_at(time) }
    }
}

#[test]
fn a_zone_that_lies_gets_ordered_answers() {
    let mut random = Random::new(5);
    for seed in 0..1500 {
        let time = i64::from(random.below(0x7FFF_FFFF)) * 3 - 2_000_000_000;
        let cron = Cron::new(fields_near(&mut random, time.max(1)));
        let zone = Liar(seed * 7919);
        for &dst in DstPolicy::ALL {
            let schedule = cron.with_dst(dst).in_zone(&zone);
            assert!(schedule.next_from(time).is_none_or(|next| next >= time));
            assert!(schedule.next_after(time).is_none_or(|next| next > time));
            assert!(schedule.prev_from(time).is_none_or(|prev| prev <= time));
            assert!(schedule.prev_before(time).is_none_or(|prev| prev < time));
            schedule.contains(time);
            schedule.clock_change(time);
            let forward: Vec<i64> = schedule.iter_from(time).take(100).collect();
            assert!(forward.windows(2).all(|pair| pair[0] < pair[1]));
            let backward: Vec<i64> =
                schedule.iter(time - 1_000_000..time).rev().take(100).collect();
            assert!(backward.windows(2).all(|pair| pair[0] > pair[1]));
        }
    }
}

/// The next firing may be far, and what is named ends.
#[test]
fn named_years_bound_a_search() {
    let fields = |days, months, years| Fields {
        seconds: 1 << 30,
        minutes: 1,
        hours: 1,
        days,
        months,
        years,
    };
    let leap_monday =
        Days { both: true, weekdays: Days::weekday(1), days: 1 << 29, ..Days::default() };
    let cron = Cron::new(fields(leap_monday, 1 << 2, Years::range(2000, 2100, 1)));
    let time = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    let mondays =
        ["2016-02-29T00:00:30Z", "2044-02-29T00:00:30Z", "2072-02-29T00:00:30Z"].map(time);
    assert_eq!(cron.iter_from(time("-200000-01-01T00:00:00Z")).collect::<Vec<_>>(), mondays);
    let back = cron.iter(time("-200000-01-01T00:00:00Z")..time("+200000-01-01T00:00:00Z")).rev();
    assert_eq!(back.collect::<Vec<_>>(), [mondays[2], mondays[1], mondays[0]]);
    assert_eq!(cron.next_after(mondays[2]), None);
    assert_eq!(cron.prev_before(mondays[0]), None);
    assert_eq!(cron.next_after(time("2016-02-29T00:00:29.5Z")), Some(mondays[0]));
    assert!(!cron.contains(time("2016-02-29T00:00:31Z")));
    assert!(cron.contains(time("2016-02-29T00:00:30.9Z")));
    let without_end = Cron::new(fields(leap_monday, 1 << 2, Years::ALL));
    assert_eq!(without_end.next_after(mondays[2]), Some(time("2112-02-29T00:00:30Z")));
}
