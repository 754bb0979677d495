//! Time zones by name, from the tz database: the system's where there is one, and
//! otherwise the one that this crate brings along. Behind the feature `tz`.
//!
//! ```
//! let zone = saffron::tz::zone("america/new_york")?;
//! assert_eq!(zone.name(), "America/New_York");
//! assert_eq!(zone.offset_at(1_735_689_600), -5 * 3600); // 2025-01-01T00:00:00Z
//!
//! let error = saffron::tz::zone("Asia/Beijing").unwrap_err();
//! assert_eq!(
//!     error.to_string(),
//!     r#"unknown time zone "Asia/Beijing": the zone there is Asia/Shanghai"#
//! );
//! # Ok::<(), saffron::tz::UnknownZone>(())
//! ```

#[cfg(feature = "chrono")]
mod chrono;
mod names;
mod source;
mod table;
#[cfg(test)]
mod tests;
mod unknown;

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::sync::Arc;
use core::fmt;

use jiff::tz::TimeZone;

#[cfg(feature = "chrono")]
pub use self::chrono::TzOffset;
pub use source::{Source, source};
pub use unknown::UnknownZone;

use crate::time::zone::{OffsetSpan, Zone};
use table::Table;

/// A time zone of the tz database.
///
/// It is a table of the changes of its clock, made once when it is looked up: asking it
/// takes some nanoseconds, locks nothing and allocates nothing. Its last rule holds for
/// all time. To clone it is to count a reference.
///
/// Two are equal when they have one name and their clocks always show the same.
#[derive(Clone)]
pub struct Tz(Arc<Named>);

struct Named {
    name: String,
    source: Source,
    table: Table,
}

impl Tz {
    /// The zone in a compiled file of the tz database, if it is one.
    fn read(name: &str, source: Source, data: &[u8]) -> Option<Self> {
        let table = Table::new(&TimeZone::tzif(name, data).ok()?)?;
        Some(Self(Arc::new(Named { name: name.to_owned(), source, table })))
    }

    /// Its IANA name, as the tz database writes it: `Europe/Lisbon`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Where its data come from, and of which version they are.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.0.source
    }

    /// How many seconds east of UTC its clock stands at `time`, in Unix seconds: less
    /// than a day to either side. Any time will do.
    #[inline]
    #[must_use]
    pub fn offset_at(&self, time: i64) -> i32 {
        self.0.table.span_at(time).offset
    }
}

impl Zone for Tz {
    #[inline]
    fn offset_at(&self, time: i64) -> i32 {
        self.offset_at(time)
    }

    #[inline]
    fn span_at(&self, time: i64) -> OffsetSpan {
        self.0.table.span_at(time)
    }

    fn rules_from(&self) -> i64 {
        self.0.table.rules_from()
    }
}

impl PartialEq for Tz {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
            || (self.0.name == other.0.name && self.0.table == other.0.table)
    }
}

impl Eq for Tz {}

impl fmt::Debug for Tz {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Tz").field(&self.name()).finish()
    }
}

/// The zone of an IANA name, in any case: the system's, or the bundled one where the
/// system has none of this name, or data that are known to be older. It is read anew at each
/// call, which takes some 0.1 ms.
///
/// # Errors
///
/// There is no such zone: the error says what to write instead.
///
/// ```
/// let zone = saffron::tz::zone("europe/lisbon")?;
/// println!("{} has the tz database {}", zone.name(), zone.source());
/// # Ok::<(), saffron::tz::UnknownZone>(())
/// ```
pub fn zone(name: &str) -> Result<Tz, UnknownZone> {
    source::system(name).or_else(|| source::bundled(name)).ok_or_else(|| UnknownZone::new(name))
}

/// The zone of an IANA name, in any case, as the bundled data have it: the same on
/// every machine.
///
/// # Errors
///
/// There is no such zone: the error says what to write instead.
///
/// ```
/// let zone = saffron::tz::bundled("America/Vancouver")?;
/// assert_eq!(zone.source(), &saffron::tz::Source::BUNDLED);
/// // British Columbia stays at UTC-7 since November 2026.
/// assert_eq!(zone.offset_at(1_798_761_600), -7 * 3600); // 2027-01-01T00:00:00Z
/// # Ok::<(), saffron::tz::UnknownZone>(())
/// ```
pub fn bundled(name: &str) -> Result<Tz, UnknownZone> {
    source::bundled(name).ok_or_else(|| UnknownZone::new(name))
}
