//! What people write out of habit, from PowerShell and other languages, and what is offered for it.

use crate::common::reading;
use seatscope_membership::{Diagnostic, Severity};

const ID: &str = "efb87545-963c-4e0d-99df-69c6916d9eb0";

fn errors(text: &str) -> Vec<Diagnostic> {
    let said = reading(text).diagnostics.into_iter();
    said.filter(|said| said.severity != Severity::Warning).collect()
}

/// Holds that one thing is wrong and that its one repair gives this rule, which is right.
fn mended(text: &str, expected: &str) {
    let said = errors(text);
    let [only] = said.as_slice() else { panic!("{text}: {said:#?}") };
    let [repair] = only.repairs.as_slice() else { panic!("{text}: {only:#?}") };
    assert_eq!(repair.apply(text), expected, "{text}");
    assert_eq!(errors(expected), [], "{expected}");
    assert!(reading(text).rule.is_none(), "{text}");
}

/// Holds that something is wrong, that no repair is offered, and that the message has these words.
fn told(text: &str, words: &str) {
    let said = errors(text);
    let [only] = said.as_slice() else { panic!("{text}: {said:#?}") };
    assert_eq!(only.repairs, [], "{text}");
    assert!(only.message.contains(words), "{text}: {}", only.message);
}

#[test]
fn a_text_of_several_words_is_quoted_as_a_whole() {
    for (text, expected) in [
        ("user.department -eq Human Resources", "user.department -eq \"Human Resources\""),
        (
            "(user.department -eq Human Resources) -and user.city -eq \"Bonn\"",
            "(user.department -eq \"Human Resources\") -and user.city -eq \"Bonn\"",
        ),
        (
            "user.city -ne New York City or user.city -eq null",
            "user.city -ne \"New York City\" or user.city -eq null",
        ),
        ("user.city -eq 3 Main Street", "user.city -eq \"3 Main Street\""),
        ("user.department -in [\"a\", Human Resources]", "user.department -in [\"a\", \"Human Resources\"]"),
    ] {
        mended(text, expected);
    }
    // The property of another condition is no part of the text.
    for text in ["user.city -eq Bonn user.state -eq \"a\"", "user.city -eq Bonn state -eq \"a\""] {
        let said = errors(text);
        assert!(said.iter().any(|said| said.message.contains("`Bonn` has no quotes")), "{text}: {said:#?}");
    }
}

#[test]
fn words_with_a_dollar_sign_are_no_texts() {
    mended("user.accountEnabled -eq $true", "user.accountEnabled -eq true");
    mended("user.accountEnabled -ne $False", "user.accountEnabled -ne false");
    told("user.department -eq $false", "PowerShell");
    told("user.department -in [\"a\", $true]", "PowerShell");
    told("user.accountEnabled -eq $yes", "true or false");
}

#[test]
fn lists_of_other_languages_are_written_in_brackets() {
    let list = "user.department -in [\"Sales\", \"Law\"]";
    for written in [
        "\"Sales\",\"Law\"",
        "\"Sales\", \"Law\"]",
        "Sales, Law",
        "(\"Sales\",\"Law\")",
        "('Sales' , Law)",
        "@(\"Sales\", \"Law\")",
        "{\"Sales\",\"Law\"}",
        "@{\"Sales\",\"Law\"}",
    ] {
        mended(&format!("user.department -in {written}"), list);
        mended(
            &format!("(user.department -in {written}) -and user.city -eq \"a\""),
            &format!("({list}) -and user.city -eq \"a\""),
        );
    }
    mended("user.department -notIn (\"Sales\")", "user.department -notIn [\"Sales\"]");
    // No values stand in these.
    for text in [
        "user.city -in ()",
        "user.city -in (user.city -eq \"a\")",
        "user.city -in (\"a\" -or \"b\")",
        "user.city -in @",
        "user.city -in {",
        "user.city -eq \"a\" }",
        "{user.city -eq \"a\"}",
        "@(user.city -eq \"a\")",
        "user.city -in (\"a\"",
        "user.city -in \"a\",",
    ] {
        assert!(!errors(text).is_empty(), "{text}");
    }
}

#[test]
fn a_value_stands_without_parentheses() {
    mended("user.department -eq (\"Sales\")", "user.department -eq \"Sales\"");
    mended(
        "user.employeeHireDate -ge (system.now -minus p30d)",
        "user.employeeHireDate -ge system.now -minus p30d",
    );
    mended("user.employeeHireDate -ge system.now-plus p1d", "user.employeeHireDate -ge system.now -plus p1d");
    mended(&format!("Direct Reports for (\"{ID}\")"), &format!("Direct Reports for \"{ID}\""));
}

#[test]
fn words_for_operators_are_read_as_they_are_meant() {
    let city = |written: &str| format!("user.city {written}");
    for (written, meant) in [
        ("-like \"Sal*\"", "-startsWith \"Sal\""),
        ("-Like 'O''Neill*'", "-startsWith \"O''Neill\""),
        ("-like \"*al*\"", "-contains \"al\""),
        ("-notLike \"Sal*\"", "-notStartsWith \"Sal\""),
        ("-notLike \"*al*\"", "-notContains \"al\""),
        ("-equals \"a\"", "-eq \"a\""),
        ("equals \"a\"", "-eq \"a\""),
        ("-is \"a\"", "-eq \"a\""),
        ("-noteq \"a\"", "-ne \"a\""),
        ("-notequal \"a\"", "-ne \"a\""),
        ("-notEquals \"a\"", "-ne \"a\""),
        ("-beginsWith \"a\"", "-startsWith \"a\""),
        ("-not in [\"a\"]", "-notIn [\"a\"]"),
        ("-not -in [\"a\"]", "-notIn [\"a\"]"),
        ("not in [\"a\"]", "-notIn [\"a\"]"),
        ("-not -eq \"a\"", "-ne \"a\""),
        ("-not -contains \"a\"", "-notContains \"a\""),
        ("-isNull", "-eq null"),
        ("-isnotnull", "-ne null"),
    ] {
        mended(&city(written), &city(meant));
        let and = |written: &str| format!("{} -and user.state -eq null", city(written));
        mended(&and(written), &and(meant));
    }
    for pattern in ["*", "**", "S*l*", "Sal?*", "[S]al*", "Sales", "*les"] {
        told(&city(&format!("-like \"{pattern}\"")), "expected `-startsWith`, `-contains`");
    }
}

#[test]
fn items_and_properties_are_found_by_their_other_names() {
    let item = format!("user.assignedPlans -any (assignedPlan.servicePlanId -eq \"{ID}\")");
    for name in ["servicePlanId", "serviceplanid", "_.servicePlanId"] {
        mended(&item.replace("assignedPlan.servicePlanId", name), &item);
    }
    mended(
        "user.assignedPlans -any (service -eq \"SCO\")",
        "user.assignedPlans -any (assignedPlan.service -eq \"SCO\")",
    );
    mended(
        "user.onPremisesExtensionAttributes.extensionAttribute11 -eq \"a\"",
        "user.extensionAttribute11 -eq \"a\"",
    );
}

#[test]
fn a_plan_is_asked_for_by_its_id_and_a_service_by_its_name() {
    for (value, item) in [
        ("\"SCO\"".to_owned(), "service"),
        (format!("\"{ID}\""), "servicePlanId"),
        (format!("\"{}\"", ID.to_uppercase()), "servicePlanId"),
    ] {
        for operator in ["-contains", "-eq"] {
            mended(
                &format!("user.assignedPlans {operator} {value}"),
                &format!("(user.assignedPlans -any (assignedPlan.{item} -eq {value}))"),
            );
        }
    }
}

#[test]
fn a_manager_is_named_by_an_object_id() {
    let reports = |manager: &str| format!("Direct Reports for {manager}");
    mended(&reports(&format!("\"{{{ID}}}\"")), &reports(&format!("\"{ID}\"")));
    told(&reports("\"ana@contoso.com\""), "expected the object id");
    told(&reports("ana@contoso.com"), "expected the object id");
    told(&reports("Ana Silva"), "expected the object id");
    told(&reports("\"{Ana Silva}\""), "expected the object id");
}

#[test]
fn properties_are_not_compared_with_each_other() {
    for text in [
        "user.department -eq user.city",
        "user.department -in [\"a\", user.city]",
        "user.department -startsWith user.shoeSize",
        "user.accountEnabled -eq user.dirSyncEnabled",
        "user.employeeHireDate -ge user.createdDateTime",
        "user.otherMails -any (_ -eq user.mail)",
    ] {
        told(text, "cannot compare two properties");
    }
}

#[test]
fn characters_that_nobody_sees_are_named() {
    for (text, name) in [
        ("user.city\u{200b} -eq \"a\"", "U+200B"),
        ("\u{feff}user.city -eq \"a\"", "U+FEFF"),
        ("user.city -eq \"a\"\u{202e}", "U+202E"),
    ] {
        mended(text, "user.city -eq \"a\"");
        let message = errors(text).remove(0).message;
        assert_eq!(message, format!("the invisible character `{name}` means nothing here"));
    }
    let message = errors("user.city -eq \"a\u{200b}").remove(0).message;
    assert!(message.contains("`\"aU+200B`"), "{message}");
}
