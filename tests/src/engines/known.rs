//! How engines are known to differ from the dialects named for them, each by what it means.
//! `tests/engines/differences.tsv` says who does, with the reason.

use chrono::Datelike;

use super::answer::{Answer, Question};
use super::core;
use super::fields::kinds;
use super::quartz;
use super::readings;

/// A case that differs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen<'a> {
    /// What was asked, as the engine reads it.
    pub(super) question: &'a Question,
    /// What the engine said.
    pub(super) engine: &'a Answer,
    /// What the core says.
    pub(super) core: &'a Answer,
}

/// What is known of a difference.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// The engine reads a text as if another stood there. Nothing where it
    /// has nothing of the kind.
    Reads(fn(&str) -> Option<String>),
    /// Both read it, and this tells whether they differ in this way.
    Differs(fn(&Seen<'_>) -> bool),
}

use Kind::{Differs, Reads};

/// All by name.
pub(super) const KNOWN: [(&str, Kind); 48] = [
    ("takes-another-zone", Differs(takes_another_zone)),
    ("takes-every", Differs(takes_every)),
    ("takes-comments", Differs(takes_comments)),
    ("takes-random-values", Differs(takes_random_values)),
    ("takes-specials", Differs(takes_specials)),
    ("takes-seconds", Differs(takes_seconds)),
    ("takes-other-years", Differs(takes_other_years)),
    ("reads-h-without-a-job", Differs(reads_h_without_a_job)),
    ("refuses-what-never-fires", Differs(refuses_what_never_fires)),
    ("refuses-space-around", Differs(refuses_space_around)),
    ("refuses-nicknames", Differs(refuses_nicknames)),
    ("yearly-never-fires", Differs(yearly_never_fires)),
    ("ends-in-2038", Differs(ends_in_2038)),
    ("gives-up-after-100-years", Differs(gives_up_after_100_years)),
    ("looked-7-years-ahead", Differs(looked_ahead::<7>)),
    ("looked-75-years-ahead", Differs(looked_ahead::<75>)),
    ("misses-times-of-the-nearest-weekday", Differs(misses_times_of_the_nearest_weekday)),
    ("skips-days-after-a-short-month", Differs(skips_days_after_a_short_month)),
    ("goes-back-in-time", Differs(goes_back_in_time)),
    ("drops-further-fields", Reads(readings::drops_further_fields)),
    ("drops-empty-items", Reads(readings::drops_empty_items)),
    ("drops-empty-items-beside-l", Reads(readings::drops_empty_items_beside_l)),
    ("takes-a-plus-sign", Reads(readings::takes_a_plus_sign)),
    ("takes-a-minus-sign", Reads(readings::takes_a_minus_sign)),
    ("wraps-at-32-bits", Reads(readings::wraps_at_32_bits)),
    ("drops-what-follows-an-item", Reads(readings::drops_what_follows_an_item)),
    ("reads-a-star-with-an-end", Reads(readings::reads_a_star_with_an_end)),
    ("drops-a-star-after-a-value", Reads(readings::drops_a_star_after_a_value)),
    ("reads-step-zero-as-one", Reads(readings::reads_step_zero_as_one)),
    ("drops-a-hash-without-a-number", Reads(readings::drops_a_hash_without_a_number)),
    ("reads-numbers-as-javascript", Reads(readings::reads_numbers_as_javascript)),
    ("steps-from-a-value", Reads(readings::steps_from_a_value)),
    (
        "fires-at-the-bytes-of-a-reversed-range",
        Reads(readings::fires_at_the_bytes_of_a_reversed_range),
    ),
    ("steps-from-years-long-past", Reads(readings::steps_from_years_long_past)),
    ("takes-years-long-past", Reads(readings::takes_years_long_past)),
    ("counts-years-from-0", Reads(readings::counts_years_from_0)),
    ("never-in-a-reversed-range", Reads(readings::never_in_a_reversed_range)),
    ("never-in-an-empty-list", Reads(readings::never_in_an_empty_list)),
    ("never-beyond-the-fifth", Reads(readings::never_beyond_the_fifth)),
    ("drops-the-rest-of-an-item", Reads(quartz::drops_the_rest_of_an_item)),
    ("takes-step-zero", Reads(quartz::takes_step_zero)),
    ("takes-a-question-mark-for-all", Reads(quartz::takes_a_question_mark_for_all)),
    ("takes-weekday-0", Reads(quartz::takes_weekday_0)),
    ("takes-the-first-of-a-list", Reads(quartz::takes_the_first_of_a_list)),
    ("takes-any-step-of-a-range", Reads(quartz::takes_any_step_of_a_range)),
    ("drops-l", Reads(quartz::drops_l)),
    ("never-in-an-empty-field", Reads(quartz::never_in_an_empty_list)),
    ("takes-l-minus-zero", Reads(quartz::takes_l_minus_zero)),
];

fn takes_another_zone(seen: &Seen<'_>) -> bool {
    let zoned = ["TZ=", "CRON_TZ="].iter().any(|prefix| seen.question.text.starts_with(prefix));
    zoned && *seen.core == Answer::Error
}

fn takes_every(seen: &Seen<'_>) -> bool {
    seen.question.text.starts_with("@every ") && *seen.core == Answer::Error
}

fn takes_comments(seen: &Seen<'_>) -> bool {
    seen.question.text.starts_with('#') && *seen.engine == Answer::Times(Vec::new())
}

fn takes_random_values(seen: &Seen<'_>) -> bool {
    seen.question.text.contains('~') && *seen.core == Answer::Error
}

fn reads_h_without_a_job(seen: &Seen<'_>) -> bool {
    let Question { text, job, .. } = seen.question;
    job.is_none() && text.contains(['H', '@']) && *seen.core == Answer::Error
}

fn any_item(text: &str, is: impl Fn(char, &str) -> bool) -> bool {
    let fields: Vec<_> = text.split_whitespace().collect();
    let mut fields = fields.iter().zip(kinds(fields.len()).chars());
    fields.any(|(field, kind)| field.split(',').any(|item| is(kind, item)))
}

/// L, LW, dL and d#n.
fn takes_specials(seen: &Seen<'_>) -> bool {
    *seen.core == Answer::Error
        && any_item(&seen.question.text, |kind, item| {
            (kind == 'd' && ["L", "LW"].iter().any(|word| word.eq_ignore_ascii_case(item)))
                || (kind == 'w' && (item.contains('#') || item.ends_with(['L', 'l'])))
        })
}

fn takes_seconds(seen: &Seen<'_>) -> bool {
    *seen.core == Answer::Error && seen.question.text.split_whitespace().count() == 6
}

fn refuses_what_never_fires(seen: &Seen<'_>) -> bool {
    *seen.engine == Answer::Error && *seen.core == Answer::Times(Vec::new())
}

fn refuses_space_around(seen: &Seen<'_>) -> bool {
    *seen.engine == Answer::Error && seen.question.text.trim() != seen.question.text
}

fn refuses_nicknames(seen: &Seen<'_>) -> bool {
    *seen.engine == Answer::Error && seen.question.text.starts_with('@')
}

fn yearly_never_fires(seen: &Seen<'_>) -> bool {
    let yearly = ["@yearly", "@annually"].contains(&seen.question.text.as_str());
    yearly && *seen.engine == Answer::Times(Vec::new())
}

/// The first time of the core's that the engine no longer has, where it has all before, and the
/// last that it has.
fn end(seen: &Seen<'_>) -> Option<(i64, i64)> {
    let (Answer::Times(engine), Answer::Times(core)) = (seen.engine, seen.core) else {
        return None;
    };
    let missing = core.get(engine.len())?;
    let last = engine.last().copied().unwrap_or(seen.question.start);
    core.starts_with(engine).then_some((last, *missing))
}

/// Its times are numbers of 32 bits.
fn ends_in_2038(seen: &Seen<'_>) -> bool {
    end(seen).is_some_and(|(_, missing)| missing > i64::from(i32::MAX))
}

/// After the last time.
fn gives_up_after_100_years(seen: &Seen<'_>) -> bool {
    end(seen).is_some_and(|(last, missing)| missing > last + 100 * YEAR)
}

/// It was asked about so many years.
fn looked_ahead<const YEARS: i64>(seen: &Seen<'_>) -> bool {
    end(seen).is_some_and(|(_, missing)| missing > seen.question.start + YEARS * YEAR)
}

/// In seconds, at least.
const YEAR: i64 = 365 * 86_400;

/// Years before 1970 and after 2225.
fn takes_other_years(seen: &Seen<'_>) -> bool {
    let year = seen.question.text.split_whitespace().nth(6).and_then(|year| year.parse().ok());
    let (Some(year), Answer::Times(times)) = (year, seen.engine) else { return false };
    let in_it = |time: &i64| {
        chrono::DateTime::from_timestamp(*time, 0).map(|time| time.year()) == Some(year)
    };
    *seen.core == Answer::Error && !(1970..=2225).contains(&year) && times.iter().all(in_it)
}

/// Of the core's times some are missing.
fn misses_times_of_the_nearest_weekday(seen: &Seen<'_>) -> bool {
    let (Answer::Times(engine), Answer::Times(_)) = (seen.engine, seen.core) else { return false };
    let fires = |time: &i64| {
        let question = Question { start: time - 1, count: 1, ..seen.question.clone() };
        core::answer(&question) == Answer::Times(vec![*time])
    };
    any_item(&seen.question.text, |kind, item| kind == 'd' && item.ends_with('W'))
        && !engine.is_empty()
        && engine.is_sorted_by(|a, b| a < b)
        && engine.iter().all(fires)
}

/// The first days of a month, where the search comes from one that is shorter than others.
fn skips_days_after_a_short_month(seen: &Seen<'_>) -> bool {
    let (Answer::Times(engine), Answer::Times(core)) = (seen.engine, seen.core) else {
        return false;
    };
    let Some(place) = engine.iter().zip(core).position(|(engine, core)| engine != core) else {
        return false;
    };
    let (rest, skipped) = (&engine[place..], chrono::DateTime::from_timestamp(core[place], 0));
    let question = Question { start: rest[0] - 1, count: rest.len(), ..seen.question.clone() };
    skipped.is_some_and(|time| time.day() <= 3)
        && rest[0] > core[place]
        && core::answer(&question) == Answer::Times(rest.to_vec())
}

/// After a day that lies 28 days or more before the month's last.
fn goes_back_in_time(seen: &Seen<'_>) -> bool {
    let Answer::Times(engine) = seen.engine else { return false };
    let far = ["L-28", "L-29", "L-30", "L-31"];
    any_item(&seen.question.text, |kind, item| kind == 'd' && far.contains(&item))
        && !engine.is_sorted_by(|a, b| a < b)
}
