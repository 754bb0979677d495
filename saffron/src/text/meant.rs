//! The five fields that a text in another form was meant to be.

use alloc::string::String;

use crate::text::dialect::SPECS;
use crate::text::edit::LONGEST;
use crate::text::field::Field;
use crate::text::whole::is_valid;

/// The five fields that a text with more, with fewer, or in quotes was meant to be.
pub(crate) fn five_fields(text: &str) -> Option<String> {
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
pub(crate) fn by_nickname(name: &str) -> Option<&'static str> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
            assert_eq!(five_fields(text).unwrap_or_default(), meant, "{text}");
        }
    }
}
