//! German: first the months, then the days, then the times.

use core::fmt::{self, Formatter};

use super::sealed::Sentence;
use super::shape::{
    Date, Days, Missing, Months, Shape, Time, Times, Unit, Values, Window, apart, spans,
};
use super::words::{capitalised, list, number, two_digits};
use crate::meaning::mask::bits;

/// German, with the 24-hour clock.
///
/// ```
/// use saffron::describe::German;
///
/// let cron: saffron::Cron = "30 17 L * *".parse()?;
/// assert_eq!(cron.describe_with(German).to_string(), "Am letzten Tag des Monats um 17:30 Uhr");
/// # Ok::<(), saffron::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct German;

impl Sentence for German {
    #[expect(private_interfaces, reason = "languages are part of this crate")]
    fn write(&self, shape: &Shape, f: &mut Formatter<'_>) -> fmt::Result {
        capitalised(f, format_args!("{}", Clause(shape)))
    }
}

/// A shape as a sentence that does not begin with a capital letter.
struct Clause<'a>(&'a Shape);

impl fmt::Display for Clause<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Shape::Never(missing) => write_never(missing, f),
            Shape::Fires { times, days, months } => {
                write_days(days, *months, times.around_the_clock(), f)?;
                // Without it, "im November 26 Minuten" would begin with a year.
                let after_dates = !days.every || times.around_the_clock() && !months.all();
                if after_dates && matches!(times, Times::Of { minutes: Values::List(_), .. }) {
                    f.write_str("jeweils ")?;
                }
                write_times(times, f)
            }
        }
    }
}

/// `nie: der Februar hat keinen 30.`
fn write_never(missing: &Missing, f: &mut Formatter<'_>) -> fmt::Result {
    let (Missing::Days { months, .. } | Missing::Length { months, .. }) = missing;
    let one = months.only().is_some();
    f.write_str(if one { "nie: Der " } else { "nie: " })?;
    list(f, bits(months.set()), " und ", write_month)?;
    f.write_str(if one { " hat " } else { " haben " })?;
    match *missing {
        Missing::Days { days, .. } => {
            f.write_str("keinen ")?;
            list(f, bits(u64::from(days)), " oder ", write_ordinal)
        }
        Missing::Length { days, .. } => write!(f, "weniger als {days} Tage"),
    }
}

/// `im Juni montags bis freitags `, `am 1. des Monats oder montags `
fn write_days(
    days: &Days,
    months: Months,
    around_the_clock: bool,
    f: &mut Formatter<'_>,
) -> fmt::Result {
    if let Some(month) = months.only()
        && days.has_dates()
        && days.weekdays == 0
    {
        return write_dates_of_month(days, month, f);
    }
    write_months(months, f)?;
    if days.every {
        return f.write_str(if around_the_clock { "" } else { "täglich " });
    }
    if !days.has_dates() {
        return write_weekdays(days, " und ", f);
    }
    write_dates(days, f)?;
    f.write_str(" des Monats ")?;
    f.write_str(if days.weekdays == 0 { "" } else { "oder " })?;
    write_weekdays(days, " oder ", f)
}

/// `am 1. Juni `, `am letzten Freitag im Juni `
fn write_dates_of_month(days: &Days, month: u32, f: &mut Formatter<'_>) -> fmt::Result {
    write_dates(days, f)?;
    let ends_in_a_number = match days.dates().last() {
        Some(Date::Days(_)) => days.only_by_number(),
        last => matches!(last, Some(Date::Steps { .. } | Date::Nearest(_))),
    };
    f.write_str(if ends_in_a_number { " " } else { " im " })?;
    write_month(f, month)?;
    f.write_str(" ")
}

/// `im Januar, Juli und von Oktober bis Dezember `, or nothing for all months
fn write_months(months: Months, f: &mut Formatter<'_>) -> fmt::Result {
    if months.all() {
        return Ok(());
    }
    if let Some(run) = months.run() {
        f.write_str("von ")?;
        write_span(run, f, " bis ", write_month)?;
    } else {
        let mut after_im = false;
        list(f, spans(months.set()), " und ", |f, (first, last)| {
            let one = first == last;
            f.write_str(if !one {
                "von "
            } else if after_im {
                ""
            } else {
                "im "
            })?;
            after_im = one;
            write_span((first, last), f, " bis ", write_month)
        })?;
    }
    f.write_str(" ")
}

/// `montags bis freitags `, `montags und donnerstags `, or nothing
fn write_weekdays(days: &Days, and: &str, f: &mut Formatter<'_>) -> fmt::Result {
    if days.weekdays == 0 {
        return Ok(());
    }
    if let Some(run) = days.weekday_run() {
        write_span(run, f, " bis ", write_on_weekdays)?;
    } else {
        list(f, days.weekdays(), and, write_on_weekdays)?;
    }
    f.write_str(" ")
}

/// `am 1. und 15.`, `am 1. Tag, am letzten Montag oder am letzten Freitag`
fn write_dates(days: &Days, f: &mut Formatter<'_>) -> fmt::Result {
    let and = if days.either() { " oder " } else { " und " };
    list(f, days.dates(), and, |f, date| {
        write_date(date, and, f)?;
        // "Am 1. oder am letzten Freitag" would be two Fridays.
        let by_number = matches!(date, Date::Days(_)) && !days.only_by_number();
        f.write_str(if by_number { " Tag" } else { "" })
    })
}

fn write_date(date: Date, and: &str, f: &mut Formatter<'_>) -> fmt::Result {
    match date {
        Date::Days(set) => write_numbered(set, and, f),
        Date::Steps { first, last, step } => {
            f.write_str("an jedem ")?;
            write_ordinal(f, step)?;
            f.write_str(" Tag vom ")?;
            write_span((first, last), f, " bis zum ", write_ordinal)
        }
        Date::Nearest(day) => {
            f.write_str("am nächstgelegenen Arbeitstag zum ")?;
            write_ordinal(f, day)
        }
        Date::FromLast(n) => {
            f.write_str("am ")?;
            write_from_last(n, f)
        }
        Date::NearestFromLast(0) => f.write_str("am letzten Arbeitstag"),
        Date::NearestFromLast(n) => {
            f.write_str("am nächstgelegenen Arbeitstag zum ")?;
            write_from_last(n, f)
        }
        Date::Last(count) => {
            f.write_str("an den letzten ")?;
            f.write_str(number(count))?;
            f.write_str(" Tagen")
        }
        Date::Nth { weekday, weeks } => {
            f.write_str("am ")?;
            list(f, bits(weeks), and, |f, week| f.write_str(WEEKS[week as usize]))?;
            f.write_str(" ")?;
            f.write_str(WEEKDAYS[weekday as usize])
        }
    }
}

/// `am 1., 3. und vom 10. bis zum 15.`
fn write_numbered(days: u64, and: &str, f: &mut Formatter<'_>) -> fmt::Result {
    let mut after_am = false;
    list(f, spans(days), and, |f, (first, last)| {
        f.write_str(match (first == last, after_am) {
            (true, true) => "",
            (true, false) => "am ",
            (false, _) => "vom ",
        })?;
        after_am = first == last;
        write_span((first, last), f, " bis zum ", write_ordinal)
    })
}

/// `letzten Tag`, `drittletzten Tag`, `15. Tag vor dem letzten`
fn write_from_last(n: u32, f: &mut Formatter<'_>) -> fmt::Result {
    if let Some(ordinal) = FROM_LAST.get(n as usize) {
        f.write_str(ordinal)?;
        return f.write_str("letzten Tag");
    }
    write_ordinal(f, n)?;
    f.write_str(" Tag vor dem letzten")
}

fn write_times(times: &Times, f: &mut Formatter<'_>) -> fmt::Result {
    match *times {
        Times::At { minutes, hours } => {
            f.write_str("um ")?;
            let times = bits(u64::from(hours))
                .flat_map(|hour| bits(minutes).map(move |minute| Time { hour, minute }));
            list(f, times, " und ", write_time)?;
            f.write_str(" Uhr")
        }
        Times::Around { step, unit } => write_every(step, unit, f),
        Times::Within { step, unit, windows: (first, second) } => {
            write_every(step, unit, f)?;
            f.write_str(" ")?;
            let windows = [Some(first), second].into_iter().flatten();
            list(f, windows, " und ", write_window)
        }
        Times::Of { minutes, hours } => write_minutes_of_hours(minutes, hours, f),
    }
}

/// `9:05`
fn write_time(f: &mut Formatter<'_>, Time { hour, minute }: Time) -> fmt::Result {
    f.write_str(number(hour))?;
    f.write_str(":")?;
    f.write_str(two_digits(minute))
}

/// `von 9:00 bis 17:45 Uhr`
fn write_window(f: &mut Formatter<'_>, window: Window) -> fmt::Result {
    f.write_str("von ")?;
    write_time(f, window.start)?;
    f.write_str(" bis ")?;
    write_time(f, window.end)?;
    f.write_str(" Uhr")
}

/// `alle 5 Minuten`
fn write_every(step: u32, unit: Unit, f: &mut Formatter<'_>) -> fmt::Result {
    f.write_str(match (unit, step) {
        (Unit::Minutes, 1) => return f.write_str("jede Minute"),
        (Unit::Hours, 1) => return f.write_str("jede Stunde"),
        _ => "alle ",
    })?;
    f.write_str(number(step))?;
    f.write_str(if unit == Unit::Minutes { " Minuten" } else { " Stunden" })
}

/// `5 und 20 Minuten nach jeder vollen Stunde`, `jede Minute in jeder 2. Stunde von 0 bis
/// einschließlich 22 Uhr`
fn write_minutes_of_hours(minutes: Values, hours: Values, f: &mut Formatter<'_>) -> fmt::Result {
    if let Some(step) = minutes.evenly_from_zero(60) {
        write_every(step, Unit::Minutes, f)?;
        return write_hours(hours, &IN, f);
    }
    match minutes {
        Values::ZERO => {
            f.write_str("zur vollen Stunde")?;
            return write_hours(hours, &AT, f);
        }
        Values::List(set) => {
            list(f, spans(set), " und ", |f, span| write_span(span, f, " bis ", write_number))?;
            f.write_str(if set == 1 << 1 { " Minute" } else { " Minuten" })?;
        }
        _ => {
            write_every(minutes.step(), Unit::Minutes, f)?;
            f.write_str(" von ")?;
            write_span(minutes.ends(60), f, " bis ", write_number)?;
            f.write_str(" Minuten")?;
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

/// `5`, or `5 bis 9`
fn write_span(
    (first, last): (u32, u32),
    f: &mut Formatter<'_>,
    through: &str,
    write: impl Fn(&mut Formatter<'_>, u32) -> fmt::Result,
) -> fmt::Result {
    write(f, first)?;
    if last != first {
        f.write_str(through)?;
        write(f, last)?;
    }
    Ok(())
}

fn write_number(f: &mut Formatter<'_>, n: u32) -> fmt::Result {
    f.write_str(number(n))
}

/// `1.`
fn write_ordinal(f: &mut Formatter<'_>, n: u32) -> fmt::Result {
    f.write_str(number(n))?;
    f.write_str(".")
}

fn write_on_weekdays(f: &mut Formatter<'_>, weekday: u32) -> fmt::Result {
    f.write_str(ON_WEEKDAYS[weekday as usize])
}

fn write_month(f: &mut Formatter<'_>, month: u32) -> fmt::Result {
    f.write_str(MONTHS[month as usize - 1])
}

/// What stands before `letzten`, by the number of days before it.
const FROM_LAST: [&str; 12] = [
    "", "vor", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft",
    "zwölft",
];

const WEEKS: [&str; 6] = ["ersten", "zweiten", "dritten", "vierten", "fünften", "letzten"];

const WEEKDAYS: [&str; 7] =
    ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];

const ON_WEEKDAYS: [&str; 7] =
    ["sonntags", "montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags"];

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
