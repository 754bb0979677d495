//! Runs the command as the README and the files in cmd/ show it.

#[test]
fn the_command_does_what_is_shown() {
    trycmd::TestCases::new().case("tests/cmd/*.md").case("tests/cmd/*.toml").case("../README.md");
}
