//! Pseudonyms: names, addresses and ids of a tenant replaced in a report, the same one everywhere by the same.
//!
//! A pseudonym is a keyed hash (SipHash-2-4), so nothing has to be remembered, every form of the report agrees,
//! and without the key nobody can try names out. Products and service plans keep their names: they are
//! Microsoft's. What the tenant's texts are is known from its tables ([`known`]); addresses, ids and domains are
//! recognised by their form ([`forms`]), so that also those are replaced that stand in no table.

mod forms;
mod json;
mod known;
mod lines;

pub(super) use json::JsonFilter;
pub(super) use lines::LineFilter;

use crate::analysis::Analysis;
use known::Known;
use siphasher::sip::SipHasher24;
use std::hash::Hasher;

/// The secret that pseudonyms are made with.
pub type Key = [u8; 16];

/// Digits and letters that are not taken for each other.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Letters of a pseudonym: 50 bits, so that among a million names two alike are not to be expected.
const LENGTH: u32 = 10;

/// What a text stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A user's display name.
    Person,
    /// A group's name.
    Group,
    /// The organisation.
    Organization,
    /// A department.
    Department,
    /// A contact, a recipient.
    Recipient,
    /// The path of a file.
    File,
    /// An address that its form does not tell.
    Address,
    /// A text in quotes that no table has.
    Name,
}

/// Replaces what a tenant's texts would tell.
pub(super) struct Pseudonyms<'a> {
    key: Key,
    known: Known<'a>,
}

impl<'a> Pseudonyms<'a> {
    /// The pseudonyms of a tenant under a key.
    pub(super) fn new(analysis: &'a Analysis, key: Key) -> Self {
        Self { key, known: Known::new(analysis) }
    }

    /// A text of a report with everything replaced that is the tenant's.
    pub(super) fn text(&self, text: &str) -> String {
        if let Some(kind) = self.known.name(text) {
            return kind.map_or_else(|| text.to_owned(), |kind| self.name(kind, text));
        }
        if let Some(address) = self.whole_address(text) {
            return address;
        }
        self.sentence(text)
    }

    /// The pseudonym of a name.
    fn name(&self, kind: Kind, name: &str) -> String {
        let mark = self.mark(name);
        match kind {
            Kind::Person => format!("Person {mark}"),
            Kind::Group => format!("Group {mark}"),
            Kind::Organization => format!("Organisation {mark}"),
            Kind::Department => format!("Department {mark}"),
            Kind::Recipient => format!("Recipient {mark}"),
            Kind::Address => format!("address-{mark}"),
            Kind::Name => format!("Name {mark}"),
            Kind::File => {
                let ending = name.rsplit_once('.').map(|(_, ending)| ending).filter(|ending| {
                    ending.len() <= 4 && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
                });
                ending.map_or_else(|| format!("file-{mark}"), |ending| format!("file-{mark}.{ending}"))
            }
        }
    }

    /// The letters that stand for a text. Capitals do not count: addresses are the same in any.
    fn mark(&self, text: &str) -> String {
        let mut bits = self.hash(&text.to_lowercase());
        let mut mark = String::new();
        for _ in 0..LENGTH {
            let letter = LETTERS.get((bits & 31) as usize).copied().unwrap_or(b'0');
            mark.push(char::from(letter));
            bits >>= 5;
        }
        mark
    }

    fn hash(&self, text: &str) -> u64 {
        let mut hasher = SipHasher24::new_with_key(&self.key);
        hasher.write(text.as_bytes());
        hasher.finish()
    }

    /// A sentence: known names, then what is quoted, then what has the form of an address, an id or a domain.
    fn sentence(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        let mut before = ' ';
        while let Some(letter) = rest.chars().next() {
            let known = self.known.begins(rest).filter(|_| !before.is_alphanumeric());
            let formed = self.quoted(rest).or_else(|| self.formed(rest, before));
            // The longer one is meant: `ana@contoso.example` is an address, whoever has the nickname `ana`.
            let longer = formed.as_ref().map_or(0, |(_, length)| *length);
            let replaced = match known.filter(|(name, _)| name.len() > longer) {
                Some((name, kind)) => {
                    let name_or_pseudonym = kind.map_or(name.to_owned(), |kind| self.name(kind, name));
                    Some((name_or_pseudonym, name.len()))
                }
                None => formed,
            };
            if let Some((replaced, length)) = replaced {
                out.push_str(&replaced);
                before = replaced.chars().last().unwrap_or(' ');
                rest = rest.get(length..).unwrap_or_default();
                continue;
            }
            out.push(letter);
            before = letter;
            rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        }
        out
    }

    /// A text in quotes at the beginning of another, and its length. What stands between quotes is a name of
    /// the tenant's; what stands between back-ticks is what somebody wrote, unless it is a name of a field.
    fn quoted(&self, text: &str) -> Option<(String, usize)> {
        let (open, close) = match text.chars().next()? {
            '“' => ('“', '”'),
            '`' => ('`', '`'),
            _ => return None,
        };
        let inner = text.strip_prefix(open)?;
        // A name may hold the mark that ends it.
        let named = self.known.begins(inner).map(|(name, _)| name.len());
        let named = named.filter(|length| inner.get(*length..).is_some_and(|rest| rest.starts_with(close)));
        let inner = inner.get(..named.or_else(|| inner.find(close))?)?;
        let length = open.len_utf8() + inner.len() + close.len_utf8();
        if inner.is_empty() {
            return None;
        }
        let is_ours = open == '`' && is_field(inner);
        let replaced = match self.known.name(inner) {
            Some(None) => inner.to_owned(),
            Some(Some(kind)) => self.name(kind, inner),
            None if is_ours => inner.to_owned(),
            None => self.whole_address(inner).unwrap_or_else(|| match self.formed(inner, ' ') {
                Some((formed, length)) if length == inner.len() => formed,
                _ => self.name(Kind::Name, inner),
            }),
        };
        Some((format!("{open}{replaced}{close}"), length))
    }
}

/// Whether a text is the name of a field or of one of the contract's words, as messages quote them.
fn is_field(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "id", "mail", "state", "error", "value", "members", "users", "groups", "null", "type", "name",
        "enabled",
    ];
    let inner_capital = text.bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"@._".contains(&byte));
    let begins = text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    let commands = ["Get-", "az ", "Connect-", "ConvertTo-", "@odata."];
    WORDS.contains(&text)
        || (plain && begins && inner_capital && !text.contains('@'))
        || commands.iter().any(|command| text.starts_with(command))
}
