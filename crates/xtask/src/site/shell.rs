//! What index.html refers to: it decides which sheets belong to the site, and must not name what is not there.

use super::tree::Tree;
use crate::error::{Context, Error, Result};
use crate::project::Project;
use std::collections::BTreeSet;
use std::fs;

/// The page's shell.
#[derive(Debug)]
pub(super) struct Shell {
    names: BTreeSet<String>,
}

impl Shell {
    /// Reads it and adds it and its script to the site.
    pub(super) fn add_to(tree: &mut Tree, project: &Project) -> Result<Self> {
        let path = project.path("index.html");
        let text = fs::read_to_string(&path).could_not(|| format!("read {}", path.display()))?;
        tree.add("index.html", path);
        tree.add("boot.js", project.path("web/boot.js"));
        Ok(Self { names: named_files(&text) })
    }

    /// The files it names below a folder of the site, as paths in that folder.
    pub(super) fn names_below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a str> {
        self.names.iter().filter_map(move |name| name.strip_prefix(folder))
    }

    /// Refuses a shell that names a file which the site does not have.
    pub(super) fn check(&self, tree: &Tree) -> Result<()> {
        match self.names.iter().find(|name| !tree.contains(name)) {
            Some(name) => Err(Error::new(format!("index.html names {name}, which is not in the site"))
                .remedy("correct the name, or add the file")),
            None => Ok(()),
        }
    }
}

/// The site's own files that a document names.
fn named_files(document: &str) -> BTreeSet<String> {
    let after = ["href=\"", "src=\""].into_iter().flat_map(|attribute| document.split(attribute).skip(1));
    after
        .filter_map(|text| text.split('"').next())
        .filter(|name| !name.contains(':') && !name.starts_with('#'))
        .map(|name| name.trim_start_matches("./").to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: &str = r##"<link rel="icon" href="data:image/svg+xml,x"><link href="styles/patternfly/a.css">
        <script src="./boot.js"></script><a href="#main">skip</a><link href="styles/b.css">"##;

    #[test]
    fn only_files_of_the_site_count() {
        let names: Vec<_> = named_files(SHELL).into_iter().collect();
        assert_eq!(names, ["boot.js", "styles/b.css", "styles/patternfly/a.css"]);
    }

    #[test]
    fn a_name_without_its_file_is_refused() {
        let shell = Shell { names: named_files(SHELL) };
        assert_eq!(shell.names_below("styles/patternfly/").collect::<Vec<_>>(), ["a.css"]);
        let mut tree = Tree::default();
        tree.add("boot.js", "x".into());
        tree.add("styles/patternfly/a.css", "x".into());
        assert!(shell.check(&tree).unwrap_err().to_string().contains("styles/b.css"));
        tree.add("styles/b.css", "x".into());
        shell.check(&tree).unwrap();
    }
}
