//! The site as a zip archive, for any static host.

use super::Files;
use crate::error::{Error, Result};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::io::Write;

/// The archive. It holds no times, so that the same files give the same bytes.
pub(super) fn write(files: &Files) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    add_all(files, &mut bytes)
        .map_err(|error| Error::new(format!("the archive cannot be written: {error}")))?;
    Ok(bytes)
}

fn add_all(files: &Files, bytes: &mut Vec<u8>) -> std::result::Result<(), rawzip::Error> {
    let mut archive = ZipArchiveWriter::new(bytes);
    for (path, content) in files {
        let entry =
            archive.new_file(path).compression_method(CompressionMethod::DEFLATE).unix_permissions(0o644);
        let (mut entry, config) = entry.start()?;
        let encoder = DeflateEncoder::new(&mut entry, Compression::best());
        let mut writer = config.wrap(encoder);
        writer.write_all(content)?;
        let (encoder, descriptor) = writer.finish()?;
        encoder.finish()?;
        entry.finish(descriptor)?;
    }
    archive.finish()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_went_in_comes_out() {
        let files = Files::from([
            ("a/b.js".to_owned(), b"export const b = 1;".to_vec()),
            ("index.html".to_owned(), vec![b'x'; 100_000]),
        ]);
        let bytes = write(&files).unwrap();
        assert!(bytes.len() < 2_000, "{}", bytes.len());
        let archive = rawzip::ZipArchive::from_slice(&bytes).unwrap();
        let mut entries = archive.entries();
        let mut found = Files::new();
        while let Some(entry) = entries.next_entry().unwrap() {
            let path = entry.file_path().try_normalize().unwrap().as_ref().to_owned();
            let packed = archive.get_entry(entry.wayfinder()).unwrap();
            let mut content = Vec::new();
            flate2::read::DeflateDecoder::new(packed.data()).read_to_end(&mut content).unwrap();
            found.insert(path, content);
        }
        assert_eq!(found, files);
    }
}
