//! German: first the years and the months, then the days, then the times.

mod days;
mod names;
mod period;
mod times;

use core::fmt::{self, Formatter};

use super::sealed::Sentence;
use super::shape::{Days, Missing, Period, Shape, Times};
use super::words::{capitalised, list};
use crate::meaning::mask::bits;

/// German, with the 24-hour clock.
///
/// ```
/// use saffron::describe::German;
///
/// let cron: saffron::Cron = "30 17 L * *".parse()?;
/// assert_eq!(cron.describe_with(German).to_string(), "Am letzten Tag des Monats um 17:30 Uhr");
/// # Ok::<(), saffron::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct German;

impl Sentence for German {
    #[expect(private_interfaces, reason = "languages are part of this crate")]
    fn write(&self, shape: &Shape, f: &mut Formatter<'_>) -> fmt::Result {
        match shape {
            Shape::Never(missing) => {
                f.write_str("Nie: ")?;
                capitalised(f, fmt::from_fn(|f| write_missing(missing, f)))
            }
            Shape::Fires { times, days, period } => {
                capitalised(f, fmt::from_fn(|f| write_fires(times, days, period, f)))
            }
        }
    }
}

/// `im Jahr 2027 täglich um 9:00 Uhr`, `von 2027 bis 2030 jeweils am 1. Januar um 0:00 Uhr`
fn write_fires(times: &Times, days: &Days, period: &Period, f: &mut Formatter<'_>) -> fmt::Result {
    let around_the_clock = times.around_the_clock();
    let says_days = !(days.every && around_the_clock);
    // Without it, "im November 26 Minuten" would begin with a year.
    let after_dates = !days.every || around_the_clock && !period.is_all();
    let each_time = after_dates && times::begin_with_a_number(times);
    period::write_years(period, f)?;
    if period.is_in_each_year() && says_days && !each_time {
        f.write_str("jeweils ")?;
    }
    days::write_days(days, period, around_the_clock, f)?;
    if each_time {
        f.write_str("jeweils ")?;
    }
    times::write_times(times, f)
}

/// `der Februar hat keinen 30.`, `am 1. des Monats ist nie der letzte Freitag`
fn write_missing(missing: &Missing, f: &mut Formatter<'_>) -> fmt::Result {
    match missing {
        Missing::Days { period, days } => {
            write_have(period, f)?;
            f.write_str("keinen ")?;
            let by_number = bits(days.numbers()).map(Ok);
            list(f, by_number.chain(days.nth_weekdays().map(Err)), " oder ", |f, day| match day {
                Ok(number) => names::write_ordinal(f, number),
                Err(nth) => days::write_nth(nth, "n", " oder ", f),
            })
        }
        Missing::Length { period, days } => {
            write_have(period, f)?;
            write!(f, "weniger als {days} Tage")
        }
        Missing::Both { period, days } => write_never_both(period, days, f),
    }
}

/// `der Februar 2025 hat `, `April und Juni haben von 2025 bis 2027 `
fn write_have(period: &Period, f: &mut Formatter<'_>) -> fmt::Result {
    if let Some(month) = period.months.only() {
        f.write_str("der ")?;
        period::write_one_month(month, period, f)?;
        f.write_str(" hat ")?;
    } else {
        list(f, bits(period.months.set()), " und ", names::write_month)?;
        f.write_str(" haben ")?;
    }
    period::write_years(period, f)
}

/// `am 1. des Monats ist nie ein Montag`, `am 1. Juni ist von 2027 bis 2029 nie ein Montag`
fn write_never_both(period: &Period, days: &Days, f: &mut Formatter<'_>) -> fmt::Result {
    days::write_dates(days, f)?;
    if let Some(month) = period.months.only() {
        period::write_month_of_dates(month, days::ends_in_a_number(days), period, f)?;
        f.write_str(" ist ")?;
        period::write_years(period, f)?;
    } else {
        f.write_str(" des Monats ist ")?;
        period::write_years(period, f)?;
        period::write_months(period, f)?;
    }
    f.write_str("nie ")?;
    days::write_what_it_is(days, &days::NOMINATIVE, f)
}
