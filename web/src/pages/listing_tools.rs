//! What can be done with a list as it is filtered: choose its columns, copy it, save it.

use crate::components::{Button, Column, ColumnChoice, Look};
use crate::hooks::{use_copying, use_saving};
use crate::text::{frame, grid as text};
use gloo::timers::callback::Timeout;
use patternfly_yew::prelude::Icon;
use seatscope_contract::messages::{Query, Request};
use std::rc::Rc;
use yew::prelude::*;

/// Rows that a clipboard and the page's own thread bear well; more of them are saved as a file.
const COPYABLE: u64 = 20_000;
/// Milliseconds that the outcome is shown.
const SHOWN: u32 = 2_500;

/// Properties of [`ListingTools`].
#[derive(PartialEq, Properties)]
pub(super) struct ToolsProps {
    /// The grid's id.
    pub(super) grid: AttrValue,
    /// Its columns.
    pub(super) columns: Rc<Vec<Column>>,
    /// The question that the list answers.
    pub(super) query: Query,
    /// Rows that pass the filter, once that is known.
    pub(super) total: Option<u64>,
}

/// The tools.
#[component]
pub(super) fn ListingTools(props: &ToolsProps) -> Html {
    let outcome = use_state(|| None::<bool>);
    let onend = {
        let outcome = outcome.setter();
        Callback::from(move |copied| outcome.set(Some(copied)))
    };
    {
        let setter = outcome.setter();
        use_effect_with(*outcome, move |shown| {
            let timer = shown.map(|_| Timeout::new(SHOWN, move || setter.set(None)));
            move || drop(timer)
        });
    }
    let request = {
        let query = props.query.clone();
        move |()| Request::SaveList { query: query.clone() }
    };
    let oncopy = use_copying(onend).reform(request.clone());
    let onsave = use_saving().reform(request);
    html! {
        <div class="listing__out">
            <ColumnChoice grid={props.grid.clone()} columns={Rc::clone(&props.columns)} />
            if props.total.is_some_and(|total| total <= COPYABLE) {
                <Button look={Look::Link} icon={Icon::Copy} label={text::copy()} onclick={oncopy} />
            }
            <Button look={Look::Link} icon={Icon::Download} label={text::save()} onclick={onsave} />
            <span role="status">
                { match *outcome {
                    Some(true) => frame::copied(),
                    Some(false) => text::not_copied(),
                    None => String::new(),
                } }
            </span>
        </div>
    }
}
