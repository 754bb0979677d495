//! Cron expressions: parse them, match them, find their next and previous times, and
//! say in plain words what they mean.
//!
//! ```
//! use chrono::{DateTime, Utc};
//! use saffron::Cron;
//!
//! let cron: Cron = "0 9 * * MON-FRI".parse()?;
//! let time: DateTime<Utc> = "2025-01-03T12:00:00Z".parse()?; // a Friday
//!
//! assert_eq!(cron.describe().to_string(), "At 9:00 AM, Monday through Friday");
//! assert_eq!(cron.next_after(time), Some("2025-01-06T09:00:00Z".parse()?));
//! assert!(cron.contains("2025-01-06T09:00:30Z".parse::<DateTime<Utc>>()?));
//! assert_eq!(cron, "0-0 9 * * 2-6".parse()?);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # From text to answers
//!
//! - [`CronExpr`] is what was written: a tree of items with their spans.
//! - [`Cron`] is what it means: a small `Copy` value of bit masks. Equality, hashing and
//!   printing go by meaning.
//! - [`Schedule`] is a `Cron` with a [`DstPolicy`] for the hours in which clocks change.
//! - [`Lint`] says what is valid and yet may not be what was meant.
//! - [`ParseError`] says what is wrong with a text, where, and what to write instead.
//!
//! Times are chrono's `DateTime`s in any time zone, jiff's `ZonedDateTime`s and `Timestamp`s, or
//! Unix seconds: see [`Time`]. [`Cron::in_zone`] asks on the clock of any [`Zone`], one of your
//! own included.
//!
//! # Bounds
//!
//! Parsing is linear and allocates nothing for a valid text; matching and searching
//! allocate nothing and do a bounded amount of work; nothing panics.
//!
//! # Features
//!
//! - `std` (default): without it the crate is `no_std` and needs `alloc`.
//! - `chrono` (default): chrono's times.
//! - `jiff`: jiff's times.
//! - `serde`: `Cron`, `CronExpr` and `Dialect` as strings.
//! - `tz`: the module `tz`, time zones by name.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

pub mod describe;
pub mod dialect;
mod meaning;
mod name;
mod printable;
#[cfg(feature = "serde")]
mod serde;
mod text;
mod time;

pub use meaning::cron::Cron;
pub use name::UnknownName;
pub use printable::printable;
pub use text::dialect::Dialect;
pub use text::error::{ErrorKind, ParseError};
pub use text::expr::{CronExpr, FieldExpr, Item, SpannedItem, Value, Values};
pub use text::field::Field;
pub use text::lint::{Fix, Lint, LintCode, Severity};
pub use text::translate::{Elsewhere, Outcome, TranslateError};
pub use text::write::{Inexpressible, InexpressibleKind};
pub use time::dst::{ClockChange, DstPolicy};
pub use time::instant::{Instant, Time};
pub use time::iter::{Iter, ZonedIter};
pub use time::schedule::{InZone, Schedule};
#[cfg(feature = "tz")]
pub use time::tz;
pub use time::unix::{TIME_MAX, TIME_MIN};
pub use time::zone::{FixedZone, KnownSpans, OffsetFn, OffsetSpan, Zone};

/// The README's examples are tests.
#[cfg(all(doctest, feature = "tz", feature = "chrono"))]
#[doc = include_str!("../../README.md")]
struct Readme;
