//! What can stand at a place of a rule that is being typed.

use crate::diagnostic::{Code, Span};
use crate::lexer::{TokenKind, tokens};
use crate::property::{self, Property, PropertyKind};
use crate::syntax::{Operator, Quantifier};

/// A place in a rule and what is expected there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What was begun there and would be replaced; empty where nothing was.
    pub span: Span,
    /// The beginning, up to the place: a word without its hyphen or quote.
    pub typed: String,
    /// What is expected.
    pub expected: Expected,
}

/// What can stand somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// A property of the user.
    Property,
    /// An item of a collection of this kind, within `-any` or `-all`.
    Item(PropertyKind),
    /// An operator; for the property, where it is a known one.
    Operator(Option<Property>),
    /// A value for the property, where it is a known one.
    Value(Option<Property>),
    /// `-and` or `-or`.
    Connective,
}

/// Names of what can follow a property of a kind, with their hyphens.
#[must_use]
pub fn operators(kind: PropertyKind) -> Vec<String> {
    use Operator::{Equals, NotAfter, NotBefore, NotEquals};
    let few: &[Operator] = match kind {
        PropertyKind::Flag => &[Equals, NotEquals],
        PropertyKind::Date => &[Equals, NotEquals, NotAfter, NotBefore],
        PropertyKind::Text => {
            let all = Operator::ALL.iter().filter(|operator| !matches!(operator, NotAfter | NotBefore));
            return all.map(|operator| format!("-{}", operator.name())).collect();
        }
        PropertyKind::Texts | PropertyKind::Plans | PropertyKind::Groups => {
            return [Quantifier::Any, Quantifier::All].map(|one| format!("-{}", one.name())).to_vec();
        }
    };
    few.iter().map(|operator| format!("-{}", operator.name())).collect()
}

/// What an item of a collection can be called.
#[must_use]
pub const fn items(kind: PropertyKind) -> &'static [&'static str] {
    match kind {
        PropertyKind::Plans => {
            &["assignedPlan.servicePlanId", "assignedPlan.service", "assignedPlan.capabilityStatus"]
        }
        PropertyKind::Groups => &["group.objectId"],
        _ => &["_"],
    }
}

/// What is expected at a place of a text, given in bytes.
#[must_use]
pub fn place(text: &str, at: usize) -> Place {
    let before = text.get(..at).unwrap_or(text);
    let at = before.len();
    let (mut found, said) = tokens(before);
    let open = said.iter().find(|said| said.code == Code::UnterminatedString).map(|said| said.span.start);
    let mut place = Place { span: Span::new(at, at), typed: String::new(), expected: Expected::Property };
    if let Some(start) = open {
        found.retain(|token| token.span.start < start);
        let quote = Span::new(start, at).of(text).chars().next();
        place.typed = Span::new(start + quote.map_or(0, char::len_utf8), at).of(text).to_owned();
        // Editors that close quotes by themselves have put one behind.
        let closed = quote.filter(|quote| text.get(at..).is_some_and(|rest| rest.starts_with(*quote)));
        place.span = Span::new(start, at + closed.map_or(0, char::len_utf8));
    } else if let Some(last) = found.last().filter(|last| last.span.end == at)
        && let TokenKind::Word(word) | TokenKind::Dashed(word) = &last.kind
    {
        place = Place { span: last.span, typed: word.clone(), ..place };
        found.pop();
    } else if let Some(dash) = before.chars().next_back().filter(|last| matches!(last, '-' | '\u{2013}')) {
        place.span.start = at - dash.len_utf8();
    }
    let mut reader = Reader::default();
    found.iter().for_each(|token| reader.read(&token.kind));
    place.expected = reader.expected();
    place
}

/// Where in a condition the reader is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Step {
    #[default]
    Name,
    Operator,
    Value,
    Behind,
}

/// Goes through the tokens and knows what comes next. What makes no sense is passed over.
#[derive(Debug, Default)]
struct Reader {
    step: Step,
    property: Option<Property>,
    /// The collection whose condition is being read, and how many parentheses are open in it.
    collection: Option<(Property, usize)>,
    in_list: bool,
}

impl Reader {
    fn read(&mut self, token: &TokenKind) {
        match token {
            TokenKind::Open => {
                if let Some((_, open)) = &mut self.collection {
                    *open += 1;
                }
                self.step = Step::Name;
            }
            TokenKind::Close => {
                if let Some((_, open)) = &mut self.collection {
                    *open = open.saturating_sub(1);
                    if *open == 0 {
                        self.collection = None;
                    }
                }
                self.step = Step::Behind;
            }
            TokenKind::OpenList => (self.in_list, self.step) = (true, Step::Value),
            TokenKind::CloseList => (self.in_list, self.step) = (false, Step::Behind),
            TokenKind::Comma => self.step = Step::Value,
            TokenKind::Text(_) => self.step = Step::Behind,
            TokenKind::Word(word) | TokenKind::Dashed(word) => self.word(word),
        }
    }

    fn word(&mut self, word: &str) {
        let is = |known: &str| word.eq_ignore_ascii_case(known);
        match self.step {
            _ if is("and") || is("or") => self.step = Step::Name,
            Step::Name if is("not") => {}
            Step::Name => {
                let name = word.split_once('.').filter(|(object, _)| object.eq_ignore_ascii_case("user"));
                self.property = name.and_then(|(_, name)| property::find(name));
                self.step = Step::Operator;
            }
            Step::Operator if Quantifier::named(word).is_some() => {
                self.collection = self.property.take().map(|property| (property, 0));
                self.step = Step::Name;
            }
            Step::Operator => self.step = Step::Value,
            // The arithmetic of `system.now` goes on.
            Step::Behind if is("plus") || is("minus") => {}
            Step::Value | Step::Behind => self.step = Step::Behind,
        }
    }

    fn expected(self) -> Expected {
        match (self.step, self.collection) {
            (Step::Name, Some((collection, _))) => Expected::Item(collection.kind),
            (Step::Name, None) => Expected::Property,
            (Step::Operator, _) => Expected::Operator(self.property),
            (Step::Value, collection) => {
                Expected::Value(self.property.or(collection.map(|(property, _)| property)))
            }
            (Step::Behind, _) if self.in_list => Expected::Value(self.property),
            (Step::Behind, _) => Expected::Connective,
        }
    }
}
