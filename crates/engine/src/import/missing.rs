//! Fields that were not selected. Absent is not empty: what a file's objects lack is told file by file.

use super::Imported;
use super::problems::Problems;
use crate::exports::{self, Export};
use crate::tenant::column::Index;
use crate::tenant::{Fields, Place, Tenant};

/// How many objects of a file lack what.
#[derive(Debug, Clone, Copy, Default)]
struct Lacking {
    /// Assignments, where at least the licences are there.
    states: u64,
    /// Whether the assignments that are there failed.
    errors: u64,
    /// Licences in any form.
    licenses: u64,
    addresses: u64,
    /// Licences of groups.
    group_licenses: u64,
    /// Addresses of contacts, of recipients.
    contact_addresses: u64,
    recipient_addresses: u64,
}

/// Adds to the manifest which fields the export lacks; a field that nobody has was not selected.
pub fn note_missing_fields(imported: &mut Imported) {
    let tenant = &imported.tenant;
    let mut files = vec![Lacking::default(); imported.inputs.len()];
    for user in tenant.users.exported() {
        let fields = tenant.users.fields.at(user);
        let Some(lacking) = file_of(tenant, &mut files, tenant.users.place.at(user)) else { continue };
        let (states, licenses) = (fields.has(Fields::ASSIGNMENTS), fields.has(Fields::LICENSES));
        lacking.states += u64::from(!states && licenses);
        lacking.errors += u64::from(fields.has(Fields::WITHOUT_STATES));
        lacking.licenses += u64::from(!states && !licenses);
        lacking.addresses += u64::from(!fields.has(Fields::ADDRESSES));
    }
    for group in tenant.groups.exported() {
        let has_licenses = tenant.groups.fields.at(group).has(Fields::LICENSES);
        if let Some(lacking) = file_of(tenant, &mut files, tenant.groups.place.at(group)) {
            lacking.group_licenses += u64::from(!has_licenses);
        }
    }
    for other in tenant.others.iter().filter(|other| !other.has_list) {
        let Some(lacking) = file_of(tenant, &mut files, Some(other.place)) else { continue };
        let count = if other.is_recipient {
            &mut lacking.recipient_addresses
        } else {
            &mut lacking.contact_addresses
        };
        *count += 1;
    }
    for (input, lacking) in imported.inputs.iter_mut().zip(files) {
        let mut problems = Problems::default();
        // What was flattened, or became a number, is told as that, with the same remedy.
        let is_flattened = |field: &str| {
            let begins = format!("`{field}` ");
            input.problems.iter().any(|told| {
                matches!(told.code.as_str(), "DepthTruncated" | "IntegerEnum")
                    && told.message.starts_with(&begins)
            })
        };
        lacking.tell(&mut problems, is_flattened);
        input.problems.extend(problems.finish());
    }
}

fn file_of<'f>(tenant: &Tenant, files: &'f mut [Lacking], place: Option<Place>) -> Option<&'f mut Lacking> {
    files.get_mut(tenant.lists.get(place?.list)?.input.row())
}

impl Lacking {
    fn tell(self, problems: &mut Problems, is_flattened: impl Fn(&str) -> bool) {
        let mut lacks = |count: u64, field: &'static str, of: &str, so: &str, export: Export| {
            if count > 0 && !is_flattened(field) {
                let plural = if count == 1 { "" } else { "s" };
                problems.not_exported(
                    format!("`{field}` was not exported for {count} {of}{plural}; {so}"),
                    format!("export again with that field: `{}`", export.command),
                );
            }
        };
        lacks(
            self.states,
            "licenseAssignmentStates",
            "user",
            "so error states are not known, and which assignment is direct or inherited follows from the groups' licences and members alone",
            exports::USERS,
        );
        lacks(
            self.errors,
            "licenseAssignmentStates/state",
            "user",
            "where their licences come from is known, and not which assignments failed",
            exports::USERS,
        );
        lacks(
            self.licenses,
            "assignedLicenses",
            "user",
            "neither was `licenseAssignmentStates`; that is not the same as no licences",
            exports::USERS,
        );
        lacks(self.addresses, "proxyAddresses", "user", "that is not the same as empty", exports::USERS);
        lacks(
            self.group_licenses,
            "assignedLicenses",
            "group",
            "that is not the same as no licences",
            exports::GROUPS,
        );
        for (count, of, export) in [
            (self.contact_addresses, "contact", exports::CONTACTS),
            (self.recipient_addresses, "recipient", exports::RECIPIENTS),
        ] {
            lacks(count, "proxyAddresses", of, "that is not the same as empty", export);
        }
    }
}
