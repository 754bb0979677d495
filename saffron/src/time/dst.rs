//! What happens to times that a clock skips or repeats (SPEC, "Clock changes").

use core::fmt;
use core::str::FromStr;

use crate::meaning::cron::Cron;
use crate::name::UnknownName;

/// What happens to times that the clock skips or repeats.
///
/// A schedule is an *interval* when it fires in all 24 hours of the days that it
/// fires on, and *fixed* otherwise.
///
/// ```
/// use saffron::{Cron, DstPolicy, OffsetSpan, Zone};
///
/// /// A clock that goes from 2:00 to 3:00 on 10 March 2024, as New York's does.
/// struct Spring;
///
/// impl Zone for Spring {
///     fn offset_at(&self, time: i64) -> i32 {
///         if time < 1_710_054_000 { -5 * 3600 } else { -4 * 3600 }
///     }
/// }
///
/// let nightly: Cron = "30 2 * * *".parse()?;
/// let midnight = 1_710_046_800;
/// let next = |policy| nightly.with_dst(policy).in_zone(&Spring).next_after(midnight);
/// // At 3:00, the first instant after the gap, which is two hours after midnight.
/// assert_eq!(next(DstPolicy::Adjust), Some(midnight + 2 * 3600));
/// // At 2:30 on the following day.
/// assert_eq!(next(DstPolicy::Skip), Some(1_710_138_600));
/// # Ok::<(), saffron::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
// Other systems have other policies.
#[non_exhaustive]
pub enum DstPolicy {
    /// A fixed schedule neither misses a gap nor repeats a fold: times in a gap fire once, together,
    /// at the first instant after it, and times in a fold fire in the first pass. An
    /// interval keeps its rhythm: nothing fires for a gap, and both passes of a fold fire.
    #[default]
    Adjust,
    /// Times in a gap do not fire; times in a fold fire in the first pass.
    Skip,
    /// Times in a gap do not fire; times in a fold fire in both passes.
    Literal,
    /// Times in a gap do not fire; times in a fold fire in the second pass only.
    Later,
    /// Times in a gap fire as much later as the gap is long, so that 02:30 fires at 03:30; times
    /// in a fold fire in the first pass. Intervals keep their elapsed rhythm.
    Shift,
}

impl DstPolicy {
    /// All policies, the usual one first.
    pub const ALL: &'static [Self] =
        &[Self::Adjust, Self::Skip, Self::Literal, Self::Later, Self::Shift];

    /// The stable name of the policy, the same in every binding: `adjust`, `skip`, `literal`,
    /// `later` or `shift`.
    ///
    /// ```
    /// assert_eq!(saffron::DstPolicy::Skip.as_str(), "skip");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Adjust => "adjust",
            Self::Skip => "skip",
            Self::Literal => "literal",
            Self::Later => "later",
            Self::Shift => "shift",
        }
    }

    /// What the policy does, in a line for help texts and menus.
    ///
    /// ```
    /// assert_eq!(
    ///     saffron::DstPolicy::Skip.summary(),
    ///     "Skipped times do not fire, repeated times fire once"
    /// );
    /// ```
    #[must_use]
    pub const fn summary(self) -> &'static str {
        match self {
            Self::Adjust => {
                "Skipped times fire right after the gap, repeated times once; round-the-clock \
                 schedules keep their rhythm"
            }
            Self::Skip => "Skipped times do not fire, repeated times fire once",
            Self::Literal => "Skipped times do not fire, repeated times fire twice",
            Self::Later => "Skipped times do not fire, repeated times fire the second time",
            Self::Shift => {
                "Skipped times fire as much later as the gap is long, repeated times once; \
                 round-the-clock schedules keep their rhythm"
            }
        }
    }
}

/// The [name](DstPolicy::as_str) of the policy.
impl fmt::Display for DstPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The policy of a [name](DstPolicy::as_str).
///
/// ```
/// use saffron::DstPolicy;
///
/// assert_eq!("literal".parse(), Ok(DstPolicy::Literal));
/// assert!("Literal".parse::<DstPolicy>().is_err());
/// ```
impl FromStr for DstPolicy {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        UnknownName::find(name, Self::ALL, Self::as_str, "policy")
    }
}

/// What the clock had to do with a firing, where it did not run as usual. Wall-clock times are of
/// the type `W`: seconds since 1970 as that clock counts them, or a time library's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClockChange<W = i64> {
    /// The clock skips this wall-clock time, so that it fires later: at the end of the gap, or
    /// under [`DstPolicy::Shift`] as much later as the gap is long.
    Moved {
        /// What the clock would have shown; where several times fire at the end of the gap, the
        /// first of them.
        from: W,
    },
    /// The clock shows this time twice, and this is the first.
    FirstPass,
    /// The clock shows this time twice, and this is the second.
    SecondPass,
}

/// A policy as it works for one schedule.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rule {
    pub(crate) gap: Gap,
    pub(crate) fold: Fold,
}

/// What happens to times in a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// They do not fire.
    Nothing,
    /// They fire once, at its end.
    AtItsEnd,
    /// Each fires as much later as the gap is long.
    Shifted,
}

/// In which passes times in a fold fire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fold {
    First,
    Second,
    Both,
}

impl Rule {
    #[inline]
    pub(crate) fn new(policy: DstPolicy, cron: &Cron) -> Self {
        let (gap, fold) = match policy {
            DstPolicy::Adjust | DstPolicy::Shift if cron.is_interval() => {
                (Gap::Nothing, Fold::Both)
            }
            DstPolicy::Adjust => (Gap::AtItsEnd, Fold::First),
            DstPolicy::Shift => (Gap::Shifted, Fold::First),
            DstPolicy::Skip => (Gap::Nothing, Fold::First),
            DstPolicy::Literal => (Gap::Nothing, Fold::Both),
            DstPolicy::Later => (Gap::Nothing, Fold::Second),
        };
        Self { gap, fold }
    }
}
