//! `LargeLicensedGroup`: a licensed group of 100,000 members or more. Changing its licences takes long
//! and may slow directory synchronisation down (seed 003: limitations; facts 7).

use super::{Finding, Names, Records, places};
use seatscope_contract::report::{Basis, Confidence, Severity};

/// Members from which on Microsoft warns.
const LARGE: usize = 100_000;

pub(super) fn check(records: Records<'_>) -> Vec<Finding> {
    let (tenant, members) = (records.tenant, &records.tenant.members);
    let mut findings = Vec::new();
    for group in tenant.groups.licensed() {
        let size = members.users.get(group).len() + members.strangers.get(group).len();
        if size < LARGE {
            continue;
        }
        let mut finding =
            Finding::new("LargeLicensedGroup", Severity::Info, Basis::Static, Confidence::Documented);
        let object = tenant.groups.object.get(group).copied();
        finding.groups.extend(object);
        finding.products = tenant.groups.licenses.get(group).iter().map(|license| license.product).collect();
        finding.evidence.extend(places::of_group(tenant, group, "members"));
        finding.message = format!(
            "The licensed group {} has {size} members: a change of its licences takes long and may slow directory synchronisation down.",
            object.map(|object| Names(tenant).group(object)).unwrap_or_default(),
        );
        findings.push(finding);
    }
    findings
}
