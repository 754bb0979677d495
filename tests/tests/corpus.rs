//! The golden corpus through the core, and what the runner says of bindings that answer
//! otherwise.

use std::process::Command;

use saffron::Dialect;
use saffron_tests::conformance::run;
use saffron_tests::corpus::{Accept, Case, Claim, cases, folder};

/// In a program of its own, which takes zones from the corpus's own data.
#[test]
fn every_case_holds() {
    let status = Command::new(env!("CARGO_BIN_EXE_corpus")).arg("rust").status();
    assert!(status.expect("the program is built").success());
}

/// Where one is missing, bindings would take the system's.
#[test]
fn every_zone_of_the_corpus_lies_beside_it() {
    let zones = cases().into_iter().filter_map(|case| match case.claim {
        Claim::Zone(claim) => Some(claim.zone),
        _ => None,
    });
    let missing: Vec<_> =
        zones.filter(|zone| !folder().join("zoneinfo").join(zone).is_file()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// What the runner says of a shell script that answers for a binding. The case asks three
/// questions.
fn found(script: &str) -> Result<String, String> {
    let every_minute = || "* * * * *".to_owned();
    let claim = Accept { expr: every_minute(), canonical: every_minute(), fires: true };
    let (id, claim) = ("minutely".to_owned(), Claim::Accept(claim));
    let case = Case { id, dialect: Dialect::default(), job: None, claim };
    run("fake", &["sh".to_owned(), "-c".to_owned(), script.to_owned()], &[case])
}

const RIGHT: &str = r"cat >/dev/null; printf 'ok\t* * * * *\ttrue\nok\t* * * * *\ttrue\n'";

#[test]
fn a_binding_that_answers_right_is_told_from_others() {
    let one_kind = found(&format!("{RIGHT}; echo true"));
    assert_eq!(one_kind, Err("there is no case of the kind reject".to_owned()));
    for (script, wrong) in [
        (
            "echo false",
            r#"minutely: {"ask":"equal","expr":"* * * * *","dialect":"saffron","job":null,"other":"* * * * *","other_dialect":"saffron"} is answered"#,
        ),
        ("echo lacks", "    lacks\nand not\n    true"),
        ("printf 'true\\tmore\\n'", "    true\tmore\nand not\n    true"),
        ("true", r#"no answer to question 3 of 3, {"ask":"equal""#),
        ("kill -SEGV $$", "it ended with signal: 11"),
        ("echo true; echo true", r#"there is an answer too many: Ok("true")"#),
        ("echo true; exit 3", "it answered all, and ended with exit status: 3"),
        (r"printf '\377\n'", "the answer to question 3 of 3"),
    ] {
        let said = found(&format!("{RIGHT}; {script}")).expect_err(script);
        assert!(said.contains(wrong), "{script}: {said}");
    }
}

#[test]
fn a_program_that_is_not_there_is_a_failure() {
    let said = run("fake", &["./no-such-program".to_owned()], &cases()).unwrap_err();
    assert!(said.starts_with("./no-such-program: "), "{said}");
}
