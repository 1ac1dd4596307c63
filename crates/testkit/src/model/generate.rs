//! Strategies for small tenants in which a lot happens.
//!
//! A tenant is drafted in small numbers and built from them, so that it shrinks well: fewer users,
//! groups, products, rules and records, and everything towards the plain case. Ids are `…a1` for users,
//! `…b1` for groups, `…c1` for products and `…d1` for plans.

mod scenarios;

pub use scenarios::scenarios;

use super::{Id, ModelGroup, ModelProduct, ModelRule, ModelSeats, ModelState, ModelTenant, ModelUser, Says};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::sample::select;
use seatscope_contract::rules::Enforcement;
use std::collections::{BTreeMap, BTreeSet};

/// The most there is of each kind.
const USERS: u8 = 6;
const GROUPS: u8 = 4;
const PRODUCTS: u8 = 5;
const PLANS: u8 = 6;

/// A group that some records name and no export holds.
const STRANGER: u8 = GROUPS + 1;

/// A product that groups and records may name and the tenant may not own.
const UNOWNED: u8 = PRODUCTS + 1;

type Numbers = BTreeSet<u8>;

#[derive(Debug, Clone)]
struct ProductDraft {
    plans: Numbers,
    /// Seats beyond those taken by assignments in force; none where the export does not say.
    spare: Option<i64>,
    in_grace: bool,
    suspended: bool,
}

#[derive(Debug, Clone)]
struct GroupDraft {
    licenses: Option<Vec<(u8, Numbers)>>,
    members: Option<Numbers>,
    security_enabled: Option<bool>,
}

#[derive(Debug, Clone)]
struct RecordDraft {
    /// 0 for direct, else a group.
    source: u8,
    product: u8,
    /// Whether to take one of the group's products, with its choice of plans.
    as_the_group_says: bool,
    disabled: Numbers,
    state: &'static str,
    error: Option<&'static str>,
}

#[derive(Debug, Clone)]
struct UserDraft {
    location: Option<&'static str>,
    address: Option<u8>,
    records: Option<Vec<RecordDraft>>,
}

/// Small tenants: 1 to 6 users, 1 to 4 groups, 2 to 5 products of up to 6 plans, up to 8 rules.
pub fn tenants() -> impl Strategy<Value = ModelTenant> {
    let organization = (
        prop::option::weighted(0.5, select(vec!["PT", "US"])),
        prop::option::weighted(0.5, select(vec!["US", "PT"])),
        any::<bool>(),
    );
    (
        vec(products(), 2..=usize::from(PRODUCTS)),
        vec(groups(), 1..=usize::from(GROUPS)),
        vec(users(), 1..=usize::from(USERS)),
        vec(rules(), 0..=8),
        organization,
    )
        .prop_map(|(products, groups, users, rules, (default_location, country, contacts_exported))| {
            let mut tenant = ModelTenant {
                rules: numbered(rules.into_iter().flatten(), |number| format!("rule-{number}")),
                groups: numbered(groups.iter().map(build_group), |number| id('b', number)),
                default_location: default_location.map(str::to_owned),
                country: country.map(str::to_owned),
                contacts_exported,
                ..ModelTenant::default()
            };
            tenant.users =
                numbered(users.iter().map(|draft| build_user(draft, &tenant)), |number| id('a', number));
            tenant.products = numbered(
                products.iter().map(|draft| ModelProduct { plans: ids('d', &draft.plans), seats: None }),
                |number| id('c', number),
            );
            for (number, draft) in (1..).zip(&products) {
                let product = id('c', number);
                let seats = draft.spare.map(|spare| seats(draft, spare, holders(&tenant, &product)));
                tenant.products.entry(product).and_modify(|product| product.seats = seats);
            }
            tenant
        })
}

fn products() -> impl Strategy<Value = ProductDraft> {
    let spare = prop_oneof![1 => Just(None), 4 => (0..=2i64).prop_map(Some), 4 => (-1..=5i64).prop_map(Some)];
    (btree_set(1..=PLANS, 0..=4), spare, any::<bool>(), any::<bool>())
        .prop_map(|(plans, spare, in_grace, suspended)| ProductDraft { plans, spare, in_grace, suspended })
}

fn groups() -> impl Strategy<Value = GroupDraft> {
    let licenses = vec((product(), disabled()), 0..=3);
    (
        prop::option::weighted(0.95, licenses),
        prop::option::weighted(0.95, btree_set(1..=USERS, 0..=usize::from(USERS))),
        prop_oneof![8 => Just(Some(true)), 1 => Just(None), 1 => Just(Some(false))],
    )
        .prop_map(|(licenses, members, security_enabled)| GroupDraft {
            licenses,
            members,
            security_enabled,
        })
}

fn users() -> impl Strategy<Value = UserDraft> {
    let location =
        prop_oneof![3 => Just(None), 3 => Just(Some("PT")), 2 => Just(Some("US")), 1 => Just(Some("us"))];
    (location, prop::option::weighted(0.3, 1..=3u8), prop::option::weighted(0.95, vec(records(), 0..=5)))
        .prop_map(|(location, address, records)| UserDraft { location, address, records })
}

fn records() -> impl Strategy<Value = RecordDraft> {
    let source = prop_oneof![2 => Just(0), 7 => 1..=GROUPS, 1 => Just(STRANGER)];
    (source, product(), prop::bool::weighted(0.8), disabled(), standings()).prop_map(
        |(source, product, as_the_group_says, disabled, (state, error))| RecordDraft {
            source,
            product,
            as_the_group_says,
            disabled,
            state,
            error,
        },
    )
}

/// Everything that state and error may say together, the plain cases more often.
fn standings() -> impl Strategy<Value = (&'static str, Option<&'static str>)> {
    let healthy = select(vec![None, Some("None"), Some(""), Some(" none ")]);
    let known = select(vec![
        "CountViolation",
        "MutuallyExclusiveViolation",
        "DependencyViolation",
        "ProhibitedInUsageLocationViolation",
        "UniquenessViolation",
        "Other",
    ]);
    let odd =
        select(vec!["Others", "countviolation", "MUTUALLYEXCLUSIVEVIOLATION", "SomethingNew", " Other "]);
    prop_oneof![
        12 => healthy.clone().prop_map(|error| ("Active", error)),
        8 => known.clone().prop_map(|error| ("Error", Some(error))),
        3 => known.clone().prop_map(|error| ("ActiveWithError", Some(error))),
        2 => odd.prop_map(|error| ("Error", Some(error))),
        1 => healthy.clone().prop_map(|error| ("Error", error)),
        1 => healthy.clone().prop_map(|error| ("ActiveWithError", error)),
        1 => known.clone().prop_map(|error| ("Active", Some(error))),
        1 => healthy.clone().prop_map(|error| ("Disabled", error)),
        1 => known.clone().prop_map(|error| ("Disabled", Some(error))),
        1 => (select(vec!["active", "ERROR", "PendingInput", ""]), prop::option::of(known)),
    ]
}

fn rules() -> impl Strategy<Value = Option<ModelRule>> {
    let plans = |least: usize| btree_set(1..=PLANS, least..=3).prop_map(|plans| ids('d', &plans));
    let conflict = plans(2).prop_map(Says::Conflict);
    let dependency = (1..=PLANS, btree_set(1..=PLANS, 1..=2))
        .prop_map(|(plan, any_of)| Says::Dependency(id('d', plan), ids('d', &any_of)));
    let countries = btree_set(select(vec!["PT".to_owned(), "US".to_owned()]), 1..=2);
    let location = (plans(1), countries).prop_map(|(plans, countries)| Says::Location(plans, countries));
    let enforcement = prop_oneof![
        4 => Just(Enforcement::Enforced),
        1 => Just(Enforcement::Reported),
        1 => Just(Enforcement::Off),
    ];
    (prop_oneof![3 => conflict, 4 => dependency, 1 => location], enforcement).prop_map(
        |(says, enforcement)| {
            // A plan that is enough for itself needs nothing.
            let sensible = !matches!(&says, Says::Dependency(plan, any_of) if any_of.contains(plan));
            sensible.then_some(ModelRule { says, enforcement })
        },
    )
}

fn product() -> impl Strategy<Value = u8> {
    prop_oneof![12 => 1..=PRODUCTS, 1 => Just(UNOWNED)]
}

/// Plans switched off: mostly none.
fn disabled() -> impl Strategy<Value = Numbers> {
    prop_oneof![3 => Just(Numbers::new()), 1 => btree_set(1..=PLANS, 1..=4)]
}

fn build_group(draft: &GroupDraft) -> ModelGroup {
    ModelGroup {
        licenses: draft.licenses.as_ref().map(|licenses| {
            licenses.iter().map(|(product, off)| (id('c', *product), ids('d', off))).collect()
        }),
        members: draft.members.as_ref().map(|members| ids('a', members)),
        security_enabled: draft.security_enabled,
    }
}

fn build_user(draft: &UserDraft, tenant: &ModelTenant) -> ModelUser {
    let mut states = BTreeMap::new();
    for record in draft.records.iter().flatten() {
        let source = (record.source > 0).then(|| id('b', record.source));
        let group = source.as_ref().and_then(|source| tenant.groups.get(source));
        let given: Vec<_> = group.and_then(|group| group.licenses.as_ref()).into_iter().flatten().collect();
        let (product, disabled) = match given.get(usize::from(record.product) % given.len().max(1)) {
            Some((product, disabled)) if record.as_the_group_says => {
                ((*product).clone(), (*disabled).clone())
            }
            _ => (id('c', record.product), ids('d', &record.disabled)),
        };
        let error = record.error.map(str::to_owned);
        states.insert((source, product), ModelState { disabled, state: record.state.to_owned(), error });
    }
    ModelUser {
        location: draft.location.map(str::to_owned),
        address: draft.address.map(|number| format!("smtp:shared{number}@contoso.example")),
        states: draft.records.is_some().then_some(states),
    }
}

/// Users who have a product by the records.
fn holders(tenant: &ModelTenant, product: &Id) -> i64 {
    let has =
        |user: &&Id| tenant.claims(user).iter().any(|(key, claim)| key.1 == *product && claim.in_force());
    tenant.users.keys().filter(has).count() as i64
}

fn seats(draft: &ProductDraft, spare: i64, consumed: i64) -> ModelSeats {
    let assignable = (consumed + spare).max(0);
    let warning = i64::from(draft.in_grace).min(assignable);
    ModelSeats { enabled: assignable - warning, warning, suspended: i64::from(draft.suspended) * 7, consumed }
}

fn numbered<T>(items: impl Iterator<Item = T>, name: impl Fn(u8) -> Id) -> BTreeMap<Id, T> {
    (1..).zip(items).map(|(number, item)| (name(number), item)).collect()
}

fn id(kind: char, number: u8) -> Id {
    format!("00000000-0000-0000-0000-0000000000{kind}{number}")
}

fn ids(kind: char, numbers: &Numbers) -> BTreeSet<Id> {
    numbers.iter().map(|number| id(kind, *number)).collect()
}
