//! The audit log: what was set, how it was processed, and what came of it for whom.

mod choices;
mod events;
mod picture;

use crate::components::{Button, Card, PageHeading, To, answered, english, product_link};
use crate::hooks::{use_kept, use_query};
use crate::route::Route;
use crate::text::{format, timeline as text};
use choices::Choices;
use events::event;
use picture::{is_empty, picture};
use seatscope_contract::messages::{Query, Reply, Window};
use seatscope_contract::report::ProductRef;
use seatscope_contract::timeline::{Demand, LogReach, Timeline, TimelineFilter};
use yew::prelude::*;

/// Events shown at first.
const FIRST: Window = Window { offset: 0, limit: 100 };

/// Events shown at most, as many as one answer has.
const MOST: u64 = 1000;

/// Events on the screens of users, groups and products.
const FEW: u64 = 10;

/// The screen.
#[component]
pub(crate) fn TimelinePage() -> Html {
    let filter = use_kept("filter of the log", TimelineFilter::default);
    let window = use_kept("events of the log", || FIRST);
    let query = Query::Timeline { filter: (*filter).clone(), window: *window };
    let (asked, again) = use_query(query, extract);
    let onchange = {
        let (filter, window) = (filter.clone(), window.clone());
        Callback::from(move |changed: TimelineFilter| {
            window.set(FIRST);
            filter.set(changed);
        })
    };
    let show = Callback::from(move |shown: Window| window.set(shown));
    html! {
        <div class="detail">
            <PageHeading title={text::title()} screen="timeline" />
            <p>{ text::detail() }</p>
            <Card id="choices" title={text::filters()}>
                <Choices filter={(*filter).clone()} {onchange} />
            </Card>
            { answered(&asked, &again, |timeline| html! {
                <>
                    { reach(&timeline.reach) }
                    { processing(timeline) }
                    { demand(&timeline.demand) }
                    <Card id="events" title={text::events()}>
                        { list(timeline, Some(show)) }
                    </Card>
                </>
            }) }
        </div>
    }
}

/// Properties of [`History`].
#[derive(PartialEq, Properties)]
pub(crate) struct HistoryProps {
    /// What it is about.
    pub(crate) filter: TimelineFilter,
    /// What is said before anything else: the last change of each licence, each in a sentence.
    #[prop_or_default]
    pub(crate) sentences: Vec<String>,
}

/// The part of another screen that the audit log tells.
#[component]
pub(crate) fn History(props: &HistoryProps) -> Html {
    let window = Window { offset: 0, limit: FEW };
    let (asked, again) = use_query(Query::Timeline { filter: props.filter.clone(), window }, extract);
    html! {
        <Card id="history" title={text::history()}>
            if !props.sentences.is_empty() {
                <ul class="plain-list" role="list">
                    { for props.sentences.iter().map(|sentence| html! { <li>{ english(sentence) }</li> }) }
                </ul>
            }
            { answered(&asked, &again, |timeline| html! {
                <>
                    { reach(&timeline.reach) }
                    if !is_empty(timeline) {
                        { picture(timeline) }
                    }
                    if props.filter.sku_id.is_some() {
                        { demand_table(&timeline.demand) }
                    }
                    { list(timeline, None) }
                </>
            }) }
            <p><To route={Route::Timeline}>{ text::all() }</To></p>
        </Card>
    }
}

/// What a reply to the question holds.
fn extract(reply: Reply) -> Option<Option<Timeline>> {
    match reply {
        Reply::Timeline(timeline) => Some(timeline.map(|timeline| *timeline)),
        _ => None,
    }
}

/// What the log covers and what it cannot tell.
fn reach(reach: &LogReach) -> Html {
    html! {
        <div class="log-reach">
            if reach.from.is_some() {
                <p>{ text::reach(reach) }</p>
            }
            <ul class="plain-list muted" role="list">
                { for reach.limits.iter().map(|limit| html! { <li>{ limit }</li> }) }
            </ul>
        </div>
    }
}

fn processing(timeline: &Timeline) -> Html {
    if is_empty(timeline) {
        return html! {};
    }
    html! {
        <Card id="processing" title={text::processing_of_groups()}>
            { picture(timeline) }
        </Card>
    }
}

fn demand(demand: &[Demand]) -> Html {
    if demand.is_empty() {
        return html! {};
    }
    html! {
        <Card id="demand" title={text::demand()}>
            { demand_table(demand) }
        </Card>
    }
}

fn demand_table(demand: &[Demand]) -> Html {
    if demand.is_empty() {
        return html! {};
    }
    let rows = demand.iter().flat_map(|demand| demand.days.iter().map(move |day| (demand, day)));
    html! {
        <div class="table-scroll" role="group" aria-label={text::demand()} tabindex="0">
            <table class="table">
                <thead><tr>{ for text::demand_columns().into_iter().map(|name| html! { <th scope="col">{ name }</th> }) }</tr></thead>
                <tbody>
                    { for rows.map(|(demand, day)| html! {
                        <tr>
                            <th scope="row">{ product(&demand.product) }</th>
                            <td>{ format::day(&day.day) }</td>
                            <td>{ format::number(day.refused) }</td>
                            <td>{ format::number(day.waiting) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// A product, which the log may name in words that nobody knows.
fn product(product: &ProductRef) -> Html {
    if product.sku_id.is_empty() {
        return html! { <bdi>{ text::product(product) }</bdi> };
    }
    product_link(product, false)
}

/// The events that were asked for, and a way to others.
fn list(timeline: &Timeline, show: Option<Callback<Window>>) -> Html {
    let page = &timeline.events;
    if page.total == 0 {
        return html! { <p class="muted">{ text::no_events() }</p> };
    }
    let shown = page.rows.len() as u64;
    let end = page.offset + shown;
    let button = |label: String, window: Window| {
        let onclick = show.as_ref().map(|show| show.reform(move |()| window));
        onclick.map(|onclick| html! { <Button {label} {onclick} /> })
    };
    let newer = Window { offset: page.offset.saturating_sub(MOST), limit: MOST };
    let older = match shown < MOST {
        true => (text::more(), Window { offset: page.offset, limit: (shown * 2).clamp(FIRST.limit, MOST) }),
        false => (text::older(), Window { offset: end, limit: FIRST.limit }),
    };
    html! {
        <>
            <p class="listing__count" role="status">{ text::events_shown(page.offset, shown, page.total) }</p>
            if page.offset > 0 {
                { button(text::newer(), newer) }
            }
            <ol class="log-events" role="list" reversed=true>
                { for page.rows.iter().map(|row| event(row, &timeline.processing)) }
            </ol>
            if end < page.total {
                { button(older.0, older.1) }
            }
        </>
    }
}
