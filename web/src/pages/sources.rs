//! By which paths a product comes to users: a picture, and the same as a table.

use crate::components::{cell, group_link, name_cell, stack};
use crate::queries::flow::{Picture, Weight, outline, picture};
use crate::text::{format, holders as text, words};
use seatscope_contract::views::Source;
use yew::prelude::*;

/// Paths drawn each by itself; the rest is one.
const DRAWN: usize = 7;
/// Where the sources' names end and their bands begin.
const LEFT: f64 = 190.0;
/// Where the bar of the product begins and ends.
const BAR: (f64, f64) = (360.0, 374.0);
/// Where the bands end and the names of outcomes begin.
const RIGHT: f64 = 540.0;
/// Width of the picture.
const WIDTH: f64 = 700.0;
/// Letters of a name that fit.
const LETTERS: usize = 26;
/// Classes of the outcomes: in force, in error, not processed yet.
const OUTCOMES: [&str; 3] = ["flow--on", IN_ERROR, "flow--pending"];
/// The one that has a pattern, too.
const IN_ERROR: &str = "flow--error";

/// The picture and the table.
pub(super) fn sources(product: &str, all: &[Source]) -> Html {
    if all.is_empty() {
        return html! { <p class="muted">{ text::nobody() }</p> };
    }
    let drawn = drawn(all);
    let weights: Vec<Weight> = drawn.iter().map(|(_, weight)| *weight).collect();
    let named: Vec<(String, u64)> =
        drawn.iter().map(|(name, weight)| (name.clone(), weight.users.iter().sum())).collect();
    html! {
        <>
            <p class="muted">{ text::flow_detail() }</p>
            { svg(&picture(&weights), &named, &text::flow(product, &named)) }
            { table(all) }
        </>
    }
}

/// The paths to draw, most users first.
fn drawn(all: &[Source]) -> Vec<(String, Weight)> {
    let weight = |source: &Source| [source.in_force, source.in_error, source.pending];
    let (first, rest) = all.split_at(if all.len() > DRAWN + 1 { DRAWN } else { all.len() });
    let mut drawn: Vec<(String, Weight)> =
        first.iter().map(|source| (name(source), Weight { users: weight(source) })).collect();
    if !rest.is_empty() {
        let users = rest.iter().map(weight).fold([0; 3], |sum, next| [0, 1, 2].map(|at| sum[at] + next[at]));
        drawn.push((text::others(rest.len() as u64), Weight { users }));
    }
    drawn
}

fn name(source: &Source) -> String {
    source.group.as_ref().map_or_else(words::direct, |group| {
        group.name.as_ref().filter(|name| !name.trim().is_empty()).unwrap_or(&group.id).clone()
    })
}

fn svg(picture: &Picture, names: &[(String, u64)], words: &str) -> Html {
    let bands = picture.bands.iter().map(|band| {
        let class = classes!("flow__band", OUTCOMES[band.outcome]);
        let first = outline((LEFT, band.left), (BAR.0, band.middle), band.width);
        let second = outline((BAR.1, band.middle), (RIGHT, band.right), band.width);
        // A pattern is named here: in a style sheet it would be looked for beside the sheet.
        let fill = (OUTCOMES[band.outcome] == IN_ERROR).then_some("url(#flow-error)");
        html! { <><path class={class.clone()} {fill} d={first} /><path {class} {fill} d={second} /></> }
    });
    let labels = names.iter().zip(&picture.sources).map(|((name, users), at)| {
        html! {
            <text class="flow__name" x={(LEFT - 8.0).to_string()} y={at.to_string()} text-anchor="end" dominant-baseline="central">
                <tspan class="flow__text">{ short(name) }</tspan>{ " " }{ format::number(*users) }
            </text>
        }
    });
    let ends = [text::in_force(), text::in_error(), text::pending()];
    let ends = ends.iter().zip(&picture.outcomes).filter_map(|(name, at)| {
        let at = (*at)?;
        Some(html! {
            <text class="flow__name" x={(RIGHT + 8.0).to_string()} y={at.to_string()} dominant-baseline="central">{ name }</text>
        })
    });
    let (top, height) = picture.bar;
    html! {
        <svg class="flow" role="img" aria-label={words.to_owned()} viewBox={format!("0 0 {WIDTH} {:.1}", picture.height)}>
            <defs>
                <pattern id="flow-error" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="flow__ground" width="5" height="5" />
                    <rect class="flow__stripe" width="2" height="5" />
                </pattern>
            </defs>
            { for bands }
            <rect class="flow__bar" x={BAR.0.to_string()} y={top.to_string()} width={(BAR.1 - BAR.0).to_string()} height={height.to_string()} />
            { for labels }
            { for ends }
        </svg>
    }
}

/// A name that fits; the table has it in full.
fn short(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    name.chars().take(LETTERS - 1).chain(['…']).collect()
}

fn table(all: &[Source]) -> Html {
    let columns =
        [(text::path(), false), (text::in_force(), true), (text::in_error(), true), (text::pending(), true)];
    let row = |source: &Source| {
        let path =
            source.group.as_ref().map_or_else(|| html! { words::direct() }, |group| group_link(group, false));
        let number = |label, users| cell(label, Some("end"), html! { format::number(users) });
        html! {
            <tr role="row">
                { name_cell(path) }
                { number(text::in_force(), source.in_force) }
                { number(text::in_error(), source.in_error) }
                { number(text::pending(), source.pending) }
            </tr>
        }
    };
    html! {
        <div class="table-scroll table-scroll--tall" role="group" aria-labelledby="sources" tabindex="0">
            { stack(&columns, all.iter().map(row).collect()) }
        </div>
    }
}
