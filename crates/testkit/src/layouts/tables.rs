//! Tables: the admin centres' downloads and Exchange's recipients.

use super::{Carries, Layout, list, text};
use serde_json::Value;

pub(super) fn layouts(bundle: &Value) -> Vec<Layout> {
    const ADMIN: &[&str] = &[
        "contacts",
        "groups.assignedLicenses",
        "groups.members",
        "groups.membershipRule",
        "groups.proxyAddresses",
        "groups.securityEnabled",
        "organization",
        "organization.verifiedDomains",
        "subscribedSkus",
        "users.disabledPlans",
        "users.licenseAssignmentStates",
        "users.mail",
        "users.mailNickname",
        "users.usageLocation",
        "users.userType",
    ];
    const ENTRA: &[&str] = &[
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
        "users.mailNickname",
        "users.proxyAddresses",
        "users.usageLocation",
    ];
    const BLOCKED: Carries = Carries::Only(&["DisabledUserLicensed"]);
    vec![
        Layout {
            name: "Microsoft 365 admin centre",
            files: vec![admin(bundle, ',')],
            lacks: ADMIN,
            carries: BLOCKED,
        },
        Layout {
            name: "Microsoft 365 admin centre with semicolons",
            files: vec![admin(bundle, ';')],
            lacks: ADMIN,
            carries: BLOCKED,
        },
        Layout {
            name: "Entra download",
            files: vec![entra(bundle)],
            lacks: ENTRA,
            carries: Carries::Only(&[]),
        },
    ]
}

/// A cell, quoted where it has to be.
fn cell(text: &str, delimiter: char) -> String {
    if text.contains([delimiter, '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

fn table(rows: &[Vec<String>], delimiter: char) -> Vec<u8> {
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().map(|text| cell(text, delimiter)).collect();
        cells.join(&delimiter.to_string())
    };
    let lines: Vec<String> = rows.iter().map(line).collect();
    format!("\u{feff}{}\r\n", lines.join("\r\n")).into_bytes()
}

fn joined(user: &Value, key: &str) -> String {
    let texts: Vec<&str> = list(user, key).iter().filter_map(Value::as_str).collect();
    texts.join("+")
}

/// "Export users", the newer layout; products by part number where the tenant's own name is not known.
fn admin(bundle: &Value, delimiter: char) -> (String, Vec<u8>) {
    let names = [
        "Display name",
        "User principal name",
        "Object Id",
        "Block credential",
        "Usage location",
        "Department",
        "Licenses",
        "Proxy addresses",
    ];
    let mut rows = vec![names.map(str::to_owned).to_vec()];
    for user in list(bundle, "users") {
        let products = list(user, "assignedLicenses").iter().map(|license| text(license, "skuId"));
        let names: Vec<&str> = products.map(|sku| product_name(bundle, sku)).collect();
        rows.push(vec![
            text(user, "displayName").to_owned(),
            text(user, "userPrincipalName").to_owned(),
            text(user, "id").to_owned(),
            if user.get("accountEnabled") == Some(&Value::Bool(false)) { "True" } else { "False" }.to_owned(),
            text(user, "usageLocation").to_owned(),
            text(user, "department").to_owned(),
            if names.is_empty() { "Unlicensed".to_owned() } else { names.join("+") },
            joined(user, "proxyAddresses"),
        ]);
    }
    ("users_2026_09_01.csv".to_owned(), table(&rows, delimiter))
}

/// The name that the admin centre shows; products that only the tests know have none but their part number.
fn product_name<'a>(bundle: &'a Value, sku: &'a str) -> &'a str {
    let known = list(bundle, "subscribedSkus").iter().find(|known| text(known, "skuId") == sku);
    known.map_or(sku, |known| match text(known, "displayName") {
        "" => text(known, "skuPartNumber"),
        name => name,
    })
}

/// "Download users": who there is, and nothing about licences.
fn entra(bundle: &Value) -> (String, Vec<u8>) {
    let names = [
        "userPrincipalName",
        "displayName",
        "surname",
        "mail",
        "givenName",
        "objectId",
        "userType",
        "jobTitle",
        "department",
        "accountEnabled",
        "usageLocation",
    ];
    let mut rows = vec![names.map(str::to_owned).to_vec()];
    for user in list(bundle, "users") {
        let row = names.map(|name| match name {
            "objectId" => text(user, "id").to_owned(),
            "accountEnabled" => user.get(name).map(Value::to_string).unwrap_or_default(),
            name => text(user, name).to_owned(),
        });
        rows.push(row.to_vec());
    }
    ("exportUsers_2026-9-1.csv".to_owned(), table(&rows, ','))
}
