//! Users, products and plans as a change ticket names them.

use crate::report::markdown::escape;
use seatscope_contract::report::{PlanRef, ProductRef};
use seatscope_contract::views::NamedUser;

/// Plans named for one product.
const PLANS: usize = 12;

/// Some users by sign-in name, and how many more there are; a total of 0 does not count.
pub(super) fn users(named: &[NamedUser], total: u64) -> String {
    let limit = if total == 0 { 3 } else { named.len() };
    let names: Vec<String> = named.iter().take(limit).map(user).collect();
    let names = names.join(", ");
    match total.saturating_sub(named.len() as u64) {
        _ if total == 0 => names,
        0 if total == 1 => names,
        0 => format!("{total} users: {names}"),
        more => format!("{total} users: {names} and {more} more"),
    }
}

/// A user by sign-in name, or else by name or id.
pub(super) fn user(user: &NamedUser) -> String {
    escape(user.user_principal_name.as_ref().or(user.name.as_ref()).unwrap_or(&user.id))
}

/// A product's name, or its part number or id; for the caller to escape.
pub(super) fn product(product: &ProductRef) -> String {
    product.name.as_ref().or(product.sku_part_number.as_ref()).unwrap_or(&product.sku_id).clone()
}

/// The first plans by name, and how many more there are.
pub(super) fn plans(plans: &[PlanRef]) -> String {
    let name = |plan: &PlanRef| {
        let name = plan.display_name.as_ref().or(plan.name.as_ref()).unwrap_or(&plan.id);
        escape(name)
    };
    let named: Vec<String> = plans.iter().take(PLANS).map(name).collect();
    let more = plans.len().saturating_sub(PLANS);
    if more == 0 { named.join(", ") } else { format!("{} and {more} more", named.join(", ")) }
}
