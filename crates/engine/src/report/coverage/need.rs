//! What a check needs, and what it is worth with what is there of it.

use super::there::There;
use crate::exports::Export;
use seatscope_contract::report::{Coverage, CoverageStatus};

/// One input that a check needs, how much of it is there, and how to get it.
pub(super) struct Need {
    pub(super) name: &'static str,
    pub(super) there: There,
    /// Without it the check says nothing at all.
    pub(super) vital: bool,
    pub(super) remedy: Export,
}

/// What the inputs of a check mean for it.
pub(super) fn judge(check: &str, needs: &[Need]) -> Coverage {
    let missing: Vec<&Need> = needs.iter().filter(|need| need.there != There::All).collect();
    let status = if missing.is_empty() {
        CoverageStatus::Full
    } else if missing.iter().any(|need| need.vital && need.there == There::Nothing) {
        CoverageStatus::Unavailable
    } else {
        CoverageStatus::Partial
    };
    Coverage {
        check: check.to_owned(),
        status,
        missing: missing.iter().map(|need| need.name.to_owned()).collect(),
        remedy: commands(&missing),
    }
}

/// The commands that give all that is missing, each once, as one line of PowerShell.
fn commands(missing: &[&Need]) -> String {
    let mut commands: Vec<&str> = Vec::new();
    for need in missing {
        if !commands.contains(&need.remedy.command) {
            commands.push(need.remedy.command);
        }
    }
    commands.join("; ")
}
