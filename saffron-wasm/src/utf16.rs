//! Places in a text as JavaScript counts them.

use std::ops::Range;

/// A span of bytes in UTF-16 code units.
pub(crate) fn span(text: &str, bytes: Range<usize>) -> Range<usize> {
    let units = |end: usize| text[..end].encode_utf16().count();
    units(bytes.start)..units(bytes.end)
}
