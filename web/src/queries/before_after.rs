//! Seats before and after a change as two bars on one scale.

use seatscope_contract::outline::SeatMove;

/// One of the bars; lengths in percent of the scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Bar {
    /// Taken, as far as seats are owned.
    pub(crate) taken: f64,
    /// Taken beyond those owned.
    pub(crate) over: f64,
    /// Owned and free.
    pub(crate) free: f64,
    /// Where the seats owned end; nothing where the export does not say how many they are.
    pub(crate) owned: Option<f64>,
}

/// Seats owned after a change.
pub(crate) fn owned_after(seats: &SeatMove) -> i64 {
    seats.after + seats.available
}

/// The bars of before and after.
pub(crate) fn bars(seats: &SeatMove) -> [Bar; 2] {
    let sides = [(seats.before, seats.owned_before), (seats.after, Some(owned_after(seats)))];
    let longest = sides.iter().map(|(taken, owned)| (*taken).max(owned.unwrap_or_default())).max();
    let scale = longest.unwrap_or_default().max(1) as f64;
    let part = |seats: i64| seats.max(0) as f64 / scale * 100.0;
    sides.map(|(taken, owned)| {
        // Where nobody says how many are owned nothing is beyond them.
        let end = owned.unwrap_or(taken).max(0);
        Bar {
            taken: part(taken.min(end)),
            over: part(taken - end),
            free: part(end - taken.max(0)),
            owned: owned.map(part),
        }
    })
}

/// The lengths of two numbers on one scale, in percent.
pub(crate) fn lengths(before: u64, after: u64) -> [f64; 2] {
    let scale = before.max(after).max(1) as f64;
    [before, after].map(|users| users as f64 / scale * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use seatscope_contract::report::ProductRef;

    fn seats(before: i64, after: i64, owned_before: Option<i64>, owned_after: i64) -> SeatMove {
        let product = ProductRef { sku_id: "id".to_owned(), sku_part_number: None, name: None };
        let available = owned_after - after;
        SeatMove { product, before, peak: before.max(after), after, available, owned_before, short: 0 }
    }

    #[test]
    fn both_bars_have_one_scale() {
        let [before, after] = bars(&seats(5, 8, Some(5), 10));
        assert_eq!(before, Bar { taken: 50.0, over: 0.0, free: 0.0, owned: Some(50.0) });
        assert_eq!(after, Bar { taken: 80.0, over: 0.0, free: 20.0, owned: Some(100.0) });
        assert_eq!(lengths(4, 3), [100.0, 75.0]);
        assert_eq!(lengths(0, 0), [0.0, 0.0]);
    }

    #[test]
    fn seats_beyond_those_owned_stand_out() {
        let [before, after] = bars(&seats(4, 10, Some(8), 8));
        assert_eq!(before, Bar { taken: 40.0, over: 0.0, free: 40.0, owned: Some(80.0) });
        assert_eq!(after, Bar { taken: 80.0, over: 20.0, free: 0.0, owned: Some(80.0) });
    }

    #[test]
    fn where_the_export_says_nothing_no_line_is_drawn() {
        let [before, _] = bars(&seats(4, 4, None, 4));
        assert_eq!(before, Bar { taken: 100.0, over: 0.0, free: 0.0, owned: None });
    }
}
