//! `in June`, `of January 2027`, `from June through August, in 2027 and 2029`

use core::fmt::{self, Formatter};

use super::names::{write_apart, write_month, write_span};
use crate::describe::shape::{Period, Years, years_alone, years_in_rows};
use crate::describe::words::list;

/// ` of the month`, ` of June`, ` of every month from June through August`
pub(super) fn write_of_months(period: &Period, f: &mut Formatter<'_>) -> fmt::Result {
    if period.months.all() {
        return f.write_str(" of the month");
    }
    f.write_str(" ")?;
    write_months(period, f, "of ", "of every month ")
}

/// `in June`, `from June through August`, or nothing for all months
pub(super) fn write_in_months(before: &str, period: &Period, f: &mut Formatter<'_>) -> fmt::Result {
    if period.months.all() {
        return Ok(());
    }
    f.write_str(before)?;
    write_months(period, f, "in ", "")
}

fn write_months(period: &Period, f: &mut Formatter<'_>, of: &str, every: &str) -> fmt::Result {
    if let Some(month) = period.months.only() {
        f.write_str(of)?;
        return write_one_month(month, period, f);
    }
    if let Some(run) = period.months.run() {
        f.write_str(every)?;
        f.write_str("from ")?;
        return write_span(run, f, write_month);
    }
    write_apart(period.months.set(), f, of, [every, ""], write_month)
}

/// `January`, or with its year `January 2027`
pub(super) fn write_one_month(month: u32, period: &Period, f: &mut Formatter<'_>) -> fmt::Result {
    write_month(f, month)?;
    match period.years.only() {
        None => Ok(()),
        Some(year) => write!(f, " {year}"),
    }
}

/// `in 2027`, `in 2027 and from 2030 through 2033`, `, every 2 years from 2027 through 2033`, or nothing
/// for all years, and where the year is said with the month
pub(super) fn write_years(before: &str, period: &Period, f: &mut Formatter<'_>) -> fmt::Result {
    match period.years {
        Years::All => Ok(()),
        Years::Some(_) if period.is_one_month() => Ok(()),
        Years::Some(years) => {
            f.write_str(before)?;
            let (mut alone, mut rows) =
                (years_alone(&years).peekable(), years_in_rows(&years).peekable());
            if alone.peek().is_some() {
                f.write_str("in ")?;
                list(f, &mut alone, " and ", write_year)?;
                f.write_str(if rows.peek().is_some() { " and " } else { "" })?;
            }
            list(f, rows, " and ", |f, row| {
                f.write_str("from ")?;
                write_span(row, f, write_year)
            })
        }
        Years::Steps { first, last, step } => {
            f.write_str(", every ")?;
            write!(f, "{step} years from ")?;
            write_span((first, last), f, write_year)
        }
    }
}

fn write_year(f: &mut Formatter<'_>, year: u16) -> fmt::Result {
    write!(f, "{year}")
}
