//! Strategies for scenarios: edits of every kind, some of which the service would refuse.

use super::{Numbers, PLANS, ids, tenants};
use crate::model::{Id, ModelTenant};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use seatscope_contract::scenario::{AddLicense, Edit};

/// What is done.
#[derive(Debug, Clone, Copy)]
enum Kind {
    AssignToGroup,
    AssignToUser,
    AddMember,
    RemoveMember,
    DeleteGroup,
    SetUsageLocation,
    SetSeats,
    SetProxyAddresses,
    SetMembershipRule,
    AddServicePlan,
    DeleteUser,
    Reprocess,
}

/// An edit in small numbers, so that it shrinks well: each picks one of what the tenant has.
#[derive(Debug, Clone)]
struct EditDraft {
    kind: Kind,
    user: u8,
    group: u8,
    product: u8,
    /// Another product, which goes in the same change.
    instead: Option<u8>,
    /// Whether the product goes and does not come.
    removes: bool,
    off: Numbers,
    number: u8,
}

/// A tenant, and up to six edits of it.
pub fn scenarios() -> impl Strategy<Value = (ModelTenant, Vec<Edit>)> {
    (tenants(), vec(drafts(), 0..=6)).prop_map(|(tenant, drafts)| {
        let edits = drafts.iter().filter_map(|draft| draft.edit(&tenant)).collect();
        (tenant, edits)
    })
}

fn drafts() -> impl Strategy<Value = EditDraft> {
    let kind = select(vec![
        Kind::AssignToGroup,
        Kind::AssignToGroup,
        Kind::AssignToGroup,
        Kind::AssignToUser,
        Kind::AssignToUser,
        Kind::AssignToUser,
        Kind::AddMember,
        Kind::AddMember,
        Kind::RemoveMember,
        Kind::RemoveMember,
        Kind::DeleteGroup,
        Kind::SetUsageLocation,
        Kind::SetSeats,
        Kind::SetProxyAddresses,
        Kind::SetMembershipRule,
        Kind::AddServicePlan,
        Kind::DeleteUser,
        Kind::Reprocess,
    ]);
    let off = prop_oneof![
        2 => Just(Numbers::new()),
        1 => prop::collection::btree_set(1..=PLANS, 1..=3)
    ];
    let instead = prop::option::weighted(0.4, any::<u8>());
    (kind, any::<u8>(), any::<u8>(), any::<u8>(), instead, prop::bool::weighted(0.3), off, any::<u8>())
        .prop_map(|(kind, user, group, product, instead, removes, off, number)| EditDraft {
            kind,
            user,
            group,
            product,
            instead,
            removes,
            off,
            number,
        })
}

impl EditDraft {
    /// The edit in a tenant; none where the tenant has nothing of the kind.
    fn edit(&self, tenant: &ModelTenant) -> Option<Edit> {
        let user = pick(tenant.users.keys(), self.user)?;
        // What was not exported can only be taken to be as it is.
        let known =
            tenant.groups.iter().filter(|(_, group)| group.members.is_some() && group.licenses.is_some());
        let group = pick(known.map(|(id, _)| id), self.group);
        let product = pick(tenant.products.keys(), self.product)?;
        Some(match self.kind {
            Kind::AssignToGroup => {
                let (add_licenses, remove_licenses) = self.licenses(tenant, &product);
                Edit::AssignLicense { group: Some(group?), user: None, add_licenses, remove_licenses }
            }
            Kind::AssignToUser => {
                tenant.users.get(&user)?.states.as_ref()?;
                let (add_licenses, remove_licenses) = self.licenses(tenant, &product);
                Edit::AssignLicense { group: None, user: Some(user), add_licenses, remove_licenses }
            }
            Kind::AddMember => Edit::AddMember { group: group?, user },
            Kind::RemoveMember => Edit::RemoveMember { group: group?, user },
            Kind::DeleteGroup => Edit::DeleteGroup { group: group?, dependants: None },
            Kind::SetUsageLocation => {
                let countries = ["ES", "PT", "US"];
                let usage_location = countries.get(usize::from(self.number % 3))?;
                Edit::SetUsageLocation { user, usage_location: (*usage_location).to_owned() }
            }
            Kind::SetSeats => Edit::SetSeats { sku_id: product, enabled: 500 + u64::from(self.number) },
            Kind::SetProxyAddresses => {
                let address = |number| format!("smtp:shared{number}@contoso.example");
                let proxy_addresses = (!self.number.is_multiple_of(4)).then(|| address(self.number % 4));
                Edit::SetProxyAddresses { user, proxy_addresses: proxy_addresses.into_iter().collect() }
            }
            Kind::SetMembershipRule => {
                let country = if self.removes { "US" } else { "PT" };
                let membership_rule = format!("user.usageLocation -eq \"{country}\"");
                Edit::SetMembershipRule { group: group?, membership_rule }
            }
            Kind::AddServicePlan => {
                // Only a plan that the export or a rule names is known.
                let known = tenant.products.values().flat_map(|product| &product.plans);
                let service_plan_id = pick(known, self.number)?;
                Edit::AddServicePlan { sku_id: product, service_plan_id }
            }
            Kind::DeleteUser => Edit::DeleteUser { user },
            Kind::Reprocess => match self.number % 3 {
                0 => Edit::Reprocess { group: None, user: Some(user), all: None },
                1 => Edit::Reprocess { group: Some(group?), user: None, all: None },
                _ => Edit::Reprocess { group: None, user: None, all: Some(true) },
            },
        })
    }

    /// What comes and what goes.
    fn licenses(&self, tenant: &ModelTenant, product: &Id) -> (Vec<AddLicense>, Vec<Id>) {
        if self.removes {
            return (Vec::new(), vec![product.clone()]);
        }
        let plans = &tenant.products[product].plans;
        let disabled_plans = ids('d', &self.off).intersection(plans).cloned().collect();
        let other = self.instead.and_then(|instead| pick(tenant.products.keys(), instead));
        let other = other.filter(|other| other != product);
        (vec![AddLicense { sku_id: product.clone(), disabled_plans }], other.into_iter().collect())
    }
}

fn pick<'i>(ids: impl Iterator<Item = &'i Id>, number: u8) -> Option<Id> {
    let ids: Vec<&Id> = ids.collect();
    ids.get(usize::from(number) % ids.len().max(1)).map(|id| (*id).clone())
}
