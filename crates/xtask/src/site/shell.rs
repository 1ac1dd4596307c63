//! What index.html refers to: it decides which sheets belong to the site, and must not name what is not there.

use super::digests::Digests;
use super::tree::Tree;
use crate::error::{Context, Error, Result};
use crate::project::Project;
use std::collections::BTreeSet;
use std::fs;

/// The shell's path in the site.
pub(super) const SHELL: &str = "index.html";
/// What starts the page; the digests stand before it.
const BOOT: &str = "<script type=\"module\" src=\"boot.js\"";

/// The page's shell.
#[derive(Debug)]
pub(super) struct Shell {
    text: String,
    names: BTreeSet<String>,
}

impl Shell {
    /// Reads it and adds it and its script to the site.
    pub(super) fn add_to(tree: &mut Tree, project: &Project) -> Result<Self> {
        let path = project.path("index.html");
        let text = fs::read_to_string(&path).could_not(|| format!("read {}", path.display()))?;
        tree.add(SHELL, path);
        tree.add("boot.js", project.path("web/boot.js"));
        Ok(Self { names: named_files(&text), text })
    }

    /// The policy that binds the page.
    pub(super) fn policy(&self) -> Result<&str> {
        let after = self.text.split_once("http-equiv=\"Content-Security-Policy\"").map(|(_, after)| after);
        let content = after.and_then(|after| after.split_once("content=\"")).map(|(_, content)| content);
        let policy = content.and_then(|content| content.split_once('"')).map(|(policy, _)| policy);
        policy.ok_or_else(|| Error::new("index.html has no Content-Security-Policy"))
    }

    /// The shell as it is served: each script and sheet only with the content it has now, the digests of
    /// what the page fetches by itself, and the version if the browser is to keep the site.
    pub(super) fn bound_to(&self, digests: &Digests, version: Option<&str>) -> Result<String> {
        let mut text = self.text.clone();
        for name in self.names.iter().filter(|name| name.ends_with(".js") || name.ends_with(".css")) {
            let digest = digests.of(name)?;
            for attribute in ["href", "src"] {
                let bare = format!("{attribute}=\"{name}\"");
                text = text.replace(&bare, &format!("{bare} integrity=\"{digest}\""));
            }
        }
        let version = version.map_or_else(String::new, |version| {
            format!("<meta name=\"seatscope-version\" content=\"{version}\">\n    ")
        });
        let data = format!("<script type=\"application/json\" id=\"integrity\">{}</script>", digests.json()?);
        let (before, after) = text
            .split_once(BOOT)
            .ok_or_else(|| Error::new(format!("index.html does not start the page by `{BOOT}`")))?;
        Ok(format!("{before}{version}{data}\n    {BOOT}{after}"))
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

    const DOCUMENT: &str = r##"<link rel="icon" href="data:image/svg+xml,x"><link href="styles/patternfly/a.css">
        <script src="./boot.js"></script><a href="#main">skip</a><link href="styles/b.css">"##;

    #[test]
    fn only_files_of_the_site_count() {
        let names: Vec<_> = named_files(DOCUMENT).into_iter().collect();
        assert_eq!(names, ["boot.js", "styles/b.css", "styles/patternfly/a.css"]);
    }

    #[test]
    fn a_name_without_its_file_is_refused() {
        let shell = Shell { names: named_files(DOCUMENT), text: DOCUMENT.to_owned() };
        assert_eq!(shell.names_below("styles/patternfly/").collect::<Vec<_>>(), ["a.css"]);
        let mut tree = Tree::default();
        tree.add("boot.js", "x".into());
        tree.add("styles/patternfly/a.css", "x".into());
        assert!(shell.check(&tree).unwrap_err().to_string().contains("styles/b.css"));
        tree.add("styles/b.css", "x".into());
        shell.check(&tree).unwrap();
    }

    #[test]
    fn scripts_and_sheets_are_bound_to_their_content() {
        let text = r#"<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
            <link rel="stylesheet" href="styles/b.css"><script type="module" src="boot.js"></script>"#;
        let shell = Shell { names: named_files(text), text: text.to_owned() };
        let mut digests = Digests::default();
        digests.add("styles/b.css", b"b");
        digests.add("boot.js", b"boot");
        let bound = shell.bound_to(&digests, Some("1")).unwrap();
        let css = digests.of("styles/b.css").unwrap();
        assert!(bound.contains(&format!("href=\"styles/b.css\" integrity=\"{css}\"")), "{bound}");
        assert!(
            bound.contains(&format!("src=\"boot.js\" integrity=\"{}\"", digests.of("boot.js").unwrap())),
            "{bound}"
        );
        assert!(bound.find("id=\"integrity\"") < bound.find("<script type=\"module\""), "{bound}");
        assert!(!shell.bound_to(&digests, None).unwrap().contains("seatscope-version"));
        assert_eq!(shell.policy().unwrap(), "default-src 'none'");
    }
}
