//! Whether a product is allowed where the user is.

use super::Question;
use crate::licensing::claims::Claim;
use crate::licensing::grants::plans_by_id;
use crate::licensing::process::ErrorCode;
use crate::tenant::Fields;
use seatscope_contract::planner::{Check, Verdict};

impl Question<'_> {
    pub(super) fn location(&self) -> Check {
        let (tenant, world) = (self.desk.context.tenant, self.desk.context.world);
        let question = "Is the usage location set, and the product allowed there?";
        let exported = tenant.users.fields.at(self.user).has(Fields::USAGE_LOCATION);
        let own = tenant.users.usage_location.at(self.user).is_some();
        let country = world.usage_location(self.user).unwrap_or_default();
        if exported && !own && self.group.is_none() {
            let reason = "The user has no usage location, which a direct assignment needs.".to_owned();
            return self.check("location", question, Verdict::No, reason, "Set the usage location first.");
        }
        if country.is_empty() {
            let reason = "The export has no usage location of the user or the organisation.".to_owned();
            return self.check("location", question, Verdict::Unknown, reason, "Export usageLocation.");
        }
        let bans = plans_by_id(tenant, &self.given).into_iter().flat_map(|plan| {
            let bans = self.desk.context.book.bans(plan).iter();
            let here =
                bans.filter(|ban| ban.countries.iter().any(|banned| banned.eq_ignore_ascii_case(country)));
            here.map(move |ban| (plan, ban.rule))
        });
        // One that is enforced goes before those that are only reported.
        let counts = bans.filter(|(_, rule)| self.weight(*rule) != Verdict::Yes);
        let banned = counts.min_by_key(|(_, rule)| self.weight(*rule) != Verdict::No);
        if let Some(check) = self.refused_there(question).filter(|_| banned.is_none()) {
            return check;
        }
        let Some((plan, rule)) = banned else {
            let inherited = if own { "" } else { ", the organisation's own, since the user has none" };
            let reason = format!("Nothing is known to be refused in {country}{inherited}.");
            return self.check("location", question, Verdict::Yes, reason, "");
        };
        let verdict = self.weight(rule);
        let is = if verdict == Verdict::No { "is not" } else { "is said not to be" };
        let plan = self.desk.names().plan(plan);
        let reason = format!("{plan} {is} for {country} (rule {}).", self.rule(rule));
        self.check(
            "location",
            question,
            verdict,
            reason,
            "Leave the plan off, or correct the usage location.",
        )
    }

    /// What the service itself said of the product for this user, whatever the rules know.
    fn refused_there(&self, question: &str) -> Option<Check> {
        const CODE: ErrorCode = ErrorCode::ProhibitedInUsageLocation;
        let tenant = self.desk.context.tenant;
        let refused = |claim: &&Claim| {
            let error = claim.recorded.and_then(|(_, shape)| tenant.texts.get(shape.error));
            claim.product() == self.product && error.and_then(ErrorCode::of) == Some(CODE)
        };
        let refused: Vec<&Claim> = self.claims.iter().filter(refused).collect();
        let same = self.group.and_then(|group| tenant.groups.object.get(group).copied());
        let through = refused.iter().find(|claim| claim.group == same).or(refused.first())?;
        // Another source may have other plans off.
        let verdict = if through.group == same { Verdict::No } else { Verdict::Unknown };
        let source = match through.group {
            Some(group) => format!("through {}", self.desk.names().group(group)),
            None => "directly".to_owned(),
        };
        let reason = format!(
            "The service refused it to the user {source}: {} is recorded, and no rule says for which plan.",
            CODE.name()
        );
        let remedy = "Correct the usage location, or leave the plan off that is not for it.";
        Some(self.check("location", question, verdict, reason, remedy))
    }
}
