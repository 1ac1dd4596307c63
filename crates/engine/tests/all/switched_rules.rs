//! Rules switched after the analysis give what a new analysis with these rules gives, byte for byte.

use seatscope_contract::report::{Basis, Severity};
use seatscope_contract::rules::{Enforcement, RuleFile};
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::catalog::catalogue;
use seatscope_engine::catalog::rules::{Switches, parse};
use seatscope_engine::import::Importer;
use seatscope_engine::report::write_json;
use seatscope_testkit::golden::tenants_dir;

/// Tenants in which rules decide, with and without a file of the user's own, and with learned rules.
const CASES: [&str; 9] = [
    "conflict-predicted",
    "conflict-recorded-clears-rule-lifted",
    "conflict-reported-rule",
    "learned-coexistence",
    "learned-coexistence-rules-file",
    "learned-conflict",
    "learned-dependency",
    "learned-location",
    "rules-file-switches-off",
];

fn analyse(case: &str, rules: Option<RuleFile>) -> Analysis {
    let bytes = std::fs::read(tenants_dir().join(case).join("input/tenant.json")).unwrap();
    let mut importer = Importer::new(catalogue());
    let mut file = importer.begin("tenant.json");
    importer.feed(&mut file, &bytes);
    importer.end(file);
    Analysis::new(importer.finish(), Options { rules, ..Options::default() }).unwrap()
}

fn file_of(case: &str) -> Option<RuleFile> {
    let bytes = std::fs::read(tenants_dir().join(case).join("rules.json")).ok()?;
    Some(parse(&bytes).unwrap())
}

fn report(analysis: &Analysis) -> String {
    let mut bytes = Vec::new();
    write_json(analysis, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// All rules that an analysis knows, switched alike.
fn all(analysis: &Analysis, to: Enforcement) -> Switches {
    analysis.book.rules().iter().map(|rule| (rule.id.clone(), to)).collect()
}

#[test]
fn switching_is_what_a_file_of_rules_does_and_can_be_taken_back() {
    for case in CASES {
        let file = file_of(case);
        let mut analysis = analyse(case, file.clone());
        let delivered = report(&analysis);
        for to in [Enforcement::Enforced, Enforcement::Reported, Enforcement::Off] {
            let switches = all(&analysis, to);
            analysis.set_rules(file.clone(), switches).unwrap();
            assert!(analysis.book.rules().iter().all(|rule| rule.enforcement == to), "{case}");
            let anew = analyse(case, Some(analysis.own_rules()));
            assert_eq!(report(&analysis), report(&anew), "{case}, everything {to:?}");
        }
        analysis.set_rules(file, Switches::new()).unwrap();
        assert_eq!(report(&analysis), delivered, "{case}, taken back");
    }
}

#[test]
fn a_file_may_come_and_go_after_the_analysis() {
    let case = "rules-file-switches-off";
    let (with, without) = (report(&analyse(case, file_of(case))), report(&analyse(case, None)));
    assert_ne!(with, without);
    let mut analysis = analyse(case, None);
    analysis.set_rules(file_of(case), Switches::new()).unwrap();
    assert_eq!(report(&analysis), with);
    analysis.set_rules(None, Switches::new()).unwrap();
    assert_eq!(report(&analysis), without);
}

#[test]
fn a_rule_switched_to_enforced_stays_so_whatever_users_have_together() {
    let mut analysis = analyse("learned-coexistence", None);
    let predicted = |analysis: &Analysis| {
        let mut predicted = analysis.findings.iter().filter(|finding| finding.basis == Basis::Predicted);
        predicted.next().map(|finding| finding.severity)
    };
    assert_eq!(predicted(&analysis), Some(Severity::Warning));
    let enforced = Switches::from([("pstn".to_owned(), Enforcement::Enforced)]);
    analysis.set_rules(None, enforced).unwrap();
    assert_eq!(predicted(&analysis), Some(Severity::Error));
    assert!(analysis.coexistences.is_empty());
}

#[test]
fn a_learned_rule_can_be_switched_and_is_not_learned_again_beside() {
    let mut analysis = analyse("learned-conflict", None);
    let learned = |analysis: &Analysis| {
        let rules = analysis.book.rules().iter().filter(|rule| rule.id.starts_with("learned-"));
        rules.map(|rule| (rule.id.clone(), rule.enforcement)).collect::<Vec<_>>()
    };
    let [(id, delivered)]: [_; 1] = learned(&analysis).try_into().unwrap();
    assert_eq!(delivered, Enforcement::Enforced);
    analysis.set_rules(None, Switches::from([(id.clone(), Enforcement::Off)])).unwrap();
    assert_eq!(learned(&analysis), [(id.clone(), Enforcement::Off)]);
    assert_eq!(analysis.delivered(&id).unwrap().enforcement, Enforcement::Enforced);
}
