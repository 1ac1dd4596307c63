//! What leaves the machine, what the browser keeps, and how to check it.

use crate::components::{Button, Card, Look, PageHeading, To};
use crate::hooks::use_requests;
use crate::route::Route;
use crate::tasks::keeping::{self, Kept};
use crate::text::{export, frame, privacy as text};
use yew::prelude::*;

/// Properties of [`PrivacyPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct PrivacyProps {
    /// No tenant is open.
    #[prop_or_default]
    pub(crate) outside: bool,
}

/// The page.
#[component]
pub(crate) fn PrivacyPage(props: &PrivacyProps) -> Html {
    let requests = use_requests();
    html! {
        <div class="detail detail--text">
            if props.outside {
                <p><To route={Route::Overview}>{ export::to_start() }</To></p>
            }
            <PageHeading title={text::title()} screen="privacy" />
            <Card id="sent" title={text::sent()}>
                <p>{ text::sent_detail() }</p>
                <p>{ frame::requests_long(requests.foreign, requests.own) }</p>
            </Card>
            <Card id="kept" title={text::kept()}><KeptHere /></Card>
            <Card id="check" title={text::check()}>
                <p>{ text::check_network() }</p>
                if let Some(policy) = in_the_head("meta[http-equiv]") {
                    <p>{ text::check_policy() }</p>
                    <pre class="code" tabindex="0" role="region" aria-label={text::check_policy()}>
                        <code>{ policy.replace("; ", ";\n") }</code>
                    </pre>
                }
                <p>{ if is_one_file() { text::check_one_file() } else { text::check_files() } }</p>
                <p>{ in_the_head("meta[name=seatscope-version]")
                    .map_or_else(text::no_version, |version| text::version(&version)) }</p>
            </Card>
        </div>
    }
}

/// Whether this document carries all that it needs.
fn is_one_file() -> bool {
    matches!(gloo::utils::document().query_selector("script[data-file]"), Ok(Some(_)))
}

/// The content of one of the document's own descriptions.
fn in_the_head(selector: &str) -> Option<String> {
    let element = gloo::utils::document().query_selector(selector).ok().flatten()?;
    element.get_attribute("content")
}

/// What is kept, and a button that removes it.
#[component]
fn KeptHere() -> Html {
    let kept = use_state_eq(|| None::<Kept>);
    let said = use_state_eq(String::new);
    use_effect_with((), {
        let kept = kept.setter();
        move |()| look(kept)
    });
    let onclick = {
        let (kept, said) = (kept.setter(), said.setter());
        Callback::from(move |()| {
            let (kept, said) = (kept.clone(), said.clone());
            wasm_bindgen_futures::spawn_local(async move {
                said.set(match keeping::remove().await {
                    Ok(()) => text::removed(),
                    Err(reason) => format!("{}: {reason}", text::not_removed()),
                });
                look(kept);
            });
        })
    };
    let nothing = *kept == Some(Kept::default());
    html! {
        <>
            <p>{ text::kept_detail() }</p>
            if let Some(kept) = *kept {
                <ul class="list">
                    if kept.files > 0 {
                        <li>{ text::kept_files(kept.files.into()) }</li>
                    }
                    if kept.theme {
                        <li>{ text::kept_theme() }</li>
                    }
                    if kept.language {
                        <li>{ text::kept_language() }</li>
                    }
                    if kept.keys {
                        <li>{ text::kept_keys() }</li>
                    }
                    if nothing {
                        <li>{ text::kept_nothing() }</li>
                    }
                </ul>
            }
            <p><Button look={Look::Secondary} label={text::remove()} disabled={nothing} {onclick} /></p>
            <p role="status">{ &*said }</p>
        </>
    }
}

fn look(kept: UseStateSetter<Option<Kept>>) {
    wasm_bindgen_futures::spawn_local(async move {
        // A browser that does not let anybody look keeps nothing either.
        kept.set(Some(keeping::look().await.unwrap_or_default()));
    });
}
