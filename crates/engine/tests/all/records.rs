//! What a finding rests on is looked up again in its file.

use crate::common::{files_below, import};
use seatscope_contract::report::Evidence;
use seatscope_contract::views::RawRecord;
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::import::Importer;
use seatscope_testkit::golden::{cases, tenants_dir};
use serde_json::Value;
use std::collections::BTreeSet;

/// Places looked up in each tenant; all of one finding are alike.
const PLACES: usize = 3;

/// Looks a record up in these files, fed in pieces.
fn look_up(place: &Evidence, files: &[(String, Vec<u8>)]) -> Option<RawRecord> {
    let mut importer = Importer::seeking(place.clone());
    for (name, bytes) in files {
        let mut file = importer.begin(name);
        bytes.chunks(1000).for_each(|piece| importer.feed(&mut file, piece));
        importer.end(file);
    }
    importer.sought()
}

#[test]
fn every_place_of_every_golden_tenant_leads_to_its_record() {
    let (mut looked, mut compared) = (0, 0);
    for case in cases(&tenants_dir()).expect("the golden tenants can be listed") {
        let files = files_below(&case.input(), "export");
        let named: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), &**bytes)).collect();
        let imported = import(&named, usize::MAX);
        let analysis = Analysis::new(imported, Options::default()).expect("the rules can be read");
        let places: BTreeSet<(String, String)> = analysis
            .findings
            .iter()
            .flat_map(|finding| &finding.evidence)
            .filter_map(|place| place.show(&analysis.tenant, &analysis.paths))
            .map(|place| (place.input, place.pointer))
            .collect();
        for (input, pointer) in places.into_iter().take(PLACES) {
            let place = Evidence { input, pointer };
            // An archive stands in the path of what it holds.
            let named: Vec<_> =
                files.iter().filter(|(name, _)| place.input.starts_with(name.as_str())).cloned().collect();
            let record = look_up(&place, &named);
            let record = record.unwrap_or_else(|| panic!("{}: nothing at {place:?}", case.name));
            assert!(
                place.pointer.starts_with(&record.pointer),
                "{}: {place:?} {}",
                case.name,
                record.pointer
            );
            looked += 1;
            // A file of one sound document tells by itself what stands there.
            let whole = files.iter().find(|(name, _)| *name == place.input);
            let whole: Option<Value> = whole.and_then(|(_, bytes)| serde_json::from_slice(bytes).ok());
            let expected = whole.as_ref().and_then(|whole| whole.pointer(&record.pointer));
            // Rows of a log's table get the names of their columns, and some tools write JSON as a text.
            let expected = expected.filter(|record| record.is_object());
            if let Some(expected) = expected {
                let text: Value = serde_json::from_str(&record.text).expect("the record is JSON");
                assert_eq!(&text, expected, "{}: {place:?}", case.name);
                compared += 1;
            }
        }
    }
    assert!(looked > 800 && compared > looked / 2, "{looked} looked up, {compared} compared");
}

#[test]
fn a_row_of_csv_is_shown_as_it_stands_and_other_places_lead_nowhere() {
    let csv = "Id,UserPrincipalName,DisplayName\r\n\
        00000000-0000-0000-0000-0000000000a1,ana@contoso.example,\"Ana, the first\"\r\n\
        00000000-0000-0000-0000-0000000000a2,bo@contoso.example,Bo\r\n";
    let files = [("users.csv".to_owned(), csv.as_bytes().to_vec())];
    let at = |input: &str, pointer: &str| {
        look_up(&Evidence { input: input.to_owned(), pointer: pointer.to_owned() }, &files)
    };
    let row = at("users.csv", "/0").expect("there is a first row");
    assert_eq!(
        row.text.trim_end(),
        "00000000-0000-0000-0000-0000000000a1,ana@contoso.example,\"Ana, the first\""
    );
    assert_eq!(row.bytes as usize, row.text.len());
    assert_eq!(at("users.csv", "/2"), None);
    assert_eq!(at("other.csv", "/0"), None);
}

#[test]
fn of_a_long_record_the_beginning_is_shown() {
    let record = format!(
        "{{\"id\":\"00000000-0000-0000-0000-0000000000a1\",\"userPrincipalName\":\"a@b.example\",\"x\":\"{}\"}}",
        "y".repeat(100_000)
    );
    let files = [("users.json".to_owned(), format!("{{\"value\":[{record}]}}").into_bytes())];
    let place = Evidence { input: "users.json".to_owned(), pointer: "/value/0/id".to_owned() };
    let found = look_up(&place, &files).expect("it is there");
    assert_eq!((found.text.len(), found.bytes as usize), (64 << 10, record.len()));
    assert!(record.starts_with(&found.text));
}
