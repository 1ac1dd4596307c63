//! `rules --learned`: what an export teaches, as a file of rules for others.

use crate::common::{seatscope, tenant};
use serde_json::Value;
use std::path::Path;

#[test]
fn what_an_export_teaches_is_a_file_that_rules_reads() {
    let output = seatscope(&["rules", "--learned", &tenant("learned-audit-conflict")]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let file: Value = serde_json::from_slice(&output.stdout).expect("rules are JSON");
    let rules = file["rules"].as_array().expect("a file of rules lists them");
    let ids: Vec<&Value> = rules.iter().map(|rule| &rule["id"]).collect();
    assert_eq!(ids, ["learned-conflict-bi-azure-p2-visioonline"]);
    assert_eq!(rules[0]["confidence"], "learned");

    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("learned.json");
    std::fs::write(&path, &output.stdout).expect("a file of this test can be written");
    let all = seatscope(&["rules", "--rules", &path.display().to_string()]);
    let all: Value = serde_json::from_slice(&all.stdout).expect("rules are JSON");
    assert!(all["rules"].as_array().expect("a list").iter().any(|rule| rule["id"] == *ids[0]));
}

#[test]
fn an_export_without_a_lesson_teaches_nothing() {
    let output = seatscope(&["rules", "--learned", &tenant("drift-agrees")]);
    let file: Value = serde_json::from_slice(&output.stdout).expect("rules are JSON");
    assert_eq!(file["rules"].as_array().map(Vec::len), Some(0));
}
