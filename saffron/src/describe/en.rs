//! English.
use core::fmt;
use super::{Clock, sealed::Sentence, shape::Shape};
/// English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct English {
    /// How times of day are written.
    pub clock: Clock,
}
impl Sentence for English {
    #[expect(private_interfaces, reason = "languages are part of this crate")]
    fn write(&self, shape: &Shape, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", shape.0)
    }
}
