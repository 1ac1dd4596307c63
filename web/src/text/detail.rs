//! The pages of a user, a group and a product.

messages! {
    /// Title while a user is on the way.
    user => "detail-user";
    /// Title while a group is on the way.
    group => "detail-group";
    /// Title while a product is on the way.
    product => "detail-product";
    /// Object id.
    id => "detail-id";
    /// Name of the button that copies an id.
    copy_id => "detail-copy-id";
    /// Heading.
    licences => "detail-licences";
    /// Heading.
    service_plans => "detail-service-plans";
    /// Introduces the matrix.
    plans_detail => "detail-plans-detail";
    /// Heading.
    addresses => "detail-addresses";
    /// Heading.
    member_of => "detail-member-of";
    /// Heading.
    findings => "detail-findings";
    /// Heading.
    members => "detail-members";
    /// Heading.
    carried_by => "detail-carried-by";
    /// Heading.
    seats => "detail-seats";
    /// Heading.
    membership_rule => "detail-membership-rule";
    /// Nothing to show.
    no_licences => "detail-no-licences";
    /// Nothing to show.
    no_addresses => "detail-no-addresses";
    /// Nothing to show.
    no_groups => "detail-no-groups";
    /// Nothing to show.
    no_findings => "detail-no-findings";
    /// Nothing to show.
    no_members => "detail-no-members";
    /// Nothing to show.
    no_products => "detail-no-products";
    /// Nothing to show.
    no_carriers => "detail-no-carriers";
    /// Nothing to show.
    no_plans => "detail-no-plans";
    /// Column.
    col_product => "detail-col-product";
    /// Column.
    col_path => "detail-col-path";
    /// Column.
    col_state => "detail-col-state";
    /// Column.
    col_since => "detail-col-since";
    /// Column.
    col_off => "detail-col-off";
    /// Column.
    col_on => "detail-col-on";
    /// Column.
    col_plan => "detail-col-plan";
    /// Column.
    col_effect => "detail-col-effect";
    /// Cell of the matrix.
    cell_on => "detail-cell-on";
    /// Cell of the matrix.
    cell_off => "detail-cell-off";
    /// Cell of the matrix.
    cell_waiting => "detail-cell-waiting";
    /// Cell of the matrix.
    cell_absent => "detail-cell-absent";
    /// A recorded state.
    state_active => "detail-state-active";
    /// A recorded state.
    state_active_with_error => "detail-state-active-with-error";
    /// A recorded state.
    state_error => "detail-state-error";
    /// A recorded state.
    state_disabled => "detail-state-disabled";
    /// A recorded state.
    state_pending => "detail-state-pending";
    /// A user with licences and no error.
    user_fine(licences: u64) => "detail-user-fine";
    /// A user with errors.
    user_in_error(errors: u64, licences: u64) => "detail-user-in-error";
    /// A group whose members are not in error.
    group_fine(licensed: u64, members: u64) => "detail-group-fine";
    /// A group with members in error.
    group_in_error(licensed: u64, members: u64, in_error: u64) => "detail-group-in-error";
    /// The state of a group without licences.
    group_plain(members: u64) => "detail-group-plain";
    /// A product with free seats, or without.
    product_free(consumed: u64, owned: u64, free: u64) => "detail-product-free";
    /// A product with more seats taken than owned.
    product_over(consumed: u64, owned: u64, over: u64) => "detail-product-over";
    /// A product where the export does not say how many seats there are.
    product_unknown(holders: u64) => "detail-product-unknown";
    /// Seats in grace.
    in_grace(seats: u64) => "detail-in-grace";
    /// Seats suspended.
    suspended(seats: u64) => "detail-suspended";
    /// Seats locked out.
    locked_out(seats: u64) => "detail-locked-out";
    /// Seats in grace and the like, as a list.
    of_the_seats(parts: String) => "detail-of-the-seats";
    /// Plans in the right number.
    plans(plans: u64) => "detail-plans";
    /// What is shown of a longer list.
    first_of(shown: u64, all: u64) => "detail-first-of";
}

/// A recorded state in words; unknown ones stay as they are.
pub(crate) fn state(state: &str) -> String {
    match state {
        "Active" => state_active(),
        "ActiveWithError" => state_active_with_error(),
        "Error" => state_error(),
        "Disabled" => state_disabled(),
        "Pending" => state_pending(),
        other => other.to_owned(),
    }
}

/// The state of a user in words.
pub(crate) fn user_answer(assignments: u64, errors: u64) -> String {
    match (assignments, errors) {
        (0, _) => no_licences(),
        (all, 0) => user_fine(all),
        (all, errors) => user_in_error(errors, all),
    }
}

/// The state of a group in words.
pub(crate) fn group_answer(members: u64, licensed: u64, in_error: u64) -> String {
    match in_error {
        0 => group_fine(licensed, members),
        _ => group_in_error(licensed, members, in_error),
    }
}

/// The state of a product in words.
pub(crate) fn product_answer(consumed: u64, owned: u64, available: i64) -> String {
    let beyond = available.unsigned_abs();
    if available < 0 { product_over(consumed, owned, beyond) } else { product_free(consumed, owned, beyond) }
}

/// Seats in grace and the like, where there are any.
pub(crate) fn seats_beside(warning: u64, stopped: u64, locked: u64) -> Option<String> {
    let parts = [
        (warning > 0).then(|| in_grace(warning)),
        (stopped > 0).then(|| suspended(stopped)),
        (locked > 0).then(|| locked_out(locked)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| of_the_seats(parts.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_counted_as_they_are_spoken_of() {
        assert_eq!(group_fine(1, 1), "1 of 1 member has everything from it.");
        assert_eq!(group_fine(0, 1), "0 of 1 member has everything from it.");
        assert_eq!(group_fine(1, 3), "1 of 3 members has everything from it.");
        assert_eq!(group_in_error(2, 3, 1), "2 of 3 members have everything from it; 1 in error.");
    }
}
