//! The rules in force.

/// Introduces the list.
pub(crate) const DETAIL: &str = "No complete list of rules is published. These are the ones in force here, some of them learned from this tenant's own records, each with where it was read and how well it is established.";
/// Column.
pub(crate) const EFFECT: &str = "Effect";
/// Column.
pub(crate) const CONFIDENCE: &str = "Confidence";
/// Column.
pub(crate) const SOURCE: &str = "Source";

/// Heads what the tenant's own records say against rules.
pub(crate) const OBSERVED: &str = "What this tenant shows";

/// What a rule of exclusion says.
pub(crate) const CONFLICT: &str = "Any two of these exclude each other";
/// What a rule of dependency says, before the plan.
pub(crate) const DEPENDS: &str = "needs one of";
/// What a rule of location says, before the countries.
pub(crate) const LOCATION: &str = "may not be used in";
/// What a rule of supersession says, before the greater plans.
pub(crate) const SUPERSEDED: &str = "adds nothing beside";
