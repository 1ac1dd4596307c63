//! What the changes would do: the answer in a sentence, then the reasons, then everybody.

use super::before_after;
use crate::components::{
    Button, Card, Look, address_table, answered, english, gains, group_link, people, plan_name, product_link,
    severity_mark, user_link,
};
use crate::hooks::{Asked, use_query, use_saving};
use crate::shared::Shared;
use crate::text::{bench as text, findings, words};
use patternfly_yew::prelude::Icon;
use seatscope_contract::messages::{Query, Reply, Request, WhatIfForm};
use seatscope_contract::outline::{
    AddressMove, Change, Competition, ErrorCause, FirstOfMany, MemberMoves, Outline, Step,
};
use seatscope_contract::report::Severity;
use seatscope_contract::scenario::{Edit, Scenario};
use yew::prelude::*;

/// Properties of [`OutcomeOf`].
#[derive(PartialEq, Properties)]
pub(super) struct OutcomeProps {
    pub(super) scenario: Scenario,
}

/// The outcome of a scenario. While another one is worked out, the one before stays.
#[component]
pub(super) fn OutcomeOf(props: &OutcomeProps) -> Html {
    let (asked, again) = use_query(Query::WhatIf { scenario: props.scenario.clone() }, |reply| match reply {
        Reply::WhatIf(outline) => Some(Some(*outline)),
        _ => None,
    });
    let before = use_mut_ref(|| None::<Shared<Outline>>);
    if let Asked::Answered(outline) = &asked {
        before.replace(Some(outline.clone()));
    }
    let shown = match (&asked, &*before.borrow()) {
        (Asked::Waiting, Some(outline)) => Asked::Answered(outline.clone()),
        _ => asked.clone(),
    };
    let busy = matches!(asked, Asked::Waiting);
    html! {
        <div class="outcome" aria-busy={busy.to_string()}>
            { answered(&shown, &again, |outline| view(outline, &moved_by_rule(&props.scenario, outline))) }
            <Files scenario={props.scenario.clone()} />
        </div>
    }
}

/// The steps that move people by rules: their words say how many come and go.
fn moved_by_rule<'o>(scenario: &Scenario, outline: &'o Outline) -> Vec<&'o Step> {
    let moves = |step: &&Step| {
        let edit = scenario.edits.get(step.first as usize);
        let sets_rule = step.refused.is_empty() && matches!(edit, Some(Edit::SetMembershipRule { .. }));
        // What follows is told of the last edit.
        let is_last = (step.first + step.edits) as usize == scenario.edits.len();
        sets_rule || is_last && outline.membership.iter().any(|moves| moves.follows)
    };
    outline.steps.iter().filter(moves).collect()
}

fn view(outline: &Outline, moves: &[&Step]) -> Html {
    let totals = &outline.totals;
    html! {
        <>
            <div class="outcome__answer" role="status">
                { for text::answer(totals).into_iter().map(|line| html! { <p>{ line }</p> }) }
            </div>
            { before_after::errors(totals) }
            { before_after::seats(&outline.seats) }
            { refused(&outline.steps) }
            if !moves.is_empty() {
                <Card id="outcome-moves" title={text::moves()}>
                    <ul class="plain-list" role="list">
                        { for moves.iter().map(|step| html! { <li>{ english(&step.text) }</li> }) }
                    </ul>
                    { members(&outline.membership) }
                </Card>
            }
            { errors("outcome-introduced", text::introduced(), &outline.introduced) }
            { errors("outcome-resolved", text::resolved(), &outline.resolved) }
            { competitions(&outline.competitions) }
            { changes(&outline.changes, outline.users_beyond) }
            { addresses(&outline.address_moves, outline.address_moves_total) }
            { errors("outcome-remaining", text::remaining(), &outline.remaining) }
        </>
    }
}

/// Who comes into each group and who goes.
fn members(membership: &[MemberMoves]) -> Html {
    let side = |title: String, users: &FirstOfMany| {
        if users.total == 0 {
            return html! {};
        }
        html! {
            <>
                <p>{ title }{ ": " }{ findings::users(users.total) }</p>
                { people(&users.users, users.total) }
            </>
        }
    };
    html! {
        <ul class="outcome__list" role="list">
            { for membership.iter().map(|moves| html! {
                <li>
                    <p>
                        { group_link(&moves.group, false) }
                        if moves.follows {
                            <span class="muted">{ " · " }{ text::follows() }</span>
                        }
                    </p>
                    { side(text::come(), &moves.comes) }
                    { side(text::go(), &moves.goes) }
                    { side(text::back(), &moves.back) }
                    { side(text::not_told(), &moves.unknown) }
                </li>
            }) }
        </ul>
    }
}

fn refused(steps: &[Step]) -> Html {
    let refused = steps.iter().filter(|step| !step.refused.is_empty());
    let refused: Vec<&Step> = refused.collect();
    if refused.is_empty() {
        return html! {};
    }
    html! {
        <Card id="outcome-refused" title={text::refused_edits()}>
            <ul class="outcome__list" role="list">
                { for refused.into_iter().map(|step| html! {
                    <li>
                        <p><strong>{ english(&step.text) }</strong></p>
                        { for step.refused.iter().map(|reason| html! {
                            <p>{ english(&reason.message) }</p>
                        }) }
                    </li>
                }) }
            </ul>
        </Card>
    }
}

/// Errors, and apart from them warnings, which the service lets through.
fn errors(id: &'static str, [errors, warnings]: [String; 2], causes: &[ErrorCause]) -> Html {
    let (failing, others): (Vec<&ErrorCause>, Vec<&ErrorCause>) =
        causes.iter().partition(|cause| cause.severity == Severity::Error);
    html! {
        <>
            { causes_of(id.to_owned(), errors, &failing) }
            { causes_of(format!("{id}-warnings"), warnings, &others) }
        </>
    }
}

fn causes_of(id: String, title: String, causes: &[&ErrorCause]) -> Html {
    if causes.is_empty() {
        return html! {};
    }
    let line = |cause: &&ErrorCause| {
        html! {
            <li class="finding-list__item">
                { severity_mark(cause.severity, cause.basis) }
                <div>
                    <p>{ english(&cause.message) }</p>
                    <p class="finding-list__facts">
                        { findings::users(cause.users_total) }
                        if let Some(outlook) = cause.outlook {
                            { " · " }{ findings::outlook_fact(words::outlook_within(outlook)) }
                        }
                        if let Some(rule) = &cause.rule {
                            { " · " }<bdi>{ text::by_rule(rule) }</bdi>
                        }
                    </p>
                    { people(&cause.users, cause.users_total) }
                </div>
            </li>
        }
    };
    html! {
        <Card {id} {title}>
            <ul class="finding-list" role="list">{ for causes.iter().map(line) }</ul>
        </Card>
    }
}

fn competitions(competitions: &[Competition]) -> Html {
    if competitions.is_empty() {
        return html! {};
    }
    html! {
        <Card id="outcome-competition" title={text::competition()}>
            <p class="muted">{ text::competition_detail() }</p>
            <ul class="outcome__list" role="list">
                { for competitions.iter().map(|contest| html! {
                    <li>
                        { product_link(&contest.product, false) }
                        <p>{ text::compete(contest.users_total, contest.seats) }</p>
                        { people(&contest.users, contest.users_total) }
                    </li>
                }) }
            </ul>
        </Card>
    }
}

fn changes(changes: &[Change], beyond: u64) -> Html {
    if changes.is_empty() {
        return html! {};
    }
    let line = |change: &Change| {
        html! {
            <li>
                <p><strong>{ findings::users(change.users_total) }</strong></p>
                { gains(text::gains(), "gain--plus", &change.gained) }
                { gains(text::loses(), "gain--minus", &change.lost) }
                if !change.replaced.is_empty() {
                    <details>
                        <summary>{ text::replaced(change.replaced.len() as u64) }</summary>
                        <ul class="plans" role="list">{ for change.replaced.iter().map(|plan| html! { <li>{ plan_name(plan) }</li> }) }</ul>
                    </details>
                }
                { for change.converted_to_direct.iter().map(|product| html! {
                    <div class="gain"><span class="gain__label">{ text::becomes_direct() }</span>{ product_link(product, false) }</div>
                }) }
                { people(&change.users, change.users_total) }
            </li>
        }
    };
    html! {
        <Card id="outcome-changes" title={text::who()}>
            <ul class="outcome__list" role="list">{ for changes.iter().map(line) }</ul>
            if beyond > 0 {
                <p class="muted">{ text::beyond(beyond) }</p>
            }
        </Card>
    }
}

/// Mail and addresses of users before and after.
fn addresses(moves: &[AddressMove], total: u64) -> Html {
    if moves.is_empty() {
        return html! {};
    }
    let more = total.saturating_sub(moves.len() as u64);
    html! {
        <Card id="outcome-addresses" title={text::addresses()}>
            <ul class="outcome__list" role="list">
                { for moves.iter().map(|moved| html! {
                    <li>
                        <p>{ user_link(&moved.user, false) }</p>
                        <p class="muted"><bdi>{ &moved.why }</bdi></p>
                        { address_table(&moved.turn, "outcome-addresses") }
                    </li>
                }) }
            </ul>
            if more > 0 {
                <p class="muted">{ text::more_addresses(more) }</p>
            }
        </Card>
    }
}

/// Properties of [`Files`].
#[derive(PartialEq, Properties)]
struct FilesProps {
    scenario: Scenario,
}

/// The outcome to take along.
#[component]
fn Files(props: &FilesProps) -> Html {
    let save = use_saving();
    let button = |form: WhatIfForm, label: String| {
        let scenario = props.scenario.clone();
        let onclick = save.reform(move |()| Request::SaveWhatIf { scenario: scenario.clone(), form });
        html! { <Button look={Look::Secondary} icon={Icon::Download} {label} {onclick} /> }
    };
    html! {
        <Card id="outcome-files" title={text::take_along()}>
            <div class="bench__tools">
                { button(WhatIfForm::Ticket, text::ticket()) }
                { button(WhatIfForm::Script, text::script()) }
                { button(WhatIfForm::Scenario, text::scenario()) }
                { button(WhatIfForm::Outcome, text::outcome()) }
            </div>
            <p class="card__foot muted">{ text::take_along_detail() }</p>
        </Card>
    }
}
