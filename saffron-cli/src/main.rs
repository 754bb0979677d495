//! The `saffron` command: a thin reader and writer around the crate of that name.

mod args;
mod check;
mod explain;
mod input;
mod output;
mod times;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Args, Command};

/// Whether every expression was valid.
type Verdict = io::Result<bool>;

fn main() -> ExitCode {
    let verdict = match Args::parse().command {
        Command::Explain(args) => explain::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Next(args) => times::next(&args),
        Command::Prev(args) => times::prev(&args),
        Command::Completions { shell } => {
            // Written at once, since the generator panics where nobody reads to the end.
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "saffron", &mut script);
            io::stdout().write_all(&script).map(|()| true)
        }
    };
    match verdict {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        // Whoever reads the answers has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("saffron: {error}");
            ExitCode::from(2)
        }
    }
}
