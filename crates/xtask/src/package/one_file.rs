//! The whole page in one file, which opens from a disk or a memory stick.
//!
//! A page of `file:` may fetch nothing, so the document carries what the page would fetch, packed, in
//! elements that no browser runs; `boot.js` looks there first.

use super::Files;
use crate::error::{Error, Result};
use crate::mime::mime;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

/// The script of the page's module; in one file the page starts from it directly.
const GLUE: &str = "page/seatscope_web.js";
/// What starts the page.
const BOOT: &str = "boot.js";
/// How the site's shell begins to name its version.
const VERSION: &str = "<meta name=\"seatscope-version\"";
/// What the page fetches by itself.
const CARRIED: [&str; 6] =
    ["engine/", "workbook/", "export/", "sample/", "text/", "page/seatscope_web_bg.wasm"];

/// The document, of the site's files and the shell as it stands in the repository.
pub(super) fn write(site: &Files, index: &str) -> Result<String> {
    let style = styles(site, index)?;
    let glue = format!("{}\nglobalThis.carriedStart = __wbg_init;\n", text(site, GLUE)?);
    let boot = text(site, BOOT)?;
    for (name, script) in [(GLUE, glue.as_str()), (BOOT, boot)] {
        if script.to_ascii_lowercase().contains("</script") {
            return Err(Error::new(format!("{name} holds an end of a script element")));
        }
    }
    let policy = format!(
        "default-src 'none'; script-src '{}' '{}' 'wasm-unsafe-eval'; worker-src data:; img-src data:; \
         font-src data:; style-src '{}'; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'",
        digest(&glue),
        digest(boot),
        digest(&style),
    );
    // A build for work on the project itself names none.
    let bound = text(site, "index.html")?;
    let version = bound.lines().map(str::trim).find(|line| line.starts_with(VERSION)).unwrap_or_default();
    let mut document = String::new();
    let mut styled = false;
    for line in index.lines() {
        let item = line.trim_start();
        if item.starts_with("content=\"default-src") {
            writeln!(document, "      content=\"{policy}\"")
        } else if item.starts_with("<link rel=\"stylesheet\"") {
            // All sheets stand where the first one stood.
            if std::mem::replace(&mut styled, true) {
                Ok(())
            } else {
                writeln!(document, "<style>{style}</style>")
            }
        } else if item.starts_with("<link rel=\"modulepreload\"")
            || item.starts_with("<link rel=\"manifest\"")
        {
            Ok(())
        } else if item.starts_with("<script") {
            // Modules run when the document is complete, in this order.
            write!(
                document,
                "{version}\n<script type=\"module\">{glue}</script>\n<script type=\"module\">{boot}</script>\n"
            )
        } else if item == "</body>" {
            carry(site, &mut document)?;
            writeln!(document, "{line}")
        } else {
            writeln!(document, "{line}")
        }
        .map_err(|error| Error::new(format!("the document cannot be written: {error}")))?;
    }
    if styled { Ok(document) } else { Err(Error::new("index.html names no style sheet")) }
}

/// The carried files, packed and as letters.
fn carry(site: &Files, document: &mut String) -> Result<()> {
    let failed = |error: &dyn std::fmt::Display| Error::new(format!("a file cannot be packed: {error}"));
    for (path, content) in site {
        if !CARRIED.iter().any(|start| path.starts_with(start)) {
            continue;
        }
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(content).map_err(|error| failed(&error))?;
        let packed = BASE64_STANDARD.encode(encoder.finish().map_err(|error| failed(&error))?);
        let kind = mime(Path::new(path));
        writeln!(
            document,
            "<script type=\"application/octet-stream\" data-file=\"{path}\" data-type=\"{kind}\">{packed}</script>"
        )
        .map_err(|error| failed(&error))?;
    }
    Ok(())
}

/// All sheets, in the order of the shell, with the fonts and pictures that they name.
fn styles(site: &Files, index: &str) -> Result<String> {
    let mut all = String::new();
    for line in index.lines().filter(|line| line.contains("rel=\"stylesheet\"")) {
        let path = line.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut rest = text(site, path)?;
        while let Some((before, after)) = rest.split_once("url(") {
            let (name, after) = after.split_once(')').unwrap_or((after, ""));
            all.push_str(before);
            let bare = name.trim_matches(['"', '\'']);
            if bare.starts_with("data:") || bare.starts_with('#') {
                write!(all, "url({name})")
            } else {
                let target = joined(folder, bare.split(['?', '#']).next().unwrap_or_default());
                let content = site
                    .get(&target)
                    .ok_or_else(|| Error::new(format!("{path} names {target}, which is not in the site")))?;
                write!(
                    all,
                    "url(data:{};base64,{})",
                    mime(Path::new(&target)),
                    BASE64_STANDARD.encode(content)
                )
            }
            .map_err(|error| Error::new(format!("the styles cannot be written: {error}")))?;
            rest = after;
        }
        all.push_str(rest);
        all.push('\n');
    }
    if all.to_ascii_lowercase().contains("</style") {
        return Err(Error::new("a style sheet holds an end of a style element"));
    }
    Ok(all)
}

/// A path that is written relative to a folder.
fn joined(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn text<'a>(site: &'a Files, path: &str) -> Result<&'a str> {
    let content = site.get(path).ok_or_else(|| Error::new(format!("the site has no {path}")))?;
    std::str::from_utf8(content).map_err(|error| Error::new(format!("{path} is no text: {error}")))
}

/// A digest as a policy has it.
fn digest(content: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content.as_bytes())))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A small site and its shell.
    pub(in crate::package) fn site() -> (Files, String) {
        let file = |path: &str, content: &str| (path.to_owned(), content.as_bytes().to_vec());
        let files = Files::from([
            file("boot.js", "boot();"),
            file("index.html", "<head>\n    <meta name=\"seatscope-version\" content=\"1.2.3\">\n</head>"),
            file("engine/seatscope.js", "engine"),
            file("page/seatscope_web.js", "export function start() {}"),
            file("page/seatscope_web_bg.wasm", "wasm"),
            file("styles/a/one.css", "a{src:url(\"../fonts/f.woff2\")}"),
            file("styles/fonts/f.woff2", "font"),
            file("styles/two.css", "b{color:red}"),
        ]);
        let index = "<head>\n<meta http-equiv=\"Content-Security-Policy\"\ncontent=\"default-src 'none'; x\">\n\
            <link rel=\"modulepreload\" href=\"page/seatscope_web.js\">\n\
            <link rel=\"stylesheet\" href=\"styles/a/one.css\">\n<link rel=\"stylesheet\" href=\"styles/two.css\">\n\
            <script type=\"module\" src=\"boot.js\"></script>\n</head>\n<body>\n</body>\n";
        (files, index.to_owned())
    }

    #[test]
    fn the_document_needs_no_other_file() {
        let (site, index) = site();
        let document = write(&site, &index).unwrap();
        for gone in ["href=", "src=\"", "../fonts", "modulepreload", "'self'"] {
            assert!(!document.contains(gone), "{gone} in {document}");
        }
        assert!(
            document.contains("a{src:url(data:font/woff2;base64,Zm9udA==)}\nb{color:red}\n</style>"),
            "{document}"
        );
        assert!(document.contains("data-file=\"engine/seatscope.js\" data-type=\"text/javascript\""));
        assert!(document.contains("\n<meta name=\"seatscope-version\" content=\"1.2.3\">\n<script"));
        let boot = digest("boot();");
        assert!(document.contains(&boot) && document.contains("<script type=\"module\">boot();</script>"));
    }

    #[test]
    fn a_script_that_would_end_its_element_is_refused() {
        let (mut site, index) = site();
        site.insert("boot.js".to_owned(), b"'</script>'".to_vec());
        assert!(write(&site, &index).unwrap_err().to_string().contains("boot.js"));
    }

    #[test]
    fn relative_paths_are_joined() {
        assert_eq!(joined("styles/patternfly", "./assets/a.woff2"), "styles/patternfly/assets/a.woff2");
        assert_eq!(joined("styles/a/b", "../../c.svg"), "styles/c.svg");
    }
}
