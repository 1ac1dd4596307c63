//! Properties of users that only membership rules ask for, and which of them were exported (facts 6.8).
//!
//! A column for each property, as long as somebody has a value: four bytes a user and property beside the texts.
//! Whether a property without a value was exported is a bit of its own, so absent and null stay apart.

pub mod extensions;

use super::UserIndex;
use super::column::{Column, Lists};
use super::text::Text;
use extensions::Extensions;
use rustc_hash::FxHashMap;

/// Declares attributes with their names in rules.
macro_rules! attributes {
    ($($name:ident $text:literal)+) => {
        /// A property of users that rules can ask for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Attribute { $(#[doc = concat!("`", $text, "`")] $name,)+ }

        impl Attribute {
            /// All of them, by number.
            pub const ALL: [Self; [$($text),+].len()] = [$(Self::$name),+];

            /// Its name in rules; `manager` is what `Direct Reports for` asks for.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }
        }
    };
}

attributes! {
    AccountEnabled "accountEnabled"
    AssignedPlans "assignedPlans"
    City "city"
    CompanyName "companyName"
    Country "country"
    Department "department"
    DirSyncEnabled "dirSyncEnabled"
    DisplayName "displayName"
    EmployeeHireDate "employeeHireDate"
    EmployeeId "employeeId"
    Extension1 "extensionAttribute1"
    Extension2 "extensionAttribute2"
    Extension3 "extensionAttribute3"
    Extension4 "extensionAttribute4"
    Extension5 "extensionAttribute5"
    Extension6 "extensionAttribute6"
    Extension7 "extensionAttribute7"
    Extension8 "extensionAttribute8"
    Extension9 "extensionAttribute9"
    Extension10 "extensionAttribute10"
    Extension11 "extensionAttribute11"
    Extension12 "extensionAttribute12"
    Extension13 "extensionAttribute13"
    Extension14 "extensionAttribute14"
    Extension15 "extensionAttribute15"
    FaxNumber "facsimileTelephoneNumber"
    GivenName "givenName"
    JobTitle "jobTitle"
    Mail "mail"
    MailNickname "mailNickName"
    Manager "manager"
    Mobile "mobile"
    DistinguishedName "onPremisesDistinguishedName"
    SecurityIdentifier "onPremisesSecurityIdentifier"
    OtherMails "otherMails"
    PasswordPolicies "passwordPolicies"
    Office "physicalDeliveryOfficeName"
    PostalCode "postalCode"
    PreferredLanguage "preferredLanguage"
    ProxyAddresses "proxyAddresses"
    SipProxyAddress "sipProxyAddress"
    State "state"
    StreetAddress "streetAddress"
    Surname "surname"
    TelephoneNumber "telephoneNumber"
    UsageLocation "usageLocation"
    PrincipalName "userPrincipalName"
    UserType "userType"
}

impl Attribute {
    /// The attribute of a name in rules.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|attribute| attribute.name().eq_ignore_ascii_case(name))
    }

    /// The extension attribute of a number from 1 to 15.
    pub fn extension(number: usize) -> Option<Self> {
        Self::ALL.get((Self::Extension1 as usize + number).checked_sub(1)?).copied()
    }
}

/// Some attributes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AttributeSet(u64);

impl AttributeSet {
    /// Adds an attribute.
    pub fn add(&mut self, attribute: Attribute) {
        self.0 |= 1 << attribute as u8;
    }

    /// Whether an attribute is among them.
    pub fn has(self, attribute: Attribute) -> bool {
        self.0 & (1 << attribute as u8) != 0
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those of either.
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those of both.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those that are not in another set.
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

/// A service plan that a user has, as `assignedPlans` says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UserPlan {
    /// Its id.
    pub service_plan: Text,
    /// Its service, such as `exchange`.
    pub service: Text,
    /// Its status, such as `Enabled`.
    pub status: Text,
}

/// Stands before a value that was exported and cannot be read.
pub(crate) const UNREADABLE: char = '?';

/// Attributes of all users.
#[derive(Debug, Clone, Default)]
pub struct Attributes {
    /// Which attributes were exported, with a value or without one.
    pub exported: Column<UserIndex, AttributeSet>,
    texts: Vec<Column<UserIndex, Text>>,
    /// `proxyAddresses` as they stand, of users who have one with blanks around it; everything but rules trims them.
    pub exact_addresses: Lists<UserIndex, Text>,
    /// `otherMails`.
    pub other_mails: Lists<UserIndex, Text>,
    /// Lists of service plans, which users share, by number from 1.
    plans: Column<UserIndex, u32>,
    plan_lists: Vec<Box<[UserPlan]>>,
    /// Properties that applications add.
    pub extensions: Extensions,
    known_lists: FxHashMap<Box<[UserPlan]>, u32>,
}

impl Attributes {
    /// A text that stands here; `employeeHireDate` as seconds since 1970, or as it was written behind [`UNREADABLE`],
    /// `manager` as the id. Of one that stands in another column it is the text with the blanks around it, where there
    /// are any: rules compare blanks, too.
    pub fn text(&self, user: UserIndex, attribute: Attribute) -> Text {
        self.texts.get(attribute as usize).map(|column| column.at(user)).unwrap_or_default()
    }

    /// Sets a text; none takes no room.
    pub fn set(&mut self, user: UserIndex, attribute: Attribute, text: Text) {
        if self.texts.is_empty() {
            self.texts.resize_with(Attribute::ALL.len(), Column::default);
        }
        let Some(column) = self.texts.get_mut(attribute as usize) else { return };
        if column.at(user) != text {
            column.set(user, text);
        }
    }

    /// A number of a user's service plans, which is the same for all users who have the same ones.
    pub fn plans_number(&self, user: UserIndex) -> u32 {
        self.plans.at(user)
    }

    /// A user's service plans.
    pub fn plans(&self, user: UserIndex) -> &[UserPlan] {
        let row = (self.plans.at(user) as usize).checked_sub(1);
        row.and_then(|row| self.plan_lists.get(row)).map(Box::as_ref).unwrap_or_default()
    }

    /// The service plans of all users; lists that users share once.
    pub fn all_plans(&self) -> impl Iterator<Item = &UserPlan> {
        self.plan_lists.iter().flat_map(|list| list.iter())
    }

    /// Sets a user's service plans.
    pub fn set_plans(&mut self, user: UserIndex, plans: Vec<UserPlan>) {
        let plans = plans.into_boxed_slice();
        let number = match self.known_lists.get(&plans) {
            Some(known) => *known,
            None => {
                self.plan_lists.push(plans.clone());
                let number = u32::try_from(self.plan_lists.len()).unwrap_or(u32::MAX);
                self.known_lists.insert(plans, number);
                number
            }
        };
        self.plans.set(user, number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use seatscope_membership::{PROPERTIES, PropertyKind};

    #[test]
    fn every_property_of_rules_is_kept_or_stands_elsewhere() {
        for property in PROPERTIES.iter().filter(|property| property.kind != PropertyKind::Groups) {
            let is_kept = Attribute::named(&property.name).is_some();
            assert!(is_kept || property.name == "objectId", "{}", property.name);
        }
        assert_eq!(Attribute::extension(1), Some(Attribute::Extension1));
        assert_eq!(Attribute::extension(15), Some(Attribute::Extension15));
        assert!(Attribute::ALL.len() <= u64::BITS as usize);
    }
}
