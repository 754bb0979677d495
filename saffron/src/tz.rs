//! Time zones by name, from the tz database that chrono-tz carries. Behind the feature
//! `chrono-tz`.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use chrono_tz::{TZ_VARIANTS, Tz};

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
        name: name.chars().take(PIECE).collect(),
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
        write!(f, "there is no time zone {}", self.name)?;
        match self.suggestions.as_slice() {
            [] => f.write_str(": give an IANA name, such as Europe/Lisbon"),
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
