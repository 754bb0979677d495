//! What a change of the clock had to do with a firing.

use saffron::ClockChange;

/// What a change of the clock had to do with a firing: one of SAFFRON_CHANGE_….
pub type saffron_change_t = u32;

/// Nothing.
pub const SAFFRON_CHANGE_NONE: saffron_change_t = 0;
/// The clock skips the time that was meant, which fires at the end of the gap.
pub const SAFFRON_CHANGE_MOVED: saffron_change_t = 1;
/// The clock shows this time twice, and this is the first.
pub const SAFFRON_CHANGE_FIRST_PASS: saffron_change_t = 2;
/// The clock shows this time twice, and this is the second.
pub const SAFFRON_CHANGE_SECOND_PASS: saffron_change_t = 3;

/// What a change of the clock had to do with a firing.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct saffron_clock_change_t {
    /// One of SAFFRON_CHANGE_….
    pub kind: saffron_change_t,
    /// With SAFFRON_CHANGE_MOVED, the first time in the gap that was meant, as seconds from
    /// 1970-01-01 00:00:00 on the wall clock; otherwise 0.
    pub from: i64,
}

impl From<Option<ClockChange>> for saffron_clock_change_t {
    fn from(change: Option<ClockChange>) -> Self {
        let (kind, from) = match change {
            None => (SAFFRON_CHANGE_NONE, 0),
            Some(ClockChange::Moved { from }) => (SAFFRON_CHANGE_MOVED, from),
            Some(ClockChange::FirstPass) => (SAFFRON_CHANGE_FIRST_PASS, 0),
            Some(ClockChange::SecondPass) => (SAFFRON_CHANGE_SECOND_PASS, 0),
        };
        Self { kind, from }
    }
}
