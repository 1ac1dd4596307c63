//! Recorded refusals because of the usage location: which plans are banned in which country?

use super::evidence::{Evidence, Kind, count_users};
use super::{BELIEVED, HEARD, MOST_CANDIDATES, by_name, enforce_if, ids, rule};
use crate::checks::{Names, count};
use crate::licensing::grants::{has, plans};
use crate::licensing::process::ErrorCode;
use crate::tenant::column::Index;
use crate::tenant::{PlanIndex, ProductIndex};
use fixedbitset::FixedBitSet;
use seatscope_contract::rules::{Enforcement, Rule, Statement};
use std::collections::BTreeMap;

/// Refusals of one product in one country.
struct Ban<'a> {
    /// Plans that every refused user would have got.
    plans: FixedBitSet,
    kinds: Vec<&'a Kind>,
}

pub(super) fn learn(evidence: &Evidence<'_>) -> Vec<Rule> {
    let mut bans: BTreeMap<(ProductIndex, &str), Ban<'_>> = BTreeMap::new();
    for (kind, refusal) in evidence.refusals(ErrorCode::ProhibitedInUsageLocation) {
        let (country, target) = (kind.standing.country.as_str(), evidence.world.grant(refusal.target));
        if country.is_empty() || is_explained(evidence, target, country) {
            continue;
        }
        let ban = bans
            .entry((refusal.target.product, country))
            .or_insert_with(|| Ban { plans: target.clone(), kinds: Vec::new() });
        ban.plans.intersect_with(target);
        ban.kinds.push(kind);
    }
    bans.into_iter().filter_map(|((product, country), ban)| of_ban(evidence, product, country, ban)).collect()
}

/// Whether a rule that counts bans one of the plans in the country.
fn is_explained(evidence: &Evidence<'_>, target: &FixedBitSet, country: &str) -> bool {
    let book = evidence.book;
    plans(target).flat_map(|plan| book.bans(plan)).any(|ban| {
        book.enforcement(ban.rule) != Enforcement::Off
            && ban.countries.iter().any(|banned| banned.eq_ignore_ascii_case(country))
    })
}

fn of_ban(evidence: &Evidence<'_>, product: ProductIndex, country: &str, ban: Ban<'_>) -> Option<Rule> {
    let tenant = evidence.tenant();
    let users = count_users(ban.kinds.into_iter());
    let mut banned = ban.plans;
    for kind in evidence.kinds.iter().filter(|kind| kind.standing.country == country) {
        if kind.standing.in_force.iter().any(|license| license.product == product) {
            return None;
        }
        for plan in plans(&kind.plans).filter(|plan| has(&banned, *plan)).collect::<Vec<_>>() {
            banned.set(plan.row(), false);
        }
    }
    let mut remaining: Vec<PlanIndex> = plans(&banned).collect();
    by_name(tenant, &mut remaining);
    if remaining.is_empty() || remaining.len() > MOST_CANDIDATES || users < HEARD {
        return None;
    }
    let reference = Names(tenant).product_ref(product);
    let certain = remaining.len() == 1 && users >= BELIEVED;
    let note = match remaining.len() {
        1 => String::new(),
        _ => "Which of these plans is the cause, the records do not tell.".to_owned(),
    };
    Some(rule(
        &format!("learned-location-{}-{country}", reference.sku_part_number.unwrap_or(reference.sku_id)),
        Statement::Location { plans: ids(tenant, &remaining), countries: vec![country.to_owned()] },
        enforce_if(certain),
        format!(
            "Refused to {} of this tenant because of the usage location {country}, where nobody has {} in force",
            count(users, "user", "users"),
            if remaining.len() == 1 { "this plan" } else { "any of these plans" },
        ),
        note,
    ))
}
