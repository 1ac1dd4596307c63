//! `GuestLicensed`: guests in a licensed group are licensed like everybody, and take seats (facts 4.11).

use super::seat_holders::{Kind, findings};
use super::{Context, Finding};

pub(super) fn check(context: Context<'_>) -> Vec<Finding> {
    let kind = Kind {
        code: "GuestLicensed",
        field: "userType",
        one: "guest holds a seat",
        many: "guests hold a seat",
    };
    let (users, texts) = (&context.tenant.users, &context.tenant.texts);
    findings(context, &kind, |user| {
        texts.get(users.user_type.at(user)).is_some_and(|kind| kind.eq_ignore_ascii_case("guest"))
    })
}
