//! functions.md lists every public function of each binding, under the question that it answers.

use std::collections::BTreeSet;
use std::path::PathBuf;

use saffron_tests::facts::root;

type Names = BTreeSet<String>;

#[test]
fn the_list_has_what_each_binding_has() {
    let bindings = [
        ("Rust", rust()),
        ("C", c()),
        ("Go", go()),
        ("JavaScript", javascript()),
        ("Python", python()),
        ("command", command()),
    ];
    let mut wrong = Vec::new();
    for (column, (binding, there)) in bindings.iter().enumerate() {
        let listed = listed(column + 1);
        assert!(!there.is_empty(), "{binding} has nothing");
        wrong.extend(listed.difference(there).map(|name| format!("{binding} has no {name}")));
        wrong.extend(
            there.difference(&listed).map(|name| format!("{binding}: {name} is not listed")),
        );
    }
    assert!(wrong.is_empty(), "tests/functions.md:\n{}", wrong.join("\n"));
}

/// A binding has a function for a question, or a reason.
#[test]
fn no_cell_is_empty() {
    for row in rows() {
        assert_eq!(row.len(), 7, "{row:?}");
        assert!(
            row[1..].iter().all(|cell| cell.starts_with('`') || cell.starts_with("– ")),
            "{row:?}"
        );
    }
}

fn rows() -> impl Iterator<Item = Vec<String>> {
    let rows: Vec<_> = read("tests/functions.md")
        .lines()
        .filter(|line| {
            line.starts_with("| ") && !line.starts_with("| ---") && !line.starts_with("| question")
        })
        .map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect();
    rows.into_iter()
}

/// What stands in backquotes, but for what a reason mentions.
fn listed(column: usize) -> Names {
    let functions = rows().map(|row| row[column].clone()).filter(|cell| cell.starts_with('`'));
    functions.flat_map(|cell| quoted(&cell)).collect()
}

fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The methods of what people ask, and the traits that answer a question.
fn rust() -> Names {
    let traits = ["FromStr", "Display", "PartialEq", "Hash"];
    let (mut names, mut inherent) = (Names::new(), false);
    for line in read("tests/public-api.txt").lines() {
        if line.starts_with("impl") {
            inherent = !line.contains(" for ");
            let implements = |name: &&&str| line.ends_with(&format!("::{name} for saffron::Cron"));
            names.extend(traits.iter().find(implements).map(|name| format!("Cron: {name}")));
        }
        let name = line.split("fn saffron::").nth(1).and_then(|rest| rest.split(['(', '<']).next());
        let asked = |name: &&str| {
            ["Cron::", "CronExpr::", "Dialect::", "FieldExpr::", "ParseError::", "Schedule::"]
                .iter()
                .any(|kind| name.starts_with(kind))
        };
        names.extend(name.filter(asked).filter(|_| inherent).map(str::to_owned));
    }
    names
}

fn c() -> Names {
    let header = read("saffron-c/include/saffron.h");
    let functions = header.lines().filter(|line| line.starts_with(char::is_alphabetic));
    let functions =
        functions.filter_map(|line| line.split('(').next()?.split([' ', '*']).next_back());
    let functions = functions.filter(|name| name.starts_with("saffron_")).map(str::to_owned);
    let error = header.split("} saffron_error_t;").next().unwrap_or_default();
    let error = error.rsplit("typedef struct {").next().unwrap_or_default().lines();
    let members =
        error.filter_map(|line| line.trim().strip_suffix(';')?.split([' ', '*']).next_back());
    let members = members.map(|name| format!("saffron_error_t.{name}"));
    functions.filter(|name| !name.ends_with(';')).chain(members).collect()
}

/// Exported functions, methods, and members of structs.
fn go() -> Names {
    let mut names = Names::new();
    for path in files("go", "go") {
        let text = std::fs::read_to_string(path).expect("a source is text");
        let mut within = "";
        for line in text.lines() {
            if let Some(rest) = line.strip_prefix("func (") {
                let (receiver, rest) = rest.split_once(") ").unwrap_or_default();
                let kind = receiver.split([' ', '*']).next_back().unwrap_or_default();
                names.extend(
                    exported(rest)
                        .filter(|_| exported(kind).is_some())
                        .map(|name| format!("{kind}.{name}")),
                );
            } else if let Some(rest) = line.strip_prefix("func ") {
                names.extend(exported(rest).map(str::to_owned));
            } else if let Some(rest) = line.strip_prefix("type ") {
                within = if line.ends_with("struct {") { exported(rest).unwrap_or("") } else { "" };
            } else if let Some(rest) = line.strip_prefix('\t').filter(|_| !within.is_empty()) {
                let (members, _) = rest.rsplit_once(' ').unwrap_or_default();
                names.extend(
                    members.split(", ").filter_map(exported).map(|name| format!("{within}.{name}")),
                );
            } else if line == "}" {
                within = "";
            }
        }
    }
    names
}

/// The name that begins a text, where it begins with a capital.
fn exported(text: &str) -> Option<&str> {
    let name = text.split(|c: char| !c.is_alphanumeric()).next()?;
    name.starts_with(|c: char| c.is_ascii_uppercase()).then_some(name)
}

fn javascript() -> Names {
    let mut names = Names::new();
    let mut class = "";
    for line in read("saffron-wasm/js/index.d.ts").lines() {
        if let Some(rest) = line.strip_prefix("export function ") {
            names.extend(word(rest).map(str::to_owned));
        } else if let Some(rest) = line.strip_prefix("export class ") {
            class = word(rest).unwrap_or_default();
        } else if line == "}" {
            class = "";
        } else if let Some(rest) = line.strip_prefix("  ").filter(|_| !class.is_empty()) {
            let rest = rest.trim_start_matches("private ").trim_start_matches("readonly ");
            names.extend(word(rest).map(|name| format!("{class}.{name}")));
        }
    }
    names
}

fn word(text: &str) -> Option<&str> {
    let name = text.split(|c: char| !c.is_alphanumeric()).next()?;
    (!name.is_empty()).then_some(name)
}

/// Public functions, methods and attributes, and the methods that the language calls.
fn python() -> Names {
    let mut names = Names::new();
    let mut class = "";
    for line in read("examples/python/saffron.py").lines() {
        if let Some(rest) = line.strip_prefix("class ") {
            class = rest.split(['(', ':']).next().unwrap_or_default();
        } else if let Some(rest) = line.strip_prefix("def ") {
            class = "";
            names.extend(
                rest.split('(').next().filter(|name| !name.starts_with('_')).map(str::to_owned),
            );
        } else if let Some(rest) = line.strip_prefix("    def ").filter(|_| !class.starts_with('_'))
        {
            let name = rest.split('(').next().unwrap_or_default();
            if name.starts_with("__") || !name.starts_with('_') {
                names.insert(format!("{class}.{name}"));
            }
        } else if let Some((attributes, _)) =
            line.strip_prefix("        self.").and_then(|rest| rest.split_once(" = "))
        {
            let attributes = attributes.split(", ").map(|name| name.trim_start_matches("self."));
            names.extend(
                attributes
                    .filter(|name| !name.starts_with('_'))
                    .map(|name| format!("{class}.{name}")),
            );
        }
    }
    names
}

/// The commands of `--help`, which the command's own tests compare with the command.
fn command() -> Names {
    let help = read("saffron-cli/tests/cmd/help.md");
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let commands = commands.take_while(|line| !line.is_empty());
    commands.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(folder)).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("it can be listed").path());
    let test = |path: &PathBuf| path.to_string_lossy().ends_with("_test.go");
    paths.filter(|path| path.extension().is_some_and(|e| e == extension) && !test(path)).collect()
}
