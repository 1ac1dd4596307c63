//! What people must be told, above everything else.

use super::{Button, Look};
use crate::hooks::use_handle;
use crate::shared::Shared;
use crate::state::{Action, Notice, Remedy, Tone};
use crate::tasks::intake;
use crate::text;
use patternfly_yew::prelude::{Alert, AlertType, Icon};
use yew::prelude::*;

/// Properties of [`Notices`].
#[derive(PartialEq, Properties)]
pub(crate) struct NoticesProps {
    /// The news, oldest first.
    pub(crate) notices: Vec<Shared<Notice>>,
}

/// The list of news; new ones are read out at once.
#[component]
pub(crate) fn Notices(props: &NoticesProps) -> Html {
    let handle = use_handle();
    html! {
        <div class="notices" role="alert">
            { for props.notices.iter().map(|notice| view(notice, &handle)) }
        </div>
    }
}

fn view(notice: &Shared<Notice>, handle: &crate::state::Handle) -> Html {
    let kind = match notice.tone {
        Tone::Info => AlertType::Info,
        Tone::Danger => AlertType::Danger,
    };
    let dismiss = {
        let (handle, id) = (handle.clone(), notice.id);
        Callback::from(move |()| handle.act(Action::Dismiss(id)))
    };
    let again = {
        let handle = handle.clone();
        Callback::from(move |()| intake::open_again(&handle))
    };
    html! {
        <div class="notice" key={notice.id}>
            <Alert r#type={kind} title={notice.title.clone()} inline=true>
                <bdi>{ text::format::sentence(&notice.body) }</bdi>
                if notice.remedy == Some(Remedy::ReadAgain) {
                    <p><Button look={Look::Link} label={text::worker::AGAIN} onclick={again} /></p>
                }
            </Alert>
            <Button look={Look::Plain} icon={Icon::Times} name={text::frame::DISMISS} onclick={dismiss} />
        </div>
    }
}
