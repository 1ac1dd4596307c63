//! The address book.

use seatscope_contract::addresses::{NoCommand, Shell, TakenValue};
use seatscope_contract::views::{AddressForm, AddressHolder};

messages! {
    /// What to search by.
    search => "addresses-search";
    /// Filter.
    only_shared => "addresses-only-shared";
    /// Column.
    column_address => "addresses-column-address";
    /// Column.
    column_form => "addresses-column-form";
    /// Column.
    column_holder => "addresses-column-holder";
    /// Column.
    column_others => "addresses-column-others";
    /// Column.
    column_file => "addresses-column-file";
    /// How many lines the table has.
    lines(lines: u64) => "addresses-lines";
    /// By what an object has an address.
    form_primary => "addresses-form-primary";
    /// By what an object has an address.
    form_secondary => "addresses-form-secondary";
    /// By what an object has an address.
    form_mail => "addresses-form-mail";
    /// By what an object has an address.
    form_sign_in_name => "addresses-form-sign-in-name";
    /// By what an object has an address.
    form_alias => "addresses-form-alias";
    /// By what an object has an address.
    form_withheld => "addresses-form-withheld";
    /// By what an object has an address.
    form_deleted => "addresses-form-deleted";
    /// Kinds of objects.
    holder_user => "addresses-holder-user";
    /// Kinds of objects.
    holder_group => "addresses-holder-group";
    /// Kinds of objects.
    holder_contact => "addresses-holder-contact";
    /// Kinds of objects.
    holder_public_folder => "addresses-holder-public-folder";
    /// Kinds of objects.
    holder_recipient => "addresses-holder-recipient";
    /// Kinds of objects.
    holder_deleted_user => "addresses-holder-deleted-user";
    /// Objects that have or claim the address too.
    others(others: u64) => "addresses-others";
    /// Heading.
    to_come => "addresses-to-come";
    /// Introduces them.
    to_come_detail => "addresses-to-come-detail";
    /// Column.
    before => "addresses-before";
    /// Column.
    after => "addresses-after";
    /// Nothing on one side.
    no_address => "addresses-no-address";
    /// Heading, of the users of a finding.
    moves => "addresses-moves";
    /// Introduces them.
    moves_detail => "addresses-moves-detail";
    /// Column.
    user => "addresses-user";
    /// Heading.
    fixes => "addresses-fixes";
    /// Introduces them.
    fixes_detail => "addresses-fixes-detail";
    /// Mark of the object that should keep it.
    keeps => "addresses-keeps";
    /// Where a command runs.
    exchange_online => "addresses-exchange-online";
    /// Where a command runs.
    active_directory => "addresses-active-directory";
    /// Where a command runs.
    graph => "addresses-graph";
    /// Where a command runs.
    exchange_online_and_graph => "addresses-exchange-online-and-graph";
    /// Why there is no command, and what does it instead.
    synchronisation_unknown => "addresses-synchronisation-unknown";
    /// Why there is no command, and what does it instead.
    made_in_the_cloud => "addresses-made-in-the-cloud";
    /// Why there is no command, and what does it instead.
    given_by_scenario => "addresses-given-by-scenario";
    /// Why there is no command, and what does it instead.
    domain_not_verified => "addresses-domain-not-verified";
    /// Whoever else has it can give it up.
    take_from_others => "addresses-take-from-others";
    /// Why there is no command, and what does it instead.
    no_command_deleted => "addresses-no-command-deleted";
    /// Why there is no command, and what does it instead.
    no_command_not_yet => "addresses-no-command-not-yet";
    /// No command does it.
    no_command_known => "addresses-no-command-known";
    /// What stands below the first of many commands.
    more_fixes(more: u64) => "addresses-more-fixes";
    /// An object and its address.
    of(holder: &str, address: &str) => "addresses-of";
    /// Name of their list.
    corrections_list => "addresses-corrections-list";
    /// Heading of the card.
    corrections(total: u64) => "addresses-corrections";
    /// Wrong values of a finding.
    corrections_detail => "addresses-corrections-detail";
    /// Column.
    value => "addresses-value";
    /// Column.
    should_be => "addresses-should-be";
    /// Column.
    object => "addresses-object";
    /// Column.
    field => "addresses-field";
    /// Column.
    command => "addresses-command";
    /// Stands for a value that is empty.
    empty => "addresses-empty";
    /// Stands for a value where there are too many.
    all_of_them => "addresses-all-of-them";
    /// Where nothing is proposed in the place of a value.
    remove_it => "addresses-remove-it";
    /// Wrong values of a finding.
    only_you => "addresses-only-you";
    /// What would be proposed is proposed for another object.
    only_you_proposed(value: &str, name: &str) => "addresses-only-you-proposed";
    /// Another object has what would be proposed.
    only_you_taken(value: &str, name: &str) => "addresses-only-you-taken";
    /// Name of the button that copies a command.
    copy_correction(about: &str) => "addresses-copy-correction";
}

/// By what an object has an address.
pub(crate) fn form(form: AddressForm) -> String {
    match form {
        AddressForm::Primary => form_primary(),
        AddressForm::Secondary => form_secondary(),
        AddressForm::Mail => form_mail(),
        AddressForm::SignInName => form_sign_in_name(),
        AddressForm::Alias => form_alias(),
        AddressForm::Withheld => form_withheld(),
        AddressForm::Deleted => form_deleted(),
    }
}

/// A kind of object.
pub(crate) fn holder(holder: AddressHolder) -> String {
    match holder {
        AddressHolder::User => holder_user(),
        AddressHolder::Group => holder_group(),
        AddressHolder::Contact => holder_contact(),
        AddressHolder::PublicFolder => holder_public_folder(),
        AddressHolder::Recipient => holder_recipient(),
        AddressHolder::DeletedUser => holder_deleted_user(),
    }
}

/// Mail and addresses in a line.
pub(crate) fn mail_and_list(mail: Option<&str>, list: &[&String]) -> String {
    let list: Vec<&str> = list.iter().map(|own| own.as_str()).collect();
    let list = if list.is_empty() { no_address() } else { list.join(", ") };
    format!("{} · {list}", mail.map_or_else(no_address, str::to_owned))
}

/// Where a command runs.
pub(crate) fn shell(shell: Shell) -> String {
    match shell {
        Shell::ExchangeOnline => exchange_online(),
        Shell::ActiveDirectory => active_directory(),
        Shell::Graph => graph(),
        Shell::ExchangeOnlineAndGraph => exchange_online_and_graph(),
    }
}

/// Why there is no command, and what does it instead.
pub(crate) fn why_no_command(why: NoCommand) -> String {
    match why {
        NoCommand::SynchronisationUnknown => synchronisation_unknown(),
        NoCommand::MadeInTheCloud => made_in_the_cloud(),
        NoCommand::GivenByScenario => given_by_scenario(),
        NoCommand::DomainNotVerified => domain_not_verified(),
    }
}

/// Where there is no command.
pub(crate) fn no_command(form: AddressForm, why: Option<NoCommand>) -> String {
    match (why, form) {
        // Whoever else has it can give it up.
        (Some(NoCommand::MadeInTheCloud), _) => format!("{} {}", made_in_the_cloud(), take_from_others()),
        (Some(why), _) => why_no_command(why),
        (None, AddressForm::Deleted) => no_command_deleted(),
        (None, AddressForm::Mail | AddressForm::SignInName | AddressForm::Alias) => no_command_not_yet(),
        (None, _) => no_command_known(),
    }
}

/// Where nothing is proposed in the place of a value. Another object may have what would be.
pub(crate) fn without_proposal(removes: bool, taken: Option<&TakenValue>) -> String {
    match (removes, taken) {
        (true, _) => remove_it(),
        (false, Some(taken)) if taken.is_proposed => only_you_proposed(&taken.value, &taken.name),
        (false, Some(taken)) => only_you_taken(&taken.value, &taken.name),
        (false, None) => only_you(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_done_by_a_command_is_said_in_sentences() {
        assert_eq!(
            no_command(AddressForm::Primary, Some(NoCommand::MadeInTheCloud)),
            "No command: the cloud makes this address of the alias, drops what on-premises says of it, and keeps it when the alias changes. Take it from the others."
        );
        assert_eq!(
            more_fixes(1_200),
            "1,200 more not shown: the table “Holders of addresses” among the reports lists all."
        );
        let taken = TakenValue {
            value: "a@b.c".to_owned(),
            kind: AddressHolder::User,
            id: None,
            name: "Ann".to_owned(),
            is_proposed: false,
        };
        assert_eq!(without_proposal(false, Some(&taken)), "Only you can know: “a@b.c” is taken by Ann");
        assert_eq!(mail_and_list(Some("a@b.c"), &[]), "a@b.c · none");
        assert_eq!(corrections(1), "What each should be: 1 value");
    }
}
