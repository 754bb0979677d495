//! What Quartz reads otherwise. Its reader goes on where it does not know what follows.

use super::fields::{changed, number};
use super::readings::changed_years;

/// `*5` is `*`, `1-2-3` is `1-2`, `SUNDAY` and `SUN/2` are `SUN`.
pub(super) fn drops_the_rest_of_an_item(text: &str) -> Option<String> {
    changed(text, |kind, item| {
        let known = known_start(kind, item);
        (!known.is_empty() && known.len() < item.len()).then(|| known.to_owned())
    })
}

fn known_start(kind: char, item: &str) -> &str {
    let length = |from: usize, is: fn(&u8) -> bool| item.bytes().skip(from).take_while(is).count();
    let number = |from| length(from, u8::is_ascii_digit);
    let name = |from| if length(from, u8::is_ascii_alphabetic) >= 3 { 3 } else { 0 };
    let is = |from, sign: u8| item.as_bytes().get(from) == Some(&sign);
    let mut end = if is(0, b'*') { 1 } else { number(0) };
    if end == 0 && name(0) > 0 {
        let range = is(3, b'-') && name(4) > 0;
        let end = if range { 7 } else { 3 };
        let special = !range && (is(end, b'#') || is(end, b'L'));
        return if special { item } else { &item[..end] };
    }
    match kind {
        'w' if end == 0 && is(0, b'L') => return &item[..1],
        'd' if end > 0 && is(end, b'W') => return &item[..=end],
        'w' if end > 0 && (is(end, b'#') || is(end, b'L')) => return item,
        _ if end == 0 => return item,
        _ => {}
    }
    if !is(0, b'*') && is(end, b'-') && number(end + 1) > 0 {
        end += 1 + number(end + 1);
    }
    if is(end, b'/') && number(end + 1) > 0 {
        end += 1 + number(end + 1);
    }
    &item[..end]
}

/// `5/0` and `5-10/0` are 5, and `*/0` is `*`.
pub(super) fn takes_step_zero(text: &str) -> Option<String> {
    changed(text, |_, item| {
        let (values, step) = item.split_once('/')?;
        let first = values.split('-').next()?;
        (step.parse() == Ok(0)).then(|| first.to_owned())
    })
}

/// `7-31,?` is `?`.
pub(super) fn takes_a_question_mark_for_all(text: &str) -> Option<String> {
    let mut any = false;
    let fields = text.split_whitespace().map(|field| {
        let all = field.split(',').any(|item| item == "?") && field != "?";
        any |= all;
        if all { "?" } else { field }
    });
    let fields: Vec<_> = fields.collect();
    any.then(|| fields.join(" "))
}

/// In the day of the week, 0 is 7.
pub(super) fn takes_weekday_0(text: &str) -> Option<String> {
    changed(text, |kind, item| {
        if kind != 'w' {
            return None;
        }
        let nth = item.strip_prefix("0#").map(|nth| format!("7#{nth}"));
        nth.or_else(|| item.contains("-0").then(|| item.replace("-0", "-7")))
    })
}

/// In a list of weekdays, `#3` and `L` are of its first: `6,2#3` is `2#3`.
pub(super) fn takes_the_first_of_a_list(text: &str) -> Option<String> {
    let mut fields: Vec<_> = text.split_whitespace().collect();
    let week = *fields.get(5)?;
    let nth_of = |item| str::split_once(item, '#').filter(|(days, _)| !days.contains('-'));
    let nth = week.split(',').find_map(nth_of).map(|(_, nth)| format!("#{nth}"));
    let last = || week.contains(['L', 'l']).then(|| "L".to_owned());
    let special = nth.or_else(last)?;
    let items = week.split(',').map(|item| item.split('#').next().unwrap_or(item));
    let first = items.flat_map(|item| weekdays(item.trim_end_matches(['L', 'l']))).min()?;
    let week = week.contains(',').then(|| format!("{first}{special}"))?;
    fields[5] = &week;
    Some(fields.join(" "))
}

/// By their numbers, of which 1 is Sunday.
fn weekdays(item: &str) -> Vec<u32> {
    let day = |text: &str| match text.get(..3).and_then(|name| number('w', name)) {
        Some(day) if text.bytes().any(|b| b.is_ascii_alphabetic()) => Some(day + 1),
        _ => text.parse().ok(),
    };
    let (range, step) = item.split_once('/').unwrap_or((item, "1"));
    let (from, through) = match range.split_once('-') {
        Some((from, through)) => (day(from), day(through)),
        None if range == "*" => (Some(1), Some(7)),
        None if item.contains('/') => (day(range), Some(7)),
        None => (day(range), day(range)),
    };
    let (Some(from), Some(through), Ok(step)) = (from, through, step.parse()) else {
        return Vec::new();
    };
    let through = if through < from { through + 7 } else { through };
    (from..=through).step_by(usize::max(step, 1)).map(|day| (day - 1) % 7 + 1).collect()
}

/// A range may have a step of any length.
pub(super) fn takes_any_step_of_a_range(text: &str) -> Option<String> {
    changed(text, |kind, item| {
        let (range, step) = item.split_once('/')?;
        let longest = match kind {
            's' | 'm' => 59,
            'h' => 23,
            'd' => 31,
            'M' => 12,
            'w' => 7,
            _ => return None,
        };
        let (first, _) = range.split_once('-')?;
        (step.parse::<u32>().ok()? > longest).then(|| first.to_owned())
    })
}

/// `L-0` is `L`.
pub(super) fn takes_l_minus_zero(text: &str) -> Option<String> {
    changed(text, |kind, item| {
        let rest = item.strip_prefix("L-0")?;
        (kind == 'd' && matches!(rest, "" | "W")).then(|| format!("L{rest}"))
    })
}

/// `L` is nothing in a month or a year, nor in a list of weekdays.
pub(super) fn drops_l(text: &str) -> Option<String> {
    let is_l = |item: &str| item.starts_with('L');
    let months_and_days = changed(text, |kind, item| {
        let lists = text.split_whitespace().nth(5).is_some_and(|week| week.contains(','));
        (is_l(item) && (kind == 'M' || (kind == 'w' && lists))).then(String::new)
    });
    let years = changed_years(months_and_days.as_deref().unwrap_or(text), is_l);
    years.or(months_and_days)
}

/// `,` names no value.
pub(super) fn never_in_an_empty_list(text: &str) -> Option<String> {
    let empty = |field: &str| field.bytes().all(|b| b == b',');
    text.split_whitespace().any(empty).then(|| "0 0 0 1 1 ? 1970".to_owned())
}
