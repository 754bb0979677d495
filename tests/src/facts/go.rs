//! facts.go: typed constants.

use std::fmt::Write;

use super::{Fact, Facts, GENERATED, comment};

pub(super) fn file(facts: &Facts) -> String {
    let mut text =
        format!("// Code {GENERATED}; DO NOT EDIT.\n\npackage saffron\n\nimport \"strconv\"\n\n");
    text += "// Code is what is wrong with an expression: a short word, the same in every version and\n\
             // in every language binding.\n\
             type Code string\n\n// The codes.\n";
    text += &constants("Code", "Code", &facts.codes, |fact, _| format!("{:?}", fact.text));
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
    let codes: Vec<_> = facts.languages.iter().map(|code| format!("{code:?}")).collect();
    text += "\n// Languages are the codes of the languages that there are descriptions in.\n\
             func Languages() []string { return []string{";
    text + &codes.join(", ") + "} }\n"
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
