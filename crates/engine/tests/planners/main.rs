//! Planners on golden tenants.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]
#![allow(clippy::disallowed_methods, reason = "a test reads its files itself")]

mod addresses;
mod agreement;
mod can_have;
#[path = "../common/mod.rs"]
mod common;
mod direct_to_group;
mod free_seats;
mod leaving;
mod new_plan;
mod reported;
mod reprocess;
mod swap;
mod tenant;

use common::import;
use seatscope_contract::planner::{Proposal, Task, Verdict, Within};
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::catalog::rules;
use seatscope_testkit::golden::tenants_dir;

const ANA: &str = "00000000-0000-0000-0000-0000000000a1";
const GROUP: &str = "00000000-0000-0000-0000-0000000000b1";
const PRODUCT: &str = "00000000-0000-0000-0000-0000000000c1";

fn analysis(case: &str) -> Analysis {
    let folder = tenants_dir().join(case);
    let bytes = std::fs::read(folder.join("input/tenant.json")).expect("the golden tenant is there");
    let rules = std::fs::read(folder.join("rules.json")).ok();
    let rules = rules.map(|bytes| rules::parse(&bytes).expect("the case's rules are of the right form"));
    let imported = import(&[("tenant.json", &bytes)], usize::MAX);
    Analysis::new(imported, Options { rules, ..Options::default() }).expect("the rules can be used")
}

fn plan(case: &str, task: &Task) -> Proposal {
    let proposal = analysis(case).propose(task).expect("the case has what the task names");
    assert_eq!(&proposal.task, task);
    proposal
}

fn verdict(proposal: &Proposal, code: &str) -> Verdict {
    let check = proposal.checklist.iter().find(|check| check.code == code);
    check.expect("the proposal has the check").verdict
}

fn text(id: &str) -> String {
    id.to_owned()
}

/// The codes of the ways, and the ids of the users of each list by its code.
fn outcome(proposal: &Proposal) -> (Vec<&str>, Vec<(&str, Vec<&str>)>) {
    let ways = proposal.ways.iter().map(|way| way.code.as_str()).collect();
    let lists = proposal.lists.iter().map(|list| {
        (list.code.as_str(), list.users.iter().map(|user| user.id.get(32..).expect("a GUID")).collect())
    });
    (ways, lists.collect())
}

/// Every way of a proposal is a scenario that goes through as it is.
fn goes_through(proposal: &Proposal) {
    for way in &proposal.ways {
        assert_eq!(way.totals.refused, 0, "{}", way.title);
        let edits: u32 = way.stages.iter().map(|stage| stage.edits).sum();
        assert_eq!(edits as usize, way.scenario.edits.len(), "{}", way.title);
    }
}

#[test]
fn a_swap_is_checked_point_by_point_and_offered_in_two_ways() {
    let swap = Task::Swap {
        from: text(PRODUCT),
        to: text("00000000-0000-0000-0000-0000000000c3"),
        within: Within::Group { group: text(GROUP) },
    };
    let proposal = plan("what-if-swap-on-a-group", &swap);
    goes_through(&proposal);
    for code in ["source", "seats", "conflicts", "dependants", "location", "membership"] {
        assert_eq!(verdict(&proposal, code), Verdict::Yes, "{code}");
    }
    assert_eq!(verdict(&proposal, "losses"), Verdict::No);
    let (ways, lists) = outcome(&proposal);
    assert_eq!(ways, ["oneStep", "removeFirst"]);
    assert_eq!(lists, [("loses", vec!["00a1", "00a2"])]);
    let peaks: Vec<i64> = proposal.ways.iter().map(|way| way.seats_at_peak).collect();
    assert_eq!(peaks, [4, 2], "removing first takes fewer seats at any time");
}

#[test]
fn a_swap_without_seats_says_how_many_are_missing() {
    let swap = Task::Swap {
        from: text(PRODUCT),
        to: text("00000000-0000-0000-0000-0000000000c3"),
        within: Within::Tenant,
    };
    let proposal = plan("what-if-swap-without-seats", &swap);
    assert_eq!(verdict(&proposal, "seats"), Verdict::No);
    let seats = proposal.checklist.iter().find(|check| check.code == "seats").expect("seats are checked");
    assert_eq!(seats.reason, "0 seats are free, and 1 is needed at the peak.");
}

#[test]
fn who_has_it_from_elsewhere_too_would_keep_the_old_product() {
    let swap = Task::Swap {
        from: text("6fd2c87f-b296-42f0-b197-1e91e994b900"),
        to: text("c7df2760-2c81-4ef7-b578-5b5392b571df"),
        within: Within::Group { group: text(GROUP) },
    };
    let proposal = plan("direct-and-inherited-equal", &swap);
    let source = proposal.checklist.iter().find(|check| check.code == "source").expect("sources are checked");
    assert_eq!((source.verdict, source.users_total), (Verdict::No, 2));
}

#[test]
fn direct_licences_go_where_groups_give_all_of_them() {
    let task =
        || Task::DirectToGroup { sku_id: text("6fd2c87f-b296-42f0-b197-1e91e994b900"), users: Vec::new() };
    let proposal = plan("direct-and-inherited-equal", &task());
    goes_through(&proposal);
    assert_eq!(outcome(&proposal), (vec!["dropDirect"], vec![("ready", vec!["00a1", "00a2"])]));
    assert_eq!(proposal.ways[0].totals.plans_lost, 0);
    assert!(proposal.ways[0].seats.is_empty(), "both sources share one seat");

    let proposal = plan("direct-and-inherited-loses-plans", &task());
    assert_eq!(outcome(&proposal), (vec![], vec![("loses", vec!["00a1"])]));
    let plans: Vec<_> = proposal.lists[0].plans.iter().filter_map(|plan| plan.name.as_deref()).collect();
    assert_eq!(plans, ["SWAY"]);
}

#[test]
fn a_group_that_gives_the_same_is_found_and_joined_first() {
    let task = Task::DirectToGroup { sku_id: text(PRODUCT), users: Vec::new() };
    let proposal = plan("what-if-new-plan-is-on-by-default", &task);
    goes_through(&proposal);
    assert_eq!(outcome(&proposal), (vec!["joinThenDrop"], vec![("joins", vec!["00a2"])]));
    let way = &proposal.ways[0];
    assert_eq!((way.totals.plans_lost, way.totals.introduced), (0, 0));
    assert!(way.seats.is_empty(), "no seat is needed");
    assert_eq!(verdict(&proposal, "groups"), Verdict::Yes);
}

#[test]
fn seats_that_come_back_serve_those_who_wait() {
    let proposal = plan("count-freeable-seats", &Task::FreeSeats { sku_id: text(PRODUCT) });
    goes_through(&proposal);
    let (ways, lists) = outcome(&proposal);
    assert_eq!(ways, ["redundant", "blocked"]);
    assert_eq!(
        lists,
        [
            ("redundant", vec!["00a2"]),
            ("blocked", vec!["00a1"]),
            ("loses", vec!["00a1"]),
            ("served", vec!["00a3"])
        ]
    );
    assert_eq!((verdict(&proposal, "waiting"), verdict(&proposal, "enough")), (Verdict::No, Verdict::Yes));
    assert!(proposal.ways.iter().all(|way| way.totals.resolved == 1));
}

#[test]
fn a_new_plan_is_kept_off_wherever_it_would_be_on() {
    let task = Task::NewPlan {
        sku_id: text(PRODUCT),
        service_plan_id: text("00000000-0000-0000-0000-0000000000d3"),
    };
    let proposal = plan("what-if-new-plan-is-on-by-default", &task);
    goes_through(&proposal);
    assert_eq!(
        outcome(&proposal),
        (vec!["asTheServiceDoes", "keepOff"], vec![("group", vec!["00a1"]), ("direct", vec!["00a2"])])
    );
    let changed: Vec<u64> = proposal.ways.iter().map(|way| way.totals.changed).collect();
    assert_eq!(changed, [2, 0]);
}

#[test]
fn the_checklist_of_support_is_answered_for_one_user() {
    let ask = |case: &str, sku: &str, group: Option<&str>| {
        plan(case, &Task::CanHave { user: text(ANA), sku_id: text(sku), group: group.map(text) })
    };
    let proposal = ask("what-if-direct-without-location", PRODUCT, None);
    assert_eq!(verdict(&proposal, "location"), Verdict::No);
    assert_eq!((verdict(&proposal, "seats"), verdict(&proposal, "whole")), (Verdict::Yes, Verdict::No));
    assert_eq!(verdict(&proposal, "lastChange"), Verdict::Unknown);
    let last_change = |case: &str| {
        let checks = ask(case, PRODUCT, None).checklist.into_iter();
        checks.filter(|check| check.code == "lastChange").map(|check| check.reason).collect::<String>()
    };
    assert_eq!(
        last_change("timeline-by-correlation"),
        "SUITE came at 2026-08-24T09:15:10Z when the licences of “Marketing” were applied, after `ines@contoso.example` had changed them at 2026-08-24T09:13:58Z."
    );
    assert_eq!(
        last_change("timeline-by-time"),
        "Licences changed at 2026-08-24T09:15:12Z by `ines@contoso.example`; which ones the audit log does not say."
    );
    assert_eq!(
        last_change("timeline-failed-and-timed-out"),
        "SUITE was to come at 2026-08-24T09:01:00Z when the licences of “Marketing” were applied; whether it did is not known: the audit log says `timeout` of it."
    );
    let proposal = plan(
        "timeline-why-removed-from-a-group",
        &Task::CanHave {
            user: text("00000000-0000-0000-0000-0000000000a2"),
            sku_id: text(PRODUCT),
            group: None,
        },
    );
    let why = proposal.checklist.iter().find(|check| check.code == "lastChange").map(|check| &check.reason);
    assert_eq!(
        why.map(String::as_str),
        Some(
            "SUITE went at 2026-08-24T09:00:03Z with the user's removal from “Marketing” by `ines@contoso.example` at 2026-08-24T09:00:00Z."
        )
    );

    let pro = "00000000-0000-0000-0000-0000000000c3";
    let sales = "00000000-0000-0000-0000-0000000000b2";
    let proposal = ask("what-if-joining-brings-a-conflict", pro, Some(sales));
    let conflicts = proposal.checklist.iter().find(|check| check.code == "conflicts").expect("checked");
    assert_eq!(conflicts.verdict, Verdict::No);
    assert!(conflicts.reason.contains("BIGMAIL and MAIL"), "{}", conflicts.reason);
    assert_eq!((verdict(&proposal, "group"), verdict(&proposal, "whole")), (Verdict::Yes, Verdict::No));

    let proposal = ask("direct-and-inherited-equal", "6fd2c87f-b296-42f0-b197-1e91e994b900", Some(GROUP));
    for code in ["owned", "group", "location", "seats", "conflicts", "prerequisites", "dependants", "whole"] {
        assert_eq!(verdict(&proposal, code), Verdict::Yes, "{code}");
    }
}

#[test]
fn a_group_is_freed_of_its_licences_before_it_is_deleted() {
    let task = |delete| Task::EmptyGroup { group: text(GROUP), delete };
    let proposal = plan("what-if-deleted-group-dependants-in-error", &task(true));
    goes_through(&proposal);
    assert_eq!(
        (verdict(&proposal, "licences"), verdict(&proposal, "dependants")),
        (Verdict::No, Verdict::No)
    );
    assert_eq!(proposal.ways[0].stages.len(), 2);
    let proposal = plan("direct-and-inherited-equal", &task(false));
    goes_through(&proposal);
    let (_, lists) = outcome(&proposal);
    assert_eq!(lists[0], ("goes", vec!["00a3"]));
    assert_eq!(lists[1], ("stays", vec!["00a1", "00a2"]));
}

#[test]
fn who_leaves_gives_up_what_depends_before_what_it_needs() {
    let task = |delete| Task::Offboard { user: text(ANA), delete };
    let proposal = plan("what-if-removal-with-dependant", &task(false));
    goes_through(&proposal);
    assert_eq!(verdict(&proposal, "dependants"), Verdict::Yes);
    let way = &proposal.ways[0];
    assert_eq!(way.stages[0].title, "Remove the direct licences");
    assert!(way.seats.iter().all(|seats| seats.after == seats.before - 1));
    let proposal = plan("what-if-removal-with-dependant", &task(true));
    goes_through(&proposal);
    assert!(proposal.ways[0].seats.iter().all(|seats| seats.after == seats.before - 1));
}

#[test]
fn a_reprocess_says_what_clears_and_what_stays() {
    let task = || Task::Reprocess { group: Some(text(GROUP)), user: None };
    let clears = plan("count-recorded-clears", &task());
    assert_eq!((verdict(&clears, "clears"), verdict(&clears, "stays")), (Verdict::Yes, Verdict::Yes));
    let stays = plan("count-recorded-stays", &task());
    assert_eq!((verdict(&stays, "clears"), verdict(&stays, "stays")), (Verdict::No, Verdict::No));
}

#[test]
fn what_is_not_in_the_export_cannot_be_planned() {
    let analysis = analysis("count-recorded-clears");
    assert_eq!(analysis.propose(&Task::FreeSeats { sku_id: text("nothing") }), None);
    let group = Within::Group { group: text("nothing") };
    assert_eq!(analysis.propose(&Task::Swap { from: text(PRODUCT), to: text(PRODUCT), within: group }), None);
}
