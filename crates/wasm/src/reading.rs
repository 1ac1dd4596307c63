//! Reading files in slices, so that a cancel is seen between two of them.

use crate::session::Session;
use crate::slices::{Slices, beat};
use js_sys::{Array, Reflect};
use seatscope_contract::messages::{Phase, Progress};
use wasm_bindgen::prelude::*;
use web_sys::Blob;

/// Bytes handed to the engine at once. Packed ones become up to a thousand times as many.
const PIECE: usize = 64 * 1024;
/// Milliseconds of work after which the worker looks for messages.
const PATIENCE: f64 = 100.0;

/// Hands a session the page's files, an array of `{ path, file }`. Between slices the worker goes back to its queue of
/// messages. Gives nothing as soon as `is_stale` says that nobody waits for it any more. `tell` hears how it goes,
/// at last that analysing begins, which is left to the caller.
pub(crate) async fn read(
    mut session: Session,
    files: &Array,
    is_stale: impl Fn() -> bool,
    tell: impl Fn(Progress),
) -> Option<Session> {
    let mut files: Vec<(String, Blob)> = files.iter().filter_map(|entry| named_file(&entry)).collect();
    // The order in which files are dropped must not matter.
    files.sort_by(|a, b| a.0.cmp(&b.0));
    let mut progress = Progress {
        files_total: files.len() as u64,
        bytes_total: files.iter().map(|(_, blob)| blob.size() as u64).sum(),
        ..Progress::default()
    };
    // Further news with every breath: of small files there may be thousands in a second.
    tell(progress.clone());
    let mut breath = Breath::begin();
    let mut slices = Slices::of(&files);
    for (file, (path, blob)) in files.iter().enumerate() {
        progress.path.clone_from(path);
        session.begin_file(path);
        while let Some(slice) = slices.next(file).await {
            match slice {
                Ok(bytes) => {
                    for piece in bytes.chunks(PIECE) {
                        session.feed(piece);
                        if breath.due() {
                            breath.take(blob).await;
                            if is_stale() {
                                return None;
                            }
                            // A packed slice may hold a thousand times as much.
                            look(&mut progress, &session);
                            tell(progress.clone());
                        }
                    }
                    progress.bytes_done += bytes.len() as u64;
                }
                Err(reason) => {
                    session.fail(&reason);
                    slices.leave(file);
                }
            }
            if is_stale() {
                return None;
            }
        }
        while session.unpack() {
            if breath.due() {
                breath.take(blob).await;
                if is_stale() {
                    return None;
                }
                look(&mut progress, &session);
                tell(progress.clone());
            }
        }
        session.end_file();
        progress.files_done += 1;
    }
    progress.phase = Phase::Analysing;
    look(&mut progress, &session);
    tell(progress);
    Some(session)
}

/// What is known by now.
fn look(progress: &mut Progress, session: &Session) {
    progress.objects = session.objects() as u64;
    progress.errors = session.recorded_errors();
}

/// When the worker last went back to its queue of messages.
pub(crate) struct Breath(f64);

impl Breath {
    /// Begins to count now.
    pub(crate) fn begin() -> Self {
        Self(js_sys::Date::now())
    }

    /// Whether it is time to go there again.
    pub(crate) fn due(&self) -> bool {
        js_sys::Date::now() - self.0 > PATIENCE
    }

    /// Goes there. Reading no bytes of a file takes just as long as the queue needs.
    pub(crate) async fn take(&mut self, blob: &Blob) {
        beat(blob).await;
        self.0 = js_sys::Date::now();
    }
}

/// A `{ path, file }` of the page.
fn named_file(entry: &JsValue) -> Option<(String, Blob)> {
    let path = Reflect::get(entry, &"path".into()).ok()?.as_string()?;
    let blob = Reflect::get(entry, &"file".into()).ok()?.dyn_into::<Blob>().ok()?;
    Some((path, blob))
}
