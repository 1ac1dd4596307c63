//! What an `@odata.context` says of the answer it stands in.

use super::kinds::Kind;
use super::records::{GroupRecord, Record, UserRecord};
use super::relations::Relation;

/// What a context says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Context {
    /// The kind of the records.
    pub(super) kind: Option<Kind>,
    /// The group whose members they are.
    pub(super) group: Option<String>,
    /// The user whose licences they are.
    pub(super) user: Option<String>,
    /// Whether it is one object that was asked for by itself, of a kind of which there may be more.
    pub(super) is_single: bool,
    /// What is listed of the object that it names, instead of a group's members.
    pub(super) relation: Option<Relation>,
    /// The property that stands there without the user or group around it, and which of them has it.
    pub(super) property: Option<(Kind, String)>,
}

impl Context {
    /// Reads a context: `…/$metadata#users(id,mail)`, `…/$metadata#groups('ID')/members/$entity`.
    pub(super) fn read(context: &str) -> Self {
        let Some((_, what)) = context.split_once("$metadata#") else { return Self::default() };
        let (collection, id, rest) = split(what);
        let navigation = rest.split(['/', '(']).next().unwrap_or_default();
        let id = || id.filter(|id| !id.is_empty()).map(str::to_owned);
        let kind = match (collection, navigation) {
            ("groups", "members") => {
                return Self { kind: Some(Kind::Members), group: id(), ..Self::default() };
            }
            ("users", "licenseDetails") => {
                return Self { kind: Some(Kind::LicenseDetails), user: id(), ..Self::default() };
            }
            ("groups" | "users", navigation) if !matches!(navigation, "" | "$entity" | "$delta") => {
                let relation = Relation::of_navigation(navigation);
                let of = match collection {
                    "groups" => GroupRecord::has_field(navigation).then_some(Kind::Groups),
                    _ => UserRecord::has_field(navigation).then_some(Kind::Users),
                };
                let property = of.filter(|_| relation.is_none()).map(|kind| (kind, navigation.to_owned()));
                return Self { kind: Some(Kind::Others), relation, property, ..Self::default() };
            }
            ("users", _) => Kind::Users,
            ("groups", _) => Kind::Groups,
            ("subscribedSkus", _) => Kind::SubscribedSkus,
            ("organization", _) => Kind::Organization,
            ("contacts", _) => Kind::Contacts,
            ("auditLogs", "directoryAudits") => Kind::DirectoryAudits,
            ("directory", "deletedItems") => match rest.split_once("microsoft.graph.") {
                Some((_, cast)) if !cast.starts_with("user") => Kind::Others,
                _ => Kind::DeletedUsers,
            },
            ("directory", "subscriptions") => Kind::DirectorySubscriptions,
            ("directoryObjects", _) => Kind::Members,
            ("" | "Collection" | "Edm.String", _) => return Self::default(),
            _ => Kind::Others,
        };
        let is_single = what.ends_with("/$entity") && !matches!(kind, Kind::Organization | Kind::Others);
        Self { kind: Some(kind), is_single, ..Self::default() }
    }
}

/// Collection, id in it, and what follows: `groups('ID')/members` and `groups/ID/members`.
fn split(what: &str) -> (&str, Option<&str>, &str) {
    let end = what.find(['(', '/']).unwrap_or(what.len());
    let (collection, rest) = what.split_at_checked(end).unwrap_or((what, ""));
    if let Some(quoted) = rest.strip_prefix("('") {
        let (id, after) = quoted.split_once("')").unwrap_or((quoted, ""));
        return (collection, Some(id), after.trim_start_matches('/'));
    }
    if let Some(selected) = rest.strip_prefix('(') {
        let after = selected.rsplit_once(')').map_or("", |(_, after)| after);
        return (collection, None, after.trim_start_matches('/'));
    }
    let path = rest.trim_start_matches('/');
    let (first, after) = path.split_once('/').unwrap_or((path, ""));
    if matches!(collection, "groups" | "users") && !first.starts_with('$') && !after.is_empty() {
        return (collection, Some(first), after);
    }
    (collection, None, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(what: &str) -> Option<Kind> {
        Context::read(&format!("https://graph.microsoft.com/v1.0/$metadata#{what}")).kind
    }

    #[test]
    fn contexts_name_kinds() {
        assert_eq!(kind("users(id,mail)"), Some(Kind::Users));
        assert_eq!(kind("users(id,memberOf())"), Some(Kind::Users));
        assert_eq!(kind("groups/$entity"), Some(Kind::Groups));
        assert_eq!(kind("auditLogs/directoryAudits"), Some(Kind::DirectoryAudits));
        assert_eq!(kind("directory/deletedItems"), Some(Kind::DeletedUsers));
        assert_eq!(kind("directory/deletedItems/microsoft.graph.user"), Some(Kind::DeletedUsers));
        assert_eq!(kind("directory/deletedItems/microsoft.graph.group"), Some(Kind::Others));
        assert_eq!(kind("directory/subscriptions"), Some(Kind::DirectorySubscriptions));
        assert_eq!(kind("devices"), Some(Kind::Others));
        assert_eq!(kind("groups('a1')/transitiveMembers"), Some(Kind::Others));
        assert_eq!(Context::read("https://graph.microsoft.com/v1.0/"), Context::default());
    }

    #[test]
    fn contexts_name_groups_and_users() {
        let read = |what: &str| Context::read(&format!("https://x.example/$metadata#{what}"));
        assert_eq!(read("groups('a1')/members").group.as_deref(), Some("a1"));
        assert_eq!(read("groups/a1/members(id)").group.as_deref(), Some("a1"));
        assert_eq!(read("users('u1')/licenseDetails").user.as_deref(), Some("u1"));
        assert_eq!(read("groups('a1')/owners").relation, Some(Relation::Owners));
        let property = |what| read(what).property;
        assert_eq!(
            property("groups('a1')/assignedLicenses"),
            Some((Kind::Groups, "assignedLicenses".into()))
        );
        assert_eq!(property("users('u1')/memberOf"), None);
        assert_eq!(property("users('u1')/photo"), None);
    }
}
