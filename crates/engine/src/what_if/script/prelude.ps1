Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

# Texts of the tenant are written in ASCII, so that every shell and editor reads them alike.
function ConvertFrom-Escaped([string] $Text) {
    [regex]::Unescape($Text)
}

# One line on the screen and one in the log. A text that a table would take for a formula is marked as text.
function Write-Log([string] $Step, [string] $Object, [string] $Result) {
    $row = [ordered] @{
        Time   = [DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ')
        Step   = $Step
        Object = $Object
        Result = $Result
    }
    foreach ($column in 'Step', 'Object', 'Result') {
        if ($row[$column] -match '^[=+\-@\t\r]') { $row[$column] = '''' + $row[$column] }
    }
    New-Object PSObject -Property $row | Export-Csv -Path $LogPath -Append -NoTypeInformation -Encoding UTF8
    Write-Host ('{0} | {1} | {2}' -f $Step, $Object, $Result)
}

function Get-Graph([string] $Uri) {
    Invoke-MgGraphRequest -Method GET -Uri $Uri -OutputType PSObject
}

# Gives the objects of a list, page by page.
function Get-GraphList([string] $Uri) {
    while ($Uri) {
        $page = Get-Graph $Uri
        foreach ($item in @($page.value)) { $item }
        $Uri = $null
        if ($page.PSObject.Properties['@odata.nextLink']) { $Uri = $page.'@odata.nextLink' }
    }
}

function Get-Field($Object, [string] $Name) {
    $property = $Object.PSObject.Properties[$Name]
    if ($property) { $property.Value } else { $null }
}

function Get-Address([string] $Kind, [string] $Id, [string] $Rest) {
    '/v1.0/{0}/{1}{2}' -f $Kind, [uri]::EscapeDataString($Id), $Rest
}

# Each permission is a list: the least that is needed, then those that include it.
function Assert-Connection([string] $Tenant, [object[]] $Permissions) {
    $least = @(foreach ($names in $Permissions) { $names[0] }) | Sort-Object -Unique
    $context = Get-MgContext
    if (-not $context) {
        throw ('Not connected to Microsoft Graph. Run: Connect-MgGraph -Scopes ' + ($least -join ','))
    }
    if ($Tenant -and $context.TenantId -ne $Tenant) {
        throw ('Connected to tenant {0}, but this change is for {1}.' -f $context.TenantId, $Tenant)
    }
    $granted = @($context.Scopes)
    $missing = @(foreach ($names in $Permissions) {
        if (@($names | Where-Object { $granted -contains $_ }).Count -eq 0) { $names[0] }
    })
    if ($missing.Count -gt 0) {
        throw ('Permissions are missing: {0}. Connect again with Connect-MgGraph -Scopes.' -f ($missing -join ', '))
    }
}

# A licence as text: product, then the plans that are off.
function ConvertTo-LicenseText($License) {
    $off = @(Get-Field $License 'disabledPlans' | Where-Object { $_ } | ForEach-Object { "$_".ToLowerInvariant() } | Sort-Object)
    '{0}:{1}' -f "$($License.skuId)".ToLowerInvariant(), ($off -join ',')
}

# A group has to be there and to carry the licences that it carried in the export.
function Assert-Group([string] $Id, [string] $Name, $Licenses) {
    $group = Get-Graph (Get-Address 'groups' $Id '?$select=id,assignedLicenses')
    if ($null -eq $Licenses) { return }
    $now = @(Get-Field $group 'assignedLicenses' | Where-Object { $_ } | ForEach-Object { ConvertTo-LicenseText $_ } | Sort-Object)
    $then = @($Licenses | Sort-Object)
    if (($now -join ';') -ne ($then -join ';')) {
        throw ('The licences of group {0} have changed since the export. Export again and try the change once more.' -f $Name)
    }
}

# A product has to have so many free seats.
function Assert-Seats([string] $SkuId, [string] $Name, [int] $Needed) {
    foreach ($sku in @(Get-GraphList '/v1.0/subscribedSkus')) {
        if ("$($sku.skuId)" -ne $SkuId) { continue }
        $free = $sku.prepaidUnits.enabled + $sku.prepaidUnits.warning - $sku.consumedUnits
        if ($free -lt $Needed) {
            throw ('{0}: {1} seats are free, but {2} are needed at the peak.' -f $Name, $free, $Needed)
        }
        return
    }
    throw ('The tenant does not own {0}.' -f $Name)
}

# A user has to be there; products assigned directly have to be as in the export, with the plans that are off.
function Assert-User($Item, [string[]] $Has, [string[]] $HasNot) {
    $user = Get-Graph (Get-Address 'users' $Item.Id '?$select=id,licenseAssignmentStates')
    $had = @($Item['Had'] | Where-Object { $_ })
    if ($Has.Count + $HasNot.Count + $had.Count -eq 0) { return }
    $states = @(Get-Field $user 'licenseAssignmentStates' | Where-Object { $_ -and -not (Get-Field $_ 'assignedByGroup') })
    $direct = @($states | ForEach-Object { "$($_.skuId)".ToLowerInvariant() })
    $gone = @($Has | Where-Object { $direct -notcontains $_ })
    $new = @($HasNot | Where-Object { $direct -contains $_ })
    $licenses = @($states | ForEach-Object { ConvertTo-LicenseText $_ })
    $changed = @($had | Where-Object { $licenses -notcontains $_ })
    if ($gone.Count + $new.Count + $changed.Count -gt 0) {
        throw ('The direct licences of {0} have changed since the export. Export again and try the change once more.' -f $Item.Name)
    }
}

function Assert-UsageLocation($Item) {
    $user = Get-Graph (Get-Address 'users' $Item.Id '?$select=id,usageLocation')
    if ("$(Get-Field $user 'usageLocation')" -ne $Item.Was) {
        throw ('The usage location of {0} has changed since the export.' -f $Item.Name)
    }
}

$script:members = @{}
function Get-MemberId([string] $GroupId) {
    if (-not $script:members.ContainsKey($GroupId)) {
        $ids = @{}
        Get-GraphList (Get-Address 'groups' $GroupId '/members?$select=id&$top=999') | ForEach-Object { $ids["$($_.id)"] = $true }
        $script:members[$GroupId] = $ids
    }
    $script:members[$GroupId]
}

function Assert-Membership($Item, [string] $GroupId, [bool] $IsMember) {
    Assert-User $Item @() @()
    if ((Get-MemberId $GroupId).ContainsKey($Item.Id) -ne $IsMember) {
        throw ('The membership of {0} has changed since the export.' -f $Item.Name)
    }
}

# Does one thing, or only says so, and writes it down. What fails stops the script.
function Invoke-Step([string] $Step, [string] $Object, [scriptblock] $Change) {
    if (-not $Execute) {
        Write-Log $Step $Object 'not done, dry run'
        return
    }
    try {
        $null = & $Change
    } catch {
        Write-Log $Step $Object ('failed: ' + $_.Exception.Message)
        throw
    }
    Write-Log $Step $Object 'done'
}

# What stands against taking a direct licence from a user who should keep the product through groups: nothing, that
# it is not there yet, or an error.
function Get-Objection($Item) {
    $user = Get-Graph (Get-Address 'users' $Item.Id '?$select=id,licenseAssignmentStates')
    $states = @(Get-Field $user 'licenseAssignmentStates' | Where-Object { $_ })
    $objection = ''
    foreach ($kept in $Item['Keeps']) {
        $own = @($states | Where-Object { "$(Get-Field $_ 'skuId')" -eq $kept.Sku -and "$(Get-Field $_ 'assignedByGroup')" -eq $kept.Group })
        if ($own.Count -eq 0) {
            $objection = 'not there yet'
            continue
        }
        $state = "$(Get-Field $own[0] 'state')"
        $failure = "$(Get-Field $own[0] 'error')"
        if ($failure -ne '' -and $failure -ne 'None') { return 'in error: ' + $failure }
        if ($state -ne 'Active') { $objection = 'not active: ' + $state }
    }
    $objection
}

# Of some users, those from whom a direct licence can be taken because the groups' own is active and without an
# error. The others are written down and left as they are.
function Select-Inheriting([string] $Step, [object[]] $Items, [bool] $Coming) {
    # In a dry run what an earlier step brings is not there.
    if ($Coming -and -not $Execute) { return $Items }
    $waiting = @($Items)
    $end = [DateTime]::UtcNow.AddMinutes($WaitMinutes)
    while ($waiting.Count -gt 0) {
        $still = @()
        foreach ($item in $waiting) {
            $objection = ''
            if ($item.ContainsKey('Keeps')) { $objection = Get-Objection $item }
            if ($objection -eq '') {
                $item
            } elseif ($objection.StartsWith('in error') -or -not $Coming -or [DateTime]::UtcNow -ge $end) {
                Write-Log $Step $item.Name ('skipped, the licence through the group is ' + $objection)
            } else {
                $still += $item
            }
        }
        $waiting = @($still)
        if ($waiting.Count -gt 0) { Start-Sleep -Seconds 15 }
    }
}

# Users changed since somebody last looked, over all steps, and how many may be until the next look.
$script:changed = 0
$script:most = $FirstWave

# Lets somebody look at the users of a wave.
function Wait-Wave {
    if ($Execute -and -not $NoPause) {
        $null = Read-Host ('{0} changes of users done. Look at some of these users, then press Enter to go on' -f $script:changed)
    }
    $script:changed = 0
    $script:most = $WaveSize
}

# Goes through users in waves, the first one of a step small, and waits between them. A wave goes on over steps that
# are for few users each.
function Invoke-Wave([string] $Step, [object[]] $Items, [scriptblock] $Check, [scriptblock] $Work, [switch] $Coming) {
    $done = 0
    $size = $FirstWave
    while ($done -lt $Items.Count) {
        if ($script:changed -ge $script:most) { Wait-Wave }
        $room = [Math]::Min($size, $script:most - $script:changed)
        $last = [Math]::Min($done + $room, $Items.Count) - 1
        $wave = @($Items[$done..$last])
        foreach ($item in $wave) { $null = & $Check $item }
        foreach ($item in @(Select-Inheriting $Step $wave $Coming)) {
            Invoke-Step $Step $item.Name { & $Work $item }
        }
        $done = $last + 1
        $size = $WaveSize
        $script:changed += $wave.Count
        if ($done -lt $Items.Count) { Wait-Wave }
    }
}

# Members of a group whose licences through it are in error, by id.
function Get-FailingMember([string] $GroupId) {
    $failing = @{}
    foreach ($member in @(Get-GraphList (Get-Address 'groups' $GroupId '/membersWithLicenseErrors?$select=id,userPrincipalName'))) {
        $failing["$($member.id)"] = "$(Get-Field $member 'userPrincipalName')"
    }
    $failing
}

# Changes a group's licences, waits until the service has processed them, and looks at who is newly in error.
function Invoke-Group([string] $Step, [string] $Id, [string] $Name, [scriptblock] $Change) {
    $before = @{}
    if ($Execute) { $before = Get-FailingMember $Id }
    Invoke-Step $Step $Name $Change
    if (-not $Execute) { return }
    Wait-Group $Step $Id $Name
    $after = Get-FailingMember $Id
    $new = @($after.Keys | Where-Object { -not $before.ContainsKey($_) } | Sort-Object)
    foreach ($member in $new) { Write-Log $Step $after[$member] ('in error in group ' + $Name) }
    if ($new.Count -eq 0) { return }
    $text = '{0} members of group {1} are newly in error; they are in the log' -f $new.Count, $Name
    if ($NoPause) { throw ($text + '. Mend this, then do the remaining steps.') }
    $null = Read-Host ($text + '. Mend this, then press Enter to go on')
}

# Waits until the service has processed a group's licences.
function Wait-Group([string] $Step, [string] $Id, [string] $Name) {
    $end = [DateTime]::UtcNow.AddMinutes($WaitMinutes)
    do {
        Start-Sleep -Seconds 15
        $group = Get-Graph (Get-Address 'groups' $Id '?$select=id,licenseProcessingState')
        $processing = Get-Field $group 'licenseProcessingState'
        $state = if ($processing) { "$(Get-Field $processing 'state')" } else { '' }
        if ($state -eq '' -or $state -eq 'ProcessingComplete') {
            Write-Log $Step $Name 'processed'
            return
        }
    } while ([DateTime]::UtcNow -lt $end)
    throw ('The service is still processing group {0}. Wait for it and do the remaining steps later.' -f $Name)
}

# Something that no command can do.
function Wait-ByHand([string] $Step) {
    Write-Log $Step '' 'to be done by hand'
    if ($Execute -and -not $NoPause) { $null = Read-Host 'Do this now, then press Enter to go on' }
}

# Everybody whom a group licenses directly.
function Get-LicensedUser([string[]] $GroupIds) {
    $seen = @{}
    foreach ($groupId in $GroupIds) {
        foreach ($member in @(Get-GraphList (Get-Address 'groups' $groupId '/members/microsoft.graph.user?$select=id,userPrincipalName&$top=999'))) {
            if (-not $seen.ContainsKey("$($member.id)")) {
                $seen["$($member.id)"] = $true
                @{ Id = "$($member.id)"; Name = "$(Get-Field $member 'userPrincipalName')" }
            }
        }
    }
}

function Get-LicensedGroupId {
    Get-GraphList '/v1.0/groups?$select=id,assignedLicenses&$top=999' |
        Where-Object { @(Get-Field $_ 'assignedLicenses' | Where-Object { $_ }).Count -gt 0 } |
        ForEach-Object { "$($_.id)" }
}
