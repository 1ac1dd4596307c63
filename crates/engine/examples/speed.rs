//! How long the engine takes for an export, step by step: `speed ROUNDS FILE...`. Prints a line of JSON a round.
//!
//! `cargo xtask bench` runs it; every round reads the same files anew, beside the least that any reader must do:
//! reading the bytes and finding their quotes.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "this measures, and says what it measured"
)]

use seatscope_contract::rules::Enforcement;
use seatscope_contract::scenario::Scenario;
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::catalog::catalogue;
use seatscope_engine::catalog::rules::Switches;
use seatscope_engine::import::{Imported, Importer};
use seatscope_engine::what_if::scenario;
use std::fs::File;
use std::hint::black_box;
use std::io::Read;
use std::time::Instant;

/// Bytes read at once, as the command line does it.
const CHUNK: usize = 1 << 20;

fn main() {
    let mut words = std::env::args().skip(1);
    let rounds: usize = words.next().and_then(|word| word.parse().ok()).expect("speed ROUNDS FILE...");
    let files: Vec<String> = words.collect();
    for _ in 0..rounds {
        println!("{}", round(&files));
    }
}

/// Milliseconds of each step.
fn round(files: &[String]) -> serde_json::Value {
    let (limit, (bytes, quotes)) = timed(|| limit(files));
    let (import, imported) = timed(|| import(files));
    let (analysis, mut analysed) =
        timed(|| Analysis::new(imported, Options::default()).expect("the built-in rules can be read"));
    let (group, members) = large_group(&analysed);
    let reprocess = reprocess(&group);
    let (what_if, outcome) = timed(|| analysed.what_if(reprocess));
    black_box(&outcome);
    let id = first_rule(&analysed).expect("there are rules");
    let (switch, result) = timed(|| analysed.set_rules(None, Switches::from([(id, Enforcement::Off)])));
    result.expect("a switch is accepted");
    serde_json::json!({
        "bytes": bytes, "quotes": quotes, "members": members, "findings": analysed.findings.len(),
        "limit": limit, "import": import, "analysis": analysis, "whatIf": what_if, "switch": switch,
    })
}

/// What a step gave, and the milliseconds that it took.
fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let result = work();
    (start.elapsed().as_secs_f64() * 1000.0, result)
}

/// The files' bytes, piece by piece.
fn read(file: &str, mut take: impl FnMut(&[u8])) {
    let mut file = File::open(file).expect("the file can be opened");
    let mut buffer = vec![0; CHUNK];
    loop {
        let read = file.read(&mut buffer).expect("the file can be read");
        match buffer.get(..read) {
            Some(piece) if read > 0 => take(piece),
            _ => return,
        }
    }
}

/// Bytes and quotes of the files: no reader of JSON can do with less.
fn limit(files: &[String]) -> (usize, usize) {
    let (mut bytes, mut quotes) = (0, 0);
    for file in files {
        read(file, |piece| {
            bytes += piece.len();
            quotes += memchr::memchr_iter(b'"', piece).count();
        });
    }
    (bytes, black_box(quotes))
}

fn import(files: &[String]) -> Imported {
    let mut importer = Importer::new(catalogue());
    for file in files {
        let mut state = importer.begin(file);
        read(file, |piece| importer.feed(&mut state, piece));
        importer.end(state);
    }
    importer.finish()
}

/// Members of the group that a what-if is tried on, where a group has so many.
const MEMBERS: usize = 100_000;

/// Of the groups that give licences the smallest with so many members, or else the one with most; by id, and how many
/// members that are.
fn large_group(analysis: &Analysis) -> (String, usize) {
    let tenant = analysis.world().tenant;
    let licensed = tenant.groups.indexes().filter(|group| !tenant.groups.licenses.get(*group).is_empty());
    let mut groups: Vec<_> = licensed.map(|group| (tenant.members.users.get(group).len(), group)).collect();
    groups.sort_unstable();
    let large = groups.iter().find(|(members, _)| *members >= MEMBERS).or(groups.last());
    let (members, group) = *large.expect("some group gives licences");
    (tenant.group_id(group), members)
}

fn reprocess(group: &str) -> Scenario {
    let edits = serde_json::json!({ "edits": [{ "op": "reprocess", "group": group }] });
    scenario::parse(edits.to_string().as_bytes()).expect("the scenario is one")
}

/// The first of the rules that analyses begin with.
fn first_rule(analysis: &Analysis) -> Option<String> {
    let rules = seatscope_engine::catalog::rules::built_in().ok()?.rules;
    rules.into_iter().map(|rule| rule.id).find(|id| analysis.delivered(id).is_some())
}
