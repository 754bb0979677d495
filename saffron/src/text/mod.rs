//! Text: what may be written, the tree of what was written, its meaning and back, and the
//! errors of what is no expression.

mod blank;
mod diagnose;
pub(crate) mod dialect;
mod edit;
pub(crate) mod error;
mod excerpt;
pub(crate) mod expr;
mod facts;
mod fault;
pub(crate) mod field;
mod forms;
mod forward;
mod from_zero;
mod hash;
mod item;
pub(crate) mod lint;
mod lower;
mod md5;
mod meant;
mod named;
mod nickname;
mod number;
mod parse;
mod read;
mod readings;
pub(crate) mod translate;
mod whole;
pub(crate) mod write;
mod zoned;
