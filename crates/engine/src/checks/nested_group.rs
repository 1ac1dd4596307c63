//! `NestedGroup`: a licensed group has groups as members; users reached only through them get
//! nothing (facts 4.12; seed 003).

use super::names::count;
use super::{Context, EvidencePlace, Finding, Names, Part};
use crate::tenant::{GroupIndex, Tenant, UserIndex};
use rustc_hash::FxHashSet;
use seatscope_contract::report::{Basis, Confidence, Severity};

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let groups = tenant.groups.licensed().filter(|group| !tenant.members.groups.get(*group).is_empty());
    groups
        .map(|group| {
            let mut finding =
                Finding::new("NestedGroup", Severity::Warning, Basis::Static, Confidence::Documented);
            let inner = tenant.members.groups.get(group);
            for group in std::iter::once(&group).chain(inner) {
                finding.groups.extend(tenant.groups.object.get(*group));
            }
            finding.products =
                tenant.groups.licenses.get(group).iter().map(|license| license.product).collect();
            finding.users = reached_only_through_nesting(tenant, group);
            finding.evidence.extend(
                tenant
                    .groups
                    .place
                    .at(group)
                    .map(|place| EvidencePlace { place, part: Part::Field("members") }),
            );
            let name = tenant
                .groups
                .object
                .get(group)
                .map(|object| Names(tenant).group(*object))
                .unwrap_or_default();
            let inner = match inner.len() {
                1 => "a group as member".to_owned(),
                more => format!("{more} groups as members"),
            };
            let reached = match finding.users.len() {
                0 => "nobody in the export is reached only that way".to_owned(),
                users => {
                    format!("{} reached only that way get nothing from it", count(users, "user", "users"))
                }
            };
            finding.message = format!("The licensed group {name} has {inner}; {reached}.");
            finding
        })
        .collect()
}

/// Users of the groups inside a group, however deep, who are not its direct members.
fn reached_only_through_nesting(tenant: &Tenant, group: GroupIndex) -> Vec<UserIndex> {
    let mut seen: FxHashSet<GroupIndex> = FxHashSet::from_iter([group]);
    let mut waiting: Vec<GroupIndex> = tenant.members.groups.get(group).to_vec();
    let direct = tenant.members.users.get(group);
    let mut users = Vec::new();
    while let Some(inner) = waiting.pop() {
        if seen.insert(inner) {
            users.extend(
                tenant.members.users.get(inner).iter().filter(|user| direct.binary_search(user).is_err()),
            );
            waiting.extend(tenant.members.groups.get(inner));
        }
    }
    users
}
