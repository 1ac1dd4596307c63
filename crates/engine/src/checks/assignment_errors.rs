//! Assignment errors: those that the export records, with their outlook, and those that processing
//! would bring (facts 1.1, 4; seeds 000 to 004). Users with the same cause share one finding.

use super::names::{Names, count, join, of_product};
use super::outlook::{Explained, explain};
use super::{Context, EvidencePlace, Finding, Part};
use crate::catalog::rules::RuleIndex;
use crate::licensing::claims::Claim;
use crate::licensing::process::{ErrorCode, Failure, Verdict};
use crate::licensing::seats::Case;
use crate::tenant::{ObjectIndex, PlanIndex, ProductIndex};
use seatscope_contract::report::{Basis, Confidence, Outlook, Severity};
use seatscope_contract::rules::Enforcement;
use std::collections::BTreeMap;

/// What makes two errors one finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Cause {
    code: String,
    basis: Basis,
    outlook: Option<Outlook>,
    warning: bool,
    removal: bool,
    direct: bool,
    product: ProductIndex,
    rule: Option<RuleIndex>,
    plans: Vec<PlanIndex>,
    addresses: Vec<String>,
    /// For `Other` only: the group, and the products that really failed.
    group: Option<ObjectIndex>,
    culprits: Vec<ProductIndex>,
    /// For removals only: the products that depend on what would go.
    dependants: Vec<ProductIndex>,
}

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let mut findings: BTreeMap<Cause, Finding> = BTreeMap::new();
    for case in &context.forecast.cases {
        for (at, explained) in explain(context, case).into_iter().enumerate() {
            let Some(claim) = case.claims.get(at) else { continue };
            if let Some(explained) = explained {
                let (cause, others) = recorded(context, case, claim, &explained);
                add(context, &mut findings, case, claim, cause, &others);
            } else if let Some(Verdict::Failed(failure)) = case.processed.verdicts.get(at) {
                let cause = predicted(context, case, claim, failure, false);
                add(context, &mut findings, case, claim, cause, &failure.others);
            }
        }
        for (at, failure) in &case.processed.warnings {
            if let Some(claim) = case.claims.get(*at).filter(|claim| !claim.status.is_error()) {
                let cause = predicted(context, case, claim, failure, true);
                add(context, &mut findings, case, claim, cause, &failure.others);
            }
        }
    }
    findings
        .into_iter()
        .map(|(cause, mut finding)| {
            finding.users.dedup();
            finding.message = message(context, &cause, &finding);
            finding
        })
        .collect()
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
    let culprits =
        if code == Some(ErrorCode::Other) { culprits(context, case, claim, &others) } else { Vec::new() };
    if code == Some(ErrorCode::Other) {
        others.clear();
    }
    let addresses = if code == Some(ErrorCode::Uniqueness) {
        context.addresses.of_user(case.user).map(|duplicate| duplicate.address.clone()).collect()
    } else {
        Vec::new()
    };
    let cause = Cause {
        code: code.map_or(text, |code| code.name().to_owned()),
        basis: Basis::Recorded,
        outlook: Some(explained.outlook),
        warning: false,
        removal: !claim.wanted,
        direct: claim.group.is_none(),
        product: failure.map_or(claim.product(), |failure| failed_product(context, case, claim, failure)),
        rule: failure.and_then(|failure| failure.rule),
        plans: failure.map(|failure| failure.plans.clone()).unwrap_or_default(),
        addresses,
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
        direct: claim.group.is_none(),
        product: failed_product(context, case, claim, failure),
        rule: failure.rule,
        plans: failure.plans.clone(),
        addresses: Vec::new(),
        group: claim.group.filter(|_| other),
        culprits: if other { failure.others.clone() } else { Vec::new() },
        dependants: if claim.wanted { Vec::new() } else { failure.others.clone() },
    }
}

fn add(
    context: Context<'_>,
    findings: &mut BTreeMap<Cause, Finding>,
    case: &Case,
    claim: &Claim,
    cause: Cause,
    others: &[ProductIndex],
) {
    let finding = findings.entry(cause.clone()).or_insert_with(|| {
        let severity = if cause.warning { Severity::Warning } else { Severity::Error };
        let rule = cause.rule.and_then(|rule| context.book.rule(rule));
        let confidence = rule.map_or(Confidence::Documented, |rule| rule.confidence);
        let mut finding = Finding::new(&cause.code, severity, cause.basis, confidence);
        finding.outlook = cause.outlook;
        finding.rule = cause.rule;
        finding.products.push(cause.product);
        finding.plans = cause.plans.clone();
        finding.addresses = cause.addresses.clone();
        finding
    });
    finding.users.push(case.user);
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
    if let (Some(place), Some((entry, _))) =
        (context.tenant.users.assignments_place.at(case.user), claim.recorded)
    {
        finding
            .evidence
            .push(EvidencePlace { place, part: Part::Element("licenseAssignmentStates", entry.position) });
    } else if let Some(place) = claim.group.and_then(|group| group_place(context, group)) {
        finding.evidence.push(EvidencePlace { place, part: Part::Field("assignedLicenses") });
    }
}

fn group_place(context: Context<'_>, group: ObjectIndex) -> Option<crate::tenant::Place> {
    context.tenant.groups.place.at(context.tenant.groups.of(group)?)
}

fn message(context: Context<'_>, cause: &Cause, finding: &Finding) -> String {
    let names = Names(context.tenant);
    let product = names.product(cause.product);
    let users = finding.users.len();
    let who = count(users, "user", "users");
    let mut groups = finding.groups.clone();
    groups.sort_by(|a, b| context.tenant.objects.compare(*a, *b));
    let groups: Vec<String> = groups.iter().map(|group| names.group(*group)).collect();
    let through = match groups.len() {
        0 if cause.direct => " directly".to_owned(),
        0 => String::new(),
        1..=3 => format!(" through {}", join(&groups, "and")),
        more => format!(" through {more} groups"),
    };
    let plan_names = || {
        let mut plans: Vec<String> = cause.plans.iter().map(|plan| names.plan(*plan)).collect();
        plans.sort();
        plans
    };
    let enforcement = cause.rule.map(|rule| context.book.enforcement(rule));
    let suspected = cause.rule.is_some_and(|rule| context.book.is_suspicion(rule));
    match ErrorCode::of(&cause.code) {
        Some(code) if cause.removal && code != ErrorCode::Dependency => {
            format!(
                "{product} is recorded in error for {who}{through}, but the group no longer gives it to them."
            )
        }
        Some(ErrorCode::Count) => count_message(context, cause, &product, &who, &through),
        Some(ErrorCode::MutuallyExclusive) if cause.plans.is_empty() => format!(
            "{product} was refused to {who}{through} because plans exclude each other; no known rule names which."
        ),
        Some(ErrorCode::MutuallyExclusive) => {
            let plans = join(&plan_names(), "and");
            let tail = match (cause.basis, enforcement) {
                (Basis::Recorded, Some(Enforcement::Enforced)) => {
                    format!("exclude each other, so {who} did not get {product}{through}")
                }
                _ if suspected => {
                    let did = if cause.basis == Basis::Recorded { "did not get" } else { "may not get" };
                    format!(
                        "seem to exclude each other, to judge by this tenant's records; {who} {did} {product}{through}"
                    )
                }
                (Basis::Recorded, _) => {
                    format!(
                        "once excluded each other; {who} did not get {product}{through} and nobody has tried again"
                    )
                }
                (_, Some(Enforcement::Reported)) => {
                    format!("are said to exclude each other; {who} would get both with {product}{through}")
                }
                _ => format!("exclude each other, so {who} would not get {product}{through}"),
            };
            format!("{plans} {tail}.")
        }
        Some(ErrorCode::Dependency) if cause.removal => {
            let because = if cause.dependants.is_empty() {
                "something else depended on it".to_owned()
            } else {
                format!("{} depends on it", names.products(&cause.dependants))
            };
            let verb = if cause.basis == Basis::Recorded { "could not be" } else { "cannot be" };
            format!("{product} {verb} removed from {who}{through} because {because}.")
        }
        Some(ErrorCode::Dependency) if cause.plans.is_empty() => {
            format!(
                "{product} was refused to {who}{through} because a plan that it needs was missing; no known rule names which."
            )
        }
        Some(ErrorCode::Dependency) => dependency_message(context, cause, &product, &who, &through),
        Some(ErrorCode::ProhibitedInUsageLocation) => {
            let plans = plan_names();
            let what = if plans.is_empty() {
                product.clone()
            } else {
                format!("{} in {product}", join(&plans, if suspected { "or" } else { "and" }))
            };
            match (cause.basis, enforcement) {
                (Basis::Recorded, _) => {
                    format!("{what} was refused to {who}{through} because of their usage location.")
                }
                _ if suspected => format!(
                    "{what} may be refused in the usage location of {who}{through}, as it was to others there."
                ),
                (_, Some(Enforcement::Reported)) => {
                    format!("{what} is said not to be available in the usage location of {who}{through}.")
                }
                _ => format!("{what} is not allowed in the usage location of {who}{through}."),
            }
        }
        Some(ErrorCode::Uniqueness) if cause.addresses.is_empty() => {
            format!(
                "{product} failed for {who}{through} because an address was held twice; the export shows no other holder."
            )
        }
        Some(ErrorCode::Uniqueness) => format!(
            "{product} failed for {who}{through} because {} held by another object too.",
            match cause.addresses.as_slice() {
                [one] => format!("{one} is"),
                more => format!("{} are", join(more, "and")),
            }
        ),
        Some(ErrorCode::Other) => {
            let verb = if cause.basis == Basis::Recorded { "was not" } else { "would not be" };
            if cause.culprits.is_empty() {
                return format!(
                    "{product} {verb} assigned to {who}{through}, and the export does not show why."
                );
            }
            let culprits = names.products(&cause.culprits);
            format!(
                "{product} {verb} assigned to {who}{through} because {culprits} of the same group fails: a group assigns all its products or none."
            )
        }
        None => format!(
            "{product} failed for {who}{through} with `{}`, an error that Microsoft does not document.",
            cause.code
        ),
    }
}

fn count_message(context: Context<'_>, cause: &Cause, product: &str, who: &str, through: &str) -> String {
    let demand = context.forecast.demand.at(cause.product);
    let seats = context.tenant.products.seats.at(cause.product);
    let (Some(seats), Some(free)) = (seats, demand.free) else {
        return format!(
            "Seats of {product} ran out for {who}{through}; the export does not say how many there are."
        );
    };
    let taken = format!("{} of {} seats are taken", seats.consumed, seats.assignable());
    if demand.is_contested() {
        return format!(
            "{} compete for {} of {product}: {taken}, and who gets the last ones is not documented.",
            count(demand.claimants as usize, "user", "users"),
            count(free as usize, "free seat", "free seats"),
        );
    }
    match cause.outlook {
        Some(Outlook::Clears) => format!(
            "Seats of {product} ran out when {who} last tried{through}; {} free now, enough for all who wait.",
            count(free as usize, "is", "are"),
        ),
        _ if free > 0 => format!("Seats of {product} ran out when {who} last tried{through}; {taken} now."),
        Some(_) => format!("No free seat of {product} for {who}{through}: {taken}."),
        None => format!("No free seat of {product} would be left for {who}{through}: {taken}."),
    }
}

fn dependency_message(
    context: Context<'_>,
    cause: &Cause,
    product: &str,
    who: &str,
    through: &str,
) -> String {
    let names = Names(context.tenant);
    let grants = context.tenant.products.plans.get(cause.product);
    let (dependent, needed): (Vec<PlanIndex>, Vec<PlanIndex>) = cause.plans.iter().partition(|plan| {
        let rules = context.book.dependencies(**plan).iter();
        grants.contains(plan) && rules.map(|dependency| dependency.rule).any(|rule| Some(rule) == cause.rule)
    });
    let list = |plans: &[PlanIndex], last| {
        let mut plans: Vec<String> = plans.iter().map(|plan| names.plan(*plan)).collect();
        plans.sort();
        join(&plans, last)
    };
    let suspected = cause.rule.is_some_and(|rule| context.book.is_suspicion(rule));
    let needs = if suspected { "seems to need" } else { "needs" };
    let needs = format!("{} {needs} {}", of_product(&list(&dependent, "and"), product), list(&needed, "or"));
    match (cause.basis, cause.outlook) {
        (Basis::Recorded, Some(Outlook::Clears)) => {
            format!("{needs}, which {who} lacked when it was tried{through}.")
        }
        (Basis::Recorded, _) => format!("{needs}, which {who}{through} did not have."),
        _ if cause.warning => format!("{needs}, as far as can be inferred; {who} would lack it{through}."),
        _ => format!("{needs}, which {who} would lack{through}."),
    }
}
