//! `saffron_error_t`: why a text was refused.

use std::ffi::{CString, c_char};
use std::ptr;
use std::str::Utf8Error;

use saffron::tz::UnknownZone;
use saffron::{Field, Inexpressible, ParseError, UnknownName};

use crate::status::saffron_status_t::SAFFRON_INVALID_UTF8;
use crate::status::{Outcome, saffron_status_t};
use crate::text::{Out, out};

/// Why a text was refused. The strings are NUL-terminated UTF-8; they belong to the
/// error, and live until saffron_error_free. Later versions may add members at the
/// end; only saffron makes objects of this type.
#[repr(C)]
pub struct saffron_error_t {
    /// A short word in kebab case, such as "value-out-of-range". It is the same in
    /// every version and in every language binding.
    pub code: *const c_char,
    /// The field at fault, one of SAFFRON_FIELD_…. NULL where the whole text is.
    pub field: *const c_char,
    /// The offending text is bytes `start` up to but not including `end` of what was
    /// given. It is empty where something is missing.
    pub start: usize,
    /// See `start`.
    pub end: usize,
    /// One line: what was found, and what is allowed.
    pub message: *const c_char,
    /// What to write in place of the offending text, or NULL where that is not known.
    pub suggestion: *const c_char,
    /// Several lines for a terminal, with a caret under the offending text and no line
    /// break at the end.
    pub rendered: *const c_char,
    /// One line more for a person: what to write instead, or what was probably meant.
    /// NULL where there is nothing to say.
    pub help: *const c_char,
}

/// Frees an error and its strings, once. NULL is fine. Any thread may do it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn saffron_error_free(error: *mut saffron_error_t) {
    if !error.is_null() {
        // SAFETY: by contract it comes from `Report::hand_over`, and is freed once.
        drop(unsafe { Box::from_raw(error.cast::<Owned>()) });
    }
}

/// An error, before it is put into the form that C reads.
pub(crate) struct Report {
    code: String,
    field: Option<&'static str>,
    start: usize,
    end: usize,
    message: String,
    suggestion: Option<String>,
    rendered: String,
    help: Option<String>,
}

impl From<ParseError> for Report {
    fn from(error: ParseError) -> Self {
        Self {
            code: error.code().to_owned(),
            field: error.field().map(Field::as_str),
            start: error.span().start,
            end: error.span().end,
            message: error.message().to_string(),
            suggestion: error.suggestion().map(str::to_owned),
            rendered: error.render().to_string(),
            help: error.help().map(str::to_owned),
        }
    }
}

impl From<Inexpressible> for Report {
    fn from(error: Inexpressible) -> Self {
        let field = error.field().map(Field::as_str);
        Self { field, ..Self::whole(error.kind().as_str(), 0, error.to_string()) }
    }
}

impl Report {
    /// The whole text is at fault.
    fn whole(code: &str, length: usize, message: String) -> Self {
        Self {
            code: code.to_owned(),
            field: None,
            start: 0,
            end: length,
            rendered: format!("error[{code}]: {message}"),
            message,
            suggestion: None,
            help: None,
        }
    }

    fn invalid_utf8(text: &[u8], error: Utf8Error) -> Self {
        let start = error.valid_up_to();
        let end = error.error_len().map_or(text.len(), |length| start + length);
        let message = format!("the text is not UTF-8: see byte {start}");
        Self { start, end, ..Self::whole("invalid-utf8", text.len(), message) }
    }

    pub(crate) fn unknown_zone(name: &str, error: &UnknownZone) -> Self {
        let suggestion = match error.suggestions() {
            [only] => Some((*only).to_owned()),
            _ => None,
        };
        Self { suggestion, ..Self::whole("unknown-zone", name.len(), error.to_string()) }
    }

    pub(crate) fn unknown_dialect(name: &str, error: &UnknownName) -> Self {
        Self::whole("unknown-dialect", name.len(), error.to_string())
    }

    fn hand_over(self) -> *mut saffron_error_t {
        let strings = [
            Some(c_string(self.code)),
            self.field.map(c_string),
            Some(c_string(self.message)),
            self.suggestion.map(c_string),
            Some(c_string(self.rendered)),
            self.help.map(c_string),
        ];
        let [code, field, message, suggestion, rendered, help] =
            strings.each_ref().map(|text| text.as_ref().map_or(ptr::null(), |text| text.as_ptr()));
        let (start, end) = (self.start, self.end);
        let seen = saffron_error_t { code, field, start, end, message, suggestion, rendered, help };
        Box::into_raw(Box::new(Owned { seen, _strings: strings })).cast()
    }
}

/// The place where a caller wants an error, if at all. It holds NULL until there is one.
pub(crate) struct ErrorPlace<'a>(Option<Out<'a, *mut saffron_error_t>>);

impl ErrorPlace<'_> {
    pub(crate) unsafe fn new(place: *mut *mut saffron_error_t) -> Self {
        // SAFETY: NULL, or by contract writable.
        let mut place = unsafe { out(place) }.ok();
        if let Some(place) = &mut place {
            place.set(ptr::null_mut());
        }
        Self(place)
    }

    /// The text that some bytes must be.
    pub(crate) fn utf8(self, bytes: &[u8]) -> Outcome<(Self, &str)> {
        match str::from_utf8(bytes) {
            Ok(text) => Ok((self, text)),
            Err(error) => {
                Err(self.refuse(Report::invalid_utf8(bytes, error), SAFFRON_INVALID_UTF8))
            }
        }
    }

    /// Gives an error to the caller, and the status to return.
    pub(crate) fn refuse(mut self, report: Report, status: saffron_status_t) -> saffron_status_t {
        if let Some(place) = &mut self.0 {
            place.set(report.hand_over());
        }
        status
    }
}

/// An error with what it points to. A pointer to it is a pointer to what C sees.
#[repr(C)]
struct Owned {
    seen: saffron_error_t,
    _strings: [Option<CString>; 6],
}

pub(crate) fn c_string(text: impl Into<String>) -> CString {
    // Messages quote only what can be printed, so there is nothing to replace.
    CString::new(text.into().replace('\0', "\u{FFFD}")).unwrap_or_default()
}
