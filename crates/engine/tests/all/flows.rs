//! How users come to products: the numbers are those of the groups' and products' own pages, and nothing is lost where
//! some stand together.

use crate::common::{files_below, import};
use seatscope_contract::messages::{ListFilter, Query, Reply, Window};
use seatscope_contract::views::{FlowProduct, FlowSource, FlowWay, Flows, ProductDetail, Source};
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_testkit::sample::{Config, generate};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

const WINDOW: Window = Window { offset: 0, limit: 1000 };

/// In force, in error, pending.
type Users = [u64; 3];

fn analysis(files: &[(String, Vec<u8>)]) -> Analysis {
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    Analysis::new(import(&files, 1 << 16), Options::default()).unwrap()
}

/// The sample tenant, generated into a folder of this name.
pub(crate) fn sample(folder: &str) -> Analysis {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    std::fs::create_dir_all(&folder).unwrap();
    generate(Config::default(), &folder).unwrap();
    analysis(&files_below(&folder, "sample"))
}

fn flows(analysis: &Analysis, group: Option<&str>) -> Option<Flows> {
    let Reply::Flows(flows) = analysis.answer(&Query::Flows { group: group.map(str::to_owned) }) else {
        panic!("no answer about flows");
    };
    flows.map(|flows| *flows)
}

fn products(analysis: &Analysis) -> Vec<ProductDetail> {
    let list = ListFilter::default();
    let Reply::Products(page) = analysis.answer(&Query::Products { list, window: WINDOW }) else {
        panic!("no answer about products");
    };
    let detail = |sku_id: String| match analysis.answer(&Query::Product { sku_id }) {
        Reply::Product(Some(detail)) => *detail,
        other => panic!("no product: {other:?}"),
    };
    page.rows.into_iter().map(|row| detail(row.product.sku_id)).collect()
}

fn of_way(way: &FlowWay) -> Users {
    [way.in_force, way.in_error, way.pending]
}

fn of_source(source: &Source) -> Users {
    [source.in_force, source.in_error, source.pending]
}

fn sum(all: impl IntoIterator<Item = Users>) -> Users {
    all.into_iter().fold([0; 3], |sum, next| [0, 1, 2].map(|at| sum[at] + next[at]))
}

#[test]
fn the_numbers_are_those_of_the_products_and_add_up() {
    let analysis = sample("flows");
    let flows = flows(&analysis, None).unwrap();
    let products = products(&analysis);
    let all = sum(products.iter().flat_map(|product| &product.sources).map(of_source));
    assert!(all.iter().all(|users| *users > 0), "the sample has something of everything: {all:?}");
    assert_eq!(sum(flows.ways.iter().map(of_way)), all);

    let mut named = 0;
    for way in &flows.ways {
        let (source, product) = (&flows.sources[way.source as usize], &flows.products[way.product as usize]);
        let FlowProduct::Product { product } = product else { continue };
        let group = match source {
            FlowSource::Direct => None,
            FlowSource::Group { group } => Some(group),
            FlowSource::Others { .. } => continue,
        };
        let detail = products.iter().find(|detail| detail.product.product.sku_id == product.sku_id).unwrap();
        let theirs = detail.sources.iter().find(|source| source.group.as_ref() == group).unwrap();
        assert_eq!(of_way(way), of_source(theirs), "{source:?} to {product:?}");
        named += 1;
    }
    assert!(named > 10, "{named} ways between what has a name");

    // Whatever stands by name has all its users, and no more of it is counted than there are.
    let mut by_product: BTreeMap<u32, Vec<Users>> = BTreeMap::new();
    for way in &flows.ways {
        by_product.entry(way.product).or_default().push(of_way(way));
    }
    for (place, ways) in by_product {
        let FlowProduct::Product { product } = &flows.products[place as usize] else { continue };
        let detail = products.iter().find(|detail| detail.product.product.sku_id == product.sku_id).unwrap();
        assert_eq!(sum(ways), sum(detail.sources.iter().map(of_source)), "{product:?}");
    }
    let known = flows.products.iter().map(|product| match product {
        FlowProduct::Product { .. } => 1,
        FlowProduct::Others { products } => *products,
    });
    let with_users = products.iter().filter(|product| !product.sources.is_empty()).count();
    assert_eq!(known.sum::<u64>(), with_users as u64);
}

#[test]
fn a_groups_flows_are_its_part_of_every_product() {
    let analysis = sample("flows");
    let mut parts: BTreeMap<String, Vec<Users>> = BTreeMap::new();
    for source in products(&analysis).iter().flat_map(|product| &product.sources) {
        if let Some(group) = &source.group {
            parts.entry(group.id.clone()).or_default().push(of_source(source));
        }
    }
    assert!(parts.len() > 5);
    for (id, parts) in parts {
        let flows = flows(&analysis, Some(&id)).unwrap();
        assert!(matches!(&flows.sources[..], [FlowSource::Group { group }] if group.id == id));
        assert_eq!(sum(flows.ways.iter().map(of_way)), sum(parts), "{id}");
    }
    assert_eq!(flows(&analysis, Some("00000000-0000-0000-0000-00000000dead")), None);
}

/// Groups and products of which each has one user less than the one before; two users of the first product have it
/// directly, one of them beside the first group.
fn many(groups: u64, products: u64) -> Analysis {
    let id = |kind: u64, number: u64| format!("00000000-0000-0000-000{kind}-{number:012}");
    let most = groups.max(products);
    let state = |product: u64, group: Option<u64>| {
        json!({
            "skuId": id(3, product), "assignedByGroup": group.map(|group| id(2, group)), "state": "Active",
            "error": "None", "disabledPlans": [],
        })
    };
    let users: Vec<Value> = (0..=most)
        .map(|user| {
            let inherited = (0..groups).filter(|group| user < most - group);
            let mut states: Vec<Value> =
                inherited.map(|group| state(group.min(products - 1), Some(group))).collect();
            if user == 0 || user == most {
                states.push(state(0, None));
            }
            json!({ "id": id(1, user), "displayName": "U", "licenseAssignmentStates": states })
        })
        .collect();
    let groups: Vec<Value> = (0..groups)
        .map(|group| {
            let license = json!({ "skuId": id(3, group.min(products - 1)), "disabledPlans": [] });
            json!({ "id": id(2, group), "displayName": format!("G{group}"), "assignedLicenses": [license] })
        })
        .collect();
    let tenant = json!({ "users": users, "groups": groups }).to_string();
    analysis(&[("tenant.json".to_owned(), tenant.into_bytes())])
}

#[test]
fn the_largest_stand_by_name_and_the_others_as_one() {
    let names = |flows: &Flows| -> Vec<String> {
        let name = |source: &FlowSource| match source {
            FlowSource::Direct => "direct".to_owned(),
            FlowSource::Group { group } => group.name.clone().unwrap(),
            FlowSource::Others { groups } => format!("{groups} others"),
        };
        flows.sources.iter().map(name).collect()
    };
    let largest: Vec<String> = (0..10).map(|group| format!("G{group}")).collect();

    // Direct assignments are no group: they keep their name although every group is larger.
    let flows_of = |groups, products| flows(&many(groups, products), None).unwrap();
    let flows = flows_of(14, 14);
    assert_eq!(names(&flows), [&largest[..], &["direct".to_owned(), "4 others".to_owned()]].concat());
    assert_eq!(flows.products.last(), Some(&FlowProduct::Others { products: 6 }));
    assert_eq!(flows.products.len(), 9);
    let groups_users: u64 = (1..=14).sum();
    assert_eq!(sum(flows.ways.iter().map(of_way)), [groups_users + 2, 0, 0]);
    let last = flows.ways.last().unwrap();
    assert_eq!((last.source, last.product, last.in_force), (11, 8, 1 + 2 + 3 + 4));

    // "1 other" says less than its name and needs as much room.
    assert_eq!(names(&flows_of(11, 9)).len(), 12);
    assert!(names(&flows_of(11, 9)).contains(&"G10".to_owned()));
    assert_eq!(flows_of(11, 9).products.len(), 9);
}

#[test]
fn where_nobody_has_anything_there_is_nothing_to_show() {
    let users = json!({ "users": [{ "id": "00000000-0000-0000-0000-000000000001" }] }).to_string();
    let analysis = analysis(&[("tenant.json".to_owned(), users.into_bytes())]);
    assert_eq!(flows(&analysis, None), Some(Flows::default()));
}
