//! Checks PowerShell text against a grammar, since no shell is at hand where the tests run.

use tree_sitter::{Node, Parser};

/// Places where a script is not of PowerShell's grammar, each with its line.
///
/// # Panics
/// If the grammar cannot be loaded, which would be a mistake of the build.
pub fn syntax_errors(script: &str) -> Vec<String> {
    let mut parser = Parser::new();
    parser.set_language(&tree_sitter_powershell::LANGUAGE.into()).expect("the grammar fits the parser");
    let tree = parser.parse(script, None).expect("a parser with a language gives a tree");
    let mut errors = Vec::new();
    collect(tree.root_node(), script, &mut errors);
    errors
}

/// The text that an expression of a script stands for, as PowerShell reads it: a single-quoted literal, or
/// one whose `\\u` escapes are undone by `ConvertFrom-Escaped`. None if it is anything else, or more.
pub fn read_text(expression: &str) -> Option<String> {
    let escaped = expression.strip_prefix("(ConvertFrom-Escaped ").and_then(|rest| rest.strip_suffix(')'));
    let literal = read_literal(escaped.unwrap_or(expression))?;
    if escaped.is_some() { unescape(&literal) } else { Some(literal) }
}

/// Any of five characters opens, closes and, doubled, stands for itself.
fn read_literal(literal: &str) -> Option<String> {
    let is_quote = |letter: &char| matches!(letter, '\'' | '\u{2018}'..='\u{201b}');
    let mut letters = literal.chars().peekable();
    letters.next().filter(is_quote)?;
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        if !is_quote(&letter) {
            text.push(letter);
        } else if let Some(second) = letters.next_if(is_quote) {
            text.push(second);
        } else {
            return letters.next().is_none().then_some(text);
        }
    }
    None
}

/// What .NET's `Regex.Unescape` makes of the escapes that are used.
fn unescape(text: &str) -> Option<String> {
    let mut units: Vec<u16> = Vec::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            units.extend(letter.encode_utf16(&mut [0; 2]).iter());
            continue;
        }
        match letters.next()? {
            '\\' => units.push(u16::from(b'\\')),
            'u' => {
                let digits: String = letters.by_ref().take(4).collect();
                units.push(u16::from_str_radix(&digits, 16).ok()?);
            }
            _ => return None,
        }
    }
    String::from_utf16(&units).ok()
}

fn collect(node: Node<'_>, script: &str, errors: &mut Vec<String>) {
    if node.is_error() || node.is_missing() {
        let line = script.lines().nth(node.start_position().row).unwrap_or_default();
        errors.push(format!("line {}: {}", node.start_position().row + 1, line.trim()));
        return;
    }
    if node.has_error() {
        let mut cursor = node.walk();
        for child in node.children(&mut cursor) {
            collect(child, script, errors);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::Path;

    #[test]
    fn a_broken_script_is_told_with_its_line() {
        assert_eq!(syntax_errors("$a = 'b'\nif ($a) { Write-Host $a }"), Vec::<String>::new());
        assert!(!syntax_errors("$a = 'b").is_empty());
        assert!(syntax_errors("$a = 1\nif ($a { }").iter().any(|error| error.starts_with("line 2")));
    }

    #[test]
    fn every_script_of_the_page_is_of_the_grammar() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/export");
        let mut scripts = 0;
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let script = fs::read_to_string(&path).unwrap();
            assert!(
                script.is_ascii(),
                "{}: Windows PowerShell reads unmarked files as code page",
                path.display()
            );
            assert_eq!(syntax_errors(&script), Vec::<String>::new(), "{}", path.display());
            scripts += 1;
        }
        assert!(scripts > 0);
    }
}
