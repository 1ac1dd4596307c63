//! Writes the JSON Schemas of the public documents, `schemas OUT_DIR`, or of the worker's messages, `schemas
//! --messages OUT_DIR`.

use seatscope_testkit::schemas::{messages, schemas};
use serde_json::Value;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let written = match arguments.as_slice() {
        ["--messages", folder] => write(folder, &messages()),
        [folder] => write(folder, &schemas()),
        _ => Err("usage: schemas [--messages] OUT_DIR".to_owned()),
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            #[expect(clippy::print_stderr, reason = "this is a command")]
            {
                eprintln!("{message}");
            }
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &str, schemas: &[(&str, Value)]) -> Result<(), String> {
    let folder = Path::new(folder);
    let write = || {
        std::fs::create_dir_all(folder)?;
        schemas
            .iter()
            .try_for_each(|(name, schema)| std::fs::write(folder.join(name), format!("{schema:#}\n")))
    };
    write().map_err(|error: std::io::Error| format!("{}: {error}", folder.display()))
}
