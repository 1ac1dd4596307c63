use std::collections::BTreeSet;

use serde_json::json;

use super::*;

fn report(findings: Value, problems: Value) -> Value {
    json!({ "inputs": [{ "path": "tests/tenants/x/input/users.json", "problems": problems }], "findings": findings })
}

fn expected(findings: Value, problems: Value) -> Expected {
    let value = json!({ "about": "", "source": "", "findings": findings, "problems": problems });
    serde_json::from_value(value).unwrap()
}

fn finding(code: &str, user: &str) -> Value {
    json!({
        "code": code, "severity": "error", "basis": "recorded", "rule": null,
        "users": [{ "id": user, "userPrincipalName": "ana@contoso.example" }],
        "groups": [{ "id": "g", "name": null }], "products": [{ "skuId": "p", "skuPartNumber": "P", "name": null }],
        "plans": [], "addresses": ["smtp:ana@contoso.example"], "message": "No seat of Visio is free.",
        "evidence": [{ "input": "input/users.json", "pointer": "/value/0" }],
    })
}

#[test]
fn a_finding_is_matched_on_the_fields_named() {
    let report = report(json!([finding("CountViolation", "a")]), json!([]));
    let want = json!([{
        "code": "CountViolation", "rule": null, "users": ["a"], "groups": ["g"], "products": ["p"], "plans": [],
        "addresses": ["smtp:ana@contoso.example"], "mentions": ["visio"],
        "evidence": [{ "input": "users.json", "pointer": "/value/0" }],
    }]);
    assert_eq!(compare(&expected(want, json!([])), &report), Vec::<String>::new());
}

#[test]
fn a_difference_names_the_field_and_both_values() {
    let report = report(json!([finding("CountViolation", "a")]), json!([]));
    let want = json!([{ "code": "CountViolation", "users": ["b"], "mentions": ["E3"] }]);
    let differences = compare(&expected(want, json!([])), &report);
    assert_eq!(differences.len(), 2, "{differences:#?}");
    assert!(differences[0].contains(r#"users: expected ["b"], found ["a"]"#), "{}", differences[0]);
    assert!(differences[0].contains("E3 is not in"), "{}", differences[0]);
    assert!(differences[1].starts_with("not expected: recorded CountViolation"), "{}", differences[1]);
}

#[test]
fn findings_pair_off_one_to_one_in_any_order() {
    let report = report(json!([finding("Other", "a"), finding("Other", "b")]), json!([]));
    let both = json!([{ "code": "Other" }, { "code": "Other", "users": ["a"] }]);
    assert!(compare(&expected(both, json!([])), &report).is_empty());
    assert_eq!(compare(&expected(json!([{ "code": "Other" }]), json!([])), &report).len(), 1);
    assert_eq!(compare(&expected(json!([]), json!([])), &report).len(), 2);
}

#[test]
fn findings_of_other_cases_may_be_left_over() {
    let report = report(json!([finding("Other", "a"), finding("SeatsUnused", "b")]), json!([]));
    let mut want = expected(json!([{ "code": "Other" }]), json!([]));
    want.beside = vec!["SeatsUnused".to_owned()];
    assert!(compare(&want, &report).is_empty());
    want.beside = vec!["Other".to_owned()];
    assert_eq!(compare(&want, &report).len(), 1, "another code is still not expected");
    want.findings = Some(Vec::new());
    want.beside = vec!["NestedGroup".to_owned()];
    assert_eq!(compare(&want, &report).len(), 2);
}

#[test]
fn a_field_that_the_report_lacks_is_a_difference() {
    let report = report(json!([{ "code": "Other" }]), json!([]));
    let want = expected(json!([{ "code": "Other", "severity": "error" }]), json!([]));
    assert!(compare(&want, &report)[0].contains("severity: expected \"error\", found null"));
}

#[test]
fn problems_pair_off_by_file_and_code() {
    let report = report(json!([]), json!([{ "code": "Truncated" }]));
    let want = |path: &str, code: &str| expected(json!([]), json!([{ "path": path, "code": code }]));
    assert!(compare(&want("users.json", "Truncated"), &report).is_empty());
    assert!(compare(&want("input/users.json", "Truncated"), &report).is_empty());
    assert_eq!(compare(&want("sers.json", "Truncated"), &report).len(), 2);
    assert_eq!(compare(&want("users.json", "Unreadable"), &report).len(), 2);
    assert_eq!(
        compare(&expected(json!([]), json!([])), &report),
        ["problem not expected: Truncated in tests/tenants/x/input/users.json:  | "]
    );
}

#[test]
fn an_empty_report_lacks_everything() {
    assert_eq!(compare(&expected(json!([{ "code": "Other" }]), json!([])), &json!({})).len(), 1);
}

#[test]
fn every_case_of_the_repository_is_well_formed() {
    const FIELDS: [&str; 18] = [
        "code",
        "severity",
        "basis",
        "confidence",
        "rule",
        "outlook",
        "users",
        "groups",
        "products",
        "plans",
        "addresses",
        "evidence",
        "mentions",
        "remedies",
        "membership",
        "holders",
        "addressChanges",
        "corrections",
    ];
    let cases = cases(&tenants_dir()).unwrap();
    assert!(cases.len() >= 30, "only {} cases", cases.len());
    for case in &cases {
        let name = &case.name;
        let is_kebab = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        assert!(name.bytes().all(is_kebab), "{name}: not kebab-case");
        assert!(
            case.expected.about.ends_with('.') && !case.expected.source.is_empty(),
            "{name}: not described"
        );
        assert!(fs::read_dir(case.input()).unwrap().next().is_some(), "{name}: no input");
        let beside: BTreeSet<&String> = case.expected.beside.iter().collect();
        assert!(case.expected.beside.iter().eq(beside.iter().copied()), "{name}: beside is not sorted");
        assert!(case.rules().is_none_or(|rules| rules.is_file()), "{name}: no file of rules");
        assert!(case.scenario().is_none_or(|scenario| scenario.is_file()), "{name}: no scenario");
        assert!(case.earlier().is_none_or(|earlier| earlier.is_dir()), "{name}: no earlier export");
        assert!(case.planned().is_none_or(|planned| planned.is_file()), "{name}: no planned change");
        let outcome = case.expected.what_if.iter();
        let errors = outcome.flat_map(|outcome| [&outcome.resolved, &outcome.introduced, &outcome.remaining]);
        for ExpectedFinding(fields) in errors.chain([&case.expected.findings]).flatten().flatten() {
            assert!(fields.contains_key("code"), "{name}: a finding without a code");
            for (field, value) in fields {
                assert!(FIELDS.contains(&field.as_str()), "{name}: unknown field {field}");
                let ids: Vec<&str> = strings(value).collect();
                let sorted: BTreeSet<&str> = ids.iter().copied().collect();
                assert!(ids.iter().eq(sorted.iter()), "{name}: {field} is not sorted");
            }
        }
    }
}

#[test]
fn lines_of_the_manifest_and_of_the_coverage_are_compared_on_the_fields_named() {
    let report = json!({
        "inputs": [{ "path": "input/users.json", "kind": "users", "format": "graph", "problems": [
            { "code": "Truncated", "message": "cut at byte 7", "remedy": "copy it again" }] }],
        "coverage": [{ "check": "seats", "status": "partial", "missing": ["subscribedSkus"], "remedy": "run Get-X -All" }],
        "findings": [],
    });
    let want = |format: &str, remedy: &str, mention: &str| -> Expected {
        let value = json!({
            "about": "", "source": "", "findings": [],
            "problems": [{ "path": "users.json", "code": "Truncated", "mentions": [mention] }],
            "inputs": [{ "path": "users.json", "format": format }],
            "coverage": [{ "check": "seats", "status": "partial", "remedy": remedy }],
        });
        serde_json::from_value(value).unwrap()
    };
    assert_eq!(compare(&want("graph", "Get-X", "byte 7"), &report), Vec::<String>::new());
    assert_eq!(compare(&want("json", "Get-X", "copy"), &report).len(), 1);
    assert_eq!(compare(&want("graph", "Get-Y", "copy"), &report).len(), 1);
    assert_eq!(compare(&want("graph", "Get-X", "byte 8"), &report).len(), 2);
}

#[test]
fn every_problem_that_a_case_expects_is_documented() {
    let formats = fs::read_to_string(tenants_dir().join("../../docs/formats.md")).unwrap();
    let codes: BTreeSet<String> = cases(&tenants_dir())
        .unwrap()
        .into_iter()
        .flat_map(|case| case.expected.problems)
        .map(|problem| format!("`{}`", problem.code))
        .collect();
    let undocumented: Vec<&String> = codes.iter().filter(|code| !formats.contains(code.as_str())).collect();
    assert!(codes.len() > 20 && undocumented.is_empty(), "{undocumented:?} of {}", codes.len());
}
