//! All texts of the tenant in a few large blocks.

use super::column::{Column, Index, indexes};
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;

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
#[derive(Debug, Clone, Default)]
pub struct Texts {
    stored: Stored,
    /// Those that repeat, by what they say.
    interned: HashTable<Text>,
}

impl Texts {
    /// Adds a text that hardly repeats.
    pub fn add(&mut self, text: &str) -> Text {
        self.stored.add(text)
    }

    /// Adds a text that repeats; the same text gives the same number.
    pub fn intern(&mut self, text: &str) -> Text {
        let stored = &self.stored;
        let is_same = |known: &Text| stored.get(*known) == Some(text);
        let hash_of = |known: &Text| hash(stored.get(*known).unwrap_or_default());
        match self.interned.entry(hash(text), is_same, hash_of) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(free) => *free.insert(self.stored.add(text)).get(),
        }
    }

    /// The text, where there is one.
    pub fn get(&self, text: Text) -> Option<&str> {
        self.stored.get(text)
    }

    /// The text, owned.
    pub fn owned(&self, text: Text) -> Option<String> {
        self.get(text).map(str::to_owned)
    }
}

fn hash(text: &str) -> u64 {
    FxBuildHasher.hash_one(text)
}

/// Bytes of a block. One piece of memory for all would be copied whenever it grows, and takes twice its size then.
const BLOCK: usize = 1 << 20;

/// The texts in their order. A text that has no room in a block begins the next one.
#[derive(Debug, Clone)]
struct Stored {
    blocks: Vec<String>,
    /// Where each text ends, as if the blocks stood behind each other and were full.
    ends: Column<Text, usize>,
}

impl Default for Stored {
    fn default() -> Self {
        let mut ends = Column::default();
        ends.push(0);
        Self { blocks: Vec::new(), ends }
    }
}

impl Stored {
    fn add(&mut self, text: &str) -> Text {
        let before = self.ends.at(Text::new(self.ends.len() - 1));
        let (mut block, mut at) = (before / BLOCK, before % BLOCK);
        if at + text.len() > BLOCK {
            (block, at) = (block + 1, 0);
        }
        if self.blocks.len() <= block {
            self.blocks.resize_with(block + 1, String::new);
        }
        if let Some(block) = self.blocks.get_mut(block) {
            if at == 0 {
                block.reserve_exact(text.len().max(BLOCK));
            }
            block.push_str(text);
        }
        let end = block * BLOCK + at + text.len();
        let added = self.ends.push(end);
        if text.len() > BLOCK {
            // What follows begins a block; this row is nobody's.
            self.ends.push(end.next_multiple_of(BLOCK));
        }
        added
    }

    fn get(&self, text: Text) -> Option<&str> {
        let start = *self.ends.get(Text::new(text.row().checked_sub(1)?))?;
        let end = *self.ends.get(text)?;
        let block = start / BLOCK;
        match end.checked_sub((block + 1) * BLOCK) {
            None | Some(0) => self.blocks.get(block)?.get(start % BLOCK..end - block * BLOCK),
            Some(end) => self.blocks.get(block + 1)?.get(..end),
        }
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
    fn texts_are_found_again_wherever_blocks_end() {
        let lengths = [
            0,
            1,
            BLOCK - 1,
            0,
            1,
            BLOCK,
            0,
            BLOCK + 1,
            0,
            7,
            3 * BLOCK,
            2 * BLOCK,
            BLOCK / 2,
            BLOCK / 2,
            0,
            5,
        ];
        let mut texts = Texts::default();
        let letters = ('a'..).map(String::from);
        let all: Vec<String> = letters.zip(lengths).map(|(letter, length)| letter.repeat(length)).collect();
        let added: Vec<Text> = all.iter().map(|text| texts.add(text)).collect();
        for (text, number) in all.iter().zip(added) {
            assert_eq!(texts.get(number), Some(text.as_str()), "{} bytes", text.len());
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
