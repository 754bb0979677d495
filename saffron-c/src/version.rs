//! What this library is.

use std::ffi::{CString, c_char};
use std::sync::LazyLock;

/// The version of this library, such as "0.1.0": a static, NUL-terminated text. Thread-safe.
#[unsafe(no_mangle)]
pub extern "C" fn saffron_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// The version of the tz database that zones come from, such as "2025b": a static,
/// NUL-terminated text. Thread-safe.
#[unsafe(no_mangle)]
pub extern "C" fn saffron_tzdb_version() -> *const c_char {
    static VERSION: LazyLock<CString> =
        LazyLock::new(|| CString::new(chrono_tz::IANA_TZDB_VERSION).unwrap_or_default());
    VERSION.as_ptr()
}
