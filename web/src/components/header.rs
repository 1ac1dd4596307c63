//! The bar at the top.

use super::{Button, LanguageSwitch, Look, ThemeSwitch, To};
use crate::hooks::use_handle;
use crate::hooks::{use_requests, use_saving};
use crate::route::Route;
use crate::shared::Shared;
use crate::state::{Action, Dialog};
use crate::tasks::theme::Theme;
use crate::text;
use patternfly_yew::prelude::Icon;
use seatscope_contract::forms::Format;
use seatscope_contract::messages::Request;
use seatscope_contract::views::Overview;
use yew::prelude::*;
use yew_router::prelude::use_navigator;

/// Properties of [`Header`].
#[derive(PartialEq, Properties)]
pub(crate) struct HeaderProps {
    /// The open tenant, if any.
    pub(crate) overview: Option<Shared<Overview>>,
    /// The colours wanted.
    pub(crate) theme: Theme,
    /// Moves the focus to the content.
    pub(crate) onskip: Callback<()>,
}

/// Name, tenant, what was sent, language, colours, and what can be done with the tenant.
#[component]
pub(crate) fn Header(props: &HeaderProps) -> Html {
    let requests = use_requests();
    // The address is the router's, so the link must not change it.
    let skip = props.onskip.reform(|event: MouseEvent| event.prevent_default());
    html! {
        <header class="header">
            <a class="skip-link" href="#/" onclick={skip}>{ text::frame::skip() }</a>
            <To route={Route::Overview} class="header__name">{ text::frame::NAME }</To>
            if let Some(overview) = &props.overview {
                <span class="header__tenant">
                    <bdi>{ overview.tenant.name.clone().unwrap_or_else(text::frame::unnamed) }</bdi>
                </span>
            }
            <span
                class={classes!("header__requests", (requests.foreign > 0).then_some("header__requests--bad"))}
                title={text::frame::requests_long(requests.foreign, requests.own)}
            >
                { if requests.foreign == 0 { Icon::Lock } else { Icon::ExclamationTriangle } }
                <To route={Route::Privacy} class="header__privacy">
                <span aria-hidden="true">
                    if requests.foreign == 0 {
                        <span class="header__wide">{ text::frame::nothing_sent() }{ " · " }</span>
                    }
                    { text::frame::requests_short(requests.foreign) }
                </span>
                <span class="visually-hidden">{ text::frame::requests_long(requests.foreign, requests.own) }</span>
                </To>
            </span>
            <div class="header__tools">
                if props.overview.is_some() {
                    <Tools />
                }
                <SearchButton />
                <LanguageSwitch />
                <ThemeSwitch theme={props.theme} />
            </div>
        </header>
    }
}

/// The way to everything by name.
#[component]
fn SearchButton() -> Html {
    let handle = use_handle();
    let onclick = Callback::from(move |_| handle.act(Action::Show(Some(Dialog::Palette))));
    html! {
        <button
            type="button"
            class="pf-v6-c-button pf-m-secondary"
            aria-haspopup="dialog"
            aria-keyshortcuts="Control+K"
            {onclick}
        >
            <span class="pf-v6-c-button__icon pf-m-start">{ Icon::Search }</span>
            <span class="pf-v6-c-button__text">
                { text::palette::search() }{ " " }<kbd class="key" aria-hidden="true">{ text::palette::ctrl_k() }</kbd>
            </span>
        </button>
    }
}

/// What can be done with an open tenant.
#[component]
fn Tools() -> Html {
    let navigator = use_navigator();
    let save = use_saving();
    let onopen = Callback::from(move |()| {
        if let Some(navigator) = &navigator {
            navigator.push(&Route::Open);
        }
    });
    let ondownload =
        save.reform(|()| Request::Download { format: Format::Json, made: None, pseudonymise: false });
    html! {
        <>
            <Button look={Look::Plain} icon={Icon::FolderOpen} label={text::frame::open_other()} onclick={onopen} />
            <Button look={Look::Secondary} icon={Icon::Download} label={text::frame::download()} onclick={ondownload} />
        </>
    }
}
