//! What noise cannot touch: instructions and memory for a fixed tenant, and sizes of what is handed out.
//!
//! `tests/budget.json` holds the figures of the last `cargo xtask budget --record`. They are those of the
//! development build, which the tests have made anyway; what grows in it has grown.

use crate::error::{Context, Error, Result};
use crate::project::Project;
use crate::{process, say, setup};
use serde_json::{Map, Value};
use std::path::PathBuf;
use std::{fs, io};

/// How much more than recorded is still as recorded.
const TOLERANCE: f64 = 0.03;
/// Users of the fixed tenant.
const USERS: &str = "1000";
const RECORD: &str = "tests/budget.json";

/// Measures; writes the figures down, or compares them with those written down.
pub(crate) fn budget(project: &Project, record: bool) -> Result<()> {
    let measured = measure(project)?;
    if record {
        let text = format!("{:#}\n", Value::Object(measured));
        return fs::write(project.path(RECORD), text).could_not(|| format!("write {RECORD}"));
    }
    let text = fs::read_to_string(project.path(RECORD)).could_not(|| format!("read {RECORD}"))?;
    let recorded: Map<String, Value> =
        serde_json::from_str(&text).map_err(io::Error::from).could_not(|| format!("read {RECORD}"))?;
    let verdicts = compare(&recorded, &measured);
    let over: Vec<_> =
        verdicts.iter().filter(|verdict| verdict.is_over).map(|verdict| &verdict.text).collect();
    for verdict in &verdicts {
        say::note(&verdict.text);
    }
    if over.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = over.iter().map(|text| text.as_str()).collect();
    Err(Error::new(format!("over the budget: {}", names.join("; ")))
        .remedy("mend what grew, or take the new figures with `cargo xtask budget --record` and say why"))
}

/// One figure against the recorded one.
struct Verdict {
    text: String,
    is_over: bool,
}

fn compare(recorded: &Map<String, Value>, measured: &Map<String, Value>) -> Vec<Verdict> {
    let verdict = |(name, value): (&String, &Value)| {
        let value = value.as_f64().unwrap_or_default();
        let Some(budget) = recorded.get(name).and_then(Value::as_f64) else {
            return Verdict { text: format!("{name}: {value} is not recorded"), is_over: true };
        };
        let change = value / budget - 1.0;
        let text = format!("{name}: {value}, {:+.1} % of the recorded {budget}", change * 100.0);
        Verdict { text, is_over: change > TOLERANCE }
    };
    measured.iter().map(verdict).collect()
}

fn measure(project: &Project) -> Result<Map<String, Value>> {
    let mut measured = Map::new();
    let tenant = tenant(project)?;
    let (instructions, memory) = counted(project, &tenant)?;
    measured.insert("instructions".into(), instructions.into());
    measured.insert("bytes of memory".into(), memory.into());
    for (name, value) in sizes(project)? {
        measured.insert(name, value.into());
    }
    Ok(measured)
}

/// The fixed tenant, generated anew: what the generator writes is part of the figures.
fn tenant(project: &Project) -> Result<PathBuf> {
    process::run(&mut process::build_programs(project))?;
    let folder = project.path("target/budget");
    let sample = project.program("debug", "sample");
    process::run(process::command(sample).arg(&folder).args(["--users", USERS]))?;
    Ok(folder)
}

/// Instructions and bytes of heap at most for a whole analysis, counted by valgrind: the same on every run.
fn counted(project: &Project, tenant: &PathBuf) -> Result<(u64, u64)> {
    let valgrind = setup::valgrind()?;
    let run = |tool: &[&str]| {
        let mut command = process::command(&valgrind);
        command
            .arg("--log-fd=1")
            .args(tool)
            .arg(project.program("debug", "seatscope"))
            .arg("analyze")
            .arg(tenant);
        command.args(["--format", "json", "--output"]).arg(project.path("target/budget.report"));
        process::capture(&mut command)
    };
    let instructions = run(&["--tool=callgrind", "--callgrind-out-file=/dev/null"])?;
    let instructions = number_after(&instructions, "Collected :");
    let memory = run(&["--tool=dhat", "--dhat-out-file=/dev/null"])?;
    let memory = number_after(&memory, "At t-gmax:");
    instructions.zip(memory).ok_or_else(|| Error::new("valgrind's figures cannot be read"))
}

/// The number that follows some words, its thousands parted by commas or not.
fn number_after(text: &str, words: &str) -> Option<u64> {
    let rest = text.split_once(words)?.1.trim_start();
    let digits: String = rest
        .chars()
        .take_while(|letter| letter.is_ascii_digit() || *letter == ',')
        .filter(|letter| *letter != ',')
        .collect();
    digits.parse().ok()
}

/// Bytes of the modules as they are, and of the whole site as hosts send it.
fn sizes(project: &Project) -> Result<Vec<(String, u64)>> {
    let script = "
        const { brotliCompressSync } = require('node:zlib');
        const { readdirSync, readFileSync, statSync } = require('node:fs');
        let site = 0;
        const all = readdirSync(process.argv[1], { recursive: true }).filter((name) => statSync(process.argv[1] + '/' + name).isFile());
        for (const name of all.filter((name) => !name.startsWith('sample') && !name.startsWith('schema'))) {
          const bytes = readFileSync(process.argv[1] + '/' + name);
          const sent = /woff2$/.test(name) ? bytes.length : brotliCompressSync(bytes).length;
          site += sent;
          if (name.endsWith('.wasm')) console.log(`bytes of ${name.replace(/.*\\//, '')} under brotli\\t${sent}`);
        }
        console.log(`bytes of the site under brotli\\t${site}`);
    ";
    let text = process::capture(process::command("node").args(["-e", script]).arg(project.dist()))?;
    let pair = |line: &str| {
        let (name, size) = line.split_once('\t')?;
        Some((name.to_owned(), size.parse().ok()?))
    };
    Ok(text.lines().filter_map(pair).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_grew_beyond_the_tolerance_is_over_and_what_shrank_is_not() {
        let figures = |pairs: &[(&str, u64)]| -> Map<String, Value> {
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect()
        };
        let recorded = figures(&[("a", 100), ("b", 100), ("c", 100)]);
        let measured = figures(&[("a", 102), ("b", 104), ("c", 10), ("d", 1)]);
        let over: Vec<_> = compare(&recorded, &measured).into_iter().map(|verdict| verdict.is_over).collect();
        assert_eq!(over, [false, true, false, true]);
    }

    #[test]
    fn valgrinds_numbers_are_read() {
        assert_eq!(number_after("==1== Collected : 123456\n", "Collected :"), Some(123_456));
        assert_eq!(
            number_after("==1== At t-gmax: 1,234,567 bytes in 3 blocks", "At t-gmax:"),
            Some(1_234_567)
        );
        assert_eq!(number_after("nothing", "Collected :"), None);
    }
}
