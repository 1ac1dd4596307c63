//! Proxy addresses: what one is, who holds which, and what licensing makes of them (facts 5).

mod address;
mod against;
mod aliases;
mod book;
mod claims;
mod commands;
mod corrections;
mod domains;
mod duplicate;
mod entries;
mod faults;
mod fields;
mod format;
mod holder;
mod keeper;
mod mailboxes;
mod plain;
mod recalculation;
mod recipients;
mod wants;

pub use address::{Address, in_letters, normalise};
pub use against::{Against, Obstacle};
pub use aliases::{Aliases, Digits};
pub use book::AddressBook;
pub use commands::{correct, take_away};
pub use corrections::{
    WrongValue, addresses_of, faults_as, faults_of, faults_under, is_accepted, is_guest, wrong_values,
};
pub use domains::is_verified;
pub use duplicate::Duplicate;
pub use faults::{Fault, MOST, followed};
pub use fields::Origin;
pub use format::{Reason, letters};
pub use holder::{Held, Holder, Source};
pub use keeper::{by_right, without};
pub use mailboxes::{
    Mailbox, awaits_mailbox, brings_first_mailbox, clashes, comes_back, contests, has_mailbox, mailbox,
    rivalries, worked_out,
};
pub use recalculation::{Addresses, DIGITS, Person};
pub use wants::{has_mailbox_plan, would_get};
