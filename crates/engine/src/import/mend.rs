//! Makes text of what is not quite: bytes that are not UTF-8, halves of surrogate pairs, control
//! characters inside strings. One such character must not cost the record around it.

use std::borrow::Cow;

/// The record with what cannot be text replaced; none where there is nothing of the kind.
pub(super) fn mend(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = String::from_utf8_lossy(bytes);
    let mut mended = Vec::with_capacity(text.len());
    let mut changed = matches!(text, Cow::Owned(_));
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first != b'\\' {
            let control = *first < b' ' && *first != b'\n';
            changed |= control;
            mended.push(if control { b' ' } else { *first });
            rest = after;
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
        changed |= escape.is_some();
        mended.extend_from_slice(escape.map_or(rest.get(..length).unwrap_or_default(), str::as_bytes));
        rest = rest.get(length..).unwrap_or_default();
    }
    changed.then_some(mended)
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
        mend(text).map(|bytes| String::from_utf8(bytes).unwrap())
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
}
