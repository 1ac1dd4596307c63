//! The style sheets: our own, and of PatternFly those that the shell names, with the files that they need. Texts stand
//! in the system's own fonts, so those of PatternFly are left out.

use super::shell::Shell;
use super::tree::Tree;
use crate::error::{Context, Error, Result};
use crate::project::Project;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Where PatternFly's files are in the site.
const FOLDER: &str = "styles/patternfly/";

/// PatternFly's families of fonts for texts; `web/styles/base.css` names others in their place.
const REPLACED: [&str; 3] = ["Red Hat Text", "Red Hat Display", "Red Hat Mono"];

/// The package of PatternFly's sheets among those of npm.
pub(crate) fn sheets(npm: &Path) -> PathBuf {
    npm.join("@patternfly/patternfly")
}

/// Adds all style sheets and what they refer to. `folder` is where those are written from which something is left out.
pub(super) fn add_to(
    tree: &mut Tree,
    shell: &Shell,
    project: &Project,
    npm: &Path,
    folder: &Path,
) -> Result<()> {
    tree.add_folder("styles", &project.path("web/styles"))?;
    let package = sheets(npm);
    for sheet in shell.names_below(FOLDER).filter(|name| name.ends_with(".css")) {
        let source = package.join(sheet);
        let text = fs::read_to_string(&source).could_not(|| format!("read {}", source.display()));
        let text = text.map_err(|error| {
            let sheets = package.display();
            Error::new(format!("index.html names {FOLDER}{sheet}: {error}"))
                .remedy(format!("correct the name; PatternFly's sheets are in {sheets}"))
        })?;
        let kept = without_fonts(&text);
        let source = if kept == text { source } else { written(folder, sheet, &kept)? };
        tree.add(&format!("{FOLDER}{sheet}"), source);
        for asset in references(sheet, &kept) {
            let source = package.join(&asset);
            if source.is_file() {
                tree.add(&format!("{FOLDER}{asset}"), source);
            }
        }
    }
    Ok(())
}

/// A sheet without the rules that bring the replaced fonts.
fn without_fonts(sheet: &str) -> String {
    const RULE: &str = "@font-face";
    let mut kept = String::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once(RULE) {
        let (rule, after) = after.split_once('}').unwrap_or((after, ""));
        kept.push_str(before);
        if REPLACED.iter().any(|family| rule.contains(&format!("\"{family}\""))) {
            rest = after.trim_start();
        } else {
            kept.extend([RULE, rule, "}"]);
            rest = after;
        }
    }
    kept + rest
}

/// Writes a sheet into a folder.
fn written(folder: &Path, sheet: &str, text: &str) -> Result<PathBuf> {
    let file = folder.join(sheet);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).could_not(|| format!("make {}", folder.display()))?;
    }
    fs::write(&file, text).could_not(|| format!("write {}", file.display()))?;
    Ok(file)
}

/// The files that a sheet refers to, fonts and pictures, as paths in the package.
fn references(sheet: &str, text: &str) -> BTreeSet<String> {
    let targets = text.split("url(").skip(1).filter_map(|text| text.split(')').next());
    targets
        .map(|target| target.trim().trim_matches(['"', '\'']))
        .filter(|target| !target.contains(':') && !target.starts_with(['#', '/']))
        .filter_map(|target| target.split(['?', '#']).next())
        .filter_map(|target| resolve(sheet, target))
        .collect()
}

/// A reference as a path in the package; none if it leads out of it.
fn resolve(sheet: &str, target: &str) -> Option<String> {
    let mut path: Vec<&str> = sheet.split('/').collect();
    path.pop();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(path.pop()?),
            name => path.push(name),
        }
    }
    (!path.is_empty()).then(|| path.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_bring_no_fonts_and_icons_do() {
        let text = "a{color:red}\n@font-face {\n  font-family: \"Red Hat Text\";\n  src: url(\"./text.woff2\");\n}\n\
            @font-face{font-family:\"Red Hat Mono\";src:url(mono.woff2)}\n\
            @font-face{font-family:\"Icons\";src:url(icons.woff2)}\nb{font-family:\"Red Hat Text\"}\n";
        let kept = without_fonts(text);
        let rest =
            "@font-face{font-family:\"Icons\";src:url(icons.woff2)}\nb{font-family:\"Red Hat Text\"}\n";
        assert_eq!(kept, format!("a{{color:red}}\n{rest}"));
        assert_eq!(references("a.css", &kept).into_iter().collect::<Vec<_>>(), ["icons.woff2"]);
        assert_eq!(without_fonts(rest), rest);
    }

    #[test]
    fn references_are_files_of_the_package() {
        let text = r#"@font-face{src:url(assets/a.woff2?v=1) format("woff2")} a{background:url("./assets/b.svg#x")}
            b{background:url(data:image/svg+xml,abc)} c{mask:url(#id)} d{background:url('https://example/x.png')}
            e{background:url(../../secret)}"#;
        let found: Vec<_> = references("a.css", text).into_iter().collect();
        assert_eq!(found, ["assets/a.woff2", "assets/b.svg"]);
        let found: Vec<_> = references("components/Card/card.css", text).into_iter().collect();
        assert_eq!(found, ["components/Card/assets/a.woff2", "components/Card/assets/b.svg", "secret"]);
    }
}
