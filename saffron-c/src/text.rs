//! Text across the border, in both directions.

use std::ffi::c_char;
use std::fmt::{self, Write};

use crate::status::Outcome;
use crate::status::saffron_status_t::{
    SAFFRON_BUFFER_TOO_SMALL, SAFFRON_INVALID_ARGUMENT, SAFFRON_NULL_ARGUMENT,
};

/// The bytes of a caller. NULL with length 0 is empty.
pub(crate) unsafe fn bytes<'a>(data: *const c_char, length: usize) -> Outcome<&'a [u8]> {
    if length == 0 {
        return Ok(&[]);
    }
    if data.is_null() {
        return Err(SAFFRON_NULL_ARGUMENT);
    }
    if isize::try_from(length).is_err() {
        return Err(SAFFRON_INVALID_ARGUMENT);
    }
    // SAFETY: not NULL, of a size that an object can have, and by contract readable.
    Ok(unsafe { std::slice::from_raw_parts(data.cast(), length) })
}

/// A place that the caller wants a result in.
pub(crate) unsafe fn out<'a, T>(place: *mut T) -> Outcome<Out<'a, T>> {
    // SAFETY: by contract a pointer that is not NULL can be written through. It is never
    // read, so what lies there may be uninitialised.
    let place = unsafe { place.cast::<std::mem::MaybeUninit<T>>().as_mut() };
    place.map(Out).ok_or(SAFFRON_NULL_ARGUMENT)
}

pub(crate) struct Out<'a, T>(&'a mut std::mem::MaybeUninit<T>);

impl<T> Out<'_, T> {
    #[inline]
    pub(crate) fn set(&mut self, value: T) {
        self.0.write(value);
    }
}

/// Writes text and a NUL into the buffer of a caller, and its length without the NUL
/// into `length`, which may be NULL. Where the text does not fit, the buffer is
/// left with an empty string.
pub(crate) unsafe fn write(
    text: impl fmt::Display,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> Outcome {
    let buffer: &mut [std::mem::MaybeUninit<u8>] = if capacity == 0 {
        &mut []
    } else if buffer.is_null() {
        return Err(SAFFRON_NULL_ARGUMENT);
    } else if isize::try_from(capacity).is_err() {
        return Err(SAFFRON_INVALID_ARGUMENT);
    } else {
        // SAFETY: not NULL, of a size that an object can have, by contract writable, and
        // never read.
        unsafe { std::slice::from_raw_parts_mut(buffer.cast(), capacity) }
    };
    let mut buffer = Buffer { bytes: buffer, length: 0 };
    // Neither the buffer nor what saffron displays ever fails.
    let _ = write!(buffer, "{text}");
    // SAFETY: NULL, or by contract writable.
    if let Ok(mut place) = unsafe { out(length) } {
        place.set(buffer.length);
    }
    buffer.terminate()
}

/// Takes as much as fits, and counts the rest.
struct Buffer<'a> {
    bytes: &'a mut [std::mem::MaybeUninit<u8>],
    length: usize,
}

impl Buffer<'_> {
    fn terminate(self) -> Outcome {
        let fits = self.length < self.bytes.len();
        if let Some(end) = self.bytes.get_mut(if fits { self.length } else { 0 }) {
            end.write(0);
        }
        if fits { Ok(()) } else { Err(SAFFRON_BUFFER_TOO_SMALL) }
    }
}

impl fmt::Write for Buffer<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        if let Some(place) = self.bytes.get_mut(self.length..end) {
            for (place, byte) in place.iter_mut().zip(text.bytes()) {
                place.write(byte);
            }
        }
        self.length = end;
        Ok(())
    }
}
