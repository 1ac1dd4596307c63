//! What the page shows of the lessons: the learned rules with their evidence, and what speaks against a rule.

use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::report::Confidence;
use seatscope_contract::rules::{Enforcement, Rule, Statement};
use seatscope_contract::views::Rules;
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::catalog::catalogue;
use seatscope_engine::import::Importer;
use seatscope_testkit::golden::tenants_dir;

fn analyse(case: &str, options: Options) -> Analysis {
    let bytes = std::fs::read(tenants_dir().join(case).join("input/tenant.json")).unwrap();
    let mut importer = Importer::new(catalogue());
    let mut file = importer.begin("tenant.json");
    importer.feed(&mut file, &bytes);
    importer.end(file);
    Analysis::new(importer.finish(), options).unwrap()
}

fn rules(case: &str) -> Rules {
    match analyse(case, Options::default()).answer(&Query::Rules) {
        Reply::Rules(rules) => rules,
        other => panic!("{other:?}"),
    }
}

fn learned(case: &str) -> Vec<Rule> {
    let rules = rules(case).rules.into_iter().map(|row| row.rule);
    rules.filter(|rule| rule.confidence == Confidence::Learned).collect()
}

#[test]
fn a_learned_rule_says_its_evidence_and_its_rivals() {
    let [rule] = learned("learned-conflict").try_into().unwrap();
    assert_eq!(rule.enforcement, Enforcement::Enforced);
    assert_eq!(
        rule.source,
        "Conflicts recorded for 3 users of this tenant; the plans are in force together on no user and in no product"
    );
    assert_eq!(rule.note, "");

    let [rule] = learned("learned-conflict-two-candidates").try_into().unwrap();
    assert_eq!(rule.enforcement, Enforcement::Reported);
    assert_eq!(
        rule.note,
        "These pairs would explain the same errors as well: BI_AZURE_P2 with VISIO_CLIENT_SUBSCRIPTION."
    );
}

#[test]
fn one_plan_left_is_banned_and_several_are_suspected() {
    let [one] = learned("learned-location").try_into().unwrap();
    assert_eq!(one.enforcement, Enforcement::Enforced);
    let [two] = learned("learned-location-two-plans").try_into().unwrap();
    assert_eq!(two.enforcement, Enforcement::Reported);
    assert!(matches!(two.statement, Statement::Location { plans, .. } if plans.len() == 2));
}

#[test]
fn plans_in_force_together_are_observed_and_the_rule_itself_is_shown_as_it_is() {
    let shown = rules("learned-coexistence");
    let [seen] = shown.observations.try_into().unwrap();
    assert_eq!((seen.rule.as_str(), seen.plans.len(), seen.users), ("pstn", 2, 3));
    assert!(seen.sentence.starts_with("3 users of this tenant have MCOPSTN1 and MCOPSTN2 in force together"));
    let pstn = shown.rules.into_iter().find(|row| row.rule.id == "pstn").unwrap();
    assert_eq!(pstn.rule.enforcement, Enforcement::Enforced);

    for case in ["learned-coexistence-too-few", "learned-conflict"] {
        assert_eq!(rules(case).observations, []);
    }
}

#[test]
fn learning_can_be_left_out() {
    let options = Options { without_learning: true, ..Options::default() };
    let analysis = analyse("learned-conflict", options);
    assert!(analysis.book.rules().iter().all(|rule| rule.confidence != Confidence::Learned));
}
