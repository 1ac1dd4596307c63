//! The tree of a rule. Every part knows its place in the text.

use crate::diagnostic::Span;

/// A part of a rule that is true or false.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expression {
    /// What it is.
    pub kind: ExpressionKind,
    /// Where it is, with its parentheses.
    pub span: Span,
}

/// What an expression is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExpressionKind {
    /// Two or more, one of which has to hold.
    Or(Vec<Expression>),
    /// Two or more, all of which have to hold.
    And(Vec<Expression>),
    /// One that must not hold.
    Not(Box<Expression>),
    /// A property, an operator and a value.
    Comparison(Comparison),
    /// `-any` or `-all` over the items of a collection.
    Quantified(Quantified),
    /// `Direct Reports for "id"`: the people of a manager.
    DirectReports(Value),
    /// What could not be read; a diagnostic says why.
    Broken,
}

/// A property, an operator and a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// What is compared.
    pub name: Name,
    /// How.
    pub operator: Operator,
    /// Where the operator is.
    pub operator_span: Span,
    /// With what.
    pub value: Value,
}

/// A condition on the items of a collection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantified {
    /// The collection.
    pub name: Name,
    /// How many items have to meet the condition.
    pub quantifier: Quantifier,
    /// Where `-any` or `-all` is.
    pub quantifier_span: Span,
    /// The condition.
    pub body: Box<Expression>,
}

/// A name as it is written: `user.department`, `assignedPlan.service`, `_`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Where it is.
    pub span: Span,
}

/// Something to compare with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// What it is.
    pub kind: ValueKind,
    /// Where it is.
    pub span: Span,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueKind {
    /// A string in quotes.
    Text(String),
    /// A number, as it is written.
    Number(String),
    /// `true` or `false`.
    Flag(bool),
    /// `null`
    Null,
    /// `$null`, which is read as `null`.
    DollarNull,
    /// `system.now`, alone or with `-plus` or `-minus` and a duration.
    Now(Option<Shift>),
    /// Any other word without quotes, such as a date.
    Word(String),
    /// A list in brackets.
    List(Vec<Value>),
}

/// A duration added to the present moment or taken from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// Whether the duration is taken away.
    pub minus: bool,
    /// The duration in ISO 8601, as it is written.
    pub duration: String,
    /// Where the duration is.
    pub span: Span,
}

/// `-any` or `-all`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantifier {
    /// At least one item. Of no items: false.
    Any,
    /// Every item. Of no items: true (facts 6.10).
    All,
}

impl Quantifier {
    /// The documented name, without the hyphen.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::All => "all",
        }
    }

    /// The quantifier of a name without hyphen, in any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Any, Self::All].into_iter().find(|known| known.name().eq_ignore_ascii_case(name))
    }
}

/// A comparison (facts 6.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Operator {
    /// `-eq`
    Equals,
    /// `-ne`
    NotEquals,
    /// `-startsWith`
    StartsWith,
    /// `-notStartsWith`
    NotStartsWith,
    /// `-endsWith`
    EndsWith,
    /// `-notEndsWith`
    NotEndsWith,
    /// `-contains`: a part of the text, not an item of a collection.
    Contains,
    /// `-notContains`
    NotContains,
    /// `-match`: a regular expression, anywhere in the text.
    Match,
    /// `-notMatch`
    NotMatch,
    /// `-in`: one of a list.
    In,
    /// `-notIn`
    NotIn,
    /// `-le`: not after a moment.
    NotAfter,
    /// `-ge`: not before a moment.
    NotBefore,
}

impl Operator {
    /// All of them, in the documentation's order.
    pub const ALL: [Self; 14] = [
        Self::Equals,
        Self::NotEquals,
        Self::StartsWith,
        Self::NotStartsWith,
        Self::EndsWith,
        Self::NotEndsWith,
        Self::Contains,
        Self::NotContains,
        Self::Match,
        Self::NotMatch,
        Self::In,
        Self::NotIn,
        Self::NotAfter,
        Self::NotBefore,
    ];

    /// The documented name, without the hyphen.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Equals => "eq",
            Self::NotEquals => "ne",
            Self::StartsWith => "startsWith",
            Self::NotStartsWith => "notStartsWith",
            Self::EndsWith => "endsWith",
            Self::NotEndsWith => "notEndsWith",
            Self::Contains => "contains",
            Self::NotContains => "notContains",
            Self::Match => "match",
            Self::NotMatch => "notMatch",
            Self::In => "in",
            Self::NotIn => "notIn",
            Self::NotAfter => "le",
            Self::NotBefore => "ge",
        }
    }

    /// The operator of a name without hyphen, in any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.name().eq_ignore_ascii_case(name))
    }

    /// Whether it is the contrary of another one.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        use Operator::{NotContains, NotEndsWith, NotEquals, NotIn, NotMatch, NotStartsWith};
        matches!(self, NotEquals | NotStartsWith | NotEndsWith | NotContains | NotMatch | NotIn)
    }
}

/// Whether a word without hyphen is `and` or `or`, behind which another condition begins.
pub(crate) fn is_connective(word: &str) -> bool {
    ["and", "or"].iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether a word without hyphen is `plus` or `minus`, which belong to `system.now`.
pub(crate) fn is_shift(word: &str) -> bool {
    ["plus", "minus"].iter().any(|known| word.eq_ignore_ascii_case(known))
}
