//! `im Juni 2027`, `von Juni bis August`, `in den Jahren 2027 und 2029`

use core::fmt::{self, Formatter};

use super::names::{write_month, write_span};
use crate::describe::shape::{Period, Years, spans, years_alone, years_in_rows};
use crate::describe::words::list;

/// `im Januar, Juli und von Oktober bis Dezember `, or nothing for all months
pub(super) fn write_months(period: &Period, f: &mut Formatter<'_>) -> fmt::Result {
    let months = period.months;
    if months.all() {
        return Ok(());
    }
    if let Some(month) = months.only() {
        f.write_str("im ")?;
        write_one_month(month, period, f)?;
    } else if let Some(run) = months.run() {
        f.write_str("von ")?;
        write_span(run, f, " bis ", write_month)?;
    } else {
        let mut after_im = false;
        list(f, spans(months.set()), " und ", |f, (first, last)| {
            f.write_str(match (first == last, after_im) {
                (true, true) => "",
                (true, false) => "im ",
                (false, _) => "von ",
            })?;
            after_im = first == last;
            write_span((first, last), f, " bis ", write_month)
        })?;
    }
    f.write_str(" ")
}

/// ` Juni`, ` im Juni 2027`: behind dates of the month
pub(super) fn write_month_of_dates(
    month: u32,
    after_a_number: bool,
    period: &Period,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    f.write_str(if after_a_number { " " } else { " im " })?;
    write_one_month(month, period, f)
}

/// `Januar`, or with its year `Januar 2027`
pub(super) fn write_one_month(month: u32, period: &Period, f: &mut Formatter<'_>) -> fmt::Result {
    write_month(f, month)?;
    match period.years.only() {
        None => Ok(()),
        Some(year) => write!(f, " {year}"),
    }
}

/// `im Jahr 2027 `, `in den Jahren 2027 und 2029 und von 2031 bis 2033 `, `alle 2 Jahre von 2027 bis 2033 `, or
/// nothing for all years, and where the year is said with the month
pub(super) fn write_years(period: &Period, f: &mut Formatter<'_>) -> fmt::Result {
    match period.years {
        Years::All => return Ok(()),
        Years::Some(_) if period.is_one_month() => return Ok(()),
        Years::Some(years) => {
            let mut rows = years_in_rows(&years).peekable();
            let alone = years_alone(&years).count();
            if alone > 0 {
                f.write_str(if alone == 1 { "im Jahr " } else { "in den Jahren " })?;
                list(f, years_alone(&years), " und ", write_year)?;
                f.write_str(if rows.peek().is_some() { " und " } else { "" })?;
            }
            list(f, rows, " und ", write_years_from)?;
        }
        Years::Steps { first, last, step } => {
            write!(f, "alle {step} Jahre ")?;
            write_years_from(f, (first, last))?;
        }
    }
    f.write_str(" ")
}

/// `von 2027 bis 2030`
fn write_years_from(f: &mut Formatter<'_>, years: (u16, u16)) -> fmt::Result {
    f.write_str("von ")?;
    write_span(years, f, " bis ", write_year)
}

fn write_year(f: &mut Formatter<'_>, year: u16) -> fmt::Result {
    write!(f, "{year}")
}
