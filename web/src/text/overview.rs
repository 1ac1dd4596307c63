//! The overview.

messages! {
    /// Heading of the causes.
    causes => "overview-causes";
    /// Heading of the kinds of errors.
    kinds => "overview-kinds";
    /// No cause at all.
    no_causes => "overview-no-causes";
    /// No cause, but the export could not tell of any.
    causes_unknown => "overview-causes-unknown";
    /// Leads to the whole list.
    all_findings => "overview-all-findings";
    /// Heading of the seats.
    seats => "overview-seats";
    /// The export has no products.
    no_seats => "overview-no-seats";
    /// Heading of the groups.
    groups => "overview-groups";
    /// The export has no groups.
    no_groups => "overview-no-groups";
    /// Users who are refused a product.
    seats_in_error(users: u64) => "overview-seats-in-error";
    /// Heading of what the analysis rests on.
    trust => "overview-trust";
    /// Everything was there.
    complete => "overview-complete";
    /// Leads to the files.
    to_files => "overview-to-files";
    /// Column of the seats table.
    product => "overview-product";
    /// Column of the seats table.
    taken => "overview-taken";
    /// Column of the seats table.
    share => "overview-share";
    /// The same where the export has no error states.
    answer_unknown => "overview-answer-unknown";
    /// The answer: there is nobody.
    answer_empty => "overview-answer-empty";
    /// The answer: nobody is in error.
    answer_none(users: u64) => "overview-answer-none";
    /// The answer: how many are in error.
    answer_some(in_error: u64, users: u64, causes: u64) => "overview-answer";
    /// Says that something is wrong with the files, and leads to them.
    problems(problems: u64) => "overview-problems";
    /// What a check lacks, as a list.
    missing_inputs(inputs: String) => "overview-missing";
    /// What a reprocess would do: nothing.
    clears_none => "overview-clears-none";
    /// What a reprocess would do: everything.
    clears_all(errors: u64) => "overview-clears-all";
    /// What a reprocess would do: some of it.
    clears_some(clear: u64) => "overview-clears-some";
    /// What a reprocess would do: nobody can say.
    clears_untold(errors: u64) => "overview-clears-untold";
    /// What a reprocess would do: nothing that is known.
    clears_none_known(untold: u64) => "overview-clears-none-known";
    /// What a reprocess would do: some of it, as far as it is known.
    clears_some_known(clear: u64, untold: u64) => "overview-clears-some-known";
    /// What is still to come.
    predicted(causes: u64) => "overview-predicted";
    /// More causes than are shown.
    more(rest: u64) => "overview-more";
    /// Seats taken of seats owned.
    taken_of(consumed: u64, owned: u64) => "overview-taken-of";
}

/// The answer: who is in error and for how many causes.
pub(crate) fn answer(in_error: u64, users: u64, causes: u64) -> String {
    match (users, in_error) {
        (0, _) => answer_empty(),
        (_, 0) => answer_none(users),
        _ => answer_some(in_error, users, causes),
    }
}

/// What a check lacks.
pub(crate) fn missing(inputs: &[String]) -> String {
    missing_inputs(inputs.join(", "))
}

/// What a reprocess would do with so many errors, where so many clear and of so many it cannot be told.
pub(crate) fn clears(clear: u64, untold: u64, errors: u64) -> String {
    match (clear, untold) {
        (0, 0) => clears_none(),
        (0, _) if untold == errors => clears_untold(errors),
        (0, _) => clears_none_known(untold),
        (_, 0) if clear == errors => clears_all(errors),
        (_, 0) => clears_some(clear),
        _ => clears_some_known(clear, untold),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_minds_its_numbers() {
        assert_eq!(answer(17, 1248, 5), "17 of 1,248 users are in error, for 5 causes.");
        assert_eq!(answer(1, 2, 1), "1 of 2 users is in error, for 1 cause.");
        assert_eq!(answer(0, 250, 0), "None of 250 users is in error.");
        assert_eq!(clears(3, 0, 20), "3 of these errors would clear with a reprocess today.");
        assert_eq!(clears(1, 0, 1), "A reprocess today would clear it.");
        assert_eq!(clears(0, 0, 2), "A reprocess today would clear none of these errors.");
        assert_eq!(clears(0, 1, 1), "The export cannot tell whether a reprocess today would clear it.");
        assert_eq!(
            clears(0, 2, 5),
            "No error is known to clear with a reprocess today; of 2 of them the export cannot tell."
        );
        assert_eq!(
            clears(3, 2, 5),
            "3 of these errors would clear with a reprocess today; of 2 of them the export cannot tell."
        );
    }
}
