//! When two findings of two exports are the same: by code and by what they are about, never by their number
//! or their users.

use super::pair::{Pair, Which};
use crate::checks::Finding;
use crate::tenant::{ObjectIndex, PlanIndex, ProductIndex};

/// What a finding is about, in shared numbers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Identity {
    code: String,
    groups: Vec<ObjectIndex>,
    products: Vec<ProductIndex>,
    plans: Vec<PlanIndex>,
    addresses: Vec<String>,
}

/// Which lists of a finding say what it is about. The others say whom it touches and through what.
#[derive(Debug, Clone, Copy, Default)]
struct About {
    groups: bool,
    products: bool,
    plans: bool,
    addresses: bool,
}

pub(super) fn identity(pair: &Pair<'_>, which: Which, finding: &Finding) -> Identity {
    let about = about(finding);
    let mut groups: Vec<ObjectIndex> =
        finding.groups.iter().map(|group| pair.objects.shared(which, *group)).collect();
    let mut products: Vec<ProductIndex> =
        finding.products.iter().map(|product| pair.products.shared(which, *product)).collect();
    let mut plans: Vec<PlanIndex> =
        finding.plans.iter().map(|plan| pair.plans.shared(which, *plan)).collect();
    groups.sort_unstable();
    products.sort_unstable();
    plans.sort_unstable();
    Identity {
        code: finding.code.clone(),
        groups: if about.groups { groups } else { Vec::new() },
        products: if about.products { products } else { Vec::new() },
        plans: if about.plans { plans } else { Vec::new() },
        addresses: if about.addresses { finding.addresses.clone() } else { Vec::new() },
    }
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
