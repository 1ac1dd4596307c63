//! Makes JSON of what is not quite: bytes that are not UTF-8, halves of surrogate pairs, control characters inside
//! strings, a comma after the last field. One such character must not cost the record around it.

use std::borrow::Cow;

/// A record that was mended.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mended {
    /// The record.
    pub(super) bytes: Vec<u8>,
    /// Whether something of its text was replaced.
    pub(super) has_text: bool,
    /// Whether commas were left out.
    pub(super) has_commas: bool,
}

/// The record with what cannot be text replaced, and without commas that nothing follows; none where there is nothing
/// of the kind.
pub(super) fn mend(bytes: &[u8]) -> Option<Mended> {
    let text = String::from_utf8_lossy(bytes);
    let mut mended = Vec::with_capacity(text.len());
    let mut has_text = matches!(text, Cow::Owned(_));
    let (mut has_commas, mut in_string) = (false, false);
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first != b'\\' {
            rest = after;
            in_string ^= *first == b'"';
            if *first == b',' && !in_string && is_too_many(after) {
                has_commas = true;
                continue;
            }
            let control = *first < b' ' && *first != b'\n';
            // Between values a tab or the end of a line in Windows is as good as a blank.
            has_text |= control && (in_string || !matches!(first, b'\t' | b'\r'));
            mended.push(if control { b' ' } else { *first });
            continue;
        }
        let (escape, length) = match unit(rest) {
            Some(0xd800..0xdc00) if matches!(rest.get(6..).and_then(unit), Some(0xdc00..0xe000)) => {
                (None, 12)
            }
            Some(0xd800..0xe000) => (Some("\\ufffd"), 6),
            Some(_) => (None, 6),
            None => (None, 2),
        };
        let length = length.min(rest.len());
        has_text |= escape.is_some();
        mended.extend_from_slice(escape.map_or(rest.get(..length).unwrap_or_default(), str::as_bytes));
        rest = rest.get(length..).unwrap_or_default();
    }
    (has_text || has_commas).then_some(Mended { bytes: mended, has_text, has_commas })
}

/// Whether nothing stands between a comma and what follows it: another one, or the end of the object or list.
fn is_too_many(after: &[u8]) -> bool {
    matches!(after.iter().find(|byte| !byte.is_ascii_whitespace()), Some(b',' | b'}' | b']'))
}

/// The number of a `\uXXXX` at the beginning of the bytes.
fn unit(bytes: &[u8]) -> Option<u32> {
    let digits = bytes.strip_prefix(b"\\u")?.get(..4)?;
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &[u8]) -> Option<String> {
        mend(text).map(|mended| String::from_utf8(mended.bytes).unwrap())
    }

    #[test]
    fn only_what_is_no_text_is_replaced() {
        assert_eq!(mended(br#"{"a":"\ud83d\ude00 \\ud800 \u00e9"}"#), None);
        assert_eq!(mended(br#""x\ud800y""#).as_deref(), Some(r#""x\ufffdy""#));
        assert_eq!(
            mended(br#""\udc00\ud800\ud800\udc00""#).as_deref(),
            Some(r#""\ufffd\ufffd\ud800\udc00""#)
        );
        assert_eq!(mended(b"\"a\xffb\tc\"").as_deref(), Some("\"a\u{fffd}b c\""));
        assert_eq!(mended(br#""\u12"#), None);
    }
    #[test]
    fn commas_that_nothing_follows_are_left_out() {
        let text = b"{\"a\":[1,,2 , ],\r\n \"b\":\",]\\\",}\",\n}";
        let mended = mend(text).unwrap();
        assert_eq!(mended.bytes, b"{\"a\":[1,2  ], \n \"b\":\",]\\\",}\"\n}");
        assert_eq!((mended.has_text, mended.has_commas), (false, true));
        assert_eq!(mend(b"{\"a\":1,\"b\":\",}\"}"), None);
    }
}
