//! A workbook of a few lines, looked at as a spreadsheet does.

use super::*;
use std::io::Read;
use zip::ZipArchive;

const LINES: &str = r#"{"title":"Licensing report: Contoso","made":"2026-09-01T10:00:00Z","about":["Read: 1 file","=1+1"]}
{"table":"affectedUsers","columns":["finding","message"]}
[1,"=HYPERLINK(\"http://evil.example\")"]
[null,"two\nlines & <tags>"]
[-3,"x"]
{"table":"coverage","columns":["check"]}
"#;

/// A part of the workbook as text.
fn part(book: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(std::io::Cursor::new(book)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_sheet_a_table_and_one_that_says_what_was_read() {
    let book = workbook(LINES.as_bytes()).unwrap();
    let names = part(&book, "xl/workbook.xml");
    for name in ["\"About\"", "\"Affected users\"", "\"Coverage\""] {
        assert!(names.contains(&format!("name={name}")), "{names}");
    }
    let sheet = part(&book, "xl/worksheets/sheet2.xml");
    assert!(
        sheet.contains("<c r=\"A2\"><v>1</v></c>") && sheet.contains("<c r=\"A4\"><v>-3</v></c>"),
        "{sheet}"
    );
    assert!(sheet.contains("<autoFilter ref=\"A1:B4\"/>"), "{sheet}");
    assert!(!sheet.contains("r=\"A3\""), "an empty cell is none: {sheet}");
    assert!(part(&book, "docProps/core.xml").contains("2026-09-01T10:00:00Z"));
}

#[test]
fn texts_stay_texts() {
    let book = workbook(LINES.as_bytes()).unwrap();
    for sheet in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
        let sheet = part(&book, sheet);
        assert!(!sheet.contains("<f>") && !sheet.contains("hyperlink"), "{sheet}");
    }
    let texts = part(&book, "xl/sharedStrings.xml");
    for text in ["=HYPERLINK(\"http://evil.example\")", "two\nlines &amp; &lt;tags&gt;", "=1+1"] {
        assert!(texts.contains(text), "{text} in {texts}");
    }
}

#[test]
fn the_same_lines_give_the_same_bytes() {
    assert_eq!(workbook(LINES.as_bytes()).unwrap(), workbook(LINES.as_bytes()).unwrap());
    let untimed = LINES.replace("\"2026-09-01T10:00:00Z\"", "null");
    assert_eq!(workbook(untimed.as_bytes()).unwrap(), workbook(untimed.as_bytes()).unwrap());
}

#[test]
fn what_does_not_fit_is_left_out_and_told() {
    let book = workbook_up_to(2, LINES.as_bytes()).unwrap();
    assert!(
        part(&book, "xl/sharedStrings.xml").contains("The sheet Affected users has the first 2 of 3 rows")
    );
    assert!(part(&book, "xl/worksheets/sheet2.xml").contains("<autoFilter ref=\"A1:B3\"/>"));
    let long = "\u{1f600}".repeat(40_000);
    let lines = format!("{{\"table\":\"users\",\"columns\":[\"x\"]}}\n[\"{long}\"]\n");
    let texts = part(&workbook(lines.as_bytes()).unwrap(), "xl/sharedStrings.xml");
    let kept = texts.chars().filter(|letter| *letter == '\u{1f600}').count();
    assert_eq!(kept, 32_767 / 2, "a spreadsheet counts UTF-16");
}

#[test]
fn other_lines_are_refused_with_their_number() {
    for (lines, expected) in [
        ("[1]", "line 1 is no table's line: a row stands before its table"),
        ("{\"table\":\"users\",\"columns\":[]}\n\n[{}]", "line 3 is no table's line"),
        ("x", "line 1 is no table's line"),
    ] {
        let error = workbook(lines.as_bytes()).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{error}");
    }
}
