//! What a cron means, in words.

use std::ffi::c_char;

use saffron::describe::{AnyLanguage, HourCycle};

use crate::cron::{cron, saffron_cron_t};
use crate::status::saffron_status_t::{
    SAFFRON_INVALID_ARGUMENT, SAFFRON_INVALID_UTF8, SAFFRON_UNKNOWN_LANGUAGE,
};
use crate::status::{guard, saffron_status_t};
use crate::text::{bytes, write};

/// How hours are counted: one of SAFFRON_HOUR_CYCLE_…, or SAFFRON_INVALID_ARGUMENT.
pub type saffron_hour_cycle_t = u32;

/// As is usual in the language.
pub const SAFFRON_HOUR_CYCLE_USUAL: saffron_hour_cycle_t = 0;
/// 5:30 PM
pub const SAFFRON_HOUR_CYCLE_H12: saffron_hour_cycle_t = 12;
/// 17:30
pub const SAFFRON_HOUR_CYCLE_H23: saffron_hour_cycle_t = 23;

/// Writes what the cron means for a person who has never seen one.
///
/// `language` is a code such as "en" or "de-AT", of `language_length` bytes and in any case;
/// the empty text is English. A language that saffron does not know is
/// SAFFRON_UNKNOWN_LANGUAGE.
///
/// The buffer is used as by saffron_canonical. Thread-safe, each with a buffer of its own;
/// keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_describe(
    cron: *const saffron_cron_t,
    language: *const c_char,
    language_length: usize,
    hour_cycle: saffron_hour_cycle_t,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: NULL, or by contract readable.
        let (cron, language) = unsafe { (self::cron(cron)?, bytes(language, language_length)?) };
        let language = str::from_utf8(language).map_err(|_| SAFFRON_INVALID_UTF8)?;
        let hour_cycle = match hour_cycle {
            SAFFRON_HOUR_CYCLE_USUAL => None,
            SAFFRON_HOUR_CYCLE_H12 => Some(HourCycle::H12),
            SAFFRON_HOUR_CYCLE_H23 => Some(HourCycle::H23),
            _ => return Err(SAFFRON_INVALID_ARGUMENT),
        };
        let language = if language.is_empty() { "en" } else { language };
        let language = AnyLanguage::new(language, hour_cycle).ok_or(SAFFRON_UNKNOWN_LANGUAGE)?;
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        unsafe { write(cron.describe_with(language), buffer, capacity, length) }
    })
}
