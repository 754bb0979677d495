//! German: first the months, then the days, then the times.

use core::fmt::{self, Formatter};

use super::sealed::Sentence;
use super::shape::{Date, Days, Missing, Months, Shape, Time, Times, Unit, Values, Window, spans};
use super::words::{capitalised, list, number, two_digits};
use crate::mask::bits;

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
    list(f, months.spans(), " und ", |f, span| write_span(span, f, " bis ", write_month))?;
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
    let mut dates = days.dates().peekable();
    let mut nth_weekdays = days.nth_weekdays().peekable();
    let has_dates = dates.peek().is_some();
    let has_nth_weekdays = nth_weekdays.peek().is_some();

    let bare = days.weekdays == 0 && !has_nth_weekdays && !days.every;
    if let Some(month) = months.only()
        && bare
        && days.dates().all(|date| matches!(date, Date::Days { .. }))
    {
        write_dates(dates, " und ", f)?;
        f.write_str(" ")?;
        write_month(f, month)?;
        return f.write_str(" ");
    }
    write_months(months, f)?;
    if days.every {
        return f.write_str(if around_the_clock { "" } else { "täglich " });
    }
    if has_dates || has_nth_weekdays {
        let one_kind = days.weekdays == 0 && has_dates != has_nth_weekdays;
        let and = if one_kind { " und " } else { " oder " };
        write_dates(dates.chain(nth_weekdays), and, f)?;
        f.write_str(" des Monats ")?;
        if days.weekdays != 0 {
            f.write_str("oder ")?;
        }
    }
    write_weekdays(days, if has_dates || has_nth_weekdays { " oder " } else { " und " }, f)
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
        list(f, months.spans(), " und ", |f, (first, last)| {
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

/// `am 1., 15. und am letzten Tag`
fn write_dates(dates: impl Iterator<Item = Date>, and: &str, f: &mut Formatter<'_>) -> fmt::Result {
    let mut after_a_day = false;
    list(f, dates, and, |f, date| {
        let a_day = matches!(date, Date::Days { first, last } if first == last);
        f.write_str(match date {
            Date::Steps { .. } => "an jedem ",
            Date::Days { .. } if !a_day => "vom ",
            _ if a_day && after_a_day => "",
            _ => "am ",
        })?;
        after_a_day = a_day;
        write_date(date, f)
    })
}

fn write_date(date: Date, f: &mut Formatter<'_>) -> fmt::Result {
    match date {
        Date::Days { first, last } => write_span((first, last), f, " bis zum ", write_ordinal),
        Date::Steps { first, last, step } => {
            write_ordinal(f, step)?;
            f.write_str(" Tag vom ")?;
            write_span((first, last), f, " bis zum ", write_ordinal)
        }
        Date::Nearest(day) => {
            f.write_str("nächstgelegenen Arbeitstag zum ")?;
            write_ordinal(f, day)
        }
        Date::FromLast(n) => write_from_last(n, f),
        Date::NearestFromLast(0) => f.write_str("letzten Arbeitstag"),
        Date::NearestFromLast(n) => {
            f.write_str("nächstgelegenen Arbeitstag zum ")?;
            write_from_last(n, f)
        }
        Date::Nth { weekday, weeks } => {
            list(f, bits(weeks), " und ", |f, week| f.write_str(WEEKS[week as usize]))?;
            f.write_str(" ")?;
            f.write_str(WEEKDAYS[weekday as usize])
        }
        Date::LastWeekday(weekday) => {
            f.write_str("letzten ")?;
            f.write_str(WEEKDAYS[weekday as usize])
        }
    }
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

/// `in den Minuten 5 und 20 jeder Stunde`
fn write_minutes_of_hours(minutes: Values, hours: Values, f: &mut Formatter<'_>) -> fmt::Result {
    if let Some(step) = minutes.evenly_from_zero(60) {
        write_every(step, Unit::Minutes, f)?;
        f.write_str(" in")?;
        return write_of_hours(hours, " den Stunden ab ", f);
    }
    match (minutes, hours) {
        (Values::ZERO, Values::List(set)) => {
            f.write_str("zur vollen Stunde um ")?;
            write_listed_hours(set, f)?;
            return f.write_str(" Uhr");
        }
        (Values::List(set), _) => {
            f.write_str(if set.is_power_of_two() { "in Minute " } else { "in den Minuten " })?;
            list(f, spans(set), " und ", |f, span| write_span(span, f, " bis ", write_number))?;
        }
        _ => {
            write_every(minutes.step(), Unit::Minutes, f)?;
            f.write_str(" von Minute ")?;
            write_span(minutes.ends(60), f, " bis ", write_number)?;
        }
    }
    write_of_hours(hours, " der Stunden ab ", f)
}

/// ` jeder Stunde`, ` jeder 2. Stunde von 0 bis einschließlich 22 Uhr`, or the hours after their
/// name in the right case
fn write_of_hours(hours: Values, the_hours: &str, f: &mut Formatter<'_>) -> fmt::Result {
    const INCLUSIVE: &str = " bis einschließlich ";
    match hours {
        Values::All => return f.write_str(" jeder Stunde"),
        Values::Run { first, last } => {
            f.write_str(" jeder Stunde von ")?;
            write_span((first, last), f, INCLUSIVE, write_number)?;
        }
        Values::Steps { first, last, step } => {
            f.write_str(" jeder ")?;
            write_ordinal(f, step)?;
            f.write_str(" Stunde von ")?;
            write_span((first, last), f, INCLUSIVE, write_number)?;
        }
        Values::List(set) => {
            f.write_str(if set.is_power_of_two() { " der Stunde ab " } else { the_hours })?;
            write_listed_hours(set, f)?;
        }
    }
    f.write_str(" Uhr")
}

/// `1, 5 und 9 bis 12`
fn write_listed_hours(set: u64, f: &mut Formatter<'_>) -> fmt::Result {
    list(f, spans(set), " und ", |f, span| write_span(span, f, " bis ", write_number))
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

const WEEKS: [&str; 5] = ["ersten", "zweiten", "dritten", "vierten", "fünften"];

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
