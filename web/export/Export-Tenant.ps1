#Requires -Modules @{ ModuleName = 'Microsoft.Graph.Authentication'; ModuleVersion = '2.0.0' }

<#
.SYNOPSIS
Writes what Seatscope reads of a tenant into one JSON file. Nothing is changed and nothing is sent anywhere.

.DESCRIPTION
Asks Microsoft Graph for organisation, products, users, deleted users, groups, contacts, and the members of groups
that carry licences and of the groups inside them. Of users it also asks for the properties that the membership rules
of these groups name; managers and the extensions of applications are not among them, and Seatscope says so where a
rule needs them. It needs the permissions User.Read.All, GroupMember.Read.All,
Organization.Read.All, OrgContact.Read.All, and AuditLog.Read.All with Directory.Read.All for the audit log; all of
them only read.

Graph does not know the addresses of public folders. Run Connect-ExchangeOnline before in the same session, with the
role View-Only Recipients, and the recipients of Exchange Online are collected too.

A list that the account may not read is left out. One that breaks off says so in the file: it has an @odata.nextLink,
as Graph's own answers have while there is more. Both are named at the end, and Seatscope says what cannot be told
without them.

.PARAMETER Path
The file to write.

.PARAMETER AuditDays
Also export what the audit log says of users and groups in so many days. Microsoft keeps 30 at most, and 7 without
Entra ID P1.

.EXAMPLE
.\Export-Tenant.ps1 -Path contoso.json -AuditDays 30

.EXAMPLE
Connect-ExchangeOnline
.\Export-Tenant.ps1 -Path contoso.json
#>
[CmdletBinding()]
param(
    [string] $Path = 'tenant.json',
    [ValidateRange(0, 30)]
    [int] $AuditDays = 0
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

# What could not be read, for the end.
$script:missing = @()
# Lists written so far.
$script:parts = 0
# Where the list that is being read goes on.
$script:next = ''
# Direct members of groups, by the group's id.
$script:members = @{}
# Membership rules of groups that carry licences.
$script:rules = @()

# Says what could not be read, and goes on.
function Add-Missing([string] $What, $ErrorRecord) {
    $script:missing += $What
    Write-Warning ('{0} could not be read completely: {1}' -f $What, $ErrorRecord.Exception.Message)
}

# Signs in; without the audit log if the account may not have its permissions.
function Connect-Tenant {
    $scopes = @('User.Read.All', 'GroupMember.Read.All', 'Organization.Read.All', 'OrgContact.Read.All')
    if ($AuditDays -gt 0) {
        try {
            Connect-MgGraph -Scopes ($scopes + @('AuditLog.Read.All', 'Directory.Read.All')) -NoWelcome -ErrorAction Stop
            return
        } catch {
            Write-Warning ('No permission for the audit log, signing in without: ' + $_.Exception.Message)
        }
    }
    Connect-MgGraph -Scopes $scopes -NoWelcome -ErrorAction Stop
}

# One answer of Graph: its objects, and the address of the next ones if there are more.
function Get-Page([string] $Uri) {
    $answer = Invoke-MgGraphRequest -Method GET -Uri $Uri -OutputType PSObject -ErrorAction Stop
    $next = ''
    if ($answer.PSObject.Properties['@odata.nextLink']) { $next = [string] $answer.'@odata.nextLink' }
    New-Object PSObject -Property @{ Items = @($answer.value | Where-Object { $null -ne $_ }); Next = $next }
}

# The objects of a list, page by page. If it breaks off, $script:next is the page that failed.
function Get-List([string] $Uri) {
    $script:next = $Uri
    while ($script:next) {
        $page = Get-Page $script:next
        $page.Items
        $script:next = $page.Next
    }
}

# Writes what comes before the objects of a list.
function Open-Part([string] $Name) {
    if ($script:parts -gt 0) { $writer.WriteLine(',') }
    $writer.WriteLine((ConvertTo-Json $Name) + ': { "value": [')
    $script:parts++
}

# Writes one list of the bundle as a page. One that breaks off says where it would go on; one that cannot be
# begun is left out. So neither is taken for all there is.
function Write-Part([string] $Name, [scriptblock] $Source) {
    $count = 0
    $isComplete = $false
    $script:next = ''
    try {
        & $Source | ForEach-Object {
            $json = ConvertTo-Json -InputObject $_ -Depth 20 -Compress
            if ($count -eq 0) { Open-Part $Name } else { $writer.WriteLine(',') }
            $writer.Write($json)
            $count++
            if ($count % 1000 -eq 0) { Write-Progress -Activity 'Exporting' -Status ('{0}: {1}' -f $Name, $count) }
        }
        $isComplete = $true
    } catch {
        Add-Missing $Name $_
    }
    if ($isComplete) {
        if ($count -eq 0) { Open-Part $Name }
        $writer.Write('] }')
        Write-Host ('{0}: {1}' -f $Name, $count)
    } elseif ($count -gt 0) {
        $writer.Write('], "@odata.nextLink": ' + (ConvertTo-Json $script:next) + ' }')
        Write-Host ('{0}: {1}, not all' -f $Name, $count)
    }
}

# The direct members of a group, read once. If they break off, Next is the page that failed.
function Get-GroupMember([string] $Group) {
    if (-not $script:members.ContainsKey($Group)) {
        $items = New-Object System.Collections.ArrayList
        $next = '/v1.0/groups/{0}/members?$top=999&$select=id' -f $Group
        try {
            while ($next) {
                $page = Get-Page $next
                $items.AddRange($page.Items)
                $next = $page.Next
            }
        } catch {
            Add-Missing ('members of group ' + $Group) $_
        }
        $script:members[$Group] = New-Object PSObject -Property @{ Items = $items.ToArray(); Next = $next }
    }
    $script:members[$Group]
}

# Whether a group carries licences.
function Test-Licensed($Item) {
    @($Item.assignedLicenses | Where-Object { $null -ne $_ }).Count -gt 0
}

# Reads the members of all groups that carry licences, and of the groups inside them: who is reached only through
# these gets no licence.
function Read-Membership {
    $open = New-Object System.Collections.Queue
    Get-List '/v1.0/groups?$top=999&$select=id,assignedLicenses,membershipRule' | ForEach-Object {
        if (Test-Licensed $_) {
            $open.Enqueue($_.id)
            $rule = $_.PSObject.Properties['membershipRule']
            if ($rule) { $script:rules += [string] $rule.Value }
        }
    }
    while ($open.Count -gt 0) {
        $id = $open.Dequeue()
        if ($script:members.ContainsKey($id)) { continue }
        foreach ($member in (Get-GroupMember $id).Items) {
            $type = $member.PSObject.Properties['@odata.type']
            if ($type -and $type.Value -eq '#microsoft.graph.group') { $open.Enqueue($member.id) }
        }
        if ($script:members.Count % 50 -eq 0) {
            Write-Progress -Activity 'Exporting' -Status ('members of {0} groups' -f $script:members.Count)
        }
    }
}

# The properties of users that membership rules name, as Graph calls them, beside those that are asked for anyway.
# Only names of this list ever become part of an address.
function Get-RuleField([string[]] $Asked) {
    $known = @{
        assignedPlans = 'assignedPlans'; city = 'city'; companyName = 'companyName'; country = 'country'
        employeeHireDate = 'employeeHireDate'; employeeId = 'employeeId'; facsimileTelephoneNumber = 'faxNumber'
        givenName = 'givenName'; jobTitle = 'jobTitle'; mobile = 'mobilePhone'
        onPremisesDistinguishedName = 'onPremisesDistinguishedName'
        onPremisesSecurityIdentifier = 'onPremisesSecurityIdentifier'; otherMails = 'otherMails'
        passwordPolicies = 'passwordPolicies'; physicalDeliveryOfficeName = 'officeLocation'
        postalCode = 'postalCode'; preferredLanguage = 'preferredLanguage'; sipProxyAddress = 'imAddresses'
        state = 'state'; streetAddress = 'streetAddress'; surname = 'surname'; telephoneNumber = 'businessPhones'
    }
    foreach ($number in 1..15) { $known['extensionAttribute' + $number] = 'onPremisesExtensionAttributes' }
    $fields = @()
    foreach ($match in [regex]::Matches(($script:rules -join ' '), '(?i)\buser\.(\w+)')) {
        $field = $known[$match.Groups[1].Value]
        if ($field -and $Asked -notcontains $field -and $fields -notcontains $field) { $fields += $field }
    }
    $fields
}

# Adds a group's members where they matter.
function Add-Membership($Item) {
    if ((Test-Licensed $Item) -or $script:members.ContainsKey($Item.id)) {
        $read = Get-GroupMember $Item.id
        $Item | Add-Member -NotePropertyName 'members' -NotePropertyValue $read.Items -Force
        if ($read.Next) {
            $Item | Add-Member -NotePropertyName 'members@odata.nextLink' -NotePropertyValue $read.Next -Force
        }
    }
    $Item
}

# Whether this session is signed in to Exchange Online, and to this tenant only.
function Test-Exchange {
    if (-not (Get-Module ExchangeOnlineManagement)) { return $false }
    $open = @(Get-ConnectionInformation -ErrorAction Stop | Where-Object { $_.State -eq 'Connected' })
    $tenant = [string] (Get-MgContext).TenantId
    $others = @($open | Where-Object { [string] $_.TenantID -ne $tenant })
    if ($others.Count -gt 0) {
        Write-Warning 'The session is connected to Exchange Online of another tenant, which is not asked.'
        return $false
    }
    $open.Count -gt 0
}

Connect-Tenant

$fullPath = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
$writer = New-Object System.IO.StreamWriter($fullPath, $false, (New-Object System.Text.UTF8Encoding($false)))

$userFields = 'id,userPrincipalName,displayName,accountEnabled,userType,usageLocation,department,mail,mailNickname,' +
    'proxyAddresses,onPremisesSyncEnabled,onPremisesProvisioningErrors,assignedLicenses,licenseAssignmentStates'
$groupFields = 'id,displayName,mail,groupTypes,securityEnabled,mailEnabled,isAssignableToRole,membershipRule,' +
    'membershipRuleProcessingState,onPremisesSyncEnabled,onPremisesProvisioningErrors,assignedLicenses,' +
    'licenseProcessingState,proxyAddresses'
$contactFields = 'id,displayName,mail,proxyAddresses,onPremisesSyncEnabled,onPremisesProvisioningErrors'
$recipientFields = 'DisplayName', 'Name', 'Guid', 'ExternalDirectoryObjectId', 'RecipientTypeDetails', 'IsDirSynced',
    'EmailAddresses'

try {
    $writer.WriteLine('{')
    Write-Part 'organization' { Get-List '/v1.0/organization' }
    Write-Part 'subscribedSkus' { Get-List '/v1.0/subscribedSkus' }
    Write-Part 'directorySubscriptions' { Get-List '/v1.0/directory/subscriptions' }
    # Rules come before users: they say what has to be known of these.
    try { Read-Membership } catch { Add-Missing 'members of groups inside others' $_ }
    $asked = @($userFields.Split(','))
    $allFields = ($asked + @(Get-RuleField $asked)) -join ','
    Write-Part 'users' { Get-List ('/v1.0/users?$top=999&$select=' + $allFields) }
    Write-Part 'deletedUsers' {
        Get-List ('/v1.0/directory/deletedItems/microsoft.graph.user?$top=999&$select=deletedDateTime,' + $userFields)
    }
    Write-Part 'groups' {
        Get-List ('/v1.0/groups?$top=999&$select=' + $groupFields) | ForEach-Object { Add-Membership $_ }
    }
    Write-Part 'contacts' { Get-List ('/v1.0/contacts?$top=999&$select=' + $contactFields) }

    $isExchange = $false
    try { $isExchange = Test-Exchange } catch { Add-Missing 'recipients' $_ }
    if ($isExchange) {
        Write-Part 'recipients' {
            $script:next = 'Get-Recipient'
            # A module's functions do not see this script's preference.
            Get-Recipient -ResultSize Unlimited -ErrorAction Stop | Select-Object -Property $recipientFields
        }
    } else {
        Write-Host 'recipients: not asked; run Connect-ExchangeOnline before to have them'
    }

    if ($AuditDays -gt 0) {
        $invariant = [System.Globalization.CultureInfo]::InvariantCulture
        $since = [DateTime]::UtcNow.AddDays(-$AuditDays).ToString('yyyy-MM-ddTHH:mm:ssZ', $invariant)
        $filter = "activityDateTime ge $since and (category eq 'GroupManagement' or category eq 'UserManagement')"
        $address = '/v1.0/auditLogs/directoryAudits?$filter=' + [Uri]::EscapeDataString($filter)
        Write-Part 'directoryAudits' { Get-List $address }
    }
    $writer.WriteLine('')
    $writer.WriteLine('}')
} finally {
    $writer.Dispose()
}

if ($script:missing.Count -gt 0) {
    $some = $script:missing
    if ($some.Count -gt 20) { $some = @($some[0..19]) + ('and {0} more' -f ($script:missing.Count - 20)) }
    Write-Warning ('Not complete: ' + ($some -join ', ') + '. Seatscope reads the rest and says what it cannot tell.')
}
Write-Host ('Written to ' + $fullPath)
