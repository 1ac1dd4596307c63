//! Files in, tenant out. Reading never fails: it gives what could be read and a list of problems.
//!
//! Files are fed in chunks of any size, one file after the other, and never held as a whole.

mod capture;
mod kinds;
mod lenient;
mod membership;
mod pages;
mod problems;
mod reader;
mod records;
mod scanner;
mod sniff;
mod store;

use crate::tenant::column::Index;
use crate::tenant::{Fields, InputIndex, Tenant};
use problems::Problems;
use reader::{FileNotes, Reader};
use scanner::Scanner;
use seatscope_contract::report::Input;
use sniff::{Decoder, Sniffed};
use store::Store;

/// Reads files into a tenant.
#[derive(Debug)]
pub struct Importer {
    store: Store,
    inputs: Vec<Input>,
    objects: u64,
}

/// What reading gave.
#[derive(Debug)]
pub struct Imported {
    /// The tenant.
    pub tenant: Tenant,
    /// The files, by number.
    pub inputs: Vec<Input>,
}

impl Importer {
    /// An importer on top of a catalogue, whose products and plans the tenant may refer to.
    pub fn new(catalogue: Tenant) -> Self {
        Self { store: Store::new(catalogue), inputs: Vec::new(), objects: 0 }
    }

    /// Begins a file. Its path is a name only; nothing is opened.
    pub fn begin(&mut self, path: &str) -> FileState {
        let input = InputIndex::new(self.inputs.len());
        FileState {
            tenants: self.store.tenant_ids().len(),
            notes: FileNotes::new(&mut self.store, input, path),
            path: path.to_owned(),
            scanner: Scanner::new(),
            decoder: Decoder::default(),
            bytes: 0,
            unreadable: None,
        }
    }

    /// Takes the next bytes of a file.
    pub fn feed(&mut self, file: &mut FileState, chunk: &[u8]) {
        file.bytes += chunk.len() as u64;
        self.decode(file, chunk, false);
    }

    fn decode(&mut self, file: &mut FileState, chunk: &[u8], last: bool) {
        let mut reader = Reader { store: &mut self.store, file: &mut file.notes };
        let scanner = &mut file.scanner;
        file.decoder.decode(chunk, last, |text| scanner.feed(text, &mut reader));
        let is_text = file.decoder.sniffed() == Sniffed::Text;
        if last && is_text {
            scanner.finish(&mut reader);
        }
    }

    /// Ends a file and adds its line to the manifest.
    pub fn end(&mut self, mut file: FileState) {
        self.decode(&mut file, &[], true);
        let objects = file.objects();
        let kind = Reader { store: &mut self.store, file: &mut file.notes }.kind();
        file.judge(objects, kind.is_some());
        if let Some(other) = self.store.tenant_ids().get(file.tenants.max(1)) {
            file.notes.problems.other_tenant(other);
        }
        self.objects += objects;
        let notes = file.notes;
        let format = match kind {
            None => "unknown",
            Some(_) if notes.is_bundle => "bundle",
            Some(_) if notes.is_page => "graph",
            Some(_) => "json",
        };
        let kind = if notes.is_bundle { "bundle" } else { kind.map_or("unknown", kinds::Kind::name) };
        self.inputs.push(Input {
            path: file.path,
            kind: kind.to_owned(),
            format: format.to_owned(),
            encoding: file.decoder.encoding().to_owned(),
            bytes: file.bytes,
            objects,
            problems: notes.problems.finish(),
        });
    }

    /// Records read so far.
    pub fn objects(&self) -> u64 {
        self.objects
    }

    /// The tenant, when all files are read.
    pub fn finish(self) -> Imported {
        Imported { tenant: self.store.finish(), inputs: self.inputs }
    }
}

/// One file while it is being read.
#[derive(Debug)]
pub struct FileState {
    notes: FileNotes,
    /// Tenants known before this file.
    tenants: usize,
    path: String,
    scanner: Scanner,
    decoder: Decoder,
    bytes: u64,
    unreadable: Option<String>,
}

impl FileState {
    /// Says that the file cannot be read any further.
    pub fn fail(&mut self, reason: &str) {
        self.unreadable = Some(reason.to_owned());
    }

    /// Records of this file read so far.
    pub fn objects(&self) -> u64 {
        self.notes.counts.values().sum()
    }

    /// Adds what can only be said of the file as a whole.
    fn judge(&mut self, objects: u64, is_known: bool) {
        let (unknown, documents) = (self.notes.unknown, self.notes.documents);
        let sniffed = self.decoder.sniffed();
        let problems = &mut self.notes.problems;
        if let Some(reason) = &self.unreadable {
            problems.unreadable(reason);
        } else if self.bytes == 0 || (documents == 0 && sniffed == Sniffed::Text && problems.is_empty()) {
            problems.empty();
        } else if sniffed == Sniffed::WebPage {
            problems.web_page();
        } else if let Sniffed::Binary(what) = sniffed {
            problems.unknown_content(what);
        } else if objects == 0 && documents == 0 {
            problems.unknown_content("neither a JSON object nor a list");
        } else if objects == 0 && unknown > 0 {
            problems.unknown_content("JSON of something else");
        } else if objects == 0 && problems.is_empty() && !is_known {
            problems.unknown_content("JSON without any objects");
        } else if unknown > 0 {
            problems.unknown_records(unknown);
        }
    }
}

/// Adds to the manifest which fields the export lacks; a field that nobody has was not selected.
pub fn note_missing_fields(imported: &mut Imported) {
    let tenant = &imported.tenant;
    let users = &tenant.users;
    let checks: [(&'static str, Fields, &str); 3] = [
        (
            "licenseAssignmentStates",
            Fields::ASSIGNMENTS,
            "add licenseAssignmentStates to `$select` (Graph PowerShell: `-Property`) of the users' export",
        ),
        (
            "assignedLicenses",
            Fields::LICENSES,
            "add assignedLicenses to `$select` (Graph PowerShell: `-Property`) of the users' export",
        ),
        (
            "proxyAddresses",
            Fields::ADDRESSES,
            "add proxyAddresses to `$select` (Graph PowerShell: `-Property`) of the users' export",
        ),
    ];
    for (number, input) in imported.inputs.iter_mut().enumerate() {
        let number = InputIndex::new(number);
        let mut problems = Problems::default();
        for (field, which, remedy) in checks {
            let lacking = users.exported().filter(|user| {
                let place = users.place.at(*user).and_then(|place| tenant.lists.get(place.list));
                place.is_some_and(|list| list.input == number) && !users.fields.at(*user).has(which)
            });
            let count = lacking.count() as u64;
            if count > 0 {
                problems.field_not_exported(field, "user", count, remedy);
            }
        }
        input.problems.extend(problems.finish());
    }
}
