//! A membership rule tried: what is wrong with it, whom it means and why.

use super::DETAIL_ROWS;
use crate::analysis::Analysis;
use crate::checks::Names;
use crate::dynamic::{Lack, Movement, Trial, has_ended, is_paused, keeps_members, rule_of};
use crate::tenant::{GroupIndex, Tenant, UserIndex};
use seatscope_contract::membership::{
    Connective, DecidingPart, MissingProperty, RemarkKind, RuleGroup, RuleList, RuleRemark, RuleRepair,
    RuleResult, RuleSide, RuleTrial, RuleUser, Seen, TextSpan,
};
use seatscope_membership::{self as language, Diagnostic, ExpressionKind, Part, Rule, Severity, Span};
use time::format_description::well_known::Rfc3339;

/// Users asked at a time where nobody waits for anything else.
const ALL: usize = usize::MAX;

impl Analysis {
    /// Tries a rule on all users at once.
    pub(super) fn membership_rule(&self, text: &str, group: Option<&str>) -> RuleTrial {
        let mut trial = self.begin_trial(text, group);
        self.go_on(&mut trial, ALL);
        self.outcome(&trial)
    }

    /// What a trial has shown, once all users were asked.
    pub fn outcome(&self, trial: &Trial) -> RuleTrial {
        let Trial { text, reading, .. } = trial;
        let joined_by = reading.expression.as_ref().and_then(|whole| {
            let (parts, connective) = match &whole.kind {
                ExpressionKind::And(parts) => (parts, Connective::And),
                ExpressionKind::Or(parts) => (parts, Connective::Or),
                _ => return None,
            };
            // Parentheses around the whole rule keep it together.
            let is_open = parts.first().is_some_and(|part| part.span.start == whole.span.start);
            is_open.then_some(connective)
        });
        RuleTrial {
            remarks: reading.diagnostics.iter().map(|said| remark(text, said)).collect(),
            joined_by,
            result: reading.rule.as_ref().map(|rule| self.rule_result(trial, rule)),
        }
    }

    fn rule_result(&self, trial: &Trial, rule: &Rule) -> RuleResult {
        let answers = &trial.answers;
        let (inside, unknown) = (answers.inside.len(), answers.unknown.len());
        let list = |who, total: usize, users: &mut dyn Iterator<Item = UserIndex>| RuleList {
            who,
            total: total as u64,
            users: users.take(DETAIL_ROWS).map(|user| self.rule_user(trial, rule, user)).collect(),
        };
        let outside = answers.asked - inside - unknown;
        let mut lists = match trial.group {
            Some(group) => {
                let Movement { comes, goes, stays } = self.trial_moves(trial, rule, group);
                [(RuleSide::Comes, comes), (RuleSide::Goes, goes), (RuleSide::Stays, stays)]
                    .map(|(who, users)| list(who, users.len(), &mut users.into_iter()))
                    .to_vec()
            }
            None => {
                let all = self.tenant.users.indexes();
                let mut others = all.filter(|user| !answers.is_inside(*user) && !answers.is_unknown(*user));
                vec![
                    list(RuleSide::Inside, inside, &mut answers.inside.iter().copied()),
                    list(RuleSide::Outside, outside, &mut others),
                ]
            }
        };
        lists.push(list(RuleSide::Unknown, unknown, &mut answers.unknown.iter().map(|(user, _)| *user)));
        let missing = answers.lacks().into_iter().map(|(lack, users)| {
            let (property, graph) = match lack {
                Lack::Property(name, graph) | Lack::Unreadable(name, graph) => {
                    (Some(format!("user.{name}")), Some(graph.clone()))
                }
                Lack::Now => (None, None),
            };
            let unreadable = matches!(lack, Lack::Unreadable(..));
            MissingProperty { property, graph, unreadable, users: users as u64 }
        });
        RuleResult {
            inside: inside as u64,
            outside: outside as u64,
            unknown: unknown as u64,
            missing: missing.collect(),
            group: trial.group.map(|group| rule_group(&self.tenant, group)),
            lists,
        }
    }

    /// Whom the service would move by a rule: by one with `memberOf`, not all whom it means otherwise (facts 6.12).
    fn trial_moves(&self, trial: &Trial, rule: &Rule, group: GroupIndex) -> Movement {
        let world = self.world();
        if has_ended(rule, self.now()) {
            return Movement { stays: world.members_of(group), ..Movement::default() };
        }
        let mut moves = Movement::new(&world, group, &trial.answers);
        if keeps_members(rule, &trial.text, rule_of(&self.tenant, group)) {
            moves.stays.append(&mut moves.goes);
            moves.stays.sort_unstable();
        }
        moves
    }

    fn rule_user(&self, trial: &Trial, rule: &Rule, user: UserIndex) -> RuleUser {
        let part = self.explained(rule, user);
        let parts = part
            .deciding()
            .into_iter()
            .map(|part| DecidingPart { span: counted(&trial.text, part.span), seen: self.seen(part) });
        RuleUser { user: self.named_user(user), parts: parts.collect() }
    }

    fn seen(&self, part: &Part<'_>) -> Seen {
        match &part.seen {
            None => Seen::NotExported,
            Some(language::Seen::Unreadable) => Seen::Unreadable,
            Some(language::Seen::Nothing) => Seen::Nothing,
            Some(language::Seen::Text(text)) => Seen::Value { text: text.clone() },
            Some(language::Seen::Flag(flag)) => Seen::Value { text: flag.to_string() },
            Some(language::Seen::Date(date)) => {
                Seen::Value { text: date.format(&Rfc3339).unwrap_or_default() }
            }
            Some(language::Seen::Items { count, decided }) => {
                let named = |item: &String| match self.tenant.plans.ids.find(item) {
                    Some(plan) => Names(&self.tenant).plan(plan),
                    None => item.clone(),
                };
                Seen::Items { count: *count as u64, decided: decided.as_ref().map(named) }
            }
            Some(language::Seen::Reports { manager, .. }) => Seen::Manager { id: manager.clone() },
        }
    }
}

fn rule_group(tenant: &Tenant, group: GroupIndex) -> RuleGroup {
    RuleGroup {
        dynamic: tenant.groups.dynamic.at(group),
        paused: is_paused(tenant, group),
        synced: tenant.groups.synced.at(group) == Some(true),
        members_known: tenant.members.known.at(group),
    }
}

fn remark(text: &str, said: &Diagnostic) -> RuleRemark {
    let before = text.get(..said.span.start).unwrap_or_default();
    RuleRemark {
        kind: match said.severity {
            Severity::Error => RemarkKind::Error,
            Severity::Unsupported => RemarkKind::Unsupported,
            Severity::Warning => RemarkKind::Warning,
        },
        span: counted(text, said.span),
        character: before.chars().count() as u32 + 1,
        message: said.message.clone(),
        repairs: said
            .repairs
            .iter()
            .map(|repair| RuleRepair { title: repair.title.clone(), rule: repair.apply(text) })
            .collect(),
    }
}

/// A part of a text, counted as JavaScript counts.
pub(super) fn counted(text: &str, span: Span) -> TextSpan {
    let units = |end: usize| text.get(..end).unwrap_or(text).encode_utf16().count() as u32;
    TextSpan { start: units(span.start), end: units(span.end) }
}
