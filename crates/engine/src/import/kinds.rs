//! What a file, a list or a record holds: told by the context, by the type, by its keys, then by
//! the file's name.

use super::lenient::Field;
use super::records::ProbeRecord;
use crate::tenant::ids::guid;

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
    /// Directory objects that licensing does not concern: devices, service principals.
    Others,
    /// A user's licenseDetails: products without seats and without a user.
    LicenseDetails,
    /// An API's error saved as data.
    Error,
}

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
            Self::Error => "error",
        }
    }

    /// The kind of the list under a key of a tenant bundle.
    pub(super) fn of_bundle_key(key: &str) -> Option<Self> {
        [
            Self::Users,
            Self::Groups,
            Self::SubscribedSkus,
            Self::Organization,
            Self::Contacts,
            Self::Recipients,
            Self::DirectorySubscriptions,
            Self::DirectoryAudits,
            Self::DeletedUsers,
        ]
        .into_iter()
        .find(|kind| kind.name().eq_ignore_ascii_case(key))
    }

    /// The kind that an `@odata.type` names.
    fn of_type(odata_type: &str) -> Option<Self> {
        let name = odata_type.trim().trim_start_matches('#').strip_prefix("microsoft.graph.")?;
        Some(match name {
            "user" => Self::Users,
            "group" => Self::Groups,
            "subscribedSku" => Self::SubscribedSkus,
            "organization" => Self::Organization,
            "orgContact" => Self::Contacts,
            "companySubscription" => Self::DirectorySubscriptions,
            "directoryAudit" => Self::DirectoryAudits,
            _ => Self::Others,
        })
    }

    /// The kind that a record's keys betray.
    pub(super) fn of_record(probe: &ProbeRecord<'_>) -> Option<Self> {
        let there = |field: &Field<_>| *field != Field::Absent;
        if let Some(kind) = Self::of_type(probe.odata_type.text()) {
            return Some(kind);
        }
        if there(&probe.activity) {
            Some(Self::DirectoryAudits)
        } else if there(&probe.total_licenses) {
            Some(Self::DirectorySubscriptions)
        } else if there(&probe.sku_id) && (there(&probe.prepaid) || there(&probe.consumed)) {
            Some(Self::SubscribedSkus)
        } else if there(&probe.sku_id) && there(&probe.plans) {
            Some(Self::LicenseDetails)
        } else if there(&probe.domains) {
            Some(Self::Organization)
        } else if there(&probe.recipient_type) || there(&probe.email_addresses) {
            Some(Self::Recipients)
        } else if there(&probe.principal_name)
            || there(&probe.user_type)
            || there(&probe.assignments)
            || there(&probe.account_enabled)
        {
            Some(Self::Users)
        } else if there(&probe.group_types) || there(&probe.security_enabled) || there(&probe.mail_enabled) {
            Some(Self::Groups)
        } else if probe.error.value().is_some_and(|error| !error.code.text().is_empty()) {
            Some(Self::Error)
        } else {
            None
        }
    }

    /// The kind that a file's name suggests, for records that do not tell.
    pub(super) fn of_file_name(path: &str) -> Option<Self> {
        let stem = file_stem(path).to_ascii_lowercase();
        let known = [
            ("deleteduser", Self::DeletedUsers),
            ("user", Self::Users),
            ("group", Self::Groups),
            ("subscribedsku", Self::SubscribedSkus),
            ("sku", Self::SubscribedSkus),
            ("organi", Self::Organization),
            ("contact", Self::Contacts),
            ("recipient", Self::Recipients),
        ];
        known.into_iter().find(|(start, _)| stem.starts_with(start)).map(|(_, kind)| kind)
    }
}

/// What an `@odata.context` says: the kind of the records, and the group whose members they are.
pub(super) fn of_context(context: &str) -> (Option<Kind>, Option<String>) {
    let Some((_, what)) = context.split_once("$metadata#") else { return (None, None) };
    if what.contains("/members")
        && let Some(group) = between(what, "groups('", "')").or_else(|| between(what, "groups/", "/members"))
    {
        return (Some(Kind::Members), Some(group.to_owned()));
    }
    let name = what.split(['(', '/']).next().unwrap_or_default();
    let kind = match name {
        "users" => Some(Kind::Users),
        "groups" => Some(Kind::Groups),
        "subscribedSkus" => Some(Kind::SubscribedSkus),
        "organization" => Some(Kind::Organization),
        "contacts" => Some(Kind::Contacts),
        "auditLogs" if what.contains("directoryAudits") => Some(Kind::DirectoryAudits),
        "directory" if what.contains("deletedItems") => Some(Kind::DeletedUsers),
        "directory" if what.contains("subscriptions") => Some(Kind::DirectorySubscriptions),
        "directoryObjects" => Some(Kind::Members),
        _ => None,
    };
    (kind, None)
}

/// The group whose members a file lists, by its path: a folder `Groups/ID/Members/`, or a GUID in its name.
pub(super) fn group_of_path(path: &str) -> Option<PathGroup> {
    let parts: Vec<&str> = path.split(['/', '\\']).collect();
    let folder = parts.windows(3).find_map(|part| match part {
        [groups, id, members]
            if groups.eq_ignore_ascii_case("groups") && members.eq_ignore_ascii_case("members") =>
        {
            Some((*id).to_owned())
        }
        _ => None,
    });
    folder.map(PathGroup::Folder).or_else(|| guid_in(file_stem(path)).map(PathGroup::Name))
}

/// How a path names a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PathGroup {
    /// By a folder that says so.
    Folder(String),
    /// By a GUID in the file's name, which may mean something else.
    Name(String),
}

fn file_stem(path: &str) -> &str {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    name.split_once('.').map_or(name, |(stem, _)| stem)
}

/// The first GUID in a text.
fn guid_in(text: &str) -> Option<String> {
    (0..text.len()).find_map(|start| {
        let part = text.get(start..start + 36)?;
        guid(part).map(|_| part.to_ascii_lowercase())
    })
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contexts_name_kinds_and_groups() {
        let graph = "https://graph.microsoft.com/v1.0/$metadata#";
        assert_eq!(of_context(&format!("{graph}users(id,mail)")).0, Some(Kind::Users));
        assert_eq!(of_context(&format!("{graph}groups/$entity")).0, Some(Kind::Groups));
        let members = of_context(&format!("{graph}groups('a1')/members"));
        assert_eq!(members, (Some(Kind::Members), Some("a1".to_owned())));
        assert_eq!(of_context(&format!("{graph}auditLogs/directoryAudits")).0, Some(Kind::DirectoryAudits));
    }

    #[test]
    fn paths_name_groups() {
        let id = "11111111-2222-3333-4444-555555555555";
        let folder = group_of_path(&format!("Groups/{id}/Members/x/x.json"));
        assert_eq!(folder, Some(PathGroup::Folder(id.to_owned())));
        assert_eq!(group_of_path(&format!("members-{id}.json")), Some(PathGroup::Name(id.to_owned())));
        assert_eq!(group_of_path("users.json"), None);
    }
}
