//! Putting a change together: what it does, to whom, with what.

use crate::components::{Among, Button, Card, Look, Picker, chosen, typed};
use crate::hooks::{Asked, use_draft, use_handle, use_query};
use crate::state::{Act, Action, Draft, KINDS, Picked, Value};
use crate::text::bench as text;
use patternfly_yew::prelude::Icon;
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::report::PlanRef;
use yew::prelude::*;

/// The form.
#[component]
pub(super) fn Builder() -> Html {
    let (draft, handle) = (use_draft(), use_handle());
    let change = {
        let handle = handle.clone();
        Callback::from(move |draft: Draft| handle.act(Action::Draft(draft)))
    };
    let onkind = {
        let (draft, change) = (draft.clone(), change.clone());
        Callback::from(move |event: Event| {
            if let Some(kind) = chosen(&event).and_then(|at| KINDS.get(at)) {
                // What was typed was meant for the kind before.
                let (value, off) = (String::new(), Vec::new());
                change.emit(Draft { kind: *kind, value, off, ..(*draft).clone() });
            }
        })
    };
    let pick = |put: fn(&mut Draft, Option<Picked>)| {
        let (draft, change) = (draft.clone(), change.clone());
        Callback::from(move |picked| {
            let mut next = (*draft).clone();
            put(&mut next, picked);
            change.emit(next);
        })
    };
    let edit = draft.edit();
    let add = {
        let (draft, edit) = (draft.clone(), edit.clone());
        Callback::from(move |()| {
            let Some(edit) = edit.clone() else { return };
            handle.act(Action::Bench(Act::Add(text::title(&draft), vec![edit])));
            handle.act(Action::Draft(Draft { kind: draft.kind, ..Draft::default() }));
        })
    };
    let kind = draft.kind;
    html! {
        <Card id="bench-builder" title={text::build()}>
            <div class="builder">
                <label class="builder__field">
                    <span>{ text::what() }</span>
                    <select class="select" onchange={onkind}>
                        { for KINDS.iter().map(|offered| html! {
                            <option selected={*offered == kind}>{ text::kind(*offered) }</option>
                        }) }
                    </select>
                </label>
                if kind.needs_product() {
                    <Picker among={Among::Products} picked={draft.product.clone()}
                        onpick={pick(|draft, picked| { draft.product = picked; draft.off.clear(); })} />
                }
                if kind.needs_group() {
                    <Picker among={Among::Groups} picked={draft.group.clone()} onpick={pick(|draft, picked| draft.group = picked)} />
                }
                if kind.needs_user() {
                    <Picker among={Among::Users} picked={draft.user.clone()} onpick={pick(|draft, picked| draft.user = picked)} />
                }
                if let (true, Some(product)) = (kind.gives(), &draft.product) {
                    <Plans key={product.id.clone()} product={product.id.clone()} off={draft.off.clone()} onchange={{
                        let (draft, change) = (draft.clone(), change.clone());
                        Callback::from(move |off| change.emit(Draft { off, ..(*draft).clone() }))
                    }} />
                }
                if let Some(value) = kind.value() {
                    { field(value, &draft, &change) }
                }
                <p>
                    <Button look={Look::Primary} icon={Icon::PlusCircle} label={text::add()} disabled={edit.is_none()} onclick={add} />
                </p>
            </div>
        </Card>
    }
}

/// What has to be typed.
fn field(value: Value, draft: &Draft, change: &Callback<Draft>) -> Html {
    let oninput = {
        let (draft, change) = (draft.clone(), change.clone());
        Callback::from(move |event: InputEvent| {
            change.emit(Draft { value: typed(&event).unwrap_or_default(), ..draft.clone() });
        })
    };
    let typed = draft.value.clone();
    html! {
        <label class="builder__field">
            <span>{ text::value(value) }</span>
            { match value {
                Value::Rule => html! { <textarea class="mono" rows="4" dir="ltr" spellcheck="false" autocapitalize="off" value={typed} {oninput} /> },
                Value::Addresses => html! { <textarea rows="4" spellcheck="false" value={typed} {oninput} /> },
                Value::Seats => html! { <input type="number" min="0" inputmode="numeric" value={typed} {oninput} /> },
                Value::Country => html! { <input type="text" maxlength="2" size="4" autocomplete="off" value={typed} {oninput} /> },
                Value::Plan => html! { <input type="text" autocomplete="off" spellcheck="false" value={typed} {oninput} /> },
            } }
        </label>
    }
}

/// Properties of [`Plans`].
#[derive(PartialEq, Properties)]
struct PlansProps {
    product: String,
    off: Vec<String>,
    onchange: Callback<Vec<String>>,
}

/// Which plans of the product are on.
#[component]
fn Plans(props: &PlansProps) -> Html {
    let (asked, _) = use_query(Query::Product { sku_id: props.product.clone() }, |reply| match reply {
        Reply::Product(detail) => Some(detail.map(|detail| detail.plans)),
        _ => None,
    });
    let Asked::Answered(plans) = asked else { return html! {} };
    let line = |plan: &PlanRef| {
        let name = [&plan.display_name, &plan.name].into_iter().flatten().next().unwrap_or(&plan.id).clone();
        let on = !props.off.contains(&plan.id);
        let onchange = {
            let (id, off, onchange) = (plan.id.clone(), props.off.clone(), props.onchange.clone());
            Callback::from(move |_: Event| {
                let mut off = off.clone();
                off.retain(|known| *known != id);
                if on {
                    off.push(id.clone());
                }
                onchange.emit(off);
            })
        };
        html! {
            <li key={plan.id.clone()}>
                <label><input type="checkbox" checked={on} {onchange} />{ " " }<bdi>{ name }</bdi></label>
            </li>
        }
    };
    html! {
        <details class="builder__plans">
            <summary>{ text::plans_on((plans.len() - props.off.len().min(plans.len())) as u64, plans.len() as u64) }</summary>
            <ul role="list">{ for plans.iter().map(line) }</ul>
        </details>
    }
}
