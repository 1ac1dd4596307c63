//! Reports for reading and tables: hostile texts stay texts, every row has its columns, and the order of files
//! changes nothing.

use crate::common::{import, outside_code};
use seatscope_contract::forms::{Format, Table};
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::report::{Key, Making, write};
use seatscope_testkit::sample::{Config, generate};
use std::collections::BTreeSet;
use std::path::Path;

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

fn report(analysis: &Analysis, format: Format, key: Option<Key>) -> String {
    let mut out = Vec::new();
    let making = Making { made: Some("2026-11-22T00:00:00Z"), key };
    write(analysis, format, making, &mut out).expect("memory takes it");
    String::from_utf8(out).expect("reports are UTF-8")
}

fn html(analysis: &Analysis) -> String {
    report(analysis, Format::Html, None)
}

fn markdown(analysis: &Analysis) -> String {
    report(analysis, Format::Markdown, None)
}

fn csv(analysis: &Analysis, table: Table) -> String {
    report(analysis, Format::Csv { table }, None)
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

#[test]
fn hostile_names_stay_text_in_markdown() {
    let markdown = markdown(&analysis(&files()));
    for line in markdown.lines() {
        let outside_code = outside_code(line);
        assert!(!outside_code.contains('<'), "a tag: {line}");
        assert!(!outside_code.contains("](javascript"), "a link: {line}");
    }
    assert!(markdown.lines().filter(|line| line.starts_with("# ")).count() == 1, "one title");
}

#[test]
fn every_row_of_a_table_has_its_columns_and_no_formula() {
    let analysis = analysis(&files());
    for table in Table::ALL {
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

/// Twelve users of one address, each with an alias and an address that are wrong.
fn wrong_addresses() -> Vec<(String, String)> {
    let user = |at: usize| {
        let name = ["quill", "rosen", "sorrel", "thorn"][at % 4];
        // One has the mark in it that ends a quoted name.
        let mark = if at == 5 { "”" } else { "" };
        serde_json::json!({
            "id": format!("00000000-0000-0000-0001-{at:012}"), "onPremisesSyncEnabled": null,
            "userPrincipalName": format!("user{at}@contoso.example"), "mailNickname": format!("{name}{mark} {name}{at}"),
            "proxyAddresses": [format!("smtp:{name} {at}@contoso.example"), "smtp:shared@contoso.example"],
            "assignedLicenses": [], "licenseAssignmentStates": []
        })
    };
    let users: Vec<serde_json::Value> = (0..12).map(user).collect();
    vec![("users.json".to_owned(), serde_json::json!({ "users": users }).to_string())]
}

#[test]
fn tables_list_every_holder_and_every_correction() {
    let analysis = analysis(&wrong_addresses());
    let json: seatscope_contract::report::Report =
        serde_json::from_str(&report(&analysis, Format::Json, None)).expect("a report");
    let holders: usize = json.findings.iter().map(|finding| finding.holders.len()).sum();
    let corrections: usize = json.findings.iter().map(|finding| finding.corrections.len()).sum();
    assert_eq!((holders, corrections), (12, 24));
    for (table, rows, columns) in [
        (Table::AddressHolders, holders, ["kind", "form"]),
        (Table::AddressCorrections, corrections, ["value", "proposed"]),
    ] {
        let text = csv(&analysis, table);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let titles = reader.headers().expect("titles").clone();
        let records: Vec<_> = reader.records().map(|record| record.expect("a row")).collect();
        assert_eq!(records.len(), rows, "{table:?}");
        for column in columns {
            let at = titles.iter().position(|title| title == column).expect("the column");
            assert!(records.iter().all(|record| !record[at].is_empty()), "{table:?}: {column}");
        }
    }
    for format in [Format::Markdown, Format::Html] {
        let shown = report(&analysis, format, None);
        let commands = shown.matches("Update-MgUser").count();
        assert_eq!(commands, 12, "{format:?} has a command for each alias");
    }
}

#[test]
fn what_is_proposed_is_no_ones_name_under_pseudonyms() {
    let analysis = analysis(&wrong_addresses());
    for format in forms() {
        let hidden = report(&analysis, format, Some([7; 16])).to_lowercase();
        for name in ["quill", "rosen", "sorrel", "thorn", "contoso"] {
            let line = hidden.lines().find(|line| line.contains(name));
            assert_eq!(line, None, "{format:?} tells {name}");
        }
    }
    let hidden = report(&analysis, Format::Json, Some([7; 16]));
    let hidden: seatscope_contract::report::Report = serde_json::from_str(&hidden).expect("still a report");
    let open: seatscope_contract::report::Report =
        serde_json::from_str(&report(&analysis, Format::Json, None)).expect("a report");
    let reasons = |report: &seatscope_contract::report::Report| {
        let corrections = report.findings.iter().flat_map(|finding| &finding.corrections);
        corrections.map(|correction| (correction.reason, correction.field.clone())).collect::<Vec<_>>()
    };
    assert_eq!(reasons(&hidden), reasons(&open));
    let all = hidden.findings.iter().flat_map(|finding| &finding.corrections);
    let users: BTreeSet<&str> = all.filter_map(|correction| correction.id.as_deref()).collect();
    assert_eq!(users.len(), 12, "each has its own pseudonym");
}

#[test]
fn the_order_of_files_changes_no_report() {
    let forward = files();
    let backward: Vec<_> = forward.iter().rev().cloned().collect();
    let (forward, backward) = (analysis(&forward), analysis(&backward));
    assert_eq!(html(&forward), html(&backward));
    assert_eq!(markdown(&forward), markdown(&backward));
    for table in Table::ALL {
        assert_eq!(csv(&forward, table), csv(&backward, table), "{table:?}");
    }
}

#[test]
fn the_lines_of_a_workbook_have_the_rows_of_all_tables() {
    let analysis = analysis(&files());
    let lines = report(&analysis, Format::Tables, None);
    let lines: Vec<serde_json::Value> =
        lines.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    assert_eq!(lines[0]["made"], "2026-11-22T00:00:00Z");
    assert!(lines[0]["about"].as_array().is_some_and(|about| about.len() > 4), "{}", lines[0]);
    let rows: usize = Table::ALL
        .into_iter()
        .map(|table| csv::Reader::from_reader(csv(&analysis, table).as_bytes()).records().count())
        .sum();
    assert_eq!(lines.iter().filter(|line| line.is_array()).count(), rows);
    assert_eq!(lines.len(), 1 + Table::ALL.len() + rows, "a line for the whole and one for each table");
}

/// Every form of the report.
fn forms() -> impl Iterator<Item = Format> {
    let tables = Table::ALL.into_iter().map(|table| Format::Csv { table });
    [Format::Json, Format::Text, Format::Markdown, Format::Html, Format::Tables].into_iter().chain(tables)
}

/// The sample tenant, which has something of everything, and all names, addresses and ids in its files.
fn sample(folder: &str) -> (Analysis, BTreeSet<String>) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    std::fs::create_dir_all(&folder).expect("the build's folder can be written");
    let names = generate(Config::default(), &folder).expect("the sample is generated");
    let files: Vec<(String, String)> = names
        .into_iter()
        .map(|name| {
            (format!("Lindqvist AB/{name}"), std::fs::read_to_string(folder.join(name)).unwrap_or_default())
        })
        .collect();
    let mut secrets = BTreeSet::new();
    for (_, text) in &files {
        collect(&serde_json::from_str(text).expect("the sample is JSON"), "", &mut secrets);
    }
    secrets.insert("Lindqvist AB".to_owned());
    (analysis(&files), secrets)
}

/// Collects what must not be seen.
fn collect(value: &serde_json::Value, key: &str, secrets: &mut BTreeSet<String>) {
    const TELLING: [&str; 8] = [
        "displayName",
        "userPrincipalName",
        "mail",
        "mailNickname",
        "proxyAddresses",
        "department",
        "id",
        "value",
    ];
    match value {
        serde_json::Value::String(text) if TELLING.contains(&key) => {
            // Product names and words in small letters are no secrets.
            let address = text.split_once(':').map_or(text.as_str(), |(_, address)| address);
            if address.len() > 4 && address.chars().any(|letter| !letter.is_ascii_lowercase()) {
                secrets.insert(address.to_lowercase());
            }
            if let Some((local, domain)) = address.rsplit_once('@') {
                secrets.insert(domain.to_lowercase());
                secrets.extend(Some(local.to_lowercase()).filter(|local| local.contains('.')));
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, key, secrets)),
        serde_json::Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| collect(value, key, secrets));
        }
        _ => {}
    }
}

#[test]
fn nothing_of_the_tenant_is_left_under_pseudonyms() {
    let (analysis, secrets) = sample("nothing-is-left");
    assert!(secrets.len() > 500, "the sample has names");
    for format in forms() {
        let plain = report(&analysis, format, None).to_lowercase();
        let hidden = report(&analysis, format, Some([7; 16])).to_lowercase();
        let left: Vec<&String> = secrets.iter().filter(|secret| has_word(&hidden, secret)).collect();
        assert!(left.is_empty(), "{format:?} tells {left:?}");
        assert_eq!(plain.lines().count(), hidden.lines().count(), "{format:?} keeps its lines");
    }
}

#[test]
fn hostile_names_are_replaced_too() {
    let analysis = analysis(&files());
    for format in forms() {
        let hidden = report(&analysis, format, Some([7; 16]));
        for trace in ["onerror", "alert", "calc", "javascript", "gnp.exe", "SUM(A1)"] {
            let line = hidden.lines().find(|line| line.contains(trace));
            assert_eq!(line, None, "{format:?} tells {trace}");
        }
    }
}

/// Whether a text stands in another and is not a piece of a word.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_none_or(|letter| !letter.is_alphanumeric());
        let after = text[at + word.len()..].chars().next().is_none_or(|letter| !letter.is_alphanumeric());
        before && after
    })
}

#[test]
fn pseudonyms_are_the_same_in_every_form_and_others_under_another_key() {
    let (analysis, _) = sample("in-every-form");
    let users = report(&analysis, Format::Csv { table: Table::Users }, Some([1; 16]));
    let other = report(&analysis, Format::Csv { table: Table::Users }, Some([2; 16]));
    assert_ne!(users, other);
    let json: seatscope_contract::report::Report =
        serde_json::from_str(&report(&analysis, Format::Json, Some([1; 16]))).expect("it is still a report");
    let known: BTreeSet<String> = csv::Reader::from_reader(users.as_bytes())
        .records()
        .map(|record| record.expect("a row")[0].to_owned())
        .collect();
    for user in json.findings.iter().flat_map(|finding| &finding.users) {
        assert!(known.contains(&user.id), "{} stands in the table of users", user.id);
    }
    let plain: seatscope_contract::report::Report =
        serde_json::from_str(&report(&analysis, Format::Json, None)).expect("a report");
    assert_eq!(json.summary, plain.summary);
    assert_eq!(json.products.len(), plain.products.len());
    assert_eq!(json.products[0].name, plain.products[0].name, "products keep their names");
}
