//! What the command line writes of a report, a comparison, a plan and the audit log, form by form.

use crate::common::{message, scratch, seatscope, tenant};
use std::path::{Path, PathBuf};

#[test]
fn the_audit_log_is_told_in_plain_words() {
    let path = tenant("timeline-by-correlation");
    let group = "00000000-0000-0000-0000-0000000000b1";
    let output = seatscope(&["timeline", &path, "--group", group, "--format", "text"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{}", message(&output));
    for line in [
        "#0 Marketing: began 2026-08-24T09:14:20Z, ended 2026-08-24T09:16:52Z after 2 minutes; the service counts 2 assigned and 0 failed; the log has 2 changes of users and 1 failure\n",
        "2026-08-24T09:13:58Z Set group license, Marketing by ines@contoso.example\n    SUITE came; off: CHAT\n",
        "bruno@contoso.example by Microsoft Entra group-Based Licensing: failure\n    The stars were against it.\n    part of processing #0, by its correlation id\n",
    ] {
        assert!(text.contains(line), "{text}");
    }
    let failures = seatscope(&["timeline", &path, "--failures", "--activity", "Change user license"]);
    let failures: serde_json::Value = serde_json::from_slice(&failures.stdout).expect("a timeline is JSON");
    assert_eq!(failures["events"]["total"], 1);
    let nobody = seatscope(&["timeline", &path, "--user", "nobody"]);
    assert_eq!(nobody.status.code(), Some(2));
    assert!(message(&nobody).contains("check the ids"), "{}", message(&nobody));
}

fn earlier(name: &str) -> String {
    tenant(name).replace("/input", "/earlier")
}

#[test]
fn two_exports_are_compared_in_plain_words() {
    let (case, planned) = ("compare-predictions", tenant("compare-planned-change"));
    let output = seatscope(&["compare", &earlier(case), &tenant(case), "--format", "text"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{}", message(&output));
    assert!(text.contains("Of 6 predictions 1 came true"), "{text}");
    assert!(text.contains("Predictions that came true\n  No free seat of Office 365 E3"), "{text}");
    let scenario = planned.replace("/input", "/scenario.json");
    let before = earlier("compare-planned-change");
    let output = seatscope(&["compare", &before, &planned, "--scenario", &scenario, "--format", "markdown"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains("- Of 9 services expected to come or go, 5 did and 4 did not"), "{text}");
    assert!(text.contains("  - `carla@contoso.example`"), "{text}");
}

#[test]
fn a_comparison_ends_with_the_status_of_what_is_new() {
    let (case, same) = ("compare-predictions", "compare-same-export");
    for (case, fail_on, status) in [(case, "never", 0), (case, "error", 1), (same, "warning", 0)] {
        let output = seatscope(&["compare", &earlier(case), &tenant(case), "--fail-on", fail_on]);
        assert_eq!(output.status.code(), Some(status), "{case} --fail-on {fail_on}");
    }
    let other = earlier("compare-other-tenant");
    let output = seatscope(&["compare", &other, &tenant("compare-other-tenant")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(message(&output).contains("compare two exports of one tenant"), "{}", message(&output));
}

#[test]
fn compared_names_give_no_orders_to_a_terminal_and_make_no_markdown() {
    let tenant = |licensed: &str| {
        format!(
            r#"{{"users":[{{"id":"a","userPrincipalName":"x\u001b[2J<b>","assignedLicenses":[],
            "licenseAssignmentStates":[{licensed}]}}],"groups":[{{"id":"g","displayName":"\u001b[2J[x](y)"}}]}}"#
        )
    };
    let before = scratch("hostile-before.json", &tenant(""));
    let licensed = r#"{"skuId":"b","assignedByGroup":"g","state":"Active","error":"None"}"#;
    let after = scratch("hostile-after.json", &tenant(licensed));
    for format in ["text", "markdown"] {
        let (before, after) = (before.display().to_string(), after.display().to_string());
        let output = seatscope(&["compare", &before, &after, "--format", format]);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(text.contains("x?") && !text.contains('\u{1b}'), "{text:?}");
        assert!(format == "text" || (text.contains("\\<b\\>") && text.contains("\\[x\\](y)")), "{text}");
    }
}

#[test]
fn a_report_is_written_in_every_form() {
    let tenant = tenant("count-recorded-stays");
    for (form, begins, holds) in [
        ("text", "", "CountViolation"),
        ("json", "{", "CountViolation"),
        ("html", "<!doctype html>", "2026-09-01T00:00:00Z"),
        ("markdown", "# Licensing report", "2026-09-01T00:00:00Z"),
        ("csv", "finding,code,severity", "CountViolation"),
    ] {
        let output = seatscope(&["analyze", &tenant, "--format", form, "--now", "2026-09-01T00:00:00Z"]);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(0), "{form}");
        assert!(text.starts_with(begins) && text.contains(holds), "{form}: {text}");
    }
    for table in [
        "affected-users",
        "users",
        "assignments",
        "products",
        "groups",
        "files",
        "problems",
        "coverage",
        "backtest",
    ] {
        let output = seatscope(&["analyze", &tenant, "--format", "csv", "--table", table]);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            output.status.success() && text.lines().next().is_some_and(|head| head.contains(',')),
            "{table}"
        );
    }
}

#[test]
fn pseudonyms_follow_the_key() {
    let tenant = tenant("count-recorded-stays");
    let run = |options: &[&str]| {
        let mut arguments = vec!["analyze", tenant.as_str(), "--format", "csv", "--table", "users"];
        arguments.extend(options);
        seatscope(&arguments)
    };
    let key = "000102030405060708090a0b0c0d0e0f";
    let with_key = run(&["--pseudonymise", "--key", key]);
    assert!(with_key.status.success());
    assert_eq!(with_key.stdout, run(&["--pseudonymise", "--key", key]).stdout);
    assert_ne!(with_key.stdout, run(&["--pseudonymise"]).stdout);
    assert_ne!(run(&["--pseudonymise"]).stdout, run(&["--pseudonymise"]).stdout, "random without a key");
    assert!(!String::from_utf8_lossy(&with_key.stdout).contains("@contoso"));
    let short = run(&["--pseudonymise", "--key", "12"]);
    assert_eq!(short.status.code(), Some(2));
    assert!(message(&short).contains("32 hexadecimal digits"), "{}", message(&short));
}

#[test]
fn a_task_is_planned_and_each_way_is_a_scenario() {
    let swap = r#"{"kind": "swap", "from": "00000000-0000-0000-0000-0000000000c1",
        "to": "00000000-0000-0000-0000-0000000000c3", "within": {"in": "tenant"}}"#;
    let task = scratch("swap.json", swap).display().to_string();
    let export = tenant("what-if-swap-on-a-group");
    let plan = |further: &[&str]| seatscope(&[&["plan", &export, "--task", &task], further].concat());
    let output = plan(&["--format", "text"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{}", message(&output));
    assert!(text.contains("Are there enough seats at the peak? yes"), "{text}");
    let ways = || ["oneStep", "removeFirst"].into_iter();
    assert!(ways().all(|way| text.contains(&format!("Way `{way}`"))), "{text}");
    for way in ways() {
        let scenario = scratch(&format!("{way}.json"), "").display().to_string();
        let written = plan(&["--way", way, "--format", "scenario", "--output", &scenario]);
        assert_eq!(written.status.code(), Some(0), "{}", message(&written));
        let tried = seatscope(&["what-if", &export, "--scenario", &scenario, "--format", "text"]);
        assert_eq!(tried.status.code(), Some(0), "{}", message(&tried));
    }
    let script = String::from_utf8_lossy(&plan(&["--format", "powershell"]).stdout).into_owned();
    assert!(script.contains("Set-MgGroupLicense"), "{script}");
}

#[test]
fn a_plan_ends_with_the_status_of_the_export() {
    let task = scratch("all.json", r#"{"kind": "reprocess", "all": true}"#).display().to_string();
    let export = tenant("count-recorded-stays");
    for (fail_on, status) in [("never", 0), ("error", 1)] {
        let output = seatscope(&["plan", &export, "--task", &task, "--fail-on", fail_on]);
        assert_eq!(output.status.code(), Some(status), "{}", message(&output));
    }
}

#[test]
fn an_outcome_is_a_table_and_a_page_too() {
    let case = "what-if-refused-edits-do-not-stop-the-others";
    let read = |path: PathBuf| -> serde_json::Value {
        let text = std::fs::read(path).expect("the case has its files");
        serde_json::from_slice(&text).expect("they are JSON")
    };
    let mut scenario = read(Path::new(&tenant(case)).join("../scenario.json"));
    scenario["name"] = "<script>alert(1)</script>".into();
    let scenario = scratch("outcome-scenario.json", &scenario.to_string()).display().to_string();
    let mut export = read(Path::new(&tenant(case)).join("tenant.json"));
    for user in export["users"].as_array_mut().expect("it has users") {
        user["userPrincipalName"] = "=1+1".into();
    }
    let export = scratch("outcome-tenant.json", &export.to_string()).display().to_string();
    let tried = |format: &str| {
        let output = seatscope(&["what-if", &export, "--scenario", &scenario, "--format", format]);
        assert_eq!(output.status.code(), Some(0), "{}", message(&output));
        String::from_utf8(output.stdout).expect("results are UTF-8")
    };
    let outcome: serde_json::Value = serde_json::from_str(&tried("json")).expect("an outcome is JSON");
    let table = tried("csv");
    let mut lines = table.split("\r\n");
    assert!(lines.next().is_some_and(|titles| titles.starts_with("what,edit,code,message,userId,user,")));
    let number = |what: &str| table.split("\r\n").filter(|line| line.split(',').next() == Some(what)).count();
    for list in ["refused", "seats"] {
        assert_eq!(Some(number(list)), outcome[list].as_array().map(Vec::len), "{table}");
    }
    assert_eq!(number("gained"), 2, "one for each plan: {table}");
    assert!(table.contains(",'=1+1,") && !table.contains(",=1+1"), "{table}");
    let page = tried("html");
    assert!(page.starts_with("<!doctype html>") && page.contains("What the service refuses"), "{page}");
    assert!(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script"), "{page}");
}

#[test]
fn a_task_that_cannot_be_planned_is_said_with_its_place() {
    let export = tenant("what-if-swap-on-a-group");
    let task = scratch("no-task.json", "{\n\"kind\": \"explode\"}").display().to_string();
    let nobody = r#"{"kind": "offboard", "user": "nobody"}"#;
    let nobody = scratch("nobody.json", nobody).display().to_string();
    let free = r#"{"kind": "freeSeats", "skuId": "00000000-0000-0000-0000-0000000000c1"}"#;
    let free = scratch("free.json", free).display().to_string();
    for (task, way, part) in [
        (&task, "oneStep", "unknown variant `explode`"),
        (&nobody, "oneStep", "names a user that the export does not have; check the id `nobody`"),
        (&free, "oneStep", "ways of this plan: none"),
    ] {
        let output = seatscope(&["plan", &export, "--task", task, "--way", way, "--format", "scenario"]);
        assert_eq!(output.status.code(), Some(2), "{part}");
        assert!(message(&output).contains(part), "{}", message(&output));
    }
}

#[test]
fn all_tables_are_one_workbook() {
    let path = tenant("conflict-predicted");
    let arguments = ["analyze", path.as_str(), "--format", "xlsx", "--now", "2026-09-01T00:00:00Z"];
    let printed = seatscope(&arguments);
    assert_eq!(printed.status.code(), Some(0), "{}", message(&printed));
    assert!(printed.stdout.starts_with(b"PK"), "a workbook is an archive");
    assert_eq!(printed.stdout, seatscope(&arguments).stdout, "the same report is the same file");
    let file = scratch("workbook.xlsx", "");
    let file = file.display().to_string();
    let written = [&arguments[..], &["--output", &file]].concat();
    assert_eq!(seatscope(&written).status.code(), Some(0));
    assert_eq!(std::fs::read(&file).expect("the workbook was written"), printed.stdout);
}
