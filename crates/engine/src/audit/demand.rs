//! Who wanted seats of a product when none was left, day by day: what the log's refusals say of demand.

use super::changes::{Changes, Sku};
use super::reasons::{Reason, reason};
use crate::tenant::audits::{Activity, DAY, Event, lies_between};
use crate::tenant::{ObjectIndex, Tenant};
use seatscope_contract::timeline::Outcome;
use std::collections::{BTreeMap, BTreeSet};

/// Users refused on a day, and those who wait at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    /// Its first second.
    pub(super) day: u32,
    pub(super) refused: u64,
    pub(super) waiting: u64,
}

/// Users of one product.
#[derive(Debug, Default)]
struct Wanted {
    days: Vec<Day>,
    today: BTreeSet<ObjectIndex>,
    waiting: BTreeSet<ObjectIndex>,
}

impl Wanted {
    /// Closes a day that had refusals.
    fn close(&mut self, day: u32) {
        if !self.today.is_empty() {
            let (refused, waiting) = (self.today.len() as u64, self.waiting.len() as u64);
            self.days.push(Day { day, refused, waiting });
            self.today.clear();
        }
    }
}

/// The demand for every product that was refused for want of seats. A user waits until a change of the user's
/// licences succeeds; behind a gap of the log nobody knows.
pub(super) fn demand(
    tenant: &Tenant,
    changes: &Changes<'_>,
    passes: impl Fn(usize, &Event) -> bool,
) -> BTreeMap<Sku, Vec<Day>> {
    let mut wanted: BTreeMap<Sku, Wanted> = BTreeMap::new();
    let (mut day, mut before) = (0, 0);
    let gaps = tenant.audits.gaps();
    let events = tenant.audits.events.iter().enumerate();
    for (index, event) in events.filter(|(_, event)| event.time > 0) {
        let Some(user) = event.user else { continue };
        let today = event.time - event.time % DAY;
        if today != day {
            wanted.values_mut().for_each(|wanted| wanted.close(day));
            day = today;
        }
        if lies_between(&gaps, before, event.time) {
            wanted.values_mut().for_each(|wanted| wanted.waiting.clear());
        }
        before = event.time;
        match tenant.texts.get(event.reason).and_then(reason) {
            Some(Reason::Seats(Some(name))) if passes(index, event) => {
                let wanted = wanted.entry(changes.sku(name)).or_default();
                wanted.today.insert(user);
                wanted.waiting.insert(user);
            }
            _ if event.activity == Activity::ChangeUserLicense
                && event.outcome(&tenant.texts) == Outcome::Succeeded =>
            {
                for wanted in wanted.values_mut() {
                    wanted.waiting.remove(&user);
                }
            }
            _ => {}
        }
    }
    wanted.values_mut().for_each(|wanted| wanted.close(day));
    wanted.into_iter().map(|(sku, wanted)| (sku, wanted.days)).collect()
}
