//! What people must be told, above everything else.

use super::{Button, Look};
use crate::hooks::use_handle;
use crate::shared::Shared;
use crate::state::{Action, Handle, Notice, Remedy, Tone};
use crate::tasks::{intake, keeping};
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

fn view(notice: &Shared<Notice>, handle: &Handle) -> Html {
    let kind = match notice.tone {
        Tone::Info => AlertType::Info,
        Tone::Danger => AlertType::Danger,
    };
    let dismiss = {
        let (handle, id) = (handle.clone(), notice.id);
        Callback::from(move |()| handle.act(Action::Dismiss(id)))
    };
    html! {
        <div class="notice" key={notice.id}>
            <Alert r#type={kind} title={notice.title.clone()} inline=true>
                <bdi>{ text::format::sentence(&notice.body) }</bdi>
                if let Some(remedy) = notice.remedy {
                    <p><Button look={Look::Link} label={label(remedy)} onclick={mend(remedy, handle)} /></p>
                }
            </Alert>
            <Button look={Look::Plain} icon={Icon::Times} name={text::frame::dismiss()} onclick={dismiss} />
        </div>
    }
}

fn label(remedy: Remedy) -> String {
    match remedy {
        Remedy::ReadAgain => text::worker::again(),
        Remedy::UseUpdate => text::privacy::use_update(),
    }
}

fn mend(remedy: Remedy, handle: &Handle) -> Callback<()> {
    let handle = handle.clone();
    Callback::from(move |()| match remedy {
        Remedy::ReadAgain => intake::open_again(&handle),
        Remedy::UseUpdate => keeping::use_update(),
    })
}
