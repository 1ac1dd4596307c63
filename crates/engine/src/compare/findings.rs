//! Findings that are gone, that are new, and that are still there with other users.

use super::identity::identity;
use super::pair::{Pair, Which};
use super::told::{missing, tells_user};
use crate::checks::Finding;
use crate::licensing::process::ErrorCode;
use crate::tenant::{ObjectIndex, UserIndex};
use rustc_hash::FxHashSet;
use seatscope_contract::comparison::{
    FindingChanges, FoundFinding, RemainingFinding, Totals, UnclearFinding, Which as Export,
};
use seatscope_contract::work::FindingIdentity;
use std::collections::BTreeMap;

/// The findings of one export by what they are about, in the report's order.
type ByIdentity<'a> = BTreeMap<FindingIdentity, Vec<&'a Finding>>;

/// Matches the findings of both exports. Each list keeps the order of its report.
pub(super) fn changes(pair: &Pair<'_>, totals: &mut Totals) -> FindingChanges {
    let (earlier, later) = (by_identity(pair, Which::Earlier), by_identity(pair, Which::Later));
    let mut cannot_tell: Vec<UnclearFinding> = Vec::new();
    let mut only = |which: Which, others: &ByIdentity<'_>, export: Export| -> Vec<FoundFinding> {
        let findings = pair.analysis(which).findings.iter();
        let unmatched =
            findings.filter(|finding| !others.contains_key(&identity(pair.tenant(which), finding)));
        let mut only = Vec::new();
        for finding in unmatched {
            let (missing, finding) = (missing(pair, which, finding), pair.finding(which, finding));
            if missing.is_empty() {
                only.push(finding);
            } else {
                cannot_tell.push(UnclearFinding { finding, found_in: export, missing });
            }
        }
        only
    };
    let resolved = only(Which::Earlier, &later, Export::Earlier);
    let introduced = only(Which::Later, &earlier, Export::Later);
    let remaining = remaining(pair, &earlier, &later);
    totals.findings_resolved = resolved.len() as u64;
    totals.findings_introduced = introduced.len() as u64;
    totals.findings_remaining = remaining.len() as u64;
    totals.findings_unclear = cannot_tell.len() as u64;
    FindingChanges {
        resolved: pair.cut(resolved),
        introduced: pair.cut(introduced),
        remaining: pair.cut(remaining),
        cannot_tell: pair.cut(cannot_tell),
    }
}

fn by_identity<'a>(pair: &Pair<'a>, which: Which) -> ByIdentity<'a> {
    let mut found = ByIdentity::new();
    for finding in &pair.analysis(which).findings {
        found.entry(identity(pair.tenant(which), finding)).or_default().push(finding);
    }
    found
}

/// Findings of the later export that were there before. Where several are about the same, the first of them
/// names all users who left.
fn remaining(pair: &Pair<'_>, earlier: &ByIdentity<'_>, later: &ByIdentity<'_>) -> Vec<RemainingFinding> {
    let mut remaining = Vec::new();
    for finding in &pair.later.findings {
        let identity = identity(&pair.later.tenant, finding);
        let Some(before) = earlier.get(&identity) else { continue };
        let now = later.get(&identity).map(Vec::as_slice).unwrap_or_default();
        let is_first = now.first().is_some_and(|first| std::ptr::eq(*first, finding));
        let left = if is_first { only_here(pair, Which::Earlier, before, now) } else { Vec::new() };
        let joined = only_here(pair, Which::Later, &[finding], before);
        remaining.push(RemainingFinding {
            finding: pair.finding(Which::Later, finding),
            left: pair.people(Which::Earlier, left),
            joined: pair.people(Which::Later, joined),
            moved: pair.people(Which::Later, moved(pair, finding, before)),
        });
    }
    remaining
}

/// Users whose recorded error comes through other groups than before.
fn moved(pair: &Pair<'_>, finding: &Finding, before: &[&Finding]) -> Vec<UserIndex> {
    let known: FxHashSet<UserIndex> = before.iter().flat_map(|finding| &finding.users).copied().collect();
    let moved = finding.users.iter().filter(|user| {
        let Some(earlier) = pair.other_user(Which::Later, **user).filter(|user| known.contains(user)) else {
            return false;
        };
        let now = error_groups(pair, Which::Later, finding, **user);
        let then = error_groups(pair, Which::Earlier, finding, earlier);
        !now.is_empty() && !then.is_empty() && !now.iter().any(|group| then.contains(group))
    });
    moved.copied().collect()
}

/// Groups, in shared numbers, through which a user's errors of a finding of the later export are recorded.
fn error_groups(
    pair: &Pair<'_>,
    which: Which,
    finding: &Finding,
    user: UserIndex,
) -> Vec<Option<ObjectIndex>> {
    let tenant = pair.tenant(which);
    let Some(code) = ErrorCode::of(&finding.code) else { return Vec::new() };
    let products = finding.products.iter().map(|product| pair.products.shared(Which::Later, *product));
    let products: Vec<_> = products.collect();
    let of_finding = tenant.users.recorded(user).map(|(_, shape)| shape).filter(|shape| {
        let error = tenant.texts.get(shape.error).and_then(ErrorCode::of);
        let product = pair.products.shared(which, shape.product);
        shape.standing.is_error() && error == Some(code) && products.contains(&product)
    });
    of_finding.map(|shape| shape.group.map(|group| pair.objects.shared(which, group))).collect()
}

/// Users whom findings of one export touch and those of the other do not, as far as the other tells of them.
fn only_here(pair: &Pair<'_>, which: Which, here: &[&Finding], there: &[&Finding]) -> Vec<UserIndex> {
    let others: FxHashSet<UserIndex> = there.iter().flat_map(|finding| &finding.users).copied().collect();
    let users = here.iter().flat_map(|finding| finding.users.iter().map(move |user| (*user, *finding)));
    let only = users.filter(|(user, finding)| {
        let is_there = pair.other_user(which, *user).is_some_and(|there| others.contains(&there));
        !is_there && tells_user(pair, which, finding, *user)
    });
    let mut only: Vec<UserIndex> = only.map(|(user, _)| user).collect();
    only.sort_unstable();
    only.dedup();
    only
}
