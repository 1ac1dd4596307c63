//! The bench on which changes are tried.

pub(super) mod outcome;

pub(crate) use outcome::{
    and_more, answer, beyond, by_rule, compete, more_addresses, plans, replaced, short,
};

use crate::components::Among;
use crate::state::{Draft, Kind, Picked, Value};

messages! {
    /// What the bench is.
    detail => "bench-detail";
    /// No change at all.
    empty => "bench-empty";
    /// All changes are laid aside.
    all_aside => "bench-all-aside";
    /// Heading of the list.
    changes => "bench-changes";
    /// The list is empty.
    none_yet => "bench-none-yet";
    /// Takes the last step back.
    undo => "bench-undo";
    /// Takes all changes away.
    clear => "bench-clear";
    /// Reads a scenario.
    load => "bench-load";
    /// Said where the address holds the changes.
    in_address => "bench-in-address";
    /// Said where the address cannot hold the changes.
    not_in_address => "bench-not-in-address";
    /// Heading of the form.
    build => "bench-build";
    /// Label of the choice of kinds.
    what => "bench-what";
    /// Puts the change on the list.
    add => "bench-add";
    /// Chooses another object.
    choose_another => "bench-choose-another";
    /// Introduces the ways to the bench.
    begin => "bench-begin";
    /// Puts a remedy on the bench.
    try_this => "bench-try-this";
    /// Heading of a scenario that is refused.
    refused => "bench-refused";
    /// Headings of the outcome.
    refused_edits => "bench-refused-edits";
    /// Heading of what the edits do, where they move members by a rule.
    moves => "bench-moves";
    /// Users who are no members and meet the rule.
    come => "bench-come";
    /// Members who do not meet the rule.
    go => "bench-go";
    /// Members of a static group that becomes dynamic who meet its rule.
    back => "bench-back";
    /// Users of whom the export cannot tell.
    not_told => "bench-not-told";
    /// Beside a group whose rule stays as it is.
    follows => "bench-follows";
    /// Heading of the outcome.
    new_errors => "bench-new-errors";
    /// Headings of the outcome.
    new_warnings => "bench-new-warnings";
    /// Headings of the outcome.
    errors_that_go => "bench-errors-that-go";
    /// Headings of the outcome.
    warnings_that_go => "bench-warnings-that-go";
    /// Headings of the outcome.
    errors_that_stay => "bench-errors-that-stay";
    /// Headings of the outcome.
    warnings_that_stay => "bench-warnings-that-stay";
    /// Headings of the outcome.
    competition => "bench-competition";
    /// Says why nobody is named the winner.
    competition_detail => "bench-competition-detail";
    /// Headings of the outcome.
    who => "bench-who";
    /// Headings of the outcome.
    addresses => "bench-addresses";
    /// Headings of the outcome.
    seats => "bench-seats";
    /// Columns of the seats.
    product => "bench-product";
    /// Columns of the seats.
    before => "bench-before";
    /// Column.
    picture => "bench-picture";
    /// Columns of the seats.
    peak => "bench-peak";
    /// Columns of the seats.
    after => "bench-after";
    /// Columns of the seats.
    left => "bench-left";
    /// What users get.
    gains => "bench-gains";
    /// What users lose.
    loses => "bench-loses";
    /// What was inherited and is direct afterwards.
    becomes_direct => "bench-becomes-direct";
    /// A product comes or goes while all its plans are there anyway.
    nothing_else_changes => "bench-nothing-else-changes";
    /// Opens a list of users.
    who_summary => "bench-who-summary";
    /// Heading of the files.
    take_along => "bench-take-along";
    /// What the files are.
    take_along_detail => "bench-take-along-detail";
    /// Saves a change ticket.
    ticket => "bench-ticket";
    /// Saves a script.
    script => "bench-script";
    /// Saves the scenario.
    scenario => "bench-scenario";
    /// Saves the outcome.
    outcome => "bench-outcome";
    /// The kinds of changes.
    kind_reprocess_group => "bench-kind-reprocess-group";
    /// The kinds of changes.
    kind_reprocess_user => "bench-kind-reprocess-user";
    /// The kinds of changes.
    kind_reprocess_all => "bench-kind-reprocess-all";
    /// The kinds of changes.
    kind_give_to_group => "bench-kind-give-to-group";
    /// The kinds of changes.
    kind_take_from_group => "bench-kind-take-from-group";
    /// The kinds of changes.
    kind_give_to_user => "bench-kind-give-to-user";
    /// The kinds of changes.
    kind_take_from_user => "bench-kind-take-from-user";
    /// The kinds of changes.
    kind_add_member => "bench-kind-add-member";
    /// The kinds of changes.
    kind_remove_member => "bench-kind-remove-member";
    /// The kinds of changes.
    kind_set_rule => "bench-kind-set-rule";
    /// The kinds of changes.
    kind_set_location => "bench-kind-set-location";
    /// The kinds of changes.
    kind_set_seats => "bench-kind-set-seats";
    /// The kinds of changes.
    kind_add_plan => "bench-kind-add-plan";
    /// The kinds of changes.
    kind_set_addresses => "bench-kind-set-addresses";
    /// The kinds of changes.
    kind_delete_group => "bench-kind-delete-group";
    /// The kinds of changes.
    kind_delete_user => "bench-kind-delete-user";
    /// What finished changes are called.
    title_reprocess_group(group: &str) => "bench-title-reprocess-group";
    /// What finished changes are called.
    title_reprocess_user(user: &str) => "bench-title-reprocess-user";
    /// What finished changes are called.
    title_give_to_group(product: &str, group: &str) => "bench-title-give-to-group";
    /// What finished changes are called.
    title_take_from_group(product: &str, group: &str) => "bench-title-take-from-group";
    /// What finished changes are called.
    title_give_to_user(product: &str, user: &str) => "bench-title-give-to-user";
    /// What finished changes are called.
    title_take_from_user(product: &str, user: &str) => "bench-title-take-from-user";
    /// What finished changes are called.
    title_add_member(user: &str, group: &str) => "bench-title-add-member";
    /// What finished changes are called.
    title_remove_member(user: &str, group: &str) => "bench-title-remove-member";
    /// What finished changes are called.
    title_set_location(user: &str, location: &str) => "bench-title-set-location";
    /// What finished changes are called.
    title_set_seats(seats: &str, product: &str) => "bench-title-set-seats";
    /// What finished changes are called.
    title_add_plan(product: &str) => "bench-title-add-plan";
    /// What finished changes are called.
    title_set_addresses(user: &str) => "bench-title-set-addresses";
    /// What finished changes are called.
    title_delete_group(group: &str) => "bench-title-delete-group";
    /// What finished changes are called.
    title_delete_user(user: &str) => "bench-title-delete-user";
    /// What a change of a membership rule is called.
    another_rule(group: &str) => "bench-another-rule";
    /// Labels of what must be typed.
    value_country => "bench-value-country";
    /// Labels of what must be typed.
    value_seats => "bench-value-seats";
    /// Labels of what must be typed.
    value_plan => "bench-value-plan";
    /// Labels of what must be typed.
    value_rule => "bench-value-rule";
    /// Labels of what must be typed.
    value_addresses => "bench-value-addresses";
    /// Choosing an object.
    pick_user => "bench-pick-user";
    /// Choosing an object.
    pick_group => "bench-pick-group";
    /// Choosing an object.
    pick_product => "bench-pick-product";
    /// What was chosen.
    picked_user => "bench-picked-user";
    /// Choosing an object.
    picked_group => "bench-picked-group";
    /// Choosing an object.
    picked_product => "bench-picked-product";
    /// Label of the search above a choice.
    narrow_users => "bench-narrow-users";
    /// Choosing an object.
    narrow_groups => "bench-narrow-groups";
    /// Choosing an object.
    narrow_products => "bench-narrow-products";
    /// More can be chosen than are shown.
    first_offered(shown: u64, total: u64) => "bench-first-offered";
    /// All that can be chosen are shown.
    all_offered(total: u64) => "bench-all-offered";
    /// Name of the button that chooses another object.
    change(name: &str) => "bench-change";
    /// All plans of a product are on.
    all_plans_on(plans: u64) => "bench-all-plans-on";
    /// Some plans of a product are on.
    some_plans_on(on: u64, plans: u64) => "bench-some-plans-on";
    /// How many edits a change has.
    edits(edits: u64) => "bench-edits";
    /// Name of the box that lays a change aside.
    takes_part(title: &str) => "bench-takes-part";
    /// Name of the field that renames a change.
    name_of(title: &str) => "bench-name-of";
    /// Name of the button that moves a change.
    up(title: &str) => "bench-up";
    /// Name of the button that moves a change.
    down(title: &str) => "bench-down";
    /// What a change is called that came with the page's address.
    from_address(number: u64) => "bench-from-address";
    /// Name of the button that takes a change away.
    remove(title: &str) => "bench-remove";
    /// Name of the button that puts a remedy on the bench.
    try_name(title: &str) => "bench-try-name";
    /// A file that is too large.
    too_large(name: &str) => "bench-too-large";
    /// A file that cannot be read.
    unreadable(name: &str, why: &str) => "bench-unreadable";
    /// A file that is something else.
    not_a_scenario(name: &str, why: &str) => "bench-not-a-scenario";
}

/// Headings of new errors and warnings.
pub(crate) fn introduced() -> [String; 2] {
    [new_errors(), new_warnings()]
}

/// Headings of errors and warnings that go.
pub(crate) fn resolved() -> [String; 2] {
    [errors_that_go(), warnings_that_go()]
}

/// Headings of errors and warnings that stay.
pub(crate) fn remaining() -> [String; 2] {
    [errors_that_stay(), warnings_that_stay()]
}

/// The kinds of changes.
pub(crate) fn kind(kind: Kind) -> String {
    match kind {
        Kind::ReprocessGroup => kind_reprocess_group(),
        Kind::ReprocessUser => kind_reprocess_user(),
        Kind::ReprocessAll => kind_reprocess_all(),
        Kind::GiveToGroup => kind_give_to_group(),
        Kind::TakeFromGroup => kind_take_from_group(),
        Kind::GiveToUser => kind_give_to_user(),
        Kind::TakeFromUser => kind_take_from_user(),
        Kind::AddMember => kind_add_member(),
        Kind::RemoveMember => kind_remove_member(),
        Kind::SetRule => kind_set_rule(),
        Kind::SetLocation => kind_set_location(),
        Kind::SetSeats => kind_set_seats(),
        Kind::AddPlan => kind_add_plan(),
        Kind::SetAddresses => kind_set_addresses(),
        Kind::DeleteGroup => kind_delete_group(),
        Kind::DeleteUser => kind_delete_user(),
    }
}

/// What a finished change is called.
pub(crate) fn title(draft: &Draft) -> String {
    fn name(picked: &Option<Picked>) -> &str {
        picked.as_ref().map_or("", |picked| &picked.name)
    }
    let (group, user, product) = (name(&draft.group), name(&draft.user), name(&draft.product));
    let value = draft.value.trim();
    match draft.kind {
        Kind::ReprocessGroup => title_reprocess_group(group),
        Kind::ReprocessUser => title_reprocess_user(user),
        Kind::ReprocessAll => kind_reprocess_all(),
        Kind::GiveToGroup => title_give_to_group(product, group),
        Kind::TakeFromGroup => title_take_from_group(product, group),
        Kind::GiveToUser => title_give_to_user(product, user),
        Kind::TakeFromUser => title_take_from_user(product, user),
        Kind::AddMember => title_add_member(user, group),
        Kind::RemoveMember => title_remove_member(user, group),
        Kind::SetRule => another_rule(group),
        Kind::SetLocation => title_set_location(user, &value.to_uppercase()),
        Kind::SetSeats => title_set_seats(value, product),
        Kind::AddPlan => title_add_plan(product),
        Kind::SetAddresses => title_set_addresses(user),
        Kind::DeleteGroup => title_delete_group(group),
        Kind::DeleteUser => title_delete_user(user),
    }
}

/// Label of what must be typed.
pub(crate) fn value(value: Value) -> String {
    match value {
        Value::Country => value_country(),
        Value::Seats => value_seats(),
        Value::Plan => value_plan(),
        Value::Rule => value_rule(),
        Value::Addresses => value_addresses(),
    }
}

/// Label of a choice.
pub(crate) fn pick(among: Among) -> String {
    match among {
        Among::Users => pick_user(),
        Among::Groups => pick_group(),
        Among::Products => pick_product(),
    }
}

/// What was chosen.
pub(crate) fn kind_of(among: Among) -> String {
    match among {
        Among::Users => picked_user(),
        Among::Groups => picked_group(),
        Among::Products => picked_product(),
    }
}

/// Label of the search above a choice.
pub(crate) fn narrow(among: Among) -> String {
    match among {
        Among::Users => narrow_users(),
        Among::Groups => narrow_groups(),
        Among::Products => narrow_products(),
    }
}

/// How many can be chosen.
pub(crate) fn offered(shown: u64, total: u64) -> String {
    if shown < total { first_offered(shown, total) } else { all_offered(total) }
}

/// How many plans of a product are on.
pub(crate) fn plans_on(on: u64, all: u64) -> String {
    if on == all { all_plans_on(all) } else { some_plans_on(on, all) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plans_that_are_on_are_counted() {
        assert_eq!(plans_on(3, 5), "3 of 5 plans on");
        assert_eq!(plans_on(5, 5), "All 5 plans on");
    }

    #[test]
    fn changes_are_named_after_what_they_concern() {
        let picked = |name: &str| Some(Picked { id: String::new(), name: name.to_owned() });
        let draft =
            Draft { kind: Kind::AddMember, user: picked("Ann"), group: picked("Sales"), ..Draft::default() };
        assert_eq!(title(&draft), "Add Ann to “Sales”");
        assert_eq!(offered(20, 1_020), "The first 20 of 1,020; type to narrow them.");
        assert_eq!(offered(1, 1), "1 match");
    }
}
