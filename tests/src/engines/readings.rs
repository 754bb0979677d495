//! What engines read otherwise, as rewrites: what the core can be asked instead. Each gives nothing
//! for a text that has nothing of the kind.

use super::fields::{changed, number};

pub(super) fn drops_further_fields(text: &str) -> Option<String> {
    let fields: Vec<_> = text.split_whitespace().collect();
    (fields.len() > 5).then(|| fields[..5].join(" "))
}

pub(super) fn drops_empty_items(text: &str) -> Option<String> {
    changed(text, |_, item| item.is_empty().then(String::new))
}

/// In a list of days that has the last one.
pub(super) fn drops_empty_items_beside_l(text: &str) -> Option<String> {
    let has_l = |field: &str| field.split(',').any(|item| item.starts_with(['L', 'l']));
    text.split_whitespace().any(has_l).then(|| drops_empty_items(text))?
}

pub(super) fn takes_a_plus_sign(text: &str) -> Option<String> {
    changed(text, |_, item| item.strip_prefix('+').map(str::to_owned))
}

pub(super) fn takes_a_minus_sign(text: &str) -> Option<String> {
    changed(text, |_, item| item.strip_prefix('-').map(str::to_owned))
}

/// Numbers that do not fit lose their upper bits.
pub(super) fn wraps_at_32_bits(text: &str) -> Option<String> {
    changed(text, |_, item| {
        let number: u64 = item.parse().ok()?;
        (number >> 32 != 0).then(|| (number & 0xFFFF_FFFF).to_string())
    })
}

/// Vixie's reader stops at what it does not know, and skips to the next blank.
pub(super) fn drops_what_follows_an_item(text: &str) -> Option<String> {
    let mut any = false;
    let fields = text.split_whitespace().map(|field| {
        let mut kept = Vec::new();
        for item in field.split(',') {
            let known = if item == "$" { item } else { known_start(item) };
            kept.push(known);
            if known.len() < item.len() {
                any = true;
                break;
            }
        }
        kept.join(",")
    });
    let fields: Vec<_> = fields.collect();
    any.then(|| fields.join(" "))
}

/// `*`, a value or a range, and a step.
fn known_start(item: &str) -> &str {
    let value = |text: &str| {
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let letters = text.len() - text.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
        digits.max(letters)
    };
    let mut end = if item.starts_with('*') { 1 } else { value(item) };
    if !item.starts_with('*') && item[end..].starts_with('-') && value(&item[end + 1..]) > 0 {
        end += 1 + value(&item[end + 1..]);
    }
    if item[end..].starts_with('/') && value(&item[end + 1..]) > 0 {
        end += 1 + value(&item[end + 1..]);
    }
    &item[..end]
}

/// `*-5` is `*`.
pub(super) fn reads_a_star_with_an_end(text: &str) -> Option<String> {
    changed(text, |_, item| item.starts_with("*-").then(|| "*".to_owned()))
}

/// `5*` is 5.
pub(super) fn drops_a_star_after_a_value(text: &str) -> Option<String> {
    changed(text, |_, item| {
        let value = item.strip_suffix('*')?;
        (!value.is_empty() && value.bytes().all(|b| b.is_ascii_digit())).then(|| value.to_owned())
    })
}

/// So it does with a negative one.
pub(super) fn reads_step_zero_as_one(text: &str) -> Option<String> {
    changed(text, |_, item| {
        let (values, step) = item.split_once('/')?;
        let zero = step.trim_start_matches('-').parse::<u32>().ok()? == 0 || step.starts_with('-');
        zero.then(|| format!("{values}/1"))
    })
}

/// `6#` is 6.
pub(super) fn drops_a_hash_without_a_number(text: &str) -> Option<String> {
    changed(text, |_, item| item.strip_suffix('#').map(str::to_owned))
}

/// `+5`, `5.0` and `0x5` are 5, and `*/5.5` is taken, too.
pub(super) fn reads_numbers_as_javascript(text: &str) -> Option<String> {
    changed(text, |_, item| {
        let read = item.strip_prefix('+').or_else(|| item.strip_prefix("0x"));
        read.or_else(|| item.split_once('.').map(|(whole, _)| whole)).map(str::to_owned)
    })
}

/// `5/15` is `5-59/15`, and so is `5-5/15`.
pub(super) fn steps_from_a_value(text: &str) -> Option<String> {
    changed(text, |kind, item| {
        let (value, step) = item.split_once('/')?;
        let (first, end) = value.split_once('-').unwrap_or((value, value));
        let last = match kind {
            'm' | 's' => "59",
            'h' => "23",
            'd' => "31",
            'M' => "12",
            _ => "7",
        };
        let one = number(kind, first)? == number(kind, end)?;
        one.then(|| format!("{first}-{last}/{step}"))
    })
}

/// Years before 1970, which are none beside others in their list.
pub(super) fn takes_years_long_past(text: &str) -> Option<String> {
    changed_years(text, |item| {
        let range = item.split('/').next().unwrap_or(item);
        range.split('-').all(|year| year.parse::<u32>().is_ok_and(|year| year < 1970))
    })
}

/// The text without some of its years. Those that are asked about begin later than 1970.
pub(super) fn changed_years(text: &str, is_none: impl Fn(&str) -> bool) -> Option<String> {
    let (rest, years) = text.trim_end().rsplit_once(' ')?;
    if rest.split_whitespace().count() != 6 {
        return None;
    }
    let left: Vec<_> = years.split(',').filter(|item| !is_none(item)).collect();
    let left = if left.is_empty() { "1970".to_owned() } else { left.join(",") };
    (left != years).then(|| format!("{rest} {left}"))
}

/// `0/7` is every seventh year from the year 0.
pub(super) fn steps_from_years_long_past(text: &str) -> Option<String> {
    changed(text, |kind, item| {
        let (first, step) = item.split_once('/')?;
        let (first, step): (u32, u32) = (first.parse().ok()?, step.parse().ok()?);
        let next = first + (1970_u32.checked_sub(first)?).next_multiple_of(step.max(1));
        (kind == 'y').then(|| format!("{next}-2225/{step}"))
    })
}

/// Every so many years, where that counts from the year 0.
pub(super) fn counts_years_from_0(text: &str) -> Option<String> {
    changed(text, |kind, item| {
        let step: u32 =
            item.strip_prefix("*/").or_else(|| item.strip_prefix("?/"))?.parse().ok()?;
        let first = 1970_u32.next_multiple_of(step.max(1));
        (kind == 'y' && step > 1).then(|| format!("{first}-2225/{step}"))
    })
}

/// Values that a reversed range names are none, beside others in its list.
pub(super) fn never_in_a_reversed_range(text: &str) -> Option<String> {
    let fields: Vec<_> = text.split_whitespace().collect();
    let [minute, hour, day, month, week] = fields[..] else { return None };
    let fields = [(minute, 'm'), (hour, 'h'), (day, 'd'), (month, 'M'), (week, 'w')];
    let left = fields.map(|(field, kind)| unreversed(field, kind));
    let any = fields.iter().zip(&left).any(|((field, _), left)| field != left);
    any.then(|| some_left(left, |field| field.starts_with('*')))
}

/// `,` names no value, in Kubernetes' dialect.
pub(super) fn never_in_an_empty_list(text: &str) -> Option<String> {
    let fields: Vec<_> = text.split_whitespace().collect();
    let fields = <[&str; 5]>::try_from(fields).ok()?;
    let left = fields.map(|field| field.trim_matches(',').to_owned());
    let starred = |field: &str| field.split(',').any(|item| STARS.contains(&item));
    left.iter().any(String::is_empty).then(|| some_left(left, starred))
}

const STARS: [&str; 4] = ["*", "?", "*/1", "?/1"];

/// What fields mean of which some name no value: it never fires, but for the day fields, where
/// the other decides.
fn some_left(
    [minute, hour, day, month, week]: [String; 5],
    starred: impl Fn(&str) -> bool,
) -> String {
    let never = minute.is_empty()
        || hour.is_empty()
        || month.is_empty()
        || (day.is_empty() && (week.is_empty() || starred(&week)))
        || (week.is_empty() && starred(&day));
    if never {
        return NEVER.to_owned();
    }
    let open = |field: String| if field.is_empty() { "*".to_owned() } else { field };
    [minute, hour, open(day), month, open(week)].join(" ")
}

/// Which every dialect of five fields reads.
const NEVER: &str = "0 0 31 2 *";

/// The items but for reversed ranges. A star that now comes first shall not be one that leads.
fn unreversed(field: &str, kind: char) -> String {
    let items = field.split(',').filter(|item| !reversed(item, kind));
    let left = items.collect::<Vec<_>>().join(",");
    let all = match kind {
        'm' => "0-59",
        'h' => "0-23",
        'd' => "1-31",
        'M' => "1-12",
        _ => "0-6",
    };
    match left.strip_prefix('*') {
        Some(rest) if !field.starts_with('*') => format!("{all}{rest}"),
        _ => left,
    }
}

fn reversed(item: &str, kind: char) -> bool {
    let range = item.split('/').next().and_then(|range| range.split_once('-'));
    let ends = range.and_then(|(a, b)| Some((number(kind, a)?, number(kind, b)?)));
    ends.is_some_and(|(a, b)| a > b)
}

/// `46-25` is 46, 47, 24 and 25: of the bits of a reversed range without a step, eight a byte, it
/// sets the last ones of the first's byte and the first ones of the last's. Where that is one
/// byte, none are in both.
pub(super) fn fires_at_the_bytes_of_a_reversed_range(text: &str) -> Option<String> {
    changed(text, |kind, item| {
        let (low, high) = match kind {
            'm' => (0, 59),
            'h' => (0, 23),
            'd' => (1, 31),
            'M' => (1, 12),
            _ => return None,
        };
        let (a, b) = item.split_once('-')?;
        let (a, b) = (number(kind, a)?.checked_sub(low)?, number(kind, b)?.checked_sub(low)?);
        let (end, start) = ((a | 7).min(high - low), b & !7);
        (a >> 3 > b >> 3).then(|| format!("{}-{},{}-{}", a + low, end + low, start + low, b + low))
    })
}

/// `#6` and more are taken, and no month has them.
pub(super) fn never_beyond_the_fifth(text: &str) -> Option<String> {
    let beyond = |item: &str| {
        let nth = item.split_once('#').and_then(|(_, nth)| nth.parse::<u32>().ok());
        nth.is_some_and(|nth| nth > 5)
    };
    let week = text.split_whitespace().nth(5)?;
    if week.split(',').all(beyond) {
        return Some(format!("0 {NEVER}"));
    }
    changed(text, |_, item| beyond(item).then(String::new))
}
