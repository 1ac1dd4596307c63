//! The machine that figures come from.

use crate::process;
use std::fs;

/// Processor, cores, memory, compiler and browser in one line.
pub(super) fn describe() -> String {
    let field = |file: &str, name: &str| {
        let text = fs::read_to_string(file).ok()?;
        let line = text.lines().find(|line| line.starts_with(name))?.to_owned();
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let kilobytes =
        field("/proc/meminfo", "MemTotal").and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
    let chrome = std::env::var("CHROME").unwrap_or_else(|_| "chromium".to_owned());
    let parts = [
        field("/proc/cpuinfo", "model name"),
        Some(format!("{cores} cores")),
        kilobytes.map(|kilobytes| format!("{} GiB of memory", (kilobytes + (1 << 19)) >> 20)),
        process::first_line("rustc", "--version"),
        process::first_line(chrome, "--version"),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
