//! Changes that concern the same thing, made into one. Each candidate is meant for the tenant as exported, so
//! of two that set the plans of one product in one place the later would undo the earlier.

use super::Candidate;
use crate::checks::{Context, Names, join, of_product};
use crate::licensing::claims::claims;
use crate::tenant::{License, PlanIndex, ProductIndex};
use seatscope_contract::scenario::{AddLicense, Edit};
use std::collections::{BTreeMap, BTreeSet};

/// Plans named in a title before the rest is only counted.
const NAMED: usize = 4;

/// What an edit decides, by ids.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Matter {
    /// A product's plans, or that it goes, in a group or on a user.
    Product { place: Place, product: String },
    /// Whether a user is in a group.
    Member { group: String, user: String },
}

/// Where a product is assigned, by id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Group(String),
    User(String),
}

/// What becomes of a product in a place.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Wish {
    Gone,
    /// Plans to switch off and on, beside what is exported.
    Plans {
        off: BTreeSet<PlanIndex>,
        on: BTreeSet<PlanIndex>,
    },
}

/// What becomes of products, by place and by their ids: row numbers depend on what was read first.
type Wishes = BTreeMap<(Place, String), Wish>;

/// Everything that a candidate decides, ascending.
pub(super) fn matters(candidate: &Candidate) -> BTreeSet<Matter> {
    let of_edit = |edit: &Edit| -> Vec<Matter> {
        match edit {
            Edit::AssignLicense { group, user, add_licenses, remove_licenses } => {
                let Some(place) = place(group.as_ref(), user.as_ref()) else { return Vec::new() };
                let added = add_licenses.iter().map(|add| &add.sku_id);
                let products = added.chain(remove_licenses).cloned();
                products.map(|product| Matter::Product { place: place.clone(), product }).collect()
            }
            Edit::RemoveMember { group, user } => {
                vec![Matter::Member { group: group.clone(), user: user.clone() }]
            }
            _ => Vec::new(),
        }
    };
    candidate.edits.iter().flat_map(of_edit).collect()
}

/// Whether a candidate does nothing but choose plans of products, so that others like it can be joined to it.
pub(super) fn only_chooses_plans(candidate: &Candidate) -> bool {
    candidate.edits.iter().all(|edit| match edit {
        Edit::AssignLicense { add_licenses, remove_licenses, .. } => {
            !add_licenses.is_empty() && remove_licenses.is_empty()
        }
        _ => false,
    })
}

/// Positions of the candidates in groups of those that concern the same, through others or by themselves.
pub(super) fn related(candidates: &[&Candidate]) -> Vec<Vec<usize>> {
    let mut groups: Vec<(BTreeSet<Matter>, Vec<usize>)> = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        let mut own = matters(candidate);
        let mut together = vec![at];
        groups.retain_mut(|(theirs, positions)| {
            let apart = theirs.is_disjoint(&own);
            if !apart {
                own.append(theirs);
                together.append(positions);
            }
            apart
        });
        together.sort_unstable();
        groups.push((own, together));
    }
    let mut groups: Vec<Vec<usize>> = groups.into_iter().map(|(_, positions)| positions).collect();
    groups.sort();
    groups
}

/// One candidate that does what several do: every plan switched off or on that one of them switches, and a
/// product that one of them takes away is gone.
pub(super) fn merged(context: Context<'_>, candidates: &[&Candidate]) -> Candidate {
    if let [one] = candidates {
        return (*one).clone();
    }
    let mut wishes: Wishes = BTreeMap::new();
    let (mut other, mut last): (Vec<Edit>, Vec<Edit>) = (Vec::new(), Vec::new());
    for edit in candidates.iter().flat_map(|candidate| &candidate.edits) {
        match (wishes_of(context, edit), edit) {
            (Some(found), _) => {
                for (key, wish) in found {
                    join_wish(&mut wishes, key, wish);
                }
            }
            // What is processed again comes after everything that it has to see.
            (None, Edit::Reprocess { .. }) if !last.contains(edit) => last.push(edit.clone()),
            (None, Edit::Reprocess { .. }) => {}
            (None, _) if !other.contains(edit) => other.push(edit.clone()),
            (None, _) => {}
        }
    }
    let find = |id: &String| context.tenant.products.ids.find(id);
    let wishes = wishes.into_iter().filter_map(|((place, id), wish)| Some((place, find(&id)?, wish)));
    let wishes: Vec<(Place, ProductIndex, Wish)> = wishes.collect();
    let title = match wishes.as_slice() {
        [(place, product, wish)] if other.is_empty() && last.is_empty() => {
            let stays = resulting(context, place, *product, wish).is_some();
            Some(title(context, place, *product, stays.then_some(wish)))
        }
        _ => None,
    };
    let assigned = wishes.iter().map(|(place, product, wish)| edit(context, place, *product, wish));
    Candidate {
        title: title.unwrap_or_else(|| all_titles(candidates)),
        edits: assigned.chain(other).chain(last).collect(),
    }
}

fn place(group: Option<&String>, user: Option<&String>) -> Option<Place> {
    match (group, user) {
        (Some(group), None) => Some(Place::Group(group.clone())),
        (None, Some(user)) => Some(Place::User(user.clone())),
        _ => None,
    }
}

/// What an edit wants of products; none if it is about something else.
fn wishes_of(context: Context<'_>, edit: &Edit) -> Option<Vec<((Place, String), Wish)>> {
    let Edit::AssignLicense { group, user, add_licenses, remove_licenses } = edit else { return None };
    let tenant = context.tenant;
    let place = place(group.as_ref(), user.as_ref())?;
    let mut wishes = Vec::new();
    for add in add_licenses {
        let product = tenant.products.ids.find(&add.sku_id)?;
        let before = exported(context, &place, product);
        let mut after = BTreeSet::new();
        for plan in &add.disabled_plans {
            after.insert(tenant.plans.ids.find(plan)?);
        }
        let off = after.difference(&before).copied().collect();
        let on = before.difference(&after).copied().collect();
        wishes.push(((place.clone(), add.sku_id.clone()), Wish::Plans { off, on }));
    }
    for product in remove_licenses {
        wishes.push(((place.clone(), product.clone()), Wish::Gone));
    }
    Some(wishes)
}

fn join_wish(wishes: &mut Wishes, key: (Place, String), wish: Wish) {
    let known = wishes.entry(key).or_insert_with(|| wish.clone());
    match (known, wish) {
        (Wish::Plans { off, on }, Wish::Plans { off: more_off, on: more_on }) => {
            off.extend(more_off);
            on.extend(more_on);
        }
        (known, Wish::Gone) => *known = Wish::Gone,
        (Wish::Gone, Wish::Plans { .. }) => {}
    }
}

/// Plans that are switched off in a place as exported. Where the product is not assigned, nothing of it is on.
fn exported(context: Context<'_>, place: &Place, product: ProductIndex) -> BTreeSet<PlanIndex> {
    let tenant = context.tenant;
    let find = |id: &String| tenant.objects.find(id);
    let license: Option<License> = match place {
        Place::Group(id) => find(id).and_then(|object| tenant.groups.of(object)).and_then(|group| {
            let mut licenses = tenant.groups.licenses.get(group).iter();
            licenses.find(|license| license.product == product).copied()
        }),
        Place::User(id) => find(id).and_then(|object| tenant.users.of(object)).and_then(|user| {
            let held = claims(context.world, user);
            let direct = held.iter().find(|claim| claim.group.is_none() && claim.product() == product);
            direct.map(|claim| claim.target)
        }),
    };
    match license {
        Some(license) => tenant.plan_sets.get(license.disabled).iter().copied().collect(),
        None => tenant.products.plans.get(product).iter().copied().collect(),
    }
}

/// Plans switched off in the end; none if nothing is left on, so that the product had better go.
fn resulting(
    context: Context<'_>,
    place: &Place,
    product: ProductIndex,
    wish: &Wish,
) -> Option<BTreeSet<PlanIndex>> {
    let Wish::Plans { off, on } = wish else { return None };
    let mut disabled = exported(context, place, product);
    disabled.extend(off);
    disabled.retain(|plan| !on.contains(plan));
    let mut plans = context.tenant.products.plans.get(product).iter();
    plans.any(|plan| !disabled.contains(plan)).then_some(disabled)
}

fn edit(context: Context<'_>, place: &Place, product: ProductIndex, wish: &Wish) -> Edit {
    let tenant = context.tenant;
    let sku_id = tenant.products.ids.text(product);
    let (group, user) = match place {
        Place::Group(id) => (Some(id.clone()), None),
        Place::User(id) => (None, Some(id.clone())),
    };
    match resulting(context, place, product, wish) {
        Some(disabled) => {
            let mut disabled_plans: Vec<String> =
                disabled.iter().map(|plan| tenant.plans.ids.text(*plan)).collect();
            disabled_plans.sort();
            let add_licenses = vec![AddLicense { sku_id, disabled_plans }];
            Edit::AssignLicense { group, user, add_licenses, remove_licenses: Vec::new() }
        }
        None => Edit::AssignLicense { group, user, add_licenses: Vec::new(), remove_licenses: vec![sku_id] },
    }
}

/// What is done to one product in one place, in words. Without a wish it is taken away.
fn title(context: Context<'_>, place: &Place, product: ProductIndex, wish: Option<&Wish>) -> String {
    let (tenant, names) = (context.tenant, Names(context.tenant));
    let product = names.product(product);
    let (in_place, from_place) = match place {
        Place::Group(id) => {
            let name = tenant.objects.find(id).map_or_else(|| id.clone(), |object| names.group(object));
            (format!("{product} in {name}"), format!("{product} from {name}"))
        }
        Place::User(_) => (
            format!("{product}, assigned directly, for 1 user"),
            format!("the directly assigned {product} from 1 user"),
        ),
    };
    let Some(Wish::Plans { off, on }) = wish else { return format!("Remove {from_place}") };
    let switched = [("off", off), ("on", on)].into_iter().filter(|(_, plans)| !plans.is_empty());
    let switched: Vec<String> = switched
        .map(|(way, plans)| {
            let plans: Vec<PlanIndex> = plans.iter().copied().collect();
            format!("switch {way} {}", plans_in_words(context, &plans))
        })
        .collect();
    of_product(&sentence_case(&join(&switched, "and")), &in_place)
}

/// Names of plans, the first few of many.
pub(super) fn plans_in_words(context: Context<'_>, plans: &[PlanIndex]) -> String {
    let mut names: Vec<String> = plans.iter().map(|plan| Names(context.tenant).plan(*plan)).collect();
    names.sort();
    if names.len() > NAMED {
        let more = names.len() - (NAMED - 1);
        names.truncate(NAMED - 1);
        names.push(format!("{more} more"));
    }
    join(&names, "and")
}

fn all_titles(candidates: &[&Candidate]) -> String {
    let mut titles: Vec<&str> = Vec::new();
    for candidate in candidates {
        if !titles.contains(&candidate.title.as_str()) {
            titles.push(&candidate.title);
        }
    }
    titles.join("; ")
}

fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
