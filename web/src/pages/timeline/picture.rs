//! Processing of groups as bars on an axis of time, with the same as a table below.

use crate::components::group_link;
use crate::queries::timeline::{Axis, Edges, Look, look};
use crate::text::timeline as text;
use seatscope_contract::report::GroupRef;
use seatscope_contract::timeline::{Processing, Timeline};
use yew::prelude::*;

/// Groups that are drawn; the table has all of them.
const LANES: usize = 30;

/// The picture, its legend, and the table.
pub(super) fn picture(timeline: &Timeline) -> Html {
    let runs = &timeline.processing;
    let edges: Vec<Edges> = runs.iter().map(|run| (moment(&run.started), moment(&run.finished))).collect();
    let axis = Axis::of(&edges);
    // Times of one form are in the order of their texts.
    let times = || runs.iter().flat_map(|run| [&run.started, &run.finished]).flatten();
    let mut lanes: Vec<(&GroupRef, Vec<(&Processing, Edges)>)> = Vec::new();
    for (run, edges) in runs.iter().zip(edges) {
        match lanes.iter_mut().find(|(group, _)| group.id == run.group.id) {
            Some((_, lane)) => lane.push((run, edges)),
            None => lanes.push((&run.group, vec![(run, edges)])),
        }
    }
    let label = text::picture(runs.len() as u64, lanes.len() as u64, timeline.processing_total);
    html! {
        <>
            <p>{ label.clone() }</p>
            <ul class="log-legend" role="list" aria-hidden="true">
                { for text::LEGEND.iter().map(|(look, words)| html! {
                    <li><svg class="log-legend__bar"><rect class={format!("log-bar log-bar--{look}")} x="1" y="2" width="30" height="12" /></svg>{ words }</li>
                }) }
            </ul>
            <div class="log-picture" role="group" aria-label={label}>
                { for lanes.iter().take(LANES).map(|(group, lane)| html! {
                    <div class="log-lane" key={group.id.clone()}>
                        <span class="log-lane__name">{ group_link(group, false) }</span>
                        <svg class="log-lane__bars">{ for lane.iter().map(|(run, edges)| bar(run, axis, *edges)) }</svg>
                    </div>
                }) }
                <div class="log-axis" aria-hidden="true">
                    <span>{ times().min().map(|time| text::time(time)) }</span>
                    <span>{ times().max().map(|time| text::time(time)) }</span>
                </div>
            </div>
            <details>
                <summary>{ text::AS_TABLE }</summary>
                { table(runs) }
            </details>
        </>
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
    let percent = |value: f64| format!("{value:.2}%");
    html! {
        <g role="img" tabindex="0" aria-label={words.clone()}>
            <title>{ words }</title>
            <rect class={format!("log-bar log-bar--{name}")} x={percent(place.start)} y="5" width={percent(place.width)} height="16" />
            if look == Look::Failed {
                <text class="log-bar__mark" x={percent(place.start + place.width / 2.0)} y="18" text-anchor="middle">{ "✕" }</text>
            }
        </g>
    }
}

fn table(runs: &[Processing]) -> Html {
    let edge =
        |edge: &Option<String>| edge.as_deref().map_or_else(|| text::NOT_IN_LOG.to_owned(), text::time);
    html! {
        <div class="table-scroll" role="group" aria-label={text::PROCESSING} tabindex="0">
            <table class="table">
                <thead><tr>{ for text::COLUMNS.iter().map(|name| html! { <th scope="col">{ name }</th> }) }</tr></thead>
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

/// A time as a number.
fn moment(time: &Option<String>) -> Option<f64> {
    let moment = js_sys::Date::parse(time.as_deref()?);
    moment.is_finite().then_some(moment)
}
