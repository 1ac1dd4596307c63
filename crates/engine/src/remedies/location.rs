//! Another usage location, where a plan is not allowed in the one that users have.

use super::Candidate;
use super::candidates::MOST_USERS;
use crate::checks::{Context, Finding, count};
use seatscope_contract::scenario::Edit;

/// The organisation's usage location for users who have another one. Whether it is theirs in truth is for the
/// administrator to say.
pub(super) fn the_organisations(context: Context<'_>, finding: &Finding) -> Option<Candidate> {
    let tenant = context.tenant;
    let country = tenant.organization.usage_location()?;
    let elsewhere = finding.users.iter().filter(|user| {
        context.world.usage_location(**user).is_none_or(|theirs| !theirs.eq_ignore_ascii_case(country))
    });
    let edits: Vec<Edit> = elsewhere
        .map(|user| Edit::SetUsageLocation {
            user: tenant.user_id(*user),
            usage_location: country.to_owned(),
        })
        .collect();
    let few = !edits.is_empty() && edits.len() <= MOST_USERS;
    few.then(|| Candidate {
        title: format!(
            "If that is where they are, set the usage location of {} to {country}, the organisation's",
            count(edits.len(), "user", "users")
        ),
        edits,
    })
}
