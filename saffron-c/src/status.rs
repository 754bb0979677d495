//! Status codes, and the wall that panics stop at.

use std::ffi::{CStr, c_char};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How a call went. The numbers never change their meaning.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum saffron_status_t {
    /// It worked.
    SAFFRON_OK = 0,
    /// There is no such time. This is an answer, not a failure.
    SAFFRON_NONE = 1,
    /// The text is no cron expression; the error object says why.
    SAFFRON_INVALID_EXPRESSION = 2,
    /// There is no such time zone; the error object suggests another.
    SAFFRON_UNKNOWN_ZONE = 3,
    /// There is no such language.
    SAFFRON_UNKNOWN_LANGUAGE = 4,
    /// The text is not UTF-8; the error object, where there is one, says where.
    SAFFRON_INVALID_UTF8 = 5,
    /// A pointer is NULL that must not be.
    SAFFRON_NULL_ARGUMENT = 6,
    /// A cron that was never parsed, or a number that stands for nothing.
    SAFFRON_INVALID_ARGUMENT = 7,
    /// The span of a clock is needed that was not given; see saffron_spans_t.
    SAFFRON_SPAN_MISSING = 8,
    /// The text does not fit; the length that was written says how long it is.
    SAFFRON_BUFFER_TOO_SMALL = 9,
    /// A bug in saffron. The call had no effect; please report it.
    SAFFRON_PANIC = 10,
    /// There is no such dialect; the error object lists those that there are.
    SAFFRON_UNKNOWN_DIALECT = 11,
    /// The dialect can't say it; the error object says what.
    SAFFRON_INEXPRESSIBLE = 12,
}

use saffron_status_t::{SAFFRON_OK, SAFFRON_PANIC};

/// Words for all statuses: one without any does not compile.
macro_rules! words {
    ($($status:ident: $words:literal,)*) => {
        impl saffron_status_t {
            const ALL: &[Self] = &[$(Self::$status),*];

            const fn words(self) -> &'static CStr {
                match self { $(Self::$status => $words),* }
            }
        }
    };
}

words! {
    SAFFRON_OK: c"it worked",
    SAFFRON_NONE: c"there is no such time",
    SAFFRON_INVALID_EXPRESSION: c"the text is no cron expression",
    SAFFRON_UNKNOWN_ZONE: c"there is no such time zone",
    SAFFRON_UNKNOWN_LANGUAGE: c"there is no such language",
    SAFFRON_INVALID_UTF8: c"the text is not UTF-8",
    SAFFRON_NULL_ARGUMENT: c"an argument is NULL",
    SAFFRON_INVALID_ARGUMENT: c"an argument is not valid",
    SAFFRON_SPAN_MISSING: c"a span of the clock is missing",
    SAFFRON_BUFFER_TOO_SMALL: c"the buffer is too small",
    SAFFRON_PANIC: c"a bug in saffron",
    SAFFRON_UNKNOWN_DIALECT: c"there is no such dialect",
    SAFFRON_INEXPRESSIBLE: c"the dialect cannot say it",
}

/// A status in a few English words, such as "the buffer is too small". The text is
/// static and NUL-terminated. A number that is no status has words too. Thread-safe.
#[unsafe(no_mangle)]
pub extern "C" fn saffron_status_text(status: i32) -> *const c_char {
    let known = saffron_status_t::ALL.iter().find(|known| **known as i32 == status);
    known.map_or(c"there is no such status", |known| known.words()).as_ptr()
}

/// What the body of a function comes to: anything but OK is an early return.
pub(crate) type Outcome<T = ()> = Result<T, saffron_status_t>;

/// Runs the body of a function and lets no panic out: unwinding into C is undefined.
#[inline]
pub(crate) fn guard(body: impl FnOnce() -> Outcome) -> saffron_status_t {
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => SAFFRON_OK,
        Ok(Err(status)) => status,
        Err(_) => SAFFRON_PANIC,
    }
}

/// The same for a function that answers with a value.
#[inline]
pub(crate) fn guard_value<T: Default>(body: impl FnOnce() -> Outcome<T>) -> T {
    catch_unwind(AssertUnwindSafe(body)).ok().and_then(Result::ok).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_status() {
        assert_eq!(guard(|| panic!("on purpose")), SAFFRON_PANIC);
        assert!(!guard_value::<bool>(|| panic!("on purpose")));
    }
}
