//! A user as membership rules see it: the tenant's columns, found once for a rule.

use super::extension::Extension;
use crate::licensing::world::World;
use crate::tenant::attributes::Attribute;
use crate::tenant::column::Index;
use crate::tenant::text::Text;
use crate::tenant::{Tenant, UserIndex};
use seatscope_membership::{Asked, Field, Item, Plan, Property, PropertyKind, Rule, Subject, Visitor};
use std::cell::OnceCell;
use time::OffsetDateTime;

/// Where the properties of a rule stand, by their place in the rule.
#[derive(Debug)]
pub(super) struct Sources<'w> {
    world: &'w World<'w>,
    of_slot: Vec<Source>,
}

#[derive(Debug, Clone)]
enum Source {
    Id,
    Attribute(Attribute),
    /// Groups, where it is known of each that the rule names who is in it.
    MemberOf {
        is_known: bool,
    },
    /// A property that an application adds.
    Extension(Extension),
    /// A property that nobody has in the export.
    Nowhere,
}

impl<'w> Sources<'w> {
    pub(super) fn new(world: &'w World<'w>, rule: &Rule) -> Self {
        let source = |property: &Property| match property.kind {
            PropertyKind::Groups => Source::MemberOf { is_known: members_are_known(world.tenant, rule) },
            _ if property.name == "objectId" => Source::Id,
            _ => match Attribute::named(&property.name) {
                Some(attribute) => Source::Attribute(attribute),
                None => {
                    Extension::of(world.tenant, &property.name).map_or(Source::Nowhere, Source::Extension)
                }
            },
        };
        Self { world, of_slot: rule.properties().iter().map(source).collect() }
    }

    /// A user.
    pub(super) fn user(&self, user: UserIndex) -> User<'_> {
        User { sources: self, user, id: OnceCell::new() }
    }
}

impl Sources<'_> {
    /// Whether a property of a user has a value that cannot be read.
    pub(super) fn is_unreadable(&self, user: UserIndex, property: &Property) -> bool {
        let attribute = Attribute::named(&property.name).filter(|_| property.kind == PropertyKind::Date);
        let text = attribute.and_then(|attribute| exported_text(self.world.tenant, user, attribute));
        text.is_some_and(|text| moment(text).is_none())
    }
}

/// The moment of an attribute that is one, where its value could be read.
pub(crate) fn moment(stored: &str) -> Option<OffsetDateTime> {
    stored.parse().ok().and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok())
}

/// Whether the members of all groups that a rule names are known. A group that was not exported may have been deleted,
/// or the list may have been asked for with a filter, which it does not say: its members are not known.
fn members_are_known(tenant: &Tenant, rule: &Rule) -> bool {
    rule.references().groups.iter().all(|id| {
        let group = tenant.objects.find(id).and_then(|object| tenant.groups.of(object));
        group.is_some_and(|group| tenant.members.known.at(group))
    })
}

/// Whether a property of a user was exported, so that no value is told from an unknown one.
pub(crate) fn is_exported(tenant: &Tenant, user: UserIndex, attribute: Attribute) -> bool {
    tenant.users.attributes.exported.at(user).has(attribute)
}

/// A text of a user as exported; a moment as seconds since 1970, or as it was written where it could not be read.
pub(crate) fn exported_text(tenant: &Tenant, user: UserIndex, attribute: Attribute) -> Option<&str> {
    tenant.texts.get(exported(tenant, user, attribute))
}

/// The texts of a list of a user, as exported.
pub(crate) fn exported_texts(tenant: &Tenant, user: UserIndex, attribute: Attribute) -> &[Text] {
    let users = &tenant.users;
    match (attribute, users.attributes.exact_addresses.get(user)) {
        (Attribute::OtherMails, _) => users.attributes.other_mails.get(user),
        (Attribute::ProxyAddresses, []) => users.addresses.get(user),
        (Attribute::ProxyAddresses, exact) => exact,
        _ => &[],
    }
}

fn exported(tenant: &Tenant, user: UserIndex, attribute: Attribute) -> Text {
    let users = &tenant.users;
    let exact = users.attributes.text(user, attribute);
    if exact.is_some() {
        return exact;
    }
    let column = match attribute {
        Attribute::Department => &users.department,
        Attribute::DisplayName => &users.name,
        Attribute::Mail => &users.mail,
        Attribute::MailNickname => &users.mail_nickname,
        Attribute::PrincipalName => &users.principal_name,
        Attribute::UserType => &users.user_type,
        Attribute::UsageLocation => &users.usage_location,
        _ => return exact,
    };
    column.at(user)
}

/// A user under a rule.
pub(super) struct User<'s> {
    sources: &'s Sources<'s>,
    user: UserIndex,
    id: OnceCell<String>,
}

impl User<'_> {
    fn source(&self, asked: Asked<'_>) -> &Source {
        self.sources.of_slot.get(asked.slot).unwrap_or(&Source::Nowhere)
    }

    /// A value, or whether it is known that there is none.
    fn field<T>(&self, attribute: Attribute, value: Option<T>) -> Field<T> {
        match value {
            Some(value) => Field::Value(value),
            None if is_exported(self.sources.world.tenant, self.user, attribute) => Field::Null,
            None => Field::Absent,
        }
    }

    fn stored(&self, attribute: Attribute) -> Option<&str> {
        let world = self.sources.world;
        if attribute == Attribute::UsageLocation && world.sets_location(self.user) {
            return world.usage_location(self.user);
        }
        exported_text(world.tenant, self.user, attribute)
    }
}

impl User<'_> {
    /// Hands over the user's service plans: those exported, or what processing makes of them.
    fn plans(&self, visit: &mut Visitor<'_>) {
        let world = self.sources.world;
        let tenant = world.tenant;
        let after = world.plans_after(self.user);
        let text = |text| tenant.texts.get(text).map_or(Field::Null, Field::Value);
        for plan in tenant.users.attributes.plans(self.user) {
            let plan = Plan {
                service_plan_id: text(plan.service_plan),
                service: text(plan.service),
                capability_status: text(plan.status),
            };
            let is_lost = |id: &str| {
                after.is_some_and(|after| after.lost.iter().any(|lost| lost.eq_ignore_ascii_case(id)))
            };
            if matches!(plan.service_plan_id, Field::Value(id) if is_lost(id)) {
                continue;
            }
            if visit(Item::Plan(plan)).is_break() {
                return;
            }
        }
        for (id, service) in after.iter().flat_map(|after| &after.gained) {
            let plan = Plan {
                service_plan_id: Field::Value(id),
                service: service.as_deref().map_or(Field::Absent, Field::Value),
                capability_status: Field::Value("Enabled"),
            };
            if visit(Item::Plan(plan)).is_break() {
                return;
            }
        }
    }
}

impl Subject for User<'_> {
    fn text(&self, asked: Asked<'_>) -> Field<&str> {
        match self.source(asked) {
            Source::Id => Field::Value(self.id.get_or_init(|| self.sources.world.tenant.user_id(self.user))),
            Source::Attribute(attribute) => self.field(*attribute, self.stored(*attribute)),
            Source::Extension(extension) => extension.field(self.sources.world.tenant, self.user),
            Source::MemberOf { .. } | Source::Nowhere => Field::Absent,
        }
    }

    fn number(&self, asked: Asked<'_>) -> Option<u32> {
        let Source::Attribute(attribute) = *self.source(asked) else { return None };
        let world = self.sources.world;
        if attribute == Attribute::UsageLocation && world.sets_location(self.user) {
            return None;
        }
        if attribute == Attribute::AssignedPlans {
            let is_as_exported =
                is_exported(world.tenant, self.user, attribute) && world.plans_after(self.user).is_none();
            return is_as_exported.then(|| world.tenant.users.attributes.plans_number(self.user));
        }
        let text = exported(world.tenant, self.user, attribute);
        text.is_some().then(|| u32::try_from(text.row()).ok())?
    }

    fn flag(&self, asked: Asked<'_>) -> Field<bool> {
        let users = &self.sources.world.tenant.users;
        match self.source(asked) {
            Source::Attribute(Attribute::AccountEnabled) => {
                self.field(Attribute::AccountEnabled, users.enabled.at(self.user))
            }
            Source::Attribute(Attribute::DirSyncEnabled) => {
                self.field(Attribute::DirSyncEnabled, users.synced.at(self.user))
            }
            _ => Field::Absent,
        }
    }

    fn date(&self, asked: Asked<'_>) -> Field<OffsetDateTime> {
        let Source::Attribute(attribute) = *self.source(asked) else { return Field::Absent };
        match self.stored(attribute) {
            Some(stored) => moment(stored).map_or(Field::Unreadable, Field::Value),
            None => self.field(attribute, None),
        }
    }

    fn items(&self, asked: Asked<'_>, visit: &mut Visitor<'_>) -> Field<()> {
        let world = self.sources.world;
        let tenant = world.tenant;
        match *self.source(asked) {
            Source::MemberOf { is_known: true } => {
                // A group that an edit deleted has no members.
                for group in
                    world.groups_of(self.user).iter().filter(|group| world.deletion(**group).is_none())
                {
                    if visit(Item::Text(&tenant.group_id(*group))).is_break() {
                        break;
                    }
                }
                Field::Value(())
            }
            Source::Attribute(Attribute::ProxyAddresses) if world.addresses(self.user).is_some() => {
                for address in world.addresses(self.user).into_iter().flatten() {
                    if visit(Item::Text(address)).is_break() {
                        break;
                    }
                }
                Field::Value(())
            }
            Source::Attribute(Attribute::AssignedPlans)
                if is_exported(tenant, self.user, Attribute::AssignedPlans) =>
            {
                self.plans(visit);
                Field::Value(())
            }
            Source::Attribute(attribute) if is_exported(tenant, self.user, attribute) => {
                if !matches!(attribute, Attribute::ProxyAddresses | Attribute::OtherMails) {
                    return Field::Absent;
                }
                let texts = exported_texts(tenant, self.user, attribute).iter();
                for text in texts.filter_map(|text| tenant.texts.get(*text)) {
                    if visit(Item::Text(text)).is_break() {
                        break;
                    }
                }
                Field::Value(())
            }
            _ => Field::Absent,
        }
    }
}
