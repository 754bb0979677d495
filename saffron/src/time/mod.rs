//! Time: the firings of a schedule, on the clocks of time zones.
//!
//! All of it works on whole seconds, as integers; the time libraries stand at the edge, each in
//! a file of its own.

#[cfg(all(test, feature = "std"))]
mod bounds;
#[cfg(feature = "chrono")]
mod chrono;
mod course;
mod cron;
pub(crate) mod dst;
pub(crate) mod instant;
pub(crate) mod iter;
#[cfg(feature = "jiff")]
mod jiff;
mod relate;
pub(crate) mod schedule;
mod search;
#[cfg(all(test, feature = "std", feature = "chrono"))]
mod tests;
#[cfg(feature = "tz")]
pub mod tz;
pub(crate) mod unix;
mod utc;
mod walk;
pub(crate) mod zone;
