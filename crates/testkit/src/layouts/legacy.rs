//! What the retired modules wrote, and tools that know memberships only.

use super::{Carries, Layout, file, list, text};
use serde_json::{Value, json};

pub(super) fn layouts(bundle: &Value) -> Vec<Layout> {
    vec![
        Layout {
            name: "MSOnline",
            files: msonline(bundle),
            lacks: &[
                "contacts",
                "groups.assignedLicenses",
                "groups.members",
                "groups.membershipRule",
                "groups.proxyAddresses",
                "groups.securityEnabled",
                "organization",
                "organization.verifiedDomains",
                "users.mail",
                "users.mailNickname",
                "users.usageLocation",
            ],
            carries: Carries::Only(&["DisabledUserLicensed", "GuestLicensed", "SeatsInGrace", "SeatsUnused"]),
        },
        Layout {
            name: "AzureAD",
            files: azure_ad(bundle),
            lacks: &[
                "contacts",
                "groups.assignedLicenses",
                "groups.members",
                "groups.membershipRule",
                "groups.proxyAddresses",
                "groups.securityEnabled",
                "organization",
                "organization.verifiedDomains",
                "subscribedSkus",
                "users.licenseAssignmentStates",
                "users.onPremisesProvisioningErrors",
                "users.usageLocation",
            ],
            carries: Carries::Only(&["DisabledUserLicensed", "GuestLicensed"]),
        },
        Layout {
            name: "AzureHound",
            files: azure_hound(bundle),
            lacks: &[
                "contacts",
                "groups.assignedLicenses",
                "groups.membershipRule",
                "groups.proxyAddresses",
                "organization",
                "organization.verifiedDomains",
                "subscribedSkus",
                "users.accountEnabled",
                "users.licenseAssignmentStates",
                "users.mail",
                "users.mailNickname",
                "users.proxyAddresses",
                "users.usageLocation",
                "users.userType",
            ],
            carries: Carries::Only(&[]),
        },
    ]
}

fn states(user: &Value) -> &[Value] {
    list(user, "licenseAssignmentStates")
}

fn account_sku(bundle: &Value, sku: &str) -> String {
    let known = list(bundle, "subscribedSkus").iter().find(|known| text(known, "skuId") == sku);
    format!("contoso:{}", known.map_or(sku, |known| text(known, "skuPartNumber")))
}

/// What became of each plan of a product for a user: off where every source switches it off.
fn service_status(bundle: &Value, user: &Value, sku: &str) -> Vec<Value> {
    let known = list(bundle, "subscribedSkus").iter().find(|known| text(known, "skuId") == sku);
    let held = list(user, "assignedLicenses").iter().find(|license| text(license, "skuId") == sku);
    let off = held.map(|license| list(license, "disabledPlans")).unwrap_or_default();
    let plans = known.map(|known| list(known, "servicePlans")).unwrap_or_default().iter();
    let status = plans.map(|plan| {
        let is_off = off.iter().any(|id| id.as_str() == Some(text(plan, "servicePlanId")));
        json!({
            "ProvisioningStatus": if is_off { "Disabled" } else { "Success" },
            "ServicePlan": { "ServiceName": text(plan, "servicePlanName"), "ServicePlanId": text(plan, "servicePlanId") },
        })
    });
    status.collect()
}

/// `Get-MsolUser`, with errors by the group that they come from.
fn msonline(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let user = |user: &Value| {
        let active = |state: &&Value| text(state, "state").starts_with("Active");
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
                json!({ "AccountSkuId": account_sku(bundle, sku), "GroupsAssigningLicense": groups, "ServiceStatus": service_status(bundle, user, sku) })
            })
            .collect();
        let errors = states(user).iter().filter(|state| !matches!(text(state, "error"), "" | "None"));
        let errors: Vec<Value> = errors
            .map(|state| json!({
                "AccountSku": { "AccountName": "contoso", "SkuPartNumber": account_sku(bundle, text(state, "skuId")).split(':').next_back() },
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
                "AccountSkuId": account_sku(bundle, text(sku, "skuId")), "SkuId": text(sku, "skuId"),
                "SkuPartNumber": text(sku, "skuPartNumber"), "ActiveUnits": units("enabled"),
                "WarningUnits": units("warning"), "SuspendedUnits": units("suspended"),
                "LockedOutUnits": units("lockedOut"), "ConsumedUnits": sku.get("consumedUnits"),
            })
        })
        .collect();
    vec![file("msol-users.json", &json!(users)), file("msol-skus.json", &json!(skus))]
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

fn azure_hound(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let mut data = Vec::new();
    for user in list(bundle, "users") {
        data.push(json!({ "kind": "AZUser", "data": {
            "id": text(user, "id"), "displayName": text(user, "displayName"),
            "userPrincipalName": text(user, "userPrincipalName"), "tenantName": "Contoso",
        }}));
    }
    for group in list(bundle, "groups") {
        let id = text(group, "id");
        data.push(json!({ "kind": "AZGroup", "data": {
            "id": id, "displayName": text(group, "displayName"), "securityEnabled": group.get("securityEnabled"),
        }}));
        let members = list(group, "members").iter().map(|member| json!({ "member": member, "groupId": id }));
        data.push(json!({ "kind": "AZGroupMember", "data": {
            "groupId": id, "members": members.collect::<Vec<Value>>(),
        }}));
    }
    let count = data.len();
    let meta = json!({ "type": "azure", "version": 5, "count": count });
    vec![file("azurehound.json", &json!({ "data": data, "meta": meta }))]
}
