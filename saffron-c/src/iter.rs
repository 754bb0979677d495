//! `saffron_iter_t`: the times of a range, from either side.

use crate::cron::saffron_cron_t;
use crate::status::saffron_status_t::{SAFFRON_NONE, SAFFRON_NULL_ARGUMENT};
use crate::status::{Outcome, guard, saffron_status_t};
use crate::text::out;
use crate::times::{SAFFRON_TIME_MAX, SAFFRON_TIME_MIN, schedule};
use crate::zone::{at, in_zone, saffron_zone_t};

/// The times of a cron within a range. It belongs to one thread at a time, and is freed
/// with saffron_iter_free; it keeps nothing of the cron and the zone it was made of.
pub struct saffron_iter_t(Box<dyn DoubleEndedIterator<Item = i64> + Send>);

/// Makes an iterator over the times at or after `from` and before `until`, in Unix
/// seconds; a bound beyond the range of times is the end of the range. NULL as zone is UTC.
///
/// SAFFRON_OK writes `*iter`, which the caller frees with saffron_iter_free. Thread-safe;
/// keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_iter_new(
    cron: *const saffron_cron_t,
    zone: *const saffron_zone_t,
    from: i64,
    until: i64,
    iter: *mut *mut saffron_iter_t,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        let ((schedule, place), mut iter) = unsafe { (schedule(cron, zone)?, out(iter)?) };
        let [from, until] =
            [from, until].map(|time| time.clamp(SAFFRON_TIME_MIN, SAFFRON_TIME_MAX));
        let times: Box<dyn DoubleEndedIterator<Item = i64> + Send> = in_zone!(place, zone => {
            let times = schedule.iter(at(&zone, from)?..at(&zone, until)?);
            Box::new(times.map(|time| time.timestamp()))
        });
        iter.set(Box::into_raw(Box::new(saffron_iter_t(times))));
        Ok(())
    })
}

/// Takes the earliest time that is left. SAFFRON_OK writes `*time`, in Unix seconds; SAFFRON_NONE
/// says that none is left, however often it is asked. One thread at a time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_iter_next(
    iter: *mut saffron_iter_t,
    time: *mut i64,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    guard(|| unsafe { take(iter, time, Iterator::next) })
}

/// Takes the latest time that is left; otherwise as saffron_iter_next. Both ends
/// can be taken in turn, and they meet. One thread at a time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_iter_next_back(
    iter: *mut saffron_iter_t,
    time: *mut i64,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    guard(|| unsafe { take(iter, time, DoubleEndedIterator::next_back) })
}

unsafe fn take(
    iter: *mut saffron_iter_t,
    time: *mut i64,
    side: impl FnOnce(&mut Box<dyn DoubleEndedIterator<Item = i64> + Send>) -> Option<i64>,
) -> Outcome {
    // SAFETY: NULL, or by contract an iterator that no other thread uses now.
    let iter = unsafe { iter.as_mut() }.ok_or(SAFFRON_NULL_ARGUMENT)?;
    // SAFETY: NULL, or by contract writable.
    let mut time = unsafe { out(time) }?;
    time.set(side(&mut iter.0).ok_or(SAFFRON_NONE)?);
    Ok(())
}

/// Frees an iterator, once. NULL is fine. Any thread may do it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_iter_free(iter: *mut saffron_iter_t) {
    if !iter.is_null() {
        // SAFETY: by contract it comes from `saffron_iter_new`, and is freed once.
        drop(unsafe { Box::from_raw(iter) });
    }
}
