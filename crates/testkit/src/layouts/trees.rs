//! Trees of small files: EntraExporter, AzureADExporter, ZeroTrustAssessment.

use super::{Carries, Layout, file, list, page, text, whole, without};
use serde_json::{Value, json};

pub(super) fn layouts(bundle: &Value) -> Vec<Layout> {
    vec![
        without_contacts("EntraExporter", entra_exporter(bundle, |text| text.into_bytes())),
        // Windows PowerShell 5.1 writes UTF-16 with a mark.
        without_contacts("EntraExporter on Windows PowerShell", entra_exporter(bundle, |text| utf16(&text))),
        without_contacts("AzureADExporter", azure_ad_exporter(bundle)),
        whole("ZeroTrustAssessment", zero_trust(bundle)),
    ]
}

/// These tools export no contacts, so an address that one holds is not known to be held twice, and nothing is known
/// to keep a user from getting it.
fn without_contacts(name: &'static str, files: Vec<(String, Vec<u8>)>) -> Layout {
    let differs: &[&str] = &[
        "DuplicateProxyAddress",
        "ProxyAddressClashOnLicensing",
        "ProxyAddressWillChange",
        "UniquenessViolation",
    ];
    Layout { name, files, lacks: &["contacts"], carries: Carries::AllBut(differs) }
}

fn utf16(text: &str) -> Vec<u8> {
    let mark = [0xff, 0xfe];
    mark.into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

/// One object a file, in a folder of its own, with the members of a group below the group.
fn objects(bundle: &Value, kind: &str, folder: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for object in list(bundle, kind) {
        let id = text(object, "id");
        let shown = serde_json::to_string_pretty(&without(object, &["members"])).unwrap_or_default();
        files.push((format!("{folder}/{id}/{id}.json"), shown));
        for member in list(object, "members") {
            let member_id = text(member, "id");
            files.push((format!("{folder}/{id}/Members/{member_id}/{member_id}.json"), member.to_string()));
        }
    }
    files
}

fn entra_exporter(bundle: &Value, encode: fn(String) -> Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut files = objects(bundle, "users", "Export/Users");
    files.extend(objects(bundle, "groups", "Export/Groups"));
    for sku in list(bundle, "subscribedSkus") {
        let id = text(sku, "id");
        files.push((format!("Export/SubscribedSkus/{id}/{id}.json"), sku.to_string()));
    }
    for organization in list(bundle, "organization") {
        files.push(("Export/Organization/Organization.json".to_owned(), organization.to_string()));
    }
    files.into_iter().map(|(path, text)| (path, encode(text))).collect()
}

/// Lists at the root; what is only one is no list.
fn azure_ad_exporter(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let root = |kind: &str| match list(bundle, kind) {
        [one] => one.clone(),
        more => json!(more),
    };
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (kind, folder) in [("users", "Users"), ("groups", "Groups")] {
        files.extend(objects(bundle, kind, folder).into_iter().map(|(path, text)| (path, text.into_bytes())));
    }
    files.push(file("SubscribedSkus.json", &root("subscribedSkus")));
    files.push(file("Organization.json", &root("organization")));
    files
}

fn zero_trust(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for (number, users) in list(bundle, "users").chunks(99).enumerate() {
        files.push(file(&format!("zt-export/User/User-{number}.json"), &page("users", users)));
    }
    for (kind, folder, what) in [
        ("groups", "Group", "groups"),
        ("subscribedSkus", "SubscribedSku", "subscribedSkus"),
        ("organization", "Organization", "organization"),
        ("contacts", "Contact", "contacts"),
    ] {
        files.push(file(&format!("zt-export/{folder}/{folder}-0.json"), &page(what, list(bundle, kind))));
    }
    files
}
