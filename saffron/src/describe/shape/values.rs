//! Patterns in the values of a field.

use crate::meaning::mask::{above, bits, progression, runs};

/// The values of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Values {
    All,
    /// Three or more in a row. In hours of every day, the last may be before the first.
    Run {
        first: u32,
        last: u32,
    },
    /// Evenly spaced, more than one apart.
    Steps {
        first: u32,
        last: u32,
        step: u32,
    },
    /// Anything else.
    List(u64),
}

/// More values than this are not listed if there is any pattern in them.
pub(super) const A_FEW: u32 = 3;
/// The only two values of a minute or an hour that are a step.
const HALVES: u64 = 1 | 1 << 30;

impl Values {
    /// Only the value 0.
    pub(crate) const ZERO: Self = Self::List(1);

    /// The pattern in some of the values below `len`; a run, and steps, may go on
    /// from the last value to the first where the field `wraps`.
    pub(super) fn of(set: u64, len: u32, wraps: bool) -> Self {
        let all = u64::MAX >> (64 - len);
        if set == all {
            return Self::All;
        }
        if let Some((first, last)) = only_run(set) {
            return if last - first >= 2 { Self::Run { first, last } } else { Self::List(set) };
        }
        if wraps
            && set.count_ones() >= 3
            && let Some((first, last)) = only_run(all & !set)
        {
            return Self::Run { first: last + 1, last: first - 1 };
        }
        if let Some(steps) = Self::steps(set, len) {
            return steps;
        }
        let turned = |by: u32| (set >> by | set << (len - by)) & all;
        let steps = bits(set)
            .filter(|_| wraps)
            .find_map(|by| Self::steps(turned(by), len).map(|steps| (by, steps)));
        match steps {
            Some((by, Self::Steps { first, last, step })) => {
                Self::Steps { first: first + by, last: (last + by) % len, step }
            }
            _ => Self::List(set),
        }
    }

    /// The pattern in the minutes of an hour, or in the seconds of a minute.
    pub(super) fn of_sixty(set: u64) -> Self {
        match set {
            HALVES => Self::Steps { first: 0, last: 30, step: 30 },
            _ => Self::of(set, 60, false),
        }
    }

    /// Four or more values, or fewer that fill the field from 0 on.
    fn steps(set: u64, len: u32) -> Option<Self> {
        let (first, last, step) = progression(set)?;
        let fills = first == 0 && last + step == len;
        (fills || set.count_ones() > A_FEW).then_some(Self::Steps { first, last, step })
    }

    /// The first and the last of them.
    pub(crate) fn ends(self, len: u32) -> (u32, u32) {
        match self {
            Self::All => (0, len - 1),
            Self::Run { first, last } | Self::Steps { first, last, .. } => (first, last),
            Self::List(set) => (set.trailing_zeros(), set.ilog2()),
        }
    }

    /// The step with which they go on from one round of `len` values to the next.
    pub(super) fn evenly(self, len: u32) -> Option<u32> {
        match self {
            Self::All => Some(1),
            Self::Steps { first, last, step } if first + len == last + step => Some(step),
            _ => None,
        }
    }

    pub(crate) fn evenly_from_zero(self, len: u32) -> Option<u32> {
        self.evenly(len).filter(|_| !matches!(self, Self::Steps { first: 1.., .. }))
    }

    pub(crate) fn step(self) -> u32 {
        if let Self::Steps { step, .. } = self { step } else { 1 }
    }

    /// The step, unless they are a mere list.
    pub(super) fn pattern(self) -> Option<u32> {
        (!matches!(self, Self::List(_))).then(|| self.step())
    }
}

/// The first and last value where all values are in one row.
pub(super) fn only_run(set: u64) -> Option<(u32, u32)> {
    let mut runs = runs(set);
    runs.next().filter(|_| runs.next().is_none())
}

/// The values of which at most two are in a row, and the others.
pub(crate) fn apart(set: u64) -> (u64, u64) {
    let starts = set & set >> 1 & set >> 2;
    let runs = starts | starts << 1 | starts << 2;
    (set & !runs, runs)
}

/// The values in order, three or more in a row as one: its first and its last value.
pub(crate) fn spans(mut set: u64) -> impl Iterator<Item = (u32, u32)> {
    core::iter::from_fn(move || {
        let first = (set != 0).then(|| set.trailing_zeros())?;
        let len = (set >> first).trailing_ones();
        let last = if len < 3 { first } else { first + len - 1 };
        set &= above(last);
        Some((first, last))
    })
}
