//! Ways to take a redundant product away. A seat comes back only when its user has the product from
//! nowhere any more, so all sources together are offered beside each one alone.

use super::Candidate;
use super::candidates::MOST_USERS;
use super::sources::LOOKED_AT;
use crate::checks::{Context, Finding, Names, count};
use crate::licensing::claims::claims;
use crate::tenant::{ObjectIndex, ProductIndex, UserIndex};
use seatscope_contract::scenario::Edit;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Groups offered one by one: those through which most of the users have the product.
const MOST_GROUPS: usize = 3;

/// Removal from each group, from the users who have it directly, and from everywhere.
pub(super) fn candidates(context: Context<'_>, finding: &Finding) -> Vec<Candidate> {
    let (tenant, names) = (context.tenant, Names(context.tenant));
    let Some(product) = finding.products.first().copied() else { return Vec::new() };
    let Sources { groups, direct } = sources(context, finding, product);
    let (sku_id, name) = (tenant.products.ids.text(product), names.product(product));
    let remove = |group, user| Edit::AssignLicense {
        group,
        user,
        add_licenses: Vec::new(),
        remove_licenses: vec![sku_id.clone()],
    };
    let from_group = |group: &ObjectIndex| remove(Some(tenant.objects.text(*group)), None);
    let from_user = |user: &UserIndex| remove(None, Some(tenant.user_id(*user)));

    let mut found: Vec<Candidate> = groups
        .iter()
        .take(MOST_GROUPS)
        .map(|group| Candidate {
            title: format!("Remove {name} from {}", names.group(*group)),
            edits: vec![from_group(group)],
        })
        .collect();
    let all_seen = finding.users.len() <= LOOKED_AT && direct.len() <= MOST_USERS;
    if all_seen && !direct.is_empty() {
        let users = count(direct.len(), "user", "users");
        found.push(Candidate {
            title: format!("Remove the directly assigned {name} from {users}"),
            edits: direct.iter().map(from_user).collect(),
        });
    }
    let sources = groups.len() + usize::from(!direct.is_empty());
    if all_seen && sources > 1 {
        found.push(Candidate {
            title: format!("Remove {name} from all its {sources} sources"),
            edits: groups.iter().map(from_group).chain(direct.iter().map(from_user)).collect(),
        });
    }
    found
}

/// Where the finding's users have the product from.
struct Sources {
    /// Those that give it to most users first, then by id.
    groups: Vec<ObjectIndex>,
    direct: Vec<UserIndex>,
}

fn sources(context: Context<'_>, finding: &Finding, product: ProductIndex) -> Sources {
    let mut direct: Vec<UserIndex> = Vec::new();
    let mut members: BTreeMap<ObjectIndex, usize> = BTreeMap::new();
    for user in finding.users.iter().take(LOOKED_AT) {
        let claims = claims(context.world, *user);
        for claim in claims.iter().filter(|claim| claim.product() == product && claim.wanted) {
            match claim.group {
                None => direct.push(*user),
                Some(group) => *members.entry(group).or_default() += 1,
            }
        }
    }
    let mut groups: Vec<(ObjectIndex, usize)> = members.into_iter().collect();
    let objects = &context.tenant.objects;
    groups.sort_by(|(a, of_a), (b, of_b)| Reverse(of_a).cmp(&Reverse(of_b)).then(objects.compare(*a, *b)));
    Sources { groups: groups.into_iter().map(|(group, _)| group).collect(), direct }
}
