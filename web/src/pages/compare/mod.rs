//! Another export beside the open one, and what differs between them.

mod changes;
mod findings;
mod planned;
mod reader;
mod result;

use crate::shared::Shared;
use reader::Reader;
use result::ResultOf;
use seatscope_contract::comparison::Other;
use yew::prelude::*;

/// Properties of [`ComparePage`].
#[derive(PartialEq, Properties)]
pub(crate) struct CompareProps {
    /// The other export, once it is read.
    pub(crate) other: Option<Shared<Other>>,
}

/// Where the other export is opened, and then the comparison.
#[component]
pub(crate) fn ComparePage(props: &CompareProps) -> Html {
    html! {
        <div class="bench">
            if let Some(other) = &props.other {
                <ResultOf other={other.clone()} />
            } else {
                <Reader />
            }
        </div>
    }
}
