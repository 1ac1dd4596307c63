//! The command line's own promises: exit statuses, options, and messages that name place and remedy.

use crate::common::{message, scratch, seatscope, tenant};
use std::path::Path;
use std::process::Command;

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
