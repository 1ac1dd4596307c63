//! Flows of users as a picture: sources, products, and how the users fare.

use super::To;
use crate::queries::flow::{Band, Node, Picture, outline, picture};
use crate::route::Route;
use crate::text::{flows as text, format};
use seatscope_contract::views::FlowWay;
use yew::prelude::*;

/// Where the sources' names end and their bands begin.
const LEFT: f64 = 218.0;
/// Width of the bars at both ends.
const BAR: f64 = 6.0;
/// Where the products begin and end.
const PRODUCTS: (f64, f64) = (320.0, 546.0);
/// Where the bands end and the names of outcomes begin.
const RIGHT: f64 = 648.0;
/// Width of the picture.
const WIDTH: f64 = 820.0;
/// Its largest width on the screen, in rem.
const LARGEST: f64 = 64.0;
/// Letters of a name that fit.
const LETTERS: usize = 25;
/// Classes of the outcomes. A pattern is named as an attribute: in a style sheet it would be looked for beside the
/// sheet.
const LOOKS: [(&str, Option<&str>); 3] =
    [("flow--on", None), ("flow--error", Some("url(#flow-error)")), ("flow--pending", None)];

/// Something in the picture.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FlowName {
    /// What it is called.
    pub(crate) name: String,
    /// Its own page, where it has one.
    pub(crate) route: Option<Route>,
}

/// Properties of [`FlowPicture`].
#[derive(PartialEq, Properties)]
pub(crate) struct FlowPictureProps {
    /// Id of the heading above it.
    pub(crate) heading: &'static str,
    /// The picture in words.
    pub(crate) words: String,
    /// Where users come from.
    pub(crate) sources: Vec<FlowName>,
    /// What they come to.
    pub(crate) products: Vec<FlowName>,
    /// The ways between them.
    pub(crate) ways: Vec<FlowWay>,
    /// Whether all comes from what the screen is about: then it is not named again, and the picture begins at its bands.
    #[prop_or_default]
    pub(crate) one_source: bool,
    /// Where the picture is.
    #[prop_or_default]
    pub(crate) place: NodeRef,
}

/// The picture. Its bands are one image; names stay text, and lead to their pages.
#[component]
pub(crate) fn FlowPicture(props: &FlowPictureProps) -> Html {
    let picture = picture(props.sources.len(), props.products.len(), &props.ways);
    let ends = text::outcomes();
    let ends = ends.iter().zip(&picture.outcomes).filter(|(_, node)| node.users > 0);
    let begin = if props.one_source { LEFT - BAR } else { 0.0 };
    let names = if props.one_source { &[] } else { props.sources.as_slice() };
    let sources = names.iter().zip(&picture.sources);
    let products = props.products.iter().zip(&picture.products);
    html! {
        <svg
            class="flow"
            role="group"
            aria-labelledby={props.heading}
            viewBox={format!("{begin} 0 {} {:.1}", WIDTH - begin, picture.height)}
            ~style={format!("max-inline-size: {}rem", length(LARGEST * (1.0 - begin / WIDTH)))}
            ref={props.place.clone()}
        >
            <defs>
                <pattern id="flow-error" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="flow__ground" width="5" height="5" />
                    <rect class="flow__stripe" width="2" height="5" />
                </pattern>
            </defs>
            <g role="img" aria-label={props.words.clone()}>{ bands(&picture) }</g>
            { for sources.map(|(name, node)| named(name, node, (0.0, LEFT - BAR), ("end", LEFT - BAR - 6.0))) }
            { for products.map(|(name, node)| {
                let middle = (PRODUCTS.0 + PRODUCTS.1) / 2.0;
                named(name, node, PRODUCTS, ("middle", middle))
            }) }
            { for ends.map(|(name, node)| words(name, node, ("start", RIGHT + BAR + 6.0))) }
        </svg>
    }
}

fn bands(picture: &Picture) -> Html {
    let column = |bands: &[Band], from: f64, to: f64| -> Html {
        let band = |band: &Band| {
            let (look, fill) = LOOKS[band.outcome];
            html! {
                <path
                    class={classes!("flow__band", look)}
                    {fill}
                    d={outline((from, band.from), (to, band.to), band.width)}
                />
            }
        };
        // What is in error lies above what is in force, or it would be lost where they cross.
        let in_order = (0..LOOKS.len()).flat_map(|at| bands.iter().filter(move |band| band.outcome == at));
        in_order.map(band).collect()
    };
    let bar = |x: f64, top: f64, height: f64| {
        html! { <rect class="flow__bar" x={x.to_string()} y={length(top)} width={BAR.to_string()} height={length(height)} /> }
    };
    html! {
        <>
            { column(&picture.first, LEFT, PRODUCTS.0) }
            { column(&picture.second, PRODUCTS.1, RIGHT) }
            { for picture.sources.iter().map(|node| bar(LEFT - BAR, node.start(1), node.sides[1])) }
            { for picture.outcomes.iter().filter(|node| node.users > 0).map(|node| bar(RIGHT, node.start(0), node.sides[0])) }
            { for picture.products.iter().map(|node| html! {
                <rect
                    class="flow__product"
                    x={PRODUCTS.0.to_string()}
                    y={length(node.top)}
                    width={(PRODUCTS.1 - PRODUCTS.0).to_string()}
                    height={length(node.height)}
                />
            }) }
        </>
    }
}

/// A name with its users; where it has a page, all of its line leads there.
fn named(name: &FlowName, node: &Node, (left, right): (f64, f64), at: (&'static str, f64)) -> Html {
    let Some(route) = &name.route else { return words(&name.name, node, at) };
    html! {
        <To route={route.clone()} class="flow__link">
            <title>{ text::with_users(&name.name, node.users) }</title>
            <rect
                class="flow__target"
                x={left.to_string()}
                y={length(node.top)}
                width={(right - left).to_string()}
                height={length(node.height)}
            />
            { words(&name.name, node, at) }
        </To>
    }
}

fn words(name: &str, node: &Node, (anchor, x): (&'static str, f64)) -> Html {
    html! {
        <text class="flow__name" x={x.to_string()} y={length(node.middle())} text-anchor={anchor} dominant-baseline="central">
            <tspan class="flow__text">{ short(name) }</tspan>{ " " }<tspan class="flow__users">{ format::number(node.users) }</tspan>
        </text>
    }
}

fn length(value: f64) -> String {
    format!("{value:.1}")
}

/// A name that fits; the table has it in full.
fn short(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    name.chars().take(LETTERS - 1).chain(['…']).collect()
}
