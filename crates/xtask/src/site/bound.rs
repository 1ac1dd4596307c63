//! What is made of all other files: the shell bound to their content, the service worker that keeps them,
//! and the headers a host should send.

use super::digests::Digests;
use super::shell::{SHELL, Shell};
use super::tree::Tree;
use crate::error::{Context, Result};
use crate::project::Project;
use std::fs;
use std::path::Path;

/// The service worker's path in the site. It binds everything below its own folder.
const SERVICE_WORKER: &str = "service-worker.js";
/// The file in which many static hosts look for headers.
pub(super) const HEADERS: &str = "_headers";

/// Adds them. `folder` is where they are written; `kept` says whether browsers are to keep the site.
pub(super) fn add_to(
    tree: &mut Tree,
    shell: &Shell,
    project: &Project,
    folder: &Path,
    kept: bool,
) -> Result<()> {
    fs::create_dir_all(folder).could_not(|| format!("make {}", folder.display()))?;
    let add = |tree: &mut Tree, path: &str, text: &str| {
        let file = folder.join(path);
        fs::write(&file, text).could_not(|| format!("write {}", file.display()))?;
        tree.add(path, file);
        Ok(())
    };
    let mut digests = Digests::of_tree(tree)?;
    let version = digests.version()?;
    digests.remove(SHELL);
    let text = shell.bound_to(&digests, kept.then_some(version.as_str()))?;
    digests.add(SHELL, text.as_bytes());
    add(tree, SHELL, &text)?;
    let worker = project.path("web/offline/service-worker.js");
    let worker = fs::read_to_string(&worker).could_not(|| format!("read {}", worker.display()))?;
    add(tree, SERVICE_WORKER, &format!("const FILES = {};\n{worker}", digests.json()?))?;
    add(tree, HEADERS, &headers(shell.policy()?))
}

/// The page's own policy, with what only a header can say, and never a guess at a file's type.
fn headers(policy: &str) -> String {
    format!(
        "/*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  Cross-Origin-Opener-Policy: same-origin\n  \
         Cross-Origin-Resource-Policy: same-origin\n  Cache-Control: no-cache\n"
    )
}

#[cfg(test)]
mod tests {
    use super::headers;

    #[test]
    fn the_header_holds_the_page_s_own_policy() {
        let headers = headers("default-src 'none'");
        assert!(
            headers.contains("\n  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\n")
        );
        assert!(headers.starts_with("/*\n"));
    }
}
