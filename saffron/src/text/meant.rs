//! What a text was meant to be that has more or less around its fields than an expression has.

use alloc::string::String;
use core::ops::Range;

use crate::text::blank::is_blank;
use crate::text::edit::in_ascii;

/// Without the quotes around it, or the `cron(…)` of AWS.
pub(crate) fn unwrapped(text: &str) -> &str {
    [("\"", "\""), ("'", "'"), ("`", "`"), ("“", "”"), ("‘", "’"), ("cron(", ")")]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close))
        .unwrap_or(text)
}

/// With one plain space between fields, and none within.
pub(crate) fn closed_up(text: &str) -> String {
    let is_within = |c| matches!(c, ',' | '-' | '/');
    let (mut closed, mut last, mut after_space) = (String::new(), ',', false);
    for c in text.chars() {
        if c.is_whitespace() {
            after_space = true;
            continue;
        }
        let c = if c.is_ascii() { c } else { in_ascii(c).unwrap_or(c) };
        if (after_space || c == '*') && !is_within(c) && !is_within(last) {
            closed.push(' ');
        }
        closed.push(c);
        (last, after_space) = (c, false);
    }
    closed
}

/// Where the fields stand within a part of a text.
pub(crate) fn fields(text: &str, within: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let (bytes, mut at) = (text.as_bytes(), within.start);
    core::iter::from_fn(move || {
        let rest = &bytes[at..within.end];
        let start = at + rest.iter().position(|&byte| !is_blank(byte))?;
        let rest = &bytes[start..within.end];
        at = start + rest.iter().position(|&byte| is_blank(byte)).unwrap_or(rest.len());
        Some(start..at)
    })
}

/// What stands behind the fields of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Behind {
    Comment,
    Zone,
    Command,
    /// More of the schedule, perhaps, which must not be dropped.
    Unknown,
}

impl Behind {
    pub(crate) fn of(rest: &str) -> Self {
        let mut words = rest.split_ascii_whitespace();
        let first = words.next().unwrap_or_default();
        let is_zone = |c: char| c.is_ascii_alphanumeric() || "/_+-".contains(c);
        if first.starts_with('#') {
            Self::Comment
        } else if first.starts_with('/') {
            Self::Command
        } else if !first.starts_with(|c: char| c.is_ascii_alphabetic()) || first == "to" {
            Self::Unknown
        } else if words.next().is_some() {
            Self::Command
        } else if first.chars().all(is_zone) {
            Self::Zone
        } else {
            Self::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_closed_up() {
        for (text, closed) in [
            ("'0 9 * * *'", "0 9 * * *"),
            ("“0 9 * * *”", "0 9 * * *"),
            ("cron(0 9 ? * 2-6 *)", "0 9 ? * 2-6 *"),
            ("0 9 * * MON, WED - FRI", "0 9 * * MON,WED-FRI"),
            ("0 9 * * MON – FRI", "0 9 * * MON-FRI"),
            ("*/ 5 * * * *", "*/5 * * * *"),
            ("*****", "* * * * *"),
            ("0 9*** ", "0 9 * * *"),
            ("0\u{A0}9\u{A0}*\u{3000}*\n*", "0 9 * * *"),
        ] {
            assert_eq!(closed_up(unwrapped(text)), closed, "{text}");
        }
    }

    #[test]
    fn what_stands_behind_is_told_by_its_words() {
        for (rest, behind) in [
            ("# weekdays", Behind::Comment),
            ("UTC", Behind::Zone),
            ("Europe/Paris", Behind::Zone),
            ("root /usr/bin/x", Behind::Command),
            ("/usr/bin/x", Behind::Command),
            ("2025", Behind::Unknown),
            ("to 5", Behind::Unknown),
            ("*", Behind::Unknown),
        ] {
            assert_eq!(Behind::of(rest), behind, "{rest}");
        }
    }
}
