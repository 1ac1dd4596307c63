//! Small things that every reader of JSON files needs.

use std::borrow::Cow;

/// The bytes without a byte order mark in front.
pub(crate) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// The bytes as UTF-8 without a mark. Windows PowerShell 5.1 writes UTF-16, which its mark tells.
pub(crate) fn as_utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, 2)) => Cow::Owned(encoding.decode(bytes).0.into_owned().into_bytes()),
        _ => Cow::Borrowed(without_mark(bytes)),
    }
}

/// The place of an error, to stand before the path in it; nothing where the reader knows none, as within an object
/// whose kind is told by one of its own fields.
pub(crate) fn place(line: usize, column: usize) -> String {
    if line == 0 { String::new() } else { format!("line {line}, column {column}, ") }
}

/// What is wrong, without the place: callers say that in their own terms.
pub(crate) fn reason(error: &serde_json::Error) -> String {
    error.to_string().split(" at line ").next().unwrap_or_default().to_owned()
}
