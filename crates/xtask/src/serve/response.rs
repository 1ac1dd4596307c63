//! What the browser gets: a file with its type, or a refusal.

use super::request::Request;
use crate::mime::mime;
use std::fs;
use std::path::Path;

/// One answer.
#[derive(Debug)]
pub(super) struct Response {
    status: u16,
    mime: String,
    content: Vec<u8>,
    head_only: bool,
}

impl Response {
    /// The answer to a request for a file of this folder.
    pub(super) fn to(request: &Request, folder: &Path) -> Self {
        let mut file = folder.join(&request.path);
        if request.path.is_empty() || request.path.ends_with('/') {
            file.push("index.html");
        }
        match fs::read(&file) {
            Ok(content) => {
                Self { status: 200, mime: content_type(&file), content, head_only: request.head_only }
            }
            Err(_) => Self { head_only: request.head_only, ..Self::refusal(404) },
        }
    }

    /// An answer without a file.
    pub(super) fn refusal(status: u16) -> Self {
        let content = format!("{status} {}\n", reason(status)).into_bytes();
        Self { status, mime: "text/plain; charset=utf-8".to_owned(), content, head_only: false }
    }

    /// The status line and the headers.
    pub(super) fn head(&self) -> Vec<u8> {
        let Self { status, mime, content, .. } = self;
        let (reason, length) = (reason(*status), content.len());
        format!(
            "HTTP/1.1 {status} {reason}\r\nContent-Type: {mime}\r\nContent-Length: {length}\r\n\
             Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
        )
        .into_bytes()
    }

    /// The content, if it was asked for.
    pub(super) fn body(&self) -> &[u8] {
        if self.head_only { &[] } else { &self.content }
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Refused",
    }
}

/// The type by the file's extension, with the encoding of texts.
fn content_type(file: &Path) -> String {
    let mime = mime(file);
    if mime.starts_with("text/") { format!("{mime}; charset=utf-8") } else { mime.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn types_are_those_browsers_insist_on() {
        let expected = [
            ("index.html", "text/html; charset=utf-8"),
            ("page/seatscope_web.js", "text/javascript; charset=utf-8"),
            ("page/seatscope_web_bg.wasm", "application/wasm"),
            ("styles/base.css", "text/css; charset=utf-8"),
            ("sample/index.json", "application/json"),
            ("offline/site.webmanifest", "application/manifest+json"),
            ("a.woff2", "font/woff2"),
            ("a.b", "application/octet-stream"),
            ("noextension", "application/octet-stream"),
        ];
        for (file, expected) in expected {
            assert_eq!(content_type(Path::new(file)), expected, "{file}");
        }
    }

    #[test]
    fn folders_answer_with_their_index_and_what_is_not_there_with_404() {
        let scratch = Scratch::new("response");
        fs::create_dir(scratch.path().join("sub")).unwrap();
        fs::write(scratch.path().join("sub/index.html"), "sub").unwrap();
        let get = |path: &str| Response::to(&Request { path: path.into(), head_only: false }, scratch.path());
        assert_eq!(get("sub/").body(), b"sub");
        assert_eq!(get("").status, 404);
        assert_eq!(get("sub").status, 404);
        assert_eq!(get("none.js").status, 404);
    }
}
