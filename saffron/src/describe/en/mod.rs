//! English: first the times, then the days, the months and the years.

mod days;
mod names;
mod period;
mod times;

use core::fmt::{self, Formatter};

use super::HourCycle;
use super::sealed::Sentence;
use super::shape::{Date, Missing, Period, Shape};
use super::words::list;
use crate::meaning::mask::bits;

/// English.
///
/// ```
/// use saffron::describe::{English, HourCycle};
///
/// let cron: saffron::Cron = "30 17 L * *".parse()?;
/// assert_eq!(
///     cron.describe_with(English { hour_cycle: HourCycle::H23 }).to_string(),
///     "At 17:30 on the last day of the month",
/// );
/// # Ok::<(), saffron::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct English {
    /// How times of day are written.
    pub hour_cycle: HourCycle,
}

impl Sentence for English {
    #[expect(private_interfaces, reason = "languages are part of this crate")]
    fn write(&self, shape: &Shape, f: &mut Formatter<'_>) -> fmt::Result {
        match shape {
            Shape::Never(missing) => {
                f.write_str("Never fires: ")?;
                write_missing(missing, f)
            }
            Shape::Fires { times, days, period } => {
                self.write_times(times, f)?;
                days::write_days(days, period, times.around_the_clock(), f)
            }
        }
    }
}

/// `February has no 30th`, `February 2025 has no 29th`, `the 1st of the month is never the last Friday`
fn write_missing(missing: &Missing, f: &mut Formatter<'_>) -> fmt::Result {
    let period = match missing {
        Missing::Days { period, days } => {
            write_have(period, f)?;
            f.write_str("no ")?;
            let by_number = bits(days.numbers()).map(|day| Date::Days(1 << day));
            let dates = by_number.chain(days.nth_weekdays().map(Date::Nth));
            list(f, dates, " or ", |f, date| days::write_date(date, " or ", f))?;
            period
        }
        Missing::Length { period, days } => {
            write_have(period, f)?;
            write!(f, "fewer than {days} days")?;
            period
        }
        Missing::Both { period, days } => {
            days::write_dates(days, ["the ", "every "], f)?;
            period::write_of_months(period, f)?;
            f.write_str(if days.is_one_date() { " is never " } else { " are never " })?;
            days::write_what_it_is(days, f)?;
            period
        }
    };
    period::write_years(" ", period, f)
}

/// `February 2025 has `, `April and June have `
fn write_have(period: &Period, f: &mut Formatter<'_>) -> fmt::Result {
    if let Some(month) = period.months.only() {
        period::write_one_month(month, period, f)?;
        return f.write_str(" has ");
    }
    list(f, bits(period.months.set()), " and ", names::write_month)?;
    f.write_str(" have ")
}
