//! When two findings of two exports are the same: by code and by what they are about, never by their number
//! or their users.

use crate::checks::Finding;
use crate::tenant::Tenant;
use seatscope_contract::work::FindingIdentity;

/// Which lists of a finding say what it is about. The others say whom it touches and through what.
#[derive(Debug, Clone, Copy, Default)]
struct About {
    groups: bool,
    products: bool,
    plans: bool,
    addresses: bool,
}

/// What a finding is about.
pub(crate) fn identity(tenant: &Tenant, finding: &Finding) -> FindingIdentity {
    let about = about(finding);
    let products = &tenant.products.ids;
    FindingIdentity {
        code: finding.code.clone(),
        groups: ids(about.groups, &finding.groups, |group| tenant.objects.text(*group)),
        products: ids(about.products, &finding.products, |product| products.text(*product)),
        plans: ids(about.plans, &finding.plans, |plan| tenant.plans.ids.text(*plan)),
        addresses: ids(about.addresses, &finding.addresses, Clone::clone),
    }
}

/// Ids in their order, where they say what a finding is about.
fn ids<T>(count: bool, things: &[T], id: impl Fn(&T) -> String) -> Vec<String> {
    let mut ids: Vec<String> = things.iter().filter(|_| count).map(id).collect();
    ids.sort_unstable();
    ids
}

fn about(finding: &Finding) -> About {
    let nothing = About::default();
    match finding.code.as_str() {
        "ChangedWhileProcessing"
        | "GroupNotSecurityEnabled"
        | "LargeLicensedGroup"
        | "MembershipDrift"
        | "MembershipRuleAtRisk"
        | "NestedGroup"
        | "ProcessingOverdue" => About { groups: true, ..nothing },
        // Of groups alone: their licences could not be set, or their failures are only counted.
        "LicenseChangeFailed" if finding.users.is_empty() => {
            About { groups: true, products: true, ..nothing }
        }
        "RecordContradictsLog" => About { groups: true, products: true, ..nothing },
        "Other" => About { groups: true, products: true, ..nothing },
        "PlanEnabledByDefault" | "PrerequisiteNotInGroup" => {
            About { groups: true, products: true, plans: true, ..nothing }
        }
        "DuplicateProxyAddress" | "ProxyAddressClashOnLicensing" => About { addresses: true, ..nothing },
        "UniquenessViolation" => About { products: true, addresses: true, ..nothing },
        "InvalidProxyAddress" | "ProxyAddressWillChange" => nothing,
        // Two plans exclude each other, whichever products bring them.
        "MutuallyExclusiveViolation" if !finding.plans.is_empty() => About { plans: true, ..nothing },
        "RedundantProduct" => About { products: true, ..nothing },
        _ => About { products: true, plans: true, ..nothing },
    }
}
