//! Names of what the crate has a list of: fields, kinds of error, lints, languages.

use alloc::format;
use alloc::string::String;
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
///     "unknown field \"weekday\": expected minute, hour, day-of-month, month or day-of-week"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnknownName {
    message: String,
}

impl UnknownName {
    /// None of `names`, which are those of things of a kind, is this one.
    pub(crate) fn new<'a>(
        name: &str,
        names: impl ExactSizeIterator<Item = &'a str>,
        kind: &str,
    ) -> Self {
        let mut message = format!("unknown {kind} {}: expected ", quoted(name));
        let len = names.len();
        for (n, name) in names.enumerate() {
            message.push_str(match len - n {
                _ if n == 0 => "",
                1 => " or ",
                _ => ", ",
            });
            message.push_str(name);
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
        found.ok_or_else(|| Self::new(name, all.iter().map(|&one| name_of(one)), kind))
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.message)
    }
}

impl core::error::Error for UnknownName {}
