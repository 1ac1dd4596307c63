//! One event of the audit log.

use crate::components::{To, group_link};
use crate::route::Route;
use crate::text::{codes, format, timeline as text};
use patternfly_yew::prelude::{Color, Icon, Label};
use seatscope_contract::report::UserRef;
use seatscope_contract::timeline::{Processing, Step, TimelineEvent};
use yew::prelude::*;

/// The event as an element of a list.
pub(super) fn event(event: &TimelineEvent, runs: &[Processing]) -> Html {
    let not_succeeded = event.result.as_deref().filter(|result| *result != "success");
    let run = event.processing.and_then(|number| runs.iter().find(|run| run.number == number));
    let tied = run.zip(event.tied_by).and_then(|(run, by)| text::tied(by, text::group(&run.group)));
    let time = event.time.as_deref().map_or_else(text::no_time, text::time);
    let changes = event.changes.iter().filter(|change| change.step != Step::Kept);
    html! {
        <li class="log-event">
            <p>
                <span class="log-event__time">{ time }</span>
                { " " }<strong><bdi>{ &event.activity }</bdi></strong>
                if let Some(result) = not_succeeded {
                    { " " }{ label(result) }
                }
                if let Some(user) = &event.user {
                    { " · " }{ user_link(user) }
                }
                if let Some(group) = &event.group {
                    { " · " }{ group_link(group, false) }
                }
                if let Some(actor) = &event.actor.name {
                    <span class="muted">{ " · " }{ text::actor() }{ " " }<bdi>{ actor }</bdi></span>
                }
            </p>
            if let Some(reason) = &event.reason {
                <p>
                    if let Some(cause) = event.cause.as_ref().filter(|cause| codes::is_known(cause)) {
                        { codes::name(cause) }{ ": " }
                    }
                    <bdi class="log-event__words">{ reason }</bdi>
                </p>
            }
            <ul class="plain-list" role="list">
                { for changes.map(|change| html! { <li><bdi>{ text::change(change) }</bdi></li> }) }
                { for event.unread.iter().map(|value| html! {
                    <li><bdi class="mono log-event__words">
                        { format::sentence(&text::unread(&value.property, value.old.as_deref(), value.new.as_deref())) }
                    </bdi></li>
                }) }
            </ul>
            if let Some(tied) = tied {
                <p class="muted"><bdi>{ tied }</bdi></p>
            }
            if event.is_cut {
                <p class="muted">{ text::is_cut() }</p>
            }
        </li>
    }
}

/// A result other than success; only what says so is a failure.
fn label(result: &str) -> Html {
    let (color, icon) = match result {
        "failure" => (Color::Red, Icon::ExclamationCircle),
        _ => (Color::Orange, Icon::QuestionCircle),
    };
    html! { <Label label={result.to_owned()} {color} icon={Some(icon)} compact=true /> }
}

fn user_link(user: &UserRef) -> Html {
    let name = user.user_principal_name.as_ref().unwrap_or(&user.id);
    html! { <To route={Route::User { id: user.id.clone() }}><bdi>{ name }</bdi></To> }
}
