//! What the user thinks of findings, and how far the worker is with it.

use crate::shared::Shared;
use seatscope_contract::work::{FindingIdentity, FindingState, Mark};

/// The marks. They outlive the worker and stay when a newer export of the tenant is opened.
#[derive(Clone, PartialEq)]
pub(crate) struct Marking {
    /// All marks, the latest last.
    pub(crate) marks: Shared<Vec<Mark>>,
    /// What the worker has been told.
    told: Shared<Vec<Mark>>,
    /// Changes with every answer of the worker by other marks.
    pub(crate) revision: u32,
    /// The tenant that they are about.
    tenant: Option<String>,
}

impl Default for Marking {
    fn default() -> Self {
        let none = Shared::new(Vec::new());
        Self { marks: none.clone(), told: none, revision: 0, tenant: None }
    }
}

impl Marking {
    /// What is thought of a finding.
    pub(crate) fn of(&self, about: &FindingIdentity) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.about == *about)
    }

    /// Whether the worker does not know the marks yet.
    pub(crate) fn is_pending(&self) -> bool {
        self.marks != self.told
    }

    /// With more marks, each in place of one of the same finding. One that says nothing is none.
    pub(crate) fn with(self, more: Vec<Mark>) -> Self {
        let mut marks = (*self.marks).clone();
        marks.retain(|mark| !more.iter().any(|new| new.about == mark.about));
        marks.extend(
            more.into_iter().filter(|mark| mark.state != FindingState::Open || !mark.note.is_empty()),
        );
        Self { marks: Shared::new(marks), ..self }
    }

    /// After an export was analysed by a fresh worker. Marks of another tenant are put away, so that they never get
    /// into a file of this one; returns how many.
    pub(crate) fn begin(self, tenant: Option<String>) -> (Self, usize) {
        let other = matches!((&self.tenant, &tenant), (Some(before), Some(now)) if before != now);
        let put_away = if other { self.marks.len() } else { 0 };
        let none = Shared::new(Vec::new());
        let marks = if other || self.marks.is_empty() { none.clone() } else { self.marks };
        let told = if marks.is_empty() { marks.clone() } else { none };
        (Self { marks, told, tenant: tenant.or(self.tenant), ..self }, put_away)
    }

    /// After the worker has taken these marks.
    pub(crate) fn taken(self, marks: Shared<Vec<Mark>>) -> Self {
        Self { told: marks, revision: self.revision + 1, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(code: &str, state: FindingState, note: &str) -> Mark {
        let about = FindingIdentity {
            code: code.to_owned(),
            groups: Vec::new(),
            products: Vec::new(),
            plans: Vec::new(),
            addresses: Vec::new(),
        };
        Mark { about, state, note: note.to_owned(), users: 1 }
    }

    fn begun(tenant: &str) -> Marking {
        Marking::default().begin(Some(tenant.to_owned())).0
    }

    #[test]
    fn a_mark_takes_the_place_of_the_one_before_and_one_that_says_nothing_goes() {
        let settled = mark("a", FindingState::Settled, "");
        let noted = mark("a", FindingState::Open, "later");
        let marking = begun("t").with(vec![settled]).with(vec![noted.clone()]);
        assert_eq!(*marking.marks, [noted]);
        assert!(marking.is_pending());
        let none = marking.with(vec![mark("a", FindingState::Open, "")]);
        assert!(none.marks.is_empty());
    }

    #[test]
    fn marks_stay_for_a_newer_export_and_not_for_another_tenant() {
        let marking = begun("t").with(vec![mark("a", FindingState::Accepted, "")]);
        let marks = marking.marks.clone();
        let told = marking.taken(marks);
        assert!(!told.is_pending());
        let (newer, put_away) = told.clone().begin(Some("t".to_owned()));
        assert!(newer.is_pending() && newer.marks.len() == 1 && put_away == 0);
        let (other, put_away) = told.begin(Some("u".to_owned()));
        assert!(!other.is_pending() && other.marks.is_empty() && put_away == 1);
    }
}
