//! A scenario as a script for Microsoft Graph PowerShell (facts 1.8): it checks what it rests on, is dry
//! unless told otherwise, goes in waves, stops at the first error, and writes down what it did.
//!
//! Every text of the tenant is a literal ([`literal`]); none stands in a comment.

mod literal;
mod needs;
mod seats;
mod steps;

use super::refusal::Refusal;
use super::run::{Run, held, run};
use super::words::{Words, runs};
use crate::analysis::Analysis;
use crate::tenant::{GroupIndex, License, Tenant};
use literal::{literal, literals};
use needs::Needs;
use seats::{SeatChecks, seat_checks};
use seatscope_contract::scenario::{Edit, Scenario};
use std::collections::BTreeSet;
use std::io::{self, Write};
use steps::{Around, Inherited};

const PRELUDE: &str = include_str!("prelude.ps1");

const HEADER: &str = "\
<#
.SYNOPSIS
Makes a licensing change that Seatscope has simulated. Without -Execute nothing is changed.

.DESCRIPTION
Checks the connection, the tenant, the permissions, the free seats, and that the licences of groups are as they were in
the export; before it changes a user for the first time, that the direct licences, the membership or the usage location
that it changes are. Membership rules, and what is done by hand, are not compared. Users are changed in waves over all
steps, the first one small, and each step begins with a small one. Who should keep a product through a group keeps the
direct licence until the one of the group is active and without an error. It stops at the first failure, and when members
of a group whose licences it changed are newly in error. Seats, addresses and plans of products have to be changed by hand:
the script says when, waits, and then checks the seats. Every action is written to a CSV file.

.PARAMETER Execute
Make the changes. Without it the script only checks and says what it would do.

.PARAMETER FirstWave
Users in the first wave, and in that of each step.

.PARAMETER WaveSize
Users in every further wave, over as many steps as they take.

.PARAMETER NoPause
Do not wait for Enter between waves. The script ends where members of a group are newly in error.

.PARAMETER WaitMinutes
How long to wait for the service to process a group, or a wave of users.

.PARAMETER LogPath
The file to write actions to.
#>
[CmdletBinding()]
param(
    [switch] $Execute,
    [ValidateRange(1, 100000)] [int] $FirstWave = 5,
    [ValidateRange(1, 100000)] [int] $WaveSize = 100,
    [switch] $NoPause,
    [ValidateRange(1, 10080)] [int] $WaitMinutes = 120,
    [string] $LogPath = ('seatscope-change-{0}.csv' -f [DateTime]::UtcNow.ToString('yyyyMMdd-HHmmss'))
)
";

/// Writes the script of a scenario. Edits that the service would refuse are left out and named.
///
/// # Errors
/// Those of the writer.
pub fn write_powershell(analysis: &Analysis, scenario: &Scenario, mut out: impl Write) -> io::Result<()> {
    let world = analysis.world();
    let context = analysis.context(&world);
    let tried = run(context, &scenario.edits);
    let is_refused = |at: usize| tried.refused.iter().any(|(refused, _)| *refused == at);
    let edits = scenario.edits.iter().enumerate().filter(|(at, _)| !is_refused(*at));
    let edits: Vec<Edit> = edits.map(|(_, edit)| edit.clone()).collect();
    let needs = Needs::of(&edits);

    writeln!(out, "#Requires -Version 5.1")?;
    writeln!(out, "#Requires -Modules {}\n", needs.modules().join(", "))?;
    out.write_all(HEADER.as_bytes())?;
    writeln!(out)?;
    out.write_all(PRELUDE.as_bytes())?;
    writeln!(out, "\n# What the change is, and what it rests on.")?;
    if !scenario.name.trim().is_empty() {
        writeln!(out, "Write-Host {}", literal(&scenario.name))?;
    }
    let tenant = analysis.tenant.organization.id.as_deref().unwrap_or_default();
    let permissions = needs.permissions().map(|names| literals(names.iter().copied()));
    let permissions: Vec<String> = permissions.collect();
    writeln!(out, "Assert-Connection {} @({})", literal(tenant), permissions.join(", "))?;
    for group in groups_of(&analysis.tenant, &edits) {
        writeln!(out, "{}", assert_group(&analysis.tenant, group))?;
    }
    // What is left out needs no seats.
    let left = if tried.refused.is_empty() { None } else { Some(run(context, &edits)) };
    let SeatChecks { first, bought } =
        seat_checks(analysis, context, left.as_ref().unwrap_or(&tried), &edits);
    for check in first {
        writeln!(out, "{check}")?;
    }
    refused(analysis, scenario, &tried.refused, &mut out)?;
    writeln!(out, "\n# The steps.")?;
    let kept = scenario.edits.iter().enumerate().map(|(at, _)| at).filter(|at| !is_refused(*at));
    let kept: Vec<usize> = kept.collect();
    let bought = bought.into_iter().filter_map(|(at, check)| Some((*kept.get(at)?, check))).collect();
    let around = Around { inherited: inherited(analysis, &edits, &tried), bought };
    steps::write(analysis, &scenario.edits, is_refused, &around, &mut out)?;
    writeln!(out, "\nif ($Execute) {{ Write-Host ('Done. Log: ' + $LogPath) }}")?;
    writeln!(out, "else {{ Write-Host 'Nothing was changed. Run again with -Execute to make the changes.' }}")
}

/// Groups through which those who lose a direct licence have the product in the end.
fn inherited(analysis: &Analysis, edits: &[Edit], tried: &Run<'_>) -> Inherited {
    let words = Words(&analysis.tenant);
    let mut inherited = Inherited::new();
    for edit in edits {
        let Edit::AssignLicense { user: Some(user), remove_licenses, .. } = edit else { continue };
        let products = remove_licenses.iter().filter_map(|sku| analysis.tenant.products.ids.find(sku));
        let Some(user) = words.find_user(user) else { continue };
        inherited.extend(products.map(|product| ((user, product), Vec::new())));
    }
    for (case, users) in tried.after.cases.iter().zip(&tried.alike) {
        for (claim, license) in held(case) {
            for user in users {
                let groups = inherited.get_mut(&(*user, license.product));
                groups.into_iter().for_each(|groups| groups.extend(claim.group));
            }
        }
    }
    for groups in inherited.values_mut() {
        groups.sort_by(|a, b| analysis.tenant.objects.compare(*a, *b));
        groups.dedup();
    }
    inherited
}

/// Groups whose licences or existence the edits change, by id.
fn groups_of(tenant: &Tenant, edits: &[Edit]) -> Vec<GroupIndex> {
    let ids: BTreeSet<&str> = edits
        .iter()
        .filter_map(|edit| match edit {
            Edit::AssignLicense { group: Some(group), .. }
            | Edit::DeleteGroup { group, .. }
            | Edit::AddMember { group, .. }
            | Edit::RemoveMember { group, .. } => Some(group.as_str()),
            _ => None,
        })
        .collect();
    let groups = ids.into_iter().filter_map(|id| tenant.groups.of(tenant.objects.find(id)?));
    groups.collect()
}

fn assert_group(tenant: &Tenant, group: GroupIndex) -> String {
    let id = tenant.group_id(group);
    let name = tenant.groups.object.get(group).map(|object| tenant.object_name(*object)).unwrap_or_default();
    let known = tenant.groups.fields.at(group).has(crate::tenant::Fields::LICENSES)
        && tenant.groups.tell_plans(group);
    let licenses = tenant.groups.licenses.get(group).iter();
    let mut licenses: Vec<String> = licenses.map(|license| license_text(tenant, *license)).collect();
    licenses.sort();
    let licenses = if known { literals(licenses.iter().map(String::as_str)) } else { "$null".to_owned() };
    format!("Assert-Group {} {} {licenses}", literal(&id), literal(&name))
}

/// A licence as the script's own function writes it: product, then the plans that are off.
fn license_text(tenant: &Tenant, license: License) -> String {
    let plans = tenant.plan_sets.get(license.disabled).iter();
    let mut off: Vec<String> = plans.map(|plan| tenant.plans.ids.text(*plan)).collect();
    off.sort();
    format!("{}:{}", tenant.products.ids.text(license.product), off.join(","))
}

fn refused(
    analysis: &Analysis,
    scenario: &Scenario,
    refused: &[(usize, Refusal)],
    out: &mut impl Write,
) -> io::Result<()> {
    let words = Words(&analysis.tenant);
    for (position, (at, refusal)) in refused.iter().enumerate() {
        if position == 0 {
            writeln!(out, "\n# Left out, since the service would refuse it.")?;
        }
        let one = scenario.edits.get(*at..=*at).unwrap_or_default();
        let text: Vec<String> = runs(one).into_iter().map(|run| words.run(run)).collect();
        let line = format!("{}: {refusal}", text.join("; "));
        writeln!(out, "Write-Warning {}", literal(&line))?;
    }
    Ok(())
}
