//! One tenant, laid out as the tools that people have would write it.
//!
//! The shapes follow `docs/formats.md`. Each layout says which parts of the tenant it cannot carry.

mod legacy;
mod powershell;
mod tables;
mod trees;

use serde_json::{Value, json};

/// A tenant as files of one tool.
#[derive(Debug, Clone)]
pub struct Layout {
    /// What wrote it.
    pub name: &'static str,
    /// Path and content of each file.
    pub files: Vec<(String, Vec<u8>)>,
    /// Inputs that the format cannot carry, by their names in the report's coverage: these and no others.
    pub lacks: &'static [&'static str],
    /// The findings that it carries.
    pub carries: Carries,
}

/// The findings that a format carries, by their codes.
#[derive(Debug, Clone, Copy)]
pub enum Carries {
    /// All but these.
    AllBut(&'static [&'static str]),
    /// These.
    Only(&'static [&'static str]),
}

impl Carries {
    /// Whether findings of this code are carried.
    pub fn has(self, code: &str) -> bool {
        match self {
            Self::AllBut(codes) => !codes.contains(&code),
            Self::Only(codes) => codes.contains(&code),
        }
    }
}

/// Every layout of a tenant, given as a bundle whose groups carry their members.
pub fn layouts(bundle: &Value) -> Vec<Layout> {
    let mut all = vec![
        whole("bundle", vec![file("tenant.json", bundle)]),
        whole("graph pages", graph_pages(bundle)),
        whole("objects by the line", lines(bundle)),
        whole("documents in one file", vec![("export.json".to_owned(), documents(bundle))]),
    ];
    all.extend(trees::layouts(bundle));
    all.extend(powershell::layouts(bundle));
    all.extend(legacy::layouts(bundle));
    all.extend(tables::layouts(bundle));
    all
}

/// A layout that carries the whole tenant.
fn whole(name: &'static str, files: Vec<(String, Vec<u8>)>) -> Layout {
    Layout { name, files, lacks: &[], carries: Carries::AllBut(&[]) }
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

fn context(what: &str) -> String {
    format!("https://graph.microsoft.com/v1.0/$metadata#{what}")
}

fn page(what: &str, value: &[Value]) -> Value {
    json!({ "@odata.context": context(what), "value": value })
}

/// A page for each kind, two for the users, and one for each group's members.
fn graph_pages(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let users = list(bundle, "users");
    let (first, second) = users.split_at(users.len() / 2);
    let groups: Vec<Value> =
        list(bundle, "groups").iter().map(|group| without(group, &["members"])).collect();
    let mut files = vec![
        file("users-1.json", &page("users", first)),
        file("users-2.json", &page("users", second)),
        file("groups.json", &page("groups", &groups)),
        file("skus.json", &page("subscribedSkus", list(bundle, "subscribedSkus"))),
        file("organization.json", &page("organization", list(bundle, "organization"))),
        file("contacts.json", &page("contacts", list(bundle, "contacts"))),
    ];
    for (number, group) in list(bundle, "groups").iter().enumerate() {
        let what = format!("groups('{}')/members", text(group, "id"));
        files.push(file(&format!("members-{number}.json"), &page(&what, list(group, "members"))));
    }
    files
}

fn lines(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let kinds = ["users", "groups", "subscribedSkus", "organization"];
    let mut files: Vec<(String, Vec<u8>)> = kinds
        .iter()
        .map(|kind| {
            let lines: Vec<String> = list(bundle, kind).iter().map(Value::to_string).collect();
            (format!("{kind}.jsonl"), lines.join("\n").into_bytes())
        })
        .collect();
    // A list of contacts may be empty, which only a page can say.
    files.push(file("contacts.json", &page("contacts", list(bundle, "contacts"))));
    files
}

fn documents(bundle: &Value) -> Vec<u8> {
    let kinds = ["users", "groups", "subscribedSkus", "organization", "contacts"];
    let documents: Vec<String> =
        kinds.iter().map(|kind| page(kind, list(bundle, kind)).to_string()).collect();
    documents.join("\r\n").into_bytes()
}
