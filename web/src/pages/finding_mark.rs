//! What the user thinks of a finding: a state and a note.

use crate::components::Card;
use crate::hooks::{Writing, use_handle, use_marking, use_writing};
use crate::state::Action;
use crate::text::work as text;
use seatscope_contract::views::FindingDetail;
use seatscope_contract::work::{FindingIdentity, FindingState, Mark};
use yew::prelude::*;

const STATES: [FindingState; 3] = [FindingState::Open, FindingState::Settled, FindingState::Accepted];

/// Properties of [`MarkCard`].
#[derive(PartialEq, Properties)]
pub(super) struct MarkProps {
    about: FindingIdentity,
    users: u64,
    alike: u64,
}

/// The mark of a finding.
pub(super) fn mark(detail: &FindingDetail) -> Html {
    html! { <MarkCard about={detail.about.clone()} users={detail.users_total} alike={detail.alike} /> }
}

/// The state, to be chosen, and the note, which is taken when the field is left.
#[component]
fn MarkCard(props: &MarkProps) -> Html {
    let (handle, marking) = (use_handle(), use_marking());
    let known = marking.of(&props.about);
    let mark = known.cloned().unwrap_or_else(|| Mark {
        about: props.about.clone(),
        state: FindingState::Open,
        note: String::new(),
        users: props.users,
    });
    let set = Callback::from(move |mark| handle.act(Action::Mark(mark)));
    let choose = |state: FindingState| {
        let mark = Mark { state, users: props.users, ..mark.clone() };
        set.reform(move |_: Event| mark.clone())
    };
    let written = {
        let mark = mark.clone();
        set.reform(move |note| Mark { note, ..mark.clone() })
    };
    let Writing { value, oninput, onchange, onblur } = use_writing(&mark.note, written);
    html! {
        <Card id="mark" title={text::mark()}>
            <fieldset class="choices">
                <legend class="visually-hidden">{ text::state_label() }</legend>
                { for STATES.into_iter().map(|state| html! {
                    <label class="choice">
                        <input
                            type="radio"
                            class="visually-hidden"
                            name="state of the finding"
                            checked={mark.state == state}
                            onchange={choose(state)}
                        />
                        { text::state(state) }
                    </label>
                }) }
            </fieldset>
            <label class="builder__field">
                <span>{ text::note() }</span>
                <textarea rows="3" dir="auto" {value} {oninput} {onchange} {onblur} />
            </label>
            if known.is_some_and(|mark| mark.users != props.users) {
                <p>{ text::then(mark.users, props.users) }</p>
            }
            if props.alike > 0 {
                <p>{ text::alike(props.alike) }</p>
            }
            <p class="card__foot muted">{ text::kept() }</p>
        </Card>
    }
}
