//! Says that the rules are not as delivered, what that changes, and the way back.

use super::{Button, Look, To};
use crate::hooks::{use_handle, use_ruling};
use crate::queries::rules::Outcome;
use crate::route::Route;
use crate::shared::Shared;
use crate::state::Action;
use crate::text::{frame, rules as text};
use seatscope_contract::messages::OwnRules;
use seatscope_contract::views::Overview;
use yew::prelude::*;

/// Properties of [`RulesNote`].
#[derive(PartialEq, Properties)]
pub(crate) struct RulesNoteProps {
    /// The open tenant.
    pub(crate) overview: Shared<Overview>,
    /// Whether it stands on the page of rules, which needs no link to itself.
    #[prop_or_default]
    pub(crate) among_rules: bool,
}

/// The note; nothing while the rules are as delivered. It is read out when it changes.
#[component]
pub(crate) fn RulesNote(props: &RulesNoteProps) -> Html {
    let (handle, ruling) = (use_handle(), use_ruling());
    let back = Callback::from(move |()| handle.act(Action::WantRules(OwnRules::default())));
    let own = *ruling.wanted != OwnRules::default();
    let counts = props.overview.own_rules;
    html! {
        <div class={classes!("rules-note", (own || ruling.is_pending()).then_some("rules-note--shown"))}>
            <p role="status">
                if ruling.is_pending() {
                    { text::working() }
                } else if own {
                    if counts.switched + counts.from_file == 0 {
                        { text::no_such_rules() }
                    } else {
                        if counts.switched > 0 {
                            { text::switched_rules(counts.switched) }{ " " }
                        }
                        if let Some(file) = &ruling.wanted.file {
                            { text::from_file(counts.from_file) }{ " " }<bdi>{ &file.name }</bdi>{ ". " }
                        }
                        { text::outcome(Outcome::of(&props.overview), ruling.delivered) }
                    }
                }
            </p>
            if own {
                <p class="rules-note__ways">
                    if !props.among_rules {
                        <To route={Route::Rules}>{ frame::rules() }</To>
                    }
                    <Button look={Look::Link} label={text::back()} onclick={back} />
                </p>
            }
        </div>
    }
}
