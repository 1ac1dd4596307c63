//! Object ids: 32 hexadecimal digits in five groups with hyphens between.

/// Lengths of the groups of digits.
const GROUPS: [usize; 5] = [8, 4, 4, 4, 12];

/// Whether a text is a whole id.
pub(crate) fn is_whole(text: &str) -> bool {
    let groups = text.split('-').map(str::len);
    is_part(text) && groups.eq(GROUPS)
}

/// Whether a text may be a part of an id.
pub(crate) fn is_part(text: &str) -> bool {
    text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

/// The id within braces, where a text is one.
pub(crate) fn within_braces(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('{')?.strip_suffix('}')?;
    is_whole(inner).then_some(inner)
}
