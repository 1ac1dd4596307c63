//! Every command a developer types.
fn main() {}
