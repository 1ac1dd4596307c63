//! Processing of groups as bars on an axis of time, failures and gaps of the log on it, with the same as a table below.

use crate::components::group_link;
use crate::queries::timeline::{Axis, Bar, Edges, Look, Tick, look};
use crate::text::timeline as text;
use seatscope_contract::report::GroupRef;
use seatscope_contract::timeline::{FailureMark, Processing, Span, Timeline};
use yew::prelude::*;

/// Groups that are drawn; the table has all of them.
const LANES: usize = 30;

/// What is drawn in a lane: bars, and marks where changes failed.
#[derive(Default)]
struct Lane<'t> {
    group: Option<&'t GroupRef>,
    bars: Vec<(&'t Processing, Edges)>,
    failures: Vec<(&'t FailureMark, Edges)>,
}

/// Whether there is anything to draw.
pub(super) fn is_empty(timeline: &Timeline) -> bool {
    timeline.processing.is_empty() && timeline.failures.is_empty()
}

/// The picture, its legend, and the table.
pub(super) fn picture(timeline: &Timeline) -> Html {
    let runs = &timeline.processing;
    let mut edges: Vec<Edges> = Vec::new();
    let lanes = lanes(timeline, &mut edges);
    let axis = Axis::of(&edges);
    let gaps: Vec<Gap<'_>> = timeline
        .reach
        .gaps
        .iter()
        .filter_map(|gap| {
            Some((gap, axis.part(js_sys::Date::parse(&gap.from), js_sys::Date::parse(&gap.to))?))
        })
        .collect();
    let ticks = axis.ticks();
    let label =
        text::picture(runs.len() as u64, lanes.len() as u64, timeline.processing_total, gaps.len() as u64);
    html! {
        <>
            <p>{ label.clone() }</p>
            <ul class="log-legend" role="list" aria-hidden="true">
                { for text::legend().into_iter().map(|(look, words)| html! {
                    <li><svg class="log-legend__bar"><rect class={format!("log-bar log-bar--{look}")} x="1" y="2" width="30" height="12" /></svg>{ words }</li>
                }) }
            </ul>
            <div class="log-picture" role="group" aria-label={label}>
                { for lanes.iter().take(LANES).map(|lane| html! {
                    <div class="log-lane">
                        <span class="log-lane__name">
                            { lane.group.map_or_else(|| html! { { text::no_group() } }, |group| group_link(group, false)) }
                        </span>
                        <svg class="log-lane__bars">
                            { for gaps.iter().map(gap) }
                            { for ticks.iter().map(|tick| line(tick, "26")) }
                            { for lane.bars.iter().map(|(run, edges)| bar(run, axis, *edges)) }
                            { for lane.failures.iter().map(|(mark, edges)| failure(mark, axis, *edges)) }
                        </svg>
                    </div>
                }) }
                <div class="log-lane log-axis" aria-hidden="true">
                    <span class="log-lane__name">{ text::axis() }</span>
                    <svg class="log-lane__bars">
                        <line class="log-axis__line" x1="0" x2="100%" y1="1" y2="1" />
                        { for ticks.iter().map(|tick| html! { <>{ line(tick, "6") }{ name(tick) }</> }) }
                    </svg>
                </div>
            </div>
            if lanes.len() > LANES {
                <p class="muted">{ text::more_lanes((lanes.len() - LANES) as u64) }</p>
            }
            <details>
                <summary>{ text::as_table() }</summary>
                { table(runs) }
                { failures_table(&timeline.failures) }
            </details>
        </>
    }
}

/// A lane for each group, those with processing first; and one for what failed for no group that is known.
fn lanes<'t>(timeline: &'t Timeline, edges: &mut Vec<Edges>) -> Vec<Lane<'t>> {
    let mut lanes: Vec<Lane<'t>> = Vec::new();
    let lane_of = |lanes: &mut Vec<Lane<'t>>, group: Option<&'t GroupRef>| -> usize {
        let id = |group: Option<&'t GroupRef>| group.map(|group| group.id.as_str());
        lanes.iter().position(|lane| id(lane.group) == id(group)).unwrap_or_else(|| {
            lanes.push(Lane { group, ..Lane::default() });
            lanes.len() - 1
        })
    };
    for run in &timeline.processing {
        let own = (moment(&run.started), moment(&run.finished));
        edges.push(own);
        let at = lane_of(&mut lanes, Some(&run.group));
        if let Some(lane) = lanes.get_mut(at) {
            lane.bars.push((run, own));
        }
    }
    for mark in &timeline.failures {
        let own = (moment_of(&mark.from), moment_of(&mark.to));
        edges.push(own);
        let at = lane_of(&mut lanes, mark.group.as_ref());
        if let Some(lane) = lanes.get_mut(at) {
            lane.failures.push((mark, own));
        }
    }
    lanes
}

/// A time that the log does not cover, and its part of the axis.
type Gap<'t> = (&'t Span, Bar);

fn percent(value: f64) -> String {
    format!("{value:.2}%")
}

fn gap((gap, place): &Gap<'_>) -> Html {
    html! {
        <g role="img" aria-label={text::gap(gap)}>
            <title>{ text::gap(gap) }</title>
            <rect class="log-bar log-bar--gap" x={percent(place.start)} y="0" width={percent(place.width)} height="26" />
        </g>
    }
}

fn line(tick: &Tick, end: &'static str) -> Html {
    html! { <line class="log-axis__line" x1={percent(tick.place)} x2={percent(tick.place)} y1="0" y2={end} /> }
}

/// The words below a tick, which stay on the axis.
fn name(tick: &Tick) -> Html {
    let time = String::from(js_sys::Date::new(&tick.time.into()).to_iso_string());
    let anchor = match tick.place {
        ..8.0 => "start",
        92.0.. => "end",
        _ => "middle",
    };
    html! {
        <text class="log-axis__name" x={percent(tick.place)} y="22" text-anchor={anchor}>
            { text::tick(&time, tick.is_day) }
        </text>
    }
}

/// A cross where changes failed.
fn failure(mark: &FailureMark, axis: Axis, edges: Edges) -> Html {
    let place = axis.bar(edges);
    let words = text::failures(mark);
    html! {
        <g role="img" aria-label={words.clone()}>
            <title>{ words }</title>
            <text class="log-bar__mark" x={percent(place.start + place.width / 2.0)} y="18" text-anchor="middle">{ "✕" }</text>
        </g>
    }
}

/// A bar that can be reached by key and says what it shows.
fn bar(run: &Processing, axis: Axis, edges: Edges) -> Html {
    let place = axis.bar(edges);
    let look = look(run);
    let name = match look {
        Look::Whole => "whole",
        Look::Failed => "failed",
        Look::Open => "open",
    };
    let words = text::processing(run);
    html! {
        <g role="img" tabindex="0" aria-label={words.clone()}>
            <title>{ words }</title>
            <rect class={format!("log-bar log-bar--{name}")} x={percent(place.start)} y="5" width={percent(place.width)} height="16" />
        </g>
    }
}

fn table(runs: &[Processing]) -> Html {
    let edge = |edge: &Option<String>| edge.as_deref().map_or_else(text::not_in_log, text::time);
    html! {
        <div class="table-scroll" role="group" aria-label={text::processing_of_groups()} tabindex="0">
            <table class="table">
                <thead><tr>{ for text::columns().into_iter().map(|name| html! { <th scope="col">{ name }</th> }) }</tr></thead>
                <tbody>
                    { for runs.iter().map(|run| html! {
                        <tr>
                            <th scope="row">{ group_link(&run.group, false) }</th>
                            <td>{ edge(&run.started) }</td>
                            <td>{ edge(&run.finished) }</td>
                            <td>{ run.seconds.map(text::span) }</td>
                            <td>{ text::users(run) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn failures_table(failures: &[FailureMark]) -> Html {
    if failures.is_empty() {
        return html! {};
    }
    html! {
        <ul class="plain-list" role="list">
            { for failures.iter().map(|mark| html! { <li><bdi>{ text::failures(mark) }</bdi></li> }) }
        </ul>
    }
}

/// A time as a number.
fn moment(time: &Option<String>) -> Option<f64> {
    moment_of(time.as_deref()?)
}

fn moment_of(time: &str) -> Option<f64> {
    let moment = js_sys::Date::parse(time);
    moment.is_finite().then_some(moment)
}
