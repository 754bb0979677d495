//! What this library is.

use std::ffi::c_char;

use crate::status::{guard, saffron_status_t};
use crate::text::write;

/// The version of this library, such as "0.2.0": a static, NUL-terminated text. Thread-safe.
#[unsafe(no_mangle)]
pub extern "C" fn saffron_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// Writes which tz database saffron_zone_named looks into first: its version and its place,
/// such as "2026f (/usr/share/zoneinfo)", or "2026f (bundled)" for the one in this library.
/// The environment variable TZDIR names the folder to look into before those of the system.
///
/// The buffer is used as by saffron_canonical. Thread-safe, each with a buffer of its own;
/// keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_tzdb_version(
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> saffron_status_t {
    // SAFETY: by contract each pointer is NULL, or good for what is done with it.
    guard(|| unsafe { write(saffron::tz::source(), buffer, capacity, length) })
}
