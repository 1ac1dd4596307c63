//! `GroupNotSecurityEnabled`: licences on a group that cannot give any (facts 4.13; seed 003).

use super::{EvidencePlace, Finding, Names, Part, Records};
use seatscope_contract::report::{Basis, Confidence, Severity};

pub(super) fn check(records: Records<'_>) -> Vec<Finding> {
    let tenant = records.tenant;
    let groups =
        tenant.groups.licensed().filter(|group| tenant.groups.security_enabled.at(*group) == Some(false));
    groups
        .map(|group| {
            let mut finding =
                Finding::new("GroupNotSecurityEnabled", Severity::Warning, Basis::Static, Confidence::Documented);
            let object = tenant.groups.object.get(group).copied();
            finding.groups.extend(object);
            finding.products = tenant.groups.licenses.get(group).iter().map(|license| license.product).collect();
            finding.evidence.extend(
                tenant.groups.place.at(group).map(|place| EvidencePlace { place, part: Part::Field("securityEnabled") }),
            );
            let name = object.map(|object| Names(tenant).group(object)).unwrap_or_default();
            finding.message = format!(
                "The group {name} carries licences but is not security-enabled: only security groups and security-enabled Microsoft 365 groups give licences to their members."
            );
            finding
        })
        .collect()
}
