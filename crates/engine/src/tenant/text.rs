//! All texts of the tenant in one allocation.

use super::column::{Column, Index, indexes};
use rustc_hash::FxHashMap;

indexes! {
    /// A text of the pool. The first one means "no text".
    Text
}

impl Default for Text {
    fn default() -> Self {
        Self::new(0)
    }
}

impl Text {
    /// Whether there is a text at all.
    pub fn is_some(self) -> bool {
        self != Self::default()
    }
}

/// The pool. Texts that repeat are kept once when added with [`Texts::intern`].
#[derive(Debug, Clone)]
pub struct Texts {
    pool: String,
    ends: Column<Text, usize>,
    interned: FxHashMap<Box<str>, Text>,
}

impl Default for Texts {
    fn default() -> Self {
        let mut ends = Column::default();
        ends.push(0);
        Self { pool: String::new(), ends, interned: FxHashMap::default() }
    }
}

impl Texts {
    /// Adds a text that hardly repeats.
    pub fn add(&mut self, text: &str) -> Text {
        self.pool.push_str(text);
        self.ends.push(self.pool.len())
    }

    /// Adds a text that repeats; the same text gives the same number.
    pub fn intern(&mut self, text: &str) -> Text {
        if let Some(known) = self.interned.get(text) {
            return *known;
        }
        let number = self.add(text);
        self.interned.insert(text.into(), number);
        number
    }

    /// The text, where there is one.
    pub fn get(&self, text: Text) -> Option<&str> {
        let row = text.row().checked_sub(1)?;
        let start = self.ends.get(Text::new(row))?;
        self.pool.get(*start..*self.ends.get(text)?)
    }

    /// The text, owned.
    pub fn owned(&self, text: Text) -> Option<String> {
        self.get(text).map(str::to_owned)
    }
}

/// A text without the blanks around it. Most have none, which two bytes tell.
pub fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_around_a_text_go() {
        for text in ["", "a", "ab", " a", "a ", " a b ", "\u{a0}a", "é", "aé ", "\ta\u{2003}"] {
            assert_eq!(trimmed(text), text.trim(), "{text:?}");
        }
    }

    #[test]
    fn keeps_repeated_texts_once_and_tells_none_from_empty() {
        let mut texts = Texts::default();
        let empty = texts.add("");
        let sales = texts.intern("Sales");
        assert_eq!(texts.intern("Sales"), sales);
        assert_eq!(texts.get(sales), Some("Sales"));
        assert_eq!(texts.get(empty), Some(""));
        assert_eq!(texts.get(Text::default()), None);
    }
}
