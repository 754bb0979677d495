//! `facts` tells which of the files that are generated from the core are stale; `facts --write`
//! writes them.

use std::process::ExitCode;

use saffron_tests::facts::{files, root};

fn main() -> ExitCode {
    let write = match &std::env::args().skip(1).collect::<Vec<_>>()[..] {
        [] => false,
        [option] if option == "--write" => true,
        _ => {
            eprintln!("usage: facts [--write]");
            return ExitCode::from(2);
        }
    };
    let mut stale = files();
    stale.retain(|file| {
        let path = root().join(file.path);
        std::fs::read_to_string(path).ok().as_ref() != Some(&file.text)
    });
    for file in &stale {
        if write {
            std::fs::write(root().join(file.path), &file.text).expect("the file can be written");
        }
        println!("{} {}", if write { "wrote" } else { "stale:" }, file.path);
    }
    if write || stale.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
