//! An id, to be copied.

use super::CopyButton;
use crate::text::detail;
use yew::prelude::*;

/// Properties of [`Identity`].
#[derive(PartialEq, Properties)]
pub(crate) struct IdentityProps {
    /// The id.
    pub(crate) id: AttrValue,
}

/// The id with a button beside it.
#[component]
pub(crate) fn Identity(props: &IdentityProps) -> Html {
    html! {
        <span class="identity">
            <span class="muted">{ detail::id() }</span>{ " " }
            <bdi class="mono">{ &props.id }</bdi>
            <CopyButton text={props.id.clone()} name={detail::copy_id()} />
        </span>
    }
}
