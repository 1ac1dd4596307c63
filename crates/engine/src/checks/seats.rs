//! What the checks on a product's seats share.

use super::{Finding, places};
use crate::tenant::products::Seats;
use crate::tenant::{ProductIndex, Tenant};
use seatscope_contract::report::{Basis, Confidence, Severity};

/// Products whose seats the export tells, by id. Those of the whole company are left out: nobody holds
/// them (facts 4.23).
pub(super) fn known(tenant: &Tenant) -> impl Iterator<Item = (ProductIndex, Seats)> + '_ {
    of_users(tenant).filter_map(|product| Some((product, tenant.products.seats.at(product)?)))
}

/// The same with the seats that are taken, which an export may tell alone.
pub(super) fn consumed(tenant: &Tenant) -> impl Iterator<Item = (ProductIndex, i64)> + '_ {
    of_users(tenant).filter_map(|product| Some((product, tenant.products.consumed(product)?)))
}

fn of_users(tenant: &Tenant) -> impl Iterator<Item = ProductIndex> + '_ {
    tenant.products.ids.indexes().filter(|product| !tenant.products.company.at(*product))
}

/// A finding about a product's seats.
pub(super) fn finding(
    tenant: &Tenant,
    code: &str,
    severity: Severity,
    product: ProductIndex,
    field: &'static str,
    message: String,
) -> Finding {
    let mut finding = Finding::new(code, severity, Basis::Static, Confidence::Documented);
    finding.products = vec![product];
    finding.evidence.extend(places::of_product(tenant, product, field));
    finding.message = message;
    finding
}
