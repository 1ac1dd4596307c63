//! The records of an export, as far as the analysis uses them. Keys are matched without regard to
//! case, since PowerShell writes them in its own.

use super::lenient::{Anything, Damage, Field, Flag, Lenient, List, Text, Whole};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// What every record can say of itself.
pub(super) trait Record {
    /// How many of the fields are in the file.
    fn richness(&self) -> u8;
    /// The keys whose values cannot be used, and why.
    fn damages(&self) -> impl Iterator<Item = (&'static str, Damage)>;
}

/// Declares records: their fields, the keys in the file, and how to read them.
macro_rules! records {
    ($($(#[$doc:meta])* $name:ident { $($field:ident : $type:ty = $key:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Default)]
        pub(super) struct $name<'a> {
            $(pub(super) $field: Field<$type>,)+
            lifetime: std::marker::PhantomData<&'a ()>,
        }

        impl Record for $name<'_> {
            fn richness(&self) -> u8 {
                0 $(+ u8::from(self.$field.is_exported()))+
            }

            fn damages(&self) -> impl Iterator<Item = (&'static str, Damage)> {
                [$(($key, self.$field.damage()),)+].into_iter().filter_map(|(key, damage)| Some((key, damage?)))
            }
        }

        impl<'de> Lenient<'de> for $name<'de> {
            fn object<A: MapAccess<'de>>(mut object: A) -> Result<Field<Self>, A::Error> {
                #[derive(Clone, Copy)]
                #[allow(non_camel_case_types, reason = "the variants carry the fields' names")]
                enum Key { $($field,)+ Other }
                fn find(key: &str) -> Key {
                    match key {
                        $($key => Key::$field,)+
                        _ => {
                            $(if key.eq_ignore_ascii_case($key) { return Key::$field; })+
                            Key::Other
                        }
                    }
                }
                let mut record = Self::default();
                while let Some(key) = object.next_key_seed(KeySeed(find))? {
                    match key {
                        $(Key::$field => record.$field = object.next_value()?,)+
                        Key::Other => {
                            object.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(Field::Value(record))
            }
        }
    )+};
}

records! {
    /// A user, a member of a group, or a deleted user.
    UserRecord {
        odata_type: Text<'a> = "@odata.type",
        id: Text<'a> = "id",
        principal_name: Text<'a> = "userPrincipalName",
        name: Text<'a> = "displayName",
        mail: Text<'a> = "mail",
        mail_nickname: Text<'a> = "mailNickname",
        enabled: Flag = "accountEnabled",
        user_type: Text<'a> = "userType",
        usage_location: Text<'a> = "usageLocation",
        department: Text<'a> = "department",
        synced: Flag = "onPremisesSyncEnabled",
        addresses: List<Text<'a>> = "proxyAddresses",
        licenses: List<LicenseRecord<'a>> = "assignedLicenses",
        assignments: List<AssignmentRecord<'a>> = "licenseAssignmentStates",
        member_of: List<MemberRecord<'a>> = "memberOf",
        deleted: Text<'a> = "deletedDateTime",
    }

    /// A product on a user or a group.
    LicenseRecord {
        sku_id: Text<'a> = "skuId",
        disabled_plans: List<Text<'a>> = "disabledPlans",
    }

    /// An entry of licenseAssignmentStates.
    AssignmentRecord {
        sku_id: Text<'a> = "skuId",
        disabled_plans: List<Text<'a>> = "disabledPlans",
        group: Text<'a> = "assignedByGroup",
        state: Text<'a> = "state",
        error: Text<'a> = "error",
        since: Text<'a> = "lastUpdatedDateTime",
    }

    /// A member of a group, or a group that a user is in.
    MemberRecord {
        odata_type: Text<'a> = "@odata.type",
        id: Text<'a> = "id",
    }

    /// A group.
    GroupRecord {
        odata_type: Text<'a> = "@odata.type",
        id: Text<'a> = "id",
        name: Text<'a> = "displayName",
        mail: Text<'a> = "mail",
        types: List<Text<'a>> = "groupTypes",
        security_enabled: Flag = "securityEnabled",
        mail_enabled: Flag = "mailEnabled",
        rule: Text<'a> = "membershipRule",
        synced: Flag = "onPremisesSyncEnabled",
        addresses: List<Text<'a>> = "proxyAddresses",
        licenses: List<LicenseRecord<'a>> = "assignedLicenses",
        processing: ProcessingState<'a> = "licenseProcessingState",
        members: List<MemberRecord<'a>> = "members",
        members_next: Text<'a> = "members@odata.nextLink",
    }

    /// A group's licenseProcessingState.
    ProcessingRecord {
        state: Text<'a> = "state",
    }

    /// A product of the tenant.
    ProductRecord {
        sku_id: Text<'a> = "skuId",
        part_number: Text<'a> = "skuPartNumber",
        account: Text<'a> = "accountId",
        applies_to: Text<'a> = "appliesTo",
        status: Text<'a> = "capabilityStatus",
        prepaid: UnitsRecord<'a> = "prepaidUnits",
        consumed: Whole = "consumedUnits",
        plans: List<PlanRecord<'a>> = "servicePlans",
    }

    /// Seats of a product.
    UnitsRecord {
        enabled: Whole = "enabled",
        warning: Whole = "warning",
        suspended: Whole = "suspended",
        locked_out: Whole = "lockedOut",
    }

    /// A plan of a product.
    PlanRecord {
        id: Text<'a> = "servicePlanId",
        name: Text<'a> = "servicePlanName",
        applies_to: Text<'a> = "appliesTo",
    }

    /// The organisation.
    OrganizationRecord {
        id: Text<'a> = "id",
        name: Text<'a> = "displayName",
        default_usage_location: Text<'a> = "defaultUsageLocation",
        country: Text<'a> = "countryLetterCode",
        domains: List<DomainRecord<'a>> = "verifiedDomains",
    }

    /// A verified domain.
    DomainRecord {
        name: Text<'a> = "name",
    }

    /// A contact, or an Exchange recipient.
    HolderRecord {
        id: Text<'a> = "id",
        external_id: Text<'a> = "ExternalDirectoryObjectId",
        name: Text<'a> = "displayName",
        addresses: List<Text<'a>> = "proxyAddresses",
        email_addresses: List<Text<'a>> = "EmailAddresses",
    }

    /// Keys that tell what an object is.
    ProbeRecord {
        odata_type: Text<'a> = "@odata.type",
        id: Text<'a> = "id",
        sku_id: Anything = "skuId",
        prepaid: Anything = "prepaidUnits",
        consumed: Anything = "consumedUnits",
        plans: Anything = "servicePlans",
        total_licenses: Anything = "totalLicenses",
        domains: Anything = "verifiedDomains",
        principal_name: Anything = "userPrincipalName",
        user_type: Anything = "userType",
        assignments: Anything = "licenseAssignmentStates",
        account_enabled: Anything = "accountEnabled",
        group_types: Anything = "groupTypes",
        security_enabled: Anything = "securityEnabled",
        mail_enabled: Anything = "mailEnabled",
        recipient_type: Anything = "RecipientType",
        email_addresses: Anything = "EmailAddresses",
        activity: Anything = "activityDisplayName",
        error: ErrorRecord<'a> = "error",
    }

    /// An error that an API answered with.
    ErrorRecord {
        code: Text<'a> = "code",
        message: Text<'a> = "message",
    }
}

/// A group's licenseProcessingState: an object with a state, or the state alone (facts 1.2).
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ProcessingState<'a>(pub(super) Text<'a>);

impl<'de> Lenient<'de> for ProcessingState<'de> {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        Field::Value(Self(Text(text)))
    }
    fn object<A: MapAccess<'de>>(object: A) -> Result<Field<Self>, A::Error> {
        let record = ProcessingRecord::object(object)?;
        Ok(match record {
            Field::Value(ProcessingRecord { state: Field::Value(state), .. }) => Field::Value(Self(state)),
            _ => Field::Null,
        })
    }
}

/// Reads one record of a given type from its bytes.
pub(super) fn read<'a, T: Lenient<'a>>(bytes: &'a [u8]) -> Result<T, serde_json::Error> {
    match serde_json::from_slice::<Field<T>>(bytes)? {
        Field::Value(record) => Ok(record),
        _ => Err(serde_json::Error::custom("expected an object")),
    }
}

/// Finds the field of a key without keeping the key.
struct KeySeed<K>(fn(&str) -> K);

impl<'de, K> DeserializeSeed<'de> for KeySeed<K> {
    type Value = K;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<K, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<K> Visitor<'_> for KeySeed<K> {
    type Value = K;
    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }
    fn visit_str<E>(self, key: &str) -> Result<K, E> {
        Ok((self.0)(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_matched_without_case_and_lists_may_be_collapsed() {
        let user: UserRecord<'_> =
            read(br#"{"Id":"a","ProxyAddresses":"SMTP:a@x.example","AccountEnabled":"True","mail":null}"#)
                .unwrap();
        assert_eq!(user.id.text(), "a");
        assert!(user.addresses.value().unwrap().collapsed);
        assert_eq!(user.enabled, Field::Value(Flag(true)));
        assert_eq!(user.mail, Field::Null);
        assert_eq!(user.department, Field::Absent);
    }

    #[test]
    fn flattened_values_are_told_apart() {
        let user: UserRecord<'_> = read(
            br#"{"id":"a","assignedLicenses":["@{skuId=1}"],"licenseAssignmentStates":"System.Object[]"}"#,
        )
        .unwrap();
        let damages: Vec<_> = user.damages().collect();
        assert_eq!(
            damages,
            [("assignedLicenses", Damage::Flattened), ("licenseAssignmentStates", Damage::Flattened)]
        );
    }
}
