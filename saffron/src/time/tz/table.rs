//! A zone as a table of integers: all spans of its clock in order, and an index to them.

use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::meaning::calendar::{CYCLE_DAYS, DAY};
use crate::time::zone::OffsetSpan;

/// The Gregorian calendar repeats after 400 years, weekdays and leap years included, and
/// with it the changes of every clock that follows yearly rules.
const CYCLE: i64 = CYCLE_DAYS * DAY;

/// What the tz database says of single years lies before this one.
const RULES_ONLY: Year = Year(2100);

/// A bucket of the index has 2^24 seconds, some 194 days: clocks that change twice a
/// year have one change in it.
const BUCKET_BITS: u32 = 24;

/// Every span of a clock, for all time.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// All spans up to one cycle after `cycle_from`, without a hole, and no two neighbours
    /// of one offset.
    spans: Box<[OffsetSpan]>,
    /// The span that holds the first second of each bucket, the first of which starts at
    /// `origin`.
    buckets: Box<[u32]>,
    /// A second of the first span.
    origin: i64,
    /// The start of a span from which on the spans repeat with every cycle.
    cycle_from: i64,
    rules_from: i64,
}

impl Table {
    /// None where the clock is a day or more away from UTC, or its changes are not in order.
    pub(super) fn new(zone: &TimeZone) -> Option<Self> {
        let mut spans = spans(zone)?;
        if spans.iter().any(|span| i64::from(span.offset).abs() >= DAY) {
            return None;
        }
        let cycle_from = cycle_from(&spans);
        let end = cycle_from.saturating_add(CYCLE);
        spans.truncate(spans.partition_point(|span| span.start < end));
        let origin = spans[0].end - 1;
        Some(Self {
            buckets: buckets(&spans, origin),
            rules_from: rules_from(&spans, cycle_from),
            spans: spans.into(),
            origin,
            cycle_from,
        })
    }

    /// The span that holds a Unix second.
    #[inline]
    pub(super) fn span_at(&self, time: i64) -> OffsetSpan {
        if time < self.cycle_from { self.listed(time) } else { self.repeated(time) }
    }

    /// See [`Zone::rules_from`](crate::time::zone::Zone::rules_from).
    pub(super) fn rules_from(&self) -> i64 {
        self.rules_from
    }

    #[inline]
    fn listed(&self, time: i64) -> OffsetSpan {
        let after = time.max(self.origin).abs_diff(self.origin);
        let bucket = usize::try_from(after >> BUCKET_BITS).unwrap_or(usize::MAX);
        let mut at = self.buckets[bucket.min(self.buckets.len() - 1)] as usize;
        while self.spans[at].end <= time && at + 1 < self.spans.len() {
            at += 1;
        }
        self.spans[at]
    }

    fn repeated(&self, time: i64) -> OffsetSpan {
        let in_first = self.cycle_from + (time - self.cycle_from) % CYCLE;
        let later = time - in_first;
        let OffsetSpan { start, end, offset } = self.listed(in_first);
        OffsetSpan { start: start + later, end: end.saturating_add(later), offset }
    }
}

/// The spans of a zone, for one cycle beyond what is said of single years; none where its
/// changes are not in order.
fn spans(zone: &TimeZone) -> Option<Vec<OffsetSpan>> {
    let always = zone.to_offset(Timestamp::MIN).seconds();
    let mut spans = vec![OffsetSpan { start: i64::MIN, end: i64::MAX, offset: always }];
    let mut last = Timestamp::MIN;
    for change in zone.following(last) {
        // Damaged data can make jiff give one change again and again.
        if change.timestamp() <= last {
            return None;
        }
        last = change.timestamp();
        if last.as_second() >= Year(2129).start() {
            break;
        }
        push(&mut spans, last.as_second(), change.offset().seconds());
    }
    if spans[spans.len() - 1].start < RULES_ONLY.start() {
        return Some(spans);
    }
    // From there on years repeat those of their kind: to ask for all takes three times as long.
    for year in (2129..=2501).map(Year) {
        let like = year.like();
        let [first, end] =
            [like.start(), like.end()].map(|time| spans.partition_point(|span| span.start < time));
        for n in first..end {
            let OffsetSpan { start, offset, .. } = spans[n];
            push(&mut spans, start - like.start() + year.start(), offset);
        }
    }
    Some(spans)
}

/// Lets a new span start, unless it would go on with the offset of the last.
fn push(spans: &mut Vec<OffsetSpan>, start: i64, offset: i32) {
    if let Some(last) = spans.last_mut().filter(|last| last.offset != offset) {
        last.end = start;
        spans.push(OffsetSpan { start, end: i64::MAX, offset });
    }
}

/// A year in which clocks follow rules alone.
#[derive(Clone, Copy)]
struct Year(i64);

impl Year {
    /// The first second of it.
    fn start(self) -> i64 {
        let before = self.0 - 1;
        let days = before * 365 + before / 4 - before / 100 + before / 400;
        (days - 719_162) * DAY
    }

    /// The first second after it.
    fn end(self) -> i64 {
        Self(self.0 + 1).start()
    }

    /// The year from 2101 to 2128 that starts on the same weekday and is as long: 28 years
    /// in a row have every kind.
    fn like(self) -> Self {
        let kind = |year: Self| (year.start() / DAY % 7, year.end() - year.start());
        (2101..2129).map(Self).find(|&year| kind(year) == kind(self)).unwrap_or(self)
    }
}

/// The start of the first span that is there again one cycle later; `i64::MAX` where
/// the clock comes to rest.
fn cycle_from(spans: &[OffsetSpan]) -> i64 {
    let first = spans.partition_point(|span| span.start < RULES_ONLY.start());
    let starts = || spans.iter().map(|span| span.start);
    let repeats = |start: &i64| starts().any(|other| other == start + CYCLE);
    starts().nth(first).filter(repeats).unwrap_or(i64::MAX)
}

fn buckets(spans: &[OffsetSpan], origin: i64) -> Box<[u32]> {
    let last = spans[spans.len() - 1].start.max(origin);
    let mut at: u32 = 0;
    let starts = (origin..=last).step_by(1 << BUCKET_BITS);
    let span_of = |bucket: i64| {
        while spans[at as usize].end <= bucket {
            at += 1;
        }
        at
    };
    starts.map(span_of).collect()
}

/// The end of the last second at which the clock stands otherwise than one cycle later.
fn rules_from(spans: &[OffsetSpan], cycle_from: i64) -> i64 {
    let before = &spans[..spans.partition_point(|span| span.start < cycle_from)];
    if before.len() == spans.len() {
        return spans[spans.len() - 1].start;
    }
    let mut from = cycle_from;
    for (span, again) in before.iter().rev().zip(spans.iter().rev()) {
        if span.offset != again.offset {
            break;
        }
        let its_start = again.start.saturating_sub(CYCLE);
        from = span.start.max(its_start);
        if span.start != its_start {
            break;
        }
    }
    from
}
