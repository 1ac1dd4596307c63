//! Groups as lines and opened.

use super::search::Words;
use super::{DETAIL_ROWS, page};
use crate::analysis::Analysis;
use crate::checks::Names;
use crate::licensing::grants::plans;
use crate::tenant::{GroupIndex, License};
use seatscope_contract::messages::{ListFilter, Window};
use seatscope_contract::views::{GroupDetail, GroupProduct, GroupRow, Page};

impl Analysis {
    /// A window of the groups that pass a filter, in the order asked for; by name if none is.
    pub(super) fn group_rows(&self, list: &ListFilter, window: Window) -> Page<GroupRow> {
        page(&self.groups_passing(list), window, Clone::clone)
    }

    /// The groups that pass a filter, in the order asked for.
    pub(crate) fn groups_passing(&self, list: &ListFilter) -> Vec<GroupRow> {
        let tenant = &self.tenant;
        let words = Words::new(&list.search);
        let passes = |group: &GroupIndex| {
            let licensed = !tenant.groups.licenses.get(*group).is_empty();
            if (list.only_licensed && !licensed)
                || (list.only_errors && self.tally.members.at(*group).in_error == 0)
            {
                return false;
            }
            let id = tenant.group_id(*group);
            let name = tenant.texts.get(tenant.groups.name.at(*group)).unwrap_or_default();
            words.is_empty() || words.occur_in(&[name, &id])
        };
        let mut rows: Vec<GroupRow> =
            tenant.groups.indexes().filter(passes).map(|group| self.group_row(group)).collect();
        rows.sort_by_cached_key(|row| (row.name.as_ref().map(|name| name.to_lowercase()), row.id.clone()));
        let licensing = |row: &GroupRow, part: fn(&seatscope_contract::report::Group) -> u64| {
            row.licensing.as_ref().map(part)
        };
        match list.sort.as_str() {
            "kind" => rows.sort_by(|a, b| a.kind.cmp(&b.kind)),
            "members" => rows.sort_by_key(|row| row.members),
            "memberGroups" => rows.sort_by_key(|row| row.member_groups),
            "membersInError" => rows.sort_by_key(|row| licensing(row, |group| group.members_in_error)),
            "licensedMembers" => rows.sort_by_key(|row| licensing(row, |group| group.licensed_members)),
            "products" => rows.sort_by_key(|row| licensing(row, |group| group.products.len() as u64)),
            "state" => rows.sort_by_key(|row| licensing(row, |group| group.state as u64)),
            _ => {}
        }
        if list.descending {
            rows.reverse();
        }
        rows
    }

    fn group_row(&self, group: GroupIndex) -> GroupRow {
        let groups = &self.tenant.groups;
        let licensed = !groups.licenses.get(group).is_empty();
        let kind = match (
            groups.unified.at(group),
            groups.mail_enabled.at(group),
            groups.security_enabled.at(group),
        ) {
            (true, ..) => "Microsoft 365",
            (_, Some(true), Some(true)) => "Mail-enabled security",
            (_, Some(true), _) => "Distribution",
            _ => "Security",
        };
        let listed =
            self.tenant.members.users.get(group).len() + self.tenant.members.strangers.get(group).len();
        GroupRow {
            id: self.tenant.group_id(group),
            name: self.tenant.texts.owned(groups.name.at(group)),
            kind: kind.to_owned(),
            dynamic: groups.dynamic.at(group),
            synced: groups.synced.at(group) == Some(true),
            licensing: licensed.then(|| self.group(group)),
            members: listed as u64,
            member_groups: self.tenant.members.groups.get(group).len() as u64,
        }
    }

    /// A group opened.
    pub(super) fn group_detail(&self, id: &str) -> Option<GroupDetail> {
        let tenant = &self.tenant;
        let object = tenant.objects.find(id)?;
        let group = tenant.groups.of(object)?;
        let members = tenant.members.users.get(group).iter().take(DETAIL_ROWS);
        Some(GroupDetail {
            group: self.group_row(group),
            products: tenant
                .groups
                .licenses
                .get(group)
                .iter()
                .map(|license| self.group_product(*license))
                .collect(),
            membership_rule: tenant.texts.owned(tenant.groups.rule.at(group)).filter(|rule| !rule.is_empty()),
            members: members.map(|user| self.named_user(*user)).collect(),
            member_states: self.member_states(group),
            prerequisites: self.prerequisites(group),
            siblings: self.siblings(group),
            findings: self.findings_about(|finding| finding.groups.contains(&object)),
        })
    }

    fn group_product(&self, license: License) -> GroupProduct {
        let names = Names(&self.tenant);
        GroupProduct {
            product: names.product_ref(license.product),
            enabled_plans: self.refs(plans(self.grants.get(license))),
            disabled_plans: self.refs(self.tenant.plan_sets.get(license.disabled).iter().copied()),
        }
    }
}
