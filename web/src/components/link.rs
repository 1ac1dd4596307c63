//! Links within the page.

use crate::route::Route;
use yew::prelude::*;
use yew_router::prelude::Link;

/// Properties of [`To`].
#[derive(PartialEq, Properties)]
pub(crate) struct ToProps {
    /// Where it leads.
    pub(crate) route: Route,
    /// Further classes.
    #[prop_or_default]
    pub(crate) class: Classes,
    /// What it says.
    pub(crate) children: Html,
}

/// A link to a screen.
#[component]
pub(crate) fn To(props: &ToProps) -> Html {
    html! {
        <Link<Route> to={props.route.clone()} classes={classes!("link", props.class.clone())}>
            { props.children.clone() }
        </Link<Route>>
    }
}
