//! What the page asks of plans, members, holders and everything at once.

use seatscope_contract::messages::{FindingFilter, ListFilter, Query, Reply, Window};
use seatscope_contract::views::{
    Hits, MemberState, MemberStates, PlanCell, PlanDetail, PlanHolders, ProductDetail,
};
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::import::Importer;
use seatscope_engine::report::write_list;
use seatscope_engine::tenant::Tenant;
use serde_json::{Value, json};

const PRODUCT: &str = "00000000-0000-0000-0000-0000000000c1";
const MAIL: &str = "00000000-0000-0000-0000-0000000000d1";
const CHAT: &str = "00000000-0000-0000-0000-0000000000d2";
const SALES: &str = "00000000-0000-0000-0000-000000000021";
const WAREHOUSE: &str = "00000000-0000-0000-0000-000000000022";
const ALL: Window = Window { offset: 0, limit: 100 };

fn user(number: u32, name: &str, states: &Value) -> Value {
    json!({
        "id": format!("00000000-0000-0000-0000-{number:012}"), "displayName": name,
        "userPrincipalName": format!("{}@contoso.example", name.to_lowercase()),
        "department": "=Sales", "licenseAssignmentStates": states,
    })
}

fn state(group: Option<&str>, disabled: &[&str], state: &str, error: &str) -> Value {
    json!({ "skuId": PRODUCT, "assignedByGroup": group, "disabledPlans": disabled, "state": state, "error": error })
}

/// Ana has chat off through Sales, Ben on by a direct licence too, Cleo waits in error, Dan has nothing yet, and
/// Eve keeps what came through Warehouse, whose member she is no more.
fn analysis() -> Analysis {
    let users = [
        user(1, "Ana", &json!([state(Some(SALES), &[CHAT], "Active", "None")])),
        user(
            2,
            "Ben",
            &json!([state(Some(SALES), &[CHAT], "Active", "None"), state(None, &[], "Active", "None")]),
        ),
        user(3, "Cleo", &json!([state(Some(SALES), &[CHAT], "Error", "CountViolation")])),
        user(4, "Dan", &json!([])),
        user(5, "Eve", &json!([state(Some(WAREHOUSE), &[], "ActiveWithError", "DependencyViolation")])),
    ];
    let members: Vec<Value> = users.iter().take(4).map(|user| json!({ "id": user["id"] })).collect();
    let group = |id: &str, name: &str, disabled: &[&str], members: &[Value]| {
        json!({
            "id": id, "displayName": name, "securityEnabled": true, "members": members,
            "assignedLicenses": [{ "skuId": PRODUCT, "disabledPlans": disabled }],
        })
    };
    let tenant = json!({
        "users": users,
        "groups": [group(SALES, "Sales", &[CHAT], &members), group(WAREHOUSE, "Warehouse", &[], &[])],
        "subscribedSkus": [{
            "skuId": PRODUCT, "skuPartNumber": "OFFICE", "consumedUnits": 2, "prepaidUnits": { "enabled": 2 },
            "servicePlans": [
                { "servicePlanId": MAIL, "servicePlanName": "MAIL" },
                { "servicePlanId": CHAT, "servicePlanName": "CHAT" },
            ],
        }],
    });
    analysis_of(&tenant)
}

fn analysis_of(tenant: &Value) -> Analysis {
    let mut importer = Importer::new(Tenant::default());
    let mut file = importer.begin("tenant.json");
    importer.feed(&mut file, tenant.to_string().as_bytes());
    importer.end(file);
    Analysis::new(importer.finish(), Options::default()).unwrap()
}

#[test]
fn corrections_of_a_finding_come_in_windows_of_their_own() {
    let wrong: Vec<String> = (0..7).map(|number| format!("smtp:a {number}@contoso.example")).collect();
    let mut ana = user(1, "Ana", &json!([]));
    ana["proxyAddresses"] = json!(wrong);
    let analysis = analysis_of(&json!({ "users": [ana] }));
    let all = FindingFilter::default();
    let Reply::Findings(findings) = analysis.answer(&Query::Findings { filter: all, window: ALL }) else {
        panic!("no findings");
    };
    let index = findings.rows.iter().find(|row| row.code == "InvalidProxyAddress").unwrap().index;
    let asked = |index: u32, offset: u64, limit: u64| {
        let window = Window { offset, limit };
        let Reply::Corrections(page) = analysis.answer(&Query::Corrections { index, window }) else {
            panic!("no corrections");
        };
        let values: Vec<String> = page.rows.into_iter().filter_map(|row| row.value).collect();
        (page.total, page.offset, values)
    };
    assert_eq!(asked(index, 0, 3), (7, 0, wrong[..3].to_vec()));
    assert_eq!(asked(index, 5, 3), (7, 5, wrong[5..].to_vec()));
    assert_eq!(asked(index, u64::MAX, u64::MAX), (7, 7, Vec::new()));
    assert_eq!(asked(u32::MAX, 0, 3), (0, 0, Vec::new()));
    let window = Window { offset: 0, limit: 0 };
    let Reply::Finding(Some(detail)) = analysis.answer(&Query::Finding { index, window }) else {
        panic!("no finding");
    };
    assert_eq!(detail.corrections_total, 7);
}

fn plan(analysis: &Analysis, id: &str) -> PlanDetail {
    let Reply::ServicePlan(Some(detail)) = analysis.answer(&Query::ServicePlan { id: id.to_owned() }) else {
        panic!("no answer about the plan {id}");
    };
    *detail
}

fn product(analysis: &Analysis) -> ProductDetail {
    let Reply::Product(Some(detail)) = analysis.answer(&Query::Product { sku_id: PRODUCT.to_owned() }) else {
        panic!("no answer about the product");
    };
    *detail
}

fn hits(analysis: &Analysis, text: &str) -> Hits {
    let Reply::Hits(hits) = analysis.answer(&Query::Search { text: text.to_owned(), limit: 5 }) else {
        panic!("no answer to the search");
    };
    *hits
}

#[test]
fn a_plan_is_on_by_any_licence_and_off_only_by_all() {
    let analysis = analysis();
    let chat = plan(&analysis, CHAT);
    assert_eq!((chat.row.on, chat.row.off, chat.row.products, chat.row.groups), (2, 1, 1, 1));
    let mail = plan(&analysis, MAIL);
    assert_eq!((mail.row.on, mail.row.off, mail.row.groups), (3, 0, 2));
    let groups: Vec<_> = chat.groups.iter().map(|line| (line.group.name.as_deref(), line.on)).collect();
    assert_eq!(groups, [(Some("Warehouse"), true), (Some("Sales"), false)]);
    let holders = |which| {
        let query = Query::PlanHolders { id: CHAT.to_owned(), which, window: ALL };
        let Reply::PlanHolders(page) = analysis.answer(&query) else { panic!("no answer about holders") };
        page.rows
    };
    let on = holders(PlanHolders::On);
    assert_eq!(on.len(), 2);
    assert_eq!(on[0].user.name.as_deref(), Some("Ben"));
    let cells: Vec<_> = on[0].paths.iter().map(|path| (path.group.is_some(), path.cell)).collect();
    assert!(cells.contains(&(true, PlanCell::Off)) && cells.contains(&(false, PlanCell::On)), "{cells:?}");
    let off: Vec<_> = holders(PlanHolders::Off).into_iter().filter_map(|holder| holder.user.name).collect();
    assert_eq!(off, ["Ana"]);
}

#[test]
fn plans_that_no_product_of_the_tenant_has_are_not_there() {
    let analysis = analysis();
    let other = Query::ServicePlan { id: SALES.to_owned() };
    assert_eq!(analysis.answer(&other), Reply::ServicePlan(None));
    let list = ListFilter { only_errors: true, ..ListFilter::default() };
    let Reply::ServicePlans(page) = analysis.answer(&Query::ServicePlans { list, window: ALL }) else {
        panic!("no answer about plans");
    };
    assert_eq!(page.rows.iter().map(|row| row.plan.id.as_str()).collect::<Vec<_>>(), [CHAT]);
}

#[test]
fn a_product_tells_by_which_paths_it_comes_and_which_plans_are_used() {
    let detail = product(&analysis());
    let sources: Vec<_> = detail
        .sources
        .iter()
        .map(|source| {
            (
                source.group.as_ref().and_then(|group| group.name.as_deref()),
                source.in_force,
                source.in_error,
                source.pending,
            )
        })
        .collect();
    assert_eq!(sources, [(Some("Sales"), 2, 1, 1), (None, 1, 0, 0), (Some("Warehouse"), 1, 0, 0)]);
    let plans: Vec<_> =
        detail.plan_use.iter().map(|line| (line.plan.id.as_str(), line.on, line.off)).collect();
    assert_eq!(plans, [(CHAT, 2, 1), (MAIL, 3, 0)]);
    // Eve is in error too, and has it all the same.
    assert_eq!(
        (detail.product.failed, detail.product.pending, detail.product.product.users.in_error),
        (1, 1, 2)
    );
}

#[test]
fn members_stand_by_how_far_they_got() {
    let analysis = analysis();
    let Reply::Group(Some(group)) = analysis.answer(&Query::Group { id: SALES.to_owned() }) else {
        panic!("no answer about the group");
    };
    let states = MemberStates { in_error: 1, pending: 1, licensed: 2, without: 0 };
    assert_eq!(group.member_states, Some(states));
    assert_eq!(group.siblings.len(), 1);
    assert_eq!(group.siblings[0].more.iter().map(|plan| plan.id.as_str()).collect::<Vec<_>>(), [CHAT]);
    assert!(group.siblings[0].fewer.is_empty());
    let members = |group: &str, state| {
        let Reply::Members(page) =
            analysis.answer(&Query::Members { group: group.to_owned(), state, window: ALL })
        else {
            panic!("no answer about members");
        };
        page.rows
            .into_iter()
            .map(|row| (row.user.name.unwrap_or_default(), row.is_member))
            .collect::<Vec<_>>()
    };
    let are = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), true)).collect::<Vec<_>>();
    assert_eq!(members(SALES, None), are(&["Cleo", "Dan", "Ana", "Ben"]));
    assert_eq!(members(SALES, Some(MemberState::Pending)), are(&["Dan"]));
    assert_eq!(members(WAREHOUSE, Some(MemberState::InError)), [("Eve".to_owned(), false)]);
}

#[test]
fn a_search_finds_everything_of_a_name_and_nothing_without_a_word() {
    let analysis = analysis();
    let found = hits(&analysis, "warehouse");
    assert_eq!((found.users.total, found.groups.total), (0, 1));
    assert!(found.findings.total > 0, "the finding that names the group");
    assert_eq!(hits(&analysis, "CHAT").plans.rows[0].plan.id, CHAT);
    assert_eq!(hits(&analysis, "ana contoso").users.total, 1);
    let nothing = hits(&analysis, "  ");
    assert_eq!((nothing.users.total, nothing.rules.total), (0, 0));
    assert!(hits(&analysis, "sharepoint").rules.total > 0);
}

#[test]
fn a_list_is_saved_as_it_is_filtered_and_no_name_is_a_formula() {
    let analysis = analysis();
    let list = ListFilter {
        search: "an".to_owned(),
        sort: "name".to_owned(),
        descending: true,
        ..ListFilter::default()
    };
    let saved = |query: &Query| {
        let mut bytes = Vec::new();
        assert!(write_list(&analysis, query, &mut bytes).unwrap());
        String::from_utf8(bytes).unwrap()
    };
    let users = saved(&Query::Users { list: list.clone(), window: Window { offset: 1, limit: 0 } });
    let lines: Vec<&str> = users.split_terminator("\r\n").collect();
    assert_eq!(lines.len(), 3, "{users}");
    assert!(lines[1].contains("Dan") && lines[2].contains("Ana"), "{users}");
    assert!(lines[1].contains(",'=Sales,"), "{users}");
    for query in [
        Query::Groups { list: ListFilter::default(), window: ALL },
        Query::Products { list: ListFilter::default(), window: ALL },
        Query::ServicePlans { list: ListFilter::default(), window: ALL },
        Query::Addresses { list: ListFilter::default(), window: ALL },
        Query::Findings { filter: FindingFilter::default(), window: ALL },
    ] {
        let text = saved(&query);
        let mut lines = text.split_terminator("\r\n");
        let columns = lines.next().unwrap().split(',').count();
        let (mut rows, mut reader) = (0, csv::Reader::from_reader(text.as_bytes()));
        for record in reader.records() {
            assert_eq!(record.unwrap().len(), columns, "{text}");
            rows += 1;
        }
        assert!(rows > 0, "{text}");
    }
    assert!(!write_list(&analysis, &Query::Overview, Vec::new()).unwrap());
}

#[test]
fn findings_are_filtered_by_product_group_and_department_together() {
    let analysis = analysis();
    let Reply::Facets(facets) = analysis.answer(&Query::Facets) else { panic!("no answer about facets") };
    let groups: Vec<_> = facets.groups.iter().filter_map(|group| group.name.as_deref()).collect();
    assert_eq!(groups, ["Sales", "Warehouse"]);
    let total = |filter: FindingFilter| {
        let Reply::Findings(page) = analysis.answer(&Query::Findings { filter, window: ALL }) else {
            panic!("no answer about findings");
        };
        page.total
    };
    let all = total(FindingFilter::default());
    let of_group = FindingFilter { groups: vec![WAREHOUSE.to_owned()], ..FindingFilter::default() };
    let some = total(of_group.clone());
    assert!(some > 0 && some < all, "{some} of {all}");
    assert_eq!(total(FindingFilter { products: vec![MAIL.to_owned()], ..of_group.clone() }), 0);
    assert_eq!(total(FindingFilter { products: vec![PRODUCT.to_owned()], ..of_group.clone() }), some);
    assert!(facets.departments.contains(&"=Sales".to_owned()), "{:?}", facets.departments);
    assert_eq!(total(FindingFilter { departments: vec!["Nobody".to_owned()], ..of_group }), 0);
}
