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
fn what_saved_work_has_settled_does_not_count() {
    let export = tenant("count-recorded-stays");
    let report = seatscope(&["analyze", &export]);
    let report: serde_json::Value = serde_json::from_slice(&report.stdout).expect("a report is JSON");
    let marks = report["findings"].as_array().expect("it has findings").iter().map(|finding| {
        let ids = |list: &str, id: &str| {
            let things = finding[list].as_array().expect("a finding has lists").iter();
            things.map(|thing| thing[id].clone()).collect::<Vec<_>>()
        };
        serde_json::json!({
            "about": {
                "code": finding["code"], "products": ids("products", "skuId"), "plans": ids("plans", "id"),
            },
            "state": "settled",
        })
    });
    let marks: Vec<_> = marks.collect();
    let work = |marks: &[serde_json::Value]| {
        let work = serde_json::json!({
            "kind": "seatscope-work", "schemaVersion": 1, "tenant": null, "marks": marks,
        });
        scratch(&format!("work-{}.json", marks.len()), &work.to_string()).display().to_string()
    };
    for (marks, status) in [(marks.as_slice(), 0), (&[], 1)] {
        let output = seatscope(&["analyze", &export, "--fail-on", "error", "--work", &work(marks)]);
        assert_eq!(output.status.code(), Some(status), "{}", message(&output));
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
    // An API's error saved as data, prices, and devices say nothing of a tenant either.
    let refused = scratch("refused.json", r#"{"error":{"code":"InvalidAuthenticationToken","message":"x"}}"#);
    let prices = scratch("prices.csv", "SKU,Price\nENTERPRISEPACK,23\n");
    let devices = scratch(
        "devices.json",
        r#"{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#devices","value":[{"id":"x"}]}"#,
    );
    let empty = refused.with_file_name("empty-folder");
    std::fs::create_dir_all(&empty).expect("the folder can be made");
    let [refused, prices, devices, empty] =
        [refused, prices, devices, empty].map(|path| path.display().to_string());
    let export = tenant("count-recorded-stays");
    for (arguments, part) in [
        (vec!["analyze", "no/such/file.json"], "no/such/file.json"),
        (vec!["analyze", &export, "--work", &list], "list-rules.json: line 1, column"),
        (vec!["analyze", &export, "--rules", &rules], "line 2"),
        (vec!["analyze", &export, "--rules", &list], "expected an object"),
        (vec!["analyze", &export, "--now", "yesterday"], "expected a time"),
        (vec!["analyze", &export, "--format", "html", "--table", "users"], "only --format csv"),
        (vec!["analyze", &export, "--output", "no/such/folder/report.json"], "no/such/folder/report.json"),
        (vec!["analyze", &picture], "nothing of a tenant"),
        (vec!["analyze", &refused], "nothing of a tenant"),
        (vec!["analyze", &prices], "nothing of a tenant"),
        (vec!["analyze", &devices, &prices, &refused], "nothing of a tenant"),
        (vec!["analyze", &empty], "no file in the folder"),
    ] {
        let output = seatscope(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(message(&output).contains(part), "{arguments:?} says: {}", message(&output));
    }
}

#[test]
fn an_export_comes_through_standard_input() {
    let path = Path::new(&tenant("conflict-predicted")).join("tenant.json");
    let from_a_pipe = Command::new(env!("CARGO_BIN_EXE_seatscope"))
        .args(["analyze", "-", "--format", "json"])
        .stdin(std::fs::File::open(&path).expect("the tenant is there"))
        .output()
        .expect("the command line runs");
    assert_eq!(from_a_pipe.status.code(), Some(0), "{}", message(&from_a_pipe));
    let named = seatscope(&["analyze", &path.display().to_string(), "--format", "json"]);
    let renamed = String::from_utf8_lossy(&named.stdout).replace("tenant.json", "standard input");
    assert_eq!(String::from_utf8_lossy(&from_a_pipe.stdout), renamed);
}

#[test]
fn completions_and_manual_know_every_subcommand() {
    let subcommands = ["analyze", "what-if", "plan", "compare", "timeline", "rules", "completions", "man"];
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = seatscope(&["completions", shell]);
        let script = String::from_utf8_lossy(&output.stdout);
        assert!(subcommands.iter().all(|name| script.contains(name)), "{shell}");
        assert!(script.contains("fail-on"), "{shell}");
    }
    let manual = seatscope(&["man"]).stdout;
    let manual = String::from_utf8_lossy(&manual);
    for name in subcommands {
        assert!(manual.contains(&format!("SEATSCOPE {}", name.to_uppercase())), "{name}");
    }
    assert!(manual.contains("fail\\-on") && manual.contains("EXIT STATUS"));
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

#[test]
fn messages_give_no_orders_to_a_terminal() {
    let export = tenant("count-recorded-stays");
    let scenario =
        scratch("orders.json", r#"{"edits":[{"op":"no\u001b[31mDATA\u202e"}]}"#).display().to_string();
    let told = seatscope(&["what-if", &export, "--scenario", &scenario]);
    let absent = seatscope(&["analyze", "no\u{1b}[2Jfile.json"]);
    for output in [told, absent] {
        assert_eq!(output.status.code(), Some(2));
        let message = message(&output);
        assert!(message.contains("no?["), "{message:?}");
        assert!(!message.contains(['\u{1b}', '\u{202e}']), "{message:?}");
    }
}

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

#[cfg(unix)]
#[test]
fn what_is_no_file_is_named_and_never_waited_for() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-files");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.join("inner")).expect("the build's folder can be written");
    std::fs::copy(Path::new(&tenant("nested-group")).join("tenant.json"), folder.join("tenant.json"))
        .expect("a tenant is copied");
    let link =
        |to: &str, name: &str| std::os::unix::fs::symlink(to, folder.join(name)).expect("a link is made");
    link("nowhere.json", "gone.json");
    link("inner", "same");
    let pipe = folder.join("pipe.json");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("a pipe is made").success());
    let (folder, pipe) = (folder.display().to_string(), pipe.display().to_string());
    for (arguments, expected) in [
        (vec!["analyze", "--format", "json", &folder], ["something that is not there", "a link to a folder"]),
        (vec!["analyze", "--format", "json", &folder, &pipe], ["a pipe, a socket", "NestedGroup"]),
    ] {
        let output = seatscope(&arguments);
        let report = String::from_utf8_lossy(&output.stdout);
        assert!(expected.iter().all(|part| report.contains(part)), "{arguments:?}: {report}");
    }
}
