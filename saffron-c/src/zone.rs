//! `saffron_zone_t`: a clock, and what happens where it changes.

use std::ffi::c_char;
use std::ptr;

use chrono::{DateTime, FixedOffset, Offset, TimeZone, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use saffron::DstPolicy;

use crate::error::{Report, saffron_error_t};
use crate::status::saffron_status_t::{
    SAFFRON_INVALID_ARGUMENT, SAFFRON_INVALID_UTF8, SAFFRON_TIME_OUT_OF_RANGE, SAFFRON_UNKNOWN_ZONE,
};
use crate::status::{Outcome, guard, saffron_status_t};
use crate::text::{bytes, out};

/// The clock that a cron is read on: a time zone, and a policy for the hours in which
/// its clocks change. It is a plain value that owns nothing; zeros are UTC, and so is
/// NULL wherever a zone is asked for. It is for this process only, not for storage.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct saffron_zone_t {
    /// For saffron only.
    pub opaque: [u32; 4],
}

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

const UTC: u32 = 0;
const NAMED: u32 = 1;
const FIXED: u32 = 2;

/// Where a clock stands.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    Utc(Utc),
    Named(Tz),
    Fixed(FixedOffset),
}

/// The same expression for each kind of place, compiled for each: `zone` is the chrono
/// time zone in it.
macro_rules! in_zone {
    ($place:expr, $zone:ident => $answer:expr) => {
        match $place {
            $crate::zone::Place::Utc($zone) => $answer,
            $crate::zone::Place::Named($zone) => $answer,
            $crate::zone::Place::Fixed($zone) => $answer,
        }
    };
}
pub(crate) use in_zone;

impl saffron_zone_t {
    fn new(kind: u32, which: u32, dst: u32) -> Self {
        Self { opaque: [kind, which, dst, 0] }
    }

    fn read(self) -> Option<(Place, DstPolicy)> {
        let [kind, which, dst, _] = self.opaque;
        let place = match kind {
            UTC => Place::Utc(Utc),
            NAMED => Place::Named(*TZ_VARIANTS.get(usize::try_from(which).ok()?)?),
            FIXED => Place::Fixed(FixedOffset::east_opt(which.cast_signed())?),
            _ => return None,
        };
        Some((place, policy(dst)?))
    }
}

fn policy(dst: saffron_dst_t) -> Option<DstPolicy> {
    match dst {
        SAFFRON_DST_ADJUST => Some(DstPolicy::Adjust),
        SAFFRON_DST_SKIP => Some(DstPolicy::Skip),
        SAFFRON_DST_LITERAL => Some(DstPolicy::Literal),
        _ => None,
    }
}

/// The zone behind a pointer; UTC for NULL.
#[inline]
pub(crate) unsafe fn zone(place: *const saffron_zone_t) -> Outcome<(Place, DstPolicy)> {
    // SAFETY: NULL, or by contract readable.
    let zone = unsafe { place.as_ref() }.copied().unwrap_or_default();
    zone.read().ok_or(SAFFRON_INVALID_ARGUMENT)
}

/// An instant on the clock of a zone.
#[inline]
pub(crate) fn at<Z: TimeZone>(zone: &Z, time: i64) -> Outcome<DateTime<Z>> {
    let time = DateTime::from_timestamp(time, 0).ok_or(SAFFRON_TIME_OUT_OF_RANGE)?;
    Ok(time.with_timezone(zone))
}

/// Finds the zone of an IANA name, such as "Europe/Lisbon", of `length` bytes and in
/// any case. saffron_tzdb_version says which data it has.
///
/// `dst` is one of SAFFRON_DST_…; SAFFRON_DST_ADJUST is what most want.
///
/// SAFFRON_OK writes `*zone`. SAFFRON_UNKNOWN_ZONE and SAFFRON_INVALID_UTF8 write `*error`,
/// whose suggestion is the name that looks most like it, and which the caller frees with
/// saffron_error_free; with any other status `*error` is set to NULL. `error` itself may
/// be NULL. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_zone_named(
    name: *const c_char,
    length: usize,
    dst: saffron_dst_t,
    zone: *mut saffron_zone_t,
    error: *mut *mut saffron_error_t,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        let (name, zone) = unsafe {
            if let Ok(mut error) = out(error) {
                error.set(ptr::null_mut());
            }
            (bytes(name, length)?, out(zone))
        };
        let mut zone = zone?;
        policy(dst).ok_or(SAFFRON_INVALID_ARGUMENT)?;
        let refuse = |report: Report, status| {
            // SAFETY: as above.
            unsafe { report.hand_over(error) };
            status
        };
        let name = str::from_utf8(name)
            .map_err(|error| refuse(Report::invalid_utf8(name, error), SAFFRON_INVALID_UTF8))?;
        let found = saffron::tz::bundled(name)
            .map_err(|error| refuse(Report::unknown_zone(name, &error), SAFFRON_UNKNOWN_ZONE))?;
        let which = TZ_VARIANTS.iter().position(|tz| tz.name() == found.name());
        let which = which.and_then(|which| u32::try_from(which).ok());
        zone.set(saffron_zone_t::new(NAMED, which.ok_or(SAFFRON_UNKNOWN_ZONE)?, dst));
        Ok(())
    })
}

/// A clock that never changes, a fixed number of seconds east of UTC: less than a day
/// to either side, or SAFFRON_INVALID_ARGUMENT. SAFFRON_OK writes `*zone`. Thread-safe.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_zone_fixed(
    seconds_east: i32,
    zone: *mut saffron_zone_t,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: NULL, or by contract writable.
        let mut zone = unsafe { out(zone) }?;
        FixedOffset::east_opt(seconds_east).ok_or(SAFFRON_INVALID_ARGUMENT)?;
        zone.set(saffron_zone_t::new(FIXED, seconds_east.cast_unsigned(), SAFFRON_DST_ADJUST));
        Ok(())
    })
}

/// How many seconds east of UTC the clock stands at `time`: add them to show the
/// wall-clock time. SAFFRON_OK writes `*seconds_east`, which is less than a day to either side.
///
/// `time` is in Unix seconds; one out of range is SAFFRON_TIME_OUT_OF_RANGE. NULL as zone is
/// UTC. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_zone_offset(
    zone: *const saffron_zone_t,
    time: i64,
    seconds_east: *mut i32,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: NULL, or by contract readable or writable.
        let ((place, _), mut seconds_east) = unsafe { (self::zone(zone)?, out(seconds_east)?) };
        let offset = in_zone!(place, zone => at(&zone, time)?.offset().fix());
        seconds_east.set(offset.local_minus_utc());
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back_to_its_zone() {
        for tz in TZ_VARIANTS {
            let (mut zone, name) = (saffron_zone_t::default(), tz.name());
            // SAFETY: all pointers are good.
            let status = unsafe {
                let name = (name.as_ptr().cast(), name.len());
                saffron_zone_named(name.0, name.1, SAFFRON_DST_SKIP, &raw mut zone, ptr::null_mut())
            };
            assert_eq!(status, saffron_status_t::SAFFRON_OK);
            let Some((Place::Named(found), DstPolicy::Skip)) = zone.read() else {
                panic!("{name} is not named")
            };
            assert_eq!(found, tz);
        }
    }
}
