//! Checks a rule's types and compiles it, in one walk, so that both never disagree.
//!
//! What cannot be evaluated gives no node; a diagnostic says why. A diagnostic without a node missing is a warning.

use crate::compiled::{Clause, DateTest, Logic, Node};
use crate::diagnostic::{Code, Diagnostic, Severity, Span, shown};
use crate::folded::Folded;
use crate::moment;
use crate::object_id;
use crate::pattern::MOST_LARGE;
use crate::print::quoted;
use crate::property::{self, MANAGER, OBJECT_ID, Property, PropertyKind};
use crate::rule::References;
use crate::syntax::{Comparison, Expression, ExpressionKind, Name, Operator, Value, ValueKind};
use time::OffsetDateTime;

mod items;
mod texts;

/// A rule that can be evaluated, if no other diagnostic forbids it.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) node: Node<Clause>,
    pub(crate) properties: Vec<Property>,
    pub(crate) references: References,
}

/// Checks a whole rule.
pub(crate) fn rule(
    expression: &Expression,
    now: Option<OffsetDateTime>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Checked> {
    let mut checker = Checker {
        now,
        diagnostics,
        properties: Vec::new(),
        references: References::default(),
        device: None,
        user: false,
        large_patterns: MOST_LARGE,
    };
    let node = checker.expression(expression, true);
    if let Some(span) = checker.device {
        checker.say(if checker.user {
            let message = "a rule is about users or about devices; expected one of them";
            Diagnostic::error(Code::MixedObjects, span, message)
        } else {
            let message = "this rule is about devices; only rules about users can be evaluated";
            Diagnostic::new(Severity::Unsupported, Code::DeviceRule, span, message)
        });
    }
    let Checker { properties, mut references, .. } = checker;
    for list in [&mut references.groups, &mut references.service_plans, &mut references.services] {
        list.sort_unstable();
        list.dedup();
    }
    Some(Checked { node: node?, properties, references })
}

struct Checker<'a> {
    now: Option<OffsetDateTime>,
    diagnostics: &'a mut Vec<Diagnostic>,
    properties: Vec<Property>,
    references: References,
    /// The first property of a device.
    device: Option<Span>,
    /// Whether there is a property of a user.
    user: bool,
    /// Patterns that may still be large ones.
    large_patterns: usize,
}

impl Checker<'_> {
    fn say(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    fn error(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.say(Diagnostic::error(code, span, message));
    }

    /// The number of a property.
    fn slot(&mut self, property: &Property) -> usize {
        if let Some(slot) = self.properties.iter().position(|known| known == property) {
            return slot;
        }
        self.properties.push(property.clone());
        self.properties.len() - 1
    }

    /// An expression; `alone` if it is the whole rule.
    fn expression(&mut self, expression: &Expression, alone: bool) -> Option<Node<Clause>> {
        let logic = match &expression.kind {
            ExpressionKind::Or(all) => Logic::Or(self.all(all)?),
            ExpressionKind::And(all) => Logic::And(self.all(all)?),
            ExpressionKind::Not(inner) => {
                self.not_null(inner, expression.span);
                Logic::Not(Box::new(self.expression(inner, false)?))
            }
            ExpressionKind::Comparison(comparison) => {
                Logic::Leaf(self.comparison(comparison, expression.span)?)
            }
            ExpressionKind::Quantified(quantified) => Logic::Leaf(self.quantified(quantified, alone)?),
            ExpressionKind::DirectReports(manager) => {
                Logic::Leaf(self.direct_reports(manager, expression.span, alone)?)
            }
            ExpressionKind::Broken => return None,
        };
        Some(Node { span: expression.span, logic, memory: None })
    }

    /// Every expression is checked, also behind one that is wrong.
    fn all(&mut self, all: &[Expression]) -> Option<Box<[Node<Clause>]>> {
        let nodes: Vec<_> = all.iter().map(|inner| self.expression(inner, false)).collect();
        nodes.into_iter().collect()
    }

    /// `-not (x -eq null)`, which the documentation forbids or only advises against (facts 6.5).
    fn not_null(&mut self, inner: &Expression, span: Span) {
        let ExpressionKind::Comparison(comparison) = &inner.kind else { return };
        let contrary = match comparison.operator {
            Operator::Equals => "-ne",
            Operator::NotEquals => "-eq",
            _ => return,
        };
        if matches!(comparison.value.kind, ValueKind::Null | ValueKind::DollarNull) {
            let plain = format!("{} {contrary} null", comparison.name.text);
            let message = format!("the service may refuse `-not` with `null`; expected `{contrary} null`");
            let warning = Diagnostic::warning(Code::NotNull, span, message);
            self.say(warning.repair(&format!("write `{contrary} null`"), span, plain));
        }
    }

    /// The property of a name, if it is one of users.
    fn property(&mut self, name: &Name) -> Option<Property> {
        let (object, rest) = name.text.split_once('.').unwrap_or(("", &name.text));
        if object.eq_ignore_ascii_case("device") {
            self.device.get_or_insert(name.span);
            return None;
        }
        if object.eq_ignore_ascii_case("user") {
            self.user = true;
            let Some(property) = property::find(rest) else {
                self.unknown(name, rest);
                return None;
            };
            let spelling = format!("user.{}", property.name);
            if spelling != name.text {
                let message =
                    format!("the documentation writes {}, and says that letters matter", shown(&spelling));
                let warning = Diagnostic::warning(Code::PropertySpelling, name.span, message);
                self.say(warning.repair("write it as documented", name.span, spelling));
            }
            return Some(property);
        }
        if name.text == "_"
            || object.eq_ignore_ascii_case("assignedPlan")
            || object.eq_ignore_ascii_case("group")
        {
            let message =
                format!("{} stands for an item; expected it only behind `-any` or `-all`", shown(&name.text));
            self.error(Code::WrongItem, name.span, message);
        } else {
            self.unknown(name, &name.text);
        }
        None
    }

    /// Says that there is no such property, and which one is near.
    fn unknown(&mut self, name: &Name, property: &str) {
        let message =
            format!("there is no property {}; expected one such as `user.department`", shown(&name.text));
        let wrong = Diagnostic::error(Code::UnknownProperty, name.span, message);
        let known = property::find(property).or_else(|| property::likely(property));
        self.say(match known {
            Some(known) => {
                let near = format!("user.{}", known.name);
                wrong.repair(&format!("write `{near}`"), name.span, near)
            }
            None => wrong,
        });
    }

    fn comparison(&mut self, comparison: &Comparison, span: Span) -> Option<Clause> {
        let property = self.property(&comparison.name)?;
        match property.kind {
            PropertyKind::Text => {
                let test = self.text_test(comparison)?;
                Some(Clause::Text { slot: self.slot(&property), test })
            }
            PropertyKind::Flag => {
                let equals = self.flag(comparison)?;
                let negated = comparison.operator == Operator::NotEquals;
                Some(Clause::Flag { slot: self.slot(&property), equals, negated })
            }
            PropertyKind::Date => {
                let test = self.date(comparison)?;
                Some(Clause::Date { slot: self.slot(&property), test })
            }
            PropertyKind::Texts | PropertyKind::Plans | PropertyKind::Groups => {
                self.bare(&property, comparison, span)
            }
        }
    }

    /// Says which operators there are for a property.
    fn wrong_operator(&mut self, comparison: &Comparison, expected: &str) {
        let (name, operator) = (shown(&comparison.name.text), comparison.operator.name());
        let message = format!("{name} takes no `-{operator}`; expected {expected}");
        self.error(Code::WrongOperator, comparison.operator_span, message);
    }

    /// The value of a comparison with a flag; none stands for `null`.
    fn flag(&mut self, comparison: &Comparison) -> Option<Option<bool>> {
        if !matches!(comparison.operator, Operator::Equals | Operator::NotEquals) {
            self.wrong_operator(comparison, "`-eq` or `-ne`");
            return None;
        }
        if let Some(null) = self.null(comparison) {
            return null.then_some(None);
        }
        let flag = match &comparison.value.kind {
            ValueKind::Flag(flag) => Some(*flag),
            ValueKind::Text(text) if text.eq_ignore_ascii_case("true") => Some(true),
            ValueKind::Text(text) if text.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        };
        if flag.is_none() && !self.is_property(&comparison.value) {
            let message = format!(
                "{} is true or false; expected `true`, `false` or `null`",
                shown(&comparison.name.text)
            );
            let wrong = Diagnostic::error(Code::WrongValue, comparison.value.span, message);
            // PowerShell's words for them.
            let plain = match &comparison.value.kind {
                ValueKind::Word(word) => word.strip_prefix('$').map(str::to_ascii_lowercase),
                _ => None,
            };
            self.say(match plain.filter(|plain| matches!(plain.as_str(), "true" | "false")) {
                Some(plain) => wrong.repair(&format!("write `{plain}`"), comparison.value.span, plain),
                None => wrong,
            });
        }
        flag.map(Some)
    }

    /// Says that properties are compared with values, where a value names a property.
    fn is_property(&mut self, value: &Value) -> bool {
        let named = match &value.kind {
            ValueKind::Word(word) => Some(word).filter(|word| property::is_property(word)),
            _ => None,
        };
        if let Some(named) = named {
            let message = format!(
                "{} is a property, and rules cannot compare two properties; expected a value",
                shown(named)
            );
            self.error(Code::WrongValue, value.span, message);
        }
        named.is_some()
    }

    fn date(&mut self, comparison: &Comparison) -> Option<DateTest> {
        let operators = [Operator::Equals, Operator::NotEquals, Operator::NotAfter, Operator::NotBefore];
        if !operators.contains(&comparison.operator) {
            self.wrong_operator(comparison, "`-eq`, `-ne`, `-le` or `-ge`");
            return None;
        }
        let negated = comparison.operator == Operator::NotEquals;
        if let Some(null) = self.null(comparison) {
            return null.then_some(DateTest::Null { negated });
        }
        let at = self.moment(&comparison.value)?;
        Some(match comparison.operator {
            Operator::NotAfter => DateTest::NotAfter(at),
            Operator::NotBefore => DateTest::NotBefore(at),
            _ => DateTest::Equals { at, negated },
        })
    }

    /// The moment of a value; none inside where it hangs on a present moment that nobody named.
    fn moment(&mut self, value: &Value) -> Option<Option<OffsetDateTime>> {
        match &value.kind {
            ValueKind::Now(None) => Some(self.now),
            ValueKind::Now(Some(shift)) => {
                let Some(duration) = moment::duration(&shift.duration) else {
                    let message =
                        format!("{} is no duration; expected one such as `p1d`", shown(&shift.duration));
                    let wrong = Diagnostic::error(Code::WrongValue, shift.span, message);
                    // `1d` is written as other languages have it.
                    let likely = [format!("p{}", shift.duration), format!("pt{}", shift.duration)];
                    let likely = likely.into_iter().find(|likely| moment::duration(likely).is_some());
                    self.say(match likely {
                        Some(likely) => wrong.repair(&format!("write `{likely}`"), shift.span, likely),
                        None => wrong,
                    });
                    return None;
                };
                let Some(now) = self.now else { return Some(None) };
                let moment = moment::shifted(now, duration, shift.minus);
                if moment.is_none() {
                    self.error(
                        Code::WrongValue,
                        shift.span,
                        "no calendar reaches so far; expected a shorter duration",
                    );
                }
                moment.map(Some)
            }
            ValueKind::Text(text) | ValueKind::Word(text) if moment::moment(text).is_some() => {
                Some(moment::moment(text))
            }
            _ if self.is_property(value) => None,
            _ => {
                let message = "expected a moment such as `2020-06-10T18:13:20Z`, or `system.now`";
                self.error(Code::WrongValue, value.span, message);
                None
            }
        }
    }

    /// Whether a comparison is with `null` and may be: none where it is with something else, false where
    /// the operator does not allow it.
    fn null(&mut self, comparison: &Comparison) -> Option<bool> {
        let value = &comparison.value;
        match &value.kind {
            ValueKind::Null => {}
            ValueKind::DollarNull => {
                let message = "the word is `null`, without a dollar sign";
                let warning = Diagnostic::warning(Code::DollarNull, value.span, message);
                self.say(warning.repair("write `null`", value.span, "null"));
            }
            _ => return None,
        }
        let fits = matches!(comparison.operator, Operator::Equals | Operator::NotEquals);
        if !fits {
            let operator = comparison.operator.name();
            let message = format!("`-{operator}` takes no `null`; expected `-eq` or `-ne` before it");
            self.error(Code::WrongValue, value.span, message);
        }
        Some(fits)
    }

    fn direct_reports(&mut self, manager: &Value, span: Span, alone: bool) -> Option<Clause> {
        self.user = true;
        if !alone {
            let message = "`Direct Reports for` goes with nothing else; expected it to be the whole rule";
            self.error(Code::MustStandAlone, span, message);
            return None;
        }
        if self.is_no_id(manager) {
            return None;
        }
        match &manager.kind {
            ValueKind::Text(id) if !id.trim().is_empty() => {
                self.references.manager = Some(id.clone());
                let (manager, own) = (self.slot(&MANAGER), self.slot(&OBJECT_ID));
                Some(Clause::Reports { manager, id: own, of: Folded::new(id.trim()) })
            }
            ValueKind::Word(id) | ValueKind::Number(id) => {
                self.unquoted(manager, id);
                None
            }
            _ => {
                self.error(Code::WrongValue, manager.span, "expected the id of the manager, in quotes");
                None
            }
        }
    }

    /// Says so where a manager is named otherwise than by an id, or by one in braces.
    fn is_no_id(&mut self, manager: &Value) -> bool {
        let (ValueKind::Text(named) | ValueKind::Word(named)) = &manager.kind else { return false };
        let named = named.trim();
        let wrong = |message: String| Diagnostic::error(Code::WrongValue, manager.span, message);
        if let Some(id) = object_id::within_braces(named) {
            let message = format!("{} has braces; expected the id without them", shown(named));
            self.say(wrong(message).repair("take the braces away", manager.span, quoted(id)));
            return true;
        }
        let is_name = named.contains(['@', ' ']);
        if is_name {
            let message =
                format!("{} is no object id; expected the object id of the manager, in quotes", shown(named));
            self.say(wrong(message));
        }
        is_name
    }
}
