//! What stands in for a part of the page that is not there.

use super::{Button, Look, PageHeading, To};
use crate::hooks::Asked;
use crate::route::Route;
use crate::shared::Shared;
use crate::text::frame;
use patternfly_yew::prelude::Spinner;
use yew::prelude::*;

/// A part of a screen that hangs on an answer: waiting, failed, or drawn from it.
pub(crate) fn answered<T>(
    asked: &Asked<T>,
    again: &Callback<()>,
    draw: impl FnOnce(&Shared<T>) -> Html,
) -> Html {
    match asked {
        Asked::Answered(answer) => draw(answer),
        Asked::Waiting => html! {
            <p class="loading" role="status"><Spinner />{ " " }{ frame::loading() }</p>
        },
        Asked::Nothing => html! { <p>{ frame::no_object_detail() }</p> },
        Asked::Failed(why) => html! {
            <div class="loading" role="alert">
                <p><strong>{ frame::query_failed() }</strong>{ " " }{ why }</p>
                <Button look={Look::Secondary} label={frame::try_again()} onclick={again.clone()} />
            </div>
        },
    }
}

/// A screen that hangs on an answer: until it is there the heading says what is coming.
pub(crate) fn opened<T>(
    asked: &Asked<T>,
    again: &Callback<()>,
    title: impl Into<AttrValue>,
    draw: impl FnOnce(&Shared<T>) -> Html,
) -> Html {
    match asked {
        Asked::Answered(answer) => draw(answer),
        Asked::Nothing => html! { <Missing title={frame::no_object()} detail={frame::no_object_detail()} /> },
        Asked::Waiting | Asked::Failed(_) => {
            let title: AttrValue = title.into();
            html! {
                <>
                    <PageHeading title={title.clone()} screen={title} />
                    { answered(asked, again, draw) }
                </>
            }
        }
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
            <p><To route={Route::Overview}>{ frame::to_overview() }</To></p>
        </div>
    }
}
