//! Puts products and the organisation into the tenant's tables.

use super::{Counts, Store, Stored, values};
use crate::import::lenient::{Field, Flag, Text as RawText, Whole};
use crate::import::records::{OrganizationRecord, ProductRecord, UnitsRecord};
use crate::tenant::ids::guid;
use crate::tenant::products::Seats;
use crate::tenant::{Place, PlanIndex, ProductIndex, Tenant};

impl Store {
    /// A product of the tenant. Its own list of plans wins over the catalogue's.
    pub(in crate::import) fn product(&mut self, record: &ProductRecord<'_>, place: Place) -> Stored {
        if record.sku_id.text().is_empty() {
            return Stored::NoId;
        }
        self.note_tenant(tenant_of(record));
        let tenant = &mut self.tenant;
        let product = tenant.products.ids.add(record.sku_id.text());
        let (seats, before) = (seats(record), tenant.products.seats.at(product));
        let (consumed, before_consumed) = (said(&record.consumed), tenant.products.consumed(product));
        let is_new = tenant.products.owned.at(product).is_none();
        // Of two that contradict each other the numbers decide, so that the order of files does not.
        if before.is_none() || seats > before {
            tenant.products.seats.set(product, seats);
            tenant.products.place.set(product, Some(place));
        }
        if tenant.products.seats.at(product).is_none() && consumed > before_consumed {
            tenant.products.only_consumed.set(product, consumed);
            tenant.products.place.set(product, Some(place));
        }
        if is_new || record.status.is_exported() {
            let owned = !record.status.text().eq_ignore_ascii_case("deleted");
            tenant.products.owned.set(product, Some(owned));
        }
        if is_new || record.applies_to.is_exported() {
            let of_company = record.applies_to.text().eq_ignore_ascii_case("company");
            tenant.products.company.set(product, of_company);
        }
        let part_number = record.part_number.text();
        if !part_number.is_empty() {
            tenant.products.part_number.set(product, tenant.texts.intern(part_number));
        }
        let (mut plans, mut company_plans) = (Vec::new(), Vec::new());
        for plan in values(&record.plans).filter(|plan| !plan.id.text().is_empty()) {
            let index = tenant.plans.ids.add(plan.id.text());
            if !plan.name.text().is_empty() && !tenant.plans.name.at(index).is_some() {
                tenant.plans.name.set(index, tenant.texts.intern(plan.name.text()));
            }
            // A plan of the whole company is nobody's in particular (facts 1.3).
            let of_company = plan.applies_to.text().eq_ignore_ascii_case("company");
            if of_company { company_plans.push(index) } else { plans.push(index) }
        }
        let contradiction = record.plans.value().and_then(|_| self.list_plans(product, plans, company_plans));
        match (before, seats) {
            _ if let Some(counts) = contradiction
                && !is_new =>
            {
                Stored::Contradiction("servicePlans", counts)
            }
            _ if is_new => Stored::New,
            (Some(before), Some(seats)) if before != seats => {
                Stored::Contradiction("prepaidUnits and consumedUnits", Counts::by_size(seats > before))
            }
            _ if consumed.zip(before_consumed).is_some_and(|(now, before)| now != before) => {
                Stored::Contradiction("consumedUnits", Counts::by_size(consumed > before_consumed))
            }
            _ => Stored::Duplicate,
        }
    }

    /// The plans that the tenant's own list gives a product; which list counts where it was listed before with others. Of
    /// two such lists the longer one does, and of two as long the ids decide, so that the order of files does not.
    fn list_plans(
        &mut self,
        product: ProductIndex,
        mut plans: Vec<PlanIndex>,
        mut company: Vec<PlanIndex>,
    ) -> Option<Counts> {
        let Tenant { products, plans: known, .. } = &mut self.tenant;
        for list in [&mut plans, &mut company] {
            list.sort_unstable();
            list.dedup();
        }
        let was_listed = products.plans_listed.at(product);
        products.plans_listed.set(product, true);
        let before = [products.plans.get(product), products.company_plans.get(product)];
        if was_listed {
            if before == [plans.as_slice(), company.as_slice()] {
                return None;
            }
            let rank = |lists: [&[PlanIndex]; 2]| {
                let mut ids: Vec<String> =
                    lists.iter().flat_map(|list| *list).map(|plan| known.ids.text(*plan)).collect();
                ids.sort_unstable();
                (ids.len(), lists.map(<[PlanIndex]>::len), ids)
            };
            if rank(before) >= rank([&plans, &company]) {
                return Some(Counts::by_size(false));
            }
        }
        // Without a plan of its own the catalogue's count on.
        if !plans.is_empty() || was_listed {
            products.plans.set(product, plans);
            self.own_plans.insert(product);
        }
        products.company_plans.set(product, company);
        was_listed.then_some(Counts::by_size(true))
    }

    /// The organisation.
    pub(in crate::import) fn organization(&mut self, record: &OrganizationRecord<'_>) -> Stored {
        self.note_tenant(record.id.text());
        let organization = &mut self.tenant.organization;
        let places = record.default_usage_location.is_exported() || record.country.is_exported();
        if organization.id.is_some() && (self.tenant.exported.organization || !places) {
            // Another tenant's organisation is no second copy; the manifest names the other tenant.
            let same = organization.id.as_deref() == Some(record.id.text().to_ascii_lowercase().as_str());
            return if same { Stored::Duplicate } else { Stored::New };
        }
        // The country decides; a tool that only names the tenant does not export the organisation.
        self.tenant.exported.organization |= places;
        let owned =
            |field: &Field<RawText<'_>>| Some(field.text().to_owned()).filter(|text| !text.is_empty());
        organization.id = owned(&record.id).map(|id| id.to_ascii_lowercase());
        organization.name = owned(&record.name);
        organization.default_usage_location = owned(&record.default_usage_location);
        organization.country = owned(&record.country);
        let names = values(&record.domains).map(|domain| domain.name.text()).filter(|name| !name.is_empty());
        organization.domains = names.map(str::to_ascii_lowercase).collect();
        let initial = values(&record.domains).find(|domain| domain.initial.value() == Some(&Flag(true)));
        organization.initial_domain = initial.map(|domain| domain.name.text().to_ascii_lowercase());
        Stored::New
    }
}

fn said(field: &Field<Whole>) -> Option<i64> {
    field.value().map(|Whole(number)| *number)
}

/// The seats of a product; none where a number that decides, enabled or consumed, is missing or damaged, since
/// zero would be a guess. The others add nothing where they are not known: older exports lack lockedOut
/// (facts 1.3), and of one that is damaged the manifest tells.
fn seats(record: &ProductRecord<'_>) -> Option<Seats> {
    let units: &UnitsRecord<'_> = record.prepaid.value()?;
    Some(Seats {
        enabled: said(&units.enabled)?,
        warning: said(&units.warning).unwrap_or_default(),
        suspended: said(&units.suspended).unwrap_or_default(),
        locked_out: said(&units.locked_out).unwrap_or_default(),
        consumed: said(&record.consumed)?,
    })
}

/// The fields without which the seats of a product are not known, and that are not there. What is there and
/// damaged is told as damage.
pub(in crate::import) fn missing_seats(record: &ProductRecord<'_>) -> Vec<&'static str> {
    fn lacks<T>(field: &Field<T>) -> bool {
        matches!(field, Field::Absent | Field::Null)
    }
    let units = record.prepaid.value();
    let enabled = units.is_some_and(|units| lacks(&units.enabled));
    let fields = [
        ("prepaidUnits", lacks(&record.prepaid)),
        ("prepaidUnits/enabled", enabled),
        ("consumedUnits", lacks(&record.consumed)),
    ];
    fields.into_iter().filter_map(|(field, is_missing)| is_missing.then_some(field)).collect()
}

/// The tenant that a product's row names: its id is the tenant's and the product's, joined (facts 1.3).
fn tenant_of<'a>(record: &'a ProductRecord<'_>) -> &'a str {
    let joined = record.id.text().split_once('_').map_or("", |(tenant, _)| tenant);
    if guid(joined).is_some() { joined } else { record.account.text() }
}
