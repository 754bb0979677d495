//! The `saffron` command: a thin reader and writer around the crate of that name.

mod args;
mod check;
mod elsewhere;
mod explain;
mod input;
mod json;
mod output;
mod time;
mod times;
mod translate;
mod typed;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::CommandFactory;

use args::{Args, Command};
use output::BAD;

/// Whether every expression was valid.
type Verdict = io::Result<bool>;

const VALID: u8 = 0;
const INVALID: u8 = 1;
const NO_ANSWER: u8 = 2;

fn main() -> ExitCode {
    let code = match typed::read() {
        Ok(args) => run(args.command).map(|all_valid| if all_valid { VALID } else { INVALID }),
        Err(help) => print(&help),
    };
    ExitCode::from(code.unwrap_or_else(|error| match error.kind() {
        // Whoever reads the answers has seen enough.
        io::ErrorKind::BrokenPipe => VALID,
        _ => {
            // There is nobody left to tell where this fails too.
            let _ = writeln!(anstream::stderr(), "{BAD}error:{BAD:#} {error}");
            NO_ANSWER
        }
    }))
}

fn run(command: Command) -> Verdict {
    match command {
        Command::Explain(args) => explain::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Next(args) => times::next(&args),
        Command::Prev(args) => times::prev(&args),
        Command::Translate(args) => translate::run(&args),
        Command::Elsewhere(args) => elsewhere::run(&args),
        Command::Completions { shell } => {
            // Written at once, since the generator panics where nobody reads to the end.
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "saffron", &mut script);
            io::stdout().write_all(&script).map(|()| true)
        }
    }
}

/// Prints help, or an error about the arguments.
fn print(help: &clap::Error) -> io::Result<u8> {
    help.print()?;
    io::stdout().flush()?;
    Ok(if help.use_stderr() { NO_ANSWER } else { VALID })
}
