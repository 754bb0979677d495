//! What engines answered once, from `tests/engines/answers`.

use std::fs;

use super::answer::{Answer, Question, seconds};
use super::{ENGINES, Engine, engine, folder};

/// What one engine answered to one question.
#[derive(Clone, Debug)]
pub struct Case {
    /// The file, or what else the case is from.
    pub source: &'static str,
    /// Who answered.
    pub engine: Engine,
    /// What was asked.
    pub question: Question,
    /// What the engine said.
    pub answer: Answer,
}

/// Engines whose answers to random expressions were recorded, each in a file of its name.
const RANDOM: [&str; 9] =
    ["cronie", "debian", "pg_cron", "jenkins", "ncrontab", "robfig", "quartz", "spring", "croner"];

/// All of them but those at changes of the clock.
///
/// # Panics
///
/// Panics where a file is missing or wrong.
#[must_use]
pub fn cases() -> Vec<Case> {
    let random = RANDOM.iter().flat_map(|name| random(name));
    random.chain(hashed()).chain(chosen()).collect()
}

/// Expressions as people wrote them, and for which system.
///
/// # Panics
///
/// As [`cases`].
#[must_use]
pub fn real() -> Vec<(String, String)> {
    let rows = rows(&read("real.tsv"));
    rows.into_iter().map(|row| (row[0].clone(), row[1].clone())).collect()
}

/// The text of a file.
///
/// # Panics
///
/// As [`cases`].
#[must_use]
pub fn read(file: &str) -> String {
    let path = folder().join("answers").join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn random(name: &str) -> Vec<Case> {
    let engine = engine(name).expect("it is listed");
    let text = read(&format!("{name}.tsv"));
    let start = start(&text);
    let case = |row: Vec<String>| case("random", engine, start, 6, &row[0], None, &row[1]);
    rows(&text).into_iter().map(case).collect()
}

fn hashed() -> Vec<Case> {
    let engine = engine("jenkins").expect("it is listed");
    let text = read("jenkins-hash.tsv");
    let start = start(&text);
    let case = |row: Vec<String>| case("hashed", engine, start, 5, &row[0], Some(&row[1]), &row[2]);
    rows(&text).into_iter().map(case).collect()
}

fn chosen() -> Vec<Case> {
    let text = read("chosen.tsv");
    let start = start(&text);
    let case = |row: Vec<String>| {
        let engine = by_version(&row[0], row[1].split_whitespace().count())?;
        Some(case("chosen", engine, start, 4, &row[1], None, &row[2]))
    };
    rows(&text).into_iter().filter_map(case).collect()
}

/// The engine by the name that a row gives it. Robfig's parser of seconds is no dialect of the
/// core's, and the two modes of `NCrontab` are one: what the other mode takes is not asked.
fn by_version(version: &str, fields: usize) -> Option<Engine> {
    let (version, other_mode) = match version {
        "NCrontab 3.3.3" => (version, fields == 6),
        "NCrontab 3.3.3 (six fields)" => ("NCrontab 3.3.3", fields == 5),
        _ => (version, false),
    };
    let known = ENGINES.into_iter().find(|engine| engine.version == version);
    assert!(known.is_some() || version == "robfig/cron v3.0.1 (seconds)", "who is {version}?");
    known.filter(|_| !other_mode)
}

fn case(
    source: &'static str,
    engine: Engine,
    start: i64,
    count: usize,
    text: &str,
    job: Option<&str>,
    answer: &str,
) -> Case {
    let (text, job) = (text.to_owned(), job.map(str::to_owned));
    let question =
        Question { dialect: engine.dialect, text, job, start, zone: "UTC".to_owned(), count };
    let answer = Answer::read(answer).unwrap_or_else(|wrong| panic!("{}: {wrong}", engine.name));
    Case { source, engine, question, answer }
}

/// The first line says after when.
fn start(text: &str) -> i64 {
    let after = text.lines().next().and_then(|head| head.split_once(" after "));
    let moment = after.and_then(|(_, rest)| rest.split(' ').next()).expect("a head with a start");
    seconds(moment).expect("a moment")
}

/// The columns of all lines but the first.
fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}
