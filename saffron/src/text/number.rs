//! Numbers in a text.

use crate::meaning::mask::Limits;
use crate::text::dialect::spec::Spec;
use crate::text::error::ErrorKind;
use crate::text::expr::Value;
use crate::text::fault::{Expected, fail, no_number};
use crate::text::parse::{Parsed, Text};

/// A value that is written as a number.
#[inline]
pub(crate) fn value_in_digits<'a>(
    spec: &'static Spec,
    expected: Expected,
    text: Text<'a>,
) -> Parsed<'a, Value> {
    let kind = ErrorKind::ValueOutOfRange;
    let (rest, value) = number_in(spec, expected, spec.limits, kind, text)?;
    Ok((rest, Value::numbered(value)))
}

/// A number of any length, within `limits` or else at fault as a whole.
#[cfg_attr(not(target_family = "wasm"), inline(always))]
pub(crate) fn number_in<'a>(
    spec: &'static Spec,
    expected: Expected,
    limits: Limits,
    out_of_range: ErrorKind,
    text: Text<'a>,
) -> Parsed<'a, u16> {
    let (mut rest, mut value) = (text, 0);
    while let [digit @ b'0'..=b'9', after @ ..] = rest {
        value = (10 * value + u32::from(digit - b'0')).min(u32::from(u16::MAX));
        rest = after;
    }
    if rest.len() == text.len() {
        return no_number(spec, expected, text);
    }
    if limits.contains(value) {
        Ok((rest, low_half(value)))
    } else {
        fail(out_of_range, spec, expected, text, rest)
    }
}

#[allow(clippy::cast_possible_truncation)]
const fn low_half(value: u32) -> u16 {
    value as u16
}
