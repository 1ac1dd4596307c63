//! Reports for reading and tables: hostile texts stay texts, every row has its columns, and the order of files
//! changes nothing.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

mod common;

use common::import;
use seatscope_contract::forms::Table;
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::report::{write_csv, write_html, write_markdown};

const TABLES: [Table; 10] = [
    Table::Findings,
    Table::AffectedUsers,
    Table::Users,
    Table::Assignments,
    Table::Products,
    Table::Groups,
    Table::Files,
    Table::Problems,
    Table::Coverage,
    Table::Backtest,
];

const HOSTILE: [&str; 7] = [
    "<img src=x onerror=alert(1)>",
    "</td></table><script>alert(1)</script>",
    "=cmd|'/c calc'!A1",
    "[x](javascript:alert(1)) | `a` | # b",
    "a\"b'c\nd\r\ne",
    "\u{202e}gnp.exe \u{1b}[31m",
    "@SUM(A1)",
];

/// A tenant of hostile names: a group of one member each, all in error for want of seats.
fn files() -> Vec<(String, String)> {
    let id = |kind: u32, number: usize| format!("00000000-0000-0000-000{kind}-{number:012}");
    let sku = "6fd2c87f-b296-42f0-b197-1e91e994b900";
    let mut users = Vec::new();
    let mut groups = Vec::new();
    for (at, name) in HOSTILE.iter().enumerate() {
        users.push(serde_json::json!({
            "id": id(1, at), "displayName": name, "userPrincipalName": format!("{name}@contoso.example"),
            "department": name, "usageLocation": "PT",
            "proxyAddresses": [format!("SMTP:{name}@contoso.example"), "smtp:shared@contoso.example"],
            "assignedLicenses": [],
            "licenseAssignmentStates": [{
                "skuId": sku, "assignedByGroup": id(2, at), "state": "Error", "error": "CountViolation",
                "disabledPlans": [], "lastUpdatedDateTime": "2026-01-01T00:00:00Z"
            }]
        }));
        groups.push(serde_json::json!({
            "id": id(2, at), "displayName": name, "securityEnabled": true, "groupTypes": [],
            "assignedLicenses": [{ "skuId": sku, "disabledPlans": [] }],
            "members": [{ "@odata.type": "#microsoft.graph.user", "id": id(1, at) }]
        }));
    }
    let skus = serde_json::json!({ "subscribedSkus": [{
        "skuId": sku, "skuPartNumber": "ENTERPRISEPACK", "capabilityStatus": "Enabled", "consumedUnits": 0,
        "prepaidUnits": { "enabled": 0, "warning": 0, "suspended": 0, "lockedOut": 0 }, "servicePlans": []
    }], "organization": [{ "id": id(9, 9), "displayName": HOSTILE[1] }] });
    vec![
        (format!("{}.json", HOSTILE[0]), serde_json::json!({ "users": users }).to_string()),
        ("=groups.json".to_owned(), serde_json::json!({ "groups": groups }).to_string()),
        ("products.json".to_owned(), skus.to_string()),
        ("cut.json".to_owned(), "{\"users\": [{\"id\": \"".to_owned()),
    ]
}

fn analysis(files: &[(String, String)]) -> Analysis {
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    Analysis::new(import(&files, 64), Options::default()).expect("the built-in rules are read")
}

fn html(analysis: &Analysis) -> String {
    let mut out = Vec::new();
    write_html(analysis, Some("2026-11-22T00:00:00Z"), &mut out).expect("memory takes it");
    String::from_utf8(out).expect("reports are UTF-8")
}

fn markdown(analysis: &Analysis) -> String {
    let mut out = Vec::new();
    write_markdown(analysis, None, &mut out).expect("memory takes it");
    String::from_utf8(out).expect("reports are UTF-8")
}

fn csv(analysis: &Analysis, table: Table) -> String {
    let mut out = Vec::new();
    write_csv(analysis, table, &mut out).expect("memory takes it");
    String::from_utf8(out).expect("reports are UTF-8")
}

#[test]
fn hostile_names_add_no_tag_to_html() {
    let html = html(&analysis(&files()));
    let known = [
        "!doctype", "html", "head", "meta", "title", "style", "body", "main", "nav", "ol", "ul", "li", "a",
        "h1", "h2", "h3", "p", "div", "table", "thead", "tbody", "tr", "th", "td", "article", "dl", "dt",
        "dd", "span", "code",
    ];
    for tag in html.split('<').skip(1) {
        let name: String =
            tag.trim_start_matches('/').chars().take_while(|letter| !" >\n".contains(*letter)).collect();
        assert!(known.contains(&name.as_str()), "`{name}` is no tag of a report");
        assert!(
            !tag.split('>').next().unwrap_or_default().contains("onerror"),
            "an attribute of a tenant's: {tag}"
        );
    }
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "the name is shown as it is");
    assert!(!html.contains(['\u{202e}', '\u{1b}']), "nothing turns the direction or gives orders");
    assert!(html.contains("Made: 2026-11-22T00:00:00Z"), "it says when it was made");
}

#[test]
fn a_reader_without_a_network_needs_nothing_else() {
    let html = html(&analysis(&files()));
    for loading in ["<script", "<link", "<img", "<iframe", "url(", "@import", " src=", "http:", "https:"] {
        let outside_text = html.replace("&lt;img src=x", "");
        assert!(!outside_text.contains(loading), "`{loading}` would load something");
    }
    assert!(html.contains("default-src 'none'"), "its own policy forbids loading");
}

/// A line without the letters that a backslash makes text.
fn unescaped(line: &str) -> String {
    let mut letters = line.chars();
    let mut kept = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => _ = letters.next(),
            letter => kept.push(letter),
        }
    }
    kept
}

#[test]
fn hostile_names_stay_text_in_markdown() {
    let markdown = markdown(&analysis(&files()));
    for line in markdown.lines() {
        let outside_code: String = unescaped(line).split('`').step_by(2).collect();
        assert!(!outside_code.contains('<'), "a tag: {line}");
        assert!(!outside_code.contains("](javascript"), "a link: {line}");
    }
    assert!(markdown.lines().filter(|line| line.starts_with("# ")).count() == 1, "one title");
}

#[test]
fn every_row_of_a_table_has_its_columns_and_no_formula() {
    let analysis = analysis(&files());
    for table in TABLES {
        let text = csv(&analysis, table);
        assert!(text.ends_with("\r\n"), "{table:?}: lines end as RFC 4180 says");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let mut rows = 0;
        for record in reader.records() {
            let record = record.unwrap_or_else(|error| panic!("{table:?}: {error}"));
            rows += 1;
            for cell in &record {
                let is_number = cell.parse::<f64>().is_ok();
                let reckoned = cell.trim_start().starts_with(['=', '+', '-', '@']);
                assert!(is_number || !reckoned, "{table:?}: `{cell}` is a formula");
            }
        }
        let empty = table == Table::Backtest;
        assert_eq!(rows == 0, empty, "{table:?} has {rows} rows");
    }
}

#[test]
fn tables_agree_with_the_findings() {
    let analysis = analysis(&files());
    let lines = |table| csv::Reader::from_reader(csv(&analysis, table).as_bytes()).records().count();
    assert_eq!(lines(Table::Findings), analysis.findings.len());
    let affected: usize = analysis.findings.iter().map(|finding| finding.users.len()).sum();
    assert_eq!(lines(Table::AffectedUsers), affected);
    assert_eq!(lines(Table::Users), HOSTILE.len());
    assert_eq!(lines(Table::Assignments), HOSTILE.len());
    assert_eq!(lines(Table::Groups), HOSTILE.len());
    let headings = markdown(&analysis).lines().filter(|line| line.starts_with("### ")).count();
    assert_eq!(headings, analysis.findings.len());
    let articles = html(&analysis).matches("<article").count();
    assert_eq!(articles, analysis.findings.len());
}

#[test]
fn the_order_of_files_changes_no_report() {
    let forward = files();
    let backward: Vec<_> = forward.iter().rev().cloned().collect();
    let (forward, backward) = (analysis(&forward), analysis(&backward));
    assert_eq!(html(&forward), html(&backward));
    assert_eq!(markdown(&forward), markdown(&backward));
    for table in TABLES {
        assert_eq!(csv(&forward, table), csv(&backward, table), "{table:?}");
    }
}
