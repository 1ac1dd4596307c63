//! Conditions on collections: `-any`, `-all`, and comparisons without them.

use super::Checker;
use crate::compiled::{Clause, ItemPart, ItemTest, Logic, Node, TextKind};
use crate::diagnostic::{Code, Diagnostic, Span, shown};
use crate::object_id;
use crate::property::{Property, PropertyKind};
use crate::syntax::{
    Comparison, Expression, ExpressionKind, Name, Operator, Quantified, Quantifier, Value, ValueKind,
};

/// Groups that a rule may name (facts 6.12).
const MOST_GROUPS: usize = 50;

/// How an item is called in a condition.
const fn item_name(kind: PropertyKind) -> &'static str {
    match kind {
        PropertyKind::Plans => "assignedPlan.servicePlanId",
        PropertyKind::Groups => "group.objectId",
        _ => "_",
    }
}

/// A name without the word before its dot.
fn last_part(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// Whether a value is compared with service plans that is no part of any plan's id, and so probably a service.
fn names_service(value: &Value) -> bool {
    match &value.kind {
        ValueKind::Text(text) | ValueKind::Word(text) => !object_id::is_part(text),
        ValueKind::List(values) => values.iter().any(names_service),
        _ => false,
    }
}

/// The one form of `memberOf`, for a comparison that seems to mean it.
fn groups(comparison: &Comparison) -> Option<String> {
    let is_meant = matches!(comparison.operator, Operator::Equals | Operator::In | Operator::Contains);
    let ids = match &comparison.value.kind {
        ValueKind::List(_) => comparison.value.to_string(),
        ValueKind::Text(_) => format!("[{}]", comparison.value),
        _ => return None,
    };
    is_meant.then(|| format!("user.memberOf -any (group.objectId -in {ids})"))
}

impl Checker<'_> {
    pub(super) fn quantified(&mut self, quantified: &Quantified, alone: bool) -> Option<Clause> {
        let property = self.property(&quantified.name)?;
        let quantifier = quantified.quantifier;
        if !property.kind.is_collection() {
            let name = shown(&quantified.name.text);
            let message = format!("{name} is one value; expected an operator such as `-eq`");
            self.error(Code::WrongItem, quantified.quantifier_span, message);
            return None;
        }
        if property.kind == PropertyKind::Groups {
            self.member_of(quantified, alone)?;
        }
        let body = self.body(&property, &quantified.body)?;
        Some(Clause::Items { slot: self.slot(&property), quantifier, body })
    }

    /// `memberOf` takes one form only, and no company (facts 6.12).
    fn member_of(&mut self, quantified: &Quantified, alone: bool) -> Option<()> {
        let ExpressionKind::Comparison(comparison) = &quantified.body.kind else {
            let message = "expected `group.objectId -in` and a list of ids alone";
            self.error(Code::WrongItem, quantified.body.span, message);
            return None;
        };
        if quantified.quantifier != Quantifier::Any {
            let span = quantified.quantifier_span;
            let wrong = Diagnostic::error(Code::WrongOperator, span, "`memberOf` takes `-any` only");
            self.say(wrong.repair("write `-any`", span, "-any"));
            return None;
        }
        if !matches!(comparison.operator, Operator::In | Operator::Equals) {
            self.wrong_operator(comparison, "`-in` and a list of ids");
            return None;
        }
        if !alone {
            let message = "`memberOf` goes with nothing else; expected it to be the whole rule";
            self.error(Code::MustStandAlone, quantified.name.span.to(quantified.body.span), message);
            return None;
        }
        if let ValueKind::List(groups) = &comparison.value.kind
            && groups.len() > MOST_GROUPS
        {
            let message = format!("`memberOf` names {} groups; expected at most {MOST_GROUPS}", groups.len());
            self.error(Code::WrongValue, comparison.value.span, message);
        }
        // Microsoft's page on `memberOf`, 4 August 2026.
        let message = "`memberOf` was a preview that ends on 3 November 2026: from then on the service leaves the \
                       members of such groups as they are";
        self.say(Diagnostic::warning(Code::MemberOfEnded, quantified.name.span, message));
        Some(())
    }

    /// A condition on the items of a collection.
    fn body(&mut self, property: &Property, expression: &Expression) -> Option<Node<ItemTest>> {
        let logic = match &expression.kind {
            ExpressionKind::Or(all) => Logic::Or(self.bodies(property, all)?),
            ExpressionKind::And(all) => Logic::And(self.bodies(property, all)?),
            ExpressionKind::Not(inner) => {
                self.not_null(inner, expression.span);
                Logic::Not(Box::new(self.body(property, inner)?))
            }
            ExpressionKind::Comparison(comparison) => {
                let part = self.part(property, &comparison.name)?;
                let test = self.text_test(comparison)?;
                self.remember(property.kind, part, &comparison.value);
                Logic::Leaf(ItemTest { part, test })
            }
            ExpressionKind::Quantified(_) | ExpressionKind::DirectReports(_) => {
                let item = item_name(property.kind);
                let message = format!("expected a condition on `{item}` here");
                self.error(Code::WrongItem, expression.span, message);
                return None;
            }
            ExpressionKind::Broken => return None,
        };
        Some(Node { span: expression.span, logic, memory: None })
    }

    fn bodies(&mut self, property: &Property, all: &[Expression]) -> Option<Box<[Node<ItemTest>]>> {
        let nodes: Vec<_> = all.iter().map(|inner| self.body(property, inner)).collect();
        nodes.into_iter().collect()
    }

    /// What of an item a name means.
    fn part(&mut self, property: &Property, name: &Name) -> Option<ItemPart> {
        let names: &[(&str, ItemPart)] = match property.kind {
            PropertyKind::Plans => &[
                ("assignedPlan.servicePlanId", ItemPart::ServicePlanId),
                ("assignedPlan.service", ItemPart::Service),
                ("assignedPlan.capabilityStatus", ItemPart::CapabilityStatus),
            ],
            PropertyKind::Groups => &[("group.objectId", ItemPart::Itself)],
            _ => &[("_", ItemPart::Itself)],
        };
        let known = names.iter().find(|(known, _)| known.eq_ignore_ascii_case(&name.text));
        match known {
            Some((documented, part)) => {
                if *documented != name.text {
                    let message = format!("the documentation writes {}", shown(documented));
                    let warning = Diagnostic::warning(Code::PropertySpelling, name.span, message);
                    self.say(warning.repair("write it as documented", name.span, *documented));
                }
                Some(*part)
            }
            None => {
                let listed: Vec<String> = names.iter().map(|(name, _)| format!("`{name}`")).collect();
                let message = format!(
                    "{} is no item of `user.{}`; expected {}",
                    shown(&name.text),
                    property.name,
                    listed.join(", ")
                );
                let wrong = Diagnostic::error(Code::WrongItem, name.span, message);
                let documented = || names.iter().map(|(name, _)| *name);
                let near = match names {
                    [(only, _)] => Some(*only),
                    // The part alone, or behind another word.
                    _ => documented()
                        .find(|known| last_part(known).eq_ignore_ascii_case(last_part(&name.text)))
                        .or_else(|| crate::likely::nearest(&name.text, documented())),
                };
                self.say(match near {
                    Some(near) => wrong.repair(&format!("write `{near}`"), name.span, near),
                    None => wrong,
                });
                None
            }
        }
    }

    /// Notes what groups, plans and services a rule names.
    fn remember(&mut self, kind: PropertyKind, part: ItemPart, value: &Value) {
        let list = match (kind, part) {
            (PropertyKind::Groups, _) => &mut self.references.groups,
            (PropertyKind::Plans, ItemPart::Service) => &mut self.references.services,
            (PropertyKind::Plans, ItemPart::ServicePlanId) => &mut self.references.service_plans,
            _ => return,
        };
        let values = match &value.kind {
            ValueKind::List(items) => items.as_slice(),
            _ => std::slice::from_ref(value),
        };
        for value in values {
            if let ValueKind::Text(text) = &value.kind {
                list.push(text.clone());
            }
        }
    }

    /// A comparison on a collection without `-any` or `-all`: as with `-any` (facts 6.9); with `null`, whether
    /// the collection is empty.
    pub(super) fn bare(
        &mut self,
        property: &Property,
        comparison: &Comparison,
        span: Span,
    ) -> Option<Clause> {
        let item = match property.kind {
            PropertyKind::Plans if names_service(&comparison.value) => "assignedPlan.service",
            kind => item_name(kind),
        };
        let null = matches!(comparison.value.kind, ValueKind::Null | ValueKind::DollarNull);
        let quantifier = match comparison.operator {
            Operator::Equals if null => Quantifier::All,
            _ => Quantifier::Any,
        };
        let written = |quantifier: Quantifier, operator: Operator| {
            let name = &property.name;
            let value = if null { "null".to_owned() } else { comparison.value.to_string() };
            format!("(user.{name} -{} ({item} -{} {value}))", quantifier.name(), operator.name())
        };
        let rewritten = |operator: Operator| written(quantifier, operator);
        // Whoever looks into a collection by `-contains` probably means a whole item.
        let whole = match comparison.operator {
            Operator::Contains => Some(written(Quantifier::Any, Operator::Equals)),
            Operator::NotContains => Some(written(Quantifier::All, Operator::NotEquals)),
            _ => None,
        };
        let name = shown(&comparison.name.text);
        let operator = comparison.operator;
        if property.kind != PropertyKind::Texts && !(property.kind == PropertyKind::Plans && null) {
            let message =
                format!("{name} is a collection; expected `-any` or `-all` and a condition on `{item}`");
            let wrong = Diagnostic::error(Code::BareCollection, comparison.operator_span, message);
            let likely = match (property.kind, operator) {
                (PropertyKind::Groups, _) => groups(comparison),
                (_, _) => whole.or_else(|| Some(rewritten(operator))),
            };
            self.say(match likely {
                Some(likely) => wrong.repair("ask for its items", span, likely),
                None => wrong,
            });
            return None;
        }
        let kind = self.text_test(comparison)?;
        let warning = match whole {
            Some(whole) => {
                let message = format!(
                    "{name} is a collection, and `-{}` looks at the text of each item; expected `-any`",
                    operator.name()
                );
                Diagnostic::warning(Code::ContainsOnCollection, span, message)
                    .repair("look for a part of any item", span, rewritten(operator))
                    .repair(
                        match operator {
                            Operator::Contains => "look for a whole item",
                            _ => "ask that no item is it",
                        },
                        span,
                        whole,
                    )
            }
            None => {
                let message = format!(
                    "{name} is a collection; expected `-any` or `-all`, and read as `-{}`",
                    quantifier.name()
                );
                Diagnostic::warning(Code::BareCollection, span, message).repair(
                    &format!("write `-{}`", quantifier.name()),
                    span,
                    rewritten(operator),
                )
            }
        };
        self.say(warning);
        let part = match kind.kind {
            TextKind::Null if property.kind == PropertyKind::Plans => ItemPart::ServicePlanId,
            _ => ItemPart::Itself,
        };
        let body = Node { span, logic: Logic::Leaf(ItemTest { part, test: kind }), memory: None };
        Some(Clause::Items { slot: self.slot(property), quantifier, body })
    }
}
