//! Time zones on integers: which offset is in force at an instant, and for how long.

use core::cell::{Cell, RefCell};
use core::fmt;

use alloc::vec::Vec;

use crate::meaning::calendar::DAY;

/// The clock of a place: its offset from UTC at every instant.
///
/// Instants are Unix seconds, and offsets are seconds east of UTC, less than a day. Only
/// [`offset_at`](Self::offset_at) has to be written; who knows the spans of time between clock
/// changes can say so in [`span_at`](Self::span_at), which makes the search faster.
///
/// Whatever a zone answers, searches end and their answers are in order. They are right where the
/// zone keeps to one offset from each clock change to the next, and where changes are further
/// apart than three days; the tz database has no two that are closer than four.
///
/// ```
/// use saffron::{Cron, Zone};
///
/// struct Kathmandu;
///
/// impl Zone for Kathmandu {
///     fn offset_at(&self, _: i64) -> i32 {
///         (5 * 60 + 45) * 60
///     }
/// }
///
/// let noon: Cron = "0 12 * * *".parse()?;
/// let midnight_utc = 1_735_689_600; // 2025-01-01
/// assert_eq!(noon.in_zone(&Kathmandu).next_after(midnight_utc), Some(midnight_utc + 22_500));
/// # Ok::<(), saffron::ParseError>(())
/// ```
pub trait Zone {
    /// The offset in force at an instant.
    fn offset_at(&self, time: i64) -> i32;

    /// A span of time around an instant in which the offset stays the same: the longer, the
    /// fewer are asked for. By default it is found by asking for offsets, and some days long.
    fn span_at(&self, time: i64) -> OffsetSpan {
        OffsetSpan::around(time, |time| self.offset_at(time))
    }

    /// From this instant on, the clock follows yearly rules that depend on nothing but the
    /// kind of the year: its first weekday, and whether it is a leap year. `i64::MAX`, the default,
    /// where that is not known. It bounds how long a search goes on that finds nothing but gaps.
    fn rules_from(&self) -> i64 {
        i64::MAX
    }
}

impl<Z: Zone + ?Sized> Zone for &Z {
    #[inline]
    fn offset_at(&self, time: i64) -> i32 {
        (**self).offset_at(time)
    }

    #[inline]
    fn span_at(&self, time: i64) -> OffsetSpan {
        (**self).span_at(time)
    }

    #[inline]
    fn rules_from(&self) -> i64 {
        (**self).rules_from()
    }
}

/// A span of time in which a clock keeps its offset.
#[repr(C)] // The C library hands over those of its callers as they lie in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OffsetSpan {
    /// The first second of the span, in Unix seconds; `i64::MIN` where it has no start.
    pub start: i64,
    /// The first second after the span; `i64::MAX` where it has no end.
    pub end: i64,
    /// The offset, in seconds east of UTC.
    pub offset: i32,
}

/// What a span that is found by asking reaches into the past and into the future.
const REACH: i64 = DAY + DAY / 2;

impl OffsetSpan {
    /// The same offset for all time.
    pub(crate) const fn always(offset: i32) -> Self {
        Self { start: i64::MIN, end: i64::MAX, offset }
    }

    /// Asks for the offsets a day and a half before and after an instant, and for the change
    /// between them where they differ. There is at most one.
    pub(crate) fn around(time: i64, offset_at: impl Fn(i64) -> i32) -> Self {
        let (start, end) = (time.saturating_sub(REACH), time.saturating_add(REACH));
        let (before, after) = (offset_at(start), offset_at(end));
        if before == after {
            return Self { start, end, offset: before };
        }
        let change = bisect(start, end, |time| offset_at(time) != before);
        if time < change {
            Self { start, end: change, offset: before }
        } else {
            Self { start: change, end, offset: after }
        }
    }
}

/// The first second after `low` at which `is_after` holds, as it does at `high`.
fn bisect(mut low: i64, mut high: i64, is_after: impl Fn(i64) -> bool) -> i64 {
    // Clocks mostly change on the hour.
    loop {
        let hour = low.midpoint(high).div_euclid(3600) * 3600;
        if hour <= low {
            break;
        }
        *(if is_after(hour) { &mut high } else { &mut low }) = hour;
    }
    if low < high - 1 && !is_after(high - 1) {
        return high;
    }
    while high - low > 1 {
        let middle = low.midpoint(high);
        *(if is_after(middle) { &mut high } else { &mut low }) = middle;
    }
    high
}

/// A clock that always has the same offset.
///
/// ```
/// use saffron::{Cron, FixedZone};
///
/// let noon: Cron = "0 12 * * *".parse()?;
/// assert_eq!(noon.in_zone(&FixedZone::UTC).next_after(0), Some(43_200));
/// assert_eq!(noon.in_zone(&FixedZone { seconds_east: 7200 }).next_after(0), Some(36_000));
/// # Ok::<(), saffron::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct FixedZone {
    /// The offset, in seconds east of UTC.
    pub seconds_east: i32,
}

impl FixedZone {
    /// The clock of UTC.
    pub const UTC: Self = Self { seconds_east: 0 };
}

impl Zone for FixedZone {
    #[inline]
    fn offset_at(&self, _: i64) -> i32 {
        self.seconds_east
    }

    #[inline]
    fn span_at(&self, _: i64) -> OffsetSpan {
        OffsetSpan::always(self.seconds_east)
    }
}

/// A clock of which only some spans are known, for whoever can't be called back: what a search
/// lacks is noted, and the search is made again once it is known.
///
/// ```
/// use saffron::{Cron, KnownSpans, OffsetSpan};
///
/// // Lisbon around 31 March 2024.
/// let winter = OffsetSpan { start: 1_698_541_200, end: 1_711_846_800, offset: 0 };
/// let summer = OffsetSpan { start: 1_711_846_800, end: 1_729_990_800, offset: 3600 };
/// let noon: Cron = "0 12 * * *".parse()?;
/// let saturday_noon = 1_711_800_000;
///
/// let spans = [winter];
/// let known = KnownSpans::new(&spans);
/// noon.in_zone(&known).next_after(saturday_noon);
/// assert_eq!(known.missing(), Some(1_711_846_800));
///
/// let spans = [winter, summer];
/// let known = KnownSpans::new(&spans);
/// assert_eq!(noon.in_zone(&known).next_after(saturday_noon), Some(1_711_882_800));
/// assert_eq!(known.missing(), None);
/// # Ok::<(), saffron::ParseError>(())
/// ```
#[derive(Clone, Debug)]
pub struct KnownSpans<'a> {
    spans: &'a [OffsetSpan],
    /// The span of the last answer: a walk asks for its neighbours next.
    at: Cell<usize>,
    missing: Cell<Option<i64>>,
}

impl<'a> KnownSpans<'a> {
    /// A clock that has these spans, in any order; neighbours side by side are found faster.
    #[must_use]
    pub const fn new(spans: &'a [OffsetSpan]) -> Self {
        Self { spans, at: Cell::new(0), missing: Cell::new(None) }
    }

    /// An instant, in Unix seconds, whose span was asked for and is not known: the answer to
    /// the question is then to be thrown away.
    #[must_use]
    pub fn missing(&self) -> Option<i64> {
        self.missing.get()
    }
}

impl Zone for KnownSpans<'_> {
    #[inline]
    fn offset_at(&self, time: i64) -> i32 {
        self.span_at(time).offset
    }

    #[inline]
    fn span_at(&self, time: i64) -> OffsetSpan {
        let holds = |n: &usize| self.spans[*n].start <= time && time < self.spans[*n].end;
        let at = self.at.get();
        match (at..self.spans.len()).chain(0..at).find(holds) {
            Some(found) => {
                self.at.set(found);
                self.spans[found]
            }
            None => {
                self.missing.set(self.missing.get().or(Some(time)));
                // This ends the search.
                OffsetSpan::always(0)
            }
        }
    }
}

/// A clock whose offsets a function tells, which is asked little: what it said is kept, a
/// stretch of time at a time.
///
/// It is for functions that are slow to call, such as those of another language.
///
/// ```
/// use saffron::{Cron, OffsetFn};
///
/// let lisbon_in_2024 = OffsetFn::new(|time| {
///     if (1_711_846_800..1_729_990_800).contains(&time) { 3600 } else { 0 }
/// });
/// let noon: Cron = "0 12 * * *".parse()?;
/// // 30 and 31 March 2024: 12:00 WET, 12:00 WEST.
/// let times: Vec<_> = noon.in_zone(&lisbon_in_2024).iter_from(1_711_756_800).take(2).collect();
/// assert_eq!(times, [1_711_800_000, 1_711_882_800]);
/// # Ok::<(), saffron::ParseError>(())
/// ```
pub struct OffsetFn<F> {
    offset_at: F,
    stretches: RefCell<Vec<Stretch>>,
}

/// The spans of a stretch of time, in order.
struct Stretch {
    number: i64,
    spans: Vec<OffsetSpan>,
}

/// A stretch is 2²³ seconds, about 97 days.
const STRETCH_BITS: u32 = 23;
/// Offsets are asked for this many seconds apart, about three days.
const STEP: i64 = 1 << 18;
/// About 135 years, then the memory starts anew.
const MOST_STRETCHES: usize = 512;

impl<F: Fn(i64) -> i32> OffsetFn<F> {
    /// A clock that has at each instant, in Unix seconds, the offset that the function
    /// answers, in seconds east of UTC.
    pub const fn new(offset_at: F) -> Self {
        Self { offset_at, stretches: RefCell::new(Vec::new()) }
    }

    /// Asks its way through a stretch.
    fn survey(&self, number: i64) -> Stretch {
        let ask = &self.offset_at;
        let (mut start, end) = (number << STRETCH_BITS, (number + 1) << STRETCH_BITS);
        let (mut offset, mut asked) = (ask(start), start);
        let mut spans = Vec::new();
        while asked < end - 1 {
            let next = (asked + STEP).min(end - 1);
            let there = ask(next);
            if there != offset {
                let change = bisect(asked, next, |time| ask(time) != offset);
                spans.push(OffsetSpan { start, end: change, offset });
                (start, offset) = (change, there);
            }
            asked = next;
        }
        spans.push(OffsetSpan { start, end, offset });
        Stretch { number, spans }
    }
}

impl<F: Fn(i64) -> i32> Zone for OffsetFn<F> {
    fn offset_at(&self, time: i64) -> i32 {
        self.span_at(time).offset
    }

    fn span_at(&self, time: i64) -> OffsetSpan {
        let number = time >> STRETCH_BITS;
        let found = |stretches: &Vec<Stretch>| {
            stretches.binary_search_by_key(&number, |stretch| stretch.number)
        };
        if found(&self.stretches.borrow()).is_err() {
            let stretch = self.survey(number);
            let mut stretches = self.stretches.borrow_mut();
            if stretches.len() == MOST_STRETCHES {
                stretches.clear();
            }
            let index = found(&stretches).unwrap_or_else(|index| index);
            stretches.insert(index, stretch);
        }
        let stretches = self.stretches.borrow();
        let index = found(&stretches).unwrap_or(0);
        let spans = &stretches[index].spans;
        let later = spans.iter().position(|span| time < span.end);
        spans[later.unwrap_or(spans.len() - 1)]
    }
}

impl<F> fmt::Debug for OffsetFn<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OffsetFn").finish_non_exhaustive()
    }
}
