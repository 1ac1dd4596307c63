//! What an export has at all, and so what its silence means: an object that a list lacks is gone only if the
//! list is there to its end.

use super::pair::{Pair, Which};
use crate::analysis::Analysis;
use crate::checks::Finding;
use crate::report::coverage::{absent, served};
use crate::tenant::{Fields, GroupIndex, Tenant, UserIndex};
use seatscope_contract::report::Basis;

/// What an export has at all.
#[derive(Debug)]
pub(super) struct Told {
    /// Whether all users are listed.
    pub(super) users: bool,
    /// Whether all groups are listed.
    pub(super) groups: bool,
    absent: Vec<(&'static str, Vec<&'static str>)>,
    needs: Vec<(&'static str, &'static str)>,
}

impl Told {
    pub(super) fn new(analysis: &Analysis) -> Self {
        let Analysis { tenant, tally, .. } = analysis;
        Self {
            users: tenant.users.exported().next().is_some() && !tenant.exported.is_cut("users"),
            groups: tenant.groups.exported().next().is_some() && !tenant.exported.is_cut("groups"),
            absent: absent(tenant, &tally.products),
            needs: served().into_iter().map(|(check, input, _)| (check, input)).collect(),
        }
    }

    /// Whether a check looks at an input.
    fn needs(&self, check: &str, input: &str) -> bool {
        self.needs.contains(&(check, input))
    }

    /// Inputs of a check that are not there at all.
    fn absent(&self, check: &str) -> &[&'static str] {
        let found = self.absent.iter().find(|(name, _)| *name == check);
        found.map(|(_, inputs)| inputs.as_slice()).unwrap_or_default()
    }
}

/// Fields of users and groups by the names that the coverage gives them.
const USER_FIELDS: [(Fields, &str); 8] = [
    (Fields::ASSIGNMENTS, "users.licenseAssignmentStates"),
    (Fields::ADDRESSES, "users.proxyAddresses"),
    (Fields::USAGE_LOCATION, "users.usageLocation"),
    (Fields::ENABLED, "users.accountEnabled"),
    (Fields::USER_TYPE, "users.userType"),
    (Fields::MAIL, "users.mail"),
    (Fields::MAIL_NICKNAME, "users.mailNickname"),
    (Fields::WITHHELD, "users.onPremisesProvisioningErrors"),
];
const GROUP_FIELDS: [(Fields, &str); 4] = [
    (Fields::LICENSES, "groups.assignedLicenses"),
    (Fields::ADDRESSES, "groups.proxyAddresses"),
    (Fields::SECURITY, "groups.securityEnabled"),
    (Fields::GROUP_TYPES, "groups.membershipRule"),
];

/// Which plans are off, as the coverage names it.
const USERS_PLANS: &str = "users.disabledPlans";
const GROUPS_PLANS: &str = "groups.disabledPlans";

/// The check that makes a finding, as the coverage names it.
pub fn check_of(code: &str, basis: Basis) -> &'static str {
    match (code, basis) {
        ("ProxyAddressClashOnLicensing", _) => "addressClashes",
        ("ProxyAddressWillChange", _) => "addressChanges",
        ("InvalidProxyAddress", _) => "addressFormats",
        ("DuplicateProxyAddress", _) => "proxyAddresses",
        (
            "ChangedWhileProcessing"
            | "ConcurrencyRetry"
            | "LicenseChangeFailed"
            | "ProcessingOverdue"
            | "RecordContradictsLog"
            | "ServiceLost"
            | "UnusualActor",
            _,
        ) => "auditLog",
        ("DirectAndInherited" | "RedundantProduct", _) => "directAndInherited",
        ("DisabledUserLicensed" | "GuestLicensed", _) => "accounts",
        ("GroupNotSecurityEnabled" | "LargeLicensedGroup", _) => "groupKinds",
        ("MembershipDrift", _) => "membershipDrift",
        ("MembershipRuleAtRisk", _) => "membershipRules",
        ("NestedGroup", _) => "nestedGroups",
        ("PlanEnabledByDefault" | "PrerequisiteNotInGroup" | "UnknownDisabledPlan", _) => {
            "prerequisitesInGroup"
        }
        ("ProductNotOwned", _) => "productOwnership",
        ("SeatCountMismatch", _) => "seatCounts",
        ("SeatsInGrace" | "SeatsOverconsumed" | "SeatsUnused", _) => "seats",
        ("UsageLocationMissing", _) => "usageLocations",
        (_, Basis::Predicted) => "predictions",
        (_, Basis::Recorded | Basis::Static) => "assignmentErrors",
    }
}

/// What the other export lacks to say whether a finding is there too; nothing where it can be told.
pub(super) fn missing(pair: &Pair<'_>, from: Which, finding: &Finding) -> Vec<String> {
    let check = check_of(&finding.code, finding.basis);
    let mut missing: Vec<&'static str> = inputs_missing(pair, from, check);
    for user in &finding.users {
        missing.extend(user_missing(pair, from, check, *user));
    }
    let tenant = pair.tenant(from);
    for group in finding.groups.iter().filter_map(|group| tenant.groups.of(*group)) {
        missing.extend(group_missing(pair, from, check, group));
    }
    missing.sort_unstable();
    missing.dedup();
    missing.into_iter().map(str::to_owned).collect()
}

/// Whether the other export tells if a finding touches a user there too.
pub(super) fn tells_user(pair: &Pair<'_>, from: Which, finding: &Finding, user: UserIndex) -> bool {
    let check = check_of(&finding.code, finding.basis);
    inputs_missing(pair, from, check).is_empty() && user_missing(pair, from, check, user).is_empty()
}

/// Inputs of a check that one export has and the other has not.
pub(super) fn inputs_missing(pair: &Pair<'_>, from: Which, check: &str) -> Vec<&'static str> {
    let had = pair.told(from).absent(check);
    let lacks = pair.told(from.other()).absent(check);
    lacks.iter().copied().filter(|input| !had.contains(input)).collect()
}

/// What the other export lacks to say something about a user.
pub(super) fn user_missing(pair: &Pair<'_>, from: Which, check: &str, user: UserIndex) -> Vec<&'static str> {
    let to = from.other();
    let users = |which| &pair.tenant(which).users;
    let there = pair.other_user(from, user).filter(|there| !users(to).member_only.at(*there));
    let Some(there) = there else {
        return if pair.told(to).users { Vec::new() } else { vec!["users"] };
    };
    let (had, has) = (users(from).fields.at(user), users(to).fields.at(there));
    let mut missing = fields_missing(pair, &USER_FIELDS, check, had, has);
    let only_some = |fields: Fields| fields.has(Fields::SOME_ASSIGNMENTS);
    if only_some(has) && !only_some(had) {
        missing.push("users.licenseAssignmentStates");
    }
    let looks = pair.told(Which::Earlier).needs(check, USERS_PLANS);
    if looks && users(from).tell_plans(user) && !users(to).tell_plans(there) {
        missing.push(USERS_PLANS);
    }
    missing
}

fn group_missing(pair: &Pair<'_>, from: Which, check: &str, group: GroupIndex) -> Vec<&'static str> {
    let to = from.other();
    let groups = |which| &pair.tenant(which).groups;
    let there = pair.other_group(from, group).filter(|there| !groups(to).member_only.at(*there));
    let Some(there) = there else {
        return if pair.told(to).groups { Vec::new() } else { vec!["groups"] };
    };
    let mut missing = fields_missing(
        pair,
        &GROUP_FIELDS,
        check,
        groups(from).fields.at(group),
        groups(to).fields.at(there),
    );
    let looks = pair.told(from).needs(check, GROUPS_PLANS);
    if looks && groups(from).tell_plans(group) && !groups(to).tell_plans(there) {
        missing.push(GROUPS_PLANS);
    }
    let looks = pair.told(from).needs(check, "groups.members");
    if looks && lacks_members(pair.tenant(from), pair.tenant(to), group, there) {
        missing.push("groups.members");
    }
    missing
}

/// Whether the members of a group were exported and are not any more.
fn lacks_members(from: &Tenant, to: &Tenant, group: GroupIndex, there: GroupIndex) -> bool {
    from.members.known.at(group) && !to.members.known.at(there)
}

/// What the other export lacks to say what becomes of a group's members.
pub(super) fn membership_missing(pair: &Pair<'_>, from: Which, group: GroupIndex) -> Vec<&'static str> {
    group_missing(pair, from, "predictions", group)
}

fn fields_missing(
    pair: &Pair<'_>,
    known: &[(Fields, &'static str)],
    check: &str,
    had: Fields,
    has: Fields,
) -> Vec<&'static str> {
    let lacking = known
        .iter()
        .filter(|(field, name)| has.lacks(had, *field) && pair.told(Which::Earlier).needs(check, name));
    lacking.map(|(_, name)| *name).collect()
}
