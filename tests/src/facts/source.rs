//! What the core's sources say of a type's variants, so that bindings say the same.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The documentation of each variant of a public enum of the core, by the variant's name.
pub(super) fn variants(kind: &str) -> BTreeMap<String, Vec<String>> {
    documented(&format!("pub enum {kind} {{"), |line| {
        line.strip_suffix(',').or(line.strip_suffix(" {"))
    })
}

/// The documentation of each value that a public type of the core has as a constant, by the
/// constant's name.
pub(super) fn constants(kind: &str) -> BTreeMap<String, Vec<String>> {
    documented(&format!("impl {kind} {{"), |line| {
        line.strip_prefix("pub const ")?.split_once(": Self =").map(|(name, _)| name)
    })
}

/// The documentation of what lines have a name for, in the blocks that a line opens.
fn documented(opening: &str, name: impl Fn(&str) -> Option<&str>) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    for path in files(&super::root().join("saffron/src")) {
        let text = std::fs::read_to_string(path).expect("a source is text");
        let body = text.lines().skip_while(|line| *line != opening).skip(1);
        let mut doc = Vec::new();
        for line in body.take_while(|line| *line != "}").map(str::trim) {
            if let Some(words) = line.strip_prefix("///") {
                doc.push(plain(words));
            } else if !line.starts_with("#[") {
                let doc = std::mem::take(&mut doc);
                found.extend(name(line).map(|name| (name.to_owned(), doc)));
            }
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
