//! A schedule on the clock of a zone, at one instant: does it fire, and did the clock have to do
//! with it?

use crate::meaning::calendar::DAY;
use crate::meaning::cron::Cron;
use crate::time::dst::{ClockChange, Fold, Gap, Rule};
use crate::time::search::{Cursor, Direction, Forward, Wall};
use crate::time::unix::{TIME_MAX, TIME_MIN};
use crate::time::zone::{OffsetSpan, Zone};

/// A second less than a day.
const LARGEST_OFFSET: i32 = 86_399;

/// No change of a clock moves it by as much.
pub(crate) const LARGEST_CHANGE: i64 = DAY + DAY / 24;

/// In more pieces than these, no zone cuts so short a time.
const MOST_PIECES: u32 = 64;

/// A schedule, with the rule that it keeps, on the clock of a zone.
pub(crate) struct Course<'a, Z> {
    pub(crate) cron: &'a Cron,
    pub(crate) rule: Rule,
    pub(crate) zone: &'a Z,
}

impl<Z: Zone> Course<'_, Z> {
    /// The span around an instant, held to what a span must be.
    #[inline]
    pub(crate) fn span_at(&self, time: i64) -> OffsetSpan {
        let mut span = self.zone.span_at(time);
        span.offset = span.offset.clamp(-LARGEST_OFFSET, LARGEST_OFFSET);
        if !(span.start <= time && time < span.end) {
            (span.start, span.end) = (time, time.saturating_add(1));
        }
        span
    }

    /// Does the minute of the wall clock that an instant lies in fire?
    #[inline]
    pub(crate) fn fires_at(&self, time: i64) -> bool {
        if !(TIME_MIN..=TIME_MAX).contains(&time) {
            return false;
        }
        let span = self.span_at(time);
        let wall = Wall::of_seconds(time + i64::from(span.offset));
        let matches = self.cron.matches(wall);
        if !matches && self.rule.gap == Gap::Nothing {
            return false;
        }
        // A minute of the wall clock that a change interrupts has not begun after it.
        let start = time - i64::from(wall.second % self.cron.unit());
        let fires = matches && start >= span.start && self.fires_in_pass(&span, start);
        fires
            || match self.rule.gap {
                Gap::Nothing => false,
                Gap::AtItsEnd => span.start >= start && self.moved_to_start(&span).is_some(),
                Gap::Shifted => self.shifted_into(&span, start).is_some(),
            }
    }

    /// Do times that the clock shows twice fire at this one?
    #[inline]
    pub(crate) fn fires_in_pass(&self, span: &OffsetSpan, time: i64) -> bool {
        match self.rule.fold {
            Fold::Both => true,
            Fold::First => !self.is_second_pass(span, time),
            Fold::Second => !self.is_first_pass(span, time),
        }
    }

    /// What the clock had to do with a firing, which is at its very second.
    pub(crate) fn clock_change(&self, time: i64) -> Option<ClockChange> {
        let span = self.span_at(time);
        let wall = Wall::of_seconds(time + i64::from(span.offset));
        if !wall.second.is_multiple_of(self.cron.unit()) || !self.cron.matches(wall) {
            let from = match self.rule.gap {
                Gap::Nothing => None,
                Gap::AtItsEnd => (span.start == time).then(|| self.moved_to_start(&span))?,
                Gap::Shifted => {
                    let (shifted, from) = self.shifted_into(&span, time)?;
                    (shifted == time).then_some(from)
                }
            };
            return from.map(|from| ClockChange::Moved { from });
        }
        if self.is_second_pass(&span, time) {
            Some(ClockChange::SecondPass)
        } else {
            self.is_first_pass(&span, time).then_some(ClockChange::FirstPass)
        }
    }

    /// Is it a second that the clock has shown before?
    #[inline]
    pub(crate) fn is_second_pass(&self, span: &OffsetSpan, time: i64) -> bool {
        self.fold_end(span, time).is_some_and(|end| time + i64::from(span.offset) < end)
    }

    /// Is it a second that the clock will show again?
    #[inline]
    pub(crate) fn is_first_pass(&self, span: &OffsetSpan, time: i64) -> bool {
        self.fold_start(span, time).is_some_and(|start| time + i64::from(span.offset) >= start)
    }

    /// The start of the fold on the wall clock, where the clock goes back shortly after a time that
    /// lies in a span.
    #[inline]
    pub(crate) fn fold_start(&self, span: &OffsetSpan, time: i64) -> Option<i64> {
        if span.end == i64::MAX || span.end - time > LARGEST_CHANGE {
            return None;
        }
        let (at, after) = self.change_after(span, time)?;
        let fold = i64::from(span.offset - after).min(LARGEST_CHANGE);
        (fold > 0).then(|| at + i64::from(span.offset) - fold)
    }

    /// The end of the fold on the wall clock, in seconds since 1970 as it counts them, where the
    /// clock went back shortly before a time that lies in a span.
    #[inline]
    pub(crate) fn fold_end(&self, span: &OffsetSpan, time: i64) -> Option<i64> {
        if span.start == i64::MIN || time - span.start > LARGEST_CHANGE {
            return None;
        }
        let (at, before) = self.change_before(span, time)?;
        let fold = i64::from(before - span.offset).min(LARGEST_CHANGE);
        (fold > 0).then(|| at + i64::from(span.offset) + fold)
    }

    /// The change of the clock shortly before a time that lies in a span: when it came, and the
    /// offset before it. A span need not reach as far as its offset does.
    #[cold]
    fn change_before(&self, span: &OffsetSpan, time: i64) -> Option<(i64, i32)> {
        let mut start = span.start;
        for _ in 0..MOST_PIECES {
            if start == i64::MIN || time - start > LARGEST_CHANGE {
                return None;
            }
            let before = self.span_at(start - 1);
            if before.offset != span.offset {
                return Some((start, before.offset));
            }
            start = before.start;
        }
        None
    }

    /// The change shortly after it, and the offset from then on.
    #[cold]
    fn change_after(&self, span: &OffsetSpan, time: i64) -> Option<(i64, i32)> {
        let mut end = span.end;
        for _ in 0..MOST_PIECES {
            if end == i64::MAX || end - time > LARGEST_CHANGE {
                return None;
            }
            let after = self.span_at(end);
            if after.offset != span.offset {
                return Some((end, after.offset));
            }
            end = after.end;
        }
        None
    }

    /// The first time of the gap before a span that matches, and so fires where the span starts.
    #[cold]
    fn moved_to_start(&self, span: &OffsetSpan) -> Option<i64> {
        let before = self.span_at(span.start.checked_sub(1)?).offset;
        let gap_start = span.start + i64::from(before);
        let gap_end = span.start + i64::from(span.offset);
        let mut skipped = Cursor::<Forward>::new(self.cron, Wall::of_seconds(gap_start));
        let wall = skipped.next_second(self.cron)?;
        (gap_start < gap_end && wall < gap_end).then_some(wall)
    }

    /// The time of a gap that fires shifted into the minute, or at the second, that starts at a time
    /// which lies in a span: when it fires, and what the clock would have shown.
    #[cold]
    fn shifted_into(&self, span: &OffsetSpan, start: i64) -> Option<(i64, i64)> {
        let shift = self.shift_near(span, start.max(span.start))?;
        let unit = i64::from(self.cron.unit());
        let before = i64::from(shift.offset_before);
        let from = (start + before + unit - 1).div_euclid(unit) * unit;
        let time = from - before;
        (shift.contains(time) && self.cron.matches(Wall::of_seconds(from))).then_some((time, from))
    }

    /// The gap shortly before a time that lies in a span, the times of which are shifted.
    #[cold]
    pub(crate) fn shift_near(&self, span: &OffsetSpan, time: i64) -> Option<Shift> {
        let (start, offset_before) = self.change_before(span, time)?;
        let gap = i64::from(span.offset - offset_before).min(LARGEST_CHANGE);
        let shift = Shift { start, end: start + gap, offset_before, offset: span.offset };
        (gap > 0).then_some(shift)
    }
}

/// The time behind a gap into which the times of the gap are shifted: it is as long as the gap.
pub(crate) struct Shift {
    pub(crate) start: i64,
    pub(crate) end: i64,
    pub(crate) offset_before: i32,
    pub(crate) offset: i32,
}

impl Shift {
    fn contains(&self, time: i64) -> bool {
        (self.start..self.end).contains(&time)
    }

    /// The first firing in it that comes from one boundary on and before another, be it shifted
    /// or not.
    pub(crate) fn first<D: Direction>(&self, cron: &Cron, from: i64, until: i64) -> Option<i64> {
        let first = |offset: i32| {
            let offset = i64::from(offset);
            let mut cursor = Cursor::<D>::new(cron, Wall::boundary(from + offset));
            let time = cursor.next_second(cron)? - offset;
            (!D::is_past(time, until)).then_some(time)
        };
        match (first(self.offset_before), first(self.offset)) {
            (Some(shifted), Some(other)) => {
                Some(if D::is_past(shifted, other) { other } else { shifted })
            }
            (shifted, other) => shifted.or(other),
        }
    }
}
