//! What the service does with licences: which assignments exist, and what processing them would bring.
//!
//! The behaviour is that of `facts.md` §4; where Microsoft documents nothing, the choice is named
//! where it is made and listed in ARCHITECTURE.md.

pub mod alike;
pub mod backtest;
pub mod claims;
pub mod grants;

pub mod process;
pub mod redundancy;
pub mod seats;
pub mod verdict;
pub mod world;
