//! Processing of groups: which beginning goes with which end, which change started it, and which changes of
//! users came out of it. The correlation id ties events together; where it does not, time does, and then only
//! where no other processing could be meant.

use crate::tenant::audits::{Activity, Actor, DAY, Event, lies_between};
use crate::tenant::{ObjectIndex, Tenant};
use rustc_hash::FxHashMap;
use seatscope_contract::timeline::{Outcome, TiedBy};
use std::collections::{BTreeMap, VecDeque};

/// Beginnings of one group that wait for their end; the service processes a group once at a time, so more
/// than a few mean that ends are missing.
const OPEN: usize = 16;

/// One processing of a group. Its events are numbers in the tenant's log.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(crate) group: ObjectIndex,
    /// Its beginning, if the log has it.
    pub(crate) start: Option<usize>,
    /// Its end, if the log has it.
    pub(crate) finish: Option<usize>,
    /// Changes of users that are logged as successful.
    pub(crate) successes: u64,
    /// Changes of users that are logged as failed.
    pub(crate) failures: u64,
    /// Changes of users of which the log does not say whether they succeeded.
    pub(crate) unclear: u64,
    /// How many of these changes only time ties to it.
    pub(crate) by_time: u64,
}

/// What an event belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tie {
    /// The processing, as a number in [`Runs::runs`].
    pub(crate) run: usize,
    /// What ties them together.
    pub(crate) by: TiedBy,
}

/// All processing in the log, by its first event, and what each event belongs to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Runs {
    pub(crate) runs: Vec<Run>,
    ties: Vec<Option<Tie>>,
}

impl Runs {
    /// Reads the story out of the log.
    pub(crate) fn new(tenant: &Tenant) -> Self {
        let events = &tenant.audits.events;
        let mut runs = Self { runs: Vec::new(), ties: vec![None; events.len()] };
        runs.pair(tenant);
        runs.follow(tenant);
        runs
    }

    /// What an event belongs to.
    pub(crate) fn tie(&self, event: usize) -> Option<Tie> {
        self.ties.get(event).copied().flatten()
    }

    fn set(&mut self, event: usize, run: usize, by: TiedBy) {
        if let Some(tie) = self.ties.get_mut(event) {
            *tie = Some(Tie { run, by });
        }
    }

    /// Puts beginnings and ends together, and the changes of groups that led to them.
    fn pair(&mut self, tenant: &Tenant) {
        let audits = &tenant.audits;
        let (events, gaps) = (audits.events.as_slice(), audits.gaps());
        let mut open: BTreeMap<ObjectIndex, VecDeque<usize>> = BTreeMap::new();
        let mut pending: BTreeMap<ObjectIndex, Vec<usize>> = BTreeMap::new();
        for (index, event) in events.iter().enumerate().filter(|(_, event)| event.time > 0) {
            let Some(group) = event.group else { continue };
            match event.activity {
                Activity::SetGroupLicense | Activity::Recalculation => {
                    pending.entry(group).or_default().push(index);
                }
                Activity::Start => {
                    let run = self.begin(group, Some(index));
                    self.set(index, run, TiedBy::Itself);
                    self.take(events, index, run, pending.remove(&group));
                    let waiting = open.entry(group).or_default();
                    waiting.push_back(run);
                    if waiting.len() > OPEN {
                        waiting.pop_front();
                    }
                }
                Activity::Finish => {
                    let waiting = open.entry(group).or_default();
                    let same = waiting.iter().position(|run| {
                        let start = self.runs.get(*run).and_then(|run| events.get(run.start?));
                        event.correlation.is_some()
                            && start.is_some_and(|start| start.correlation == event.correlation)
                    });
                    // What began before a gap of the log may have ended in it.
                    let likely = || {
                        waiting.iter().position(|run| {
                            let start = self.runs.get(*run).and_then(|run| events.get(run.start?));
                            start.is_some_and(|start| !lies_between(&gaps, start.time, event.time))
                        })
                    };
                    let found = same.or_else(likely);
                    let run = match found.and_then(|at| waiting.remove(at)) {
                        Some(run) => run,
                        // Whatever was set before has been picked up by what ends here.
                        None => {
                            let run = self.begin(group, None);
                            self.take(events, index, run, pending.remove(&group));
                            run
                        }
                    };
                    if let Some(run) = self.runs.get_mut(run) {
                        run.finish = Some(index);
                    }
                    self.set(index, run, TiedBy::Itself);
                }
                _ => {}
            }
        }
    }

    fn begin(&mut self, group: ObjectIndex, start: Option<usize>) -> usize {
        self.runs.push(Run { group, start, finish: None, successes: 0, failures: 0, unclear: 0, by_time: 0 });
        self.runs.len() - 1
    }

    /// Ties what was set on a group to the processing that follows.
    fn take(&mut self, events: &[Event], at: usize, run: usize, pending: Option<Vec<usize>>) {
        let Some(at) = events.get(at) else { return };
        for cause in pending.into_iter().flatten() {
            let Some(own) = events.get(cause) else { continue };
            if own.correlation.is_some() && own.correlation == at.correlation {
                self.set(cause, run, TiedBy::Correlation);
            } else if at.time.saturating_sub(own.time) <= DAY {
                self.set(cause, run, TiedBy::Time);
            }
        }
    }

    /// Ties changes of users to the processing that they came out of.
    fn follow(&mut self, tenant: &Tenant) {
        let events = &tenant.audits.events;
        let correlation = |event: Option<usize>| events.get(event?)?.correlation;
        // The only processing of a correlation id; none where several have it.
        let mut only: FxHashMap<u128, Option<usize>> = FxHashMap::default();
        for (number, run) in self.runs.iter().enumerate() {
            let mut ids: Vec<u128> = [run.start, run.finish].into_iter().filter_map(correlation).collect();
            ids.dedup();
            for id in ids {
                only.entry(id).and_modify(|known| *known = None).or_insert(Some(number));
            }
        }
        let mut active: BTreeMap<ObjectIndex, usize> = BTreeMap::new();
        for (index, event) in events.iter().enumerate().filter(|(_, event)| event.time > 0) {
            match (event.activity, self.tie(index)) {
                (Activity::Start, Some(tie)) => {
                    if let Some(group) = event.group {
                        active.insert(group, tie.run);
                    }
                }
                (Activity::Finish, Some(tie)) => {
                    if let Some(group) = event.group.filter(|group| active.get(group) == Some(&tie.run)) {
                        active.remove(&group);
                    }
                }
                (Activity::SetGroupLicense | Activity::Recalculation, _) => {}
                _ => {
                    let by_id = event.correlation.and_then(|id| only.get(&id).copied());
                    let tie = match by_id {
                        Some(Some(run)) => Some(Tie { run, by: TiedBy::Correlation }),
                        // Several have the id: among those under way it tells as much as time does.
                        Some(None) => self.among(tenant, &active, event, |run| {
                            [run.start, run.finish]
                                .into_iter()
                                .any(|end| correlation(end) == event.correlation)
                        }),
                        None if event.actor == Actor::Service => self.among(tenant, &active, event, |_| true),
                        None => None,
                    };
                    if let Some(tie) = tie {
                        self.count(tenant, event, tie);
                        self.set(index, tie.run, tie.by);
                    }
                }
            }
        }
    }

    /// The only processing under way that can have brought a change: of the group that it names, or else of a
    /// group that the user is in.
    fn among(
        &self,
        tenant: &Tenant,
        active: &BTreeMap<ObjectIndex, usize>,
        event: &Event,
        passes: impl Fn(&Run) -> bool,
    ) -> Option<Tie> {
        let under_way = |run: &usize| {
            let run = self.runs.get(*run)?;
            let start = tenant.audits.events.get(run.start?)?;
            let recent = run.finish.is_some() || event.time.saturating_sub(start.time) <= DAY;
            (recent && passes(run)).then_some(())
        };
        let mut all = match (event.group, event.user) {
            (Some(group), _) => active.get(&group).copied().into_iter().collect(),
            // Alone it can be meant also where nobody knows who is in the group.
            (None, Some(user)) if active.len() == 1 => {
                let only = active.iter().filter(|(group, _)| may_be_in(tenant, user, **group));
                only.map(|(_, run)| *run).collect()
            }
            (None, Some(user)) => {
                let groups = tenant.users.of(user).map(|user| tenant.members.of_user.get(user));
                let groups = groups.unwrap_or_default().iter();
                let objects = groups.filter_map(|group| tenant.groups.object.get(*group));
                objects.filter_map(|group| active.get(group).copied()).collect::<Vec<usize>>()
            }
            (None, None) => Vec::new(),
        };
        all.retain(|run| under_way(run).is_some());
        let [run] = *all.as_slice() else { return None };
        Some(Tie { run, by: TiedBy::Time })
    }

    fn count(&mut self, tenant: &Tenant, event: &Event, tie: Tie) {
        let Some(run) = self.runs.get_mut(tie.run) else { return };
        if event.activity != Activity::ChangeUserLicense {
            return;
        }
        match event.outcome(&tenant.texts) {
            Outcome::Succeeded => run.successes += 1,
            Outcome::Failed => run.failures += 1,
            Outcome::Unknown => run.unclear += 1,
        }
        run.by_time += u64::from(tie.by == TiedBy::Time);
    }
}

/// Whether a user is in a group, as far as the export tells.
fn may_be_in(tenant: &Tenant, user: ObjectIndex, group: ObjectIndex) -> bool {
    let (members, Some(group)) = (&tenant.members, tenant.groups.of(group)) else { return true };
    let is_member = match tenant.users.of(user) {
        Some(user) => members.of_user.get(user).contains(&group),
        None => members.strangers.get(group).contains(&user),
    };
    is_member || !members.known.at(group)
}
