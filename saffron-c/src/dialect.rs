//! `saffron_dialect_t`: the language that an expression is written in.

use std::ffi::{CString, c_char};
use std::ptr;
use std::sync::LazyLock;

use saffron::{Dialect, DstPolicy};

use crate::error::{ErrorPlace, Report, c_string, saffron_error_t};
use crate::status::saffron_status_t::{SAFFRON_INVALID_ARGUMENT, SAFFRON_UNKNOWN_DIALECT};
use crate::status::{Outcome, guard, guard_value, saffron_status_t};
use crate::text::{bytes, out};
use crate::zone::{number_of, saffron_dst_t};

/// A language of cron expressions: one of SAFFRON_DIALECT_…, or SAFFRON_INVALID_ARGUMENT. 0 is
/// the default, SAFFRON_DIALECT_SAFFRON. The same text means different times in different
/// systems: a dialect reads what was written for its system as that system does.
pub type saffron_dialect_t = u32;

pub(crate) fn dialect(number: saffron_dialect_t) -> Outcome<Dialect> {
    let known = usize::try_from(number).ok().and_then(|number| Dialect::ALL.get(number));
    known.copied().ok_or(SAFFRON_INVALID_ARGUMENT)
}

/// Finds the dialect of a name, such as "unix" or "quartz", or of another name that people have
/// for it, such as "k8s" for "kubernetes": of `length` bytes and in either case.
///
/// SAFFRON_OK writes `*dialect`. SAFFRON_UNKNOWN_DIALECT and SAFFRON_INVALID_UTF8 write `*error`,
/// whose message lists the names that there are; the caller frees it with saffron_error_free. With
/// any other status `*error` is set to NULL. `error` itself may be NULL. Thread-safe; keeps no
/// pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_dialect_named(
    name: *const c_char,
    length: usize,
    dialect: *mut saffron_dialect_t,
    error: *mut *mut saffron_error_t,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        let (errors, name, dialect) =
            unsafe { (ErrorPlace::new(error), bytes(name, length)?, out(dialect)) };
        let mut dialect = dialect?;
        let (errors, name) = errors.utf8(name)?;
        let found: Dialect = name.parse().map_err(|error| {
            errors.refuse(Report::unknown_dialect(name, &error), SAFFRON_UNKNOWN_DIALECT)
        })?;
        dialect.set(number_of(Dialect::ALL, found));
        Ok(())
    })
}

/// The stable name of a dialect, such as "unix". The text is static and NUL-terminated; NULL for
/// a number that is no dialect. Thread-safe.
#[unsafe(no_mangle)]
pub extern "C" fn saffron_dialect_name(dialect: saffron_dialect_t) -> *const c_char {
    static NAMES: LazyLock<Vec<CString>> =
        LazyLock::new(|| Dialect::ALL.iter().map(|dialect| c_string(dialect.as_str())).collect());
    let name = usize::try_from(dialect).ok().and_then(|number| NAMES.get(number));
    name.map_or(ptr::null(), |name| name.as_ptr())
}

/// The policy for clock changes that is nearest to what the dialect's system does.
/// SAFFRON_DST_ADJUST for a number that is no dialect. Thread-safe.
#[unsafe(no_mangle)]
pub extern "C" fn saffron_dialect_dst(dialect: saffron_dialect_t) -> saffron_dst_t {
    guard_value(|| Ok(number_of(DstPolicy::ALL, self::dialect(dialect)?.dst())))
}
