//! How to export what Seatscope reads: for each kind of record the command and the least scope that
//! it needs. Problems and coverage name them as remedies.

/// An export of one kind of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Export {
    /// The command of Microsoft Graph PowerShell that saves it as a file. A list of one stays a list
    /// and an empty one is `[]`, and nothing is nested too deep.
    pub command: &'static str,
    /// The scope to sign in with, the least that suffices.
    pub scope: &'static str,
}

/// Users with everything that is asked of them.
pub const USERS: Export = Export {
    command: "ConvertTo-Json -Depth 10 -InputObject @(Get-MgUser -All -Property id,userPrincipalName,displayName,accountEnabled,userType,usageLocation,department,mail,mailNickname,proxyAddresses,onPremisesSyncEnabled,assignedLicenses,licenseAssignmentStates) | Out-File -Encoding utf8 users.json",
    scope: "User.Read.All",
};

/// Groups.
pub const GROUPS: Export = Export {
    command: "ConvertTo-Json -Depth 10 -InputObject @(Get-MgGroup -All -Property id,displayName,groupTypes,securityEnabled,mailEnabled,mail,membershipRule,assignedLicenses,licenseProcessingState,proxyAddresses) | Out-File -Encoding utf8 groups.json",
    scope: "Group.Read.All",
};

/// Direct members of every group that carries licences, a file each, named after the group's id.
pub const MEMBERS: Export = Export {
    command: "Get-MgGroup -All -Property id,assignedLicenses | Where-Object { $_.AssignedLicenses } | ForEach-Object { ConvertTo-Json -Depth 10 -InputObject @(Get-MgGroupMember -All -GroupId $_.Id) | Out-File -Encoding utf8 \"members-$($_.Id).json\" }",
    scope: "GroupMember.Read.All",
};

/// Products of the tenant with their seats.
pub const PRODUCTS: Export = Export {
    command: "ConvertTo-Json -Depth 10 -InputObject @(Get-MgSubscribedSku -All) | Out-File -Encoding utf8 subscribedSkus.json",
    scope: "Organization.Read.All",
};

/// The organisation's own record.
pub const ORGANIZATION: Export = Export {
    command: "ConvertTo-Json -Depth 10 -InputObject @(Get-MgOrganization) | Out-File -Encoding utf8 organization.json",
    scope: "Organization.Read.All",
};

/// Contacts, which hold proxy addresses too.
pub const CONTACTS: Export = Export {
    command: "ConvertTo-Json -Depth 10 -InputObject @(Get-MgContact -All -Property id,displayName,proxyAddresses) | Out-File -Encoding utf8 contacts.json",
    scope: "OrgContact.Read.All",
};

/// Exchange recipients, public folders among them.
pub const RECIPIENTS: Export = Export {
    command: "ConvertTo-Json -Depth 10 -InputObject @(Get-Recipient -ResultSize Unlimited | Select-Object DisplayName,Name,Guid,ExternalDirectoryObjectId,RecipientTypeDetails,EmailAddresses) | Out-File -Encoding utf8 recipients.json",
    scope: "the Exchange role View-Only Recipients",
};

/// Users that were deleted and can still be restored.
pub const DELETED_USERS: Export = Export {
    command: "ConvertTo-Json -Depth 10 -InputObject @(Get-MgDirectoryDeletedItemAsUser -All -Property id,userPrincipalName,displayName,deletedDateTime,proxyAddresses,assignedLicenses) | Out-File -Encoding utf8 deletedUsers.json",
    scope: "User.Read.All",
};

/// Subscriptions with their end dates.
pub const SUBSCRIPTIONS: Export = Export {
    command: "ConvertTo-Json -Depth 10 -InputObject @(Get-MgDirectorySubscription -All) | Out-File -Encoding utf8 directorySubscriptions.json",
    scope: "Organization.Read.All",
};

/// The licensing part of the audit log.
pub const AUDITS: Export = Export {
    command: "ConvertTo-Json -Depth 10 -InputObject @(Get-MgAuditLogDirectoryAudit -All -Filter \"category eq 'GroupManagement' or category eq 'UserManagement'\") | Out-File -Encoding utf8 directoryAudits.json",
    scope: "AuditLog.Read.All and Directory.Read.All",
};
