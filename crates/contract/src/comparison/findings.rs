//! Findings of two exports, matched by what they are about, and what became of predictions.

use super::{People, Which};
use crate::macros::data;
use crate::report::{Basis, GroupRef, Outlook, PlanRef, ProductRef, Severity};

data! {
    /// Findings in three parts, and those that cannot be sorted into them. Two findings are the same if code,
    /// plans and what they are about are the same: products, for some codes groups or addresses. Users may
    /// differ.
    pub struct FindingChanges {
        /// Only in the earlier export.
        pub resolved: Vec<FoundFinding>,
        /// Only in the later export.
        pub introduced: Vec<FoundFinding>,
        /// In both, as the later one has them.
        pub remaining: Vec<RemainingFinding>,
        /// Of which the other export cannot tell.
        pub cannot_tell: Vec<UnclearFinding>,
    }

    /// A finding of one of the exports.
    pub struct FoundFinding {
        /// What was found.
        pub code: String,
        /// How bad it is.
        pub severity: Severity,
        /// Where the knowledge comes from.
        pub basis: Basis,
        /// What a reprocess was to do to a recorded assignment error; null for others.
        pub outlook: Option<Outlook>,
        /// One sentence that names the cause, of the export that the finding is from.
        pub message: String,
        /// The users it is about.
        pub people: People,
        /// Groups it touches, by id.
        pub groups: Vec<GroupRef>,
        /// Products it touches, by id.
        pub products: Vec<ProductRef>,
        /// Plans it touches, by id.
        pub plans: Vec<PlanRef>,
    }

    /// A finding of both exports.
    pub struct RemainingFinding {
        /// As the later export has it.
        pub finding: FoundFinding,
        /// Users whom it no longer touches.
        pub left: People,
        /// Users whom it did not touch before.
        pub joined: People,
        /// Users whose recorded error comes through other groups than before.
        pub moved: People,
    }

    /// A finding of which the other export cannot tell.
    pub struct UnclearFinding {
        /// As the one export has it.
        pub finding: FoundFinding,
        /// Which export that is.
        pub found_in: Which,
        /// What the other export lacks.
        pub missing: Vec<String>,
    }

    /// What became of predictions of the earlier export: of findings that it predicts, and of outlooks of recorded
    /// errors. Each is sorted user by user, so the same cause may stand in several parts, each with its own users. An
    /// assignment is looked up by its path.
    pub struct Predictions {
        /// The later export records what was predicted: the failure, that what was to clear is in force, that what
        /// was to stay failed again.
        pub came_true: Vec<FoundFinding>,
        /// It records something else: a failure for another reason, other addresses than expected.
        pub turned_out_otherwise: Vec<FoundFinding>,
        /// The change went through all the same: its cause was mended first, or the prediction was wrong.
        pub went_through: Vec<FoundFinding>,
        /// Nothing is recorded, and nothing is predicted any more: its cause is gone.
        pub avoided: Vec<FoundFinding>,
        /// Still predicted, or still in the same error and not tried again: the service has not got there yet.
        pub open: Vec<FoundFinding>,
        /// The later export lacks what would tell.
        pub cannot_tell: Vec<FoundFinding>,
    }
}
