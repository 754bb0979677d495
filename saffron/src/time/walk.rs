//! The firings of a schedule on the clock of a zone, one after the other.
//!
//! A clock runs in spans, each with one offset, so that a span shows a stretch of the wall
//! clock. Where the clock jumps forward, the stretches of two spans leave a *gap* of times that
//! never show; where it jumps back, they share a *fold* of times that show twice, in a first and a
//! second pass. The cursor proposes times of the wall clock, and a walk goes through them and
//! through the spans side by side, in either direction.

use crate::meaning::calendar::{CYCLE_DAYS, DAY};
use crate::time::course::{Course, LARGEST_CHANGE, Shift};
use crate::time::dst::{Fold, Gap, Rule};
use crate::time::search::{Backward, Cursor, Direction, Forward, Wall};
use crate::time::unix::{TIME_MAX, TIME_MIN};
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
    /// The instant at which the page of the last firing began.
    page: i64,
    /// The boundary up to which nothing but the cursor has to be asked.
    quiet_until: i64,
    /// The seconds from one time of a page to the next.
    unit: u32,
}

impl<D: Way> Walk<D> {
    /// A walk from the boundary just before a second, in Unix seconds.
    #[inline]
    pub(crate) fn new<Z: Zone>(course: &Course<'_, Z>, time: i64) -> Self {
        // A walk into a span that starts here has to cross the edge, where a gap may fire.
        let span = course.span_at(time - 1);
        let mut wall = time + i64::from(span.offset);
        // In the pass of a fold that is silent, walks part beyond all of the other.
        match course.rule.fold {
            Fold::First => {
                let end = course.fold_end(&span, time - 1);
                wall = wall.max(end.unwrap_or(wall));
            }
            Fold::Second => {
                let start = course.fold_start(&span, time - 1);
                wall = wall.min(start.unwrap_or(wall));
            }
            Fold::Both => {}
        }
        let cursor = Cursor::new(course.cron, Wall::boundary(wall));
        // Where it is on none, all that counts is that nothing fired before.
        let page =
            if cursor.is_on_page() { cursor.page_start() - i64::from(span.offset) } else { time };
        let mut quiet_until = D::quiet_until(&span, course.rule);
        if course.rule.gap == Gap::Shifted && course.shift_near(&span, time).is_some() {
            quiet_until = D::NEVER_QUIET;
        }
        Self { cursor, span, page, quiet_until, unit: course.cron.unit() }
    }

    /// The span that the last firing lies in.
    #[inline]
    pub(crate) fn span(&self) -> OffsetSpan {
        self.span
    }

    /// The next firing, in Unix seconds, where it lies on the page of the last one and nothing
    /// has to be asked.
    #[inline]
    pub(crate) fn next_at_hand(&mut self) -> Option<i64> {
        let (page, unit, quiet_until) = (self.page, self.unit, self.quiet_until);
        let time = |value| page + i64::from(value * unit);
        let is_quiet = |value| !D::is_past(time(value), quiet_until);
        self.cursor.next_on_page_if(is_quiet).map(time)
    }

    /// The next firing, in Unix seconds: all up to the boundary `beyond` have been taken.
    #[inline]
    pub(crate) fn next<Z: Zone>(&mut self, course: &Course<'_, Z>, beyond: i64) -> Option<i64> {
        let last = self.page;
        let Some(wall) = self.cursor.next_second(course.cron) else {
            return self.last_among_shifted(course, beyond);
        };
        self.page = self.cursor.page_start() - i64::from(self.span.offset);
        let time = wall - i64::from(self.span.offset);
        if D::is_past(time, self.quiet_until) {
            self.leave(course, beyond, last, wall)
        } else {
            Some(time)
        }
    }

    /// Does the clock show this time within the span, in a pass that fires?
    fn shows<Z: Zone>(&self, course: &Course<'_, Z>, wall: i64) -> bool {
        let Some(edge) = D::far_edge(&self.span) else { return true };
        let left = edge + i64::from(self.span.offset);
        let time = wall - i64::from(self.span.offset);
        !D::is_past(wall, left) && course.fires_in_pass(&self.span, time)
    }

    /// From the page of the last firing, and a time that the span may not show, on to one that
    /// fires, or to a gap that does.
    #[cold]
    fn leave<Z: Zone>(
        &mut self,
        course: &Course<'_, Z>,
        beyond: i64,
        last: i64,
        mut wall: i64,
    ) -> Option<i64> {
        let mut horizon = None;
        // A fold soon after the last firing repeats it, far behind the next time of the cursor.
        let may_repeat = |edge: i64| {
            course.rule.fold == Fold::Both && D::SIGN * (edge - last) <= 2 * LARGEST_CHANGE
        };
        for _ in 0..MOST_LOOKS {
            if course.rule.gap == Gap::Shifted
                && let Some(time) = self.among_shifted(course, beyond, wall)
            {
                return Some(time);
            }
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
                match course.rule.gap {
                    Gap::AtItsEnd => {
                        self.cursor = Cursor::new(course.cron, D::behind_gap(entered));
                        self.span = D::after_gap(leaving, self.span);
                        let end_of_gap = Wall::of_seconds(edge + i64::from(self.span.offset));
                        if !D::has_passed(course, end_of_gap) {
                            self.settle(course);
                            return Some(edge);
                        }
                    }
                    Gap::Shifted => {
                        if let Some(time) = self.among_shifted(course, beyond, entered) {
                            return Some(time);
                        }
                        // On the way back, all of the gap has fired behind it.
                        self.cursor = Cursor::new(course.cron, Wall::boundary(entered));
                    }
                    Gap::Nothing => {
                        let give_up = || D::horizon(edge, course.zone.rules_from());
                        if D::is_past(edge, *horizon.get_or_insert_with(give_up)) {
                            return None;
                        }
                        self.cursor = Cursor::new(course.cron, Wall::boundary(entered));
                    }
                }
                wall = self.cursor.next_second(course.cron)?;
            } else if course.rule.fold == Fold::Both && D::SIGN * (left - entered) > 0 {
                self.cursor = Cursor::new(course.cron, Wall::boundary(entered));
                wall = self.cursor.next_second(course.cron)?;
            }
        }
        None
    }

    /// The next firing where times of a gap are shifted to, if that comes before a time that the
    /// cursor proposes: they come between those that fire there anyway.
    #[cold]
    fn among_shifted<Z: Zone>(
        &mut self,
        course: &Course<'_, Z>,
        beyond: i64,
        wall: i64,
    ) -> Option<i64> {
        let time = wall - i64::from(self.span.offset);
        let shift = course.shift_near(&self.span, time.min(beyond).max(self.span.start))?;
        let (from, until) = D::ahead_in(&shift, beyond);
        if !D::is_past(time, from) || D::is_past(from, until) {
            return None;
        }
        let time = shift.first::<D>(course.cron, from, until)?;
        *self = Self::new(course, D::just_beyond(time));
        self.span = course.span_at(time);
        self.quiet_until = D::NEVER_QUIET;
        Some(time)
    }

    /// The same where the cursor has nothing to propose.
    #[cold]
    fn last_among_shifted<Z: Zone>(&mut self, course: &Course<'_, Z>, beyond: i64) -> Option<i64> {
        match course.rule.gap {
            Gap::Shifted => self.among_shifted(course, beyond, D::END),
            _ => None,
        }
    }

    /// Goes on from the cursor's page in the span that was found.
    fn settle<Z>(&mut self, course: &Course<'_, Z>) {
        self.page = self.cursor.page_start() - i64::from(self.span.offset);
        self.quiet_until = D::quiet_until(&self.span, course.rule);
    }
}

/// A direction in which spans are gone through. Their edges are boundaries, which lie just
/// before the second that they name.
pub(crate) trait Way: Direction {
    /// The boundary up to which a span shows every time in a pass that fires.
    fn quiet_until(span: &OffsetSpan, rule: Rule) -> i64;
    /// A boundary that everything lies beyond.
    const NEVER_QUIET: i64;
    /// A time that everything comes before.
    const END: i64;
    /// The boundary just beyond a second.
    fn just_beyond(time: i64) -> i64;
    /// The boundaries of the part of a shift that lies beyond another.
    fn ahead_in(shift: &Shift, beyond: i64) -> (i64, i64);
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
    const NEVER_QUIET: i64 = i64::MIN;
    const END: i64 = TIME_MAX;

    #[inline]
    fn quiet_until(span: &OffsetSpan, rule: Rule) -> i64 {
        // Near the end of a span lies the first pass of a fold.
        span.end.saturating_sub(if rule.fold == Fold::Second { 2 * LARGEST_CHANGE } else { 0 })
    }

    #[inline]
    fn just_beyond(time: i64) -> i64 {
        time + 1
    }

    fn ahead_in(shift: &Shift, beyond: i64) -> (i64, i64) {
        (shift.start.max(beyond), shift.end)
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
    const NEVER_QUIET: i64 = i64::MAX;
    const END: i64 = TIME_MIN;

    #[inline]
    fn quiet_until(span: &OffsetSpan, rule: Rule) -> i64 {
        // Near the start of a span lies the second pass of a fold, or what a gap is shifted to.
        span.start.saturating_add(if rule.fold == Fold::First { 2 * LARGEST_CHANGE } else { 0 })
    }

    #[inline]
    fn just_beyond(time: i64) -> i64 {
        time
    }

    fn ahead_in(shift: &Shift, beyond: i64) -> (i64, i64) {
        (shift.end.min(beyond), shift.start)
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
        end_of_gap.second.is_multiple_of(course.cron.unit()) && course.cron.matches(end_of_gap)
    }

    fn horizon(edge: i64, rules_from: i64) -> i64 {
        let known = edge - ALL_KINDS_OF_YEAR;
        if known >= rules_from { known } else { edge - CYCLE }
    }
}
