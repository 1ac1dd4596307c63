//! The membership rule of a group: read, or why it cannot be.

use crate::checks::count;
use crate::tenant::{GroupIndex, Tenant};
use seatscope_membership::{Code, Diagnostic, MEMBER_OF_ENDS, Repair, Rule, Severity};
use time::OffsetDateTime;

/// Why a rule says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Whether the service takes the rule and only Seatscope cannot evaluate it.
    pub is_only_here: bool,
    /// The first mistake with its place and how to mend it, and how many more there are.
    pub reason: String,
}

/// The rule of a dynamic group, where it was exported.
pub fn rule_of(tenant: &Tenant, group: GroupIndex) -> Option<&str> {
    let rule = tenant.texts.get(tenant.groups.rule.at(group));
    rule.filter(|_| tenant.groups.dynamic.at(group))
}

/// Whether the service no longer moves anybody by a rule, since it is one with `memberOf`, a preview that ended.
pub fn has_ended(rule: &Rule, now: Option<OffsetDateTime>) -> bool {
    rule.is_member_of() && now.is_some_and(|now| now.date() >= MEMBER_OF_ENDS)
}

/// Why members whom a rule with `memberOf` no longer means stay: the service takes in who joins a source group, and
/// does not follow who leaves one, or that one is deleted (Microsoft's page on `memberOf`; facts 6.12).
pub const LETS_NOBODY_GO: &str =
    "the service takes nobody out of a group by `memberOf` until the rule is modified";

/// Whether a group that would get a rule has it already, and the service lets nobody go by it. That saving the same
/// rule again counts as modifying it is not documented.
pub fn keeps_members(rule: &Rule, text: &str, own: Option<&str>) -> bool {
    rule.is_member_of() && own.is_some_and(|own| own.trim() == text.trim())
}

/// What is to be told of a rule with `memberOf` where nobody named the present time.
pub fn may_have_ended(rule: &Rule, now: Option<OffsetDateTime>) -> Option<&'static str> {
    (rule.is_member_of() && now.is_none()).then_some(
        "from 3 November 2026 on the service moves nobody by `memberOf`, and the present time is not known",
    )
}

/// Of the groups that a rule with `memberOf` names, those whose own rule is one too; the service follows none
/// (facts 6.12). `rule_of` says a group's rule.
pub fn nested_member_of<'r>(
    tenant: &Tenant,
    rule: &'r Rule,
    rule_of: impl Fn(GroupIndex) -> Option<String>,
) -> Vec<&'r str> {
    let is_nested = |id: &&String| {
        let group = tenant.objects.find(id).and_then(|object| tenant.groups.of(object));
        let rule = group.and_then(&rule_of).and_then(|rule| read_rule(&rule, None).ok());
        rule.is_some_and(|(rule, _)| rule.is_member_of())
    };
    rule.references().groups.iter().filter(is_nested).map(String::as_str).collect()
}

/// Whether nobody comes or goes by the group's rule for now (facts 6.13).
pub fn is_paused(tenant: &Tenant, group: GroupIndex) -> bool {
    let state = tenant.texts.get(tenant.groups.rule_state.at(group)).unwrap_or_default();
    state.eq_ignore_ascii_case("Paused")
}

/// Reads a rule, with what is worth a warning.
///
/// # Errors
/// Says where the rule is wrong, or what of it cannot be evaluated here.
pub fn read_rule(text: &str, now: Option<OffsetDateTime>) -> Result<(Rule, Vec<Diagnostic>), Unread> {
    let reading = seatscope_membership::read(text, now);
    if let Some(rule) = reading.rule {
        return Ok((rule, reading.diagnostics));
    }
    let wrong =
        |severity: Severity| reading.diagnostics.iter().filter(move |found| found.severity == severity);
    let is_only_here = wrong(Severity::Error).next().is_none();
    let severity = if is_only_here { Severity::Unsupported } else { Severity::Error };
    let more = match wrong(severity).count() {
        0 | 1 => String::new(),
        all => format!("; and {} more", count(all - 1, "mistake", "mistakes")),
    };
    let first = wrong(severity).next().map(|first| placed(text, first)).unwrap_or_default();
    Err(Unread { is_only_here, reason: first + &more })
}

/// What is worth a warning in a rule that can be read: the weightiest in words, and how many more there are. That
/// `memberOf` has ended is told apart from it.
pub fn warned<'d>(text: &str, warnings: impl IntoIterator<Item = &'d Diagnostic>) -> Option<String> {
    let weighty = warnings.into_iter().filter(|warning| warning.code != Code::MemberOfEnded);
    let mut told: Vec<&Diagnostic> = weighty.collect();
    told.sort_by_key(|warning| (warning.code == Code::PropertySpelling, warning.span));
    let first = placed(text, told.first()?);
    Some(match told.len() {
        1 => first,
        all => format!("{first}; and {}", count(all - 1, "more remark", "more remarks")),
    })
}

/// A mistake with its place, counted in characters from 1, and the likeliest way to mend it.
fn placed(text: &str, found: &Diagnostic) -> String {
    let before = text.get(..found.span.start).unwrap_or_default();
    let said = format!("at character {}, {}", before.chars().count() + 1, found.message);
    match found.repairs.first() {
        None => said,
        Some(repair) => format!("{said}; to mend it, {}", mended(repair)),
    }
}

/// Letters of a repair that are shown.
const SHOWN: usize = 120;

/// What a repair does, and what is to be written, where its title does not say that.
fn mended(Repair { title, text, .. }: &Repair) -> String {
    if text.is_empty() || title.contains('`') && text.len() < title.len() {
        return title.clone();
    }
    let shown = match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.clone(),
    };
    format!("{title}: `{shown}`")
}
