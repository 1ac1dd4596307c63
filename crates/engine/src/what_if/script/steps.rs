//! The steps of a script, one for each run of edits that do the same.

use super::license_text;
use super::literal::{literal, literals};
use crate::analysis::Analysis;
use crate::checks::Names;
use crate::licensing::claims::{Claim, claims};
use crate::licensing::world::World;
use crate::tenant::{ObjectIndex, ProductIndex, UserIndex};
use crate::what_if::words::{Run, Words, runs, user_of};
use seatscope_contract::scenario::{AddLicense, Edit};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

/// Groups through which users have products in the end.
pub(super) type Inherited = BTreeMap<(UserIndex, ProductIndex), Vec<ObjectIndex>>;

/// What the steps rest on beside the edits.
pub(super) struct Around {
    /// Groups through which users have products in the end.
    pub(super) inherited: Inherited,
    /// Checks of the seats after a purchase, by the position of its edit.
    pub(super) bought: BTreeMap<usize, String>,
}

/// Writes the steps, in order and with the numbers that they have in the ticket; those that the service would
/// refuse are left out.
pub(super) fn write(
    analysis: &Analysis,
    edits: &[Edit],
    is_refused: impl Fn(usize) -> bool,
    around: &Around,
    out: &mut impl Write,
) -> io::Result<()> {
    let words = Words(&analysis.tenant);
    let inherited = &around.inherited;
    let mut steps = Steps { analysis, world: analysis.world(), inherited, seen: BTreeSet::new() };
    for (number, all) in runs(edits).into_iter().enumerate() {
        let kept = all.edits.iter().enumerate().filter(|(at, _)| !is_refused(all.first + at));
        let kept: Vec<Edit> = kept.map(|(_, edit)| edit.clone()).collect();
        if kept.is_empty() {
            continue;
        }
        let run = Run { first: all.first, edits: &kept };
        writeln!(out, "\n$step = {}", literal(&format!("{}. {}", number + 1, words.run(run))))?;
        writeln!(out, "{}", steps.run(run))?;
        let positions = all.first..all.first + all.edits.len();
        for (_, check) in around.bought.range(positions) {
            // In a dry run they are not there yet.
            writeln!(out, "if ($Execute) {{ {check} }}")?;
        }
    }
    Ok(())
}

struct Steps<'a> {
    analysis: &'a Analysis,
    /// The tenant as exported.
    world: World<'a>,
    /// What users have through groups in the end.
    inherited: &'a Inherited,
    /// Users that an earlier step has changed: they are no longer as in the export.
    seen: BTreeSet<String>,
}

impl Steps<'_> {
    fn run(&mut self, run: Run<'_>) -> String {
        let Some(first) = run.edits.first() else { return String::new() };
        let text = match first {
            Edit::AssignLicense { group: Some(group), add_licenses, remove_licenses, .. } => {
                let (id, name, body) =
                    (literal(group), literal(&self.name(group)), body(add_licenses, remove_licenses));
                format!(
                    "Invoke-Group $step {id} {name} {{ Set-MgGroupLicense -GroupId {id} -BodyParameter {body} }}"
                )
            }
            Edit::AssignLicense { add_licenses, remove_licenses, .. } => {
                let body = body(add_licenses, remove_licenses);
                self.users(run, |is_first| {
                    let check =
                        if is_first { self.direct_check(run, remove_licenses) } else { String::new() };
                    (check, format!("Set-MgUserLicense -UserId $item.Id -BodyParameter {body}"))
                })
            }
            Edit::Reprocess { group: Some(group), .. } => reprocess(&literals([group.as_str()])),
            Edit::Reprocess { user: Some(_), .. } => self.users(run, |_| {
                let check = "Assert-User $item @() @()".to_owned();
                (check, "Invoke-MgLicenseUser -UserId $item.Id".to_owned())
            }),
            Edit::Reprocess { .. } => reprocess("@(Get-LicensedGroupId)"),
            Edit::AddMember { group, .. } => {
                let id = literal(group);
                let address = "$endpoint + '/v1.0/directoryObjects/' + $item.Id";
                let endpoint =
                    "$endpoint = (Get-MgEnvironment -Name (Get-MgContext).Environment).GraphEndpoint\n";
                let steps = self.users(run, |is_first| {
                    let check = membership(is_first, &id, "$false");
                    let body = format!("@{{ '@odata.id' = {address} }}");
                    (check, format!("New-MgGroupMemberByRef -GroupId {id} -BodyParameter {body}"))
                });
                format!("{endpoint}{steps}")
            }
            Edit::RemoveMember { group, .. } => {
                let id = literal(group);
                self.users(run, |is_first| {
                    let check = membership(is_first, &id, "$true");
                    (check, format!("Remove-MgGroupMemberByRef -GroupId {id} -DirectoryObjectId $item.Id"))
                })
            }
            Edit::DeleteGroup { group, .. } => {
                let (id, name) = (literal(group), literal(&self.name(group)));
                format!(
                    "Invoke-Step $step {name} {{ Assert-Group {id} {name} @(); Remove-MgGroup -GroupId {id} }}"
                )
            }
            Edit::SetUsageLocation { usage_location, .. } => self.users(run, |is_first| {
                let check = if is_first { "Assert-UsageLocation $item" } else { "Assert-User $item @() @()" };
                let country = literal(usage_location);
                (check.to_owned(), format!("Update-MgUser -UserId $item.Id -UsageLocation {country}"))
            }),
            Edit::SetMembershipRule { group, membership_rule } => {
                let (id, name) = (literal(group), literal(&self.name(group)));
                let rule = literal(membership_rule);
                // A static group has to become dynamic, and stays what else it is.
                let groups = &self.analysis.tenant.groups;
                let index = self.analysis.tenant.objects.find(group).and_then(|object| groups.of(object));
                let dynamic = match index.filter(|index| !groups.dynamic.at(*index)) {
                    Some(index) if groups.unified.at(index) => {
                        " -GroupTypes @('Unified', 'DynamicMembership') -MembershipRuleProcessingState 'On'"
                    }
                    Some(_) => " -GroupTypes @('DynamicMembership') -MembershipRuleProcessingState 'On'",
                    None => "",
                };
                let warning = match dynamic {
                    "" => String::new(),
                    _ => format!(
                        "Write-Warning ('{{0}} becomes dynamic and is emptied first: until its rule has filled it again, \
                         its members lose what comes through it alone.' -f {name})\n"
                    ),
                };
                format!(
                    "{warning}Invoke-Step $step {name} {{ Update-MgGroup -GroupId {id}{dynamic} -MembershipRule {rule} }}"
                )
            }
            Edit::DeleteUser { .. } => self.users(run, |_| {
                ("Assert-User $item @() @()".to_owned(), "Remove-MgUser -UserId $item.Id".to_owned())
            }),
            Edit::SetSeats { .. } => {
                by_hand("Seats are bought or returned in the Microsoft 365 admin centre.")
            }
            Edit::SetProxyAddresses { .. } => by_hand(
                "Addresses are changed in Exchange (Set-Mailbox -EmailAddresses), or on-premises where the user is \
                 synchronised; Graph cannot write them.",
            ),
            Edit::AddServicePlan { .. } => by_hand("Microsoft adds plans to products by itself."),
        };
        self.seen.extend(run.edits.iter().filter_map(user_of).map(str::to_owned));
        text
    }

    /// A step for users in waves: who, how each is checked, and what is done.
    fn users(&self, run: Run<'_>, work: impl FnOnce(bool) -> (String, String)) -> String {
        let ids: Vec<&str> = run.edits.iter().filter_map(user_of).collect();
        let is_first = !ids.iter().any(|id| self.seen.contains(*id));
        let (check, change) = work(is_first);
        let mut any_kept = false;
        let items = ids.iter().map(|id| {
            let mut further = match run.edits.first() {
                Some(Edit::SetUsageLocation { .. }) => format!("; Was = {}", literal(&self.location(id))),
                Some(Edit::AssignLicense { add_licenses, remove_licenses, .. })
                    if add_licenses.is_empty() =>
                {
                    let kept = self.kept(id, remove_licenses);
                    any_kept |= !kept.is_empty();
                    if kept.is_empty() { String::new() } else { format!("; Keeps = @({})", kept.join(", ")) }
                }
                _ => String::new(),
            };
            if let (Some(Edit::AssignLicense { add_licenses, remove_licenses, .. }), true) =
                (run.edits.first(), is_first)
            {
                let added = add_licenses.iter().map(|license| &license.sku_id);
                let had = self.had(id, added.chain(remove_licenses));
                if !had.is_empty() {
                    further.push_str(&format!("; Had = {}", literals(had.iter().map(String::as_str))));
                }
            }
            format!("    @{{ Id = {}; Name = {}{further} }}", literal(id), literal(&self.name(id)))
        });
        let items: Vec<String> = items.collect();
        // What an earlier step brings has to be waited for, and is not there in a dry run.
        let coming = if any_kept && run.first > 0 { " -Coming" } else { "" };
        format!(
            "$users = @(\n{}\n)\n\
             Invoke-Wave $step $users {{ param($item) {check} }} {{ param($item) {change} }}{coming}",
            items.join("\n")
        )
    }

    /// Of products that a user no longer gets directly, those that groups give in the end, each with the group.
    fn kept(&self, user: &str, removed: &[String]) -> Vec<String> {
        let tenant = &self.analysis.tenant;
        let Some(user) = Words(tenant).find_user(user) else { return Vec::new() };
        let through = removed.iter().filter_map(|sku| tenant.products.ids.find(sku)).flat_map(|product| {
            let groups = self.inherited.get(&(user, product)).into_iter().flatten();
            groups.map(move |group| (product, *group))
        });
        let pairs = through.map(|(product, group)| {
            let (sku, group) = (tenant.products.ids.text(product), tenant.objects.text(group));
            format!("@{{ Sku = {}; Group = {} }}", literal(&sku), literal(&group))
        });
        pairs.collect()
    }

    /// Products that the users of a run have to have directly, and must not have yet: what all of them share.
    fn direct_check(&self, run: Run<'_>, remove: &[String]) -> String {
        let Some(Edit::AssignLicense { add_licenses, .. }) = run.edits.first() else { return String::new() };
        let added = add_licenses.iter().map(|license| license.sku_id.as_str());
        // What is changed and not added is on some users already.
        let new = added
            .filter(|sku| !run.edits.iter().filter_map(user_of).any(|user| self.has_directly(user, sku)));
        let (has, has_not) = (literals(remove.iter().map(String::as_str)), literals(new));
        format!("Assert-User $item {has} {has_not}")
    }

    /// Direct assignments of some products as they are recorded for a user, each with the plans that are off.
    fn had<'s>(&self, user: &str, skus: impl Iterator<Item = &'s String>) -> Vec<String> {
        let tenant = &self.analysis.tenant;
        let direct = skus.filter_map(|sku| self.direct(user, sku)).filter(|claim| claim.recorded.is_some());
        direct.map(|claim| license_text(tenant, claim.license)).collect()
    }

    fn has_directly(&self, user: &str, sku: &str) -> bool {
        self.direct(user, sku).is_some()
    }

    /// A user's direct assignment of a product.
    fn direct(&self, user: &str, sku: &str) -> Option<Claim> {
        let tenant = &self.analysis.tenant;
        let (user, product) = (Words(tenant).find_user(user)?, tenant.products.ids.find(sku)?);
        let claims = claims(&self.world, user);
        claims.into_iter().find(|claim| claim.group.is_none() && claim.product() == product)
    }

    fn location(&self, user: &str) -> String {
        let tenant = &self.analysis.tenant;
        let user = Words(tenant).find_user(user);
        user.and_then(|user| tenant.texts.owned(tenant.users.usage_location.at(user))).unwrap_or_default()
    }

    /// The name of a user or a group, else its id.
    fn name(&self, id: &str) -> String {
        let tenant = &self.analysis.tenant;
        match Words(tenant).find_user(id) {
            Some(user) => Names(tenant).user(user),
            None => {
                tenant.objects.find(id).map_or_else(|| id.to_owned(), |object| tenant.object_name(object))
            }
        }
    }
}

fn membership(is_first: bool, group: &str, is_member: &str) -> String {
    if is_first {
        format!("Assert-Membership $item {group} {is_member}")
    } else {
        "Assert-User $item @() @()".to_owned()
    }
}

fn body(add: &[AddLicense], remove: &[String]) -> String {
    let add = add.iter().map(|license| {
        let off = literals(license.disabled_plans.iter().map(String::as_str));
        format!("@{{ SkuId = {}; DisabledPlans = {off} }}", literal(&license.sku_id))
    });
    let add: Vec<String> = add.collect();
    let remove = literals(remove.iter().map(String::as_str));
    format!("@{{ AddLicenses = @({}); RemoveLicenses = {remove} }}", add.join(", "))
}

/// Graph has no reprocess of a group, so every member is reprocessed.
fn reprocess(groups: &str) -> String {
    format!(
        "$users = @(Get-LicensedUser {groups})\n\
         Invoke-Wave $step $users {{ param($item) $null = $item }} {{ param($item) Invoke-MgLicenseUser -UserId $item.Id }}"
    )
}

fn by_hand(how: &str) -> String {
    format!("# {how}\nWait-ByHand $step")
}
