//! What stands in for a part of the page that is not there.

use super::{Button, Look, PageHeading, To};
use crate::hooks::Asked;
use crate::route::Route;
use crate::text::frame;
use patternfly_yew::prelude::Spinner;
use yew::prelude::*;

/// Properties of [`Loading`].
#[derive(PartialEq, Properties)]
pub(crate) struct LoadingProps {
    /// How far the question is.
    pub(crate) asked: Asked,
    /// Asks again.
    pub(crate) again: Callback<()>,
}

/// Waiting for an answer, or what went wrong with it. An answer itself is the caller's to show.
#[component]
pub(crate) fn Loading(props: &LoadingProps) -> Html {
    match &props.asked {
        Asked::Waiting | Asked::Answered(_) => html! {
            <p class="loading" role="status"><Spinner />{ " " }{ frame::LOADING }</p>
        },
        Asked::Failed(why) => html! {
            <div class="loading" role="alert">
                <p><strong>{ frame::QUERY_FAILED }</strong>{ " " }{ why }</p>
                <Button look={Look::Secondary} label={frame::TRY_AGAIN} onclick={props.again.clone()} />
            </div>
        },
    }
}

/// Properties of [`Missing`].
#[derive(PartialEq, Properties)]
pub(crate) struct MissingProps {
    /// What is not there.
    pub(crate) title: AttrValue,
    /// What to do about it.
    pub(crate) detail: AttrValue,
}

/// A screen for something that does not exist.
#[component]
pub(crate) fn Missing(props: &MissingProps) -> Html {
    html! {
        <div class="missing">
            <PageHeading title={props.title.clone()} screen={props.title.clone()} />
            <p>{ &props.detail }</p>
            <p><To route={Route::Overview}>{ frame::TO_OVERVIEW }</To></p>
        </div>
    }
}
