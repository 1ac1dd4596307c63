//! The heading of a screen.

use crate::text;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Properties of [`PageHeading`].
#[derive(PartialEq, Properties)]
pub(crate) struct HeadingProps {
    /// What the screen is, for the window's title too.
    pub(crate) title: AttrValue,
    /// Stays the same while the screen does; a new value moves the focus here.
    pub(crate) screen: AttrValue,
    /// Leaves the focus where it is, for the very first screen.
    #[prop_or_default]
    pub(crate) quiet: bool,
    /// What stands in the heading, where it is more than the title.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// Whether somebody has gone to a part of the screen since it was drawn: effects may come a while after that, and
/// must not take the focus from who was quicker.
fn has_moved(heading: &Element, before: Option<&Element>) -> bool {
    let Ok(Some(screen)) = heading.closest("main") else { return false };
    let now = gloo::utils::document().active_element();
    now.as_ref() != before && now.is_some_and(|now| now != screen && screen.contains(Some(&now)))
}

/// The main heading: names the window and takes the focus when the screen changes, so that people who
/// do not see the change hear it.
#[component]
pub(crate) fn PageHeading(props: &HeadingProps) -> Html {
    let place = use_node_ref();
    let before = gloo::utils::document().active_element();
    use_effect_with((props.screen.clone(), props.quiet), {
        let place = place.clone();
        move |(_, quiet)| {
            if !quiet
                && let Some(heading) = place.cast::<HtmlElement>()
                && !has_moved(&heading, before.as_ref())
            {
                // An element that is not shown refuses the focus; then there is nothing to move.
                let _ = heading.focus();
            }
        }
    });
    use_effect_with(props.title.clone(), |title| {
        gloo::utils::document().set_title(&text::frame::title(title));
    });
    html! {
        <h1 class="page-heading" tabindex="-1" ref={place}>
            if props.children == Html::default() {
                <bdi>{ &props.title }</bdi>
            } else {
                { props.children.clone() }
            }
        </h1>
    }
}
