//! Users and their recorded assignments.

use super::attributes::Attributes;
use super::column::{Column, Lists, indexes};
use super::text::Text;
use super::{Fields, License, ObjectIndex, Place, PlanSetIndex, ProductIndex, Rank, UserIndex};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

indexes! {
    /// A kind of recorded assignment: users share few of them.
    ShapeIndex
}

/// What an entry of licenseAssignmentStates says, without its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Shape {
    /// The product.
    pub product: ProductIndex,
    /// Plans switched off.
    pub disabled: PlanSetIndex,
    /// The group it comes through; none for a direct assignment.
    pub group: Option<ObjectIndex>,
    /// State as exported.
    pub state: Text,
    /// Error code in Graph's spelling; none where the entry is healthy, `Other` where it names no error.
    pub error: Text,
    /// Whether it is in error and does not name which error it is.
    pub is_unnamed: bool,
    /// What state and error mean together.
    pub standing: Standing,
}

/// Whether an assignment is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// In force.
    InForce,
    /// In force, but the last change to it failed; for instance a removal (facts 1.1).
    InForceWithError,
    /// Wanted and not in force.
    Failed,
    /// Neither in force nor in error.
    Disabled,
}

impl Standing {
    /// Whether the user has the product through this entry.
    pub fn is_in_force(self) -> bool {
        matches!(self, Self::InForce | Self::InForceWithError)
    }

    /// Whether the entry records an error.
    pub fn is_error(self) -> bool {
        matches!(self, Self::InForceWithError | Self::Failed)
    }
}

/// A recorded assignment of one user.
#[derive(Debug, Clone, Copy)]
pub struct Assignment {
    /// What it says.
    pub shape: ShapeIndex,
    /// When it last changed, in seconds since 1970; 0 where not exported.
    pub since: u32,
    /// Its position in the user's list, for evidence.
    pub position: u16,
}

/// Interned kinds of assignments.
#[derive(Debug, Clone, Default)]
pub struct Shapes {
    shapes: Column<ShapeIndex, Shape>,
    known: FxHashMap<Shape, ShapeIndex>,
}

impl Shapes {
    /// The number of a kind, which is added if it is new.
    pub fn intern(&mut self, shape: Shape) -> ShapeIndex {
        if let Some(known) = self.known.get(&shape) {
            return *known;
        }
        let index = self.shapes.push(shape);
        self.known.insert(shape, index);
        index
    }

    /// Every kind.
    pub fn iter(&self) -> impl Iterator<Item = &Shape> {
        self.shapes.iter().map(|(_, shape)| shape)
    }

    /// The kind of a number.
    pub fn get(&self, index: ShapeIndex) -> Option<&Shape> {
        self.shapes.get(index)
    }
}

/// Users, a column a field.
#[derive(Debug, Clone, Default)]
pub struct Users {
    /// Object id.
    pub object: Column<UserIndex, ObjectIndex>,
    by_object: Column<ObjectIndex, Option<UserIndex>>,
    /// Display name.
    pub name: Column<UserIndex, Text>,
    /// Sign-in name.
    pub principal_name: Column<UserIndex, Text>,
    /// Mail address.
    pub mail: Column<UserIndex, Text>,
    /// Alias.
    pub mail_nickname: Column<UserIndex, Text>,
    /// Department.
    pub department: Column<UserIndex, Text>,
    /// Usage location, upper case.
    pub usage_location: Column<UserIndex, Text>,
    /// `Member` or `Guest`.
    pub user_type: Column<UserIndex, Text>,
    /// Whether sign-in is allowed.
    pub enabled: Column<UserIndex, Option<bool>>,
    /// Whether the user comes from on-premises.
    pub synced: Column<UserIndex, Option<bool>>,
    /// Fields that were exported.
    pub fields: Column<UserIndex, Fields>,
    /// Which of two records counts: the one of the higher rank.
    pub rank: Column<UserIndex, Rank>,
    /// Whether the user is known from a list of members only.
    pub member_only: Column<UserIndex, bool>,
    /// What only membership rules ask for.
    pub attributes: Attributes,
    /// Proxy addresses as exported.
    pub addresses: Lists<UserIndex, Text>,
    /// Effective products, as exported in assignedLicenses.
    pub licenses: Lists<UserIndex, License>,
    /// Recorded assignments. Written by [`Users::record`].
    pub assignments: Lists<UserIndex, Assignment>,
    /// How many users have each error recorded.
    failing: BTreeMap<Text, u64>,
    /// Kinds of recorded assignments.
    pub shapes: Shapes,
    /// Where the record stands.
    pub place: Column<UserIndex, Option<Place>>,
    /// Where licenseAssignmentStates stands, if in another record than the rest.
    pub assignments_place: Column<UserIndex, Option<Place>>,
    /// Where proxyAddresses stands.
    pub addresses_place: Column<UserIndex, Option<Place>>,
}

impl Users {
    /// The user with this object id, if it is one.
    pub fn of(&self, object: ObjectIndex) -> Option<UserIndex> {
        self.by_object.at(object)
    }

    /// The user with this object id, added if it is new; and whether it is new.
    pub fn add(&mut self, object: ObjectIndex) -> (UserIndex, bool) {
        if let Some(known) = self.of(object) {
            return (known, false);
        }
        let user = self.object.push(object);
        self.by_object.set(object, Some(user));
        (user, true)
    }

    /// Number of users.
    pub fn len(&self) -> usize {
        self.object.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.object.is_empty()
    }

    /// Users with a record of their own, not only an entry in a list of members.
    pub fn exported(&self) -> impl Iterator<Item = UserIndex> + '_ {
        self.indexes().filter(|user| !self.member_only.at(*user))
    }

    /// All users.
    pub fn indexes(&self) -> impl Iterator<Item = UserIndex> + use<> {
        self.object.indexes()
    }

    /// Whether the export says which plans are off in everything that a user has. Of what failed through a group
    /// the group's own choice counts.
    pub fn tell_plans(&self, user: UserIndex) -> bool {
        let fields = self.fields.at(user);
        let by_states = fields.has(Fields::ASSIGNMENTS) && !fields.has(Fields::SOME_ASSIGNMENTS);
        let licenses = self.licenses.get(user).iter().filter(|_| !by_states);
        licenses.map(|license| license.disabled).all(PlanSetIndex::is_known)
            && self.recorded(user).all(|(_, shape)| {
                shape.disabled.is_known() || (shape.standing == Standing::Failed && shape.group.is_some())
            })
    }

    /// Puts the recorded assignments of a user in place of those recorded before.
    pub fn record(&mut self, user: UserIndex, assignments: impl IntoIterator<Item = Assignment>) {
        for error in self.errors(user) {
            self.failing.entry(error).and_modify(|users| *users = users.saturating_sub(1));
        }
        self.assignments.set(user, assignments);
        for error in self.errors(user) {
            *self.failing.entry(error).or_default() += 1;
        }
    }

    /// The errors that are recorded, each with the number of users who have it.
    pub fn failing(&self) -> impl Iterator<Item = (Text, u64)> + '_ {
        self.failing.iter().map(|(error, users)| (*error, *users)).filter(|(_, users)| *users > 0)
    }

    /// The errors recorded for a user, each once.
    fn errors(&self, user: UserIndex) -> Vec<Text> {
        let errors = self.recorded(user).map(|(_, shape)| shape.error).filter(|error| error.is_some());
        let mut errors: Vec<Text> = errors.collect();
        errors.sort_unstable();
        errors.dedup();
        errors
    }

    /// Recorded assignments of a user with what they say.
    pub fn recorded(&self, user: UserIndex) -> impl Iterator<Item = (Assignment, Shape)> + '_ {
        self.assignments.get(user).iter().filter_map(|entry| Some((*entry, *self.shapes.get(entry.shape)?)))
    }
}
