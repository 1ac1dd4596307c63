//! Who comes, goes or stays by a rule, each with the parts of the rule that decide.

use crate::components::{Card, user_link};
use crate::queries::rule_text;
use crate::text::{detail, rule_editor as text};
use seatscope_contract::membership::{DecidingPart, RuleList, RuleSide, RuleUser, TextSpan};
use yew::prelude::*;

/// Parts that are named in a line; all of them are marked on the rule.
const NAMED: usize = 3;

/// Properties of [`Outcome`].
#[derive(PartialEq, Properties)]
pub(super) struct OutcomeProps {
    /// The rule that was tried.
    pub(super) rule: String,
    /// The users.
    pub(super) lists: Vec<RuleList>,
}

/// A card for each kind of users that there are.
#[component]
pub(super) fn Outcome(props: &OutcomeProps) -> Html {
    let there_are = props.lists.iter().filter(|list| list.total > 0);
    html! { <>{ for there_are.map(|list| card(&props.rule, list)) }</> }
}

const fn id(who: RuleSide) -> &'static str {
    match who {
        RuleSide::Comes => "rule-comes",
        RuleSide::Goes => "rule-goes",
        RuleSide::Stays => "rule-stays",
        RuleSide::Inside => "rule-inside",
        RuleSide::Outside => "rule-outside",
        RuleSide::Unknown => "rule-unknown",
    }
}

fn card(rule: &str, list: &RuleList) -> Html {
    let id = id(list.who);
    let shown = list.users.len() as u64;
    html! {
        <Card key={id} {id} title={text::side(list.who, list.total)}>
            if shown < list.total {
                <p class="muted">{ detail::first_of(shown, list.total) }</p>
            }
            <div class="rule-users" role="group" aria-labelledby={id} tabindex="0">
                <ul class="plain-list" role="list">
                    { for list.users.iter().map(|user| line(rule, user)) }
                </ul>
            </div>
        </Card>
    }
}

fn line(rule: &str, user: &RuleUser) -> Html {
    let spans: Vec<TextSpan> = user.parts.iter().map(|part| part.span).collect();
    let named = user.parts.iter().take(NAMED);
    html! {
        <li class="rule-user" key={user.user.id.clone()}>
            { user_link(&user.user, false) }
            <ul class="rule-user__parts" role="list">{ for named.map(|part| reason(rule, part)) }</ul>
            if user.parts.len() > NAMED {
                <p class="muted">{ text::more_parts((user.parts.len() - NAMED) as u64) }</p>
            }
            <details>
                <summary>{ text::on_the_rule() }</summary>
                <p class="rule-marked" dir="ltr">
                    { for rule_text::pieces(rule, &spans).into_iter().map(|piece| {
                        if piece.marked { html! { <mark>{ piece.text }</mark> } } else { html! { { piece.text } } }
                    }) }
                </p>
            </details>
        </li>
    }
}

fn reason(rule: &str, part: &DecidingPart) -> Html {
    let (words, value) = text::seen(&part.seen);
    html! {
        <li>
            <bdi class="mono">{ rule_text::part(rule, part.span) }</bdi>{ " — " }{ words }
            if let Some(value) = value {
                { " " }<bdi>{ "“" }{ value }{ "”" }</bdi>
            }
        </li>
    }
}
