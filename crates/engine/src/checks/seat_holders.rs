//! What the checks on accounts that hold seats share.

use super::{Context, Finding, Names, count, places};
use crate::licensing::claims::{claims, products_in_force};
use crate::tenant::{ProductIndex, UserIndex};
use seatscope_contract::report::{Basis, Confidence, Severity};
use std::collections::BTreeMap;

/// A kind of account, and the words for it.
pub(super) struct Kind {
    /// The finding's code.
    pub(super) code: &'static str,
    /// The field that makes an account one of the kind.
    pub(super) field: &'static str,
    /// One of them.
    pub(super) one: &'static str,
    /// More of them.
    pub(super) many: &'static str,
}

/// One finding for each product of which accounts of a kind hold seats.
pub(super) fn findings(
    context: Context<'_>,
    kind: &Kind,
    is_one: impl Fn(UserIndex) -> bool,
) -> Vec<Finding> {
    let tenant = context.tenant;
    let mut holders: BTreeMap<ProductIndex, Vec<UserIndex>> = BTreeMap::new();
    for user in tenant.users.indexes().filter(|user| is_one(*user)) {
        for product in products_in_force(&claims(context.world, user)) {
            holders.entry(product).or_default().push(user);
        }
    }
    let finding = |(product, users): (ProductIndex, Vec<UserIndex>)| {
        let mut finding = Finding::new(kind.code, Severity::Info, Basis::Static, Confidence::Documented);
        finding.products = vec![product];
        finding.evidence =
            users.iter().filter_map(|user| places::of_user(tenant, *user, kind.field)).collect();
        finding.message =
            format!("{} of {}.", count(users.len(), kind.one, kind.many), Names(tenant).product(product));
        finding.users = users;
        finding
    };
    holders.into_iter().map(finding).collect()
}
