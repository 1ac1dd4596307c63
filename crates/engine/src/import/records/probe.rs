//! Keys that tell what an object is.

use super::Record;
use super::record::records;
use crate::import::lenient::{Anything, Field, Text};

records! {
    /// Keys that tell what an object is.
    ProbeRecord {
        odata_type: Text<'a> = "@odata.type" | "odata.type",
        odata_context: Anything = "@odata.context",
        object_type: Text<'a> = "objectType",
        id: Text<'a> = "id" | "objectId" | "@odata.id",
        sku_id: Anything = "skuId",
        prepaid: Anything = "prepaidUnits",
        consumed: Anything = "consumedUnits",
        plans: Anything = "servicePlans",
        total_licenses: Anything = "totalLicenses",
        count_used: Anything = "countUsed",
        active_units: Anything = "activeUnits",
        domains: Anything = "verifiedDomains",
        principal_name: Anything = "userPrincipalName",
        user_type: Anything = "userType",
        // What a sign-in says, and no user.
        sign_in_app: Anything = "appDisplayName",
        assignments: Anything = "licenseAssignmentStates",
        account_enabled: Anything = "accountEnabled",
        // What only a user's account has, beside the fields above and below.
        of_account: Anything = "assignedLicenses" | "usageLocation" | "proxyAddresses" | "mailNickname" | "onPremisesSyncEnabled" | "dirSyncEnabled" | "assignedPlans" | "otherMails" | "businessPhones" | "passwordPolicies" | "licenseDetails",
        // What devices and service principals have beside an account that is enabled, and users do not.
        account_of_other: Anything = "deviceId" | "operatingSystem" | "servicePrincipalType" | "appId" | "appPrincipalId",
        licensed: Anything = "isLicensed" | "indirectLicenseErrors" | "blockCredential",
        group_types: Anything = "groupTypes",
        group_type: Anything = "groupType",
        security_enabled: Anything = "securityEnabled",
        mail_enabled: Anything = "mailEnabled",
        member_type: Anything = "groupMemberType",
        recipient_type: Anything = "recipientType" | "recipientTypeDetails",
        email_addresses: Anything = "emailAddresses",
        roles: Anything = "roles",
        activity: Anything = "activityDisplayName",
        time_generated: Anything = "timeGenerated",
        columns: Anything = "columns",
        rows: Anything = "rows",
        category: Text<'a> = "category",
        tenant: Text<'a> = "tenantId",
        properties: Anything = "properties",
        price: Anything = "price" | "unitPrice" | "listPrice" | "monthlyPrice",
        error: ErrorRecord<'a> = "error" | "odata.error",
        error_description: Text<'a> = "error_description",
        body: BodyRecord<'a> = "body",
        message: Text<'a> = "message",
        level: Anything = "timestamp" | "level" | "severity",
        url: Text<'a> = "url",
        headers: Anything = "headers" | "method" | "responseType" | "statusText",
        requests: Anything = "requests",
    }

    /// The answer to one of the requests of a batch.
    BodyRecord {
        error: ErrorRecord<'a> = "error" | "odata.error",
    }

    /// An object that a delta query says to be removed.
    RemovedRecord {
        id: Text<'a> = "id",
        removed: Anything = "@removed",
    }

    /// An error that an API answered with.
    ErrorRecord from code {
        code: Text<'a> = "code",
        message: Text<'a> = "message",
    }
}

impl ProbeRecord<'_> {
    /// Whether it says who signed in, as Graph or as a line of diagnostic settings.
    pub(in crate::import) fn is_sign_in(&self) -> bool {
        let category = self.category.text().to_ascii_lowercase();
        let is_line = self.properties.is_exported() && category.ends_with("signinlogs");
        is_line || (self.principal_name.is_exported() && self.sign_in_app.is_exported())
    }

    /// Whether it is a table of Log Analytics' own API, which keeps the names of columns apart from the rows.
    pub(in crate::import) fn is_log_table(&self) -> bool {
        self.columns.value().is_some() && self.rows.value().is_some()
    }

    /// Whether it is what a tool says of its own work where it was run with `--debug`: a message with its time or
    /// level, a request, or the answer to one.
    pub(in crate::import) fn is_log(&self) -> bool {
        let is_message = !self.message.text().is_empty() && self.level.is_exported();
        let is_request = !self.url.text().is_empty() && self.headers.is_exported();
        self.id.text().is_empty() && (is_message || is_request || self.requests.is_exported())
    }
}
