//! The licensing part of the audit log (facts 1.7): who changed which licences, what the service made of it.

use super::text::{Text, Texts};
use super::{InputIndex, ObjectIndex, Place};
use seatscope_contract::timeline::Outcome;
use std::collections::{BTreeMap, BTreeSet};

/// A day: what Microsoft allows a group of 60,000 users to take, and so what is looked at in the log.
pub const DAY: u32 = 24 * 60 * 60;

/// The log, as far as it was exported.
#[derive(Debug, Clone, Default)]
pub struct Audits {
    /// Events that concern licensing, the earliest first.
    pub events: Vec<Event>,
    /// Properties that events changed; each event knows its own.
    pub changes: Vec<Change>,
    /// How many other events each file has.
    pub others: BTreeMap<InputIndex, u64>,
    /// Ids of the tenants that each file names as its own.
    pub tenants: BTreeMap<InputIndex, BTreeSet<u128>>,
    /// Domains of the sign-in names of users to whom something was done, in each file.
    pub domains: BTreeMap<InputIndex, BTreeSet<String>>,
    /// What each file covers.
    pub files: BTreeMap<InputIndex, Covered>,
}

/// What a file of the log covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Covered {
    /// Its earliest event, in seconds since 1970.
    pub from: u32,
    /// Its latest event.
    pub to: u32,
    /// Whether it has other events than those that begin the processing of a group: a log filtered to
    /// these cannot show that anything ended.
    pub has_more_than_starts: bool,
    /// Whether some of its events are lost.
    pub is_cut: bool,
}

/// An event that concerns licensing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// When, in seconds since 1970; 0 where the log does not say.
    pub time: u32,
    /// Its id; none in the portal's tables.
    pub id: Text,
    /// What happened.
    pub activity: Activity,
    /// The service that wrote it, such as `Core Directory`; none where the log does not say.
    pub service: Text,
    /// Its category, such as `GroupManagement`.
    pub category: Text,
    /// Whether it succeeded: `success`, `failure`, `timeout`; none where the log does not say.
    pub result: Text,
    /// Why it failed, in the service's words.
    pub reason: Text,
    /// Who did it.
    pub actor: Actor,
    /// The user it was done to.
    pub user: Option<ObjectIndex>,
    /// The group it was done to.
    pub group: Option<ObjectIndex>,
    /// What ties events together.
    pub correlation: Option<u128>,
    /// First of its changes, and how many they are.
    pub changes: (u32, u32),
    /// How many users the end of a group's processing counts: assigned, and failed.
    pub counts: Option<(u64, u64)>,
    /// Whether a part of it was cut.
    pub is_cut: bool,
    /// Where it stands.
    pub place: Place,
}

/// What happened (facts 1.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Activity {
    /// Somebody changed a group's licences.
    SetGroupLicense,
    /// Somebody had a group processed again.
    Recalculation,
    /// The service began to process a group.
    Start,
    /// A user's licences changed, or should have.
    ChangeUserLicense,
    /// Further properties of a user's licences.
    SetLicenseProperties,
    /// A user changed, licences among what changed.
    UpdateUser,
    /// A user left a licensed group.
    RemovedFromGroup,
    /// Somebody put a user into a group, and the same correlation id changed licences.
    MemberAdded,
    /// Somebody took a user out of a group, and the same correlation id changed licences.
    MemberRemoved,
    /// The service ended the processing of a group.
    Finish,
    /// Another activity that names licences.
    Other(Text),
}

impl Activity {
    /// Its place among what happens in one second: what leads to something comes before it.
    pub fn rank(self) -> u8 {
        match self {
            Self::MemberAdded => 0,
            Self::MemberRemoved => 1,
            Self::SetGroupLicense => 2,
            Self::Recalculation => 3,
            Self::Start => 4,
            Self::ChangeUserLicense => 5,
            Self::SetLicenseProperties => 6,
            Self::UpdateUser => 7,
            Self::RemovedFromGroup => 8,
            Self::Finish => 9,
            Self::Other(_) => 10,
        }
    }

    /// Whether it changes the members of a group: of licensing only where it is tied to a change of licences.
    pub fn is_of_members(self) -> bool {
        matches!(self, Self::MemberAdded | Self::MemberRemoved)
    }
}

/// What group-based licensing calls itself as an actor, by now and before (facts 1.7).
const SERVICE: [&str; 2] =
    ["Microsoft Entra group-Based Licensing", "Microsoft Azure AD Group-Based Licensing"];

/// Whether group-based licensing itself is, or was, called so.
pub fn is_service(name: &str) -> bool {
    SERVICE.iter().any(|service| service.eq_ignore_ascii_case(name))
}

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// Group-based licensing itself.
    Service,
    /// A user, by sign-in name, else by name or id.
    User(Text),
    /// An application.
    App(Text),
    /// The log does not say.
    Unknown,
}

/// A property that changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Its name.
    pub name: Text,
    /// What it was, as recorded.
    pub old: Text,
    /// What it is, as recorded.
    pub new: Text,
}

impl Event {
    /// What came of it. A timeout, and whatever else a later service may say, is neither success nor failure, and
    /// so is a log without results.
    pub fn outcome(&self, texts: &Texts) -> Outcome {
        match texts.get(self.result) {
            Some("success") => Outcome::Succeeded,
            Some("failure") => Outcome::Failed,
            _ => Outcome::Unknown,
        }
    }
}

impl Audits {
    /// Properties that an event changed.
    pub fn changes(&self, event: &Event) -> &[Change] {
        let (first, count) = (event.changes.0 as usize, event.changes.1 as usize);
        self.changes.get(first..first + count).unwrap_or_default()
    }

    /// The time of the first and of the last event.
    pub fn extent(&self) -> Option<(u32, u32)> {
        let from = self.files.values().map(|file| file.from).min()?;
        Some((from, self.files.values().map(|file| file.to).max()?))
    }

    /// Times between files of the log that none of them covers, if longer than a day: its retention may
    /// have ended, or a file is missing.
    pub fn gaps(&self) -> Vec<(u32, u32)> {
        let mut files: Vec<Covered> = self.files.values().copied().collect();
        files.sort_unstable_by_key(|file| (file.from, file.to));
        let mut gaps = Vec::new();
        let mut end: Option<u32> = None;
        for file in files {
            if let Some(end) = end.filter(|end| file.from.saturating_sub(*end) > DAY) {
                gaps.push((end, file.from));
            }
            end = end.max(Some(file.to));
        }
        gaps
    }

    /// Whether something that the log lacks between two times did not happen: it is whole between them.
    pub fn is_whole(&self, from: u32, to: u32) -> bool {
        !lies_between(&self.gaps(), from, to) && self.files.values().all(|file| !file.is_cut)
    }
}

/// Whether one of some gaps lies between two times.
pub fn lies_between(gaps: &[(u32, u32)], from: u32, to: u32) -> bool {
    gaps.iter().any(|(begins, ends)| *ends > from && *begins < to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tenant::column::Index;

    fn log(files: &[(u32, u32)]) -> Audits {
        let covered =
            |(from, to): (u32, u32)| Covered { from, to, has_more_than_starts: true, is_cut: false };
        let files = files.iter().enumerate().map(|(at, file)| (InputIndex::new(at), covered(*file)));
        Audits { files: files.collect(), ..Audits::default() }
    }

    #[test]
    fn a_time_that_no_file_covers_is_a_gap_whatever_the_order_of_files() {
        let audits = log(&[(9 * DAY, 11 * DAY), (DAY, 3 * DAY), (2 * DAY, 4 * DAY), (5 * DAY, 6 * DAY)]);
        assert_eq!(audits.extent(), Some((DAY, 11 * DAY)));
        assert_eq!(audits.gaps(), [(6 * DAY, 9 * DAY)]);
        assert!(audits.is_whole(DAY, 6 * DAY));
        assert!(!audits.is_whole(5 * DAY, 7 * DAY));
        assert!(audits.is_whole(9 * DAY, 11 * DAY));
    }

    #[test]
    fn a_file_inside_another_hides_no_gap() {
        let audits = log(&[(DAY, 9 * DAY), (2 * DAY, 3 * DAY), (12 * DAY, 13 * DAY)]);
        assert_eq!(audits.gaps(), [(9 * DAY, 12 * DAY)]);
    }
}
