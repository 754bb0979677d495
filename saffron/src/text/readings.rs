//! How other dialects read a text that this one does not. Whoever wrote it may have meant any of
//! these, so that a suggestion which moves the job is none.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::meaning::cron::Cron;
use crate::text::blank::is_space_char;
use crate::text::diagnose::Diagnosis;
use crate::text::dialect::Dialect;
use crate::text::dialect::rules::{Reversed, Weekdays};
use crate::text::edit::Edit;
use crate::text::error::ErrorKind;
use crate::text::field::Field;
use crate::text::meant;

/// A meaning of a text, and a dialect that reads it so.
pub(crate) type Reading = (Dialect, Cron);

/// People write no longer expressions, in bytes: it bounds what an error costs.
const LONGEST: usize = 1024;

/// All that a text means in the dialects that count, each meaning once.
pub(crate) fn of(text: &str, counts: &dyn Fn(Dialect) -> bool) -> Vec<Reading> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let readings = distinct(text, &|dialect| counts(dialect) && !has_odd_mark(dialect, text));
    if readings.is_empty() { distinct(text, counts) } else { readings }
}

fn distinct(text: &str, counts: &dyn Fn(Dialect) -> bool) -> Vec<Reading> {
    // Systems come before the two dialects of this crate.
    let (own, systems) = Dialect::ALL.split_at(2);
    let mut readings: Vec<Reading> = Vec::new();
    for &dialect in systems.iter().chain(own) {
        if counts(dialect)
            && let Some(cron) = dialect.meaning_of(text)
            && readings.iter().all(|&(_, other)| other != cron)
        {
            readings.push((dialect, cron));
        }
    }
    readings
}

/// Is there a `?` where only a dialect that takes it anywhere can have it, and people do not
/// write it? In `0 10 * * ? *` it tells AWS's day of week from a month.
fn has_odd_mark(dialect: Dialect, text: &str) -> bool {
    let fields = || meant::fields(text, 0..text.len());
    let layout = dialect.table().nearest_layout(fields().count());
    let is_odd = |(&field, span): (&Field, Range<usize>)| {
        !matches!(field, Field::DayOfMonth | Field::DayOfWeek)
            && text.as_bytes()[span].contains(&b'?')
    };
    text.as_bytes().contains(&b'?') && layout.iter().zip(fields()).any(is_odd)
}

/// Does it number weekdays as crontab does, 1 for Monday?
pub(crate) fn is_of_crontabs_kin(dialect: Dialect) -> bool {
    dialect.table().rules.weekdays != Weekdays::SundayIs1
}

/// The diagnosis with its edit, if that leaves the text the only meaning that it has anywhere;
/// else with the translation of its meaning, or with the meanings between which to choose.
pub(crate) fn agreed(dialect: Dialect, text: &str, diagnosis: Diagnosis) -> Diagnosis {
    if diagnosis.edit.is_none()
        && matches!(diagnosis.kind, ErrorKind::DayFields | ErrorKind::JobName)
    {
        return diagnosis;
    }
    // Elsewhere a range that is swapped is an accident.
    let swaps = |other: Dialect| {
        diagnosis.kind == ErrorKind::ReversedRange
            && other.table().rules.reversed == Reversed::Swaps
    };
    let mut readings = of(text, &|other| other != dialect && !swaps(other));
    if readings.is_empty() {
        return diagnosis;
    }
    let mended = diagnosis.edit.as_ref().and_then(|edit| dialect.meaning_of(&edit.in_text(text)));
    if let Some(cron) = mended {
        if readings.iter().all(|&(_, other)| other == cron) {
            return diagnosis;
        }
        // `H` proves that the text is not of this dialect.
        if diagnosis.kind != ErrorKind::JenkinsHash {
            readings.retain(|&(_, other)| other != cron);
            readings.insert(0, (dialect, cron));
        }
    }
    let (edit, mut advice) = translation(dialect, &readings, trimmed(text));
    let edit = match diagnosis.kind {
        ErrorKind::Nickname => edit.map(|edit| Edit { help: None, ..edit }),
        ErrorKind::JenkinsHash => {
            edit.map(|edit| Edit { help: Some(choose_such_as(&edit.text)), ..edit })
        }
        // Whoever wrote it meant something else than it is where it is read.
        ErrorKind::StepOutOfRange => {
            if let Some(before) = diagnosis.advice {
                advice = format!("{before}; {advice}");
            }
            None
        }
        _ => edit,
    };
    Diagnosis { edit, advice: Some(advice), ..diagnosis }
}

/// What to say of a value that is decided elsewhere.
pub(crate) fn choose_such_as(text: &str) -> String {
    format!("choose a value yourself, such as {text}")
}

/// The one meaning in the words of a dialect, as an edit of a span, and what to say where there
/// is none: each of several meanings, of which none is chosen.
pub(crate) fn translation(
    dialect: Dialect,
    readings: &[Reading],
    span: Range<usize>,
) -> (Option<Edit>, String) {
    let help: Vec<_> = readings.iter().take(2).map(|one| said(dialect, one)).collect();
    let help = help.join("; ");
    let edit = match readings {
        [(_, cron)] => {
            written(dialect, *cron).map(|text| Edit::new(&span, text).saying(help.clone()))
        }
        _ => None,
    };
    (edit, help)
}

fn said(dialect: Dialect, &(reader, cron): &Reading) -> String {
    let mut said = format!("in {reader}, this is \"{}\"", cron.describe());
    if said.len() > 2 * LONG {
        said = format!("{reader} reads it");
    }
    if let Some(text) = written(dialect, cron) {
        said.push_str(": write ");
        said.push_str(&text);
    }
    said
}

/// A short expression of the dialect that means just this.
pub(crate) fn written(dialect: Dialect, cron: Cron) -> Option<String> {
    cron.write_in(dialect).ok().filter(|text| text.len() <= LONG)
}

/// More than that is not said of a reading, in bytes: errors have bounds.
const LONG: usize = 100;

/// Where a text stands within the white space around it.
pub(crate) fn trimmed(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start_matches(is_space_char).len();
    start..text.trim_end_matches(is_space_char).len().max(start)
}
