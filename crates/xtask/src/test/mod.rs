//! Every test there is, the quick ones first. The first step that fails ends it.

mod browser;
mod count;
mod dependencies;
mod ledger;
mod lints;
mod native;

use crate::budget;
use crate::error::{Error, Result};
use crate::package;
use crate::project::Project;
use crate::say;
use crate::setup::{self, Browser, WasmTools};
use crate::site::{self, Mode};
use ledger::Ledger;
use std::process::ExitCode;
use std::thread;

/// Runs the steps and prints what came of each; the last line holds the totals.
pub(crate) fn test(project: &Project, quick: bool) -> ExitCode {
    let mut ledger = Ledger::default();
    let result = on_this_machine(project, &mut ledger);
    let result = result.and_then(|()| if quick { Ok(()) } else { in_the_browser(project, &mut ledger) });
    if let Err(error) = &result {
        say::failure(error);
    }
    ledger.close();
    if result.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn on_this_machine(project: &Project, ledger: &mut Ledger) -> Result<()> {
    ledger.step("formatting", |_| lints::formatting(project))?;
    ledger.step("lints", |_| lints::native(project))?;
    let nextest = ledger.step("set-up of the test runner", |_| {
        let _lock = project.lock()?;
        setup::nextest(project)
    })?;
    ledger.step("native tests", |entry| native::tests(project, &nextest, entry))?;
    ledger.step("documentation tests", |entry| native::documentation(project, entry))
}

fn in_the_browser(project: &Project, ledger: &mut Ledger) -> Result<()> {
    let (tools, browser, deny) = ledger.step("set-up of wasm and browser", |_| {
        let _lock = project.lock()?;
        let ready = (WasmTools::ready(project)?, Browser::ready()?, setup::deny(project)?);
        setup::browser_suite(project)?;
        Ok(ready)
    })?;
    thread::scope(|scope| {
        // The site's optimisation leaves a core idle for minutes: what else needs wasm is done meanwhile.
        let site = scope.spawn(|| site::build(project, Mode::Release));
        ledger.step("wasm tests", |entry| browser::wasm_tests(project, &tools, &browser, entry))?;
        ledger.step("site, begun before wasm tests", |_| {
            site.join().unwrap_or_else(|_| Err(Error::new("the site's build ended without a result")))
        })
    })?;
    ledger.step("budget of instructions, memory and sizes", |_| budget::budget(project, false))?;
    ledger.step("package, put together twice", |_| package::pack_twice(project, Mode::Release))?;
    ledger.step("command line in one program", |_| package::stands_alone(project))?;
    ledger.step("browser suite", |entry| browser::suite(project, &browser, entry))?;
    ledger.step("dependencies", |entry| dependencies::check(project, &deny, entry))
}
