//! Taking a product away: from a group, or from users who have it directly.

use super::Candidate;
use super::candidates::MOST_USERS;
use crate::checks::{Context, Names, count};
use crate::tenant::{ObjectIndex, ProductIndex, UserIndex};
use seatscope_contract::scenario::Edit;

/// Removes a product from a group.
pub(super) fn from_group(context: Context<'_>, group: ObjectIndex, product: ProductIndex) -> Candidate {
    let (tenant, names) = (context.tenant, Names(context.tenant));
    Candidate {
        title: format!("Remove {} from {}", names.product(product), names.group(group)),
        edits: vec![remove(context, Some(tenant.objects.text(group)), None, product)],
    }
}

/// Removes a product from users who have it directly; none if there are none, or too many to name.
pub(super) fn directly(
    context: Context<'_>,
    users: &[UserIndex],
    product: ProductIndex,
) -> Option<Candidate> {
    let few = !users.is_empty() && users.len() <= MOST_USERS;
    few.then(|| Candidate {
        title: format!(
            "Remove the directly assigned {} from {}",
            Names(context.tenant).product(product),
            count(users.len(), "user", "users")
        ),
        edits: users
            .iter()
            .map(|user| remove(context, None, Some(context.tenant.user_id(*user)), product))
            .collect(),
    })
}

fn remove(context: Context<'_>, group: Option<String>, user: Option<String>, product: ProductIndex) -> Edit {
    let remove_licenses = vec![context.tenant.products.ids.text(product)];
    Edit::AssignLicense { group, user, add_licenses: Vec::new(), remove_licenses }
}
