//! Time zones: a schedule is written for the wall clock, a zone says which instants
//! that means, and a policy decides where the clock jumps (SPEC, "Clock changes").
//!
//! The wall clock can skip times, which leaves a *gap*, and repeat times, which
//! makes a *fold* of two passes. The cursor proposes wall-clock minutes; this file
//! turns them into instants.

use chrono::offset::{MappedLocalTime, Offset};
use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Timelike, Utc};

use crate::time::clock::{Zone, ceil, floor, instant, local, seconds};
use crate::time::cursor::Cursor;
use crate::time::schedule::Schedule;

/// What happens to times that the clock skips or repeats.
///
/// A schedule is an *interval* when it fires in all 24 hours of the days that it
/// fires on, and *fixed* otherwise.
///
/// ```
/// use chrono::{DateTime, FixedOffset};
/// use chrono_tz::America::New_York;
/// use saffron::{Cron, DstPolicy};
///
/// // On 10 March 2024 the clocks of New York go from 2:00 to 3:00.
/// let nightly: Cron = "30 2 * * *".parse()?;
/// let before = "2024-03-10T00:00:00-05:00".parse::<DateTime<FixedOffset>>()?.with_timezone(&New_York);
///
/// let adjusted = nightly.next_after(before).unwrap();
/// assert_eq!(adjusted.to_rfc3339(), "2024-03-10T03:00:00-04:00");
/// let skipped = nightly.with_dst(DstPolicy::Skip).next_after(before).unwrap();
/// assert_eq!(skipped.to_rfc3339(), "2024-03-11T02:30:00-04:00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DstPolicy {
    /// A fixed schedule keeps its number of firings a day: times in a gap fire once, at
    /// the first instant after it, and times in a fold fire in the first pass. An
    /// interval keeps its rhythm: nothing fires for a gap, and both passes of a fold fire.
    #[default]
    Adjust,
    /// Times in a gap do not fire; times in a fold fire in the first pass.
    Skip,
    /// Times in a gap do not fire; times in a fold fire in both passes.
    Literal,
}

impl DstPolicy {
    /// All policies, the usual one first.
    pub const ALL: &'static [Self] = &[Self::Adjust, Self::Skip, Self::Literal];

    /// The stable name of the policy, the same in every binding: `adjust`, `skip` or `literal`.
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
        }
    }
}

/// What the clock had to do with a firing, where it did not run as usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClockChange {
    /// The clock skips this wall-clock time, so that it fires at the end of the gap.
    Moved {
        /// The first of the times in the gap that match.
        from: NaiveDateTime,
    },
    /// The clock shows this time twice, and this is the first.
    FirstPass,
    /// The clock shows this time twice, and this is the second.
    SecondPass,
}

/// A firing: an instant in UTC, and the offset in force there.
pub(crate) type Firing<Z> = (NaiveDateTime, <Z as Zone>::Offset);

/// A schedule on the clock of a zone: times go in and come out in UTC. It is made by
/// [`Schedule::in_zone`].
#[derive(Clone, Copy, Debug)]
pub struct InZone<'z, Z> {
    pub(crate) schedule: Schedule,
    pub(crate) zone: &'z Z,
}

impl<Z: Zone> InZone<'_, Z> {
    /// See [`Cron::contains`](crate::Cron::contains).
    #[must_use]
    pub fn contains(&self, time: DateTime<Utc>) -> bool {
        let utc = time.naive_utc();
        self.fires_at(utc, &self.zone.offset_at(utc))
    }

    /// See [`Cron::next_from`](crate::Cron::next_from).
    #[must_use]
    pub fn next_from(&self, time: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.from(time.naive_utc()).map(|(utc, _)| utc.and_utc())
    }

    /// See [`Cron::next_after`](crate::Cron::next_after).
    #[must_use]
    pub fn next_after(&self, time: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let utc = time.naive_utc();
        self.after(utc, &self.zone.offset_at(utc)).map(|(utc, _)| utc.and_utc())
    }

    /// See [`Cron::prev_from`](crate::Cron::prev_from).
    #[must_use]
    pub fn prev_from(&self, time: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.up_to(time.naive_utc()).map(|(utc, _)| utc.and_utc())
    }

    /// See [`Cron::prev_before`](crate::Cron::prev_before).
    #[must_use]
    pub fn prev_before(&self, time: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.until(time.naive_utc()).map(|(utc, _)| utc.and_utc())
    }
}

/// The years after which the calendar repeats, and with it the rules of a zone: what fell
/// into gaps all along for so many years never fires.
const CYCLE: i32 = 400;

/// A clock change: the first instant after it, in UTC, and the offsets around it.
struct Transition<O> {
    at: NaiveDateTime,
    before: O,
    after: O,
}

impl<O: Offset> Transition<O> {
    /// Where on the wall clock the old offset ends.
    fn wall_before(&self) -> Option<NaiveDateTime> {
        local(self.at, &self.before)
    }

    /// Where on the wall clock the new offset starts.
    fn wall_after(&self) -> Option<NaiveDateTime> {
        local(self.at, &self.after)
    }

    fn is_gap(&self) -> bool {
        seconds(&self.after) > seconds(&self.before)
    }
}

impl<Z: Zone> InZone<'_, Z> {
    /// Does the minute of the wall clock that the instant lies in fire?
    #[inline]
    pub(crate) fn fires_at(&self, utc: NaiveDateTime, offset: &Z::Offset) -> bool {
        let Some(wall) = local(utc, offset) else { return false };
        let matches = self.schedule.cron().matches(wall);
        if !Z::CHANGES || (!matches && !self.moves()) {
            return matches;
        }
        let into_minute = TimeDelta::seconds(i64::from(wall.second()));
        let change = self.change_within(into_minute, utc, offset);
        if let Some(change) = &change
            && self.moved_by(change).is_some()
        {
            return true;
        }
        // A change within the minute leaves out the second at which it would fire.
        let starts = change.is_none_or(|change| change.at <= utc - into_minute);
        let second_pass = || self.pass_at(wall - into_minute, offset) == Some(Pass::Second);
        matches && starts && (self.fires_in_both_passes() || !second_pass())
    }

    /// What the clock had to do with a firing, which is at its very second.
    pub(crate) fn clock_change(
        &self,
        utc: NaiveDateTime,
        offset: &Z::Offset,
    ) -> Option<ClockChange> {
        let wall = local(utc, offset)?;
        let into_minute = TimeDelta::seconds(i64::from(wall.second()));
        if !(self.schedule.cron().matches(wall) && into_minute.is_zero()) {
            let change = self.change_within(into_minute, utc, offset)?;
            return self.moved_by(&change).map(|from| ClockChange::Moved { from });
        }
        self.pass_at(wall, offset).map(|pass| match pass {
            Pass::First => ClockChange::FirstPass,
            Pass::Second => ClockChange::SecondPass,
        })
    }

    /// The first firing at or after an instant.
    #[inline]
    pub(crate) fn from(&self, utc: NaiveDateTime) -> Option<Firing<Z>> {
        let start = ceil(utc)?;
        match start.checked_sub_signed(TimeDelta::seconds(1)) {
            Some(before) => self.after(before, &self.zone.offset_at(before)),
            // The first second of all time.
            None => {
                let offset = self.zone.offset_at(start);
                if self.fires_at(start, &offset) {
                    return Some((start, offset));
                }
                self.after(start, &offset)
            }
        }
    }

    /// The last firing at or before an instant.
    #[inline]
    pub(crate) fn up_to(&self, utc: NaiveDateTime) -> Option<Firing<Z>> {
        // At the end of time there is no second after the last, and no firing in it.
        let end = floor(utc).checked_add_signed(TimeDelta::seconds(1)).unwrap_or(utc);
        self.before(end, &self.zone.offset_at(end))
    }

    /// The last firing before an instant.
    #[inline]
    pub(crate) fn until(&self, utc: NaiveDateTime) -> Option<Firing<Z>> {
        let end = ceil(utc).unwrap_or(utc);
        self.before(end, &self.zone.offset_at(end))
    }

    /// The first firing after an instant, at which `offset` is in force.
    #[inline]
    pub(crate) fn after(&self, utc: NaiveDateTime, offset: &Z::Offset) -> Option<Firing<Z>> {
        let cron = self.schedule.cron();
        if !cron.fires() {
            return None;
        }
        let (wall, mut walls) = match local(utc, offset) {
            Some(wall) => (wall, Cursor::after(cron, wall)),
            // The first times of all, which the wall clock of this zone can't show.
            None if seconds(offset) < 0 => {
                (NaiveDateTime::MIN, Cursor::at_or_after(cron, NaiveDateTime::MIN))
            }
            None => return None,
        };
        if self.fires_in_both_passes()
            && let Some(fold) = self.fold_at(wall, offset, Pass::First)
        {
            // The rest of the first pass, then all of the second.
            if let Some(firing) = walls.next(cron).and_then(|wall| instant(wall, &fold.before))
                && firing < fold.at
            {
                return Some((firing, fold.before));
            }
            walls = Cursor::at_or_after(cron, fold.wall_after()?);
        }
        let last_year = wall.year() + CYCLE;
        loop {
            let wall = walls.next(cron)?;
            match self.zone.resolve(wall) {
                MappedLocalTime::Single(offset) => {
                    let firing = instant(wall, &offset)?;
                    if firing > utc {
                        return Some((firing, offset));
                    }
                }
                MappedLocalTime::Ambiguous(first, second) => {
                    let firing = instant(wall, &first)?;
                    if firing > utc {
                        return Some((firing, first));
                    }
                    if self.fires_in_both_passes() {
                        return Some((instant(wall, &second)?, second));
                    }
                    let fold = self.fold(wall, first, second)?;
                    walls = Cursor::at_or_after(cron, fold.wall_before()?);
                }
                MappedLocalTime::None => {
                    let gap = self.gap(wall)?;
                    if self.moves() && gap.at > utc {
                        return Some((gap.at, gap.after));
                    }
                    if wall.year() > last_year {
                        return None;
                    }
                    walls = Cursor::at_or_after(cron, gap.wall_after()?);
                }
            }
        }
    }

    /// The last firing before an instant, at which `offset` is in force.
    #[inline]
    pub(crate) fn before(&self, utc: NaiveDateTime, offset: &Z::Offset) -> Option<Firing<Z>> {
        let cron = self.schedule.cron();
        if !cron.fires() {
            return None;
        }
        let wall = match local(utc, offset) {
            Some(wall) => wall,
            // The last times of all, which the wall clock of this zone can't show.
            None if seconds(offset) > 0 => NaiveDateTime::MAX,
            None => return None,
        };
        let mut walls = Cursor::before(cron, wall);
        if let Some(fold) = self.fold_at(wall, offset, Pass::Second) {
            // The start of the second pass, then all of the first.
            if self.fires_in_both_passes()
                && let Some(firing) = walls.next(cron).and_then(|wall| instant(wall, &fold.after))
                && firing >= fold.at
            {
                return Some((firing, fold.after));
            }
            walls = Cursor::before(cron, fold.wall_before()?);
        }
        let first_year = wall.year() - CYCLE;
        loop {
            let wall = walls.next(cron)?;
            match self.zone.resolve(wall) {
                MappedLocalTime::Single(offset) => {
                    let firing = instant(wall, &offset)?;
                    if firing < utc {
                        return Some((firing, offset));
                    }
                }
                MappedLocalTime::Ambiguous(first, second) => {
                    if self.fires_in_both_passes()
                        && let Some(firing) = instant(wall, &second)
                        && firing < utc
                    {
                        return Some((firing, second));
                    }
                    let firing = instant(wall, &first)?;
                    if firing < utc {
                        return Some((firing, first));
                    }
                }
                MappedLocalTime::None => {
                    let gap = self.gap(wall)?;
                    if self.moves() && gap.at < utc {
                        return Some((gap.at, gap.after));
                    }
                    if wall.year() < first_year {
                        return None;
                    }
                    walls = Cursor::before(cron, gap.wall_before()?);
                }
            }
        }
    }

    /// Do times in a gap fire at its end?
    #[inline]
    fn moves(&self) -> bool {
        self.schedule.dst() == DstPolicy::Adjust && !self.schedule.cron().is_interval()
    }

    /// Do times in a fold fire twice?
    #[inline]
    fn fires_in_both_passes(&self) -> bool {
        match self.schedule.dst() {
            DstPolicy::Adjust => self.schedule.cron().is_interval(),
            DstPolicy::Skip => false,
            DstPolicy::Literal => true,
        }
    }

    /// The first of the times that a change skips, if they fire at its end.
    fn moved_by(&self, change: &Transition<Z::Offset>) -> Option<NaiveDateTime> {
        if !self.moves() || !change.is_gap() {
            return None;
        }
        let cron = self.schedule.cron();
        let (start, end) = (change.wall_before()?, change.wall_after()?);
        Cursor::at_or_after(cron, start).next(cron).filter(|wall| *wall < end)
    }

    /// The pass in which the clock shows a time that it shows twice.
    #[inline]
    fn pass_at(&self, wall: NaiveDateTime, offset: &Z::Offset) -> Option<Pass> {
        match self.zone.resolve(wall) {
            MappedLocalTime::Ambiguous(first, _) if seconds(&first) == seconds(offset) => {
                Some(Pass::First)
            }
            MappedLocalTime::Ambiguous(..) => Some(Pass::Second),
            _ => None,
        }
    }

    /// The fold that an instant lies in, when it lies in that pass of it.
    #[inline]
    fn fold_at(
        &self,
        wall: NaiveDateTime,
        offset: &Z::Offset,
        pass: Pass,
    ) -> Option<Transition<Z::Offset>> {
        let MappedLocalTime::Ambiguous(first, second) = self.zone.resolve(wall) else {
            return None;
        };
        let mine = if pass == Pass::First { &first } else { &second };
        (seconds(mine) == seconds(offset)).then(|| self.fold(wall, first, second))?
    }

    /// The clock change that repeats a wall-clock time.
    #[cold]
    fn fold(
        &self,
        wall: NaiveDateTime,
        first: Z::Offset,
        second: Z::Offset,
    ) -> Option<Transition<Z::Offset>> {
        let wall = floor(wall);
        let (low, high) = (instant(wall, &first)?, instant(wall, &second)?);
        let at =
            first_instant(low, high, |utc| seconds(&self.zone.offset_at(utc)) != seconds(&first));
        Some(Transition { at, before: first, after: second })
    }

    /// The clock change that skips a wall-clock time.
    #[cold]
    fn gap(&self, wall: NaiveDateTime) -> Option<Transition<Z::Offset>> {
        let day = TimeDelta::days(1);
        let is_after = |utc| local(utc, &self.zone.offset_at(utc)).is_none_or(|local| local > wall);
        let (mut low, mut high) = (wall.checked_sub_signed(day)?, wall.checked_add_signed(day)?);
        // The change is likely the only one within the day: then it lies between the
        // two instants that the old and the new offset make of the skipped time.
        let (old, new) = (self.zone.offset_at(low), self.zone.offset_at(high));
        let (early, late) = (instant(wall, &new)?, instant(wall, &old)?);
        if early < late && !is_after(early) && is_after(late) {
            (low, high) = (early, late);
        }
        let at = first_instant(low, high, is_after);
        let before = self.zone.offset_at(at - TimeDelta::seconds(1));
        Some(Transition { at, before, after: self.zone.offset_at(at) })
    }

    /// The clock change in the part of a minute that ends with `utc`, or right before it.
    #[inline]
    fn change_within(
        &self,
        into_minute: TimeDelta,
        utc: NaiveDateTime,
        offset: &Z::Offset,
    ) -> Option<Transition<Z::Offset>> {
        if !Z::CHANGES {
            return None;
        }
        let now = floor(utc);
        let just_before = now.checked_sub_signed(into_minute + TimeDelta::seconds(1))?;
        let before = self.zone.offset_at(just_before);
        if seconds(&before) == seconds(offset) {
            return None;
        }
        let at = first_instant(just_before, now, |utc| {
            seconds(&self.zone.offset_at(utc)) == seconds(offset)
        });
        Some(Transition { at, before, after: offset.clone() })
    }
}

/// The two passes of a fold.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    First,
    Second,
}

/// The first second after `low` at which `is_after` holds, which it does at `high`.
fn first_instant(
    low: NaiveDateTime,
    high: NaiveDateTime,
    is_after: impl Fn(NaiveDateTime) -> bool,
) -> NaiveDateTime {
    // Clocks mostly change on the hour.
    let hour = high - TimeDelta::seconds(i64::from(high.num_seconds_from_midnight() % 3600));
    let before = hour - TimeDelta::seconds(1);
    if low <= before && is_after(hour) && !is_after(before) {
        return hour;
    }
    let mut width = high.and_utc().timestamp() - low.and_utc().timestamp();
    let mut low = low;
    while width > 1 {
        let middle = low + TimeDelta::seconds(width / 2);
        if is_after(middle) {
            width /= 2;
        } else {
            low = middle;
            width -= width / 2;
        }
    }
    low + TimeDelta::seconds(1)
}
