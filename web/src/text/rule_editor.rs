//! Trying membership rules.

use seatscope_contract::membership::{
    Connective, MissingProperty, RemarkKind, RuleGroup, RuleResult, RuleSide, Seen,
};

messages! {
    /// Heading.
    heading => "rule-editor-heading";
    /// What it is for.
    detail => "rule-editor-detail";
    /// Leads here from a group with a rule.
    from_group => "rule-editor-from-group";
    /// Leads here from a group without one.
    from_static => "rule-editor-from-static";
    /// Leads here from the list of groups.
    from_groups => "rule-editor-from-groups";
    /// Introduces the group.
    of_group => "rule-editor-of-group";
    /// Leads to the editor without a group.
    without_group => "rule-editor-without-group";
    /// Label of the choice of a group.
    pick_group => "rule-editor-pick-group";
    /// Label of the text field.
    rule => "rule-editor-rule";
    /// How the field is used.
    hint => "rule-editor-hint";
    /// Name of the list of offers.
    offers_list => "rule-editor-offers-list";
    /// Goes back to the group's rule.
    reset => "rule-editor-reset";
    /// Goes to a place in the rule.
    go_there => "rule-editor-go-there";
    /// Name of the list of remarks.
    remarks => "rule-editor-remarks";
    /// Nothing is typed.
    empty => "rule-editor-empty";
    /// Heading of the result.
    result => "rule-editor-result";
    /// The rule cannot be evaluated.
    no_result => "rule-editor-no-result";
    /// Puts the rule on the bench.
    try_this => "rule-editor-try-this";
    /// What that does.
    try_detail => "rule-editor-try-detail";
    /// Shows a rule with its deciding parts.
    on_the_rule => "rule-editor-on-the-rule";
    /// Heading of the table.
    properties => "rule-editor-properties";
    /// What it is for.
    properties_detail => "rule-editor-properties-detail";
    /// Label of the choice of the connective.
    join => "rule-editor-join";
    /// Column.
    col_property => "rule-editor-col-property";
    /// Column.
    col_users => "rule-editor-col-users";
    /// Column.
    col_values => "rule-editor-col-values";
    /// Opens the values.
    show_values => "rule-editor-show-values";
    /// A value without a letter.
    empty_text => "rule-editor-empty-text";
    /// Chooses those without a value.
    no_value => "rule-editor-no-value";
    /// How bad a remark is, and where it is.
    remark_error => "rule-editor-remark-error";
    /// How bad a remark is, and where it is.
    remark_unsupported => "rule-editor-remark-unsupported";
    /// How bad a remark is, and where it is.
    remark_warning => "rule-editor-remark-warning";
    /// Where a remark is.
    at_character(character: u64) => "rule-editor-at-character";
    /// Name of the button that goes to a remark's place.
    go_to_character(character: u64) => "rule-editor-go-to-character";
    /// How many offers there are.
    offers(offers: u64) => "rule-editor-offers";
    /// Users who have an offered value.
    users(users: u64) => "rule-editor-users";
    /// The answer.
    meet(inside: u64, users: u64) => "rule-editor-meet";
    /// The answer.
    come_go_and_stay(come: u64, go: u64, stay: u64) => "rule-editor-come-go-and-stay";
    /// The answer.
    note_unreadable(users: u64, property: &str, graph: &str) => "rule-editor-note-unreadable";
    /// The answer.
    note_not_exported(users: u64, property: &str, graph: &str) => "rule-editor-note-not-exported";
    /// The answer.
    note_no_time(users: u64) => "rule-editor-note-no-time";
    /// The answer.
    note_synced => "rule-editor-note-synced";
    /// The answer.
    note_fixed_members(back: u64, gone: u64) => "rule-editor-note-fixed-members";
    /// The answer.
    note_paused => "rule-editor-note-paused";
    /// The answer.
    note_members_unknown => "rule-editor-note-members-unknown";
    /// Headings of the lists of users.
    side_comes(users: u64) => "rule-editor-side-comes";
    /// Headings of the lists of users.
    side_goes(users: u64) => "rule-editor-side-goes";
    /// Headings of the lists of users.
    side_stays(users: u64) => "rule-editor-side-stays";
    /// Headings of the lists of users.
    side_inside(users: u64) => "rule-editor-side-inside";
    /// Headings of the lists of users.
    side_outside(users: u64) => "rule-editor-side-outside";
    /// Headings of the lists of users.
    side_unknown(users: u64) => "rule-editor-side-unknown";
    /// What a user has where a part of the rule decides.
    seen_not_exported => "rule-editor-seen-not-exported";
    /// What a user has where a part of the rule decides.
    seen_unreadable => "rule-editor-seen-unreadable";
    /// What a user has where a part of the rule decides.
    seen_nothing => "rule-editor-seen-nothing";
    /// What a user has where a part of the rule decides.
    seen_empty_text => "rule-editor-seen-empty-text";
    /// What a user has where a part of the rule decides.
    seen_value => "rule-editor-seen-value";
    /// What a user has where a part of the rule decides.
    seen_decided_by => "rule-editor-seen-decided-by";
    /// What a user has where a part of the rule decides.
    seen_no_items => "rule-editor-seen-no-items";
    /// What a user has where a part of the rule decides.
    seen_no_single_item => "rule-editor-seen-no-single-item";
    /// What a user has where a part of the rule decides.
    seen_manager => "rule-editor-seen-manager";
    /// What a user has where a part of the rule decides.
    seen_no_manager => "rule-editor-seen-no-manager";
    /// Parts that are not shown in a line.
    more_parts(parts: u64) => "rule-editor-more-parts";
    /// Of how many users a property has a value.
    valued(valued: u64, exported: u64) => "rule-editor-valued";
    /// All values of a property are shown.
    all_values(values: u64) => "rule-editor-all-values";
    /// Some values of a property are shown.
    most_common_values(values: u64, shown: u64) => "rule-editor-most-common-values";
    /// What a click on a value does.
    adds(clause: &str) => "rule-editor-adds";
    /// Name of the part that shows the values of a property.
    values_of(property: &str) => "rule-editor-values-of";
    /// Properties that are nowhere in the export.
    not_exported(properties: u64) => "rule-editor-not-exported";
}

/// `-and` or `-or`, which are the same in every language.
pub(crate) fn connective(connective: Connective) -> &'static str {
    match connective {
        Connective::And => "-and",
        Connective::Or => "-or",
    }
}

/// How bad a remark is.
pub(crate) fn remark(kind: RemarkKind) -> String {
    match kind {
        RemarkKind::Error => remark_error(),
        RemarkKind::Unsupported => remark_unsupported(),
        RemarkKind::Warning => remark_warning(),
    }
}

/// How many users a list of the result has.
fn listed(result: &RuleResult, who: RuleSide) -> u64 {
    result.lists.iter().find(|list| list.who == who).map_or(0, |list| list.total)
}

/// The answer in a sentence a line.
pub(crate) fn answer(result: &RuleResult) -> Vec<String> {
    let all = result.inside + result.outside + result.unknown;
    let mut lines = vec![meet(result.inside, all)];
    if result.group.is_some() {
        lines.push(come_go_and_stay(
            listed(result, RuleSide::Comes),
            listed(result, RuleSide::Goes),
            listed(result, RuleSide::Stays),
        ));
    }
    lines
}

/// What must be known beside the answer.
pub(crate) fn notes(result: &RuleResult) -> Vec<String> {
    let mut notes: Vec<String> = result.missing.iter().map(missing).collect();
    if let Some(group) = result.group {
        notes.extend(group_notes(group, listed(result, RuleSide::Stays), listed(result, RuleSide::Goes)));
    }
    notes
}

/// Of whom nobody can tell, and why.
fn missing(missing: &MissingProperty) -> String {
    match (&missing.property, &missing.graph) {
        (Some(property), Some(graph)) if missing.unreadable => {
            note_unreadable(missing.users, property, graph)
        }
        (Some(property), Some(graph)) => note_not_exported(missing.users, property, graph),
        _ => note_no_time(missing.users),
    }
}

fn group_notes(group: RuleGroup, stays: u64, goes: u64) -> Vec<String> {
    let mut notes = Vec::new();
    if group.synced {
        notes.push(note_synced());
    } else if !group.dynamic {
        notes.push(note_fixed_members(stays, goes));
    }
    if group.paused {
        notes.push(note_paused());
    }
    if !group.members_known {
        notes.push(note_members_unknown());
    }
    notes
}

/// Heading of a list of users.
pub(crate) fn side(who: RuleSide, total: u64) -> String {
    match who {
        RuleSide::Comes => side_comes(total),
        RuleSide::Goes => side_goes(total),
        RuleSide::Stays => side_stays(total),
        RuleSide::Inside => side_inside(total),
        RuleSide::Outside => side_outside(total),
        RuleSide::Unknown => side_unknown(total),
    }
}

/// What a user has where a part of the rule decides. The user's own words come apart, to be set apart.
pub(crate) fn seen(seen: &Seen) -> (String, Option<String>) {
    match seen {
        Seen::NotExported => (seen_not_exported(), None),
        Seen::Unreadable => (seen_unreadable(), None),
        Seen::Nothing => (seen_nothing(), None),
        Seen::Value { text } if text.is_empty() => (seen_empty_text(), None),
        Seen::Value { text } => (seen_value(), Some(text.clone())),
        Seen::Items { decided: Some(item), .. } => (seen_decided_by(), Some(item.clone())),
        Seen::Items { count: 0, .. } => (seen_no_items(), None),
        Seen::Items { .. } => (seen_no_single_item(), None),
        Seen::Manager { id: Some(id) } => (seen_manager(), Some(id.clone())),
        Seen::Manager { id: None } => (seen_no_manager(), None),
    }
}

/// How many values there are beside those shown.
pub(crate) fn distinct(distinct: u64, shown: usize) -> String {
    match shown as u64 {
        shown if shown < distinct => most_common_values(distinct, shown),
        _ => all_values(distinct),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use seatscope_contract::membership::{MissingProperty, RuleList};

    #[test]
    fn the_answer_minds_its_numbers_and_says_what_becomes_of_fixed_members() {
        let list = |who, total| RuleList { who, total, users: Vec::new() };
        let missing = |name: &str, unreadable, users| MissingProperty {
            property: Some(format!("user.{name}")),
            graph: Some(name.to_owned()),
            unreadable,
            users,
        };
        let result = RuleResult {
            inside: 1,
            outside: 1_000,
            unknown: 2,
            missing: vec![missing("city", false, 2), missing("employeeHireDate", true, 1)],
            group: Some(RuleGroup { dynamic: false, paused: false, synced: false, members_known: true }),
            lists: vec![list(RuleSide::Comes, 0), list(RuleSide::Goes, 2), list(RuleSide::Stays, 1)],
        };
        assert_eq!(
            answer(&result),
            ["1 of 1,003 users meets the rule.", "0 users would come, 2 users would go, 1 user stays."]
        );
        assert_eq!(
            notes(&result),
            [
                "Of 2 users nobody can tell: user.city was not exported for them (city in Graph).",
                "Of 1 user nobody can tell: user.employeeHireDate has a value that cannot be read (employeeHireDate in Graph).",
                "The group has fixed members now. Made dynamic it is emptied first: 1 user comes back, 2 users do not."
            ]
        );
    }
}
