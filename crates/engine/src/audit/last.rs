//! Why a user has a product or no longer has it: the last change of it that the log knows, in a sentence.

use super::changes::Changes;
use super::moves::{Move, Moves};
use super::timeline::{actor_name, steps};
use crate::analysis::Analysis;
use crate::checks::{Names, timestamp};
use crate::tenant::UserIndex;
use crate::tenant::audits::{Activity, Actor, DAY, Event};
use seatscope_contract::report::ProductRef;
use seatscope_contract::timeline::{LastChange, Outcome, Step, TiedBy};
use std::collections::BTreeSet;

impl Analysis {
    /// Of each product of a user the last change that the log knows, the latest first. A later change of which the
    /// log does not say what it was comes before them.
    pub fn last_changes(&self, user: UserIndex) -> Vec<LastChange> {
        let tenant = &self.tenant;
        let object = tenant.users.object.get(user).copied();
        let mut changes = Changes::new(tenant);
        let moves = Moves::new(tenant);
        let mut seen: BTreeSet<(String, Option<String>)> = BTreeSet::new();
        let mut unclear = seen.clone();
        let mut last: Vec<LastChange> = Vec::new();
        let events = tenant.audits.events.iter().enumerate().rev();
        let may_have_happened = |event: &Event| {
            event.user == object && event.time > 0 && event.outcome(&tenant.texts) != Outcome::Failed
        };
        for (index, event) in events.filter(|(_, event)| may_have_happened(event)) {
            let happened = event.outcome(&tenant.texts) == Outcome::Succeeded;
            let steps = steps(tenant, &changes.of(event), event.outcome(&tenant.texts));
            if steps.is_empty() && last.is_empty() && event.activity == Activity::ChangeUserLicense {
                last.push(self.last_change(&moves, index, event, None));
            }
            for change in steps {
                let key = (change.product.sku_id.clone(), change.product.sku_part_number.clone());
                let is_change = matches!(change.step, Step::Added | Step::Removed | Step::Changed);
                // What may have happened comes before what is known to have, the latest of it alone.
                let is_new = || match happened {
                    true => seen.insert(key),
                    false => !seen.contains(&key) && unclear.insert(key),
                };
                if !is_change || !is_new() {
                    continue;
                }
                // The same change is logged without its values a moment later.
                last.retain(|known| known.product.is_some() || known.time != timestamp(event.time));
                last.push(self.last_change(&moves, index, event, Some((change.product, change.step))));
            }
        }
        last
    }

    fn last_change(
        &self,
        moves: &Moves<'_>,
        index: usize,
        event: &Event,
        change: Option<(ProductRef, Step)>,
    ) -> LastChange {
        let time = timestamp(event.time);
        let came = change.as_ref().and_then(|(_, step)| match step {
            Step::Added => Some(true),
            Step::Removed => Some(false),
            _ => None,
        });
        let how = match moves.behind(event, came) {
            Some(found) => self.moved(found),
            None => self.how(index, event),
        };
        let happened = event.outcome(&self.tenant.texts) == Outcome::Succeeded;
        let name = |product: &ProductRef| {
            let name = product.name.as_ref().or(product.sku_part_number.as_ref());
            name.unwrap_or(&product.sku_id).clone()
        };
        let what = match (&change, happened) {
            (Some((product, step)), true) => {
                let did = match step {
                    Step::Added => "came",
                    Step::Removed => "went",
                    _ => "got other plans",
                };
                format!("{} {did} at {time} {how}.", name(product))
            }
            (Some((product, step)), false) => {
                let asked = match step {
                    Step::Added => "come",
                    Step::Removed => "go",
                    _ => "get other plans",
                };
                let unclear = self.unclear(event);
                format!(
                    "{} was to {asked} at {time} {how}; whether it did is not known: {unclear}.",
                    name(product)
                )
            }
            (None, true) => {
                format!("Licences changed at {time} {how}; which ones the audit log does not say.")
            }
            (None, false) => format!(
                "Licences were to change at {time} {how}; whether they did is not known: {}.",
                self.unclear(event)
            ),
        };
        let (product, step) = change.unzip();
        let step = step.filter(|_| happened);
        LastChange { product, time, step, sentence: what }
    }

    /// By whom a user came into a group or left it.
    fn moved(&self, found: Move<'_>) -> String {
        let what = if found.came { "addition to" } else { "removal from" };
        let by = found.by.map(|name| format!(" by `{}`", crate::checks::clipped(name))).unwrap_or_default();
        let group = Names(&self.tenant).group(found.group);
        format!("with the user's {what} {group}{by} at {}", timestamp(found.time))
    }

    /// What the log says instead of a success or a failure.
    fn unclear(&self, event: &Event) -> String {
        match self.tenant.texts.get(event.result) {
            Some(result) => format!("the audit log says `{}` of it", crate::checks::clipped(result)),
            None => "the audit log says nothing of its result".to_owned(),
        }
    }

    /// By what an event happened.
    fn how(&self, index: usize, event: &Event) -> String {
        let tenant = &self.tenant;
        let named = |event: &Event| match actor_name(tenant, event.actor) {
            Some(name) => format!("`{}`", crate::checks::clipped(name)),
            None => "somebody whom the log does not name".to_owned(),
        };
        let runs = &self.runs;
        let Some((tie, run)) = runs.tie(index).and_then(|tie| Some((tie, runs.runs.get(tie.run)?))) else {
            return match event.actor {
                Actor::Service => "through a group; which one the audit log does not say".to_owned(),
                _ => format!("by {}", named(event)),
            };
        };
        let events = &tenant.audits.events;
        let group = Names(tenant).group(run.group);
        let guess = if tie.by == TiedBy::Time { ", as their times suggest" } else { "" };
        let before = events.iter().enumerate().take(index).rev();
        let mut recent = before.take_while(|(_, cause)| event.time.saturating_sub(cause.time) <= 2 * DAY);
        let cause = recent.find(|(at, cause)| {
            matches!(cause.activity, Activity::SetGroupLicense | Activity::Recalculation)
                && runs.tie(*at).is_some_and(|known| known.run == tie.run)
        });
        let cause = match cause {
            Some((_, cause)) if cause.activity == Activity::SetGroupLicense => {
                format!(", after {} had changed them at {}", named(cause), timestamp(cause.time))
            }
            Some((_, cause)) => {
                format!(", after {} had asked for it at {}", named(cause), timestamp(cause.time))
            }
            None => String::new(),
        };
        format!("when the licences of {group} were applied{guess}{cause}")
    }
}
