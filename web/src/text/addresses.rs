//! The address book.

use super::format::count;
use seatscope_contract::addresses::{NoCommand, Shell, TakenValue};
use seatscope_contract::views::{AddressForm, AddressHolder};

/// What to search by.
pub(crate) const SEARCH: &str = "Search by address, domain or prefix";
/// Filter.
pub(crate) const ONLY_SHARED: &str = "Held by several only";
/// Nouns for the count above the table.
pub(crate) const NOUN: (&str, &str) = ("line", "lines");

/// Column.
pub(crate) const ADDRESS: &str = "Address";
/// Column.
pub(crate) const FORM: &str = "Held as";
/// Column.
pub(crate) const HOLDER: &str = "Held by";
/// Column.
pub(crate) const OTHERS: &str = "Others";
/// Column.
pub(crate) const FILE: &str = "File";

/// By what an object has an address.
pub(crate) fn form(form: AddressForm) -> &'static str {
    match form {
        AddressForm::Primary => "Primary address",
        AddressForm::Secondary => "Proxy address",
        AddressForm::Mail => "Mail",
        AddressForm::SignInName => "Sign-in name",
        AddressForm::Alias => "Alias",
        AddressForm::Withheld => "Withheld by synchronisation",
        AddressForm::Deleted => "Had it when deleted",
    }
}

/// A kind of object.
pub(crate) fn holder(holder: AddressHolder) -> &'static str {
    match holder {
        AddressHolder::User => "User",
        AddressHolder::Group => "Group",
        AddressHolder::Contact => "Contact",
        AddressHolder::PublicFolder => "Public folder",
        AddressHolder::Recipient => "Recipient",
        AddressHolder::DeletedUser => "Deleted user",
    }
}

/// Objects that have or claim the address too.
pub(crate) fn others(others: u64) -> String {
    count(others, "other", "others")
}

// A user's addresses before and after.

/// Heading.
pub(crate) const TO_COME: &str = "Addresses at the next licence change";
/// Introduces them.
pub(crate) const TO_COME_DETAIL: &str = "What the service makes of mail and addresses as soon as any licence of this user changes. Where mail changes, it is the first line. What on-premises sets goes first, and no export shows it.";
/// Column.
pub(crate) const BEFORE: &str = "Now";
/// Column.
pub(crate) const AFTER: &str = "Afterwards";
/// Nothing on one side.
pub(crate) const NO_ADDRESS: &str = "none";

/// Heading, of the users of a finding.
pub(crate) const MOVES: &str = "Mail and addresses, before and after";
/// Introduces them.
pub(crate) const MOVES_DETAIL: &str =
    "Mail, then the addresses. Open a user to see each in a line of its own, before and after.";
/// Column.
pub(crate) const USER: &str = "User";

/// Mail and addresses in a line.
pub(crate) fn mail_and_list(mail: Option<&str>, list: &[&String]) -> String {
    let list: Vec<&str> = list.iter().map(|own| own.as_str()).collect();
    let list = if list.is_empty() { NO_ADDRESS.to_owned() } else { list.join(", ") };
    format!("{} · {list}", mail.unwrap_or(NO_ADDRESS))
}

// Commands of a finding.

/// Heading.
pub(crate) const FIXES: &str = "Commands that take the address away";
/// Introduces them.
pub(crate) const FIXES_DETAIL: &str = "Every object that has the address, or would get it, with the command that takes it away. Run those for the objects that should lose it; whose it is remains your decision.";
/// Mark of the object that should keep it.
pub(crate) const KEEPS: &str = "Should keep it";
/// Where a command runs.
pub(crate) const EXCHANGE_ONLINE: &str = "Exchange Online PowerShell";
/// Where a command runs.
pub(crate) const ACTIVE_DIRECTORY: &str = "Active Directory PowerShell, on-premises";
/// Where a command runs.
pub(crate) const GRAPH: &str = "Microsoft Graph PowerShell";
/// Where a command runs.
pub(crate) const EXCHANGE_ONLINE_AND_GRAPH: &str =
    "Exchange Online PowerShell, and the last line in Microsoft Graph PowerShell";

/// Where a command runs.
pub(crate) fn shell(shell: Shell) -> &'static str {
    match shell {
        Shell::ExchangeOnline => EXCHANGE_ONLINE,
        Shell::ActiveDirectory => ACTIVE_DIRECTORY,
        Shell::Graph => GRAPH,
        Shell::ExchangeOnlineAndGraph => EXCHANGE_ONLINE_AND_GRAPH,
    }
}

/// Why there is no command, and what does it instead.
pub(crate) fn why_no_command(why: NoCommand) -> &'static str {
    match why {
        NoCommand::SynchronisationUnknown => {
            "No command: the export does not say whether it comes from on-premises (onPremisesSyncEnabled). If so, change it there, else in Exchange Online."
        }
        NoCommand::MadeInTheCloud => {
            "No command: the cloud makes this address of the alias, drops what on-premises says of it, and keeps it when the alias changes."
        }
        NoCommand::GivenByScenario => {
            "No command: the scenario itself gives it. Leave that out of the scenario."
        }
        NoCommand::DomainNotVerified => {
            "No command: the organisation has not verified the domain, so the service would drop or refuse it. Verify the domain first, or remove the value."
        }
    }
}

/// No command does it.
pub(crate) const NO_COMMAND_KNOWN: &str = "No command is known that does it.";

/// Where there is no command.
pub(crate) fn no_command(form: AddressForm, why: Option<NoCommand>) -> String {
    match (why, form) {
        // Whoever else has it can give it up.
        (Some(NoCommand::MadeInTheCloud), _) => {
            format!("{} Take it from the others.", why_no_command(NoCommand::MadeInTheCloud))
        }
        (Some(why), _) => why_no_command(why).to_owned(),
        (None, AddressForm::Deleted) => {
            "Deleted, so in nobody’s way; a restore needs another address.".to_owned()
        }
        (None, AddressForm::Mail | AddressForm::SignInName | AddressForm::Alias) => {
            "Lacks it, and licensing would give it: change mail, the sign-in name or the alias.".to_owned()
        }
        (None, _) => NO_COMMAND_KNOWN.to_owned(),
    }
}

/// What stands below the first of many commands.
pub(crate) fn more_fixes(more: u64) -> String {
    format!(
        "{} not shown: the table “Holders of addresses” among the reports lists all.",
        count(more, "more", "more")
    )
}

/// An object and its address.
pub(crate) fn of(holder: &str, address: &str) -> String {
    format!("{address} of {holder}")
}

// Wrong values of a finding.

/// Name of their list.
pub(crate) const CORRECTIONS: &str = "What each should be";
/// Introduces them.
pub(crate) const CORRECTIONS_DETAIL: &str = "Every wrong value with what is proposed for it, and the command that does it where the object is managed. No proposal gives what somebody else has. The table “Corrections of addresses” among the reports has all of them.";
/// Column.
pub(crate) const VALUE: &str = "Value";
/// Column.
pub(crate) const SHOULD_BE: &str = "Should be";
/// Column.
pub(crate) const OBJECT: &str = "Of";
/// Column.
pub(crate) const FIELD: &str = "Field";
/// Column.
pub(crate) const COMMAND: &str = "Command";
/// Stands for a value that is empty.
pub(crate) const EMPTY: &str = "An empty value";
/// Stands for a value where there are too many.
pub(crate) const ALL_OF_THEM: &str = "All of them";

/// Heading of the card.
pub(crate) fn corrections(total: u64) -> String {
    format!("{CORRECTIONS}: {}", count(total, "value", "values"))
}

/// Where nothing is proposed in the place of a value. Another object may have what would be.
pub(crate) fn without_proposal(removes: bool, taken: Option<&TakenValue>) -> String {
    match (removes, taken) {
        (true, _) => "Remove it".to_owned(),
        (false, Some(taken)) => {
            let by = if taken.is_proposed { "is proposed for" } else { "is taken by" };
            format!("Only you can know: “{}” {by} {}", taken.value, taken.name)
        }
        (false, None) => "Only you can know".to_owned(),
    }
}

/// Name of the button that copies a command.
pub(crate) fn copy_correction(about: &str) -> String {
    format!("Copy the command for {about}")
}
