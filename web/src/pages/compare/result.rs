//! The comparison: the answer in sentences, then what differs, then what cannot be told.

use super::{changes, findings, planned};
use crate::components::{Button, Card, Look, PageHeading, command, english};
use crate::hooks::{Asked, use_bench, use_handle, use_kept, use_request, use_saving};
use crate::shared::Shared;
use crate::state::{Action, Handle};
use crate::text::{compare as text, export, frame};
use patternfly_yew::prelude::{Icon, Spinner};
use seatscope_contract::comparison::{Comparison, Gap, Other, Side, Which};
use seatscope_contract::messages::{ComparisonForm, Reply, Request};
use seatscope_contract::scenario::Scenario;
use yew::prelude::*;

/// Properties of [`ResultOf`].
#[derive(PartialEq, Properties)]
pub(super) struct ResultProps {
    pub(super) other: Shared<Other>,
}

/// The comparison with the other export.
#[component]
pub(super) fn ResultOf(props: &ResultProps) -> Html {
    let handle = use_handle();
    let on_bench = use_bench().scenario();
    let check_plan = use_kept("plan checked", || false);
    let role = props.other.role;
    let scenario = on_bench.clone().filter(|_| *check_plan);
    let (asked, again) = use_request(Request::Compare { other: role, scenario: scenario.clone() }, |reply| {
        if let Reply::Comparison(comparison) = reply { Some(Some(*comparison)) } else { None }
    });
    let onrole = Callback::from({
        let (handle, other) = (handle.clone(), props.other.clone());
        move |role| handle.act(Action::Other(Some(Other { role, ..(*other).clone() })))
    });
    let onplan = {
        let (setter, now) = (check_plan.setter(), *check_plan);
        Callback::from(move |_: Event| setter.set(!now))
    };
    let comparison = if let Asked::Answered(comparison) = &asked { Some(comparison.clone()) } else { None };
    html! {
        <>
            <PageHeading title={text::heading()} screen="compare-result" />
            <div class="bench__columns">
                <div class="bench__side">
                    <Card id="compare-both" title={text::both()}>
                        { sides(&props.other, comparison.as_deref()) }
                        { order(role, &onrole) }
                        if on_bench.is_some() {
                            <label><input type="checkbox" checked={*check_plan} onchange={onplan} />{ " " }{ text::check_plan() }</label>
                            <p class="muted">{ text::check_plan_detail() }</p>
                        }
                        <p class="card__foot">
                            <Button look={Look::Secondary} icon={Icon::Times} label={text::close()} onclick={close(&handle)} />
                        </p>
                    </Card>
                    if comparison.is_some() {
                        <Files {role} {scenario} />
                    }
                </div>
                <div class="outcome">
                    { match &asked {
                        Asked::Answered(comparison) => view(comparison, role, &onrole),
                        Asked::Failed(why) => refused(why, &again),
                        Asked::Waiting | Asked::Nothing => html! {
                            <p class="loading" role="status"><Spinner />{ " " }{ frame::loading() }</p>
                        },
                    } }
                </div>
            </div>
        </>
    }
}

fn close(handle: &Handle) -> Callback<()> {
    let handle = handle.clone();
    Callback::from(move |()| {
        handle.client.forget_other();
        handle.act(Action::Other(None));
    })
}

/// What each export says of itself; the open one's is known with the comparison.
fn sides(other: &Other, comparison: Option<&Comparison>) -> Html {
    let open = comparison.map(|both| if other.role == Which::Earlier { &both.later } else { &both.earlier });
    let facts = |title: String, side: &Side| {
        html! {
            <div>
                <dt>{ title }</dt>
                <dd>
                    <p><bdi>{ side.tenant_name.clone().unwrap_or_else(frame::unnamed) }</bdi></p>
                    <p class="muted">{ text::made(side) }{ " " }{ text::holds(side) }</p>
                </dd>
            </div>
        }
    };
    html! {
        <dl class="sides">
            { facts(text::other(), &other.side) }
            { for open.map(|side| facts(text::open(), side)) }
        </dl>
    }
}

/// Which of the two is the earlier one, to be chosen.
fn order(role: Which, onrole: &Callback<Which>) -> Html {
    let choice = |which: Which, label: String| {
        html! {
            <label class="choice">
                <input
                    type="radio"
                    class="visually-hidden"
                    name="order of the exports"
                    checked={role == which}
                    onchange={onrole.reform(move |_| which)}
                />
                { label }
            </label>
        }
    };
    html! {
        <fieldset class="choices">
            <legend>{ text::order() }</legend>
            { choice(Which::Earlier, text::before_open()) }
            { choice(Which::Later, text::after_open()) }
        </fieldset>
    }
}

fn refused(why: &AttrValue, again: &Callback<()>) -> Html {
    html! {
        <div class="outcome__answer" role="alert">
            <p>{ text::refused() }</p>
            <p>{ english(why) }</p>
            <Button look={Look::Link} label={frame::try_again()} onclick={again.clone()} />
        </div>
    }
}

fn view(comparison: &Comparison, role: Which, onrole: &Callback<Which>) -> Html {
    let swapped = if role == Which::Earlier { Which::Later } else { Which::Earlier };
    html! {
        <>
            <div class="outcome__answer" role="status">
                { for text::answer(&comparison.totals).into_iter().map(|line| html! { <p>{ line }</p> }) }
            </div>
            if comparison.is_order_doubtful {
                <div class="arrive__elsewhere" role="alert">
                    <p>{ text::doubtful() }</p>
                    <Button look={Look::Link} label={text::swap()} onclick={onrole.reform(move |()| swapped)} />
                </div>
            }
            { for comparison.plan.as_ref().map(planned::card) }
            { findings::predictions(&comparison.predictions, &comparison.totals) }
            { changes::cards(comparison) }
            { findings::cards(&comparison.findings, &comparison.totals) }
            { gaps(&comparison.gaps) }
        </>
    }
}

fn gaps(gaps: &[Gap]) -> Html {
    if gaps.is_empty() {
        return html! {};
    }
    let line = |gap: &Gap| {
        let said = text::gap(gap);
        html! { <li>{ command(&said, html! { <p>{ &said }</p> }, &export::power_shell(), &gap.remedy) }</li> }
    };
    html! {
        <Card id="compare-gaps" title={text::gaps()}>
            <ul class="outcome__list" role="list">{ for gaps.iter().map(line) }</ul>
        </Card>
    }
}

/// Properties of [`Files`].
#[derive(PartialEq, Properties)]
struct FilesProps {
    role: Which,
    scenario: Option<Scenario>,
}

/// The comparison to take along.
#[component]
fn Files(props: &FilesProps) -> Html {
    let save = use_saving();
    let button = |form: ComparisonForm, label: String| {
        let (other, scenario) = (props.role, props.scenario.clone());
        let onclick =
            save.reform(move |()| Request::SaveComparison { other, scenario: scenario.clone(), form });
        html! { <Button look={Look::Secondary} icon={Icon::Download} {label} {onclick} /> }
    };
    html! {
        <Card id="compare-files" title={crate::text::bench::take_along()}>
            <div class="bench__tools">
                { button(ComparisonForm::Markdown, text::as_markdown()) }
                { button(ComparisonForm::Json, text::as_json()) }
            </div>
            <p class="card__foot muted">{ text::files_detail() }</p>
        </Card>
    }
}
