//! Dynamic groups: what their membership rules say of the tenant's users (facts 6).

mod answers;
mod candidates;
mod coverage;
mod dependence;
mod movement;
mod rule;
mod subject;
mod trial;

pub use answers::{Answers, Lack};
pub use candidates::Index;
pub(crate) use coverage::lacking;
pub use dependence::{Cycle, Dependence, Givers};
pub use movement::{Movement, unknown_in_words};
pub use rule::{Unread, is_paused, read_rule, rule_of};
pub(crate) use subject::{exported_text, is_exported};
pub use trial::Trial;
