//! What a file, a list or a record holds: told by the context, by the type, by its keys, then by
//! the file's name.

use super::lenient::Field;
use super::records::ProbeRecord;
use crate::exports::{self, Export};

/// What a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Users,
    Groups,
    SubscribedSkus,
    Organization,
    Contacts,
    Recipients,
    DirectorySubscriptions,
    DirectoryAudits,
    DeletedUsers,
    /// Members of a group, of any type.
    Members,
    /// A user's licenseDetails: products without seats.
    LicenseDetails,
    /// Directory objects that licensing does not concern: devices, service principals.
    Others,
    /// Prices of products.
    Prices,
    /// An API's error saved as data.
    Error,
}

/// Kinds that are keys of a tenant bundle.
const BUNDLE: [Kind; 9] = [
    Kind::Users,
    Kind::Groups,
    Kind::SubscribedSkus,
    Kind::Organization,
    Kind::Contacts,
    Kind::Recipients,
    Kind::DirectorySubscriptions,
    Kind::DirectoryAudits,
    Kind::DeletedUsers,
];

impl Kind {
    /// Its name in the manifest; also the key of a tenant bundle.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Users => "users",
            Self::Groups => "groups",
            Self::SubscribedSkus => "subscribedSkus",
            Self::Organization => "organization",
            Self::Contacts => "contacts",
            Self::Recipients => "recipients",
            Self::DirectorySubscriptions => "directorySubscriptions",
            Self::DirectoryAudits => "directoryAudits",
            Self::DeletedUsers => "deletedUsers",
            Self::Members => "groupMembers",
            Self::Others => "otherObjects",
            Self::LicenseDetails => "licenseDetails",
            Self::Prices => "prices",
            Self::Error => "error",
        }
    }

    /// Whether anything is made of such records.
    pub(super) fn is_needed(self) -> bool {
        !matches!(self, Self::Others | Self::Prices | Self::Error)
    }

    /// How to export it.
    pub(super) fn export(self) -> Option<Export> {
        Some(match self {
            Self::Users | Self::LicenseDetails => exports::USERS,
            Self::Groups => exports::GROUPS,
            Self::SubscribedSkus => exports::PRODUCTS,
            Self::Organization => exports::ORGANIZATION,
            Self::Contacts => exports::CONTACTS,
            Self::Recipients => exports::RECIPIENTS,
            Self::DirectorySubscriptions => exports::SUBSCRIPTIONS,
            Self::DirectoryAudits => exports::AUDITS,
            Self::DeletedUsers => exports::DELETED_USERS,
            Self::Members => exports::MEMBERS,
            Self::Others | Self::Prices | Self::Error => return None,
        })
    }

    /// The kind of the list under a key of a tenant bundle.
    pub(super) fn of_bundle_key(key: &str) -> Option<Self> {
        BUNDLE.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(key))
    }

    /// The kinds of which a tenant bundle may have lists.
    pub(super) fn of_bundle() -> [Self; BUNDLE.len()] {
        BUNDLE
    }

    /// The keys of a tenant bundle.
    pub(super) fn bundle_keys() -> [&'static str; BUNDLE.len()] {
        BUNDLE.map(Self::name)
    }

    /// The kind that the name of a type tells, Graph's with its namespace or another tool's without.
    pub(super) fn of_type(name: &str) -> Option<Self> {
        let name = name.trim().trim_start_matches('#');
        let name = name
            .strip_prefix("microsoft.graph.")
            .or_else(|| name.strip_prefix("Microsoft.DirectoryServices."));
        Some(Self::of_object_type(name?).unwrap_or(Self::Others))
    }

    /// The kind that an object type names, in any case: `user`, `AZUser`.
    pub(super) fn of_object_type(name: &str) -> Option<Self> {
        Some(match name.to_ascii_lowercase().as_str() {
            "user" | "educationuser" | "azuser" => Self::Users,
            "group" | "azgroup" => Self::Groups,
            "subscribedsku" => Self::SubscribedSkus,
            "organization" | "tenantdetail" | "aztenant" => Self::Organization,
            "orgcontact" | "contact" => Self::Contacts,
            "companysubscription" => Self::DirectorySubscriptions,
            "directoryaudit" => Self::DirectoryAudits,
            "device" | "serviceprincipal" | "application" | "role" => Self::Others,
            _ => return None,
        })
    }

    /// The kind that a record's keys betray.
    pub(super) fn of_record(probe: &ProbeRecord<'_>) -> Option<Self> {
        let there = |field: &Field<_>| *field != Field::Absent;
        let error = probe.error.value().map(|error| error.code.text()).unwrap_or_default();
        let told = Self::of_type(probe.odata_type.text());
        if let Some(kind) = told.or_else(|| Self::of_object_type(probe.object_type.text())) {
            return Some(kind);
        }
        let category = probe.category.text();
        if !category.is_empty() && there(&probe.properties) {
            // Diagnostic settings write logs of other kinds in the same form, those of sign-ins for instance.
            let is_audit = category.eq_ignore_ascii_case("AuditLogs");
            Some(if is_audit { Self::DirectoryAudits } else { Self::Others })
        } else if there(&probe.activity) {
            Some(Self::DirectoryAudits)
        } else if there(&probe.sku_id)
            && (there(&probe.prepaid)
                || there(&probe.consumed)
                || there(&probe.count_used)
                || there(&probe.active_units))
        {
            Some(Self::SubscribedSkus)
        } else if there(&probe.total_licenses) {
            Some(Self::DirectorySubscriptions)
        } else if there(&probe.sku_id) && there(&probe.plans) {
            Some(Self::LicenseDetails)
        } else if there(&probe.sku_id) && there(&probe.price) {
            Some(Self::Prices)
        } else if there(&probe.domains) {
            Some(Self::Organization)
        } else if there(&probe.member_type) || (there(&probe.principal_name) && there(&probe.roles)) {
            Some(Self::Members)
        } else if there(&probe.recipient_type) || there(&probe.email_addresses) {
            Some(Self::Recipients)
        } else if there(&probe.principal_name) && there(&probe.sign_in_app) {
            Some(Self::Others)
        } else if there(&probe.principal_name)
            || there(&probe.user_type)
            || there(&probe.assignments)
            || there(&probe.licensed)
        {
            Some(Self::Users)
        } else if there(&probe.account_enabled) && there(&probe.account_of_other) {
            Some(Self::Others)
        } else if there(&probe.group_types)
            || there(&probe.group_type)
            || there(&probe.security_enabled)
            || there(&probe.mail_enabled)
        {
            Some(Self::Groups)
        } else if !error.is_empty() {
            Some(Self::Error)
        } else {
            None
        }
    }

    /// The kind that a file's name suggests, for records that do not tell.
    pub(super) fn of_file_name(path: &str) -> Option<Self> {
        let stem = super::paths::stem(path).to_ascii_lowercase();
        let known = [
            // Other lists of AzureADExporter (formats.md 4).
            ("administrativeunit", Self::Others),
            ("application", Self::Others),
            ("device", Self::Others),
            ("directoryrole", Self::Others),
            ("domain", Self::Others),
            ("groupsetting", Self::Others),
            ("serviceprincipal", Self::Others),
            ("deleteduser", Self::DeletedUsers),
            ("user", Self::Users),
            ("group", Self::Groups),
            ("member", Self::Members),
            ("subscribedsku", Self::SubscribedSkus),
            ("sku", Self::SubscribedSkus),
            ("organi", Self::Organization),
            ("contact", Self::Contacts),
            ("recipient", Self::Recipients),
            ("subscription", Self::DirectorySubscriptions),
            ("directorysubscription", Self::DirectorySubscriptions),
            ("directoryaudit", Self::DirectoryAudits),
            ("audit", Self::DirectoryAudits),
        ];
        // Single objects that AzureADExporter and EntraExporter write beside the lists.
        let apart =
            ["polic", "setting", "branding", "configuration", "permissiongrant", "termsofuse", "agreement"];
        if apart.iter().any(|word| stem.contains(word)) {
            return Some(Self::Others);
        }
        known.into_iter().find(|(start, _)| stem.starts_with(start)).map(|(_, kind)| kind)
    }
}
