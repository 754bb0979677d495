//! Text: what may be written, the tree of what was written, its meaning and back, and the
//! errors of what is no expression.

mod blank;
mod diagnose;
pub(crate) mod dialect;
mod edit;
pub(crate) mod error;
mod excerpt;
pub(crate) mod expr;
mod fault;
pub(crate) mod field;
mod from_zero;
pub(crate) mod lint;
mod lower;
mod meant;
mod named;
mod parse;
mod whole;
mod write;
