//! Puts products and the organisation into the tenant's tables.

use super::{Store, Stored, values};
use crate::import::lenient::{Field, Text as RawText, Whole};
use crate::import::records::{OrganizationRecord, ProductRecord};
use crate::tenant::products::Seats;

impl Store {
    /// A product of the tenant. Its own list of plans wins over the catalogue's.
    pub(in crate::import) fn product(&mut self, record: &ProductRecord<'_>) -> Stored {
        if record.sku_id.text().is_empty() {
            return Stored::NoId;
        }
        self.note_tenant(record.account.text());
        let tenant = &mut self.tenant;
        let product = tenant.products.ids.add(record.sku_id.text());
        let units = record.prepaid.value();
        let whole = |field: Option<&Field<_>>| match field {
            Some(Field::Value(Whole(number))) => *number,
            _ => 0,
        };
        let seats = Seats {
            enabled: whole(units.map(|units| &units.enabled)),
            warning: whole(units.map(|units| &units.warning)),
            suspended: whole(units.map(|units| &units.suspended)),
            locked_out: whole(units.map(|units| &units.locked_out)),
            consumed: whole(Some(&record.consumed)),
        };
        let before = tenant.products.seats.at(product);
        if units.is_some() {
            tenant.products.seats.set(product, Some(seats));
        }
        tenant.products.company.set(product, record.applies_to.text().eq_ignore_ascii_case("company"));
        let part_number = record.part_number.text();
        if !part_number.is_empty() {
            tenant.products.part_number.set(product, tenant.texts.intern(part_number));
        }
        let mut plans = Vec::new();
        for plan in values(&record.plans).filter(|plan| !plan.id.text().is_empty()) {
            let index = tenant.plans.ids.add(plan.id.text());
            if !plan.name.text().is_empty() && !tenant.plans.name.at(index).is_some() {
                tenant.plans.name.set(index, tenant.texts.intern(plan.name.text()));
            }
            // A plan of the whole company is nobody's in particular (facts 1.3).
            if !plan.applies_to.text().eq_ignore_ascii_case("company") {
                plans.push(index);
            }
        }
        if !plans.is_empty() {
            plans.sort_unstable();
            plans.dedup();
            tenant.products.plans.set(product, plans);
        }
        match before {
            None => Stored::New,
            Some(before) if before == seats => Stored::Duplicate,
            Some(_) => Stored::Contradiction("prepaidUnits and consumedUnits"),
        }
    }

    /// The organisation.
    pub(in crate::import) fn organization(&mut self, record: &OrganizationRecord<'_>) -> Stored {
        self.note_tenant(record.id.text());
        let organization = &mut self.tenant.organization;
        if self.tenant.exported.organization {
            // Another tenant's organisation is no second copy; the manifest names the other tenant.
            let same = organization.id.as_deref() == Some(record.id.text().to_ascii_lowercase().as_str());
            return if same { Stored::Duplicate } else { Stored::New };
        }
        self.tenant.exported.organization = true;
        let owned =
            |field: &Field<RawText<'_>>| Some(field.text().to_owned()).filter(|text| !text.is_empty());
        organization.id = owned(&record.id).map(|id| id.to_ascii_lowercase());
        organization.name = owned(&record.name);
        organization.default_usage_location = owned(&record.default_usage_location);
        organization.country = owned(&record.country);
        organization.domains =
            values(&record.domains).map(|domain| domain.name.text().to_ascii_lowercase()).collect();
        Stored::New
    }
}
