//! Every file of the golden tenants, cut and damaged, through the same functions as the fuzz targets.

#[path = "../../../../fuzz/src/entries.rs"]
mod entries;

use entries::{ENTRIES, Entry, read, report};
use seatscope_contract::report::{Input, Report};
use serde::de::IgnoredAny;
use std::fs;
use std::path::{Path, PathBuf};

/// Damaged forms of each file. More find more; so many take a few seconds for all files together.
const FORMS: usize = 16;
/// Files larger than this are left to the fuzzers.
const LARGEST: usize = 64 << 10;

/// Files below a folder, sorted.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// Every input file of the golden tenants, by its path there, and with it rules and scenarios.
fn golden_files() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/tenants");
    let mut found = Vec::new();
    files(&folder, &mut found);
    found.retain(|path| path.file_name().is_some_and(|name| name != "expected.json"));
    let name = |path: &PathBuf| path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
    let read = found.iter().map(|path| (name(path), fs::read(path).unwrap()));
    let files: Vec<_> = read.filter(|(_, bytes)| (1..=LARGEST).contains(&bytes.len())).collect();
    assert!(files.len() > 300, "the golden tenants have {} files only", files.len());
    files
}

/// Numbers that look random and are the same each time (splitmix64).
struct Numbers(u64);

impl Numbers {
    /// Numbers of their own for each file.
    fn of(name: &str) -> Self {
        Self(name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((number ^ (number >> 31)) % end as u64) as usize
    }
}

/// Part of a file, or all of it with a few bits flipped.
fn damaged(bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut copy = bytes.to_vec();
    if numbers.below(3) == 0 {
        copy.truncate(numbers.below(bytes.len()));
    } else {
        for _ in 0..=numbers.below(3) {
            let at = numbers.below(bytes.len());
            copy[at] ^= 1 << numbers.below(8);
        }
    }
    copy
}

/// The ways in for a file: those of its form, and for a small export the whole way to the report.
fn ways(name: &str) -> Vec<Entry> {
    let wanted: &[&str] = match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        _ if name.contains("/input/") && name.contains("service plan identifiers") => &["csv", "products"],
        _ if !name.contains("/input/") && name.contains("rules") => &["rules"],
        _ if !name.contains("/input/") => &["scenario"],
        "zip" | "gz" => &["archive"],
        "csv" | "CSV" | "txt" => &["csv", "encodings"],
        _ => &["scanner", "encodings"],
    };
    ENTRIES.iter().filter(|(name, _)| wanted.contains(name)).map(|(_, entry)| *entry).collect()
}

#[test]
fn damaged_golden_files_come_back_whatever_the_way_in() {
    for (name, bytes) in golden_files() {
        let mut numbers = Numbers::of(&name);
        for entry in ways(&name) {
            for _ in 0..FORMS {
                entry(&damaged(&bytes, &mut numbers));
            }
        }
    }
}

#[test]
fn damaged_exports_give_a_report() {
    let (_, json) = ENTRIES.iter().find(|(name, _)| *name == "json").unwrap();
    for (name, bytes) in golden_files() {
        // The catalogue of rules is read for each report, which takes its time.
        if name.contains("/input/") && name.ends_with(".json") {
            json(&damaged(&bytes, &mut Numbers::of(&name)));
        }
    }
}

#[test]
fn damaged_membership_rules_come_back() {
    let (_, membership) = ENTRIES.iter().find(|(name, _)| *name == "membership").unwrap();
    for rule in include_str!("../../../membership/tests/rules.txt").lines() {
        let mut numbers = Numbers::of(rule);
        membership(rule.as_bytes());
        (0..FORMS).for_each(|_| membership(&damaged(rule.as_bytes(), &mut numbers)));
    }
}

/// Records of all files that stand in a file.
fn objects(inputs: &[Input]) -> u64 {
    inputs.iter().filter(|input| input.kind != "archive").map(|input| input.objects).sum()
}

#[test]
fn a_cut_that_loses_records_is_told() {
    let mut silent = Vec::new();
    for (name, bytes) in golden_files().into_iter().filter(|(name, _)| name.contains("/input/")) {
        let file = name.rsplit('/').next().unwrap();
        let whole = read(file, &bytes);
        let mut numbers = Numbers::of(&name);
        for _ in 0..FORMS {
            let end = numbers.below(bytes.len());
            // A line less is a file of its own right where each line is a record.
            if end == 0 || bytes[end - 1] == b'\n' || bytes[end] == b'\n' || bytes[end] == b'\r' {
                continue;
            }
            let cut = read(file, &bytes[..end]);
            let told = cut.iter().any(|input| !input.problems.is_empty());
            if !told && objects(&cut) < objects(&whole) {
                silent.push(format!("{name} cut at {end}: {cut:?}"));
            }
        }
    }
    assert_eq!(silent, Vec::<String>::new());
}

/// Whether serde takes every byte, be it one document or several one after the other.
fn serde_takes(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    serde_json::Deserializer::from_slice(text).into_iter::<IgnoredAny>().all(|value| value.is_ok())
}

#[test]
fn what_serde_refuses_is_told() {
    let mut silent = Vec::new();
    let mut refused = 0;
    for (name, bytes) in golden_files().into_iter().filter(|(name, _)| name.contains("/input/")) {
        let Some(file) = name.rsplit('/').next().filter(|file| file.ends_with(".json")) else { continue };
        let mut numbers = Numbers::of(&name);
        for _ in 0..FORMS {
            let damaged = damaged(&bytes, &mut numbers);
            // What is no UTF-8 is read as another code page, in which it may be JSON.
            if std::str::from_utf8(&damaged).is_err() || serde_takes(&damaged) {
                continue;
            }
            refused += 1;
            let inputs = read(file, &damaged);
            if inputs.iter().all(|input| input.problems.is_empty()) {
                let why = serde_json::from_slice::<IgnoredAny>(&damaged).unwrap_err();
                silent.push(format!("{name}: {why}"));
            }
        }
    }
    assert!(refused > 1000, "serde refused {refused} files only");
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn what_serde_writes_anew_is_the_same_tenant() {
    let findings = |file: &str, bytes: &[u8]| {
        let report: Report = serde_json::from_slice(&report(file, bytes)).unwrap();
        (objects(&report.inputs), report.findings)
    };
    let (mut compared, mut different) = (0, Vec::new());
    for (name, bytes) in golden_files().into_iter().filter(|(name, _)| name.contains("/input/")) {
        let file = name.rsplit('/').next().unwrap();
        // Other blanks, other escapes, other order of keys; the same values.
        let Ok(value) = serde_json::from_slice::<serde_json::Value>(&bytes) else { continue };
        compared += 1;
        let anew = serde_json::to_vec(&value).unwrap();
        let is_bundle = value.get("value").is_none();
        let (mut before, mut after) = (findings(file, &bytes), findings(file, &anew));
        if is_bundle {
            // What is told in the order of the file's lists is told in another one.
            for (_, findings) in [&mut before, &mut after] {
                findings.iter_mut().for_each(|finding| finding.evidence.clear());
            }
        }
        if before != after {
            different.push(name);
        }
    }
    assert!(compared > 300, "{compared} files were compared only");
    assert_eq!(different, Vec::<String>::new());
}
