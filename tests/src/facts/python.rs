//! `saffron_facts.py`: the constants of the header, and what its texts do not say.

use std::fmt::Write;

use super::{DialectFact, Facts, GENERATED, screaming};

pub(super) fn module(header: &str, facts: &Facts) -> String {
    let mut text =
        format!("\"\"\"The constants of saffron.h.\n\nCode {GENERATED}; do not edit.\n\"\"\"\n\n");
    let mut doc = String::new();
    for line in header.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("// ") {
            let _ = writeln!(doc, "# {words}");
        } else if let Some((name, value)) = constant(line) {
            let _ = writeln!(text, "{}{name} = {value}", std::mem::take(&mut doc));
        } else {
            doc.clear();
        }
    }
    let limits: Vec<_> = facts
        .fields
        .iter()
        .zip(&facts.limits)
        .map(|(fact, (first, last))| format!("{:?}: ({first}, {last})", fact.text))
        .collect();
    let languages: Vec<_> = facts.languages.iter().map(|code| format!("{code:?}")).collect();
    let dialects: String = facts.dialects.iter().map(dialect).collect();
    text + "\n# The dialects by their names: the other names of each, and the policy nearest to what its system does.\n\
            DIALECTS = {\n"
        + &dialects
        + "}\n\n# The least and the greatest value of each field, in the order in which they are written.\n\
            FIELDS = {"
        + &limits.join(", ")
        + "}\n\n\
            # The codes of the languages that there are descriptions in.\n\
            LANGUAGES = ("
        + &languages.join(", ")
        + ")\n"
}

fn dialect(DialectFact { fact, aliases, policy }: &DialectFact) -> String {
    let aliases: Vec<_> = aliases.iter().map(|alias| format!("{alias:?}")).collect();
    let comma = if aliases.len() == 1 { "," } else { "" };
    let (aliases, policy) = (aliases.join(", "), screaming(policy.as_str()));
    format!("    {:?}: (({aliases}{comma}), DST_{policy}),\n", fact.text)
}

/// `#define SAFFRON_NAME VALUE`, or `SAFFRON_NAME = VALUE,` in an enum.
fn constant(line: &str) -> Option<(&str, &str)> {
    let (name, value) = match line.strip_prefix("#define SAFFRON_") {
        Some(rest) => rest.split_once(' ')?,
        None => line.strip_prefix("SAFFRON_")?.strip_suffix(',')?.split_once(" = ")?,
    };
    Some((name, value))
}
