//! What some systems make, by accident, of a text that is an error in their dialect: whoever has
//! a job there has to know what it does today.

use alloc::format;
use alloc::string::String;

use crate::text::blank::is_space;
use crate::text::dialect::Dialect;
use crate::text::edit::around;
use crate::text::error::ErrorKind::{
    self, MissingValue, NameNotAllowed, SpecialNotAllowed, StepOutOfRange, TimeZone, TooManyFields,
    UnexpectedText, ValueOutOfRange,
};
use crate::text::fault::{Expected, Fault};

/// An accident, by what the parser found.
struct Fact {
    dialects: &'static [Dialect],
    kind: ErrorKind,
    expected: Option<Expected>,
    is_of: fn(&str) -> bool,
    /// What it does, with the item between.
    does: [&'static str; 2],
}

const fn fact(
    dialects: &'static [Dialect],
    kind: ErrorKind,
    expected: Option<Expected>,
    is_of: fn(&str) -> bool,
    does: [&'static str; 2],
) -> Fact {
    Fact { dialects, kind, expected, is_of, does }
}

const CRONTABS: &[Dialect] = &[Dialect::UNIX, Dialect::PG_CRON];

#[rustfmt::skip]
static FACTS: &[Fact] = &[
    fact(CRONTABS, UnexpectedText, Some(Expected::AfterStar), any, ["reads ", " as *"]),
    fact(CRONTABS, SpecialNotAllowed, None, is_occurrence, ["drops what follows the # of ", ""]),
    fact(CRONTABS, ValueOutOfRange, None, is_beyond_32_bits, ["reads ", " modulo 2^32"]),
    fact(&[Dialect::GITHUB], UnexpectedText, Some(Expected::AfterItem), is_hex, ["takes ", ""]),
    fact(&[Dialect::GITHUB], UnexpectedText, Some(Expected::Item), is_signed, ["takes ", ""]),
    fact(&[Dialect::KUBERNETES, Dialect::SPRING], UnexpectedText, Some(Expected::Item), is_signed, ["drops the sign of ", ""]),
    fact(&[Dialect::KUBERNETES, Dialect::QUARTZ], MissingValue, Some(Expected::Item), any, ["skips what is missing in the list", ""]),
    fact(&[Dialect::AZURE], StepOutOfRange, None, is_zero, ["takes the step 0 for 1", ""]),
    fact(&[Dialect::QUARTZ], NameNotAllowed, Some(Expected::NumberToStep), any, ["drops the step of ", ""]),
    fact(&[Dialect::CRONER], MissingValue, Some(Expected::Occurrence), any, ["reads ", " without the #"]),
];

/// What is no accident but the rule of a place, for a text as a whole.
#[rustfmt::skip]
static RULES: &[(&[Dialect], ErrorKind, &str)] = &[
    (&[Dialect::UNIX], TooManyFields, "in a crontab, what follows five fields is the command"),
    (&[Dialect::UNIX], TimeZone, "in a crontab, such a line only sets a variable, and no job runs"),
    (&[Dialect::JENKINS], TimeZone, "Jenkins takes it on a line of its own"),
];

static SYSTEMS: &[(Dialect, &str)] = &[
    (Dialect::UNIX, "Debian cron"),
    (Dialect::KUBERNETES, "Kubernetes"),
    (Dialect::GITHUB, "GitHub's validator"),
    (Dialect::AZURE, "Azure"),
    (Dialect::QUARTZ, "Quartz"),
    (Dialect::SPRING, "Spring"),
];

/// What the dialect's system does with the text at fault, if that is not to refuse it.
pub(crate) fn find(dialect: Dialect, text: &str, kind: ErrorKind, fault: &Fault) -> Option<String> {
    let rule =
        |(of, known, _): &&(&[Dialect], ErrorKind, &str)| *known == kind && of.contains(&dialect);
    if let Some((_, _, says)) = RULES.iter().find(rule) {
        return Some((*says).into());
    }
    let found = &text[fault.span.clone()];
    let is_true = |fact: &&Fact| {
        fact.kind == kind
            && fact.expected.is_none_or(|expected| expected == fault.expected)
            && fact.dialects.contains(&dialect)
            && (fact.is_of)(found)
    };
    let [before, after] = FACTS.iter().find(is_true)?.does;
    let system = SYSTEMS.iter().find(|(of, _)| *of == dialect);
    let system = system.map_or(dialect.as_str(), |(_, system)| system);
    // What is said of a list as a whole ends in the list.
    let item = around(text, &fault.span, |c| is_space(c) || c == b',');
    let item = if before.ends_with(' ') {
        text.get(item.start..item.end.min(item.start + 24))
    } else {
        None
    };
    Some(format!("{system} {before}{}{after}", item.unwrap_or_default()))
}

fn any(_: &str) -> bool {
    true
}

fn is_occurrence(found: &str) -> bool {
    found.as_bytes().contains(&b'#')
}

fn is_hex(found: &str) -> bool {
    found.starts_with(['x', 'X'])
}

fn is_signed(found: &str) -> bool {
    found.strip_prefix('+').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn is_zero(found: &str) -> bool {
    found.bytes().all(|byte| byte == b'0')
}

fn is_beyond_32_bits(found: &str) -> bool {
    found.parse::<u64>().is_ok_and(|number| number > u64::from(u32::MAX))
}
