//! Every row of the tables of properties on Microsoft's page on dynamic membership (facts 6.8), and the examples of
//! its page on simpler rules.

use crate::common::{User, answer, naive, reading};
use seatscope_membership::{Code, Severity};

/// Holds that a rule takes one user and not the other, and that the slow evaluator agrees.
fn takes(text: &str, inside: &User, outside: &User) {
    for (user, expected) in [(inside, "in"), (outside, "out")] {
        assert_eq!(answer(text, user), expected, "{text}\n{user:?}");
        let tree = reading(text).expression.unwrap();
        assert_eq!(naive::evaluate(&tree, user), Ok(expected == "in"), "{text}\n{user:?}");
    }
}

const TEXTS: [&str; 26] = [
    "city",
    "country",
    "companyName",
    "department",
    "displayName",
    "employeeId",
    "facsimileTelephoneNumber",
    "givenName",
    "jobTitle",
    "mail",
    "mailNickName",
    "mobile",
    "objectId",
    "onPremisesDistinguishedName",
    "onPremisesSecurityIdentifier",
    "passwordPolicies",
    "physicalDeliveryOfficeName",
    "postalCode",
    "preferredLanguage",
    "sipProxyAddress",
    "state",
    "streetAddress",
    "surname",
    "telephoneNumber",
    "usageLocation",
    "userPrincipalName",
];

#[test]
fn every_property_is_compared_with_a_value_and_with_null() {
    let extensions = (1..=15).map(|number| format!("extensionAttribute{number}"));
    let names = TEXTS.iter().map(|name| (*name).to_owned()).chain(["userType".to_owned()]).chain(extensions);
    for name in names {
        let (has, other) =
            (User::default().text(&name, "Value"), User::default().text(&name, "another value"));
        takes(&format!("user.{name} -eq \"value\""), &has, &other);
        let nothing = User::default().null(&name);
        takes(&format!("user.{name} -ne \"value\""), &nothing, &has);
        takes(&format!("user.{name} -eq null"), &nothing, &has);
        assert_eq!(reading(&format!("user.{name} -eq \"value\"")).diagnostics, [], "{name}");
    }
}

#[test]
fn the_values_of_the_table_are_taken() {
    for (name, value) in [
        ("onPremisesSecurityIdentifier", "S-1-1-11-1111111111-1111111111-1111111111-1111111"),
        ("passwordPolicies", "None"),
        ("passwordPolicies", "DisablePasswordExpiration"),
        ("passwordPolicies", "DisablePasswordExpiration, DisableStrongPassword"),
        ("preferredLanguage", "en-US"),
        ("userPrincipalName", "alias@domain"),
        ("userType", "Member"),
        ("userType", "Guest"),
        ("extensionAttribute15", "Marketing"),
    ] {
        let (has, other) = (User::default().text(name, value), User::default().text(name, "x"));
        takes(&format!("user.{name} -eq \"{value}\""), &has, &other);
    }
    let hired = |date| User::default().date("employeeHireDate", date);
    takes(
        "user.employeeHireDate -eq \"2026-03-01T00:00:00Z\"",
        &hired("2026-03-01T00:00:00Z"),
        &hired("2026-03-01T00:00:01Z"),
    );
    takes(
        "user.accountEnabled -eq false",
        &User::default().flag("accountEnabled", false),
        &User::default().flag("accountEnabled", true),
    );
}

#[test]
fn collections_are_asked_with_and_without_any() {
    let mails = |mail| User::default().texts("otherMails", &[mail]);
    let addresses = |address| User::default().texts("proxyAddresses", &["x500:/o=x", address]);
    takes("user.otherMails -startsWith \"alias@domain\"", &mails("alias@domain.example"), &mails("x"));
    // The page has no space here.
    takes("user.otherMails -endsWith\"@contoso.com\"", &mails("a@contoso.com"), &mails("a@contoso.example"));
    takes(
        "user.proxyAddresses -startsWith \"SMTP: alias@domain\"",
        &addresses("smtp: alias@domain"),
        &addresses("a"),
    );
    takes(
        "user.proxyAddresses -notEndsWith \"@outlook.com\"",
        &addresses("smtp:a@contoso.example"),
        &User::default().texts("proxyAddresses", &["smtp:a@outlook.com"]),
    );
    for text in ["user.otherMails -startsWith \"a\"", "user.proxyAddresses -notEndsWith \"@outlook.com\""] {
        let said = reading(text).diagnostics;
        assert_eq!(said.iter().map(|said| said.code).collect::<Vec<_>>(), [Code::BareCollection], "{text}");
    }
}

#[test]
fn every_operator_of_the_table_is_read_with_and_without_a_hyphen_in_any_case() {
    let of = |department| User::default().text("department", department);
    for (operator, value, inside, outside) in [
        ("endsWith", "\"les\"", "Sales", "Law"),
        ("notEndsWith", "\"les\"", "Law", "Sales"),
        ("ne", "\"Sales\"", "Law", "Sales"),
        ("eq", "\"Sales\"", "Sales", "Law"),
        ("notStartsWith", "\"Sa\"", "Law", "Sales"),
        ("startsWith", "\"Sa\"", "Sales", "Law"),
        ("notContains", "\"ale\"", "Law", "Sales"),
        ("contains", "\"ale\"", "Sales", "Law"),
        ("notMatch", "\"^S\"", "Law", "Sales"),
        ("match", "\"^S\"", "Sales", "Law"),
        ("in", "[\"Sales\"]", "Sales", "Law"),
        ("notIn", "[\"Sales\"]", "Law", "Sales"),
    ] {
        for hyphen in ["-", "–", ""] {
            for operator in [operator.to_owned(), operator.to_lowercase(), operator.to_uppercase()] {
                let text = format!("user.department {hyphen}{operator} {value}");
                takes(&text, &of(inside), &of(outside));
            }
        }
    }
}

#[test]
fn simpler_rules_mean_what_the_page_says() {
    let of = |city| User::default().text("city", city);
    for text in ["-match \"ago\"", "-match \".*?ago.*\"", "-startswith \"Lag\"", "-eq \"Lagos\""] {
        // The slow evaluator knows the simplest patterns alone.
        assert_eq!(answer(&format!("user.city {text}"), &of("Lagos")), "in", "{text}");
        assert_eq!(answer(&format!("user.city {text}"), &of("Lisbon")), "out", "{text}");
    }
    let department = |name| User::default().text("department", name);
    takes(
        "(user.department -eq \"Accounts\") -or (user.department -eq \"Marketing\") -or (user.department -in [\"Law\", \"Finance\"])",
        &department("finance"),
        &department("Sales"),
    );
}

#[test]
fn every_rule_on_devices_is_told_as_one() {
    let mut rules: Vec<String> = [
        "device.objectId -ne null",
        "device.accountEnabled -eq true",
        "device.deviceCategory -eq \"BYOD\"",
        "device.deviceId -eq \"d4fe7726-5966-431c-b3b8-cddc8fdb717d\"",
        "device.deviceManagementAppId -eq \"0000000a-0000-0000-c000-000000000000\"",
        "device.deviceManufacturer -eq \"Samsung\"",
        "device.deviceModel -eq \"iPad Air\"",
        "device.displayName -eq \"Rob iPhone\"",
        "(device.deviceOSType -eq \"iPad\") -or (device.deviceOSType -eq \"iOS\")",
        "device.deviceOSType -startsWith \"AndroidEnterprise\"",
        "device.deviceOSVersion -startsWith \"10.0.1\"",
        "device.deviceOwnership -eq \"Company\"",
        "device.devicePhysicalIDs -any _ -startsWith \"[ZTDId]\"",
        "(device.devicePhysicalIds -any _ -eq \"[OrderID]:179887111881\")",
        "device.deviceTrustType -eq \"AzureAD\"",
        "device.enrollmentProfileName -eq \"DEP iPhones\"",
        "device.isRooted -eq true",
        "device.managementType -eq \"MDM\"",
        "device.memberOf -any (group.objectId -in ['value'])",
        "device.profileType -eq \"RegisteredDevice\"",
        "device.systemLabels -startsWith \"M365Managed\"",
    ]
    .map(str::to_owned)
    .to_vec();
    rules.extend(
        (1..=15).map(|number| format!("device.extensionAttribute{number} -eq \"some string value\"")),
    );
    for text in rules {
        let reading = reading(&text);
        assert!(reading.rule.is_none(), "{text}");
        for said in reading.diagnostics {
            assert_eq!(
                (said.code, said.severity),
                (Code::DeviceRule, Severity::Unsupported),
                "{text}: {said:?}"
            );
            assert!(said.message.contains("device"), "{}", said.message);
        }
    }
}
