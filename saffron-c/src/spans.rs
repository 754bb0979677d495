//! `saffron_spans_t`: the same questions for whoever has time zones of their own and can't
//! be called back.

use std::mem::offset_of;
use std::ptr;

use saffron::{InZone, KnownSpans, OffsetSpan, Schedule, TIME_MIN};

use crate::change::saffron_clock_change_t;
use crate::cron::{cron, saffron_cron_t};
use crate::status::saffron_status_t::{
    SAFFRON_INVALID_ARGUMENT, SAFFRON_NONE, SAFFRON_NULL_ARGUMENT, SAFFRON_SPAN_MISSING,
};
use crate::status::{Outcome, guard, saffron_status_t};
use crate::text::out;
use crate::times::array;
use crate::zone::{policy, saffron_dst_t};

/// A span of time in which a clock keeps its offset.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct saffron_span_t {
    /// The first second of the span, in Unix seconds; INT64_MIN where it has no start.
    pub start: i64,
    /// The first second after the span; INT64_MAX where it has no end.
    pub end: i64,
    /// The offset, in seconds east of UTC: less than a day to either side.
    pub offset: i32,
}

// The core reads the spans of the caller where they lie.
const _: () = assert!(
    size_of::<saffron_span_t>() == size_of::<OffsetSpan>()
        && align_of::<saffron_span_t>() == align_of::<OffsetSpan>()
        && offset_of!(saffron_span_t, start) == offset_of!(OffsetSpan, start)
        && offset_of!(saffron_span_t, end) == offset_of!(OffsetSpan, end)
        && offset_of!(saffron_span_t, offset) == offset_of!(OffsetSpan, offset)
);

/// A clock of which some spans are known, and a policy: a zone for whoever has time zones
/// of their own and can't be called back.
///
/// Give the span around the time that is asked about. Where another is needed, the status
/// is SAFFRON_SPAN_MISSING and `missing` a time within it: add that span, and ask
/// again. Most questions need one span. Where one asks again and again, add some
/// neighbours at once, and twice as many each time.
#[repr(C)]
pub struct saffron_spans_t {
    /// The spans, in any order; faster in the order in which they are looked at, which is
    /// that of time for what is next, and the reverse for what was before.
    pub spans: *const saffron_span_t,
    /// How many they are.
    pub count: usize,
    /// One of SAFFRON_DST_….
    pub dst: saffron_dst_t,
    /// Written with SAFFRON_SPAN_MISSING, and only then: a time in Unix seconds.
    pub missing: i64,
}

/// As saffron_contains, on a clock of which spans are known. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_spans_contains(
    cron: *const saffron_cron_t,
    spans: *mut saffron_spans_t,
    time: i64,
    fires: *mut bool,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe { answer(cron, spans, fires, |schedule| Ok(schedule.contains(time))) }
}

/// As saffron_next_after, on a clock of which spans are known. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_spans_next_after(
    cron: *const saffron_cron_t,
    spans: *mut saffron_spans_t,
    time: i64,
    next: *mut i64,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe { answer(cron, spans, next, |schedule| schedule.next_after(time).ok_or(SAFFRON_NONE)) }
}

/// As saffron_prev_before, on a clock of which spans are known. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_spans_prev_before(
    cron: *const saffron_cron_t,
    spans: *mut saffron_spans_t,
    time: i64,
    previous: *mut i64,
) -> saffron_status_t {
    let find =
        |schedule: &InZone<'_, KnownSpans<'_>>| schedule.prev_before(time).ok_or(SAFFRON_NONE);
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe { answer(cron, spans, previous, find) }
}

/// As saffron_next_batch, on a clock of which spans are known. SAFFRON_SPAN_MISSING too writes
/// `*count`: that many times are in the array, and further ones are those after the last.
/// Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_spans_next_batch(
    cron: *const saffron_cron_t,
    spans: *mut saffron_spans_t,
    time: i64,
    times: *mut i64,
    capacity: usize,
    count: *mut usize,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe {
        ask(cron, spans, |schedule, known| {
            let (times, mut count) = (array(times, capacity)?, out(count)?);
            count.set(fill(times, schedule.in_zone(known).iter_after(time), known));
            Ok(())
        })
    }
}

/// As saffron_prev_batch, on a clock of which spans are known; otherwise as
/// saffron_spans_next_batch. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_spans_prev_batch(
    cron: *const saffron_cron_t,
    spans: *mut saffron_spans_t,
    time: i64,
    times: *mut i64,
    capacity: usize,
    count: *mut usize,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe {
        ask(cron, spans, |schedule, known| {
            let (times, mut count) = (array(times, capacity)?, out(count)?);
            count.set(fill(times, schedule.in_zone(known).iter(TIME_MIN..time).rev(), known));
            Ok(())
        })
    }
}

/// As saffron_clock_change, on a clock of which spans are known. Thread-safe; keeps no
/// pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_spans_clock_change(
    cron: *const saffron_cron_t,
    spans: *mut saffron_spans_t,
    time: i64,
    change: *mut saffron_clock_change_t,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe { answer(cron, spans, change, |schedule| Ok(schedule.clock_change(time).into())) }
}

/// Writes one answer, where no span is missing for it.
#[inline]
unsafe fn answer<T>(
    cron: *const saffron_cron_t,
    spans: *mut saffron_spans_t,
    place: *mut T,
    find: impl FnOnce(&InZone<'_, KnownSpans<'_>>) -> Outcome<T>,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    unsafe {
        ask(cron, spans, |schedule, known| {
            let mut place = out(place)?;
            let found = find(&schedule.in_zone(known));
            if known.missing().is_none() {
                place.set(found?);
            }
            Ok(())
        })
    }
}

/// Writes the times up to the first for which a span is missing.
#[inline]
fn fill(times: &mut [i64], found: impl Iterator<Item = i64>, known: &KnownSpans<'_>) -> usize {
    let good = found.take_while(|_| known.missing().is_none());
    times.iter_mut().zip(good).map(|(place, time)| *place = time).count()
}

/// Asks a cron about the known spans of a clock, and writes which one it lacks.
#[inline]
unsafe fn ask(
    cron: *const saffron_cron_t,
    spans: *mut saffron_spans_t,
    question: impl FnOnce(Schedule, &KnownSpans<'_>) -> Outcome,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: NULL, or by contract readable.
        let cron = unsafe { self::cron(cron) }?;
        // SAFETY: NULL, or by contract readable and writable.
        let spans = unsafe { spans.as_mut() }.ok_or(SAFFRON_NULL_ARGUMENT)?;
        // SAFETY: by contract the pointer in it is NULL, or good for as many spans.
        let known = KnownSpans::new(unsafe { slice(spans.spans, spans.count) }?);
        question(cron.with_dst(policy(spans.dst)?), &known)?;
        let Some(missing) = known.missing() else { return Ok(()) };
        spans.missing = missing;
        Err(SAFFRON_SPAN_MISSING)
    })
}

/// The spans of a caller. NULL with count 0 is none.
#[inline]
unsafe fn slice<'a>(spans: *const saffron_span_t, count: usize) -> Outcome<&'a [OffsetSpan]> {
    if count == 0 {
        return Ok(&[]);
    }
    if spans.is_null() {
        return Err(SAFFRON_NULL_ARGUMENT);
    }
    if count > isize::MAX.cast_unsigned() / size_of::<OffsetSpan>() {
        return Err(SAFFRON_INVALID_ARGUMENT);
    }
    // SAFETY: not NULL, of a size that an object can have, by contract readable, and of the
    // same layout, see the assertion above.
    Ok(unsafe { &*ptr::slice_from_raw_parts(spans.cast(), count) })
}
