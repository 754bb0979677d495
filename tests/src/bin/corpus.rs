//! `corpus NAME [COMMAND…]` runs every case of the golden corpus through a binding: the
//! program that COMMAND starts answers for it. Without one the core itself answers.

use std::process::ExitCode;

use saffron_tests::conformance::run;
use saffron_tests::corpus::cases;

fn main() -> ExitCode {
    // SAFETY: this program has no other thread yet.
    unsafe { saffron_tests::zoneinfo::pin() };
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [name, command @ ..] = &arguments[..] else {
        eprintln!("usage: corpus NAME [COMMAND…]");
        return ExitCode::from(2);
    };
    match run(name, command, &cases()) {
        Ok(summary) => {
            println!("{summary}");
            ExitCode::SUCCESS
        }
        Err(wrong) => {
            eprintln!("corpus {name}: {wrong}");
            ExitCode::FAILURE
        }
    }
}
