//! The head of a page of one thing: its name, what is known at a glance, and its state in one sentence.

use super::{Identity, PageHeading};
use yew::prelude::*;

/// Properties of [`DetailHead`].
#[derive(PartialEq, Properties)]
pub(crate) struct HeadProps {
    /// Its best name.
    pub(crate) title: AttrValue,
    /// Its id.
    pub(crate) id: AttrValue,
    /// Its state in one sentence.
    pub(crate) answer: AttrValue,
    /// What is known at a glance.
    pub(crate) children: Html,
}

/// The head.
#[component]
pub(crate) fn DetailHead(props: &HeadProps) -> Html {
    html! {
        <>
            <PageHeading title={props.title.clone()} screen={props.id.clone()} />
            <p class="detail__facts">
                { props.children.clone() }
                <Identity id={props.id.clone()} />
            </p>
            <p class="detail__answer">{ &props.answer }</p>
        </>
    }
}
