//! What was measured, each thing as often as there were rounds.

use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Measured values by what they are of, in milliseconds or bytes.
#[derive(Debug, Default)]
pub(super) struct Figures {
    measured: BTreeMap<&'static str, Vec<f64>>,
}

/// The middle of some values, with the least and the most of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spread {
    pub(super) median: f64,
    pub(super) least: f64,
    pub(super) most: f64,
}

impl Figures {
    /// Notes one value.
    pub(super) fn add(&mut self, what: &'static str, value: f64) {
        self.measured.entry(what).or_default().push(value);
    }

    /// What was measured of something, if it was.
    pub(super) fn get(&self, what: &str) -> Option<Spread> {
        let mut values = self.measured.get(what)?.clone();
        values.sort_by(f64::total_cmp);
        let middle = values.len() / 2;
        let upper = *values.get(middle)?;
        let median = if values.len() % 2 == 0 { (values[middle - 1] + upper) / 2.0 } else { upper };
        Some(Spread { median, least: *values.first()?, most: *values.last()? })
    }

    /// The median alone.
    pub(super) fn median(&self, what: &str) -> Option<f64> {
        self.get(what).map(|spread| spread.median)
    }

    /// All values, in the order in which they were measured.
    pub(super) fn json(&self) -> Value {
        json!(self.measured)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_stands_in_the_middle_of_many_and_between_two() {
        let mut figures = Figures::default();
        assert_eq!(figures.get("x"), None);
        for value in [5.0, 1.0, 9.0] {
            figures.add("x", value);
        }
        assert_eq!(figures.get("x"), Some(Spread { median: 5.0, least: 1.0, most: 9.0 }));
        figures.add("x", 6.0);
        assert_eq!(figures.median("x"), Some(5.5));
    }
}
