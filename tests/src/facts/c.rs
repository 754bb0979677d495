//! saffron.h: what cbindgen makes of the sources, and the texts that the core has names for.

use super::{DialectFact, Fact, Facts, comment, root, screaming};

pub(super) fn header(facts: &Facts) -> String {
    let library = root().join("saffron-c");
    let path = library.join("cbindgen.toml");
    let mut config = cbindgen::Config::from_file(path).expect("cbindgen.toml can be read");
    let dialects: Vec<_> = facts.dialects.iter().enumerate().map(dialect).collect();
    config.after_includes = Some(format!(
        "\n// What the code of an error is.\n\n{}\n// What the code of a lint is.\n\n{}\n\
         // How much a lint matters.\n\n{}\n// What the field of an error or a lint is.\n\n{}\n\
         // What a dialect can't say: see saffron_write_in.\n\n{}\n\
         // The dialects: see saffron_dialect_t.\n\n{}",
        texts("CODE", &facts.codes),
        texts("LINT", &facts.lints),
        texts("SEVERITY", &facts.severities),
        texts("FIELD", &facts.fields),
        texts("INEXPRESSIBLE", &facts.inexpressible),
        dialects.join("\n").trim_end(),
    ));
    let mut text = Vec::new();
    let bindings = cbindgen::generate_with_config(library, config);
    bindings.expect("the sources can be read").write(&mut text);
    String::from_utf8(text).expect("a header is text")
}

fn dialect((number, DialectFact { fact, .. }): (usize, &DialectFact)) -> String {
    let (doc, name) = (comment("", "//", &fact.doc), &fact.name);
    format!("{doc}#define SAFFRON_DIALECT_{name} {number}\n")
}

fn texts(kind: &str, facts: &[Fact]) -> String {
    let one = |fact: &Fact| {
        let (doc, name) = (comment("", "//", &fact.doc), screaming(fact.text));
        format!("{doc}#define SAFFRON_{kind}_{name} \"{}\"\n", fact.text)
    };
    facts.iter().map(one).collect::<Vec<_>>().join("\n")
}
