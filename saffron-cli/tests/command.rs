//! Runs the command: as the README and the files in cmd/ show it, and as they can't.

use std::process::{Command, Output};

#[test]
fn the_command_does_what_is_shown() {
    trycmd::TestCases::new().case("tests/cmd/*.md").case("tests/cmd/*.toml").case("../README.md");
}

/// An override of the writing direction, a sequence that a terminal obeys, and a zero-width space.
const HOSTILE: &str = "\u{202E}\u{1B}[31m\u{200B}\u{9B}";

#[test]
fn hostile_text_is_never_printed_as_it_came() {
    let expression = format!("0 9 * * {HOSTILE}MON");
    let option = format!("--{HOSTILE}");
    for args in [
        &["check", &expression][..],
        &["check", "--json", &expression],
        &["explain", &expression],
        &["next", &expression],
        &["next", "--json", &expression],
        &["next", "* * * * *", "--tz", HOSTILE],
        &["next", "* * * * *", "--after", HOSTILE],
        &["next", "* * * * *", "--count", HOSTILE],
        &["next", "* * * * *", "--dst", HOSTILE],
        &["check", "* * * * *", "--lang", HOSTILE],
        &["check", "* * * * *", &option],
        &[HOSTILE],
    ] {
        let Output { status, stdout, stderr } = saffron(args);
        assert!(matches!(status.code(), Some(1 | 2)), "{args:?}");
        let printed = String::from_utf8([stdout, stderr].concat()).expect("it is UTF-8");
        assert!(
            !printed.contains(|c| c != '\n' && HOSTILE.contains(c) && !"[31m".contains(c)),
            "{printed}"
        );
    }
}

#[test]
fn json_means_the_text_that_was_given() {
    let expression = format!("0 9 * * {HOSTILE}😀é\t");
    let output = saffron(&["next", "--json", &expression]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert_eq!(answer["expression"], *expression);
}

#[test]
fn long_text_is_cut() {
    let long = "x".repeat(100_000);
    for args in [
        &["check", &long][..],
        &["explain", &long],
        &["next", "* * * * *", "--tz", &long],
        &["next", "* * * * *", "--after", &long],
        &[&long],
    ] {
        let Output { stdout, stderr, .. } = saffron(args);
        assert!(
            (1..1200).contains(&(stdout.len() + stderr.len())),
            "{:?}",
            &args[..args.len() - 1]
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_an_error() {
    for args in [&["--help"][..], &["--version"], &["check", "* * * * *"], &["completions", "bash"]]
    {
        let full = std::fs::File::options().write(true).open("/dev/full").expect("it is there");
        let output = command(args).stdout(full).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let message = String::from_utf8(output.stderr).expect("it is UTF-8");
        assert_eq!(message, "error: No space left on device (os error 28)\n", "{args:?}");
    }
}

fn saffron(args: &[&str]) -> Output {
    command(args).output().expect("it runs")
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_saffron"));
    command.args(args);
    command
}
