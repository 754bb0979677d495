//! Names of what the crate has a list of: fields, kinds of error, lints, languages.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::printable::quoted;

/// A name that nothing in a list of the crate has.
///
/// ```
/// use saffron::Field;
///
/// let error = "weekday".parse::<Field>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "unknown field \"weekday\": expected second, minute, hour, \
///      day-of-month, month, day-of-week or year"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnknownName {
    message: String,
}

impl UnknownName {
    /// None of `names`, which are those of things of a kind, is this one, and none of `others`,
    /// which they are also known by.
    #[cold]
    pub(crate) fn new<'a>(
        name: &str,
        names: &[&'a str],
        others: &mut dyn Iterator<Item = &'a str>,
        kind: &str,
    ) -> Self {
        let nearest = nearest(name, &mut names.iter().copied().chain(others));
        let mut message = format!("unknown {kind} {}: expected ", quoted(name));
        let len = names.len();
        for (n, name) in names.iter().enumerate() {
            message.push_str(match len - n {
                _ if n == 0 => "",
                1 => " or ",
                _ => ", ",
            });
            message.push_str(name);
        }
        if let Some(nearest) = nearest {
            message.push_str("; did you mean ");
            message.push_str(nearest);
            message.push('?');
        }
        Self { message }
    }

    /// The one of `all` that has this name, or else the error.
    pub(crate) fn find<T: Copy>(
        name: &str,
        all: &[T],
        name_of: impl Fn(T) -> &'static str,
        kind: &str,
    ) -> Result<T, Self> {
        let found = all.iter().copied().find(|&one| name_of(one) == name);
        found.ok_or_else(|| {
            let names: Vec<&str> = all.iter().map(|&one| name_of(one)).collect();
            Self::new(name, &names, &mut core::iter::empty(), kind)
        })
    }
}

/// The one that takes the fewest changes of a character, if those are few.
fn nearest<'a>(name: &str, names: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 32;
    if name.len() > LONGEST {
        return None;
    }
    let name = name.to_ascii_lowercase().replace(['_', ' '], "-");
    let distances = names.map(|known| (edits(&name, known), known));
    let (distance, known) = distances.min_by_key(|&(distance, _)| distance)?;
    (distance <= 2 && 3 * distance <= known.len()).then_some(known)
}

/// How many characters have to be put in, taken out or replaced.
pub(crate) fn edits(a: &str, b: &str) -> usize {
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

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.message)
    }
}

impl core::error::Error for UnknownName {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_one_that_is_near() {
        let names = ["unix", "kubernetes", "k8s", "pg-cron", "quartz", "day-of-week"];
        for (name, known) in [
            ("quarz", Some("quartz")),
            ("Qaurtz", Some("quartz")),
            ("kubernets", Some("kubernetes")),
            ("day of week", Some("day-of-week")),
            ("k9s", Some("k8s")),
            ("unx", Some("unix")),
            ("u", None),
            ("xy", None),
            ("something-else", None),
            (&"quartz".repeat(9), None),
        ] {
            assert_eq!(nearest(name, &mut names.into_iter()), known, "{name}");
        }
    }
}
