//! Sets of small numbers as bits: bit `v` is value `v`. The only code that knows
//! how ranges wrap, how steps count, and how values and the patterns in them are found.

/// The first and the last value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    pub(crate) first: u16,
    pub(crate) last: u16,
}

/// `MULTIPLES[s]` has the bits 0, s, 2s, … below 64.
static MULTIPLES: [u64; 61] = {
    let mut table = [0; 61];
    let mut step = 1;
    while step < table.len() {
        let mut bit = 0;
        while bit < 64 {
            table[step] |= 1 << bit;
            bit += step;
        }
        step += 1;
    }
    table
};

impl Limits {
    /// How many values there are.
    pub(crate) const fn count(self) -> u16 {
        self.last - self.first + 1
    }

    #[inline]
    pub(crate) const fn contains(self, value: u32) -> bool {
        self.first as u32 <= value && value <= self.last as u32
    }

    /// All values, which are below 64.
    pub(crate) const fn all(self) -> u64 {
        span(self.first, self.last)
    }

    /// Every `step`-th value, of steps up to 60, from `start` through `end`. Where `start` is after
    /// `end` the sequence wraps at the last value, and the step counts on
    /// along the wrapped sequence (SPEC, "Ranges and steps").
    #[inline]
    pub(crate) fn range(self, start: u16, end: u16, step: u16) -> u64 {
        let multiples = MULTIPLES[usize::from(step)];
        if start <= end {
            return (multiples << start) & span(start, end);
        }
        let to_last = self.last - start;
        let resume = self.first + (step - 1 - to_last % step);
        let before_wrap = (multiples << start) & span(start, self.last);
        let after_wrap = (multiples << resume) & span(resume, end);
        before_wrap | after_wrap
    }
}

/// The values from `low` through `high`, which are below 64; none where `low` is the larger.
pub(crate) const fn span(low: u16, high: u16) -> u64 {
    if low > high {
        return 0;
    }
    (u64::MAX >> (63 - high)) & (u64::MAX << low)
}

/// The values above `value`.
pub(crate) const fn above(value: u32) -> u64 {
    // Two shifts, since a shift by 64 is an overflow.
    (u64::MAX << value) << 1
}

/// The values below `value`.
pub(crate) const fn below(value: u32) -> u64 {
    !(u64::MAX << value)
}

/// The values of a set, ascending.
pub(crate) fn bits(mut set: u64) -> impl Iterator<Item = u32> {
    core::iter::from_fn(move || {
        let value = (set != 0).then(|| set.trailing_zeros())?;
        set &= set - 1;
        Some(value)
    })
}

/// The runs of consecutive values of a set: first and last of each, ascending.
pub(crate) fn runs(mut set: u64) -> impl Iterator<Item = (u32, u32)> {
    core::iter::from_fn(move || {
        let start = (set != 0).then(|| set.trailing_zeros())?;
        let len = (set >> start).trailing_ones();
        let end = start + len - 1;
        set &= above(end);
        Some((start, end))
    })
}

/// The first and last value and the step of three or more evenly spaced values.
pub(crate) fn progression(set: u64) -> Option<(u32, u32, u32)> {
    let mut values = bits(set);
    let (start, second) = (values.next()?, values.next()?);
    let step = second - start;
    let mut end = second;
    for value in values {
        if value - end != step {
            return None;
        }
        end = value;
    }
    (step > 1 && end > second).then_some((start, end, step))
}

#[cfg(test)]
mod tests {
    use super::*;
    /// The definition: walk from `start`, wrap after the last, take every step-th.
    fn walk(limits: Limits, start: u16, end: u16, step: u16) -> u64 {
        let mut set = 0;
        let (mut value, mut count) = (start, 0);
        loop {
            if count % step == 0 {
                set |= 1 << value;
            }
            if value == end {
                return set;
            }
            value = if value == limits.last { limits.first } else { value + 1 };
            count += 1;
        }
    }

    #[test]
    fn every_range_is_the_walk() {
        for (first, last) in [(0, 59), (0, 23), (1, 31), (1, 12), (1, 7), (0, 6)] {
            let limits = Limits { first, last };
            for start in first..=last {
                for end in first..=last {
                    for step in 1..=limits.count() {
                        assert_eq!(
                            limits.range(start, end, step),
                            walk(limits, start, end, step),
                            "{start}-{end}/{step} within {first}-{last}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn above_and_below_split_the_word() {
        for value in 0..63 {
            assert_eq!(above(value) | below(value) | 1 << value, u64::MAX);
            assert_eq!(above(value) & below(value), 0);
        }
    }
}
