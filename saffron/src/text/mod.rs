//! Text: what may be written, the tree of what was written, and the errors of what is no
//! expression.

pub(crate) mod diagnose;
pub(crate) mod error;
pub(crate) mod expr;
pub(crate) mod field;
pub(crate) mod parse;
mod suggest;
