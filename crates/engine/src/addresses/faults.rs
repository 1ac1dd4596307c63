//! What is wrong with the list of an object's addresses, each by itself and all together, and corrections that leave
//! one sound list (facts 5.1, 5.8).

use super::address::{Address, normalise};
use super::format::{Reason, corrected, reason_as_written};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::hash_map::Entry;

/// Addresses that one object can have (facts 5.8).
pub const MOST: usize = 300;
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

#[cfg(test)]
mod tests {
    use super::*;

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
