//! One analysis for JavaScript: files in by chunks, report and views out.

use js_sys::JSON;
use seatscope_contract::forms::Format;
use seatscope_contract::messages::{Query, RecordedError};
use seatscope_contract::report::Evidence;
use seatscope_contract::rules::RuleFile;
use seatscope_contract::views::RawRecord;
use seatscope_contract::work::Mark;
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::catalog::rules::Switches;
use seatscope_engine::catalog::{Catalogue, product_csv, rules};
use seatscope_engine::import::{FileState, Importer};
use seatscope_engine::report::{self, Making};
use seatscope_engine::what_if::scenario;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// So many kinds of errors are told while files are read.
const ERRORS_TOLD: usize = 8;

/// Reads files and analyses them. Feed files one after the other, then `analyze`, then ask.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Session {
    importer: Option<Importer>,
    file: Option<FileState>,
    analysis: Option<Analysis>,
    left_out: Vec<String>,
}

#[wasm_bindgen]
impl Session {
    /// A session without files.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::knowing(&Catalogue::built_in())
    }

    /// A session that takes the products and plans of Microsoft's CSV, given as its bytes, over those
    /// built in.
    ///
    /// # Errors
    /// Says why the bytes are not that list.
    #[wasm_bindgen(js_name = withCatalogue)]
    pub fn with_catalogue(csv: &[u8]) -> Result<Self, JsError> {
        let listing = product_csv::read(csv)?;
        let mut catalogue = Catalogue::built_in();
        catalogue.merge(listing.catalogue);
        let left_out = listing.left_out.iter().map(ToString::to_string).collect();
        Ok(Self { left_out, ..Self::knowing(&catalogue) })
    }

    /// What of the CSV could not be used, each with its line.
    #[wasm_bindgen(getter, js_name = leftOut)]
    pub fn left_out(&self) -> Vec<String> {
        self.left_out.clone()
    }

    /// Begins a file; a file begun before is ended. The path is a name only.
    #[wasm_bindgen(js_name = beginFile)]
    pub fn begin_file(&mut self, path: &str) {
        self.end_file();
        if let Some(importer) = &mut self.importer {
            self.file = Some(importer.begin(path));
        }
    }

    /// Takes the next bytes of the file.
    pub fn feed(&mut self, chunk: &[u8]) {
        if let (Some(importer), Some(file)) = (&mut self.importer, &mut self.file) {
            importer.feed(file, chunk);
        }
    }

    /// Says why the file cannot be read any further.
    pub fn fail(&mut self, reason: &str) {
        if let Some(file) = &mut self.file {
            file.fail(reason);
        }
    }

    /// Reads the next piece of what an archive holds, after its last byte; true while there is more.
    /// Only whoever wants to stop in between needs it: `endFile` reads what is left.
    pub fn unpack(&mut self) -> bool {
        match (&mut self.importer, &mut self.file) {
            (Some(importer), Some(file)) => importer.unpack(file),
            _ => false,
        }
    }

    /// Ends the file.
    #[wasm_bindgen(js_name = endFile)]
    pub fn end_file(&mut self) {
        if let (Some(importer), Some(file)) = (&mut self.importer, self.file.take()) {
            importer.end(file);
        }
    }

    /// Records read so far.
    pub fn objects(&self) -> f64 {
        let done = self.importer.as_ref().map_or(0, Importer::objects);
        (done + self.file.as_ref().map_or(0, FileState::objects)) as f64
    }

    /// Assignment errors on record in the files that were read to their end or are being read, the most frequent
    /// first: an array of `{ code, users }`.
    ///
    /// # Errors
    /// None that could be mended: the browser would not make an array.
    #[wasm_bindgen(js_name = recordedErrors)]
    pub fn recorded_errors_plain(&self) -> Result<JsValue, JsError> {
        plain(&self.recorded_errors())
    }

    /// Analyses what was read. After that no file can be added. `rules` is the text of a file of
    /// rules, or nothing; `now` is an RFC 3339 time, or nothing.
    ///
    /// # Errors
    /// Says what is wrong with the rules, or that the session was analysed before.
    pub fn analyze(&mut self, rules_text: Option<String>, now: Option<String>) -> Result<(), JsError> {
        self.end_file();
        let file = rules_text.map(|text| rules::parse(text.as_bytes())).transpose()?;
        let importer =
            self.importer.take().ok_or_else(|| JsError::new("this session was analysed before"))?;
        self.analysis =
            Some(Analysis::new(importer.finish(), Options { rules: file, now, ..Options::default() })?);
        Ok(())
    }

    /// Judges what was analysed by other rules; nothing is read again. `rules` is the text of a file of
    /// rules, or nothing; `switches` is an object that says for ids of rules what these are to do:
    /// `{ "sharepoint": "reported" }`, or nothing.
    ///
    /// # Errors
    /// Says what is wrong with the rules or the switches, or that the session was not analysed yet; then
    /// nothing has changed.
    #[wasm_bindgen(js_name = setRules)]
    pub fn set_rules(&mut self, rules_text: Option<String>, switches: JsValue) -> Result<(), JsError> {
        let switches: Option<Switches> = serde_wasm_bindgen::from_value(switches)?;
        let file = rules_text.map(|text| rules::parse(text.as_bytes())).transpose()?;
        self.judge(file, switches.unwrap_or_default())
    }

    /// The report as UTF-8 JSON, the same bytes that the command line prints.
    ///
    /// # Errors
    /// Says that the session was not analysed yet.
    #[wasm_bindgen(js_name = reportJson)]
    pub fn report_json(&self) -> Result<Vec<u8>, JsError> {
        self.report(Format::Json, Making::default())
    }

    /// The report as a plain object, of the same shape as its JSON.
    ///
    /// # Errors
    /// Says that the session was not analysed yet.
    #[wasm_bindgen(js_name = report)]
    pub fn report_object(&self) -> Result<JsValue, JsError> {
        plain(&report::serializable(self.analysed()?))
    }

    /// Tries a scenario, given as a plain object, and says what the service would do; the tenant is not changed.
    ///
    /// # Errors
    /// Says what is wrong with the scenario, or that the session was not analysed yet.
    #[wasm_bindgen(js_name = whatIf)]
    pub fn what_if(&self, scenario: &JsValue) -> Result<JsValue, JsError> {
        let text = JSON::stringify(scenario).ok().and_then(|text| text.as_string()).unwrap_or_default();
        let scenario = scenario::parse(text.as_bytes())?;
        plain(&self.analysed()?.what_if(scenario))
    }

    /// Answers one of the contract's questions, given and answered as plain objects.
    ///
    /// # Errors
    /// Says that the question is not of the contract's form, or that the session was not analysed yet.
    pub fn ask(&self, query: JsValue) -> Result<JsValue, JsError> {
        let query: Query = serde_wasm_bindgen::from_value(query)?;
        plain(&self.analysed()?.answer(&query))
    }
}

impl Session {
    fn knowing(catalogue: &Catalogue) -> Self {
        Self { importer: Some(Importer::new(catalogue.tenant())), ..Self::default() }
    }

    /// A session that analyses nothing and looks for the record at one place.
    pub(crate) fn seeking(place: Evidence) -> Self {
        Self { importer: Some(Importer::seeking(place)), ..Self::default() }
    }

    /// The record that was looked for, if the files have it.
    pub(crate) fn sought(&self) -> Option<RawRecord> {
        self.importer.as_ref()?.sought()
    }

    /// Judges what was analysed by other rules.
    pub(crate) fn judge(&mut self, file: Option<RuleFile>, switches: Switches) -> Result<(), JsError> {
        let analysis = self.analysis.as_mut().ok_or_else(not_analysed)?;
        Ok(analysis.set_rules(file, switches)?)
    }

    /// The most frequent assignment errors on record so far; none once the files are analysed.
    pub(crate) fn recorded_errors(&self) -> Vec<RecordedError> {
        let importer = self.importer.as_ref();
        importer.map(|importer| importer.recorded_errors(ERRORS_TOLD)).unwrap_or_default()
    }

    /// Takes what the user thinks of findings.
    pub(crate) fn set_marks(&mut self, marks: Vec<Mark>) -> Result<(), JsError> {
        self.analysis.as_mut().ok_or_else(not_analysed)?.set_marks(marks);
        Ok(())
    }

    /// The report in a form.
    pub(crate) fn report(&self, format: Format, making: Making<'_>) -> Result<Vec<u8>, JsError> {
        let mut bytes = Vec::new();
        report::write(self.analysed()?, format, making, &mut bytes)?;
        Ok(bytes)
    }

    /// The analysis, once there is one.
    pub(crate) fn analysed(&self) -> Result<&Analysis, JsError> {
        self.analysis.as_ref().ok_or_else(not_analysed)
    }
}

/// A value as JavaScript's own objects, lists and numbers.
fn plain(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

fn not_analysed() -> JsError {
    JsError::new("this session was not analysed yet")
}
