//! A rule: what it says, what it does, and where it comes from.

use crate::components::{RuleSwitch, plan_name};
use crate::hooks::{use_handle, use_ruling};
use crate::queries::rules as queries;
use crate::shared::Shared;
use crate::state::Action;
use crate::tasks::rules as tasks;
use crate::text::{findings, format, rules as text, words};
use patternfly_yew::prelude::{Color, Label};
use seatscope_contract::report::Confidence;
use seatscope_contract::rules::{Enforcement, Statement};
use seatscope_contract::views::Rules;
use yew::prelude::*;

/// Properties of [`RuleCard`].
#[derive(PartialEq, Properties)]
pub(crate) struct RuleCardProps {
    /// All rules, with the names of their plans.
    pub(crate) rules: Shared<Rules>,
    /// Which of them.
    pub(crate) at: usize,
}

/// One rule.
#[component]
pub(crate) fn RuleCard(props: &RuleCardProps) -> Html {
    let (handle, own) = (use_handle(), use_ruling().wanted);
    let Some(row) = props.rules.rules.get(props.at) else { return html! {} };
    let rule = &row.rule;
    let switched = own.switches.get(&rule.id).copied();
    let origin = text::origin(row.from_file, rule.confidence == Confidence::Learned);
    let onswitch = {
        let id = rule.id.clone();
        Callback::from(move |to: Option<Enforcement>| {
            handle.act(Action::WantRules(tasks::switched(&own, &id, to)));
        })
    };
    let effect = switched.unwrap_or(row.delivered);
    html! {
        <li class={classes!("card", "rule", switched.map(|_| "rule--switched"))}>
            <h2 class="rule__name">
                <bdi class="mono">{ &rule.id }</bdi>
                if switched.is_some() {
                    { " " }<Label label={text::switched()} color={Color::Blue} compact=true />
                }
                if row.from_file {
                    { " " }<Label label={text::marked_from_file()} color={Color::Blue} compact=true outline=true />
                }
            </h2>
            <div class="rule__statement">{ statement(&props.rules, &rule.statement) }</div>
            <div class="rule__effect">
                <RuleSwitch
                    id={rule.id.clone()}
                    delivered={(row.delivered, AttrValue::from(origin))}
                    {switched}
                    {onswitch}
                />
                <p class="muted">{ words::enforcement(effect) }{ ": " }{ words::enforcement_detail(effect) }{ "." }</p>
            </div>
            <dl class="rule__facts">
                <div>
                    <dt>{ text::confidence() }</dt>
                    <dd>{ words::confidence(rule.confidence) }</dd>
                </div>
                <div>
                    <dt>{ text::source() }</dt>
                    <dd>
                        <bdi>{ &rule.source }</bdi>
                        if let Some(date) = &rule.as_of {
                            { ", " }{ format::day(date) }
                        }
                    </dd>
                </div>
                if !rule.note.is_empty() {
                    <div><dt>{ findings::note() }</dt><dd><bdi>{ &rule.note }</bdi></dd></div>
                }
            </dl>
        </li>
    }
}

fn statement(rules: &Rules, statement: &Statement) -> Html {
    let plans = |ids: &[String]| {
        html! {
            <ul class="plans" role="list">
                { for ids.iter().map(|id| html! { <li>{ plan_name(&queries::plan(rules, id)) }</li> }) }
            </ul>
        }
    };
    let one = |id: &str| plan_name(&queries::plan(rules, id));
    match statement {
        Statement::Conflict { plans: ids } => html! {
            <><p>{ text::conflict() }{ ":" }</p>{ plans(ids) }</>
        },
        Statement::Dependency { plan, any_of } => html! {
            <>{ one(plan) }<p>{ text::depends() }{ ":" }</p>{ plans(any_of) }</>
        },
        Statement::Location { plans: ids, countries } => html! {
            <>{ plans(ids) }<p>{ text::location() }{ ": " }<bdi>{ countries.join(", ") }</bdi></p></>
        },
        Statement::Supersedes { plan, by } => html! {
            <>{ one(plan) }<p>{ text::superseded() }{ ":" }</p>{ plans(by) }</>
        },
    }
}
