//! Figures: how fast Seatscope is and how little memory it takes, beside programs that do less.
//!
//! Nothing else makes figures. What is compared runs by turns in one run, and a figure is the median of the
//! rounds with the least and the most. `docs/benchmark.md` has the last whole run and the machine it came from; what
//! a run of less comes to is written beside the tenants, so that it takes nobody's place.

mod browser;
mod figures;
mod machine;
mod measure;
mod native;
mod rivals;
mod table;
mod tenants;

use crate::error::{Context, Error, Result};
use crate::project::Project;
use crate::say;
use figures::Figures;
use serde_json::json;
use std::fs;
use tenants::Tenant;

/// Users of the tenants unless the caller says otherwise.
const USERS: [u32; 3] = [10_000, 100_000, 1_000_000];
/// Rounds unless the caller says otherwise.
const ROUNDS: usize = 5;
/// Beyond so many users the other programs hold too much of the file in memory to be compared.
const COMPARED: u32 = 100_000;
/// The figure that says how many members the group of the what-ifs has.
const MEMBERS: &str = "members of the group";
/// What is measured in a browser of its own, or only natively.
const PARTS: [&str; 2] = ["native", "browser"];

/// What to measure: `[--users N,N…] [--rounds N] [--only native|browser]`.
#[derive(Debug, PartialEq, Eq)]
struct Plan {
    users: Vec<u32>,
    rounds: usize,
    parts: Vec<&'static str>,
}

impl Plan {
    fn read(words: &[&str]) -> Result<Self> {
        let mut plan = Self { users: USERS.to_vec(), rounds: ROUNDS, parts: PARTS.to_vec() };
        for pair in words.chunks(2) {
            let &[option, value] = pair else { return Err(wrong(pair.first().copied().unwrap_or_default())) };
            let numbers = || value.split(',').map(str::parse).collect::<std::result::Result<Vec<u32>, _>>();
            match option {
                "--users" => plan.users = numbers().map_err(|_| wrong(option))?,
                "--rounds" => plan.rounds = value.parse().map_err(|_| wrong(option))?,
                "--only" => plan.parts.retain(|part| *part == value),
                _ => return Err(wrong(option)),
            }
        }
        if plan.rounds == 0 || plan.parts.is_empty() { Err(wrong("--rounds or --only")) } else { Ok(plan) }
    }

    fn wants(&self, part: &str) -> bool {
        self.parts.contains(&part)
    }

    /// Where the figures are written: those of a whole run into the documents.
    fn folder(&self) -> &'static str {
        let is_whole = self.users == USERS && self.rounds >= ROUNDS && self.parts == PARTS;
        if is_whole { "docs" } else { "target/bench" }
    }
}

fn wrong(option: &str) -> Error {
    Error::new(format!("`{option}` is not understood"))
        .remedy("use --users 10000,100000 or --rounds 5 or --only native or --only browser")
}

/// Measures, prints the table, and writes it.
pub(crate) fn bench(project: &Project, words: &[&str]) -> Result<()> {
    let plan = Plan::read(words)?;
    let programs = native::programs(project)?;
    let rivals = if plan.wants("native") { Some(rivals::Rivals::ready(project)?) } else { None };
    let machine = machine::describe();
    let mut all = Vec::new();
    for &users in &plan.users {
        let tenant = Tenant::ready(project, &programs, users)?;
        let mut figures = Figures::default();
        if let Some(rivals) = &rivals {
            let rivals = (users <= COMPARED).then_some(rivals);
            say::step(&format!("{users} users, native"), || {
                native::measure(&programs, rivals, &tenant, plan.rounds, &mut figures)
            })?;
        }
        if plan.wants("browser") {
            say::step(&format!("{users} users, in the browser"), || {
                browser::measure(project, &tenant, plan.rounds, &mut figures)
            })?;
        }
        all.push((tenant, figures));
        // The largest tenant takes longest: what is known before it is kept.
        keep(project, &machine, &plan, &all)?;
    }
    say::line(table::write(&machine, plan.rounds, &all));
    Ok(())
}

/// Writes what was measured so far.
fn keep(project: &Project, machine: &str, plan: &Plan, all: &[(Tenant, Figures)]) -> Result<()> {
    let tenants: Vec<_> = all
        .iter()
        .map(|(tenant, figures)| json!({ "users": tenant.users, "bytes": tenant.bytes, "figures": figures.json() }))
        .collect();
    let whole = json!({ "machine": machine, "rounds": plan.rounds, "tenants": tenants });
    let save = |name: &str, text: String| {
        let path = format!("{}/{name}", plan.folder());
        fs::write(project.path(&path), text).could_not(|| format!("write {path}"))
    };
    save("benchmark.md", table::write(machine, plan.rounds, all))?;
    save("benchmark.json", format!("{whole:#}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_to_measure_is_read() {
        let plan = Plan::read(&["--users", "500,1000", "--rounds", "3", "--only", "native"]).unwrap();
        assert_eq!(plan, Plan { users: vec![500, 1000], rounds: 3, parts: vec!["native"] });
        assert_eq!(plan.folder(), "target/bench");
        assert_eq!(Plan::read(&[]).unwrap().folder(), "docs");
        assert_eq!(Plan::read(&["--rounds", "7"]).unwrap().folder(), "docs");
        assert_eq!(Plan::read(&["--only", "native"]).unwrap().folder(), "target/bench");
        for words in
            [&["--users"][..], &["--users", "many"], &["--only", "paper"], &["--rounds", "0"], &["x", "y"]]
        {
            assert!(Plan::read(words).is_err(), "{words:?}");
        }
    }
}
