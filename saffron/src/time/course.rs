//! A schedule on the clock of a zone, at one instant: does it fire, and did the clock have to do
//! with it?

use crate::meaning::calendar::DAY;
use crate::meaning::cron::Cron;
use crate::time::dst::{ClockChange, Fold, Gap, Rule};
use crate::time::search::{Cursor, Forward, Wall};
use crate::time::unix::{TIME_MAX, TIME_MIN};
use crate::time::zone::{OffsetSpan, Zone};

/// No change of a clock moves it by as much.
pub(crate) const LARGEST_CHANGE: i64 = DAY + DAY / 24;

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
        span.offset = span.offset.clamp(1 - DAY as i32, DAY as i32 - 1);
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
        self.fires_on(&span, time, Wall::of_seconds(time + i64::from(span.offset)))
    }

    /// The same where it is known what the clock shows then, and the span is too.
    #[inline]
    pub(crate) fn fires_on(&self, span: &OffsetSpan, time: i64, wall: Wall) -> bool {
        let matches = self.cron.matches(wall);
        if !matches && self.rule.gap == Gap::Nothing {
            return false;
        }
        // A minute of the wall clock that a change interrupts has not begun after it.
        let minute = time - i64::from(wall.second % 60);
        let fires = matches
            && minute >= span.start
            && (self.rule.fold == Fold::Both || !self.is_second_pass(span, minute));
        fires || (span.start >= minute && span.start != i64::MIN && self.moved_to(span).is_some())
    }

    /// What the clock had to do with a firing, which is at its very second.
    pub(crate) fn clock_change(&self, time: i64) -> Option<ClockChange> {
        let span = self.span_at(time);
        let wall = Wall::of_seconds(time + i64::from(span.offset));
        if wall.second % 60 != 0 || !self.cron.matches(wall) {
            let from = (span.start == time).then(|| self.moved_to(&span))??;
            return Some(ClockChange::Moved { from });
        }
        if self.is_second_pass(&span, time) {
            Some(ClockChange::SecondPass)
        } else {
            self.is_first_pass(&span, time).then_some(ClockChange::FirstPass)
        }
    }

    /// Is it a second that the clock has shown before?
    #[inline]
    fn is_second_pass(&self, span: &OffsetSpan, time: i64) -> bool {
        span.start != i64::MIN && time - span.start < LARGEST_CHANGE && {
            let before = self.span_at(span.start - 1).offset;
            time + i64::from(span.offset) < span.start + i64::from(before)
        }
    }

    /// Is it a second that the clock will show again?
    #[inline]
    fn is_first_pass(&self, span: &OffsetSpan, time: i64) -> bool {
        span.end != i64::MAX && span.end - time <= LARGEST_CHANGE && {
            let after = self.span_at(span.end).offset;
            time + i64::from(span.offset) >= span.end + i64::from(after)
        }
    }

    /// The first time of the gap before a span that matches, if it fires where the span starts.
    #[cold]
    fn moved_to(&self, span: &OffsetSpan) -> Option<i64> {
        if self.rule.gap == Gap::Nothing {
            return None;
        }
        let before = self.span_at(span.start.checked_sub(1)?).offset;
        let gap_start = span.start + i64::from(before);
        let gap_end = span.start + i64::from(span.offset);
        let mut skipped = Cursor::<Forward>::new(self.cron, Wall::of_seconds(gap_start));
        let wall = skipped.next(self.cron)?.seconds();
        (gap_start < gap_end && wall < gap_end).then_some(wall)
    }
}
