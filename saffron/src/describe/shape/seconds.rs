//! Seconds other than 0 alone: where one pattern says them together with the minutes, and where
//! they are said of each minute.

use super::times::{MANY, Past, Pattern, Time, Times, Unit, Window, ZERO};
use super::values::{A_FEW, Values, only_run};
use crate::meaning::cron::Cron;

impl Times {
    #[cold]
    pub(super) fn by_second(cron: &Cron, by_hour: Values) -> Self {
        let by_second = Values::of_sixty(cron.seconds);
        if let Some(pattern) = Pattern::by_second(cron, by_second, by_hour) {
            return Self { seconds: None, pattern };
        }
        let pattern = Pattern::by_minute(cron, by_hour);
        let listed = cron.seconds.count_ones() <= A_FEW && !pattern.is_every_minute();
        let seconds = if listed { Values::List(cron.seconds) } else { by_second };
        Self { seconds: Some(seconds), pattern }
    }
}

impl Pattern {
    /// The firing seconds, where one pattern says them together with the minutes.
    fn by_second(cron: &Cron, by_second: Values, by_hour: Values) -> Option<Self> {
        let &Cron { seconds, minutes, hours, .. } = cron;
        let count = seconds.count_ones() * minutes.count_ones() * hours.count_ones();
        if count <= A_FEW {
            return Some(Self::At { seconds, minutes, hours });
        }
        if let Some(pattern) = Self::within_an_hour(cron, by_second) {
            return Some(pattern);
        }
        let pattern = if seconds.is_power_of_two() {
            Self::at_one_second(cron, by_hour)
        } else {
            Self::evenly_by_second(cron, by_second, by_hour)
        };
        if pattern.is_some() {
            return pattern;
        }
        if count <= MANY {
            return Some(Self::At { seconds, minutes, hours });
        }
        let evenly = seconds.count_ones() > A_FEW && by_second.evenly_from_zero(60).is_some();
        (minutes == ZERO && !evenly).then_some(Self::Of {
            past: Past::Some { values: by_second, unit: Unit::Seconds },
            hours: by_hour,
        })
    }

    /// Evenly through some minutes in a row, in a single hour: `*/15 30 9`, `*/10 0-4 9`.
    fn within_an_hour(cron: &Cron, by_second: Values) -> Option<Self> {
        let (start, end) = only_run(cron.minutes)?;
        let step = if start == end { by_second.pattern()? } else { by_second.evenly(60)? };
        let hour = cron.hours.trailing_zeros();
        let (first, last) = by_second.ends(60);
        let window = Window {
            start: Time { hour, minute: start, second: Some(first) },
            end: Time { hour, minute: end, second: Some(last) },
        };
        cron.hours.is_power_of_two().then_some(Self::Within {
            step,
            unit: Unit::Seconds,
            windows: (window, None),
        })
    }

    /// What is said of the minutes, with their second: `30 */15 9-17`, `30 20 *`.
    fn at_one_second(cron: &Cron, by_hour: Values) -> Option<Self> {
        let second = cron.seconds.trailing_zeros();
        let by_minute = Values::of_sixty(cron.minutes);
        // Around the clock from midnight on would be at second 0.
        if by_hour == Values::All && by_minute.evenly_from_zero(60).is_some() {
            return None;
        }
        match Self::in_some_hours(cron, by_minute, by_hour) {
            Self::At { minutes, hours, .. } => {
                Some(Self::At { seconds: cron.seconds, minutes, hours })
            }
            Self::Within { step, unit, windows } => {
                Some(Self::Within { step, unit, windows: at_seconds(windows, second, second) })
            }
            _ if cron.minutes.is_power_of_two() && cron.minutes != ZERO => {
                let minute = cron.minutes.trailing_zeros();
                Some(Self::Of { past: Past::Moment { minute, second }, hours: by_hour })
            }
            _ => None,
        }
    }

    /// What is said of all minutes, said of their seconds: `*/10 * 9-17`.
    fn evenly_by_second(cron: &Cron, by_second: Values, by_hour: Values) -> Option<Self> {
        let unit = Unit::Seconds;
        let from_zero = by_second.evenly_from_zero(60);
        match Self::by_minute(cron, by_hour) {
            Self::Around { step: 1, unit: Unit::Minutes } => {
                Some(Self::Around { step: from_zero?, unit })
            }
            Self::Within { step: 1, unit: Unit::Minutes, windows } => {
                let (first, last) = by_second.ends(60);
                let windows = at_seconds(windows, first, last);
                Some(Self::Within { step: by_second.evenly(60)?, unit, windows })
            }
            Self::Of { past: Past::Evenly { step: 1, .. }, hours } => {
                Some(Self::Of { past: Past::Evenly { step: from_zero?, unit }, hours })
            }
            _ => None,
        }
    }
}

/// Windows that begin at one second of a minute, and end at another.
fn at_seconds(
    (window, other): (Window, Option<Window>),
    first: u32,
    last: u32,
) -> (Window, Option<Window>) {
    let at_seconds = |Window { start, end }: Window| Window {
        start: Time { second: Some(first), ..start },
        end: Time { second: Some(last), ..end },
    };
    (at_seconds(window), other.map(at_seconds))
}
