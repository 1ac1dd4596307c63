//! One tenant, laid out as the tools that people have would write it.
//!
//! The shapes follow `docs/formats.md`. Each layout says what is left of the tenant in it, as a bundle.

mod audits;
mod cut;
mod graph;
mod legacy;
mod powershell;
mod tables;
mod tools;
mod trees;

use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A tenant as files of one tool.
#[derive(Debug, Clone)]
pub struct Layout {
    /// What wrote it.
    pub name: &'static str,
    /// Path and content of each file.
    pub files: Vec<(String, Vec<u8>)>,
    /// The tenant as far as the format carries it; nothing where it carries all of it.
    pub carried: Option<Value>,
    /// Inputs that the format cannot carry, by their names in the report's coverage: these and no others.
    pub lacks: BTreeSet<&'static str>,
    /// Codes of findings that say something else here though their check lacks nothing: their words name, or their
    /// outlook rests on, what the format does not carry.
    pub otherwise: &'static [&'static str],
}

/// The lists of a tenant that the layouts carry.
const KINDS: [&str; 7] =
    ["users", "groups", "subscribedSkus", "organization", "contacts", "deletedUsers", "directoryAudits"];

/// What every format lacks that knows users and groups by their plain fields.
const BEYOND_PLAIN_FIELDS: [&str; 8] = [
    "contacts",
    "deletedUsers",
    "directoryAudits",
    "groups.assignedLicenses",
    "groups.membershipRule",
    "groups.proxyAddresses",
    "organization",
    "organization.verifiedDomains",
];

/// What such a format lacks: that, and these.
fn lacks_of_plain(own: &[&'static str]) -> BTreeSet<&'static str> {
    BEYOND_PLAIN_FIELDS.iter().chain(own).copied().collect()
}

/// Every layout of a tenant, given as a bundle whose groups carry their members.
pub fn layouts(bundle: &Value) -> Vec<Layout> {
    let mut all = graph::layouts(bundle);
    all.extend(trees::layouts(bundle));
    all.extend(powershell::layouts(bundle));
    all.extend(tools::layouts(bundle));
    all.extend(legacy::layouts(bundle));
    all.extend(tables::layouts(bundle));
    all.extend(audits::layouts(bundle));
    all
}

/// A layout that carries the whole tenant.
fn whole(name: &'static str, files: Vec<(String, Vec<u8>)>) -> Layout {
    Layout { name, files, carried: None, lacks: BTreeSet::new(), otherwise: &[] }
}

fn file(path: &str, value: &Value) -> (String, Vec<u8>) {
    (path.to_owned(), value.to_string().into_bytes())
}

/// The elements of one of the bundle's lists.
fn list<'a>(bundle: &'a Value, key: &str) -> &'a [Value] {
    bundle.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// An object without some of its keys.
fn without(value: &Value, keys: &[&str]) -> Value {
    let mut value = value.clone();
    if let Some(object) = value.as_object_mut() {
        object.retain(|key, _| !keys.contains(&key.as_str()));
    }
    value
}

/// An object with these of its keys and no others.
fn only(value: &Value, keys: &[&str]) -> Value {
    let mut value = value.clone();
    if let Some(object) = value.as_object_mut() {
        object.retain(|key, _| keys.contains(&key.as_str()));
    }
    value
}

fn context(what: &str) -> String {
    format!("https://graph.microsoft.com/v1.0/$metadata#{what}")
}

fn page(what: &str, value: &[Value]) -> Value {
    json!({ "@odata.context": context(what), "value": value })
}

/// A page of one of the bundle's lists.
fn page_of(bundle: &Value, kind: &str) -> Value {
    let what = match kind {
        "deletedUsers" => "directory/deletedItems/microsoft.graph.user",
        "directoryAudits" => "auditLogs/directoryAudits",
        other => other,
    };
    page(what, list(bundle, kind))
}

/// Pages of all lists but some.
fn pages_but(bundle: &Value, left_out: &[&str]) -> Vec<(String, Vec<u8>)> {
    let kinds = KINDS.into_iter().filter(|kind| !left_out.contains(kind));
    kinds.map(|kind| file(&format!("{kind}.json"), &page_of(bundle, kind))).collect()
}
