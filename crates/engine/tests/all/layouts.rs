//! One tenant in every form that people have: what a format can carry is found all the same, and what it
//! cannot is said.

use crate::common::import;
use flate2::Compression;
use flate2::write::GzEncoder;
use rawzip::path::EntryPath;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use seatscope_contract::report::{CoverageStatus, Finding};
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::catalog::Catalogue;
use seatscope_engine::compare::check_of;
use seatscope_testkit::layouts::{Layout, layouts};
use seatscope_testkit::sample::{Config, generate};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;

/// The sample tenant as one bundle, groups with their members.
fn bundle() -> Value {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("layouts");
    generate(Config { assigned_plans: false, ..Config::default() }, &folder).unwrap();
    let read = |name: &str| -> Vec<Value> {
        let page: Value = serde_json::from_slice(&std::fs::read(folder.join(name)).unwrap()).unwrap();
        page["value"].as_array().unwrap().clone()
    };
    let mut bundle = Map::new();
    bundle.insert("users".to_owned(), Value::Array([read("users.json"), read("users-2.json")].concat()));
    for kind in ["groups", "subscribedSkus", "organization", "contacts", "deletedUsers", "directoryAudits"] {
        bundle.insert(kind.to_owned(), Value::Array(read(&format!("{kind}.json"))));
    }
    // The admin centre shows names, which only the catalogue knows.
    let names =
        Catalogue::built_in().products.into_iter().map(|(id, product)| (id.to_string(), product.name));
    let names: BTreeMap<String, String> = names.collect();
    for product in bundle["subscribedSkus"].as_array_mut().unwrap() {
        let name = &names[product["skuId"].as_str().unwrap()];
        // One that several products have tells none of them: such a product is known by its part number.
        if names.values().filter(|other| *other == name).count() == 1 {
            product["displayName"] = name.clone().into();
        }
    }
    Value::Object(bundle)
}

/// What one layout gives: the findings without the places they rest on, which every format has its own, and what
/// each check lacks.
struct Given {
    findings: Vec<Finding>,
    coverage: BTreeMap<String, (CoverageStatus, Vec<String>)>,
    not_understood: Vec<String>,
}

impl Given {
    fn by(files: &[(String, Vec<u8>)]) -> Self {
        let files: Vec<(&str, &[u8])> =
            files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
        let analysis = Analysis::new(import(&files, 1 << 16), Options::default()).unwrap();
        let shown = analysis
            .findings
            .iter()
            .map(|finding| finding.show(&analysis.tenant, &analysis.book, &analysis.paths, 0, usize::MAX));
        let coverage = analysis.coverage.iter();
        let coverage = coverage.map(|check| (check.check.clone(), (check.status, check.missing.clone())));
        let unknown = analysis.inputs.iter().filter(|input| input.kind == "unknown");
        Self {
            findings: shown.map(|finding| Finding { evidence: Vec::new(), ..finding }).collect(),
            coverage: coverage.collect(),
            not_understood: unknown.map(|input| format!("{} was not understood", input.path)).collect(),
        }
    }

    fn by_bundle(bundle: &Value) -> Self {
        Self::by(&[("tenant.json".to_owned(), bundle.to_string().into_bytes())])
    }

    fn missing(&self) -> BTreeSet<&str> {
        self.coverage.values().flat_map(|(_, missing)| missing).map(String::as_str).collect()
    }

    /// What is wrong where it has to be just what another gives.
    fn differences(&self, other: &Self) -> Vec<String> {
        let mut wrong = differences(&self.findings, &other.findings, |_| true);
        for (check, missing) in &other.coverage {
            if &self.coverage[check] != missing {
                wrong.push(format!("{check} is {:?} and not {missing:?}", self.coverage[check]));
            }
        }
        wrong
    }

    /// Whether the findings of a code are just what they are in another.
    fn says_the_same(&self, other: &Self, code: &str) -> bool {
        differences(&self.findings, &other.findings, |finding| finding.code == code).is_empty()
    }

    /// What is wrong of the findings of checks that lack no more than they do in another.
    fn differences_of_what_it_carries(&self, whole: &Self, otherwise: &[&str]) -> Vec<String> {
        let is_carried = |finding: &Finding| {
            if otherwise.contains(&finding.code.as_str()) {
                return false;
            }
            let check = check_of(&finding.code, finding.basis);
            self.coverage[check] == whole.coverage[check]
        };
        differences(&self.findings, &whole.findings, is_carried)
    }
}

fn brief(finding: &Finding) -> String {
    format!("{} {:?} {} users: {}", finding.code, finding.outlook, finding.users.len(), finding.message)
}

fn differences(have: &[Finding], want: &[Finding], counts: impl Fn(&Finding) -> bool) -> Vec<String> {
    let lacks = |from: &[Finding], finding: &Finding| counts(finding) && !from.contains(finding);
    let missing =
        want.iter().filter(|finding| lacks(have, finding)).map(|f| format!("missing: {}", brief(f)));
    let extra = have.iter().filter(|finding| lacks(want, finding)).map(|f| format!("extra: {}", brief(f)));
    missing.chain(extra).collect()
}

/// What the tenant has to show, so that no format is compared by little: recorded and predicted errors,
/// conflicts, seats, nested groups, duplicates of licences and addresses, locations.
const BORNE: [&str; 14] = [
    "ConcurrencyRetry",
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

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// An archive of files that are only stored.
fn zip(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut out);
    for (name, bytes) in files {
        let file = archive.new_file(EntryPath::verbatim(name.as_bytes()));
        let (mut entry, config) = file.compression_method(CompressionMethod::STORE).start().unwrap();
        let mut writer = config.wrap(&mut entry);
        writer.write_all(bytes).unwrap();
        let (_, descriptor) = writer.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    out
}

/// The layouts, and some of them packed.
fn all_layouts(bundle: &Value) -> Vec<Layout> {
    let mut all = layouts(bundle);
    let of = |name: &str| all.iter().find(|layout| layout.name == name).unwrap().clone();
    let (pages, tree) = (of("pages"), of("EntraExporter on Windows PowerShell"));
    let packed = pages.files.iter().map(|(path, bytes)| (format!("{path}.gz"), gzip(bytes))).collect();
    all.push(Layout { name: "pages, each packed with gzip", files: packed, ..pages });
    let packed = vec![("export.zip".to_owned(), zip(&tree.files))];
    all.push(Layout { name: "EntraExporter in a zip archive", files: packed, ..tree });
    all
}

#[test]
fn every_format_gives_the_findings_that_it_can_carry() {
    let bundle = bundle();
    let whole = Given::by_bundle(&bundle);
    for code in BORNE {
        assert!(whole.findings.iter().any(|finding| finding.code == code), "the sample has no {code}");
    }
    let mut wrong = Vec::new();
    // Several layouts carry the same.
    let mut known: Vec<(Value, Given)> = Vec::new();
    let all = all_layouts(&bundle);
    let all_given: Vec<Given> = std::thread::scope(|scope| {
        let reading: Vec<_> = all.iter().map(|layout| scope.spawn(|| Given::by(&layout.files))).collect();
        reading.into_iter().map(|given| given.join().unwrap()).collect()
    });
    for (layout, given) in all.iter().zip(&all_given) {
        let mut told = given.not_understood.clone();
        told.extend(match &layout.carried {
            Some(carried) => {
                let at = known.iter().position(|(known, _)| known == carried).unwrap_or_else(|| {
                    known.push((carried.clone(), Given::by_bundle(carried)));
                    known.len() - 1
                });
                given.differences(&known[at].1)
            }
            None => given.differences(&whole),
        });
        told.extend(given.differences_of_what_it_carries(&whole, layout.otherwise));
        let lacks: BTreeSet<&str> = given.missing().difference(&whole.missing()).copied().collect();
        if let Some(code) = layout.otherwise.iter().find(|code| given.says_the_same(&whole, code)) {
            told.push(format!("{code} is not said otherwise"));
        }
        if lacks != layout.lacks {
            told.push(format!("the coverage lacks {lacks:?} and not {:?}", layout.lacks));
        }
        wrong.extend(told.into_iter().map(|line| format!("{}: {line}", layout.name)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
