//! The outcome of a scenario in the contract's form, with everybody by id.

use super::address_turns::each_turn;
use super::changes::{Change, PlansByProduct, changes};
use super::error_changes::error_changes;
use super::errors::context_after;
use super::run::{Run, run};
use super::seat_moves::{competitions, seats_moved};
use crate::analysis::Analysis;
use crate::checks::{Context, Finding};
use crate::tenant::{Tenant, UserIndex};
use seatscope_contract::SCHEMA_VERSION;
use seatscope_contract::addresses::AddressChange;
use seatscope_contract::report as contract;
use seatscope_contract::scenario::{Edit, Scenario};
use seatscope_contract::what_if::{
    EditRemark, ErrorChanges, MembershipChange, PlansOfProduct, RefusedEdit, SeatChange, Undetermined,
    UserChange, WhatIf,
};

impl Analysis {
    /// What a scenario would do to the tenant as exported. The tenant itself stays as it is.
    pub fn what_if(&self, scenario: Scenario) -> WhatIf {
        let world = self.world();
        let context = self.context(&world);
        let run = run(context, &scenario.edits);
        let refused = run.refused.iter().map(|(at, refusal)| RefusedEdit {
            edit: u32::try_from(*at).unwrap_or(u32::MAX),
            code: refusal.code().to_owned(),
            message: refusal.to_string(),
        });
        let found = error_changes(context, &run);
        let later = context_after(context, &run);
        let show = |context: Context<'_>, findings: Vec<Finding>| -> Vec<contract::Finding> {
            let whole = findings.iter().map(|found| contract::Finding {
                holders: self.held_addresses_in(context.addresses, found, usize::MAX),
                ..found.show(&self.tenant, &self.book, &self.paths, 0, usize::MAX)
            });
            whole.collect()
        };
        WhatIf {
            schema_version: SCHEMA_VERSION,
            refused: refused.collect(),
            errors: ErrorChanges {
                resolved: show(context, found.resolved),
                introduced: show(later, found.introduced),
                remaining: show(later, found.remaining),
            },
            remarks: run
                .remarks
                .iter()
                .map(|(at, message)| EditRemark {
                    edit: u32::try_from(*at).unwrap_or(u32::MAX),
                    message: message.clone(),
                })
                .collect(),
            membership: membership(context, &run),
            undetermined: undetermined(context, &run),
            users: user_changes(context, &run),
            address_changes: address_changes(context, &run),
            seats: seat_changes(context, &run, &scenario.edits),
            scenario,
        }
    }
}

fn membership(context: Context<'_>, run: &Run<'_>) -> Vec<MembershipChange> {
    let tenant = context.tenant;
    let ids = |users: &[UserIndex]| {
        let mut ids: Vec<String> = users.iter().map(|user| tenant.user_id(*user)).collect();
        ids.sort();
        ids
    };
    let mut shown: Vec<MembershipChange> = run
        .membership
        .iter()
        .map(|moved| MembershipChange {
            edit: moved.edit.map(|at| u32::try_from(at).unwrap_or(u32::MAX)),
            group: tenant.group_id(moved.group),
            comes: ids(&moved.comes),
            goes: ids(&moved.goes),
            back: ids(&moved.back),
            unknown: ids(&moved.unknown),
        })
        .collect();
    // By edit, then those that follow, by group.
    shown.sort_by(|a, b| (a.edit.is_none(), a.edit, &a.group).cmp(&(b.edit.is_none(), b.edit, &b.group)));
    shown
}

fn user_changes(context: Context<'_>, run: &Run<'_>) -> Vec<UserChange> {
    let tenant = context.tenant;
    let mut shown: Vec<UserChange> = Vec::new();
    for (change, users) in changes(context, run) {
        let Change { gained, lost, replaced, converted } = change;
        let (gained, lost) = (by_id(tenant, &gained), by_id(tenant, &lost));
        let replaced: Vec<String> = replaced.iter().map(|plan| tenant.plans.ids.text(*plan)).collect();
        let converted_to_direct: Vec<String> =
            converted.iter().map(|product| tenant.products.ids.text(*product)).collect();
        shown.extend(users.iter().map(|user| UserChange {
            id: tenant.user_id(*user),
            gained: gained.clone(),
            lost: lost.clone(),
            replaced: replaced.clone(),
            converted_to_direct: converted_to_direct.clone(),
        }));
    }
    shown.sort_by(|a, b| a.id.cmp(&b.id));
    shown
}

fn address_changes(context: Context<'_>, run: &Run<'_>) -> Vec<AddressChange> {
    let mut shown: Vec<AddressChange> = Vec::new();
    each_turn(context, run, |turn| {
        shown.push(AddressChange {
            user: context.tenant.user_id(turn.user),
            before: turn.before.into(),
            after: turn.after.into(),
            why: turn.why,
            confidence: turn.confidence,
        });
    });
    shown.sort_by(|a, b| a.user.cmp(&b.user));
    shown
}

fn by_id(tenant: &Tenant, plans: &PlansByProduct) -> Vec<PlansOfProduct> {
    let entries = plans.iter().map(|(product, plans)| PlansOfProduct {
        sku_id: tenant.products.ids.text(*product),
        plans: plans.iter().map(|plan| tenant.plans.ids.text(*plan)).collect(),
    });
    entries.collect()
}

fn undetermined(context: Context<'_>, run: &Run<'_>) -> Vec<Undetermined> {
    let entries = competitions(context, run).into_iter().map(|(product, seats, users)| {
        let mut users: Vec<String> = users.iter().map(|user| context.tenant.user_id(*user)).collect();
        users.sort();
        Undetermined { sku_id: context.tenant.products.ids.text(product), seats, users }
    });
    entries.collect()
}

fn seat_changes(context: Context<'_>, run: &Run<'_>, edits: &[Edit]) -> Vec<SeatChange> {
    let changes = seats_moved(context, run, edits).into_iter().map(|(product, moved)| SeatChange {
        sku_id: context.tenant.products.ids.text(product),
        before: moved.before,
        peak: moved.peak,
        after: moved.after,
        available: moved.available,
    });
    changes.collect()
}
