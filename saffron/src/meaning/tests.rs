//! The laws of the meaning, against definitions that are written down as slowly as they read.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::vec::Vec;

use chrono::{Datelike, NaiveDate};

use crate::meaning::calendar::{ALL_MONTHS, FEBRUARY, MONTHS_OF_30, Year};
use crate::meaning::canon::atoms;
use crate::meaning::cron::{Cron, Fields};
use crate::meaning::day::Days;
use crate::meaning::mask::bits;
use crate::meaning::years::Years;

/// Random numbers, the same in every run.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(2).wrapping_add(1))
    }

    /// A number below another.
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mixed = (self.0 ^ self.0 >> 29).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33;
        u32::try_from(mixed % u64::from(end)).unwrap()
    }

    /// Is it so, once in so many times?
    pub(crate) fn once_in(&mut self, times: u32) -> bool {
        self.below(times) == 0
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(u32::try_from(of.len()).unwrap()) as usize]
    }

    /// A few values of a field.
    pub(crate) fn values(&mut self, first: u32, last: u32) -> u64 {
        let all = crate::meaning::mask::below(last + 1) & !crate::meaning::mask::below(first);
        match self.below(4) {
            0 => all,
            1 => (0..5).fold(0, |set, _| set | 1 << (first + self.below(last - first + 1))),
            _ => 1 << (first + self.below(last - first + 1)),
        }
    }

    pub(crate) fn days(&mut self) -> Days {
        let (of_month, of_week) = (all_of_month(), all_of_week());
        let mut days = Days::default();
        if self.once_in(4) {
            return Days::EVERY;
        }
        let which = self.below(5);
        for _ in 0..=self.below(4) {
            if which != 0 {
                days = days.with(&self.one(&of_month));
            }
            if which != 1 {
                days = days.with(&self.one(&of_week));
            }
        }
        Days { both: which > 2, ..days }
    }

    pub(crate) fn fields(&mut self) -> Fields {
        let months = match self.below(3) {
            0 => ALL_MONTHS,
            1 => u16::try_from(self.values(1, 12)).unwrap(),
            _ => 1 << (1 + self.below(12)),
        };
        let mut years = Years::ALL;
        if self.once_in(2) {
            for _ in 0..=self.below(4) {
                let start = 1970 + u16::try_from(self.below(256)).unwrap();
                let end = start + u16::try_from(self.below(4)).unwrap();
                years = years.with(&Years::range(start, end, 1));
            }
        }
        Fields {
            seconds: if self.once_in(2) { 1 } else { self.values(0, 59) },
            minutes: self.values(0, 59),
            hours: u32::try_from(self.values(0, 23)).unwrap(),
            days: self.days(),
            months,
            years,
        }
    }
}

fn all_of_month() -> Vec<Days> {
    atoms().filter(Days::is_of_month).collect()
}

fn all_of_week() -> Vec<Days> {
    let nth = (0..35).map(|bit| Days::nth_weekday(bit % 7, bit / 7 + 1));
    let of_week = (0..7).flat_map(|d| [Days::weekday(d), Days::last_weekday(d)]).chain(nth);
    of_week.map(|weekdays| Days { weekdays, ..Days::default() }).collect()
}

/// Does any time of a date match?
pub(crate) fn fires_on(fields: &Fields, date: NaiveDate) -> bool {
    let days = &fields.days;
    let last = (28..=31).rev().find(|&day| date.with_day(day).is_some()).unwrap();
    let nearest_to = |day: u32| {
        let target = date.with_day(day)?;
        let weekdays =
            (1..=last).filter(|&d| target.with_day(d).unwrap().weekday().number_from_monday() < 6);
        weekdays.min_by_key(|d| d.abs_diff(day))
    };
    let day = date.day();
    let by_month = days.days >> day & 1 != 0
        || bits(days.from_last.into()).any(|n| n + day == last)
        || bits(days.nearest.into()).any(|n| nearest_to(n) == Some(day))
        || bits(days.nearest_from_last.into())
            .any(|n| n < last && nearest_to(last - n) == Some(day));
    let weekday = date.weekday().num_days_from_sunday();
    let nth = (1..=day).filter(|d| date.with_day(*d).unwrap().weekday() == date.weekday()).count();
    let is_last = date.with_day(day + 7).is_none();
    let by_week = days.weekdays & Days::nth_weekday(weekday, u32::try_from(nth).unwrap()) != 0
        || is_last && days.weekdays & Days::last_weekday(weekday) != 0;
    let in_year =
        fields.years.is_all() || fields.years.iter().any(|year| i32::from(year) == date.year());
    in_year
        && fields.months >> date.month() & 1 != 0
        && if days.both { by_month && by_week } else { by_month || by_week }
}

/// The days of all kinds of year, and of these years.
fn dates(years: &Years) -> impl Iterator<Item = NaiveDate> + Clone + use<> {
    // From 1999 to 2026, each kind of year that is not of a turn of century occurs, and there are no others.
    let years: Vec<i32> =
        if years.is_all() { (1999..2027).collect() } else { years.iter().map(i32::from).collect() };
    years.into_iter().flat_map(|year| {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        first.iter_days().take_while(move |date| date.year() == year)
    })
}

fn hash(cron: &Cron) -> u64 {
    let mut hasher = DefaultHasher::new();
    cron.hash(&mut hasher);
    hasher.finish()
}

/// The same schedule as its canonical fields say it.
fn canonical(cron: &Cron) -> Cron {
    let days = cron.canonical_days();
    Cron::new(Fields {
        seconds: cron.seconds,
        minutes: cron.minutes,
        hours: cron.hours,
        days,
        months: cron.canonical_months(&days),
        years: cron.years,
    })
}

fn assert_canonical(cron: &Cron) {
    let again = canonical(cron);
    assert_eq!(again, *cron, "{:?}", cron.days);
    assert_eq!(hash(&again), hash(cron), "{:?}", cron.days);
    let days = cron.canonical_days();
    assert_eq!(again.canonical_days(), days, "{:?}", cron.days);
    assert_eq!(again.canonical_months(&days), cron.canonical_months(&days), "{:?}", cron.days);
}

#[test]
fn every_kind_of_year_occurs_among_few() {
    let mut kinds: Vec<_> = (1999..2027).map(|year| Year::of(year).number()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 14);
}

/// What is stored of months and years is what fires, and every day is the definition's.
#[test]
fn days_months_and_years_are_those_that_fire() {
    let mut random = Random::new(1);
    for _ in 0..1500 {
        let fields = random.fields();
        let cron = Cron::new(fields);
        let (mut months, mut years) = (0_u16, Years::ALL);
        for date in dates(&fields.years) {
            let fires = fires_on(&fields, date);
            if fires {
                months |= 1 << date.month();
                let year = u16::try_from(date.year()).unwrap();
                years = years.with(&Years::range(year, year, 1));
            }
            let month = date.month();
            let weekday = date.weekday().num_days_from_sunday();
            let kind = Year::of(date.year()).month(month);
            let in_month = fields.months >> month & 1 != 0;
            assert_eq!(
                in_month && cron.days.in_month(kind) >> date.day() & 1 != 0,
                fires,
                "{date} {fields:?}"
            );
            if in_month && !fields.days.both {
                let either = cron.days.either_fires_on(date.day(), weekday, || kind);
                assert_eq!(either, fires, "{date} {fields:?}");
            }
        }
        assert_eq!(cron.months, months, "{fields:?}");
        if !fields.years.is_all() {
            assert_eq!(cron.years, if months == 0 { fields.years } else { years }, "{fields:?}");
        }
        assert_eq!(cron.fires(), months != 0);
    }
}

/// Law 4, law 5: schedules are equal when they fire on the same days, and what is equal is said
/// alike.
#[test]
fn equality_and_the_canonical_form_go_by_meaning() {
    let mut random = Random::new(2);
    let mut equal = 0;
    for _ in 0..1500 {
        let fields = random.fields();
        let mut other = Fields { days: random.respelled(&fields), ..fields };
        if random.once_in(4) {
            other.months = u16::try_from(random.values(1, 12)).unwrap() | fields.months;
        }
        if random.once_in(8) {
            other.seconds ^= 2;
        }
        let [left, right] = [fields, other].map(Cron::new);
        let alike = dates(&fields.years)
            .all(|date| fires_on(&fields, date) == fires_on(&other, date))
            && (fields.seconds == other.seconds || !left.fires());
        assert_eq!(left == right, alike, "{fields:?} {other:?}");
        assert_canonical(&left);
        if alike && left.fires() {
            equal += 1;
            assert_eq!(hash(&left), hash(&right));
            let days = left.canonical_days();
            assert_eq!(days, right.canonical_days(), "{fields:?} {other:?}");
            assert_eq!(left.canonical_months(&days), right.canonical_months(&days));
        }
    }
    assert!(equal > 250, "{equal}");
}

impl Random {
    /// Days that say the same by other atoms, most of the time.
    fn respelled(&mut self, fields: &Fields) -> Days {
        let wanted = Cron::new(*fields);
        let mut said = fields.days;
        let (of_month, of_week) = (all_of_month(), all_of_week());
        for _ in 0..40 {
            let atom = if self.once_in(2) { self.one(&of_month) } else { self.one(&of_week) };
            let other = if self.once_in(2) { said.without(&atom) } else { said.with(&atom) };
            if Cron::new(Fields { days: other, ..*fields }) == wanted || self.once_in(200) {
                said = other;
            }
        }
        said
    }
}

/// Each pair of single things in all kinds of months: equal ones are said alike, and in a way that
/// says them.
#[test]
fn every_pair_of_day_fields_has_one_form() {
    let months_of_31 = ALL_MONTHS & !FEBRUARY & !MONTHS_OF_30;
    let lengths = [FEBRUARY, MONTHS_OF_30, months_of_31];
    let (mut pairs, mut intersections) = (0, 0);
    for set in 1..8 {
        let months = (0..3).filter(|n| set >> n & 1 != 0).fold(0, |months, n| months | lengths[n]);
        let mut forms = HashMap::new();
        for of_month in all_of_month() {
            for of_week in all_of_week() {
                let days = Days { both: true, ..of_month.with(&of_week) };
                let fields =
                    Fields { seconds: 1, minutes: 1, hours: 1, days, months, years: Years::ALL };
                let cron = Cron::new(fields);
                pairs += 1;
                if !cron.fires() {
                    continue;
                }
                assert_canonical(&cron);
                let canonical = cron.canonical_days();
                intersections += usize::from(canonical.both);
                let fires = cron.kinds_of_month().map(|kind| cron.days.in_month(kind));
                let key: Vec<_> = [cron.months.into()].into_iter().chain(fires).collect();
                let form = *forms.entry(key).or_insert(canonical);
                assert_eq!(form, canonical, "{days:?}");
            }
        }
    }
    assert_eq!(pairs, 7 * 124 * 49);
    assert!(intersections > 10_000, "{intersections}");
}
