//! A part of a screen with a heading of its own.

use yew::prelude::*;

/// Properties of [`Card`].
#[derive(PartialEq, Properties)]
pub(crate) struct CardProps {
    /// Id of the heading; unique on the screen.
    pub(crate) id: AttrValue,
    /// The heading; it names the part.
    pub(crate) title: AttrValue,
    /// What stands below it.
    pub(crate) children: Html,
}

/// The part with its heading.
#[component]
pub(crate) fn Card(props: &CardProps) -> Html {
    html! {
        <section class="card" aria-labelledby={props.id.clone()}>
            <h2 id={props.id.clone()}>{ &props.title }</h2>
            { props.children.clone() }
        </section>
    }
}
