//! A proxy address: its prefix, its parts, and the form in which two of them are compared (facts 5.1, 5.3).

use crate::tenant::text::trimmed;
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The longest label of a domain (RFC 1035); a longer one is no encoded name.
pub(super) const LONGEST_LABEL: usize = 63;

/// A proxy address as exported, blanks around its parts left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address<'a> {
    /// What stands before the colon; none where there is no prefix.
    pub prefix: Option<&'a str>,
    /// What stands behind it.
    pub value: &'a str,
}

impl<'a> Address<'a> {
    /// Takes an address apart. A colon that does not end a word of letters and digits is part of the
    /// address: `"a:b"@contoso.example` has no prefix.
    pub fn parse(text: &'a str) -> Self {
        let text = trimmed(text);
        // Nearly all are one of these two.
        for prefix in ["smtp", "SMTP"] {
            if let Some(value) = text.strip_prefix(prefix).and_then(|rest| rest.strip_prefix(':')) {
                return Self { prefix: Some(prefix), value: trimmed(value) };
            }
        }
        match text.split_once(':') {
            Some((prefix, value)) if is_prefix(trimmed(prefix)) => {
                Self { prefix: Some(trimmed(prefix)), value: trimmed(value) }
            }
            _ => Self { prefix: None, value: text },
        }
    }

    /// Whether there is a blank between the prefix and its colon, in the text that it was taken from.
    pub(super) fn is_parted(self, text: &str) -> bool {
        self.prefix.is_some_and(|prefix| text.trim_start().as_bytes().get(prefix.len()) != Some(&b':'))
    }

    /// Whether it is a mail address. Without a prefix it counts as one.
    pub fn is_smtp(self) -> bool {
        self.prefix.is_none_or(|prefix| prefix.eq_ignore_ascii_case("smtp"))
    }

    /// Whether it is the address that mail is sent from: `SMTP:` in capitals.
    pub fn is_primary(self) -> bool {
        self.prefix == Some("SMTP")
    }

    /// The part before the last `@`; none where there is no `@`.
    pub fn local_part(self) -> Option<&'a str> {
        self.value.rsplit_once('@').map(|(local, _)| local)
    }

    /// The part behind the last `@`.
    pub fn domain(self) -> Option<&'a str> {
        self.value.rsplit_once('@').map(|(_, domain)| domain)
    }
}

fn is_prefix(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// An address in the form in which two of them are compared: blanks trimmed, without regard to case, and
/// an internationalised domain by its letters, however it is written. `SMTP:` and `smtp:` are one space of
/// names, and so is an address without prefix; every other prefix is a space of its own.
pub fn normalise(text: &str) -> String {
    let mut normal = String::with_capacity(text.len() + 5);
    normalise_into(text, &mut normal);
    normal
}

/// As [`normalise`], into a text that is used again and again.
pub(super) fn normalise_into(text: &str, normal: &mut String) {
    let address = Address::parse(text);
    normal.clear();
    lower_into(address.prefix.unwrap_or("smtp"), normal);
    normal.push(':');
    match address.value.rsplit_once('@').filter(|_| address.is_smtp()) {
        Some((local, domain)) => {
            lower_into(local, normal);
            normal.push('@');
            lower_into(&in_letters(domain), normal);
        }
        None => lower_into(address.value, normal),
    }
}

/// A domain with its encoded labels, `xn--…`, in letters, and letters composed with their marks: what looks alike is
/// one domain (RFC 5891).
pub fn in_letters(domain: &str) -> Cow<'_, str> {
    match decoded(domain) {
        letters if letters.is_ascii() || is_nfc(&letters) => letters,
        letters => Cow::Owned(letters.nfc().collect()),
    }
}

/// A domain with its encoded labels in letters.
fn decoded(domain: &str) -> Cow<'_, str> {
    let bytes = domain.as_bytes();
    // Most domains have not even the hyphens.
    let has_hyphens = bytes.windows(2).any(|two| two == b"--");
    let has_encoded = has_hyphens && bytes.windows(4).any(|window| window.eq_ignore_ascii_case(b"xn--"));
    if !has_encoded {
        return Cow::Borrowed(domain);
    }
    let labels = domain.split('.').map(|label| match label.split_at_checked(4) {
        Some((start, code)) if start.eq_ignore_ascii_case("xn--") && code.len() <= LONGEST_LABEL => {
            let letters = punycode::decode(&code.to_ascii_lowercase()).ok();
            letters.filter(|letters| !letters.is_empty()).map_or(Cow::Borrowed(label), Cow::Owned)
        }
        _ => Cow::Borrowed(label),
    });
    Cow::Owned(labels.collect::<Vec<_>>().join("."))
}

/// Lower case letter by letter. A sigma at a word's end is a sigma all the same.
fn lower_into(text: &str, lower: &mut String) {
    if text.is_ascii() {
        let start = lower.len();
        lower.push_str(text);
        if let Some(added) = lower.get_mut(start..) {
            added.make_ascii_lowercase();
        }
        return;
    }
    let letters = text.chars().flat_map(char::to_lowercase);
    lower.extend(letters.map(|letter| if letter == 'ς' { 'σ' } else { letter }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_spaces_of_their_own_and_case_does_not_count() {
        assert_eq!(normalise("SMTP: Ana@Contoso.example "), "smtp:ana@contoso.example");
        assert_eq!(normalise("X500:/O=Org"), "x500:/o=org");
        assert_eq!(normalise("SIP:ana@contoso.example"), "sip:ana@contoso.example");
        assert_eq!(normalise("ana@contoso.example"), "smtp:ana@contoso.example");
    }

    #[test]
    fn only_a_word_before_the_colon_is_a_prefix() {
        assert_eq!(normalise("\"a:b\"@contoso.example"), "smtp:\"a:b\"@contoso.example");
        assert_eq!(Address::parse("smtp:\"a:b\"@contoso.example").value, "\"a:b\"@contoso.example");
        assert_eq!(Address::parse("ana@[IPv6:2001:db8::1]").prefix, None);
        assert_eq!(normalise(": ana@contoso.example"), "smtp:: ana@contoso.example");
    }

    #[test]
    fn a_domain_is_the_same_encoded_and_in_letters() {
        assert_eq!(normalise("smtp:ana@XN--BCHER-KVA.example"), normalise("SMTP:ana@Bücher.example"));
        assert_eq!(normalise("smtp:ana@bu\u{308}cher.example"), normalise("smtp:ana@b\u{fc}cher.example"));
        assert_eq!(normalise("smtp:ana@xn--.example"), "smtp:ana@xn--.example");
        assert_eq!(normalise("smtp:ana@xn--\u{20ac}.example"), "smtp:ana@xn--\u{20ac}.example");
        assert_eq!(normalise("x500:/o=a@xn--bcher-kva"), "x500:/o=a@xn--bcher-kva");
    }

    #[test]
    fn letters_of_any_script_are_compared_without_case() {
        assert_eq!(normalise("smtp:ΟΔΟΣ@contoso.example"), normalise("smtp:οδος@contoso.example"));
        assert_eq!(normalise("smtp:O'Neil+Tag@contoso.example"), "smtp:o'neil+tag@contoso.example");
        assert_eq!(normalise("smtp:\u{1f600}@contoso.example"), "smtp:\u{1f600}@contoso.example");
        assert_eq!(normalise("smtp:a\u{7}b@contoso.example"), "smtp:a\u{7}b@contoso.example");
    }

    #[test]
    fn only_capitals_make_a_primary_address() {
        assert!(Address::parse("SMTP:ana@contoso.example").is_primary());
        assert!(!Address::parse("Smtp:ana@contoso.example").is_primary());
        assert!(!Address::parse("SIP:ana@contoso.example").is_primary());
    }
}
