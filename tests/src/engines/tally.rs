//! What agreed, what differs, and what differs as it is known to.

use std::collections::BTreeMap;

use super::core::answer as core_answer;
use super::differences::{Difference, Differences};
use super::recorded::Case;

/// Counts, and the cases that differ.
#[derive(Debug, Default)]
pub struct Tally {
    /// By where the cases are from, and who answered.
    counts: BTreeMap<(&'static str, &'static str), Count>,
    /// How often each difference of the list was seen.
    seen: BTreeMap<usize, usize>,
}

/// Of one engine's cases.
#[derive(Debug, Default)]
struct Count {
    cases: usize,
    refused: usize,
    known: usize,
    different: Vec<String>,
}

/// How many cases are printed that differ.
const SHOWN: usize = 12;

impl Tally {
    /// Asks the core what an engine was asked.
    pub fn judge(&mut self, case: &Case, differences: &Differences) {
        let core = core_answer(&case.question);
        let count = self.counts.entry((case.source, case.engine.name)).or_default();
        count.cases += 1;
        count.refused += usize::from(case.answer == super::answer::Answer::Error);
        if case.answer.agrees(&core) {
            return;
        }
        match differences.explain(case, &core) {
            Some(known) => {
                count.known += 1;
                for place in known {
                    *self.seen.entry(place).or_default() += 1;
                }
            }
            None => count.different.push(format!(
                "{:?}{} after {} in {}\n      {}: {}\n      core: {core}",
                case.question.text,
                case.question
                    .job
                    .as_ref()
                    .map_or_else(String::new, |job| format!(" of job {job:?}")),
                case.question.start,
                case.question.zone,
                case.engine.name,
                case.answer,
            )),
        }
    }

    /// How often a difference of the list was seen.
    #[must_use]
    pub fn seen(&self, place: usize) -> usize {
        self.seen.get(&place).copied().unwrap_or_default()
    }

    /// How many cases differ as no listed difference says.
    #[must_use]
    pub fn different(&self) -> usize {
        self.counts.values().map(|count| count.different.len()).sum()
    }

    /// A line for each difference of the list.
    #[must_use]
    pub fn known(&self, differences: &Differences) -> String {
        let rows = differences.0.iter().enumerate();
        let line = |(place, row): (usize, &Difference)| {
            format!(
                "known: {:>4} {} {} ({})",
                self.seen(place),
                row.engine.name,
                row.name,
                row.reason
            )
        };
        rows.map(line).collect::<Vec<_>>().join("\n")
    }

    /// A line for each engine, and the first cases that differ.
    #[must_use]
    pub fn report(&self) -> String {
        let mut lines = Vec::new();
        for ((source, engine), count) in &self.counts {
            lines.push(format!(
                "engines: {source:<8} {engine:<8} {:>6} cases ({} refused), {} differ, {} as known",
                count.cases,
                count.refused,
                count.different.len(),
                count.known,
            ));
            lines.extend(count.different.iter().take(SHOWN).map(|how| format!("    {how}")));
        }
        lines.join("\n")
    }
}
