//! What a cron means, in the words of a dialect.

use std::ffi::c_char;

use saffron::{Cron, Dialect, Inexpressible};

use crate::cron::{cron, saffron_cron_t};
use crate::dialect::{dialect, saffron_dialect_t};
use crate::error::{ErrorPlace, Report, saffron_error_t};
use crate::status::saffron_status_t::SAFFRON_INEXPRESSIBLE;
use crate::status::{Outcome, guard, saffron_status_t};
use crate::text::write;

/// Writes the shortest usual expression of a dialect, one of SAFFRON_DIALECT_…, that means exactly
/// this: saffron_parse_in reads it as an equal cron.
///
/// Where the dialect has no words for it, the status is SAFFRON_INEXPRESSIBLE, which writes
/// `*error`: its code is one of SAFFRON_INEXPRESSIBLE_…, and it is about no text. The caller frees
/// it with saffron_error_free; with any other status `*error` is set to NULL. `error` itself may be
/// NULL.
///
/// The buffer is used as by saffron_canonical. Thread-safe, each with a buffer of its own;
/// keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_write_in(
    cron: *const saffron_cron_t,
    dialect: saffron_dialect_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut *mut saffron_error_t,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    guard(|| unsafe { write_as(Cron::write_in, cron, dialect, buffer, capacity, length, error) })
}

/// Writes the expressions of a dialect that together mean exactly this, with a line feed between
/// two: one where one says it. Otherwise it is as saffron_write_in. Thread-safe, each with a
/// buffer of its own; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_write_list_in(
    cron: *const saffron_cron_t,
    dialect: saffron_dialect_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut *mut saffron_error_t,
) -> saffron_status_t {
    let lines = |cron: &Cron, dialect| Ok(cron.write_list_in(dialect)?.join("\n"));
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    guard(|| unsafe { write_as(lines, cron, dialect, buffer, capacity, length, error) })
}

unsafe fn write_as(
    words: impl FnOnce(&Cron, Dialect) -> Result<String, Inexpressible>,
    cron: *const saffron_cron_t,
    dialect: saffron_dialect_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
    error: *mut *mut saffron_error_t,
) -> Outcome {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    let (errors, cron) = unsafe { (ErrorPlace::new(error), self::cron(cron)?) };
    let text = words(&cron, self::dialect(dialect)?)
        .map_err(|error| errors.refuse(Report::from(error), SAFFRON_INEXPRESSIBLE))?;
    // SAFETY: as above.
    unsafe { write(text, buffer, capacity, length) }
}
