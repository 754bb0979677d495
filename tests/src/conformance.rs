//! Runs every case of the corpus through a binding.

use std::collections::BTreeMap;

use crate::answerer::{LACKS, answers, reason_to_lack};
use crate::answers::answer;
use crate::claims::{Asked, questions};
use crate::corpus::{Case, Claim};
use crate::question::Question;

/// Asks the program `command`, which answers for the binding `name`, or the core itself where
/// there is none, all that the cases claim. What comes back is the line that says how many
/// cases there were.
///
/// # Errors
///
/// What does not hold, a case after the other.
pub fn run(name: &str, command: &[String], cases: &[Case]) -> Result<String, String> {
    let mut asked = Vec::new();
    for case in cases {
        let all = questions(case).map_err(|error| format!("{}: {error}", case.id))?;
        asked.extend(all.into_iter().map(|asked| (&case.id, asked)));
    }
    let all: Vec<_> = asked.iter().map(|(_, asked)| asked.question.clone()).collect();
    let lines =
        if command.is_empty() { all.iter().map(answer).collect() } else { answers(command, &all)? };
    let wrong: Vec<_> = asked
        .iter()
        .zip(&lines)
        .filter_map(|((id, asked), line)| {
            Some(format!("{id}: {}", check(name, asked, line).err()?))
        })
        .collect();
    if wrong.is_empty() {
        return summary(name, cases);
    }
    Err(format!("{} answers of {name} do not hold:\n{}", wrong.len(), wrong.join("\n")))
}

/// The answer is what the case claims, and as a whole what the core answers.
fn check(name: &str, asked: &Asked, line: &str) -> Result<(), String> {
    let claimed = asked.line();
    if let Some(reason) = reason_to_lack(name, &asked.question) {
        let says = if line == LACKS { return Ok(()) } else { line };
        return Err(difference(&asked.question, says, &format!("{LACKS} ({reason})")));
    }
    if !asked.holds(line) {
        return Err(difference(&asked.question, line, &claimed));
    }
    let core = answer(&asked.question);
    if line != core {
        return Err(difference(&asked.question, line, &format!("{core}, as the core says")));
    }
    Ok(())
}

/// Tells which answer was found, and which was wanted.
#[must_use]
pub fn difference(question: &Question, found: &str, wanted: &str) -> String {
    let question = serde_json::to_string(question).unwrap_or_default();
    format!("{question} is answered\n    {found}\nand not\n    {wanted}")
}

fn summary(name: &str, cases: &[Case]) -> Result<String, String> {
    let mut counts = BTreeMap::new();
    for case in cases {
        *counts.entry(case.claim.kind()).or_insert(0) += 1;
    }
    let count = |kind: &&str| match counts.get(kind) {
        Some(count) => Ok(format!("{kind} {count}")),
        None => Err(format!("there is no case of the kind {kind}")),
    };
    let each = Claim::KINDS.iter().map(count).collect::<Result<Vec<_>, _>>()?;
    Ok(format!("corpus {name}: {} cases ({})", cases.len(), each.join(", ")))
}
