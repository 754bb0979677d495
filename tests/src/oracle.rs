//! The definitions of SPEC.md, written down as slowly as they read: it asks every day
//! and every minute, and shares no code with the crate.

use std::collections::BTreeSet;

use chrono::{
    DateTime, Datelike, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone, Timelike, Utc,
};
use saffron::DstPolicy;

use crate::generate::{Expr, Item, LIMITS};

impl Expr {
    /// Does the minute in which a wall-clock time lies match?
    #[must_use]
    pub fn matches(&self, wall: NaiveDateTime) -> bool {
        holds(&self.0[0], 0, wall.minute())
            && holds(&self.0[1], 1, wall.hour())
            && self.fires_on(wall.date())
    }

    /// Does any time of a date match?
    #[must_use]
    pub fn fires_on(&self, date: NaiveDate) -> bool {
        let by_month = self.0[2].iter().any(|item| is_day(item, date));
        let by_week = self.0[4].iter().any(|item| is_weekday(item, date));
        let open = |field: &Vec<Item>| *field == [Item::All];
        holds(&self.0[3], 3, date.month())
            && match (open(&self.0[2]), open(&self.0[4])) {
                (true, true) => true,
                (true, false) => by_week,
                (false, true) => by_month,
                (false, false) => by_month || by_week,
            }
    }

    /// Does it fire in all 24 hours?
    #[must_use]
    pub fn is_interval(&self) -> bool {
        (0..24).all(|hour| holds(&self.0[1], 1, hour))
    }

    /// All firings in a zone from one instant until another, by the minute.
    #[must_use]
    pub fn firings<Tz: TimeZone>(
        &self,
        dst: DstPolicy,
        zone: &Tz,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Vec<DateTime<Utc>> {
        // Far enough around the window to see both passes of any fold in it.
        let margin = TimeDelta::hours(50);
        let runs = runs(zone, from - margin, until + margin);
        let mut firings = BTreeSet::new();
        for (n, run) in runs.iter().enumerate() {
            let seen = |wall| runs[..n].iter().any(|earlier| earlier.shows(wall));
            let seen_again = |wall| runs[n + 1..].iter().any(|later| later.shows(wall));
            for wall in run.minutes() {
                let fires = match dst {
                    DstPolicy::Literal => true,
                    DstPolicy::Skip => !seen(wall),
                    DstPolicy::Later => !seen_again(wall),
                    DstPolicy::Adjust | DstPolicy::Shift => self.is_interval() || !seen(wall),
                    other => unreachable!("the oracle does not know {other}"),
                };
                if self.matches(wall) && fires {
                    firings.insert(wall - run.offset);
                }
            }
            if let Some(next) = runs.get(n + 1)
                && next.offset > run.offset
                && !self.is_interval()
            {
                let skipped = minutes(next.start + run.offset, next.start + next.offset);
                for wall in skipped.into_iter().filter(|wall| self.matches(*wall)) {
                    match dst {
                        DstPolicy::Adjust => firings.insert(next.start),
                        DstPolicy::Shift => firings.insert(wall - run.offset),
                        _ => continue,
                    };
                }
            }
        }
        let (from, until) = (from.naive_utc(), until.naive_utc());
        firings.into_iter().filter(|t| (from..until).contains(t)).map(|t| t.and_utc()).collect()
    }
}

/// A time, in UTC, during which a zone keeps its offset.
struct Run {
    start: NaiveDateTime,
    end: NaiveDateTime,
    offset: TimeDelta,
}

impl Run {
    fn shows(&self, wall: NaiveDateTime) -> bool {
        (self.start..self.end).contains(&(wall - self.offset))
    }

    fn minutes(&self) -> Vec<NaiveDateTime> {
        minutes(self.start + self.offset, self.end + self.offset)
    }
}

fn runs<Tz: TimeZone>(zone: &Tz, from: DateTime<Utc>, until: DateTime<Utc>) -> Vec<Run> {
    let offset_at = |utc: NaiveDateTime| {
        TimeDelta::seconds(i64::from(zone.offset_from_utc_datetime(&utc).fix().local_minus_utc()))
    };
    let (mut start, until) = (from.naive_utc(), until.naive_utc());
    let mut runs = Vec::new();
    while start < until {
        let offset = offset_at(start);
        // Ever smaller steps up to the last second of this offset, and one more.
        let mut end = start;
        for seconds in [600, 60, 10, 1] {
            let step = TimeDelta::seconds(seconds);
            while end < until && offset_at(end + step) == offset {
                end += step;
            }
        }
        end += TimeDelta::seconds(1);
        runs.push(Run { start, end: end.min(until), offset });
        start = end;
    }
    runs
}

/// The instants within a window at which the clock of a zone changes.
pub fn changes<Tz: TimeZone>(
    zone: &Tz,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Vec<DateTime<Utc>> {
    runs(zone, from, until).iter().skip(1).map(|run| run.start.and_utc()).collect()
}

/// The wall-clock minutes that start within a window.
fn minutes(from: NaiveDateTime, until: NaiveDateTime) -> Vec<NaiveDateTime> {
    let into = TimeDelta::seconds(i64::from(from.second()));
    let first = if into.is_zero() { from } else { from - into + TimeDelta::minutes(1) };
    std::iter::successors(Some(first), |t| Some(*t + TimeDelta::minutes(1)))
        .take_while(|t| *t < until)
        .collect()
}

/// Is `value` among the plain items of field `n`?
fn holds(items: &[Item], n: usize, value: u32) -> bool {
    let (first, last) = LIMITS[n];
    items.iter().any(|item| match *item {
        Item::All => true,
        Item::Every { step } => walk(n, first, last, step).contains(&value),
        Item::One { value: one } => one == value,
        Item::From { start, step } => walk(n, start, last, step).contains(&value),
        Item::Range { start, end } => walk(n, start, end, 1).contains(&value),
        Item::Steps { start, end, step } => walk(n, start, end, step).contains(&value),
        _ => false,
    })
}

/// Every `step`-th value on the way from `start` to `end`, past the last value if need be.
fn walk(n: usize, start: u32, end: u32, step: u32) -> Vec<u32> {
    let (first, last) = LIMITS[n];
    let mut way = vec![start];
    while way[way.len() - 1] != end {
        let value = way[way.len() - 1];
        way.push(if value == last { first } else { value + 1 });
    }
    way.into_iter().step_by(step as usize).collect()
}

fn is_day(item: &Item, date: NaiveDate) -> bool {
    let last = last_day(date);
    match *item {
        Item::FromLast { n } => last > n && date.day() == last - n,
        Item::Nearest { day } => Some(date) == nearest_weekday(date, day),
        Item::NearestFromLast { n } => last > n && Some(date) == nearest_weekday(date, last - n),
        ref plain => holds(std::slice::from_ref(plain), 2, date.day()),
    }
}

fn is_weekday(item: &Item, date: NaiveDate) -> bool {
    let weekday = date.weekday().number_from_sunday();
    match *item {
        Item::Nth { day, n } => {
            let so_far = (1..=date.day())
                .filter(|d| date.with_day(*d).is_some_and(|d| d.weekday() == date.weekday()));
            weekday == day && so_far.count() == n as usize
        }
        Item::LastWeekday { day } => {
            let next_week = date + TimeDelta::days(7);
            weekday == day && next_week.month() != date.month()
        }
        ref plain => holds(std::slice::from_ref(plain), 4, weekday),
    }
}

fn last_day(date: NaiveDate) -> u32 {
    (28..=31).rev().find(|day| date.with_day(*day).is_some()).unwrap_or(28)
}

/// The Monday to Friday of the month that is nearest to a day of it.
fn nearest_weekday(date: NaiveDate, day: u32) -> Option<NaiveDate> {
    date.with_day(day)?;
    (1..=31)
        .filter_map(|d| date.with_day(d))
        .filter(|d| d.weekday().number_from_monday() <= 5)
        .min_by_key(|d| d.day().abs_diff(day))
}
