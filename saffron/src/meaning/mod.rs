//! Meaning: what a schedule says, as bit masks, however it was written.

pub(crate) mod calendar;
pub(crate) mod canon;
pub(crate) mod cron;
pub(crate) mod day;
mod intersection;
pub(crate) mod kinds;
pub(crate) mod mask;
pub(crate) mod said;
#[cfg(all(test, feature = "std", feature = "chrono"))]
pub(crate) mod tests;
pub(crate) mod years;
