//! The commands that settle whose an address is, and those that correct addresses, for reports for reading.

use super::words::{invalid, no_command, shell};
use crate::analysis::Analysis;
use crate::checks::{Finding, clipped, count, taken_by};
use seatscope_contract::addresses::{Correction, HeldAddress};
use seatscope_contract::report::Severity;
use seatscope_contract::views::AddressForm;

/// Commands about holders that one finding shows; the JSON has them all.
const SHOWN: usize = 20;
/// Corrections that one finding shows on a terminal.
pub(super) const CORRECTED: usize = 20;
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

/// Commands under what they are for.
#[derive(Debug)]
pub(super) struct Commands {
    /// What they are for.
    pub(super) heading: &'static str,
    /// The commands.
    pub(super) list: Vec<Command>,
}

/// All commands of a finding, with so many corrections at most. Where pseudonyms stand for the tenant's texts, scripts
/// are left out, line by line: they would do nothing, and the quotes in them could hide a name.
pub(super) fn commands(
    analysis: &Analysis,
    finding: &Finding,
    most: usize,
    with_scripts: bool,
) -> Vec<Commands> {
    let mut all = vec![
        Commands {
            heading: "Commands, each for one that should lose the address",
            list: of_holders(analysis, finding),
        },
        Commands { heading: "Corrections", list: of_corrections(analysis, finding, most) },
    ];
    all.retain(|commands| !commands.list.is_empty());
    for script in all.iter_mut().flat_map(|all| &mut all.list).filter_map(|command| command.script.as_mut()) {
        if !with_scripts {
            *script = vec![LEFT_OUT; script.lines().count()].join("\n");
        }
    }
    all
}

/// What wrong values should be.
fn of_corrections(analysis: &Analysis, finding: &Finding, most: usize) -> Vec<Command> {
    let total = finding.wrong.as_ref().map_or(0, |wrong| wrong.values.len());
    let mut shown: Vec<Command> = analysis.corrections(finding, 0..most).map(correction).collect();
    let left = total.saturating_sub(most);
    if left > 0 {
        let more = count(left, "more value", "more values");
        let title = format!("{more}: the JSON report and the table of address corrections list all");
        shown.push(Command { title, script: None });
    }
    shown
}

fn correction(correction: Correction) -> Command {
    let value = correction.value.as_deref().map(|value| match value {
        "" => "an empty value".to_owned(),
        value => format!("“{}”", clipped(value)),
    });
    let about = format!(
        "{} of {} ({})",
        value.unwrap_or(correction.field),
        correction.name,
        invalid(correction.reason)
    );
    let change = match (&correction.proposed, correction.removes, &correction.taken) {
        (Some(proposed), ..) => format!("should be “{}”", clipped(proposed)),
        (None, true, _) => "should be removed".to_owned(),
        (None, false, Some(taken)) => format!(
            "what it should be only you can know, since “{}” {}",
            clipped(&taken.value),
            taken_by(&clipped(&taken.name), taken.is_proposed)
        ),
        (None, false, None) => "what it should be only you can know".to_owned(),
    };
    let is_proposed = correction.proposed.is_some() || correction.removes;
    let how = match (correction.runs_in, correction.without_command) {
        (Some(runs_in), _) => format!(", in {}", shell(runs_in)),
        (None, Some(why)) => format!("; {}", no_command(why)),
        (None, None) if is_proposed => "; no command is known that does it".to_owned(),
        (None, None) => String::new(),
    };
    Command { title: format!("{about}: {change}{how}"), script: correction.command }
}

/// The commands that take the addresses of a finding from those who should not have them. Who should keep one is
/// named first, as a suggestion.
fn of_holders(analysis: &Analysis, finding: &Finding) -> Vec<Command> {
    // What only deleted users had stands in nobody's way.
    if finding.severity == Severity::Info {
        return Vec::new();
    }
    let held = analysis.held_addresses(finding, ADDRESSES);
    let mut commands: Vec<Command> = held.iter().map(command).collect();
    let left = commands.len().saturating_sub(SHOWN);
    if left > 0 {
        commands.truncate(SHOWN);
        let more = count(left, "more object", "more objects");
        let title = format!("{more}: the JSON report and the table of address holders list all");
        commands.push(Command { title, script: None });
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
        (.., AddressForm::Mail | AddressForm::SignInName | AddressForm::Alias) => {
            only_said("lacks it, and licensing would give it: change mail, the sign-in name or the alias")
        }
        _ => only_said(held.without_command.map_or("no command is known that does it", no_command)),
    }
}
