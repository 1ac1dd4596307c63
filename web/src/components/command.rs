//! A command to run elsewhere, with a button that copies it.

use super::CopyButton;
use crate::text::{export, frame};
use yew::prelude::*;

/// A command under what it does; `about` tells it from the others of the screen.
pub(crate) fn command(about: &str, what: Html, label: &str, text: &str) -> Html {
    html! {
        <div class="command">
            <div class="command__head">
                { what }
                <CopyButton
                    text={text.to_owned()}
                    label={frame::copy()}
                    name={export::copy(about, label)}
                />
            </div>
            <pre class="code" tabindex="0" role="region" aria-label={export::command(about, label)}>
                <code>{ text }</code>
            </pre>
        </div>
    }
}
