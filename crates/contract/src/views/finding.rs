//! A finding opened.

use super::{Fix, NamedUser, RuleRow};
use crate::macros::data;
use crate::outline::AddressMove;
use crate::report::Finding;
use crate::work::{FindingIdentity, Mark};

data! {
    /// A record as it stands in its file.
    pub struct RawRecord {
        /// Its first 64 KiB.
        pub text: String,
        /// Bytes that it has in all.
        pub bytes: u64,
        /// JSON Pointer of the record itself; a place may be inside it.
        pub pointer: String,
    }
}

data! {
    /// A finding opened: the first users and places only, with the full counts beside.
    pub struct FindingDetail {
        /// Its index in the report.
        pub index: u32,
        /// What it is about, for a mark.
        pub about: FindingIdentity,
        /// What the user thinks of it.
        pub mark: Option<Mark>,
        /// How many other findings are about the same, and so share the mark.
        pub alike: u64,
        /// The finding; `evidence` holds at most the window asked for, `users` nobody.
        pub finding: Finding,
        /// Its users, at most the window asked for.
        pub users: Vec<NamedUser>,
        /// How many users there are in all.
        pub users_total: u64,
        /// How many places there are in all.
        pub evidence_total: u64,
        /// The rule behind it, where there is one.
        pub rule: Option<RuleRow>,
        /// Commands that take its addresses from those who have them; for each address whoever should keep it
        /// is first.
        pub fixes: Vec<Fix>,
        /// How many there are in all; the JSON report and the table of holders have them.
        pub fixes_total: u64,
        /// What becomes of mail and addresses of the users in the window, where it is about that.
        pub address_moves: Vec<AddressMove>,
        /// How many wrong values it has; a query of its own has them with what they should be.
        pub corrections_total: u64,
    }
}
