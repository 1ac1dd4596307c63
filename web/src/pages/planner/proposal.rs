//! What is proposed: things checked one by one, who would fare how, and ways to do it.

use crate::components::{Button, Card, Look, answered, english, group_link, people, plan_name, product_link};
use crate::hooks::{Try, use_query, use_try};
use crate::text::{bench, findings, planner as text};
use patternfly_yew::prelude::Icon;
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::outline::SeatMove;
use seatscope_contract::planner::{Check, Proposal, Task, UserList, Verdict, Way};
use yew::prelude::*;

/// Properties of [`ProposalOf`].
#[derive(PartialEq, Properties)]
pub(super) struct ProposalProps {
    /// What is to be planned.
    pub(super) task: Task,
}

/// The proposal for a task.
#[component]
pub(super) fn ProposalOf(props: &ProposalProps) -> Html {
    let (asked, again) = use_query(Query::Plan { task: props.task.clone() }, |reply| match reply {
        Reply::Proposal(proposal) => Some(proposal.map(|proposal| *proposal)),
        _ => None,
    });
    let to_bench = use_try();
    html! {
        <div class="outcome" aria-live="polite">
            { answered(&asked, &again, |proposal| view(proposal, &to_bench)) }
        </div>
    }
}

fn view(proposal: &Proposal, to_bench: &Callback<Try>) -> Html {
    html! {
        <>
            <div class="outcome__answer"><p>{ english(&proposal.title) }</p></div>
            if !proposal.checklist.is_empty() {
                <Card id="proposal-checks" title={text::checklist()}>
                    <ul class="outcome__list" role="list">{ for proposal.checklist.iter().map(check) }</ul>
                </Card>
            }
            if proposal.ways.is_empty() {
                <Card id="proposal-ways" title={text::ways()}><p>{ text::no_way() }</p></Card>
            } else {
                <Card id="proposal-ways" title={text::ways()}>
                    <ul class="outcome__list" role="list">{ for proposal.ways.iter().map(|one| way(one, to_bench)) }</ul>
                </Card>
            }
            if !proposal.lists.is_empty() {
                <Card id="proposal-lists" title={text::who()}>
                    <ul class="outcome__list" role="list">{ for proposal.lists.iter().map(list) }</ul>
                </Card>
            }
        </>
    }
}

fn check(check: &Check) -> Html {
    let (icon, class) = match check.verdict {
        Verdict::Yes => (Icon::CheckCircle, "verdict--yes"),
        Verdict::No => (Icon::ExclamationCircle, "verdict--no"),
        Verdict::Unknown => (Icon::QuestionCircle, "verdict--unknown"),
    };
    html! {
        <li>
            <p class={classes!("verdict", class)}>
                <span class="verdict__icon">{ icon }</span>
                <strong>{ english(&check.question) }</strong>
                <span>{ text::verdict(check.verdict) }</span>
            </p>
            <p>{ english(&check.reason) }</p>
            if !check.remedy.is_empty() {
                <p><span class="muted">{ text::to_do() }</span>{ " " }{ english(&check.remedy) }</p>
            }
            { people(&check.users, check.users_total) }
        </li>
    }
}

fn way(way: &Way, to_bench: &Callback<Try>) -> Html {
    let onclick = {
        let (title, edits) = (way.scenario.name.clone(), way.scenario.edits.clone());
        let title = if title.is_empty() { way.title.clone() } else { title };
        to_bench.reform(move |()| Try::Change(title.clone(), edits.clone()))
    };
    html! {
        <li>
            <h3>{ english(&way.title) }</h3>
            <p>{ english(&way.about) }</p>
            { for bench::answer(&way.totals).into_iter().map(|line| html! { <p>{ line }</p> }) }
            if !way.stages.is_empty() {
                <ol class="steps">
                    { for way.stages.iter().map(|stage| html! {
                        <li>
                            { english(&stage.title) }{ " (" }{ bench::edits(stage.edits.into()) }{ ")" }
                            if !stage.then.is_empty() {
                                <p class="muted">{ english(&stage.then) }</p>
                            }
                        </li>
                    }) }
                </ol>
            }
            if !way.checklist.is_empty() {
                <ul class="outcome__list" role="list">{ for way.checklist.iter().map(check) }</ul>
            }
            if !way.seats.is_empty() {
                <ul class="outcome__people" role="list">{ for way.seats.iter().map(seats) }</ul>
            }
            if way.users_beyond > 0 {
                <p>{ text::beyond(way.users_beyond) }</p>
            }
            if !way.scenario.edits.is_empty() {
                <p><Button look={Look::Secondary} icon={Icon::Play} label={bench::try_this()} name={bench::try_name(&way.title)} {onclick} /></p>
            }
        </li>
    }
}

fn seats(seats: &SeatMove) -> Html {
    html! {
        <li>
            { product_link(&seats.product, false) }
            <p class="muted">{ text::seats(seats) }</p>
            if seats.short > 0 {
                <p class="outcome__short">{ bench::short(seats.short) }</p>
            }
        </li>
    }
}

fn list(list: &UserList) -> Html {
    html! {
        <li>
            <p><strong>{ english(&list.title) }</strong>{ " " }{ findings::users(list.users_total) }</p>
            if !list.groups.is_empty() {
                <ul class="outcome__people" role="list">{ for list.groups.iter().map(|group| html! { <li>{ group_link(group, false) }</li> }) }</ul>
            }
            if !list.products.is_empty() {
                <ul class="outcome__people" role="list">{ for list.products.iter().map(|product| html! { <li>{ product_link(product, false) }</li> }) }</ul>
            }
            if !list.plans.is_empty() {
                <details>
                    <summary>{ bench::plans(list.plans.len() as u64) }</summary>
                    <ul class="plans" role="list">{ for list.plans.iter().map(|plan| html! { <li>{ plan_name(plan) }</li> }) }</ul>
                </details>
            }
            { people(&list.users, list.users_total) }
        </li>
    }
}
