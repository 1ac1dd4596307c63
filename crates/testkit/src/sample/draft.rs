//! A person before the name is given: where they work, the groups they are in, and what their licences look like.

use super::groups::{self, Off};
use super::products::Product;

/// One entry of `licenseAssignmentStates`.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) product: Product,
    /// The group it comes from, none where it is direct.
    pub(crate) group: Option<usize>,
    pub(crate) off: Off,
    pub(crate) state: &'static str,
    pub(crate) error: &'static str,
    /// When it was last updated, where that matters.
    pub(crate) since: Option<&'static str>,
}

impl Entry {
    /// Whether the licence is in force, and takes a seat.
    pub(crate) fn in_force(&self) -> bool {
        matches!(self.state, "Active" | "ActiveWithError")
    }
}

/// A person without a name.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) department: &'static str,
    pub(crate) title: &'static str,
    /// The index of the office, none where any will do in which every product may be used.
    pub(crate) office: Option<usize>,
    pub(crate) usage_location: bool,
    pub(crate) enabled: bool,
    pub(crate) synced: bool,
    pub(crate) guest: bool,
    /// False for accounts that Exchange has not seen yet: no mail, no addresses.
    pub(crate) mailbox: bool,
    /// Addresses beside the usual two.
    pub(crate) addresses: Vec<&'static str>,
    /// What mail says where it is not the primary address.
    pub(crate) mail: Option<&'static str>,
    /// An address that directory synchronisation withholds.
    pub(crate) withheld: Option<&'static str>,
    /// Whether a contact from before still has the address of the sign-in name.
    pub(crate) was_contact: bool,
    pub(crate) groups: Vec<usize>,
    pub(crate) entries: Vec<Entry>,
}

impl Draft {
    /// A member without any licence.
    pub(crate) fn new(department: &'static str, title: &'static str) -> Self {
        Self {
            department,
            title,
            office: None,
            usage_location: true,
            enabled: true,
            synced: false,
            guest: false,
            mailbox: true,
            addresses: Vec::new(),
            mail: None,
            withheld: None,
            was_contact: false,
            groups: vec![groups::EVERYONE],
            entries: Vec::new(),
        }
    }

    /// A member of the group who has what it licenses.
    pub(crate) fn joins(mut self, group: usize) -> Self {
        for &(product, off) in groups::get(group).licenses {
            self.entries.push(entry(product, Some(group), off));
        }
        self.waits_in(group)
    }

    /// A member of the group who was not processed yet.
    pub(crate) fn waits_in(mut self, group: usize) -> Self {
        self.groups.push(group);
        self
    }

    /// A member of the group for whom this product failed, and with it the others of the group.
    pub(crate) fn fails(self, group: usize, product: Product, error: &'static str) -> Self {
        let first = self.entries.len();
        let mut failed = self.joins(group);
        for entry in &mut failed.entries[first..] {
            entry.state = "Error";
            entry.error = if entry.product == product { error } else { "Other" };
        }
        failed
    }

    /// Left the group, which could not take the product back.
    pub(crate) fn keeps(mut self, group: usize, product: Product, error: &'static str) -> Self {
        let off = groups::get(group).licenses.iter().find(|license| license.0 == product);
        let entry = entry(product, Some(group), off.map_or(Off::Nothing, |license| license.1));
        self.entries.push(Entry { state: "ActiveWithError", error, ..entry });
        self
    }

    /// Has the product directly.
    pub(crate) fn holds(mut self, product: Product, off: Off) -> Self {
        self.entries.push(entry(product, None, off));
        self
    }

    /// The last entry dates from then.
    pub(crate) fn since(mut self, date: &'static str) -> Self {
        if let Some(entry) = self.entries.last_mut() {
            entry.since = Some(date);
        }
        self
    }

    /// Holds this address too.
    pub(crate) fn address(mut self, address: &'static str) -> Self {
        self.addresses.push(address);
        self
    }

    /// Works in this office.
    pub(crate) fn office(mut self, office: usize) -> Self {
        self.office = Some(office);
        self
    }
}

fn entry(product: Product, group: Option<usize>, off: Off) -> Entry {
    Entry { product, group, off, state: "Active", error: "None", since: None }
}
