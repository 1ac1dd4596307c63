//! The properties of users that a rule can ask for, and what Graph calls them (facts 6.8).

use std::borrow::Cow;

/// What a property holds, and so which operators it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PropertyKind {
    /// A text.
    Text,
    /// True or false.
    Flag,
    /// A moment.
    Date,
    /// A collection of texts.
    Texts,
    /// Service plans of the user: `assignedPlans`.
    Plans,
    /// Groups that the user is a direct member of: `memberOf`.
    Groups,
}

impl PropertyKind {
    /// Whether it takes `-any` and `-all`.
    #[must_use]
    pub const fn is_collection(self) -> bool {
        matches!(self, Self::Texts | Self::Plans | Self::Groups)
    }
}

/// A property of users.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Property {
    /// Its name in rules, without `user.`, as the documentation writes it.
    pub name: Cow<'static, str>,
    /// Where Graph has it: a property of the user, or an object and its property with `/` between.
    pub graph: Cow<'static, str>,
    /// What it holds.
    pub kind: PropertyKind,
}

const fn known(name: &'static str, graph: &'static str, kind: PropertyKind) -> Property {
    Property { name: Cow::Borrowed(name), graph: Cow::Borrowed(graph), kind }
}

/// A text of the same name in Graph.
const fn text(name: &'static str) -> Property {
    known(name, name, PropertyKind::Text)
}

/// A text that Graph has under another name.
const fn renamed(name: &'static str, graph: &'static str) -> Property {
    known(name, graph, PropertyKind::Text)
}

/// The manager's id, which no rule can name; `Direct Reports for` asks for it.
pub(crate) const MANAGER: Property = renamed("manager", "manager");
/// The user's own id.
pub(crate) const OBJECT_ID: Property = renamed("objectId", "id");

/// All properties that the documentation lists, but extensions of applications, which have names of their own.
///
/// Not documented: that `telephoneNumber` is the first of Graph's `businessPhones` and `sipProxyAddress` the
/// first of its `imAddresses`.
pub static PROPERTIES: [Property; 49] = [
    known("accountEnabled", "accountEnabled", PropertyKind::Flag),
    known("assignedPlans", "assignedPlans", PropertyKind::Plans),
    text("city"),
    text("companyName"),
    text("country"),
    text("department"),
    known("dirSyncEnabled", "onPremisesSyncEnabled", PropertyKind::Flag),
    text("displayName"),
    known("employeeHireDate", "employeeHireDate", PropertyKind::Date),
    text("employeeId"),
    extension_attribute("extensionAttribute1", "onPremisesExtensionAttributes/extensionAttribute1"),
    extension_attribute("extensionAttribute2", "onPremisesExtensionAttributes/extensionAttribute2"),
    extension_attribute("extensionAttribute3", "onPremisesExtensionAttributes/extensionAttribute3"),
    extension_attribute("extensionAttribute4", "onPremisesExtensionAttributes/extensionAttribute4"),
    extension_attribute("extensionAttribute5", "onPremisesExtensionAttributes/extensionAttribute5"),
    extension_attribute("extensionAttribute6", "onPremisesExtensionAttributes/extensionAttribute6"),
    extension_attribute("extensionAttribute7", "onPremisesExtensionAttributes/extensionAttribute7"),
    extension_attribute("extensionAttribute8", "onPremisesExtensionAttributes/extensionAttribute8"),
    extension_attribute("extensionAttribute9", "onPremisesExtensionAttributes/extensionAttribute9"),
    extension_attribute("extensionAttribute10", "onPremisesExtensionAttributes/extensionAttribute10"),
    extension_attribute("extensionAttribute11", "onPremisesExtensionAttributes/extensionAttribute11"),
    extension_attribute("extensionAttribute12", "onPremisesExtensionAttributes/extensionAttribute12"),
    extension_attribute("extensionAttribute13", "onPremisesExtensionAttributes/extensionAttribute13"),
    extension_attribute("extensionAttribute14", "onPremisesExtensionAttributes/extensionAttribute14"),
    extension_attribute("extensionAttribute15", "onPremisesExtensionAttributes/extensionAttribute15"),
    renamed("facsimileTelephoneNumber", "faxNumber"),
    text("givenName"),
    text("jobTitle"),
    text("mail"),
    renamed("mailNickName", "mailNickname"),
    known("memberOf", "memberOf", PropertyKind::Groups),
    renamed("mobile", "mobilePhone"),
    OBJECT_ID,
    text("onPremisesDistinguishedName"),
    text("onPremisesSecurityIdentifier"),
    known("otherMails", "otherMails", PropertyKind::Texts),
    text("passwordPolicies"),
    renamed("physicalDeliveryOfficeName", "officeLocation"),
    text("postalCode"),
    text("preferredLanguage"),
    known("proxyAddresses", "proxyAddresses", PropertyKind::Texts),
    renamed("sipProxyAddress", "imAddresses"),
    text("state"),
    text("streetAddress"),
    text("surname"),
    renamed("telephoneNumber", "businessPhones"),
    text("usageLocation"),
    text("userPrincipalName"),
    text("userType"),
];

const fn extension_attribute(name: &'static str, graph: &'static str) -> Property {
    renamed(name, graph)
}

/// The property of a name without `user.`, in any case.
///
/// `extension_` with an application's id without hyphens and a name is a text of that application.
#[must_use]
pub fn find(name: &str) -> Option<Property> {
    let known = PROPERTIES.iter().find(|property| property.name.eq_ignore_ascii_case(name)).cloned();
    known.or_else(|| {
        is_extension(name).then(|| {
            let name: Cow<'static, str> = Cow::Owned(name.to_owned());
            Property { graph: name.clone(), name, kind: PropertyKind::Text }
        })
    })
}

/// Whether a word names a property, known or not, and so no text.
pub(crate) fn is_property(word: &str) -> bool {
    let Some((object, name)) = word.split_once('.') else { return false };
    ["user", "device"].iter().any(|known| object.eq_ignore_ascii_case(known))
        && name.starts_with(char::is_alphabetic)
}

/// Whether a name is that of an application's extension.
fn is_extension(name: &str) -> bool {
    const ID: usize = 32;
    let Some((prefix, rest)) = name.split_once('_') else { return false };
    let Some((id, attribute)) = rest.split_once('_') else { return false };
    let letters = |text: &str| text.chars().all(|character| character.is_alphanumeric() || character == '_');
    prefix.eq_ignore_ascii_case("extension")
        && id.len() == ID
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && !attribute.is_empty()
        && letters(attribute)
}

/// The property that was probably meant: by its name in Graph, else by its letters.
pub(crate) fn likely(name: &str) -> Option<Property> {
    // An object and its property, as other languages join them.
    let path = name.replace('.', "/");
    let by_graph = PROPERTIES.iter().find(|property| property.graph.eq_ignore_ascii_case(&path)).cloned();
    by_graph.or_else(|| {
        let near = crate::likely::nearest(name, PROPERTIES.iter().map(|property| property.name.as_ref()))?
            .to_owned();
        find(&near)
    })
}
