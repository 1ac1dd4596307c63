//! Engine and model say the same.

use crate::harness::{analyse, for_tenants, many};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use seatscope_contract::report::{Basis, Outlook};
use seatscope_engine::analysis::Analysis;
use seatscope_engine::catalog::rules::RuleIndex;
use seatscope_engine::licensing::claims::Claim;
use seatscope_engine::licensing::process::{ErrorCode, Failure as EngineFailure, Verdict as EngineVerdict};
use seatscope_testkit::model::{Code, Failure, Id, Key, ModelTenant, Verdict};
use std::collections::{BTreeMap, BTreeSet};

type Verdicts = BTreeMap<(Id, Key), Verdict>;
type Warnings = BTreeSet<(Id, Key, Code, Id)>;
type Outlooks = BTreeMap<(Id, Key), (String, Outlook)>;

/// ∀ tenant: engine(tenant) = model(tenant), for the verdict on every (user, source, product) with its code,
/// its rule and its culprits; for warnings; for free seats and claimants of every product; for the code and
/// the outlook of every recorded error; and for the figures of the backtest.
#[test]
fn engine_and_model_agree() {
    for_tenants(many(), |tenant| {
        let prediction = tenant.predict();
        let analysis = analyse(tenant);

        let (verdicts, warnings) = of_model(tenant);
        let (engine_verdicts, engine_warnings) = of_engine(&analysis);
        same("verdicts", &engine_verdicts, &verdicts)?;
        same("warnings", &engine_warnings, &warnings)?;
        for product in tenant.products.keys() {
            let claimants = prediction.claimants.get(product).copied().unwrap_or_default();
            let engine =
                analysis.tenant.products.ids.find(product).map(|index| analysis.forecast.demand.at(index));
            let engine = engine.map(|demand| (demand.free, demand.claimants));
            same(product, &engine, &Some((tenant.free(product), claimants)))?;
        }
        same("outlooks", &outlooks_of_engine(&analysis, tenant)?, &tenant.outlooks(&prediction))?;
        let backtest = (analysis.backtest.assignments, analysis.backtest.agree);
        same("backtest", &backtest, &tenant.backtest(&prediction))
    });
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, engine: &T, model: &T) -> Result<(), TestCaseError> {
    prop_assert!(engine == model, "{what}\nengine: {engine:#?}\nmodel: {model:#?}");
    Ok(())
}

/// What the model says of users for whom there is something to do.
fn of_model(tenant: &ModelTenant) -> (Verdicts, Warnings) {
    let (mut verdicts, mut warnings) = (Verdicts::new(), Warnings::new());
    for (user, outcome) in tenant.predict().outcomes {
        if outcome.verdicts.values().all(|verdict| *verdict == Verdict::Untouched) {
            continue;
        }
        verdicts.extend(outcome.verdicts.into_iter().map(|(key, verdict)| ((user.clone(), key), verdict)));
        warnings
            .extend(outcome.warnings.into_iter().map(|(key, code, rule)| (user.clone(), key, code, rule)));
    }
    (verdicts, warnings)
}

fn of_engine(analysis: &Analysis) -> (Verdicts, Warnings) {
    let (mut verdicts, mut warnings) = (Verdicts::new(), Warnings::new());
    for case in &analysis.forecast.cases {
        let user = analysis.tenant.user_id(case.user);
        for (claim, verdict) in case.claims.iter().zip(&case.processed.verdicts) {
            let verdict = match verdict {
                EngineVerdict::Untouched => Verdict::Untouched,
                EngineVerdict::Assigned => Verdict::Assigned,
                EngineVerdict::Removed => Verdict::Removed,
                EngineVerdict::Converted => panic!("only a deleted group's licences are converted"),
                EngineVerdict::Failed(failure) => Verdict::Failed(failure_of(analysis, failure)),
            };
            verdicts.insert((user.clone(), key(analysis, claim)), verdict);
        }
        for (at, failure) in &case.processed.warnings {
            let rule = failure.rule.and_then(|rule| rule_id(analysis, rule)).unwrap_or_default();
            warnings.insert((user.clone(), key(analysis, &case.claims[*at]), code_of(failure.code), rule));
        }
    }
    (verdicts, warnings)
}

fn key(analysis: &Analysis, claim: &Claim) -> Key {
    let group = claim.group.map(|group| analysis.tenant.objects.text(group));
    (group, analysis.tenant.products.ids.text(claim.product()))
}

fn rule_id(analysis: &Analysis, rule: RuleIndex) -> Option<Id> {
    analysis.book.rule(rule).map(|rule| rule.id.clone())
}

fn failure_of(analysis: &Analysis, failure: &EngineFailure) -> Failure {
    let others = failure.others.iter().filter(|_| failure.code == ErrorCode::Other);
    Failure {
        code: code_of(failure.code),
        rule: failure.rule.and_then(|rule| rule_id(analysis, rule)),
        culprits: others.map(|product| analysis.tenant.products.ids.text(*product)).collect(),
    }
}

fn code_of(code: ErrorCode) -> Code {
    match code {
        ErrorCode::Count => Code::Count,
        ErrorCode::MutuallyExclusive => Code::MutuallyExclusive,
        ErrorCode::Dependency => Code::Dependency,
        ErrorCode::ProhibitedInUsageLocation => Code::ProhibitedInUsageLocation,
        ErrorCode::Uniqueness => Code::Uniqueness,
        ErrorCode::Other => Code::Other,
    }
}

/// Code and outlook of every recorded error, found by the findings' evidence. None is found twice.
fn outlooks_of_engine(analysis: &Analysis, tenant: &ModelTenant) -> Result<Outlooks, TestCaseError> {
    let mut places: BTreeMap<String, (Id, Key)> = BTreeMap::new();
    for (at, (id, user)) in tenant.users.iter().enumerate() {
        for (entry, key) in user.states.iter().flat_map(BTreeMap::keys).enumerate() {
            places.insert(format!("/users/{at}/licenseAssignmentStates/{entry}"), (id.clone(), key.clone()));
        }
    }
    let mut outlooks = Outlooks::new();
    for finding in &analysis.findings {
        let Some(outlook) = finding.outlook.filter(|_| finding.basis == Basis::Recorded) else { continue };
        for evidence in
            finding.evidence.iter().filter_map(|place| place.show(&analysis.tenant, &analysis.paths))
        {
            // An address that stands against the error is evidence, too.
            if evidence.pointer.contains("/proxyAddresses/") {
                continue;
            }
            let place = places.get(&evidence.pointer).cloned();
            let place =
                place.ok_or_else(|| TestCaseError::fail(format!("no record at {}", evidence.pointer)))?;
            let before = outlooks.insert(place, (finding.code.clone(), outlook));
            prop_assert!(before.is_none(), "{} is in two findings", evidence.pointer);
        }
    }
    Ok(outlooks)
}
