//! Asks engines beside the core: `engines SEED COUNT ENGINE=COMMAND…`, so many random expressions
//! of each engine's dialect after random times, and what it was asked when answers were recorded.

use std::env;
use std::process::ExitCode;

use saffron_tests::engines::answer::Question;
use saffron_tests::engines::differences::Differences;
use saffron_tests::engines::generate::expression;
use saffron_tests::engines::living::answers;
use saffron_tests::engines::random::Random;
use saffron_tests::engines::recorded::{self, Case};
use saffron_tests::engines::tally::Tally;
use saffron_tests::engines::{Engine, engine};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(wrong) => {
            eprintln!("engines: {wrong}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let mut arguments = env::args().skip(1);
    let mut number = || arguments.next().and_then(|number| number.parse().ok());
    let usage = "engines SEED COUNT ENGINE=COMMAND…";
    let (seed, count): (u64, u64) = number().zip(number()).ok_or(usage)?;
    println!("engines: seed {seed}");
    let differences = Differences::read();
    let mut tally = Tally::default();
    let mut changed = Vec::new();
    for argument in arguments {
        let (name, command) = argument.split_once('=').ok_or(usage)?;
        let engine = engine(name).ok_or_else(|| format!("{name} is no engine"))?;
        changed.extend(recorded_again(engine, command)?);
        for case in random(engine, command, seed, count)? {
            tally.judge(&case, &differences);
        }
    }
    println!("{}\n{}", tally.report(), tally.known(&differences));
    match (tally.different(), changed.len()) {
        (0, 0) => Ok(()),
        (0, _) => Err(format!("what was recorded is answered otherwise:\n{}", changed.join("\n"))),
        (different, _) => Err(format!("{different} answers differ that the list does not tell of")),
    }
}

/// What the engine answers otherwise than it did.
fn recorded_again(engine: Engine, command: &str) -> Result<Vec<String>, String> {
    let cases: Vec<_> =
        recorded::cases().into_iter().filter(|case| case.engine == engine).collect();
    let questions: Vec<_> = cases.iter().map(|case| case.question.clone()).collect();
    let now = answers(command, &questions)?;
    let changed = cases.iter().zip(now).filter(|(case, now)| case.answer != *now);
    let line = |(case, now): (&Case, _)| {
        format!(
            "  {:?} of {}: {} was recorded, it is {now}",
            case.question.text, engine.name, case.answer
        )
    };
    Ok(changed.map(line).collect())
}

/// Its answers to random questions.
fn random(engine: Engine, command: &str, seed: u64, count: u64) -> Result<Vec<Case>, String> {
    let mut random = Random::new(seed);
    let questions: Vec<_> = (0..count).map(|_| question(&mut random, engine)).collect();
    let answers = answers(command, &questions)?;
    let cases = questions.into_iter().zip(answers);
    Ok(cases
        .map(|(question, answer)| Case { source: "living", engine, question, answer })
        .collect())
}

/// About a time from 2000 to 2030.
fn question(random: &mut Random, engine: Engine) -> Question {
    Question {
        dialect: engine.dialect,
        text: expression(random, engine.dialect),
        job: None,
        start: i64::from(random.between(946_684_800, 1_893_456_000)),
        zone: "UTC".to_owned(),
        count: 3,
    }
}
