//! Two exports compared.

pub(super) mod planned;
pub(super) mod sentences;

pub(crate) use planned::*;
pub(crate) use sentences::*;

messages! {
    /// Heading.
    heading => "compare-heading";
    /// Says what is behind the link on the overview.
    from_overview => "compare-from-overview";
    /// Leads here from where changes are tried and planned.
    from_bench => "compare-from-bench";
    /// What it is for.
    detail => "compare-detail";
    /// Heading of the pickers.
    choose => "compare-choose";
    /// Where to choose it.
    choose_detail => "compare-choose-detail";
    /// Heading of an export that could not be read.
    not_read => "compare-not-read";
    /// Heading of the facts of both.
    both => "compare-both";
    /// The export that is open.
    open => "compare-open";
    /// The other one.
    other => "compare-other";
    /// Asks for the order.
    order => "compare-order";
    /// It was made first.
    before_open => "compare-before-open";
    /// It was made later.
    after_open => "compare-after-open";
    /// Says that the order is doubtful.
    doubtful => "compare-doubtful";
    /// Turns the order around.
    swap => "compare-swap";
    /// Has the bench's change checked.
    check_plan => "compare-check-plan";
    /// How it is checked.
    check_plan_detail => "compare-check-plan-detail";
    /// Frees the other export.
    close => "compare-close";
    /// There is no comparison.
    refused => "compare-refused";
    /// Saves all of it.
    as_markdown => "compare-as-markdown";
    /// Saves all of it.
    as_json => "compare-as-json";
    /// What is in the files.
    files_detail => "compare-files-detail";
    /// Parts of the comparison.
    gaps => "compare-gaps";
    /// Parts of the comparison.
    arrivals => "compare-arrivals";
    /// Parts of the comparison.
    assignments => "compare-assignments";
    /// Parts of the comparison.
    group_licenses => "compare-group-licenses";
    /// Parts of the comparison.
    seats_heading => "compare-seats-heading";
    /// Parts of the comparison.
    locations => "compare-locations";
    /// Parts of the comparison.
    resolved => "compare-resolved";
    /// Parts of the comparison.
    introduced => "compare-introduced";
    /// Parts of the comparison.
    remaining => "compare-remaining";
    /// Parts of the comparison.
    unclear_heading => "compare-unclear-heading";
    /// Parts of the comparison.
    predictions => "compare-predictions";
    /// Parts of the comparison.
    plan_heading => "compare-plan-heading";
    /// What became of predictions.
    came_true => "compare-came-true";
    /// What became of predictions.
    otherwise => "compare-otherwise";
    /// What became of predictions.
    went_through => "compare-went-through";
    /// What became of predictions.
    avoided => "compare-avoided";
    /// What became of predictions.
    still_open => "compare-still-open";
    /// What became of predictions.
    cannot_tell => "compare-cannot-tell";
    /// An assignment or a product that came.
    gained => "compare-gained";
    /// An assignment or a product that went.
    lost => "compare-lost";
    /// Services that came on.
    on => "compare-on";
    /// Services that went off.
    off => "compare-off";
    /// A product that a group gives now.
    gives => "compare-gives";
    /// A product that a group gives no longer.
    gives_no_longer => "compare-gives-no-longer";
    /// An assignment without a group.
    directly => "compare-directly";
    /// Introduces the group of an assignment.
    through => "compare-through";
    /// Users whom a finding no longer touches.
    left => "compare-left";
    /// Users whom a finding newly touches.
    joined => "compare-joined";
    /// Introduces users whose error comes through other groups than before.
    through_another_group => "compare-through-another-group";
    /// What became of expected services.
    gained_as_expected => "compare-gained-as-expected";
    /// What became of expected services.
    lost_as_expected => "compare-lost-as-expected";
    /// What became of expected services.
    not_gained => "compare-not-gained";
    /// What became of expected services.
    not_lost => "compare-not-lost";
    /// What became of expected services.
    gained_besides => "compare-gained-besides";
    /// What became of expected services.
    lost_besides => "compare-lost-besides";
    /// Introduces users whose errors turned out otherwise.
    errors_otherwise => "compare-errors-otherwise";
    /// Introduces users whose mail or addresses turned out otherwise.
    addresses_otherwise => "compare-addresses-otherwise";
    /// Users of whom nothing can be said.
    plan_unclear => "compare-plan-unclear";
    /// Columns of the seats.
    product => "compare-product";
    /// Columns of the seats.
    before => "compare-before";
    /// Columns of the seats.
    after => "compare-after";
    /// A product that the tenant does not own.
    not_owned => "compare-not-owned";
    /// A user without a usage location.
    no_location => "compare-no-location";
}

/// What became of expected services.
pub(crate) fn came() -> [String; 2] {
    [gained_as_expected(), lost_as_expected()]
}

/// What became of expected services.
pub(crate) fn missing() -> [String; 2] {
    [not_gained(), not_lost()]
}

/// What nobody expected.
pub(crate) fn besides() -> [String; 2] {
    [gained_besides(), lost_besides()]
}
