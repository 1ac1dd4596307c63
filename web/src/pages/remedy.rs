//! A change that the engine has tried: what it is, what it does, and the ways to go on with it.

use crate::components::{Button, CopyButton, Look, english};
use crate::hooks::{Try, use_try};
use crate::tasks::scenario;
use crate::text::{bench, remedies as text};
use patternfly_yew::prelude::Icon;
use seatscope_contract::report::Remedy;
use yew::prelude::*;

/// Properties of [`RemedyItem`].
#[derive(PartialEq, Properties)]
pub(super) struct RemedyProps {
    /// The change.
    pub(super) remedy: Remedy,
    /// What its heading is, by those above it.
    #[prop_or("h3")]
    pub(super) heading: &'static str,
}

/// A change as an item of a list.
#[component]
pub(super) fn RemedyItem(props: &RemedyProps) -> Html {
    let Remedy { title, scenario: edits, effect } = &props.remedy;
    let to_bench = use_try();
    let onclick = {
        let (title, edits) = (title.clone(), edits.clone());
        to_bench.reform(move |()| Try::Change(title.clone(), edits.clone()))
    };
    html! {
        <li class="remedy">
            <@{props.heading} class="remedy__title">{ english(title) }</@>
            <p>{ text::effect(effect) }</p>
            <div class="bench__tools">
                <Button look={Look::Secondary} icon={Icon::Play} label={bench::try_this()} name={bench::try_name(title)} {onclick} />
                if let Some(scenario) = scenario::to_json(title, edits.clone()) {
                    <CopyButton text={scenario} name={text::copy_name(title)} label={text::copy()} />
                }
            </div>
        </li>
    }
}
