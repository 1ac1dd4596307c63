//! What a browser asks for: the first line of its request.

use std::io::{self, Read};

/// No honest request of a browser for a file is longer.
const LONGEST: usize = 16 * 1024;

/// A request for one file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Request {
    /// The decoded path without its leading `/`; it leads nowhere but down.
    pub(super) path: String,
    /// Only the head of the answer is wanted.
    pub(super) head_only: bool,
}

impl Request {
    /// Reads a request up to the end of its head. The inner error is the status that refuses it.
    pub(super) fn read(stream: &mut impl Read) -> io::Result<Result<Self, u16>> {
        let mut head = Vec::new();
        let mut buffer = [0; 2048];
        while !head.windows(4).any(|window| window == b"\r\n\r\n") {
            let count = stream.read(&mut buffer)?;
            if count == 0 || head.len() > LONGEST {
                return Ok(Err(400));
            }
            head.extend_from_slice(&buffer[..count]);
        }
        let line = head.split(|byte| *byte == b'\r').next().unwrap_or_default();
        Ok(Self::parse(&String::from_utf8_lossy(line)))
    }

    fn parse(line: &str) -> Result<Self, u16> {
        let words: Vec<&str> = line.split(' ').collect();
        let [method, target, version] = words.as_slice() else { return Err(400) };
        if !version.starts_with("HTTP/1.") {
            return Err(400);
        }
        let head_only = match *method {
            "GET" => false,
            "HEAD" => true,
            _ => return Err(405),
        };
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let path = decoded(path.strip_prefix('/').ok_or(400_u16)?).ok_or(400_u16)?;
        if leads_down(&path) { Ok(Self { path, head_only }) } else { Err(404) }
    }
}

/// Neither out of the folder, nor to another drive, nor to a hidden file.
fn leads_down(path: &str) -> bool {
    !path.contains(['\\', ':', '\0']) && path.split('/').all(|part| !part.starts_with('.'))
}

/// Percent-decoding; none if it is malformed or no UTF-8.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?].map(|digit| char::from(digit).to_digit(16));
                let [high, low] = digits;
                u8::try_from(high? * 16 + low?).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(line: &str) -> Result<String, u16> {
        Request::parse(line).map(|request| request.path)
    }

    #[test]
    fn paths_are_decoded_and_lose_their_query() {
        assert_eq!(path("GET / HTTP/1.1"), Ok(String::new()));
        assert_eq!(path("GET /page/a%20b.js?v=1#x HTTP/1.1"), Ok("page/a b.js".into()));
        assert_eq!(path("GET /%C3%A9 HTTP/1.0"), Ok("é".into()));
    }

    #[test]
    fn nothing_leads_out_of_the_folder() {
        let attempts = [
            "/../x",
            "/a/../../x",
            "/%2e%2e/x",
            "/a/%2E%2E/x",
            "/..%5cx",
            "/c:/x",
            "//../x",
            "/.git/config",
            "/a%00",
        ];
        for attempt in attempts {
            assert_eq!(path(&format!("GET {attempt} HTTP/1.1")), Err(404), "{attempt}");
        }
    }

    #[test]
    fn what_is_no_request_for_a_file_is_refused() {
        assert_eq!(path("POST / HTTP/1.1"), Err(405));
        for line in
            ["", "GET", "GET /", "GET x HTTP/1.1", "GET /%zz HTTP/1.1", "GET /%2 HTTP/1.1", "GET / SMTP"]
        {
            assert_eq!(path(line), Err(400), "{line}");
        }
        assert_eq!(path("GET /%ff HTTP/1.1"), Err(400));
    }

    #[test]
    fn an_endless_or_broken_head_is_refused() {
        assert_eq!(Request::read(&mut io::repeat(b'a')).unwrap(), Err(400));
        assert_eq!(Request::read(&mut &b"GET / HTTP/1.1\r\nHost"[..]).unwrap(), Err(400));
        let request = Request::read(&mut &b"HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n"[..]).unwrap();
        assert_eq!(request, Ok(Request { path: "a".into(), head_only: true }));
    }
}
