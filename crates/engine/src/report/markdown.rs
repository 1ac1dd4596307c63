//! Tenant texts in Markdown: whatever they hold, they stay text.

use super::plain;

/// A text as Markdown that shows it word for word. Nothing in it becomes a link, HTML or a heading, not even
/// where addresses and web pages are made links by themselves: such words are shown as code.
pub(crate) fn escape(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(word).collect();
    words.join(" ")
}

/// As [`escape`], within a table, where a bar ends the cell even inside code.
pub(crate) fn cell(text: &str) -> String {
    let words = text.split_whitespace().map(|word_| {
        let shown = word(word_);
        if shown.starts_with('`') { shown.replace('|', "\\|") } else { shown }
    });
    words.collect::<Vec<String>>().join(" ")
}

fn word(text: &str) -> String {
    let text = plain(text);
    let lower = text.to_ascii_lowercase();
    let becomes_link = ["@", "#", "://", "www.", "mailto:", "xmpp:"];
    if becomes_link.iter().any(|mark| lower.contains(mark)) {
        // What only ends a sentence or introduces a list is no part of the address.
        let body = text.trim_end_matches([':', ';', ',', '.']);
        let end = text.strip_prefix(body).unwrap_or_default();
        return format!("{}{end}", code(body));
    }
    let mut escaped = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let begins = at == 0 && matches!(letter, '-' | '+' | '=');
        let numbers = matches!(letter, '.' | ')') && escaped.bytes().all(|byte| byte.is_ascii_digit());
        let marks = matches!(
            letter,
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '!' | '|' | '~' | '&' | '^' | '$'
        );
        if begins || numbers || marks {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// A text as code, between more backticks than it has in a row.
pub(crate) fn code(text: &str) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let gap = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{gap}{text}{gap}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_names_stay_text() {
        assert_eq!(escape("Sales [x](http://evil.example)"), "Sales `[x](http://evil.example)`");
        assert_eq!(escape("<img src=x>\n# Title"), "\\<img src=x\\> `#` Title");
        assert_eq!(escape("1. a\n- b *c* _d_"), "1\\. a \\- b \\*c\\* \\_d\\_");
        assert_eq!(escape("ana@contoso.example"), "`ana@contoso.example`");
        assert_eq!(escape("`a`@``b``"), "``` `a`@``b`` ```");
        assert_eq!(escape("ana@contoso.example: (ana@contoso.example)."), {
            "`ana@contoso.example`: `(ana@contoso.example)`."
        });
        assert_eq!(cell("a|b c@d|e"), "a\\|b `c@d\\|e`");
    }
}
