//! The audit log as a story (facts 1.7): who set which licences, when the service processed them and what came
//! of it for whom. What the log does not say is left open, and wording that is not known is shown as it stands.

mod changes;
mod demand;
mod failures;
mod filter;
mod last;
mod moves;
mod names;
mod reasons;
mod runs;
mod text;
mod timeline;
mod values;

pub(crate) use changes::{Changes, Held, Plan, Sku};
pub(crate) use moves::Moves;
pub(crate) use names::LogNames;
pub(crate) use reasons::{Reason, reason};
pub(crate) use runs::Runs;
pub use text::write_text;
pub use timeline::Extent;
