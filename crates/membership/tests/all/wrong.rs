//! Rules with mistakes: what is said, where, and what the repair makes of them.

use crate::common::{only, reading};
use seatscope_membership::{Code, LONGEST, Severity, tokens};
use std::time::Duration;

/// Holds what is said, of which part, and that the first repair leaves a rule of which nothing is said.
fn repaired(text: &str, code: Code, severity: Severity, part: &str, repaired: &str) {
    let said = only(text);
    assert_eq!((said.code, said.severity), (code, severity), "{text}: {said:?}");
    assert_eq!(said.span.of(text), part, "{text}: {said:?}");
    let mended = said.repairs.first().unwrap_or_else(|| panic!("{text}: {said:?}")).apply(text);
    assert_eq!(mended, repaired);
    assert_eq!(reading(&mended).diagnostics, [], "{mended}");
    assert_eq!(reading(text).rule.is_some(), severity == Severity::Warning, "{text}");
}

/// Holds what is said of a rule that cannot be evaluated, and of which part; no repair is certain.
fn refused(text: &str, code: Code, severity: Severity, part: &str) {
    let said = only(text);
    assert_eq!((said.code, said.severity), (code, severity), "{text}: {said:?}");
    assert_eq!(said.span.of(text), part, "{text}: {said:?}");
    assert_eq!(said.repairs, [], "{text}");
    assert!(reading(text).rule.is_none());
}

#[test]
fn certain_mistakes_are_repaired() {
    use Code::*;
    use Severity::{Error, Warning};
    for (text, code, severity, part, mended) in [
        ("user.departmant -eq \"a\"", UnknownProperty, Error, "user.departmant", "user.department -eq \"a\""),
        ("department -eq \"a\"", UnknownProperty, Error, "department", "user.department -eq \"a\""),
        ("user.id -eq \"a\"", UnknownProperty, Error, "user.id", "user.objectId -eq \"a\""),
        (
            "user.onPremisesSyncEnabled -eq true",
            UnknownProperty,
            Error,
            "user.onPremisesSyncEnabled",
            "user.dirSyncEnabled -eq true",
        ),
        (
            "user.officeLocation -eq \"a\"",
            UnknownProperty,
            Error,
            "user.officeLocation",
            "user.physicalDeliveryOfficeName -eq \"a\"",
        ),
        (
            "USER.Department -eq \"a\"",
            PropertySpelling,
            Warning,
            "USER.Department",
            "user.department -eq \"a\"",
        ),
        ("user.city -startWith \"a\"", UnknownOperator, Error, "-startWith", "user.city -startsWith \"a\""),
        ("user.city -eq Porto", WrongValue, Error, "Porto", "user.city -eq \"Porto\""),
        ("user.city -eq \"Porto", UnterminatedString, Error, "\"Porto", "user.city -eq \"Porto\""),
        (
            "(user.city -eq \"Porto) -and (user.state -eq null)",
            UnterminatedString,
            Error,
            "\"Porto",
            "(user.city -eq \"Porto\") -and (user.state -eq null)",
        ),
        ("user.city -eq “Porto”", Typography, Error, "“Porto”", "user.city -eq \"Porto\""),
        ("user.city —eq \"a\"", Typography, Error, "—", "user.city -eq \"a\""),
        ("user.city -eq $null", DollarNull, Warning, "$null", "user.city -eq null"),
        ("user.city -eq \"null\"", QuotedNull, Warning, "\"null\"", "user.city -eq null"),
        ("user.city -not null", NotNull, Error, "-not", "user.city -ne null"),
        ("-not (user.city -eq null)", NotNull, Warning, "-not (user.city -eq null)", "user.city -ne null"),
        ("user.city -in \"a\"", WrongValue, Error, "\"a\"", "user.city -in [\"a\"]"),
        ("user.city -eq [\"a\"]", WrongValue, Error, "[\"a\"]", "user.city -in [\"a\"]"),
        ("user.city -in [\"a\" \"b\"]", Syntax, Error, "\"b\"", "user.city -in [\"a\", \"b\"]"),
        ("user.city -in [\"a\"", Syntax, Error, "[", "user.city -in [\"a\"]"),
        ("(user.city -eq \"a\"", Syntax, Error, "(", "(user.city -eq \"a\")"),
        ("user.city -eq \"a\")", Syntax, Error, ")", "user.city -eq \"a\""),
        ("user.city -eq \"a\";", UnexpectedCharacter, Error, ";", "user.city -eq \"a\""),
        (
            "user.otherMails -endsWith \"a\"",
            BareCollection,
            Warning,
            "user.otherMails -endsWith \"a\"",
            "(user.otherMails -any (_ -endsWith \"a\"))",
        ),
        ("user.otherMails -eq $null", DollarNull, Warning, "", ""),
        (
            "user.otherMails -contains \"a\"",
            ContainsOnCollection,
            Warning,
            "user.otherMails -contains \"a\"",
            "(user.otherMails -any (_ -contains \"a\"))",
        ),
        (
            "user.assignedPlans -eq \"a\"",
            BareCollection,
            Error,
            "-eq",
            "(user.assignedPlans -any (assignedPlan.servicePlanId -eq \"a\"))",
        ),
        (
            "user.otherMails -any (user.mail -eq \"a\")",
            WrongItem,
            Error,
            "user.mail",
            "user.otherMails -any (_ -eq \"a\")",
        ),
        (
            "user.otherMails -any (\\_ -eq \"a\")",
            Typography,
            Error,
            "\\_",
            "user.otherMails -any (_ -eq \"a\")",
        ),
        ("Direct Reports for aaaa-bbbb", WrongValue, Error, "aaaa-bbbb", "Direct Reports for \"aaaa-bbbb\""),
        ("user.city -eq `\"a`\"", EscapedQuotes, Warning, "`\"a`\"", "user.city -eq \"a\""),
    ] {
        if mended.is_empty() {
            // Two things are wrong: the collection without `-any`, too.
            assert!(reading(text).diagnostics.iter().any(|said| said.code == code));
            continue;
        }
        repaired(text, code, severity, part, mended);
    }
}

#[test]
fn what_is_no_rule_for_users_is_refused() {
    use Severity::{Error, Unsupported};
    for (text, code, severity, part) in [
        ("user.shoeSizeOfTheYear -eq \"a\"", Code::UnknownProperty, Error, "user.shoeSizeOfTheYear"),
        ("user.extension_short_Name -eq \"a\"", Code::UnknownProperty, Error, "user.extension_short_Name"),
        ("user.city -le \"a\"", Code::WrongOperator, Error, "-le"),
        ("user.accountEnabled -startsWith \"t\"", Code::WrongOperator, Error, "-startsWith"),
        ("user.accountEnabled -eq \"yes\"", Code::WrongValue, Error, "\"yes\""),
        ("user.employeeHireDate -contains \"2020\"", Code::WrongOperator, Error, "-contains"),
        ("user.employeeHireDate -ge \"soon\"", Code::WrongValue, Error, "\"soon\""),
        ("user.city -contains null", Code::WrongValue, Error, "null"),
        ("user.city -in []", Code::WrongValue, Error, "[]"),
        ("user.city -any (_ -eq \"a\")", Code::WrongItem, Error, "-any"),
        ("_ -eq \"a\"", Code::WrongItem, Error, "_"),
        ("assignedPlan.service -eq \"a\"", Code::WrongItem, Error, "assignedPlan.service"),
        ("user.city -eq \"a\" user.state -eq \"b\"", Code::Syntax, Error, "user.state"),
        ("user.city -eq", Code::Syntax, Error, ""),
        ("user.city", Code::Syntax, Error, ""),
        ("user.city -eq \"a\" -and", Code::Syntax, Error, ""),
        ("-and user.city -eq \"a\"", Code::Syntax, Error, "-and"),
        ("()", Code::Syntax, Error, ")"),
        ("Direct Reports for", Code::Syntax, Error, ""),
        (
            "Direct Reports for \"a\" -or user.city -eq \"b\"",
            Code::MustStandAlone,
            Error,
            "Direct Reports for \"a\"",
        ),
        (
            "user.memberOf -any (group.objectId -in ['a']) -and user.city -eq \"b\"",
            Code::MustStandAlone,
            Error,
            "user.memberOf -any (group.objectId -in ['a'])",
        ),
        (
            "-not (user.memberOf -any (group.objectId -in ['a']))",
            Code::MustStandAlone,
            Error,
            "user.memberOf -any (group.objectId -in ['a'])",
        ),
        ("device.deviceOSType -eq \"Windows\"", Code::DeviceRule, Unsupported, "device.deviceOSType"),
        (
            "device.devicePhysicalIds -any _ -startsWith \"[ZTDId]\"",
            Code::DeviceRule,
            Unsupported,
            "device.devicePhysicalIds",
        ),
        ("user.city -eq \"a\" -or device.objectId -ne null", Code::MixedObjects, Error, "device.objectId"),
        ("", Code::Empty, Error, ""),
        (" \n", Code::Empty, Error, " \n"),
    ] {
        refused(text, code, severity, part);
    }
}

#[test]
fn several_mistakes_are_all_told() {
    let text = "(user.departmant -eq \"a\") -and (user.city -eq) -or (user.state -foo \"b\") -and user.mail -eq \"c\"";
    let said: Vec<Code> = reading(text).diagnostics.iter().map(|said| said.code).collect();
    assert_eq!(said, [Code::UnknownProperty, Code::Syntax, Code::UnknownOperator]);
}

#[test]
fn more_than_fifty_groups_are_too_many() {
    let groups = |count: usize| {
        let ids: Vec<String> = (0..count).map(|number| format!("'{number}'")).collect();
        format!("user.memberOf -any (group.objectId -in [{}])", ids.join(","))
    };
    assert!(reading(&groups(50)).rule.is_some());
    assert!(reading(&groups(51)).rule.is_none());
}

#[test]
fn the_service_takes_3072_characters() {
    let of = |length: usize| {
        let text = "user.city -eq \"\"";
        text.replace("\"\"", &format!("\"{}\"", "é".repeat(length - text.len())))
    };
    assert!(reading(&of(LONGEST)).rule.is_some());
    let said = only(&of(LONGEST + 1));
    assert_eq!(said.code, Code::TooLong);
    assert!(said.message.contains("3073") && said.message.contains("3072"), "{}", said.message);
}

/// How long reading takes; all of these are read at once by a person's measure, also without optimisation.
fn soon(text: &str) -> Vec<Code> {
    let start = std::time::Instant::now();
    let said = reading(text).diagnostics.iter().map(|said| said.code).collect();
    assert!(start.elapsed() < Duration::from_secs(2), "{}", text.chars().take(40).collect::<String>());
    let _ = tokens(text);
    assert!(start.elapsed() < Duration::from_secs(4), "{}", text.chars().take(40).collect::<String>());
    said
}

#[test]
fn texts_made_to_hurt_are_told_of_soon() {
    let large = "(user.city -eq \"a\") -and ".repeat(4_000);
    assert_eq!(soon(&large), [Code::TooLong]);
    let deep = |levels: usize| format!("{}user.city -eq \"a\"{}", "(".repeat(levels), ")".repeat(levels));
    assert_eq!(soon(&deep(10_000)), [Code::TooLong]);
    assert_eq!(soon(&deep(1_500)), [Code::TooDeep]);
    // The service documents no such limit.
    assert_eq!(only(&deep(1_500)).severity, Severity::Unsupported);
    assert_eq!(soon(&deep(5_000)), [Code::TooLong, Code::TooDeep]);
    assert!(reading(&deep(seatscope_membership::DEEPEST)).rule.is_some());
    assert!(soon(&"-not ".repeat(600)).contains(&Code::TooDeep));
    for hurting in [
        "`'",
        "'` ",
        "\"",
        ")'' ",
        "`' ) ",
        "[",
        "]",
        "( ",
        "a ",
        "-a ",
        "“",
        "_ -any ",
        "Direct Reports ",
        "a in ( ",
        "a in {",
        "a in @(",
        "a in b, ",
        "a -not -in ",
        "a -like \"b*\" ",
        "in ( system.now -plus ",
        "\u{200b}",
    ] {
        for length in [3_000, 100_000] {
            let text = hurting.repeat(length / hurting.len());
            assert!(soon(&text).len() <= 51, "{hurting}");
        }
    }
}

#[test]
fn what_is_printed_is_no_deeper() {
    const LEVELS: usize = seatscope_membership::DEEPEST;
    let comparison = "user.city -eq \"a\"";
    for text in [
        format!("{}{comparison}{}", "(".repeat(LEVELS), ")".repeat(LEVELS)),
        format!("{}{comparison}", "-not ".repeat(LEVELS)),
        format!("{}{comparison}{}", "-not (".repeat(LEVELS), ")".repeat(LEVELS)),
        format!("user.otherMails -any {}_ -eq \"a\"", "-not ".repeat(LEVELS - 1)),
    ] {
        let read = reading(&text);
        assert!(read.rule.is_some(), "{text}: {:?}", read.diagnostics);
        let printed = read.expression.unwrap().to_string();
        assert!(reading(&printed).rule.is_some(), "{printed}");
    }
}

#[test]
fn every_beginning_of_a_rule_can_be_read() {
    for text in include_str!("../rules.txt").lines() {
        for (end, _) in text.char_indices() {
            let part = text.get(..end).unwrap();
            let reading = reading(part);
            assert!(reading.rule.is_some() || !reading.diagnostics.is_empty(), "{part}");
            for said in &reading.diagnostics {
                assert!(part.get(said.span.start..said.span.end).is_some(), "{part}: {said:?}");
                said.repairs
                    .iter()
                    .for_each(|repair| assert!(part.get(repair.span.start..repair.span.end).is_some()));
            }
        }
    }
}
