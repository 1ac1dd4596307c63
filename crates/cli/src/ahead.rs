//! Files read ahead: while the engine works on some bytes, a second thread fetches the next ones.
//!
//! Of many small files, opening and closing takes as long as everything else.

use crate::files::NamedFile;
use std::fs::File;
use std::io::{self, Read};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// Bytes fetched at once, of one file or of many.
const BATCH: usize = 256 * 1024;
/// Files in a batch at most, however little they hold.
const MOST_PARTS: usize = 4096;
/// One batch is read, one waits and one is filled. They go round, so memory is the same however threads take turns.
const BATCHES: usize = 3;

/// Some bytes of one file, and what comes after them.
#[derive(Debug)]
pub(crate) struct Piece<'b> {
    pub(crate) bytes: &'b [u8],
    /// Nothing while the file goes on; why it cannot be read to its end, if it cannot.
    pub(crate) end: Option<Result<(), String>>,
}

/// Hands over the bytes of all files, piece by piece, in the files' order. Every file has at least one piece.
pub(crate) fn read(files: &[NamedFile], mut take: impl FnMut(&NamedFile, Piece<'_>)) {
    let (send, receive) = channel::<Batch>();
    let (give_back, free) = channel();
    for _ in 0..BATCHES {
        // Nobody else has the other end yet.
        let _ = give_back.send(Batch { bytes: Vec::with_capacity(BATCH), parts: Vec::new() });
    }
    thread::scope(|scope| {
        // It ends with this closure, however that ends, so that nobody waits for a batch for ever.
        let give_back = give_back;
        scope.spawn(move || fetch(files, &free, &send));
        for mut batch in receive {
            let mut start = 0;
            for Part { file, behind, end } in batch.parts.drain(..) {
                let bytes = batch.bytes.get(start..behind).unwrap_or_default();
                start = behind;
                if let Some(file) = files.get(file) {
                    take(file, Piece { bytes, end });
                }
            }
            batch.bytes.clear();
            // After the last file nobody takes it any more.
            let _ = give_back.send(batch);
        }
    });
}

/// Bytes of several files behind each other.
#[derive(Debug)]
struct Batch {
    bytes: Vec<u8>,
    parts: Vec<Part>,
}

/// Part of a file: up to the byte `behind` of its batch.
#[derive(Debug)]
struct Part {
    file: usize,
    behind: usize,
    end: Option<Result<(), String>>,
}

/// Fetches until all is handed over, or nobody takes any more.
fn fetch(files: &[NamedFile], free: &Receiver<Batch>, send: &Sender<Batch>) {
    let Ok(mut batch) = free.recv() else { return };
    for (file, named) in files.iter().enumerate() {
        let mut source = open(named);
        loop {
            let end = match &mut source {
                Ok(source) => fill(source, &mut batch.bytes),
                Err(reason) => Some(Err(std::mem::take(reason))),
            };
            let has_ended = end.is_some();
            batch.parts.push(Part { file, behind: batch.bytes.len(), end });
            if batch.bytes.len() >= BATCH || batch.parts.len() >= MOST_PARTS {
                if send.send(batch).is_err() {
                    return;
                }
                let Ok(next) = free.recv() else { return };
                batch = next;
            }
            if has_ended {
                break;
            }
        }
    }
    // Nobody waits for it where this fails.
    let _ = send.send(batch);
}

fn open(file: &NamedFile) -> Result<Box<dyn Read>, String> {
    match file.refusal {
        Some(reason) => Err(reason.to_owned()),
        None if file.is_standard_input() => Ok(Box::new(io::stdin())),
        None => match File::open(&file.path) {
            Ok(source) => Ok(Box::new(source)),
            Err(error) => Err(error.to_string()),
        },
    }
}

/// Fills a batch as far as the source goes; says where that ends.
fn fill(source: &mut dyn Read, bytes: &mut Vec<u8>) -> Option<Result<(), String>> {
    let room = BATCH.saturating_sub(bytes.len());
    let before = bytes.len();
    match source.take(room as u64).read_to_end(bytes) {
        // A source that ends where the batch does says so in the next one.
        Ok(_) if bytes.len() - before == room => None,
        Ok(_) => Some(Ok(())),
        Err(error) => Some(Err(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::files;

    #[test]
    fn whoever_panics_is_not_waited_for() {
        let path = std::env::temp_dir().join(format!("seatscope-ahead-panic-{}", std::process::id()));
        std::fs::write(&path, vec![b' '; (BATCHES + 2) * BATCH]).expect("the file can be written");
        let named = files(std::slice::from_ref(&path)).expect("the file can be found");
        let (said, heard) = channel();
        thread::spawn(move || {
            let read = || {
                read(&named, |_, _| {
                    // The other thread has filled whatever there is by now, and waits.
                    thread::sleep(std::time::Duration::from_millis(200));
                    panic!("on purpose");
                });
            };
            said.send(std::panic::catch_unwind(std::panic::AssertUnwindSafe(read)).is_err())
        });
        assert_eq!(heard.recv_timeout(std::time::Duration::from_secs(20)), Ok(true));
        std::fs::remove_file(&path).expect("the file can be removed");
    }

    #[test]
    fn files_without_bytes_are_many_batches() {
        let folder = std::env::temp_dir().join(format!("seatscope-ahead-empty-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        std::fs::write(folder.join("0"), "").expect("the file can be written");
        let one = files(std::slice::from_ref(&folder)).expect("the folder can be listed");
        let named: Vec<NamedFile> = one.iter().cycle().take(3 * MOST_PARTS + 1).cloned().collect();
        let mut ends = 0;
        read(&named, |_, piece| ends += usize::from(piece.end.is_some()));
        assert_eq!(ends, named.len());
        std::fs::remove_dir_all(&folder).expect("the folder can be removed");
    }

    #[test]
    fn every_byte_comes_once_and_every_file_ends_once() {
        let folder = std::env::temp_dir().join(format!("seatscope-ahead-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        let lengths = [0, 1, BATCH - 1, BATCH, 0, 3 * BATCH + 7, 2, 2];
        for (file, length) in lengths.into_iter().enumerate() {
            let bytes: Vec<u8> = (0..length).map(|at| (at % 251 + file) as u8).collect();
            std::fs::write(folder.join(file.to_string()), bytes).expect("the file can be written");
        }
        let mut named = files(std::slice::from_ref(&folder)).expect("the folder can be listed");
        let mut gone = named[1].clone();
        gone.path.set_extension("gone");
        named.push(gone);
        let mut read_all: Vec<(String, Vec<u8>, usize, bool)> = Vec::new();
        read(&named, |file, Piece { bytes, end }| {
            if read_all.last().is_none_or(|(_, _, ends, _)| *ends > 0) {
                read_all.push((file.path.display().to_string(), Vec::new(), 0, true));
            }
            let last = read_all.last_mut().expect("there is one");
            last.1.extend_from_slice(bytes);
            last.2 += usize::from(end.is_some());
            last.3 &= end.is_none_or(|end| end.is_ok());
        });
        assert_eq!(read_all.len(), named.len());
        for (file, (path, bytes, ends, is_whole)) in named.iter().zip(&read_all) {
            assert_eq!((path, *ends), (&file.path.display().to_string(), 1));
            assert_eq!(*is_whole, file.path.exists(), "{path}");
            assert_eq!(*bytes, std::fs::read(&file.path).unwrap_or_default(), "{path}");
        }
        std::fs::remove_dir_all(&folder).expect("the folder can be removed");
    }
}
