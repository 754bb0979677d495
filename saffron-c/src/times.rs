//! When it fires, on Unix seconds.

use chrono::{DateTime, TimeZone};
use saffron::Schedule;

use crate::cron::{cron, saffron_cron_t};
use crate::status::saffron_status_t::{
    SAFFRON_INVALID_ARGUMENT, SAFFRON_NONE, SAFFRON_NULL_ARGUMENT,
};
use crate::status::{Outcome, guard, saffron_status_t};
use crate::text::{Out, out};
use crate::zone::{Place, at, in_zone, saffron_zone_t, zone};

/// The first second of the year -262143, the earliest time that can be asked about.
pub const SAFFRON_TIME_MIN: i64 = -8_334_601_228_800;
/// The last second of the year 262142, the latest time that can be asked about.
pub const SAFFRON_TIME_MAX: i64 = 8_210_266_876_799;

/// A schedule and the place of its clock.
pub(crate) unsafe fn schedule(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
) -> Outcome<(Schedule, Place)> {
    // SAFETY: NULL, or by contract readable.
    let (cron, (place, dst)) = unsafe { (self::cron(cron)?, self::zone(zone)?) };
    Ok((cron.with_dst(dst), place))
}

/// Does the minute that `time` lies in fire? SAFFRON_OK writes `*fires`.
///
/// `time` is in Unix seconds; one out of range is SAFFRON_TIME_OUT_OF_RANGE. NULL as zone is
/// UTC. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_contains(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    time: i64,
    fires: *mut bool,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        let ((schedule, place), mut fires) = unsafe { (schedule(cron, zone)?, out(fires)?) };
        fires.set(in_zone!(place, zone => schedule.contains(at(&zone, time)?)));
        Ok(())
    })
}

/// The first time at or after `time`. SAFFRON_OK writes `*next`; SAFFRON_NONE says that there is
/// no such time up to SAFFRON_TIME_MAX.
///
/// `time` and `*next` are in Unix seconds; a `time` out of range is
/// SAFFRON_TIME_OUT_OF_RANGE. NULL as zone is UTC. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_next_from(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    time: i64,
    next: *mut i64,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe { step(Step::NextFrom, cron, zone, time, next) }
}

/// The first time after `time`; otherwise as saffron_next_from. Thread-safe.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_next_after(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    time: i64,
    next: *mut i64,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe { step(Step::NextAfter, cron, zone, time, next) }
}

/// The last time at or before `time`. SAFFRON_OK writes `*previous`; SAFFRON_NONE says that there is
/// no such time from SAFFRON_TIME_MIN on.
///
/// `time` and `*previous` are in Unix seconds; a `time` out of range is
/// SAFFRON_TIME_OUT_OF_RANGE. NULL as zone is UTC. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_prev_from(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    time: i64,
    previous: *mut i64,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe { step(Step::PrevFrom, cron, zone, time, previous) }
}

/// The last time before `time`; otherwise as saffron_prev_from. Thread-safe.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_prev_before(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    time: i64,
    previous: *mut i64,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe { step(Step::PrevBefore, cron, zone, time, previous) }
}

#[derive(Clone, Copy)]
enum Step {
    NextFrom,
    NextAfter,
    PrevFrom,
    PrevBefore,
}

impl Step {
    #[inline]
    fn take<Z: TimeZone>(self, schedule: &Schedule, time: DateTime<Z>) -> Outcome<i64> {
        let found = match self {
            Self::NextFrom => schedule.next_from(time),
            Self::NextAfter => schedule.next_after(time),
            Self::PrevFrom => schedule.prev_from(time),
            Self::PrevBefore => schedule.prev_before(time),
        };
        found.map(|time| time.timestamp()).ok_or(SAFFRON_NONE)
    }
}

#[inline]
unsafe fn step(
    step: Step,
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    time: i64,
    answer: *mut i64,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        let ((schedule, place), mut answer) = unsafe { (schedule(cron, zone)?, out(answer)?) };
        answer.set(in_zone!(place, zone => step.take(&schedule, at(&zone, time)?)?));
        Ok(())
    })
}

/// Fills `times`, which holds `capacity` elements, with the times after `time`, in
/// ascending order. SAFFRON_OK writes how many there are to `*count`: fewer than `capacity`
/// only where there are no more.
///
/// All times are in Unix seconds; a `time` out of range is SAFFRON_TIME_OUT_OF_RANGE. For the
/// times at or after T ask for those after T - 1. NULL as zone is UTC. Thread-safe, each with
/// an array of its own; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_next_batch(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    time: i64,
    times: *mut i64,
    capacity: usize,
    count: *mut usize,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        let (schedule, place, array, mut count) =
            unsafe { batch(cron, zone, times, capacity, count)? };
        count.set(in_zone!(place, zone => array.fill(schedule.iter_after(at(&zone, time)?))));
        Ok(())
    })
}

/// Fills `times` with the times before `time`, in descending order; otherwise as
/// saffron_next_batch. Thread-safe.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_prev_batch(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    time: i64,
    times: *mut i64,
    capacity: usize,
    count: *mut usize,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        let (schedule, place, array, mut count) =
            unsafe { batch(cron, zone, times, capacity, count)? };
        count.set(in_zone!(place, zone => {
            let range = at(&zone, SAFFRON_TIME_MIN)?..at(&zone, time)?;
            array.fill(schedule.iter(range).rev())
        }));
        Ok(())
    })
}

unsafe fn batch<'a>(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    times: *mut i64,
    capacity: usize,
    count: *mut usize,
) -> Outcome<(Schedule, Place, Array, Out<'a, usize>)> {
    if times.is_null() && capacity > 0 {
        return Err(SAFFRON_NULL_ARGUMENT);
    }
    if capacity > isize::MAX.cast_unsigned() / size_of::<i64>() {
        return Err(SAFFRON_INVALID_ARGUMENT);
    }
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    let ((schedule, place), count) = unsafe { (schedule(cron, zone)?, out(count)?) };
    Ok((schedule, place, Array { times, capacity }, count))
}

/// The array of a caller.
struct Array {
    times: *mut i64,
    capacity: usize,
}

impl Array {
    fn fill<Z: TimeZone>(self, times: impl Iterator<Item = DateTime<Z>>) -> usize {
        let mut count = 0;
        for time in times.take(self.capacity) {
            // SAFETY: `count` is below the capacity, for which the array is writable.
            unsafe { self.times.add(count).write(time.timestamp()) };
            count += 1;
        }
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Utc;

    #[test]
    fn the_range_is_that_of_chrono() {
        assert_eq!(SAFFRON_TIME_MIN, DateTime::<Utc>::MIN_UTC.timestamp());
        assert_eq!(SAFFRON_TIME_MAX, DateTime::<Utc>::MAX_UTC.timestamp());
    }
}
