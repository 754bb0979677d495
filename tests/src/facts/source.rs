//! What the core's sources say of a type's variants, so that bindings say the same.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The documentation of each variant of a public enum of the core, by the variant's name.
pub(super) fn variants(kind: &str) -> BTreeMap<String, Vec<String>> {
    let opening = format!("pub enum {kind} {{");
    let text = files(&super::root().join("saffron/src"))
        .iter()
        .map(|path| std::fs::read_to_string(path).expect("a source is text"))
        .find(|text| text.lines().any(|line| line == opening))
        .unwrap_or_else(|| panic!("the core has no {kind}"));
    let body = text.lines().skip_while(|line| *line != opening).skip(1);
    let (mut found, mut doc) = (BTreeMap::new(), Vec::new());
    for line in body.take_while(|line| *line != "}").map(str::trim) {
        if let Some(words) = line.strip_prefix("///") {
            doc.push(plain(words));
        } else if let Some(name) = line.strip_suffix(',').or(line.strip_suffix(" {")) {
            found.insert(name.to_owned(), std::mem::take(&mut doc));
        }
    }
    found
}

/// Without what only rustdoc reads.
fn plain(words: &str) -> String {
    words.trim().replace("[`", "").replace("`]", "").replace('`', "")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the core is there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("it can be listed").path()).collect();
    paths.sort();
    let all = |path: PathBuf| if path.is_dir() { files(&path) } else { vec![path] };
    paths.into_iter().flat_map(all).collect()
}
