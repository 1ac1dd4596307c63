//! Dynamic groups: what their membership rules say of the tenant's users (facts 6).

mod answers;
mod candidates;
mod coverage;
mod dependence;
mod extension;
mod movement;
mod rule;
mod subject;
mod trial;

pub use answers::{Answers, Lack};
pub use candidates::Index;
pub(crate) use coverage::lacking;
pub(crate) use dependence::Services;
pub use dependence::{Cycle, Dependence, Givers};
pub(crate) use extension::Extension;
pub use movement::{Movement, unknown_in_words};
pub use rule::{
    LETS_NOBODY_GO, Unread, has_ended, is_paused, keeps_members, may_have_ended, nested_member_of, read_rule,
    rule_of, warned,
};
pub(crate) use subject::{exported_text, exported_texts, is_exported, moment};
pub use trial::Trial;
