//! The list of known differences, `tests/engines/differences.tsv`, and whether a case is one.

use std::fs;

use super::answer::{Answer, Question};
use super::core::answer as core_answer;
use super::known::{KNOWN, Kind, Seen};
use super::recorded::Case;
use super::{Engine, engine, folder};

/// A way in which an engine is known to differ.
#[derive(Debug)]
pub struct Difference {
    /// Who differs.
    pub engine: Engine,
    /// What `known` calls it.
    pub name: &'static str,
    /// Why the core does not do the same.
    pub reason: String,
    kind: Kind,
}

/// The list.
#[derive(Debug)]
pub struct Differences(pub Vec<Difference>);

impl Differences {
    /// Reads the list: engine, name, reason, with tabs between.
    ///
    /// # Panics
    ///
    /// Panics where it is wrong.
    #[must_use]
    pub fn read() -> Self {
        let path = folder().join("differences.tsv");
        let text = fs::read_to_string(&path).expect("the list of differences");
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        Self(lines.map(difference).collect())
    }

    /// The differences that a case shows together, by their places in the list, where they explain
    /// it wholly: the core answers like the engine what is left once all that the engine reads
    /// otherwise is written as it reads it, or what is left differs in a way that is listed.
    #[must_use]
    pub fn explain(&self, case: &Case, core: &Answer) -> Option<Vec<usize>> {
        let by_itself = |question: &Question, core: &Answer| {
            self.place(case.engine, question, &case.answer, core)
        };
        let (question, mut shown) = self.as_read(case);
        let read = core_answer(&question);
        if !shown.is_empty() && case.answer.agrees(&read) {
            return Some(shown);
        }
        if let Some(place) = by_itself(&question, &read) {
            shown.push(place);
            return Some(shown);
        }
        by_itself(&case.question, core).map(|place| vec![place])
    }

    /// What the core can be asked instead, as the engine reads it, and which differences that shows.
    fn as_read(&self, case: &Case) -> (Question, Vec<usize>) {
        let mut question = case.question.clone();
        let mut shown = Vec::new();
        for (place, kind) in self.of(case.engine) {
            if let Kind::Reads(reads) = kind
                && let Some(text) = reads(&question.text)
            {
                question.text = text;
                shown.push(place);
            }
        }
        (question, shown)
    }

    /// The difference that the answers to a question show by themselves.
    fn place(
        &self,
        of: Engine,
        question: &Question,
        engine: &Answer,
        core: &Answer,
    ) -> Option<usize> {
        let seen = Seen { question, engine, core };
        self.of(of).find_map(|(place, kind)| match kind {
            Kind::Differs(differs) => differs(&seen).then_some(place),
            Kind::Reads(_) => None,
        })
    }

    fn of(&self, engine: Engine) -> impl Iterator<Item = (usize, Kind)> {
        let rows = self.0.iter().enumerate();
        rows.filter(move |(_, row)| row.engine == engine).map(|(place, row)| (place, row.kind))
    }
}

fn difference(line: &str) -> Difference {
    let columns: Vec<_> = line.split('\t').collect();
    let [name_of_engine, name, reason] = columns[..] else {
        panic!("{line:?} has not three columns");
    };
    let engine = engine(name_of_engine).unwrap_or_else(|| panic!("there is no {name_of_engine}"));
    let (name, kind) = KNOWN
        .into_iter()
        .find(|(known, _)| *known == name)
        .unwrap_or_else(|| panic!("nothing is called {name}"));
    Difference { engine, name, reason: reason.to_owned(), kind }
}
