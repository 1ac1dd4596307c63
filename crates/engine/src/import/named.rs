//! Which kind a record is where it does not say so itself: its place tells, and only that.

use super::kinds::Kind;
use super::lenient::Field;
use super::notes::FileNotes;
use super::reader::Reader;
use super::records::{
    EventRecord, GroupRecord, HolderRecord, OrganizationRecord, ProbeRecord, ProductRecord, Record,
    SubscriptionRecord, UserRecord, read,
};

impl Reader<'_> {
    /// What only the place of a record tells: a list of members, the folder of its own file, or the file's name. A
    /// record that has no field of such objects is none.
    pub(super) fn named(
        &self,
        probe: &ProbeRecord<'_>,
        listed: Option<Kind>,
        bytes: &[u8],
    ) -> Result<Option<Kind>, serde_json::Error> {
        let is_member_file = self.is_among_members(listed);
        // Devices and service principals have accounts too, so an account is a user's only where the place does not
        // speak against it.
        let is_account = probe.account_enabled != Field::Absent;
        let kind = match Kind::of_place(self.file) {
            other if is_account && other != Some(Kind::Others) => return Ok(Some(Kind::Users)),
            _ if self.file.facts.relation.is_some() && !probe.id.text().is_empty() => Some(Kind::Others),
            // What refers to an object, and says nothing else of it, is in a list of related ones.
            _ if probe.id.text().starts_with("https://") => Some(Kind::Members),
            _ if is_member_file && !probe.id.text().is_empty() => Some(Kind::Members),
            by_place => by_place,
        };
        let Some(kind) = kind else { return Ok(None) };
        let fields = match kind {
            Kind::Members => u8::from(!probe.id.text().is_empty()),
            Kind::Users | Kind::DeletedUsers => read::<UserRecord<'_>>(bytes)?.richness(),
            Kind::Groups => read::<GroupRecord<'_>>(bytes)?.richness(),
            Kind::SubscribedSkus => read::<ProductRecord<'_>>(bytes)?.richness(),
            Kind::Organization => read::<OrganizationRecord<'_>>(bytes)?.richness(),
            Kind::Contacts | Kind::Recipients => read::<HolderRecord<'_>>(bytes)?.richness(),
            Kind::DirectorySubscriptions => read::<SubscriptionRecord<'_>>(bytes)?.richness(),
            Kind::DirectoryAudits => read::<EventRecord<'_>>(bytes)?.names_activity().into(),
            Kind::LicenseDetails | Kind::Others | Kind::Prices | Kind::Error => 1,
        };
        Ok((fields > 0).then_some(kind))
    }
}

impl Kind {
    /// The kind that the folder of a record's own file tells, or else the file's name.
    pub(super) fn of_place(file: &FileNotes) -> Option<Self> {
        match &file.facts.object {
            Some(folder) => Some(Self::of_bundle_key(folder).unwrap_or(Self::Others)),
            None => Self::of_file_name(&file.path),
        }
    }
}
