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
        if becomes_link(&plain(word_)) { shown.replace('|', "\\|") } else { shown }
    });
    words.collect::<Vec<String>>().join(" ")
}

fn word(text: &str) -> String {
    let text = plain(text);
    if becomes_link(&text) {
        let (begin, body, end) = apart(&text);
        let (begin, end) = (begin.replace('[', "\\["), end.replace(']', "\\]"));
        return format!("{begin}{}{end}", code(body));
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

/// Whether something makes a link of a word by itself.
fn becomes_link(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    ["@", "#", "://", "www.", "mailto:", "xmpp:"].iter().any(|mark| lower.contains(mark))
}

/// What surrounds an address in a sentence, apart from it: stops, quotes, and brackets whose partners stand elsewhere.
fn apart(text: &str) -> (&str, &str, &str) {
    let count = |letter: char| text.chars().filter(|other| *other == letter).count();
    let pairs = [('(', ')'), ('[', ']')].map(|(open, close)| (open, count(open), close, count(close)));
    let mut unopened = pairs.map(|(_, opened, close, closed)| (close, closed.saturating_sub(opened)));
    let mut unclosed = pairs.map(|(open, opened, _, closed)| (open, opened.saturating_sub(closed)));
    let body = text.trim_end_matches(|letter| ":;,.”".contains(letter) || is_left(&mut unopened, letter));
    let end = text.strip_prefix(body).unwrap_or_default();
    let inner = body.trim_start_matches(|letter| letter == '“' || is_left(&mut unclosed, letter));
    (body.strip_suffix(inner).unwrap_or_default(), inner, end)
}

/// Whether a bracket is among those without a partner, of which one is taken then.
fn is_left(brackets: &mut [(char, usize)], letter: char) -> bool {
    let left = brackets.iter_mut().find(|(bracket, left)| *bracket == letter && *left > 0);
    left.map(|(_, left)| *left -= 1).is_some()
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
        assert_eq!(escape("(proposed: ana@contoso.example); [or b@contoso.example]"), {
            "(proposed: `ana@contoso.example`); \\[or `b@contoso.example`\\]"
        });
        assert_eq!(escape("“ana@contoso.example” (or “b c@d”)"), "“`ana@contoso.example`” (or “b `c@d`”)");
        assert_eq!(escape("(ana@contoso.example and )@( or @)"), "(`ana@contoso.example` and `)@(` or `@`)");
        assert_eq!(cell("a|b c@d|e (f@g|h)"), "a\\|b `c@d\\|e` `(f@g\\|h)`");
        assert_eq!(cell("(as a@b|c)"), "(as `a@b\\|c`)");
    }
}
