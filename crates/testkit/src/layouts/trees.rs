//! Trees of small files: EntraExporter, AzureADExporter, ZeroTrustAssessment.

use super::cut::Cut;
use super::{Layout, file, list, page_of, text, without};
use serde_json::{Value, json};

pub(super) fn layouts(bundle: &Value) -> Vec<Layout> {
    const EXPORTERS: &[&str] = &["contacts", "deletedUsers", "directoryAudits"];
    const ASSESSMENT: &[&str] = &["deletedUsers", "directoryAudits"];
    // Whether a contact holds an address decides what becomes of it.
    let otherwise: &[&str] = &["ProxyAddressWillChange", "UniquenessViolation"];
    let less = |name, files, lacks: &'static [&str]| {
        let otherwise = if lacks.contains(&"contacts") { otherwise } else { &[] };
        let carried = Cut::without(bundle, lacks).bundle();
        Layout { name, files, carried, lacks: lacks.iter().copied().collect(), otherwise }
    };
    vec![
        less("EntraExporter", entra_exporter(bundle, |text| text.into_bytes()), EXPORTERS),
        // Windows PowerShell 5.1 writes UTF-16 with a mark.
        less("EntraExporter on Windows PowerShell", entra_exporter(bundle, |text| utf16(&text)), EXPORTERS),
        less("AzureADExporter", azure_ad_exporter(bundle), EXPORTERS),
        less("ZeroTrustAssessment", zero_trust(bundle), ASSESSMENT),
    ]
}

pub(super) fn utf16(text: &str) -> Vec<u8> {
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
        files.push(file(&format!("zt-export/User/User-{number}.json"), &super::page("users", users)));
    }
    for (kind, folder) in [
        ("groups", "Group"),
        ("subscribedSkus", "SubscribedSku"),
        ("organization", "Organization"),
        ("contacts", "Contact"),
    ] {
        files.push(file(&format!("zt-export/{folder}/{folder}-0.json"), &page_of(bundle, kind)));
    }
    files
}
