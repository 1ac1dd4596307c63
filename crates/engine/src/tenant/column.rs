//! Typed indexes and columns: rows of one table kept apart by field, never out of bounds.

use std::marker::PhantomData;

/// A row number of one particular table.
pub trait Index: Copy + Eq + Ord + std::fmt::Debug {
    /// The row with this number.
    fn new(row: usize) -> Self;
    /// Its number.
    fn row(self) -> usize;
}

/// Declares row numbers, one type a table, so that they cannot be mixed up.
macro_rules! indexes {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $crate::tenant::column::Index for $name {
            fn new(row: usize) -> Self {
                // A table cannot outgrow u32: its rows were read one by one from under 4 GB of memory.
                Self(u32::try_from(row).unwrap_or(u32::MAX))
            }
            fn row(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}
pub(crate) use indexes;

/// One field of a table. Reading past the end gives nothing; writing past it grows the column.
#[derive(Debug, Clone)]
pub struct Column<I, T> {
    values: Vec<T>,
    index: PhantomData<I>,
}

impl<I, T> Default for Column<I, T> {
    fn default() -> Self {
        Self { values: Vec::new(), index: PhantomData }
    }
}

impl<I: Index, T> Column<I, T> {
    /// The value at a row, if there is one.
    pub fn get(&self, index: I) -> Option<&T> {
        self.values.get(index.row())
    }

    /// The value at a row, to be changed.
    pub fn get_mut(&mut self, index: I) -> Option<&mut T> {
        self.values.get_mut(index.row())
    }

    /// Adds a row and gives its number.
    pub fn push(&mut self, value: T) -> I {
        self.values.push(value);
        I::new(self.values.len() - 1)
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Row numbers in order.
    pub fn indexes(&self) -> impl Iterator<Item = I> + use<I, T> {
        (0..self.values.len()).map(I::new)
    }

    /// Rows in order.
    pub fn iter(&self) -> impl Iterator<Item = (I, &T)> {
        self.values.iter().enumerate().map(|(row, value)| (I::new(row), value))
    }
}

impl<I: Index, T: Default> Column<I, T> {
    /// Sets a row, adding empty ones before it where needed.
    pub fn set(&mut self, index: I, value: T) {
        if let Some(slot) = self.slot(index) {
            *slot = value;
        }
    }

    /// A row to be changed, added where needed.
    pub fn slot(&mut self, index: I) -> Option<&mut T> {
        if self.values.len() <= index.row() {
            self.values.resize_with(index.row() + 1, T::default);
        }
        self.values.get_mut(index.row())
    }
}

impl<I: Index, T: Copy + Default> Column<I, T> {
    /// The value at a row, or the empty value.
    pub fn at(&self, index: I) -> T {
        self.get(index).copied().unwrap_or_default()
    }
}

/// A list for every row, all lists in one allocation.
#[derive(Debug, Clone)]
pub struct Lists<I, T> {
    ranges: Column<I, (u32, u32)>,
    items: Vec<T>,
}

impl<I, T> Default for Lists<I, T> {
    fn default() -> Self {
        Self { ranges: Column::default(), items: Vec::new() }
    }
}

impl<I: Index, T> Lists<I, T> {
    /// The list of a row; empty where none was set.
    pub fn get(&self, index: I) -> &[T] {
        let (start, len) = self.ranges.at(index);
        self.items.get(start as usize..start as usize + len as usize).unwrap_or_default()
    }

    /// Sets the list of a row. An older list of the row is forgotten.
    pub fn set(&mut self, index: I, list: impl IntoIterator<Item = T>) {
        let start = self.items.len();
        self.items.extend(list);
        let range = (start as u32, (self.items.len() - start) as u32);
        self.ranges.set(index, range);
    }

    /// Groups pairs by their row. The pairs are sorted; equal pairs are kept once.
    pub fn from_pairs(mut pairs: Vec<(I, T)>) -> Self
    where
        T: Ord,
    {
        pairs.sort_unstable();
        pairs.dedup();
        let mut lists = Self::default();
        lists.items.reserve_exact(pairs.len());
        for (index, item) in pairs {
            let (start, len) = lists.ranges.at(index);
            let start = if len == 0 { lists.items.len() as u32 } else { start };
            lists.items.push(item);
            lists.ranges.set(index, (start, len + 1));
        }
        lists
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    indexes! { Row }

    #[test]
    fn reads_nothing_past_the_end_and_grows_when_written() {
        let mut column = Column::<Row, u8>::default();
        assert_eq!(column.at(Row::new(3)), 0);
        column.set(Row::new(2), 7);
        assert_eq!((column.len(), column.at(Row::new(2))), (3, 7));
    }

    #[test]
    fn groups_pairs_by_row() {
        let pairs = vec![(Row::new(1), 'b'), (Row::new(0), 'x'), (Row::new(1), 'a'), (Row::new(1), 'b')];
        let lists = Lists::from_pairs(pairs);
        assert_eq!(lists.get(Row::new(0)), ['x']);
        assert_eq!(lists.get(Row::new(1)), ['a', 'b']);
        assert!(lists.get(Row::new(2)).is_empty());
    }
}
