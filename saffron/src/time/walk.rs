//! The firings of a schedule on the clock of a zone, one after the other.
//!
//! A clock runs in spans, each with one offset, so that a span shows a stretch of the wall
//! clock. Where the clock jumps forward, the stretches of two spans leave a *gap* of times that
//! never show; where it jumps back, they share a *fold* of times that show twice, in a first and a
//! second pass. The cursor proposes times of the wall clock, and a walk goes through them and
//! through the spans side by side, in either direction.

use crate::meaning::calendar::{CYCLE_DAYS, DAY};
use crate::time::course::{Course, LARGEST_CHANGE};
use crate::time::dst::{Fold, Gap};
use crate::time::search::{Backward, Cursor, Direction, Forward, Wall};
use crate::time::zone::{OffsetSpan, Zone};

/// No two offsets differ by as much.
const LARGEST_DIFFERENCE: i64 = 2 * DAY;
/// The most spans that a search looks at. Honest zones have a few a year, for 400 years; a
/// zone that contradicts itself has no end of them.
const MOST_LOOKS: u32 = 4096;
/// The calendar's cycle, after which the rules of a zone repeat.
const CYCLE: i64 = CYCLE_DAYS * DAY;
/// In any 40 years, all kinds of year occur.
const ALL_KINDS_OF_YEAR: i64 = CYCLE / 10;

/// A walk through the firings of a schedule.
#[derive(Clone, Debug)]
pub(crate) struct Walk<D> {
    cursor: Cursor<D>,
    /// The span of the last firing, and mostly of the next.
    span: OffsetSpan,
    /// The instant at which the hour of the last firing began.
    hour: i64,
    /// The boundary up to which nothing but the cursor has to be asked.
    quiet_until: i64,
}

impl<D: Way> Walk<D> {
    /// A walk from the boundary just before a second, in Unix seconds.
    #[inline]
    pub(crate) fn new<Z: Zone>(course: &Course<'_, Z>, time: i64) -> Self {
        // A walk into a span that starts here has to cross the edge, where a gap may fire.
        let span = course.span_at(time - 1);
        let mut wall = time + i64::from(span.offset);
        if course.rule.fold == Fold::First
            && let Some(fold_end) = course.fold_end(&span, time - 1)
        {
            // In a second pass, which is silent, walks part behind all of the first.
            wall = wall.max(fold_end);
        }
        let cursor = Cursor::new(course.cron, Wall::boundary(wall));
        // Where it has no minutes, all that counts is that nothing fired before.
        let hour =
            if cursor.has_minutes() { cursor.hour_start() - i64::from(span.offset) } else { time };
        Self { cursor, span, hour, quiet_until: D::quiet_until(&span, course.rule.fold) }
    }

    /// The span that the last firing lies in.
    #[inline]
    pub(crate) fn span(&self) -> OffsetSpan {
        self.span
    }

    /// The next firing, in Unix seconds, where it lies in the hour of the last one and nothing
    /// has to be asked.
    #[inline]
    pub(crate) fn next_at_hand(&mut self) -> Option<i64> {
        let (hour, quiet_until) = (self.hour, self.quiet_until);
        let time = |minute| hour + i64::from(minute) * 60;
        let is_quiet = |minute| !D::is_past(time(minute), quiet_until);
        self.cursor.next_in_hour_if(is_quiet).map(time)
    }

    /// The next firing, in Unix seconds.
    #[inline]
    pub(crate) fn next<Z: Zone>(&mut self, course: &Course<'_, Z>) -> Option<i64> {
        let last = self.hour;
        let wall = self.cursor.next_second(course.cron)?;
        self.hour = self.cursor.hour_start() - i64::from(self.span.offset);
        let time = wall - i64::from(self.span.offset);
        if D::is_past(time, self.quiet_until) { self.leave(course, last, wall) } else { Some(time) }
    }

    /// Does the clock show this time within the span, in a pass that fires?
    fn shows<Z: Zone>(&self, course: &Course<'_, Z>, wall: i64) -> bool {
        let Some(edge) = D::far_edge(&self.span) else { return true };
        let left = edge + i64::from(self.span.offset);
        if D::is_past(wall, left) {
            return false;
        }
        let time = wall - i64::from(self.span.offset);
        course.rule.fold == Fold::Both || !course.is_second_pass(&self.span, time)
    }

    /// From the hour of the last firing, and a time that the span may not show, on to one that
    /// fires, or to a gap that does.
    #[cold]
    fn leave<Z: Zone>(&mut self, course: &Course<'_, Z>, last: i64, mut wall: i64) -> Option<i64> {
        let mut horizon = None;
        // A fold soon after the last firing repeats it, far behind the next time of the cursor.
        let may_repeat = |edge: i64| {
            course.rule.fold == Fold::Both && D::SIGN * (edge - last) <= 2 * LARGEST_CHANGE
        };
        for _ in 0..MOST_LOOKS {
            if self.shows(course, wall) {
                self.settle(course);
                return Some(wall - i64::from(self.span.offset));
            }
            let edge = D::far_edge(&self.span)?;
            let left = edge + i64::from(self.span.offset);
            if !may_repeat(edge) && D::SIGN * (wall - left) > 2 * LARGEST_DIFFERENCE {
                // Nothing matches until long after the edge: look there.
                let shown = wall - i64::from(self.span.offset);
                self.span = course.span_at(shown - D::SIGN * LARGEST_DIFFERENCE);
                continue;
            }
            let leaving = self.span;
            self.span = course.span_at(D::ahead(edge));
            let entered = edge + i64::from(self.span.offset);
            if D::is_past(wall, left) && !D::is_past(wall, entered) {
                if course.rule.gap == Gap::AtItsEnd {
                    self.cursor = Cursor::new(course.cron, D::behind_gap(entered));
                    self.span = D::after_gap(leaving, self.span);
                    let end_of_gap = Wall::of_seconds(edge + i64::from(self.span.offset));
                    if !D::has_passed(course, end_of_gap) {
                        self.settle(course);
                        return Some(edge);
                    }
                } else {
                    let give_up = || D::horizon(edge, course.zone.rules_from());
                    if D::is_past(edge, *horizon.get_or_insert_with(give_up)) {
                        return None;
                    }
                    self.cursor = Cursor::new(course.cron, Wall::boundary(entered));
                }
                wall = self.cursor.next_second(course.cron)?;
            } else if course.rule.fold == Fold::Both && D::SIGN * (left - entered) > 0 {
                self.cursor = Cursor::new(course.cron, Wall::boundary(entered));
                wall = self.cursor.next_second(course.cron)?;
            }
        }
        None
    }

    /// Goes on from the cursor's hour in the span that was found.
    fn settle<Z>(&mut self, course: &Course<'_, Z>) {
        self.hour = self.cursor.hour_start() - i64::from(self.span.offset);
        self.quiet_until = D::quiet_until(&self.span, course.rule.fold);
    }
}

/// A direction in which spans are gone through. Their edges are boundaries, which lie just
/// before the second that they name.
pub(crate) trait Way: Direction {
    /// The boundary up to which a span shows every time in a pass that fires.
    fn quiet_until(span: &OffsetSpan, fold: Fold) -> i64;
    /// Where a span is left.
    fn far_edge(span: &OffsetSpan) -> Option<i64>;
    /// The second that comes after an edge.
    fn ahead(edge: i64) -> i64;
    /// Of the spans on both sides of a gap, the one that starts with its end.
    fn after_gap(left: OffsetSpan, entered: OffsetSpan) -> OffsetSpan;
    /// Where the cursor goes on behind a gap that fired at its end.
    fn behind_gap(entered: i64) -> Wall;
    /// Has this way met a firing at the end of a gap that is there anyway?
    fn has_passed<Z: Zone>(course: &Course<'_, Z>, end_of_gap: Wall) -> bool;
    /// The instant after which gaps that have come one after the other since an edge are taken to
    /// go on for ever.
    fn horizon(edge: i64, rules_from: i64) -> i64;
}

impl Way for Forward {
    #[inline]
    fn quiet_until(span: &OffsetSpan, _: Fold) -> i64 {
        span.end
    }

    #[inline]
    fn far_edge(span: &OffsetSpan) -> Option<i64> {
        (span.end != i64::MAX).then_some(span.end)
    }

    #[inline]
    fn ahead(edge: i64) -> i64 {
        edge
    }

    fn after_gap(_: OffsetSpan, entered: OffsetSpan) -> OffsetSpan {
        entered
    }

    fn behind_gap(entered: i64) -> Wall {
        // What fires at the end of the gap anyway is the same firing.
        Wall::boundary(entered + 1)
    }

    fn has_passed<Z: Zone>(_: &Course<'_, Z>, _: Wall) -> bool {
        false
    }

    fn horizon(edge: i64, rules_from: i64) -> i64 {
        (edge.max(rules_from).saturating_add(ALL_KINDS_OF_YEAR)).min(edge + CYCLE)
    }
}

impl Way for Backward {
    #[inline]
    fn quiet_until(span: &OffsetSpan, fold: Fold) -> i64 {
        // Near the start of a span lies the second pass of a fold.
        span.start.saturating_add(if fold == Fold::First { 2 * LARGEST_CHANGE } else { 0 })
    }

    #[inline]
    fn far_edge(span: &OffsetSpan) -> Option<i64> {
        (span.start != i64::MIN).then_some(span.start)
    }

    #[inline]
    fn ahead(edge: i64) -> i64 {
        edge - 1
    }

    fn after_gap(left: OffsetSpan, _: OffsetSpan) -> OffsetSpan {
        left
    }

    fn behind_gap(entered: i64) -> Wall {
        Wall::boundary(entered)
    }

    fn has_passed<Z: Zone>(course: &Course<'_, Z>, end_of_gap: Wall) -> bool {
        end_of_gap.second.is_multiple_of(60) && course.cron.matches(end_of_gap)
    }

    fn horizon(edge: i64, rules_from: i64) -> i64 {
        let known = edge - ALL_KINDS_OF_YEAR;
        if known >= rules_from { known } else { edge - CYCLE }
    }
}
