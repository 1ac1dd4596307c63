//! The way in: a text is read once, and the rule answers for any number of users.

use crate::check::{self, Checked};
use crate::compiled::{Clause, DateTest, Logic, Node};
use crate::diagnostic::{Code, Diagnostic, Severity, Span};
use crate::evaluate::Asker;
use crate::lexer::Token;
use crate::memory::give_tables;
use crate::property::{Property, PropertyKind};
use crate::repairs::keep_sound;
use crate::subject::Subject;
use crate::syntax::Expression;
use crate::truth::{Lacks, Truth};
use crate::{lexer, parser, quotes};
use time::{Date, Month, OffsetDateTime};

/// Characters that the service takes (facts 6.1).
pub const LONGEST: usize = 3_072;
/// From this day on the service leaves the members of groups with a `memberOf` rule as they are (Microsoft's page on
/// `memberOf`, 4 August 2026).
pub const MEMBER_OF_ENDS: Date = match Date::from_calendar_date(2026, Month::November, 3) {
    Ok(date) => date,
    Err(_) => Date::MAX,
};
/// Longer texts are not looked at any further.
const READ: usize = 4 * LONGEST;
/// Diagnostics that are told of one rule.
pub(crate) const MOST: usize = 50;

/// What came of reading a text.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The tree; none where the text is empty or far too long. Parts that could not be read are `Broken` in it.
    pub expression: Option<Expression>,
    /// All that is wrong, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// The rule; there only if nothing but warnings was found.
    pub rule: Option<Rule>,
}

/// A rule that can be evaluated.
#[derive(Debug, Clone)]
pub struct Rule {
    pub(crate) node: Node<Clause>,
    pub(crate) properties: Vec<Property>,
    references: References,
}

/// What a rule refers to beside properties of the user.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct References {
    /// Groups of `memberOf`, by id as written, sorted.
    pub groups: Vec<String>,
    /// The manager of `Direct Reports for`, by id as written.
    pub manager: Option<String>,
    /// Service plans that are compared with, by id as written, sorted. Also those that must not be there.
    pub service_plans: Vec<String>,
    /// Services of service plans that are compared with, as written, sorted.
    pub services: Vec<String>,
}

/// Whether a user belongs to the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer<'rule> {
    /// The rule holds.
    In,
    /// The rule does not hold.
    Out,
    /// Nobody can tell, for lack of this.
    Unknown(Missing<'rule>),
}

/// What an answer lacks: all that could still decide it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing<'rule> {
    lacks: Lacks,
    properties: &'rule [Property],
}

impl<'rule> Missing<'rule> {
    /// Properties that are not known, in the order of the rule.
    pub fn properties(self) -> impl Iterator<Item = &'rule Property> {
        let all = self.properties.iter().enumerate();
        all.filter(move |(slot, _)| self.lacks.has(Lacks::property(*slot))).map(|(_, property)| property)
    }

    /// Whether it lacks the present moment, which nobody named, for `system.now`.
    #[must_use]
    pub const fn now(self) -> bool {
        self.lacks.has(Lacks::NOW)
    }
}

/// What one look at a text gives, with quotes that were left out at some places.
pub(crate) struct Look {
    tokens: Vec<Token>,
    expression: Expression,
    checked: Option<Checked>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Look {
    pub(crate) fn at(text: &str, now: Option<OffsetDateTime>, left_out: &[usize]) -> Self {
        let (tokens, mut diagnostics) = lexer::tokens_with(text, left_out);
        let expression = parser::parse(text, &tokens, &mut diagnostics);
        let checked = check::rule(&expression, now, &mut diagnostics);
        Self { tokens, expression, checked, diagnostics }
    }

    /// The same with the quotes that were left out, if that is why the text cannot be read.
    fn with_quotes(self, text: &str, now: Option<OffsetDateTime>) -> Self {
        let left_out = quotes::left_out(text, &self.tokens, &self.diagnostics);
        let mut look = match left_out.places.as_slice() {
            [] => self,
            places => Self::at(text, now, places),
        };
        sort(&mut look.diagnostics);
        keep_sound(text, now, &left_out.places, &mut look.diagnostics);
        left_out.tell(text, &look.tokens, &mut look.diagnostics);
        look
    }
}

/// In the order of the text, the worst first.
fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.severity));
}

/// Reads, checks and compiles a rule for users. `now` is what `system.now` means; without it comparisons with it
/// are unknown.
#[must_use]
pub fn read(text: &str, now: Option<OffsetDateTime>) -> Reading {
    let mut diagnostics = Vec::new();
    let length = text.chars().count();
    let whole = Span::new(0, text.len());
    if length > LONGEST {
        let message = format!("the rule has {length} characters; expected at most {LONGEST}");
        diagnostics.push(Diagnostic::error(Code::TooLong, whole, message));
    }
    if text.trim().is_empty() {
        let message = "the rule is empty; expected an expression such as `user.department -eq \"Sales\"`";
        diagnostics.push(Diagnostic::error(Code::Empty, whole, message));
    }
    if length > READ || text.trim().is_empty() {
        return Reading { expression: None, diagnostics, rule: None };
    }
    let Look { expression, checked, diagnostics: said, .. } = Look::at(text, now, &[]).with_quotes(text, now);
    diagnostics.extend(said);
    sort(&mut diagnostics);
    let refused = diagnostics.iter().any(|diagnostic| diagnostic.severity != Severity::Warning);
    if diagnostics.len() > MOST {
        diagnostics.truncate(MOST);
        let severity = if refused { Severity::Error } else { Severity::Warning };
        let message = format!("only the first {MOST} mistakes are told");
        diagnostics.push(Diagnostic::new(
            severity,
            Code::TooMany,
            Span::new(text.len(), text.len()),
            message,
        ));
    }
    let rule = checked.filter(|_| !refused).map(|checked| {
        let Checked { mut node, properties, references } = checked;
        give_tables(&mut node);
        Rule { node, properties, references }
    });
    Reading { expression: Some(expression), diagnostics, rule }
}

impl Rule {
    /// The properties that the rule asks for, each once, in the order of the rule.
    #[must_use]
    pub fn properties(&self) -> &[Property] {
        &self.properties
    }

    /// The groups, managers and plans that the rule names.
    #[must_use]
    pub const fn references(&self) -> &References {
        &self.references
    }

    /// Whether the rule is one with `memberOf`.
    #[must_use]
    pub fn is_member_of(&self) -> bool {
        self.properties.iter().any(|property| property.kind == PropertyKind::Groups)
    }

    /// Whether the rule asks for a present moment that nobody named when it was read.
    #[must_use]
    pub fn lacks_now(&self) -> bool {
        lacks_now(&self.node)
    }

    /// Whether a user belongs to the group. Stops at the first part that decides.
    #[must_use]
    pub fn evaluate<S: Subject + ?Sized>(&self, subject: &S) -> Answer<'_> {
        self.answer(Asker { subject, properties: &self.properties }.rule(&self.node))
    }

    pub(crate) fn answer(&self, truth: Truth) -> Answer<'_> {
        match truth {
            Truth::True => Answer::In,
            Truth::False => Answer::Out,
            Truth::Unknown(lacks) => Answer::Unknown(Missing { lacks, properties: &self.properties }),
        }
    }
}

fn lacks_now(node: &Node<Clause>) -> bool {
    match &node.logic {
        Logic::Or(all) | Logic::And(all) => all.iter().any(lacks_now),
        Logic::Not(inner) => lacks_now(inner),
        Logic::Leaf(Clause::Date { test, .. }) => {
            matches!(
                test,
                DateTest::Equals { at: None, .. } | DateTest::NotAfter(None) | DateTest::NotBefore(None)
            )
        }
        Logic::Leaf(_) => false,
    }
}
