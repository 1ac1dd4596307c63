//! `DuplicateProxyAddress`: one address, two or more holders. Assignments and removals of Exchange
//! plans fail for users who hold one (facts 4.22, 5.2, 5.3; seed 000).

use super::address_book::describe;
use super::{Context, EvidencePlace, Finding, Holder, Part, names::join};
use seatscope_contract::report::{Basis, Confidence, Severity};

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let duplicates = context.addresses.duplicates.iter();
    duplicates
        .map(|duplicate| {
            let mut finding =
                Finding::new("DuplicateProxyAddress", Severity::Error, Basis::Static, Confidence::Documented);
            finding.addresses = vec![duplicate.address.clone()];
            for (holder, position) in &duplicate.holders {
                let place = match holder {
                    Holder::User(user) => {
                        finding.users.push(*user);
                        tenant.users.addresses_place.at(*user)
                    }
                    Holder::Group(group) => {
                        finding.groups.extend(tenant.groups.object.get(*group));
                        tenant.groups.place.at(*group)
                    }
                    Holder::Other(other) => tenant.others.get(*other as usize).map(|other| other.place),
                };
                let part = Part::Element("proxyAddresses", *position);
                finding.evidence.extend(place.map(|place| EvidencePlace { place, part }));
            }
            let mut holders: Vec<String> =
                duplicate.holders.iter().map(|(holder, _)| describe(tenant, *holder)).collect();
            holders.sort();
            finding.message = format!(
                "The address {} is held by {} objects: {}.",
                duplicate.address,
                holders.len(),
                join(&holders, "and")
            );
            finding
        })
        .collect()
}
