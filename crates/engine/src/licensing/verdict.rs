//! What becomes of an assignment, and why it fails.

use crate::catalog::rules::RuleIndex;
use crate::tenant::{PlanIndex, ProductIndex};

/// Why an assignment or a removal would fail; of several reasons the first in this order is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorCode {
    /// Not allowed in the usage location.
    ProhibitedInUsageLocation,
    /// Two plans exclude each other.
    MutuallyExclusive,
    /// A plan lacks what it needs, or something needs what would go.
    Dependency,
    /// No seat left.
    Count,
    /// An address of the user is held by another object.
    Uniqueness,
    /// Another product of the same group failed.
    Other,
}

impl ErrorCode {
    /// Graph's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Count => "CountViolation",
            Self::MutuallyExclusive => "MutuallyExclusiveViolation",
            Self::Dependency => "DependencyViolation",
            Self::ProhibitedInUsageLocation => "ProhibitedInUsageLocationViolation",
            Self::Uniqueness => "UniquenessViolation",
            Self::Other => "Other",
        }
    }

    /// The code of a recorded error; none for a text that Graph does not document.
    pub fn of(text: &str) -> Option<Self> {
        [
            Self::Count,
            Self::MutuallyExclusive,
            Self::Dependency,
            Self::ProhibitedInUsageLocation,
            Self::Uniqueness,
            Self::Other,
        ]
        .into_iter()
        .find(|code| code.name().eq_ignore_ascii_case(text))
    }
}

/// A failure and its cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What the service would record.
    pub code: ErrorCode,
    /// The rule that decides.
    pub rule: Option<RuleIndex>,
    /// The plans involved, sorted.
    pub plans: Vec<PlanIndex>,
    /// Products on the other side of a conflict or a dependency; for [`ErrorCode::Other`] the product that failed.
    pub others: Vec<ProductIndex>,
}

/// What becomes of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is in force afterwards.
    Assigned,
    /// It is gone afterwards.
    Removed,
    /// It came through a deleted group and is a direct assignment afterwards (facts 4.16, older text).
    Converted,
    /// It stays as it is.
    Untouched,
    /// It fails.
    Failed(Failure),
}
