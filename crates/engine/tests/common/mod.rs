//! What tests of reading share.

use seatscope_engine::catalog::catalogue;
use seatscope_engine::import::{Imported, Importer};

/// Reads files, handed over in chunks of a size.
pub(crate) fn import(files: &[(&str, &[u8])], chunk: usize) -> Imported {
    let mut importer = Importer::new(catalogue());
    for (name, bytes) in files {
        let mut file = importer.begin(name);
        for part in bytes.chunks(chunk) {
            importer.feed(&mut file, part);
        }
        importer.end(file);
    }
    importer.finish()
}
