//! Why a schedule never fires.

use super::{Days, Months, Period, Years};
use crate::meaning::cron::{Cron, Fields};
use crate::meaning::day;
use crate::meaning::years;

/// What is missing in its months, in its years.
#[derive(Debug)]
pub(crate) enum Missing {
    /// They have none of these days, said by their numbers and as weekdays of some weeks.
    Days { period: Period, days: Days },
    /// They are shorter than this many days.
    Length { period: Period, days: u32 },
    /// None of their dates is ever one of the weekdays.
    Both { period: Period, days: Days },
}

impl Missing {
    pub(crate) fn of(cron: &Cron) -> Self {
        let (days, together) = one_side(cron);
        // Where the days exist in no year, the years are not to blame.
        let years =
            if fires(cron, days, years::Years::ALL) { cron.years } else { years::Years::ALL };
        let period = Period { months: Months(cron.written_months), years: Years::of(years) };
        if together {
            return Self::Both { period, days: Days::of(days, 0) };
        }

        let by_number = days.days | days.nearest;
        let from_last = days.from_last | days.nearest_from_last;
        if from_last == 0 {
            let none = day::Days::default();
            let days = day::Days { days: by_number, weekdays: days.weekdays, ..none };
            return Self::Days { period, days: Days::of(days, 0) };
        }
        // `L-n` needs a month of more than n days. A fifth weekday, which needs 29, is missing
        // beside it in a short February only.
        let fifth = if days.weekdays == 0 { u32::MAX } else { 29 };
        let shortest = by_number.trailing_zeros().min(from_last.trailing_zeros() + 1).min(fifth);
        Self::Length { period, days: shortest }
    }
}

/// The dates, if there are none of them, or else the weekdays; or, with `true`, what must match
/// together.
fn one_side(cron: &Cron) -> (day::Days, bool) {
    let days = cron.days;
    if !days.both {
        return (days, false);
    }
    let dates = day::Days { weekdays: 0, both: false, ..days };
    let weekdays = day::Days { weekdays: days.weekdays, ..day::Days::default() };
    let missing = [dates, weekdays].into_iter().find(|&side| !fires(cron, side, cron.years));
    missing.map_or((days, true), |side| (side, false))
}

/// Would it ever fire on such days of its months, in such years?
fn fires(cron: &Cron, days: day::Days, years: years::Years) -> bool {
    let &Cron { seconds, minutes, hours, written_months: months, .. } = cron;
    Cron::new(Fields { seconds, minutes, hours, days, months, years }).fires()
}
