//! Every package has the version of the workspace.

use saffron_tests::facts::root;
use serde_json::Value;

const VERSION: &str = env!("CARGO_PKG_VERSION");

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_npm_package_and_the_readme_have_it() {
    for path in ["saffron-wasm/package.json", "saffron-wasm/package-lock.json"] {
        let package: Value = serde_json::from_str(&read(path)).expect("it is JSON");
        assert_eq!(package["version"], VERSION, "{path}");
    }
    assert!(read("README.md").contains(&format!("All are version {VERSION},")), "README.md");
}

/// The C library's Makefile takes it from the workspace, for the names of its files.
#[test]
fn the_c_library_can_find_it() {
    let workspace = read("Cargo.toml");
    let package = workspace.split("[workspace.package]\n").nth(1).expect("the table is there");
    let line =
        package.lines().take_while(|line| !line.is_empty()).find(|l| l.starts_with("version"));
    assert_eq!(line, Some(&*format!("version = \"{VERSION}\"")));
}
