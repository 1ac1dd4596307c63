//! Pure derivations: what can be computed from an answer without asking anything. Tested natively.

pub(crate) mod before_after;
pub(crate) mod cursor;
pub(crate) mod filters;
pub(crate) mod flow;
pub(crate) mod overview;
pub(crate) mod palette;
pub(crate) mod rule_text;
pub(crate) mod rules;
pub(crate) mod seats;
pub(crate) mod shortcuts;
pub(crate) mod timeline;
pub(crate) mod tone;
pub(crate) mod viewport;
