//! Users of both exports whose own usage location changed.

use super::gaps::{Gaps, Missing};
use super::pair::{Pair, Which};
use crate::exports::USERS;
use crate::tenant::{Fields, Tenant, UserIndex};
use seatscope_contract::comparison::{LocationChange, Totals};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Changes of usage location, most users first.
pub(super) fn changes(pair: &Pair<'_>, gaps: &mut Gaps, totals: &mut Totals) -> Vec<LocationChange> {
    let (earlier, later) = (pair.tenant(Which::Earlier), pair.tenant(Which::Later));
    let mut missing = Missing::default();
    let mut moved: BTreeMap<[Option<&str>; 2], Vec<UserIndex>> = BTreeMap::new();
    for user in earlier.users.exported() {
        let Some(there) = pair.other_user(Which::Earlier, user) else { continue };
        let has = |tenant: &Tenant, user| tenant.users.fields.at(user).has(Fields::USAGE_LOCATION);
        if missing.both_have(has(earlier, user), has(later, there)) {
            let sides = [location(earlier, user), location(later, there)];
            let [before, after] = sides;
            if before != after {
                moved.entry(sides).or_default().push(there);
            }
        }
    }
    gaps.add("usageLocations", missing, "users.usageLocation", &USERS);
    totals.usage_locations = moved.values().map(|users| users.len() as u64).sum();
    let mut moved: Vec<_> = moved.into_iter().collect();
    moved.sort_by_key(|(sides, users)| (Reverse(users.len()), *sides));
    let shown = pair.cut(moved).into_iter().map(|([before, after], users)| LocationChange {
        people: pair.people(Which::Later, users),
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
    });
    shown.collect()
}

/// The user's own usage location.
fn location(tenant: &Tenant, user: UserIndex) -> Option<&str> {
    tenant.texts.get(tenant.users.usage_location.at(user)).filter(|country| !country.is_empty())
}
