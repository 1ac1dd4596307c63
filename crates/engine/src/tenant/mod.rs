//! The tenant as the export shows it: compact tables of users, groups and products.
//!
//! Everything is a row number into a table; identifiers and texts are kept once. Absent, null and
//! empty stay apart: each user and group knows which fields were exported ([`Fields`]).

pub mod attributes;
pub mod audits;
pub mod column;
mod fields;
pub mod groups;
pub mod ids;
mod keys;
pub mod members;
pub mod products;
pub mod text;
pub mod users;

pub use fields::Fields;
pub use keys::{FIRST_ERROR, Keys};

use audits::Audits;
use column::{Column, Index, indexes};
use groups::Groups;
use ids::Ids;
use members::Members;
use products::{PlanSets, Plans, Products};
use rustc_hash::FxHasher;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hasher;
use text::{Text, Texts};
use users::Users;

indexes! {
    /// Anything with an object id: user, group, contact, device, or a stranger known by id alone.
    ObjectIndex
    /// A user record.
    UserIndex
    /// A group record.
    GroupIndex
    /// A product (SKU), of the tenant, of the catalogue, or merely referred to.
    ProductIndex
    /// A service plan.
    PlanIndex
    /// A set of service plans that some assignment switches off.
    PlanSetIndex
    /// A list of records in a file.
    ListIndex
    /// A file.
    InputIndex
}

/// Where a record stands: its list and its position in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The list.
    pub list: ListIndex,
    /// Position in the list; none where the record is no list's element.
    pub position: Option<u32>,
}

/// Which of two records of one object counts: the one with more fields. Of two with as many the content decides, so
/// that neither the names of files nor their order do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    richness: u8,
    content: u32,
}

impl Rank {
    /// The rank of a record that has so many fields and these bytes.
    pub fn new(richness: u8, bytes: &[u8]) -> Self {
        let mut hasher = FxHasher::default();
        hasher.write(bytes);
        Self { richness, content: (hasher.finish() >> 32) as u32 }
    }
}

/// A list of records in a file: the file, and the JSON Pointer of the list.
#[derive(Debug, Clone)]
pub struct ListPlace {
    /// The file.
    pub input: InputIndex,
    /// Pointer of the list, for instance `/value`; empty at the top.
    pub pointer: String,
    /// How the tool spells the keys of its records.
    pub keys: Keys,
}

impl ListPlace {
    /// A list of records with Graph's own keys.
    pub fn new(input: InputIndex, pointer: String) -> Self {
        Self { input, pointer, keys: Keys::default() }
    }
}

/// A product on a user or a group, with the plans switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct License {
    /// The product.
    pub product: ProductIndex,
    /// Plans switched off.
    pub disabled: PlanSetIndex,
}

/// The organisation's own record.
#[derive(Debug, Clone, Default)]
pub struct Organization {
    /// Tenant id.
    pub id: Option<String>,
    /// Display name.
    pub name: Option<String>,
    /// `defaultUsageLocation`.
    pub default_usage_location: Option<String>,
    /// `countryLetterCode`, the address.
    pub country: Option<String>,
    /// Verified domains, lower case.
    pub domains: Vec<String>,
    /// The domain that the tenant began with, `….onmicrosoft.com`, lower case.
    pub initial_domain: Option<String>,
}

impl Organization {
    /// The country that users without a usage location inherit (facts 4.5).
    pub fn usage_location(&self) -> Option<&str> {
        self.default_usage_location.as_deref().or(self.country.as_deref())
    }
}

/// An object other than a user or a group that holds proxy addresses.
#[derive(Debug, Clone)]
pub struct OtherHolder {
    /// `contact`, `public folder` or `recipient`.
    pub kind: &'static str,
    /// Exchange's RecipientTypeDetails, where it comes from there.
    pub details: Text,
    /// Whether it comes from Exchange.
    pub is_recipient: bool,
    /// Object id, where there is one.
    pub object: Option<ObjectIndex>,
    /// Whether that id is the directory's, which its user, group or contact has too.
    pub has_directory_id: bool,
    /// Display name.
    pub name: Text,
    /// Its mail.
    pub mail: Text,
    /// Whether it comes from on-premises; none where that was not exported.
    pub synced: Option<bool>,
    /// Whether what directory synchronisation withholds from it was exported.
    pub has_withheld: bool,
    /// Whether its addresses were exported; without them its mail is the one that is known.
    pub has_list: bool,
    /// Its addresses.
    pub addresses: Vec<Text>,
    /// Where it stands.
    pub place: Place,
}

/// A user that was deleted and can still be restored (facts 4.10, 5.7).
#[derive(Debug, Clone)]
pub struct DeletedUser {
    /// Object id.
    pub object: ObjectIndex,
    /// Display name.
    pub name: Text,
    /// Sign-in name.
    pub principal_name: Text,
    /// Its mail.
    pub mail: Text,
    /// Whether its addresses were exported.
    pub has_list: bool,
    /// Its addresses.
    pub addresses: Vec<Text>,
    /// Its products.
    pub licenses: Vec<License>,
    /// When it was deleted, in seconds since 1970; 0 where not exported.
    pub since: u32,
    /// Where it stands.
    pub place: Place,
}

/// A value that directory synchronisation withholds from an object because another one has it (facts 5.6).
#[derive(Debug, Clone)]
pub struct Withheld {
    /// The user, the group or the contact that should have it.
    pub object: ObjectIndex,
    /// The field it should stand in, as recorded: `ProxyAddress`, `ProxyAddresses` or `UserPrincipalName`.
    pub property: Text,
    /// The value.
    pub value: Text,
    /// Where the object stands.
    pub place: Place,
    /// Its position in onPremisesProvisioningErrors.
    pub position: u16,
}

impl Withheld {
    /// Whether the value is a sign-in name.
    pub fn is_name(&self, tenant: &Tenant) -> bool {
        let property = tenant.texts.get(self.property).unwrap_or_default();
        property.eq_ignore_ascii_case("UserPrincipalName")
    }
}

/// One purchase of a product (facts 1.4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// The product.
    pub product: ProductIndex,
    /// `Enabled`, `Warning`, `Suspended`, `Deleted` or `LockedOut`.
    pub status: Text,
    /// Seats bought.
    pub total: Option<i64>,
    /// Whether it is a trial.
    pub trial: Option<bool>,
    /// When it drops to the next status, in seconds since 1970; 0 where not exported.
    pub next_lifecycle: u32,
    /// Where it stands.
    pub place: Place,
}

/// The tenant.
#[derive(Debug, Clone, Default)]
pub struct Tenant {
    /// Texts of all records.
    pub texts: Texts,
    /// Object ids.
    pub objects: Ids<ObjectIndex>,
    /// The organisation.
    pub organization: Organization,
    /// Service plans.
    pub plans: Plans,
    /// Sets of plans that are switched off somewhere.
    pub plan_sets: PlanSets,
    /// Products.
    pub products: Products,
    /// Users.
    pub users: Users,
    /// Groups.
    pub groups: Groups,
    /// Who is in which group.
    pub members: Members,
    /// Contacts and recipients.
    pub others: Vec<OtherHolder>,
    /// Users that were deleted and can still be restored.
    pub deleted: Vec<DeletedUser>,
    /// Values that directory synchronisation withholds.
    pub withheld: Vec<Withheld>,
    /// Purchases of products.
    pub subscriptions: Vec<Subscription>,
    /// The licensing part of the audit log.
    pub audits: Audits,
    /// Lists of records, by number.
    pub lists: Column<ListIndex, ListPlace>,
    /// The place of each file among all by its path: what is told of several files is told in that order.
    input_ranks: Vec<u32>,
    /// Kinds of files that were read.
    pub exported: Exported,
}

impl Tenant {
    /// Takes the paths of the files, in the order in which they were read.
    pub fn set_input_ranks<'p>(&mut self, paths: impl Iterator<Item = &'p str>) {
        let mut order: Vec<(&str, usize)> = paths.zip(0..).collect();
        order.sort_unstable();
        self.input_ranks = vec![0; order.len()];
        for (rank, (_, input)) in (0..).zip(order) {
            if let Some(place) = self.input_ranks.get_mut(input) {
                *place = rank;
            }
        }
    }

    /// The JSON Pointer of the record at a place; none where there is no such list.
    pub fn record_pointer(&self, place: Place) -> Option<String> {
        let list = self.lists.get(place.list)?;
        let position = place.position.map(|position| format!("/{position}")).unwrap_or_default();
        Some(format!("{}{position}", list.pointer))
    }

    /// The place of a list's file among all by their paths.
    pub fn input_rank(&self, list: ListIndex) -> u32 {
        let input = self.lists.get(list).map(|list| list.input.row());
        input.and_then(|input| self.input_ranks.get(input)).copied().unwrap_or_default()
    }
}

/// Files that are named for what is missing of a kind.
const MOST_CUT_FILES: usize = 4;

/// Which kinds of records the export holds at all.
#[derive(Debug, Clone, Default)]
pub struct Exported {
    /// subscribedSkus.
    pub products: bool,
    /// Kinds of records, by the keys of a bundle, of which some are known to be missing: further pages, a file
    /// cut short, or records that were left out; each with the files by which that is known, some of them if they are
    /// many.
    pub cut: BTreeMap<&'static str, BTreeSet<String>>,
    /// Whether users have products whose names stand for none or several.
    pub unclear_names: bool,
    /// Whether files name different tenants: then what does not fit together need not be of one.
    pub several_tenants: bool,
    /// Groups, if only an empty list of them.
    pub groups: bool,
    /// Whether groups were exported and none of them are known to be missing.
    pub groups_whole: bool,
    /// Whether users were exported and none of them are known to be missing.
    pub users_whole: bool,
    /// The organisation.
    pub organization: bool,
    /// Contacts.
    pub contacts: bool,
    /// Exchange recipients.
    pub recipients: bool,
    /// Deleted users.
    pub deleted: bool,
    /// Subscriptions.
    pub subscriptions: bool,
    /// The audit log.
    pub audits: bool,
    /// Whether a log was left out since it is another tenant's.
    pub foreign_audits: bool,
}

impl Exported {
    /// Whether some records of a kind are known to be missing.
    pub fn is_cut(&self, kind: &str) -> bool {
        self.cut.contains_key(kind)
    }

    /// Says that a file lacks some records of a kind.
    pub fn cut_by(&mut self, kind: &'static str, file: &str) {
        let files = self.cut.entry(kind).or_default();
        files.insert(file.to_owned());
        if files.len() > MOST_CUT_FILES {
            files.pop_last();
        }
    }

    /// Whether it is told who besides users and groups holds addresses: Exchange's recipients are contacts, too.
    pub fn tells_other_holders(&self) -> bool {
        self.contacts || self.recipients
    }

    /// Whether subscribedSkus were exported and none of them are known to be missing.
    pub fn lists_all_products(&self) -> bool {
        self.products && !self.is_cut("subscribedSkus")
    }
}

impl Tenant {
    /// The usage location that decides for a user: the user's own, else the directory's.
    pub fn usage_location(&self, user: UserIndex) -> Option<&str> {
        self.texts
            .get(self.users.usage_location.at(user))
            .filter(|country| !country.is_empty())
            .or_else(|| self.organization.usage_location())
    }

    /// Whether the tenant owns a product. subscribedSkus lists everything that it owns (facts 1.3), so what a
    /// whole list lacks is not owned; none where the export does not tell.
    pub fn owns(&self, product: ProductIndex) -> Option<bool> {
        let listed_all = self.exported.lists_all_products();
        self.products.owned.at(product).or(listed_all.then_some(false))
    }

    /// Whether the service has changes of a group still to process, as exported (facts 1.2).
    pub fn is_processing(&self, group: GroupIndex) -> bool {
        let state = self.texts.get(self.groups.processing.at(group)).unwrap_or_default();
        ["QueuedForProcessing", "ProcessingInProgress"].iter().any(|open| state.eq_ignore_ascii_case(open))
    }

    /// Users whom a group has as members and whose own records are not in the export.
    pub fn absent_members(&self, group: GroupIndex) -> impl Iterator<Item = ObjectIndex> {
        let known = self.members.users.get(group).iter().filter(|user| self.users.member_only.at(**user));
        let known = known.filter_map(|user| self.users.object.get(*user).copied());
        self.members.strangers.get(group).iter().copied().chain(known)
    }

    /// Id of a user.
    pub fn user_id(&self, user: UserIndex) -> String {
        self.users.object.get(user).map(|object| self.objects.text(*object)).unwrap_or_default()
    }

    /// Whether the export says that a user has no usage location of their own; not so where it does not say.
    pub fn lacks_usage_location(&self, user: UserIndex) -> bool {
        let own = self.texts.get(self.users.usage_location.at(user)).unwrap_or_default();
        self.users.fields.at(user).has(Fields::USAGE_LOCATION) && own.is_empty()
    }

    /// Id of a group.
    pub fn group_id(&self, group: GroupIndex) -> String {
        self.groups.object.get(group).map(|object| self.objects.text(*object)).unwrap_or_default()
    }

    /// The best name for an object of any kind, for messages.
    pub fn object_name(&self, object: ObjectIndex) -> String {
        let user = self.users.of(object).map(|user| {
            let upn = self.users.principal_name.at(user);
            if upn.is_some() { upn } else { self.users.name.at(user) }
        });
        let group = self.groups.of(object).map(|group| self.groups.name.at(group));
        user.or(group).and_then(|text| self.texts.owned(text)).unwrap_or_else(|| self.objects.text(object))
    }
}
