//! Tenant texts in PowerShell commands.

/// The characters that PowerShell takes for a single quote.
const QUOTES: [char; 5] = ['\'', '\u{2018}', '\u{2019}', '\u{201a}', '\u{201b}'];

/// A text within single quotes, each quote in it doubled, so that nothing in it is a command.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('\'');
    for letter in text.chars() {
        if QUOTES.contains(&letter) {
            quoted.push(letter);
        }
        quoted.push(letter);
    }
    quoted.push('\'');
    quoted
}

/// An expression of one line that gives a text, for commands that people copy: what cannot be seen, and
/// could end a line or turn the writing, stands as its number.
pub(crate) fn expression(text: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut plain = String::new();
    for letter in text.chars() {
        if is_unseen(letter) {
            parts.push(quoted(&std::mem::take(&mut plain)));
            parts.push(format!("[char]{}", u32::from(letter)));
        } else {
            plain.push(letter);
        }
    }
    parts.push(quoted(&plain));
    if parts.len() == 1 { parts.concat() } else { format!("({})", parts.join(" + ")) }
}

/// Control characters, line ends, and marks that turn the direction of writing.
pub(crate) fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use seatscope_testkit::powershell::syntax_errors;

    #[test]
    fn nothing_leaves_the_quotes_or_the_line() {
        assert_eq!(
            quoted("'\u{2018}\u{2019}\u{201a}\u{201b}"),
            "'''\u{2018}\u{2018}\u{2019}\u{2019}\u{201a}\u{201a}\u{201b}\u{201b}'"
        );
        assert_eq!(expression("o'neil"), "'o''neil'");
        let hostile = expression("a\n'; Remove-Item *\u{202e}");
        assert_eq!(hostile, "('a' + [char]10 + '''; Remove-Item *' + [char]8238 + '')");
        assert_eq!(syntax_errors(&format!("Get-Mailbox {hostile}")), Vec::<String>::new());
    }
}
