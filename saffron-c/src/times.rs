//! When it fires, on Unix seconds.

use saffron::{InZone, TIME_MAX, TIME_MIN};

use crate::change::saffron_clock_change_t;
use crate::cron::{cron, saffron_cron_t};
use crate::status::saffron_status_t::{
    SAFFRON_INVALID_ARGUMENT, SAFFRON_NONE, SAFFRON_NULL_ARGUMENT,
};
use crate::status::{Outcome, guard, saffron_status_t};
use crate::text::out;
use crate::zone::{Clock, saffron_zone_t, zone};

/// The first second of the year -262143: no time is earlier.
pub const SAFFRON_TIME_MIN: i64 = -8_334_601_228_800;
/// The last second of the year 262142: no time is later.
pub const SAFFRON_TIME_MAX: i64 = 8_210_266_876_799;

const _: () = assert!(SAFFRON_TIME_MIN == TIME_MIN && SAFFRON_TIME_MAX == TIME_MAX);

/// A cron on the clock of a zone.
#[inline]
pub(crate) unsafe fn in_zone<'z>(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
) -> Outcome<InZone<'z, Clock>> {
    // SAFETY: NULL, or by contract readable.
    let (cron, zone) = unsafe { (self::cron(cron)?, self::zone(zone)) };
    Ok(cron.with_dst(zone.dst).in_zone(&zone.clock))
}

/// Does the minute that `time` lies in fire? SAFFRON_OK writes `*fires`.
///
/// `time` is in Unix seconds. NULL as zone is UTC. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_contains(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    time: i64,
    fires: *mut bool,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe { answer(cron, zone, fires, |schedule| Ok(schedule.contains(time))) }
}

/// The first time at or after `time`. SAFFRON_OK writes `*next`; SAFFRON_NONE says that there is
/// no such time up to SAFFRON_TIME_MAX.
///
/// `time` and `*next` are in Unix seconds. NULL as zone is UTC. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_next_from(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    time: i64,
    next: *mut i64,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe { answer(cron, zone, next, |schedule| schedule.next_from(time).ok_or(SAFFRON_NONE)) }
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
    unsafe { answer(cron, zone, next, |schedule| schedule.next_after(time).ok_or(SAFFRON_NONE)) }
}

/// The last time at or before `time`. SAFFRON_OK writes `*previous`; SAFFRON_NONE says that there is
/// no such time from SAFFRON_TIME_MIN on.
///
/// `time` and `*previous` are in Unix seconds. NULL as zone is UTC. Thread-safe; keeps no
/// pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_prev_from(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    time: i64,
    previous: *mut i64,
) -> saffron_status_t {
    let find = |schedule: &InZone<'_, Clock>| schedule.prev_from(time).ok_or(SAFFRON_NONE);
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe { answer(cron, zone, previous, find) }
}

/// The last time before `time`; otherwise as saffron_prev_from. Thread-safe.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_prev_before(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    time: i64,
    previous: *mut i64,
) -> saffron_status_t {
    let find = |schedule: &InZone<'_, Clock>| schedule.prev_before(time).ok_or(SAFFRON_NONE);
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe { answer(cron, zone, previous, find) }
}

/// Fills `times`, which holds `capacity` elements, with the times after `time`, in
/// ascending order. SAFFRON_OK writes how many there are to `*count`: fewer than `capacity`
/// only where there are no more. The elements behind them are set to 0.
///
/// All times are in Unix seconds. For the times at or after T ask for those after T - 1.
/// NULL as zone is UTC. Thread-safe, each with an array of its own; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_next_batch(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    time: i64,
    times: *mut i64,
    capacity: usize,
    count: *mut usize,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe {
        answer(cron, zone, count, |schedule| Ok(schedule.next_batch(time, array(times, capacity)?)))
    }
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
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe {
        answer(cron, zone, count, |schedule| Ok(schedule.prev_batch(time, array(times, capacity)?)))
    }
}

/// What a change of the clock had to do with a firing: `time` is one of the times that the
/// functions above find. SAFFRON_OK writes `*change`.
///
/// `time` is in Unix seconds. NULL as zone is UTC. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_clock_change(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    time: i64,
    change: *mut saffron_clock_change_t,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe { answer(cron, zone, change, |schedule| Ok(schedule.clock_change(time).into())) }
}

/// Asks a cron on the clock of a zone, and writes what it answers.
#[inline]
unsafe fn answer<T>(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    place: *mut T,
    ask: impl FnOnce(&InZone<'_, Clock>) -> Outcome<T>,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        let (schedule, mut place) = unsafe { (in_zone(cron, zone)?, out(place)?) };
        place.set(ask(&schedule)?);
        Ok(())
    })
}

/// The array of a caller, all of it 0: what lies there may be uninitialised.
#[inline]
pub(crate) unsafe fn array<'a>(times: *mut i64, capacity: usize) -> Outcome<&'a mut [i64]> {
    if capacity == 0 {
        return Ok(&mut []);
    }
    if times.is_null() {
        return Err(SAFFRON_NULL_ARGUMENT);
    }
    if capacity > isize::MAX.cast_unsigned() / size_of::<i64>() {
        return Err(SAFFRON_INVALID_ARGUMENT);
    }
    // SAFETY: not NULL, of a size that an object can have, and by contract writable.
    unsafe {
        times.write_bytes(0, capacity);
        Ok(std::slice::from_raw_parts_mut(times, capacity))
    }
}

/// Finds the first time after `time` at which one of two crons fires and the other does not, on
/// the clock of UTC: SAFFRON_NONE for equal crons, and where there is none up to
/// SAFFRON_TIME_MAX. What a text means in another dialect is found with saffron_parse_in, and this
/// tells where the two part. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_first_difference(
    one: *const saffron_cron_t,
    other: *const saffron_cron_t,
    time: i64,
    difference: *mut i64,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: NULL, or by contract readable or writable.
        let (one, other, mut difference) =
            unsafe { (self::cron(one)?, self::cron(other)?, out(difference)?) };
        difference.set(one.first_difference(&other, time).ok_or(SAFFRON_NONE)?);
        Ok(())
    })
}
