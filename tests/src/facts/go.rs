//! facts.go: typed constants.

use std::fmt::Write;

use super::{DialectFact, Fact, Facts, GENERATED, comment};

pub(super) fn file(facts: &Facts) -> String {
    let mut text =
        format!("// Code {GENERATED}; DO NOT EDIT.\n\npackage saffron\n\nimport \"strconv\"\n\n");
    text += "// Code is what is wrong with an expression: a short word, the same in every version and\n\
             // in every language binding.\n\
             type Code string\n\n// The codes.\n";
    text += &constants("Code", "Code", &facts.codes, |fact, _| format!("{:?}", fact.text));
    text += "\n// InexpressibleCode is what a dialect can't say: a short word, the same in every version and in\n\
             // every language binding.\n\
             type InexpressibleCode string\n\n// The codes of what can't be said.\n";
    text += &constants("Inexpressible", "InexpressibleCode", &facts.inexpressible, |fact, _| {
        format!("{:?}", fact.text)
    });
    text += "\n// LintCode is what a lint has found: a short word, the same in every version and in every\n\
             // language binding.\n\
             type LintCode string\n\n// The codes of lints.\n";
    text += &constants("Lint", "LintCode", &facts.lints, |fact, _| format!("{:?}", fact.text));
    text += "\n// Severity is how much a lint matters.\n\
             type Severity string\n\n// The severities, the gravest first.\n";
    text +=
        &constants("Severity", "Severity", &facts.severities, |fact, _| format!("{:?}", fact.text));
    text += "\n// Field is a field of an expression. It is empty where the whole expression is meant.\n\
             type Field string\n\n// The fields, in the order in which they are written.\n";
    text += &constants("Field", "Field", &facts.fields, |fact, _| format!("{:?}", fact.text));
    text += "\n// Limits are the least and the greatest value that the field takes.\n\
             func (f Field) Limits() (first, last int) {\n\tswitch f {\n";
    for (fact, (first, last)) in facts.fields.iter().zip(&facts.limits) {
        let _ = writeln!(text, "\tcase Field{}:\n\t\treturn {first}, {last}", fact.name);
    }
    text += "\tdefault:\n\t\tpanic(\"saffron: there is no such field\")\n\t}\n}\n";
    text += "\n// DST is what happens to times that a clock skips or repeats, such as for daylight\n\
             // saving.\n\
             type DST uint32\n\n// The policies.\n";
    text += &constants("", "DST", &facts.policies, |_, number| number.to_string());
    text += "\n// String is the name of the policy.\n\
             func (p DST) String() string {\n\tswitch p {\n";
    for fact in &facts.policies {
        let _ = writeln!(text, "\tcase {}:\n\t\treturn {:?}", fact.name, fact.text);
    }
    text += "\tdefault:\n\t\treturn \"DST(\" + strconv.Itoa(int(p)) + \")\"\n\t}\n}\n";
    text += &dialects(&facts.dialects);
    let codes: Vec<_> = facts.languages.iter().map(|code| format!("{code:?}")).collect();
    text += "\n// Languages are the codes of the languages that there are descriptions in.\n\
             func Languages() []string { return []string{";
    text + &codes.join(", ") + "} }\n"
}

fn dialects(dialects: &[DialectFact]) -> String {
    let mut text =
        "\n// Dialect is a language of cron expressions. The same text means different times in different\n\
         // systems: a dialect reads what was written for its system as that system does.\n\
         type Dialect uint32\n\n// The dialects. The zero Dialect is the default.\nconst (\n"
            .to_owned();
    for (number, DialectFact { fact, .. }) in dialects.iter().enumerate() {
        let (doc, name) = (comment("\t", "//", &fact.doc), dialect_name(fact));
        let _ = writeln!(text, "{doc}\t{name} Dialect = {number}");
    }
    let names: Vec<_> = dialects.iter().map(|dialect| dialect_name(&dialect.fact)).collect();
    text += ")\n\n// Dialects are all of them, the default first.\nfunc Dialects() []Dialect {\n\treturn []Dialect{\n";
    for name in &names {
        let _ = writeln!(text, "\t\t{name},");
    }
    text += "\t}\n}\n\n// String is the stable name of the dialect, the same in every binding.\n\
             func (d Dialect) String() string {\n\tswitch d {\n";
    for (DialectFact { fact, .. }, name) in dialects.iter().zip(&names) {
        let _ = writeln!(text, "\tcase {name}:\n\t\treturn {:?}", fact.text);
    }
    text += "\tdefault:\n\t\treturn \"Dialect(\" + strconv.Itoa(int(d)) + \")\"\n\t}\n}\n\n\
             // Aliases are other names that people have for it.\n\
             func (d Dialect) Aliases() []string {\n\tswitch d {\n";
    for (DialectFact { aliases, .. }, name) in dialects.iter().zip(&names) {
        if !aliases.is_empty() {
            let aliases: Vec<_> = aliases.iter().map(|alias| format!("{alias:?}")).collect();
            let aliases = aliases.join(", ");
            let _ = writeln!(text, "\tcase {name}:\n\t\treturn []string{{{aliases}}}");
        }
    }
    text += "\tdefault:\n\t\treturn nil\n\t}\n}\n\n\
             // DST is the policy for clock changes that is nearest to what the dialect's system does.\n\
             func (d Dialect) DST() DST {\n\tswitch d {\n";
    for (DialectFact { policy, .. }, name) in dialects.iter().zip(&names) {
        let _ = writeln!(text, "\tcase {name}:\n\t\treturn {policy:?}");
    }
    text + "\tdefault:\n\t\tpanic(\"saffron: there is no such dialect\")\n\t}\n}\n"
}

/// As its people write it: `PgCron`, and initials in capitals.
fn dialect_name(fact: &Fact) -> String {
    match fact.text {
        "github" => "GitHub".to_owned(),
        "aws" | "ocps" => fact.name.clone(),
        text => text.split('_').map(capitalised).collect(),
    }
}

fn capitalised(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

fn constants(
    prefix: &str,
    kind: &str,
    facts: &[Fact],
    value: impl Fn(&Fact, usize) -> String,
) -> String {
    // gofmt lines up what has no comment in between.
    let one = |(number, fact): (usize, &Fact)| {
        let (doc, value) = (comment("\t", "//", &fact.doc), value(fact, number));
        format!("{doc}\t{prefix}{} {kind} = {value}\n", fact.name)
    };
    let all: String = facts.iter().enumerate().map(one).collect();
    format!("const (\n{all})\n")
}
