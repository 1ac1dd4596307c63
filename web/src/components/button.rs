//! A button in PatternFly's look.
//!
//! patternfly-yew has one, but it takes the focus away from itself when it is pressed, so that people
//! who use the keyboard lose their place.

use patternfly_yew::prelude::Icon;
use yew::prelude::*;

/// How much a button asks for attention.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Look {
    /// The one thing to do here.
    Primary,
    /// Something else to do.
    #[default]
    Secondary,
    /// An icon, or something rarely needed.
    Plain,
    /// Looks like a link.
    Link,
}

/// Properties of [`Button`].
#[derive(PartialEq, Properties)]
pub(crate) struct ButtonProps {
    /// What it says.
    #[prop_or_default]
    pub(crate) label: AttrValue,
    /// Its name, where the label alone does not tell.
    #[prop_or_default]
    pub(crate) name: Option<AttrValue>,
    /// What it shows before the label.
    #[prop_or_default]
    pub(crate) icon: Option<Icon>,
    /// How it looks.
    #[prop_or_default]
    pub(crate) look: Look,
    /// Whether it cannot be used now.
    #[prop_or_default]
    pub(crate) disabled: bool,
    /// What it does.
    pub(crate) onclick: Callback<()>,
}

/// A button.
#[component]
pub(crate) fn Button(props: &ButtonProps) -> Html {
    let look = match props.look {
        Look::Primary => "pf-m-primary",
        Look::Secondary => "pf-m-secondary",
        Look::Plain => "pf-m-plain",
        Look::Link => "pf-m-link pf-m-inline",
    };
    html! {
        <button
            type="button"
            class={classes!("pf-v6-c-button", look)}
            aria-label={props.name.clone()}
            disabled={props.disabled}
            onclick={props.onclick.reform(|_| ())}
        >
            if let Some(icon) = props.icon {
                <span class={classes!("pf-v6-c-button__icon", (!props.label.is_empty()).then_some("pf-m-start"))}>
                    { icon.as_html() }
                </span>
            }
            if !props.label.is_empty() {
                <span class="pf-v6-c-button__text">{ &props.label }</span>
            }
        </button>
    }
}
