//! The style sheets: our own, and of PatternFly those that we name, with the files that they need.

use super::tree::Tree;
use crate::error::{Context, Error, Result};
use crate::project::Project;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Where PatternFly's files are in the site.
const FOLDER: &str = "styles/patternfly";

/// Adds all style sheets and what they refer to.
pub(super) fn add_to(tree: &mut Tree, project: &Project, npm: &Path) -> Result<()> {
    tree.add_folder("styles", &project.path("web/styles"))?;
    let package = npm.join("@patternfly/patternfly");
    let shell = read(&project.path("index.html"))?;
    for sheet in sheets(&shell) {
        let source = package.join(&sheet);
        if !source.is_file() {
            return Err(Error::new(format!(
                "index.html names {FOLDER}/{sheet}, which PatternFly does not have"
            ))
            .remedy(format!("correct the name; the sheets are in {}", package.display())));
        }
        for asset in references(&read(&source)?) {
            let file = package.join(&asset);
            if file.is_file() {
                tree.add(&format!("{FOLDER}/{asset}"), file);
            }
        }
        tree.add(&format!("{FOLDER}/{sheet}"), source);
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).could_not(|| format!("read {}", path.display()))
}

/// The PatternFly sheets that the shell names.
fn sheets(shell: &str) -> BTreeSet<String> {
    let after = shell.split("patternfly/").skip(1);
    let names = after.filter_map(|text| text.split(['"', '\'']).next());
    names.filter(|name| name.ends_with(".css") && !name.contains("..")).map(str::to_owned).collect()
}

/// The files of the package that a sheet refers to: fonts and pictures.
fn references(sheet: &str) -> BTreeSet<String> {
    let targets = sheet.split("url(").skip(1).filter_map(|text| text.split(')').next());
    targets
        .map(|target| target.trim().trim_matches(['"', '\'']))
        .filter(|target| !target.contains(':') && !target.starts_with(['#', '/']))
        .filter_map(|target| target.split(['?', '#']).next())
        .map(|target| target.trim_start_matches("./").to_owned())
        .filter(|target| !target.is_empty() && !target.contains(".."))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_those_the_shell_names() {
        let shell = r#"<link href="styles/patternfly/patternfly.min.css"> <link href="./styles/patternfly/patternfly-addons.css">
            <script src="patternfly/x.js">"#;
        assert_eq!(
            sheets(shell).into_iter().collect::<Vec<_>>(),
            ["patternfly-addons.css", "patternfly.min.css"]
        );
    }

    #[test]
    fn references_are_files_of_the_package() {
        let sheet = r#"@font-face{src:url(assets/a.woff2?v=1) format("woff2")} a{background:url("./assets/b.svg#x")}
            b{background:url(data:image/svg+xml,abc)} c{mask:url(#id)} d{background:url('https://example/x.png')}
            e{background:url(../../secret)}"#;
        assert_eq!(references(sheet).into_iter().collect::<Vec<_>>(), ["assets/a.woff2", "assets/b.svg"]);
    }
}
