//! The times of a day: which of them are named, and which are a rhythm.

use super::values::{A_FEW, Values};
use crate::meaning::cron::Cron;
use crate::meaning::mask::runs;

/// When it fires on a day.
#[derive(Debug)]
pub(crate) struct Times {
    /// The seconds of each minute of the pattern, where the pattern itself does not say them.
    pub(crate) seconds: Option<Values>,
    pub(crate) pattern: Pattern,
}

/// A set of times of day.
#[derive(Debug)]
pub(crate) enum Pattern {
    /// Some times, few enough to list them.
    At { seconds: u64, minutes: u64, hours: u32 },
    /// Evenly, around the clock from midnight on.
    Around { step: u32, unit: Unit },
    /// Evenly, within one or two windows of the day.
    Within { step: u32, unit: Unit, windows: (Window, Option<Window>) },
    /// At some times of some hours.
    Of { past: Past, hours: Values },
}

/// Some times of an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Past {
    /// Evenly, from the start of the hour to its end.
    Evenly { step: u32, unit: Unit },
    /// Some of its minutes, or some seconds of its first minute.
    Some { values: Values, unit: Unit },
    /// One second of one minute, neither of which is 0.
    Moment { minute: u32, second: u32 },
}

/// What a step counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Seconds,
    Minutes,
    Hours,
}

/// A time of day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Time {
    pub(crate) hour: u32,
    pub(crate) minute: u32,
    /// Nothing where second 0 is understood.
    pub(crate) second: Option<u32>,
}

/// A stretch of the day, with its first and its last firing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    pub(crate) start: Time,
    pub(crate) end: Time,
}

/// More times of day than this are never listed.
pub(super) const MANY: u32 = 6;
/// The set of seconds, or of minutes, that has only 0.
pub(super) const ZERO: u64 = 1;

impl Times {
    pub(super) fn of(cron: &Cron, daily: bool) -> Self {
        let by_hour = Values::of(u64::from(cron.hours), 24, daily);
        if cron.seconds == ZERO {
            return Self { seconds: None, pattern: Pattern::by_minute(cron, by_hour) };
        }
        Self::by_second(cron, by_hour)
    }

    /// Do they go around the clock, so that the days need no mention?
    pub(crate) fn around_the_clock(&self) -> bool {
        matches!(self.pattern, Pattern::Around { .. } | Pattern::Of { hours: Values::All, .. })
    }
}

impl Pattern {
    /// The firing minutes.
    pub(super) fn by_minute(cron: &Cron, by_hour: Values) -> Self {
        let by_minute = Values::of_sixty(cron.minutes);
        Self::around(by_minute, by_hour)
            .unwrap_or_else(|| Self::in_some_hours(cron, by_minute, by_hour))
    }

    fn around(minutes: Values, hours: Values) -> Option<Self> {
        let (step, unit) = match (minutes, hours) {
            (_, Values::All) if minutes != Values::ZERO => {
                (minutes.evenly_from_zero(60)?, Unit::Minutes)
            }
            (Values::ZERO, _) => (hours.evenly_from_zero(24)?, Unit::Hours),
            _ => return None,
        };
        Some(Self::Around { step, unit })
    }

    pub(super) fn in_some_hours(cron: &Cron, by_minute: Values, by_hour: Values) -> Self {
        let count = cron.minutes.count_ones() * cron.hours.count_ones();
        if count > A_FEW
            && let Some(times) = Self::within(by_minute, by_hour)
        {
            return times;
        }
        if count <= MANY {
            return Self::At { seconds: ZERO, minutes: cron.minutes, hours: cron.hours };
        }
        let past = match by_minute.evenly_from_zero(60) {
            Some(step) => Past::Evenly { step, unit: Unit::Minutes },
            None => Past::Some { values: by_minute, unit: Unit::Minutes },
        };
        Self::Of { past, hours: by_hour }
    }

    fn within(by_minute: Values, by_hour: Values) -> Option<Self> {
        let (first, last) = by_minute.ends(60);
        let window = |(from, to)| Window {
            start: Time { hour: from, minute: first, second: None },
            end: Time { hour: to, minute: last, second: None },
        };
        let windows = match by_hour {
            Values::All => return None,
            Values::Run { first, last } | Values::Steps { first, last, .. } => {
                (window((first, last)), None)
            }
            Values::List(hours) => {
                let mut windows = runs(hours).map(window);
                let windows = (windows.next()?, windows.next(), windows.next());
                if windows.2.is_some() {
                    return None;
                }
                (windows.0, windows.1)
            }
        };
        let both = || [Some(windows.0), windows.1].into_iter().flatten();

        let (step, unit) = if first == last {
            if both().any(|window| window.hours() < 2) || both().all(|window| window.hours() < 3) {
                return None;
            }
            (by_hour.step(), Unit::Hours)
        } else if windows.1.is_none() && windows.0.hours() == 1 {
            (by_minute.pattern()?, Unit::Minutes)
        } else {
            let step = by_minute.evenly(60).filter(|_| !matches!(by_hour, Values::Steps { .. }))?;
            if both().any(|window| window.hours() * 60 / step <= A_FEW) {
                return None;
            }
            (step, Unit::Minutes)
        };
        Some(Self::Within { step, unit, windows })
    }

    /// Is it every minute of every hour?
    pub(crate) const fn is_any_minute(&self) -> bool {
        matches!(self, Self::Around { step: 1, unit: Unit::Minutes })
    }

    /// Do its minutes come as `every minute` of something?
    pub(crate) fn is_every_minute(&self) -> bool {
        match *self {
            Self::At { .. } => false,
            Self::Around { step, unit } | Self::Within { step, unit, .. } => {
                (step, unit) == (1, Unit::Minutes)
            }
            Self::Of { past: Past::Evenly { step, .. }, .. } => step == 1,
            Self::Of { past, .. } => {
                matches!(past, Past::Some { values: Values::Run { .. }, unit: Unit::Minutes })
            }
        }
    }
}

impl Window {
    /// The hours from the first firing's through the last one's.
    fn hours(&self) -> u32 {
        (self.end.hour + 24 - self.start.hour) % 24 + 1
    }
}

/// The times of day that have some of these seconds, minutes and hours.
pub(crate) fn times(seconds: u64, minutes: u64, mut hours: u32) -> impl Iterator<Item = Time> {
    let (mut seconds_left, mut minutes_left) = (seconds, minutes);
    core::iter::from_fn(move || {
        let time = (hours != 0).then(|| Time {
            hour: hours.trailing_zeros(),
            minute: minutes_left.trailing_zeros(),
            second: (seconds != ZERO).then(|| seconds_left.trailing_zeros()),
        })?;
        seconds_left &= seconds_left - 1;
        if seconds_left == 0 {
            seconds_left = seconds;
            minutes_left &= minutes_left - 1;
        }
        if minutes_left == 0 {
            minutes_left = minutes;
            hours &= hours - 1;
        }
        Some(time)
    })
}
