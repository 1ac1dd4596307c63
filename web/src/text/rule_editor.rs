//! Trying membership rules.

use super::format::{count, number};
use seatscope_contract::membership::{Connective, RemarkKind, RuleGroup, RuleResult, RuleSide, Seen};

/// Heading.
pub(crate) const HEADING: &str = "Membership rule";
/// What it is for.
pub(crate) const DETAIL: &str = "Type a rule of a dynamic group and see at once whom it means in this export, before anyone saves it. Nothing is changed.";
/// Leads here from a group with a rule.
pub(crate) const FROM_GROUP: &str = "Try another rule and see who would come and go";
/// Leads here from a group without one.
pub(crate) const FROM_STATIC: &str = "See what a membership rule would make of this group";
/// Leads here from the list of groups.
pub(crate) const FROM_GROUPS: &str = "Try a membership rule";
/// Introduces the group.
pub(crate) const OF_GROUP: &str = "On the group";
/// Leads to the editor without a group.
pub(crate) const WITHOUT_GROUP: &str = "Try it without a group";
/// Label of the choice of a group.
pub(crate) const PICK_GROUP: &str = "Compare with the members of a group";

/// Label of the text field.
pub(crate) const RULE: &str = "Rule";
/// How the field is used.
pub(crate) const HINT: &str = "Offers come while you type: arrow keys and Enter take one, Escape closes them, Ctrl and Space open them again.";
/// Name of the list of offers.
pub(crate) const OFFERS: &str = "Offers";
/// Goes back to the group's rule.
pub(crate) const RESET: &str = "Back to the group’s present rule";
/// Goes to a place in the rule.
pub(crate) const GO_THERE: &str = "Go there";
/// Name of the list of remarks.
pub(crate) const REMARKS: &str = "Remarks on the rule";
/// Nothing is typed.
pub(crate) const EMPTY: &str = "Type a rule, or click conditions together from the properties below.";

/// Heading of the result.
pub(crate) const RESULT: &str = "Whom it means";
/// The rule cannot be evaluated.
pub(crate) const NO_RESULT: &str = "Nobody can say whom this rule means: see the remarks below the rule.";
/// Puts the rule on the bench.
pub(crate) const TRY: &str = "Try as what-if";
/// What that does.
pub(crate) const TRY_DETAIL: &str =
    "It shows what those who come gain, what those who go lose, the seats and the errors.";
/// Shows a rule with its deciding parts.
pub(crate) const ON_THE_RULE: &str = "On the rule";

/// Heading of the table.
pub(crate) const PROPERTIES: &str = "Properties in the export";
/// What it is for.
pub(crate) const PROPERTIES_DETAIL: &str =
    "Open one for its most common values. A click on a value adds the condition to the rule.";
/// Label of the choice of the connective.
pub(crate) const JOIN: &str = "Join conditions with";
/// Column.
pub(crate) const COL_PROPERTY: &str = "Property";
/// Column.
pub(crate) const COL_USERS: &str = "Users with a value";
/// Column.
pub(crate) const COL_VALUES: &str = "Values";
/// Opens the values.
pub(crate) const SHOW_VALUES: &str = "Show";
/// A value without a letter.
pub(crate) const EMPTY_TEXT: &str = "empty text";
/// Chooses those without a value.
pub(crate) const NO_VALUE: &str = "no value";

/// `-and` or `-or`.
pub(crate) fn connective(connective: Connective) -> &'static str {
    match connective {
        Connective::And => "-and",
        Connective::Or => "-or",
    }
}

/// How bad a remark is.
pub(crate) fn remark(kind: RemarkKind) -> &'static str {
    match kind {
        RemarkKind::Error => "Error",
        RemarkKind::Unsupported => "Cannot be evaluated here",
        RemarkKind::Warning => "Warning",
    }
}

/// Where a remark is.
pub(crate) fn at_character(character: u32) -> String {
    format!("at character {}", number(character.into()))
}

/// Name of the button that goes to a remark's place.
pub(crate) fn go_there(character: u32) -> String {
    format!("{GO_THERE}: character {}", number(character.into()))
}

/// How many offers there are.
pub(crate) fn offers(offers: usize) -> String {
    format!("{}, arrow down to choose", count(offers as u64, "offer", "offers"))
}

/// Users who have an offered value.
pub(crate) fn users(users: u64) -> String {
    count(users, "user", "users")
}

fn would(users: u64, one: &str, many: &str) -> String {
    if users == 1 { format!("1 user {one}") } else { format!("{} users {many}", number(users)) }
}

/// The answer in a sentence a line.
pub(crate) fn answer(result: &RuleResult) -> Vec<String> {
    let all = result.inside + result.outside + result.unknown;
    let verb = if result.inside == 1 { "meets" } else { "meet" };
    let mut lines = vec![format!("{} of {} {verb} the rule.", number(result.inside), users(all))];
    let total = |who| result.lists.iter().find(|list| list.who == who).map_or(0, |list| list.total);
    if result.group.is_some() {
        lines.push(format!(
            "{}, {}, {}.",
            would(total(RuleSide::Comes), "would come", "would come"),
            would(total(RuleSide::Goes), "would go", "would go"),
            would(total(RuleSide::Stays), "stays", "stay"),
        ));
    }
    lines
}

/// What must be known beside the answer.
pub(crate) fn notes(result: &RuleResult) -> Vec<String> {
    let mut notes: Vec<String> = result
        .missing
        .iter()
        .map(|missing| {
            let of = users(missing.users);
            match (&missing.property, &missing.graph) {
                (Some(property), Some(graph)) if missing.unreadable => format!(
                    "Of {of} nobody can tell: {property} has a value that cannot be read ({graph} in Graph)."
                ),
                (Some(property), Some(graph)) => format!(
                    "Of {of} nobody can tell: {property} was not exported for them ({graph} in Graph)."
                ),
                _ => format!("Of {of} nobody can tell: the present time is not known."),
            }
        })
        .collect();
    let total = |who| result.lists.iter().find(|list| list.who == who).map_or(0, |list| list.total);
    if let Some(group) = result.group {
        notes.extend(group_notes(group, total(RuleSide::Stays), total(RuleSide::Goes)));
    }
    notes
}

fn group_notes(group: RuleGroup, stays: u64, goes: u64) -> Vec<String> {
    let mut notes = Vec::new();
    if group.synced {
        notes.push("The group comes from on-premises and cannot have a rule in the cloud.".to_owned());
    } else if !group.dynamic {
        notes.push(format!(
            "The group has fixed members now. Made dynamic it is emptied first: {} back, {} not.",
            would(stays, "comes", "come"),
            would(goes, "does", "do")
        ));
    }
    if group.paused {
        notes.push("Processing of its rule is paused: nobody comes or goes until it is resumed.".to_owned());
    }
    if !group.members_known {
        notes.push("Not all of its members were exported, so more may go.".to_owned());
    }
    notes
}

/// Heading of a list of users.
pub(crate) fn side(who: RuleSide, total: u64) -> String {
    let what = match who {
        RuleSide::Comes => "Would come",
        RuleSide::Goes => "Would go",
        RuleSide::Stays => "Stay",
        RuleSide::Inside => "Meet the rule",
        RuleSide::Outside => "Do not meet it",
        RuleSide::Unknown => "Nobody can tell",
    };
    format!("{what}: {}", number(total))
}

/// What a user has where a part of the rule decides. The user's own words come apart, to be set apart.
pub(crate) fn seen(seen: &Seen) -> (&'static str, Option<String>) {
    match seen {
        Seen::NotExported => ("was not exported", None),
        Seen::Unreadable => ("has a value that cannot be read", None),
        Seen::Nothing => ("has no value", None),
        Seen::Value { text } if text.is_empty() => ("has an empty text", None),
        Seen::Value { text } => ("has", Some(text.clone())),
        Seen::Items { decided: Some(item), .. } => ("decided by", Some(item.clone())),
        Seen::Items { count: 0, .. } => ("has no items", None),
        Seen::Items { .. } => ("none of the items decides alone", None),
        Seen::Manager { id: Some(id) } => ("has the manager", Some(id.clone())),
        Seen::Manager { id: None } => ("has no manager", None),
    }
}

/// Parts that are not shown in a line.
pub(crate) fn more_parts(parts: usize) -> String {
    format!("and {}", count(parts as u64, "part more", "parts more"))
}

/// Of how many users a property has a value.
pub(crate) fn valued(valued: u64, exported: u64) -> String {
    format!("{} of {}", number(valued), number(exported))
}

/// How many values there are beside those shown.
pub(crate) fn distinct(distinct: u64, shown: usize) -> String {
    let all = count(distinct, "value", "values");
    if (shown as u64) < distinct {
        format!("{all}; the {} most common ones:", number(shown as u64))
    } else {
        format!("{all}:")
    }
}

/// What a click on a value does.
pub(crate) fn adds(clause: &str) -> String {
    format!("adds {clause}")
}

/// Name of the part that shows the values of a property.
pub(crate) fn values_of(property: &str) -> String {
    format!("values of {property}")
}

/// Properties that are nowhere in the export.
pub(crate) fn not_exported(properties: usize) -> String {
    format!("{} not exported", count(properties as u64, "property was", "properties were"))
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
