//! A range that runs backwards, and a step that follows a single value, in other words.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::text::dialect::spec::Spec;
use crate::text::field::Field;

/// `5-7` for `FRI-SUN`, `22-23,0-2` for `22-2`: first what is left of the values, and then those
/// from the start, as a list where a step is taken.
pub(crate) fn list(spec: &Spec, range: &str, step: Option<u16>) -> Option<String> {
    let (from, to) = range.split_once('-')?;
    let is_named = from.starts_with(|c: char| c.is_ascii_alphabetic());
    let (start, end) = (value(spec, from)?, value(spec, to)?);
    let (first, last) = (spec.limits.first, last(spec));
    let said = |value: u16| match spec.name_of(value).filter(|_| is_named) {
        Some(name) => name.to_string(),
        None => value.to_string(),
    };
    if let Some(step) = step {
        let (count, step) = (last + 1 - first, usize::from(step));
        let mut all = String::new();
        for value in (start..=end + count).step_by(step) {
            if value > start {
                all.push(',');
            }
            all.push_str(&said(if value > last { value - count } else { value }));
        }
        return Some(all);
    }
    if end == spec.sunday && spec.limits.count() == 8 {
        return Some(format!("{start}-{}", spec.limits.last));
    }
    let run = |from: u16, to: u16| {
        if from == to { said(from) } else { format!("{}-{}", said(from), said(to)) }
    };
    Some(format!("{},{}", run(start, last), run(first, end)))
}

/// `0-59` for the `0` of `0/15`.
pub(crate) fn through_last(spec: &Spec, value: &str) -> String {
    let last = last(spec);
    match spec.name_of(last).filter(|_| value.starts_with(|c: char| c.is_ascii_alphabetic())) {
        Some(name) => format!("{value}-{name}"),
        None => format!("{value}-{last}"),
    }
}

/// `2-6` for `MON-FRI`, where names may take no step.
pub(crate) fn in_numbers(spec: &Spec, range: &str) -> Option<String> {
    let numbers: Option<Vec<_>> =
        range.split('-').map(|end| Some(value(spec, end)?.to_string())).collect();
    Some(numbers?.join("-"))
}

fn value(spec: &Spec, text: &str) -> Option<u16> {
    let value = spec.value_of(text.as_bytes()).or_else(|| text.parse().ok())?;
    spec.limits.contains(u32::from(value)).then_some(value)
}

/// The last value that is not the first once more.
fn last(spec: &Spec) -> u16 {
    let is_eighth = spec.field == Field::DayOfWeek && spec.limits.count() == 8;
    spec.limits.last - u16::from(is_eighth)
}
