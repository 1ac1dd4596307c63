//! Edits tried on the tenant: what the service would refuse, and what processing would bring.

pub mod apply;
pub mod trial;
