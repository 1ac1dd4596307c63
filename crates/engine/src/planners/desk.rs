//! What all planners use: finding things by id, naming them, and trying ways.

use crate::analysis::Analysis;
use crate::checks::{Context, Names, count};
use crate::licensing::claims::{Claim, claims};
use crate::tenant::{GroupIndex, PlanIndex, ProductIndex, UserIndex};
use crate::what_if::words::user_of;
use seatscope_contract::outline::{ErrorCause, Outline};
use seatscope_contract::planner::{Check, Proposal, Stage, Task, UserList, Verdict, Way};
use seatscope_contract::scenario::{AddLicense, Edit, Scenario};

/// Edits of one way. More would be too much to post, and to do before looking again.
pub(super) const MOST_EDITS: usize = 5000;
/// Users in the first wave.
pub(super) const FIRST_WAVE: usize = 5;

/// The analysis, and what is looked up in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Desk<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) context: Context<'a>,
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
    pub(super) fn new(analysis: &'a Analysis, context: Context<'a>) -> Self {
        Self { analysis, context }
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
        let scenario = Scenario { name: title.clone(), edits };
        let outline = self.analysis.outline(&scenario);
        let seats = outline.seats.clone();
        let seats_at_peak = self.analysis.seats_at_peak(&scenario.edits);
        let way = Way {
            code: code.to_owned(),
            title,
            about,
            scenario,
            stages: kept,
            totals: outline.totals,
            seats,
            seats_at_peak,
            users_beyond: beyond,
        };
        (way, outline)
    }

    /// Edits for users in two stages: a small first wave, then the rest.
    pub(super) fn waves(self, what: &str, edits: Vec<Edit>, then: &str) -> Vec<Steps> {
        let mut first = edits;
        let rest = first.split_off(first.len().min(FIRST_WAVE));
        let mut stages = vec![Steps::new(
            format!("{what}: {} first", count(first.len(), "user", "users")),
            first,
            then.to_owned(),
        )];
        if !rest.is_empty() {
            let title = format!("{what}: the other {}", count(rest.len(), "user", "users"));
            stages.push(Steps::new(title, rest, then.to_owned()));
        }
        stages
    }

    /// Whether errors of a kind come: one check for a kind.
    pub(super) fn newly_failing(
        self,
        outline: &Outline,
        code: &str,
        error: &str,
        question: &str,
        remedy: &str,
    ) -> Check {
        let causes = outline.introduced.iter().filter(|cause| cause.code == error);
        let causes: Vec<&ErrorCause> = causes.collect();
        let refused: u64 = outline
            .steps
            .iter()
            .flat_map(|step| &step.refused)
            .filter(|refused| refused.code == error)
            .map(|refused| u64::from(refused.edits))
            .sum();
        let mut reasons: Vec<String> = causes.iter().map(|cause| cause.message.clone()).collect();
        if refused > 0 {
            let refusals = outline.steps.iter().flat_map(|step| &step.refused);
            let first =
                refusals.filter(|refused| refused.code == error).map(|refused| refused.message.clone());
            reasons.extend(first.take(1));
        }
        let users_total = causes.iter().map(|cause| cause.users_total).sum::<u64>() + refused;
        let verdict = if users_total == 0 { Verdict::Yes } else { Verdict::No };
        let mut users: Vec<_> = causes.iter().flat_map(|cause| cause.users.clone()).collect();
        users.truncate(20);
        Check {
            code: code.to_owned(),
            question: question.to_owned(),
            verdict,
            reason: if reasons.is_empty() { "Nobody is affected.".to_owned() } else { reasons.join(" ") },
            remedy: if users_total == 0 { String::new() } else { remedy.to_owned() },
            users_total,
            users,
        }
    }

    /// Whether the seats suffice on a way.
    pub(super) fn seats_check(self, way: &Way, product: ProductIndex) -> Check {
        let name = self.names().product(product);
        let sku = self.sku(product);
        let moved = way.seats.iter().find(|seats| seats.product.sku_id == sku);
        let question = "Are there enough seats at the peak?";
        let (verdict, reason, remedy) = match (self.context.world.seats(product), moved) {
            (None, _) => (
                Verdict::Unknown,
                format!("The export does not say how many seats of {name} there are."),
                "Export subscribedSkus too.".to_owned(),
            ),
            (Some(seats), moved) => {
                let taken = moved.map_or(0, |moved| moved.peak - moved.before);
                let missing = moved.map_or(0, |moved| moved.short);
                let free = count(seats.available().max(0) as usize, "seat is", "seats are");
                let needed = count(taken.max(0) as usize, "is", "are");
                let reason = format!("{free} free, and {needed} needed at the peak.");
                if missing > 0 {
                    let more = count(missing.max(0) as usize, "seat", "seats");
                    (Verdict::No, reason, format!("Get {more} of {name} more, or free some first."))
                } else {
                    (Verdict::Yes, reason, String::new())
                }
            }
        };
        self.check("seats", question, verdict, reason, remedy, Vec::new())
    }

    /// Who loses plans that nothing else gives, as lists.
    pub(super) fn losses(self, outline: &Outline) -> Vec<UserList> {
        let losing = outline.changes.iter().filter_map(|change| {
            let mut plans: Vec<_> = change.lost.iter().flat_map(|side| side.plans.clone()).collect();
            plans.sort_by(|a, b| a.id.cmp(&b.id));
            plans.dedup_by(|a, b| a.id == b.id);
            plans.retain(|plan| !change.replaced.iter().any(|replaced| replaced.id == plan.id));
            (!plans.is_empty()).then(|| UserList {
                code: "loses".to_owned(),
                title: format!(
                    "{} {}",
                    count(change.users_total as usize, "user loses", "users lose"),
                    count(plans.len(), "service", "services")
                ),
                users_total: change.users_total,
                users: change.users.clone(),
                groups: Vec::new(),
                products: change.lost.iter().map(|side| side.product.clone()).collect(),
                plans,
            })
        });
        losing.collect()
    }
}
