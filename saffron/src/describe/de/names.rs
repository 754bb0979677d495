//! Names and ordinals, and what stands between values.

use core::fmt::{self, Formatter};

use crate::describe::words::number;

/// `5`, or `5 bis 9`
pub(super) fn write_span<T: Copy + PartialEq>(
    (first, last): (T, T),
    f: &mut Formatter<'_>,
    through: &str,
    write: impl Fn(&mut Formatter<'_>, T) -> fmt::Result,
) -> fmt::Result {
    write(f, first)?;
    if last != first {
        f.write_str(through)?;
        write(f, last)?;
    }
    Ok(())
}

pub(super) fn write_number(f: &mut Formatter<'_>, n: u32) -> fmt::Result {
    f.write_str(number(n))
}

/// `1.`
pub(super) fn write_ordinal(f: &mut Formatter<'_>, n: u32) -> fmt::Result {
    f.write_str(number(n))?;
    f.write_str(".")
}

pub(super) fn write_month(f: &mut Formatter<'_>, month: u32) -> fmt::Result {
    f.write_str(MONTHS[month as usize - 1])
}

/// What stands before `letzten`, by the number of days before it.
pub(super) const FROM_LAST: [&str; 12] = [
    "", "vor", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft",
    "zwölft",
];

/// What an ending is put to.
pub(super) const WEEKS: [&str; 6] = ["erste", "zweite", "dritte", "vierte", "fünfte", "letzte"];

pub(super) const WEEKDAYS: [&str; 7] =
    ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];

pub(super) const ON_WEEKDAYS: [&str; 7] =
    ["sonntags", "montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags"];

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
