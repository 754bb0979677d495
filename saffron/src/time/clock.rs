//! The clock of a zone: [`Zone`], which chrono's time zones are, and the arithmetic
//! between instants and the wall clock.
//!
//! Instants are whole seconds here: no firing lies within a second.

use core::cmp::Ordering;

use chrono::offset::{MappedLocalTime, Offset, TimeZone};
use chrono::{NaiveDateTime, TimeDelta, Timelike};

/// A source of time zone data. Every chrono `TimeZone` is one; a binding can bring
/// its own.
///
/// Changes of its clock lie further apart than the time that they skip or repeat.
pub trait Zone {
    /// How the zone tells an offset from UTC.
    type Offset: Offset;

    /// Whether clocks ever change. An offset that has no data, such as UTC's, is always
    /// the same.
    const CHANGES: bool = size_of::<Self::Offset>() != 0;

    /// The offset in force at an instant, given in UTC.
    fn offset_at(&self, utc: NaiveDateTime) -> Self::Offset;

    /// What a wall-clock time means: one instant, two in a fold (the earlier first),
    /// none in a gap.
    fn resolve(&self, wall: NaiveDateTime) -> MappedLocalTime<Self::Offset>;
}

impl<Tz: TimeZone> Zone for Tz {
    type Offset = Tz::Offset;

    #[inline]
    fn offset_at(&self, utc: NaiveDateTime) -> Self::Offset {
        self.offset_from_utc_datetime(&utc)
    }

    #[inline]
    fn resolve(&self, wall: NaiveDateTime) -> MappedLocalTime<Self::Offset> {
        let meaning = self.offset_from_local_datetime(&wall);
        // A zone that holds no data asks the system, as chrono's `Local` does.
        if Self::CHANGES && size_of::<Tz>() == 0 { checked(self, wall, meaning) } else { meaning }
    }
}

/// A meaning as far as the instants bear it out. chrono's `Local` gives the passes of a
/// fold in the wrong order, and is wrong about the very second at which a gap starts or a
/// fold ends.
fn checked<Z: Zone>(
    zone: &Z,
    wall: NaiveDateTime,
    meaning: MappedLocalTime<Z::Offset>,
) -> MappedLocalTime<Z::Offset> {
    let (one, other) = match meaning {
        MappedLocalTime::None => (None, None),
        MappedLocalTime::Single(offset) => (Some(offset), None),
        MappedLocalTime::Ambiguous(one, other) => (Some(one), Some(other)),
    };
    let shows = |offset: &Z::Offset| {
        instant(wall, offset).is_none_or(|utc| seconds(&zone.offset_at(utc)) == seconds(offset))
    };
    match (one.filter(shows), other.filter(shows)) {
        (Some(one), Some(other)) => match seconds(&one).cmp(&seconds(&other)) {
            Ordering::Greater => MappedLocalTime::Ambiguous(one, other),
            Ordering::Less => MappedLocalTime::Ambiguous(other, one),
            Ordering::Equal => MappedLocalTime::Single(one),
        },
        (Some(only), None) | (None, Some(only)) => MappedLocalTime::Single(only),
        (None, None) => MappedLocalTime::None,
    }
}

/// The whole second that an instant lies in; a leap second is part of the one before it.
#[inline]
pub(crate) fn floor(utc: NaiveDateTime) -> NaiveDateTime {
    utc.with_nanosecond(0).unwrap_or(utc)
}

/// The first whole second at or after an instant.
#[inline]
pub(crate) fn ceil(utc: NaiveDateTime) -> Option<NaiveDateTime> {
    if utc.nanosecond() == 0 {
        return Some(utc);
    }
    floor(utc).checked_add_signed(TimeDelta::seconds(1))
}

/// The wall clock at an instant.
#[inline]
pub(crate) fn local(utc: NaiveDateTime, offset: &impl Offset) -> Option<NaiveDateTime> {
    // UTC's own offset is known to the compiler, which then leaves out all of this.
    if seconds(offset) == 0 { Some(utc) } else { utc.checked_add_offset(offset.fix()) }
}

/// The instant of a wall-clock time at a known offset.
#[inline]
pub(crate) fn instant(wall: NaiveDateTime, offset: &impl Offset) -> Option<NaiveDateTime> {
    if seconds(offset) == 0 { Some(wall) } else { wall.checked_sub_offset(offset.fix()) }
}

/// Seconds east of UTC.
#[inline]
pub(crate) fn seconds(offset: &impl Offset) -> i32 {
    offset.fix().local_minus_utc()
}
