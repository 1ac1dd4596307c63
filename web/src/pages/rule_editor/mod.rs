//! A membership rule while it is typed: what is wrong with it, whom it means, and what to try next.

mod field;
mod outcome;
mod properties;
mod remarks;

use crate::components::{Among, Button, Card, Look, PageHeading, Picker, To, answered, opened};
use crate::hooks::{Asked, Try, use_handle, use_query, use_settled, use_try};
use crate::queries::rule_text;
use crate::route::Route;
use crate::shared::Shared;
use crate::state::Picked;
use crate::text::{bench, rule_editor as text};
use field::RuleField;
use outcome::Outcome;
use patternfly_yew::prelude::Icon;
use properties::Properties as PropertyTable;
use remarks::Remarks;
use seatscope_contract::membership::{Connective, RuleTrial, TextSpan};
use seatscope_contract::messages::{Query, Reply};
use seatscope_contract::scenario::Edit;
use std::rc::Rc;
use yew::prelude::*;
use yew_router::prelude::use_navigator;

/// Milliseconds of silence after which the users are asked.
const PAUSE: u32 = 250;

/// Properties of [`RuleEditorPage`].
#[derive(PartialEq, Properties)]
pub(crate) struct EditorPageProps {
    /// Id of the group that would have the rule.
    #[prop_or_default]
    pub(crate) group: Option<AttrValue>,
}

/// The editor's page.
#[component]
pub(crate) fn RuleEditorPage(props: &EditorPageProps) -> Html {
    match &props.group {
        Some(id) => html! { <OfGroup id={id.clone()} /> },
        None => html! { <Editor rule="" /> },
    }
}

/// Properties of [`OfGroup`].
#[derive(PartialEq, Properties)]
struct OfGroupProps {
    id: AttrValue,
}

/// The editor for a group, once the group is there.
#[component]
fn OfGroup(props: &OfGroupProps) -> Html {
    let (asked, again) = use_query(Query::Group { id: props.id.to_string() }, |reply| match reply {
        Reply::Group(detail) => Some(detail.map(|detail| *detail)),
        _ => None,
    });
    opened(&asked, &again, text::heading(), |detail| {
        let name = detail.group.name.clone().unwrap_or_else(|| detail.group.id.clone());
        let group = Picked { id: detail.group.id.clone(), name };
        html! { <Editor {group} rule={detail.membership_rule.clone().unwrap_or_default()} /> }
    })
}

/// Properties of [`Editor`].
#[derive(PartialEq, Properties)]
struct EditorProps {
    #[prop_or_default]
    group: Option<Picked>,
    /// The rule to begin with.
    rule: AttrValue,
}

/// Under which name a rule is kept while another screen is shown.
fn kept_as(group: Option<&str>) -> AttrValue {
    format!("membership rule of {}", group.unwrap_or_default()).into()
}

#[component]
fn Editor(props: &EditorProps) -> Html {
    let (handle, to_bench, navigator) = (use_handle(), use_try(), use_navigator());
    let group_id = props.group.as_ref().map(|group| group.id.clone());
    let place = kept_as(group_id.as_deref());
    let rule = use_state_eq(|| {
        let kept = handle.places.get(&place).and_then(|kept| kept.downcast_ref::<String>().cloned());
        kept.unwrap_or_else(|| props.rule.to_string())
    });
    let change = {
        let (rule, places, place) = (rule.setter(), handle.places.clone(), place.clone());
        Callback::from(move |text: String| {
            places.keep(place.clone(), Rc::new(text.clone()));
            rule.set(text);
        })
    };
    let settled = use_settled(&rule, PAUSE);
    let query = Query::MembershipRule { rule: settled.clone(), group: group_id };
    let (asked, again) = use_query(query, |reply| match reply {
        Reply::MembershipRule(trial) => Some(Some(*trial)),
        _ => None,
    });
    // While another rule is tried, the outcome of the one before stays.
    let before = use_mut_ref(|| None::<(String, Shared<RuleTrial>)>);
    if let Asked::Answered(trial) = &asked {
        before.replace(Some((settled, trial.clone())));
    }
    let shown = before.borrow().clone();
    let fresh = shown.as_ref().is_some_and(|(tried, _)| *tried == *rule);
    let is_empty = rule.trim().is_empty();
    let remarks =
        shown.as_ref().filter(|_| !is_empty).map(|(_, trial)| trial.remarks.clone()).unwrap_or_default();
    let marks: Vec<TextSpan> =
        if fresh { remarks.iter().map(|remark| remark.span).collect() } else { Vec::new() };
    let field = use_node_ref();
    let connective = use_state_eq(|| Connective::And);
    let add = {
        let (rule, change, connective) = (rule.clone(), change.clone(), *connective);
        let joined_by = shown.as_ref().filter(|_| fresh).map(|(_, trial)| trial.joined_by);
        Callback::from(move |clause: String| {
            change.emit(rule_text::joined(&rule, joined_by, connective, &clause));
        })
    };
    let result = shown.as_ref().and_then(|(tried, trial)| Some((tried.clone(), trial.result.clone()?)));
    let can_have = result.as_ref().is_some_and(|(_, result)| result.group.is_some_and(|group| !group.synced));
    let try_it = props.group.clone().map(|group| {
        let membership_rule = rule.trim().to_owned();
        to_bench.reform(move |()| {
            let edit =
                Edit::SetMembershipRule { group: group.id.clone(), membership_rule: membership_rule.clone() };
            Try::Change(bench::another_rule(&group.name), vec![edit])
        })
    });
    let onpick = {
        let (places, rule) = (handle.places.clone(), rule.clone());
        Callback::from(move |picked: Option<Picked>| {
            let (Some(picked), Some(navigator)) = (picked, &navigator) else { return };
            if !rule.trim().is_empty() {
                places.keep(kept_as(Some(&picked.id)), Rc::new((*rule).clone()));
            }
            navigator.push(&Route::RuleEditorOf { group: picked.id });
        })
    };
    let (said, notes) = match &result {
        _ if is_empty => (vec![text::empty()], Vec::new()),
        Some((_, result)) => (text::answer(result), text::notes(result)),
        None if shown.is_some() => (vec![text::no_result()], Vec::new()),
        None => (Vec::new(), Vec::new()),
    };
    html! {
        <div class="detail rule-editor">
            <PageHeading title={text::heading()} screen={place} />
            <p>{ text::detail() }</p>
            if let Some(group) = &props.group {
                <p>
                    { text::of_group() }{ " " }
                    <To route={Route::Group { id: group.id.clone() }}><bdi>{ &group.name }</bdi></To>
                    { " · " }<To route={Route::RuleEditor}>{ text::without_group() }</To>
                </p>
            }
            <div class="rule-editor__columns">
                <div class="rule-editor__side">
                    <Card id="rule-text" title={text::rule()}>
                        <RuleField rule={(*rule).clone()} {marks} invalid={!remarks.is_empty()} place={field.clone()} onchange={change.clone()} />
                        <Remarks remarks={remarks.clone()} {fresh} field={field.clone()} onrepair={change.clone()} />
                        if *rule != props.rule && !props.rule.is_empty() {
                            <p>
                                <Button look={Look::Plain} icon={Icon::Undo} label={text::reset()}
                                    onclick={{ let (change, own) = (change.clone(), props.rule.to_string()); Callback::from(move |()| change.emit(own.clone())) }} />
                            </p>
                        }
                    </Card>
                    <PropertyTable connective={*connective} onconnective={Callback::from(move |chosen| connective.set(chosen))} onadd={add} />
                </div>
                <div class="rule-editor__main" aria-busy={(!fresh).to_string()}>
                    <Card id="rule-result" title={text::result()}>
                        // One place that speaks, so that each new answer is heard once somebody stops typing.
                        <div class="outcome__answer" role="status">
                            { for said.into_iter().map(|line| html! { <p>{ line }</p> }) }
                        </div>
                        if let Asked::Failed(_) = &asked {
                            { answered(&asked, &again, |_| Html::default()) }
                        }
                        { for notes.into_iter().map(|note| html! { <p><bdi>{ note }</bdi></p> }) }
                        if let Some(try_it) = try_it {
                            <p class="rule-editor__try">
                                <Button look={Look::Primary} icon={Icon::CodeBranch} label={text::try_this()} disabled={!(fresh && can_have)} onclick={try_it} />
                                { " " }<span class="muted">{ text::try_detail() }</span>
                            </p>
                        } else {
                            <Picker among={Among::Groups} label={Some(text::pick_group())} picked={None::<Picked>} {onpick} />
                        }
                    </Card>
                    if let Some((tried, result)) = result.filter(|_| !is_empty) {
                        <Outcome rule={tried} lists={result.lists} />
                    }
                </div>
            </div>
        </div>
    }
}
