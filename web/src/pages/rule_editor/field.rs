//! The text field of a rule, with offers for what can stand where somebody types.

use crate::components::typed;
use crate::hooks::use_offers;
use crate::queries::rule_text;
use crate::text::rule_editor as text;
use seatscope_contract::membership::{Completion, TextSpan};
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// Offers that are shown; whoever looks for another one types more.
const SHOWN: usize = 10;
/// Id of the list of offers; each offer has it with its number.
const OFFERS: &str = "rule-offers";
/// Id of the hint.
const HINT: &str = "rule-hint";
/// Id of the list of remarks.
pub(super) const REMARKS: &str = "rule-remarks";

/// Properties of [`RuleField`].
#[derive(PartialEq, Properties)]
pub(super) struct FieldProps {
    /// The rule.
    pub(super) rule: String,
    /// Parts that something is said of.
    pub(super) marks: Vec<TextSpan>,
    /// Whether something is said of the rule.
    pub(super) invalid: bool,
    /// Where the field is.
    pub(super) place: NodeRef,
    /// Hears the rule as it is typed.
    pub(super) onchange: Callback<String>,
}

/// The caret of the field an event comes from.
fn caret(event: &Event) -> Option<u32> {
    let field = event.target()?.dyn_into::<HtmlTextAreaElement>().ok()?;
    field.selection_start().ok().flatten()
}

/// The field. The marks lie behind it, in a copy of its text.
#[component]
pub(super) fn RuleField(props: &FieldProps) -> Html {
    // Where offers are wanted, and which of them is chosen.
    let wanted = use_state_eq(|| None::<u32>);
    let active = use_state_eq(|| None::<usize>);
    let offers = use_offers(&props.rule, *wanted);
    let shown: Vec<Completion> =
        offers.iter().flat_map(|found| found.offers.iter().take(SHOWN).cloned()).collect();
    let active_at = active.filter(|at| *at < shown.len());
    // A text that is set from outside sends the caret to its end.
    let caret_after = use_mut_ref(|| None::<u32>);
    use_effect_with(props.rule.clone(), {
        let (place, caret_after) = (props.place.clone(), caret_after.clone());
        move |_| {
            if let (Some(caret), Some(field)) = (caret_after.take(), place.cast::<HtmlTextAreaElement>()) {
                // Both ends lie in the text, so nothing can be refused.
                let _ = field.set_selection_range(caret, caret);
            }
        }
    });
    let take = {
        let (wanted, active) = (wanted.setter(), active.setter());
        let (rule, onchange, offers) = (props.rule.clone(), props.onchange.clone(), offers);
        Callback::from(move |at: usize| {
            let Some(found) = &offers else { return };
            let Some(offer) = found.offers.get(at) else { return };
            let (rule, caret) = rule_text::replaced(&rule, found.span, &offer.text);
            caret_after.replace(Some(caret));
            wanted.set(Some(caret));
            active.set(None);
            onchange.emit(rule);
        })
    };
    let oninput = {
        let (wanted, active, onchange) = (wanted.setter(), active.setter(), props.onchange.clone());
        Callback::from(move |event: InputEvent| {
            wanted.set(caret(&event));
            active.set(None);
            onchange.emit(typed(&event).unwrap_or_default());
        })
    };
    let onkeydown = {
        let (wanted, active, take, offered) = (wanted.clone(), active.setter(), take.clone(), shown.len());
        Callback::from(move |event: KeyboardEvent| {
            let step =
                |by: usize| active_at.map_or(if by == 1 { 0 } else { offered - 1 }, |at| (at + by) % offered);
            match (event.key().as_str(), active_at) {
                (" ", _) if event.ctrl_key() => wanted.set(caret(&event)),
                ("ArrowDown", _) if offered > 0 => active.set(Some(step(1))),
                ("ArrowUp", Some(_)) => active.set(Some(step(offered - 1))),
                ("Enter", Some(at)) => take.emit(at),
                ("Escape", _) if wanted.is_some() => wanted.set(None),
                ("ArrowLeft" | "ArrowRight" | "Home" | "End", _) => return wanted.set(None),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let close = {
        let wanted = wanted.setter();
        Callback::from(move |()| wanted.set(None))
    };
    let described = if props.invalid { format!("{HINT} {REMARKS}") } else { HINT.to_owned() };
    html! {
        <div class="rule-field">
            <div class="rule-field__stack">
                <pre class="rule-field__marks" aria-hidden="true">
                    { for rule_text::pieces(&props.rule, &props.marks).into_iter().map(|piece| {
                        if piece.marked { html! { <mark>{ piece.text }</mark> } } else { html! { { piece.text } } }
                    }) }
                    // A last line without a letter would have no height.
                    { "\u{200b}" }
                </pre>
                <textarea
                    rows="3"
                    dir="ltr"
                    spellcheck="false"
                    autocomplete="off"
                    autocapitalize="off"
                    ref={props.place.clone()}
                    value={props.rule.clone()}
                    aria-label={text::rule()}
                    aria-describedby={described}
                    aria-invalid={props.invalid.to_string()}
                    aria-autocomplete="list"
                    aria-controls={(!shown.is_empty()).then_some(OFFERS)}
                    aria-activedescendant={active_at.map(|at| format!("{OFFERS}-{at}"))}
                    {oninput}
                    {onkeydown}
                    onclick={close.reform(|_| ())}
                    onblur={close.reform(|_| ())}
                />
            </div>
            if !shown.is_empty() {
                <ul class="rule-field__offers" role="listbox" id={OFFERS} aria-label={text::offers_list()}>
                    { for shown.iter().enumerate().map(|(at, offer)| offer_line(at, offer, active_at == Some(at), &take)) }
                </ul>
            }
            <p class="visually-hidden" role="status">{ if shown.is_empty() { String::new() } else { text::offers(shown.len() as u64) } }</p>
            <p class="muted rule-field__hint" id={HINT}>{ text::hint() }</p>
        </div>
    }
}

fn offer_line(at: usize, offer: &Completion, chosen: bool, take: &Callback<usize>) -> Html {
    // The field keeps the focus.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <li role="option" id={format!("{OFFERS}-{at}")} aria-selected={chosen.to_string()} {onmousedown} onclick={take.reform(move |_| at)}>
            <bdi class="mono">{ &offer.text }</bdi>
            if let Some(users) = offer.users {
                { " " }<span class="muted">{ text::users(users) }</span>
            }
        </li>
    }
}
