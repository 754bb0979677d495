//! Engines that can be asked now: a program each, a question a line in, an answer a line out.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::thread;

use super::answer::{Answer, Question};

/// What an engine's program says to all questions.
///
/// # Errors
///
/// What went wrong: it cannot be started, ends badly, or says too little or something else.
pub fn answers(command: &str, questions: &[Question]) -> Result<Vec<Answer>, String> {
    let mut words = command.split_whitespace();
    let program = words.next().ok_or("there is no program")?;
    let mut child = Command::new(program)
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{program}: {error}"))?;
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err("it has no pipes".to_owned());
    };
    let text: String = questions.iter().map(line).collect();
    // Where the program has ended, the answers that are missing say so.
    let writer = thread::spawn(move || drop(input.write_all(text.as_bytes())));
    let lines = BufReader::new(output).lines().collect::<Result<Vec<_>, _>>();
    let status = child.wait().map_err(|error| error.to_string())?;
    let lines = lines.map_err(|error| error.to_string())?;
    // It has written all that is ever read.
    let _ = writer.join();
    if !status.success() || lines.len() != questions.len() {
        let (found, asked) = (lines.len(), questions.len());
        return Err(format!("{program} ended with {status} after {found} of {asked} answers"));
    }
    lines.iter().map(|line| Answer::read(line)).collect()
}

fn line(question: &Question) -> String {
    let Question { text, start, zone, count, .. } = question;
    format!("{text}\t{start}\t{zone}\t{count}\n")
}
