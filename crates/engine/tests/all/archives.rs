//! Archives: what is inside is read, whatever the chunks; what cannot be read is told; nothing grows
//! without bounds.

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder};
use rawzip::path::EntryPath;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use seatscope_contract::report::Input;
use seatscope_engine::catalog::catalogue;
use seatscope_engine::import::Importer;
use std::io::Write;

const USERS: &str = r#"{"value":[{"id":"00000000-0000-0000-0000-0000000000a1","userPrincipalName":"ana@contoso.example"},
 {"id":"00000000-0000-0000-0000-0000000000a2","userPrincipalName":"bo@contoso.example"}]}"#;

fn import(name: &str, bytes: &[u8], chunk: usize) -> Vec<Input> {
    let mut importer = Importer::new(catalogue());
    let mut file = importer.begin(name);
    for part in bytes.chunks(chunk) {
        importer.feed(&mut file, part);
    }
    importer.end(file);
    importer.finish().inputs
}

/// Path, objects and the codes of the problems of every line of the manifest.
fn lines(inputs: &[Input]) -> Vec<(&str, u64, Vec<&str>)> {
    inputs
        .iter()
        .map(|input| {
            let codes = input.problems.iter().map(|problem| problem.code.as_str()).collect();
            (input.path.as_str(), input.objects, codes)
        })
        .collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    packed(entries, CompressionMethod::DEFLATE, false)
}

/// Packs with Deflate, whatever method and flag the directory then claims.
fn packed(entries: &[(&str, &[u8])], method: CompressionMethod, encrypted: bool) -> Vec<u8> {
    let mut out = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut out);
    for (name, bytes) in entries {
        let file = archive.new_file(EntryPath::verbatim(name.as_bytes()));
        let (mut entry, config) = file.compression_method(method).encrypted(encrypted).start().unwrap();
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
        writer.write_all(bytes).unwrap();
        let (encoder, descriptor) = writer.finish().unwrap();
        encoder.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    out
}

#[test]
fn entries_are_read_as_files_whatever_the_chunks() {
    let bytes = zip(&[
        ("export/users.json", USERS.as_bytes()),
        ("export/", b""),
        ("__MACOSX/export/._users.json", b"\0\x05"),
        (".DS_Store", b"\0\0\0\x01Bud1"),
        ("..\\..\\notes.json", b"[]"),
    ]);
    for chunk in [1, 63, 64, 1000, usize::MAX] {
        let inputs = import("export.zip", &bytes, chunk);
        assert_eq!(
            lines(&inputs),
            [
                ("export.zip/export/users.json", 2, vec![]),
                ("export.zip/notes.json", 0, vec!["UnknownContent"]),
                ("export.zip", 5, vec![]),
            ]
        );
        assert_eq!((inputs[2].kind.as_str(), inputs[2].format.as_str()), ("archive", "zip"));
        assert_eq!((inputs[0].bytes, inputs[2].bytes), (USERS.len() as u64, bytes.len() as u64));
    }
}

#[test]
fn archives_within_archives_are_read_to_a_depth() {
    let inner = zip(&[("users.json", USERS.as_bytes())]);
    for chunk in [64, usize::MAX] {
        assert_eq!(
            lines(&import("users.json.gz", &gzip(USERS.as_bytes()), chunk)),
            [("users.json.gz/users.json", 2, vec![]), ("users.json.gz", 1, vec![])]
        );
        assert_eq!(
            lines(&import("all.zip.gz", &gzip(&inner), chunk)),
            [
                ("all.zip.gz/all.zip/users.json", 2, vec![]),
                ("all.zip.gz/all.zip", 1, vec![]),
                ("all.zip.gz", 1, vec![])
            ]
        );
        let both = zip(&[("one.zip", &inner), ("two.json.gz", &gzip(USERS.as_bytes()))]);
        assert_eq!(
            lines(&import("both.zip", &both, chunk)),
            [
                ("both.zip/one.zip/users.json", 2, vec![]),
                ("both.zip/one.zip", 1, vec![]),
                ("both.zip/two.json.gz/two.json", 2, vec!["DuplicateObject"]),
                ("both.zip/two.json.gz", 1, vec![]),
                ("both.zip", 2, vec![]),
            ]
        );
        let deep = zip(&[("middle.zip", &zip(&[("inner.zip", &inner)]))]);
        assert_eq!(
            lines(&import("outer.zip", &deep, chunk)),
            [
                ("outer.zip/middle.zip/inner.zip", 0, vec!["LimitReached"]),
                ("outer.zip/middle.zip", 1, vec![]),
                ("outer.zip", 1, vec![]),
            ]
        );
    }
}

#[test]
fn the_method_of_large_archives_of_windows_is_read() {
    let bytes = packed(&[("users.json", USERS.as_bytes())], CompressionMethod::DEFLATE64, false);
    assert_eq!(lines(&import("a.zip", &bytes, 64))[0], ("a.zip/users.json", 2, vec![]));
}

#[test]
fn what_cannot_be_unpacked_is_told_and_the_rest_is_read() {
    let users = USERS.as_bytes();
    let encrypted = packed(&[("a.json", users), ("b.json", users)], CompressionMethod::DEFLATE, true);
    let inputs = import("x.zip", &encrypted, 64);
    assert_eq!(lines(&inputs), [("x.zip", 2, vec!["Unreadable"])]);
    assert!(inputs[0].problems[0].message.ends_with("is encrypted: `a.json`; once more further on"));

    let inputs = import("x.zip", &packed(&[("a.json", users)], CompressionMethod::LZMA, false), 64);
    assert_eq!(lines(&inputs), [("x.zip", 1, vec!["Unreadable"])]);
    assert!(inputs[0].problems[0].message.contains("LZMA"));

    let office = zip(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")]);
    assert_eq!(lines(&import("users.xlsx", &office, 64))[0].2, ["UnknownContent"]);

    let cut = gzip(&vec![b' '; 50_000]);
    assert_eq!(lines(&import("a.gz", &cut[..cut.len() - 9], 64))[1], ("a.gz", 1, vec!["Unreadable"]));
    let mut odd = gzip(users);
    odd[30] ^= 0x55;
    assert_eq!(lines(&import("a.gz", &odd, 64)).last().unwrap().2, ["Unreadable"]);
}

#[test]
fn an_archive_cut_anywhere_or_damaged_anywhere_is_never_taken_for_whole() {
    let bytes = zip(&[("users.json", USERS.as_bytes()), ("more.json", b"{\"groups\":[]}")]);
    let at = |signature: &[u8], nth| memchr::memmem::find_iter(&bytes, signature).nth(nth).unwrap();
    let (second, directory) = (at(b"PK\x03\x04", 1), at(b"PK\x01\x02", 0));
    for end in 5..bytes.len() {
        let inputs = import("a.zip", &bytes[..end], 64);
        let (path, _, codes) = lines(&inputs).pop().unwrap();
        assert_eq!((path, codes), ("a.zip", vec!["Unreadable"]), "cut at {end}");
        // What stands before the cut is read; a descriptor of 16 bytes follows each entry.
        for (name, whole_at) in [("a.zip/users.json", second), ("a.zip/more.json", directory)] {
            let is_whole = inputs.iter().any(|input| input.path == name && input.problems.is_empty());
            assert!(is_whole || end < whole_at, "{name} cut at {end}");
            assert!(!is_whole || end + 16 >= whole_at, "{name} cut at {end}");
        }
    }
    for at in 4..bytes.len() {
        let mut odd = bytes.clone();
        odd[at] ^= 0x41;
        // Names and times may differ unnoticed; the bytes of an entry may not.
        let inputs = import("a.zip", &odd, 64);
        let objects: u64 =
            inputs.iter().filter(|input| input.kind != "archive").map(|input| input.objects).sum();
        let told = inputs.iter().any(|input| !input.problems.is_empty());
        assert!(objects == 2 || told, "byte {at}: {inputs:#?}");
    }
}

#[test]
fn a_bomb_is_left_after_its_limit() {
    // A text of nothing but blanks, which unpacks to a thousand times its size.
    let blanks = gzip(&vec![b'\n'; 70 << 20]);
    let inputs = import("blanks.json.gz", &blanks, 1 << 20);
    assert!(
        lines(&inputs)
            .iter()
            .all(|(_, _, codes)| codes.contains(&"LimitReached") || codes == &["Unreadable"])
    );
    assert!(inputs[1].problems[0].message.contains("200 times its size and more than 64 MB"));

    // One in an archive costs no other entry.
    let inside = zip(&[("a.json.gz", &blanks), ("users.json", USERS.as_bytes())]);
    let inputs = import("inside.zip", &inside, 1 << 20);
    assert_eq!(lines(&inputs)[2..], [("inside.zip/users.json", 2, vec![]), ("inside.zip", 2, vec![])]);

    let many =
        zip(&[("a.json", &vec![b'\n'; 40 << 20]), ("b.json", &vec![b'\n'; 40 << 20]), ("c.json", b"[]")]);
    let inputs = import("many.zip", &many, 1 << 20);
    let paths: Vec<&str> = inputs.iter().map(|input| input.path.as_str()).collect();
    assert_eq!(paths, ["many.zip/a.json", "many.zip/c.json", "many.zip"], "what does not fit is passed over");
    assert_eq!(lines(&inputs)[2].2, ["LimitReached"]);
    assert!(inputs[2].problems[0].message.ends_with("`b.json`"));
}
