//! Users by what becomes of their direct licence, in words.

use super::{Fate, Fates};
use crate::checks::count;
use crate::planners::desk::Desk;
use crate::tenant::ProductIndex;
use seatscope_contract::planner::UserList;

/// A list for each fate.
pub(super) fn lists(desk: Desk<'_>, product: ProductIndex, fates: &Fates) -> Vec<UserList> {
    let (tenant, names) = (desk.context.tenant, desk.names());
    let mut lists: Vec<UserList> = Vec::new();
    for (fate, users) in fates {
        let verb = |one: &'static str, many: &'static str| if users.len() == 1 { one } else { many };
        let (code, title) = match fate {
            Fate::Ready => ("ready", format!("{} nothing without the direct licence", verb("loses", "lose"))),
            Fate::Loses(plans) => {
                ("loses", format!("would lose {}", count(plans.len(), "service", "services")))
            }
            Fate::Joins(_, lost) if lost.is_empty() => ("joins", "can be added to these groups".to_owned()),
            Fate::Joins(_, lost) => (
                "joinsInPart",
                format!("would lose {} in these groups", count(lost.len(), "service", "services")),
            ),
            Fate::InError => {
                let has = verb("has", "have");
                ("inError", format!("{has} it through a group with an error, so the direct licence stays"))
            }
            Fate::Fails(_, code, failed) => {
                let of = failed.map(|failed| format!(" of {}", names.product(failed))).unwrap_or_default();
                ("fails", format!("would get {code}{of}, so the direct licence stays"))
            }
            Fate::Untold => (
                "untold",
                format!(
                    "{} it with plans of which the export does not say whether they are off",
                    verb("has", "have")
                ),
            ),
            Fate::NoGroup => {
                ("noGroup", format!("{} no group that could give the product", verb("has", "have")))
            }
        };
        let mut list =
            desk.list(code, format!("{} {title}", count(users.len(), "user", "users")), users.clone());
        list.products = vec![names.product_ref(product)];
        if let Fate::Loses(plans) | Fate::Joins(_, plans) = fate {
            list.plans = plans.iter().map(|plan| names.plan_ref(*plan)).collect();
        }
        if let Fate::Joins(groups, _) | Fate::Fails(groups, ..) = fate {
            let objects = groups.iter().filter_map(|group| tenant.groups.object.get(*group));
            list.groups = objects.map(|group| names.group_ref(*group)).collect();
        }
        lists.push(list);
    }
    lists.sort_by(|a, b| {
        let id = |list: &UserList| list.users.first().map(|user| user.id.clone());
        (&a.code, id(a)).cmp(&(&b.code, id(b)))
    });
    lists
}
