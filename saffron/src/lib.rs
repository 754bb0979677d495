//! Cron expressions: parse them, match them, find their next and previous times,
//! and say in plain words what they mean.
#![no_std]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod canon;
mod cron;
mod cursor;
mod day;
mod diagnose;
mod error;
mod expr;
mod field;
mod iter;
mod mask;
mod parse;
mod schedule;
#[cfg(feature = "serde")]
mod serde;
#[cfg(feature = "chrono-tz")]
pub mod tz;
mod zone;

pub use cron::Cron;
pub use error::{ErrorKind, ParseError};
pub use expr::{CronExpr, FieldExpr, Item, SpannedItem, Values};
pub use field::Field;
pub use iter::Iter;
pub use schedule::Schedule;
pub use zone::{ClockChange, DstPolicy, InZone, Zone};
