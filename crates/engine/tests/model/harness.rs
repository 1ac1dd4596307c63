//! Tenants in, analyses out, and what a failing tenant looks like.

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use seatscope_contract::rules::RuleFile;
use seatscope_contract::scenario::Edit;
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::import::Importer;
use seatscope_engine::report::write_json;
use seatscope_engine::tenant::Tenant;
use seatscope_testkit::model::ModelTenant;
use seatscope_testkit::model::generate::{scenarios, tenants};
use serde_json::Value;
use std::thread;

/// Threads that a long test is spread over.
const THREADS: u32 = 2;

/// How many tenants the comparison with the model takes: 20,000, or as many as the caller likes.
pub(crate) fn many() -> u32 {
    number("SEATSCOPE_CASES").and_then(|cases| u32::try_from(cases).ok()).unwrap_or(20_000)
}

/// How many each of the other properties takes.
pub(crate) fn some() -> u32 {
    many() / 30
}

/// Analyses documents, each in a file of its own, by the given rules alone: the model knows no others. The
/// catalogue is left out: no made-up id is in it.
pub(crate) fn analyse_files(documents: &[Value], rules: RuleFile) -> Analysis {
    let mut importer = Importer::new(Tenant::default());
    for (number, document) in documents.iter().enumerate() {
        let mut file = importer.begin(&format!("tenant-{number}.json"));
        importer.feed(&mut file, document.to_string().as_bytes());
        importer.end(file);
    }
    let options = Options { rules: Some(rules), now: None, without_learning: true };
    Analysis::new(importer.finish(), options).expect("the rules can be used")
}

/// Analyses a tenant with its rules.
pub(crate) fn analyse(tenant: &ModelTenant) -> Analysis {
    analyse_files(&[tenant.to_bundle()], tenant.rules_file())
}

/// The report's JSON.
pub(crate) fn report(analysis: &Analysis) -> String {
    let mut bytes = Vec::new();
    write_json(analysis, &mut bytes).expect("memory can be written");
    String::from_utf8(bytes).expect("JSON is UTF-8")
}

/// Checks a property on generated tenants. A failure shows the smallest tenant found, as files.
pub(crate) fn for_tenants(cases: u32, property: fn(&ModelTenant) -> Result<(), TestCaseError>) {
    for_each(cases, tenants, property, files);
}

/// A tenant with edits.
type WithEdits = (ModelTenant, Vec<Edit>);

/// Checks a property on generated tenants with edits.
pub(crate) fn for_scenarios(cases: u32, property: fn(&WithEdits) -> Result<(), TestCaseError>) {
    for_each(cases, scenarios, property, |(tenant, edits)| {
        let edits = serde_json::to_string(edits).expect("edits are JSON");
        format!("{}\n\nedits: {edits}", files(tenant))
    });
}

/// A tenant and its rules, as they are and as files.
fn files(tenant: &ModelTenant) -> String {
    let bundle = serde_json::to_string(&tenant.to_bundle()).expect("a bundle is JSON");
    let rules = serde_json::to_string(&tenant.rules_file()).expect("rules are JSON");
    format!("{tenant:#?}\n\ntenant.json: {bundle}\n\nrules.json: {rules}")
}

fn for_each<S: Strategy>(
    cases: u32,
    strategy: fn() -> S,
    property: fn(&S::Value) -> Result<(), TestCaseError>,
    show: fn(&S::Value) -> String,
) {
    let failures: Vec<String> = thread::scope(|scope| {
        let run =
            |thread| scope.spawn(move || run(cases.div_ceil(THREADS), thread, &strategy(), property, show));
        let threads: Vec<_> = (0..THREADS).map(run).collect();
        threads
            .into_iter()
            .filter_map(|thread| thread.join().unwrap_or_else(|_| Some("panicked".into())))
            .collect()
    });
    if let Some(first) = failures.first() {
        panic!("{first}");
    }
}

fn run<S: Strategy>(
    cases: u32,
    thread: u32,
    strategy: &S,
    property: fn(&S::Value) -> Result<(), TestCaseError>,
    show: fn(&S::Value) -> String,
) -> Option<String> {
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&number("SEATSCOPE_SEED").unwrap_or_default().to_le_bytes());
    seed[8..12].copy_from_slice(&thread.to_le_bytes());
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 20_000, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    match runner.run(strategy, |case| property(&case)) {
        Ok(()) => None,
        Err(TestError::Fail(reason, case)) => Some(format!("{reason}\n\n{}", show(&case))),
        Err(other) => Some(other.to_string()),
    }
}

/// A number from the environment.
#[expect(
    clippy::disallowed_methods,
    reason = "how long to search is the caller's choice; the engine does not see it"
)]
fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}
