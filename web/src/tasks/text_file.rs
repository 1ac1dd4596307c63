//! A file that somebody chose, as text.

use crate::worker::site::words;
use seatscope_contract::messages::TextFile;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// Why a file gives no text.
pub(crate) enum Unread {
    /// It is larger than any file of its kind.
    TooLarge,
    /// The browser would not read it, and why.
    Refused(String),
}

/// Reads a file of at most so many bytes.
pub(crate) async fn read(file: &File, largest: f64) -> Result<TextFile, Unread> {
    if file.size() > largest {
        return Err(Unread::TooLarge);
    }
    let content = JsFuture::from(file.text()).await.map_err(|reason| Unread::Refused(words(reason)))?;
    Ok(TextFile { name: file.name(), text: content.as_string().unwrap_or_default() })
}
