//! What is generated from the core for the bindings is up to date.

use saffron_tests::facts::{files, root};

#[test]
fn the_generated_files_are_up_to_date() {
    for file in files() {
        let committed = std::fs::read_to_string(root().join(file.path)).unwrap_or_default();
        let lines = committed.lines().zip(file.text.lines());
        let same = lines.take_while(|(committed, generated)| committed == generated).count();
        assert!(
            committed == file.text,
            "{} is stale from line {}: `make facts` writes it",
            file.path,
            same + 1
        );
    }
}
