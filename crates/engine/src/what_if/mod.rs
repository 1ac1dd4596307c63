//! Edits tried on the tenant: what the service would refuse, and what processing would bring.

pub mod apply;
mod direct;
pub mod errors;
pub mod outcome;
pub mod refusal;
pub mod run;
pub mod scenario;
mod text;
pub mod trial;

pub use text::write_text;
