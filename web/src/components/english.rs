//! What the engine says, which is English in every language of the page.

use crate::text::format;
use yew::prelude::*;

/// A sentence of the engine, marked as English for whoever has the page read out.
pub(crate) fn english(sentence: &str) -> Html {
    html! { <bdi lang="en">{ format::sentence(sentence) }</bdi> }
}
