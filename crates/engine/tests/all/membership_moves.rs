//! Who comes into dynamic groups and who goes by a scenario, in every form of its outcome.

use crate::common::import;
use seatscope_contract::messages::WhatIfForm;
use seatscope_contract::scenario::{Edit, Scenario};
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::report::{write_outcome_csv, write_outcome_html};
use seatscope_engine::what_if::scenario;
use seatscope_testkit::golden::tenants_dir;
use serde_json::json;

/// The outcome as CSV, as HTML and as a ticket.
fn forms(analysis: &Analysis, scenario: Scenario) -> [String; 3] {
    let outcome = analysis.what_if(scenario.clone());
    let (mut csv, mut html) = (Vec::new(), Vec::new());
    write_outcome_csv(analysis, &outcome, &mut csv).expect("memory can be written");
    write_outcome_html(analysis, &outcome, &mut html).expect("memory can be written");
    let ticket = analysis.save(scenario, WhatIfForm::Ticket).expect("memory can be written");
    [csv, html, ticket].map(|bytes| String::from_utf8(bytes).expect("UTF-8"))
}

#[test]
fn whoever_comes_goes_or_goes_and_comes_back_is_named() {
    let folder = tenants_dir().join("what-if-rule-empties-a-static-group");
    let read = |name: &str| std::fs::read(folder.join(name)).expect("the golden tenant is there");
    let imported = import(&[("tenant.json", &read("input/tenant.json"))], usize::MAX);
    let analysis = Analysis::new(imported, Options::default()).expect("the built-in rules can be read");
    let [csv, html, _] = forms(&analysis, scenario::parse(&read("scenario.json")).expect("a scenario"));
    for (what, user) in [("memberComes", "a3"), ("memberGoes", "a2"), ("memberComesBack", "a1")] {
        let start = format!("{what},0,,,00000000-0000-0000-0000-0000000000{user},");
        let line = csv.lines().find(|line| line.starts_with(&start));
        assert!(
            line.is_some_and(|line| line.contains("00000000-0000-0000-0000-0000000000b1,Staff")),
            "{csv}"
        );
    }
    let section = html.rsplit("Who comes into dynamic groups and who goes").next().expect("a section");
    for text in
        ["Staff", "carla@contoso.example", "goes and comes back, since the group is emptied first", "edit 1"]
    {
        assert!(section.contains(text), "{text}: {section}");
    }
}

#[test]
fn of_many_the_forms_for_reading_say_where_the_others_are() {
    const MANY: usize = 1_100;
    let id = |number: usize| format!("00000000-0000-0000-0000-{number:012}");
    let group = "00000000-0000-0000-0000-0000000000b1";
    let users: Vec<_> = (0..MANY)
        .map(|number| json!({"id": id(number), "userPrincipalName": format!("u{number}@contoso.example"), "city": "Bonn"}))
        .collect();
    let bundle = json!({"users": users, "groups": [{"id": group, "displayName": "Staff",
        "groupTypes": ["DynamicMembership"], "membershipRule": "user.city -eq \"Rome\"",
        "membershipRuleProcessingState": "On", "assignedLicenses": [], "members": []}]});
    let bytes = serde_json::to_vec(&bundle).expect("JSON");
    let imported = import(&[("tenant.json", &bytes)], usize::MAX);
    let analysis = Analysis::new(imported, Options::default()).expect("the built-in rules can be read");
    let rule = "user.city -eq \"Bonn\"".to_owned();
    let edit = Edit::SetMembershipRule { group: group.to_owned(), membership_rule: rule };
    let [csv, html, ticket] = forms(&analysis, Scenario { name: "All".to_owned(), edits: vec![edit] });
    assert_eq!(csv.lines().filter(|line| line.starts_with("memberComes,")).count(), MANY);
    assert!(html.contains("And 100 more lines; the JSON and the CSV outcome have them all."), "{html}");
    assert!(ticket.contains("and 1080 more; the JSON and the CSV outcome name them all"), "{ticket}");
}
