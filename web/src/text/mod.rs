//! Every word the page shows.
//!
//! The words stand in `web/text`, one file a language, as messages of [Project Fluent](https://projectfluent.org).
//! Here is a module a screen, which says by `messages!` what its messages are called and what they take; functions
//! beside them choose among messages and join lists. [`language`] holds what is spoken.

#[macro_use]
mod messages;

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
mod entries;
pub(crate) mod export;
pub(crate) mod findings;
pub(crate) mod flows;
pub(crate) mod format;
pub(crate) mod frame;
pub(crate) mod grid;
pub(crate) mod help;
pub(crate) mod holders;
pub(crate) mod language;
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

#[cfg(test)]
mod tests;
