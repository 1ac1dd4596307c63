//! What a rule asks of a user, and the answers.

use crate::property::Property;
use std::ops::ControlFlow;
use time::OffsetDateTime;

/// What is known of a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field<T> {
    /// It was not exported: nobody knows.
    Absent,
    /// There is a value that cannot be read: nobody knows which.
    Unreadable,
    /// It is known that there is no value.
    Null,
    /// The value.
    Value(T),
}

/// A property that a rule asks for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'rule> {
    /// The property's place in [`crate::Rule::properties`], so that columns can be found once for all users.
    pub slot: usize,
    /// The property.
    pub property: &'rule Property,
}

/// One service plan of a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan<'a> {
    /// The plan's id.
    pub service_plan_id: Field<&'a str>,
    /// The service, such as `SCO`.
    pub service: Field<&'a str>,
    /// The status, such as `Enabled`.
    pub capability_status: Field<&'a str>,
}

/// One item of a collection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item<'a> {
    /// A text, or the id of a group.
    Text(&'a str),
    /// A service plan.
    Plan(Plan<'a>),
}

/// Takes items until it says `Break`.
pub type Visitor<'a> = dyn FnMut(Item<'_>) -> ControlFlow<()> + 'a;

/// A user, as far as rules can see. Each method is asked only for properties of its kind.
pub trait Subject {
    /// A text; of `manager`, the manager's id.
    fn text(&self, asked: Asked<'_>) -> Field<&str>;
    /// A number that stands for the text or the items, where there are some and they have a number: the same number is
    /// the same text, or the same items, for all users.
    fn number(&self, _asked: Asked<'_>) -> Option<u32> {
        None
    }
    /// True or false.
    fn flag(&self, asked: Asked<'_>) -> Field<bool>;
    /// A moment.
    fn date(&self, asked: Asked<'_>) -> Field<OffsetDateTime>;
    /// Hands over the items of a collection, one by one, until `visit` breaks. `Null` counts as no items.
    fn items(&self, asked: Asked<'_>, visit: &mut Visitor<'_>) -> Field<()>;
}
