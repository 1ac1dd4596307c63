//! Where the bars of the audit log's picture stand on its axis, and its ticks.

use seatscope_contract::timeline::Processing;

/// The narrowest bar that can still be seen, in percent of the axis.
const NARROWEST: f64 = 0.6;

/// Most ticks on the axis.
const TICKS: f64 = 7.0;

const MINUTE: f64 = 60_000.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

/// Times between two ticks, in milliseconds: the first that gives few enough is taken.
const STEPS: [f64; 17] = [
    1_000.0,
    10_000.0,
    MINUTE,
    2.0 * MINUTE,
    5.0 * MINUTE,
    15.0 * MINUTE,
    30.0 * MINUTE,
    HOUR,
    3.0 * HOUR,
    6.0 * HOUR,
    12.0 * HOUR,
    DAY,
    2.0 * DAY,
    7.0 * DAY,
    14.0 * DAY,
    28.0 * DAY,
    91.0 * DAY,
];

/// Beginning and end of something, each where it is known, in milliseconds since 1970.
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

/// A tick of the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Tick {
    /// When, in milliseconds since 1970.
    pub(crate) time: f64,
    /// Where, in percent of the axis.
    pub(crate) place: f64,
    /// Whether ticks are days apart, so that the hour says nothing.
    pub(crate) is_day: bool,
}

impl Axis {
    /// The axis of some bars: from the first edge that is known to the last.
    pub(crate) fn of(all: &[Edges]) -> Self {
        let edges = || all.iter().flat_map(|(start, end)| [*start, *end]).flatten();
        let from = edges().fold(f64::INFINITY, f64::min);
        let to = edges().fold(f64::NEG_INFINITY, f64::max);
        Self { from, length: to - from }
    }

    /// Where a moment is, in percent of the axis.
    pub(crate) fn place(self, at: f64) -> f64 {
        if self.length > 0.0 { (at - self.from) / self.length * 100.0 } else { 0.0 }
    }

    /// The place of a bar. One of which only one edge is known is a mark there.
    pub(crate) fn bar(self, (start, end): Edges) -> Bar {
        let first = start.or(end).map_or(0.0, |at| self.place(at));
        let last = end.or(start).map_or(first, |at| self.place(at));
        let width = (last - first).max(NARROWEST);
        Bar { start: first.min(100.0 - width), width }
    }

    /// The part of the axis between two moments; none where they lie outside.
    pub(crate) fn part(self, from: f64, to: f64) -> Option<Bar> {
        let (from, to) = (from.max(self.from), to.min(self.from + self.length));
        (from < to).then(|| Bar { start: self.place(from), width: self.place(to) - self.place(from) })
    }

    /// Round moments along the axis; where nothing lasts, the one moment there is.
    pub(crate) fn ticks(self) -> Vec<Tick> {
        if !self.from.is_finite() {
            return Vec::new();
        }
        if self.length <= 0.0 {
            return vec![Tick { time: self.from, place: 0.0, is_day: false }];
        }
        let wide = self.length / TICKS;
        let year = 364.0 * DAY;
        let step = STEPS.into_iter().find(|step| *step >= wide).unwrap_or((wide / year).ceil() * year);
        let first = (self.from / step).ceil() * step;
        let ticks = (0..=TICKS as u32).map(|number| first + step * f64::from(number));
        ticks
            .take_while(|time| *time <= self.from + self.length)
            .map(|time| Tick { time, place: self.place(time), is_day: step >= DAY })
            .collect()
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
    fn a_gap_is_shown_as_far_as_it_lies_on_the_axis() {
        let axis = Axis::of(&[(Some(100.0), Some(200.0))]);
        assert_eq!(axis.part(150.0, 175.0), Some(Bar { start: 50.0, width: 25.0 }));
        assert_eq!(axis.part(0.0, 110.0), Some(Bar { start: 0.0, width: 10.0 }));
        assert_eq!(axis.part(190.0, 900.0), Some(Bar { start: 90.0, width: 10.0 }));
        assert_eq!((axis.part(0.0, 100.0), axis.part(200.0, 300.0)), (None, None));
    }

    #[test]
    fn ticks_are_round_moments_and_few() {
        // 24 August 2026, 09:14:20 UTC.
        let from = 1_787_562_860_000.0;
        for length in
            [3_000.0, 152_000.0, HOUR, 5.0 * HOUR, DAY, 9.0 * DAY, 30.0 * DAY, 400.0 * DAY, 4000.0 * DAY]
        {
            let axis = Axis::of(&[(Some(from), Some(from + length))]);
            let ticks = axis.ticks();
            assert!((1..=8).contains(&ticks.len()), "{length}: {ticks:?}");
            assert!(ticks.iter().all(|tick| (0.0..=100.0).contains(&tick.place)), "{length}: {ticks:?}");
            let round = if length < HOUR { 1_000.0 } else { MINUTE };
            assert!(ticks.iter().all(|tick| tick.time % round == 0.0), "{length}: {ticks:?}");
        }
        let days = Axis::of(&[(Some(from), Some(from + 9.0 * DAY))]).ticks();
        assert!(days.iter().all(|tick| tick.is_day && tick.time % DAY == 0.0));
        assert_eq!(Axis::of(&[(Some(from), Some(from))]).ticks().len(), 1);
        assert_eq!(Axis::of(&[(None, None)]).ticks(), []);
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
            unclear: 0,
            tied_by_time: 0,
        };
        assert_eq!(look(&run(None, None, 1)), Look::Failed);
        assert_eq!(look(&run(None, None, 0)), Look::Open);
        // The service counts users at the end; a failure that was mended on the way is none.
        assert_eq!(look(&run(Some("2026-08-24T09:16:52Z"), Some(0), 1)), Look::Whole);
    }
}
