//! Addresses, ids and domains, known by their form.

use super::{Kind, Pseudonyms};
use crate::addresses::Address;
use crate::tenant::ids::guid;

/// Letters of a GUID with its hyphens.
const GUID: usize = 36;

impl Pseudonyms<'_> {
    /// A text that is one address, or one id, from beginning to end.
    pub(super) fn whole_address(&self, text: &str) -> Option<String> {
        let text = text.trim();
        if self.known.is_odd_id(text) && guid(text).is_none() {
            return Some(self.name(Kind::Address, text));
        }
        let address = Address::parse(text);
        let has_space = text.contains(char::is_whitespace);
        match address.value.rsplit_once('@') {
            Some((local, domain)) if !has_space && !local.is_empty() && !domain.is_empty() => {
                Some(self.address(text))
            }
            None if address.prefix.is_some_and(is_address_prefix) => Some(self.address(text)),
            _ => None,
        }
    }

    /// What has the form of an address, an id or a domain at the beginning of a sentence's rest, and its length.
    pub(super) fn formed(&self, rest: &str, before: char) -> Option<(String, usize)> {
        if before.is_alphanumeric() {
            return None;
        }
        if let Some(id) = rest.get(..GUID)
            && id.contains('-')
            && guid(id).is_some()
        {
            return Some((self.id(id), GUID));
        }
        let ends = |letter: char| letter.is_whitespace() || "\"<>()[]{},;|“”`".contains(letter);
        let token = rest.split(ends).next().unwrap_or_default().trim_end_matches(['.', ':', '!', '?', '\'']);
        if token.is_empty() {
            return None;
        }
        if let Some(domain) = token.strip_prefix('@').filter(|domain| self.known.is_domain(domain)) {
            return Some((format!("@{}", self.domain(domain)), token.len()));
        }
        let parts = token.rsplit_once('@');
        let is_address = parts.is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty());
        let prefix = token.split_once(':').map(|(prefix, _)| prefix);
        if is_address || prefix.is_some_and(is_address_prefix) {
            return Some((self.address(token), token.len()));
        }
        let is_domain = token.contains('.') && self.known.is_domain(token);
        is_domain.then(|| (self.domain(token), token.len()))
    }

    /// An address with its prefix, a pseudonym for each of its parts.
    fn address(&self, text: &str) -> String {
        let address = Address::parse(text);
        let prefix = address.prefix.map(|prefix| format!("{prefix}:")).unwrap_or_default();
        match address.value.rsplit_once('@') {
            Some((local, domain)) => {
                format!("{prefix}p-{}@{}", self.mark(local), self.domain(domain))
            }
            None => format!("{prefix}{}", self.name(Kind::Address, address.value)),
        }
    }

    /// A domain; that one belongs to the tenant itself may be seen.
    fn domain(&self, domain: &str) -> String {
        let ending =
            if domain.to_lowercase().ends_with(".onmicrosoft.com") { "onmicrosoft.com" } else { "example" };
        format!("d-{}.{ending}", self.mark(domain))
    }

    /// A GUID; those of products and plans are Microsoft's and stay.
    fn id(&self, id: &str) -> String {
        if self.known.is_products(id) {
            return id.to_owned();
        }
        let lower = id.to_lowercase();
        let bits = (u128::from(self.hash(&lower)) << 64) | u128::from(self.hash(&format!("{lower}.")));
        uuid::Builder::from_random_bytes(bits.to_be_bytes()).into_uuid().hyphenated().to_string()
    }
}

/// Prefixes of addresses that need not hold an `@`.
fn is_address_prefix(prefix: &str) -> bool {
    ["smtp", "x500", "x400", "sip", "spo", "eum"].iter().any(|known| prefix.eq_ignore_ascii_case(known))
}
