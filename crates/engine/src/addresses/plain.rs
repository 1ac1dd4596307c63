//! Mail addresses that need no closer look, since most need none.

/// What a plain address is made of, beside dots and the one `@`.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'\'')
}

/// No label of a domain and no part of so short an address is too long.
const SHORT: usize = 63;

/// The domain of a mail address that is short, of letters, digits and the commonest signs, with its dots and hyphens
/// between them and a dot in its domain; none where it is not. Such an address is sound (facts 5.9).
pub(super) fn plain_domain(value: &str) -> Option<&str> {
    let mut at = None;
    let mut dots = 0;
    let mut was_plain = false;
    for (position, byte) in value.bytes().enumerate() {
        let plain = is_plain(byte);
        match byte {
            _ if plain => {}
            b'.' | b'-' if was_plain => dots += usize::from(byte == b'.'),
            b'@' if was_plain && at.is_none() => (at, dots) = (Some(position), 0),
            _ => return None,
        }
        was_plain = plain;
    }
    if value.len() > SHORT || !was_plain || dots == 0 {
        return None;
    }
    value.get(at? + 1..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_domain_of_a_plain_address_is_told_and_of_no_other() {
        for (value, domain) in [
            ("ana.maria-x@Contoso.example", Some("Contoso.example")),
            ("o'neil+tag_1@a.b-c.example", Some("a.b-c.example")),
            ("ana@contoso", None),
            ("ana.@contoso.example", None),
            (".ana@contoso.example", None),
            ("a..b@contoso.example", None),
            ("ana@contoso.example.", None),
            ("ana@-contoso.example", None),
            ("ana@b@contoso.example", None),
            ("jos\u{e9}@contoso.example", None),
            ("ana b@contoso.example", None),
            ("@contoso.example", None),
            ("contoso.example", None),
            ("", None),
        ] {
            assert_eq!(plain_domain(value), domain, "{value}");
        }
        assert_eq!(plain_domain(&format!("{}@contoso.example", "a".repeat(60))), None);
    }
}
