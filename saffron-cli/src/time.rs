//! Times on the command line: RFC 3339, and what lies beyond it.
//!
//! RFC 3339 has four digits for a year and no seconds for an offset, whereas schedules go on and
//! clocks once differed from UTC by seconds. There a year has a sign and up to six digits, as in
//! ISO 8601, and an offset has its seconds, as in RFC 9557: `+12025-01-31T09:00:00Z`,
//! `1971-06-30T00:00:00-00:44:30`.

use chrono::{DateTime, Datelike, FixedOffset, Utc};

/// A time, with the offset of the clock that shows it.
pub(crate) type Time = DateTime<FixedOffset>;

pub(crate) fn now() -> Time {
    Utc::now().fixed_offset()
}

/// Reads a time; the error says how to write one.
pub(crate) fn parse(text: &str) -> Result<Time, &'static str> {
    read(text).ok_or("write a time such as 2025-01-31T09:00:00Z")
}

fn read(text: &str) -> Option<Time> {
    let (year, rest) = split_year(text)?;
    let (rest, seconds) = split_seconds_of_offset(rest);
    // The calendar repeats after 400 years, so this year has the same days.
    let like = DateTime::parse_from_rfc3339(&format!("{}{rest}", 2000 + year.rem_euclid(400)));
    let like = like.ok()?;
    let offset = FixedOffset::east_opt(like.offset().local_minus_utc() + seconds)?;
    like.naive_local().with_year(year)?.and_local_timezone(offset).single()
}

/// The year, of four digits or with a sign, and the text after it.
fn split_year(text: &str) -> Option<(i32, &str)> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let count = digits.find(|c: char| !c.is_ascii_digit())?;
    let has_sign = digits.len() < text.len();
    let is_year = if has_sign { (4..=6).contains(&count) } else { count == 4 };
    let (year, rest) = text.split_at(text.len() - digits.len() + count);
    Some((year.parse().ok().filter(|_| is_year)?, rest))
}

/// Takes the seconds from an offset that has them: `-00:44:30` is `-00:44` and -30.
fn split_seconds_of_offset(text: &str) -> (&str, i32) {
    const OFFSET: usize = "-00:44:30".len();
    let start = text.len().saturating_sub(OFFSET);
    match text.as_bytes().get(start..) {
        Some(
            &[sign @ (b'+' | b'-'), _, _, b':', _, _, b':', tens @ b'0'..=b'5', ones @ b'0'..=b'9'],
        ) => {
            let seconds = i32::from(tens - b'0') * 10 + i32::from(ones - b'0');
            (&text[..text.len() - ":30".len()], if sign == b'-' { -seconds } else { seconds })
        }
        _ => (text, 0),
    }
}

/// Writes a time for [`parse`] to read, to the second.
pub(crate) fn rfc3339(time: Time) -> String {
    let offset = match time.offset().local_minus_utc() {
        0 => "Z",
        whole if whole % 60 == 0 => "%:z",
        _ => "%::z",
    };
    time.format(&format!("%Y-%m-%dT%H:%M:%S{offset}")).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for text in [
            "2025-01-31T09:00:00Z",
            "2024-02-29T23:59:59+05:45",
            "0000-02-29T00:00:00Z",
            "1971-06-30T00:00:00-00:44:30",
            "1880-01-01T00:00:00+00:19:32",
            "+12024-02-29T00:00:00-08:00",
            "-0001-12-31T00:00:00Z",
            "-262143-01-01T00:00:00Z",
            "+262142-12-31T23:59:59Z",
            "-12345-06-01T00:00:00-04:56:02",
        ] {
            assert_eq!(parse(text).map(rfc3339).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_others_write_is_read() {
        for (text, same) in [
            ("2025-01-31t09:00:00z", "2025-01-31T09:00:00Z"),
            ("+012025-01-31T09:00:00.000Z", "+12025-01-31T09:00:00Z"),
            ("-002025-01-31T09:00:00Z", "-2025-01-31T09:00:00Z"),
            ("+2025-01-31T09:00:00+00:00:00", "2025-01-31T09:00:00Z"),
        ] {
            assert_eq!(parse(text), parse(same), "{text}");
            assert!(parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_not_read() {
        for text in [
            "",
            "yesterday",
            "2025-01-31",
            "2025-01-31T09:00:00",
            "25-01-31T09:00:00Z",
            "12025-01-31T09:00:00Z",
            "+0012025-01-31T09:00:00Z",
            "+25-01-31T09:00:00Z",
            "2025-1-31T9:00:00Z",
            "2023-02-29T00:00:00Z",
            "-0001-02-29T00:00:00Z",
            "2025-01-31T09:00:00-00:44:60",
            "2025-01-31T09:00:00-00:44:+5",
            "+262143-01-01T00:00:00Z",
            "-262143-01-01T00:00:00+01:00",
            "\u{202e}2025-01-31T09:00:00Z",
            "2025-01-31T09:00:00Zé",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
