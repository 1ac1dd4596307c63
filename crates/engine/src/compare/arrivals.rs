//! Users, groups and products that came and went. Where a list is not there to its end, nobody knows who
//! is missing from it.

use super::gaps::Gaps;
use super::pair::{Pair, Which};
use crate::exports::{GROUPS, PRODUCTS, USERS};
use crate::tenant::{GroupIndex, ProductIndex, UserIndex};
use seatscope_contract::comparison::{Arrivals, People, Totals};
use seatscope_contract::report::{GroupRef, ProductRef};

/// Users that only one export has.
pub(super) fn users(pair: &Pair<'_>, gaps: &mut Gaps, totals: &mut Totals) -> Arrivals<People> {
    let [earlier, later] = [Which::Earlier, Which::Later].map(|which| pair.told(which).users);
    gaps.add_list("users", [earlier, later], &USERS);
    let only = |which: Which| -> People {
        if !pair.told(which.other()).users {
            return People::default();
        }
        let users = pair.tenant(which).users.exported();
        let only: Vec<UserIndex> = users.filter(|user| pair.other_user(which, *user).is_none()).collect();
        pair.people(which, only)
    };
    let arrivals = Arrivals { came: only(Which::Later), went: only(Which::Earlier) };
    (totals.users_came, totals.users_went) = (arrivals.came.total, arrivals.went.total);
    arrivals
}

/// Groups that only one export has.
pub(super) fn groups(pair: &Pair<'_>, gaps: &mut Gaps, totals: &mut Totals) -> Arrivals<Vec<GroupRef>> {
    let [earlier, later] = [Which::Earlier, Which::Later].map(|which| pair.told(which).groups);
    gaps.add_list("groups", [earlier, later], &GROUPS);
    let only = |which: Which| -> Vec<GroupRef> {
        if !pair.told(which.other()).groups {
            return Vec::new();
        }
        let tenant = pair.tenant(which);
        let only = tenant.groups.exported().filter(|group| pair.other_group(which, *group).is_none());
        let mut only: Vec<GroupIndex> = only.collect();
        only.sort_by_cached_key(|group| tenant.group_id(*group));
        let objects = only.into_iter().filter_map(|group| tenant.groups.object.get(group));
        objects.map(|object| pair.group(pair.objects.shared(which, *object))).collect()
    };
    let (came, went) = (only(Which::Later), only(Which::Earlier));
    (totals.groups_came, totals.groups_went) = (came.len() as u64, went.len() as u64);
    Arrivals { came: pair.cut(came), went: pair.cut(went) }
}

/// Products that the tenant owns in one export only.
pub(super) fn products(pair: &Pair<'_>, gaps: &mut Gaps, totals: &mut Totals) -> Arrivals<Vec<ProductRef>> {
    let listed = [Which::Earlier, Which::Later].map(|which| pair.tenant(which).exported.lists_all_products());
    gaps.add_list("products", listed, &PRODUCTS);
    let only = |which: Which| -> Vec<ProductRef> {
        let is_only = |product: &ProductIndex| {
            owns(pair, which, *product) == Some(true) && owns(pair, which.other(), *product) == Some(false)
        };
        let only = pair.sorted_products(pair.products.indexes().filter(is_only).collect());
        only.into_iter().map(|product| pair.product(product)).collect()
    };
    let (came, went) = (only(Which::Later), only(Which::Earlier));
    (totals.products_came, totals.products_went) = (came.len() as u64, went.len() as u64);
    Arrivals { came: pair.cut(came), went: pair.cut(went) }
}

/// Whether the tenant owned a product, given by its shared number; none where that export does not tell.
pub(super) fn owns(pair: &Pair<'_>, which: Which, product: ProductIndex) -> Option<bool> {
    let tenant = pair.tenant(which);
    match pair.products.own(which, product) {
        Some(own) => tenant.owns(own),
        None => tenant.exported.lists_all_products().then_some(false),
    }
}
