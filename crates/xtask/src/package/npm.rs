//! The package for JavaScript: the site's own engine, with an interface and types.

use super::{Files, contents};
use crate::error::{Context, Error, Result};
use crate::folder::emptied;
use crate::process;
use crate::project::Project;
use crate::setup::WasmTools;
use crate::site;
use std::fs;

/// The package's folder beside the other things that are handed out.
const FOLDER: &str = "npm";

/// The files of the package, by their path in it. `generators` is where the sources of testkit are compiled.
pub(super) fn files(project: &Project, generators: &Project, site: &Files) -> Result<Files> {
    let mut files = contents(&project.path("crates/wasm/npm"))?;
    for (name, in_site) in [
        (site::SCRIPT, format!("engine/{}", site::SCRIPT)),
        ("engine/seatscope_wasm_bg.wasm", "engine/seatscope_wasm_bg.wasm".to_owned()),
    ] {
        let content = site.get(&in_site).ok_or_else(|| Error::new(format!("the site has no {in_site}")))?;
        files.insert(name.to_owned(), content.clone());
    }
    let license = project.path("LICENSE");
    files.insert(
        "LICENSE".to_owned(),
        fs::read(&license).could_not(|| format!("read {}", license.display()))?,
    );
    let types = project.path("target/site/types");
    emptied(&types)?;
    let tools = WasmTools::ready(project)?;
    let script = project.path("crates/xtask/npm/types.mjs");
    let messages = site::generated(project, generators, "schemas", "messages", &["--messages"])?;
    for schemas in [project.dist().join("schema"), messages] {
        let mut node = process::command("node");
        process::run_quietly(node.arg(&script).arg(&tools.npm).arg(schemas).arg(&types))?;
    }
    for (name, content) in contents(&types)? {
        files.insert(format!("types/{name}"), content);
    }
    Ok(files.into_iter().map(|(name, content)| (format!("{FOLDER}/{name}"), content)).collect())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_package_has_the_version_of_everything_else() {
        let manifest = include_str!("../../../wasm/npm/package.json");
        assert!(manifest.contains(&format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"))), "{manifest}");
    }
}
