//! Which rows of a long list are in view.

/// Browsers refuse elements much taller than this; a longer list is scrolled proportionally.
const TALLEST: f64 = 12_000_000.0;
/// Rows kept above and below the view, so that quick scrolling shows few gaps.
const SPARE: u64 = 6;

/// A list of rows of one height, seen through a window. All lengths are in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Viewport {
    /// Rows in all.
    pub(crate) total: u64,
    /// Height of a row.
    pub(crate) row: f64,
    /// Height of the window.
    pub(crate) height: f64,
}

/// The rows to draw.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Visible {
    /// The first of them.
    pub(crate) first: u64,
    /// One past the last.
    pub(crate) end: u64,
    /// Where the first begins, from the top of the list.
    pub(crate) offset: f64,
}

impl Viewport {
    /// Height of the whole list as the browser sees it.
    pub(crate) fn content(&self) -> f64 {
        self.full().min(TALLEST)
    }

    /// Rows that fit into the window, at least one.
    pub(crate) fn page(&self) -> u64 {
        ((self.height / self.row) as u64).max(1)
    }

    /// More rows than are ever in view, those to spare included.
    pub(crate) fn room(&self) -> u64 {
        self.page() + 2 * SPARE + 4
    }

    /// The rows in view at a scroll position.
    pub(crate) fn visible(&self, scroll: f64) -> Visible {
        let position = self.position(scroll);
        let first = (position as u64).saturating_sub(SPARE) & !1;
        let end = (position as u64 + self.page() + 2 + SPARE).min(self.total);
        let offset = (scroll - (position - first as f64) * self.row).max(0.0);
        Visible { first: first.min(end), end, offset }
    }

    /// The scroll position that brings a row into view, where it is not in view already.
    pub(crate) fn reveal(&self, row: u64, scroll: f64) -> Option<f64> {
        let first = self.position(scroll);
        let rows = self.height / self.row;
        let row = row as f64;
        let wanted = if row < first {
            row
        } else if row + 1.0 > first + rows {
            row + 1.0 - rows
        } else {
            return None;
        };
        Some(self.scroll_for(wanted.max(0.0)))
    }

    /// The row at the top of the window, with its fraction.
    fn position(&self, scroll: f64) -> f64 {
        let scroll = scroll.max(0.0);
        if self.is_whole() {
            return (scroll / self.row).min(self.total as f64);
        }
        let room = (self.content() - self.height).max(1.0);
        (scroll / room).min(1.0) * (self.total as f64 - self.height / self.row)
    }

    /// The scroll position that puts a row at the top of the window.
    fn scroll_for(&self, position: f64) -> f64 {
        if self.is_whole() {
            return position * self.row;
        }
        let room = (self.content() - self.height).max(1.0);
        (position / (self.total as f64 - self.height / self.row)).min(1.0) * room
    }

    fn full(&self) -> f64 {
        self.total as f64 * self.row
    }

    fn is_whole(&self) -> bool {
        self.full() <= TALLEST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(total: u64) -> Viewport {
        Viewport { total, row: 50.0, height: 500.0 }
    }

    #[test]
    fn a_short_list_is_whole() {
        assert_eq!(list(3).visible(0.0), Visible { first: 0, end: 3, offset: 0.0 });
        assert_eq!(list(0).visible(0.0), Visible { first: 0, end: 0, offset: 0.0 });
    }

    #[test]
    fn the_window_begins_at_an_even_row_with_some_to_spare() {
        let visible = list(1000).visible(5_025.0);
        assert_eq!((visible.first, visible.end), (94, 118));
        assert_eq!(visible.offset, 94.0 * 50.0);
    }

    #[test]
    fn there_is_room_for_all_in_view() {
        for height in [0.0, 49.0, 500.0, 549.9, 2_000.0] {
            let list = Viewport { height, ..list(1_000_000) };
            for scroll in [0.0, 1.0, 49.9, 333.3, 5_025.0, 1e7, 2e7] {
                let Visible { first, end, .. } = list.visible(scroll);
                assert!(end - first <= list.room(), "{height} {scroll}");
            }
        }
    }

    #[test]
    fn rows_are_revealed_with_the_least_movement() {
        let list = list(1000);
        assert_eq!(list.reveal(5, 0.0), None);
        assert_eq!(list.reveal(9, 0.0), None);
        assert_eq!(list.reveal(10, 0.0), Some(50.0));
        assert_eq!(list.reveal(0, 400.0), Some(0.0));
        assert_eq!(list.reveal(999, 0.0), Some(49_500.0));
    }

    #[test]
    fn every_row_of_a_huge_list_can_be_reached() {
        let list = list(5_000_000);
        assert!(list.content() <= TALLEST);
        for row in [0, 1, 2_500_000, 4_999_998, 4_999_999] {
            let scroll = list.reveal(row, 6_000_000.0).unwrap_or(6_000_000.0);
            let visible = list.visible(scroll);
            assert!((visible.first..visible.end).contains(&row), "{row} in {visible:?}");
        }
        let last = list.visible(list.content() - list.height);
        assert_eq!(last.end, 5_000_000);
    }
}
