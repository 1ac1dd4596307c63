//! Fields of a record that are in the export.

/// Which fields of a record the export holds. Absent is not empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fields(u16);

impl Fields {
    /// licenseAssignmentStates of a user.
    pub const ASSIGNMENTS: Self = Self(1);
    /// assignedLicenses.
    pub const LICENSES: Self = Self(2);
    /// proxyAddresses.
    pub const ADDRESSES: Self = Self(4);
    /// usageLocation.
    pub const USAGE_LOCATION: Self = Self(8);
    /// memberOf, to its end.
    pub const MEMBER_OF: Self = Self(16);
    /// securityEnabled of a group.
    pub const SECURITY: Self = Self(32);
    /// accountEnabled.
    pub const ENABLED: Self = Self(64);
    /// userType.
    pub const USER_TYPE: Self = Self(128);
    /// onPremisesSyncEnabled: null is the cloud's own (facts 1.0).
    pub const SYNCED: Self = Self(256);
    /// isAssignableToRole of a group.
    pub const ROLE_ASSIGNABLE: Self = Self(32768);
    /// mail.
    pub const MAIL: Self = Self(512);
    /// mailNickname of a user.
    pub const MAIL_NICKNAME: Self = Self(1024);
    /// onPremisesProvisioningErrors.
    pub const WITHHELD: Self = Self(2048);
    /// Set where only some of a user's assignments were exported: what is not recorded may still be there.
    pub const SOME_ASSIGNMENTS: Self = Self(4096);
    /// Set where the recorded assignments of a user say where they come from and not whether they failed.
    pub const WITHOUT_STATES: Self = Self(16384);
    /// groupTypes of a group, or its membership rule: whether it is dynamic.
    pub const GROUP_TYPES: Self = Self(8192);

    /// Whether all of these fields are there.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether they tell everything that a user holds.
    pub fn tell_holdings(self) -> bool {
        let by_states = self.has(Self::ASSIGNMENTS) && !self.has(Self::WITHOUT_STATES);
        !self.has(Self::SOME_ASSIGNMENTS) && (self.has(Self::LICENSES) || by_states)
    }

    /// Whether any of some fields is missing here and there in another record.
    pub fn lacks(self, other: Self, of: Self) -> bool {
        other.0 & of.0 & !self.0 != 0
    }

    /// Adds fields, or takes them away.
    pub fn put(&mut self, other: Self, is_there: bool) {
        self.0 = if is_there { self.0 | other.0 } else { self.0 & !other.0 };
    }

    /// Adds fields.
    pub fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }
}
