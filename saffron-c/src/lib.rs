//! The C ABI of saffron. It converts and decides nothing.
//!
//! The documentation here is that of the header, include/saffron.h, and is written for
//! C. All functions may be called with NULL, with bytes that are no UTF-8 and with
//! values out of range, and no panic leaves them. What a caller must not do
//! is what C forbids anyway: a pointer that is not NULL points to what its type says, for
//! as many bytes or elements as the length beside it says, and nobody else writes there
//! meanwhile. Each `unsafe` below relies on that contract and on nothing else.

#![allow(
    clippy::missing_safety_doc,
    reason = "one contract holds for all functions: it stands above, and in the header"
)]
#![allow(clippy::doc_markdown, reason = "the documentation is that of the header")]
#![allow(non_camel_case_types, reason = "the names are those of the header")]
#![warn(clippy::undocumented_unsafe_blocks)]

// The header follows this order.
pub mod version;

pub mod status;

pub mod error;

pub mod dialect;

pub mod cron;

pub mod write;

pub mod lint;

pub mod describe;

pub mod zone;

pub mod change;

pub mod times;

pub mod iter;

pub mod spans;

mod source;
mod text;
