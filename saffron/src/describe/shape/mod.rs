//! The shape of a schedule: which of the few sentences a person would use for it.
//!
//! Everything here follows from the meaning alone. No language is in it: a language has words for
//! each part of a shape, and an order for the parts.
//!
//! # Why a shape has one schedule
//!
//! A sentence says its shape whole, so two schedules with the same sentence have the same shape.
//! A shape, in turn, is said of one schedule only:
//!
//! - A schedule is its times of day, its days, its months and its years, and a shape has them apart:
//!   nothing that is said of one depends on another, with one exception. Hours that wrap around midnight
//!   are one window where all days fire, and that all days fire is said too.
//! - Each [`Pattern`] is a set of times of day, in so many words: a list of them; a first one, a last
//!   one and a step; a step around the clock; or times of an hour, and hours. Seconds that are said beside
//!   it are those of every minute of the pattern. A schedule's times are all combinations of some
//!   seconds, some minutes and some hours, which can be read off from such a set.
//! - The [`Days`] are the canonical ones, of which equal schedules have the same. Each of their bits has
//!   words of its own, but for one that has those of another where the months are of one length, which
//!   is then the same day.
//! - The months are left out where the days exist in no others; the years, where they are all.
//!
//! The tests read schedules back from their shapes.

mod days;
mod never;
mod period;
mod seconds;
mod times;
mod values;

pub(crate) use self::days::{Date, Days, Nth};
pub(crate) use self::never::Missing;
pub(crate) use self::period::{Months, Period, Years, years_alone, years_in_rows};
pub(crate) use self::times::{Past, Pattern, Time, Times, Unit, Window, times};
pub(crate) use self::values::{Values, apart, spans};
use crate::meaning::cron::Cron;
use crate::meaning::day;

/// What there is to say.
#[derive(Debug)]
pub(crate) enum Shape {
    /// It never fires.
    Never(Missing),
    /// It fires at these times of these days.
    Fires { times: Times, days: Days, period: Period },
}

impl Shape {
    pub(crate) fn of(cron: &Cron) -> Self {
        if cron.fires() {
            Self::on(cron.canonical_days(), cron)
        } else {
            Self::Never(Missing::of(cron))
        }
    }

    /// What there is to say of a schedule that fires, whose days are said like this.
    pub(super) fn on(said: day::Days, cron: &Cron) -> Self {
        let months = Months(cron.canonical_months(&said));
        let lengths = if months.all() { 0 } else { cron.lengths_of_month() };
        let days = Days::of(said, lengths);
        let years = Years::of(cron.years);
        // Hours that wrap around midnight go on into the next day: that must be one, too.
        let daily = days.every && months.all() && years.all();
        Self::Fires { times: Times::of(cron, daily), days, period: Period { months, years } }
    }
}
