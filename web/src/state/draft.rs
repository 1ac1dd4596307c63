//! A change while it is being put together.

use seatscope_contract::scenario::{AddLicense, Edit};

/// What a change does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Process a group's members again.
    #[default]
    ReprocessGroup,
    /// Process one user again.
    ReprocessUser,
    /// Process everybody again.
    ReprocessAll,
    /// Make a group give a product.
    GiveToGroup,
    /// Make a group no longer give a product.
    TakeFromGroup,
    /// Assign a product directly.
    GiveToUser,
    /// Take a direct assignment away.
    TakeFromUser,
    /// Add a member.
    AddMember,
    /// Take a member out.
    RemoveMember,
    /// Set a group's membership rule.
    SetRule,
    /// Set a usage location.
    SetLocation,
    /// Set how many seats are owned.
    SetSeats,
    /// The service adds a plan to a product.
    AddPlan,
    /// Replace a user's proxy addresses.
    SetAddresses,
    /// Delete a group.
    DeleteGroup,
    /// Delete a user.
    DeleteUser,
}

/// All kinds, in the order in which they are offered.
pub(crate) const KINDS: [Kind; 16] = [
    Kind::ReprocessGroup,
    Kind::ReprocessUser,
    Kind::ReprocessAll,
    Kind::GiveToGroup,
    Kind::TakeFromGroup,
    Kind::GiveToUser,
    Kind::TakeFromUser,
    Kind::AddMember,
    Kind::RemoveMember,
    Kind::SetRule,
    Kind::SetLocation,
    Kind::SetSeats,
    Kind::AddPlan,
    Kind::SetAddresses,
    Kind::DeleteGroup,
    Kind::DeleteUser,
];

/// An object that was chosen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Picked {
    /// Its id.
    pub(crate) id: String,
    /// Its best name.
    pub(crate) name: String,
}

/// What one must say beside the objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// A country.
    Country,
    /// A number of seats.
    Seats,
    /// A service plan's id.
    Plan,
    /// Addresses, one a line.
    Addresses,
    /// A membership rule.
    Rule,
}

/// The draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Draft {
    /// What it does.
    pub(crate) kind: Kind,
    /// The group chosen.
    pub(crate) group: Option<Picked>,
    /// The user chosen.
    pub(crate) user: Option<Picked>,
    /// The product chosen.
    pub(crate) product: Option<Picked>,
    /// What was typed.
    pub(crate) value: String,
    /// Ids of plans that stay off.
    pub(crate) off: Vec<String>,
}

impl Kind {
    /// Whether a group must be chosen.
    pub(crate) fn needs_group(self) -> bool {
        matches!(
            self,
            Self::ReprocessGroup
                | Self::GiveToGroup
                | Self::TakeFromGroup
                | Self::AddMember
                | Self::RemoveMember
                | Self::SetRule
                | Self::DeleteGroup
        )
    }

    /// Whether a user must be chosen.
    pub(crate) fn needs_user(self) -> bool {
        matches!(
            self,
            Self::ReprocessUser
                | Self::GiveToUser
                | Self::TakeFromUser
                | Self::AddMember
                | Self::RemoveMember
                | Self::SetLocation
                | Self::SetAddresses
                | Self::DeleteUser
        )
    }

    /// Whether a product must be chosen.
    pub(crate) fn needs_product(self) -> bool {
        matches!(
            self,
            Self::GiveToGroup
                | Self::TakeFromGroup
                | Self::GiveToUser
                | Self::TakeFromUser
                | Self::SetSeats
                | Self::AddPlan
        )
    }

    /// Whether plans can be left off.
    pub(crate) fn gives(self) -> bool {
        matches!(self, Self::GiveToGroup | Self::GiveToUser)
    }

    /// What must be typed.
    pub(crate) fn value(self) -> Option<Value> {
        match self {
            Self::SetLocation => Some(Value::Country),
            Self::SetSeats => Some(Value::Seats),
            Self::AddPlan => Some(Value::Plan),
            Self::SetAddresses => Some(Value::Addresses),
            Self::SetRule => Some(Value::Rule),
            _ => None,
        }
    }
}

impl Draft {
    /// The edit, if everything that it needs was said.
    pub(crate) fn edit(&self) -> Option<Edit> {
        let id = |picked: &Option<Picked>| picked.as_ref().map(|picked| picked.id.clone());
        let group = || id(&self.group);
        let user = || id(&self.user);
        let product = || id(&self.product);
        let text = self.value.trim();
        let typed = || (!text.is_empty()).then(|| text.to_owned());
        let reprocess = |group, user, all| Some(Edit::Reprocess { group, user, all });
        let licence = |group, user, add: bool, sku_id: String| Edit::AssignLicense {
            group,
            user,
            add_licenses: if add {
                vec![AddLicense { sku_id: sku_id.clone(), disabled_plans: self.off.clone() }]
            } else {
                Vec::new()
            },
            remove_licenses: if add { Vec::new() } else { vec![sku_id] },
        };
        match self.kind {
            Kind::ReprocessGroup => group().and_then(|group| reprocess(Some(group), None, None)),
            Kind::ReprocessUser => user().and_then(|user| reprocess(None, Some(user), None)),
            Kind::ReprocessAll => reprocess(None, None, Some(true)),
            Kind::GiveToGroup => Some(licence(Some(group()?), None, true, product()?)),
            Kind::TakeFromGroup => Some(licence(Some(group()?), None, false, product()?)),
            Kind::GiveToUser => Some(licence(None, Some(user()?), true, product()?)),
            Kind::TakeFromUser => Some(licence(None, Some(user()?), false, product()?)),
            Kind::AddMember => Some(Edit::AddMember { group: group()?, user: user()? }),
            Kind::RemoveMember => Some(Edit::RemoveMember { group: group()?, user: user()? }),
            Kind::SetRule => Some(Edit::SetMembershipRule { group: group()?, membership_rule: typed()? }),
            Kind::SetLocation => {
                Some(Edit::SetUsageLocation { user: user()?, usage_location: typed()?.to_uppercase() })
            }
            Kind::SetSeats => Some(Edit::SetSeats { sku_id: product()?, enabled: text.parse().ok()? }),
            Kind::AddPlan => {
                Some(Edit::AddServicePlan { sku_id: product()?, service_plan_id: typed()?.to_lowercase() })
            }
            Kind::SetAddresses => {
                let lines = self.value.lines().map(str::trim).filter(|line| !line.is_empty());
                let proxy_addresses = lines.map(str::to_owned).collect();
                Some(Edit::SetProxyAddresses { user: user()?, proxy_addresses })
            }
            Kind::DeleteGroup => Some(Edit::DeleteGroup { group: group()?, dependants: None }),
            Kind::DeleteUser => Some(Edit::DeleteUser { user: user()? }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picked(id: &str) -> Option<Picked> {
        Some(Picked { id: id.to_owned(), name: id.to_owned() })
    }

    #[test]
    fn a_draft_becomes_an_edit_once_all_is_said() {
        for kind in KINDS {
            let empty = Draft { kind, ..Draft::default() };
            assert_eq!(empty.edit().is_some(), kind == Kind::ReprocessAll, "{kind:?}");
            let full = Draft {
                kind,
                group: picked("g"),
                user: picked("u"),
                product: picked("p"),
                value: "7".to_owned(),
                off: Vec::new(),
            };
            assert!(full.edit().is_some(), "{kind:?}");
        }
    }

    #[test]
    fn what_was_typed_is_read() {
        let seats = |value: &str| {
            let value = value.to_owned();
            Draft { kind: Kind::SetSeats, product: picked("p"), value, ..Draft::default() }.edit()
        };
        assert_eq!(seats(" 12 "), Some(Edit::SetSeats { sku_id: "p".to_owned(), enabled: 12 }));
        assert_eq!(seats("-1"), None);
        let value = " SMTP:a@x.example \n\nsmtp:b@x.example\n".to_owned();
        let addresses = Draft { kind: Kind::SetAddresses, user: picked("u"), value, ..Draft::default() };
        let proxy_addresses = vec!["SMTP:a@x.example".to_owned(), "smtp:b@x.example".to_owned()];
        assert_eq!(addresses.edit(), Some(Edit::SetProxyAddresses { user: "u".to_owned(), proxy_addresses }));
    }
}
