//! What the core says.

use saffron::tz::{self, Tz};

use super::answer::{Answer, Question};

/// The core's answer, under the policy for clock changes that the dialect names.
///
/// # Panics
///
/// Panics where there is no such zone.
#[must_use]
pub fn answer(question: &Question) -> Answer {
    let Question { dialect, text, job, start, zone, count } = question;
    let read = match job {
        None => dialect.parse(text),
        Some(job) => dialect.parse_for_job(text, job),
    };
    let Ok(cron) = read else { return Answer::Error };
    let zone: Tz = tz::bundled(zone).expect("a zone of the tz database");
    let mut times = vec![0; *count];
    let found = cron.with_dst(dialect.dst()).in_zone(&zone).next_batch(*start, &mut times);
    times.truncate(found);
    Answer::Times(times)
}
