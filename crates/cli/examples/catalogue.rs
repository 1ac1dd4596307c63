//! Turns Microsoft's list of products into the compact form that is built in: `catalogue FILE.csv DATE`.
//!
//! `cargo xtask catalog` runs it. It is no part of the program that users get.

use seatscope_engine::catalog::{compact, product_csv};
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.as_slice() {
        [path, date] => convert(path, date).map_err(|reason| format!("{path}: {reason}")),
        _ => Err("usage: catalogue FILE.csv DATE".to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            say(&message);
            ExitCode::FAILURE
        }
    }
}

fn convert(path: &str, date: &str) -> Result<(), String> {
    let bytes = std::fs::read(path).map_err(|error| error.to_string().to_lowercase())?;
    let listing = product_csv::read(&bytes).map_err(|error| error.to_string())?;
    for left_out in &listing.left_out {
        say(&format!("{path}: {left_out}"));
    }
    let text = compact::write(&listing.catalogue, date);
    std::io::stdout().write_all(text.as_bytes()).map_err(|error| error.to_string())
}

#[expect(clippy::print_stderr, reason = "messages of a command belong there")]
fn say(message: &str) {
    eprintln!("{message}");
}
