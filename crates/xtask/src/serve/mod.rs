//! The site on this machine: a small server for files, for nobody but the local browser.

mod request;
mod response;

use crate::error::{Context, Error, Result};
use crate::say;
use request::Request;
use response::Response;
use std::io::Write;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::thread;
use std::time::Duration;

/// The port when none is asked for.
const PORT: u16 = 8080;
/// How many ports are tried when none is asked for.
const TRIES: u16 = 50;
/// A browser that says nothing for so long is not waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// Serves a folder until the process ends.
pub(crate) fn serve(folder: &Path, port: Option<u16>) -> Result<()> {
    let listener = listen(port)?;
    let address = listener.local_addr().could_not(|| "tell the server's address".into())?;
    say::line(format_args!("\nSeatscope is at http://{address}/ (Ctrl+C ends it)"));
    thread::scope(|scope| {
        for connection in listener.incoming().flatten() {
            // A connection that breaks is the browser's affair.
            scope.spawn(move || answer(connection, folder).unwrap_or_default());
        }
    });
    Ok(())
}

fn listen(port: Option<u16>) -> Result<TcpListener> {
    let ports = port.map_or(PORT..=PORT + TRIES, |port| port..=port);
    let first = *ports.start();
    ports.into_iter().find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok()).ok_or_else(|| {
        Error::new(format!("port {first} cannot be used")).remedy("choose another one with --port N")
    })
}

fn answer(mut connection: TcpStream, folder: &Path) -> std::io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    connection.set_write_timeout(Some(PATIENCE))?;
    let response = match Request::read(&mut connection)? {
        Ok(request) => Response::to(&request, folder),
        Err(status) => Response::refusal(status),
    };
    connection.write_all(&response.head())?;
    connection.write_all(response.body())?;
    connection.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;
    use std::io::Read;

    fn exchange(folder: &Path, request: &str) -> String {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let mut client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        client.write_all(request.as_bytes()).unwrap();
        answer(listener.accept().unwrap().0, folder).unwrap();
        let mut text = String::new();
        client.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn a_file_is_served_over_a_socket() {
        let scratch = Scratch::new("serve");
        std::fs::write(scratch.path().join("index.html"), "<p>hello").unwrap();
        let answer = exchange(scratch.path(), "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        assert!(answer.contains("Cache-Control: no-store\r\n"), "{answer}");
        assert!(answer.ends_with("\r\n\r\n<p>hello"), "{answer}");
        let answer = exchange(scratch.path(), "HEAD / HTTP/1.1\r\n\r\n");
        assert!(answer.contains("Content-Length: 8\r\n") && answer.ends_with("\r\n\r\n"), "{answer}");
        let answer = exchange(scratch.path(), "POST / HTTP/1.1\r\n\r\n");
        assert!(answer.starts_with("HTTP/1.1 405 "), "{answer}");
    }

    #[test]
    fn the_next_free_port_is_taken_only_when_none_was_asked_for() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(listen(Some(port)).unwrap_err().to_string().contains("--port"));
        assert!(listen(None).is_ok());
    }
}
