//! facts.js and its types: unions of literals, which cost the package nothing.

use super::{Fact, Facts, GENERATED};

pub(super) fn modules(facts: &Facts) -> [String; 2] {
    let policies: Vec<_> = facts.policies.iter().map(|fact| format!("'{}'", fact.text)).collect();
    let code = format!(
        "// Code {GENERATED}; do not edit.\n\n\
         /** In the order of the parser's own. */\nexport const POLICIES = [{}];\n",
        policies.join(", ")
    );
    let languages: Vec<_> = facts.languages.iter().map(|code| format!("'{code}'")).collect();
    let types = format!(
        "// Code {GENERATED}; do not edit.\n\n\
         /** What is wrong with an expression: the same in every version and in every binding. */\n\
         export type ErrorCode ={};\n\n\
         /** What a lint has found: the same in every version and in every binding. */\n\
         export type LintCode ={};\n\n\
         /** How much a lint matters. */\n\
         export type Severity ={};\n\n\
         /** A field of an expression. */\nexport type Field ={};\n\n\
         /** What happens where the clocks of the time zone change. */\n\
         export type DstPolicy ={};\n\n\
         /** The code of a language that there are descriptions in. */\n\
         export type Language = {};\n",
        union(&facts.codes),
        union(&facts.lints),
        union(&facts.severities),
        union(&facts.fields),
        union(&facts.policies),
        languages.join(" | "),
    );
    [code, types]
}

fn union(facts: &[Fact]) -> String {
    let one = |fact: &Fact| format!("\n{}  | '{}'", doc(&fact.doc), fact.text);
    facts.iter().map(one).collect()
}

fn doc(lines: &[String]) -> String {
    if let [line] = lines {
        return format!("  /** {line} */\n");
    }
    format!("  /**\n   * {}\n   */\n", lines.join("\n   * "))
}
