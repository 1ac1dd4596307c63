//! What this export can and cannot tell, check by check, and the commands that complete it.

mod need;
mod remarks;
mod there;

use crate::addresses::{Holder, addresses_of};
use crate::exports::{
    AUDITS, CONTACTS, DELETED_USERS, Export, GROUPS, MEMBERS, ORGANIZATION, PRODUCTS, RECIPIENTS, USERS,
};
use crate::tenant::{Fields, GroupIndex, ProductIndex, Tenant, UserIndex};
use need::{Need, judge};
use seatscope_contract::report::{Coverage, CoverageStatus};
use there::{There, has_unknown_inside, has_unnamed_errors, members_there, share, share_if_any};
use time::OffsetDateTime;

/// The check that looks at the audit log.
const AUDIT_LOG: &str = "auditLog";

/// The check whose needs depend on the rules of dynamic groups.
const DRIFT: &str = "membershipDrift";

/// The coverage of every check.
pub fn coverage(
    tenant: &Tenant,
    products_in_use: &[ProductIndex],
    now: Option<OffsetDateTime>,
) -> Vec<Coverage> {
    let checks = needs(tenant, products_in_use).into_iter();
    let mut coverage: Vec<Coverage> = checks.map(|(check, needs)| judge(check, &needs)).collect();
    let log = coverage.iter_mut().find(|coverage| coverage.check == AUDIT_LOG);
    if let Some(log) = log.filter(|log| log.status == CoverageStatus::Partial) {
        log.remedy = format!("{}{}", remarks::log_reach(tenant), log.remedy);
    }
    if let Some(drift) = coverage.iter_mut().find(|coverage| coverage.check == DRIFT) {
        remarks::add_properties(tenant, now, drift);
    }
    coverage
}

/// Every check with the inputs that it needs and of which the export has nothing.
pub(crate) fn absent(
    tenant: &Tenant,
    products_in_use: &[ProductIndex],
) -> Vec<(&'static str, Vec<&'static str>)> {
    let absent = |needs: Vec<Need>| {
        needs.iter().filter(|need| need.there == There::Nothing).map(|need| need.name).collect()
    };
    let checks = needs(tenant, products_in_use).into_iter();
    checks.map(|(check, needs)| (check, absent(needs))).collect()
}

/// Every check with the inputs that it needs and the export that gives each.
pub fn served() -> Vec<(&'static str, &'static str, Export)> {
    let checks = needs(&Tenant::default(), &[]);
    let needs =
        checks.into_iter().flat_map(|(check, needs)| needs.into_iter().map(move |need| (check, need)));
    needs.map(|(check, need)| (check, need.name, need.remedy)).collect()
}

/// What every check needs, and how much of it is there.
fn needs(tenant: &Tenant, products_in_use: &[ProductIndex]) -> Vec<(&'static str, Vec<Need>)> {
    // What is there of records that may be incomplete is there in part.
    let (users_cut, groups_cut) = (!tenant.exported.users_whole, !tenant.exported.groups_whole);
    let part = |there: There, cut: bool| if there == There::All && cut { There::Some } else { there };
    let users = |which: Fields| {
        let has = |user: UserIndex| tenant.users.fields.at(user).has(which);
        part(share(tenant.users.exported(), has), users_cut)
    };
    // Of a tenant without any group everything is told.
    let has_none = tenant.exported.groups
        && !tenant.exported.is_cut("groups")
        && tenant.groups.indexes().next().is_none();
    let groups = |which: Fields| match has_none {
        true => There::All,
        false => {
            let has = |group| tenant.groups.fields.at(group).has(which);
            part(share(tenant.groups.exported(), has), groups_cut)
        }
    };
    let either = |there: bool| if there { There::All } else { There::Nothing };

    let fields = &tenant.users.fields;
    let some_assignments = tenant.users.exported().any(|user| fields.at(user).has(Fields::SOME_ASSIGNMENTS));
    let tells_states = |user: UserIndex| {
        let fields = fields.at(user);
        fields.has(Fields::ASSIGNMENTS) && !fields.has(Fields::WITHOUT_STATES)
    };
    let states = || Need {
        name: "users.licenseAssignmentStates",
        there: match part(share(tenant.users.exported(), tells_states), users_cut) {
            There::All if some_assignments || has_unnamed_errors(tenant) => There::Some,
            there => there,
        },
        vital: true,
        remedy: USERS,
    };
    let with_licenses =
        match share(tenant.users.exported(), |user: UserIndex| fields.at(user).tell_holdings()) {
            There::Nothing if some_assignments => There::Some,
            there => there,
        };
    let held = || Need {
        name: "users.licenseAssignmentStates",
        there: part(with_licenses, users_cut),
        vital: true,
        remedy: USERS,
    };
    // Which plans are off: of users who have something, and of groups that give something.
    let holds = |user: &UserIndex| {
        !tenant.users.licenses.get(*user).is_empty() || !tenant.users.assignments.get(*user).is_empty()
    };
    let plans_of_users = || Need {
        name: "users.disabledPlans",
        there: share_if_any(tenant.users.exported().filter(holds), |user| tenant.users.tell_plans(user)),
        vital: false,
        remedy: USERS,
    };
    let plans_of_groups = || Need {
        name: "groups.disabledPlans",
        there: share_if_any(tenant.groups.licensed(), |group| tenant.groups.tell_plans(group)),
        vital: false,
        remedy: GROUPS,
    };
    // Who holds a seat can be counted only where everybody's licences are there.
    let counted =
        || Need { there: if with_licenses == There::All { There::All } else { There::Nothing }, ..held() };
    // Who gives a licence is told without states, too. Where it is not, some direct assignments show in plans
    // that no group gives; so groups and their members are needed.
    let recorded = match users(Fields::ASSIGNMENTS) {
        There::All if some_assignments => There::Some,
        There::Nothing if with_licenses != There::Nothing => There::Some,
        there => there,
    };
    let is_derived = |user: UserIndex| {
        let fields = fields.at(user);
        fields.has(Fields::LICENSES) && !fields.has(Fields::ASSIGNMENTS)
    };
    let some_derived = tenant.users.exported().any(is_derived);
    let licenses = || Need {
        name: "groups.assignedLicenses",
        there: groups(Fields::LICENSES),
        vital: true,
        remedy: GROUPS,
    };
    let members = || Need {
        name: "groups.members",
        there: members_there(tenant, groups(Fields::LICENSES)),
        vital: false,
        remedy: MEMBERS,
    };
    let mut sources = vec![Need { there: recorded, ..states() }, plans_of_users()];
    if some_derived {
        sources.extend([Need { vital: false, ..licenses() }, plans_of_groups(), members()]);
    }
    let nested = || Need {
        there: match members().there {
            There::All if has_unknown_inside(tenant) => There::Some,
            there => there,
        },
        vital: true,
        ..members()
    };
    let unknown = |product: &ProductIndex| {
        tenant.products.seats.at(*product).is_none() && tenant.owns(*product) != Some(false)
    };
    let unknown_seats = products_in_use.iter().any(unknown);
    let products = |vital| Need {
        name: "subscribedSkus",
        there: match either(tenant.exported.products) {
            There::All if unknown_seats => There::Some,
            there => there,
        },
        vital,
        remedy: PRODUCTS,
    };
    // How many are taken can be there without how many there are.
    let uncounted = |product: &ProductIndex| {
        tenant.products.consumed(*product).is_none() && tenant.owns(*product) != Some(false)
    };
    let consumed = || Need {
        there: match either(tenant.exported.products) {
            There::All if products_in_use.iter().any(uncounted) => There::Some,
            there => there,
        },
        ..products(true)
    };
    // Whom rules and lists of members can speak of.
    let people = |vital| Need {
        name: "users",
        there: part(either(tenant.users.exported().next().is_some()), users_cut),
        vital,
        remedy: USERS,
    };
    let locations = || Need {
        name: "users.usageLocation",
        there: match users(Fields::USAGE_LOCATION) {
            There::All if tenant.users.exported().any(|user| tenant.usage_location(user).is_none()) => {
                There::Some
            }
            there => there,
        },
        vital: false,
        remedy: USERS,
    };
    let organization = || Need {
        name: "organization",
        there: either(tenant.exported.organization),
        vital: false,
        remedy: ORGANIZATION,
    };
    // Which domains are the tenant's own, and which it began with.
    let domains = || Need {
        name: "organization.verifiedDomains",
        there: either(!tenant.organization.domains.is_empty()),
        vital: false,
        remedy: ORGANIZATION,
    };
    let addresses =
        || Need { name: "users.proxyAddresses", there: users(Fields::ADDRESSES), vital: true, remedy: USERS };
    let group_addresses = || Need {
        name: "groups.proxyAddresses",
        there: groups(Fields::ADDRESSES),
        vital: false,
        remedy: GROUPS,
    };
    // Objects without their addresses say little of who holds which. Each is told by the export it is from.
    let lists = |recipients: bool| {
        let of_kind = tenant.others.iter().filter(|other| other.is_recipient == recipients);
        let has_lists = share(of_kind.clone(), |other| other.has_list);
        if of_kind.count() == 0 { There::All } else { has_lists }
    };
    let contacts = || Need {
        name: "contacts",
        there: match either(tenant.exported.contacts || tenant.exported.recipients) {
            there if tenant.exported.recipients => there,
            there => part(there, tenant.exported.is_cut("contacts")),
        },
        vital: false,
        remedy: CONTACTS,
    };
    let contact_addresses = || Need { name: "contacts.proxyAddresses", there: lists(false), ..contacts() };
    // Only Exchange knows public folders, which hold addresses too (facts 5.2).
    let recipients = || Need {
        name: "recipients",
        there: part(either(tenant.exported.recipients), tenant.exported.is_cut("recipients")),
        vital: false,
        remedy: RECIPIENTS,
    };
    let recipient_addresses =
        || Need { name: "recipients.emailAddresses", there: lists(true), ..recipients() };
    // Those who can be restored want their addresses back (facts 5.7).
    let deleted = || Need {
        name: "deletedUsers",
        there: part(either(tenant.exported.deleted), tenant.exported.is_cut("deletedUsers")),
        vital: false,
        remedy: DELETED_USERS,
    };
    let deleted_addresses = || Need {
        name: "deletedUsers.proxyAddresses",
        there: share_if_any(tenant.deleted.iter(), |deleted| deleted.has_list),
        vital: false,
        remedy: DELETED_USERS,
    };
    // Only directory synchronisation withholds values (facts 5.6).
    let synced: Vec<UserIndex> =
        tenant.users.exported().filter(|user| tenant.users.synced.at(*user) == Some(true)).collect();
    let withheld = || Need {
        name: "users.onPremisesProvisioningErrors",
        there: match synced.is_empty() {
            true => There::All,
            false => {
                let has = |user: &UserIndex| tenant.users.fields.at(*user).has(Fields::WITHHELD);
                part(share(synced.iter(), has), users_cut)
            }
        },
        vital: false,
        remedy: USERS,
    };
    let withheld_of_groups = || Need {
        name: "groups.onPremisesProvisioningErrors",
        there: share_if_any(
            tenant.groups.exported().filter(|group| tenant.groups.synced.at(*group) == Some(true)),
            |group| tenant.groups.fields.at(group).has(Fields::WITHHELD),
        ),
        vital: false,
        remedy: GROUPS,
    };
    let withheld_of_contacts = || Need {
        name: "contacts.onPremisesProvisioningErrors",
        there: share_if_any(
            tenant.others.iter().filter(|other| !other.is_recipient && other.synced == Some(true)),
            |contact| contact.has_withheld,
        ),
        vital: false,
        remedy: CONTACTS,
    };
    // Licensing makes an address of the sign-in name (facts 5.4).
    let names = || Need {
        name: "users.userPrincipalName",
        there: part(
            share(tenant.users.exported(), |user: UserIndex| tenant.users.principal_name.at(user).is_some()),
            users_cut,
        ),
        vital: false,
        remedy: USERS,
    };
    // Whose addresses are changed on-premises: without it nobody can say where.
    let origins = || {
        let is_told = |holder: &Holder| holder.is_synced(tenant).is_some();
        let has_any = |holder: &Holder| !addresses_of(tenant, *holder).is_empty();
        let users = tenant.users.exported().map(Holder::User).filter(has_any);
        let groups = tenant.groups.exported().map(Holder::Group).filter(has_any);
        let others = |recipients: bool| {
            let of_kind = tenant.others.iter().enumerate().filter(move |(_, other)| {
                let is_object = |object| Holder::of_object(tenant, object).is_some();
                other.is_recipient == recipients
                    && !(other.has_directory_id && other.object.is_some_and(is_object))
            });
            of_kind.map(|(row, _)| Holder::Other(row as u32)).filter(has_any)
        };
        let need = |name, there, remedy| Need { name, there, vital: false, remedy };
        [
            need("users.onPremisesSyncEnabled", share_if_any(users, |user| is_told(&user)), USERS),
            need("groups.onPremisesSyncEnabled", share_if_any(groups, |group| is_told(&group)), GROUPS),
            need(
                "contacts.onPremisesSyncEnabled",
                share_if_any(others(false), |contact| is_told(&contact)),
                CONTACTS,
            ),
            need(
                "recipients.isDirSynced",
                share_if_any(others(true), |recipient| is_told(&recipient)),
                RECIPIENTS,
            ),
        ]
    };
    // Whether a product is owned can be said only where the list is there to its end.
    let product_list = || Need {
        name: "subscribedSkus",
        there: either(tenant.exported.lists_all_products()),
        vital: true,
        remedy: PRODUCTS,
    };
    let account = |name, which| Need { name, there: users(which), vital: false, remedy: USERS };
    let security = || Need {
        name: "groups.securityEnabled",
        there: groups(Fields::SECURITY),
        vital: true,
        remedy: GROUPS,
    };

    let log = || Need {
        name: "directoryAudits",
        there: match either(tenant.exported.audits) {
            There::All if !tenant.audits.gaps().is_empty() => There::Some,
            there => part(there, tenant.exported.is_cut("directoryAudits")),
        },
        vital: true,
        remedy: AUDITS,
    };
    // Which licensed groups are dynamic, and by which rule; then whether the rule is paused.
    let dynamic: Vec<GroupIndex> =
        tenant.groups.licensed().filter(|group| tenant.groups.dynamic.at(*group)).collect();
    let of_dynamic = |has: fn(&Tenant, GroupIndex) -> bool| match dynamic.is_empty() {
        true => There::All,
        false => share(dynamic.iter(), |group| has(tenant, *group)),
    };
    let rules = || Need {
        name: "groups.membershipRule",
        there: match tenant.groups.licensed().next() {
            None => groups(Fields::GROUP_TYPES),
            Some(_) => share(tenant.groups.licensed(), |group| {
                let is_told = tenant.groups.fields.at(group).has(Fields::GROUP_TYPES);
                is_told && (!tenant.groups.dynamic.at(group) || tenant.groups.rule.at(group).is_some())
            }),
        },
        vital: true,
        remedy: GROUPS,
    };
    let rule_states = || Need {
        name: "groups.membershipRuleProcessingState",
        there: of_dynamic(|tenant, group| tenant.groups.rule_state.at(group).is_some()),
        vital: false,
        remedy: GROUPS,
    };

    vec![
        (
            "accounts",
            vec![
                held(),
                account("users.accountEnabled", Fields::ENABLED),
                account("users.userType", Fields::USER_TYPE),
            ],
        ),
        (
            "addressChanges",
            vec![
                addresses(),
                Need { vital: true, ..account("users.mail", Fields::MAIL) },
                Need { vital: true, ..account("users.mailNickname", Fields::MAIL_NICKNAME) },
                names(),
                held(),
                plans_of_users(),
                domains(),
            ],
        ),
        (
            "addressClashes",
            [
                states(),
                plans_of_users(),
                plans_of_groups(),
                addresses(),
                names(),
                Need { vital: false, ..account("users.mailNickname", Fields::MAIL_NICKNAME) },
                group_addresses(),
                contacts(),
                contact_addresses(),
                recipients(),
                recipient_addresses(),
                domains(),
            ]
            .into_iter()
            .chain(origins())
            .collect(),
        ),
        ("addressFormats", vec![addresses(), group_addresses(), domains()]),
        ("assignmentErrors", vec![states()]),
        (AUDIT_LOG, vec![log()]),
        ("directAndInherited", sources),
        ("groupKinds", vec![licenses(), security()]),
        (DRIFT, vec![licenses(), rules(), Need { vital: true, ..members() }, people(true)]),
        ("membershipRules", vec![licenses(), rules(), rule_states()]),
        ("nestedGroups", vec![licenses(), nested(), people(false)]),
        (
            "predictions",
            vec![
                states(),
                plans_of_users(),
                licenses(),
                plans_of_groups(),
                members(),
                products(false),
                locations(),
                organization(),
            ],
        ),
        ("prerequisitesInGroup", vec![licenses(), plans_of_groups(), products(false)]),
        ("productOwnership", vec![product_list(), held(), Need { vital: false, ..licenses() }]),
        (
            "proxyAddresses",
            [
                addresses(),
                names(),
                group_addresses(),
                contacts(),
                contact_addresses(),
                recipients(),
                recipient_addresses(),
                deleted(),
                deleted_addresses(),
                withheld(),
                withheld_of_groups(),
                withheld_of_contacts(),
            ]
            .into_iter()
            .chain(origins())
            .collect(),
        ),
        ("seatCounts", vec![consumed(), counted()]),
        ("seats", vec![products(true)]),
        (
            "usageLocations",
            vec![
                Need { vital: true, ..account("users.usageLocation", Fields::USAGE_LOCATION) },
                held(),
                organization(),
            ],
        ),
    ]
}
