//! Files in, tenant out. Reading never fails: it gives what could be read and a list of problems.
//!
//! Files are fed in chunks of any size, one file after the other, and never held as a whole.

mod capture;
mod kinds;
mod lenient;
mod problems;
mod reader;
mod records;
mod scanner;
mod sniff;
mod store;

use crate::tenant::column::Index;
use crate::tenant::{Fields, InputIndex, Tenant};
use problems::Problems;
use reader::Reader;
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
    pub fn file(&mut self, path: &str) -> FileReader<'_> {
        let input = InputIndex::new(self.inputs.len());
        let tenants = self.store.tenant_ids().len();
        FileReader {
            reader: Reader::new(&mut self.store, input, path),
            inputs: &mut self.inputs,
            objects: &mut self.objects,
            tenants,
            path: path.to_owned(),
            scanner: Scanner::new(),
            decoder: Decoder::default(),
            bytes: 0,
            unreadable: None,
        }
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
pub struct FileReader<'i> {
    reader: Reader<'i>,
    inputs: &'i mut Vec<Input>,
    objects: &'i mut u64,
    tenants: usize,
    path: String,
    scanner: Scanner,
    decoder: Decoder,
    bytes: u64,
    unreadable: Option<String>,
}

impl FileReader<'_> {
    /// Takes the next bytes.
    pub fn feed(&mut self, chunk: &[u8]) {
        self.bytes += chunk.len() as u64;
        let (scanner, reader) = (&mut self.scanner, &mut self.reader);
        self.decoder.decode(chunk, false, |text| scanner.feed(text, reader));
    }

    /// Says that the file cannot be read any further.
    pub fn fail(&mut self, reason: &str) {
        self.unreadable = Some(reason.to_owned());
    }

    /// Records of this file read so far.
    pub fn objects(&self) -> u64 {
        self.reader.counts.values().sum()
    }

    /// Ends the file and adds its line to the manifest.
    pub fn finish(mut self) {
        let (scanner, reader) = (&mut self.scanner, &mut self.reader);
        self.decoder.decode(&[], true, |text| scanner.feed(text, reader));
        let sniffed = self.decoder.sniffed();
        let reads_json = !matches!(sniffed, Sniffed::WebPage | Sniffed::Binary(_));
        if reads_json {
            self.scanner.finish(&mut self.reader);
        }
        let objects = self.objects();
        self.judge(sniffed, objects);

        let Self { reader, inputs, objects: total, .. } = self;
        *total += objects;
        let format = if objects == 0 {
            "unknown"
        } else if reader.is_bundle {
            "bundle"
        } else if reader.is_page {
            "graph"
        } else {
            "json"
        };
        let kind = if reader.is_bundle && objects > 0 {
            "bundle"
        } else {
            let largest =
                reader.counts.iter().max_by_key(|(kind, count)| (**count, std::cmp::Reverse(**kind)));
            largest.map_or("unknown", |(kind, _)| kind.name())
        };
        inputs.push(Input {
            path: self.path,
            kind: kind.to_owned(),
            format: format.to_owned(),
            encoding: self.decoder.encoding().to_owned(),
            bytes: self.bytes,
            objects,
            problems: reader.problems.finish(),
        });
    }

    /// Adds what can only be said of the file as a whole.
    fn judge(&mut self, sniffed: Sniffed, objects: u64) {
        let (unknown, documents) = (self.reader.unknown, self.reader.documents());
        let is_envelope = self.reader.is_page || self.reader.is_bundle;
        let problems = &mut self.reader.problems;
        if let Some(reason) = &self.unreadable {
            problems.unreadable(reason);
        } else if self.bytes == 0 {
            problems.empty();
        } else if sniffed == Sniffed::WebPage {
            problems.web_page();
        } else if let Sniffed::Binary(what) = sniffed {
            problems.unknown_content(what);
        } else if objects == 0 && documents == 0 {
            problems.unknown_content("text, but not JSON");
        } else if objects == 0 && unknown > 0 {
            problems.unknown_content("JSON of something else");
        } else if objects == 0 && problems.is_empty() && !is_envelope {
            problems.unknown_content("JSON without any objects");
        } else if unknown > 0 {
            problems.unknown_records(unknown);
        }
        if let Some(other) = self.reader.tenant_ids().get(self.tenants.max(1)).cloned() {
            self.reader.problems.other_tenant(&other);
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
                problems.field_not_exported(field, "users", count, remedy);
            }
        }
        input.problems.extend(problems.finish());
    }
}
