//! What Graph PowerShell and the CLI for Microsoft 365 write.

use super::cut::Cut;
use super::tables::table;
use super::{KINDS, Layout, file, lacks_of_plain, list, pages_but, text, whole, without};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

const TABLES_LACKS: &[&str] = &[
    "groups.members",
    "subscribedSkus",
    "users.licenseAssignmentStates",
    "users.proxyAddresses",
    "users.usageLocation",
];

pub(super) fn layouts(bundle: &Value) -> Vec<Layout> {
    vec![
        whole("Get-Mg and ConvertTo-Json", graph_powershell(bundle)),
        whole("Get-Mg and ConvertTo-Json on Windows PowerShell", wrapped(bundle)),
        Layout {
            name: "Get-Mg and Export-Csv",
            files: vec![
                export_csv(bundle, "users", "MicrosoftGraphUser", &USER),
                export_csv(bundle, "groups", "MicrosoftGraphGroup", &GROUP),
                export_csv(bundle, "subscribedSkus", "MicrosoftGraphSubscribedSku", &PRODUCT),
            ],
            carried: plain(bundle).bundle(),
            lacks: lacks_of_plain(TABLES_LACKS),
            otherwise: &[],
        },
        whole("CLI for Microsoft 365", cli(bundle)),
        Layout {
            name: "CLI for Microsoft 365 as a table",
            files: vec![
                cli_csv(bundle, "user-list.csv", "users", &USER),
                cli_csv(bundle, "group-list.csv", "groups", &GROUP),
                cli_csv(bundle, "license-list.csv", "subscribedSkus", &["id", "skuId", "skuPartNumber"]),
            ],
            carried: plain(bundle).with(bundle, "subscribedSkus", &["id", "skuId", "skuPartNumber"]).bundle(),
            lacks: lacks_of_plain(TABLES_LACKS),
            otherwise: &[],
        },
        recipients("Get-Recipient", bundle, file("recipients.json", &json!(mail_contacts(bundle)))),
        recipients("Get-Recipient and Export-Csv", bundle, recipients_csv(bundle)),
    ]
}

/// Fields that a table has room for.
const USER: [&str; 8] = [
    "id",
    "userPrincipalName",
    "displayName",
    "accountEnabled",
    "userType",
    "usageLocation",
    "mail",
    "mailNickname",
];
const GROUP: [&str; 5] = ["id", "displayName", "mail", "mailEnabled", "securityEnabled"];
const PRODUCT: [&str; 6] = ["id", "skuId", "skuPartNumber", "appliesTo", "capabilityStatus", "consumedUnits"];

/// The tenant as far as tables have room for it.
fn plain(bundle: &Value) -> Cut {
    Cut::default().with(bundle, "users", &USER).with(bundle, "groups", &GROUP).with(
        bundle,
        "subscribedSkus",
        &PRODUCT,
    )
}

/// Keys in Pascal case, `AdditionalProperties` on every object, healthy errors as the text `None`.
fn pascal(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(pascal).collect(),
        Value::Object(object) => {
            let mut made: Map<String, Value> = Map::new();
            let mut additional: Map<String, Value> = Map::new();
            for (key, value) in object {
                if key.starts_with('@') {
                    additional.insert(key.clone(), value.clone());
                } else {
                    made.insert(pascal_key(key), pascal(value));
                }
            }
            made.insert("AdditionalProperties".to_owned(), Value::Object(additional));
            Value::Object(made)
        }
        other => other.clone(),
    }
}

fn pascal_key(key: &str) -> String {
    let mut letters = key.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// A member says what it is only in its additional properties.
fn member(member: &Value) -> Value {
    let mut additional = member.clone();
    if let Some(object) = additional.as_object_mut() {
        object.remove("id");
    }
    json!({ "Id": text(member, "id"), "DeletedDateTime": null, "AdditionalProperties": additional })
}

fn graph_powershell(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let shown = |kind: &str| pascal(&json!(list(bundle, kind)));
    let groups: Vec<Value> =
        list(bundle, "groups").iter().map(|group| pascal(&without(group, &["members"]))).collect();
    let kinds = KINDS.iter().filter(|kind| **kind != "groups");
    let mut files: Vec<(String, Vec<u8>)> =
        kinds.map(|kind| file(&format!("{kind}.json"), &shown(kind))).collect();
    files.push(file("groups.json", &json!(groups)));
    for group in list(bundle, "groups") {
        let members: Vec<Value> = list(group, "members").iter().map(member).collect();
        files.push(file(&format!("members-{}.json", text(group, "id")), &json!(members)));
    }
    files
}

/// What Windows PowerShell makes of lists that went through a pipe, in UTF-16.
fn wrapped(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let wrapped = |(path, bytes): (String, Vec<u8>)| {
        let value: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        let count = value.as_array().map_or(0, Vec::len);
        (path, super::trees::utf16(&json!({ "value": value, "Count": count }).to_string()))
    };
    graph_powershell(bundle).into_iter().map(wrapped).collect()
}

/// Plain fields, and the names of types for all others.
fn export_csv(bundle: &Value, kind: &str, type_name: &str, fields: &[&str]) -> (String, Vec<u8>) {
    let lists = match kind {
        "users" => {
            vec!["AssignedLicenses", "LicenseAssignmentStates", "ProxyAddresses", "AdditionalProperties"]
        }
        "groups" => vec!["AssignedLicenses", "GroupTypes", "ProxyAddresses", "AdditionalProperties"],
        _ => vec!["PrepaidUnits", "ServicePlans", "AdditionalProperties"],
    };
    let capital = |field: &&str| pascal_key(field);
    let mut rows: Vec<Vec<String>> =
        vec![fields.iter().map(capital).chain(lists.iter().map(|name| (*name).to_owned())).collect()];
    for object in list(bundle, kind) {
        let shown = |field: &&str| match object.get(*field) {
            Some(Value::Bool(flag)) => if *flag { "True" } else { "False" }.to_owned(),
            other => shown(other),
        };
        let types =
            lists.iter().map(|name| format!("Microsoft.Graph.PowerShell.Models.MicrosoftGraph{name}[]"));
        rows.push(fields.iter().map(shown).chain(types).collect());
    }
    let begin = format!("#TYPE Microsoft.Graph.PowerShell.Models.{type_name}\r\n");
    (format!("{kind}.csv"), [begin.into_bytes(), quoted(&rows)].concat())
}

/// A plain value as the text of a cell.
fn shown(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        None | Some(Value::Null) => String::new(),
        Some(other) => other.to_string(),
    }
}

/// A table all of whose cells are quoted.
fn quoted(rows: &[Vec<String>]) -> Vec<u8> {
    let cell = |text: &String| format!("\"{}\"", text.replace('"', "\"\""));
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<String>>().join(",") + "\r\n";
    rows.iter().map(line).collect::<String>().into_bytes()
}

/// Bare lists, with lines of the log before them.
fn cli(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let listed = |name: &str, kind: &str| {
        let text = serde_json::to_string_pretty(&json!(list(bundle, kind))).unwrap_or_default();
        let log = format!("\"Retrieving {kind}...\"\n");
        (name.to_owned(), (log + &text).into_bytes())
    };
    vec![
        listed("user-list.json", "users"),
        listed("group-list.json", "groups"),
        listed("license-list.json", "subscribedSkus"),
        listed("organization.json", "organization"),
        listed("contacts.json", "contacts"),
        listed("deletedUsers.json", "deletedUsers"),
        listed("directoryAudits.json", "directoryAudits"),
    ]
}

/// Of flags, false is an empty cell.
fn cli_csv(bundle: &Value, name: &str, kind: &str, fields: &[&str]) -> (String, Vec<u8>) {
    let mut rows: Vec<Vec<String>> = vec![fields.iter().map(|field| (*field).to_owned()).collect()];
    for object in list(bundle, kind) {
        let shown = |field: &&str| match object.get(*field) {
            Some(Value::Bool(true)) => "1".to_owned(),
            Some(Value::Bool(false)) => String::new(),
            other => shown(other),
        };
        rows.push(fields.iter().map(shown).collect());
    }
    (name.to_owned(), table(&rows, ','))
}

/// The tenant with Exchange's recipients in place of Graph's contacts.
fn recipients(name: &'static str, bundle: &Value, file: (String, Vec<u8>)) -> Layout {
    Layout {
        name,
        files: [pages_but(bundle, &["contacts"]), vec![file]].concat(),
        carried: Cut::without(bundle, &["contacts"]).and("recipients", mail_contacts(bundle)).bundle(),
        lacks: BTreeSet::new(),
        otherwise: &[],
    }
}

fn mail_contacts(bundle: &Value) -> Vec<Value> {
    let contact = |contact: &Value| {
        json!({
            "Alias": text(contact, "mailNickname"), "DisplayName": text(contact, "displayName"),
            "EmailAddresses": contact.get("proxyAddresses"),
            "ExternalDirectoryObjectId": text(contact, "id"), "PrimarySmtpAddress": text(contact, "mail"),
            "RecipientType": "MailContact", "RecipientTypeDetails": "MailContact",
            "IsDirSynced": contact.get("onPremisesSyncEnabled").and_then(Value::as_bool).unwrap_or(false),
        })
    };
    list(bundle, "contacts").iter().map(contact).collect()
}

fn recipients_csv(bundle: &Value) -> (String, Vec<u8>) {
    let names =
        ["DisplayName", "EmailAddresses", "ExternalDirectoryObjectId", "IsDirSynced", "RecipientTypeDetails"];
    let mut rows = vec![names.map(str::to_owned).to_vec()];
    for contact in mail_contacts(bundle) {
        let row = names.map(|name| match contact.get(name) {
            Some(Value::Array(addresses)) => {
                addresses.iter().filter_map(Value::as_str).collect::<Vec<&str>>().join(" ")
            }
            other => shown(other),
        });
        rows.push(row.to_vec());
    }
    ("recipients.csv".to_owned(), quoted(&rows))
}
