//! What Exchange Online would refuse or drop of one address, and a correction for it (facts 5.1, 5.5, 5.9). Where
//! sources contradict each other, or nobody knows, nothing is said.

use super::address::{Address, LONGEST_LABEL, in_letters};
use super::domains::{is_reserved, is_verified};
use super::plain::plain_domain;
use crate::powershell::is_unseen;

/// Characters of one address without its prefix (facts 5.9, 7).
pub const LONGEST: usize = 256;

/// What is wrong, in the order in which it is told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Several primary addresses.
    SeveralPrimaries,
    /// Mail addresses and none of them primary.
    NoPrimary,
    /// No prefix.
    NoPrefix,
    /// A character that cannot be seen.
    ControlCharacter,
    /// A character that a mail address cannot have outside quotes.
    Character,
    /// No or several `@`, a part that is missing, or a dot in the wrong place.
    Shape,
    /// Longer than an address can be.
    TooLong,
    /// Of a domain that the tenant has not verified, in letters however it is written.
    Domain(String),
    /// More addresses than one object can have.
    TooMany,
}

/// Whether a text has characters that cannot be seen.
pub(super) fn has_unseen(text: &str) -> bool {
    letters(text).any(|(_, is_unseen)| is_unseen)
}

/// A text without the characters that cannot be seen.
pub(super) fn without_unseen(text: &str) -> String {
    letters(text).filter(|(_, is_unseen)| !is_unseen).map(|(letter, _)| letter).collect()
}

/// The characters of a text, each with whether it cannot be seen. The joiner within an emoji is part of what is seen.
pub fn letters(text: &str) -> impl Iterator<Item = (char, bool)> {
    let is_picture = |letter: Option<char>| {
        matches!(letter, Some('\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}'))
    };
    let next = text.chars().skip(1).map(Some).chain([None]);
    let before = std::iter::once(None).chain(text.chars().map(Some));
    text.chars().zip(before).zip(next).map(move |((letter, before), next)| {
        let joins = letter == '\u{200d}' && is_picture(before) && is_picture(next);
        (letter, is_unseen(letter) && !joins)
    })
}

/// What is wrong with an address of a list, as it is written there: a blank before its colon, too.
pub(super) fn reason_as_written(text: &str, address: Address<'_>, domains: &[String]) -> Option<Reason> {
    reason(address, domains).or_else(|| address.is_parted(text).then_some(Reason::Character))
}

/// What is wrong with one address.
pub(super) fn reason(address: Address<'_>, domains: &[String]) -> Option<Reason> {
    match plain_domain(address.value).filter(|_| address.is_smtp()) {
        Some(domain) => placed_wrongly(address, domain, domains),
        None => looked_at_closely(address, domains),
    }
}

fn looked_at_closely(address: Address<'_>, domains: &[String]) -> Option<Reason> {
    if has_unseen(address.value) {
        return Some(Reason::ControlCharacter);
    }
    if address.value.chars().count() > LONGEST {
        return Some(Reason::TooLong);
    }
    let is_sip = address.prefix.is_some_and(|prefix| prefix.eq_ignore_ascii_case("sip"));
    if is_sip && address.value.contains(is_refused_in_sip) {
        return Some(Reason::Character);
    }
    if !address.is_smtp() {
        // X500 and X400 addresses hold blanks and brackets rightly; of the others nothing is documented.
        return None;
    }
    let parts = address.local_part().zip(address.domain());
    let (local, domain) = parts.unwrap_or((address.value, ""));
    let is_quoted = is_quoted(local);
    if (!is_quoted && local.contains(is_refused)) || domain.contains(is_refused) {
        return Some(Reason::Character);
    }
    let dotted = |part: &str| part.starts_with('.') || part.ends_with('.') || part.contains("..");
    let misses_a_part = local.is_empty() || domain.is_empty();
    let is_stray = !is_quoted && (dotted(local) || local.contains('@'));
    if misses_a_part || is_stray || dotted(domain) || !is_domain(domain) {
        return Some(Reason::Shape);
    }
    placed_wrongly(address, domain, domains)
}

/// What is wrong with a mail address whose letters are all as they should be.
fn placed_wrongly(address: Address<'_>, domain: &str, domains: &[String]) -> Option<Reason> {
    if address.prefix.is_none() {
        return Some(Reason::NoPrefix);
    }
    let is_foreign = !domains.is_empty() && !is_verified(domains, domain) && !is_reserved(domains, domain);
    is_foreign.then(|| Reason::Domain(in_letters(domain).to_lowercase()))
}

/// Whether a text has the shape of a domain: two labels at least, none too long and no hyphen at their ends. Which
/// letters and signs are in them is told by whether it is verified.
fn is_domain(text: &str) -> bool {
    let is_label =
        |label: &str| label.len() <= LONGEST_LABEL && !label.starts_with('-') && !label.ends_with('-');
    text.contains('.') && text.split('.').all(is_label)
}

/// Characters that a SIP address cannot have (facts 5.9).
fn is_refused_in_sip(letter: char) -> bool {
    letter.is_whitespace() || "<>(),[]\"".contains(letter)
}

/// Characters that a mail address cannot have outside quotes (facts 5.9).
pub(super) fn is_refused(letter: char) -> bool {
    letter.is_whitespace() || "<>();,[]\":".contains(letter)
}

/// Whether a local part stands in quotes, none of them open.
fn is_quoted(local: &str) -> bool {
    let Some(inner) = local.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else { return false };
    let mut escaped = false;
    for letter in inner.chars() {
        if letter == '"' && !escaped {
            return false;
        }
        escaped = letter == '\\' && !escaped;
    }
    !inner.is_empty() && !escaped
}

/// The address without what is refused, where that leaves a sound one.
pub(super) fn corrected(text: &str, address: Address<'_>) -> Option<String> {
    let value = without_unseen(address.value);
    let value = if address.is_smtp() { without_prefix(&value) } else { &value };
    let proposal = if address.is_smtp() {
        sound(address.prefix.unwrap_or("smtp"), value)?
    } else {
        let prefix = address.prefix.unwrap_or_default();
        let value = match reason(Address { prefix: Some(prefix), value }, &[]) {
            Some(Reason::Character) => value.replace(is_refused_in_sip, ""),
            _ => value.to_owned(),
        };
        let proposal = format!("{prefix}:{value}");
        reason(Address::parse(&proposal), &[]).is_none().then_some(proposal)?
    };
    (proposal != text).then_some(proposal)
}

/// A mail address without the prefixes that were written before it once more.
pub(super) fn without_prefix(text: &str) -> &str {
    let mut text = text;
    loop {
        let address = Address::parse(text);
        match address.prefix {
            Some(_) if address.is_smtp() => text = address.value,
            _ => return text,
        }
    }
}

/// A mail address with this prefix, `smtp` where it is empty, without what is refused; none where no sound
/// one is left.
pub(super) fn sound(prefix: &str, value: &str) -> Option<String> {
    let mut value = value.to_owned();
    if !is_quoted(value.rsplit_once('@').map(|(local, _)| local).unwrap_or_default()) {
        value.retain(|letter| !is_refused(letter));
    }
    if let Some((local, domain)) = value.rsplit_once('@') {
        let local = if is_quoted(local) { local.to_owned() } else { without_stray_dots(local) };
        value = format!("{local}@{}", without_stray_dots(domain));
    }
    let prefix = if prefix.is_empty() { "smtp" } else { prefix };
    let is_sound = reason(Address { prefix: Some(prefix), value: &value }, &[]).is_none();
    is_sound.then(|| format!("{prefix}:{value}"))
}

fn without_stray_dots(part: &str) -> String {
    part.split('.').filter(|label| !label.is_empty()).collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::super::faults::{Circumstances, faults};
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_quick_look_and_a_close_one_agree(text in "(smtp:|SMTP:|sip:|)[aB1.@_+'-]{0,12}(@contoso.example|@b.c|)") {
            let domains = ["contoso.example".to_owned()];
            let address = Address::parse(&text);
            prop_assert_eq!(reason(address, &domains), looked_at_closely(address, &domains));
        }
    }

    fn told(text: &str) -> (Option<Reason>, Option<String>) {
        let found = faults(&[text], Circumstances::default());
        found.into_iter().next().map_or((None, None), |fault| (Some(fault.reason), fault.proposal))
    }

    #[test]
    fn what_exchange_accepts_is_not_told() {
        for sound in [
            "smtp:o'neil+desk_1=x!#$%&*/?^`{|}~-@contoso.example",
            "SMTP:\"Ana Maria, (desk)\"@contoso.example",
            "smtp:ana@b\u{fc}cher.example",
            "smtp:jos\u{e9}@contoso.example",
            "smtp:\u{1f600}@contoso.example",
            "X500:/o=Contoso/ou=Old (Lisbon)/cn=Recipients/cn=Ana, Maria",
            "x400:C=PT;A= ;P=Contoso;O=Lisbon;S=Duarte;",
            "SIP:ana@contoso.example;gruu",
            "SPO:SPO_1@SPO_2",
            "EUM:4711;phone-context=plan",
            "smtp:ana@sub.domain-1.contoso.example",
        ] {
            assert_eq!(told(sound), (None, None), "{sound}");
        }
        assert_eq!(told(&format!("x500:/{}", "a".repeat(LONGEST - 1))), (None, None));
    }

    #[test]
    fn what_it_refuses_is_told_with_a_correction() {
        let fixed = |text: &str| Some(text.to_owned());
        for (text, reason, proposal) in [
            ("ana@contoso.example", Reason::NoPrefix, fixed("smtp:ana@contoso.example")),
            ("smtp:ana\u{7}@contoso.example", Reason::ControlCharacter, fixed("smtp:ana@contoso.example")),
            ("x500:/o=a\u{7}", Reason::ControlCharacter, fixed("x500:/o=a")),
            ("smtp:ana maria@contoso.example", Reason::Character, fixed("smtp:anamaria@contoso.example")),
            ("smtp:\"ana@contoso.example", Reason::Character, fixed("smtp:ana@contoso.example")),
            ("smtp:\"a\"b\"@contoso.example", Reason::Character, fixed("smtp:ab@contoso.example")),
            ("SMTP:smtp:ana@contoso.example", Reason::Character, fixed("SMTP:ana@contoso.example")),
            ("smtp:ana@[10.0.0.1]", Reason::Character, fixed("smtp:ana@10.0.0.1")),
            ("smtp:.ana..maria.@contoso.example.", Reason::Shape, fixed("smtp:ana.maria@contoso.example")),
            ("smtp:an\u{200b}a@contoso.example", Reason::ControlCharacter, fixed("smtp:ana@contoso.example")),
            ("smtp:\u{202e}ana@contoso.example", Reason::ControlCharacter, fixed("smtp:ana@contoso.example")),
            ("smtp :ana@contoso.example", Reason::Character, fixed("smtp:ana@contoso.example")),
            ("X500 :/o=a", Reason::Character, fixed("X500:/o=a")),
            ("", Reason::Shape, fixed("")),
            (
                "smtp:\u{2764}\u{200d}\u{1f525}\u{7}@contoso.example",
                Reason::ControlCharacter,
                fixed("smtp:\u{2764}\u{200d}\u{1f525}@contoso.example"),
            ),
            ("SIP:ana <x>@contoso.example", Reason::Character, fixed("SIP:anax@contoso.example")),
            ("smtp:ana@contoso", Reason::Shape, None),
            ("smtp:ana@-contoso.example", Reason::Shape, None),
            ("smtp:ana@contoso-.example", Reason::Shape, None),
            ("smtp:ana", Reason::Shape, None),
            ("smtp:@contoso.example", Reason::Shape, None),
            ("smtp:ana@maria@contoso.example", Reason::Shape, None),
            ("smtp:", Reason::Shape, fixed("")),
        ] {
            assert_eq!(told(text), (Some(reason), proposal), "{text}");
        }
        assert_eq!(told(&format!("smtp:{}@b.example", "a".repeat(LONGEST))).0, Some(Reason::TooLong));
    }
}
