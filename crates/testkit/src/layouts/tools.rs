//! Tools that look at something else than licences and export some of it.

use super::cut::Cut;
use super::{Layout, file, lacks_of_plain, list, only, pages_but, text, whole, without};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const HOUND_LACKS: &[&str] = &[
    "subscribedSkus",
    "users.licenseAssignmentStates",
    "users.mail",
    "users.mailNickname",
    "users.proxyAddresses",
    "users.usageLocation",
];

pub(super) fn layouts(bundle: &Value) -> Vec<Layout> {
    vec![
        whole("AzureHound for members, Graph for the rest", members_by_hound(bundle)),
        Layout {
            name: "AzureHound",
            files: vec![azure_hound(bundle)],
            carried: Cut::default()
                .with(
                    bundle,
                    "users",
                    &["id", "displayName", "userPrincipalName", "accountEnabled", "userType"],
                )
                .with(bundle, "groups", &["id", "displayName", "securityEnabled", "members"])
                .bundle(),
            lacks: lacks_of_plain(HOUND_LACKS),
            otherwise: &[],
        },
        Layout {
            name: "ScubaGear for products, Graph for the rest",
            files: [pages_but(bundle, &["subscribedSkus", "organization"]), vec![scuba_gear(bundle)]]
                .concat(),
            carried: Cut::without(bundle, &[])
                .with(bundle, "subscribedSkus", &["skuId", "skuPartNumber", "consumedUnits", "prepaidUnits"])
                .and("organization", organizations(bundle))
                .bundle(),
            lacks: BTreeSet::new(),
            otherwise: &[],
        },
    ]
}

fn azure_hound(bundle: &Value) -> (String, Vec<u8>) {
    let mut data = Vec::new();
    for user in list(bundle, "users") {
        let fields = ["id", "displayName", "userPrincipalName", "accountEnabled", "userType"];
        data.push(json!({ "kind": "AZUser", "data": only(user, &fields) }));
    }
    for group in list(bundle, "groups") {
        let id = text(group, "id");
        data.push(
            json!({ "kind": "AZGroup", "data": only(group, &["id", "displayName", "securityEnabled"]) }),
        );
        let members = list(group, "members").iter().map(|member| json!({ "member": member, "groupId": id }));
        data.push(json!({ "kind": "AZGroupMember", "data": {
            "groupId": id, "members": members.collect::<Vec<Value>>(),
        }}));
    }
    let count = data.len();
    let meta = json!({ "type": "azure", "version": 5, "count": count });
    file("azurehound.json", &json!({ "data": data, "meta": meta }))
}

fn members_by_hound(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let groups = list(bundle, "groups").iter().map(|group| without(group, &["members"]));
    let mut files = pages_but(bundle, &["groups"]);
    files.push(file("groups.json", &super::page("groups", &groups.collect::<Vec<Value>>())));
    files.push(azure_hound(bundle));
    files
}

/// Products and the tenant; the names of keys are the tool's own and PowerShell's.
fn scuba_gear(bundle: &Value) -> (String, Vec<u8>) {
    let products = list(bundle, "subscribedSkus").iter().map(|sku| {
        let units = |key: &str| sku.pointer(&format!("/prepaidUnits/{key}")).cloned();
        json!({
            "SkuPartNumber": text(sku, "skuPartNumber"), "SkuId": text(sku, "skuId"),
            "ConsumedUnits": sku.get("consumedUnits"),
            "PrepaidUnits": { "Warning": units("warning"), "LockedOut": units("lockedOut"),
                              "Suspended": units("suspended"), "Enabled": units("enabled") },
        })
    });
    let tenants = organizations(bundle).into_iter().map(|organization| {
        let domains = list(&organization, "verifiedDomains").iter().map(|domain| {
            json!({ "Name": text(domain, "name"), "IsInitial": domain.get("isInitial") })
        });
        json!({
            "TenantId": text(&organization, "id"), "DisplayName": text(&organization, "displayName"),
            "AADAdditionalData": {
                "CountryLetterCode": text(&organization, "countryLetterCode"),
                "VerifiedDomains": domains.collect::<Vec<Value>>(),
                "AssignedPlans": [{ "AssignedDateTime": "/Date(1613679244000)/", "CapabilityStatus": "Enabled" }],
            },
        })
    });
    let export = json!({
        "baseline_version": "1", "module_version": "1.5.0", "date": "09/01/2026 08:00:00",
        "tenant_details": tenants.collect::<Vec<Value>>(),
        "license_information": products.collect::<Vec<Value>>(),
        "service_plans": [],
    });
    file("ProviderSettingsExport.json", &export)
}

/// What ScubaGear keeps of the tenant itself.
fn organizations(bundle: &Value) -> Vec<Value> {
    let fields = ["id", "displayName", "countryLetterCode", "verifiedDomains"];
    list(bundle, "organization").iter().map(|organization| only(organization, &fields)).collect()
}
