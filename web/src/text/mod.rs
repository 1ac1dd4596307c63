//! Every word the page shows, in English.
//!
//! One module a screen: constants for fixed texts, functions where numbers or names come in, so that a
//! translation is a set of modules of the same names.

pub(crate) mod arrive;
// codes
// coverage
// detail
// findings
pub(crate) mod format;
pub(crate) mod frame;
pub(crate) mod grid;
// overview
// rules
// tables
// words
pub(crate) mod worker;
