//! `--catalog`: Microsoft's list of products, given at run time.

use crate::common::seatscope;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const HEADER: &str = "Product_Display_Name;String_Id;GUID;Service_Plan_Name;Service_Plan_Id;Service_Plans_Included_Friendly_Names\r\n";
const E3: &str = "6fd2c87f-b296-42f0-b197-1e91e994b900";
const E5: &str = "c7df2760-2c81-4ef7-b578-5b5392b571df";
/// A product and a plan that nobody published.
const NEW: &str = "00000000-0000-0000-0000-0000000000d1";
const PLAN: &str = "00000000-0000-0000-0000-0000000000e1";

/// A folder of this test's own below the build's.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("catalog").join(name);
    fs::create_dir_all(&folder).expect("the build's folder can be written");
    folder
}

/// Analyses a group with three products, of which the tenant names one itself.
fn analyze(name: &str, catalog: Option<&[u8]>) -> Output {
    let folder = folder(name);
    let tenant = format!(
        r#"{{"subscribedSkus":[{{"skuId":"{E3}","skuPartNumber":"OWN_PART"}}],
            "groups":[{{"id":"00000000-0000-0000-0000-0000000000b1","displayName":"Sales","securityEnabled":true,
            "assignedLicenses":[{{"skuId":"{E3}"}},{{"skuId":"{E5}"}},{{"skuId":"{NEW}"}}]}}]}}"#
    );
    fs::write(folder.join("tenant.json"), tenant).expect("a file of this test can be written");
    let mut command = Command::new(env!("CARGO_BIN_EXE_seatscope"));
    command.current_dir(folder.as_path()).args(["analyze", "tenant.json", "--format", "json"]);
    if let Some(bytes) = catalog {
        fs::write(folder.join("list.csv"), bytes).expect("a file of this test can be written");
        command.args(["--catalog", "list.csv"]);
    }
    command.output().expect("the command line runs")
}

/// Part number and name of a product in the report.
fn product(output: &Output, id: &str) -> (Value, Value) {
    let report: Value = serde_json::from_slice(&output.stdout).expect("a report is JSON");
    let products = report["products"].as_array().expect("a report lists products");
    let product = products.iter().find(|product| product["skuId"] == id).expect("the product is listed");
    (product["skuPartNumber"].clone(), product["name"].clone())
}

fn error_of(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn the_list_wins_over_what_is_built_in_and_the_tenant_over_both() {
    let built_in = analyze("without", None);
    assert_eq!(product(&built_in, E5), ("ENTERPRISEPREMIUM".into(), "Office 365 E5".into()));
    assert_eq!(product(&built_in, E3), ("OWN_PART".into(), "Office 365 E3".into()));
    assert_eq!(product(&built_in, NEW), (Value::Null, Value::Null));

    let mut list = HEADER.as_bytes().to_vec();
    for (name, part, id) in [("Neu", "NEW_PART", NEW), ("E3 for B\u{fc}ro", "LIST_PART", E3)] {
        // Code page 1252, as Excel leaves it.
        list.extend(format!("{name};{part};{id};MAIL;{PLAN};Mail\r\n").chars().map(|c| c as u8));
    }
    let with = analyze("with", Some(&list));
    assert_eq!(with.status.code(), Some(0), "{}", error_of(&with));
    assert_eq!(product(&with, NEW), ("NEW_PART".into(), "Neu".into()));
    assert_eq!(product(&with, E3), ("OWN_PART".into(), "E3 for Büro".into()));
    assert_eq!(product(&with, E5), product(&built_in, E5));
    assert_eq!(error_of(&with), "");
}

#[test]
fn what_is_left_out_is_told() {
    let mut list = format!("{HEADER}New;NEW_PART;{NEW};MAIL;{PLAN};Mail\r\nBad;BAD;{NEW};MAIL;0-1;Mail\r\n");
    let one = analyze("left-out", Some(list.as_bytes()));
    assert_eq!(one.status.code(), Some(0));
    assert_eq!(
        error_of(&one),
        "seatscope: list.csv: line 3: the plan id is not a GUID, the plan was left out: `0-1`\n"
    );
    list.push_str(&"Bad;BAD;none;MAIL;none;Mail\r\n".repeat(11));
    let many = error_of(&analyze("many-left-out", Some(list.as_bytes())));
    assert_eq!(many.lines().count(), 11);
    assert!(many.ends_with("seatscope: list.csv: 2 more lines were left out\n"), "{many}");
}

#[test]
fn a_file_that_is_no_such_list_is_refused_with_place_and_remedy() {
    for (name, bytes, told) in [
        ("page", b"<!DOCTYPE html>".as_slice(), "list.csv: line 1: this is not Microsoft's list of products"),
        ("no-rows", HEADER.as_bytes(), "list.csv: line 1: no row after this one names a product"),
    ] {
        let output = analyze(name, Some(bytes));
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        let error = error_of(&output);
        assert!(error.contains(told), "{error}");
        assert!(error.contains("give the CSV of Microsoft's page"), "{error}");
    }
    let missing = seatscope(&["analyze", ".", "--catalog", "no-such-list.csv"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(error_of(&missing).contains("no-such-list.csv"), "{}", error_of(&missing));
}

#[test]
fn the_long_version_tells_the_date_of_the_catalogue() {
    let told = |option| String::from_utf8(seatscope(&[option]).stdout).expect("a version is text");
    let (short, long) = (told("-V"), told("--version"));
    assert_eq!(short.lines().count(), 1);
    let date = seatscope_engine::catalog::date();
    assert_eq!(long, format!("{short}products and plans as of {date}\n"));
}
