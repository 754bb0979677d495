//! What to write instead: guesses at what was meant. The parser has the last word on
//! each, so that a suggestion is a valid replacement.

use alloc::format;
use alloc::string::String;

use crate::meaning::cron;
use crate::text::field::{Field, Name, SPECS, Spec};
use crate::text::parse::is_space;

/// The longest text that is worth a guess, in bytes: it bounds what an error costs.
pub(crate) const LONGEST: usize = 64;

/// Where a text stops being what a field may hold, if it does.
pub(crate) fn fault(spec: &Spec, text: &str) -> Option<usize> {
    // White space would go unnoticed at either end of the whole.
    if text.is_empty() || text.len() > LONGEST || text.bytes().any(is_space) {
        return Some(0);
    }
    let mut whole = String::new();
    for other in &SPECS {
        whole.push_str(if other.field == spec.field { text } else { "*" });
        whole.push(' ');
    }
    cron::fault(&whole).map(|at| at - 2 * spec.field as usize)
}

/// Is it what a field may hold?
pub(crate) fn fits(spec: &Spec, text: &str) -> bool {
    fault(spec, text).is_none()
}

/// Is it a short expression?
pub(crate) fn is_valid(text: &str) -> bool {
    text.len() <= LONGEST && cron::fault(text).is_none()
}

/// The five fields that a text with more, with fewer, or in quotes was meant to be.
pub(crate) fn whole(text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let text = closed_up(unwrapped(text));
    let (mut starts, mut last) = ([0; 7], 0);
    for (at, _) in text.bytes().enumerate().filter(|&(_, byte)| byte == b' ') {
        last += 1;
        *starts.get_mut(last)? = at + 1;
    }
    // Who writes `?` numbers weekdays as here; of the others that is not known.
    let marked = text.contains('?');
    let five = |first: usize| {
        let numbered = text[starts[first + 4]..].starts_with(|c: char| c.is_ascii_digit());
        without_marks(&text[starts[first]..]).filter(|_| marked || last == 4 || !numbered)
    };
    let has_seconds = is_number(&text[..starts[1].max(1) - 1]);
    let year = &text[starts[last]..];
    let has_year = is_number(year) && year.len() == 4 || marked && year == "*";
    match last {
        4 => five(0),
        5 => five(1).filter(|_| has_seconds).or_else(|| five(0).filter(|_| has_year)),
        6 => five(1).filter(|_| has_seconds),
        _ => None,
    }
}

/// The first five fields, with `*` for a day field that is `?`, if that is an expression.
fn without_marks(fields: &str) -> Option<String> {
    let mut text = String::new();
    for (spec, field) in SPECS.iter().zip(fields.split(' ')) {
        let is_day = matches!(spec.field, Field::DayOfMonth | Field::DayOfWeek);
        text.push_str(if is_day && field == "?" { "*" } else { field });
        text.push(' ');
    }
    text.pop();
    Some(text).filter(|text| is_valid(text))
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Without the quotes around it, or the `cron(…)` of AWS.
pub(crate) fn unwrapped(text: &str) -> &str {
    [("\"", "\""), ("'", "'"), ("`", "`"), ("“", "”"), ("‘", "’"), ("cron(", ")")]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close))
        .unwrap_or(text)
}

/// With one plain space between fields, and none within.
fn closed_up(text: &str) -> String {
    let is_within = |c| matches!(c, ',' | '-' | '/');
    let (mut closed, mut last, mut after_space) = (String::new(), ',', false);
    for c in text.chars() {
        if c.is_whitespace() {
            after_space = true;
            continue;
        }
        if (after_space || c == '*') && !is_within(c) && !is_within(last) {
            closed.push(' ');
        }
        closed.push(c);
        (last, after_space) = (c, false);
    }
    closed
}

/// The expression that a nickname stands for.
pub(crate) fn nickname(name: &str) -> Option<&'static str> {
    const MEANINGS: [(&str, &str); 7] = [
        ("@yearly", "0 0 1 1 *"),
        ("@annually", "0 0 1 1 *"),
        ("@monthly", "0 0 1 * *"),
        ("@weekly", "0 0 * * SUN"),
        ("@daily", "0 0 * * *"),
        ("@midnight", "0 0 * * *"),
        ("@hourly", "0 * * * *"),
    ];
    MEANINGS.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, meaning)| *meaning)
}

/// The one name that a longer one starts with, or that shares the first and another
/// letter with a short one.
pub(crate) fn name(spec: &Spec, found: &str) -> Option<&'static str> {
    let found = found.get(..4).unwrap_or(found).to_ascii_uppercase();
    let found = found.as_bytes();
    let is_alike = |name: &Name| match found {
        [_, _, _, _] => found.starts_with(name),
        _ => name[0] == found[0] && name[1..].iter().any(|letter| found[1..].contains(letter)),
    };
    let mut alike = (spec.first..).zip(spec.names).filter(|(_, name)| is_alike(name));
    let (value, _) = alike.next().filter(|_| alike.next().is_none())?;
    spec.name_of(value)
}

/// The characters that editors and input methods put for ASCII ones, turned back; quotes
/// and what cannot be seen, left out.
pub(crate) fn in_ascii(text: &str) -> String {
    if let Some(end) = text.strip_prefix("..") {
        return format!("-{end}");
    }
    let ascii = |c| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '~' => Some('-'),
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0),
        '\u{2217}' => Some('*'),
        ';' | '|' | '&' | '、' => Some(','),
        '"' | '\'' | '`' | '\\' | '(' | ')' | '\u{2018}'..='\u{201D}' => None,
        c if is_invisible(c) => None,
        c => Some(c),
    };
    text.chars().filter_map(ascii).collect()
}

/// Has no width, or changes the direction of what follows.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// A field whose numbers count from 0, written as names: `SUN-FRI` for `0-5`. `None` where
/// it holds anything but numbers, names, ranges and steps.
pub(crate) fn counted_from_zero(spec: &Spec, field: &str) -> Option<String> {
    let weekday = spec.field == Field::DayOfWeek;
    let name = |value: &str| match value.parse::<u8>() {
        Ok(n) if n < spec.len() => spec.name_of(n + spec.first),
        // On Unix, 7 is Sunday too.
        Ok(7) if weekday => spec.name_of(spec.first),
        Ok(_) => None,
        Err(_) => spec.value_of(value.as_bytes()).and_then(|value| spec.name_of(value)),
    };
    let mut names = String::new();
    for (n, item) in field.split(',').enumerate() {
        if n > 0 {
            names.push(',');
        }
        let (values, step) = item.split_once('/').map_or((item, None), |(v, s)| (v, Some(s)));
        match values.split_once('-') {
            Some((start, end)) => {
                names.push_str(name(start)?);
                names.push('-');
                // 0-7 is the week.
                let week = weekday && is_zero(start) && end.parse() == Ok(7);
                names.push_str(name(if week { "6" } else { end })?);
            }
            None => names.push_str(name(values)?),
        }
        if let Some(step) = step {
            names.push('/');
            names.push_str(step);
        }
    }
    Some(names).filter(|names| fits(spec, names))
}

pub(crate) fn is_zero(digits: &str) -> bool {
    digits.bytes().all(|byte| byte == b'0')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::field::spec;

    #[test]
    fn numbers_from_zero_keep_their_days_as_names() {
        let days = |field| counted_from_zero(spec(Field::DayOfWeek), field).unwrap_or_default();
        assert_eq!(days("0-5"), "SUN-FRI");
        assert_eq!(days("5-0"), "FRI-SUN");
        assert_eq!(days("1,3,0"), "MON,WED,SUN");
        assert_eq!(days("0-7"), "SUN-SAT");
        assert_eq!(days("0-7/2"), "SUN-SAT/2");
        assert_eq!(days("00-07"), "SUN-SAT");
        assert_eq!(days("0,5-7"), "SUN,FRI-SUN");
        assert_eq!(days("0-0"), "SUN-SUN");
        assert_eq!(days("0#1"), "");
        assert_eq!(days("0-6/9"), "");
        let months = |field| counted_from_zero(spec(Field::Month), field).unwrap_or_default();
        assert_eq!(months("0-11"), "JAN-DEC");
        assert_eq!(months("0,6"), "JAN,JUL");
        assert_eq!(months("0-12"), "");
    }

    #[test]
    fn a_name_is_guessed_where_one_alone_looks_like_it() {
        let day = |found| name(spec(Field::DayOfWeek), found).unwrap_or_default();
        let days = ["monday", "MO", "Fir", "SUM", "thr", "tu", "m", "LUN", "weekdays", "x"];
        assert_eq!(days.map(day), ["MON", "MON", "FRI", "SUN", "THU", "", "", "", "", ""]);
        let month = |found| name(spec(Field::Month), found).unwrap_or_default();
        let months = ["SEPT", "fbe", "DEZ", "OKT", "MAI", "JU", "ENE", "JANFEB"];
        assert_eq!(months.map(month), ["SEP", "FEB", "DEC", "OCT", "", "", "", "JAN"]);
    }

    #[test]
    fn five_fields_are_found_in_other_forms() {
        let cases = [
            ("0 0 9 ? * MON-FRI", "0 9 * * MON-FRI"),
            ("0 0 9 ? * 2-6 2025", "0 9 * * 2-6"),
            ("0 0 9 * * *", "0 9 * * *"),
            ("cron(0 9 ? * 2-6 *)", "0 9 * * 2-6"),
            ("cron(0/15 * * * ? *)", "0/15 * * * *"),
            ("0 9 1 1 * 2025", "0 9 1 1 *"),
            ("'0 9 * * *'", "0 9 * * *"),
            ("“0 9 * * *”", "0 9 * * *"),
            ("0 9 * * MON, WED - FRI", "0 9 * * MON,WED-FRI"),
            ("*/ 5 * * * *", "*/5 * * * *"),
            ("*****", "* * * * *"),
            ("0 9*** ", "0 9 * * *"),
            ("0\u{A0}9\u{A0}*\u{3000}*\n*", "0 9 * * *"),
            // Elsewhere 1 may be Monday.
            ("0 0 9 * * 1-5", ""),
            // More than once a minute.
            ("*/30 * * * * *", ""),
            ("*/30 * * * * ?", ""),
            ("* * * * * *", ""),
            ("0 9 * * * root", ""),
            ("60 9 * * 1 2025", ""),
        ];
        for (text, meant) in cases {
            assert_eq!(whole(text).unwrap_or_default(), meant, "{text}");
        }
    }
}
