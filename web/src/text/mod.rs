//! Every word the page shows, in English.
//!
//! One module a screen: constants for fixed texts, functions where numbers or names come in, so that a
//! translation is a set of modules of the same names.

pub(crate) mod addresses;
pub(crate) mod arrive;
pub(crate) mod backtest;
pub(crate) mod before_after;
pub(crate) mod bench;
pub(crate) mod catalogue;
pub(crate) mod codes;
pub(crate) mod compare;
pub(crate) mod coverage;
pub(crate) mod detail;
pub(crate) mod export;
pub(crate) mod findings;
pub(crate) mod flows;
pub(crate) mod format;
pub(crate) mod frame;
pub(crate) mod grid;
pub(crate) mod help;
pub(crate) mod holders;
pub(crate) mod least_changes;
pub(crate) mod overview;
pub(crate) mod palette;
pub(crate) mod planner;
pub(crate) mod plans;
pub(crate) mod privacy;
pub(crate) mod record;
pub(crate) mod remedies;
pub(crate) mod reports;
pub(crate) mod rule_editor;
pub(crate) mod rules;
pub(crate) mod shortcuts;
pub(crate) mod tables;
pub(crate) mod timeline;
pub(crate) mod words;
pub(crate) mod work;
pub(crate) mod worker;
