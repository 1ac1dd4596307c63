//! Who put users into groups and took them out, as far as the log ties that to changes of licences: the service
//! gives both the same correlation id. Time alone says nothing here, since people come and go all the time.

use crate::tenant::audits::{Activity, Actor, Event};
use crate::tenant::{ObjectIndex, Tenant};
use rustc_hash::FxHashMap;
use seatscope_contract::timeline::Outcome;

/// Comings and goings by correlation id and user.
#[derive(Debug)]
pub(crate) struct Moves<'t> {
    tenant: &'t Tenant,
    events: FxHashMap<(u128, ObjectIndex), Vec<&'t Event>>,
}

/// A user who came into a group or left it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Move<'t> {
    pub(crate) group: ObjectIndex,
    /// Who did it; nobody where the log names only the service.
    pub(crate) by: Option<&'t str>,
    pub(crate) time: u32,
    pub(crate) came: bool,
}

impl<'t> Moves<'t> {
    pub(crate) fn new(tenant: &'t Tenant) -> Self {
        let mut events: FxHashMap<(u128, ObjectIndex), Vec<&'t Event>> = FxHashMap::default();
        let moves = tenant.audits.events.iter().filter(|event| came(event.activity).is_some());
        for event in moves.filter(|event| event.outcome(&tenant.texts) == Outcome::Succeeded) {
            if let (Some(id), Some(user)) = (event.correlation, event.user) {
                events.entry((id, user)).or_default().push(event);
            }
        }
        Self { tenant, events }
    }

    /// What brought a change of a user's licences: a coming, a going, or either. Where several could be meant, none
    /// is; of one move that is told twice the telling that names who did it counts.
    pub(crate) fn behind(&self, change: &Event, wants: Option<bool>) -> Option<Move<'t>> {
        let events = self.events.get(&(change.correlation?, change.user?))?;
        let moves = events.iter().filter_map(|event| {
            let came = came(event.activity)?;
            let by = match event.actor {
                Actor::User(name) | Actor::App(name) => self.tenant.texts.get(name),
                Actor::Service | Actor::Unknown => None,
            };
            Some(Move { group: event.group?, by, time: event.time, came })
        });
        let moves: Vec<Move<'t>> =
            moves.filter(|found| wants.is_none_or(|wants| wants == found.came)).collect();
        let first = moves.iter().find(|found| found.by.is_some()).or(moves.first())?;
        let is_same = |found: &Move<'t>| found.group == first.group && found.came == first.came;
        moves.iter().all(is_same).then_some(*first)
    }
}

/// Whether an activity puts a user into a group or takes one out; none where it does neither.
fn came(activity: Activity) -> Option<bool> {
    match activity {
        Activity::MemberAdded => Some(true),
        Activity::MemberRemoved | Activity::RemovedFromGroup => Some(false),
        _ => None,
    }
}
