//! What somebody has done with an export: a file of it, and what it says of the findings of this or another export.

mod file;
mod marks;

pub use file::{WorkError, parse, write};
pub(crate) use marks::Marks;
