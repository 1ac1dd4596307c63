//! One function for each thing that reads what others wrote. Each takes any bytes and must come back;
//! those that read an export say what was read of it.

use seatscope_contract::report::Input;
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::catalog::{catalogue, product_csv, rules};
use seatscope_engine::import::{Imported, Importer};
use seatscope_engine::report::write_json;
use seatscope_engine::tenant::Tenant;
use seatscope_engine::what_if::scenario;
use seatscope_membership as language;

/// A way in for bytes.
pub type Entry = fn(&[u8]);

/// All ways in, by the names of the fuzz targets.
pub const ENTRIES: [(&str, Entry); 9] = [
    ("scanner", scanner),
    ("json", json),
    ("csv", csv),
    ("archive", archive),
    ("encodings", encodings),
    ("rules", rules_file),
    ("products", product_list),
    ("scenario", scenario_file),
    ("membership", membership),
];

/// Reads files without any catalogue, in pieces of a size.
pub fn import(files: &[(&str, &[u8])], piece: usize) -> Imported {
    let mut importer = Importer::new(Tenant::default());
    for (name, bytes) in files {
        let mut file = importer.begin(name);
        for part in bytes.chunks(piece) {
            importer.feed(&mut file, part);
        }
        importer.end(file);
    }
    importer.finish()
}

/// Reads one file; gives its own line of the manifest, the last one, after what an archive holds.
pub fn read(name: &str, bytes: &[u8]) -> Vec<Input> {
    import(&[(name, bytes)], usize::MAX).inputs
}

/// The report on one file, as it is written.
pub fn report(name: &str, bytes: &[u8]) -> Vec<u8> {
    let imported = import(&[(name, bytes)], usize::MAX);
    let analysis = Analysis::new(imported, Options::default()).expect("the built-in rules are sound");
    let mut report = Vec::new();
    write_json(&analysis, &mut report).expect("memory takes every byte");
    report
}

/// Finds the same records however the bytes are cut; the first byte says how.
pub fn scanner(data: &[u8]) {
    let Some((first, bytes)) = data.split_first() else { return };
    let whole = read("export.json", bytes);
    let pieces = import(&[("export.json", bytes)], 1 + usize::from(*first)).inputs;
    assert_eq!(whole, pieces, "cut into pieces of {}", 1 + usize::from(*first));
}

/// From JSON to the report, which is the same the second time.
pub fn json(data: &[u8]) {
    let first = report("tenant.json", data);
    assert_eq!(first, report("tenant.json", data), "the report differs from one time to the next");
    serde_json::from_slice::<seatscope_contract::report::Report>(&first).expect("the report is of its type");
}

/// Tables.
pub fn csv(data: &[u8]) {
    let whole = read("users.csv", data);
    assert_eq!(whole, import(&[("users.csv", data)], 7).inputs, "cut into pieces of 7");
}

/// Archives, and what is in them.
pub fn archive(data: &[u8]) {
    read("export.zip", data);
}

/// The same text in the encoding that the first byte names.
pub fn encodings(data: &[u8]) {
    let Some((first, bytes)) = data.split_first() else { return };
    let text = String::from_utf8_lossy(bytes);
    let units = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let (little, big) = (|| units(u16::to_le_bytes), || units(u16::to_be_bytes));
    let marked = |mark: &[u8], mut rest: Vec<u8>| {
        rest.splice(..0, mark.iter().copied());
        rest
    };
    let encoded = match first % 6 {
        0 => marked(&[0xff, 0xfe], little()),
        1 => marked(&[0xfe, 0xff], big()),
        2 => little(),
        3 => big(),
        4 => marked(&[0xef, 0xbb, 0xbf], bytes.to_vec()),
        // As it stands, which may be any code page.
        _ => bytes.to_vec(),
    };
    let whole = read("users.json", &encoded);
    assert_eq!(whole, import(&[("users.json", &encoded)], 3).inputs, "cut into pieces of 3");
}

/// A file of rules; one that is taken is written so that it reads the same again.
pub fn rules_file(data: &[u8]) {
    let Ok(file) = rules::parse(data) else { return };
    let mut written = Vec::new();
    rules::write(&file, &mut written).expect("memory takes every byte");
    assert_eq!(rules::parse(&written).expect("what was written is read"), file);
    // Refused or not, it must not hurt.
    let _ = rules::RuleBook::new(&mut Tenant::default(), Some(file));
}

/// Microsoft's list of products and plans.
pub fn product_list(data: &[u8]) {
    let _ = product_csv::read(data);
}

/// A scenario, tried on a small tenant.
pub fn scenario_file(data: &[u8]) {
    thread_local! {
        static ANALYSIS: Analysis = {
            let mut importer = Importer::new(catalogue());
            let mut file = importer.begin("tenant.json");
            importer.feed(&mut file, SMALL_TENANT.as_bytes());
            importer.end(file);
            Analysis::new(importer.finish(), Options::default()).expect("the built-in rules are sound")
        };
    }
    if let Ok(scenario) = scenario::parse(data) {
        ANALYSIS.with(|analysis| analysis.what_if(scenario));
    }
}

/// Membership rules, one a line: what is evaluated can be explained, and what is printed reads back.
pub fn membership(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    for line in text.lines() {
        let reading = language::read(line, None);
        let place = language::place(line, line.len());
        assert!(
            line.get(place.span.start..place.span.end).is_some(),
            "an offer would replace no part of the text"
        );
        let (Some(rule), Some(tree)) = (reading.rule, reading.expression) else {
            assert!(!reading.diagnostics.is_empty(), "a rule cannot be evaluated, and nobody says why");
            continue;
        };
        let user = Same(line);
        assert_eq!(rule.explain(&user).answer, rule.evaluate(&user));
        let printed = tree.to_string();
        if let Some(again) = language::read(&printed, None).expression {
            assert_eq!(again.to_string(), printed);
        }
    }
}

/// A user who has the same text everywhere.
struct Same<'a>(&'a str);

impl language::Subject for Same<'_> {
    fn text(&self, _: language::Asked<'_>) -> language::Field<&str> {
        language::Field::Value(self.0)
    }

    fn flag(&self, _: language::Asked<'_>) -> language::Field<bool> {
        language::Field::Value(true)
    }

    fn date(&self, _: language::Asked<'_>) -> language::Field<time::OffsetDateTime> {
        language::Field::Absent
    }

    fn items(&self, _: language::Asked<'_>, visit: &mut language::Visitor<'_>) -> language::Field<()> {
        let _ = visit(language::Item::Text(self.0));
        language::Field::Value(())
    }
}

/// Two users, two groups and two products, with the ids that the golden tenants use.
const SMALL_TENANT: &str = r#"{
 "users": [
  {"id": "00000000-0000-0000-0000-0000000000a1", "userPrincipalName": "ana@contoso.example", "usageLocation": "PT",
   "proxyAddresses": ["SMTP:ana@contoso.example"], "assignedLicenses": [], "licenseAssignmentStates": [
    {"skuId": "6fd2c87f-b296-42f0-b197-1e91e994b900", "disabledPlans": [], "state": "Error", "error": "CountViolation",
     "assignedByGroup": "00000000-0000-0000-0000-0000000000b1"}]},
  {"id": "00000000-0000-0000-0000-0000000000a2", "userPrincipalName": "bo@contoso.example", "usageLocation": "PT",
   "proxyAddresses": [], "assignedLicenses": [], "licenseAssignmentStates": []}],
 "groups": [
  {"id": "00000000-0000-0000-0000-0000000000b1", "displayName": "Marketing", "securityEnabled": true,
   "assignedLicenses": [{"skuId": "6fd2c87f-b296-42f0-b197-1e91e994b900", "disabledPlans": []}],
   "members": [{"@odata.type": "microsoft.graph.user", "id": "00000000-0000-0000-0000-0000000000a1"}]},
  {"id": "00000000-0000-0000-0000-0000000000b2", "displayName": "Sales", "securityEnabled": true,
   "assignedLicenses": [], "members": []}],
 "subscribedSkus": [
  {"skuId": "6fd2c87f-b296-42f0-b197-1e91e994b900", "skuPartNumber": "ENTERPRISEPACK", "consumedUnits": 0,
   "prepaidUnits": {"enabled": 1, "warning": 0, "suspended": 0, "lockedOut": 0}, "servicePlans": []}]
}"#;
