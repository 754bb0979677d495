//! Names and ordinals, and what stands between values.

use core::fmt::{self, Formatter};

use crate::describe::shape::{apart, spans};
use crate::describe::words::{list, number};
use crate::meaning::mask::bits;

/// `in May and from July through September`: what stands before some values, and before runs of them
pub(super) fn write_apart(
    set: u64,
    f: &mut Formatter<'_>,
    at: &str,
    every: [&str; 2],
    write: impl Fn(&mut Formatter<'_>, u32) -> fmt::Result,
) -> fmt::Result {
    let (alone, runs) = apart(set);
    if alone != 0 {
        f.write_str(at)?;
        list(f, bits(alone), " and ", &write)?;
    }
    if runs == 0 {
        return Ok(());
    }
    f.write_str(if alone == 0 { "" } else { " and " })?;
    every.iter().try_for_each(|text| f.write_str(text))?;
    list(f, spans(runs), " and ", |f, span| {
        f.write_str("from ")?;
        write_span(span, f, &write)
    })
}

/// `5`, or `5 through 9`
pub(super) fn write_span<T: Copy + PartialEq>(
    (first, last): (T, T),
    f: &mut Formatter<'_>,
    write: impl Fn(&mut Formatter<'_>, T) -> fmt::Result,
) -> fmt::Result {
    write(f, first)?;
    if last != first {
        f.write_str(" through ")?;
        write(f, last)?;
    }
    Ok(())
}

pub(super) fn write_number(f: &mut Formatter<'_>, n: u32) -> fmt::Result {
    f.write_str(number(n))
}

/// `1st`, `2nd`, `11th`
pub(super) fn write_ordinal(f: &mut Formatter<'_>, n: u32) -> fmt::Result {
    f.write_str(number(n))?;
    f.write_str(match (n % 10, n) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    })
}

pub(super) fn write_weekday(f: &mut Formatter<'_>, weekday: u32) -> fmt::Result {
    f.write_str(WEEKDAYS[weekday as usize])
}

pub(super) fn write_month(f: &mut Formatter<'_>, month: u32) -> fmt::Result {
    f.write_str(MONTHS[month as usize - 1])
}

pub(super) const WEEKS: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "last"];

const WEEKDAYS: [&str; 7] =
    ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
