//! One tenant in every form that people have: what a format can carry is found all the same, and what it
//! cannot is said.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]
#![allow(clippy::disallowed_methods, reason = "a test reads its files itself")]

use seatscope_contract::report::Finding;
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::catalog::catalogue;
use seatscope_engine::import::Importer;
use seatscope_testkit::layouts::layouts;
use seatscope_testkit::sample::{Config, generate};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use std::path::Path;

/// The sample tenant as one bundle, groups with their members.
fn bundle() -> Value {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("layouts");
    generate(Config::default(), &folder).unwrap();
    let read = |name: &str| -> Vec<Value> {
        let page: Value = serde_json::from_slice(&std::fs::read(folder.join(name)).unwrap()).unwrap();
        page["value"].as_array().unwrap().clone()
    };
    let mut bundle = Map::new();
    let users = [read("users.json"), read("users-2.json")].concat();
    bundle.insert("users".to_owned(), Value::Array(users));
    for kind in ["groups", "subscribedSkus", "organization", "contacts"] {
        bundle.insert(kind.to_owned(), Value::Array(read(&format!("{kind}.json"))));
    }
    Value::Object(bundle)
}

fn analyse(files: &[(String, Vec<u8>)]) -> Analysis {
    let mut importer = Importer::new(catalogue());
    for (path, bytes) in files {
        let mut file = importer.begin(path);
        importer.feed(&mut file, bytes);
        importer.end(file);
    }
    Analysis::new(importer.finish(), Options::default()).unwrap()
}

/// The findings without the places they rest on, which every format has its own.
fn findings(analysis: &Analysis) -> Vec<Finding> {
    let shown = analysis
        .findings
        .iter()
        .map(|finding| finding.show(&analysis.tenant, &analysis.book, &analysis.paths, 0, usize::MAX));
    shown.map(|finding| Finding { evidence: Vec::new(), ..finding }).collect()
}

fn brief(finding: &Finding) -> String {
    format!("{} {:?} {} users: {}", finding.code, finding.outlook, finding.users.len(), finding.message)
}

fn differences(have: &[Finding], want: &[Finding]) -> Vec<String> {
    let missing =
        want.iter().filter(|finding| !have.contains(finding)).map(|f| format!("missing: {}", brief(f)));
    let extra = have.iter().filter(|finding| !want.contains(finding)).map(|f| format!("extra: {}", brief(f)));
    missing.chain(extra).collect()
}

/// What the tenant has to show, so that no format is compared by little: recorded and predicted errors,
/// conflicts, seats, nested groups, duplicates of licences and addresses, locations.
const BORNE: [&str; 13] = [
    "CountViolation",
    "DependencyViolation",
    "DirectAndInherited",
    "DuplicateProxyAddress",
    "InvalidProxyAddress",
    "MutuallyExclusiveViolation",
    "NestedGroup",
    "Other",
    "ProhibitedInUsageLocationViolation",
    "ProxyAddressWillChange",
    "SeatsUnused",
    "UniquenessViolation",
    "UsageLocationMissing",
];

#[test]
fn every_format_gives_the_findings_that_it_can_carry() {
    let layouts = layouts(&bundle());
    let whole = analyse(&layouts[0].files);
    let (want, anyway) = (findings(&whole), missing(&whole));
    for code in BORNE {
        assert!(want.iter().any(|finding| finding.code == code), "the sample has no {code}");
    }
    let mut wrong = Vec::new();
    for layout in &layouts {
        let analysis = analyse(&layout.files);
        let have = findings(&analysis);
        for input in analysis.inputs.iter().filter(|input| input.kind == "unknown") {
            wrong.push(format!("{}: {} was not understood", layout.name, input.path));
        }
        let compared = |findings: &[Finding]| -> Vec<Finding> {
            findings.iter().filter(|finding| layout.carries.has(&finding.code)).cloned().collect()
        };
        let found = differences(&compared(&have), &compared(&want));
        wrong.extend(found.into_iter().map(|line| format!("{}: {line}", layout.name)));
        let lacks: Vec<&str> = missing(&analysis).difference(&anyway).copied().collect();
        if lacks != layout.lacks {
            wrong.push(format!("{}: the coverage lacks {lacks:?} and not {:?}", layout.name, layout.lacks));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Inputs that the coverage calls missing.
fn missing(analysis: &Analysis) -> BTreeSet<&str> {
    let missing = analysis.coverage.iter().flat_map(|coverage| &coverage.missing);
    missing.map(String::as_str).collect()
}
