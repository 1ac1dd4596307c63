//! Seats for those who wait for one: more of them, or those of users who do not need theirs.

use super::candidates::{MOST_USERS, Make};
use super::membership::{in_words, leaving};
use super::{Candidate, everywhere, removal};
use crate::checks::count;
use crate::licensing::claims::{Claim, claims};
use crate::licensing::redundancy::Redundancies;
use crate::tenant::{GroupIndex, ObjectIndex, ProductIndex, UserIndex};
use seatscope_contract::scenario::Edit;
use std::collections::{BTreeMap, BTreeSet};

/// A user who could do without a seat, and where the user has it from.
#[derive(Debug, Clone)]
struct Holder {
    user: UserIndex,
    direct: bool,
    groups: BTreeSet<GroupIndex>,
}

impl Make<'_> {
    /// Everything that brings those who wait for the finding's product a seat, or lets them do without.
    pub(super) fn seats(&self) -> Vec<Candidate> {
        let Some(product) = self.finding.products.first().copied() else { return Vec::new() };
        if self.context.tenant.owns(product) == Some(false) {
            return everywhere::from_groups(self.context, &self.finding.groups, product);
        }
        let mut found: Vec<Candidate> = self.add_seats(product).into_iter().collect();
        let (blocked, redundant) = self.holders(product);
        let both: Vec<Holder> = blocked.iter().chain(&redundant).cloned().collect();
        let short = self.short(product);
        let lots = [
            (&blocked, "who cannot sign in", "who cannot sign in"),
            (&redundant, "who has all of it from other products", "who have all of it from other products"),
            (&both, "who does not need it", "who do not need it"),
        ];
        for (at, (holders, one, many)) in lots.into_iter().enumerate() {
            // Both together only where neither is enough.
            let enough =
                [&blocked, &redundant].iter().any(|holders| holders.is_empty() || holders.len() >= short);
            if at < 2 || !enough {
                found.extend(self.free_seats(product, holders, one, many));
            }
        }
        found
    }

    /// As many seats as are short for everybody who waits for the product.
    fn add_seats(&self, product: ProductIndex) -> Option<Candidate> {
        let seats = self.context.tenant.products.seats.at(product)?;
        let short = self.short(product);
        let enabled = u64::try_from(seats.enabled.saturating_add(i64::try_from(short).ok()?)).ok()?;
        (short > 0).then(|| {
            let candidate = Candidate {
                title: format!("Add {} of {}", count(short, "seat", "seats"), self.names().product(product)),
                edits: vec![Edit::SetSeats { sku_id: self.sku(product), enabled }],
            };
            self.then_reprocess(candidate, &self.waiting_groups(product))
        })
    }

    /// Users who would take a seat of a product if there were enough, by id.
    fn waiting(&self, product: ProductIndex) -> Vec<UserIndex> {
        let waits = self.context.forecast.cases.iter().filter(|case| case.lacks_seat(product));
        let mut users: Vec<UserIndex> = waits.map(|case| case.user).collect();
        users.sort_by_cached_key(|user| self.context.tenant.user_id(*user));
        users
    }

    /// Groups through which they wait, by id. The seats are for all of them, whatever finding names them.
    fn waiting_groups(&self, product: ProductIndex) -> Vec<ObjectIndex> {
        let cases = self.context.forecast.cases.iter().filter(|case| case.lacks_seat(product));
        let claims = cases.flat_map(|case| &case.claims);
        let open = claims.filter(|claim| claim.product() == product && claim.wanted && claim.is_open());
        let mut groups: Vec<ObjectIndex> = open.filter_map(|claim| claim.group).collect();
        groups.sort_unstable();
        groups.dedup();
        groups.sort_by(|a, b| self.context.tenant.objects.compare(*a, *b));
        groups
    }

    /// Seats that those who wait lack. Seats taken beyond those owned have to be covered first.
    fn short(&self, product: ProductIndex) -> usize {
        let Some(seats) = self.context.tenant.products.seats.at(product) else { return 0 };
        let waiting = i64::try_from(self.waiting(product).len()).unwrap_or(i64::MAX);
        usize::try_from(waiting.saturating_sub(seats.available())).unwrap_or_default()
    }

    /// Users with a seat who cannot sign in, and others who have all that the product gives from elsewhere.
    /// Only those whom it can be taken from: no rule decides that they are in the groups that give it.
    fn holders(&self, product: ProductIndex) -> (Vec<Holder>, Vec<Holder>) {
        let tenant = self.context.tenant;
        let (mut blocked, mut spare) = (Vec::new(), Vec::new());
        let mut redundancies = Redundancies::default();
        for user in tenant.users.indexes().filter(|user| self.may_hold(*user, product)) {
            let claims = claims(self.context.world, user);
            let Some(holder) = self.holder(user, product, &claims) else { continue };
            if tenant.users.enabled.at(user) == Some(false) {
                blocked.push(holder);
            } else if self.has_all_from_elsewhere(product, &claims, &mut redundancies) {
                spare.push(holder);
            }
        }
        // A direct assignment is taken away without touching anything else.
        let key = |holder: &Holder| (holder.groups.len(), tenant.user_id(holder.user));
        blocked.sort_by_cached_key(key);
        spare.sort_by_cached_key(key);
        (blocked, spare)
    }

    /// A quick look at the records, before claims are made.
    fn may_hold(&self, user: UserIndex, product: ProductIndex) -> bool {
        let users = &self.context.tenant.users;
        let listed = || users.licenses.get(user).iter().any(|license| license.product == product);
        users.recorded(user).any(|(_, shape)| shape.product == product) || listed()
    }

    fn holder(&self, user: UserIndex, product: ProductIndex, claims: &[Claim]) -> Option<Holder> {
        let groups = &self.context.tenant.groups;
        let of_product = || claims.iter().filter(|claim| claim.product() == product && claim.wanted);
        if !of_product().any(|claim| claim.status.is_in_force()) {
            return None;
        }
        let mut holder = Holder { user, direct: false, groups: BTreeSet::new() };
        for claim in of_product() {
            match claim.group {
                None => holder.direct = true,
                Some(object) => {
                    let group = groups.of(object).filter(|group| !groups.dynamic.at(*group))?;
                    holder.groups.insert(group);
                }
            }
        }
        Some(holder)
    }

    fn has_all_from_elsewhere(
        &self,
        product: ProductIndex,
        claims: &[Claim],
        redundancies: &mut Redundancies,
    ) -> bool {
        let in_force = claims.iter().filter(|claim| claim.status.is_in_force() && claim.wanted);
        let held = in_force.map(|claim| claim.license).collect();
        let redundant = redundancies.among(self.context.world, self.context.book, held);
        redundant.iter().any(|redundant| redundant.product == product)
    }

    /// Takes the product from users who do not need it: the first by id, and no more than are waited for. If
    /// they are too few for all who wait, as many of those are processed as there are seats then.
    fn free_seats(
        &self,
        product: ProductIndex,
        holders: &[Holder],
        one: &str,
        many: &str,
    ) -> Option<Candidate> {
        let context = self.context;
        let available = context.tenant.products.seats.at(product)?.available();
        let taken = holders.get(..self.short(product).min(MOST_USERS).min(holders.len()))?;
        let waiting = self.waiting(product);
        let served = available.saturating_add(i64::try_from(taken.len()).ok()?);
        let served = usize::try_from(served).ok()?.min(waiting.len());
        if taken.is_empty() || served == 0 {
            return None;
        }
        let direct: Vec<UserIndex> =
            taken.iter().filter(|holder| holder.direct).map(|holder| holder.user).collect();
        let mut groups: BTreeMap<GroupIndex, Vec<UserIndex>> = BTreeMap::new();
        for holder in taken {
            for group in &holder.groups {
                groups.entry(*group).or_default().push(holder.user);
            }
        }
        let mut edits =
            removal::directly(context, &direct, product).map(|removal| removal.edits).unwrap_or_default();
        let mut title = format!(
            "Take {} from {} {}",
            self.names().product(product),
            count(taken.len(), "user", "users"),
            if taken.len() == 1 { one } else { many }
        );
        if !groups.is_empty() {
            edits.extend(leaving(context, &groups)?);
            let how = if direct.is_empty() { "by" } else { "in part by" };
            title.push_str(&format!(", {how} leaving {}", in_words(context, groups.keys())));
        }
        if served == waiting.len() {
            let groups = self.waiting_groups(product);
            return Some(self.then_reprocess(Candidate { title, edits }, &groups));
        }
        let first = waiting.iter().take(served).map(|user| Some(context.tenant.user_id(*user)));
        edits.extend(first.map(|user| Edit::Reprocess { group: None, user, all: None }));
        title.push_str(&format!(", then reprocess {served} of the {} users who wait", waiting.len()));
        Some(Candidate { title, edits })
    }
}
