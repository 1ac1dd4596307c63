//! Why a user has a product or no longer has it: the last change of it that the log knows, in a sentence.

use super::changes::Changes;
use super::timeline::{actor_name, steps};
use crate::analysis::Analysis;
use crate::checks::{Names, timestamp};
use crate::tenant::UserIndex;
use crate::tenant::audits::{Activity, Actor, DAY, Event};
use seatscope_contract::report::ProductRef;
use seatscope_contract::timeline::{LastChange, Step, TiedBy};
use std::collections::BTreeSet;

impl Analysis {
    /// Of each product of a user the last change that the log knows, the latest first. A later change of which the
    /// log does not say what it was comes before them.
    pub fn last_changes(&self, user: UserIndex) -> Vec<LastChange> {
        let tenant = &self.tenant;
        let object = tenant.users.object.get(user).copied();
        let mut changes = Changes::new(tenant);
        let mut seen: BTreeSet<(String, Option<String>)> = BTreeSet::new();
        let mut last: Vec<LastChange> = Vec::new();
        let events = tenant.audits.events.iter().enumerate().rev();
        let went_through = |event: &Event| {
            event.user == object && event.time > 0 && tenant.texts.get(event.result) != Some("failure")
        };
        for (index, event) in events.filter(|(_, event)| went_through(event)) {
            let steps = steps(tenant, &changes.of(event));
            if steps.is_empty() && last.is_empty() && event.activity == Activity::ChangeUserLicense {
                last.push(self.last_change(index, event, None));
            }
            for change in steps {
                let key = (change.product.sku_id.clone(), change.product.sku_part_number.clone());
                let is_change = matches!(change.step, Step::Added | Step::Removed | Step::Changed);
                if !is_change || !seen.insert(key) {
                    continue;
                }
                // The same change is logged without its values a moment later.
                last.retain(|known| known.product.is_some() || known.time != timestamp(event.time));
                last.push(self.last_change(index, event, Some((change.product, change.step))));
            }
        }
        last
    }

    fn last_change(&self, index: usize, event: &Event, change: Option<(ProductRef, Step)>) -> LastChange {
        let time = timestamp(event.time);
        let how = self.how(index, event);
        let what = match &change {
            Some((product, step)) => {
                let name =
                    product.name.as_ref().or(product.sku_part_number.as_ref()).unwrap_or(&product.sku_id);
                let did = match step {
                    Step::Added => "came",
                    Step::Removed => "went",
                    _ => "got other plans",
                };
                format!("{name} {did} at {time} {how}.")
            }
            None => format!("Licences changed at {time} {how}; which ones the audit log does not say."),
        };
        let (product, step) = change.unzip();
        LastChange { product, time, step, sentence: what }
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
