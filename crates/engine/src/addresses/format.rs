//! What Exchange Online would refuse or drop of an object's addresses, and a correction for it (facts 5.1, 5.5,
//! 5.8, 5.9). Where sources contradict each other, or nobody knows, nothing is said.

use super::address::{Address, LONGEST_LABEL, in_letters, normalise};
use super::domains::{is_reserved, is_verified};
use super::plain::plain_domain;
use crate::powershell::is_unseen;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::hash_map::Entry;

/// Addresses that one object can have (facts 5.8).
pub const MOST: usize = 300;
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

/// Something wrong with an address of an object, or with all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What.
    pub reason: Reason,
    /// The address by its position; none where it is about all of them.
    pub at: Option<usize>,
    /// What the address should be instead, or go where it is empty; none where only people can know.
    pub proposal: Option<String>,
    /// What would be proposed if no other object stood against it.
    pub taken: Option<String>,
}

impl Fault {
    fn of(reason: Reason, at: usize, proposal: Option<String>) -> Self {
        Self { reason, at: Some(at), proposal, taken: None }
    }
}

/// What decides beside the addresses themselves.
#[derive(Debug, Clone, Copy, Default)]
pub struct Circumstances<'a> {
    /// Mail, and the sign-in name: the address among these is taken for the primary one, the first before the others.
    pub preferred: [&'a str; 2],
    /// Whether the object receives mail in Exchange Online: then it has exactly one primary address.
    pub has_mailbox: bool,
    /// Verified domains, where addresses of others are dropped and they are known; else none.
    pub domains: &'a [String],
}

/// What is wrong with an object's addresses.
pub fn faults(list: &[&str], around: Circumstances<'_>) -> Vec<Fault> {
    let mut faults: Vec<Fault> = Vec::new();
    let parsed: Vec<Address<'_>> = list.iter().map(|text| Address::parse(text)).collect();
    primaries(list, &parsed, around, &mut faults);
    for (at, (text, address)) in list.iter().zip(&parsed).enumerate() {
        if let Some(reason) = reason_as_written(text, *address, around.domains) {
            let goes = matches!(reason, Reason::Domain(_)) || address.value.is_empty();
            let proposal = if goes { Some(String::new()) } else { corrected(text, *address) };
            faults.push(Fault::of(reason, at, proposal));
        }
    }
    if list.len() > MOST {
        faults.push(Fault { reason: Reason::TooMany, at: None, proposal: None, taken: None });
    }
    make_primary(&parsed, around, &mut faults);
    mend_together(&mut faults);
    remove_copies(list, &mut faults);
    faults
}

/// Where a mailbox has no primary address and no sound one that could be it, mail or sign-in name becomes it as it is
/// corrected.
fn make_primary(parsed: &[Address<'_>], around: Circumstances<'_>, faults: &mut [Fault]) {
    let has_one = parsed.iter().any(|own| own.is_primary());
    if !around.has_mailbox || has_one || faults.iter().any(|fault| fault.reason == Reason::NoPrimary) {
        return;
    }
    let rank = |fault: &Fault| {
        let proposed = Address::parse(fault.proposal.as_deref()?);
        if !proposed.is_smtp() || proposed.value.is_empty() {
            return None;
        }
        around.preferred.iter().position(|text| text.eq_ignore_ascii_case(proposed.value))
    };
    let first =
        faults.iter_mut().filter_map(|fault| Some((rank(fault)?, fault))).min_by_key(|(rank, _)| *rank);
    if let Some((_, fault)) = first {
        let value = fault.proposal.as_deref().map(|text| Address::parse(text).value.to_owned());
        fault.proposal = value.map(|value| format!("SMTP:{value}"));
    }
}

/// What the list has once everything before it is corrected is not to come a second time: the wrong one goes. An
/// address that stands there as the primary one and once more is such a copy, too.
fn remove_copies(list: &[&str], faults: &mut [Fault]) {
    let proposes = |fault: &Fault| fault.proposal.as_ref().is_some_and(|text| !text.is_empty());
    if !faults.iter().any(proposes) {
        return;
    }
    let touched: FxHashSet<usize> =
        faults.iter().filter(|fault| fault.proposal.is_some()).filter_map(|fault| fault.at).collect();
    let proposed = |fault: &Fault| fault.proposal.as_deref().map(normalise).unwrap_or_default();
    // Where none is primary yet, the one that becomes it goes before all others.
    let first = faults.iter().filter(|fault| fault.reason == Reason::NoPrimary && proposes(fault));
    let mut known: FxHashMap<String, Option<usize>> =
        first.map(|fault| (proposed(fault), fault.at)).collect();
    for (_, text) in list.iter().enumerate().filter(|(at, _)| !touched.contains(at)) {
        known.entry(normalise(text)).or_insert(None);
    }
    for fault in faults.iter_mut().filter(|fault| proposes(fault)) {
        // Two faults of one address have one proposal.
        if *known.entry(proposed(fault)).or_insert(fault.at) != fault.at {
            fault.proposal = Some(String::new());
        }
    }
}

/// One of several primary addresses that has another fault too becomes a secondary one as it is corrected, so that
/// both faults have one proposal.
fn mend_together(faults: &mut [Fault]) {
    let is_second = |fault: &&Fault| fault.reason == Reason::SeveralPrimaries;
    let second: FxHashSet<usize> = faults.iter().filter(is_second).filter_map(|fault| fault.at).collect();
    let mut both: FxHashMap<usize, Option<String>> = FxHashMap::default();
    for other in faults.iter().filter(|fault| !is_second(fault)) {
        let Some(at) = other.at.filter(|at| second.contains(at)) else { continue };
        let proposal = other.proposal.as_ref().map(|text| match text.as_str() {
            "" => String::new(),
            _ => format!("smtp:{}", Address::parse(text).value),
        });
        both.insert(at, proposal);
    }
    for fault in faults {
        if let Some(proposal) = fault.at.and_then(|at| both.get(&at)) {
            fault.proposal.clone_from(proposal);
        }
    }
}

/// The list with all proposals followed. What the list has already is not repeated; of two forms of one address the
/// primary one stays.
pub fn followed(list: &[&str], faults: &[Fault]) -> Vec<String> {
    let mut proposals: FxHashMap<usize, &str> = FxHashMap::default();
    for fault in faults {
        if let (Some(at), Some(proposal)) = (fault.at, &fault.proposal) {
            proposals.entry(at).or_insert(proposal);
        }
    }
    let mut known: FxHashMap<String, usize> = FxHashMap::default();
    let mut new: Vec<&str> = Vec::new();
    let texts = list.iter().enumerate().map(|(at, text)| proposals.get(&at).copied().unwrap_or(text));
    for text in texts.filter(|text| !text.is_empty()) {
        match known.entry(normalise(text)) {
            Entry::Vacant(vacant) => {
                vacant.insert(new.len());
                new.push(text);
            }
            Entry::Occupied(same) => {
                let is_primary = Address::parse(text).is_primary();
                if let Some(before) = new.get_mut(*same.get()).filter(|_| is_primary) {
                    *before = text;
                }
            }
        }
    }
    new.into_iter().map(str::to_owned).collect()
}

fn primaries(list: &[&str], parsed: &[Address<'_>], around: Circumstances<'_>, faults: &mut Vec<Fault>) {
    let primaries: Vec<usize> =
        parsed.iter().enumerate().filter(|(_, own)| own.is_primary()).map(|(at, _)| at).collect();
    let value = |at: usize| parsed.get(at).map(|own| own.value).unwrap_or_default();
    let is_wrong = |at: usize| {
        let written = list.get(at).zip(parsed.get(at));
        written.is_none_or(|(text, own)| reason_as_written(text, *own, around.domains).is_some())
    };
    let best = |among: &[usize]| {
        let rank = |at: &usize| {
            let preferred = around.preferred.iter().position(|text| text.eq_ignore_ascii_case(value(*at)));
            (is_wrong(*at), preferred.unwrap_or(around.preferred.len()), *at)
        };
        among.iter().copied().min_by_key(rank)
    };
    if primaries.len() > 1 {
        let kept = best(&primaries);
        for at in primaries.into_iter().filter(|at| Some(*at) != kept) {
            let proposal = Some(format!("smtp:{}", value(at)));
            faults.push(Fault::of(Reason::SeveralPrimaries, at, proposal));
        }
    } else if primaries.is_empty() && around.has_mailbox {
        let sound = |(at, own): &(usize, &Address<'_>)| own.is_smtp() && !is_wrong(*at);
        let others: Vec<usize> = parsed.iter().enumerate().filter(sound).map(|(at, _)| at).collect();
        if let Some(at) = best(&others) {
            let proposal = Some(format!("SMTP:{}", value(at)));
            faults.push(Fault::of(Reason::NoPrimary, at, proposal));
        }
    }
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
fn corrected(text: &str, address: Address<'_>) -> Option<String> {
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

    #[test]
    fn exactly_one_address_is_primary() {
        let list = ["SMTP:b@contoso.example", "SMTP:ana@contoso.example", "smtp:c@contoso.example"];
        let around = Circumstances { preferred: ["ana@contoso.example", ""], ..Circumstances::default() };
        let found = faults(&list, around);
        assert_eq!(found.len(), 1);
        assert_eq!(followed(&list, &found), ["smtp:b@contoso.example", list[1], list[2]]);

        let none = ["x500:/o=a", "smtp:b@contoso.example", "smtp:ana@contoso.example"];
        let found = faults(&none, Circumstances { has_mailbox: true, ..around });
        assert_eq!(found[0].reason, Reason::NoPrimary);
        assert_eq!(followed(&none, &found)[2], "SMTP:ana@contoso.example");
        assert!(faults(&none, around).is_empty(), "without a mailbox nobody knows");
        assert!(faults(&["x500:/o=a"], Circumstances { has_mailbox: true, ..around }).is_empty());
    }

    #[test]
    fn one_primary_address_is_left_of_two_forms_of_it() {
        let around = Circumstances { has_mailbox: true, ..Circumstances::default() };
        let (upper, lower) = ("SMTP:Ana@contoso.example", "SMTP:ana@contoso.example");
        for (list, proposals, left) in [
            (vec![upper, lower], vec![""], vec![upper]),
            (vec!["smtp:ana@contoso.example", upper, lower], vec![""], vec![upper]),
            (vec!["ana@contoso.example", upper], vec![""], vec![upper]),
            (
                vec!["smtp:ana@contoso.example", upper, "smtp:b c@contoso.example"],
                vec!["smtp:bc@contoso.example"],
                vec![upper, "smtp:bc@contoso.example"],
            ),
            (vec!["smtp:Ana@contoso.example", "smtp:ana@contoso.example"], vec![upper], vec![upper]),
        ] {
            let found = faults(&list, around);
            let proposed: Vec<_> = found.iter().filter_map(|fault| fault.proposal.as_deref()).collect();
            assert_eq!(proposed, proposals, "{list:?}");
            assert_eq!(followed(&list, &found), left, "{list:?}");
        }
    }

    #[test]
    fn foreign_domains_are_told_where_the_own_ones_are_known() {
        let domains = ["contoso.example".to_owned()];
        let around = Circumstances { domains: &domains, ..Circumstances::default() };
        let list = ["smtp:a@Fabrikam.example", "smtp:a@x.contoso.example", "smtp:a@x.onmicrosoft.com"];
        let found = faults(&list, around);
        assert_eq!(found[0].reason, Reason::Domain("fabrikam.example".to_owned()));
        assert_eq!(followed(&list, &found), &list[1..]);
        let written =
            ["smtp:a@B\u{dc}CHER.example", "smtp:b@xn--bcher-kva.example", "smtp:c@bu\u{308}cher.example"];
        let one = Reason::Domain("b\u{fc}cher.example".to_owned());
        assert!(faults(&written, around).iter().all(|fault| fault.reason == one));
    }
}
