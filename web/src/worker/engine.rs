//! The engine. What runs in its worker is the package `seatscope` as others get it, with a few lines that start it.

use super::program::{Parts, Program};

const PARTS: Parts = Parts {
    name: "seatscope-engine",
    script: "engine/seatscope.js",
    module: "engine/seatscope_wasm_bg.wasm",
    start: include_str!("start.js"),
};

/// Fetches and compiles it.
pub(super) async fn load() -> Result<Program, String> {
    Program::load(&PARTS).await
}
