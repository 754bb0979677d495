//! Meaning: what a schedule says, as bit masks, however it was written.

pub(crate) mod calendar;
mod canon;
pub(crate) mod cron;
pub(crate) mod day;
pub(crate) mod mask;
