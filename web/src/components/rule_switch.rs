//! What a rule is to do, to be chosen.

use crate::text::{rules as text, words};
use seatscope_contract::rules::Enforcement;
use yew::prelude::*;

/// Properties of [`RuleSwitch`].
#[derive(PartialEq, Properties)]
pub(crate) struct RuleSwitchProps {
    /// The rule.
    pub(crate) id: AttrValue,
    /// What it does without a switch, with where that comes from.
    pub(crate) delivered: (Enforcement, AttrValue),
    /// What it is switched to.
    pub(crate) switched: Option<Enforcement>,
    /// Hears what it is to do; nothing takes the switch back.
    pub(crate) onswitch: Callback<Option<Enforcement>>,
}

/// The choices, as one stop of the Tab key; the arrow keys go from one to the next.
#[component]
pub(crate) fn RuleSwitch(props: &RuleSwitchProps) -> Html {
    let (delivered, origin) = &props.delivered;
    let choices = [None, Some(Enforcement::Enforced), Some(Enforcement::Reported), Some(Enforcement::Off)];
    html! {
        <fieldset class="choices">
            <legend class="visually-hidden">{ text::effect_of(&props.id) }</legend>
            { for choices.into_iter().map(|choice| {
                let label = choice.map_or_else(
                    || text::as_delivered(origin, &words::enforcement(*delivered)),
                    words::enforcement,
                );
                html! {
                    <label class="choice">
                        <input
                            type="radio"
                            class="visually-hidden"
                            name={format!("effect of {}", props.id)}
                            checked={props.switched == choice}
                            onchange={props.onswitch.reform(move |_| choice)}
                        />
                        { label }
                    </label>
                }
            }) }
        </fieldset>
    }
}
