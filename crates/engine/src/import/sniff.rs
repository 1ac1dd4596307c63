//! Tells from the first bytes what a file is.

use super::archive::ArchiveKind;
use super::decode::before_utf16;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// What the first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sniffed {
    /// Text after a byte order mark of so many bytes.
    Text(&'static Encoding, usize),
    /// Files in a file.
    Archive(ArchiveKind),
    /// HTML.
    WebPage,
    /// What a command said instead of the data.
    ErrorText,
    /// A known kind of file that is not text.
    Binary(&'static str),
    /// A known kind of export that cannot be used.
    Unsupported(Unsupported),
}

/// Exports that cannot be used, recognised so that each can be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unsupported {
    /// ROADrecon's database, or another one (formats.md 11).
    Database,
    /// A configuration that Microsoft365DSC extracted (formats.md 13).
    Microsoft365Dsc,
    /// What PowerShell's `Export-Clixml` writes.
    Clixml,
    /// What PowerShell shows on a screen.
    Screen,
    /// Text of four bytes a letter.
    Utf32,
    /// Files in a tar archive.
    Tar,
}

/// Bytes looked at before anything is decided.
pub(super) const LOOK: usize = 512;

/// What a file is that begins with these bytes.
pub(super) fn sniff(head: &[u8]) -> Sniffed {
    let known: [(&[u8], Sniffed); 15] = [
        (b"PK\x03\x04", Sniffed::Archive(ArchiveKind::Zip)),
        (b"PK\x05\x06", Sniffed::Archive(ArchiveKind::Zip)),
        (b"\x1f\x8b", Sniffed::Archive(ArchiveKind::Gzip)),
        (b"7z\xbc\xaf\x27\x1c", Sniffed::Binary("a 7z archive, unpack it first")),
        (b"BZh", Sniffed::Binary("a bzip2 file, unpack it first")),
        (b"\xfd7zXZ\0", Sniffed::Binary("an xz file, unpack it first")),
        (b"\x28\xb5\x2f\xfd", Sniffed::Binary("a Zstandard file, unpack it first")),
        (b"Rar!\x1a\x07", Sniffed::Binary("a RAR archive, unpack it first")),
        (b"\x89PNG", Sniffed::Binary("a PNG picture")),
        (b"\xff\xd8\xff", Sniffed::Binary("a JPEG picture")),
        (b"GIF8", Sniffed::Binary("a GIF picture")),
        (b"%PDF", Sniffed::Binary("a PDF document")),
        (b"\xd0\xcf\x11\xe0", Sniffed::Binary("an Office document of the old kind")),
        (b"SQLite format 3\0", Sniffed::Unsupported(Unsupported::Database)),
        (b"\x7fELF", Sniffed::Binary("a program")),
    ];
    if let Some((_, what)) = known.iter().find(|(start, _)| head.starts_with(start)) {
        return *what;
    }
    if is_utf32(head) {
        return Sniffed::Unsupported(Unsupported::Utf32);
    }
    if head.get(257..262) == Some(b"ustar") {
        return Sniffed::Unsupported(Unsupported::Tar);
    }
    let (mark, encoding) = marked(head);
    let text = encoding.decode_without_bom_handling(head.get(mark..).unwrap_or_default()).0;
    let begins = text.trim_start();
    let any = |starts: &[&str]| starts.iter().any(|start| begins.starts_with(start));
    // PowerShell and `az` may make a JSON text of a page.
    let page = ["<!", "<html", "<HTML", "<head", "<script", "\"<!", "\"<html", "\"\\u003c"];
    let is_configuration = any(&["#", "Configuration", "configuration", "param", "Param"])
        && (text.contains("Microsoft365DSC") || text.contains("M365TenantConfig"));
    if begins.starts_with("<Objs ") {
        Sniffed::Unsupported(Unsupported::Clixml)
    } else if is_error_text(begins) {
        Sniffed::ErrorText
    } else if any(&page) {
        Sniffed::WebPage
    } else if is_configuration {
        Sniffed::Unsupported(Unsupported::Microsoft365Dsc)
    } else if encoding == UTF_8 && !is_text(head) {
        Sniffed::Binary("not text")
    } else {
        Sniffed::Text(encoding, mark)
    }
}

/// The length of the byte order mark, and the encoding that it or the first letter tells.
fn marked(head: &[u8]) -> (usize, &'static Encoding) {
    match head {
        [0xff, 0xfe, ..] => (2, UTF_16LE),
        [0xfe, 0xff, ..] => (2, UTF_16BE),
        [0xef, 0xbb, 0xbf, ..] => (3, UTF_8),
        _ => (0, encoding_of(head)),
    }
}

/// The encoding of the text that a file begins with.
pub(super) fn encoding(head: &[u8]) -> &'static Encoding {
    marked(head).1
}

/// Whether bytes are text of four bytes a letter, with its mark or with the first letter of JSON or of a table.
fn is_utf32(head: &[u8]) -> bool {
    matches!(
        head,
        [0xff, 0xfe, 0, 0, ..]
            | [0, 0, 0xfe, 0xff, ..]
            | [1..0x80, 0, 0, 0, 1..0x80, 0, 0, 0, ..]
            | [0, 0, 0, 1..0x80, 0, 0, 0, 1..0x80, ..]
    )
}

/// Whether the beginning of a file is what PowerShell shows on a screen: `Name : value` lines, or columns below names
/// that are underlined. Where data follow, that is only a line of a log.
pub(super) fn is_screen(sniffed: Sniffed, head: &[u8]) -> bool {
    let Sniffed::Text(encoding, mark) = sniffed else { return false };
    let text = encoding.decode_without_bom_handling(head.get(mark..).unwrap_or_default()).0;
    let mut lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else { return false };
    let is_property = |line: &str| {
        line.split_once(':').is_some_and(|(name, _)| {
            let word = name.trim_end();
            word.len() < name.len()
                && !word.is_empty()
                && word.chars().all(|letter| letter.is_ascii_alphanumeric())
        })
    };
    let underlines = second.chars().all(|letter| matches!(letter, '-' | ' '));
    (is_property(first) && is_property(second))
        || (underlines && first.len() >= second.len() && second.contains("--"))
}

/// Whether a text is what a command line tool, or PowerShell with its errors sent into the file, says of an error.
/// Where data follow, that is only a line of a log.
fn is_error_text(text: &str) -> bool {
    let words = words(text);
    let line = words.lines().next().unwrap_or_default();
    // `Get-MgUser : …` in Windows PowerShell, `Get-MgUser_List: …` in the newer one.
    let by_command = line.split_once(": ").is_some_and(|(command, _)| {
        let command = command.trim_end();
        let is_word = |word: &str| word.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
        command == "az" || command.split_once('-').is_some_and(|(verb, noun)| is_word(verb) && is_word(noun))
    });
    let is_error = by_command || ["ERROR: ", "Error: "].iter().any(|start| line.starts_with(start));
    let has_data = words.lines().skip(1).any(|line| line.starts_with(['{', '[']));
    is_error && !has_data
}

/// What a command says, without colours and without the warnings before it.
fn words(text: &str) -> String {
    let mut pieces = text.split('\u{1b}');
    let plain = pieces.next().unwrap_or_default().to_owned();
    // A colour is `ESC [ 3 1 m`.
    let plain = pieces.fold(plain, |plain, piece| plain + piece.split_once('m').map_or("", |(_, rest)| rest));
    let is_before = |line: &&str| line.trim().is_empty() || line.starts_with("WARNING: ");
    let lines: Vec<&str> = plain.lines().skip_while(is_before).collect();
    lines.join("\n")
}

/// The beginning of a file that is an error, or may be one that was cut off; empty for anything else.
pub(super) fn error_opening(sniffed: Sniffed, head: &[u8]) -> String {
    let (encoding, mark) = match sniffed {
        Sniffed::Text(encoding, mark) => (encoding, mark),
        Sniffed::ErrorText => Encoding::for_bom(head).unwrap_or((encoding_of(head), 0)),
        _ => return String::new(),
    };
    let text = encoding.decode_without_bom_handling(head.get(mark..).unwrap_or_default()).0;
    let begins: String = text.chars().filter(|letter| !letter.is_whitespace()).take(8).collect();
    let may_be_one = sniffed == Sniffed::ErrorText || begins.eq_ignore_ascii_case("{\"error\"");
    if may_be_one { words(&text) } else { String::new() }
}

/// The encoding of a text without a byte order mark.
fn encoding_of(head: &[u8]) -> &'static Encoding {
    match head {
        [first, 0, ..] if *first != 0 => UTF_16LE,
        [0, second, ..] if *second != 0 => UTF_16BE,
        _ => UTF_8,
    }
}

/// Whether bytes are text: a stray zero byte or two do not make it something else, nor text in UTF-16 after them.
fn is_text(head: &[u8]) -> bool {
    let head = head.get(..before_utf16(head)).unwrap_or(head);
    let zeros = memchr::memchr_iter(0, head).count();
    let is_control = |byte: &u8| matches!(byte, 1..=8 | 14..=26 | 28..=31);
    zeros == 0 || (zeros * 16 < head.len() && !head.iter().any(is_control))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_on_a_screen_is_told() {
        let is = |text: &str| is_screen(sniff(text.as_bytes()), text.as_bytes());
        assert!(is("\r\n\r\nDisplayName : Ana\r\nId          : a1\r\n"));
        assert!(is("\nDisplayName Id\n----------- --\nAna         a1\n"));
        for other in
            ["[]", "{\n \"a\": 1\n}", "id,name\na1,Ana\n", "INFO: signing in\nINFO: done\n", "Name : Ana"]
        {
            assert!(!is(other), "{other}");
        }
    }

    #[test]
    fn first_bytes_tell_what_a_file_is() {
        for (head, expected) in [
            (b"\xef\xbb\xbf[]".as_slice(), Sniffed::Text(UTF_8, 3)),
            (b"\xff\xfe[\0]\0", Sniffed::Text(UTF_16LE, 2)),
            (b"[\0]\0", Sniffed::Text(UTF_16LE, 0)),
            (b"\0[\0]", Sniffed::Text(UTF_16BE, 0)),
            (b"\x89PNG\r\n\x1a\n", Sniffed::Binary("a PNG picture")),
            (b"PK\x03\x04....", Sniffed::Archive(ArchiveKind::Zip)),
            (b"\xff\xfe\0\0{\0\0\0", Sniffed::Unsupported(Unsupported::Utf32)),
            (b"\0\0\0[\0\0\0{", Sniffed::Unsupported(Unsupported::Utf32)),
            (b"\x1f\x8b\x08", Sniffed::Archive(ArchiveKind::Gzip)),
            (b"  <!DOCTYPE html>", Sniffed::WebPage),
            (b"\"\\u003c!DOCTYPE html\\u003e\"", Sniffed::WebPage),
            (b"SQLite format 3\0\x10\0", Sniffed::Unsupported(Unsupported::Database)),
            (b"<Objs Version=\"1.1.0.1\">", Sniffed::Unsupported(Unsupported::Clixml)),
            (
                b"# Generated with Microsoft365DSC version 1.24\nparam (",
                Sniffed::Unsupported(Unsupported::Microsoft365Dsc),
            ),
            (b"ab\0c", Sniffed::Binary("not text")),
            (b"Display name,User principal name\nA\0na,ana@contoso.example", Sniffed::Text(UTF_8, 0)),
            (b"ERROR: Forbidden({\"error\":{}})", Sniffed::ErrorText),
            (b"az : ERROR: Please run 'az login'", Sniffed::ErrorText),
            (b"\x1b[31mERROR: Please run 'az login'\x1b[0m", Sniffed::ErrorText),
            (b"WARNING: A preview\n\nERROR: The token has expired", Sniffed::ErrorText),
            (b"Get-MgUser_List: Insufficient privileges", Sniffed::ErrorText),
            (b"Error: Access denied", Sniffed::ErrorText),
            (b"Get-MgUser : A warning\n[]", Sniffed::Text(UTF_8, 0)),
        ] {
            assert_eq!(sniff(head), expected, "{head:?}");
        }
    }
}
