//! What tests of reading share.

use seatscope_engine::catalog::catalogue;
use seatscope_engine::import::{Imported, Importer};
use seatscope_engine::tenant::Tenant;
use std::sync::LazyLock;

/// Read once: some tests import thousands of times.
static CATALOGUE: LazyLock<Tenant> = LazyLock::new(catalogue);

/// Reads files, handed over in chunks of a size.
pub(crate) fn import(files: &[(&str, &[u8])], chunk: usize) -> Imported {
    let mut importer = Importer::new(CATALOGUE.clone());
    for (name, bytes) in files {
        let mut file = importer.begin(name);
        for part in bytes.chunks(chunk) {
            importer.feed(&mut file, part);
        }
        importer.end(file);
    }
    importer.finish()
}
