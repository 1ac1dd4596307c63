//! Tenant texts in PowerShell: only ever within single quotes.
//!
//! PowerShell takes five characters for a single quote, and Windows PowerShell reads a file without a mark
//! in the code page of the machine, where the bytes of other letters may become quotes too. So every quote
//! is doubled, and everything that is not printable ASCII is written as `\u` and four digits.

use crate::powershell::quoted;
use std::fmt::Write;

/// An expression that gives back a text, letter by letter.
pub(super) fn literal(text: &str) -> String {
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return quoted(text);
    }
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => escaped.push_str("\\\\"),
            ' '..='~' => escaped.push(letter),
            _ => {
                let mut units = [0; 2];
                for unit in letter.encode_utf16(&mut units) {
                    // Writing into a string does not fail.
                    let _ = write!(escaped, "\\u{unit:04x}");
                }
            }
        }
    }
    format!("(ConvertFrom-Escaped {})", quoted(&escaped))
}

/// A list of texts.
pub(super) fn literals<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let texts: Vec<String> = texts.into_iter().map(literal).collect();
    format!("@({})", texts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use seatscope_testkit::powershell::{read_text, syntax_errors};

    #[test]
    fn quotes_of_every_kind_stay_inside() {
        assert_eq!(literal("x'; Remove-Item #"), "'x''; Remove-Item #'");
        assert_eq!(literal("x\u{2019}; Remove-Item"), "(ConvertFrom-Escaped 'x\\u2019; Remove-Item')");
        assert_eq!(literal("a\\b\n"), "(ConvertFrom-Escaped 'a\\\\b\\u000a')");
        assert_eq!(
            quoted("'\u{2018}\u{2019}\u{201a}\u{201b}"),
            "'''\u{2018}\u{2018}\u{2019}\u{2019}\u{201a}\u{201a}\u{201b}\u{201b}'"
        );
        assert_eq!(literals(["a", "b'"]), "@('a', 'b''')");
    }

    proptest! {
        #[test]
        fn a_literal_reads_back_as_the_text(text in any::<String>(), tail in "['\u{2018}-\u{201b};#$`\\\\\n\r\0 ]{0,12}") {
            let text = format!("{text}{tail}");
            let literal = literal(&text);
            prop_assert!(literal.bytes().all(|byte| (b' '..=b'~').contains(&byte)));
            prop_assert_eq!(read_text(&literal), Some(text));
            prop_assert_eq!(syntax_errors(&format!("$a = {literal}")), Vec::<String>::new());
        }
    }
}
