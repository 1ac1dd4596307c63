//! How reading goes, and how fast.

use seatscope_contract::messages::Progress;

/// Milliseconds before a speed is believed.
const SETTLING: f64 = 700.0;

/// The course of reading.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    /// The worker's last figures.
    pub(crate) progress: Progress,
    /// Somebody has asked to stop.
    pub(crate) cancelling: bool,
    began: f64,
    now: f64,
}

impl Reading {
    /// Reading that begins at a time in milliseconds.
    pub(crate) fn begin(at: f64) -> Self {
        Self { progress: Progress::default(), cancelling: false, began: at, now: at }
    }

    /// The same with newer figures.
    pub(crate) fn advance(&self, progress: Progress, at: f64) -> Self {
        Self { progress, now: at, ..self.clone() }
    }

    /// The same, winding up.
    pub(crate) fn cancel(&self) -> Self {
        Self { cancelling: true, ..self.clone() }
    }

    /// The part of the bytes that is read, from 0 to 1.
    pub(crate) fn fraction(&self) -> f64 {
        match self.progress.bytes_total {
            0 => 0.0,
            total => (self.progress.bytes_done as f64 / total as f64).min(1.0),
        }
    }

    /// Bytes a second and seconds left, once they can be told.
    pub(crate) fn speed(&self) -> Option<(f64, f64)> {
        let elapsed = self.now - self.began;
        let done = self.progress.bytes_done as f64;
        if elapsed < SETTLING || done <= 0.0 {
            return None;
        }
        let rate = done / elapsed * 1000.0;
        let left = self.progress.bytes_total.saturating_sub(self.progress.bytes_done) as f64;
        Some((rate, left / rate))
    }

    /// The percentage to say aloud: every tenth, so that a screen reader is not flooded.
    pub(crate) fn spoken_percent(&self) -> u64 {
        (self.fraction() * 10.0) as u64 * 10
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(done: u64, total: u64, at: f64) -> Reading {
        let progress = Progress { bytes_done: done, bytes_total: total, ..Progress::default() };
        Reading::begin(1000.0).advance(progress, at)
    }

    #[test]
    fn speed_waits_until_it_settles() {
        assert_eq!(reading(500, 1000, 1100.0).speed(), None);
        assert_eq!(reading(0, 1000, 9000.0).speed(), None);
        assert_eq!(reading(500, 1000, 2000.0).speed(), Some((500.0, 1.0)));
    }

    #[test]
    fn fractions_stay_within_bounds() {
        assert_eq!(reading(0, 0, 1.0).fraction(), 0.0);
        assert_eq!(reading(3, 2, 1.0).fraction(), 1.0);
        assert_eq!(reading(455, 1000, 1.0).spoken_percent(), 40);
    }
}
