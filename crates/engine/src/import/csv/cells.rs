//! Cells as tools write them: flags in the language of a spreadsheet, lists joined to one text.

/// Words for true, as PowerShell, the admin centre and spreadsheets of other languages write them.
const YES: [&str; 10] =
    ["true", "1", "yes", "wahr", "vrai", "verdadero", "verdadeiro", "vero", "waar", "prawda"];
/// Words for false, in the same languages.
const NO: [&str; 9] = ["false", "0", "no", "falsch", "faux", "falso", "onwaar", "fałsz", "fa\u{142}sz"];

/// A flag; none where the cell is empty or something else.
pub(super) fn flag(cell: &str) -> Option<bool> {
    let cell = cell.to_lowercase();
    if YES.contains(&cell.as_str()) {
        Some(true)
    } else if NO.contains(&cell.as_str()) {
        Some(false)
    } else {
        None
    }
}

/// Mail addresses that were joined with `+`, blanks, commas or semicolons. Addresses may hold all of
/// these, so a new one begins only where its kind does, for instance `smtp:`.
pub(super) fn addresses(cell: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, separator) in cell.char_indices() {
        let after = at + separator.len_utf8();
        if matches!(separator, '+' | ' ' | ',' | ';' | '\n' | '\r' | '|')
            && cell.get(after..).is_some_and(begins_address)
        {
            parts.push(cell.get(start..at).unwrap_or_default());
            start = after;
        }
    }
    parts.push(cell.get(start..).unwrap_or_default());
    let trim = |part: &'_ str| part.trim_matches(['+', ' ', ',', ';', '\n', '\r', '|']).len();
    parts.retain(|part| trim(part) > 0);
    parts.into_iter().map(|part| part.trim_matches(['+', ' ', ',', ';', '\n', '\r', '|'])).collect()
}

/// Whether a text begins with the kind of an address: letters and digits before a colon.
fn begins_address(text: &str) -> bool {
    let kind = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    kind > 1 && text.as_bytes().get(kind) == Some(&b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_are_read_in_any_language() {
        assert_eq!(["TRUE", "Wahr", "1", "True"].map(flag), [Some(true); 4]);
        assert_eq!(["False", "FALSCH", "0", "Fałsz"].map(flag), [Some(false); 4]);
        assert_eq!(["", "maybe"].map(flag), [None; 2]);
    }

    #[test]
    fn joined_addresses_are_told_apart() {
        for (cell, expected) in [
            ("SMTP:a+b@x.example+smtp:c@x.example", vec!["SMTP:a+b@x.example", "smtp:c@x.example"]),
            (
                "SMTP:a@x.example SIP:a@x.example X500:/o=A B/ou=C (D)/cn=e, f",
                vec!["SMTP:a@x.example", "SIP:a@x.example", "X500:/o=A B/ou=C (D)/cn=e, f"],
            ),
            ("smtp:a@x.example; smtp:b@x.example;", vec!["smtp:a@x.example", "smtp:b@x.example"]),
            ("", vec![]),
        ] {
            assert_eq!(addresses(cell), expected);
        }
    }
}
