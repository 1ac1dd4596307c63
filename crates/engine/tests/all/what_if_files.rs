//! Change tickets and scripts: hostile names stay text, whatever the edit.

use crate::common::import;
use proptest::prelude::*;
use seatscope_contract::messages::WhatIfForm;
use seatscope_contract::outline::ErrorCause;
use seatscope_contract::report::Severity;
use seatscope_contract::scenario::{AddLicense, Edit, Scenario};
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::what_if::{scenario, write_text};
use seatscope_testkit::golden::{cases, tenants_dir};
use seatscope_testkit::powershell::syntax_errors;
use serde_json::json;
use std::collections::BTreeSet;
use std::path::PathBuf;

const USER: &str = "00000000-0000-0000-0000-0000000000a1";
const OTHER: &str = "00000000-0000-0000-0000-0000000000a2";
const GROUP: &str = "00000000-0000-0000-0000-0000000000b1";
const EMPTY: &str = "00000000-0000-0000-0000-0000000000b2";
const DYNAMIC: &str = "00000000-0000-0000-0000-0000000000b3";
const PRODUCT: &str = "00000000-0000-0000-0000-0000000000c1";
const ADDED: &str = "00000000-0000-0000-0000-0000000000c2";
const PLAN: &str = "00000000-0000-0000-0000-0000000000d1";
const NEW_PLAN: &str = "00000000-0000-0000-0000-0000000000d2";

/// A tenant in which everything that has a name has this one.
fn tenant(name: &str) -> Analysis {
    let sku = |id: &str, plan: &str| {
        json!({"skuId": id, "skuPartNumber": name, "appliesTo": "User", "capabilityStatus": "Enabled",
            "consumedUnits": 2, "prepaidUnits": {"enabled": 5, "warning": 0, "suspended": 0},
            "servicePlans": [{"servicePlanId": plan, "servicePlanName": name, "appliesTo": "User"}]})
    };
    let direct = json!([{"skuId": PRODUCT, "disabledPlans": [], "assignedByGroup": null, "state": "Active",
        "error": "None"}]);
    let user = |id: &str| {
        json!({"id": id, "userPrincipalName": name, "displayName": name, "accountEnabled": true,
            "userType": "Member", "usageLocation": "PT", "proxyAddresses": [],
            "assignedLicenses": [{"skuId": PRODUCT, "disabledPlans": []}], "licenseAssignmentStates": direct})
    };
    let group = |id: &str, types: serde_json::Value, licenses: serde_json::Value| {
        json!({"id": id, "displayName": name, "groupTypes": types, "securityEnabled": true,
            "assignedLicenses": licenses,
            "members": [{"@odata.type": "#microsoft.graph.user", "id": USER}]})
    };
    let bundle = json!({
        "organization": [{"id": "00000000-0000-0000-0000-0000000000ff", "displayName": name,
            "countryLetterCode": "PT", "verifiedDomains": []}],
        "subscribedSkus": [sku(PRODUCT, PLAN), sku(ADDED, NEW_PLAN)],
        "users": [user(USER), user(OTHER)],
        "groups": [group(GROUP, json!([]), json!([{"skuId": PRODUCT, "disabledPlans": []}])),
            group(EMPTY, json!([]), json!([])), group(DYNAMIC, json!(["DynamicMembership"]), json!([]))],
    });
    let bytes = serde_json::to_vec(&bundle).expect("JSON");
    let imported = import(&[("tenant.json", &bytes)], usize::MAX);
    Analysis::new(imported, Options::default()).expect("the built-in rules can be read")
}

/// An edit of every kind, and some that are refused.
fn every_edit(name: &str) -> Vec<Edit> {
    let add = |sku: &str| AddLicense { sku_id: sku.to_owned(), disabled_plans: Vec::new() };
    let text = str::to_owned;
    let assign = |group: Option<&str>, user: Option<&str>, add, remove: &[&str]| Edit::AssignLicense {
        group: group.map(text),
        user: user.map(text),
        add_licenses: add,
        remove_licenses: remove.iter().map(|sku| text(sku)).collect(),
    };
    vec![
        Edit::AddMember { group: text(EMPTY), user: text(OTHER) },
        Edit::RemoveMember { group: text(GROUP), user: text(USER) },
        assign(Some(GROUP), None, vec![add(ADDED)], &[PRODUCT]),
        assign(None, Some(USER), vec![add(ADDED)], &[PRODUCT]),
        assign(None, Some(OTHER), vec![add(ADDED)], &[PRODUCT]),
        Edit::Reprocess { group: Some(text(GROUP)), user: None, all: None },
        Edit::Reprocess { group: None, user: Some(text(USER)), all: None },
        Edit::Reprocess { group: None, user: None, all: Some(true) },
        Edit::SetUsageLocation { user: text(USER), usage_location: text("ES") },
        Edit::SetSeats { sku_id: text(PRODUCT), enabled: 9 },
        // The second has letters that no address has, so it is refused.
        Edit::SetProxyAddresses { user: text(USER), proxy_addresses: vec![text("SMTP:new@contoso.example")] },
        Edit::SetProxyAddresses { user: text(USER), proxy_addresses: vec![format!("SMTP:{name}")] },
        Edit::AddServicePlan { sku_id: text(PRODUCT), service_plan_id: text(NEW_PLAN) },
        Edit::DeleteGroup { group: text(EMPTY), dependants: None },
        Edit::DeleteUser { user: text(OTHER) },
        Edit::SetMembershipRule { group: text(DYNAMIC), membership_rule: text(name) },
        Edit::AddMember { group: text(DYNAMIC), user: text(USER) },
        Edit::DeleteGroup { group: text(name), dependants: None },
    ]
}

fn saved(analysis: &Analysis, scenario: Scenario, form: WhatIfForm) -> String {
    let bytes = analysis.save(scenario, form).expect("memory can be written");
    String::from_utf8(bytes).expect("UTF-8")
}

/// What every script has to be, whatever stands in the tenant.
fn check_script(script: &str) -> Result<(), TestCaseError> {
    prop_assert!(script.is_ascii(), "Windows PowerShell reads unmarked files as code page");
    prop_assert_eq!(syntax_errors(script), Vec::<String>::new());
    Ok(())
}

/// No line of a ticket begins anything but what the ticket itself has.
fn check_ticket(ticket: &str) -> Result<(), TestCaseError> {
    for line in ticket.lines() {
        let start = line.trim_start();
        let own = ["- ", "# ", "## ", "### ", "| ", "|---"].iter().any(|own| start.starts_with(own));
        let numbered = start.split_once(". ").is_some_and(|(number, _)| number.parse::<u32>().is_ok());
        let sentence =
            start.starts_with(|letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit());
        prop_assert!(start.is_empty() || own || numbered || sentence, "{}", line);
    }
    Ok(())
}

#[test]
fn an_edit_of_every_kind_is_in_the_script() {
    let name = "x\u{2019}; Remove-Item # '; $(evil) `n #> @contoso.example";
    let analysis = tenant(name);
    let scenario = Scenario { name: name.to_owned(), edits: every_edit(name) };
    let script = saved(&analysis, scenario, WhatIfForm::Script);
    check_script(&script).expect("a script of the grammar");
    for command in [
        "New-MgGroupMemberByRef -GroupId",
        "Remove-MgGroupMemberByRef -GroupId",
        "Invoke-Group $step '00000000-0000-0000-0000-0000000000b1'",
        "Set-MgGroupLicense -GroupId",
        "Set-MgUserLicense -UserId",
        "Invoke-MgLicenseUser -UserId",
        "Update-MgUser -UserId",
        "Remove-MgGroup -GroupId",
        "Remove-MgUser -UserId",
        "Wait-ByHand $step",
        "Assert-Connection '00000000-0000-0000-0000-0000000000ff'",
        "Assert-Group '00000000-0000-0000-0000-0000000000b1'",
    ] {
        assert!(script.contains(command), "{command}\n{script}");
    }
    assert_eq!(script.matches("Write-Warning").count(), 4, "four edits are refused");
}

#[test]
fn seats_are_checked_before_the_first_step_and_after_each_purchase() {
    let analysis = tenant("Contoso");
    let give = |user: &str| Edit::AssignLicense {
        group: None,
        user: Some(user.to_owned()),
        add_licenses: vec![AddLicense { sku_id: ADDED.to_owned(), disabled_plans: Vec::new() }],
        remove_licenses: Vec::new(),
    };
    let own = |enabled| Edit::SetSeats { sku_id: ADDED.to_owned(), enabled };
    let checks = |edits: Vec<Edit>| {
        let script = saved(&analysis, Scenario { name: String::new(), edits }, WhatIfForm::Script);
        let lines =
            script.lines().filter(|line| line.contains("Assert-Seats '") || line.starts_with("$step"));
        lines.map(str::to_owned).collect::<Vec<String>>()
    };
    let check = |needed: u8| format!("Assert-Seats '{ADDED}' 'Contoso' {needed}");
    let bought = checks(vec![own(4), give(USER), give(OTHER)]);
    assert_eq!(bought.get(1), Some(&format!("if ($Execute) {{ {} }}", check(2))), "{bought:?}");
    assert_eq!(bought.len(), 3, "{bought:?}");
    let between = checks(vec![give(USER), own(9), give(OTHER)]);
    assert_eq!(between.first(), Some(&check(1)), "{between:?}");
    assert_eq!(between.get(3), Some(&format!("if ($Execute) {{ {} }}", check(1))), "{between:?}");
    let returned = checks(vec![give(USER), give(OTHER), own(4)]);
    assert_eq!(returned.first(), Some(&check(2)), "{returned:?}");
    assert_eq!(returned.len(), 3, "nothing is needed after it: {returned:?}");
}

#[test]
fn a_script_asks_for_the_least_permissions_and_takes_those_that_include_them() {
    let analysis = tenant("Contoso");
    let connection = |edit: Edit| {
        let scenario = Scenario { name: String::new(), edits: vec![edit] };
        let script = saved(&analysis, scenario, WhatIfForm::Script);
        let line = script.lines().find(|line| line.starts_with("Assert-Connection '"));
        line.expect("a script checks the connection").to_owned()
    };
    let join = connection(Edit::AddMember { group: EMPTY.to_owned(), user: OTHER.to_owned() });
    assert!(join.contains("@('GroupMember.ReadWrite.All', 'Group.ReadWrite.All'"), "{join}");
    assert!(!join.contains("LicenseAssignment.ReadWrite.All"), "{join}");
    let delete = connection(Edit::DeleteUser { user: OTHER.to_owned() });
    assert!(
        delete.contains("@('User.ReadWrite.All'))"),
        "the directory's permission deletes nobody: {delete}"
    );
}

/// Every golden tenant of one file that has a scenario: where the scenario stands, the tenant analysed, the scenario.
fn golden_scenarios() -> impl Iterator<Item = (PathBuf, Analysis, Scenario)> {
    let cases = cases(&tenants_dir()).expect("the golden tenants can be read").into_iter();
    cases.filter_map(|case| {
        let tenant = case.input().join("tenant.json");
        let path = case.scenario().filter(|_| tenant.is_file())?;
        let bytes = std::fs::read(tenant).expect("the case's tenant can be read");
        let imported = import(&[("tenant.json", &bytes)], usize::MAX);
        let analysis = Analysis::new(imported, Options::default()).expect("the built-in rules can be read");
        let scenario = scenario::parse(&std::fs::read(&path).expect("a scenario")).expect("a scenario");
        Some((path, analysis, scenario))
    })
}

#[test]
fn users_in_error_before_and_after_are_those_whom_the_errors_name() {
    let is_error =
        |cause: &&ErrorCause| cause.severity == Severity::Error && !cause.code.contains("ProxyAddress");
    let (mut before_any, mut moved) = (0, 0);
    for (path, analysis, scenario) in golden_scenarios() {
        let outline = analysis.outline(&scenario);
        let named = |sides: [&Vec<ErrorCause>; 2]| {
            let users = sides.into_iter().flatten().filter(is_error).flat_map(|cause| &cause.users);
            users.map(|user| user.id.clone()).collect::<BTreeSet<_>>().len() as u64
        };
        let (before, after) = (
            named([&outline.resolved, &outline.remaining]),
            named([&outline.introduced, &outline.remaining]),
        );
        assert_eq!((outline.totals.users_before, outline.totals.users_after), (before, after), "{path:?}");
        before_any += u64::from(before > 0);
        moved += u64::from(before != after);
    }
    assert!(before_any > 3 && moved > 3, "{before_any} with errors before, {moved} changed");
}

#[test]
fn the_script_of_every_golden_scenario_is_of_the_grammar() {
    let mut tried = 0;
    for (_, analysis, scenario) in golden_scenarios() {
        check_script(&saved(&analysis, scenario.clone(), WhatIfForm::Script))
            .expect("a script of the grammar");
        let ticket = saved(&analysis, scenario, WhatIfForm::Ticket);
        check_ticket(&ticket).expect("a ticket");
        tried += 1;
    }
    assert!(tried > 20, "only {tried} golden tenants have a scenario");
}

#[test]
fn steps_have_one_number_in_the_ticket_and_the_script() {
    let analysis = tenant("Contoso");
    let edits = vec![
        Edit::AddMember { group: EMPTY.to_owned(), user: OTHER.to_owned() },
        Edit::AddMember { group: DYNAMIC.to_owned(), user: USER.to_owned() },
        Edit::DeleteUser { user: OTHER.to_owned() },
    ];
    let scenario = Scenario { name: "Steps".to_owned(), edits };
    let ticket = saved(&analysis, scenario.clone(), WhatIfForm::Ticket);
    assert!(ticket.contains("2. Add Contoso to") && ticket.contains("3. Delete Contoso"), "{ticket}");
    let script = saved(&analysis, scenario, WhatIfForm::Script);
    assert!(!script.contains("$step = '2.") && !script.contains("(ConvertFrom-Escaped '2."), "{script}");
    assert!(script.contains("$step = '3. Delete Contoso'"), "{script}");
}

#[test]
fn an_address_that_clashes_is_not_among_the_errors_of_a_ticket() {
    let folder = tenants_dir().join("what-if-licence-brings-an-address-clash");
    let read = |name: &str| std::fs::read(folder.join(name)).expect("the golden tenant is there");
    let imported = import(&[("tenant.json", &read("input/tenant.json"))], usize::MAX);
    let analysis = Analysis::new(imported, Options::default()).expect("the built-in rules can be read");
    let scenario = scenario::parse(&read("scenario.json")).expect("a scenario");
    let ticket = saved(&analysis, scenario, WhatIfForm::Ticket);
    assert!(ticket.contains("- errors: 0 resolved, 0 introduced, 0 remain"), "{ticket}");
    assert!(ticket.contains("### Introduced: 0 errors and 1 address that clashes"), "{ticket}");
}

#[test]
fn a_group_that_is_emptied_first_is_told_in_the_ticket_and_in_the_script() {
    let folder = tenants_dir().join("what-if-rule-empties-a-static-group");
    let read = |name: &str| std::fs::read(folder.join(name)).expect("the golden tenant is there");
    let imported = import(&[("tenant.json", &read("input/tenant.json"))], usize::MAX);
    let analysis = Analysis::new(imported, Options::default()).expect("the built-in rules can be read");
    let scenario = scenario::parse(&read("scenario.json")).expect("a scenario");
    let ticket = saved(&analysis, scenario.clone(), WhatIfForm::Ticket);
    let moves = "- Staff\n  - come: `carla@contoso.example`\n  - go: `bruno@contoso.example`\n  - go and come back, since the group is emptied first: `ana@contoso.example`\n";
    assert!(ticket.contains(moves), "{ticket}");
    let script = saved(&analysis, scenario, WhatIfForm::Script);
    assert!(
        script.contains("becomes dynamic and is emptied first") && script.contains("-f 'Staff')"),
        "{script}"
    );
    // A group that is dynamic already is not emptied.
    let edit = Edit::SetMembershipRule {
        group: DYNAMIC.to_owned(),
        membership_rule: "user.city -ne null".to_owned(),
    };
    let again = Scenario { name: "Again".to_owned(), edits: vec![edit] };
    assert!(!saved(&tenant("Contoso"), again, WhatIfForm::Script).contains("is emptied first"));
}

#[test]
fn the_numbers_of_a_ticket_add_up() {
    let analysis = tenant("Contoso");
    let add_licenses = vec![AddLicense { sku_id: ADDED.to_owned(), disabled_plans: Vec::new() }];
    let swap = |user: &str| Edit::AssignLicense {
        group: None,
        user: Some(user.to_owned()),
        add_licenses: add_licenses.clone(),
        remove_licenses: vec![PRODUCT.to_owned()],
    };
    let scenario = Scenario { name: "Swap".to_owned(), edits: vec![swap(USER), swap(OTHER)] };
    let outline = analysis.outline(&scenario);
    assert_eq!(outline.steps.len(), 1, "the same for two users is one step");
    assert_eq!((outline.totals.applied, outline.totals.changed), (2, 2));
    assert_eq!(outline.changes.iter().map(|change| change.users_total).sum::<u64>(), 2);
    let ticket = saved(&analysis, scenario, WhatIfForm::Ticket);
    assert!(ticket.starts_with("# Swap\n"), "{ticket}");
    assert!(ticket.contains("- 2 of 2 edits can be made"), "{ticket}");
    let step = "1. For 2 users: assign Contoso directly; remove the directly assigned Contoso";
    assert!(ticket.contains(step), "{ticket}");
    assert!(ticket.contains("| Contoso | 2 | 4 | 4 | 1 |"), "{ticket}");
}

#[test]
fn seats_that_are_bought_are_told_although_none_moves() {
    let analysis = tenant("Contoso");
    let edits = vec![Edit::SetSeats { sku_id: ADDED.to_owned(), enabled: 9 }];
    let scenario = Scenario { name: "Buy".to_owned(), edits };
    let ticket = saved(&analysis, scenario.clone(), WhatIfForm::Ticket);
    assert!(ticket.contains("Seats owned of Contoso: 5 before, 9 after."), "{ticket}");
    let seats = analysis.outline(&scenario).seats;
    let seats: Vec<_> =
        seats.iter().map(|seats| (seats.owned_before, seats.after + seats.available)).collect();
    assert_eq!(seats, [(Some(5), 9)]);
    assert!(!ticket.contains("No product's seats move"), "{ticket}");
    let mut text = Vec::new();
    write_text(&analysis, &analysis.what_if(scenario), &mut text).expect("memory can be written");
    let text = String::from_utf8(text).expect("UTF-8");
    assert!(text.contains("seats owned: 5 before, 9 after"), "{text}");
}

#[test]
fn what_is_refused_is_told_by_name_and_counted_from_one() {
    let analysis = tenant("Contoso");
    let edits = vec![Edit::AddMember { group: DYNAMIC.to_owned(), user: USER.to_owned() }];
    let outcome = analysis.what_if(Scenario { name: String::new(), edits });
    assert_eq!(outcome.refused[0].edit, 0, "the JSON counts from 0");
    let mut text = Vec::new();
    write_text(&analysis, &outcome, &mut text).expect("memory can be written");
    let text = String::from_utf8(text).expect("UTF-8");
    let told =
        format!("refused: edit 1 [DynamicGroup]: a rule decides who is in the group `Contoso` ({DYNAMIC});");
    assert!(text.contains(&told), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn hostile_names_stay_text(name in "['\u{2018}-\u{201b}\"`$#>@(){};|&<*_\\[\\]\\\\ a-c\u{e9}\u{1f600}\n\r\t.:/-]{1,24}") {
        let analysis = tenant(&name);
        let scenario = Scenario { name: name.clone(), edits: every_edit(&name) };
        check_script(&saved(&analysis, scenario.clone(), WhatIfForm::Script))?;
        check_ticket(&saved(&analysis, scenario, WhatIfForm::Ticket))?;
    }
}
