#Requires -Modules Microsoft.Graph.Authentication

<#
.SYNOPSIS
Writes what Seatscope reads of a tenant into one JSON file. Nothing is changed and nothing is sent anywhere.

.DESCRIPTION
Asks Microsoft Graph for organisation, products, users, deleted users, groups, the members of groups that carry
licences, and contacts. It needs the permissions User.Read.All, GroupMember.Read.All, Organization.Read.All,
OrgContact.Read.All, and AuditLog.Read.All with Directory.Read.All for the audit log; all of them only read. A part that the account may
not read is left out and named, and Seatscope says what cannot be told without it.

.PARAMETER Path
The file to write.

.PARAMETER AuditDays
Also export the audit log of so many days. Microsoft keeps 30 at most, and 7 without Entra ID P1.

.EXAMPLE
.\Export-Tenant.ps1 -Path contoso.json -AuditDays 30
#>
[CmdletBinding()]
param(
    [string] $Path = 'tenant.json',
    [ValidateRange(0, 30)]
    [int] $AuditDays = 0
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$scopes = @('User.Read.All', 'GroupMember.Read.All', 'Organization.Read.All', 'OrgContact.Read.All')
if ($AuditDays -gt 0) { $scopes += 'AuditLog.Read.All', 'Directory.Read.All' }
Connect-MgGraph -Scopes $scopes -NoWelcome

$fullPath = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
$writer = New-Object System.IO.StreamWriter($fullPath, $false, (New-Object System.Text.UTF8Encoding($false)))
$script:parts = 0
$script:missing = @()

# Gives the objects of a list, page by page.
function Get-Page([string] $Uri) {
    while ($Uri) {
        $page = Invoke-MgGraphRequest -Method GET -Uri $Uri -OutputType PSObject
        foreach ($item in @($page.value)) { $item }
        $Uri = $null
        if ($page.PSObject.Properties['@odata.nextLink']) { $Uri = $page.'@odata.nextLink' }
    }
}

# Writes one list of the bundle. What cannot be read is left out, so that it counts as not exported.
function Write-Part([string] $Name, [string] $Uri, [scriptblock] $Complete) {
    $count = 0
    try {
        Get-Page $Uri | ForEach-Object {
            if ($count -eq 0) {
                if ($script:parts -gt 0) { $writer.WriteLine(',') }
                $writer.WriteLine((ConvertTo-Json $Name) + ': [')
                $script:parts++
            } else {
                $writer.WriteLine(',')
            }
            $item = $_
            if ($Complete) { $item = & $Complete $item }
            $writer.Write((ConvertTo-Json -InputObject $item -Depth 20 -Compress))
            $count++
            if ($count % 1000 -eq 0) { Write-Progress -Activity 'Exporting' -Status ('{0}: {1}' -f $Name, $count) }
        }
        if ($count -eq 0) {
            if ($script:parts -gt 0) { $writer.WriteLine(',') }
            $writer.Write((ConvertTo-Json $Name) + ': [')
            $script:parts++
        }
        $writer.Write(']')
        Write-Host ('{0}: {1}' -f $Name, $count)
    } catch {
        # A list that was begun has to be closed; what is in it counts.
        if ($count -gt 0) { $writer.Write(']') }
        $script:missing += $Name
        Write-Warning ('{0} could not be read completely: {1}' -f $Name, $_.Exception.Message)
    }
}

$user = 'id,userPrincipalName,displayName,accountEnabled,userType,usageLocation,department,mail,mailNickname,' +
    'proxyAddresses,onPremisesSyncEnabled,onPremisesProvisioningErrors,assignedLicenses,licenseAssignmentStates'
$group = 'id,displayName,mail,groupTypes,securityEnabled,mailEnabled,membershipRule,' +
    'membershipRuleProcessingState,onPremisesSyncEnabled,assignedLicenses,licenseProcessingState,proxyAddresses'

# Only who is in a group with licences matters.
$withMembers = {
    param($item)
    if (@($item.assignedLicenses).Count -gt 0) {
        $uri = '/v1.0/groups/{0}/members?$top=999&$select=id,userPrincipalName,displayName' -f $item.id
        $members = @(Get-Page $uri)
        $item | Add-Member -NotePropertyName 'members' -NotePropertyValue $members -Force
    }
    $item
}

try {
    $writer.WriteLine('{')
    Write-Part 'organization' '/v1.0/organization'
    Write-Part 'subscribedSkus' '/v1.0/subscribedSkus'
    Write-Part 'directorySubscriptions' '/v1.0/directory/subscriptions'
    Write-Part 'users' ('/v1.0/users?$top=999&$select=' + $user)
    Write-Part 'deletedUsers' ('/v1.0/directory/deletedItems/microsoft.graph.user?$top=999&$select=' + $user + ',deletedDateTime')
    Write-Part 'groups' ('/v1.0/groups?$top=999&$select=' + $group) $withMembers
    Write-Part 'contacts' '/v1.0/contacts?$top=999&$select=id,displayName,mail,proxyAddresses,onPremisesSyncEnabled,onPremisesProvisioningErrors'
    if ($AuditDays -gt 0) {
        $since = [DateTime]::UtcNow.AddDays(-$AuditDays).ToString('yyyy-MM-ddTHH:mm:ssZ')
        Write-Part 'directoryAudits' ('/v1.0/auditLogs/directoryAudits?$top=999&$filter=activityDateTime ge ' + $since)
    }
    $writer.WriteLine('')
    $writer.WriteLine('}')
} finally {
    $writer.Dispose()
}

if ($script:missing.Count -gt 0) {
    Write-Warning ('Not complete: ' + ($script:missing -join ', ') + '. Seatscope reads the rest and says what it cannot tell.')
}
Write-Host ('Written to ' + $fullPath)
