//! Assignment errors: those that the export records, with their outlook, and those that processing
//! would bring (facts 1.1, 4; seeds 000 to 004). Users with the same cause share one finding.

mod messages;

use super::outlook::{self, Explained, explain};
use super::{Context, EvidencePlace, Finding, Part, places};
use crate::catalog::rules::RuleIndex;
use crate::licensing::claims::Claim;
use crate::licensing::process::{ErrorCode, Failure, Verdict};
use crate::licensing::seats::Case;
use crate::tenant::{ObjectIndex, PlanIndex, ProductIndex, UserIndex};
use seatscope_contract::report::{Basis, Confidence, Outlook, Severity};
use std::collections::BTreeMap;

/// What makes two errors one finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Cause {
    pub(crate) code: String,
    basis: Basis,
    outlook: Option<Outlook>,
    pub(crate) warning: bool,
    removal: bool,
    /// A change of plans while the product stays in force.
    change: bool,
    direct: bool,
    product: ProductIndex,
    rule: Option<RuleIndex>,
    plans: Vec<PlanIndex>,
    /// Whether plans are the cause, and the export does not say which of them are off.
    hides_plans: bool,
    addresses: Vec<String>,
    /// Whether several users would get these addresses at once, and nobody has them.
    contested: bool,
    /// Whether the record does not name its error.
    unnamed: bool,
    /// For `Other` only: the group, and the products that really failed.
    group: Option<ObjectIndex>,
    pub(crate) culprits: Vec<ProductIndex>,
    /// For removals only: the products that depend on what would go.
    dependants: Vec<ProductIndex>,
}

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let mut causes = Causes::default();
    for case in &context.forecast.cases {
        for error in errors(context, case) {
            causes.add(context, &[case.user], &error);
        }
    }
    causes.findings(context)
}

/// An error of one claim, or a warning about it.
#[derive(Debug, Clone)]
pub(crate) struct AssignmentError<'c> {
    /// The claim.
    pub(crate) claim: &'c Claim,
    /// What makes it one finding with others.
    pub(crate) cause: Cause,
    others: Vec<ProductIndex>,
}

impl AssignmentError<'_> {
    /// Whether it is not in the export and processing would bring it.
    pub(crate) fn is_predicted(&self) -> bool {
        self.cause.basis == Basis::Predicted
    }

    /// What a reprocess would do to one that is recorded; nothing where it is predicted.
    pub(crate) fn outlook(&self) -> Option<Outlook> {
        self.cause.outlook
    }
}

/// The errors of a user: recorded ones with their outlook, and those that processing would bring.
pub(crate) fn errors<'c>(context: Context<'_>, case: &'c Case) -> Vec<AssignmentError<'c>> {
    let mut errors = Vec::new();
    let claims = case.claims.iter().zip(&case.processed.verdicts);
    for ((claim, verdict), explained) in claims.zip(explain(context, case)) {
        if let Some(explained) = explained {
            let (cause, others) = recorded(context, case, claim, &explained);
            errors.push(AssignmentError { claim, cause, others });
        } else if let Verdict::Failed(failure) = verdict
            && !is_clash(context, case.user, failure)
        {
            let cause = predicted(context, case, claim, failure, false);
            errors.push(AssignmentError { claim, cause, others: failure.others.clone() });
        }
    }
    for (at, failure) in &case.processed.warnings {
        if let Some(claim) = case.claims.get(*at).filter(|claim| !claim.status.is_error()) {
            let cause = predicted(context, case, claim, failure, true);
            errors.push(AssignmentError { claim, cause, others: failure.others.clone() });
        }
    }
    errors
}

/// Whether a failure is only about an address that a first mailbox would bring, which is a finding of its own:
/// `ProxyAddressClashOnLicensing`.
pub(crate) fn is_clash(context: Context<'_>, user: UserIndex, failure: &Failure) -> bool {
    failure.code == ErrorCode::Uniqueness && context.addresses.of_user(user).next().is_none()
}

/// What a claim's failure would be as an error that the export does not have, or as a warning.
pub(crate) fn as_predicted<'c>(
    context: Context<'_>,
    case: &Case,
    claim: &'c Claim,
    failure: &Failure,
    warning: bool,
) -> AssignmentError<'c> {
    let cause = predicted(context, case, claim, failure, warning);
    AssignmentError { claim, cause, others: failure.others.clone() }
}

/// Errors by cause, while they are collected.
#[derive(Debug, Default)]
pub(crate) struct Causes(BTreeMap<Cause, Finding>);

impl Causes {
    /// One finding for each cause.
    pub(crate) fn findings(self, context: Context<'_>) -> Vec<Finding> {
        let findings = self.0.into_iter().map(|(cause, mut finding)| {
            finding.users.sort_unstable();
            finding.users.dedup();
            finding.message = messages::message(context, &cause, &finding);
            finding
        });
        findings.collect()
    }
}

fn recorded(
    context: Context<'_>,
    case: &Case,
    claim: &Claim,
    explained: &Explained,
) -> (Cause, Vec<ProductIndex>) {
    let text =
        claim.recorded.and_then(|(_, shape)| context.tenant.texts.owned(shape.error)).unwrap_or_default();
    let code = ErrorCode::of(&text);
    let failure = explained.cause.as_ref();
    let mut others = failure.map(|failure| failure.others.clone()).unwrap_or_default();
    let culprits = if code == Some(ErrorCode::Other) && !claim.is_unnamed() {
        culprits(context, case, claim, &others)
    } else {
        Vec::new()
    };
    if code == Some(ErrorCode::Other) {
        others.clear();
    }
    let mut addresses = if code == Some(ErrorCode::Uniqueness) || explained.by_address {
        outlook::blocking(context, case, claim)
    } else {
        Vec::new()
    };
    let contested = addresses.is_empty() && explained.by_address;
    if contested {
        addresses.extend(context.forecast.contested.get(&case.user).into_iter().flatten().cloned());
    }
    let cause = Cause {
        code: code.map_or(text, |code| code.name().to_owned()),
        basis: Basis::Recorded,
        outlook: Some(explained.outlook),
        warning: false,
        removal: !claim.wanted,
        change: false,
        direct: claim.group.is_none(),
        product: failure.map_or(claim.product(), |failure| failed_product(context, case, claim, failure)),
        rule: failure.and_then(|failure| failure.rule),
        plans: failure.map(|failure| failure.plans.clone()).unwrap_or_default(),
        hides_plans: explained.hides_plans,
        contested: contested && !addresses.is_empty(),
        addresses,
        unnamed: claim.is_unnamed(),
        group: claim.group.filter(|_| code == Some(ErrorCode::Other)),
        culprits,
        dependants: if claim.wanted { Vec::new() } else { others.clone() },
    };
    (cause, others)
}

/// The products of a group that really failed where one is marked `Other`.
fn culprits(
    context: Context<'_>,
    case: &Case,
    claim: &Claim,
    simulated: &[ProductIndex],
) -> Vec<ProductIndex> {
    let failed = case.claims.iter().filter(|other| {
        let error =
            other.recorded.and_then(|(_, shape)| context.tenant.texts.get(shape.error)).unwrap_or_default();
        other.group == claim.group && other.status.is_error() && error != ErrorCode::Other.name()
    });
    let mut products: Vec<ProductIndex> = failed.map(Claim::product).collect();
    if products.is_empty() {
        products = simulated.to_vec();
    }
    products.sort_unstable();
    products.dedup();
    products
}

/// The product that a failure is filed under. Where two products of one group exclude each other,
/// both fail for the same cause, and it is filed under the first of them.
fn failed_product(context: Context<'_>, case: &Case, claim: &Claim, failure: &Failure) -> ProductIndex {
    let own = |product: &&ProductIndex| {
        case.claims
            .iter()
            .any(|other| other.group == claim.group && other.product() == **product && other.is_open())
    };
    let conflict = failure.code == ErrorCode::MutuallyExclusive && claim.group.is_some();
    let siblings = failure.others.iter().filter(|_| conflict).filter(own).copied();
    let ids = &context.tenant.products.ids;
    siblings.chain([claim.product()]).min_by(|a, b| ids.compare(*a, *b)).unwrap_or(claim.product())
}

fn predicted(context: Context<'_>, case: &Case, claim: &Claim, failure: &Failure, warning: bool) -> Cause {
    let other = failure.code == ErrorCode::Other;
    Cause {
        code: failure.code.name().to_owned(),
        basis: Basis::Predicted,
        outlook: None,
        warning,
        removal: !claim.wanted,
        change: claim.changed && !warning,
        direct: claim.group.is_none(),
        product: failed_product(context, case, claim, failure),
        rule: failure.rule,
        plans: failure.plans.clone(),
        hides_plans: false,
        addresses: match failure.code {
            ErrorCode::Uniqueness => outlook::blocking(context, case, claim),
            _ => Vec::new(),
        },
        contested: false,
        unnamed: false,
        group: claim.group.filter(|_| other),
        culprits: if other { failure.others.clone() } else { Vec::new() },
        dependants: if claim.wanted { Vec::new() } else { failure.others.clone() },
    }
}

impl Causes {
    /// Adds an error of users who are alike to the finding of its cause.
    pub(crate) fn add(&mut self, context: Context<'_>, users: &[UserIndex], error: &AssignmentError<'_>) {
        let AssignmentError { claim, cause, others } = error;
        let finding = self.0.entry(cause.clone()).or_insert_with(|| {
            let severity = if cause.warning { Severity::Warning } else { Severity::Error };
            let rule = cause.rule.and_then(|rule| context.book.rule(rule));
            let confidence = match rule {
                Some(rule) => rule.confidence,
                None if is_only_suspected(cause) => Confidence::Inferred,
                None => Confidence::Documented,
            };
            let mut finding = Finding::new(&cause.code, severity, cause.basis, confidence);
            finding.outlook = cause.outlook;
            finding.rule = cause.rule;
            finding.products.push(cause.product);
            finding.plans = cause.plans.clone();
            finding.addresses = cause.addresses.clone();
            let held = |address: &String| context.addresses.holders(context.tenant, address);
            let held = cause.addresses.iter().flat_map(held);
            finding.evidence.extend(held.filter_map(|held| places::of_held(context.tenant, held)));
            finding
        });
        finding.users.extend(users);
        if let Some(group) = claim.group
            && !finding.groups.contains(&group)
        {
            finding.groups.push(group);
        }
        if cause.code == ErrorCode::MutuallyExclusive.name() {
            for product in others.iter().chain([&claim.product()]) {
                if !finding.products.contains(product) {
                    finding.products.push(*product);
                }
            }
        }
        finding.evidence.extend(users.iter().filter_map(|user| evidence(context, *user, claim)));
    }
}

/// Whether only addresses that may not stand in the way are known as the cause of what would come.
fn is_only_suspected(cause: &Cause) -> bool {
    let is_predicted = cause.basis == Basis::Predicted && !cause.addresses.is_empty();
    is_predicted && !outlook::is_blocked(&cause.addresses)
}

/// Where the export says so: the user's record, or else the group that gives the product.
fn evidence(context: Context<'_>, user: UserIndex, claim: &Claim) -> Option<EvidencePlace> {
    let tenant = context.tenant;
    // Users who are alike may share one claim, but each has a record of its own.
    let own = || {
        let mut recorded = tenant.users.recorded(user);
        recorded.find(|(_, shape)| shape.group == claim.group && shape.product == claim.product())
    };
    if let (Some(_), Some(place), Some((entry, _))) =
        (claim.recorded, tenant.users.assignments_place.at(user), own())
    {
        return Some(EvidencePlace { place, part: Part::Element("licenseAssignmentStates", entry.position) });
    }
    let place = group_place(context, claim.group?)?;
    Some(EvidencePlace { place, part: Part::Field("assignedLicenses") })
}

fn group_place(context: Context<'_>, group: ObjectIndex) -> Option<crate::tenant::Place> {
    context.tenant.groups.place.at(context.tenant.groups.of(group)?)
}
