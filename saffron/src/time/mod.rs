//! Time: the search for instants on the clocks of time zones.

pub(crate) mod clock;
mod cursor;
pub(crate) mod iter;
pub(crate) mod schedule;
#[cfg(feature = "tz")]
pub mod tz;
pub(crate) mod zone;
