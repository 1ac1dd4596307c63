//! The language of Microsoft Entra dynamic membership rules: read, check, evaluate, explain, print.
//!
//! Pure: text in, answers out. It knows nothing of licensing. A rule is read once and evaluated for a million
//! users. A property that was not exported makes a comparison unknown; the answer for a user is in, out, or
//! unknown with what is missing. A rule that cannot be evaluated is never guessed.
//!
//! ```
//! use seatscope_membership::{Code, read};
//!
//! let reading = read("user.department -eq \"Sales\"", None);
//! assert!(reading.rule.is_some());
//!
//! let reading = read("user.departmant -eq \"Sales\"", None);
//! assert_eq!(reading.diagnostics[0].code, Code::UnknownProperty);
//! assert_eq!(reading.diagnostics[0].repairs[0].text, "user.department");
//! ```
//!
//! The documentation leaves questions open; what is taken here (facts 6, the decisions marked as inferred):
//!
//! | question | taken |
//! |---|---|
//! | Where do `-endsWith`, `-le` and `-ge` stand in the precedence? | With the other comparisons. |
//! | A comparison on a collection without `-any`? | As with `-any`, with a warning; with `null`, whether it is empty. |
//! | Names in other letters than documented? | The same name, with a warning. |
//! | Which regular expressions? | .NET's, searched without anchors; the end is also before a line break that ends the text. |
//! | A negative operator where there is no value? | Holds: it is the contrary of the positive one. |
//! | `false` and no value? | Two things: `-eq false` does not hold where there is no value. |
//! | `-not (… -eq null)`? | Read as it stands, with a warning: the documentation's wording can mean it is refused. |
//! | A number for a text? | Its digits. |
//! | `$null`? | `null`, with a warning. |
//! | A quote too few? | Where one more makes the text readable, there. |

mod check;
mod compiled;
mod completion;
mod demand;
mod diagnostic;
mod evaluate;
mod explain;
mod folded;
mod lexer;
mod likely;
mod memory;
mod moment;
mod object_id;
mod parser;
mod pattern;
mod plans;
mod print;
mod property;
mod quotes;
mod repairs;
mod rule;
mod signs;
mod subject;
mod syntax;
mod truth;

pub use completion::{Expected, Place, items, operators, place};
pub use demand::Demand;
pub use diagnostic::{Code, Diagnostic, Repair, Severity, Span};
pub use explain::{Part, Seen};
pub use folded::folded;
pub use lexer::{Token, TokenKind, tokens};
pub use memory::Memory;
pub use parser::DEEPEST;
pub use print::quoted;
pub use property::{PROPERTIES, Property, PropertyKind, find as find_property};
pub use rule::{Answer, LONGEST, MEMBER_OF_ENDS, Missing, Reading, References, Rule, read};
pub use subject::{Asked, Field, Item, Plan, Subject, Visitor};
pub use syntax::{
    Comparison, Expression, ExpressionKind, Name, Operator, Quantified, Quantifier, Shift, Value, ValueKind,
};
