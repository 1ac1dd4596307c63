//! Which events of the audit log are shown.

use crate::components::{Among, Button, Look, Picker, Toggle, chosen, typed};
use crate::hooks::{Asked, Writing, use_kept, use_query, use_writing};
use crate::state::Picked;
use crate::text::timeline as text;
use seatscope_contract::messages::{Query, Window};
use seatscope_contract::timeline::{Named, TimelineFilter};
use yew::prelude::*;

/// Properties of [`Choices`].
#[derive(PartialEq, Properties)]
pub(crate) struct ChoicesProps {
    /// What is chosen.
    pub(crate) filter: TimelineFilter,
    /// Hears another choice.
    pub(crate) onchange: Callback<TimelineFilter>,
}

/// What was picked by name.
#[derive(Clone, Default, PartialEq)]
struct Names {
    group: Option<Picked>,
    user: Option<Picked>,
    product: Option<Picked>,
}

/// The filters that the service's own log has: service, category, activity, actor, target and time (seed 003).
#[component]
pub(crate) fn Choices(props: &ChoicesProps) -> Html {
    let names = use_kept("names in the filter of the log", Names::default);
    // The names of activities and actors are those of the whole log.
    let all = Query::Timeline { filter: TimelineFilter::default(), window: Window { offset: 0, limit: 0 } };
    let (asked, _) = use_query(all, super::extract);
    let [activities, actors, services, categories] = match &asked {
        Asked::Answered(all) => {
            [&all.activities, &all.actors, &all.services, &all.categories].map(Clone::clone)
        }
        _ => Default::default(),
    };
    let change = |edit: fn(&mut TimelineFilter, Option<String>)| {
        let (filter, onchange) = (props.filter.clone(), props.onchange.clone());
        Callback::from(move |value: Option<String>| {
            let mut filter = filter.clone();
            edit(&mut filter, value);
            onchange.emit(filter);
        })
    };
    let pick = |keep: fn(&Names, Option<Picked>) -> Names, edit: fn(&mut TimelineFilter, Option<String>)| {
        let (names, change) = (names.clone(), change(edit));
        Callback::from(move |picked: Option<Picked>| {
            change.emit(picked.as_ref().map(|picked| picked.id.clone()));
            names.set(keep(&names, picked));
        })
    };
    let failures = {
        let (filter, onchange) = (props.filter.clone(), props.onchange.clone());
        Callback::from(move |()| {
            onchange.emit(TimelineFilter { only_failures: !filter.only_failures, ..filter.clone() });
        })
    };
    let clear = {
        let (names, onchange) = (names.clone(), props.onchange.clone());
        Callback::from(move |()| {
            names.set(Names::default());
            onchange.emit(TimelineFilter::default());
        })
    };
    html! {
        <>
            <div class="listing__tools">
                { select(text::activity(), &activities, props.filter.activities.first(), change(|filter, name| filter.activities = name.into_iter().collect())) }
                { select(text::actor(), &actors, Some(&props.filter.actor), change(|filter, name| filter.actor = name.unwrap_or_default())) }
                <Beginning now={props.filter.target.clone()}
                    onchoose={change(|filter, text| filter.target = text.unwrap_or_default()).reform(Some)} />
                { select(text::service(), &services, Some(&props.filter.service), change(|filter, name| filter.service = name.unwrap_or_default())) }
                { select(text::category(), &categories, Some(&props.filter.category), change(|filter, name| filter.category = name.unwrap_or_default())) }
                { day(text::from(), &props.filter.from, change(|filter, day| filter.from = day.map(|day| format!("{day}T00:00:00Z")))) }
                { day(text::to(), &props.filter.to, change(|filter, day| filter.to = day.map(|day| format!("{day}T23:59:59Z")))) }
                <Toggle label={text::only_failures()} on={props.filter.only_failures} onclick={failures} />
                if props.filter != TimelineFilter::default() {
                    <Button look={Look::Link} label={text::clear()} onclick={clear} />
                }
            </div>
            <details class="log-targets">
                <summary>{ text::target() }</summary>
                <div class="log-pickers">
                    <Picker among={Among::Groups} picked={names.group.clone()}
                        onpick={pick(|names, group| Names { group, ..names.clone() }, |filter, id| filter.group = id)} />
                    <Picker among={Among::Users} picked={names.user.clone()}
                        onpick={pick(|names, user| Names { user, ..names.clone() }, |filter, id| filter.user = id)} />
                    <Picker among={Among::Products} picked={names.product.clone()}
                        onpick={pick(|names, product| Names { product, ..names.clone() }, |filter, id| filter.sku_id = id)} />
                </div>
            </details>
        </>
    }
}

/// A choice of one name, or of any.
fn select(label: String, all: &[Named], now: Option<&String>, onchoose: Callback<Option<String>>) -> Html {
    let names: Vec<String> = all.iter().map(|named| named.name.clone()).collect();
    let onchange = {
        let names = names.clone();
        Callback::from(move |event: Event| {
            let at = chosen(&event).and_then(|at| at.checked_sub(1));
            onchoose.emit(at.and_then(|at| names.get(at).cloned()));
        })
    };
    html! {
        <label class="log-field">
            <span>{ label }</span>
            <select class="select" {onchange}>
                <option selected={now.is_none_or(String::is_empty)}>{ text::any() }</option>
                { for names.iter().map(|name| html! { <option selected={now == Some(name)}>{ name }</option> }) }
            </select>
        </label>
    }
}

/// Properties of [`Beginning`].
#[derive(PartialEq, Properties)]
struct BeginningProps {
    /// What names begin with now; empty for any.
    now: String,
    /// Hears another beginning.
    onchoose: Callback<String>,
}

/// What a name begins with.
#[component]
fn Beginning(props: &BeginningProps) -> Html {
    let Writing { value, oninput, onchange, onblur } = use_writing(&props.now, props.onchoose.clone());
    html! {
        <label class="log-field">
            <span>{ text::named() }</span>
            <input type="text" {value} {oninput} {onchange} {onblur} />
        </label>
    }
}

/// A day, or none.
fn day(label: String, now: &Option<String>, onchoose: Callback<Option<String>>) -> Html {
    let value = now.as_deref().and_then(|time| time.get(..10)).unwrap_or_default().to_owned();
    let onchange = Callback::from(move |event: Event| {
        onchoose.emit(typed(&event).filter(|day| day.len() == 10));
    });
    html! {
        <label class="log-field">
            <span>{ label }</span>
            <input type="date" {value} {onchange} />
        </label>
    }
}
