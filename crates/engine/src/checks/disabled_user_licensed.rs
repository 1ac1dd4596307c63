//! `DisabledUserLicensed`: accounts that cannot sign in keep their licences and seats (facts 4.10).

use super::seat_holders::{Kind, findings};
use super::{Context, Finding};

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let kind = Kind {
        code: "DisabledUserLicensed",
        field: "accountEnabled",
        one: "user who cannot sign in holds a seat",
        many: "users who cannot sign in hold a seat",
    };
    findings(context, &kind, |user| context.tenant.users.enabled.at(user) == Some(false))
}
