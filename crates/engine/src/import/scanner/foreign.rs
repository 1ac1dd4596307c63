//! What a record without an end took in: the record after it, or what follows the list.

use super::Around;

/// What begins inside a record and is none of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Begins {
    /// Another record: an object with the same keys, up to the one under which it stands.
    Record,
    /// A key of an object around the list.
    Key(Around),
}

/// Where in a record, whose brackets fit, the first thing begins that is none of it.
pub(super) fn foreign(record: &[u8], around: impl Fn(&str) -> Option<Around>) -> Option<(usize, Begins)> {
    let mut keys: Vec<&[u8]> = Vec::new();
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        let rest = record.get(at..)?;
        let found = rest.iter().position(|byte| matches!(byte, b'"' | b'{' | b'}' | b'[' | b']'))?;
        let (start, rest) = (at + found, rest.get(found..)?);
        match rest.first()? {
            b'"' => {
                let end = text_end(rest)?;
                if depth == 1 && trim(rest.get(end..)?).first() == Some(&b':') {
                    let key = rest.get(1..end - 1)?;
                    if let Some(around) = around(&String::from_utf8_lossy(key)) {
                        return Some((start, Begins::Key(around)));
                    }
                    keys.push(key);
                }
                at = start + end;
                continue;
            }
            b'{' if depth > 0 && keys.len() > 1 && begins_with(rest, &keys) => {
                return Some((start, Begins::Record));
            }
            b'{' | b'[' => depth += 1,
            _ => depth = depth.checked_sub(1)?,
        }
        at = start + 1;
    }
}

/// Whether an object begins with these keys.
fn begins_with(object: &[u8], keys: &[&[u8]]) -> bool {
    let mut rest = object.get(1..).unwrap_or_default();
    for (number, expected) in keys.iter().enumerate() {
        let Some((key, value)) = member(rest) else { return false };
        if key != *expected {
            return false;
        }
        if number + 1 == keys.len() {
            return true;
        }
        match value_end(value).and_then(|end| trim(value.get(end..)?).strip_prefix(b",")) {
            Some(next) => rest = next,
            None => return false,
        }
    }
    false
}

/// A key and what begins after its colon.
fn member(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let bytes = trim(bytes);
    let end = bytes.starts_with(b"\"").then(|| text_end(bytes))??;
    let value = trim(bytes.get(end..)?).strip_prefix(b":")?;
    Some((bytes.get(1..end - 1)?, trim(value)))
}

/// The end of the value that begins there.
fn value_end(bytes: &[u8]) -> Option<usize> {
    match bytes.first()? {
        b'"' => return text_end(bytes),
        b'{' | b'[' => {}
        _ => return bytes.iter().position(|byte| matches!(byte, b',' | b'}' | b']')),
    }
    let (mut depth, mut at) = (0_usize, 0);
    loop {
        let rest = bytes.get(at..)?;
        let found = rest.iter().position(|byte| matches!(byte, b'"' | b'{' | b'}' | b'[' | b']'))?;
        at += found;
        match rest.get(found)? {
            b'"' => {
                at += text_end(rest.get(found..)?)?;
                continue;
            }
            b'{' | b'[' => depth += 1,
            _ => depth -= 1,
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}

/// Where a text ends that begins with a quote.
fn text_end(bytes: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        let found = memchr::memchr2(b'"', b'\\', bytes.get(at..)?)?;
        match bytes.get(at + found)? {
            b'"' => return Some(at + found + 1),
            _ => at += found + 2,
        }
    }
}

fn trim(bytes: &[u8]) -> &[u8] {
    bytes.trim_ascii_start()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(record: &str) -> Option<(&str, Begins)> {
        let around = |key: &str| (key == "groups").then_some(Around::Document);
        foreign(record.as_bytes(), around).map(|(at, begins)| (record.split_at(at).1, begins))
    }

    #[test]
    fn a_record_is_told_from_what_belongs_to_another() {
        let swallowed = r#"{"id":"2","a":{"b":"}"},"l":[]},{"id":"3"}]}"#;
        let record = format!(r#"{{"id":"1","a":{{"c":[1]}},"l":[{{"b":1}},{swallowed}"#);
        assert_eq!(found(&record), Some((swallowed, Begins::Record)));
        // Members of a group have its first keys, and not the one under which they stand.
        assert_eq!(found(r#"{"id":"1","name":"x","members":[{"id":"2","name":"y","mail":null}]}"#), None);
        assert_eq!(
            found(r#"{"id":"1","l":[{"b":1}], "groups" : [{"id":"2"}]}"#),
            Some((r#""groups" : [{"id":"2"}]}"#, Begins::Key(Around::Document)))
        );
        assert_eq!(found(r#"{"id":"1","l":["groups"],"x":{"groups":[]}}"#), None);
        assert_eq!(found(r#"{"l":[{"l":[]}]}"#), None);
    }
}
