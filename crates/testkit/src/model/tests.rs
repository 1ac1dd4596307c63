//! The model against examples small enough to check by hand.

use super::generate::tenants;
use super::*;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

fn set(ids: &[&str]) -> BTreeSet<Id> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn active() -> ModelState {
    ModelState { state: "Active".to_owned(), ..ModelState::default() }
}

/// Ana is in the group `g`, which gives `suite` (mail, chat) and `phone` (calls).
fn contoso() -> ModelTenant {
    let product = |plans: &[&str]| ModelProduct {
        plans: set(plans),
        seats: Some(ModelSeats { enabled: 1, ..ModelSeats::default() }),
    };
    let group = ModelGroup {
        licenses: Some([("suite".to_owned(), set(&[])), ("phone".to_owned(), set(&[]))].into()),
        members: Some(set(&["ana"])),
        security_enabled: Some(true),
    };
    let ana = ModelUser { states: Some(BTreeMap::new()), ..ModelUser::default() };
    ModelTenant {
        users: [("ana".to_owned(), ana)].into(),
        groups: [("g".to_owned(), group)].into(),
        products: [
            ("suite".to_owned(), product(&["mail", "chat"])),
            ("phone".to_owned(), product(&["calls"])),
            ("light".to_owned(), product(&["mail-light"])),
        ]
        .into(),
        ..ModelTenant::default()
    }
}

fn enforce(tenant: &mut ModelTenant, says: Says) {
    tenant.rules.insert("rule".to_owned(), ModelRule { says, enforcement: Enforcement::Enforced });
}

fn record(tenant: &mut ModelTenant, source: Option<&str>, product: &str, state: ModelState) {
    let states = tenant.users.get_mut("ana").and_then(|user| user.states.as_mut()).unwrap();
    states.insert((source.map(str::to_owned), product.to_owned()), state);
}

fn verdicts(tenant: &ModelTenant) -> Vec<(String, String)> {
    let outcome = &tenant.predict().outcomes["ana"];
    let show = |verdict: &Verdict| match verdict {
        Verdict::Failed(failure) => failure.code.name().to_owned(),
        other => format!("{other:?}"),
    };
    outcome.verdicts.iter().map(|(key, verdict)| (key.1.clone(), show(verdict))).collect()
}

fn expect(tenant: &ModelTenant, expected: &[(&str, &str)]) {
    let expected: Vec<(String, String)> =
        expected.iter().map(|(product, verdict)| ((*product).to_owned(), (*verdict).to_owned())).collect();
    assert_eq!(verdicts(tenant), expected);
}

#[test]
fn a_member_gets_what_the_group_gives() {
    expect(&contoso(), &[("phone", "Assigned"), ("suite", "Assigned")]);
}

#[test]
fn one_product_without_a_seat_stops_its_siblings() {
    let mut tenant = contoso();
    tenant.products.get_mut("phone").unwrap().seats = Some(ModelSeats::default());
    expect(&tenant, &[("phone", "CountViolation"), ("suite", "Other")]);
}

#[test]
fn what_is_in_force_wins_over_what_excludes_it() {
    let mut tenant = contoso();
    record(&mut tenant, None, "light", active());
    enforce(&mut tenant, Says::Conflict(set(&["mail", "mail-light"])));
    expect(&tenant, &[("light", "Untouched"), ("phone", "Other"), ("suite", "MutuallyExclusiveViolation")]);
}

#[test]
fn what_something_needs_cannot_be_removed() {
    let mut tenant = contoso();
    record(&mut tenant, None, "phone", active());
    record(&mut tenant, Some("g"), "light", active());
    enforce(&mut tenant, Says::Dependency("calls".to_owned(), set(&["mail-light"])));
    expect(
        &tenant,
        &[
            ("phone", "Untouched"),
            ("light", "DependencyViolation"),
            ("phone", "Assigned"),
            ("suite", "Assigned"),
        ],
    );
    // It can go as soon as the group itself no longer needs it and nothing else does.
    enforce(&mut tenant, Says::Dependency("calls".to_owned(), set(&["mail", "mail-light"])));
    assert!(verdicts(&tenant).contains(&("light".to_owned(), "Removed".to_owned())));
}

#[test]
fn a_seat_changes_its_source_without_being_free() {
    let mut tenant = contoso();
    record(&mut tenant, Some("stranger"), "light", active());
    tenant
        .groups
        .insert("stranger".to_owned(), ModelGroup { members: Some(set(&[])), ..ModelGroup::default() });
    tenant.groups.get_mut("g").unwrap().licenses = Some([("light".to_owned(), set(&[]))].into());
    tenant.products.get_mut("light").unwrap().seats =
        Some(ModelSeats { enabled: 1, consumed: 1, ..ModelSeats::default() });
    expect(&tenant, &[("light", "Assigned"), ("light", "Removed")]);
}

#[test]
fn too_few_seats_are_given_to_nobody() {
    let mut tenant = contoso();
    let zoe = tenant.users["ana"].clone();
    tenant.users.insert("zoe".to_owned(), zoe);
    tenant.groups.get_mut("g").unwrap().members = Some(set(&["ana", "zoe"]));
    let prediction = tenant.predict();
    assert_eq!(prediction.claimants, [("phone".to_owned(), 2), ("suite".to_owned(), 2)].into());
    assert_eq!(prediction.short, set(&["phone", "suite"]));
    assert!(prediction.contested(&tenant, &"phone".to_owned()));
}

/// What the generator leaves out is not tested: everything that can happen happens often enough.
#[test]
fn everything_happens_in_generated_tenants() {
    let mut runner = TestRunner::deterministic();
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let mut see = |what: &str| *seen.entry(what.to_owned()).or_default() += 1;
    for _ in 0..1000 {
        let tenant = tenants().new_tree(&mut runner).expect("a tenant can be generated").current();
        let prediction = tenant.predict();
        for (user, outcome) in &prediction.outcomes {
            for (key, verdict) in &outcome.verdicts {
                let removal = !prediction.claims[user][key].wanted();
                see(&match verdict {
                    Verdict::Failed(failure) if removal => format!("removal {}", failure.code.name()),
                    Verdict::Failed(failure) => failure.code.name().to_owned(),
                    other => format!("{other:?}"),
                });
            }
            outcome.warnings.iter().for_each(|_| see("warning"));
        }
        tenant.outlooks(&prediction).values().for_each(|(_, outlook)| see(&format!("{outlook:?}")));
        let contested = tenant.products.keys().any(|product| prediction.contested(&tenant, product));
        see(if contested { "contested" } else { "uncontested" });
    }
    let least = [
        ("Assigned", 500),
        ("Clears", 300),
        ("CountViolation", 300),
        ("DependencyViolation", 100),
        ("MutuallyExclusiveViolation", 100),
        ("Other", 200),
        ("ProhibitedInUsageLocationViolation", 30),
        ("Removed", 300),
        ("Stays", 300),
        ("UniquenessViolation", 100),
        ("Unknown", 300),
        ("Untouched", 500),
        ("contested", 40),
        ("removal DependencyViolation", 5),
        ("removal UniquenessViolation", 50),
        ("uncontested", 300),
        ("warning", 20),
    ];
    for (what, least) in least {
        assert!(seen.get(what).is_some_and(|count| *count >= least), "{what}: {seen:#?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Rules name plans, and every record names a product and a source in the form of an id.
    #[test]
    fn generated_tenants_are_within_their_bounds(tenant in tenants()) {
        prop_assert!((1..=6).contains(&tenant.users.len()));
        prop_assert!((1..=4).contains(&tenant.groups.len()));
        prop_assert!((2..=5).contains(&tenant.products.len()));
        prop_assert!(tenant.rules.len() <= 8);
        let bundle = tenant.to_bundle();
        prop_assert_eq!(bundle["users"].as_array().map(Vec::len), Some(tenant.users.len()));
    }
}
