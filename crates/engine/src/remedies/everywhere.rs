//! Ways to take a product away that is redundant, or that the tenant does not own. A seat comes back only when
//! its user has the product from nowhere any more, so all sources together are offered beside each one alone.

use super::Candidate;
use super::removal;
use super::sources::LOOKED_AT;
use crate::checks::{Context, Finding, Names};
use crate::licensing::claims::claims;
use crate::tenant::{ObjectIndex, ProductIndex, UserIndex};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Groups offered one by one: those through which most of the users have the product.
const MOST_GROUPS: usize = 3;

/// Removal from each group, from the users who have it directly, and from everywhere.
pub(super) fn candidates(context: Context<'_>, finding: &Finding) -> Vec<Candidate> {
    let Some(product) = finding.products.first().copied() else { return Vec::new() };
    let Sources { mut groups, direct } = sources(context, finding, product);
    // Groups may carry a product that none of their members has.
    let more = finding.groups.iter().filter(|group| carries(context, **group, product));
    let more: Vec<ObjectIndex> = more.filter(|group| !groups.contains(group)).copied().collect();
    groups.extend(more);
    let from_groups: Vec<Candidate> =
        groups.iter().map(|group| removal::from_group(context, *group, product)).collect();
    let directly = removal::directly(context, &direct, product);
    // Where not every source is seen or can be named, only the groups are offered.
    let all_seen = finding.users.len() <= LOOKED_AT && direct.is_empty() == directly.is_none();
    let directly = directly.filter(|_| all_seen);

    let sources = groups.len() + usize::from(!direct.is_empty());
    let everywhere = (all_seen && sources > 1).then(|| Candidate {
        title: format!("Remove {} from all its {sources} sources", Names(context.tenant).product(product)),
        edits: from_groups.iter().chain(&directly).flat_map(|candidate| candidate.edits.clone()).collect(),
    });
    from_groups.into_iter().take(MOST_GROUPS).chain(directly).chain(everywhere).collect()
}

/// Removal from each of some groups, and from all of them together.
pub(super) fn from_groups(
    context: Context<'_>,
    groups: &[ObjectIndex],
    product: ProductIndex,
) -> Vec<Candidate> {
    let groups = groups.iter().filter(|group| carries(context, **group, product));
    let single: Vec<Candidate> = groups.map(|group| removal::from_group(context, *group, product)).collect();
    let all = (single.len() > 1).then(|| Candidate {
        title: format!("Remove {} from the {} groups", Names(context.tenant).product(product), single.len()),
        edits: single.iter().flat_map(|candidate| candidate.edits.clone()).collect(),
    });
    single.into_iter().take(MOST_GROUPS).chain(all).collect()
}

fn carries(context: Context<'_>, group: ObjectIndex, product: ProductIndex) -> bool {
    let tenant = context.tenant;
    let group = tenant.groups.of(group);
    group.is_some_and(|group| {
        tenant.groups.licenses.get(group).iter().any(|license| license.product == product)
    })
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
