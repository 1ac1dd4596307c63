//! Writes the JSON Schemas of the public documents: `schemas OUT_DIR`.

use seatscope_testkit::schemas::schemas;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let written = match std::env::args().nth(1) {
        Some(folder) => write(Path::new(&folder)).map_err(|error| format!("{folder}: {error}")),
        None => Err("usage: schemas OUT_DIR".to_owned()),
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

fn write(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for (name, schema) in schemas() {
        std::fs::write(folder.join(name), format!("{schema:#}\n"))?;
    }
    Ok(())
}
