//! What is wrong with a rule, each with its place and its repair.

use super::field::REMARKS;
use crate::components::{Button, Look};
use crate::text::{format, rule_editor as text};
use seatscope_contract::membership::{RemarkKind, RuleRemark};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// Properties of [`Remarks`].
#[derive(PartialEq, Properties)]
pub(super) struct RemarksProps {
    /// The remarks.
    pub(super) remarks: Vec<RuleRemark>,
    /// Whether they are about the rule as it stands in the field.
    pub(super) fresh: bool,
    /// The field.
    pub(super) field: NodeRef,
    /// Hears the rule with a repair done.
    pub(super) onrepair: Callback<String>,
}

/// The list; empty where nothing is wrong.
#[component]
pub(super) fn Remarks(props: &RemarksProps) -> Html {
    html! {
        <ul class="rule-remarks" id={REMARKS} role="list" aria-label={text::remarks()} aria-live="polite">
            { for props.remarks.iter().map(|remark| line(remark, props)) }
        </ul>
    }
}

fn line(remark: &RuleRemark, props: &RemarksProps) -> Html {
    let class = match remark.kind {
        RemarkKind::Error => "rule-remark rule-remark--error",
        RemarkKind::Unsupported | RemarkKind::Warning => "rule-remark",
    };
    let (field, span) = (props.field.clone(), remark.span);
    let go = Callback::from(move |()| {
        if let Some(field) = field.cast::<HtmlTextAreaElement>() {
            // An element that is not shown refuses the focus, and then the rest does not matter.
            let _ = field.focus();
            let _ = field.set_selection_range(span.start, span.end);
        }
    });
    html! {
        <li class={class}>
            <p>
                <strong>{ text::remark(remark.kind) }</strong>{ " " }{ text::at_character(remark.character.into()) }{ ": " }
                <bdi lang="en">{ format::undirected(&remark.message) }</bdi>
            </p>
            <p class="rule-remark__tools">
                <Button look={Look::Link} label={text::go_there()} name={text::go_to_character(remark.character.into())} disabled={!props.fresh} onclick={go} />
                { for remark.repairs.iter().map(|repair| {
                    let (rule, onrepair, field) = (repair.rule.clone(), props.onrepair.clone(), props.field.clone());
                    let onclick = Callback::from(move |()| {
                        onrepair.emit(rule.clone());
                        // The button goes with what it repaired.
                        if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                            let _ = field.focus();
                        }
                    });
                    html! { <Button look={Look::Secondary} label={format::sentence(&repair.title)} disabled={!props.fresh} {onclick} /> }
                }) }
            </p>
        </li>
    }
}
