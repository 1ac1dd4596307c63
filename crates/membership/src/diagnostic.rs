//! What is said about a rule: the place, what is wrong, and the repair where one is certain.

/// A part of a rule's text, in bytes. Both ends lie between characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte behind the last one.
    pub end: usize,
}

impl Span {
    /// From one place to another.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// From the start of this part to the end of another.
    #[must_use]
    pub const fn to(self, last: Self) -> Self {
        Self { start: self.start, end: last.end }
    }

    /// This part of the text; empty where the text is another one.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The service would refuse the rule.
    Error,
    /// The service takes the rule, but it cannot be evaluated here.
    Unsupported,
    /// The rule works, but perhaps not as it is meant.
    Warning,
}

/// What is wrong, for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// There is nothing in the rule.
    Empty,
    /// More than 3,072 characters.
    TooLong,
    /// More levels of parentheses than are read.
    TooDeep,
    /// There were more mistakes than are told.
    TooMany,
    /// A character that means nothing in a rule.
    UnexpectedCharacter,
    /// A string without an end.
    UnterminatedString,
    /// Quotes or dashes that a word processor made.
    Typography,
    /// A string in quotes that are escaped themselves.
    EscapedQuotes,
    /// Something else was expected here.
    Syntax,
    /// No property of this name.
    UnknownProperty,
    /// A property in other letters than the documented ones.
    PropertySpelling,
    /// No operator of this name.
    UnknownOperator,
    /// The operator does not fit the property.
    WrongOperator,
    /// The value does not fit the property or the operator.
    WrongValue,
    /// `$null` instead of `null`.
    DollarNull,
    /// `"null"`, which is a word of four letters.
    QuotedNull,
    /// `-not` where `-ne null` is meant.
    NotNull,
    /// A rule about devices.
    DeviceRule,
    /// Devices and users in one rule.
    MixedObjects,
    /// A comparison on a collection without `-any` or `-all`.
    BareCollection,
    /// `-contains` on a collection, which looks at the text of each item.
    ContainsOnCollection,
    /// An item, or `-any` and `-all`, in the wrong place.
    WrongItem,
    /// `memberOf` or `Direct Reports for` beside something else.
    MustStandAlone,
    /// `memberOf`, a preview that ended.
    MemberOfEnded,
    /// A regular expression that is not one, or not one that is read here.
    Pattern,
}

/// A text that makes it right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// What the repair does, such as `put the value into quotes`.
    pub title: String,
    /// The part that is replaced; empty where text is only added.
    pub span: Span,
    /// What comes there instead.
    pub text: String,
}

impl Repair {
    /// The rule with the repair done.
    #[must_use]
    pub fn apply(&self, rule: &str) -> String {
        let before = rule.get(..self.span.start).unwrap_or_default();
        let after = rule.get(self.span.end..).unwrap_or_default();
        [before, &self.text, after].concat()
    }
}

/// One thing that is wrong with a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What it is.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// Where it is.
    pub span: Span,
    /// What is wrong and what was expected, in lower case; text of the rule in back-ticks.
    pub message: String,
    /// What makes it right, the likeliest first; empty where nothing is certain.
    pub repairs: Vec<Repair>,
}

impl Diagnostic {
    pub(crate) fn new(severity: Severity, code: Code, span: Span, message: impl Into<String>) -> Self {
        Self { code, severity, span, message: message.into(), repairs: Vec::new() }
    }

    pub(crate) fn error(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, span, message)
    }

    pub(crate) fn warning(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, span, message)
    }

    pub(crate) fn repair(mut self, title: &str, span: Span, text: impl Into<String>) -> Self {
        self.repairs.push(Repair { title: title.to_owned(), span, text: text.into() });
        self
    }
}

/// A text of the rule as it is shown in a message: long ones are cut, and what nobody sees is named.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let (start, more) = match text.char_indices().nth(LONGEST) {
        Some((end, _)) => (text.get(..end).unwrap_or_default(), "…"),
        None => (text, ""),
    };
    let mut shown = String::from("`");
    for character in start.chars() {
        if is_invisible(character) {
            shown.push_str(&format!("U+{:04X}", u32::from(character)));
        } else {
            shown.push(character);
        }
    }
    shown + more + "`"
}

/// Whether a character is not seen and is no space either: marks of order and joining, controls, soft hyphens.
pub(crate) fn is_invisible(character: char) -> bool {
    let is_space = character.is_whitespace();
    let is_mark = matches!(
        character,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    );
    character.is_control() && !is_space || is_mark
}
