//! The bytes of the page's files, fetched ahead of the reader.
//!
//! A browser takes a while to hand over a part of a file, however small it is. While one part is read, the next ones
//! are on their way: of a large file the next slice, of small files several at once.

use js_sys::{Reflect, Uint8Array};
use std::collections::VecDeque;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// Bytes fetched at once. Smaller slices cost more calls, larger ones more memory; nothing else changes.
const SLICE: f64 = 4.0 * 1024.0 * 1024.0;
/// So many slices are on their way at most, as long as they are less than one full slice together.
const AHEAD: usize = 16;

/// The slices of all files, in the files' order.
pub(crate) struct Slices<'f> {
    files: &'f [(String, Blob)],
    /// The next slice to ask for: its file, and where it begins.
    file: usize,
    offset: f64,
    coming: VecDeque<Coming>,
}

/// A slice that was asked for.
struct Coming {
    file: usize,
    bytes: f64,
    buffer: Result<JsFuture, JsValue>,
}

impl<'f> Slices<'f> {
    /// Begins to fetch the first ones.
    pub(crate) fn of(files: &'f [(String, Blob)]) -> Self {
        let mut slices = Self { files, file: 0, offset: 0.0, coming: VecDeque::new() };
        slices.ask();
        slices
    }

    /// The next bytes of this file, or why they cannot be had; nothing where the file ends. Files are asked for in
    /// their order.
    pub(crate) async fn next(&mut self, file: usize) -> Option<Result<Vec<u8>, String>> {
        if self.coming.front().is_none_or(|coming| coming.file != file) {
            return None;
        }
        let coming = self.coming.pop_front()?;
        let buffer = match coming.buffer {
            Ok(buffer) => buffer.await,
            Err(refused) => Err(refused),
        };
        self.ask();
        Some(buffer.map(|buffer| Uint8Array::new(&buffer).to_vec()).map_err(|error| reason(&error)))
    }

    /// Forgets what is left of this file.
    pub(crate) fn leave(&mut self, file: usize) {
        self.coming.retain(|coming| coming.file != file);
        if self.file == file {
            self.end_file();
        }
        self.ask();
    }

    /// Asks for slices until enough of them are on their way.
    fn ask(&mut self) {
        let mut bytes: f64 = self.coming.iter().map(|coming| coming.bytes).sum();
        while bytes < SLICE && self.coming.len() < AHEAD {
            let Some((_, blob)) = self.files.get(self.file) else { return };
            if self.offset >= blob.size() {
                self.end_file();
                continue;
            }
            let end = (self.offset + SLICE).min(blob.size());
            let slice =
                Coming { file: self.file, bytes: end - self.offset, buffer: buffer(blob, self.offset, end) };
            bytes += slice.bytes;
            self.offset = end;
            self.coming.push_back(slice);
        }
    }

    fn end_file(&mut self) {
        self.file += 1;
        self.offset = 0.0;
    }
}

/// Lets the browser do what waits to be done. Reading no bytes of a file takes just as long as that needs.
pub(crate) async fn beat(blob: &Blob) {
    if let Ok(empty) = buffer(blob, 0.0, 0.0) {
        let _ = empty.await;
    }
}

/// A part of a file, which the browser begins to fetch at once.
fn buffer(blob: &Blob, start: f64, end: f64) -> Result<JsFuture, JsValue> {
    Ok(JsFuture::from(blob.slice_with_f64_and_f64(start, end)?.array_buffer()))
}

/// Why a file cannot be read, as the browser names it.
fn reason(error: &JsValue) -> String {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    name.unwrap_or_else(|| "the browser gave no reason".to_owned())
}
