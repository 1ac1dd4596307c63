//! Runs a scenario: applies its edits and processes whom the service would process.
//!
//! Only users whom the edits touch are looked at, and of users who are alike in everything that
//! decides, only one.

use super::address_turns::each_turn;
use super::apply::{Touched, find_user};
use super::changes::licenses_before;
use super::errors::{before, leave_unexplained};
use super::following::{Moved, follow};
use super::likeness::Likeness;
use super::peaks::concerns;
use super::progress::Progress;
use super::refusal::Refusal;
use crate::addresses::{AddressBook, normalise};
use crate::checks::{Context, count};
use crate::licensing::claims::{Claim, claims, products_in_force};
use crate::licensing::process::{ErrorCode, Processed, Verdict};
use crate::licensing::seats::{Case, Forecast, forecast_cases};
use crate::licensing::world::World;
use crate::tenant::{License, ProductIndex, UserIndex};
use rustc_hash::{FxHashMap, FxHashSet};
use seatscope_contract::scenario::Edit;

/// The tenant after a scenario.
#[derive(Debug)]
pub struct Run<'a> {
    /// The tenant under the edits.
    pub world: World<'a>,
    /// Edits that were left out, by their position.
    pub refused: Vec<(usize, Refusal)>,
    /// What is to be told of edits, by their position.
    pub remarks: Vec<(usize, String)>,
    /// Who comes into groups and who goes by rules.
    pub membership: Vec<Moved>,
    /// The others, by their position, and whom they make the service process.
    pub touched: Vec<(usize, Touched)>,
    /// Addresses held twice, where edits replace some.
    pub addresses: Option<AddressBook>,
    /// Users who were processed and are alike, in the order of the forecast's cases.
    pub alike: Vec<Vec<UserIndex>>,
    /// What each class had in the tenant as exported, in the same order.
    pub had: Vec<Vec<License>>,
    /// Users who were processed and with whom there was nothing to do.
    pub idle: u64,
    /// What became of them: a case for each class.
    pub after: Forecast,
}

/// Runs edits on the tenant as exported.
pub fn run<'a>(context: Context<'a>, edits: &[Edit]) -> Run<'a> {
    let mut progress = Progress::new(context, context.world.clone(), edits);
    let (mut touched, mut refused, mut remarks, mut membership) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (at, edit) in edits.iter().enumerate() {
        match progress.apply(edit) {
            Ok(who) => touched.push((at, who)),
            Err(refusal) => refused.push((at, refusal.named(context.tenant))),
        }
        remarks.extend(progress.remark.take().map(|remark| (at, remark)));
        membership.extend(progress.moved.take().map(|moved| Moved { edit: Some(at), ..moved }));
    }
    progress.refresh();
    let Progress { world, addresses, .. } = progress;
    let book = addresses.as_ref().unwrap_or(context.addresses);
    // Of addresses that another edit replaces, nothing is to be told.
    let last = last_addresses(&world, edits, &touched);
    remarks.retain(|(at, _)| match edits.get(*at) {
        Some(Edit::SetProxyAddresses { user, .. }) => {
            find_user(&world, user).is_ok_and(|user| last.get(&user) == Some(at))
        }
        _ => true,
    });
    let Processing { after, had, alike, idle } = process(context, book, &world, &touched);
    let run = Run { world, refused, remarks, membership, touched, addresses, alike, had, idle, after };
    let mut run = follow(context, edits, run);
    let untold = untold_plans(context, &run);
    run.remarks.extend(untold);
    run.remarks.sort_by_key(|(at, _)| *at);
    tell_of_later_seats(context, &run.world, &run.after, &run.touched, &mut run.refused);
    tell_of_later_addresses(context, &mut run);
    run
}

/// The last edit of each user's addresses that was made, of those who are not deleted.
fn last_addresses(
    world: &World<'_>,
    edits: &[Edit],
    touched: &[(usize, Touched)],
) -> FxHashMap<UserIndex, usize> {
    let made = touched.iter().filter_map(|(at, _)| match edits.get(*at)? {
        Edit::SetProxyAddresses { user, .. } => Some((find_user(world, user).ok()?, *at)),
        _ => None,
    });
    made.collect()
}

/// What becomes of those whom the service processes.
pub(super) struct Processing {
    pub(super) after: Forecast,
    pub(super) had: Vec<Vec<License>>,
    pub(super) alike: Vec<Vec<UserIndex>>,
    pub(super) idle: u64,
}

/// Processes whom edits touch.
pub(super) fn process(
    context: Context<'_>,
    book: &AddressBook,
    world: &World<'_>,
    touched: &[(usize, Touched)],
) -> Processing {
    let Classes { mut cases, alike, idle } = classes(context, book, world, touched);
    let weights: Vec<u64> = alike.iter().map(|users| users.len() as u64).collect();
    let mut after = forecast_cases(world, context.book, book, cases.clone(), &weights, &FxHashMap::default());
    // Seats that removals give back serve others of the same scenario, if somebody lacks one.
    let short = after
        .cases
        .iter()
        .flat_map(|case| &case.processed.verdicts)
        .any(|verdict| matches!(verdict, Verdict::Failed(failure) if failure.code == ErrorCode::Count));
    let freed = if short { freed(&after.cases, &weights) } else { FxHashMap::default() };
    if !freed.is_empty() {
        for case in &mut cases {
            case.processed = Processed::default();
        }
        after = forecast_cases(world, context.book, book, cases, &weights, &freed);
    }
    leave_unexplained(context, book, world, &mut after);
    let had = after.cases.iter().map(|case| licenses_before(context, case.user)).collect();
    Processing { after, had, alike, idle }
}

/// A direct assignment is judged when its turn comes. Where an edit above gives seats back by processing, they
/// come after that, and whoever is refused one for now is told.
fn tell_of_later_seats(
    context: Context<'_>,
    world: &World<'_>,
    after: &Forecast,
    touched: &[(usize, Touched)],
    refused: &mut [(usize, Refusal)],
) {
    for (at, refusal) in refused {
        let Refusal::AssignmentFails { code: ErrorCode::Count, product, reason } = refusal else { continue };
        let above: Vec<&Touched> =
            touched.iter().filter(|(edit, _)| edit < at).map(|(_, touched)| touched).collect();
        let freed = after.cases.iter().any(|case| {
            products_in_force(&case.claims).contains(product)
                && held(case).all(|(_, license)| license.product != *product)
                && above.iter().any(|touched| concerns(context, world, touched, case))
        });
        if freed {
            reason.push_str(
                " yet: what edits above give back is free only once the service has processed them, so make \
                 this change in a later scenario",
            );
        }
    }
}

/// An edit of addresses is judged when its turn comes, too. What processing takes from its holder is free after that.
fn tell_of_later_addresses(context: Context<'_>, run: &mut Run<'_>) {
    if !run.refused.iter().any(|(_, refusal)| matches!(refusal, Refusal::AddressTaken { .. })) {
        return;
    }
    let mut freed: FxHashSet<String> = FxHashSet::default();
    each_turn(context, run, |turn| {
        let goes = |text: &&String| !turn.after.list.iter().any(|own| normalise(own) == normalise(text));
        freed.extend(turn.before.list.iter().filter(goes).map(|text| normalise(text)));
    });
    for (_, refusal) in &mut run.refused {
        if let Refusal::AddressTaken { address, remedy, .. } = refusal
            && freed.contains(&normalise(address))
        {
            *remedy = " yet: it is free only once the service has processed the other edits, so make this change in a \
                       later scenario";
        }
    }
}

/// What is to be told where it is not known which plans are off for users with whom something happens: at the
/// first edit that concerns one of them.
fn untold_plans(context: Context<'_>, run: &Run<'_>) -> Option<(usize, String)> {
    let is_untold = |case: &Case| {
        let mut licenses = case.claims.iter().flat_map(|claim| [claim.license, claim.target]);
        let changes = |verdict: &Verdict| !matches!(verdict, Verdict::Untouched | Verdict::Failed(_));
        case.processed.verdicts.iter().any(changes) && licenses.any(|license| !license.disabled.is_known())
    };
    // Looked for once: there may be very many edits, and almost never any such user.
    let untold: Vec<(&Case, &Vec<UserIndex>)> =
        run.after.cases.iter().zip(&run.alike).filter(|(case, _)| is_untold(case)).collect();
    let users: usize = untold.iter().map(|(_, alike)| alike.len()).sum();
    let concerned = |(_, touched): &&(usize, Touched)| {
        untold.iter().any(|(case, _)| concerns(context, &run.world, touched, case))
    };
    let (at, _) = run.touched.iter().find(concerned)?;
    let whose = count(users, "user", "users");
    Some((
        *at,
        format!(
            "which plans are switched off is not in the export for {whose}, so what they gain and lose is not certain"
        ),
    ))
}

/// Users to process, in classes of those who are alike.
struct Classes {
    /// A case for each class, not processed yet.
    cases: Vec<Case>,
    /// Its users.
    alike: Vec<Vec<UserIndex>>,
    /// Users with whom there is nothing to do.
    idle: u64,
}

/// Sorts the users to process into classes.
fn classes(
    context: Context<'_>,
    addresses: &AddressBook,
    world: &World<'_>,
    touched: &[(usize, Touched)],
) -> Classes {
    let named: FxHashSet<UserIndex> = touched
        .iter()
        .flat_map(|(_, touched)| match touched {
            Touched::User(user) => std::slice::from_ref(user),
            Touched::Users(users) => users.as_slice(),
            _ => &[],
        })
        .copied()
        .collect();
    let is_edited = |user: UserIndex| named.contains(&user) || world.is_edited(user);
    let likeness = Likeness::new(context, addresses, world);
    // What is in force and wanted stays; where nothing else is there, nothing changes.
    let mut idle = 0;
    let (mut cases, mut alike) = (Vec::new(), Vec::new());
    for users in likeness.classes(world, users_of(context, world, touched), is_edited) {
        let Some(case) = users.first().map(|user| unprocessed(world, *user)) else { continue };
        let has_work = case.claims.iter().any(Claim::is_open) || before(context, case.user).is_some();
        if is_edited(case.user) || has_work || !world.plans_are_as_exported() {
            cases.push(case);
            alike.push(users);
        } else {
            idle += users.len() as u64;
        }
    }
    Classes { cases, alike, idle }
}

/// A user's claims under edits, to be processed.
pub(super) fn unprocessed(world: &World<'_>, user: UserIndex) -> Case {
    Case { user, claims: claims(world, user), processed: Processed::default() }
}

/// Users whom the service would process, each once, in their order.
fn users_of(context: Context<'_>, world: &World<'_>, touched: &[(usize, Touched)]) -> Vec<UserIndex> {
    let tenant = context.tenant;
    let mut users: Vec<UserIndex> = Vec::new();
    for (_, touched) in touched {
        match touched {
            Touched::Nobody => {}
            Touched::User(user) => users.push(*user),
            Touched::Users(several) => users.extend(several),
            Touched::Group(group) => {
                users.extend(tenant.members.users.get(*group));
                // Those who left, or whose membership was not exported, are known by their records.
                let object = tenant.groups.object.get(*group).copied();
                if tenant.members.known.at(*group) {
                    let left =
                        |case: &&Case| case.claims.iter().any(|claim| claim.group == object && !claim.wanted);
                    users.extend(context.forecast.cases.iter().filter(left).map(|case| case.user));
                } else {
                    users.extend(tenant.users.indexes().filter(|user| {
                        let mut recorded = tenant.users.recorded(*user);
                        recorded.any(|(_, shape)| shape.group.is_some() && shape.group == object)
                    }));
                }
            }
            Touched::Holders(product) => users.extend(tenant.users.indexes().filter(|user| {
                let mut recorded = tenant.users.recorded(*user);
                let listed = tenant.users.licenses.get(*user);
                recorded.any(|(_, shape)| shape.product == *product && shape.standing.is_in_force())
                    || listed.iter().any(|held| held.product == *product)
            })),
            Touched::All => users.extend(tenant.users.indexes()),
        }
    }
    users.sort_unstable();
    users.dedup();
    // Edits before a deletion may still name the user.
    let is_named = |user| touched.iter().any(|(_, touched)| *touched == Touched::User(user));
    users.retain(|user| !world.is_deleted(*user) || is_named(*user));
    users
}

/// Seats that come back by what was removed.
fn freed(cases: &[Case], weights: &[u64]) -> FxHashMap<ProductIndex, u64> {
    let mut freed: FxHashMap<ProductIndex, u64> = FxHashMap::default();
    for (case, weight) in cases.iter().zip(weights) {
        let after: Vec<ProductIndex> = held(case).map(|(_, license)| license.product).collect();
        let before = products_in_force(&case.claims);
        for product in before.into_iter().filter(|product| !after.contains(product)) {
            *freed.entry(product).or_default() += weight;
        }
    }
    freed
}

/// What a user has after processing: each claim in force, with what it turns on.
pub fn held(case: &Case) -> impl Iterator<Item = (&Claim, License)> {
    case.claims.iter().zip(&case.processed.verdicts).filter_map(|(claim, verdict)| {
        let license = match verdict {
            Verdict::Assigned => Some(claim.target),
            Verdict::Removed => None,
            Verdict::Untouched | Verdict::Converted | Verdict::Failed(_) => {
                claim.status.is_in_force().then_some(claim.license)
            }
        };
        Some((claim, license?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Analysis, Options};
    use crate::import::Importer;
    use crate::tenant::Tenant;
    use seatscope_contract::scenario::AddLicense;
    use serde_json::{Value, json};

    const GROUP: &str = "00000000-0000-0000-0000-0000000000b1";

    /// So many users, all but a tenth of them members of one group with a product.
    fn analysis(users: usize) -> Analysis {
        let id = |number: usize| format!("00000000-0000-0000-0001-{number:012}");
        let product = |end: &str| {
            json!({"skuId": format!("00000000-0000-0000-0000-0000000000{end}"), "skuPartNumber": end,
                "appliesTo": "User", "capabilityStatus": "Enabled", "consumedUnits": 0, "servicePlans": [],
                "prepaidUnits": {"enabled": users, "warning": 0, "suspended": 0, "lockedOut": 0}})
        };
        let licensed = |number: usize| !number.is_multiple_of(10);
        let user = |number: usize| {
            let state = json!({"skuId": "00000000-0000-0000-0000-0000000000c1", "disabledPlans": [],
                "assignedByGroup": GROUP, "state": "Active", "error": "None"});
            let states: Vec<Value> = licensed(number).then_some(state).into_iter().collect();
            let country = if number.is_multiple_of(2) { "PT" } else { "ES" };
            json!({"id": id(number), "userPrincipalName": format!("u{number}@contoso.example"),
                "usageLocation": country, "licenseAssignmentStates": states})
        };
        let members: Vec<Value> = (0..users)
            .filter(|number| licensed(*number))
            .map(|number| json!({"id": id(number), "@odata.type": "#microsoft.graph.user"}))
            .collect();
        let bundle = json!({
            "subscribedSkus": [product("c1"), product("c2")],
            "users": (0..users).map(user).collect::<Vec<Value>>(),
            "groups": [{"id": GROUP, "securityEnabled": true, "members": members,
                "assignedLicenses": [{"skuId": "00000000-0000-0000-0000-0000000000c1", "disabledPlans": []}]}],
        });
        let mut importer = Importer::new(Tenant::default());
        let mut file = importer.begin("tenant.json");
        importer.feed(&mut file, bundle.to_string().as_bytes());
        importer.end(file);
        Analysis::new(importer.finish(), Options::default()).unwrap()
    }

    /// How much is recomputed does not grow with the members: of those who are alike one is looked at.
    #[test]
    fn of_many_members_only_those_who_differ_are_worked_out() {
        let worked_out = |users: usize| {
            let analysis = analysis(users);
            let world = analysis.world();
            let add = AddLicense {
                sku_id: "00000000-0000-0000-0000-0000000000c2".to_owned(),
                disabled_plans: Vec::new(),
            };
            let edit = Edit::AssignLicense {
                group: Some(GROUP.to_owned()),
                user: None,
                add_licenses: vec![add],
                remove_licenses: Vec::new(),
            };
            let run = run(analysis.context(&world), &[edit]);
            let changed: usize = run.alike.iter().map(Vec::len).sum();
            assert_eq!(changed, users - users / 10, "every member gets it");
            run.after.cases.len()
        };
        assert_eq!((worked_out(40), worked_out(1_000)), (2, 2), "members are of two countries");
    }
}
