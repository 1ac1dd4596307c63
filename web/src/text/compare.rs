//! Two exports compared.

mod sentences;

pub(crate) use sentences::*;

/// Heading.
pub(crate) const HEADING: &str = "Compare with another export";
/// Says what is behind the link on the overview.
pub(crate) const FROM_OVERVIEW: &str = "what changed in between, and which predictions came true.";
/// Leads here from where changes are tried and planned.
pub(crate) const FROM_BENCH: &str = "Check afterwards whether the change came";
/// What it is for.
pub(crate) const DETAIL: &str = "Open a second export of the same tenant, made before or after this one. You see what changed in between, which predictions came true, and whether a planned change came.";
/// Heading of the pickers.
pub(crate) const CHOOSE: &str = "The other export";
/// Where to choose it.
pub(crate) const CHOOSE_DETAIL: &str = "Choose it with one of these buttons. It is read beside the open one and stays in this tab; files that are dropped on the page take the place of the open export instead.";
/// Heading of an export that could not be read.
pub(crate) const NOT_READ: &str = "The other export could not be read.";

/// Heading of the facts of both.
pub(crate) const BOTH: &str = "The two exports";
/// The export that is open.
pub(crate) const OPEN: &str = "The open export";
/// The other one.
pub(crate) const OTHER: &str = "The other export";
/// Asks for the order.
pub(crate) const ORDER: &str = "The other export was made";
/// It was made first.
pub(crate) const BEFORE_OPEN: &str = "before the open one";
/// It was made later.
pub(crate) const AFTER_OPEN: &str = "after the open one";
/// Says that the order is doubtful.
pub(crate) const DOUBTFUL: &str =
    "The one taken as earlier records newer changes than the other: check which is which.";
/// Turns the order around.
pub(crate) const SWAP: &str = "Swap them";
/// Has the bench's change checked.
pub(crate) const CHECK_PLAN: &str = "Check the change on the bench";
/// How it is checked.
pub(crate) const CHECK_PLAN_DETAIL: &str =
    "It is tried on the earlier export, and what it lets expect is looked for in the later one.";
/// Frees the other export.
pub(crate) const CLOSE: &str = "Close the other export";
/// There is no comparison.
pub(crate) const REFUSED: &str = "These two exports cannot be compared.";

/// Saves all of it.
pub(crate) const AS_MARKDOWN: &str = "Save as Markdown";
/// Saves all of it.
pub(crate) const AS_JSON: &str = "Save as JSON";
/// What is in the files.
pub(crate) const FILES_DETAIL: &str = "The JSON names everybody; it is what “seatscope compare” prints.";

/// Parts of the comparison.
pub(crate) const GAPS: &str = "What cannot be told";
/// Parts of the comparison.
pub(crate) const ARRIVALS: &str = "What came and went";
/// Parts of the comparison.
pub(crate) const ASSIGNMENTS: &str = "What changed for users";
/// Parts of the comparison.
pub(crate) const GROUP_LICENSES: &str = "Licences of groups";
/// Parts of the comparison.
pub(crate) const SEATS: &str = "Seats";
/// Parts of the comparison.
pub(crate) const LOCATIONS: &str = "Usage locations";
/// Parts of the comparison.
pub(crate) const RESOLVED: &str = "Findings that are gone";
/// Parts of the comparison.
pub(crate) const INTRODUCED: &str = "Findings that are new";
/// Parts of the comparison.
pub(crate) const REMAINING: &str = "Findings that are still there";
/// Parts of the comparison.
pub(crate) const UNCLEAR: &str = "Findings of which the other export cannot tell";
/// Parts of the comparison.
pub(crate) const PREDICTIONS: &str = "Predictions, and what became of them";
/// Parts of the comparison.
pub(crate) const PLAN: &str = "The change on the bench";

/// What became of predictions.
pub(crate) const CAME_TRUE: &str = "Came true";
/// What became of predictions.
pub(crate) const OTHERWISE: &str = "Turned out otherwise";
/// What became of predictions.
pub(crate) const WENT_THROUGH: &str = "Went through all the same: mended first, or the prediction was wrong";
/// What became of predictions.
pub(crate) const AVOIDED: &str = "The cause is gone";
/// What became of predictions.
pub(crate) const STILL_OPEN: &str = "Still open";
/// What became of predictions.
pub(crate) const CANNOT_TELL: &str = "The later export cannot tell";

/// An assignment or a product that came.
pub(crate) const GAINED: &str = "Gained";
/// An assignment or a product that went.
pub(crate) const LOST: &str = "Lost";
/// Services that came on.
pub(crate) const ON: &str = "On";
/// Services that went off.
pub(crate) const OFF: &str = "Off";
/// A product that a group gives now.
pub(crate) const GIVES: &str = "Gives now";
/// A product that a group gives no longer.
pub(crate) const GIVES_NO_LONGER: &str = "Gives no longer";
/// An assignment without a group.
pub(crate) const DIRECTLY: &str = "assigned directly";
/// Introduces the group of an assignment.
pub(crate) const THROUGH: &str = "through";
/// Users whom a finding no longer touches.
pub(crate) const LEFT: &str = "No longer touched";
/// Users whom a finding newly touches.
pub(crate) const JOINED: &str = "Newly touched";

/// What became of expected services.
pub(crate) const CAME: [&str; 2] = ["Gained as expected", "Lost as expected"];
/// What became of expected services.
pub(crate) const MISSING: [&str; 2] = ["Not gained", "Not lost"];
/// What nobody expected.
pub(crate) const BESIDES: [&str; 2] = ["Gained besides", "Lost besides"];
/// Introduces users whose errors turned out otherwise.
pub(crate) const ERRORS_OTHERWISE: &str = "Errors otherwise than expected";
/// Introduces users whose mail or addresses turned out otherwise.
pub(crate) const ADDRESSES_OTHERWISE: &str = "Mail or addresses otherwise than expected";
/// Introduces users whose error comes through other groups than before.
pub(crate) const MOVED: &str = "Through another group than before";
/// Users of whom nothing can be said.
pub(crate) const PLAN_UNCLEAR: &str = "The later export cannot tell";

/// Columns of the seats.
pub(crate) const PRODUCT: &str = "Product";
/// Columns of the seats.
pub(crate) const BEFORE: &str = "Before";
/// Columns of the seats.
pub(crate) const AFTER: &str = "After";
/// A product that the tenant does not own.
pub(crate) const NOT_OWNED: &str = "not owned";
/// A user without a usage location.
pub(crate) const NO_LOCATION: &str = "none";
