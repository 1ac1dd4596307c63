//! The built site in a headless browser, beside JSON.parse in the same browser.

use super::figures::Figures;
use super::tenants::Tenant;
use crate::error::{Error, Result};
use crate::process;
use crate::project::Project;
use crate::setup::{self, Browser};
use crate::site::{self, Mode};
use serde_json::Value;

/// Names as the script prints them, and as figures.
const FIGURES: [(&str, &str); 9] = [
    ("parse", "JSON.parse"),
    ("readAndParse", "reading and JSON.parse"),
    ("analysis", "in the browser"),
    ("firstError", "first error on the screen"),
    ("memory", "memory of the engine in the browser"),
    ("ruleSwitch", "switching a rule in the browser"),
    ("whatIf", "what-if in the browser"),
    ("longestTask", "longest block of the page"),
    ("frame", "longest frame"),
];

/// Builds the site where it is not current, and measures it.
pub(super) fn measure(
    project: &Project,
    tenant: &Tenant,
    rounds: usize,
    figures: &mut Figures,
) -> Result<()> {
    site::build(project, Mode::Release)?;
    let browser = Browser::ready()?;
    let suite = setup::browser_suite(project)?;
    let mut node = process::command("node");
    node.current_dir(suite).arg("bench/tenant.mjs").arg(&tenant.folder).arg(rounds.to_string());
    // The browser compiles as it does for people.
    node.env("SEATSCOPE_DIST", project.dist()).env("CHROME", &browser.chrome).env("SEATSCOPE_TIMED", "yes");
    let text = process::capture(&mut node)?;
    for line in text.lines() {
        let round: Value = serde_json::from_str(line)
            .map_err(|error| Error::new(format!("the browser's figures cannot be read: {error}")))?;
        for (printed, figure) in FIGURES {
            if let Some(value) = round.get(printed).and_then(Value::as_f64) {
                figures.add(figure, value);
            }
        }
    }
    Ok(())
}
