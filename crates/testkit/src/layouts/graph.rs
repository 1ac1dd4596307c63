//! Graph's own answers, in every form in which people keep them.

use super::{KINDS, Layout, file, list, page, page_of, pages_but, text, whole, without};
use serde_json::{Value, json};

pub(super) fn layouts(bundle: &Value) -> Vec<Layout> {
    vec![
        whole("bundle", vec![file("tenant.json", bundle)]),
        whole("pages", pages(bundle)),
        whole("az rest", az_rest(bundle)),
        whole("pages in a list", vec![file("export.json", &json!(all_pages(bundle)))]),
        whole("pages by the line", vec![joined("export.jsonl", &all_pages(bundle), "\n")]),
        whole("documents in one file", vec![joined("export.json", &all_pages(bundle), "\r\n\r\n")]),
        whole("objects by the line", lines(bundle)),
        whole("objects in files of their own", objects(bundle)),
    ]
}

fn all_pages(bundle: &Value) -> Vec<Value> {
    KINDS.iter().map(|kind| page_of(bundle, kind)).collect()
}

fn joined(name: &str, documents: &[Value], separator: &str) -> (String, Vec<u8>) {
    let documents: Vec<String> = documents.iter().map(Value::to_string).collect();
    (name.to_owned(), documents.join(separator).into_bytes())
}

/// A page for each kind, two for the users, and one for each group's members.
fn pages(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let users = list(bundle, "users");
    let (first, second) = users.split_at(users.len() / 2);
    let groups: Vec<Value> =
        list(bundle, "groups").iter().map(|group| without(group, &["members"])).collect();
    let mut files = pages_but(bundle, &["users", "groups"]);
    let mut more = page("users", first);
    more["@odata.nextLink"] = json!("https://graph.microsoft.com/v1.0/users?$skiptoken=x");
    files.extend([
        file("users-1.json", &more),
        file("users-2.json", &page("users", second)),
        file("groups.json", &page("groups", &groups)),
    ]);
    for (number, group) in list(bundle, "groups").iter().enumerate() {
        let what = format!("groups('{}')/members", text(group, "id"));
        files.push(file(&format!("members-{number}.json"), &page(&what, list(group, "members"))));
    }
    files
}

/// Indented answers.
fn az_rest(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let indented = |kind: &&str| {
        let text = serde_json::to_string_pretty(&page_of(bundle, kind)).unwrap_or_default();
        (format!("{kind}.json"), (text + "\n").into_bytes())
    };
    KINDS.iter().map(indented).collect()
}

/// The list of contacts may be empty, which only a page can say.
fn lines(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let kinds = KINDS.iter().filter(|kind| **kind != "contacts");
    let lines = kinds.map(|kind| joined(&format!("{kind}.jsonl"), list(bundle, kind), "\n"));
    lines.chain([file("contacts.json", &page_of(bundle, "contacts"))]).collect()
}

/// Objects of lists, each in a file of its own as tools write them; what is gone, or happened, as a list. An answer
/// to a request for one object would say so, and not whether there are more.
fn objects(bundle: &Value) -> Vec<(String, Vec<u8>)> {
    let listed = ["deletedUsers", "directoryAudits"];
    let mut files = pages_but(bundle, &["users", "groups", "subscribedSkus", "organization", "contacts"]);
    for kind in KINDS.iter().filter(|kind| !listed.contains(kind)) {
        for (number, object) in list(bundle, kind).iter().enumerate() {
            files.push(file(&format!("answers/{kind}-{number}.json"), object));
        }
    }
    files
}
