//! `saffron_zone_t`: a clock, and what happens where it changes.

use std::ffi::{c_char, c_void};
use std::sync::Arc;

use saffron::tz::{self, Tz, UnknownZone};
use saffron::{DstPolicy, FixedZone, OffsetFn, OffsetSpan, Zone};

use crate::error::{ErrorPlace, Report, saffron_error_t};
use crate::status::saffron_status_t::{
    SAFFRON_INVALID_ARGUMENT, SAFFRON_NULL_ARGUMENT, SAFFRON_UNKNOWN_ZONE,
};
use crate::status::{Outcome, guard, saffron_status_t};
use crate::text::{bytes, out, write};
use crate::times::{SAFFRON_TIME_MAX, SAFFRON_TIME_MIN};

/// The clock that a cron is read on: a time zone, and a policy for the hours in which
/// its clock changes. It is made by one of the functions below, never changes, and is
/// freed with saffron_zone_free. NULL wherever a zone is asked for is UTC, which needs no
/// policy.
pub struct saffron_zone_t {
    pub(crate) clock: Clock,
    pub(crate) dst: DstPolicy,
}

// SAFETY: all of it can be shared, but for a clock whose offsets a function tells, which
// belongs to one thread at a time by contract.
unsafe impl Sync for saffron_zone_t {}
// SAFETY: as above.
unsafe impl Send for saffron_zone_t {}

/// What happens to times that a clock skips or repeats: one of SAFFRON_DST_…, or
/// SAFFRON_INVALID_ARGUMENT.
pub type saffron_dst_t = u32;

/// The usual policy. A cron that does not fire in every hour keeps its number of firings a
/// day: times that are skipped fire once, right after the gap, and times that are
/// repeated fire the first time. One that fires in every hour keeps its rhythm: nothing
/// fires for a gap, and repeated times fire twice.
pub const SAFFRON_DST_ADJUST: saffron_dst_t = 0;
/// Skipped times do not fire; repeated times fire the first time.
pub const SAFFRON_DST_SKIP: saffron_dst_t = 1;
/// Skipped times do not fire; repeated times fire twice.
pub const SAFFRON_DST_LITERAL: saffron_dst_t = 2;
/// Skipped times do not fire; repeated times fire the second time.
pub const SAFFRON_DST_LATER: saffron_dst_t = 3;
/// As SAFFRON_DST_ADJUST, but that times that are skipped fire as much later as the clock skips:
/// 02:30 at 03:30, where it skips an hour.
pub const SAFFRON_DST_SHIFT: saffron_dst_t = 4;

// The numbers are those of the core's list, which bindings have too.
const _: () = {
    use DstPolicy::{Adjust, Later, Literal, Shift, Skip};
    assert!(matches!(DstPolicy::ALL, [Adjust, Skip, Literal, Later, Shift]));
};

pub(crate) fn policy(dst: saffron_dst_t) -> Outcome<DstPolicy> {
    let known = usize::try_from(dst).ok().and_then(|number| DstPolicy::ALL.get(number));
    known.copied().ok_or(SAFFRON_INVALID_ARGUMENT)
}

/// The place of one in the list of all, which is its number in C.
pub(crate) fn number_of<T: PartialEq + Copy>(all: &[T], one: T) -> u32 {
    let place = all.iter().position(|known| *known == one);
    place.and_then(|place| place.try_into().ok()).unwrap_or_default()
}

/// How many seconds east of UTC a clock stands at a time in Unix seconds: less than a
/// day to either side. `data` is what was given to saffron_zone_from_offsets. It must
/// return: neither an exception of C++ nor a longjmp may leave it.
pub type saffron_offset_at_t = Option<unsafe extern "C" fn(data: *mut c_void, time: i64) -> i32>;

/// The clocks that a zone can have.
pub(crate) enum Clock {
    Fixed(FixedZone),
    Named(Tz),
    Offsets(OffsetFn<Box<dyn Fn(i64) -> i32>>),
}

impl Zone for Clock {
    #[inline]
    fn offset_at(&self, time: i64) -> i32 {
        self.span_at(time).offset
    }

    #[inline]
    fn span_at(&self, time: i64) -> OffsetSpan {
        match self {
            Self::Fixed(zone) => zone.span_at(time),
            Self::Named(zone) => zone.span_at(time),
            Self::Offsets(zone) => zone.span_at(time),
        }
    }

    fn rules_from(&self) -> i64 {
        match self {
            Self::Fixed(zone) => zone.rules_from(),
            Self::Named(zone) => zone.rules_from(),
            Self::Offsets(zone) => zone.rules_from(),
        }
    }
}

static UTC: saffron_zone_t =
    saffron_zone_t { clock: Clock::Fixed(FixedZone::UTC), dst: DstPolicy::Adjust };

/// The zone behind a pointer; UTC for NULL.
#[inline]
pub(crate) unsafe fn zone<'a>(zone: *const saffron_zone_t) -> &'a saffron_zone_t {
    // SAFETY: NULL, or by contract a zone that has not been freed.
    unsafe { zone.as_ref() }.unwrap_or(&UTC)
}

/// A share in a zone, which lives on when the caller frees it; none in UTC.
pub(crate) unsafe fn share(zone: *const saffron_zone_t) -> Option<Arc<saffron_zone_t>> {
    if zone.is_null() {
        return None;
    }
    // SAFETY: by contract the zone comes from `hand_over`, and has not been freed.
    unsafe {
        Arc::increment_strong_count(zone);
        Some(Arc::from_raw(zone))
    }
}

fn hand_over(clock: Clock, dst: DstPolicy) -> *mut saffron_zone_t {
    Arc::into_raw(Arc::new(saffron_zone_t { clock, dst })).cast_mut()
}

/// Frees a zone, once. NULL is fine, and so is any thread. Iterators made with it go on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_zone_free(zone: *mut saffron_zone_t) {
    if !zone.is_null() {
        // SAFETY: by contract it comes from `hand_over`, and is freed once.
        drop(unsafe { Arc::from_raw(zone) });
    }
}

/// Finds the zone of an IANA name, such as "Europe/Lisbon", of `length` bytes and in any
/// case: in the tz database of the system, and in the one in this library where the system
/// has no zone of that name, or a database that is known to be older. It reads a file, so keep
/// the zone for as long as it is used.
///
/// `dst` is one of SAFFRON_DST_…; SAFFRON_DST_ADJUST is what most want.
///
/// SAFFRON_OK writes `*zone`, which the caller frees with saffron_zone_free.
/// SAFFRON_UNKNOWN_ZONE and SAFFRON_INVALID_UTF8 write `*error`, whose message says what to
/// write instead, and whose suggestion is the one name that can be meant, where there is
/// one; the caller frees it with saffron_error_free. With any other status `*error` is set to
/// NULL. `error` itself may be NULL. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_zone_named(
    name: *const c_char,
    length: usize,
    dst: saffron_dst_t,
    zone: *mut *mut saffron_zone_t,
    error: *mut *mut saffron_error_t,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    guard(|| unsafe { find(tz::zone, name, length, dst, zone, error) })
}

/// Finds the zone of a name in the tz database in this library, whatever the system has:
/// the same on every machine, and as old as the library. Otherwise as saffron_zone_named.
/// Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_zone_bundled(
    name: *const c_char,
    length: usize,
    dst: saffron_dst_t,
    zone: *mut *mut saffron_zone_t,
    error: *mut *mut saffron_error_t,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    guard(|| unsafe { find(tz::bundled, name, length, dst, zone, error) })
}

unsafe fn find(
    named: fn(&str) -> Result<Tz, UnknownZone>,
    name: *const c_char,
    length: usize,
    dst: saffron_dst_t,
    zone: *mut *mut saffron_zone_t,
    error: *mut *mut saffron_error_t,
) -> Outcome {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    let (errors, name, zone) = unsafe { (ErrorPlace::new(error), bytes(name, length)?, out(zone)) };
    let (mut zone, dst) = (zone?, policy(dst)?);
    let (errors, name) = errors.utf8(name)?;
    let found = named(name)
        .map_err(|error| errors.refuse(Report::unknown_zone(name, &error), SAFFRON_UNKNOWN_ZONE))?;
    zone.set(hand_over(Clock::Named(found), dst));
    Ok(())
}

/// A clock that never changes, a fixed number of seconds east of UTC: less than a day
/// to either side, or SAFFRON_INVALID_ARGUMENT. SAFFRON_OK writes `*zone`, which the caller
/// frees with saffron_zone_free. Thread-safe.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_zone_fixed(
    seconds_east: i32,
    zone: *mut *mut saffron_zone_t,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: NULL, or by contract writable.
        let mut zone = unsafe { out(zone) }?;
        if !(-86_399..=86_399).contains(&seconds_east) {
            return Err(SAFFRON_INVALID_ARGUMENT);
        }
        // Without changes, one policy is as good as another.
        zone.set(hand_over(Clock::Fixed(FixedZone { seconds_east }), DstPolicy::default()));
        Ok(())
    })
}

/// A clock whose offsets a function tells, for whoever has time zones of their own. The
/// function is called with `data`, which may be NULL, while the zone or an iterator made
/// with it is asked, and never otherwise: `data` has to live as long as these. What it said is
/// kept, and it is asked little: for a time about once in three days, and some twenty times
/// more around a change. Changes less than three days apart may be missed.
///
/// Such a zone and its iterators belong to one thread at a time.
///
/// `dst` is one of SAFFRON_DST_…. SAFFRON_OK writes `*zone`, which the caller frees with
/// saffron_zone_free.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_zone_from_offsets(
    offset_at: saffron_offset_at_t,
    data: *mut c_void,
    dst: saffron_dst_t,
    zone: *mut *mut saffron_zone_t,
) -> saffron_status_t {
    guard(|| {
        let offset_at = offset_at.ok_or(SAFFRON_NULL_ARGUMENT)?;
        // SAFETY: NULL, or by contract writable.
        let (mut zone, dst) = (unsafe { out(zone) }?, policy(dst)?);
        // SAFETY: by contract the function takes its data and any time.
        let ask = move |time| unsafe { offset_at(data, time) };
        zone.set(hand_over(Clock::Offsets(OffsetFn::new(Box::new(ask))), dst));
        Ok(())
    })
}

/// How many seconds east of UTC the clock stands at `time`, in Unix seconds: add them to
/// show the wall-clock time. SAFFRON_OK writes `*seconds_east`, which is less than a day to
/// either side. NULL as zone is UTC. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_zone_offset(
    zone: *const saffron_zone_t,
    time: i64,
    seconds_east: *mut i32,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: NULL, or by contract readable or writable.
        let (zone, mut seconds_east) = unsafe { (self::zone(zone), out(seconds_east)?) };
        seconds_east.set(zone.clock.offset_at(time.clamp(SAFFRON_TIME_MIN, SAFFRON_TIME_MAX)));
        Ok(())
    })
}

/// Writes where a zone that was found by name comes from: the version of the tz database
/// and its place, such as "2026f (/usr/share/zoneinfo)" or "2026f (bundled)". It is
/// the empty text for any other zone.
///
/// The buffer is used as by saffron_canonical. Thread-safe, each with a buffer of its own;
/// keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_zone_source(
    zone: *const saffron_zone_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: NULL, or by contract a zone that has not been freed.
        let source = match &unsafe { self::zone(zone) }.clock {
            Clock::Named(zone) => zone.source().to_string(),
            Clock::Fixed(_) | Clock::Offsets(_) => String::new(),
        };
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        unsafe { write(source, buffer, capacity, length) }
    })
}
