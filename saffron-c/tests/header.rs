//! include/saffron.h is what cbindgen makes of the sources. `SAFFRON_WRITE_HEADER=1
//! cargo test -p saffron-c --test header` writes it.

use std::path::Path;

#[test]
fn the_header_is_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("include/saffron.h");
    let mut generated = Vec::new();
    cbindgen::generate(root).expect("the sources can be read").write(&mut generated);
    let generated = String::from_utf8(generated).expect("a header is text");
    if std::env::var_os("SAFFRON_WRITE_HEADER").is_some() {
        std::fs::write(&path, &generated).expect("the header can be written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = committed.lines().zip(generated.lines()).position(|(a, b)| a != b);
    assert!(
        committed == generated,
        "include/saffron.h is stale from line {}: `make -C saffron-c header` writes it",
        differs.unwrap_or_else(|| committed.lines().count()) + 1,
    );
}
