//! A shape says its schedule, without any language: it is read back as what its parts say.

use alloc::vec::Vec;

use super::{firing, pool};
use crate::describe::shape::{
    Date, Days, Nth, Past, Pattern, Shape, Time, Times, Unit, Values, Window, Years, years_alone,
    years_in_rows,
};
use crate::meaning::cron::{Cron, Fields};
use crate::meaning::day;
use crate::meaning::mask::bits;
use crate::meaning::years;

const DAY: u32 = 86_400;

/// The seconds of a day at which it fires, in order.
fn seconds_of_day(seconds: u64, minutes: u64, hours: u64) -> Vec<u32> {
    let hour =
        |h| bits(minutes).flat_map(move |m| bits(seconds).map(move |s| 3600 * h + 60 * m + s));
    bits(hours).flat_map(hour).collect()
}

fn set_of(values: Values, len: u32) -> u64 {
    let (first, last, step) = match values {
        Values::All => (0, len - 1, 1),
        Values::Run { first, last } => (first, last, 1),
        Values::Steps { first, last, step } => (first, last, step),
        Values::List(set) => return set,
    };
    let end = if last < first { last + len } else { last };
    (first..=end).step_by(step as usize).fold(0, |set, value| set | 1 << (value % len))
}

fn in_seconds(unit: Unit) -> u32 {
    match unit {
        Unit::Seconds => 1,
        Unit::Minutes => 60,
        Unit::Hours => 3600,
    }
}

fn read_times(times: &Times) -> Vec<u32> {
    let mut said = read_pattern(&times.pattern);
    if let Some(seconds) = times.seconds {
        let of_minute = |minute: u32| bits(set_of(seconds, 60)).map(move |second| minute + second);
        said = said.into_iter().flat_map(of_minute).collect();
    }
    said.sort_unstable();
    said
}

fn read_pattern(pattern: &Pattern) -> Vec<u32> {
    match *pattern {
        Pattern::At { seconds, minutes, hours } => seconds_of_day(seconds, minutes, hours.into()),
        Pattern::Around { step, unit } => {
            (0..DAY).step_by((step * in_seconds(unit)) as usize).collect()
        }
        Pattern::Within { step, unit, windows: (first, second) } => [Some(first), second]
            .into_iter()
            .flatten()
            .flat_map(|window| read_window(window, step * in_seconds(unit)))
            .collect(),
        Pattern::Of { past, hours } => bits(set_of(hours, 24))
            .flat_map(|hour| read_past(past).into_iter().map(move |second| 3600 * hour + second))
            .collect(),
    }
}

fn read_window(Window { start, end }: Window, step: u32) -> impl Iterator<Item = u32> {
    let of_day = |Time { hour, minute, second }| 3600 * hour + 60 * minute + second.unwrap_or(0);
    let (start, end) = (of_day(start), of_day(end));
    let end = if end < start { end + DAY } else { end };
    assert_eq!((end - start) % step, 0, "the end is a firing");
    (start..=end).step_by(step as usize).map(|second| second % DAY)
}

fn read_past(past: Past) -> Vec<u32> {
    match past {
        Past::Evenly { step, unit } => {
            (0..3600).step_by((step * in_seconds(unit)) as usize).collect()
        }
        Past::Some { values, unit } => {
            bits(set_of(values, 60)).map(|value| value * in_seconds(unit)).collect()
        }
        Past::Moment { minute, second } => [60 * minute + second].into(),
    }
}

fn read_days(days: &Days) -> day::Days {
    if days.every {
        return day::Days::EVERY;
    }
    let mut said = day::Days { both: days.both, ..day::Days::default() };
    days.weekdays().for_each(|weekday| said.weekdays |= day::Days::weekday(weekday));
    let nth_weekdays = days.nth_weekdays().filter(|_| days.both).map(Date::Nth);
    for date in days.dates().chain(nth_weekdays) {
        match date {
            Date::Days(set) => said.days |= low(set),
            Date::Steps { first, last, step } => {
                (first..=last).step_by(step as usize).for_each(|day| said.days |= 1 << day);
            }
            Date::Nearest(day) => said.nearest |= 1 << day,
            Date::FromLast(n) => said.from_last |= 1 << n,
            Date::NearestFromLast(n) => said.nearest_from_last |= 1 << n,
            Date::Last(count) => said.from_last |= (1 << count) - 1,
            Date::Nth(Nth { weekday, weeks }) => {
                bits(weeks).for_each(|week| said.weekdays |= 1 << (7 * week + weekday));
            }
        }
    }
    said
}

fn low(set: u64) -> u32 {
    u32::try_from(set).unwrap()
}

fn read_years(said: &Years) -> years::Years {
    match said {
        Years::All => years::Years::ALL,
        &Years::Steps { first, last, step } => years::Years::range(first, last, step),
        Years::Some(years) => {
            let rows = years_in_rows(years).flat_map(|(first, last)| first..=last);
            let one = |year| years::Years::range(year, year, 1);
            let named = years_alone(years).chain(rows).map(one);
            named.fold(years::Years::ALL, |all, one| all.with(&one))
        }
    }
}

#[track_caller]
fn check(cron: &Cron) {
    let shape = Shape::of(cron);
    let Shape::Fires { times, days, period } = &shape else { return };
    let fields = seconds_of_day(cron.seconds, cron.minutes, cron.hours.into());
    assert_eq!(read_times(times), fields, "{shape:?}");
    let said = Cron::new(Fields {
        seconds: cron.seconds,
        minutes: cron.minutes,
        hours: cron.hours,
        days: read_days(days),
        months: u16::try_from(period.months.set()).unwrap(),
        years: read_years(&period.years),
    });
    assert_eq!(firing(&said), firing(cron), "{shape:?}");
}

#[test]
fn times_are_read_back() {
    pool::of_times().iter().for_each(check);
}

#[test]
fn days_are_read_back() {
    pool::of_days().iter().for_each(check);
}

#[test]
fn years_are_read_back() {
    pool::of_years().iter().for_each(check);
}

#[test]
fn anything_is_read_back() {
    pool::at_random().take(20_000).for_each(|cron| check(&cron));
}
