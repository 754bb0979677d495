//! `agreement SEED COUNT NAME=COMMAND…` asks bindings and the core about COUNT random texts, and
//! compares whole answers. COMMAND starts the program that answers for the binding NAME.

use std::process::ExitCode;

use saffron_tests::answerer::answers;
use saffron_tests::answers::answer;
use saffron_tests::conformance::difference;
use saffron_tests::question::Question;
use saffron_tests::random::questions;

fn main() -> ExitCode {
    // SAFETY: this program has no other thread yet.
    unsafe { saffron_tests::zoneinfo::pin() };
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    match agreement(&arguments) {
        Ok(summary) => {
            println!("{summary}");
            ExitCode::SUCCESS
        }
        Err(wrong) => {
            eprintln!("agreement: {wrong}");
            ExitCode::FAILURE
        }
    }
}

fn agreement(arguments: &[String]) -> Result<String, String> {
    let usage = "usage: agreement SEED COUNT NAME=COMMAND…";
    let [seed, count, bindings @ ..] = arguments else { return Err(usage.to_owned()) };
    let (Ok(seed), Ok(count)) = (seed.parse(), count.parse()) else {
        return Err(usage.to_owned());
    };
    println!("agreement: {count} random texts, seed {seed}");
    let questions: Vec<_> = questions(seed, count).collect();
    let wanted: Vec<_> = questions.iter().map(answer).collect();
    let mut names = vec!["rust"];
    for binding in bindings {
        let (name, command) = binding.split_once('=').ok_or(usage)?;
        let command: Vec<_> = command.split_whitespace().map(str::to_owned).collect();
        let found = answers(&command, &questions).map_err(|error| format!("{name}: {error}"))?;
        let mut pairs = questions.iter().zip(found.iter().zip(&wanted));
        if let Some((question, (found, wanted))) =
            pairs.find(|(_, (found, wanted))| found != wanted)
        {
            let difference = difference(question, found, wanted);
            return Err(format!(
                "{name} differs, with seed {seed}. {difference}, as the core says"
            ));
        }
        names.push(name);
    }
    let parses = questions.iter().zip(&wanted).filter(|(q, _)| matches!(q, Question::Parse { .. }));
    let valid = parses.filter(|(_, answer)| answer.starts_with("ok")).count();
    let (names, asked, refused) = (names.join(", "), questions.len(), count - valid);
    Ok(format!(
        "agreement: {names} answer {asked} questions about {count} texts alike \
         ({valid} valid, {refused} refused)"
    ))
}
