//! Records that name a user and are none: devices with whoever uses them, reports on sign-in methods or usage, risks.
//! Each has a user's sign-in name, and often the user's id.

use super::lenient::Field;
use super::records::{ProbeRecord, Record, UserRecord};
use serde::Deserialize;
use serde::de::{IgnoredAny, MapAccess, Visitor};
use std::fmt;

/// Keys, without case and marks, that no user has, and what a record with one of them is.
const TELLING: [(&str, &str); 23] = [
    ("devicename", DEVICE),
    ("manageddeviceid", DEVICE),
    ("manageddevicename", DEVICE),
    ("serialnumber", DEVICE),
    ("compliancestate", DEVICE),
    ("ismfaregistered", METHODS),
    ("ismfacapable", METHODS),
    ("methodsregistered", METHODS),
    ("authmethods", METHODS),
    ("risklevel", RISK),
    ("riskstate", RISK),
    ("riskeventtype", RISK),
    ("reportrefreshdate", USAGE),
    ("reportperiod", USAGE),
    ("lastactivitydate", USAGE),
    ("storageused", USAGE),
    ("storageusedinbytes", USAGE),
    ("storageusedbyte", USAGE),
    ("useractivationcounts", USAGE),
    ("scoredemailaddresses", "a person whom somebody works with"),
    ("persontype", "a person whom somebody works with"),
    ("userdisplayname", OTHER),
    ("userid", OTHER),
];

const DEVICE: &str = "a device with the name of whoever uses it, as Intune lists them";
const METHODS: &str = "a line of a report on sign-in methods";
const RISK: &str = "what is known of a risk";
const USAGE: &str = "a line of a report on usage";
const OTHER: &str = "a record about a user";

/// Keys of users that any record about one has, too.
const SHARED: [&str; 5] = ["id", "objectid", "userprincipalname", "usertype", "additionalproperties"];

/// Properties of users in Graph, and in the AzureAD module, that nothing is made of; without case and marks.
const FURTHER: [&str; 42] = [
    "aboutme",
    "agegroup",
    "authorizationinfo",
    "birthday",
    "consentprovidedforminor",
    "createddatetime",
    "creationtype",
    "customsecurityattributes",
    "deviceenrollmentlimit",
    "employeeleavedatetime",
    "employeeorgdata",
    "employeetype",
    "externaluserstate",
    "externaluserstatechangedatetime",
    "hiredate",
    "identities",
    "infocatalogs",
    "interests",
    "ismanagementrestricted",
    "isresourceaccount",
    "lastpasswordchangedatetime",
    "legalagegroupclassification",
    "mailboxsettings",
    "mysite",
    "objecttype",
    "passwordprofile",
    "pastprojects",
    "preferreddatalocation",
    "preferredname",
    "provisionedplans",
    "refreshtokensvalidfromdatetime",
    "responsibilities",
    "schools",
    "securityidentifier",
    "serviceprovisioningerrors",
    "showinaddresslist",
    "signinactivity",
    "signinsessionsvalidfromdatetime",
    "skills",
    "userstate",
    "userstatechangedon",
    "whencreated",
];

impl ProbeRecord<'_> {
    /// Whether it may be no more than about a user: it has a sign-in name, and nothing that only an account has.
    fn may_be_about_a_user(&self) -> bool {
        let has = |field: &Field<_>| *field != Field::Absent;
        let is_named = has(&self.principal_name);
        let says_so = !self.odata_type.text().is_empty() || !self.object_type.text().is_empty();
        let of_account = [&self.account_enabled, &self.assignments, &self.licensed, &self.of_account];
        is_named && !says_so && !of_account.into_iter().any(has)
    }
}

/// What a record that was taken for a user is, if it is none: it has nothing that only an account has, and a key that
/// no user has, or an unknown one and nothing else of a user.
pub(super) fn about_a_user(
    probe: &ProbeRecord<'_>,
    bytes: &[u8],
) -> Result<Option<&'static str>, serde_json::Error> {
    if !probe.may_be_about_a_user() {
        return Ok(None);
    }
    let Keys(keys) = serde_json::from_slice(bytes)?;
    let told = TELLING.iter().find(|(key, _)| keys.iter().any(|(plain, _)| plain == key));
    let is_own =
        |(plain, key): &(String, String)| UserRecord::has_field(key) && !SHARED.contains(&plain.as_str());
    let has_own = keys.iter().any(is_own);
    let is_strange = |(plain, key): &(String, String)| {
        let is_note = key.contains('@') || key.starts_with("odata.") || key.starts_with("extension_");
        !is_note && !UserRecord::has_field(key) && !FURTHER.contains(&plain.as_str())
    };
    Ok(match told {
        Some((_, what)) => Some(what),
        None if !has_own && keys.iter().any(is_strange) => Some(OTHER),
        None => None,
    })
}

/// The keys of an object, each without case and marks, and as it stands there.
struct Keys(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Read)
    }
}

struct Read;

impl<'de> Visitor<'de> for Read {
    type Value = Keys;
    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Keys, A::Error> {
        let mut keys = Vec::new();
        while let Some(key) = object.next_key::<String>()? {
            object.next_value::<IgnoredAny>()?;
            let letters = key.chars().filter(char::is_ascii_alphanumeric);
            keys.push((letters.map(|letter| letter.to_ascii_lowercase()).collect(), key));
        }
        Ok(Keys(keys))
    }
}

#[cfg(test)]
mod tests {
    use super::super::records::read;
    use super::*;

    fn about(record: &str) -> Option<&'static str> {
        about_a_user(&read(record.as_bytes()).unwrap(), record.as_bytes()).unwrap()
    }

    #[test]
    fn what_only_names_a_user_is_none() {
        for (record, what) in [
            (r#"{"id":"1","userId":"2","deviceName":"PC","userPrincipalName":"a@b.example"}"#, DEVICE),
            (r#"{"id":"1","displayName":"PC","managedDeviceId":"2","UserPrincipalName":"a"}"#, DEVICE),
            (r#"{"id":"1","userPrincipalName":"a","userType":"member","isMfaRegistered":true}"#, METHODS),
            (r#"{"id":"1","userPrincipalName":"a","userDisplayName":"A","riskLevel":"low"}"#, RISK),
            (
                r#"{"User Principal Name":"a","userPrincipalName":"a","Report Refresh Date":"2026-09-01"}"#,
                USAGE,
            ),
            (r#"{"Id":"1","UserPrincipalName":"a","AdditionalProperties":{},"somethingElse":1}"#, OTHER),
        ] {
            assert_eq!(about(record), Some(what), "{record}");
        }
    }

    #[test]
    fn whoever_has_little_of_a_user_is_one() {
        for record in [
            r#"{"id":"1","userPrincipalName":"a"}"#,
            r#"{"id":"1","displayName":"A","userPrincipalName":"a","createdDateTime":null,"LastSeen":"2026"}"#,
            r#"{"id":"1","userPrincipalName":"a","mail":"a@b.example","Devices":2}"#,
            r#"{"id":"1","userPrincipalName":"a","signInActivity":{},"manager@odata.context":"x","givenName":"A"}"#,
            r#"{"Id":"1","UserPrincipalName":"a","AccountEnabled":true,"DeviceName":"x"}"#,
            r##"{"@odata.type":"#microsoft.graph.user","id":"1","userPrincipalName":"a","deviceName":"x"}"##,
            r#"{"id":"1","deviceName":"x"}"#,
        ] {
            assert_eq!(about(record), None, "{record}");
        }
    }
}
