//! Where the bars of the audit log's picture stand on its axis.

use seatscope_contract::timeline::Processing;

/// The narrowest bar that can still be seen, in percent of the axis.
const NARROWEST: f64 = 0.6;

/// Beginning and end of something, each where it is known, in any unit of time.
pub(crate) type Edges = (Option<f64>, Option<f64>);

/// The time that the axis covers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Axis {
    from: f64,
    length: f64,
}

/// A bar: where it begins and how long it is, in percent of the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Bar {
    /// Where it begins.
    pub(crate) start: f64,
    /// How long it is.
    pub(crate) width: f64,
}

/// What a bar shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// It ended without a failure.
    Whole,
    /// Users were left out.
    Failed,
    /// Its beginning or its end is not in the log.
    Open,
}

impl Axis {
    /// The axis of some bars: from the first edge that is known to the last.
    pub(crate) fn of(all: &[Edges]) -> Self {
        let edges = || all.iter().flat_map(|(start, end)| [*start, *end]).flatten();
        let from = edges().fold(f64::INFINITY, f64::min);
        let to = edges().fold(f64::NEG_INFINITY, f64::max);
        Self { from, length: to - from }
    }

    /// The place of a bar. One of which only one edge is known is a mark there.
    pub(crate) fn bar(self, (start, end): Edges) -> Bar {
        let share = |at: f64| if self.length > 0.0 { (at - self.from) / self.length * 100.0 } else { 0.0 };
        let first = start.or(end).map_or(0.0, share);
        let last = end.or(start).map_or(first, share);
        let width = (last - first).max(NARROWEST);
        Bar { start: first.min(100.0 - width), width }
    }
}

/// What a bar shows: failures before anything else.
pub(crate) fn look(run: &Processing) -> Look {
    if run.failed.unwrap_or(run.failures) > 0 {
        Look::Failed
    } else if run.started.is_none() || run.finished.is_none() {
        Look::Open
    } else {
        Look::Whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use seatscope_contract::report::GroupRef;

    #[test]
    fn bars_stand_in_proportion_and_stay_on_the_axis() {
        let all = [(Some(100.0), Some(150.0)), (None, Some(200.0)), (Some(120.0), None)];
        let axis = Axis::of(&all);
        assert_eq!(axis.bar(all[0]), Bar { start: 0.0, width: 50.0 });
        assert_eq!(axis.bar(all[1]), Bar { start: 100.0 - NARROWEST, width: NARROWEST });
        assert_eq!(axis.bar(all[2]), Bar { start: 20.0, width: NARROWEST });
        let moment = [(Some(7.0), Some(7.0))];
        assert_eq!(Axis::of(&moment).bar(moment[0]), Bar { start: 0.0, width: NARROWEST });
    }

    #[test]
    fn failures_count_more_than_a_missing_end() {
        let run = |finished: Option<&str>, failed, failures| Processing {
            number: 0,
            group: GroupRef { id: "g".to_owned(), name: None },
            started: Some("2026-08-24T09:14:20Z".to_owned()),
            finished: finished.map(str::to_owned),
            seconds: None,
            assigned: failed,
            failed,
            successes: 0,
            failures,
            tied_by_time: 0,
        };
        assert_eq!(look(&run(None, None, 1)), Look::Failed);
        assert_eq!(look(&run(None, None, 0)), Look::Open);
        // The service counts users at the end; a failure that was mended on the way is none.
        assert_eq!(look(&run(Some("2026-08-24T09:16:52Z"), Some(0), 1)), Look::Whole);
    }
}
