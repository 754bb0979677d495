//! `saffron_iter_t`: the times of a range, from either side.

use std::sync::Arc;

use saffron::ZonedIter;

use crate::cron::saffron_cron_t;
use crate::status::saffron_status_t::{SAFFRON_NONE, SAFFRON_NULL_ARGUMENT};
use crate::status::{Outcome, guard, saffron_status_t};
use crate::text::out;
use crate::times::in_zone;
use crate::zone::{Clock, saffron_zone_t, share};

/// The times of a cron within a range. It belongs to one thread at a time, and is freed
/// with saffron_iter_free; the cron and the zone it was made with may be gone before.
pub struct saffron_iter_t {
    times: ZonedIter<'static, Clock, i64>,
    /// What the times borrow from, which is not theirs to say: it goes after them.
    _zone: Option<Arc<saffron_zone_t>>,
}

/// Makes an iterator over the times at or after `from` and before `until`, in Unix
/// seconds. NULL as zone is UTC.
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
        let (schedule, mut iter) = unsafe { (in_zone(cron, zone)?, out(iter)?) };
        let times = schedule.iter(from..until);
        // SAFETY: by contract a zone. The share is as good as 'static for the times beside it.
        let zone = unsafe { share(zone) };
        iter.set(Box::into_raw(Box::new(saffron_iter_t { times, _zone: zone })));
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
    side: impl FnOnce(&mut ZonedIter<'static, Clock, i64>) -> Option<i64>,
) -> Outcome {
    // SAFETY: NULL, or by contract an iterator that no other thread uses now.
    let iter = unsafe { iter.as_mut() }.ok_or(SAFFRON_NULL_ARGUMENT)?;
    // SAFETY: NULL, or by contract writable.
    let mut time = unsafe { out(time) }?;
    time.set(side(&mut iter.times).ok_or(SAFFRON_NONE)?);
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
