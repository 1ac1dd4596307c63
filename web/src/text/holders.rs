//! Who has what groups and products give.

use super::format::number;
use seatscope_contract::views::MemberState;

messages! {
    /// Heading.
    holders => "holders-holders";
    /// Column.
    paths => "holders-paths";
    /// Column.
    column_state => "holders-column-state";
    /// Column.
    errors => "holders-errors";
    /// Filter that leaves everybody.
    everybody => "holders-everybody";
    /// Name of the filters.
    by_state => "holders-by-state";
    /// Something is recorded through the group all the same.
    no_member => "holders-no-member";
    /// Heading.
    flow_heading => "holders-flow-heading";
    /// Introduces it.
    flow_detail => "holders-flow-detail";
    /// Column.
    path => "holders-path";
    /// Where a path leads.
    in_force => "holders-in-force";
    /// Where a path leads.
    in_error => "holders-in-error";
    /// Where a path leads.
    pending => "holders-pending";
    /// Nobody has it.
    nobody => "holders-nobody";
    /// Heading.
    prerequisites => "holders-prerequisites";
    /// Column.
    needs => "holders-needs";
    /// Column.
    met_by => "holders-met-by";
    /// What is missing.
    not_met => "holders-not-met";
    /// Nothing to show.
    no_prerequisites => "holders-no-prerequisites";
    /// Heading.
    siblings => "holders-siblings";
    /// Column.
    more => "holders-more";
    /// Column.
    fewer => "holders-fewer";
    /// Nothing to show.
    no_siblings => "holders-no-siblings";
    /// How far a member got.
    state_in_error => "holders-state-in-error";
    /// How far a member got.
    state_pending => "holders-state-pending";
    /// How far a member got.
    state_licensed => "holders-state-licensed";
    /// How far a member got.
    state_without => "holders-state-without";
    /// Paths drawn as one.
    others(paths: u64) => "holders-others";
    /// The picture in words.
    flow_of(product: &str, paths: String) => "holders-flow";
}

/// How far a member got.
pub(crate) fn state(state: MemberState) -> String {
    match state {
        MemberState::InError => state_in_error(),
        MemberState::Pending => state_pending(),
        MemberState::Licensed => state_licensed(),
        MemberState::Without => state_without(),
    }
}

/// The picture in words.
pub(crate) fn flow(product: &str, paths: &[(String, u64)]) -> String {
    let paths: Vec<String> = paths.iter().map(|(name, users)| format!("{name} {}", number(*users))).collect();
    flow_of(product, paths.join(", "))
}
