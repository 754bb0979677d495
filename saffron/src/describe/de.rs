//! German.
use core::fmt;
use super::{sealed::Sentence, shape::Shape};
/// German.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct German;
impl Sentence for German {
    #[expect(private_interfaces, reason = "languages are part of this crate")]
    fn write(&self, shape: &Shape, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", shape.0)
    }
}
