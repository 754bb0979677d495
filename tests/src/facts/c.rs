//! saffron.h: what cbindgen makes of the sources, and the texts that the core has names for.

use super::{Fact, Facts, comment, root, screaming};

pub(super) fn header(facts: &Facts) -> String {
    let library = root().join("saffron-c");
    let path = library.join("cbindgen.toml");
    let mut config = cbindgen::Config::from_file(path).expect("cbindgen.toml can be read");
    config.after_includes = Some(format!(
        "\n// What the code of an error is.\n\n{}\n// What the code of a lint is.\n\n{}\n\
         // How much a lint matters.\n\n{}\n// What the field of an error or a lint is.\n\n{}",
        texts("CODE", &facts.codes),
        texts("LINT", &facts.lints),
        texts("SEVERITY", &facts.severities),
        texts("FIELD", &facts.fields).trim_end(),
    ));
    let mut text = Vec::new();
    let bindings = cbindgen::generate_with_config(library, config);
    bindings.expect("the sources can be read").write(&mut text);
    String::from_utf8(text).expect("a header is text")
}

fn texts(kind: &str, facts: &[Fact]) -> String {
    let one = |fact: &Fact| {
        let (doc, name) = (comment("", "//", &fact.doc), screaming(fact.text));
        format!("{doc}#define SAFFRON_{kind}_{name} \"{}\"\n", fact.text)
    };
    facts.iter().map(one).collect::<Vec<_>>().join("\n")
}
