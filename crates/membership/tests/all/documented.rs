//! Every example of Microsoft's pages on dynamic membership, with users whom it takes and users whom it does not.

use crate::common::{User, answer, naive, now, reading, rule, said};
use seatscope_membership::{Code, Severity, read};
use std::slice;

const EXCHANGE: &str = "efb87545-963c-4e0d-99df-69c6916d9eb0";

fn user() -> User {
    User::default()
}

/// Holds that a rule takes some users and not others, that the slow evaluator agrees, and that the rule can be
/// printed and read back.
fn takes(text: &str, inside: &[User], outside: &[User]) {
    let printed = reading(text).expression.unwrap().to_string();
    for rule in [text, &printed] {
        for (users, expected) in [(inside, "in"), (outside, "out")] {
            for user in users {
                assert_eq!(answer(rule, user), expected, "{rule}\n{user:?}");
                let tree = reading(rule).expression.unwrap();
                assert_eq!(naive::evaluate(&tree, user), Ok(expected == "in"), "{rule}\n{user:?}");
                let compiled = self::rule(rule);
                let explained = compiled.explain(user);
                assert!(explained.decides);
                assert!(!explained.deciding().is_empty());
            }
        }
    }
}

#[test]
fn single_expressions_compare_texts_without_regard_to_case() {
    let of = |department| user().text("department", department);
    takes(
        "user.department -eq \"Sales\"",
        &[of("Sales"), of("SALES")],
        &[of("Sale"), user().null("department")],
    );
    takes("user.city -eq \"value\"", &[user().text("city", "VALUE")], &[user().text("city", "values")]);
    takes(
        "user.employeeId -ne \"null\"",
        &[user().text("employeeId", "1")],
        &[user().text("employeeId", "Null")],
    );
    let mail = |mail| user().text("mail", mail);
    takes(
        "user.mail -notEndsWith \"@Contoso.com\"",
        &[mail("a@fabrikam.example"), user().null("mail")],
        &[mail("a@contoso.com")],
    );
    let nickname = |name| user().text("mailNickName", name);
    takes("user.mailNickname -endsWith \"-vendor\"", &[nickname("ana-Vendor")], &[nickname("vendor-ana")]);
    takes(
        "user.usageLocation -eq \"US\"",
        &[user().text("usageLocation", "us")],
        &[user().text("usageLocation", "PT")],
    );
    let policies = |text| user().text("passwordPolicies", text);
    takes(
        "user.passwordPolicies -eq \"DisableStrongPassword\"",
        &[policies("DisableStrongPassword")],
        &[policies("None")],
    );
    takes(
        "user.objectId -eq \"aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb\"",
        &[user().text("objectId", "AAAAAAAA-0000-1111-2222-BBBBBBBBBBBB")],
        &[user().text("objectId", "aaaaaaaa-0000-1111-2222-bbbbbbbbbbbc")],
    );
}

#[test]
fn flags_are_true_or_false() {
    let flag = |flag| user().flag("accountEnabled", flag);
    takes("user.accountEnabled -eq true", &[flag(true)], &[flag(false)]);
    let synced = |flag| user().flag("dirSyncEnabled", flag);
    takes("user.dirSyncEnabled -eq true", &[synced(true)], &[synced(false), user().null("dirSyncEnabled")]);
    takes("user.dirSyncEnabled -ne true", &[synced(false), user().null("dirSyncEnabled")], &[synced(true)]);
}

#[test]
fn in_takes_a_list() {
    let rule = "   user.department -in [\"50001\",\"50002\",\"50003\",\"50005\",\"50006\",\"50007\",\"50008\",\"50016\",\
                \"50020\",\"50024\",\"50038\",\"50039\",\"51100\"]";
    let of = |department| user().text("department", department);
    takes(rule, &[of("50001"), of("51100")], &[of("5000"), of("50004"), user().null("department")]);
    takes("user.department -notIn [50001, 50002]", &[of("50003"), user().null("department")], &[of("50002")]);
}

#[test]
fn hire_dates_are_before_and_after() {
    let hired = |date| user().date("employeeHireDate", date);
    // One day after noon of 31 March 2026.
    takes(
        "user.employeehiredate -ge system.now -plus p1d ",
        &[hired("2026-04-01T12:00:00Z"), hired("2026-04-01T14:00:00+01:00")],
        &[hired("2026-04-01T11:59:59Z"), user().null("employeeHireDate")],
    );
    takes(
        "user.employeehiredate -le 2020-06-10T18:13:20Z ",
        &[hired("2020-06-10T18:13:20Z"), hired("2020-06-10T20:13:20+02:00")],
        &[hired("2020-06-10T18:13:21Z")],
    );
}

#[test]
fn durations_follow_the_calendar() {
    let hired = |date| user().date("employeeHireDate", date);
    for (duration, date) in [
        ("-minus P1M", "2026-02-28T12:00:00Z"),
        ("-plus p1m", "2026-04-30T12:00:00Z"),
        ("-minus P1Y2M", "2025-01-31T12:00:00Z"),
        ("-plus P2W", "2026-04-14T12:00:00Z"),
        ("-plus PT36H", "2026-04-02T00:00:00Z"),
        ("-minus P1DT1H1M1S", "2026-03-30T10:58:59Z"),
        ("-minus p25m", "2024-02-29T12:00:00Z"),
    ] {
        assert_eq!(
            answer(&format!("user.employeeHireDate -eq system.now {duration}"), &hired(date)),
            "in",
            "{duration}"
        );
    }
    for wrong in
        ["p", "pt", "1d", "p1h", "p1d1y", "p1", "pd", "p1.5d", "P9999999999999999999D", "p999999y", "P1DT"]
    {
        let reading = reading(&format!("user.employeeHireDate -eq system.now -plus {wrong}"));
        assert!(reading.rule.is_none(), "{wrong}");
        assert_eq!(reading.diagnostics[0].severity, Severity::Error, "{wrong}");
    }
    let later = read("user.employeeHireDate -le system.now", None).rule.unwrap();
    assert_eq!(said(later.evaluate(&hired("2020-01-01T00:00:00Z"))), "now");
}

#[test]
fn match_searches_and_anchors_bind() {
    let name = |name: &str| user().text("displayName", name);
    let takes = |text: &str, inside: &[&str], outside: &[&str]| {
        inside.iter().for_each(|inside| assert_eq!(answer(text, &name(inside)), "in", "{inside}"));
        outside.iter().for_each(|outside| assert_eq!(answer(text, &name(outside)), "out", "{outside}"));
    };
    takes("user.displayName -match \"^Da.*\"   ", &["Da", "Dav", "David", "david"], &["aDa"]);
    takes("user.displayName -match \".*vid\"", &["David", "Davids"], &["Da"]);
    takes("user.displayName -notMatch \"^Da.*\"", &["aDa"], &["David"]);
    // As in .NET, the end is also before a line break that ends the text.
    takes("user.displayName -match \"vid$\"", &["David", "David\n"], &["Davids", "David\nb"]);
    assert_eq!(answer("user.displayName -match \".*\"", &user().null("displayName")), "out");
}

#[test]
fn null_is_no_value() {
    let mail = user().text("mail", "a@contoso.example");
    takes("   user.mail –ne null", slice::from_ref(&mail), &[user().null("mail")]);
    takes("user.mail -eq null", &[user().null("mail")], slice::from_ref(&mail));
    takes("user.mail -ne $null", &[mail], &[user().null("mail")]);
}

#[test]
fn expressions_join_by_precedence() {
    let of = |department, title| user().text("department", department).text("jobTitle", title);
    takes(
        "(user.department -eq \"Sales\") -or (user.department -eq \"Marketing\")",
        &[user().text("department", "sales"), user().text("department", "marketing")],
        &[user().text("department", "IT")],
    );
    takes(
        "(user.department -eq \"Sales\") -and -not (user.jobTitle -startsWith \"SDE\")",
        &[of("Sales", "Clerk")],
        &[of("Sales", "sde II"), of("IT", "Clerk")],
    );
    let lives = |department, country| user().text("department", department).text("country", country);
    takes(
        "   user.department –eq \"Marketing\" –and user.country –eq \"US\"",
        &[lives("Marketing", "US")],
        &[lives("Marketing", "PT")],
    );
    takes(
        "   user.country –eq \"US\" –and (user.department –eq \"Marketing\" –or user.department –eq \"Sales\")",
        &[lives("Sales", "US")],
        &[lives("Sales", "PT")],
    );
    takes(
        "user.country -eq \"US\" -and user.department -eq \"Marketing\" -or user.department -eq \"Sales\"",
        &[lives("Sales", "PT"), lives("Marketing", "US")],
        &[lives("Marketing", "PT")],
    );
    takes(
        "not user.department eq \"Sales\" and user.country eq \"US\"",
        &[lives("IT", "US")],
        &[lives("IT", "PT"), lives("Sales", "US")],
    );
}

#[test]
fn plans_are_asked_with_any_and_all() {
    let enabled = user().plans(&[[EXCHANGE, "exchange", "Enabled"], ["b", "SCO", "Deleted"]]);
    let deleted = user().plans(&[[EXCHANGE, "exchange", "Deleted"], ["b", "SCO", "Enabled"]]);
    let none = user().plans(&[]);
    takes(
        &format!(
            "user.assignedPlans -any (assignedPlan.servicePlanId -eq \"{EXCHANGE}\" -and assignedPlan.capabilityStatus -eq \"Enabled\")"
        ),
        slice::from_ref(&enabled),
        &[deleted.clone(), none.clone(), user().null("assignedPlans")],
    );
    takes(
        "user.assignedPlans -any (assignedPlan.service -eq \"SCO\" -and assignedPlan.capabilityStatus -eq \"Enabled\")",
        slice::from_ref(&deleted),
        &[enabled.clone(), none.clone()],
    );
    takes(
        "user.assignedPlans -all (assignedPlan.service -ne \"SCO\" -or assignedPlan.capabilityStatus -ne \"Enabled\")",
        &[enabled.clone(), none.clone()],
        slice::from_ref(&deleted),
    );
    takes(
        "user.assignedPlans -all (assignedPlan.servicePlanId -eq null)",
        &[none, user().null("assignedPlans")],
        &[enabled, deleted],
    );
    let references = rule(
        "user.assignedPlans -any (assignedPlan.servicePlanId -in [\"b\", \"a\"] -and assignedPlan.service -eq \"SCO\")",
    );
    assert_eq!(references.references().service_plans, ["a", "b"]);
    assert_eq!(references.references().services, ["SCO"]);
}

#[test]
fn the_underscore_is_an_item() {
    let has = |addresses: &[&str]| user().texts("proxyAddresses", addresses);
    takes(
        "(user.proxyAddresses -any (_ -startsWith \"contoso\"))",
        &[has(&["x", "Contoso:1"])],
        &[has(&["smtp:contoso"]), has(&[])],
    );
    takes(
        "(user.proxyAddresses -any (_ -notEndsWith \"@outlook.com\"))",
        &[has(&["smtp:a@outlook.com", "smtp:a@contoso.example"])],
        &[has(&["smtp:a@outlook.com"]), has(&[])],
    );
    let mails = |mails: &[&str]| user().texts("otherMails", mails);
    takes(
        "(user.otherMails -any (_ -startsWith \"alias@domain\"))",
        &[mails(&["Alias@domain.example"])],
        &[mails(&["x"])],
    );
    takes(
        "(user.otherMails -any (_ -endsWith \"@contoso.com\"))",
        &[mails(&["a@CONTOSO.com"])],
        &[mails(&["a@contoso.example"])],
    );
    // The form without parentheses takes one comparison.
    takes(
        "user.otherMails -any _ -startsWith \"a\" -and user.city -eq \"Porto\"",
        &[mails(&["a"]).text("city", "porto")],
        &[mails(&["a"]).text("city", "Lisbon"), mails(&["b"]).text("city", "Porto")],
    );
}

#[test]
fn bare_collections_are_read_as_any() {
    let has = |addresses: &[&str]| user().texts("proxyAddresses", addresses);
    takes("user.proxyAddresses -startsWith \"smtp:a\"", &[has(&["x", "SMTP:ana"])], &[has(&["x"]), has(&[])]);
    takes("user.proxyAddresses -eq null", &[has(&[]), user().null("proxyAddresses")], &[has(&["x"])]);
    takes("user.proxyAddresses -ne null", &[has(&["x"])], &[has(&[]), user().null("proxyAddresses")]);
}

#[test]
fn members_of_groups_and_direct_reports_stand_alone() {
    let groups = |ids: &[&str]| user().texts("memberOf", ids);
    let text = "user.memberof -any (group.objectId -in ['one', 'two'])";
    takes(text, &[groups(&["x", "TWO"])], &[groups(&["three"]), groups(&[])]);
    assert_eq!(rule(text).references().groups, ["one", "two"]);
    let reading = reading(text);
    assert!(reading.diagnostics.iter().any(|diagnostic| diagnostic.code == Code::MemberOfEnded));

    let text = "Direct Reports for \"aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb\"";
    let manager = "AAAAAAAA-0000-1111-2222-BBBBBBBBBBBB";
    takes(
        text,
        &[
            user().text("manager", manager).text("objectId", "x"),
            user().null("manager").text("objectId", manager),
        ],
        &[user().null("manager").text("objectId", "x"), user().text("manager", "x").text("objectId", "x")],
    );
    assert_eq!(rule(text).references().manager.as_deref(), Some("aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb"));
}

#[test]
fn all_users_and_extensions() {
    let person = |kind| user().text("objectId", "a").text("userType", kind);
    takes("user.objectId -ne null", &[person("Guest"), person("Member")], &[]);
    takes(
        "(user.objectId -ne null) -and (user.userType -eq \"Member\")",
        &[person("member")],
        &[person("Guest")],
    );
    takes(
        "(user.extensionAttribute15 -eq \"Marketing\")",
        &[user().text("extensionAttribute15", "marketing")],
        &[user().null("extensionAttribute15")],
    );
    let name = "extension_c272a57b722d4eb29bfe327874ae79cb_OfficeNumber";
    takes(&format!("user.{name} -eq \"123\""), &[user().text(name, "123")], &[user().text(name, "1234")]);
}

#[test]
fn quotes_are_escaped() {
    let has = |text| user().text("department", text);
    takes("user.department -eq `\"Sales`\"", &[has("Sales")], &[has("\"Sales\"")]);
    takes("user.department -eq \"`\"Sales`\"\"", &[has("\"sales\"")], &[has("Sales")]);
    takes("user.department -eq \"O''Neill\"", &[has("o'neill")], &[has("o''neill")]);
    takes("user.department -eq 'O''Neill \"x\"'", &[has("o'neill \"x\"")], &[has("oneill")]);
}

#[test]
fn what_was_not_exported_is_unknown() {
    let known = user().text("department", "Sales");
    let both = |connective| format!("user.city -eq \"Porto\" {connective} user.department -eq \"Sales\"");
    assert_eq!(answer(&both("-and"), &known), "city");
    assert_eq!(answer(&both("-or"), &known), "in");
    assert_eq!(answer(&format!("-not ({})", both("-and")), &known), "city");
    assert_eq!(answer(&both("-and"), &user().text("department", "IT")), "out");
    assert_eq!(answer("user.proxyAddresses -all (_ -eq \"x\")", &user()), "proxyAddresses");
    assert_eq!(answer("Direct Reports for \"x\"", &user().text("objectId", "a")), "manager");
    assert_eq!(answer("Direct Reports for \"x\"", &user().text("objectId", "X")), "in");
    // All that could still decide is named, and nothing else.
    let of = |connective: &str| {
        format!(
            "user.city -eq \"a\" {connective} user.state -eq \"b\" {connective} user.department -eq \"IT\""
        )
    };
    let known = user().text("department", "IT");
    assert_eq!(answer(&of("-and"), &known), "city, state");
    assert_eq!(answer(&of("-or"), &known), "in");
    let mixed = "(user.department -eq \"HR\" -and user.city -eq \"a\") -or user.state -eq \"b\"";
    assert_eq!(answer(mixed, &known), "state");
    assert_eq!(
        read("user.department -eq \"Sales\"", Some(now())).rule.unwrap().properties()[0].graph,
        "department"
    );
}

#[test]
fn letters_beyond_ascii_have_no_case_either() {
    let has = |text| user().text("city", text);
    takes("user.city -eq \"MÜNCHEN\"", &[has("münchen"), has("München")], &[has("munchen")]);
    takes("user.city -startsWith \"Évo\"", &[has("éVORA")], &[has("evora")]);
    takes("user.city -endsWith \"ÖLN\"", &[has("Köln")], &[has("koln")]);
    takes("user.city -contains \"ã\"", &[has("SÃO PAULO")], &[has("SAO PAULO")]);
    takes("user.city -contains \"paulo\"", &[has("SÃO PAULO")], &[has("SÃO")]);
}
