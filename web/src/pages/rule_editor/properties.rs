//! The properties of users in the export, with their values to click conditions together from.

use crate::components::{Card, answered, cell, name_cell, stack};
use crate::hooks::use_query;
use crate::text::rule_editor as text;
use seatscope_contract::membership::{Connective, PropertyValues, UserProperty};
use seatscope_contract::messages::{Query, Reply};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// Properties of [`Properties`].
#[derive(PartialEq, yew::Properties)]
pub(super) struct TableProps {
    /// What joins conditions.
    pub(super) connective: Connective,
    /// Hears another choice of it.
    pub(super) onconnective: Callback<Connective>,
    /// Hears a condition to add.
    pub(super) onadd: Callback<String>,
}

/// The table.
#[component]
pub(super) fn Properties(props: &TableProps) -> Html {
    let (asked, again) = use_query(Query::UserProperties, |reply| match reply {
        Reply::UserProperties(properties) => Some(Some(properties)),
        _ => None,
    });
    html! {
        <Card id="rule-properties" title={text::properties()}>
            <p class="muted">{ text::properties_detail() }</p>
            <fieldset class="choices rule-editor__join">
                <legend>{ text::join() }</legend>
                { for [Connective::And, Connective::Or].into_iter().map(|choice| html! {
                    <label class="choice">
                        <input type="radio" class="visually-hidden" name="connective" checked={props.connective == choice}
                            onchange={props.onconnective.reform(move |_| choice)} />
                        { text::connective(choice) }
                    </label>
                }) }
            </fieldset>
            { answered(&asked, &again, |properties| table(properties, &props.onadd)) }
        </Card>
    }
}

fn table(properties: &[UserProperty], onadd: &Callback<String>) -> Html {
    let (known, absent): (Vec<&UserProperty>, Vec<&UserProperty>) =
        properties.iter().partition(|property| property.exported > 0);
    let rows = known.into_iter().map(|property| {
        html! {
            <tr role="row" key={property.name.clone()}>
                { name_cell(html! { <span class="mono">{ &property.name }</span> }) }
                { cell(text::col_users(), Some("end number"), html! { { text::valued(property.valued, property.exported) } }) }
                { cell(text::col_values(), None, html! { <Values property={property.name.clone()} onadd={onadd.clone()} /> }) }
            </tr>
        }
    });
    let headings = [(text::col_property(), false), (text::col_users(), true), (text::col_values(), false)];
    html! {
        <>
            <div class="table-scroll table-scroll--tall" role="group" aria-labelledby="rule-properties" tabindex="0">
                { stack(&headings, html! { { for rows } }) }
            </div>
            if !absent.is_empty() {
                <details class="card__foot">
                    <summary>{ text::not_exported(absent.len() as u64) }</summary>
                    <ul class="plain-list" role="list">
                        { for absent.into_iter().map(|property| html! { <li class="mono">{ &property.name }</li> }) }
                    </ul>
                </details>
            }
        </>
    }
}

/// Properties of [`Values`].
#[derive(PartialEq, yew::Properties)]
struct ValuesProps {
    property: String,
    onadd: Callback<String>,
}

/// The values of a property, counted when somebody wants to see them.
#[component]
fn Values(props: &ValuesProps) -> Html {
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| {
            let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            open.set(details.is_some_and(|details| details.has_attribute("open")));
        })
    };
    html! {
        <details {ontoggle}>
            <summary>{ text::show_values() }<span class="visually-hidden">{ " " }{ text::values_of(&props.property) }</span></summary>
            if *open {
                <Counted property={props.property.clone()} onadd={props.onadd.clone()} />
            }
        </details>
    }
}

#[component]
fn Counted(props: &ValuesProps) -> Html {
    let query = Query::PropertyValues { property: props.property.clone() };
    let (asked, again) = use_query(query, |reply| match reply {
        Reply::PropertyValues(values) => Some(values.map(|values| *values)),
        _ => None,
    });
    answered(&asked, &again, |values| buttons(values, &props.onadd))
}

fn buttons(values: &PropertyValues, onadd: &Callback<String>) -> Html {
    let button = |label: &str, users: u64, clause: &str| {
        let (clause, told) = (clause.to_owned(), text::adds(clause));
        html! {
            <li>
                <button type="button" class="toggle" onclick={onadd.reform(move |_| clause.clone())}>
                    <bdi>{ if label.is_empty() { text::empty_text() } else { label.to_owned() } }</bdi>
                    { " " }<span class="toggle__count">{ text::users(users) }</span>
                    <span class="visually-hidden">{ ", " }{ told }</span>
                </button>
            </li>
        }
    };
    html! {
        <>
            <p class="muted">{ text::distinct(values.distinct, values.values.len()) }</p>
            <ul class="rule-values" role="list">
                { for values.values.iter().map(|value| button(&value.text, value.users, &value.clause)) }
                if values.without > 0 {
                    { button(&text::no_value(), values.without, &values.without_clause) }
                }
            </ul>
        </>
    }
}
