//! What is there and what is wanted: the assignments of one user.

use super::{Id, Key, ModelState, ModelTenant};
use std::collections::{BTreeMap, BTreeSet};

/// An assignment of a user, recorded or following from membership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Where it stands.
    pub standing: Standing,
    /// The recorded error in Graph's spelling, where there is one.
    pub error: Option<String>,
    /// Whether the record is in error and does not name which error it is.
    pub unnamed: bool,
    /// Plans switched off as recorded.
    pub disabled: BTreeSet<Id>,
    /// Plans that its source wants switched off; none if it does not want the assignment any more.
    pub wish: Option<BTreeSet<Id>>,
    /// Whether the plans in force are others than its source wants.
    pub outdated: bool,
}

/// Where an assignment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// In force.
    InForce,
    /// In force, and the last change to it failed.
    InForceWithError,
    /// Tried and refused.
    Failed,
    /// A group wants it and nothing is recorded.
    Pending,
    /// Recorded as neither in force nor in error.
    Disabled,
}

impl Claim {
    /// Whether the user has the product through it.
    pub fn in_force(&self) -> bool {
        matches!(self.standing, Standing::InForce | Standing::InForceWithError)
    }

    /// Whether it is recorded as an error.
    pub fn in_error(&self) -> bool {
        matches!(self.standing, Standing::Failed | Standing::InForceWithError)
    }

    /// Whether its source wants it.
    pub fn wanted(&self) -> bool {
        self.wish.is_some()
    }

    /// Whether processing has something to assign.
    pub fn to_assign(&self) -> bool {
        let done = match self.standing {
            Standing::InForce => !self.outdated,
            Standing::Disabled => true,
            _ => false,
        };
        self.wanted() && !done
    }
}

impl ModelTenant {
    /// All assignments of a user. Without licenseAssignmentStates nothing can be told, so there are none.
    pub fn claims(&self, user: &Id) -> BTreeMap<Key, Claim> {
        let Some(states) = self.users.get(user).and_then(|user| user.states.as_ref()) else {
            return BTreeMap::new();
        };
        let mut claims = BTreeMap::new();
        for (key, state) in states {
            let (standing, error) = read(state);
            let unnamed = error.is_some() && text(state).is_empty();
            let wish = self.wish(user, key, &state.disabled, standing);
            let mut claim =
                Claim { standing, error, unnamed, disabled: state.disabled.clone(), wish, outdated: false };
            let wanted = claim.wish.as_ref().map(|wish| self.plans_on(&key.1, wish));
            claim.outdated =
                claim.in_force() && wanted.is_some_and(|on| on != self.plans_on(&key.1, &claim.disabled));
            claims.insert(key.clone(), claim);
        }
        for (id, group) in &self.groups {
            // Only security-enabled groups give licences (facts 4.13); unless said otherwise, a group is one.
            let gives = group.security_enabled != Some(false);
            let is_member = group.members.as_ref().is_some_and(|members| members.contains(user));
            for (product, disabled) in group.licenses.iter().flatten() {
                let key = (Some(id.clone()), product.clone());
                if gives && is_member && !claims.contains_key(&key) {
                    claims.insert(
                        key,
                        Claim {
                            standing: Standing::Pending,
                            error: None,
                            unnamed: false,
                            disabled: disabled.clone(),
                            wish: Some(disabled.clone()),
                            outdated: false,
                        },
                    );
                }
            }
        }
        claims
    }

    /// Plans that the source of a recorded assignment wants switched off; none if it does not want it any
    /// more. What the export does not hold is taken to be as recorded.
    fn wish(
        &self,
        user: &Id,
        (source, product): &Key,
        recorded: &BTreeSet<Id>,
        standing: Standing,
    ) -> Option<BTreeSet<Id>> {
        let Some(group) = source.as_ref().and_then(|id| self.groups.get(id)) else {
            return Some(recorded.clone());
        };
        // What a group gave before it was no longer security-enabled may stay, nothing new comes (facts 4.13).
        let has = matches!(standing, Standing::InForce | Standing::InForceWithError);
        if group.security_enabled == Some(false) && !has {
            return None;
        }
        if group.members.as_ref().is_some_and(|members| !members.contains(user)) {
            return None;
        }
        let Some(licenses) = &group.licenses else { return Some(recorded.clone()) };
        let wished = licenses.get(product)?;
        // Whether the user still is a member is not known: nothing says that anything changed.
        Some(if group.members.is_some() { wished.clone() } else { recorded.clone() })
    }
}

/// Where a recorded entry stands, and its error. An error is a state that says so, or any text but "",
/// "None" and null; without a text it is `Other` (facts 1.1). An unknown state without an error is in force.
fn read(state: &ModelState) -> (Standing, Option<String>) {
    let text = text(state);
    let says = |name: &str| state.state.trim().eq_ignore_ascii_case(name);
    let error = match text {
        "" if says("Error") || says("ActiveWithError") => Some("Other".to_owned()),
        "" => None,
        text => Some(in_graphs_spelling(text)),
    };
    let standing = match error {
        Some(_) if says("Active") || says("ActiveWithError") => Standing::InForceWithError,
        Some(_) => Standing::Failed,
        None if says("Disabled") => Standing::Disabled,
        None => Standing::InForce,
    };
    (standing, error)
}

/// The error that an entry names; "" where it names none.
fn text(state: &ModelState) -> &str {
    let text = state.error.as_deref().unwrap_or_default().trim();
    if text.eq_ignore_ascii_case("none") { "" } else { text }
}

fn in_graphs_spelling(text: &str) -> String {
    let known = [
        "CountViolation",
        "MutuallyExclusiveViolation",
        "DependencyViolation",
        "ProhibitedInUsageLocationViolation",
        "UniquenessViolation",
        "Other",
    ];
    if text.eq_ignore_ascii_case("others") {
        return "Other".to_owned();
    }
    known.into_iter().find(|name| name.eq_ignore_ascii_case(text)).unwrap_or(text).to_owned()
}
