//! The bench on which changes are tried.

mod outcome;

pub(crate) use outcome::{
    and_more, answer, beyond, by_rule, compete, more_addresses, plans, replaced, short, signed,
};

use super::format::{count, number};
use crate::components::Among;
use crate::state::{Draft, Kind, Picked, Value};

/// What the bench is.
pub(crate) const DETAIL: &str = "Try changes on this export before anyone makes them. The tenant itself is never touched: what you see is what the service would do, as far as its behaviour is documented.";
/// No change at all.
pub(crate) const EMPTY: &str = "Nothing is tried yet. Put a change together, take one from a finding’s remedies with “Try this”, or open a scenario.";
/// All changes are laid aside.
pub(crate) const ALL_ASIDE: &str = "All changes are laid aside. Tick one to see what it would do.";

/// Heading of the list.
pub(crate) const CHANGES: &str = "Changes, in order";
/// The list is empty.
pub(crate) const NONE_YET: &str = "None yet.";
/// Takes the last step back.
pub(crate) const UNDO: &str = "Undo";
/// Takes all changes away.
pub(crate) const CLEAR: &str = "Remove all";
/// Reads a scenario.
pub(crate) const LOAD: &str = "Open a scenario";

/// Said where the address holds the changes.
pub(crate) const IN_ADDRESS: &str =
    "The page’s address holds these changes, by ids alone: bookmark it and come back with the same export.";
/// Said where the address cannot hold the changes.
pub(crate) const NOT_IN_ADDRESS: &str = "These changes are too many for the page’s address, or say something of the tenant that does not belong there. Save the scenario to come back to them.";
/// Heading of the form.
pub(crate) const BUILD: &str = "Add a change";
/// Label of the choice of kinds.
pub(crate) const WHAT: &str = "What to do";
/// Puts the change on the list.
pub(crate) const ADD: &str = "Add to the list";
/// Chooses another object.
pub(crate) const CHANGE: &str = "Choose another";
/// Introduces the ways to the bench.
pub(crate) const BEGIN: &str = "Try on this export:";
/// Puts a remedy on the bench.
pub(crate) const TRY: &str = "Try this";

/// Heading of a scenario that is refused.
pub(crate) const REFUSED: &str = "The scenario could not be used";

/// Headings of the outcome.
pub(crate) const REFUSED_EDITS: &str = "What the service would refuse";
/// Heading of what the edits do, where they move members by a rule.
pub(crate) const MOVES: &str = "Who comes and goes by rules";
/// Users who are no members and meet the rule.
pub(crate) const COME: &str = "Come";
/// Members who do not meet the rule.
pub(crate) const GO: &str = "Go";
/// Members of a static group that becomes dynamic who meet its rule.
pub(crate) const BACK: &str = "Go and come back";
/// Users of whom the export cannot tell.
pub(crate) const NOT_TOLD: &str = "Cannot be told, and count as staying as they are";
/// Beside a group whose rule stays as it is.
pub(crate) const FOLLOWS: &str = "by a rule that stays as it is, since it asks for what changes here";
/// Headings of the outcome: of errors, and of warnings.
pub(crate) const INTRODUCED: [&str; 2] = ["New errors", "New warnings"];
/// Headings of the outcome: of errors, and of warnings.
pub(crate) const RESOLVED: [&str; 2] = ["Errors that go", "Warnings that go"];
/// Headings of the outcome: of errors, and of warnings.
pub(crate) const REMAINING: [&str; 2] = ["Errors that stay", "Warnings that stay"];
/// Headings of the outcome.
pub(crate) const COMPETITION: &str = "More users than seats";
/// Says why nobody is named the winner.
pub(crate) const COMPETITION_DETAIL: &str =
    "In which order the service gives out the last seats is not documented.";
/// Headings of the outcome.
pub(crate) const WHO: &str = "Who gains and loses what";
/// Headings of the outcome.
pub(crate) const ADDRESSES: &str = "Mail and addresses, before and after";
/// Headings of the outcome.
pub(crate) const SEATS: &str = "Seats";
/// Columns of the seats.
pub(crate) const PRODUCT: &str = "Product";
/// Columns of the seats.
pub(crate) const BEFORE: &str = "Taken before";
/// Column.
pub(crate) const PICTURE: &str = "Before and after";
/// Columns of the seats.
pub(crate) const PEAK: &str = "At the peak";
/// Columns of the seats.
pub(crate) const AFTER: &str = "Taken after";
/// Columns of the seats.
pub(crate) const LEFT: &str = "Left over";

/// What users get.
pub(crate) const GAINS: &str = "Gain";
/// What users lose.
pub(crate) const LOSES: &str = "Lose";
/// What was inherited and is direct afterwards.
pub(crate) const BECOMES_DIRECT: &str = "Becomes direct";
/// A product comes or goes while all its plans are there anyway.
pub(crate) const NOTHING_ELSE_CHANGES: &str = "no service changes: all its plans come from elsewhere too";
/// Opens a list of users.
pub(crate) const WHO_SUMMARY: &str = "Who";

/// Heading of the files.
pub(crate) const TAKE_ALONG: &str = "Take it along";
/// What the files are.
pub(crate) const TAKE_ALONG_DETAIL: &str = "The script changes nothing until it is run with its switch for that, and checks first that the tenant still is as in this export.";
/// Saves a change ticket.
pub(crate) const TICKET: &str = "Change ticket (Markdown)";
/// Saves a script.
pub(crate) const SCRIPT: &str = "PowerShell script";
/// Saves the scenario.
pub(crate) const SCENARIO: &str = "Scenario (JSON)";
/// Saves the outcome.
pub(crate) const OUTCOME: &str = "Outcome (JSON)";

/// The kinds of changes.
pub(crate) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::ReprocessGroup => "Reprocess a group",
        Kind::ReprocessUser => "Reprocess a user",
        Kind::ReprocessAll => "Reprocess everything",
        Kind::GiveToGroup => "Give a product to a group",
        Kind::TakeFromGroup => "Take a product from a group",
        Kind::GiveToUser => "Assign a product directly to a user",
        Kind::TakeFromUser => "Remove a user’s direct assignment",
        Kind::AddMember => "Add a user to a group",
        Kind::RemoveMember => "Take a user out of a group",
        Kind::SetRule => "Set a group’s membership rule",
        Kind::SetLocation => "Set a user’s usage location",
        Kind::SetSeats => "Change the number of seats",
        Kind::AddPlan => "Microsoft adds a plan to a product",
        Kind::SetAddresses => "Replace a user’s proxy addresses",
        Kind::DeleteGroup => "Delete a group",
        Kind::DeleteUser => "Delete a user",
    }
}

/// What a finished change is called.
pub(crate) fn title(draft: &Draft) -> String {
    let name =
        |picked: &Option<Picked>| picked.as_ref().map(|picked| picked.name.clone()).unwrap_or_default();
    let (group, user, product) = (name(&draft.group), name(&draft.user), name(&draft.product));
    let value = draft.value.trim();
    match draft.kind {
        Kind::ReprocessGroup => format!("Reprocess “{group}”"),
        Kind::ReprocessUser => format!("Reprocess {user}"),
        Kind::ReprocessAll => "Reprocess everything".to_owned(),
        Kind::GiveToGroup => format!("Give {product} to “{group}”"),
        Kind::TakeFromGroup => format!("Take {product} from “{group}”"),
        Kind::GiveToUser => format!("Assign {product} to {user}"),
        Kind::TakeFromUser => format!("Remove {product} from {user}"),
        Kind::AddMember => format!("Add {user} to “{group}”"),
        Kind::RemoveMember => format!("Take {user} out of “{group}”"),
        Kind::SetRule => another_rule(&group),
        Kind::SetLocation => format!("Set the usage location of {user} to {}", value.to_uppercase()),
        Kind::SetSeats => format!("{value} seats of {product}"),
        Kind::AddPlan => format!("A new plan in {product}"),
        Kind::SetAddresses => format!("New proxy addresses for {user}"),
        Kind::DeleteGroup => format!("Delete “{group}”"),
        Kind::DeleteUser => format!("Delete {user}"),
    }
}

/// What a change of a membership rule is called.
pub(crate) fn another_rule(group: &str) -> String {
    format!("Another membership rule for “{group}”")
}

/// Label of what must be typed.
pub(crate) fn value(value: Value) -> &'static str {
    match value {
        Value::Country => "Country, two letters",
        Value::Seats => "Seats owned in all",
        Value::Plan => "The service plan’s id",
        Value::Rule => "The membership rule",
        Value::Addresses => "Addresses, one a line, the primary with SMTP:",
    }
}

/// Label of a choice.
pub(crate) fn pick(among: Among) -> &'static str {
    match among {
        Among::Users => "Choose a user",
        Among::Groups => "Choose a group",
        Among::Products => "Choose a product",
    }
}

/// What was chosen.
pub(crate) fn kind_of(among: Among) -> &'static str {
    match among {
        Among::Users => "User",
        Among::Groups => "Group",
        Among::Products => "Product",
    }
}

/// Label of the search above a choice.
pub(crate) fn narrow(among: Among) -> &'static str {
    match among {
        Among::Users => "Search users by name, address or id",
        Among::Groups => "Search groups by name or id",
        Among::Products => "Search products by name, part number or id",
    }
}

/// How many can be chosen.
pub(crate) fn offered(shown: u64, total: u64) -> String {
    if shown < total {
        format!("The first {} of {}; type to narrow them.", number(shown), number(total))
    } else {
        count(total, "match", "matches")
    }
}

/// Name of the button that chooses another object.
pub(crate) fn change(name: &str) -> String {
    format!("Choose another in place of {name}")
}

/// How many plans of a product are on.
pub(crate) fn plans_on(on: u64, all: u64) -> String {
    if on == all {
        format!("All {} on", count(all, "plan", "plans"))
    } else {
        format!("{} of {} on", number(on), count(all, "plan", "plans"))
    }
}

/// How many edits a change has.
pub(crate) fn edits(edits: u64) -> String {
    count(edits, "edit", "edits")
}

/// Name of the box that lays a change aside.
pub(crate) fn takes_part(title: &str) -> String {
    format!("Takes part: {title}")
}

/// Name of the field that renames a change.
pub(crate) fn name_of(title: &str) -> String {
    format!("Name of the change: {title}")
}

/// Name of the button that moves a change.
pub(crate) fn up(title: &str) -> String {
    format!("Earlier: {title}")
}

/// Name of the button that moves a change.
pub(crate) fn down(title: &str) -> String {
    format!("Later: {title}")
}

/// What a change is called that came with the page's address.
pub(crate) fn from_address(number: usize) -> String {
    format!("Change {number} of the bookmark")
}

/// Name of the button that takes a change away.
pub(crate) fn remove(title: &str) -> String {
    format!("Remove: {title}")
}

/// Name of the button that puts a remedy on the bench.
pub(crate) fn try_name(title: &str) -> String {
    format!("Try this: {title}")
}

/// A file that is too large.
pub(crate) fn too_large(name: &str) -> String {
    format!("The file is too large for a scenario: {name}")
}

/// A file that cannot be read.
pub(crate) fn unreadable(name: &str, why: &str) -> String {
    format!("The file could not be read ({why}): {name}")
}

/// A file that is something else.
pub(crate) fn not_a_scenario(name: &str, why: &str) -> String {
    format!("The file is no scenario ({why}). A scenario is JSON with a list of `edits`: {name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plans_that_are_on_are_counted() {
        assert_eq!(plans_on(3, 5), "3 of 5 plans on");
        assert_eq!(plans_on(5, 5), "All 5 plans on");
    }
}
