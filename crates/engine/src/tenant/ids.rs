//! Identifiers: GUIDs as numbers, anything else kept as it is, each with a dense row number.

use super::column::{Column, Index};
use super::text::trimmed;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::cmp::Ordering;
use std::hash::BuildHasher;

/// The identifiers of one kind of thing, each known by its row number.
#[derive(Debug, Clone)]
pub struct Ids<I> {
    numbers: Column<I, u128>,
    /// The rows of GUIDs by their numbers, which stand in the column: a table of its own would be seven times as large.
    by_number: HashTable<I>,
    // Identifiers that are not GUIDs are rare; their row holds zero in `numbers`.
    texts: FxHashMap<I, Box<str>>,
    by_text: FxHashMap<Box<str>, I>,
}

impl<I> Default for Ids<I> {
    fn default() -> Self {
        Self {
            numbers: Column::default(),
            by_number: HashTable::new(),
            texts: FxHashMap::default(),
            by_text: FxHashMap::default(),
        }
    }
}

impl<I: Index + std::hash::Hash> Ids<I> {
    /// The row of an identifier, which is added if it is new. Blanks around it do not count.
    pub fn add(&mut self, id: &str) -> I {
        let id = trimmed(id);
        match guid(id) {
            Some(number) => {
                let numbers = &self.numbers;
                let is_same = |row: &I| numbers.at(*row) == number;
                match self.by_number.entry(hash(number), is_same, |row| hash(numbers.at(*row))) {
                    Entry::Occupied(known) => *known.get(),
                    Entry::Vacant(free) => *free.insert(self.numbers.push(number)).get(),
                }
            }
            None => match self.by_text.get(id) {
                Some(index) => *index,
                None => {
                    let index = self.numbers.push(0);
                    self.texts.insert(index, id.into());
                    self.by_text.insert(id.into(), index);
                    index
                }
            },
        }
    }

    /// The row of an identifier, if it is known.
    pub fn find(&self, id: &str) -> Option<I> {
        let id = trimmed(id);
        match guid(id) {
            Some(number) => self.row_of(number),
            None => self.by_text.get(id).copied(),
        }
    }

    fn row_of(&self, number: u128) -> Option<I> {
        self.by_number.find(hash(number), |row| self.numbers.at(*row) == number).copied()
    }

    /// The row here of an identifier that another table has.
    pub fn same(&self, other: &Self, index: I) -> Option<I> {
        match other.texts.get(&index) {
            Some(text) => self.by_text.get(text).copied(),
            None => self.row_of(*other.numbers.get(index)?),
        }
    }

    /// The identifier of a row: a lower-case GUID, or the text as it was given.
    pub fn text(&self, index: I) -> String {
        match self.texts.get(&index) {
            Some(text) => text.to_string(),
            None => uuid::Uuid::from_u128(self.numbers.at(index)).hyphenated().to_string(),
        }
    }

    /// Order of the identifiers' texts.
    pub fn compare(&self, left: I, right: I) -> Ordering {
        if self.texts.is_empty() {
            return self.numbers.at(left).cmp(&self.numbers.at(right));
        }
        self.text(left).cmp(&self.text(right))
    }

    /// Number of identifiers.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// All rows.
    pub fn indexes(&self) -> impl Iterator<Item = I> + use<I> {
        self.numbers.indexes()
    }
}

fn hash(number: u128) -> u64 {
    FxBuildHasher.hash_one(number)
}

/// Reads a GUID in its plain hyphenated form, in upper or lower case.
pub fn guid(text: &str) -> Option<u128> {
    let [a, b, c, d, e, f, g, h, b'-', i, j, k, l, b'-', m, n, o, p, b'-', q, r, s, t, b'-', rest @ ..]: [u8;
        36] = text.as_bytes().try_into().ok()?
    else {
        return None;
    };
    let [u, v, w, x, end @ ..] = rest;
    let parts = [[a, b, c, d, e, f, g, h], [i, j, k, l, m, n, o, p], [q, r, s, t, u, v, w, x], end];
    let mut number = 0;
    for part in parts {
        number = (number << 32) | u128::from(eight_digits(part)?);
    }
    Some(number)
}

/// Eight hexadecimal digits, all at once: an export has a dozen GUIDs a user, and a loop over digits is its slowest part.
fn eight_digits(digits: [u8; 8]) -> Option<u32> {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let text = u64::from_be_bytes(digits);
    let lower = text | (0x20 * EACH);
    // One in each byte that is a letter; a letter's value is nine more than its low bits.
    let letters = (lower >> 6) & EACH;
    let values = (lower & (0x0f * EACH)) + 9 * letters;
    let is_spelled_so = lower == 0x30 * EACH + values + 0x27 * letters;
    let is_in_range = values & (0xf0 * EACH) == 0 && ((values + 6 * EACH) >> 4) & EACH == letters;
    // Control characters look like digits once they are lower case.
    let is_text = ((text >> 5) & EACH) | letters == EACH;
    if !(is_spelled_so && is_in_range && is_text) {
        return None;
    }
    let pairs = (values | (values >> 4)) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs | (pairs >> 8)) & 0x0000_ffff_0000_ffff;
    Some((fours | (fours >> 16)) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tenant::column::indexes;

    indexes! { Row }

    #[test]
    fn case_and_blanks_do_not_count_in_guids() {
        let mut ids = Ids::<Row>::default();
        let a = ids.add("6FD2C87F-B296-42F0-B197-1E91E994B900");
        assert_eq!(ids.add(" 6fd2c87f-b296-42f0-b197-1e91e994b900"), a);
        assert_eq!(ids.text(a), "6fd2c87f-b296-42f0-b197-1e91e994b900");
    }

    #[test]
    fn guids_are_read_as_the_library_reads_them() {
        let good = "6fd2c87f-B296-42F0-b197-1e91e994b900";
        assert_eq!(guid(good), uuid::Uuid::try_parse(good).ok().map(|id| id.as_u128()));
        assert!(guid(good).is_some());
        // Every byte in every place, beside the library's own reading.
        for place in 0..36 {
            for byte in 0..=127_u8 {
                let mut bytes = good.as_bytes().to_vec();
                bytes[place] = byte;
                let text = String::from_utf8(bytes).unwrap();
                let known = uuid::Uuid::try_parse(&text).ok().map(|id| id.as_u128());
                assert_eq!(guid(&text), known, "{text:?}");
            }
        }
        for text in [
            "",
            "6fd2c87fb29642f0b1971e91e994b900",
            "6fd2c87f-b296-42f0-b197-1e91e994b9é",
            "{6fd2c87f-b296-42f0-b197-1e91e994b900}",
        ] {
            assert_eq!(guid(text), None, "{text}");
        }
    }

    #[test]
    fn identifiers_are_found_again_in_another_table() {
        let (mut here, mut there) = (Ids::<Row>::default(), Ids::<Row>::default());
        let guid = "6fd2c87f-b296-42f0-b197-1e91e994b900";
        let (text, same) = (here.add("Team-7"), here.add(guid));
        let (other, again, named) = (there.add("Team-8"), there.add(guid), there.add("Team-7"));
        assert_eq!(here.same(&there, again), Some(same));
        assert_eq!(here.same(&there, named), Some(text));
        assert_eq!(here.same(&there, other), None);
    }

    #[test]
    fn other_identifiers_are_kept_as_they_are() {
        let mut ids = Ids::<Row>::default();
        let a = ids.add("Team-7");
        assert_eq!((ids.text(a), ids.find("team-7"), ids.find("Team-7")), ("Team-7".into(), None, Some(a)));
    }
}
