//! The overview.

use super::format::{count, number};

/// Heading of the causes.
pub(crate) const CAUSES: &str = "Causes, by harm";
/// Heading of the kinds of errors.
pub(crate) const KINDS: &str = "Errors by kind";
/// No cause at all.
pub(crate) const NO_CAUSES: &str = "No assignment error was found or predicted.";
/// No cause, but the export could not tell of any.
pub(crate) const CAUSES_UNKNOWN: &str = "The export does not say who is in error, so no cause can be named. Files and coverage says what is missing.";
/// Leads to the whole list.
pub(crate) const ALL_FINDINGS: &str = "All findings";
/// Heading of the seats.
pub(crate) const SEATS: &str = "Seats by product";
/// The export has no products.
pub(crate) const NO_SEATS: &str =
    "The export holds no products. Add the answer of /subscribedSkus to see seats.";
/// Heading of the groups.
pub(crate) const GROUPS: &str = "Licensed groups";
/// Heading of what the analysis rests on.
pub(crate) const TRUST: &str = "How far to trust this";
/// Everything was there.
pub(crate) const COMPLETE: &str = "The export has everything the checks need.";
/// Leads to the files.
pub(crate) const TO_FILES: &str = "Files and coverage";
/// Column of the seats table.
pub(crate) const PRODUCT: &str = "Product";
/// Column of the seats table.
pub(crate) const TAKEN: &str = "Taken";
/// Column of the seats table.
pub(crate) const SHARE: &str = "By whom";

/// The answer: who is in error and for how many causes.
pub(crate) fn answer(in_error: u64, users: u64, causes: u64) -> String {
    let of_all = count(users, "user", "users");
    match (users, in_error) {
        (0, _) => "The export holds no users.".to_owned(),
        (_, 0) => format!("None of {of_all} is in error."),
        _ => format!(
            "{} of {of_all} {} in error, for {}.",
            number(in_error),
            if in_error == 1 { "is" } else { "are" },
            count(causes, "cause", "causes")
        ),
    }
}

/// The same where the export has no error states.
pub(crate) const ANSWER_UNKNOWN: &str =
    "Whether users are in error cannot be told: the export has no assignment states.";

/// Says that something is wrong with the files, and leads to them.
pub(crate) fn problems(problems: u64) -> String {
    format!("{} with the files that were read.", count(problems, "problem", "problems"))
}

/// What a check lacks.
pub(crate) fn missing(inputs: &[String]) -> String {
    format!("Missing: {}.", inputs.join(", "))
}

/// What a reprocess would do.
pub(crate) fn clears(clear: u64, errors: u64) -> String {
    match (clear, errors) {
        (0, _) => "A reprocess today would clear none of these errors.".to_owned(),
        (clear, errors) if clear == errors => format!(
            "A reprocess today would clear {}.",
            if errors == 1 { "it" } else { "all of these errors" }
        ),
        (clear, _) => format!("{} of these errors would clear with a reprocess today.", number(clear)),
    }
}

/// What is still to come.
pub(crate) fn predicted(causes: u64) -> String {
    format!(
        "{} would bring further errors at the next processing.",
        count(causes, "more cause", "more causes")
    )
}

/// More causes than are shown.
pub(crate) fn more(rest: u64) -> String {
    format!("{} more", number(rest))
}

/// Seats taken of seats owned.
pub(crate) fn taken(consumed: u64, owned: u64) -> String {
    format!("{} of {}", number(consumed), number(owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_minds_its_numbers() {
        assert_eq!(answer(17, 1248, 5), "17 of 1,248 users are in error, for 5 causes.");
        assert_eq!(answer(1, 2, 1), "1 of 2 users is in error, for 1 cause.");
        assert_eq!(answer(0, 250, 0), "None of 250 users is in error.");
        assert_eq!(clears(3, 20), "3 of these errors would clear with a reprocess today.");
        assert_eq!(clears(1, 1), "A reprocess today would clear it.");
    }
}
