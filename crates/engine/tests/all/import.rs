//! Reading: whatever the chunks, whatever the order of files, whatever is in them.

use crate::common::import;
use seatscope_contract::messages::RecordedError;
use seatscope_contract::report::{Input, Report};
use seatscope_engine::analysis::{Analysis, Options};
use seatscope_engine::catalog::Catalogue;
use seatscope_engine::import::Importer;
use seatscope_engine::report::{write_json, write_text};

const USERS: &str = r#"{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#users","value":[
 {"id":"00000000-0000-0000-0000-0000000000a1","userPrincipalName":"ana@contoso.example","proxyAddresses":["SMTP:ana@contoso.example"],
  "assignedLicenses":[],"licenseAssignmentStates":[{"skuId":"6fd2c87f-b296-42f0-b197-1e91e994b900","disabledPlans":[],
  "assignedByGroup":"00000000-0000-0000-0000-0000000000b1","state":"Error","error":"CountViolation","lastUpdatedDateTime":"2026-05-03T10:00:02Z"}]},
 {"id":"00000000-0000-0000-0000-0000000000a2","userPrincipalName":"zo\u00eb \"}]{[@contoso.example","proxyAddresses":[],"assignedLicenses":[],"licenseAssignmentStates":[]}]}"#;

const GROUPS: &str = r##"[{"id":"00000000-0000-0000-0000-0000000000b1","displayName":"Marketing","securityEnabled":true,
 "assignedLicenses":[{"skuId":"6fd2c87f-b296-42f0-b197-1e91e994b900","disabledPlans":[]}],
 "members":[{"@odata.type":"#microsoft.graph.user","id":"00000000-0000-0000-0000-0000000000a1"}]}]"##;

const PRODUCTS: &str = r#"{"value":[{"skuId":"6fd2c87f-b296-42f0-b197-1e91e994b900","skuPartNumber":"ENTERPRISEPACK",
 "prepaidUnits":{"enabled":0,"warning":0,"suspended":0,"lockedOut":0},"consumedUnits":0,"servicePlans":[]}]}"#;

fn report(files: &[(&str, &[u8])], chunk: usize) -> String {
    let analysis = Analysis::new(import(files, chunk), Options::default()).unwrap();
    let mut bytes = Vec::new();
    write_json(&analysis, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn input(name: &str, bytes: &[u8]) -> Input {
    import(&[(name, bytes)], 7).inputs.remove(0)
}

fn codes(input: &Input) -> Vec<&str> {
    input.problems.iter().map(|problem| problem.code.as_str()).collect()
}

#[test]
fn chunks_do_not_change_the_report() {
    let files = [
        ("users.json", USERS.as_bytes()),
        ("groups.json", GROUPS.as_bytes()),
        ("skus.json", PRODUCTS.as_bytes()),
    ];
    let whole = report(&files, usize::MAX);
    for chunk in [1, 2, 3, 5, 17, 64, 65, 1000] {
        assert_eq!(report(&files, chunk), whole, "in chunks of {chunk}");
    }
    let report: Report = serde_json::from_str(&whole).unwrap();
    let seats: Vec<_> = report.findings.iter().filter(|found| found.code == "CountViolation").collect();
    assert_eq!(seats.len(), 1);
    assert_eq!(seats[0].evidence[0].pointer, "/value/0/licenseAssignmentStates/0");
}

#[test]
fn recorded_errors_are_told_before_everything_is_read_and_a_second_copy_counts_once() {
    let mut importer = Importer::new(Catalogue::built_in().tenant());
    let mut told = Vec::new();
    for (name, bytes) in [("a.json", USERS), ("b.json", USERS), ("groups.json", GROUPS)] {
        let mut file = importer.begin(name);
        importer.feed(&mut file, bytes.as_bytes());
        importer.end(file);
        told.push(importer.recorded_errors(8));
    }
    let one = vec![RecordedError { code: "CountViolation".to_owned(), users: 1 }];
    assert_eq!(told, [one.clone(), one.clone(), one]);
    assert_eq!(importer.recorded_errors(0), []);
}

#[test]
fn the_order_of_files_does_not_change_the_report() {
    let (users, groups, products) = (
        ("users.json", USERS.as_bytes()),
        ("groups.json", GROUPS.as_bytes()),
        ("skus.json", PRODUCTS.as_bytes()),
    );
    let first = report(&[users, groups, products], 4096);
    for files in [
        [users, products, groups],
        [groups, users, products],
        [groups, products, users],
        [products, groups, users],
    ] {
        assert_eq!(report(&files, 4096), first);
    }
}

#[test]
fn the_order_of_copies_that_contradict_each_other_does_not_change_the_findings() {
    let contact = |mail: &str, alias: &str| {
        format!(
            r##"[{{"@odata.type":"#microsoft.graph.orgContact","id":"00000000-0000-0000-0000-0000000000e1","displayName":"{alias}",
            "mail":"{mail}","proxyAddresses":["SMTP:{mail}","smtp:{alias}@contoso.example"]}}]"##
        )
    };
    let user = USERS.replace("SMTP:ana@contoso.example", "SMTP:post@contoso.example");
    let (one, other) = (contact("ana@contoso.example", "post"), contact("bo@contoso.example", "mail"));
    let third = contact("cy@contoso.example", "desk");
    let findings = |contents: [&String; 3]| {
        let [a, b, c] = contents.map(String::as_bytes);
        let files = [("users.json", user.as_bytes()), ("1.json", a), ("2.json", b), ("3.json", c)];
        let report: Report = serde_json::from_str(&report(&files, 4096)).unwrap();
        let told: Vec<_> = report.inputs.iter().flat_map(|input| codes(input)).map(str::to_owned).collect();
        assert_eq!(told.iter().filter(|code| *code == "Contradiction").count(), 2);
        report
            .findings
            .into_iter()
            .map(|found| (found.code, found.addresses, found.message))
            .collect::<Vec<_>>()
    };
    let first = findings([&one, &other, &third]);
    for contents in [[&one, &third, &other], [&other, &one, &third], [&third, &other, &one]] {
        assert_eq!(findings(contents), first);
    }
}

#[test]
fn a_file_cut_anywhere_keeps_what_was_whole() {
    for end in 1..USERS.len() {
        let input = input("users.json", &USERS.as_bytes()[..end]);
        assert!(!input.problems.is_empty(), "cut at {end}");
        assert!(input.objects <= 2);
    }
    let after_the_first = USERS.find(",\n {\"id\"").unwrap() + 20;
    let input = input("users.json", &USERS.as_bytes()[..after_the_first]);
    assert_eq!((input.objects, codes(&input)[0]), (1, "Truncated"));
}

#[test]
fn a_damaged_byte_anywhere_never_panics_and_is_never_silent_about_lost_records() {
    for at in 0..USERS.len() {
        for byte in [b'"', b'{', b'}', b'[', b']', b'\\', 0, 0xff] {
            let mut bytes = USERS.as_bytes().to_vec();
            bytes[at] = byte;
            let input = input("users.json", &bytes);
            assert!(input.objects >= 2 || !input.problems.is_empty(), "byte {byte} at {at}");
        }
    }
}

#[test]
fn hostile_nesting_and_text_are_told_and_the_rest_is_read() {
    let deep = format!("{{\"value\":[{}1{}]}}\n{PRODUCTS}", "[".repeat(100_000), "]".repeat(100_000));
    let read = input("x.json", deep.as_bytes());
    assert_eq!((read.objects, codes(&read)), (1, vec!["LimitReached"]));
    let noise = format!("WARNING: signing in\n{PRODUCTS}\ndone");
    let read = input("x.json", noise.as_bytes());
    assert_eq!((read.objects, codes(&read)), (1, vec!["LogLines"]));
    let surrogate = USERS.replace("ana@contoso.example\",\"proxy", "\\ud800\",\"proxy");
    let read = input("users.json", surrogate.as_bytes());
    assert_eq!((read.objects, codes(&read)), (2, vec!["InvalidText"]));
}

#[test]
fn utf16_files_are_read() {
    let bytes: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(USERS.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let read = input("users.json", &bytes);
    assert_eq!((read.encoding.as_str(), read.objects, codes(&read)), ("utf-16le", 2, vec![]));
}

#[test]
fn pages_in_a_list_and_documents_in_a_row_are_read() {
    let list = format!("[{USERS},{PRODUCTS}]");
    let read = input("export.json", list.as_bytes());
    assert_eq!((read.objects, codes(&read)), (3, vec![]));
    let imported = import(&[("export.json", format!("{USERS}{PRODUCTS}").as_bytes())], 9);
    assert_eq!(imported.inputs[0].objects, 3);
    assert_eq!(imported.tenant.users.len(), 2);
}

#[test]
fn products_without_seats_are_listed_as_such() {
    let unknown = PRODUCTS.replace("\"enabled\":0", "\"enabled\":null");
    for (products, is_known) in [(PRODUCTS, true), (unknown.as_str(), false)] {
        let report: Report =
            serde_json::from_str(&report(&[("skus.json", products.as_bytes())], usize::MAX)).unwrap();
        let product = &report.products[0];
        assert_eq!((product.seats_known, product.enabled, product.consumed), (is_known, 0, 0));
    }
}

#[test]
fn files_with_the_same_problems_are_told_of_together_in_the_text() {
    let user = |number| {
        format!(
            "{{\"id\":\"00000000-0000-0000-0000-00000000000{number}\",\"userPrincipalName\":\"a\",\"assignedLicenses\":[]}}"
        )
    };
    let (one, two, three) = (user(1), user(2), user(3));
    let files = [
        ("users/1.json", one.as_bytes()),
        ("users/2.json", two.as_bytes()),
        ("users/3.json", three.as_bytes()),
        ("users/4.json", b"[" as &[u8]),
    ];
    let analysis = Analysis::new(import(&files, usize::MAX), Options::default()).unwrap();
    let mut text = Vec::new();
    write_text(&analysis, &mut text).unwrap();
    let text = String::from_utf8(text).unwrap();
    assert_eq!(text.matches("error states are not known").count(), 1, "{text}");
    assert!(text.contains("users/1.json and 2 other files") && text.contains("users/4.json\n"), "{text}");
}

/// Users with letters of two and of four bytes, and a record that cannot be read.
const DAMAGED: &str = r#"[
 {"id":"00000000-0000-0000-0000-0000000000a1","displayName":"Zoë 😀"},
 {!!"id":"00000000-0000-0000-0000-0000000000a2"},
 {"id":"00000000-0000-0000-0000-0000000000a3","accountEnabled":true}
]"#;

#[test]
fn offsets_are_those_of_the_file_in_every_encoding() {
    let text = DAMAGED;
    let before = &text[..text.find("!!").unwrap()];
    let utf16 = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let marked = [vec![0xff, 0xfe], utf16(text)].concat();
    let western = |text: &str| -> Vec<u8> {
        text.replace('😀', ":)").chars().map(|letter| u8::try_from(letter).unwrap()).collect()
    };
    for (name, bytes, expected) in [
        ("utf-8", text.as_bytes(), before.len()),
        ("utf-16", &marked, 2 + utf16(before).len()),
        ("windows-1252", &western(text), western(before).len()),
    ] {
        for chunk in [1, 7, 1000] {
            let input = import(&[("users.json", bytes)], chunk).inputs.remove(0);
            let offset = input.problems.iter().find(|problem| problem.code == "InvalidJson").unwrap().offset;
            assert_eq!((input.objects, offset), (2, Some(expected as u64)), "{name} in chunks of {chunk}");
        }
    }
    let ragged = [vec![0xff, 0xfe], utf16("id;displayName\nx;Zoë\nno second cell\n")].concat();
    let input = import(&[("users.csv", &ragged)], 7).inputs.remove(0);
    let offset = input.problems.iter().find(|problem| problem.code == "InvalidCsv").unwrap().offset;
    assert_eq!(offset, Some(2 + utf16("id;displayName\nx;Zoë\n").len() as u64));
}

#[test]
fn two_encodings_in_one_file_are_both_read_whatever_the_chunks() {
    let line = |number: u32| {
        format!(
            "{{\"id\":\"00000000-0000-0000-0000-0000000000a{number}\",\"displayName\":\"Zoë\",\"accountEnabled\":true}}\n"
        )
    };
    let utf16 = |text: String| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let (first, second, third) = (line(1).into_bytes(), utf16(line(2)), line(3).into_bytes());
    let bytes = [first.as_slice(), &second, &third].concat();
    for chunk in 1..100 {
        let input = import(&[("users.jsonl", &bytes)], chunk).inputs.remove(0);
        assert_eq!((input.objects, codes(&input)), (3, vec!["InvalidText"]), "in chunks of {chunk}");
        assert_eq!(input.problems[0].offset, Some(first.len() as u64));
    }
}
