//! Tables: the admin centres' downloads.

use super::cut::Cut;
use super::{Layout, lacks_of_plain, list, text};
use serde_json::Value;

const ADMIN_LACKS: &[&str] = &[
    "groups.members",
    "groups.securityEnabled",
    "subscribedSkus",
    "users.disabledPlans",
    "users.licenseAssignmentStates",
    "users.mail",
    "users.mailNickname",
    "users.onPremisesProvisioningErrors",
    "users.usageLocation",
    "users.userType",
];
const ENTRA_LACKS: &[&str] = &[
    "groups.members",
    "groups.securityEnabled",
    "subscribedSkus",
    "users.licenseAssignmentStates",
    "users.mailNickname",
    "users.proxyAddresses",
    "users.usageLocation",
];

pub(super) fn layouts(bundle: &Value) -> Vec<Layout> {
    let admin = |name, file| Layout {
        name,
        files: vec![file],
        carried: Cut::default().with(bundle, "users", &BY_ADMIN).without_plans().bundle(),
        lacks: lacks_of_plain(ADMIN_LACKS),
        otherwise: &[],
    };
    vec![
        admin("Microsoft 365 admin centre", new_layout(bundle, ',')),
        admin("Microsoft 365 admin centre with semicolons", new_layout(bundle, ';')),
        admin("Microsoft 365 admin centre, older layout", old_layout(bundle)),
        Layout {
            name: "Entra download",
            files: vec![entra(bundle)],
            carried: Cut::default().with(bundle, "users", &BY_ENTRA).bundle(),
            lacks: lacks_of_plain(ENTRA_LACKS),
            otherwise: &[],
        },
    ]
}

const BY_ADMIN: [&str; 9] = [
    "id",
    "userPrincipalName",
    "displayName",
    "accountEnabled",
    "usageLocation",
    "department",
    "onPremisesSyncEnabled",
    "assignedLicenses",
    "proxyAddresses",
];
const BY_ENTRA: [&str; 8] = [
    "id",
    "userPrincipalName",
    "displayName",
    "accountEnabled",
    "userType",
    "usageLocation",
    "mail",
    "department",
];

/// A cell, quoted where it has to be.
fn cell(text: &str, delimiter: char) -> String {
    if text.contains([delimiter, '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

pub(super) fn table(rows: &[Vec<String>], delimiter: char) -> Vec<u8> {
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

/// "Export users" as it is by now.
fn new_layout(bundle: &Value, delimiter: char) -> (String, Vec<u8>) {
    let names = [
        "Display name",
        "DirSyncEnabled",
        "User principal name",
        "Object Id",
        "Title",
        "Department",
        "CountryOrRegion",
        "Usage location",
        "Block credential",
        "Licenses",
        "Proxy addresses",
        "When created",
    ];
    ("users_2026_09_01.csv".to_owned(), admin(bundle, &names, delimiter))
}

/// "Export users" as it was before.
fn old_layout(bundle: &Value) -> (String, Vec<u8>) {
    let names = [
        "Block credential",
        "Country/Region",
        "Department",
        "DirSyncEnabled",
        "Display name",
        "License assignment details",
        "Licenses",
        "Object Id",
        "Proxy addresses",
        "Soft deletion time stamp",
        "Usage location",
        "User principal name",
        "When created",
    ];
    ("active-users.csv".to_owned(), admin(bundle, &names, ','))
}

/// Users with products by name, and by part number where nobody knows the name.
fn admin(bundle: &Value, names: &[&str], delimiter: char) -> Vec<u8> {
    let mut rows = vec![names.iter().map(|name| (*name).to_owned()).collect()];
    for user in list(bundle, "users") {
        let products = list(user, "assignedLicenses").iter().map(|license| text(license, "skuId"));
        let products: Vec<&str> = products.map(|sku| product_name(bundle, sku)).collect();
        let cell = |name: &&str| match *name {
            "Display name" => text(user, "displayName").to_owned(),
            "User principal name" => text(user, "userPrincipalName").to_owned(),
            "Object Id" => text(user, "id").to_owned(),
            "Block credential" if user.get("accountEnabled") == Some(&Value::Bool(false)) => {
                "TRUE".to_owned()
            }
            "Block credential" => "FALSE".to_owned(),
            "DirSyncEnabled" if user.get("onPremisesSyncEnabled") == Some(&Value::Bool(true)) => {
                "True".to_owned()
            }
            "DirSyncEnabled" => "False".to_owned(),
            "Usage location" => text(user, "usageLocation").to_owned(),
            "Department" => text(user, "department").to_owned(),
            "Licenses" if products.is_empty() => "Unlicensed".to_owned(),
            "Licenses" => products.join("+"),
            "Proxy addresses" => joined(user, "proxyAddresses"),
            _ => String::new(),
        };
        rows.push(names.iter().map(cell).collect());
    }
    table(&rows, delimiter)
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
