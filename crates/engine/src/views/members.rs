//! The members of a group by how far they got, and what the group's plans need and its siblings do.

use super::users::plan_key;
use super::{DETAIL_ROWS, page};
use crate::analysis::Analysis;
use crate::checks::Names;
use crate::licensing::claims::{Claim, Status, claims};
use crate::licensing::grants::{has, plans};
use crate::licensing::world::World;
use crate::tenant::{GroupIndex, PlanIndex, UserIndex};
use fixedbitset::FixedBitSet;
use seatscope_contract::messages::Window;
use seatscope_contract::report::PlanRef;
use seatscope_contract::rules::Enforcement;
use seatscope_contract::views::{MemberRow, MemberState, MemberStates, Page, Prerequisite, Sibling};

impl Analysis {
    /// A window of the members of a group, those in error first, then by name.
    pub(super) fn member_rows(
        &self,
        id: &str,
        state: Option<MemberState>,
        window: Window,
    ) -> Page<MemberRow> {
        let group = self.tenant.objects.find(id).and_then(|object| self.tenant.groups.of(object));
        let Some(group) = group else { return page(&[], window, |row: &MemberRow| row.clone()) };
        let world = self.world();
        let mut users = self.around(group);
        self.sort_users(&mut users, "");
        let mut members: Vec<(Option<MemberState>, UserIndex)> =
            users.into_iter().map(|user| (self.member_state(&world, group, user), user)).collect();
        members.retain(|(of, _)| state.is_none() || *of == state);
        members.sort_by_key(|(state, _)| *state);
        let object = self.tenant.groups.object.get(group).copied();
        page(&members, window, |(state, user)| {
            let claims = claims(&world, *user);
            let shapes = claims.iter().filter(|claim| claim.group == object && claim.status.is_error());
            let shapes = shapes.filter_map(|claim| claim.recorded);
            let mut errors: Vec<String> =
                shapes.filter_map(|(_, shape)| self.tenant.texts.owned(shape.error)).collect();
            errors.sort();
            errors.dedup();
            let is_member = self.tenant.members.of_user.get(*user).contains(&group);
            MemberRow { user: self.named_user(*user), is_member, state: *state, errors }
        })
    }

    /// The members of a group, and those for whom something is recorded through it all the same.
    fn around(&self, group: GroupIndex) -> Vec<UserIndex> {
        let object = self.tenant.groups.object.get(group);
        let beyond = object.and_then(|object| self.usage().beyond.get(object));
        let members = self.tenant.members.users.get(group).iter();
        members.chain(beyond.into_iter().flatten()).copied().collect()
    }

    /// The members of a licensed group by how far they got.
    pub(super) fn member_states(&self, group: GroupIndex) -> Option<MemberStates> {
        let world = self.world();
        let mut states = MemberStates::default();
        for user in self.around(group) {
            *(match self.member_state(&world, group, user)? {
                MemberState::InError => &mut states.in_error,
                MemberState::Pending => &mut states.pending,
                MemberState::Licensed => &mut states.licensed,
                MemberState::Without => &mut states.without,
            }) += 1;
        }
        (!self.tenant.groups.licenses.get(group).is_empty()).then_some(states)
    }

    /// How far a member got with what a group gives; nothing where it gives nothing.
    fn member_state(&self, world: &World<'_>, group: GroupIndex, user: UserIndex) -> Option<MemberState> {
        let licenses = self.tenant.groups.licenses.get(group);
        let object = self.tenant.groups.object.get(group).copied();
        if licenses.is_empty() {
            return None;
        }
        let claims: Vec<Claim> =
            claims(world, user).into_iter().filter(|claim| claim.group == object).collect();
        let has_product =
            |product| claims.iter().any(|claim| claim.product() == product && claim.status.is_in_force());
        Some(if claims.iter().any(|claim| claim.status.is_error()) {
            MemberState::InError
        } else if licenses.iter().all(|license| has_product(license.product)) {
            MemberState::Licensed
        } else if claims.iter().any(|claim| claim.status == Status::Pending) {
            MemberState::Pending
        } else {
            MemberState::Without
        })
    }

    /// What the plans that a group turns on need, whatever is not met first (facts 2.9).
    pub(super) fn prerequisites(&self, group: GroupIndex) -> Vec<Prerequisite> {
        let licenses = self.tenant.groups.licenses.get(group);
        let mut all = FixedBitSet::with_capacity(self.tenant.plans.ids.len());
        for license in licenses {
            all.union_with(self.grants.get(*license));
        }
        let names = Names(&self.tenant);
        let mut found = Vec::new();
        for license in licenses {
            for plan in plans(self.grants.get(*license)) {
                for dependency in self.book.dependencies(plan) {
                    let rule = self.book.rule(dependency.rule);
                    let Some(rule) = rule.filter(|rule| rule.enforcement != Enforcement::Off) else {
                        continue;
                    };
                    let met = dependency.any_of.iter().copied().filter(|needed| has(&all, *needed));
                    found.push(Prerequisite {
                        plan: names.plan_ref(plan),
                        product: names.product_ref(license.product),
                        any_of: self.refs(dependency.any_of.iter().copied()),
                        met_by: self.refs(met),
                        rule: rule.id.clone(),
                    });
                }
            }
        }
        found.sort_by_cached_key(|found| {
            (
                !found.met_by.is_empty(),
                plan_key(&found.plan),
                found.product.sku_id.clone(),
                found.rule.clone(),
            )
        });
        found
    }

    /// The first of the other groups that give the same products, and in which plans they differ.
    pub(super) fn siblings(&self, group: GroupIndex) -> Vec<Sibling> {
        let (tenant, names) = (&self.tenant, Names(&self.tenant));
        let mut siblings = Vec::new();
        for own in tenant.groups.licenses.get(group) {
            for other in self.tally.groups.get(own.product).iter().filter(|other| **other != group) {
                let theirs = tenant.groups.licenses.get(*other).iter();
                let theirs = theirs.filter(|license| license.product == own.product);
                let Some(object) = tenant.groups.object.get(*other) else { continue };
                for license in theirs {
                    let (here, there) = (self.grants.get(*own), self.grants.get(*license));
                    siblings.push(Sibling {
                        group: names.group_ref(*object),
                        product: names.product_ref(own.product),
                        more: self.refs(plans(there).filter(|plan| !has(here, *plan))),
                        fewer: self.refs(plans(here).filter(|plan| !has(there, *plan))),
                    });
                }
            }
        }
        siblings.sort_by_cached_key(|sibling| {
            let name = sibling.group.name.as_ref().map(|name| name.to_lowercase());
            (sibling.product.sku_id.clone(), name, sibling.group.id.clone())
        });
        siblings.truncate(DETAIL_ROWS);
        siblings
    }

    /// Plans with their names, by display name.
    pub(super) fn refs(&self, plans: impl Iterator<Item = PlanIndex>) -> Vec<PlanRef> {
        let mut refs: Vec<PlanRef> = plans.map(|plan| Names(&self.tenant).plan_ref(plan)).collect();
        refs.sort_by_cached_key(plan_key);
        refs
    }
}
