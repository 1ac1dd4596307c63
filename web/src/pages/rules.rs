//! The rules in force, each with where it comes from.

use crate::components::{PageHeading, SearchBox, answered, plan_name};
use crate::hooks::{use_query, use_search};
use crate::queries::rules as queries;
use crate::text::{findings, format, frame, grid, rules as text, tables, words};
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::rules::{Rule, Statement};
use seatscope_contract::views::Rules;
use yew::prelude::*;

/// The rules page.
#[component]
pub(crate) fn RulesPage() -> Html {
    const LIST: &str = "rules";
    let (asked, again) = use_query(Query::Rules, |reply| match reply {
        Reply::Rules(rules) => Some(Some(rules)),
        _ => None,
    });
    let search = use_search(LIST);
    html! {
        <div class="detail">
            <PageHeading title={frame::RULES} screen="rules" />
            <p>{ text::DETAIL }</p>
            <div class="listing__tools"><SearchBox list={LIST} label={tables::SEARCH_RULES} /></div>
            { answered(&asked, &again, |rules| view(rules, &search)) }
        </div>
    }
}

fn view(rules: &Rules, search: &str) -> Html {
    let shown = queries::matching(rules, search);
    let (one, many) = tables::NOUN_RULE;
    html! {
        <>
            { observations(rules) }
            <p class="listing__count" role="status">
                { grid::of_all(shown.len() as u64, rules.rules.len() as u64, one, many) }
            </p>
            <ul class="rules" role="list">
                { for shown.iter().filter_map(|at| rules.rules.get(*at)).map(|rule| card(rules, rule)) }
            </ul>
        </>
    }
}

/// What the tenant's own records say against rules.
fn observations(rules: &Rules) -> Html {
    if rules.observations.is_empty() {
        return html! {};
    }
    html! {
        <section class="card" aria-label={text::OBSERVED}>
            <h2>{ text::OBSERVED }</h2>
            <ul class="plans" role="list">
                { for rules.observations.iter().map(|seen| html! { <li><bdi>{ &seen.sentence }</bdi></li> }) }
            </ul>
        </section>
    }
}

fn card(rules: &Rules, rule: &Rule) -> Html {
    html! {
        <li class="card rule" key={rule.id.clone()}>
            <h2 class="mono">{ &rule.id }</h2>
            <div class="rule__statement">{ statement(rules, &rule.statement) }</div>
            <dl class="rule__facts">
                <div>
                    <dt>{ text::EFFECT }</dt>
                    <dd>{ words::enforcement(rule.enforcement) }{ ": " }{ words::enforcement_detail(rule.enforcement) }</dd>
                </div>
                <div>
                    <dt>{ text::CONFIDENCE }</dt>
                    <dd>{ words::confidence(rule.confidence) }</dd>
                </div>
                <div>
                    <dt>{ text::SOURCE }</dt>
                    <dd>
                        <bdi>{ &rule.source }</bdi>
                        if let Some(date) = &rule.as_of {
                            { ", " }{ format::day(date) }
                        }
                    </dd>
                </div>
                if !rule.note.is_empty() {
                    <div><dt>{ findings::NOTE }</dt><dd><bdi>{ &rule.note }</bdi></dd></div>
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
            <><p>{ text::CONFLICT }{ ":" }</p>{ plans(ids) }</>
        },
        Statement::Dependency { plan, any_of } => html! {
            <>{ one(plan) }<p>{ text::DEPENDS }{ ":" }</p>{ plans(any_of) }</>
        },
        Statement::Location { plans: ids, countries } => html! {
            <>{ plans(ids) }<p>{ text::LOCATION }{ ": " }<bdi>{ countries.join(", ") }</bdi></p></>
        },
        Statement::Supersedes { plan, by } => html! {
            <>{ one(plan) }<p>{ text::SUPERSEDED }{ ":" }</p>{ plans(by) }</>
        },
    }
}
