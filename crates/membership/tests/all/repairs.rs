//! What is offered to mend a rule: where it was left out or mistyped, and sound.

use crate::common::reading;
use seatscope_membership::{Code, Diagnostic, Severity};

fn errors(text: &str) -> Vec<Diagnostic> {
    let said = reading(text).diagnostics.into_iter();
    said.filter(|said| said.severity != Severity::Warning).collect()
}

/// The one mistake of a rule, the part it is about, and the rule as it is mended, where that is known.
fn only(text: &str) -> (Code, String, Option<String>) {
    let errors = errors(text);
    let [said] = errors.as_slice() else { panic!("{text}: {errors:#?}") };
    (said.code, said.span.of(text).to_owned(), said.repairs.first().map(|repair| repair.apply(text)))
}

#[test]
fn a_quote_too_few_is_told_where_it_was_left_out() {
    for (text, part, mended) in [
        (
            "user.department -eq \"Sales and user.country -eq \"DE\"",
            "\"Sales",
            "user.department -eq \"Sales\" and user.country -eq \"DE\"",
        ),
        (
            "user.department -eq \"Sales -and user.country -eq \"DE\" -and user.city -eq \"Bonn\"",
            "\"Sales",
            "user.department -eq \"Sales\" -and user.country -eq \"DE\" -and user.city -eq \"Bonn\"",
        ),
        (
            "user.department -eq \"Sales\" –and user.country -eq \"DE –or user.city -eq \"Bonn\"",
            "\"DE",
            "user.department -eq \"Sales\" –and user.country -eq \"DE\" –or user.city -eq \"Bonn\"",
        ),
        (
            "(user.department -eq \"Human resources) -or (user.city -eq \"Bonn\")",
            "\"Human resources",
            "(user.department -eq \"Human resources\") -or (user.city -eq \"Bonn\")",
        ),
        (
            "user.department -eq Human resources\" -and user.country -eq \"DE\"",
            "Human resources\"",
            "user.department -eq \"Human resources\" -and user.country -eq \"DE\"",
        ),
        ("user.department -in [\"Sales, \"Law\"]", "\"Sales", "user.department -in [\"Sales\", \"Law\"]"),
        ("user.department -in ['Sales', Law', 'HR']", "Law'", "user.department -in ['Sales', 'Law', 'HR']"),
        (
            "user.otherMails -any (_ -startsWith \"a) -and user.city -eq \"Bonn\"",
            "\"a",
            "user.otherMails -any (_ -startsWith \"a\") -and user.city -eq \"Bonn\"",
        ),
        (
            "(user.displayName -match \"(a|b)) -and user.city -eq null",
            "\"(a|b)",
            "(user.displayName -match \"(a|b)\") -and user.city -eq null",
        ),
        (
            "user.city -eq \"Bonn -and user.state -eq null",
            "\"Bonn",
            "user.city -eq \"Bonn\" -and user.state -eq null",
        ),
        (
            "user.department -eq \"Sales' -and user.city -eq \"Bonn\"",
            "\"Sales'",
            "user.department -eq \"Sales\" -and user.city -eq \"Bonn\"",
        ),
        (
            "user.department -eq 'Sales\" -and user.city -eq 'Bonn'",
            "'Sales\"",
            "user.department -eq 'Sales' -and user.city -eq 'Bonn'",
        ),
        ("user.city -eq \"a and b", "\"a and b", "user.city -eq \"a and b\""),
        (
            "user.mail -eq \"user.one@contoso.com",
            "\"user.one@contoso.com",
            "user.mail -eq \"user.one@contoso.com\"",
        ),
        ("user.city -eq \"", "\"", "user.city -eq \"\""),
        ("user.city -eq Bonn\"", "Bonn\"", "user.city -eq \"Bonn\""),
        ("Direct Reports for \"a", "\"a", "Direct Reports for \"a\""),
    ] {
        assert_eq!(
            only(text),
            (Code::UnterminatedString, part.to_owned(), Some(mended.to_owned())),
            "{text}"
        );
        assert_eq!(errors(mended), [], "{mended}");
    }
}

#[test]
fn several_quotes_too_few_are_told_each() {
    let text = "user.department -eq \"Sales and user.country -eq \"DE or user.city -eq \"Bonn\"";
    let said = errors(text);
    let parts: Vec<&str> = said.iter().map(|said| said.span.of(text)).collect();
    assert_eq!(parts, ["\"Sales", "\"DE"], "{said:#?}");
    let mended = said[0].repairs[0].apply(text);
    assert_eq!(
        only(&mended).2.unwrap(),
        "user.department -eq \"Sales\" and user.country -eq \"DE\" or user.city -eq \"Bonn\""
    );
}

#[test]
fn where_a_quote_belongs_is_not_guessed() {
    for (text, part) in [
        // One department of this name, or two.
        ("user.department -in [\"Sales, Law]", "\"Sales"),
        ("user.department -in [\"Sales, Law, \"HR\"]", "\"Sales"),
        // Nothing to go by but the place.
        ("user.department -eq \"Sales and user.country -eq \"DE\"x", "\"Sales"),
    ] {
        let said = errors(text);
        let quote = said.iter().find(|said| said.code == Code::UnterminatedString);
        let quote = quote.unwrap_or_else(|| panic!("{text}: {said:#?}"));
        assert_eq!((quote.span.of(text), quote.repairs.as_slice()), (part, [].as_slice()), "{text}");
    }
    // A text of this kind is a value like any other.
    assert_eq!(errors("user.displayName eq\"a -and b\""), []);
}

#[test]
fn operators_of_other_languages_are_read_as_they_are_meant() {
    let both = |first: &str, second: &str| format!("user.city {first} \"a\" {second} user.state -eq \"b\"");
    for (sign, operator) in [("=", "-eq"), ("==", "-eq"), ("===", "-eq"), ("!=", "-ne"), ("<>", "-ne")] {
        let (text, mended) = (both(sign, "-and"), both(operator, "-and"));
        assert_eq!(only(&text), (Code::UnknownOperator, sign.to_owned(), Some(mended)));
    }
    for (sign, connective) in [("&&", "-and"), ("||", "-or"), ("&", "-and"), ("|", "-or")] {
        let (text, mended) = (both("-eq", sign), both("-eq", connective));
        assert_eq!(only(&text), (Code::UnknownOperator, sign.to_owned(), Some(mended)));
    }
    for (sign, operator) in [("<", "-le"), ("<=", "-le"), (">", "-ge"), (">=", "-ge")] {
        let date = |operator: &str| format!("user.employeeHireDate {operator} system.now -plus p1d");
        let (text, mended) = (date(sign), date(operator));
        assert_eq!(only(&text), (Code::UnknownOperator, sign.to_owned(), Some(mended)));
    }
    let mended = "-not (user.city -eq \"a\")";
    assert_eq!(only("!(user.city -eq \"a\")").2.unwrap(), mended);
    assert_eq!(only("user.city==\"a\"").2.unwrap(), "user.city -eq \"a\"");
    assert_eq!(only("user.city-eq \"a\"").2.unwrap(), "user.city -eq \"a\"");
    assert_eq!(
        only("user.employeeHireDate -gt system.now").2.unwrap(),
        "user.employeeHireDate -ge system.now"
    );
    // Only moments have an order.
    assert!(errors("user.city < \"a\"").iter().all(|said| said.repairs.is_empty()));
}

/// Rules with mistakes of every kind, alone and together.
const BROKEN: [&str; 74] = [
    "user.departmant -eq \"a\"",
    "department -eq \"a\"",
    "USER.Department -eq \"a\"",
    "user.citty -startWith \"a\"",
    "user.city -startWith Porto",
    "user.city -eq Porto -and user.state -eq Norte",
    "user.city -eq “Porto”",
    "user.city —eq \"a\"",
    "user.city -eq $null",
    "user.city -eq \"null\"",
    "user.city -not null",
    "-not (user.city -eq null)",
    "user.city -in \"a\"",
    "user.city -in 5",
    "user.city -in true",
    "user.city -in a",
    "user.city -eq [\"a\"]",
    "user.city -startsWith [\"a\"]",
    "user.city -in [\"a\" \"b\" \"c\"]",
    "user.city -in [\"a\"",
    "user.city -in [\"a\" \"b\"",
    "user.city -in [a, b]",
    "((user.city -eq \"a\"",
    "user.city -eq \"a\"))",
    "user.city -eq \"a\"; user.state -eq \"b\"",
    "user.otherMails -endsWith \"a\"",
    "user.otherMails -contains \"a\"",
    "user.otherMails -notContains \"a\"",
    "user.otherMails -contains a",
    "user.otherMails -eq null",
    "user.assignedPlans -eq \"a\"",
    "user.assignedPlans -contains \"a\"",
    "user.assignedPlans -notContains \"a\"",
    "user.assignedPlans -eq true",
    "user.assignedPlans -le \"a\"",
    "user.memberOf -contains \"a\"",
    "user.memberOf -notContains \"a\"",
    "user.memberOf -eq \"a\"",
    "user.memberOf -in ['a']",
    "user.memberOf -contains \"a\" -and user.city -eq \"b\"",
    "user.memberOf -all (group.objectId -in ['a'])",
    "user.memberOf -any (_ -in ['a'])",
    "user.otherMails -any (user.mail -eq \"a\")",
    "user.otherMails -anny (\\_ -eq \"a\")",
    "user.assignedPlans -any (assignedPlan.servicePlan -eq \"a\")",
    "Direct Reports for aaaa-bbbb",
    "user.city -eq `\"a`\"",
    "user.city == Porto && !user.accountEnabled",
    "user.city < \"a\" || user.state > \"b\"",
    "user.city-eq\"a\"",
    "user.department -eq \"Sales and user.citty -eq \"DE\"",
    "user.department -eq \"Sales and user.country == \"DE or user.city -eq \"Bonn\"",
    "user.city -eq Porto Alegre -and user.state = \"b\"",
    "user.city -eq 5 Porto",
    "user.city -in Porto, Lisbon",
    "user.city -in \"a\", $true",
    "user.city -in \"a\",\"b\" -and user.state -eq Norte",
    "user.city -eq \"a\",\"b\"",
    "user.city -in (\"a\", b, user.state)",
    "user.city -eq (\"a\",\"b\")",
    "user.city -startsWith ('a')",
    "user.city -in @(\"a\",\"b\") && user.state -in {\"c\"}",
    "user.employeeHireDate -le (system.now-minus 1d)",
    "user.employeeHireDate -in (system.now -minus p1d)",
    "user.city -like \"a*\" -or user.state -notLike \"*b*\"",
    "user.citty -isNull",
    "user.city -not in (\"a\")",
    "user.otherMails -not -contains \"a\"",
    "user.assignedPlans -isNotNull",
    "user.accountEnabled -equals $true",
    "user.assignedPlans -not in (\"SCO\", \"a\")",
    "user.assignedPlans -any (service -like \"SC*\")",
    "Direct Reports for ({efb87545-963c-4e0d-99df-69c6916d9eb0})",
    "user.city\u{200b} -beginsWith \"a\" -and user.state -eq \u{feff}b",
];

#[test]
fn every_repair_mends_something_and_breaks_nothing() {
    let key = |said: &Diagnostic| (said.code, said.severity, said.message.clone());
    let mut tried = 0;
    for text in BROKEN {
        let before = reading(text).diagnostics;
        assert!(!before.is_empty(), "{text}");
        let wrong = errors(text).len();
        for said in &before {
            for repair in &said.repairs {
                let mended = repair.apply(text);
                let after = reading(&mended).diagnostics;
                let same = |all: &[Diagnostic]| all.iter().filter(|other| key(other) == key(said)).count();
                assert!(same(&after) < same(&before), "{text}\n{mended}\n{after:#?}");
                let left = errors(&mended).len();
                let fewer = usize::from(said.severity != Severity::Warning);
                assert!(left + fewer <= wrong, "{text}\n{mended}\n{after:#?}");
                tried += 1;
            }
        }
    }
    assert!(tried >= BROKEN.len(), "{tried}");
}

#[test]
fn a_rule_is_mended_by_one_repair_after_the_other() {
    for (text, mended) in [
        ("user.citty -startWith \"a\"", "user.city -startsWith \"a\""),
        ("user.employeeHireDate -lt system.now -plus 1d", "user.employeeHireDate -le system.now -plus p1d"),
        ("user.city -in [\"a\" \"b\" \"c\"]", "user.city -in [\"a\", \"b\", \"c\"]"),
        ("user.memberOf -contains \"a\"", "user.memberOf -any (group.objectId -in [\"a\"])"),
        ("user.memberOf -in ['a']", "user.memberOf -any (group.objectId -in [\"a\"])"),
        (
            "user.assignedPlans -contains \"a\"",
            "(user.assignedPlans -any (assignedPlan.servicePlanId -eq \"a\"))",
        ),
        (
            "user.assignedPlans -notContains \"a\"",
            "(user.assignedPlans -all (assignedPlan.servicePlanId -ne \"a\"))",
        ),
        ("user.city == Porto && !(user.state = 5)", "user.city -eq \"Porto\" -and -not (user.state -eq 5)"),
        (
            "user.department -eq \"Sales and user.country == \"DE or user.city -eq \"Bonn\"",
            "user.department -eq \"Sales\" and user.country -eq \"DE\" or user.city -eq \"Bonn\"",
        ),
    ] {
        let mut now = text.to_owned();
        while let Some(said) = errors(&now).first() {
            let repair = said.repairs.first().unwrap_or_else(|| panic!("{now}: {said:?}"));
            now = repair.apply(&now);
        }
        assert_eq!(now, mended);
    }
}
