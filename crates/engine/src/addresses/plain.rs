//! Mail addresses that need no closer look, since most need none.

/// What a byte is in a plain address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// A letter, a digit, or one of the commonest signs.
    Plain,
    /// A dot or a hyphen, which stands between those.
    Between,
    At,
    Other,
}

/// What each byte is: addresses are the larger part of an export, and a look into a table is the quickest.
#[expect(clippy::indexing_slicing, reason = "the compiler works it out, and tells of it")]
const SIGNS: [Sign; 256] = {
    let mut signs = [Sign::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        signs[byte] = match byte as u8 {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'_' | b'+' | b'\'' => Sign::Plain,
            b'.' | b'-' => Sign::Between,
            b'@' => Sign::At,
            _ => Sign::Other,
        };
        byte += 1;
    }
    signs
};

fn sign(byte: u8) -> Sign {
    SIGNS.get(usize::from(byte)).copied().unwrap_or(Sign::Other)
}

/// No label of a domain and no part of so short an address is too long.
const SHORT: usize = 63;

/// The domain of a mail address that is short, of letters, digits and the commonest signs, with its dots and hyphens
/// between them and a dot in its domain; none where it is not. Such an address is sound (facts 5.9).
pub(super) fn plain_domain(value: &str) -> Option<&str> {
    if value.len() > SHORT {
        return None;
    }
    let mut at = None;
    let mut has_dot = false;
    let mut was_plain = false;
    for (position, byte) in value.bytes().enumerate() {
        let sign = sign(byte);
        match sign {
            Sign::Plain => {}
            Sign::Between if was_plain => has_dot |= byte == b'.',
            Sign::At if was_plain && at.is_none() => (at, has_dot) = (Some(position), false),
            _ => return None,
        }
        was_plain = sign == Sign::Plain;
    }
    if !was_plain || !has_dot {
        return None;
    }
    value.get(at? + 1..)
}

/// Whether an alias is short, of letters, digits and the commonest signs, with its dots and hyphens between them: such a
/// one is sound (facts 1.1, 5.9).
pub(super) fn is_plain_alias(value: &str) -> bool {
    let mut was_plain = false;
    value.len() <= SHORT
        && value.bytes().all(|byte| {
            let sign = sign(byte);
            let fits = sign == Sign::Plain || (sign == Sign::Between && was_plain);
            was_plain = sign == Sign::Plain;
            fits
        })
        && was_plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_aliases_are_told() {
        for (alias, is_plain) in [
            ("ana.maria-x_1+d'", true),
            ("a", true),
            ("", false),
            (".a", false),
            ("a.", false),
            ("a..b", false),
        ] {
            assert_eq!(is_plain_alias(alias), is_plain, "{alias}");
        }
        assert!(!is_plain_alias("a@b") && !is_plain_alias("jos\u{e9}") && !is_plain_alias(&"a".repeat(64)));
    }

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
