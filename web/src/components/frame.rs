//! What stands around every screen.

use super::{Header, Navigation, Notices, Palette, Shortcuts};
use crate::hooks::{use_saving, use_scrolled};
use crate::route::Route;
use crate::shared::Shared;
use crate::state::{Dialog, Notice};
use crate::tasks::theme::Theme;
use crate::text;
use seatscope_contract::views::Overview;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`Frame`].
#[derive(PartialEq, Properties)]
pub(crate) struct FrameProps {
    /// The open tenant, if any.
    pub(crate) overview: Option<Shared<Overview>>,
    /// The screen shown.
    pub(crate) route: Route,
    /// What people must be told.
    pub(crate) notices: Vec<Shared<Notice>>,
    /// The colours wanted.
    pub(crate) theme: Theme,
    /// Whether single keys do something.
    pub(crate) keys: bool,
    /// What stands above the screen.
    pub(crate) dialog: Option<Dialog>,
    /// Whether files hover above the page.
    pub(crate) hovering: bool,
    /// The screen.
    pub(crate) children: Html,
}

/// Header, navigation, news and the screen itself.
#[component]
pub(crate) fn Frame(props: &FrameProps) -> Html {
    let (main, save) = (use_node_ref(), use_saving());
    let onscroll = use_scrolled(&main, &props.route);
    let skip = {
        let main = main.clone();
        Callback::from(move |()| {
            if let Some(main) = main.cast::<HtmlElement>() {
                let _ = main.focus();
            }
        })
    };
    html! {
        <div class={classes!("frame", props.overview.is_some().then_some("frame--tenant"))}>
            <Header overview={props.overview.clone()} theme={props.theme} onskip={skip} />
            if let Some(overview) = &props.overview {
                <Navigation overview={overview.clone()} current={props.route.clone()} />
            }
            <main class="main" tabindex="-1" ref={main} {onscroll}>
                <Notices notices={props.notices.clone()} />
                { props.children.clone() }
            </main>
            { match props.dialog {
                Some(Dialog::Palette) => html! { <Palette has_tenant={props.overview.is_some()} onsave={save} /> },
                Some(Dialog::Shortcuts) => html! { <Shortcuts on={props.keys} /> },
                None => html! {},
            } }
            if props.hovering {
                <div class="drop-veil" aria-hidden="true"><p>{ text::arrive::let_go() }</p></div>
            }
        </div>
    }
}
