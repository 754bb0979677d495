//! `saffron_lints_t`: what is valid, and yet may not be what was meant.

use std::ffi::{CString, c_char};
use std::ptr;

use saffron::{CronExpr, Field, Fix, Lint};

use crate::dialect::saffron_dialect_t;
use crate::error::{ErrorPlace, c_string, saffron_error_t};
use crate::source::{Source, Text};
use crate::status::{guard, saffron_status_t};
use crate::text::out;

/// What was found in a valid expression. The strings are NUL-terminated UTF-8; they belong to
/// the list that the lint is in. Only saffron makes objects of this type.
#[repr(C)]
pub struct saffron_lint_t {
    /// One of SAFFRON_LINT_….
    pub code: *const c_char,
    /// One of SAFFRON_SEVERITY_….
    pub severity: *const c_char,
    /// The field that it is about, one of SAFFRON_FIELD_…; NULL where it is about the whole.
    pub field: *const c_char,
    /// It is about bytes `start` up to but not including `end` of what was given.
    pub start: usize,
    /// See `start`.
    pub end: usize,
    /// One line: what was found.
    pub message: *const c_char,
    /// What to do about it, in words, or NULL.
    pub help: *const c_char,
    /// What to write in place of bytes `fix_start` up to but not including `fix_end`, or NULL
    /// where there is no one thing to write. What comes of it is always valid.
    pub fix: *const c_char,
    /// See `fix`.
    pub fix_start: usize,
    /// See `fix`.
    pub fix_end: usize,
    /// Is the schedule the same with the fix?
    pub fix_keeps_meaning: bool,
    /// Several lines for a terminal, with carets under the text and no line break at the end.
    pub rendered: *const c_char,
}

/// The lints of an expression, in the order of its text. Later versions may add members at the
/// end; only saffron makes objects of this type.
#[repr(C)]
pub struct saffron_lints_t {
    /// The lints, `count` of them. They live until saffron_lints_free.
    pub lints: *const saffron_lint_t,
    /// How many there are; there may be none.
    pub count: usize,
}

/// A list with what it points to. A pointer to it is a pointer to what C sees.
#[repr(C)]
struct Owned {
    seen: saffron_lints_t,
    _lints: Vec<saffron_lint_t>,
    _strings: Vec<CString>,
}

/// Finds what is valid in an expression of `length` bytes in the default dialect and yet may not be what was meant, such
/// as a weekday by its number, which is another day in crontab.
///
/// SAFFRON_OK writes `*lints`, which the caller frees with saffron_lints_free also where it is
/// empty. Otherwise it is as saffron_parse. Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_lint(
    text: *const c_char,
    length: usize,
    lints: *mut *mut saffron_lints_t,
    error: *mut *mut saffron_error_t,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        let (errors, source, lints) =
            unsafe { (ErrorPlace::new(error), Source::new(text, length)?, out(lints)) };
        let mut lints = lints?;
        lints.set(Owned::hand_over(&source.read(errors, Text::tree)?));
        Ok(())
    })
}

/// The same in a dialect, one of SAFFRON_DIALECT_…, for a job; both are as in saffron_parse_in.
/// Thread-safe; keeps no pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_lint_in(
    text: *const c_char,
    length: usize,
    dialect: saffron_dialect_t,
    job: *const c_char,
    job_length: usize,
    lints: *mut *mut saffron_lints_t,
    error: *mut *mut saffron_error_t,
) -> saffron_status_t {
    guard(|| {
        // SAFETY: by contract each pointer is NULL, or good for what is done with it.
        let (errors, source, lints) = unsafe {
            let errors = ErrorPlace::new(error);
            (errors, Source::new(text, length)?.of(dialect, job, job_length)?, out(lints))
        };
        let mut lints = lints?;
        lints.set(Owned::hand_over(&source.read(errors, Text::tree)?));
        Ok(())
    })
}

/// Frees a list of lints and their strings, once. NULL is fine. Any thread may do it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_lints_free(lints: *mut saffron_lints_t) {
    if !lints.is_null() {
        // SAFETY: by contract it comes from `Owned::hand_over`, and is freed once.
        drop(unsafe { Box::from_raw(lints.cast::<Owned>()) });
    }
}

impl Owned {
    fn hand_over(tree: &CronExpr) -> *mut saffron_lints_t {
        Box::into_raw(Box::new(Self::new(&tree.lint()))).cast()
    }

    fn new(found: &[Lint]) -> Self {
        let mut strings = Vec::new();
        let lints: Vec<_> = found.iter().map(|lint| seen(lint, &mut strings)).collect();
        let seen = saffron_lints_t { lints: lints.as_ptr(), count: lints.len() };
        Self { seen, _lints: lints, _strings: strings }
    }
}

/// A lint as C sees it, whose strings go to `strings`.
fn seen(lint: &Lint, strings: &mut Vec<CString>) -> saffron_lint_t {
    // A string does not move when the list of strings grows.
    let mut text = |text: Option<&str>| {
        let Some(text) = text else { return ptr::null() };
        strings.push(c_string(text));
        strings.last().map_or(ptr::null(), |text| text.as_ptr())
    };
    let fix_span = lint.fix().map_or(0..0, Fix::span);
    saffron_lint_t {
        code: text(Some(lint.code().as_str())),
        severity: text(Some(lint.severity().as_str())),
        field: text(lint.field().map(Field::as_str)),
        start: lint.span().start,
        end: lint.span().end,
        message: text(Some(lint.message())),
        help: text(lint.help()),
        fix: text(lint.fix().map(Fix::text)),
        fix_start: fix_span.start,
        fix_end: fix_span.end,
        fix_keeps_meaning: lint.fix().is_some_and(Fix::keeps_meaning),
        rendered: text(Some(&lint.render().to_string())),
    }
}
