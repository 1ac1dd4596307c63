//! Addresses in public documents: what becomes of a user's, and who holds one.

use crate::macros::data;
use crate::report::Confidence;
use crate::views::{AddressForm, AddressHolder};

data! {
    /// A user's mail and proxyAddresses.
    #[derive(Default, Eq)]
    pub struct MailAddresses {
        /// mail.
        pub mail: Option<String>,
        /// proxyAddresses. Where the service adds digits that nobody can foretell, `####` stands for them.
        pub proxy_addresses: Vec<String>,
    }

    /// What becomes of a user's mail and proxyAddresses.
    pub struct AddressChange {
        /// Object id of the user.
        pub user: String,
        /// As exported.
        pub before: MailAddresses,
        /// As they would be.
        pub after: MailAddresses,
        /// Why, in a sentence.
        pub why: String,
        /// How well it is established.
        pub confidence: Confidence,
    }

    /// An object that holds an address of a finding, or wants it.
    pub struct HeldAddress {
        /// The address, normalised.
        pub address: String,
        /// What kind of object it is.
        pub kind: AddressHolder,
        /// Object id, where the export has it.
        pub id: Option<String>,
        /// Kind and name, in words.
        pub name: String,
        /// By what the object has the address.
        pub form: AddressForm,
        /// Whether this object is the one that should keep it, as a suggestion.
        pub keeps: bool,
        /// Where the command runs.
        pub runs_in: Option<Shell>,
        /// The command that takes the address from the object; none where none does it.
        pub command: Option<String>,
        /// Why there is no command, where that can be said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub without_command: Option<NoCommand>,
    }

    /// Why no command takes an address from an object.
    #[derive(Copy, Eq)]
    pub enum NoCommand {
        /// The export does not say whether the object comes from on-premises, so nobody can say where to run one.
        SynchronisationUnknown,
        /// The object comes from on-premises and the address does not: it is made in the cloud, of the alias.
        MadeInTheCloud,
        /// What the command would set is of a domain that the organisation has not verified, another tenant's
        /// `onmicrosoft.com` among them: the service would drop or refuse it.
        DomainNotVerified,
        /// A scenario gives the object the address, or makes it its primary one: nobody has to take away what is not there
        /// yet, but to leave that out of the scenario.
        GivenByScenario,
    }

    /// A wrong value of an object's addresses, or of a field of which licensing makes one, and what it should be.
    pub struct Correction {
        /// What kind of object it is.
        pub kind: AddressHolder,
        /// Object id, where the export has it.
        pub id: Option<String>,
        /// Kind and name, in words.
        pub name: String,
        /// The field, in Graph's or in Exchange's name.
        pub field: String,
        /// The value as exported; null where all values of the field are too many.
        pub value: Option<String>,
        /// What is wrong with it.
        pub reason: InvalidReason,
        /// What it should be; null where only people can know, and where it should go.
        pub proposed: Option<String>,
        /// Whether it should go, with nothing in its place.
        pub removes: bool,
        /// What would be proposed if no other object stood against it, and which does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub taken: Option<TakenValue>,
        /// Where the command runs.
        pub runs_in: Option<Shell>,
        /// The command that does what is proposed; null where nothing is, and where none does it.
        pub command: Option<String>,
        /// Why there is no command for what is proposed, where that can be said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub without_command: Option<NoCommand>,
    }

    /// A value that is not proposed, since another object has it or wants it, is called so, or is to have it.
    pub struct TakenValue {
        /// The value.
        pub value: String,
        /// What kind of object stands against it.
        pub kind: AddressHolder,
        /// Object id, where the export has it.
        pub id: Option<String>,
        /// Kind and name, in words.
        pub name: String,
        /// Whether it is only proposed to that object, in the place of a wrong value that it has.
        pub is_proposed: bool,
    }

    /// What is wrong with a value of which there can be no address.
    #[derive(Copy, Eq)]
    pub enum InvalidReason {
        /// One of several primary addresses.
        SeveralPrimaries,
        /// None of the mail addresses is primary.
        NoPrimary,
        /// An address without a prefix.
        NoPrefix,
        /// A character that cannot be seen.
        UnseenCharacter,
        /// A character that it cannot have.
        Character,
        /// Not of the form that it should have.
        Form,
        /// Too long.
        TooLong,
        /// Of a domain that the organisation has not verified.
        DomainNotVerified,
        /// More addresses than one object can have.
        TooMany,
    }

    /// Where a command runs.
    #[derive(Copy, Eq)]
    pub enum Shell {
        /// Exchange Online PowerShell.
        ExchangeOnline,
        /// The Active Directory module, on-premises.
        ActiveDirectory,
        /// Microsoft Graph PowerShell.
        Graph,
        /// Exchange Online PowerShell, but for the last line, which is Microsoft Graph PowerShell.
        ExchangeOnlineAndGraph,
    }
}
