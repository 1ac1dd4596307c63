//! Addresses with whoever holds them, and how to take them away.

use crate::addresses::{NoCommand, Shell};
use crate::macros::data;

data! {
    /// How to take an address from an object.
    pub struct Fix {
        /// The address, normalised.
        pub address: String,
        /// The object, by kind and name.
        pub holder: String,
        /// By what it has the address.
        pub form: AddressForm,
        /// Whether this object is the one that should keep it, as a suggestion.
        pub keeps: bool,
        /// Where the command runs.
        pub runs_in: Option<Shell>,
        /// The command; none where none does it, because the address follows mail and sign-in name.
        pub script: Option<String>,
        /// Why there is no command, where that can be said.
        pub without_command: Option<NoCommand>,
    }

    /// A user's mail and addresses before and after a licence change.
    pub struct AddressTurn {
        /// mail, as exported.
        pub mail_before: Option<String>,
        /// mail, as it would be.
        pub mail_after: Option<String>,
        /// Every address that there is before or after: as it was, and as it would be.
        pub addresses: Vec<AddressPair>,
    }

    /// An address before and after.
    pub struct AddressPair {
        /// As exported; nothing where it is new.
        pub before: Option<String>,
        /// As it would be; nothing where it goes.
        pub after: Option<String>,
    }

    /// An address with one that has it, as a line of the address book.
    pub struct AddressRow {
        /// As exported.
        pub address: String,
        /// By what the object has it.
        pub form: AddressForm,
        /// What kind of object has it.
        pub holder: AddressHolder,
        /// Object id, of users and groups.
        pub id: Option<String>,
        /// Sign-in name of a user, display name of others.
        pub name: Option<String>,
        /// Other objects that have or claim it.
        pub others: u64,
        /// The file it stands in.
        pub input: Option<String>,
    }

    /// By what an object has an address.
    #[derive(Copy, Eq)]
    pub enum AddressForm {
        /// An element of proxyAddresses, `SMTP:` in capitals.
        Primary,
        /// Any other element of proxyAddresses.
        Secondary,
        /// Its mail.
        Mail,
        /// Its sign-in name.
        SignInName,
        /// Its alias, of which licensing makes an address in the initial domain.
        Alias,
        /// Directory synchronisation withholds it.
        Withheld,
        /// It had it when it was deleted.
        Deleted,
    }

    /// Kinds of objects that have addresses.
    #[derive(Copy, Eq)]
    pub enum AddressHolder {
        /// A user.
        User,
        /// A group.
        Group,
        /// A contact.
        Contact,
        /// A mail-enabled public folder.
        PublicFolder,
        /// Any other recipient of Exchange.
        Recipient,
        /// A user that was deleted and can be restored.
        DeletedUser,
    }
}
