//! facts.d.ts: unions of literals, which cost the package nothing.

use super::{Fact, Facts, GENERATED};

pub(super) fn types(facts: &Facts) -> String {
    let languages: Vec<_> = facts.languages.iter().map(|code| format!("'{code}'")).collect();
    let aliases = facts.dialects.iter().flat_map(|dialect| dialect.aliases);
    let aliases: Vec<_> = aliases.map(|alias| format!("\n  | '{alias}'")).collect();
    let aliases = aliases.concat();
    format!(
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
         /** The language that an expression is written in. */\n\
         export type Dialect ={};\n\n\
         /** Other names that people have for dialects. */\n\
         export type DialectAlias ={aliases};\n\n\
         /** What it is that a dialect can't say. */\n\
         export type InexpressibleCode ={};\n\n\
         /** The code of a language that there are descriptions in. */\n\
         export type Language = {};\n",
        union(&facts.codes),
        union(&facts.lints),
        union(&facts.severities),
        union(&facts.fields),
        union(&facts.policies),
        union(facts.dialects.iter().map(|dialect| &dialect.fact)),
        union(&facts.inexpressible),
        languages.join(" | "),
    )
}

fn union<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> String {
    let one = |fact: &Fact| format!("\n{}  | '{}'", doc(&fact.doc), fact.text);
    facts.into_iter().map(one).collect()
}

fn doc(lines: &[String]) -> String {
    if let [line] = lines {
        return format!("  /** {line} */\n");
    }
    format!("  /**\n   * {}\n   */\n", lines.join("\n   * "))
}
