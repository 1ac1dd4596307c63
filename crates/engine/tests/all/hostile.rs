//! Files made to hurt: each is told, everything else is read, and memory stays within what
//! docs/formats.md states. Memory is what this process holds at most, counted by its allocator.

use peak_alloc::PeakAlloc;
use seatscope_contract::report::Input;
use seatscope_engine::import::{Imported, Importer};
use seatscope_engine::tenant::Tenant;
use std::sync::Mutex;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// One test at a time: they share the count.
static ALONE: Mutex<()> = Mutex::new(());

const MB: usize = 1 << 20;
/// A file of another kind, which has to be read whatever came before it.
const PRODUCTS: &[u8] = br#"
{"value":[{"skuId":"6fd2c87f-b296-42f0-b197-1e91e994b900","skuPartNumber":"ENTERPRISEPACK","consumedUnits":0,
 "prepaidUnits":{"enabled":1,"warning":0,"suspended":0,"lockedOut":0},"servicePlans":[]}]}
"#;

/// Reads parts of a file one after the other; gives what was read and the megabytes that it took at most.
fn read<'a>(name: &str, parts: impl Iterator<Item = &'a [u8]>) -> (Imported, usize) {
    let _alone = ALONE.lock().unwrap();
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let mut importer = Importer::new(Tenant::default());
    let mut file = importer.begin(name);
    for part in parts {
        importer.feed(&mut file, part);
    }
    importer.end(file);
    let imported = importer.finish();
    let peak = MEMORY.peak_usage().saturating_sub(before) / MB;
    (imported, peak)
}

fn codes(input: &Input) -> Vec<&str> {
    input.problems.iter().map(|problem| problem.code.as_str()).collect()
}

/// `begin`, then `part` so many times, then `end` and the list of products.
fn around<'a>(
    begin: &'a [u8],
    part: &'a [u8],
    times: usize,
    end: &'a [u8],
) -> impl Iterator<Item = &'a [u8]> {
    [begin].into_iter().chain(std::iter::repeat_n(part, times)).chain([end, PRODUCTS])
}

#[test]
fn a_string_of_a_gigabyte_is_left_out_at_its_limit() {
    let part = vec![b'x'; MB];
    let begin = br#"{"value":[{"id":"00000000-0000-0000-0000-0000000000a1","displayName":""#;
    let (imported, peak) = read("export.json", around(begin, &part, 1024, b"\"}]}"));
    assert_eq!((imported.inputs[0].objects, codes(&imported.inputs[0])), (1, vec!["LimitReached"]));
    assert!(peak <= 400, "{peak} MB");
}

#[test]
fn a_cell_of_a_gigabyte_is_left_out_at_its_limit() {
    let part = vec![b'x'; MB];
    let begin = b"userPrincipalName,objectId,userType,accountEnabled\n\"";
    let parts = [begin.as_slice()].into_iter().chain(std::iter::repeat_n(part.as_slice(), 1024));
    let row = b"\",1,2,3\nana@contoso.example,00000000-0000-0000-0000-0000000000a1,Member,True\n";
    let (imported, peak) = read("users.csv", parts.chain([row.as_slice()]));
    assert!(codes(&imported.inputs[0]).contains(&"LimitReached"), "{:?}", imported.inputs);
    assert!(peak <= 16, "{peak} MB");
}

#[test]
fn nesting_of_any_kind_is_left_out_at_its_limit() {
    for (name, open, close) in [
        ("lists", "[", "]"),
        ("objects", "{\"a\":", "}"),
        ("pages", "{\"value\":[", "]}"),
        ("bundles", "{\"users\":", "}"),
        ("lists of users", "{\"users\":[", "]}"),
    ] {
        let deep = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
        let (imported, peak) = read("export.json", [deep.as_bytes(), PRODUCTS].into_iter());
        let input = &imported.inputs[0];
        assert_eq!(input.objects, 1, "{name}: {input:?}");
        assert!(codes(input).contains(&"LimitReached"), "{name}: {input:?}");
        assert!(peak <= 4, "{name}: {peak} MB");
    }
}

#[test]
fn pages_without_end_take_no_more_than_their_records() {
    let page =
        b"{\"value\":[{\"id\":\"00000000-0000-0000-0000-0000000000a1\",\"userPrincipalName\":\"ana\"}]}\n";
    let (imported, peak) = read("users.json", around(b"", &page.repeat(1000), 300, b""));
    let input = &imported.inputs[0];
    assert_eq!((input.objects, codes(input)[0]), (300_001, "DuplicateObject"));
    assert_eq!(imported.tenant.users.len(), 1);
    assert!(peak <= 12, "{peak} MB");
}

#[test]
fn one_object_again_and_again_is_one_object() {
    let user = br#"{"id":"00000000-0000-0000-0000-0000000000a1","userPrincipalName":"ana@contoso.example",
 "proxyAddresses":["SMTP:ana@contoso.example"],"memberOf":[{"@odata.type":"microsoft.graph.group","id":"b1"}]},"#;
    let users = user.repeat(1000);
    let parts = around(b"[", &users, 300, b"null]\n");
    let (imported, peak) = read("users.json", parts);
    let input = &imported.inputs[0];
    assert_eq!((input.objects, imported.tenant.users.len()), (300_001, 1));
    assert!(codes(input).contains(&"DuplicateObject"));
    assert!(peak <= 4, "{peak} MB");
}

#[test]
fn a_member_a_million_times_is_one_member() {
    let member = br##"{"@odata.type":"#microsoft.graph.user","id":"00000000-0000-0000-0000-0000000000a1"},"##;
    let begin = br#"{"groups":[{"id":"00000000-0000-0000-0000-0000000000b1","displayName":"A","members":["#;
    let members = member.repeat(1000);
    let parts = around(begin, &members, 1000, b"null]}]}\n");
    let (imported, peak) = read("tenant.json", parts);
    assert_eq!(imported.inputs[0].objects, 2, "{:?}", imported.inputs);
    assert!(peak <= 300, "{peak} MB");
}

#[test]
fn tens_of_thousands_of_problems_are_told_in_part() {
    let mut rows = String::from("Display name,User principal name,Block credential,Licenses,Object Id\n");
    for number in 0..30_000 {
        rows.push_str(&format!("A,a{number}@contoso.example,False,Product {number},a{number}\n"));
    }
    let (imported, peak) = read("users.csv", [rows.as_bytes()].into_iter());
    let input = &imported.inputs[0];
    assert_eq!(input.objects, 30_000);
    let last = &input.problems.last().unwrap();
    assert_eq!((last.code.as_str(), input.problems.len() < 1100), ("LimitReached", true));
    assert!(peak <= 40, "{peak} MB");
}

#[test]
fn repeated_keys_and_values_of_other_types_are_told_and_the_rest_is_read() {
    let text = br#"{"users":[
 {"id":"00000000-0000-0000-0000-0000000000a1","id":"00000000-0000-0000-0000-0000000000a9","userPrincipalName":7,
  "accountEnabled":"yes, of course","proxyAddresses":{"a":[1]},"licenseAssignmentStates":"none"},
 {"id":"not a guid","userPrincipalName":"\ud800lone","accountEnabled":"true","proxyAddresses":["SMTP:a@contoso.example"]},
 {"id":"00000000-0000-0000-0000-0000000000a3","userPrincipalName":"cy@contoso.example"}]}"#;
    let (imported, _) = read("tenant.json", [text.as_slice(), PRODUCTS].into_iter());
    let input = &imported.inputs[0];
    assert_eq!((input.objects, imported.tenant.users.len()), (4, 3), "{input:?}");
    assert!(codes(input).contains(&"InvalidText") && codes(input).len() > 3, "{:?}", codes(input));
}
