//! Links within the page.

use crate::route::Route;
use yew::prelude::*;
use yew_router::prelude::use_navigator;

/// Properties of [`To`].
#[derive(PartialEq, Properties)]
pub(crate) struct ToProps {
    /// Where it leads.
    pub(crate) route: Route,
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
    let navigator = use_navigator();
    let onclick = {
        let (route, onfollow) = (props.route.clone(), props.onfollow.clone());
        Callback::from(move |event: MouseEvent| {
            let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
            if let (Some(navigator), false) = (&navigator, elsewhere) {
                event.prevent_default();
                onfollow.emit(());
                navigator.push(&route);
            }
        })
    };
    html! {
        <a
            class={classes!("link", props.class.clone())}
            href={props.route.href()}
            tabindex={props.in_grid.then_some("-1")}
            {onclick}
        >
            { props.children.clone() }
        </a>
    }
}
