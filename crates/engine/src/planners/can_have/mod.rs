//! Can this user have this product? The checklist of Microsoft's support (seed 004), one by one, and in the
//! end what the simulation of the whole says.

mod addresses;
mod location;
mod plans;

use super::desk::{Desk, Draft, Steps};
use super::outcome::sentence;
use crate::checks::count;
use crate::licensing::claims::Claim;
use crate::tenant::{GroupIndex, License, ProductIndex, UserIndex};
use fixedbitset::FixedBitSet;
use seatscope_contract::outline::Outline;
use seatscope_contract::planner::{Check, Proposal, Verdict};
use seatscope_contract::report::ProductRef;
use seatscope_contract::scenario::Edit;

/// One user, one product, and what surrounds them.
struct Question<'a> {
    desk: Desk<'a>,
    user: UserIndex,
    product: ProductIndex,
    group: Option<GroupIndex>,
    claims: Vec<Claim>,
    /// Plans that the product would turn on.
    given: FixedBitSet,
    /// Plans from everything else that the user has.
    others: FixedBitSet,
}

pub(super) fn plan(desk: Desk<'_>, user: &str, sku: &str, group: Option<&str>) -> Option<Proposal> {
    let tenant = desk.context.tenant;
    let (user, product) = (desk.user(user)?, desk.product(sku)?);
    let group = group.map(|id| desk.group(id).ok_or(())).transpose().ok()?;
    let question = Question::new(desk, user, product, group);
    let (name, user_name) = (desk.names().product(product), desk.names().user(user));
    let through = group.map_or("directly".to_owned(), |group| format!("through {}", desk.group_name(group)));
    let mut proposal = desk.proposal(format!("Can {user_name} have {name} {through}?"));
    let edit = match group {
        Some(group) if desk.context.world.groups_of(user).contains(&group) => {
            Edit::Reprocess { group: None, user: Some(tenant.user_id(user)), all: None }
        }
        Some(group) => Edit::AddMember { group: tenant.group_id(group), user: tenant.user_id(user) },
        None => desk.change_user(user, vec![desk.license(product, &[])], Vec::new()),
    };
    let (way, outline) = desk.try_way(Draft {
        code: "give",
        title: format!("Give {user_name} {name} {through}"),
        about: String::new(),
        stages: vec![Steps::new(
            "Give it",
            vec![edit],
            "Look at the user's licences: none should be in error.",
        )],
    });
    let through = group.and_then(|group| tenant.groups.object.get(group).copied());
    let gets_it = desk.held_after(user, &way.scenario.edits).contains(&(through, product));
    proposal.checklist = vec![
        desk.owned_check(product),
        question.location(),
        question.seats(),
        question.conflicts(),
        question.prerequisites(),
        question.addresses(),
        question.dependants(),
        question.last_change(),
        question.whole(&outline, gets_it),
    ];
    if group.is_some() {
        proposal.checklist.insert(1, question.through_group());
    }
    proposal.lists = desk.losses(&outline);
    if gets_it {
        proposal.ways.push(way);
    }
    Some(proposal)
}

impl<'a> Question<'a> {
    fn new(desk: Desk<'a>, user: UserIndex, product: ProductIndex, group: Option<GroupIndex>) -> Self {
        let (tenant, world) = (desk.context.tenant, desk.context.world);
        let claims = desk.claims(user);
        let in_force = claims.iter().filter(|claim| claim.status.is_in_force() && claim.product() != product);
        let held: Vec<License> = in_force.map(|claim| claim.license).collect();
        let mut others = world.granted(&held);
        let mut given = FixedBitSet::with_capacity(tenant.plans.ids.len());
        let carried = group.map(|group| tenant.groups.licenses.get(group)).unwrap_or_default();
        let own = carried.iter().find(|license| license.product == product);
        let off = own.map(|license| tenant.plan_sets.get(license.disabled)).unwrap_or_default();
        let on = tenant.products.plans.get(product).iter().filter(|plan| !off.contains(plan));
        given.extend(on.map(|plan| crate::tenant::column::Index::row(*plan)));
        // What the same group gives beside it counts too: only the final state does (facts 4.17).
        others.union_with(&world.granted(carried.iter().filter(|license| license.product != product)));
        Self { desk, user, product, group, claims, given, others }
    }

    fn check(&self, code: &str, question: &str, verdict: Verdict, reason: String, remedy: &str) -> Check {
        let remedy = if verdict == Verdict::Yes { "" } else { remedy };
        self.desk.check(code, question, verdict, reason, remedy, Vec::new())
    }

    fn has_it(&self) -> bool {
        self.claims.iter().any(|claim| claim.product() == self.product && claim.status.is_in_force())
    }

    fn through_group(&self) -> Check {
        let tenant = self.desk.context.tenant;
        let question = "Can the user get it through this group?";
        let Some(group) = self.group else {
            return self.check("group", question, Verdict::Unknown, String::new(), "");
        };
        let carries = tenant.groups.licenses.get(group).iter().any(|license| license.product == self.product);
        let is_member = self.desk.context.world.groups_of(self.user).contains(&group);
        let (verdict, reason, remedy) = if !carries {
            (
                Verdict::No,
                "The group does not carry the product.",
                "Assign it to the group, or take another one.",
            )
        } else if tenant.groups.security_enabled.at(group) == Some(false) {
            (
                Verdict::No,
                "The group is not security-enabled, so it licenses nobody.",
                "Take a security group.",
            )
        } else if is_member {
            (Verdict::Yes, "The user is a member already.", "")
        } else if tenant.groups.dynamic.at(group) {
            (
                Verdict::No,
                "A rule decides who is in the group, so nobody can be made a member by hand.",
                "Change the user's attributes so that it applies.",
            )
        } else if tenant.groups.synced.at(group) == Some(true) {
            (Verdict::No, "The group comes from on-premises.", "Add the user there.")
        } else {
            (Verdict::Yes, "The user can be added by hand.", "")
        };
        self.check("group", question, verdict, reason.to_owned(), remedy)
    }

    fn seats(&self) -> Check {
        let question = "Is a seat free?";
        let remedy = "Free a seat or buy one.";
        if self.has_it() {
            let reason = "The user has a seat of it already; a second source takes no other.".to_owned();
            return self.check("seats", question, Verdict::Yes, reason, remedy);
        }
        if let Some(other) = self.other_without_seat() {
            let name = self.desk.names().product(other);
            let reason = format!("No seat of {name} is free, which the group gives beside it.");
            return self.check("seats", question, Verdict::No, reason, remedy);
        }
        let Some(seats) = self.desk.context.world.seats(self.product) else {
            let reason = "The export does not say how many seats there are.".to_owned();
            return self.check("seats", question, Verdict::Unknown, reason, "Export subscribedSkus.");
        };
        let free = seats.available();
        let reason = format!("{} free.", count(free.max(0) as usize, "seat is", "seats are"));
        let verdict = if free > 0 { Verdict::Yes } else { Verdict::No };
        self.check("seats", question, verdict, reason, remedy)
    }

    /// Another product of the group that the user lacks and of which no seat is free: a group's products are
    /// given together or not at all.
    fn other_without_seat(&self) -> Option<ProductIndex> {
        let Desk { context, .. } = self.desk;
        let carried = context.tenant.groups.licenses.get(self.group?).iter().map(|license| license.product);
        let is_held = |product: ProductIndex| {
            self.claims.iter().any(|claim| claim.product() == product && claim.status.is_in_force())
        };
        let is_full =
            |product: ProductIndex| context.world.seats(product).is_some_and(|seats| seats.available() <= 0);
        let mut lacking: Vec<ProductIndex> =
            carried.filter(|other| *other != self.product && !is_held(*other) && is_full(*other)).collect();
        lacking.sort_by(|a, b| context.tenant.products.ids.compare(*a, *b));
        lacking.first().copied()
    }

    /// Who changed the user's licence last, which only the audit log tells.
    fn last_change(&self) -> Check {
        let question = "Is it known who changed the licences last?";
        let sku = self.desk.sku(self.product);
        let is_of_it =
            |product: &Option<ProductRef>| product.as_ref().is_none_or(|known| known.sku_id == sku);
        let mut known = self.desk.analysis.last_changes(self.user).into_iter();
        if let Some(change) = known.find(|change| is_of_it(&change.product)) {
            // Of a change that may not have happened the log tells the product and not what became of it.
            let verdict = match change.product.is_some() && change.step.is_none() {
                true => Verdict::Unknown,
                false => Verdict::Yes,
            };
            return self.check("lastChange", question, verdict, change.sentence, "");
        }
        let since = self.claims.iter().filter(|claim| claim.product() == self.product);
        let since = since.filter_map(|claim| claim.recorded).map(|(entry, _)| entry.since).max();
        let date = since.filter(|since| *since > 0).and_then(|since| {
            time::OffsetDateTime::from_unix_timestamp(i64::from(since))
                .ok()
                .map(|time| time.date().to_string())
        });
        let silent = match self.desk.context.tenant.exported.audits {
            true => "as far as the audit log goes, it does not say by whom",
            false if self.desk.context.tenant.exported.foreign_audits => {
                "by whom stands in the audit log only, and the one that was exported is of another tenant"
            }
            false => "by whom stands in the audit log only, which was not exported",
        };
        let reason = match date {
            Some(date) => format!("The assignment last changed on {date}; {silent}."),
            None => format!("Who changed the user's licences is not known: {silent}."),
        };
        let remedy =
            "Look for the activities `Change user license` and `Set group license` in the audit log.";
        self.check("lastChange", question, Verdict::Unknown, reason, remedy)
    }

    /// What simulating it shows: everything at once, with all that the group gives.
    fn whole(&self, outline: &Outline, gets_it: bool) -> Check {
        let refused = outline.steps.iter().flat_map(|step| &step.refused);
        let refused = refused.map(|step| sentence(&step.message));
        let failing = outline.introduced.iter().map(|cause| cause.message.clone());
        let id = self.desk.context.tenant.user_id(self.user);
        let own = outline.remaining.iter().filter(|cause| cause.users.iter().any(|user| user.id == id));
        let reasons: Vec<String> =
            refused.chain(failing).chain(own.map(|cause| cause.message.clone())).collect();
        let (verdict, reason) = if !gets_it {
            let reasons = std::iter::once("The user would not have it in the end.".to_owned()).chain(reasons);
            (Verdict::No, reasons.collect::<Vec<String>>().join(" "))
        } else if reasons.is_empty() {
            (Verdict::Yes, "It goes through.".to_owned())
        } else if outline.totals.changed > 0 && outline.totals.introduced == 0 {
            (Verdict::Yes, format!("It goes through; beside it: {}", reasons.join(" ")))
        } else {
            (Verdict::No, reasons.join(" "))
        };
        self.check("whole", "Does the whole of it go through?", verdict, reason, "See the points above.")
    }
}
