//! What Graph PowerShell and the CLI for Microsoft 365 write.

use super::{Layout, file, list, text, whole};
use serde_json::{Map, Value, json};

pub(super) fn layouts(bundle: &Value) -> Vec<Layout> {
    vec![
        whole("Get-Mg and ConvertTo-Json", graph_powershell(bundle)),
        whole("CLI for Microsoft 365", cli(bundle)),
    ]
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
                    let mut letters = key.chars();
                    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
                    made.insert(first.into_iter().chain(letters).collect(), pascal(value));
                }
            }
            made.insert("AdditionalProperties".to_owned(), Value::Object(additional));
            Value::Object(made)
        }
        other => other.clone(),
    }
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
        list(bundle, "groups").iter().map(|group| pascal(&super::without(group, &["members"]))).collect();
    let mut files = vec![
        file("users.json", &shown("users")),
        file("groups.json", &json!(groups)),
        file("skus.json", &shown("subscribedSkus")),
        file("organization.json", &shown("organization")),
        file("contacts.json", &shown("contacts")),
    ];
    for group in list(bundle, "groups") {
        let members: Vec<Value> = list(group, "members").iter().map(member).collect();
        files.push(file(&format!("members-{}.json", text(group, "id")), &json!(members)));
    }
    files
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
    ]
}
