//! What Exchange's kinds of recipients are in the directory (facts 5.1).

use super::holder::Holder;
use crate::tenant::{OtherHolder, Tenant, UserIndex};

/// Whether a recipient of Exchange's kind can be this object of the directory. Public folders and dynamic
/// groups are none of them.
pub(super) fn may_be(tenant: &Tenant, other: &OtherHolder, holder: Holder) -> bool {
    let details = tenant.texts.get(other.details).unwrap_or_default();
    match holder {
        _ if details.is_empty() => true,
        Holder::User(_) => is_mailbox(details) || details.ends_with("MailUser"),
        Holder::Group(_) => {
            details == "GroupMailbox"
                || details == "RoomList"
                || details.starts_with("Mail") && details.ends_with("Group")
        }
        Holder::Other(_) => other.kind == "contact",
        Holder::Deleted(_) => false,
    }
}

/// Whether Exchange's RecipientTypeDetails name a user's mailbox.
fn is_mailbox(details: &str) -> bool {
    details.ends_with("Mailbox") && details != "GroupMailbox" && !details.starts_with("Remote")
}

/// Users who have a mailbox as Exchange's output says, ascending.
pub(super) fn mailboxes(tenant: &Tenant, owners: &[Holder]) -> Vec<UserIndex> {
    let recipients = tenant.others.iter().zip(owners).filter(|(other, _)| other.is_recipient);
    let with = recipients.filter_map(|(other, owner)| match owner {
        Holder::User(user) => tenant.texts.get(other.details).is_some_and(is_mailbox).then_some(*user),
        _ => None,
    });
    let mut users: Vec<UserIndex> = with.collect();
    users.sort_unstable();
    users.dedup();
    users
}
