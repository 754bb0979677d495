//! `saffron_cron_t`: parsing, and the questions that need no clock.

use std::ffi::c_char;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::mem::MaybeUninit;

use saffron::Cron;

use crate::dialect::saffron_dialect_t;
use crate::error::{ErrorPlace, saffron_error_t};
use crate::source::{Source, Text};
use crate::status::saffron_status_t::{SAFFRON_INVALID_ARGUMENT, SAFFRON_NULL_ARGUMENT};
use crate::status::{Outcome, guard, guard_value, saffron_status_t};
use crate::text::{out, write};

/// What a cron expression means: a plain value of 104 bytes that owns nothing. It is
/// made by saffron_parse, may be copied, and need not be freed. A value that was only
/// set to zero is no cron: functions answer SAFFRON_INVALID_ARGUMENT. Compare with
/// saffron_equal, not by bytes, and keep the text, not the bytes, in storage.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct saffron_cron_t {
    /// For saffron only.
    pub opaque: [MaybeUninit<u64>; 13],
}

/// The core promises at most 96 bytes. The last word is the mark.
const MARK_AT: usize = 12;

/// Tells a cron from memory that never was one, and from a later layout.
const MARK: u64 = u64::from_le_bytes(*b"saffron\x02");

const _: () = assert!(size_of::<Cron>() <= MARK_AT * size_of::<u64>());
const _: () = assert!(align_of::<Cron>() <= align_of::<u64>());

impl From<Cron> for saffron_cron_t {
    #[inline]
    fn from(cron: Cron) -> Self {
        let mut opaque = [MaybeUninit::new(0); 13];
        // SAFETY: the words are large enough and aligned, see the assertions above.
        unsafe { opaque.as_mut_ptr().cast::<Cron>().write(cron) };
        opaque[MARK_AT].write(MARK);
        Self { opaque }
    }
}

/// The cron behind a pointer.
#[inline]
pub(crate) unsafe fn cron(place: *const saffron_cron_t) -> Outcome<Cron> {
    // SAFETY: NULL, or by contract readable.
    let Some(value) = (unsafe { place.as_ref() }) else { return Err(SAFFRON_NULL_ARGUMENT) };
    // SAFETY: by contract the caller has initialised the value in some way.
    if unsafe { value.opaque[MARK_AT].assume_init() } != MARK {
        return Err(SAFFRON_INVALID_ARGUMENT);
    }
    // SAFETY: the mark says that these words are a `Cron`, which is `Copy`.
    Ok(unsafe { value.opaque.as_ptr().cast::<Cron>().read() })
}

/// Parses an expression of `length` bytes in the default dialect, in time linear in its length.
///
/// SAFFRON_OK writes `*cron`. SAFFRON_INVALID_EXPRESSION and SAFFRON_INVALID_UTF8 write
/// `*error`, which the caller frees with saffron_error_free; with any other status
/// `*error` is set to NULL. `error` itself may be NULL where only the status matters.
///
/// An error holds a bounded piece of the text, however long that was. Thread-safe; keeps
/// no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_parse(
    text: *const c_char,
    length: usize,
    cron: *mut saffron_cron_t,
    error: *mut *mut saffron_error_t,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        let (errors, source, cron) =
            unsafe { (ErrorPlace::new(error), Source::new(text, length)?, out(cron)) };
        let mut cron = cron?;
        cron.set(source.read(errors, Text::cron)?.into());
        Ok(())
    })
}

/// Parses an expression of `length` bytes in a dialect, one of SAFFRON_DIALECT_…. `job` is the
/// full name of the job that it belongs to, of `job_length` bytes, which in
/// SAFFRON_DIALECT_JENKINS decides what H is; NULL with length 0 names none.
///
/// Otherwise it is as saffron_parse. Where it is the job's name that is not UTF-8, there is no
/// error object. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_parse_in(
    text: *const c_char,
    length: usize,
    dialect: saffron_dialect_t,
    job: *const c_char,
    job_length: usize,
    cron: *mut saffron_cron_t,
    error: *mut *mut saffron_error_t,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        let (errors, source, cron) = unsafe {
            let errors = ErrorPlace::new(error);
            (errors, Source::new(text, length)?.of(dialect, job, job_length)?, out(cron))
        };
        let mut cron = cron?;
        cron.set(source.read(errors, Text::cron)?.into());
        Ok(())
    })
}

/// Parses an expression with the time zone that may stand before it: "CRON_TZ=Asia/Tokyo" or
/// "TZ=Asia/Tokyo" in SAFFRON_DIALECT_KUBERNETES, and "TZ=Asia/Tokyo" on a line of its own in
/// SAFFRON_DIALECT_JENKINS. No other dialect takes one there. Whether there is such a zone is not
/// asked: saffron_zone_named is who knows.
///
/// The name of the zone goes into `zone`, which holds `capacity` bytes, and its length into
/// `*zone_length`, as by saffron_canonical; it is empty where none stands there, and never
/// longer than the text. Where it does not fit, `*cron` is not written. Otherwise it is as
/// saffron_parse_in. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_parse_zoned(
    text: *const c_char,
    length: usize,
    dialect: saffron_dialect_t,
    job: *const c_char,
    job_length: usize,
    cron: *mut saffron_cron_t,
    zone: *mut c_char,
    capacity: usize,
    zone_length: *mut usize,
    error: *mut *mut saffron_error_t,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        let (errors, source, cron) = unsafe {
            let errors = ErrorPlace::new(error);
            (errors, Source::new(text, length)?.of(dialect, job, job_length)?, out(cron))
        };
        let mut cron = cron?;
        let expr = source.read(errors, Text::zoned)?;
        // SAFETY: as above.
        unsafe { write(expr.zone().unwrap_or_default(), zone, capacity, zone_length) }?;
        cron.set(expr.cron().into());
        Ok(())
    })
}

/// Does it ever fire? "0 0 30 2 *" does not. False for NULL and for what is no cron.
/// Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_fires(cron: *const saffron_cron_t) -> bool {
    // SAFETY: NULL, or by contract readable.
    guard_value(|| Ok(unsafe { self::cron(cron) }?.fires()))
}

/// Do both fire at the same times, however they were written? False where one is NULL
/// or no cron. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_equal(
    one: *const saffron_cron_t,
    other: *const saffron_cron_t,
) -> bool {
    // SAFETY: NULL, or by contract readable.
    guard_value(|| Ok(unsafe { cron(one)? == cron(other)? }))
}

/// A hash that is the same for equal crons. It may differ between versions of saffron,
/// so it is not for storage. 0 for NULL and for what is no cron. Thread-safe; keeps no
/// pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_hash(cron: *const saffron_cron_t) -> u64 {
    guard_value(|| {
        let mut hasher = DefaultHasher::new();
        // SAFETY: NULL, or by contract readable.
        unsafe { self::cron(cron) }?.hash(&mut hasher);
        Ok(hasher.finish())
    })
}

/// Writes the canonical expression: equal crons have the same, and parsing it in
/// SAFFRON_DIALECT_EXTENDED gives an equal cron. Where five fields suffice, saffron_parse reads it
/// too.
///
/// The text and a NUL go into `buffer`, which holds `capacity` bytes, and the length of
/// the text without the NUL goes into `*length`, which may be NULL. Where it does not fit,
/// the status is SAFFRON_BUFFER_TOO_SMALL, `*length` says how long it is and the buffer holds
/// an empty string; a capacity of 0 is a way to ask for the length.
///
/// Thread-safe, each with a buffer of its own; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_canonical(
    cron: *const saffron_cron_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    guard(|| unsafe { write(self::cron(cron)?, buffer, capacity, length) })
}
