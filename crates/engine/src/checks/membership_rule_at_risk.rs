//! `MembershipRuleAtRisk`: licensed dynamic groups whose rule is paused, cannot be read, may not be meant so,
//! names what is not there, or depends on licences that groups give (facts 4.27, 6; seed 003).

use super::{Context, Finding, Names, join, places};
use crate::dynamic::{Dependence, Givers, is_paused, nested_member_of, read_rule, rule_of, warned};
use crate::tenant::{GroupIndex, ObjectIndex, Tenant};
use seatscope_contract::report::{Basis, Confidence, Severity};
use seatscope_membership::{Code, References, Rule};

/// Groups that a message names.
const NAMED: usize = 5;

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let tenant = context.tenant;
    let dynamic: Vec<GroupIndex> =
        tenant.groups.licensed().filter(|group| tenant.groups.dynamic.at(*group)).collect();
    if dynamic.is_empty() {
        return Vec::new();
    }
    let givers = Givers::new(context.world);
    let mut findings = Vec::new();
    for group in dynamic {
        if is_paused(tenant, group) {
            findings.push(paused(tenant, group));
        }
        let Some(text) = rule_of(tenant, group) else { continue };
        match read_rule(text, None) {
            Err(unread) => {
                let mut finding = about(tenant, group, "membershipRule");
                let cannot = if unread.is_only_here {
                    finding.severity = Severity::Info;
                    finding.confidence = Confidence::Inferred;
                    "cannot be evaluated here"
                } else {
                    "cannot be read, so nobody knows whom it means"
                };
                let name = name(tenant, group);
                finding.message = format!("The membership rule of {name} {cannot}: {}.", unread.reason);
                findings.push(finding);
            }
            Ok((rule, warnings)) => {
                let ended = warnings.iter().find(|warning| warning.code == Code::MemberOfEnded);
                findings.extend(ended.map(|warning| {
                    let message =
                        format!("In the membership rule of {}, {}.", name(tenant, group), warning.message);
                    Finding { message, ..about(tenant, group, "membershipRule") }
                }));
                // The service took the rule, in whatever letters.
                let doubts = warnings.iter().filter(|warning| warning.code != Code::PropertySpelling);
                findings.extend(warned(text, doubts).map(|warning| doubtful(tenant, group, &warning)));
                findings.extend(nested(tenant, group, &rule));
                findings.extend(missing(tenant, group, rule.references()));
                findings
                    .extend(givers.dependence(group).map(|dependence| depends(tenant, group, dependence)));
            }
        }
    }
    findings
}

fn about(tenant: &Tenant, group: GroupIndex, field: &'static str) -> Finding {
    let mut finding =
        Finding::new("MembershipRuleAtRisk", Severity::Warning, Basis::Static, Confidence::Documented);
    finding.groups.extend(tenant.groups.object.get(group));
    finding.products = tenant.groups.licenses.get(group).iter().map(|license| license.product).collect();
    finding.evidence.extend(places::of_group(tenant, group, field));
    finding
}

fn paused(tenant: &Tenant, group: GroupIndex) -> Finding {
    let message = format!(
        "The membership rule of {} is paused: whoever meets it by now gets no licence from the group, and whoever no \
         longer does keeps it.",
        name(tenant, group)
    );
    Finding { message, ..about(tenant, group, "membershipRuleProcessingState") }
}

/// A rule that works, but perhaps not as it is meant.
fn doubtful(tenant: &Tenant, group: GroupIndex, warning: &str) -> Finding {
    let mut finding = about(tenant, group, "membershipRule");
    finding.severity = Severity::Info;
    finding.message = format!(
        "The membership rule of {} can be read, but look whether it is meant so: {warning}.",
        name(tenant, group)
    );
    finding
}

/// Groups of `memberOf` whose own rule is one, too: the service takes no members from there (facts 6.12).
fn nested(tenant: &Tenant, group: GroupIndex, rule: &Rule) -> Option<Finding> {
    let own = |group: GroupIndex| rule_of(tenant, group).map(str::to_owned);
    let nested = nested_member_of(tenant, rule, own).into_iter();
    let groups = nested.filter_map(|id| tenant.objects.find(id).and_then(|object| tenant.groups.of(object)));
    let groups: Vec<GroupIndex> = groups.collect();
    let message = format!(
        "The membership rule of {} asks for members of {}, whose own rule is one with `memberOf`, and the service does \
         not follow one such rule into another.",
        name(tenant, group),
        several(sorted(tenant, &groups))?,
    );
    let mut finding = Finding { message, ..about(tenant, group, "membershipRule") };
    finding.groups.extend(groups.iter().filter_map(|group| tenant.groups.object.get(*group)));
    Some(finding)
}

/// Groups of `memberOf` and the manager of `Direct Reports for` that are not there. What a list that breaks off
/// lacks may still exist.
fn missing(tenant: &Tenant, group: GroupIndex, references: &References) -> Option<Finding> {
    let object = |id: &String| tenant.objects.find(id);
    let has_record = |id: &&String| {
        let groups = &tenant.groups;
        object(id).and_then(|object| groups.of(object)).is_some_and(|group| !groups.member_only.at(group))
    };
    let mut gone: Vec<String> = Vec::new();
    if tenant.exported.groups_whole {
        gone.extend(
            references.groups.iter().filter(|id| !has_record(id)).map(|id| format!("the group `{id}`")),
        );
    }
    if let Some(id) = &references.manager {
        let manager = object(id);
        let users = &tenant.users;
        let is_there =
            manager.and_then(|manager| users.of(manager)).is_some_and(|user| !users.member_only.at(user));
        let is_deleted =
            manager.is_some_and(|manager| tenant.deleted.iter().any(|user| user.object == manager));
        if !is_there && (is_deleted || tenant.exported.users_whole) {
            gone.push(format!("the manager `{id}`"));
        }
    }
    let what = several(gone)?;
    let message = format!(
        "The membership rule of {} names {what}, not in the export: deleted since, or left out of the export.",
        name(tenant, group)
    );
    Some(Finding { message, ..about(tenant, group, "membershipRule") })
}

fn depends(tenant: &Tenant, group: GroupIndex, dependence: Dependence) -> Finding {
    let Dependence { plans, givers, beyond, cycle } = dependence;
    let mut finding = about(tenant, group, "membershipRule");
    let object = |group: &GroupIndex| tenant.groups.object.get(*group).copied();
    finding.groups.extend(givers.iter().chain(beyond.iter().flatten()).filter_map(object));
    let named = |groups: &[GroupIndex]| several(sorted(tenant, groups)).unwrap_or_default();
    // A rule may also ask that somebody has none of them.
    let asked = several(Names(tenant).sorted_plans(&plans));
    let asked = asked.unwrap_or_else(|| "service plans".to_owned());
    let mut message = format!("The membership rule of {} asks who has {asked}", name(tenant, group));
    if !givers.is_empty() {
        let verb = if givers.len() == 1 { "gives" } else { "give" };
        message.push_str(&format!(
            ", which {} {verb}: what happens there decides who has this group's licences",
            named(&givers)
        ));
    }
    if !beyond.is_empty() {
        message.push_str(&format!(". The chain goes on to {}", steps(tenant, &beyond)));
    }
    if let Some(cycle) = cycle {
        match cycle.as_slice() {
            [_] => message.push_str(
                ". The group gives what its own rule asks about, so its licences decide who stays in it",
            ),
            several => {
                let mut names: Vec<String> = several
                    .iter()
                    .take(NAMED)
                    .chain(several.first())
                    .map(|group| name(tenant, *group))
                    .collect();
                if several.len() > NAMED {
                    names.insert(NAMED, format!("{} more", several.len() - NAMED));
                }
                message.push_str(&format!(". The chain comes back: {}", names.join(" → ")));
            }
        }
    }
    message.push('.');
    finding.plans = plans;
    finding.message = message;
    finding
}

fn name(tenant: &Tenant, group: GroupIndex) -> String {
    let object: Option<ObjectIndex> = tenant.groups.object.get(group).copied();
    object.map(|object| Names(tenant).group(object)).unwrap_or_default()
}

fn sorted(tenant: &Tenant, groups: &[GroupIndex]) -> Vec<String> {
    let mut names: Vec<String> = groups.iter().map(|group| name(tenant, *group)).collect();
    names.sort();
    names
}

/// Groups step by step; of many, the farthest are only counted.
fn steps(tenant: &Tenant, steps: &[Vec<GroupIndex>]) -> String {
    let all: usize = steps.iter().map(Vec::len).sum();
    let mut left = if all > NAMED { NAMED - 1 } else { all };
    let mut words: Vec<String> = Vec::new();
    for step in steps {
        let names: Vec<String> = sorted(tenant, step).into_iter().take(left).collect();
        left -= names.len();
        words.extend((!names.is_empty()).then(|| join(&names, "and")));
    }
    let more = if all > NAMED { format!(" and {} more", all - (NAMED - 1)) } else { String::new() };
    words.join(", then ") + &more
}

/// Some names, the rest only counted; none of none.
fn several(mut names: Vec<String>) -> Option<String> {
    if names.is_empty() {
        return None;
    }
    if names.len() > NAMED {
        let more = names.len() - NAMED + 1;
        names.truncate(NAMED - 1);
        names.push(format!("{more} more"));
    }
    Some(join(&names, "and"))
}
