//! How to export what Seatscope reads: for each kind of records the command and the least permission
//! that it needs. Problems and coverage name them as remedies, the page shows them all.
//!
//! Permissions are those that Microsoft's reference of each call names as the least.

use crate::report::coverage::served;
use seatscope_contract::exports as contract;

/// An export of one kind of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Export {
    /// The kind of records, as the manifest names it; also the name of the file.
    pub kind: &'static str,
    /// The command of PowerShell that saves it as a file. A list of one stays a list and an empty one is
    /// `[]`, and nothing is nested too deep.
    pub command: &'static str,
    /// The permission to sign in with, the least that suffices.
    pub scope: &'static str,
    /// What Graph is asked; nothing where it does not have such records.
    url: Option<&'static str>,
}

/// An export with one call of Graph, the same fields by the command and by the address.
macro_rules! graph {
    ($kind:literal, $command:literal $(, fields $fields:literal)?, $path:literal, $scope:literal) => {
        Export {
            kind: $kind,
            command: concat!(
                "ConvertTo-Json -Depth 10 -InputObject @(", $command, $(" -Property ", $fields,)?
                ") | Out-File -Encoding utf8 ", $kind, ".json"
            ),
            scope: $scope,
            url: Some(concat!("https://graph.microsoft.com/v1.0/", $path $(, "?$top=999&$select=", $fields)?)),
        }
    };
}

/// Users with everything that is asked of them.
pub const USERS: Export = graph!(
    "users",
    "Get-MgUser -All",
    fields "id,userPrincipalName,displayName,accountEnabled,userType,usageLocation,department,mail,mailNickname,proxyAddresses,onPremisesSyncEnabled,onPremisesProvisioningErrors,assignedLicenses,licenseAssignmentStates",
    "users",
    "User.Read.All"
);

/// The command that exports users with further properties.
pub(crate) fn users_with(properties: &[String]) -> String {
    const BEGIN: &str = "-Property id,";
    let names = USERS.command.split_once(BEGIN).map(|(_, names)| names).unwrap_or_default();
    let has = |property: &&String| names.split([',', ')']).any(|name| name == property.as_str());
    let selected = properties.iter().filter(|property| *property != "manager" && !has(property));
    let added: String = selected.map(|property| format!("{property},")).collect();
    let expand =
        if properties.iter().any(|property| property == "manager") { "-ExpandProperty manager " } else { "" };
    USERS.command.replacen(BEGIN, &format!("{expand}{BEGIN}{added}"), 1)
}

/// Groups.
pub const GROUPS: Export = graph!(
    "groups",
    "Get-MgGroup -All",
    fields "id,displayName,groupTypes,securityEnabled,mailEnabled,isAssignableToRole,mail,membershipRule,membershipRuleProcessingState,onPremisesSyncEnabled,assignedLicenses,licenseProcessingState,proxyAddresses,onPremisesProvisioningErrors",
    "groups",
    "GroupMember.Read.All"
);

/// Direct members of every group that carries licences, and of the groups inside these, a file each, named after
/// the group's id.
pub const MEMBERS: Export = Export {
    kind: "groupMembers",
    command: "$ids = @(Get-MgGroup -All -Property id,assignedLicenses | Where-Object { $_.AssignedLicenses } | ForEach-Object { $_.Id }); for ($at = 0; $at -lt $ids.Count; $at++) { $members = @(Get-MgGroupMember -All -GroupId $ids[$at]); ConvertTo-Json -Depth 10 -InputObject $members | Out-File -Encoding utf8 \"members-$($ids[$at]).json\"; $ids += @($members | Where-Object { $_.AdditionalProperties['@odata.type'] -eq '#microsoft.graph.group' -and $ids -notcontains $_.Id } | ForEach-Object { $_.Id }) }",
    scope: "GroupMember.Read.All",
    url: Some("https://graph.microsoft.com/v1.0/groups/ID/members?$top=999&$select=id"),
};

/// Products of the tenant with their seats.
pub const PRODUCTS: Export =
    graph!("subscribedSkus", "Get-MgSubscribedSku -All", "subscribedSkus", "LicenseAssignment.Read.All");

/// The organisation's own record.
pub const ORGANIZATION: Export =
    graph!("organization", "Get-MgOrganization", "organization", "Organization.Read.All");

/// Contacts, which hold proxy addresses too.
pub const CONTACTS: Export = graph!(
    "contacts",
    "Get-MgContact -All",
    fields "id,displayName,mail,proxyAddresses,onPremisesSyncEnabled,onPremisesProvisioningErrors",
    "contacts",
    "OrgContact.Read.All"
);

/// Exchange recipients, public folders among them.
pub const RECIPIENTS: Export = Export {
    kind: "recipients",
    command: "ConvertTo-Json -Depth 10 -InputObject @(Get-Recipient -ResultSize Unlimited | Select-Object DisplayName,Name,Guid,ExternalDirectoryObjectId,RecipientTypeDetails,IsDirSynced,EmailAddresses) | Out-File -Encoding utf8 recipients.json",
    scope: "the Exchange role View-Only Recipients",
    url: None,
};

/// Users that were deleted and can still be restored.
pub const DELETED_USERS: Export = graph!(
    "deletedUsers",
    "Get-MgDirectoryDeletedItemAsUser -All",
    fields "id,userPrincipalName,displayName,deletedDateTime,proxyAddresses,assignedLicenses",
    "directory/deletedItems/microsoft.graph.user",
    "User.Read.All"
);

/// Subscriptions with their end dates.
pub const SUBSCRIPTIONS: Export = graph!(
    "directorySubscriptions",
    "Get-MgDirectorySubscription -All",
    "directory/subscriptions",
    "Organization.Read.All"
);

/// The licensing part of the audit log.
pub const AUDITS: Export = Export {
    kind: "directoryAudits",
    command: "ConvertTo-Json -Depth 10 -InputObject @(Get-MgAuditLogDirectoryAudit -All -Filter \"category eq 'GroupManagement' or category eq 'UserManagement'\") | Out-File -Encoding utf8 directoryAudits.json",
    scope: "AuditLog.Read.All and Directory.Read.All",
    url: Some(
        "https://graph.microsoft.com/v1.0/auditLogs/directoryAudits?$filter=category%20eq%20%27GroupManagement%27%20or%20category%20eq%20%27UserManagement%27",
    ),
};

/// Everything that can be exported, the most needed first.
const ALL: [Export; 10] = [
    USERS,
    GROUPS,
    MEMBERS,
    PRODUCTS,
    ORGANIZATION,
    CONTACTS,
    RECIPIENTS,
    DELETED_USERS,
    SUBSCRIPTIONS,
    AUDITS,
];

/// All ways to export a tenant, each with the checks that it serves.
pub fn exports() -> contract::Exports {
    let served = served();
    let exports: Vec<contract::Export> = ALL
        .iter()
        .map(|export| {
            let mine = || served.iter().filter(|(.., with)| with == export);
            contract::Export {
                kind: export.kind.to_owned(),
                inputs: sorted(mine().map(|(_, input, _)| *input)),
                checks: sorted(mine().map(|(check, ..)| *check)),
                scope: export.scope.to_owned(),
                power_shell: export.command.to_owned(),
                azure_cli: export.azure_cli(),
                graph_explorer: export.url.map(str::to_owned),
            }
        })
        .collect();
    contract::Exports { sign_in: format!("Connect-MgGraph -Scopes '{}'", scopes().join("','")), exports }
}

/// The permissions that suffice for all that checks need, but for the audit log: not everybody who exports a tenant may
/// read it, and one scope refused refuses the sign-in.
pub(crate) fn scopes() -> Vec<String> {
    let served = served();
    let is_needed =
        |export: &&Export| export.url.is_some() && served.iter().any(|(.., with)| with == *export);
    sorted(ALL.iter().filter(is_needed).filter(|export| **export != AUDITS).map(|export| export.scope))
}

impl Export {
    /// The same in a shell with `az rest` and `jq`. `az rest` gives one page a call, so each page becomes a
    /// file and says where the next one is.
    fn azure_cli(&self) -> Option<String> {
        let url = self.url?;
        if *self == MEMBERS {
            // Whose members are asked for stands in the groups' own pages, and in those of members.
            let url = url.replace('$', "\\$").replace("/ID/", "/$id/");
            let pages = pages(&format!("\"{url}\""), "members-$id").replace('\n', "\n    ");
            return Some(format!(
                "ids=$(jq -r '.value[] | select(.assignedLicenses != []) | .id' groups-*.json)\n\
                 while [ -n \"$ids\" ]; do\n  \
                   for id in $ids; do\n    {pages}\n  done\n  \
                   ids=$(jq -r '.value[] | select(.\"@odata.type\" == \"#microsoft.graph.group\") | .id' members-*.json | sort -u |\n    \
                     while read -r id; do [ -e \"members-$id-1.json\" ] || echo \"$id\"; done)\n\
                 done"
            ));
        }
        Some(pages(&format!("'{url}'"), self.kind))
    }
}

/// A loop that saves all pages from an address on.
fn pages(quoted_url: &str, file: &str) -> String {
    format!(
        "url={quoted_url}; page=1\n\
         while [ -n \"$url\" ]; do\n  \
           az rest --url \"$url\" --output json > \"{file}-$page.json\"\n  \
           url=$(jq -r '.\"@odata.nextLink\" // \"\"' \"{file}-$page.json\"); page=$((page + 1))\n\
         done"
    )
}

/// Names in order, each once.
fn sorted<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use seatscope_testkit::powershell::syntax_errors;
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn every_command_is_of_the_grammar_and_every_need_has_its_command() {
        let exports = exports();
        assert_eq!(syntax_errors(&exports.sign_in), Vec::<String>::new());
        for export in &exports.exports {
            assert_eq!(syntax_errors(&export.power_shell), Vec::<String>::new(), "{}", export.kind);
        }
        let served: Vec<&str> = served().iter().map(|(_, input, _)| *input).collect();
        assert!(served.len() > 10);
        let told: Vec<&String> = exports.exports.iter().flat_map(|export| &export.inputs).collect();
        for input in served {
            assert_eq!(told.iter().filter(|told| **told == input).count(), 1, "{input}");
        }
        assert_eq!(
            exports.sign_in,
            "Connect-MgGraph -Scopes 'GroupMember.Read.All','LicenseAssignment.Read.All','OrgContact.Read.All','Organization.Read.All','User.Read.All'"
        );
    }

    fn script() -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/export/Export-Tenant.ps1");
        std::fs::read_to_string(path).unwrap()
    }

    /// The names in a variable of the script, which is one literal or several.
    fn fields_of(script: &str, variable: &str) -> BTreeSet<String> {
        let (_, value) = script.split_once(&format!("\n{variable} = ")).unwrap();
        let mut lines = Vec::new();
        for line in value.lines() {
            lines.push(line);
            if !line.ends_with(['+', ',']) {
                break;
            }
        }
        let value = lines.join("");
        let names = value.split('\'').skip(1).step_by(2).flat_map(|text| text.split(','));
        names.filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }

    /// The names that a command selects.
    fn selected(export: Export) -> BTreeSet<String> {
        let begin = if export == RECIPIENTS { "Select-Object " } else { "-Property " };
        let (_, names) = export.command.split_once(begin).unwrap();
        let names = names.split(')').next().unwrap_or_default();
        names.split(',').map(str::to_owned).collect()
    }

    #[test]
    fn the_script_selects_what_the_commands_select() {
        let script = script();
        for (export, variable) in [
            (USERS, "$userFields"),
            (GROUPS, "$groupFields"),
            (CONTACTS, "$contactFields"),
            (RECIPIENTS, "$recipientFields"),
        ] {
            assert_eq!(fields_of(&script, variable), selected(export), "{variable}");
        }
        let mut deleted = fields_of(&script, "$userFields");
        deleted.insert("deletedDateTime".to_owned());
        assert!(script.contains("$select=deletedDateTime,' + $userFields"));
        assert!(selected(DELETED_USERS).is_subset(&deleted));
    }

    #[test]
    fn the_script_knows_every_property_that_a_rule_can_name() {
        let script = script();
        let asked = fields_of(&script, "$userFields");
        for property in &seatscope_membership::PROPERTIES {
            let graph = property.graph.split('/').next().unwrap_or_default();
            let by_number = property.name.strip_prefix("extensionAttribute");
            let entry = match by_number.and_then(|number| number.parse().ok()) {
                Some(1..=15) => "foreach ($number in 1..15) { $known['extensionAttribute' + $number] = 'onPremisesExtensionAttributes' }".to_owned(),
                _ => format!(" {} = '{graph}'", property.name),
            };
            let is_known = graph == "memberOf" || asked.contains(graph) || script.contains(&entry);
            assert!(is_known, "{}", property.name);
        }
    }
}
