//! The least set of changes, on golden tenants.

#![allow(clippy::expect_used, reason = "a test may panic")]
#![allow(clippy::disallowed_methods, reason = "a test reads its files itself")]

use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::catalog::catalogue;
use seatscope_engine::import::Importer;
use seatscope_testkit::golden::tenants_dir;

fn analysis(case: &str) -> Analysis {
    let path = tenants_dir().join(case).join("input/tenant.json");
    let bytes = std::fs::read(path).expect("the golden tenant is there");
    let mut importer = Importer::new(catalogue());
    let mut file = importer.begin("tenant.json");
    importer.feed(&mut file, &bytes);
    importer.end(file);
    Analysis::new(importer.finish(), Options::default()).expect("the built-in rules can be read")
}

#[test]
fn one_change_clears_the_errors_of_a_whole_group() {
    let analysed = analysis("remedy-whole-group");
    let least = analysed.least_changes();
    let titles: Vec<&str> = least.steps.iter().map(|step| step.title.as_str()).collect();
    assert_eq!(titles.len(), 1, "{titles:?}");
    assert!(titles[0].starts_with("Add 1 seat of Visio Plan 2"), "{titles:?}");
    assert_eq!((least.errors, least.resolved, least.left), (2, 2, 0));
    assert!(least.is_proven && least.at_least == 1 && !least.is_partial);
}

#[test]
fn nobody_loses_a_service_where_there_is_another_way() {
    let analysed = analysis("remedy-conflict");
    let least = analysed.least_changes();
    assert_eq!((least.steps.len(), least.resolved, least.introduced, least.plans_lost), (1, 1, 0, 0));
}

#[test]
fn a_tenant_without_errors_needs_no_change() {
    let analysed = analysis("one-seat-two-groups");
    let least = analysed.least_changes();
    assert_eq!((least.errors, least.at_least, least.steps.len()), (0, 0, 0));
    assert!(least.is_proven);
}

#[test]
fn what_nothing_clears_is_left() {
    let analysed = analysis("conflict-recorded-unknown");
    let least = analysed.least_changes();
    assert_eq!((least.errors, least.left), (1, 1));
    assert!(least.steps.is_empty());
}
