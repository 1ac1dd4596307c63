//! The audit log as other services keep it, with Graph's pages for the rest.

use super::tables::table;
use super::{Layout, list, pages_but, text, whole};
use serde_json::{Value, json};

pub(super) fn layouts(bundle: &Value) -> Vec<Layout> {
    let with = |name, path: &str, bytes: Vec<u8>| {
        whole(name, [pages_but(bundle, &["directoryAudits"]), vec![(path.to_owned(), bytes)]].concat())
    };
    vec![
        with("diagnostic settings", "insights-logs-auditlogs.json", diagnostic(bundle)),
        with("Log Analytics", "AuditLogs.json", json!(columns(bundle)).to_string().into_bytes()),
        with("Log Analytics table", "query_data.csv", analytics_table(bundle)),
        with("Entra's table of the audit log", "AuditLogs_2026-09-01.csv", portal_table(bundle)),
    ]
}

/// A line for each event, which stands below `properties`.
fn diagnostic(bundle: &Value) -> Vec<u8> {
    let lines = list(bundle, "directoryAudits").iter().map(|event| {
        let line = json!({
            "time": text(event, "activityDateTime"), "category": "AuditLogs",
            "operationName": text(event, "activityDisplayName"), "properties": event,
        });
        line.to_string()
    });
    lines.collect::<Vec<String>>().join("\n").into_bytes()
}

const COLUMNS: [(&str, &str); 9] = [
    ("Id", "id"),
    ("Category", "category"),
    ("Result", "result"),
    ("ResultReason", "resultReason"),
    ("ActivityDisplayName", "activityDisplayName"),
    ("ActivityDateTime", "activityDateTime"),
    ("InitiatedBy", "initiatedBy"),
    ("TargetResources", "targetResources"),
    ("TimeGenerated", "activityDateTime"),
];

/// The workspace's columns, in which what is no text is JSON in a text.
fn columns(bundle: &Value) -> Vec<Value> {
    let row = |event: &Value| {
        COLUMNS.iter().map(|(column, field)| ((*column).to_owned(), json!(cell(event, field)))).collect()
    };
    list(bundle, "directoryAudits").iter().map(row).collect()
}

fn cell(event: &Value, field: &str) -> String {
    match event.get(field) {
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => String::new(),
    }
}

fn analytics_table(bundle: &Value) -> Vec<u8> {
    let names = COLUMNS.iter().map(|(column, _)| (*column).to_owned()).collect();
    let row = |event: &Value| COLUMNS.iter().map(|(_, field)| cell(event, field)).collect();
    let rows: Vec<Vec<String>> =
        [names].into_iter().chain(list(bundle, "directoryAudits").iter().map(row)).collect();
    table(&rows, ',')
}

/// What the portal's *Download* gives: actor, targets and properties in columns of their own, and no ids of events.
fn portal_table(bundle: &Value) -> Vec<u8> {
    const COLUMNS: [(&str, &str); 14] = [
        ("Date (UTC)", "/activityDateTime"),
        ("CorrelationId", "/correlationId"),
        ("Category", "/category"),
        ("Activity", "/activityDisplayName"),
        ("Result", "/result"),
        ("ResultReason", "/resultReason"),
        ("ActorDisplayName", "/initiatedBy/app/displayName"),
        ("ActorUserPrincipalName", "/initiatedBy/user/userPrincipalName"),
        ("Target1Type", "/targetResources/0/type"),
        ("Target1DisplayName", "/targetResources/0/displayName"),
        ("Target1ObjectId", "/targetResources/0/id"),
        ("Target1ModifiedProperty1Name", "/targetResources/0/modifiedProperties/0/displayName"),
        ("Target1ModifiedProperty1OldValue", "/targetResources/0/modifiedProperties/0/oldValue"),
        ("Target1ModifiedProperty1NewValue", "/targetResources/0/modifiedProperties/0/newValue"),
    ];
    let names = COLUMNS.iter().map(|(column, _)| (*column).to_owned()).collect();
    let row = |event: &Value| {
        let cells = COLUMNS.iter().map(|(_, place)| event.pointer(place).and_then(Value::as_str));
        cells.map(|cell| cell.unwrap_or_default().to_owned()).collect()
    };
    let rows: Vec<Vec<String>> =
        [names].into_iter().chain(list(bundle, "directoryAudits").iter().map(row)).collect();
    table(&rows, ',')
}
