//! The command line's own promises: exit statuses, options, and messages that name place and remedy.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn seatscope(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_seatscope")).args(arguments).output().expect("the command line runs")
}

fn tenant(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/tenants").join(name).join("input");
    path.display().to_string()
}

/// A file of its own for each test, below the build's own folder.
fn scratch(name: &str, content: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).expect("the build's folder can be written");
    path
}

fn message(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn the_exit_status_follows_the_worst_finding() {
    let (error, info) = (tenant("count-recorded-stays"), tenant("direct-and-inherited-equal"));
    for (path, fail_on, status) in [
        (&error, "never", 0),
        (&error, "warning", 1),
        (&error, "error", 1),
        (&info, "warning", 0),
        (&tenant("nested-group"), "warning", 1),
        (&tenant("nested-group"), "error", 0),
    ] {
        let output = seatscope(&["analyze", path, "--fail-on", fail_on]);
        assert_eq!(output.status.code(), Some(status), "{path} --fail-on {fail_on}");
    }
}

#[test]
fn what_cannot_be_used_ends_with_two_and_says_why() {
    let rules = scratch("bad-rules.json", "{\"schemaVersion\":1,\n\"rules\":[{\"id\":1}]}");
    let list = scratch("list-rules.json", "[]");
    let rules = rules.display().to_string();
    let list = list.display().to_string();
    let picture =
        scratch("picture.json", "\u{89}PNG or something else that is no JSON").display().to_string();
    let export = tenant("count-recorded-stays");
    for (arguments, part) in [
        (vec!["analyze", "no/such/file.json"], "no/such/file.json"),
        (vec!["analyze", &export, "--rules", &rules], "line 2"),
        (vec!["analyze", &export, "--rules", &list], "expected an object"),
        (vec!["analyze", &export, "--now", "yesterday"], "expected a time"),
        (vec!["analyze", &export, "--output", "no/such/folder/report.json"], "no/such/folder/report.json"),
        (vec!["analyze", &picture], "nothing of a tenant"),
    ] {
        let output = seatscope(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(message(&output).contains(part), "{arguments:?} says: {}", message(&output));
    }
}

#[test]
fn an_empty_tenant_is_no_error() {
    let path = scratch("empty.json", "{\"users\":[],\"groups\":[],\"subscribedSkus\":[]}");
    let output = seatscope(&["analyze", &path.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{}", message(&output));
}

#[test]
fn the_result_goes_to_the_file_that_is_named() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("report.json").display().to_string();
    let export = tenant("count-recorded-stays");
    let output = seatscope(&["analyze", &export, "--output", &path]);
    assert!(output.stdout.is_empty() && output.status.success());
    let written = std::fs::read(&path).expect("the report was written");
    assert_eq!(written, seatscope(&["analyze", &export]).stdout);
}

#[test]
fn a_file_that_two_paths_lead_to_is_read_once() {
    let export = tenant("count-recorded-stays");
    let same = format!("{export}/../input");
    assert_eq!(seatscope(&["analyze", &export, &same]).stdout, seatscope(&["analyze", &export]).stdout);
}

#[test]
fn texts_of_the_tenant_give_no_orders_to_a_terminal() {
    let path = scratch(
        "escape.json",
        r#"{"users":[{"id":"a","userPrincipalName":"x\u001b[2J","licenseAssignmentStates":[{"skuId":"b",
        "assignedByGroup":"c","state":"Error","error":"\u001b[2JWeird"}]}]}"#,
    );
    let output = seatscope(&["analyze", &path.display().to_string(), "--format", "text"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains("Weird") && !text.contains('\u{1b}'), "{text:?}");
}
