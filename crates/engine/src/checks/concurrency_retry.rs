//! `ConcurrencyRetry`: the audit log shows a LicenseAssignmentAttributeConcurrencyException. The service was
//! giving a user one product from two groups at the same time; it tries again until that is done, and nothing
//! is to be done (seed 000, facts 1.1).

use super::{EvidencePlace, Finding, Part, Records, count, timestamp};
use crate::tenant::ObjectIndex;
use crate::tenant::audits::{Activity, Event};
use seatscope_contract::report::{Basis, Confidence, Severity};
use seatscope_contract::timeline::Outcome;
use std::collections::BTreeMap;

const EXCEPTION: &str = "LicenseAssignmentAttributeConcurrencyException";

/// What the log says of one user.
#[derive(Debug, Default)]
struct Told<'a> {
    exceptions: Vec<&'a Event>,
    /// The last success after an exception.
    resolved: bool,
}

pub(super) fn check(records: Records<'_>) -> Vec<Finding> {
    let tenant = records.tenant;
    let mut told: BTreeMap<ObjectIndex, Told<'_>> = BTreeMap::new();
    for event in tenant.audits.events.iter().filter(|event| event.activity == Activity::ChangeUserLicense) {
        let Some(user) = event.user else { continue };
        if tenant.texts.get(event.reason).is_some_and(|reason| reason.contains(EXCEPTION)) {
            let told = told.entry(user).or_default();
            told.exceptions.push(event);
            told.resolved = false;
        } else if let Some(told) = told.get_mut(&user)
            && event.outcome(&tenant.texts) == Outcome::Succeeded
        {
            told.resolved = true;
        }
    }
    let in_error = |object: ObjectIndex| {
        let user = tenant.users.of(object);
        user.is_some_and(|user| tenant.users.recorded(user).any(|(_, shape)| shape.standing.is_error()))
    };
    let (stuck, passing): (Vec<_>, Vec<_>) =
        told.into_iter().partition(|(user, told)| !told.resolved && in_error(*user));
    let last = "and nothing in the audit log or in their records says that it has come through";
    let by_itself = "so it tries again by itself, and nothing is to be done";
    let passing = finding(records, Severity::Info, &passing, by_itself);
    let stuck = finding(records, Severity::Warning, &stuck, last);
    passing.into_iter().chain(stuck).collect()
}

fn finding(
    records: Records<'_>,
    severity: Severity,
    told: &[(ObjectIndex, Told<'_>)],
    outcome: &str,
) -> Option<Finding> {
    let tenant = records.tenant;
    let exceptions = || told.iter().flat_map(|(_, told)| &told.exceptions);
    let last = exceptions().map(|event| event.time).max()?;
    let mut finding = Finding::new("ConcurrencyRetry", severity, Basis::Recorded, Confidence::Documented);
    finding.users = told.iter().filter_map(|(user, _)| tenant.users.of(*user)).collect();
    finding.groups = exceptions().filter_map(|event| event.group).collect();
    let places = exceptions().map(|event| EvidencePlace { place: event.place, part: Part::Whole });
    finding.evidence = places.collect();
    let strangers = told.len() - finding.users.len();
    let strangers = match strangers {
        0 => String::new(),
        some => format!(", {some} of them not in the export"),
    };
    finding.message = format!(
        "The service changed the licences of {}{strangers} from several groups at the same time (`{EXCEPTION}`, last on {}), {outcome}.",
        count(told.len(), "user", "users"),
        timestamp(last),
    );
    Some(finding)
}
