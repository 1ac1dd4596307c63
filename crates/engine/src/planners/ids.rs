//! Whether the export has what a task names.

use crate::analysis::Analysis;
use seatscope_contract::planner::{Task, Within};

/// What an id is of.
#[derive(Debug, Clone, Copy)]
enum Kind {
    User,
    Group,
    Product,
    Plan,
}

impl Analysis {
    /// The first id of a task that the export lacks, and of what it should be: a user, group, product or service
    /// plan.
    pub fn unknown_id<'t>(&self, task: &'t Task) -> Option<(&'static str, &'t str)> {
        let (kind, id) = named(task).into_iter().find(|(kind, id)| !self.has(*kind, id))?;
        let word = match kind {
            Kind::User => "user",
            Kind::Group => "group",
            Kind::Product => "product",
            Kind::Plan => "service plan",
        };
        Some((word, id))
    }

    fn has(&self, kind: Kind, id: &str) -> bool {
        let tenant = &self.tenant;
        let object = || tenant.objects.find(id);
        match kind {
            Kind::User => object().and_then(|object| tenant.users.of(object)).is_some(),
            Kind::Group => object().and_then(|object| tenant.groups.of(object)).is_some(),
            Kind::Product => tenant.products.ids.find(id).is_some(),
            Kind::Plan => tenant.plans.ids.find(id).is_some(),
        }
    }
}

/// The ids that a task names.
fn named(task: &Task) -> Vec<(Kind, &str)> {
    let user = |id| (Kind::User, id);
    let product = |id| (Kind::Product, id);
    match task {
        Task::Reprocess { group, user: one } => {
            let group = group.iter().map(|id| (Kind::Group, id.as_str()));
            group.chain(one.iter().map(|id| user(id.as_str()))).collect()
        }
        Task::Swap { from, to, within } => {
            let mut ids = vec![product(from.as_str()), product(to.as_str())];
            if let Within::Group { group } = within {
                ids.push((Kind::Group, group));
            }
            ids
        }
        Task::DirectToGroup { sku_id, users } => {
            let users = users.iter().map(|id| user(id.as_str()));
            std::iter::once(product(sku_id.as_str())).chain(users).collect()
        }
        Task::FreeSeats { sku_id } => vec![product(sku_id.as_str())],
        Task::NewPlan { sku_id, service_plan_id } => {
            vec![product(sku_id.as_str()), (Kind::Plan, service_plan_id)]
        }
        Task::CanHave { user: one, sku_id, group } => {
            let group = group.iter().map(|id| (Kind::Group, id.as_str()));
            [user(one.as_str()), product(sku_id.as_str())].into_iter().chain(group).collect()
        }
        Task::EmptyGroup { group, .. } => vec![(Kind::Group, group)],
        Task::Offboard { user: one, .. } => vec![user(one.as_str())],
    }
}
