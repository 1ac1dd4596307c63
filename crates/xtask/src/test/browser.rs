//! The tests that need a browser: the wasm crates' own, and the suite that uses the built site.

use super::count::Counts;
use super::ledger::Entry;
use crate::error::{Context, Result};
use crate::process;
use crate::project::Project;
use crate::setup::{Browser, WasmTools};
use std::fs;

/// Seconds that one crate's tests may take in the browser.
const WASM_TEST_SECONDS: &str = "180";

/// The tests of each wasm crate that has any, in a headless browser.
pub(super) fn wasm_tests(
    project: &Project,
    tools: &WasmTools,
    browser: &Browser,
    entry: &mut Entry,
) -> Result<()> {
    let capabilities = project.tools().join("webdriver.json");
    fs::write(&capabilities, browser.capabilities())
        .could_not(|| format!("write {}", capabilities.display()))?;
    for package in ["crates/wasm", "web"] {
        let manifest = project.path(package).join("Cargo.toml");
        let manifest = fs::read_to_string(&manifest).could_not(|| format!("read {}", manifest.display()))?;
        if !manifest.contains("wasm-bindgen-test") {
            continue;
        }
        let mut command = tools.wasm_pack(project)?;
        command.args(["--log-level", "warn", "test", "--headless", "--chrome", "--mode", "no-install"]);
        // All targets are all but the documentation's examples, which the native tests have run.
        command.arg("--chromedriver").arg(&browser.driver).arg(package).args(["--all-targets", "--locked"]);
        command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities);
        command.env("WASM_BINDGEN_TEST_TIMEOUT", WASM_TEST_SECONDS).env("CARGO_TERM_COLOR", "never");
        // No debugger looks at these; without what one needs they are compiled and read much sooner.
        command.env("CARGO_PROFILE_DEV_DEBUG", "false");
        let (status, output) = process::run_and_read(&mut command)?;
        entry.tests(Counts::of_libtest(&output), status.success())?;
    }
    Ok(())
}

/// The suite in tests/browser, on dist/. It compares with what the command line prints, and has testkit
/// generate a tenant too large to be kept.
pub(super) fn suite(project: &Project, browser: &Browser, entry: &mut Entry) -> Result<()> {
    process::run(&mut process::build_programs(project))?;
    // What is measured in milliseconds has the machine to itself, after the rest.
    for script in ["test", "test-firefox", "test-timed"] {
        let mut npm = process::npm();
        npm.current_dir(project.path("tests/browser")).args(["run", script, "--silent"]);
        npm.env("SEATSCOPE_DIST", project.dist())
            .env("SEATSCOPE_PACKAGE", project.path("target/package"))
            .env("SEATSCOPE_CLI", project.program("debug", "seatscope"))
            .env("SEATSCOPE_SAMPLE", project.program("debug", "sample"))
            .env("CHROME", &browser.chrome)
            .env("FIREFOX", &browser.firefox);
        let (status, output) = process::run_and_read(&mut npm)?;
        entry.tests(Counts::of_suite(&output), status.success())?;
    }
    Ok(())
}
