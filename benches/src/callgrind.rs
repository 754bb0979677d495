//! Instruction counts, which are the same on every run and every machine of a kind:
//! the program runs itself under callgrind.

use std::env;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};

/// The name that callgrind knows [`measured`] by.
const MEASURED: &str = "saffron_benches::callgrind::measured";

/// Callgrind counts while this runs, and no longer.
#[inline(never)]
pub fn measured(pass: &dyn Fn()) {
    pass();
    black_box(());
}

/// Runs this program again with `arguments` under callgrind, and returns the
/// instructions of each of its calls of [`measured`].
///
/// # Errors
///
/// Says why there are no counts.
pub fn counts(arguments: &[&str]) -> Result<Vec<u64>, String> {
    let program = env::current_exe().map_err(|error| error.to_string())?;
    let folder = program.with_extension("callgrind");
    // What an earlier run left would be taken for this one's.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let out = folder.join("out");
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", "--collect-atstart=no"])
        .arg(format!("--toggle-collect={MEASURED}"))
        .arg(format!("--dump-after={MEASURED}"))
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(&program)
        .args(arguments)
        .stdout(Stdio::null())
        .output()
        .map_err(|error| format!("valgrind: {error}"))?;
    if !run.status.success() {
        return Err(String::from_utf8_lossy(&run.stderr).into_owned());
    }
    // Each return of `measured` writes a file of its own.
    let file = |number: u32| total(&out.with_extension(number.to_string()));
    Ok((1..).map_while(file).collect())
}

/// What a file of callgrind's says it counted.
fn total(file: &Path) -> Option<u64> {
    let text = fs::read_to_string(file).ok()?;
    text.lines().find_map(|line| line.strip_prefix("totals: "))?.trim().parse().ok()
}
