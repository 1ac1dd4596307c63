//! What all planners use: finding things by id, naming them, and trying ways.

use super::members::Recorded;
use crate::analysis::Analysis;
use crate::checks::{Context, Names, count};
use crate::licensing::claims::{Claim, claims};
use crate::tenant::{GroupIndex, PlanIndex, ProductIndex, UserIndex};
use crate::what_if::outline::seats_at_peak;
use crate::what_if::words::user_of;
use seatscope_contract::outline::Outline;
use seatscope_contract::planner::{Check, Proposal, Stage, Task, UserList, Verdict, Way};
use seatscope_contract::scenario::{AddLicense, Edit, Scenario};
use std::collections::BTreeSet;

/// Edits of one way. More would be too much to post, and to do before looking again.
pub(super) const MOST_EDITS: usize = 5000;
/// Users in the first wave.
pub(super) const FIRST_WAVE: usize = 5;

/// The analysis, and what is looked up in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Desk<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) context: Context<'a>,
    pub(super) recorded: &'a Recorded,
}

/// A way before it is tried.
pub(super) struct Draft {
    pub(super) code: &'static str,
    pub(super) title: String,
    pub(super) about: String,
    pub(super) stages: Vec<Steps>,
}

/// Edits of one stage.
pub(super) struct Steps {
    pub(super) title: String,
    pub(super) edits: Vec<Edit>,
    pub(super) then: String,
}

impl Steps {
    pub(super) fn new(title: impl Into<String>, edits: Vec<Edit>, then: impl Into<String>) -> Self {
        Self { title: title.into(), edits, then: then.into() }
    }
}

impl<'a> Desk<'a> {
    pub(super) fn new(analysis: &'a Analysis, context: Context<'a>, recorded: &'a Recorded) -> Self {
        Self { analysis, context, recorded }
    }

    pub(super) fn names(self) -> Names<'a> {
        Names(self.context.tenant)
    }

    pub(super) fn user(self, id: &str) -> Option<UserIndex> {
        self.context.tenant.users.of(self.context.tenant.objects.find(id)?)
    }

    pub(super) fn group(self, id: &str) -> Option<GroupIndex> {
        self.context.tenant.groups.of(self.context.tenant.objects.find(id)?)
    }

    pub(super) fn product(self, id: &str) -> Option<ProductIndex> {
        self.context.tenant.products.ids.find(id)
    }

    pub(super) fn sku(self, product: ProductIndex) -> String {
        self.context.tenant.products.ids.text(product)
    }

    pub(super) fn group_name(self, group: GroupIndex) -> String {
        let object = self.context.tenant.groups.object.get(group);
        object.map(|object| self.names().group(*object)).unwrap_or_default()
    }

    pub(super) fn claims(self, user: UserIndex) -> Vec<Claim> {
        claims(self.context.world, user)
    }

    /// Users who have a product directly, in force, by id.
    pub(super) fn direct_holders(self, product: ProductIndex) -> Vec<UserIndex> {
        let tenant = self.context.tenant;
        let has = |user: &UserIndex| {
            let own = self.claims(*user);
            own.iter().any(|claim| {
                claim.group.is_none() && claim.status.is_in_force() && claim.product() == product
            })
        };
        let mut users: Vec<UserIndex> = tenant.users.indexes().filter(has).collect();
        users.sort_by_cached_key(|user| tenant.user_id(*user));
        users
    }

    /// Groups that carry a product, by id.
    pub(super) fn groups_with(self, product: ProductIndex) -> Vec<GroupIndex> {
        let tenant = self.context.tenant;
        let mut groups = self.context.tally.groups.get(product).to_vec();
        groups.sort_by_cached_key(|group| tenant.group_id(*group));
        groups
    }

    /// A product with these plans off, as Graph takes it.
    pub(super) fn license(self, product: ProductIndex, off: &[PlanIndex]) -> AddLicense {
        let plans = &self.context.tenant.plans.ids;
        let mut disabled_plans: Vec<String> = off.iter().map(|plan| plans.text(*plan)).collect();
        disabled_plans.sort();
        disabled_plans.dedup();
        AddLicense { sku_id: self.sku(product), disabled_plans }
    }

    pub(super) fn change_group(self, group: GroupIndex, add: Vec<AddLicense>, remove: Vec<String>) -> Edit {
        let group = Some(self.context.tenant.group_id(group));
        Edit::AssignLicense { group, user: None, add_licenses: add, remove_licenses: remove }
    }

    pub(super) fn change_user(self, user: UserIndex, add: Vec<AddLicense>, remove: Vec<String>) -> Edit {
        let user = Some(self.context.tenant.user_id(user));
        Edit::AssignLicense { group: None, user, add_licenses: add, remove_licenses: remove }
    }

    /// A proposal without anything in it.
    pub(super) fn proposal(self, title: String) -> Proposal {
        // The task is put in its place by the caller.
        let task = Task::Reprocess { group: None, user: None };
        Proposal { task, title, checklist: Vec::new(), lists: Vec::new(), ways: Vec::new() }
    }

    /// A list of users who fare alike.
    pub(super) fn list(self, code: &str, title: impl Into<String>, users: Vec<UserIndex>) -> UserList {
        UserList {
            code: code.to_owned(),
            title: title.into(),
            users_total: users.len() as u64,
            users: self.analysis.first_users(users),
            groups: Vec::new(),
            products: Vec::new(),
            plans: Vec::new(),
        }
    }

    /// Something that was looked at.
    pub(super) fn check(
        self,
        code: &str,
        question: &str,
        verdict: Verdict,
        reason: impl Into<String>,
        remedy: impl Into<String>,
        users: Vec<UserIndex>,
    ) -> Check {
        Check {
            code: code.to_owned(),
            question: question.to_owned(),
            verdict,
            reason: reason.into(),
            remedy: remedy.into(),
            users_total: users.len() as u64,
            users: self.analysis.first_users(users),
        }
    }

    /// Tries a way: the whole of it, and the seats stage by stage. What comes with it is the outcome.
    pub(super) fn try_way(self, draft: Draft) -> (Way, Outline) {
        let Draft { code, title, about, stages } = draft;
        let mut room = MOST_EDITS;
        let (mut edits, mut kept, mut beyond): (Vec<Edit>, Vec<Stage>, u64) = (Vec::new(), Vec::new(), 0);
        for mut stage in stages {
            let left_out = stage.edits.split_off(stage.edits.len().min(room));
            beyond += left_out.iter().filter(|edit| user_of(edit).is_some()).count() as u64;
            room -= stage.edits.len();
            if !stage.edits.is_empty() {
                let number = u32::try_from(stage.edits.len()).unwrap_or(u32::MAX);
                edits.append(&mut stage.edits);
                kept.push(Stage { title: stage.title, edits: number, then: stage.then });
            }
        }
        let (mut title, mut about) = (title, about);
        if beyond > 0 {
            let users: BTreeSet<&str> = edits.iter().filter_map(user_of).collect();
            let tried = count(users.len(), "user", "users");
            title.push_str(&format!(", the first {tried}"));
            let more = count(beyond as usize, "change", "changes");
            about.push_str(&format!(
                " All figures here are of the first {tried} alone: {more} for others find no room, so plan anew when \
                 these are made."
            ));
        }
        let scenario = Scenario { name: title.clone(), edits };
        let outline = self.outline(&scenario);
        let seats = outline.seats.clone();
        let seats_at_peak = seats_at_peak(self.context, &scenario.edits);
        let way = Way {
            code: code.to_owned(),
            title,
            about,
            checklist: Vec::new(),
            scenario,
            stages: kept,
            totals: outline.totals,
            seats,
            seats_at_peak,
            users_beyond: beyond,
        };
        (way, outline)
    }

    /// What a scenario would do to the tenant as it is seen here.
    pub(super) fn outline(self, scenario: &Scenario) -> Outline {
        self.analysis.outline_in(self.context, scenario)
    }

    /// Edits for users, those of each together, in two stages: a small first wave, then the rest.
    pub(super) fn waves(self, what: &str, by_user: Vec<Vec<Edit>>, then: &str) -> Vec<Steps> {
        let mut first = by_user;
        let rest = first.split_off(first.len().min(FIRST_WAVE));
        let wave = |title: String, users: Vec<Vec<Edit>>| Steps::new(title, users.concat(), then.to_owned());
        let only = if rest.is_empty() { "" } else { " first" };
        let title = format!("{what}: {}{only}", count(first.len(), "user", "users"));
        let mut stages = vec![wave(title, first)];
        if !rest.is_empty() {
            let others = match rest.len() {
                1 => "the other user".to_owned(),
                many => format!("the other {}", count(many, "user", "users")),
            };
            stages.push(wave(format!("{what}: {others}"), rest));
        }
        stages
    }
}
