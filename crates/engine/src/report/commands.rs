//! The commands that settle whose an address is, for reports for reading.

use super::words::{no_command, shell};
use crate::analysis::Analysis;
use crate::checks::{Finding, clipped, count};
use seatscope_contract::addresses::HeldAddress;
use seatscope_contract::report::Severity;
use seatscope_contract::views::AddressForm;

/// Commands that one finding shows; the JSON has them all.
const SHOWN: usize = 20;
/// Addresses that are looked at for them.
const ADDRESSES: usize = 20;

/// What stands for a line of a script under pseudonyms.
const LEFT_OUT: &str = "(left out)";

/// What is to be done with an address of one object.
#[derive(Debug)]
pub(super) struct Command {
    /// The object, and where the command runs.
    pub(super) title: String,
    /// The command; nothing where there is only something to be said.
    pub(super) script: Option<String>,
}

/// The commands that take the addresses of a finding from those who should not have them. Who should keep one is
/// named first, as a suggestion. Where pseudonyms stand for the tenant's texts, scripts are left out, line by line: they
/// would do nothing, and the quotes in them could hide a name.
pub(super) fn commands(analysis: &Analysis, finding: &Finding, with_scripts: bool) -> Vec<Command> {
    // What only deleted users had stands in nobody's way.
    if finding.severity == Severity::Info {
        return Vec::new();
    }
    let held = analysis.held_addresses(finding, ADDRESSES);
    let mut commands: Vec<Command> = held.iter().map(command).collect();
    for script in commands.iter_mut().filter_map(|command| command.script.as_mut()) {
        if !with_scripts {
            *script = vec![LEFT_OUT; script.lines().count()].join("\n");
        }
    }
    let left = commands.len().saturating_sub(SHOWN);
    if left > 0 {
        commands.truncate(SHOWN);
        let more = count(left, "more object", "more objects");
        commands.push(Command { title: format!("{more}: the JSON report lists all"), script: None });
    }
    commands
}

fn command(held: &HeldAddress) -> Command {
    let about = format!("{} of {}", clipped(&held.address), held.name);
    let only_said = |words: &str| Command { title: format!("{about}: {words}"), script: None };
    if held.keeps {
        let title = match held.runs_in {
            Some(runs_in) => format!(
                "{about}: should keep it, but that is your decision; to leave it to another, in {}",
                shell(runs_in)
            ),
            None => format!("{about}: should keep it, but that is your decision"),
        };
        return Command { title, script: held.command.clone() };
    }
    match (&held.command, held.runs_in, held.form) {
        (Some(script), Some(runs_in), _) => {
            Command { title: format!("{about}, in {}", shell(runs_in)), script: Some(script.clone()) }
        }
        (.., AddressForm::Deleted) => {
            only_said("deleted, so in nobody's way; a restore needs another address")
        }
        (.., AddressForm::Mail | AddressForm::SignInName) => {
            only_said("lacks it, and licensing would give it: change mail or the sign-in name")
        }
        _ => {
            only_said(held.without_command.map_or("no command is known for this kind of object", no_command))
        }
    }
}
