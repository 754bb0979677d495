//! Unix seconds: the times of whoever has no library for them, and of every binding.

use crate::time::instant::{Instant, Time, sealed::Moment};
use crate::time::schedule::InZone;
use crate::time::zone::{FixedZone, OffsetSpan, Zone};

/// The first second of the year -262143, in Unix seconds: no firing is earlier.
pub const TIME_MIN: i64 = -8_334_601_228_800;
/// The last second of the year 262142, in Unix seconds: no firing is later.
pub const TIME_MAX: i64 = 8_210_266_876_799;

/// Times beyond [`TIME_MIN`] and [`TIME_MAX`] may be asked about: they lie before the first and
/// after the last firing.
impl Moment for i64 {
    #[inline]
    fn second(&self) -> i64 {
        (*self).clamp(TIME_MIN - 1, TIME_MAX + 1)
    }

    #[inline]
    fn is_within_second(&self) -> bool {
        false
    }

    #[inline]
    fn is_in_range(&self) -> bool {
        (TIME_MIN..=TIME_MAX).contains(self)
    }
}

impl Instant for i64 {
    type Memo = ();

    #[inline]
    fn at(time: i64, _: i32, (): &mut ()) -> Option<Self> {
        Some(time).filter(Moment::is_in_range)
    }
}

impl Time for i64 {
    type Clock = FixedZone;
    type Memo = ();
    type Wall = i64;

    #[inline]
    fn clock(&self) -> FixedZone {
        FixedZone::UTC
    }

    #[inline]
    fn on(_: &FixedZone, time: i64, span: OffsetSpan, (): &mut ()) -> Option<Self> {
        <Self as Instant>::at(time, span.offset, &mut ())
    }

    fn wall(seconds: i64) -> Option<i64> {
        Some(seconds)
    }
}

impl<Z: Zone> InZone<'_, Z> {
    /// Fills `times` with the first times after a time, in Unix seconds and in ascending order.
    /// Returns how many there are: fewer than fit only where there are no more.
    ///
    /// ```
    /// use saffron::{Cron, FixedZone};
    ///
    /// let noon: Cron = "0 12 * * *".parse()?;
    /// let mut times = [0; 2];
    /// assert_eq!(noon.in_zone(&FixedZone::UTC).next_batch(0, &mut times), 2);
    /// assert_eq!(times, [43_200, 129_600]);
    /// # Ok::<(), saffron::ParseError>(())
    /// ```
    pub fn next_batch(&self, after: i64, times: &mut [i64]) -> usize {
        fill(times, self.iter_after(after))
    }

    /// Fills `times` with the last times before a time, in descending order; otherwise as
    /// [`next_batch`](Self::next_batch).
    pub fn prev_batch(&self, before: i64, times: &mut [i64]) -> usize {
        fill(times, self.iter(TIME_MIN..before).rev())
    }
}

fn fill(times: &mut [i64], found: impl Iterator<Item = i64>) -> usize {
    times.iter_mut().zip(found).map(|(place, time)| *place = time).count()
}
