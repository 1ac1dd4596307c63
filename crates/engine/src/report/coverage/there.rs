//! How much of an input the export has.

use crate::tenant::{GroupIndex, ObjectIndex, Tenant};
use std::collections::BTreeSet;

/// How much of a thing is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum There {
    All,
    Some,
    Nothing,
}

/// How many of the groups whose members matter say who they are, all of them or some: those that carry
/// licences, or any of them while that is not known.
pub(super) fn members_there(tenant: &Tenant, licenses: There) -> There {
    let known = |group| tenant.members.known.at(group);
    let some =
        |group| !tenant.members.users.get(group).is_empty() || !tenant.members.groups.get(group).is_empty();
    match (tenant.groups.licensed().next(), licenses) {
        (Some(_), _) => match share(tenant.groups.licensed(), known) {
            There::Nothing if tenant.groups.licensed().any(some) => There::Some,
            there => there,
        },
        (None, There::All) => There::All,
        (None, _) => share(tenant.groups.exported(), known),
    }
}

/// Whether an assignment of anybody failed without a word of the error.
pub(super) fn has_unnamed_errors(tenant: &Tenant) -> bool {
    let (users, shapes) = (&tenant.users, &tenant.users.shapes);
    let is_unnamed = |shape| shapes.get(shape).is_some_and(|shape| shape.is_unnamed);
    shapes.iter().any(|shape| shape.is_unnamed)
        && users
            .exported()
            .any(|user| users.assignments.get(user).iter().any(|entry| is_unnamed(entry.shape)))
}

/// Whether a group is said to have members whose licences failed, and no record of a user shows one.
pub(super) fn has_untold_errors(tenant: &Tenant) -> bool {
    let mut failing = tenant.groups.indexes().filter(|group| tenant.groups.has_failing.at(*group)).peekable();
    if failing.peek().is_none() {
        return false;
    }
    let shapes = tenant.users.shapes.iter();
    let shown: BTreeSet<ObjectIndex> =
        shapes.filter(|shape| shape.error.is_some()).filter_map(|shape| shape.group).collect();
    failing.any(|group| !tenant.groups.object.get(group).is_some_and(|object| shown.contains(object)))
}

/// Whether it is not known of a licensed group, or of one inside it, however deep, who is in it.
pub(super) fn has_unknown_inside(tenant: &Tenant) -> bool {
    let members = &tenant.members;
    let mut open: Vec<GroupIndex> = tenant.groups.licensed().collect();
    let mut seen: BTreeSet<GroupIndex> = open.iter().copied().collect();
    while let Some(group) = open.pop() {
        if !members.known.at(group) || !members.groups_known.at(group) {
            return true;
        }
        open.extend(members.groups.get(group).iter().filter(|inner| seen.insert(**inner)));
    }
    false
}

/// How much is there of what only some have; all of it where nobody has any.
pub(super) fn share_if_any<I>(rows: impl Iterator<Item = I>, has: impl Fn(I) -> bool) -> There {
    let mut rows = rows.peekable();
    if rows.peek().is_some() { share(rows, has) } else { There::All }
}

pub(super) fn share<I>(rows: impl Iterator<Item = I>, has: impl Fn(I) -> bool) -> There {
    let (mut some, mut all, mut any) = (false, true, false);
    for row in rows {
        any = true;
        if has(row) { some = true } else { all = false }
    }
    match (any, some, all) {
        (false, ..) | (_, false, _) => There::Nothing,
        (_, true, true) => There::All,
        _ => There::Some,
    }
}
