//! `um 9:00 Uhr`, `alle 15 Minuten von 9:00 bis 17:45 Uhr`

use core::fmt::{self, Formatter};

use super::names::{write_number, write_ordinal, write_span};
use crate::describe::shape::{
    Past, Pattern, Time, Times, Unit, Values, Window, apart, spans, times,
};
use crate::describe::words::{list, number, two_digits};
use crate::meaning::mask::bits;

pub(super) fn write_times(times: &Times, f: &mut Formatter<'_>) -> fmt::Result {
    let Some(seconds) = times.seconds else { return write_pattern(&times.pattern, f) };
    if times.pattern.is_any_minute() {
        write_some(seconds, Unit::Seconds, f)?;
        return f.write_str(" nach jeder vollen Minute");
    }
    write_pattern(&times.pattern, f)?;
    f.write_str(", jeweils ")?;
    if let Some(step) = seconds.evenly_from_zero(60) {
        f.write_str("eine Minute lang ")?;
        return write_every(step, Unit::Seconds, f);
    }
    write_some(seconds, Unit::Seconds, f)?;
    f.write_str(" nach der vollen Minute")
}

/// Is a number the first thing that is said of them?
pub(super) fn begin_with_a_number(times: &Times) -> bool {
    let list = |values| matches!(values, Values::List(_));
    match (times.seconds, &times.pattern) {
        (Some(seconds), pattern) if pattern.is_any_minute() => list(seconds),
        (_, &Pattern::Of { past: Past::Some { values, .. }, .. }) => list(values),
        (_, Pattern::Of { past: Past::Moment { .. }, .. }) => true,
        _ => false,
    }
}

fn write_pattern(pattern: &Pattern, f: &mut Formatter<'_>) -> fmt::Result {
    match *pattern {
        Pattern::At { seconds, minutes, hours } => {
            f.write_str("um ")?;
            list(f, times(seconds, minutes, hours), " und ", write_time)?;
            f.write_str(" Uhr")
        }
        Pattern::Around { step, unit } => write_every(step, unit, f),
        Pattern::Within { step, unit, windows: (first, second) } => {
            write_every(step, unit, f)?;
            f.write_str(" ")?;
            let windows = [Some(first), second].into_iter().flatten();
            list(f, windows, " und ", write_window)
        }
        Pattern::Of { past, hours } => write_past_hours(past, hours, f),
    }
}

/// `9:05`, `9:05:30`
fn write_time(f: &mut Formatter<'_>, Time { hour, minute, second }: Time) -> fmt::Result {
    f.write_str(number(hour))?;
    f.write_str(":")?;
    f.write_str(two_digits(minute))?;
    let Some(second) = second else { return Ok(()) };
    f.write_str(":")?;
    f.write_str(two_digits(second))
}

/// `von 9:00 bis 17:45 Uhr`
fn write_window(f: &mut Formatter<'_>, window: Window) -> fmt::Result {
    f.write_str("von ")?;
    write_time(f, window.start)?;
    f.write_str(" bis ")?;
    write_time(f, window.end)?;
    f.write_str(" Uhr")
}

/// `alle 5 Minuten`, `jede Stunde`
fn write_every(step: u32, unit: Unit, f: &mut Formatter<'_>) -> fmt::Result {
    if step > 1 {
        f.write_str("alle ")?;
        return write_count(step, unit, f);
    }
    f.write_str("jede")?;
    f.write_str(name(unit, true))
}

/// `5 und 20 Minuten`, `alle 7 Minuten von 0 bis 56 Minuten`
fn write_some(values: Values, unit: Unit, f: &mut Formatter<'_>) -> fmt::Result {
    let one = if let Values::List(set) = values {
        list(f, spans(set), " und ", |f, span| write_span(span, f, " bis ", write_number))?;
        set == 1 << 1
    } else {
        write_every(values.step(), unit, f)?;
        f.write_str(" von ")?;
        write_span(values.ends(60), f, " bis ", write_number)?;
        false
    };
    f.write_str(name(unit, one))
}

/// `1 Minute`, `5 Minuten`
fn write_count(count: u32, unit: Unit, f: &mut Formatter<'_>) -> fmt::Result {
    f.write_str(number(count))?;
    f.write_str(name(unit, count == 1))
}

/// The name of a unit behind `jede` or a number.
const fn name(unit: Unit, one: bool) -> &'static str {
    match (unit, one) {
        (Unit::Seconds, true) => " Sekunde",
        (Unit::Seconds, false) => " Sekunden",
        (Unit::Minutes, true) => " Minute",
        (Unit::Minutes, false) => " Minuten",
        (Unit::Hours, true) => " Stunde",
        (Unit::Hours, false) => " Stunden",
    }
}

/// `5 und 20 Minuten nach jeder vollen Stunde`, `jede Minute in jeder 2. Stunde von 0 bis
/// einschließlich 22 Uhr`
fn write_past_hours(past: Past, hours: Values, f: &mut Formatter<'_>) -> fmt::Result {
    match past {
        Past::Evenly { step, unit } => {
            write_every(step, unit, f)?;
            return write_hours(hours, &IN, f);
        }
        Past::Some { values: Values::ZERO, unit: Unit::Minutes } => {
            f.write_str("zur vollen Stunde")?;
            return write_hours(hours, &AT, f);
        }
        Past::Some { values, unit } => write_some(values, unit, f)?,
        Past::Moment { minute, second } => {
            write_count(minute, Unit::Minutes, f)?;
            f.write_str(" und ")?;
            write_count(second, Unit::Seconds, f)?;
        }
    }
    write_hours(hours, &AFTER, f)
}

/// The words around hours.
struct Hours {
    /// Before one hour, and before some.
    at: [&'static str; 2],
    /// Before the number of a step, and after it.
    every: &'static str,
    hour: &'static str,
    through: &'static str,
}

const IN: Hours = Hours {
    at: [" in der Stunde ab ", " in den Stunden ab "],
    every: " in jeder ",
    hour: "Stunde",
    through: " bis einschließlich ",
};

const AFTER: Hours =
    Hours { at: [" nach "; 2], every: " nach jeder ", hour: "vollen Stunde", through: " bis " };

const AT: Hours = Hours { at: [" um "; 2], every: "", hour: "", through: " bis " };

/// ` nach jeder vollen Stunde von 9 bis 17 Uhr`, ` nach 1 Uhr und nach jeder vollen Stunde von 9
/// bis 17 Uhr`
fn write_hours(hours: Values, words: &Hours, f: &mut Formatter<'_>) -> fmt::Result {
    let from = |f: &mut Formatter<'_>, span| {
        f.write_str("von ")?;
        write_span(span, f, words.through, write_number)?;
        f.write_str(" Uhr")
    };
    if let Values::List(set) = hours {
        let (alone, runs) = apart(set);
        if alone != 0 {
            f.write_str(words.at[usize::from(!alone.is_power_of_two())])?;
            list(f, bits(alone), " und ", write_number)?;
            f.write_str(" Uhr")?;
        }
        if runs != 0 {
            f.write_str(if alone == 0 { "" } else { " und" })?;
            f.write_str(words.every)?;
            f.write_str(words.hour)?;
            f.write_str(" ")?;
            list(f, spans(runs), " und ", from)?;
        }
        return Ok(());
    }
    f.write_str(words.every)?;
    if let Values::Steps { step, .. } = hours {
        write_ordinal(f, step)?;
        f.write_str(" ")?;
    }
    f.write_str(words.hour)?;
    if hours == Values::All {
        return Ok(());
    }
    f.write_str(" ")?;
    from(f, hours.ends(24))
}
