//! The sentence about what is wrong with addresses.

use super::super::count;
use super::super::names::clipped;
use super::Told;
use crate::addresses::{Origin, Reason};

/// Addresses that the message shows with their corrections.
const SHOWN: usize = 3;

/// One sentence: what is wrong, and the first few of whom.
pub(super) fn message(origin: Option<Origin>, reason: &Reason, told: &Told) -> String {
    let what = match origin {
        None => of_list(reason, told),
        Some(origin) => of_field(origin, reason, told.addresses),
    };
    let shown: Vec<&str> = told.shown.keys().take(SHOWN).map(|(_, _, shown)| shown.as_str()).collect();
    let more = match told.shown.len().saturating_sub(SHOWN) {
        0 => String::new(),
        _ => format!("; and {} more", told.addresses.saturating_sub(SHOWN)),
    };
    if shown.is_empty() { format!("{what}.") } else { format!("{what}: {}{more}.", shown.join("; ")) }
}

fn of_list(reason: &Reason, told: &Told) -> String {
    let objects = count(told.objects(), "object", "objects");
    let addresses = count(told.addresses, "address", "addresses");
    let (are, have) = if told.addresses == 1 { ("is", "has") } else { ("are", "have") };
    let own = if told.objects() == 1 { "has" } else { "have" };
    match reason {
        Reason::SeveralPrimaries => {
            format!("{objects} {own} more than one primary address, and Exchange Online allows one")
        }
        Reason::NoPrimary => {
            format!("{objects} with mail addresses {own} no primary one, `SMTP:` in capitals")
        }
        Reason::NoPrefix => format!("{addresses} {have} no prefix, and would be dropped"),
        Reason::ControlCharacter => format!("{addresses} {have} characters that cannot be seen"),
        Reason::Character => format!("{addresses} {have} characters that a mail address cannot have"),
        Reason::Shape => format!("{addresses} {are} no mail address"),
        Reason::TooLong => format!("{addresses} {have} more than 256 characters"),
        Reason::Domain(domain) => {
            let so = match (told.users.is_empty(), told.groups.is_empty() && told.others.is_empty()) {
                (false, true) => "a user with a mailbox loses them",
                (true, _) => "Exchange Online takes none of them for a group or a mailbox",
                (false, false) => {
                    "a user with a mailbox loses them, and Exchange Online takes none of them for a group or a mailbox"
                }
            };
            let domain = clipped(domain);
            format!("{addresses} {are} of the domain {domain}, which the organisation has not verified: {so}")
        }
        Reason::TooMany => {
            format!("{objects} {own} more than 300 addresses, the most that an object can have")
        }
    }
}

fn of_field(origin: Origin, reason: &Reason, number: usize) -> String {
    let (values, most, made) = match origin {
        Origin::PrincipalName => (
            count(number, "sign-in name", "sign-in names"),
            "113 characters, or than 64 on one side of the at sign",
            ", which licensing would make an address,",
        ),
        Origin::Mail => (count(number, "value of mail", "values of mail"), "256 characters", ""),
        Origin::Alias => (
            count(number, "alias", "aliases"),
            "64 characters",
            ", of which licensing would make an address in the initial domain,",
        ),
    };
    let (are, have) = if number == 1 { ("is", "has") } else { ("are", "have") };
    match reason {
        Reason::ControlCharacter => format!("{values}{made} {have} characters that cannot be seen"),
        Reason::Character => format!("{values}{made} {have} characters that cannot be in one"),
        Reason::TooLong => format!("{values}{made} {have} more than {most}"),
        _ => format!("{values}{made} {are} not of its form"),
    }
}
