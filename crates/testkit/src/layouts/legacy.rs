//! What the retired modules wrote.

use super::cut::Cut;
use super::{Layout, file, lacks_of_plain, list, only, text};
use crate::sample::part_number;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const MSONLINE_LACKS: &[&str] = &[
    "groups.members",
    "groups.securityEnabled",
    "users.mail",
    "users.mailNickname",
    "users.onPremisesSyncEnabled",
    "users.usageLocation",
];
const AZURE_AD_LACKS: &[&str] = &[
    "groups.members",
    "groups.securityEnabled",
    "subscribedSkus",
    "users.licenseAssignmentStates",
    "users.onPremisesProvisioningErrors",
    "users.usageLocation",
];

pub(super) fn layouts(bundle: &Value) -> Vec<Layout> {
    vec![
        Layout {
            name: "MSOnline",
            files: msonline(bundle),
            carried: Cut::default()
                .and("users", list(bundle, "users").iter().map(by_msonline).collect())
                .with(bundle, "subscribedSkus", &["skuId", "skuPartNumber", "consumedUnits", "prepaidUnits"])
                .bundle(),
            lacks: lacks_of_plain(MSONLINE_LACKS),
            // Neither names of groups, nor what they license, nor which source turns a plan off.
            otherwise: &[
                "CountViolation",
                "DependencyViolation",
                "DirectAndInherited",
                "MutuallyExclusiveViolation",
                "Other",
                "ProhibitedInUsageLocationViolation",
                "UniquenessViolation",
                "Unknown",
            ],
        },
        Layout {
            name: "AzureAD",
            files: azure_ad(bundle),
            carried: Cut::default().with(bundle, "users", &BY_AZURE_AD).bundle(),
            lacks: lacks_of_plain(AZURE_AD_LACKS),
            otherwise: &[],
        },
    ]
}

const BY_AZURE_AD: [&str; 11] = [
    "id",
    "userPrincipalName",
    "displayName",
    "accountEnabled",
    "userType",
    "usageLocation",
    "mail",
    "mailNickname",
    "onPremisesSyncEnabled",
    "assignedLicenses",
    "proxyAddresses",
];

/// A user as MSOnline knows one: what failed directly is not there, and a plan is off if every source of its product
/// turns it off.
fn by_msonline(user: &Value) -> Value {
    let fields = [
        "id",
        "userPrincipalName",
        "displayName",
        "accountEnabled",
        "userType",
        "usageLocation",
        "proxyAddresses",
    ];
    let mut known = only(user, &fields);
    let states = states(user).iter().filter_map(|state| {
        let is_direct = text(state, "assignedByGroup").is_empty();
        let mut state = only(state, &["skuId", "assignedByGroup", "state", "error"]);
        if is_active(&state) {
            state["disabledPlans"] = json!(plans_off(user, text(&state, "skuId")));
            Some(state)
        } else {
            (!is_direct).then_some(state)
        }
    });
    known["licenseAssignmentStates"] = states.collect();
    known
}

fn is_active(state: &Value) -> bool {
    text(state, "state").starts_with("Active")
}

/// The plans of a product that every source in force turns off.
fn plans_off<'a>(user: &'a Value, sku: &str) -> BTreeSet<&'a str> {
    let sources = states(user).iter().filter(|state| is_active(state) && text(state, "skuId") == sku);
    let off = sources.map(|state| {
        let plans = list(state, "disabledPlans").iter().filter_map(Value::as_str);
        plans.collect::<BTreeSet<&str>>()
    });
    off.reduce(|a, b| a.intersection(&b).copied().collect()).unwrap_or_default()
}

fn states(user: &Value) -> &[Value] {
    list(user, "licenseAssignmentStates")
}

/// Products by part number, that of one that is not owned any more among them.
fn account_sku(sku: &str) -> String {
    format!("contoso:{}", part_number(sku).unwrap_or(sku))
}

/// `Get-MsolUser`, with errors by the group that they come from.
fn msonline(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let user = |user: &Value| {
        let active = |state: &&Value| is_active(state);
        let mut skus: Vec<&str> =
            states(user).iter().filter(active).map(|state| text(state, "skuId")).collect();
        skus.sort_unstable();
        skus.dedup();
        let licenses: Vec<Value> = skus
            .iter()
            .map(|sku| {
                let sources = states(user).iter().filter(active).filter(|state| text(state, "skuId") == *sku);
                let groups: Vec<&str> = sources
                    .map(|state| match text(state, "assignedByGroup") {
                        "" => text(user, "id"),
                        group => group,
                    })
                    .collect();
                json!({ "AccountSkuId": account_sku(sku), "GroupsAssigningLicense": groups, "ServiceStatus": service_status(bundle, user, sku) })
            })
            .collect();
        let errors = states(user).iter().filter(|state| !matches!(text(state, "error"), "" | "None"));
        let errors: Vec<Value> = errors
            .map(|state| json!({
                "AccountSku": { "AccountName": "contoso", "SkuPartNumber": account_sku(text(state, "skuId")).split(':').next_back() },
                "ReferencedObjectId": text(state, "assignedByGroup"),
                "Error": text(state, "error"),
            }))
            .collect();
        json!({
            "ObjectId": text(user, "id"), "UserPrincipalName": text(user, "userPrincipalName"),
            "DisplayName": text(user, "displayName"), "UsageLocation": user.get("usageLocation"),
            "BlockCredential": user.get("accountEnabled") == Some(&json!(false)),
            "UserType": user.get("userType"), "ProxyAddresses": user.get("proxyAddresses"),
            "Licenses": licenses, "IndirectLicenseErrors": errors, "isLicensed": !skus.is_empty(),
        })
    };
    let users: Vec<Value> = list(bundle, "users").iter().map(user).collect();
    let skus: Vec<Value> = list(bundle, "subscribedSkus")
        .iter()
        .map(|sku| {
            let units = |key: &str| sku.pointer(&format!("/prepaidUnits/{key}")).cloned();
            json!({
                "AccountSkuId": account_sku(text(sku, "skuId")), "SkuId": text(sku, "skuId"),
                "SkuPartNumber": text(sku, "skuPartNumber"), "ActiveUnits": units("enabled"),
                "WarningUnits": units("warning"), "SuspendedUnits": units("suspended"),
                "LockedOutUnits": units("lockedOut"), "ConsumedUnits": sku.get("consumedUnits"),
            })
        })
        .collect();
    vec![file("msol-users.json", &json!(users)), file("msol-skus.json", &json!(skus))]
}

/// What became of each plan of a product.
fn service_status(bundle: &Value, user: &Value, sku: &str) -> Vec<Value> {
    let off = plans_off(user, sku);
    let product = list(bundle, "subscribedSkus").iter().find(|known| text(known, "skuId") == sku);
    let plans = product.map(|product| list(product, "servicePlans")).unwrap_or_default().iter();
    let status = plans.map(|plan| {
        let is_off = off.contains(text(plan, "servicePlanId"));
        json!({
            "ProvisioningStatus": if is_off { "Disabled" } else { "Success" },
            "ServicePlan": { "ServiceName": text(plan, "servicePlanName"), "ServicePlanId": text(plan, "servicePlanId") },
        })
    });
    status.collect()
}

/// `Get-AzureADUser`: what users hold, not why.
fn azure_ad(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let user = |user: &Value| {
        let licenses = list(user, "assignedLicenses").iter().map(|license| {
            json!({ "DisabledPlans": license.get("disabledPlans"), "SkuId": text(license, "skuId") })
        });
        json!({
            "ObjectId": text(user, "id"), "ObjectType": "User",
            "UserPrincipalName": text(user, "userPrincipalName"), "DisplayName": text(user, "displayName"),
            "AccountEnabled": user.get("accountEnabled"), "UserType": user.get("userType"),
            "UsageLocation": user.get("usageLocation"), "Mail": user.get("mail"),
            "MailNickName": user.get("mailNickname"), "DirSyncEnabled": user.get("onPremisesSyncEnabled"),
            "AssignedLicenses": licenses.collect::<Vec<Value>>(), "ProxyAddresses": user.get("proxyAddresses"),
        })
    };
    let users: Vec<Value> = list(bundle, "users").iter().map(user).collect();
    vec![file("azuread-users.json", &json!(users))]
}
