//! What separates fields and items.

/// Does an item end before this text?
#[inline]
pub(crate) fn ends_item(rest: &[u8]) -> bool {
    rest.first().is_none_or(|&byte| byte == b',' || is_blank(byte))
}

/// What is left after the item that goes on here.
pub(crate) fn end_of_item(rest: &[u8]) -> &[u8] {
    let end = rest.iter().position(|&byte| byte == b',' || is_blank(byte));
    &rest[end.unwrap_or(rest.len())..]
}

/// Separates fields.
#[inline]
pub(crate) const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// May stand around the whole.
#[inline]
pub(crate) const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

pub(crate) fn is_space_char(c: char) -> bool {
    u8::try_from(c).is_ok_and(is_space)
}
