//! Names of what the crate has a list of: fields, kinds of error, lints.

use alloc::string::String;
use core::fmt;

use crate::printable::quoted;

/// A name that none of the things in a list has.
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
    /// Finds the one of `all` that has this name. `what` says what they are.
    pub(crate) fn find<T: Copy>(
        name: &str,
        all: &[T],
        name_of: impl Fn(T) -> &'static str,
        what: &str,
    ) -> Result<T, Self> {
        let found = all.iter().copied().find(|&one| name_of(one) == name);
        found.ok_or_else(|| {
            let mut message = alloc::format!("unknown {what} {}: expected ", quoted(name));
            for (n, &one) in all.iter().enumerate() {
                message.push_str(match all.len() - n {
                    _ if n == 0 => "",
                    1 => " or ",
                    _ => ", ",
                });
                message.push_str(name_of(one));
            }
            Self { message }
        })
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.message)
    }
}

impl core::error::Error for UnknownName {}
