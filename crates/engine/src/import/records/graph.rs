//! Records in Graph's own form, and in those that PowerShell and the AzureAD module make of it.

use super::Record;
use super::record::{OfApplication, records};
use crate::import::lenient::{
    Damage, Field, Flag, Lenient, List, Notes, Quiet, Text, Time, Whole, Word, WrittenDate,
};
use crate::tenant::ids::guid;
use serde::de::MapAccess;
use std::borrow::Cow;

records! {
    /// A user, a member of a group, or a deleted user.
    UserRecord {
        odata_type: Text<'a> = "@odata.type",
        id: Text<'a> = "id" | "objectId",
        principal_name: Text<'a> = "userPrincipalName",
        name: Text<'a> = "displayName",
        mail: Text<'a> = "mail",
        mail_nickname: Text<'a> = "mailNickname",
        enabled: Flag = "accountEnabled",
        user_type: Word<'a> = "userType",
        usage_location: Text<'a> = "usageLocation",
        department: Text<'a> = "department",
        synced: Flag = "onPremisesSyncEnabled" | "dirSyncEnabled",
        addresses: List<Text<'a>> = "proxyAddresses",
        withheld: List<WithheldRecord<'a>> = "onPremisesProvisioningErrors",
        licenses: List<LicenseRecord<'a>> = "assignedLicenses",
        assignments: List<AssignmentRecord<'a>> = "licenseAssignmentStates",
        details: List<LicenseDetailRecord<'a>> = "licenseDetails",
        member_of: List<MemberRecord<'a>> = "memberOf",
        member_of_next: Text<'a> = "memberOf@odata.nextLink",
        deleted: Time = "deletedDateTime" | "deletionTimestamp" | "softDeletionTimestamp",
        city: Quiet<Text<'a>> = "city",
        company: Quiet<Text<'a>> = "companyName",
        country: Quiet<Text<'a>> = "country",
        employee_id: Quiet<Text<'a>> = "employeeId",
        hire_date: WrittenDate = "employeeHireDate",
        extensions: Quiet<ExtensionsRecord<'a>> = "onPremisesExtensionAttributes",
        fax: Quiet<Text<'a>> = "faxNumber" | "facsimileTelephoneNumber",
        given_name: Quiet<Text<'a>> = "givenName",
        job_title: Quiet<Text<'a>> = "jobTitle",
        manager: Quiet<MemberRecord<'a>> = "manager",
        mobile: Quiet<Text<'a>> = "mobilePhone" | "mobile",
        distinguished_name: Quiet<Text<'a>> = "onPremisesDistinguishedName",
        security_identifier: Quiet<Text<'a>> = "onPremisesSecurityIdentifier",
        other_mails: Quiet<List<Text<'a>>> = "otherMails",
        password_policies: Quiet<Text<'a>> = "passwordPolicies",
        office: Quiet<Text<'a>> = "officeLocation" | "physicalDeliveryOfficeName",
        postal_code: Quiet<Text<'a>> = "postalCode",
        language: Quiet<Text<'a>> = "preferredLanguage",
        im_addresses: Quiet<List<Text<'a>>> = "imAddresses" | "sipProxyAddress",
        plans: Quiet<List<UserPlanRecord<'a>>> = "assignedPlans",
        phones: Quiet<List<Text<'a>>> = "businessPhones" | "telephoneNumber",
        state: Quiet<Text<'a>> = "state",
        street: Quiet<Text<'a>> = "streetAddress",
        surname: Quiet<Text<'a>> = "surname",
    }

    /// A product on a user or a group.
    LicenseRecord of sku_id {
        sku_id: Text<'a> = "skuId",
        disabled_plans: List<Text<'a>> = "disabledPlans",
    }

    /// An entry of licenseAssignmentStates.
    AssignmentRecord of sku_id {
        sku_id: Text<'a> = "skuId",
        disabled_plans: List<Text<'a>> = "disabledPlans",
        group: Text<'a> = "assignedByGroup",
        state: Word<'a> = "state",
        error: Word<'a> = "error",
        since: Time = "lastUpdatedDateTime",
    }

    /// A value that directory synchronisation withholds.
    WithheldRecord of value {
        property: Word<'a> = "propertyCausingError",
        value: Text<'a> = "value",
    }

    /// Extension attributes of a user, which come from on-premises.
    ExtensionsRecord {
        extension1: Quiet<Text<'a>> = "extensionAttribute1",
        extension2: Quiet<Text<'a>> = "extensionAttribute2",
        extension3: Quiet<Text<'a>> = "extensionAttribute3",
        extension4: Quiet<Text<'a>> = "extensionAttribute4",
        extension5: Quiet<Text<'a>> = "extensionAttribute5",
        extension6: Quiet<Text<'a>> = "extensionAttribute6",
        extension7: Quiet<Text<'a>> = "extensionAttribute7",
        extension8: Quiet<Text<'a>> = "extensionAttribute8",
        extension9: Quiet<Text<'a>> = "extensionAttribute9",
        extension10: Quiet<Text<'a>> = "extensionAttribute10",
        extension11: Quiet<Text<'a>> = "extensionAttribute11",
        extension12: Quiet<Text<'a>> = "extensionAttribute12",
        extension13: Quiet<Text<'a>> = "extensionAttribute13",
        extension14: Quiet<Text<'a>> = "extensionAttribute14",
        extension15: Quiet<Text<'a>> = "extensionAttribute15",
    }

    /// An entry of a user's assignedPlans.
    UserPlanRecord of id {
        id: Text<'a> = "servicePlanId",
        service: Text<'a> = "service",
        status: Word<'a> = "capabilityStatus",
    }

    /// An entry of licenseDetails: a product of one user, with what became of each plan.
    LicenseDetailRecord of sku_id {
        sku_id: Text<'a> = "skuId",
        plans: List<PlanRecord<'a>> = "servicePlans",
    }

    /// A member of a group, or a group that a user is in; some tools write the id alone.
    MemberRecord from id of id {
        odata_type: Text<'a> = "@odata.type" | "objectType" | "groupMemberType",
        id: Text<'a> = "id" | "objectId" | "@odata.id",
    }

    /// A group.
    GroupRecord {
        odata_type: Text<'a> = "@odata.type",
        id: Text<'a> = "id" | "objectId",
        name: Text<'a> = "displayName",
        mail: Text<'a> = "mail",
        types: List<Text<'a>> = "groupTypes",
        security_enabled: Flag = "securityEnabled",
        mail_enabled: Flag = "mailEnabled",
        role_assignable: Flag = "isAssignableToRole",
        rule: Text<'a> = "membershipRule",
        rule_state: Word<'a> = "membershipRuleProcessingState",
        synced: Flag = "onPremisesSyncEnabled" | "dirSyncEnabled",
        addresses: List<Text<'a>> = "proxyAddresses",
        withheld: List<WithheldRecord<'a>> = "onPremisesProvisioningErrors",
        licenses: List<LicenseRecord<'a>> = "assignedLicenses",
        processing: ProcessingState<'a> = "licenseProcessingState",
        failing: Flag = "hasMembersWithLicenseErrors",
        members: List<MemberRecord<'a>> = "members",
        members_next: Text<'a> = "members@odata.nextLink",
        member_of: List<MemberRecord<'a>> = "memberOf",
        member_of_next: Text<'a> = "memberOf@odata.nextLink",
        deleted: Time = "deletedDateTime" | "deletionTimestamp",
    }

    /// A group's licenseProcessingState.
    ProcessingRecord {
        state: Word<'a> = "state",
    }

    /// A product of the tenant.
    ProductRecord {
        id: Text<'a> = "id" | "objectId",
        sku_id: Text<'a> = "skuId",
        part_number: Text<'a> = "skuPartNumber",
        account: Text<'a> = "accountId",
        applies_to: Text<'a> = "appliesTo",
        status: Word<'a> = "capabilityStatus",
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
    PlanRecord of id {
        id: Text<'a> = "servicePlanId",
        name: Text<'a> = "servicePlanName",
        applies_to: Text<'a> = "appliesTo",
        status: Word<'a> = "provisioningStatus",
    }

    /// A subscription: one purchase of a product (facts 1.4).
    SubscriptionRecord {
        id: Text<'a> = "id",
        sku_id: Text<'a> = "skuId",
        part_number: Text<'a> = "skuPartNumber",
        status: Word<'a> = "status",
        total: Whole = "totalLicenses",
        trial: Flag = "isTrial",
        next: Time = "nextLifecycleDateTime",
    }

    /// The organisation.
    OrganizationRecord {
        id: Text<'a> = "tenantId" | "id" | "objectId",
        name: Text<'a> = "displayName",
        default_usage_location: Text<'a> = "defaultUsageLocation",
        country: Text<'a> = "countryLetterCode" | "countryCode",
        domains: List<DomainRecord<'a>> = "verifiedDomains",
    }

    /// A verified domain.
    DomainRecord from name of name {
        name: Text<'a> = "name",
        initial: Flag = "isInitial",
    }

    /// A contact, or an Exchange recipient.
    HolderRecord {
        id: Text<'a> = "id" | "objectId",
        external_id: Text<'a> = "externalDirectoryObjectId",
        guid: Text<'a> = "guid",
        name: Text<'a> = "displayName",
        short_name: Text<'a> = "name",
        mail: Text<'a> = "mail",
        primary: Text<'a> = "primarySmtpAddress",
        addresses: List<Text<'a>> = "proxyAddresses" | "emailAddresses",
        synced: Flag = "onPremisesSyncEnabled" | "dirSyncEnabled" | "isDirSynced",
        withheld: List<WithheldRecord<'a>> = "onPremisesProvisioningErrors",
        kind: Word<'a> = "recipientTypeDetails" | "recipientType",
        deleted: Time = "deletedDateTime" | "deletionTimestamp",
    }
}

impl<'a> UserRecord<'a> {
    /// Properties that applications add, as they stand in the record.
    pub(in crate::import) fn of_applications(&self) -> &[OfApplication<'a>] {
        &self.reading.of_applications
    }

    /// Whether it says no more than who the user is, as lists of members do.
    pub(in crate::import) fn only_names(&self) -> bool {
        self.licenses.value().is_none()
            && self.assignments.value().is_none()
            && self.details.value().is_none()
            && self.addresses.value().is_none()
            && self.member_of.value().is_none()
            && self.usage_location.value().is_none()
            && self.enabled.value().is_none()
    }
}

impl<'a> ExtensionsRecord<'a> {
    /// The fifteen, in their order.
    pub(in crate::import) fn all(&self) -> [&Field<Quiet<Text<'a>>>; 15] {
        [
            &self.extension1,
            &self.extension2,
            &self.extension3,
            &self.extension4,
            &self.extension5,
            &self.extension6,
            &self.extension7,
            &self.extension8,
            &self.extension9,
            &self.extension10,
            &self.extension11,
            &self.extension12,
            &self.extension13,
            &self.extension14,
            &self.extension15,
        ]
    }
}

impl MemberRecord<'_> {
    /// Its id. A list of references has the address of each object in its place:
    /// `…/directoryObjects/ID/Microsoft.DirectoryServices.User`, `…/users/ID`.
    pub(in crate::import) fn object_id(&self) -> &str {
        let id = self.id.text();
        referred(id).map_or(id, |(id, _)| id)
    }

    /// The name of its type, or what the address says of it: a type, or the collection that it is in.
    pub(in crate::import) fn type_name(&self) -> &str {
        match self.odata_type.text() {
            "" => referred(self.id.text()).map(|(_, what)| what).unwrap_or_default(),
            name => name,
        }
    }
}

/// The id in the address of an object, and what else the address says of it.
fn referred(address: &str) -> Option<(&str, &str)> {
    let (before, last) = address.strip_prefix("https://")?.rsplit_once('/')?;
    let (_, part) = before.rsplit_once('/')?;
    match (guid(part), guid(last)) {
        // The type stands behind the id.
        (Some(_), None) => Some((part, last)),
        (_, Some(_)) if part == "directoryObjects" => Some((last, "")),
        (_, Some(_)) => Some((last, part.trim_end_matches('s'))),
        _ => None,
    }
}

impl GroupRecord<'_> {
    /// Whether it lacks what only a group's own record says: its licences and its members.
    pub(in crate::import) fn only_names(&self) -> bool {
        self.licenses.value().is_none() && self.members.value().is_none() && self.member_of.value().is_none()
    }
}

/// A group's licenseProcessingState: an object with a state, or the state alone (facts 1.2).
#[derive(Debug, Clone, PartialEq)]
pub(in crate::import) struct ProcessingState<'a>(pub(in crate::import) Word<'a>);

impl<'de> Lenient<'de> for ProcessingState<'de> {
    fn text(text: Cow<'de, str>) -> Field<Self> {
        let inside = match ProcessingRecord::text(text.clone()) {
            Field::Value(record) => record.state,
            Field::Damaged(Damage::Flattened) => return Field::Damaged(Damage::Flattened),
            _ => Word::text(text),
        };
        of_state(inside)
    }
    fn integer(number: i128) -> Field<Self> {
        of_state(Word::integer(number))
    }
    fn object<A: MapAccess<'de>>(object: A) -> Result<Field<Self>, A::Error> {
        Ok(match ProcessingRecord::object(object)? {
            Field::Value(record) => of_state(record.state),
            _ => Field::Null,
        })
    }
    fn note(&self, key: &'static str, notes: &mut Notes) {
        self.0.note(key, notes);
    }
}

fn of_state<'a>(state: Field<Word<'a>>) -> Field<ProcessingState<'a>> {
    match state {
        Field::Value(state) => Field::Value(ProcessingState(state)),
        Field::Damaged(damage) => Field::Damaged(damage),
        Field::Absent | Field::Null => Field::Null,
    }
}
