//! The record that a finding rests on, as it stands in its file.

use super::{Button, CopyButton, Look, Modal};
use crate::hooks::use_handle;
use crate::text::{findings, record as text, shortcuts};
use crate::worker::{Received, Ticket};
use seatscope_contract::messages::Reply;
use seatscope_contract::report::Evidence;
use seatscope_contract::views::RawRecord;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Properties of [`RecordButton`].
#[derive(PartialEq, Properties)]
pub(crate) struct RecordProps {
    /// Where it stands.
    pub(crate) place: Evidence,
}

/// A button that shows the record at a place.
#[component]
pub(crate) fn RecordButton(props: &RecordProps) -> Html {
    let open = use_state_eq(|| false);
    let set = |to: bool| {
        let open = open.setter();
        Callback::from(move |()| open.set(to))
    };
    // Around the dialog is a table, which must not move for keys that are meant for the dialog.
    html! {
        <>
            <Button
                look={Look::Plain}
                label={text::show_label()}
                name={text::show(&props.place.input, &props.place.pointer)}
                onclick={set(true)}
            />
            if *open {
                <div onclick={|event: MouseEvent| event.stop_propagation()} onkeydown={|event: KeyboardEvent| event.stop_propagation()}>
                    <Record place={props.place.clone()} onclose={set(false)} />
                </div>
            }
        </>
    }
}

/// How far looking it up is.
#[derive(PartialEq)]
enum Looked {
    /// So many of a hundred parts of the file are read.
    Reading(u64),
    Found(Box<RawRecord>),
    Gone,
    Failed(String),
}

#[derive(PartialEq, Properties)]
struct ShownProps {
    place: Evidence,
    onclose: Callback<()>,
}

#[component]
fn Record(props: &ShownProps) -> Html {
    let handle = use_handle();
    let looked = use_state_eq(|| Looked::Reading(0));
    let place = use_node_ref();
    use_effect_with(props.place.clone(), {
        let looked = looked.setter();
        move |place| {
            let receive = Callback::from(move |received| looked.set(read(received)));
            // The answer is waited for as long as the dialog is open.
            let ticket: Ticket = handle.client.read_record(place.clone(), receive);
            move || drop(ticket)
        }
    });
    let onclick = {
        let place = place.clone();
        Callback::from(move |()| {
            if let Some(dialog) = place.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let Evidence { input, pointer } = &props.place;
    html! {
        <Modal label={text::title()} class="record" {place} onclose={props.onclose.clone()}>
            <h2>{ text::title() }</h2>
            <dl class="record__place">
                <dt>{ findings::file() }</dt><dd><bdi>{ input }</bdi></dd>
                <dt>{ findings::place() }</dt><dd><bdi class="mono">{ pointer }</bdi></dd>
            </dl>
            { shown(&looked) }
            <p class="record__foot"><Button label={shortcuts::close()} {onclick} /></p>
        </Modal>
    }
}

fn read(received: Received) -> Looked {
    match received {
        Received::Progress(progress) => {
            Looked::Reading(progress.bytes_done * 100 / progress.bytes_total.max(1))
        }
        Received::Reply(reply) => match *reply {
            Reply::Record(Some(record)) => Looked::Found(record),
            _ => Looked::Gone,
        },
        Received::Failed(why) => Looked::Failed(why),
        Received::File(_) => Looked::Gone,
    }
}

fn shown(looked: &Looked) -> Html {
    match looked {
        Looked::Reading(percent) => html! { <p role="status">{ text::reading(*percent) }</p> },
        Looked::Gone => html! { <p role="status">{ text::gone() }</p> },
        Looked::Failed(why) => html! { <p role="status">{ why }</p> },
        Looked::Found(record) => html! {
            <>
                <p class="muted" role="status">
                    { text::size(record.bytes, record.text.len() as u64) }{ " " }{ text::as_it_stands() }
                </p>
                <pre class="record__text" tabindex="0" aria-label={text::title()}><bdi>{ &record.text }</bdi></pre>
                <CopyButton text={record.text.clone()} name={text::copy()} label={text::copy()} />
            </>
        },
    }
}
