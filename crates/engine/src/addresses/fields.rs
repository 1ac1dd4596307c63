//! What is wrong with the fields of which licensing makes addresses: sign-in name, mail and alias (facts 1.1, 5.5, 5.9).

use super::address::{Address, normalise};
use super::format::{Reason, has_unseen, is_refused, reason, sound, without_prefix, without_unseen};
use super::plain::{is_plain_alias, plain_domain};

/// Characters of a sign-in name (facts 5.9).
const LONGEST_NAME: usize = 113;
/// Characters before its at sign, and behind it: one source says 64 and 48, the other 48 and 64 (facts 5.9), so that
/// more than 64 are too many in any case.
const LONGEST_PART: usize = 64;
/// Characters of an alias (facts 1.1, 5.9).
const LONGEST_ALIAS: usize = 64;

/// A field of which licensing makes an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// userPrincipalName.
    PrincipalName,
    /// mail.
    Mail,
    /// mailNickname, in the tenant's initial domain.
    Alias,
}

impl Origin {
    /// Graph's name of the field.
    pub fn field(self) -> &'static str {
        match self {
            Self::PrincipalName => "userPrincipalName",
            Self::Mail => "mail",
            Self::Alias => "mailNickname",
        }
    }
}

/// What is wrong with the value of a field, and what it should be; none where only people can know.
pub fn fault_of(origin: Origin, text: &str) -> Option<(Reason, Option<String>)> {
    let text = text.trim();
    let reason = told(origin, text)?;
    let proposal = corrected(origin, text).filter(|proposal| told(origin, proposal).is_none());
    Some((reason, proposal))
}

/// Whether an address of a list says the same as mail, so that it is told there.
pub fn is_listed(list: &[&str], mail: &str) -> bool {
    let mail = normalise(&format!("smtp:{mail}"));
    list.iter().any(|own| normalise(own) == mail)
}

fn told(origin: Origin, text: &str) -> Option<Reason> {
    if text.is_empty() || is_plain(origin, text) {
        return None;
    }
    if has_unseen(text) {
        return Some(Reason::ControlCharacter);
    }
    let length = text.chars().count();
    match origin {
        Origin::Mail => reason(Address { prefix: Some("smtp"), value: text }, &[]),
        // A name without an at sign is none of the directory's, so nothing is known of it.
        Origin::PrincipalName => {
            let (local, domain) = text.rsplit_once('@')?;
            if length > LONGEST_NAME || [local, domain].iter().any(|part| part.chars().count() > LONGEST_PART)
            {
                return Some(Reason::TooLong);
            }
            if local.contains(is_refused_in_name) || domain.contains(is_refused) {
                return Some(Reason::Character);
            }
            reason(Address { prefix: Some("smtp"), value: text }, &[])
        }
        Origin::Alias if length > LONGEST_ALIAS => Some(Reason::TooLong),
        Origin::Alias if text.contains(is_refused) || text.contains('@') => Some(Reason::Character),
        Origin::Alias => is_dotted(text).then_some(Reason::Shape),
    }
}

/// Whether a value needs no closer look. A sign-in name has no plus.
fn is_plain(origin: Origin, text: &str) -> bool {
    match origin {
        Origin::Mail => plain_domain(text).is_some(),
        Origin::PrincipalName => plain_domain(text).is_some() && !text.contains('+'),
        Origin::Alias => is_plain_alias(text),
    }
}

fn is_dotted(part: &str) -> bool {
    part.starts_with('.') || part.ends_with('.') || part.contains("..")
}

/// What both lists of a sign-in name's characters refuse: that of Graph and that of `IdFix`. An apostrophe
/// only one of them does.
fn is_refused_in_name(letter: char) -> bool {
    !letter.is_ascii() || is_refused(letter) || "\\%&*+/=?{}|".contains(letter)
}

fn corrected(origin: Origin, text: &str) -> Option<String> {
    let seen = without_unseen(text);
    match origin {
        Origin::Mail => {
            sound("", without_prefix(&seen)).map(|address| Address::parse(&address).value.to_owned())
        }
        Origin::PrincipalName => {
            let (local, domain) = seen.rsplit_once('@')?;
            // Which plain letters stand for others is for people to say.
            let is_plain = local.is_ascii();
            let local = local.replace(is_refused_in_name, "");
            let address = is_plain.then(|| sound("", &format!("{local}@{domain}")))??;
            Some(Address::parse(&address).value.to_owned())
        }
        Origin::Alias => {
            let kept = seen.split('@').next().unwrap_or_default().replace(is_refused, "");
            let kept: Vec<&str> = kept.split('.').filter(|label| !label.is_empty()).collect();
            Some(kept.join(".")).filter(|alias| !alias.is_empty())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_licensing_can_make_an_address_of_is_not_told() {
        for (origin, sound) in [
            (Origin::PrincipalName, "o'neil-1_x!#^~@contoso.example"),
            (Origin::PrincipalName, "ana@b\u{fc}cher.example"),
            (Origin::PrincipalName, "known by name alone"),
            (Origin::Mail, "ana+desk@contoso.example"),
            (Origin::Mail, "\"Ana Maria\"@contoso.example"),
            (Origin::Mail, "jos\u{e9}@contoso.example"),
            (Origin::Mail, "\u{2764}\u{200d}\u{1f525}@contoso.example"),
            (Origin::Mail, ""),
            (Origin::Alias, "ana.maria+desk'1_x-y"),
            (Origin::Alias, "jos\u{e9}"),
        ] {
            assert_eq!(fault_of(origin, sound), None, "{sound}");
        }
        assert_eq!(fault_of(Origin::Alias, &"a".repeat(LONGEST_ALIAS)), None);
        let longest = format!("{}@contoso.example", "a".repeat(LONGEST_PART));
        assert_eq!(fault_of(Origin::PrincipalName, &longest), None);
    }

    #[test]
    fn what_it_cannot_is_told_with_a_correction() {
        let fixed = |text: &str| Some(text.to_owned());
        for (origin, text, reason, proposal) in [
            (Origin::PrincipalName, "a+b@contoso.example", Reason::Character, fixed("ab@contoso.example")),
            (Origin::PrincipalName, "jos\u{e9}@contoso.example", Reason::Character, None),
            (Origin::PrincipalName, "ana.@contoso.example", Reason::Shape, fixed("ana@contoso.example")),
            (
                Origin::PrincipalName,
                "a\u{7}@contoso.example",
                Reason::ControlCharacter,
                fixed("a@contoso.example"),
            ),
            (Origin::PrincipalName, "@contoso.example", Reason::Shape, None),
            (Origin::Mail, "ana maria@contoso.example", Reason::Character, fixed("anamaria@contoso.example")),
            (Origin::Mail, "smtp:ana@contoso.example", Reason::Character, fixed("ana@contoso.example")),
            (Origin::Mail, "ana", Reason::Shape, None),
            (Origin::Alias, "ana maria", Reason::Character, fixed("anamaria")),
            (Origin::Alias, "ana@contoso.example", Reason::Character, fixed("ana")),
            (Origin::Alias, ".ana", Reason::Shape, fixed("ana")),
            (Origin::Alias, "...", Reason::Shape, None),
        ] {
            assert_eq!(fault_of(origin, text), Some((reason, proposal)), "{text}");
        }
        assert_eq!(fault_of(Origin::Alias, &"a".repeat(LONGEST_ALIAS + 1)), Some((Reason::TooLong, None)));
        let long = format!("{}@contoso.example", "a".repeat(LONGEST_PART + 1));
        assert_eq!(fault_of(Origin::PrincipalName, &long), Some((Reason::TooLong, None)));
    }

    #[test]
    fn mail_that_is_in_the_list_is_told_there() {
        assert!(is_listed(&["SMTP:Ana@contoso.example"], "ana@contoso.example"));
        assert!(!is_listed(&["sip:ana@contoso.example"], "ana@contoso.example"));
    }
}
