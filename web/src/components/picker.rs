//! Choosing one user, group or product among many.

use super::{Button, Look, events};
use crate::hooks::{Asked, use_query};
use crate::state::Picked;
use crate::text::bench as text;
use gloo::timers::callback::Timeout;
use seatscope_contract::messages::{ListFilter, Query, Reply, Window};
use yew::prelude::*;

/// How many are offered; whoever looks for another one types more of its name.
const OFFERED: u64 = 50;
/// Lines that are seen at once.
const LINES: &str = "6";
/// Milliseconds of silence after which the offer follows.
const PAUSE: u32 = 180;

/// What is chosen among.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Among {
    /// Users.
    Users,
    /// Groups.
    Groups,
    /// Products.
    Products,
}

/// Properties of [`Picker`].
#[derive(PartialEq, Properties)]
pub(crate) struct PickerProps {
    /// What is chosen among.
    pub(crate) among: Among,
    /// What it is chosen for, where that is more than what it is.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// What is chosen.
    pub(crate) picked: Option<Picked>,
    /// Hears the choice, and that it is taken back.
    pub(crate) onpick: Callback<Option<Picked>>,
}

/// A search with a list below it, and once something is chosen its name.
#[component]
pub(crate) fn Picker(props: &PickerProps) -> Html {
    match &props.picked {
        Some(picked) => {
            let change = props.onpick.reform(|()| None);
            html! {
                <p class="picker">
                    <span class="picker__label">{ props.label.clone().unwrap_or_else(|| text::kind_of(props.among).into()) }</span>
                    <bdi>{ &picked.name }</bdi>
                    <Button look={Look::Link} label={text::choose_another()} name={text::change(&picked.name)} onclick={change} />
                </p>
            }
        }
        None => {
            let label = props.label.clone().unwrap_or_else(|| text::pick(props.among).into());
            html! { <Offer among={props.among} {label} onpick={props.onpick.reform(Some)} /> }
        }
    }
}

/// Properties of [`Offer`].
#[derive(PartialEq, Properties)]
struct OfferProps {
    among: Among,
    label: AttrValue,
    onpick: Callback<Picked>,
}

#[component]
fn Offer(props: &OfferProps) -> Html {
    let typed = use_state_eq(String::new);
    let sought = use_state_eq(String::new);
    let timer = use_mut_ref(|| None::<Timeout>);
    let list = ListFilter { search: sought.trim().to_owned(), ..ListFilter::default() };
    let window = Window { offset: 0, limit: OFFERED };
    let query = match props.among {
        Among::Users => Query::Users { list, window },
        Among::Groups => Query::Groups { list, window },
        Among::Products => Query::Products { list, window },
    };
    let (asked, _) = use_query(query, |reply| Some(offered(reply)));
    let oninput = {
        let (typed, sought) = (typed.setter(), sought.setter());
        Callback::from(move |event: InputEvent| {
            let Some(text) = events::typed(&event) else { return };
            typed.set(text.clone());
            let sought = sought.clone();
            *timer.borrow_mut() = Some(Timeout::new(PAUSE, move || sought.set(text)));
        })
    };
    let (total, rows) = match &asked {
        Asked::Answered(offer) => (offer.0, offer.1.clone()),
        _ => (0, Vec::new()),
    };
    let onchange = {
        let (rows, onpick) = (rows.clone(), props.onpick.clone());
        Callback::from(move |event: Event| {
            if let Some(picked) = events::chosen(&event).and_then(|at| rows.get(at)) {
                onpick.emit(picked.clone());
            }
        })
    };
    html! {
        <fieldset class="offer">
            <legend>{ props.label.clone() }</legend>
            <input
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-label={text::narrow(props.among)}
                placeholder={text::narrow(props.among)}
                value={(*typed).clone()}
                {oninput}
            />
            <select size={LINES} aria-label={props.label.clone()} {onchange}>
                { for rows.iter().map(|picked| html! { <option key={picked.id.clone()}>{ &picked.name }</option> }) }
            </select>
            <p class="muted" role="status">{ text::offered(rows.len() as u64, total) }</p>
        </fieldset>
    }
}

/// What can be chosen, and how many there are in all.
fn offered(reply: Reply) -> Option<(u64, Vec<Picked>)> {
    let best = |names: [Option<String>; 2], id: &str| {
        let mut names = names.into_iter().flatten().filter(|name| !name.trim().is_empty());
        names.next().unwrap_or_else(|| id.to_owned())
    };
    match reply {
        Reply::Users(page) => {
            let rows = page.rows.into_iter().map(|user| {
                let name = match (user.name, user.user_principal_name) {
                    (Some(name), Some(principal)) => format!("{name} ({principal})"),
                    (name, principal) => best([name, principal], &user.id),
                };
                Picked { name, id: user.id }
            });
            Some((page.total, rows.collect()))
        }
        Reply::Groups(page) => {
            let rows = page.rows.into_iter();
            let rows = rows.map(|group| Picked { name: best([group.name, None], &group.id), id: group.id });
            Some((page.total, rows.collect()))
        }
        Reply::Products(page) => {
            let rows = page.rows.into_iter().map(|row| {
                let product = row.product;
                let name = best([product.name, product.sku_part_number], &product.sku_id);
                Picked { name, id: product.sku_id }
            });
            Some((page.total, rows.collect()))
        }
        _ => None,
    }
}
