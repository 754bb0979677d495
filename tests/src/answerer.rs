//! A program that answers for a binding: a question a line in, an answer a line out.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::question::Question;

/// One answer may take that long, the start of a browser or of valgrind included.
const PATIENCE: Duration = Duration::from_mins(2);

/// What a program answers when a binding cannot ask the question.
pub const LACKS: &str = "lacks";

/// What bindings lack, and why. The answer to any other question must be an answer.
#[must_use]
pub fn reason_to_lack(binding: &str, question: &Question) -> Option<&'static str> {
    match (binding, question) {
        ("node" | "browser", Question::Offset { .. }) => Some("a Date has no offset"),
        _ => None,
    }
}

/// Asks a program all questions, and gives its answers in their order.
///
/// # Errors
///
/// What went wrong, and at which question: it cannot be started, ends early or badly, takes
/// too long, answers what is no text, or answers more than it was asked.
pub fn answers(command: &[String], questions: &[Question]) -> Result<Vec<String>, String> {
    let lines = questions.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>();
    let lines = lines.map_err(|error| error.to_string())?;
    let [program, arguments @ ..] = command else { return Err("there is no program".to_owned()) };
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{program}: {error}"))?;
    let found = converse(&mut child, &lines);
    if found.is_err() {
        // It may be waiting for ever; where it has ended already, there is nothing to do.
        let _ = child.kill();
    }
    let status = child.wait().map_err(|error| error.to_string())?;
    match found {
        Err(error) => Err(format!("{error}; it ended with {status}")),
        Ok(_) if !status.success() => Err(format!("it answered all, and ended with {status}")),
        Ok(answers) => Ok(answers),
    }
}

fn converse(child: &mut Child, lines: &[String]) -> Result<Vec<String>, String> {
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err("it has no pipes".to_owned());
    };
    let text = lines.join("\n") + "\n";
    // Where the program has ended, the answers that are missing say so.
    let writer = thread::spawn(move || drop(input.write_all(text.as_bytes())));
    let (sender, receiver) = mpsc::channel();
    let reader = thread::spawn(move || {
        BufReader::new(output).lines().all(|line| sender.send(line).is_ok());
    });
    let found = collect(&receiver, lines);
    drop(receiver);
    if found.is_ok() {
        // Both have come to their ends.
        let _ = (writer.join(), reader.join());
    }
    found
}

fn collect(
    receiver: &Receiver<std::io::Result<String>>,
    lines: &[String],
) -> Result<Vec<String>, String> {
    let mut answers = Vec::with_capacity(lines.len());
    for (number, line) in lines.iter().enumerate() {
        let which = || format!("question {} of {}, {line}", number + 1, lines.len());
        match receiver.recv_timeout(PATIENCE) {
            Ok(Ok(answer)) => answers.push(answer),
            Ok(Err(error)) => return Err(format!("the answer to {} is no text: {error}", which())),
            Err(RecvTimeoutError::Timeout) => {
                return Err(format!("it took too long for {}", which()));
            }
            Err(RecvTimeoutError::Disconnected) => return Err(format!("no answer to {}", which())),
        }
    }
    match receiver.recv_timeout(PATIENCE) {
        Err(RecvTimeoutError::Disconnected) => Ok(answers),
        Err(RecvTimeoutError::Timeout) => Err("it does not end after the last question".to_owned()),
        Ok(line) => Err(format!("there is an answer too many: {line:?}")),
    }
}
