//! The list of changes: in order, each to be moved, laid aside, renamed or taken away.

use crate::components::{Button, Card, FilePicker, Look, Pick, typed};
use crate::hooks::{use_bench, use_handle};
use crate::state::{Act, Action, Change, Direction};
use crate::tasks::scenario;
use crate::text::bench as text;
use patternfly_yew::prelude::Icon;
use web_sys::FileList;
use yew::prelude::*;

/// The list with its tools.
#[component]
pub(super) fn Changes() -> Html {
    let (bench, handle) = (use_bench(), use_handle());
    let act = Callback::from({
        let handle = handle.clone();
        move |act: Act| handle.act(Action::Bench(act))
    });
    let last = bench.changes.len().saturating_sub(1);
    let load = Callback::from(move |list: FileList| {
        if let Some(file) = list.get(0) {
            scenario::load(&handle, file);
        }
    });
    html! {
        <Card id="bench-changes" title={text::changes()}>
            if bench.changes.is_empty() {
                <p class="muted">{ text::none_yet() }</p>
            }
            <ol class="changes-list">
                { for bench.changes.iter().enumerate().map(|(at, change)| html! {
                    <ChangeItem key={change.id} change={change.clone()} first={at == 0} last={at == last} act={act.clone()} />
                }) }
            </ol>
            <div class="bench__tools">
                if bench.can_undo() {
                    <Button look={Look::Plain} icon={Icon::Undo} label={text::undo()} onclick={act.reform(|()| Act::Undo)} />
                }
                if !bench.changes.is_empty() {
                    <Button look={Look::Plain} icon={Icon::Times} label={text::clear()} onclick={act.reform(|()| Act::Clear)} />
                }
                <FilePicker pick={Pick::File} look={Look::Plain} icon={Icon::FolderOpen} label={text::load()} onpick={load} />
            </div>
        </Card>
    }
}

/// Properties of [`ChangeItem`].
#[derive(PartialEq, Properties)]
struct ChangeProps {
    change: Change,
    first: bool,
    last: bool,
    act: Callback<Act>,
}

#[component]
fn ChangeItem(props: &ChangeProps) -> Html {
    let Change { id, title, edits, on } = &props.change;
    let id = *id;
    let does = |act: Act| props.act.reform(move |()| act.clone());
    let onrename = props.act.reform(move |event: Event| Act::Rename(id, typed(&event).unwrap_or_default()));
    let onswitch = props.act.reform(move |_: Event| Act::Switch(id));
    html! {
        <li class={classes!("change", (!on).then_some("change--aside"))}>
            <div class="change__head">
                <input type="checkbox" checked={*on} onchange={onswitch} aria-label={text::takes_part(title)} />
                <input
                    class="change__title"
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    value={title.clone()}
                    aria-label={text::name_of(title)}
                    onchange={onrename}
                />
            </div>
            <div class="change__tools">
                if edits.len() > 1 {
                    <span class="muted">{ text::edits(edits.len() as u64) }</span>
                }
                <Button look={Look::Plain} icon={Icon::AngleUp} name={text::up(title)} disabled={props.first} onclick={does(Act::Move(id, Direction::Up))} />
                <Button look={Look::Plain} icon={Icon::AngleDown} name={text::down(title)} disabled={props.last} onclick={does(Act::Move(id, Direction::Down))} />
                <Button look={Look::Plain} icon={Icon::Times} name={text::remove(title)} onclick={does(Act::Remove(id))} />
            </div>
        </li>
    }
}
