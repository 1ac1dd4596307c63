//! Links within the page.

use crate::hooks::{use_handle, use_return};
use crate::route::{FindingsQuery, Route};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;
use yew_router::prelude::use_navigator;

/// Properties of [`To`].
#[derive(PartialEq, Properties)]
pub(crate) struct ToProps {
    /// Where it leads.
    pub(crate) route: Route,
    /// What restricts the findings there.
    #[prop_or_default]
    pub(crate) query: Option<FindingsQuery>,
    /// Further classes.
    #[prop_or_default]
    pub(crate) class: Classes,
    /// Whether the Tab key passes over it, for links in a grid.
    #[prop_or_default]
    pub(crate) in_grid: bool,
    /// Hears that it is followed.
    #[prop_or_default]
    pub(crate) onfollow: Callback<()>,
    /// What it says.
    pub(crate) children: Html,
}

/// A link to a screen. Opens in a new tab like any other where that is asked for.
#[component]
pub(crate) fn To(props: &ToProps) -> Html {
    let (handle, navigator, place) = (use_handle(), use_navigator(), use_node_ref());
    let href = props.route.href(props.query.as_ref());
    // In a grid it is the grid that takes the focus.
    use_return(place.clone(), if props.in_grid { AttrValue::default() } else { href.clone().into() });
    let onclick = {
        let (route, query, onfollow) = (props.route.clone(), props.query.clone(), props.onfollow.clone());
        let (trail, href) = (handle.trail, href.clone());
        Callback::from(move |event: MouseEvent| {
            let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
            if let (Some(navigator), false) = (&navigator, elsewhere) {
                event.prevent_default();
                onfollow.emit(());
                trail.follow(grid_around(&event).as_deref().unwrap_or(&href));
                match &query {
                    // A query that cannot be written leads to the whole list.
                    Some(query) if navigator.push_with_query(&route, query).is_ok() => {}
                    _ => navigator.push(&route),
                }
            }
        })
    };
    html! {
        <a
            class={classes!("link", props.class.clone())}
            {href}
            ref={place}
            tabindex={props.in_grid.then_some("-1")}
            {onclick}
        >
            { props.children.clone() }
        </a>
    }
}

/// The id of the grid that a link stands in.
fn grid_around(event: &MouseEvent) -> Option<String> {
    let link: Element = event.target()?.dyn_into().ok()?;
    Some(link.closest("[role=grid]").ok()??.id())
}
