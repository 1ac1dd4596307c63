//! Whether the user's addresses, and those that a first mailbox would bring, are the user's alone.

use super::Question;
use crate::addresses::{clashes, has_mailbox};
use crate::checks::{join, with_others};
use crate::planners::desk::Desk;
use crate::tenant::{Fields, License};
use seatscope_contract::planner::{Check, Verdict};

impl Question<'_> {
    pub(super) fn addresses(&self) -> Check {
        let Desk { context, .. } = self.desk;
        let question = "Are the user's addresses the user's alone?";
        let held: Vec<String> =
            context.addresses.of_user(self.user).map(|own| self.with_others(&own.address)).collect();
        let fields = context.tenant.users.fields.at(self.user);
        let to_come = self.addresses_to_come();
        let (verdict, reason) = if !held.is_empty() {
            (Verdict::No, format!("Another object holds {}.", join(&held, "and")))
        } else if !to_come.is_empty() {
            let addresses = join(&to_come, "and");
            let reason = format!("The first mailbox would bring what another object holds: {addresses}.");
            (Verdict::No, reason)
        } else if !fields.has(Fields::ADDRESSES) {
            (Verdict::Unknown, "The export has no proxyAddresses of the user.".to_owned())
        } else if !context.tenant.exported.tells_other_holders() {
            (Verdict::Unknown, "No user or group holds one of them; contacts were not exported.".to_owned())
        } else {
            (Verdict::Yes, "Nothing in the export holds one of them.".to_owned())
        };
        let remedy = match verdict {
            Verdict::No => "Take the address from one of the two.",
            _ if !fields.has(Fields::ADDRESSES) => "Export proxyAddresses.",
            _ => "Export the contacts.",
        };
        self.check("addresses", question, verdict, reason, remedy)
    }

    /// Addresses that a first mailbox would bring and another object has.
    fn addresses_to_come(&self) -> Vec<String> {
        let Desk { context, .. } = self.desk;
        let (tenant, book, world) = (context.tenant, context.addresses, context.world);
        let carried = self.group.map(|group| tenant.groups.licenses.get(group)).unwrap_or_default();
        let gives = |license: &License| book.mailbox_plans.are_among(world.grant(*license));
        let brings = book.mailbox_plans.are_among(&self.given) || carried.iter().any(gives);
        if !brings || has_mailbox(world, &book.mailbox_plans, self.user) {
            return Vec::new();
        }
        let clashing = clashes(world, book, self.user).into_iter();
        clashing.map(|(address, _)| self.with_others(&address)).collect()
    }

    /// An address with whoever else has it.
    fn with_others(&self, address: &str) -> String {
        let Desk { context, .. } = self.desk;
        with_others(context.tenant, context.addresses, self.user, address)
    }
}
