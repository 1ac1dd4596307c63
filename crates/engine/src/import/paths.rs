//! What a file's path says of its content: the group whose members it lists, the user whose licences
//! it lists, the tool that laid out the folders.

use super::relations::Relation;
use super::shapes::Shape;
use crate::tenant::ids::guid;

/// What a path says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct PathFacts {
    /// The group whose members the file lists.
    pub(super) group: Option<Named>,
    /// The user whose licences the file lists.
    pub(super) user: Option<String>,
    /// Whether the file only refers to an object that has a file of its own: an owner, a manager.
    pub(super) reference: bool,
    /// What it lists instead of members.
    pub(super) relation: Option<Relation>,
    /// Of one object's file in the folders of EntraExporter, which writes objects of every kind: the folder that
    /// its own lies in.
    pub(super) object: Option<String>,
    /// The tool that laid out the folders.
    pub(super) shape: Option<Shape>,
    /// Where EntraExporter's folders stand, for a file in a folder that tells them by its name.
    pub(super) tree: Option<String>,
}

/// How a path names an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// By a folder that says so.
    Folder(String),
    /// By a GUID in the file's name, which may mean something else.
    File(String),
}

/// Folders of EntraExporter that hold a folder for each object (formats.md 3).
const OBJECT_FOLDERS: [&str; 13] = [
    "administrativeunits",
    "applications",
    "contacts",
    "devices",
    "directoryroles",
    "domains",
    "groups",
    "groupsettings",
    "identity",
    "policies",
    "serviceprincipals",
    "subscribedskus",
    "users",
];

impl PathFacts {
    /// Reads a path with `/` or `\` between folders.
    pub(super) fn read(path: &str) -> Self {
        let parts: Vec<&str> = path.split(['/', '\\']).collect();
        let mut facts = Self { user: guid_in(stem(path)), ..Self::default() };
        for (at, part) in parts.iter().enumerate() {
            let Some([id, child, below @ ..]) = parts.get(at + 1..) else { continue };
            let is = |name: &str| part.eq_ignore_ascii_case(name);
            let is_folder = OBJECT_FOLDERS.into_iter().any(is);
            if is_folder && guid(id).is_some() && facts.tree.is_none() {
                facts.tree = Some(parts.get(..at).unwrap_or_default().join("/"));
            }
            if (is_folder || guid(id).is_some()) && below.is_empty() && without_extension(child) == *id {
                facts.shape = Some(Shape::EntraExporter);
                facts.object = Some((*part).to_owned());
            } else if is("groups") && child.eq_ignore_ascii_case("members") && !below.is_empty() {
                facts.group = Some(Named::Folder((*id).to_owned()));
                facts.shape = Some(Shape::EntraExporter);
            } else if is_folder && !below.is_empty() && guid(id).is_some() {
                facts.reference = true;
                facts.shape = Some(Shape::EntraExporter);
                facts.user = is("users").then(|| (*id).to_owned());
            }
        }
        if let [.., folder, file] = parts.as_slice()
            && without_extension(file).strip_prefix(folder).is_some_and(is_page_number)
        {
            facts.shape = Some(Shape::ZeroTrust);
        }
        // Of a name without an id, and below a folder that tells, only one word says it for certain.
        let is_free = facts.group.is_none() && facts.shape.is_none();
        let object = guid_in(stem(path)).filter(|_| is_free);
        facts.relation = Relation::of_file_name(stem(path))
            .filter(|relation| object.is_some() || *relation == Relation::TransitiveMembers);
        if facts.relation.is_none() && is_free {
            facts.group = object.map(Named::File);
        }
        facts
    }
}

/// What a file is that ZeroTrustAssessment writes beside its pages: its results, which hold no records.
pub(super) fn beside_pages(path: &str) -> Option<&'static str> {
    if stem(path).eq_ignore_ascii_case("ZeroTrustAssessmentReport") {
        return Some("the report of ZeroTrustAssessment, which holds results and no users");
    }
    let mut parts = path
        .as_bytes()
        .split(|byte| matches!(byte, b'/' | b'\\'))
        .skip_while(|part| !part.eq_ignore_ascii_case(b"zt-export"))
        .skip(1);
    match (parts.next()?.to_ascii_lowercase().as_slice(), parts.next()) {
        (b"db", Some(_)) => Some("the database that ZeroTrustAssessment makes of its pages"),
        (b"logs", Some(_)) => Some("a log of ZeroTrustAssessment's own work"),
        _ => None,
    }
}

/// Whether a file of this name was meant to hold data: a picture or a document that is named so is what it says.
pub(super) fn may_be_data(path: &str) -> bool {
    const OTHERS: [&str; 14] =
        ["png", "jpg", "jpeg", "gif", "bmp", "svg", "ico", "pdf", "doc", "docx", "pptx", "md", "ps1", "mp4"];
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    !OTHERS.iter().any(|other| other.eq_ignore_ascii_case(extension))
}

/// A file's name without its extension.
pub(super) fn stem(path: &str) -> &str {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    name.split_once('.').map_or(name, |(stem, _)| stem)
}

/// Folder and name of a file without the numbers in the name, which pages of one export have in common;
/// and the number at the end of the name.
pub(super) fn series(path: &str) -> (String, Option<u64>) {
    let (folder, name) = path.rsplit_once(['/', '\\']).unwrap_or(("", path));
    // What a packed file holds stands beside what others like it hold.
    let packed = folder.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_packed = packed.get(..name.len()).is_some_and(|begin| begin == name) && packed.len() > name.len();
    let folder =
        if is_packed { folder.get(..folder.len() - packed.len()).unwrap_or_default() } else { folder };
    let folder = folder.trim_end_matches(['/', '\\']);
    let stem = stem(path).trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let without = stem.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number = stem.strip_prefix(without).and_then(|number| number.parse().ok());
    let name = without.trim_end_matches(|letter: char| letter.is_ascii_digit() || !letter.is_alphanumeric());
    (format!("{folder}/{}", name.to_ascii_lowercase()), number)
}

/// `User/User-0.json`: ZeroTrustAssessment numbers the pages of a kind (formats.md 5).
fn is_page_number(rest: &str) -> bool {
    rest.strip_prefix('-')
        .is_some_and(|number| !number.is_empty() && number.chars().all(|letter| letter.is_ascii_digit()))
}

fn without_extension(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(name, _)| name)
}

/// The first GUID in a text.
fn guid_in(text: &str) -> Option<String> {
    (0..text.len()).find_map(|start| {
        let part = text.get(start..start + 36)?;
        guid(part).map(|_| part.to_ascii_lowercase())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "11111111-2222-3333-4444-555555555555";

    #[test]
    fn paths_name_groups() {
        let facts = PathFacts::read(&format!("export/Groups/{ID}/Members/x/x.json"));
        assert_eq!(facts.group, Some(Named::Folder(ID.to_owned())));
        assert_eq!(PathFacts::read(&format!("members-{ID}.json")).group, Some(Named::File(ID.to_owned())));
        assert_eq!(PathFacts::read("users.json").group, None);
        let owners = PathFacts::read(&format!("owners-{ID}.json"));
        assert_eq!((owners.group, owners.relation), (None, Some(Relation::Owners)));
        assert_eq!(PathFacts::read("errors.json").relation, None);
    }

    #[test]
    fn owners_and_managers_are_references() {
        let owner = PathFacts::read(&format!("Groups/{ID}/Owners/{ID}/{ID}.json"));
        assert_eq!((owner.group, owner.reference), (None, true));
        let details = PathFacts::read(&format!("Users/{ID}/LicenseDetails/x.json"));
        assert_eq!((details.user.as_deref(), details.reference), (Some(ID), true));
        let own = PathFacts::read(&format!("Users/{ID}/{ID}.json"));
        assert_eq!((own.reference, own.shape), (false, Some(Shape::EntraExporter)));
        let role = PathFacts::read(&format!("DirectoryRoles/{ID}/Members/{ID}/{ID}.json"));
        assert_eq!((role.group, role.reference), (None, true));
        let user = PathFacts::read(&format!("tenants/{ID}/Users/{ID}/{ID}.json"));
        assert_eq!((user.object.as_deref(), user.reference), (Some("Users"), false));
    }

    #[test]
    fn objects_of_any_kind_lie_in_folders_of_their_own() {
        let policy = PathFacts::read(&format!("Identity/Conditional/AccessPolicies/{ID}/{ID}.json"));
        assert_eq!((policy.object.as_deref(), policy.group), (Some("AccessPolicies"), None));
        assert!(PathFacts::read("Domains/contoso.example/contoso.example.json").object.is_some());
        assert_eq!(PathFacts::read("export/users/users.json").object, None);
    }

    #[test]
    fn pages_of_a_series_have_their_name_in_common() {
        assert_eq!(PathFacts::read("zt-export/User/User-12.json").shape, Some(Shape::ZeroTrust));
        let name = |path| series(path).0;
        assert_eq!(name("a/User-0.json"), name("a/User-17.json"));
        assert_eq!(name("a/users.json"), name("a/users_2.json"));
        assert_ne!(name("a/users.json"), name("b/users.json"));
        assert_ne!(name("a/users.json"), name("a/guests.json"));
        let number = |path| series(path).1;
        assert_eq!(number("a/User-017.json"), Some(17));
        assert_eq!(number("a/users (2).json"), Some(2));
        assert_eq!(number("a/2/users.json"), None);
    }
}
