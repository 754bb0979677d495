//! Time zones by name, from the tz database that chrono-tz carries. Behind the feature
//! `chrono-tz`.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use chrono_tz::{TZ_VARIANTS, Tz};

use crate::printable::printable_char;

/// The version of the tz database, such as `2025b`.
pub const VERSION: &str = chrono_tz::IANA_TZDB_VERSION;

/// The most characters of an unknown name that a message repeats.
const PIECE: usize = 40;

/// The zone of an IANA name, in any case.
///
/// # Errors
///
/// There is no such zone: the error suggests the names that look most like it.
///
/// ```
/// assert_eq!(saffron::tz::zone("america/new_york")?, chrono_tz::America::New_York);
/// let error = saffron::tz::zone("America/NewYork").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "there is no time zone America/NewYork: did you mean America/New_York?"
/// );
/// # Ok::<(), saffron::tz::UnknownZone>(())
/// ```
pub fn zone(name: &str) -> Result<Tz, UnknownZone> {
    Tz::from_str_insensitive(name).map_err(|_| UnknownZone {
        name: name.chars().take(PIECE).map(printable_char).collect(),
        suggestions: nearest(name),
    })
}

/// There is no time zone of this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownZone {
    name: String,
    suggestions: Vec<&'static str>,
}

impl UnknownZone {
    /// Up to three names that look like the unknown one, the likeliest first.
    #[must_use]
    pub fn suggestions(&self) -> &[&'static str] {
        &self.suggestions
    }
}

impl fmt::Display for UnknownZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.name.is_empty() {
            f.write_str("there is no time zone without a name")?;
        } else {
            write!(f, "there is no time zone {}", self.name)?;
        }
        match self.suggestions.as_slice() {
            [] => f.write_str(": give an IANA name, such as Europe/Lisbon"),
            [one] if one.starts_with("Etc/GMT") => {
                write!(f, ": did you mean {one}, whose sign counts hours behind UTC?")
            }
            [one] => write!(f, ": did you mean {one}?"),
            [first @ .., last] => write!(f, ": did you mean {} or {last}?", first.join(", ")),
        }
    }
}

impl core::error::Error for UnknownZone {}

/// The names with the fewest edits, when those are few for their length. The place
/// alone (`Lisbon`) counts as much as the whole name.
fn nearest(name: &str) -> Vec<&'static str> {
    if name.len() > PIECE {
        return Vec::new();
    }
    if let Some(hours) = hours_ahead(name) {
        return at_offset(hours).into_iter().collect();
    }
    let wanted = name.to_ascii_lowercase().replace(' ', "_");
    let mut found: Vec<(usize, &'static str)> = TZ_VARIANTS
        .iter()
        .map(|zone| {
            let full = zone.name().to_ascii_lowercase();
            let place = full.rsplit('/').next().unwrap_or(&full);
            (edits(&wanted, &full).min(edits(&wanted, place)), zone.name())
        })
        .filter(|(edits, _)| *edits <= wanted.len() / 3)
        .collect();
    found.sort_unstable();
    let best = found.first().map_or(0, |(edits, _)| *edits);
    found.iter().filter(|(edits, _)| *edits <= best + 1).map(|(_, name)| *name).take(3).collect()
}

/// The hours of an offset that stands where a name should: `UTC+2`, `GMT-5`, `+02:00`.
fn hours_ahead(text: &str) -> Option<i8> {
    let prefix =
        text.get(..3).filter(|three| ["UTC", "GMT"].iter().any(|p| p.eq_ignore_ascii_case(three)));
    let offset = text.get(prefix.map_or(0, str::len)..)?;
    let hours = offset.strip_suffix(":00").unwrap_or(offset);
    if hours.starts_with(['+', '-']) { hours.parse().ok() } else { None }
}

/// The zone that is always that far ahead: its name has the other sign.
fn at_offset(hours: i8) -> Option<&'static str> {
    let name = match hours {
        0 => "UTC".into(),
        hours => format!("Etc/GMT{:+}", -i16::from(hours)),
    };
    TZ_VARIANTS.iter().map(|zone| zone.name()).find(|zone| *zone == name)
}

/// How many letters must be put in, taken out or replaced (Levenshtein).
fn edits(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (n, a) in a.chars().enumerate() {
        let mut diagonal = core::mem::replace(&mut row[0], n + 1);
        for (m, b) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(a != *b);
            diagonal = row[m + 1];
            row[m + 1] = replaced.min(diagonal + 1).min(row[m] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn a_wrong_name_finds_the_right_one() {
        for (wrong, right) in [
            ("New York", "America/New_York"),
            ("newyork", "America/New_York"),
            ("america/newyork", "America/New_York"),
            ("Amerika/New_York", "America/New_York"),
            ("London", "Europe/London"),
            ("Kyiv", "Europe/Kyiv"),
            ("Calcutta", "Asia/Calcutta"),
            ("Asia/Calcuta", "Asia/Calcutta"),
            ("Zürich", "Europe/Zurich"),
            ("Sao Paulo", "America/Sao_Paulo"),
            ("Port au Prince", "America/Port-au-Prince"),
            ("EST5", "EST"),
            ("UTC+2", "Etc/GMT-2"),
            ("gmt-5", "Etc/GMT+5"),
            ("+02:00", "Etc/GMT-2"),
            ("UTC+0", "UTC"),
        ] {
            let error = zone(wrong).expect_err("it is no name");
            assert_eq!(error.suggestions(), [right], "{wrong}");
        }
    }

    #[test]
    fn edits_are_the_fewest() {
        for (a, b, fewest) in
            [("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 2)]
        {
            assert_eq!(edits(a, b), fewest, "{a} {b}");
        }
    }

    #[test]
    fn long_names_are_no_zones() {
        let suggested = |letters| {
            let name = format!("America/Argentina/ComodRivadavia{}", "x".repeat(letters));
            zone(&name).expect_err("it is no name").suggestions().to_vec()
        };
        assert_eq!(suggested(8), ["America/Argentina/ComodRivadavia"]);
        assert!(suggested(9).is_empty());
    }

    #[test]
    fn the_message_suits_what_was_found() {
        let long = "x".repeat(100);
        for (wrong, message) in [
            ("Lisboa", "there is no time zone Lisboa: did you mean Europe/Lisbon or Libya?"),
            (
                "GMT+1",
                "there is no time zone GMT+1: did you mean Etc/GMT-1, whose sign counts hours \
                 behind UTC?",
            ),
            ("UTC+15", "there is no time zone UTC+15: give an IANA name, such as Europe/Lisbon"),
            ("", "there is no time zone without a name: give an IANA name, such as Europe/Lisbon"),
            (
                &long,
                "there is no time zone xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: give an IANA \
                 name, such as Europe/Lisbon",
            ),
        ] {
            assert_eq!(zone(wrong).expect_err("it is no name").to_string(), message);
        }
    }
}
